import { z } from 'zod';
import { type Samenwerkingsverband } from '../../../regio/inhoud/deelname.js';
import { type Controle } from '../controle.js';
import { bron, code, datum, gemeentecode, tekst } from '../velden.js';
import {
  beperking,
  beperkingVan,
  controleerDeelname,
  type Deelnameverwijzingen,
  looptijd,
  looptijdVan,
  rollen,
} from './deelname.js';
import { controleerBestaan } from './gemeenten.js';
import { type Herindelingsregel } from './herindelingen.js';

const zLid = z.strictObject({
  gemeentecode,
  vanaf: datum.optional().describe('Eerste dag als lid; zonder dit veld die van het verband.'),
  tot: datum.optional(),
  bron: tekst.optional().describe('Zonder dit veld die van het verband.'),
});

export const zSamenwerkingsverband = z.strictObject({
  code,
  naam: tekst,
  rollen,
  ...beperking,
  centrumgemeente: gemeentecode.optional().describe('De gemeente die het voor de andere doet.'),
  leden: z.array(zLid).default([]).describe('De leden die bij naam bekend zijn.'),
  aantal: z
    .strictObject({ aantal: z.int({ message: 'moet een geheel getal zijn' }).positive(), bron })
    .optional()
    .describe('Hoeveel leden de bron noemt, ook waar die geen namen geeft.'),
  ...looptijd,
  bron,
});
type Regel = z.output<typeof zSamenwerkingsverband>;

export function controleerSamenwerkingsverbanden(
  verbanden: readonly Partial<Regel>[],
  bekend: Deelnameverwijzingen & {
    readonly gemeenten: readonly string[];
    readonly herindelingen: readonly Herindelingsregel[];
  },
  controle: Controle,
): void {
  controle.uniek(
    'samenwerkingsverbanden',
    verbanden.map((verband) => verband.code),
    'code',
  );
  verbanden.forEach((verband, index) => {
    const pad = ['samenwerkingsverbanden', index];
    controleerDeelname(pad, verband, bekend, controle);
    controle.bekend([...pad, 'centrumgemeente'], verband.centrumgemeente, bekend.gemeenten);
    const leden = verband.leden ?? [];
    leden.forEach((lid, nummer) => {
      const plek = [...pad, 'leden', nummer];
      controle.bekend([...plek, 'gemeentecode'], lid.gemeentecode, bekend.gemeenten);
      controle.nietVoor([...plek, 'tot'], lid.tot, lid.vanaf ?? verband.vanaf, 'vanaf');
      const begin = lid.vanaf ?? verband.vanaf;
      controleerBestaan([...plek, 'gemeentecode'], lid.gemeentecode, begin, bekend.herindelingen, controle);
    });
    const namen = new Set(leden.map((lid) => lid.gemeentecode)).size;
    if (verband.aantal !== undefined && namen > verband.aantal.aantal) {
      const melding = `is ${verband.aantal.aantal}, maar er staan ${namen} gemeenten bij naam`;
      controle.fout([...pad, 'aantal', 'aantal'], 'ONGELDIG', melding);
    }
  });
}

export function samenwerkingsverbandVan(regel: Regel): Samenwerkingsverband {
  return {
    code: regel.code,
    naam: regel.naam,
    centrumgemeente: regel.centrumgemeente ?? null,
    rollen: [...regel.rollen],
    ...beperkingVan(regel),
    leden: regel.leden.map((lid) => ({
      gemeentecode: lid.gemeentecode,
      vanaf: lid.vanaf ?? regel.vanaf,
      tot: lid.tot ?? regel.tot ?? null,
      bron: lid.bron ?? regel.bron,
    })),
    aantal: regel.aantal ?? null,
    ...looptijdVan(regel),
    bron: regel.bron,
  };
}
