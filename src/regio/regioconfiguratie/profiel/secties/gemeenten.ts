import { z } from 'zod';
import { type Gemeente } from '../../../regio/regio.decider.js';
import { type Controle } from '../controle.js';
import { bron, datum, gemeentecode, tekst } from '../velden.js';

export const zGemeente = z.strictObject({
  gemeentecode,
  naam: tekst,
  inkoopVanaf: datum,
  inkoopTot: datum.optional(),
  contractpartnerVanaf: datum.optional(),
  bron,
  contractpartnerBron: tekst.optional(),
});
type Regel = z.output<typeof zGemeente>;

export function controleerGemeenten(gemeenten: readonly Partial<Regel>[], controle: Controle): void {
  gemeenten.forEach(({ inkoopVanaf, inkoopTot, contractpartnerVanaf }, index) => {
    const pad = ['gemeenten', index];
    controle.nietVoor([...pad, 'inkoopTot'], inkoopTot, inkoopVanaf, 'inkoopVanaf');
    controle.nietVoor([...pad, 'contractpartnerVanaf'], contractpartnerVanaf, inkoopVanaf, 'inkoopVanaf');
  });
}

export function gemeenteVan(gemeente: Regel): Gemeente {
  return {
    gemeentecode: gemeente.gemeentecode,
    naam: gemeente.naam,
    inkoopVanaf: gemeente.inkoopVanaf,
    inkoopTot: gemeente.inkoopTot ?? null,
    inkoopBron: gemeente.bron,
    contractpartnerVanaf: gemeente.contractpartnerVanaf ?? null,
    contractpartnerBron:
      gemeente.contractpartnerVanaf === undefined ? null : (gemeente.contractpartnerBron ?? gemeente.bron),
  };
}
