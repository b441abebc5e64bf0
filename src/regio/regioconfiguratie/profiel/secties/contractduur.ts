import { type z } from 'zod';
import { kortsteDuur, zContractduur } from '../../inhoud/contract.js';
import { type Controle, overlapt } from '../controle.js';
import { type zParameter } from './parameters.js';

type Regel = Partial<z.output<typeof zParameter>>;

/** A maximum under the shortest term allows no contract at all: mostly years where months are meant (E-01, E-04). */
export function controleerContractduur(parameters: readonly Regel[], controle: Controle): void {
  parameters.forEach(({ sleutel, waarde: maximum, ...plaats }, index) => {
    if (sleutel !== 'contract.maximum' || typeof maximum !== 'number') return;
    const duren = parameters
      .filter((regel) => regel.sleutel === 'contract.duur' && zelfdePlaats(regel, plaats) && overlapt(regel, plaats))
      .map(({ waarde }) => zContractduur.safeParse(waarde));
    const kortste = duren.flatMap(({ data }) => (data === undefined ? [] : [kortsteDuur(data)]));
    const teLang = kortste.find((duur) => duur > maximum);
    if (teLang === undefined) return;
    controle.fout(
      ['parameters', index, 'waarde'],
      'MAXIMUM_TE_KORT',
      `is korter dan de kortste looptijd van ${teLang} maanden; noem het maximum in maanden`,
    );
  });
}

function zelfdePlaats(a: Regel, b: Regel): boolean {
  return a.gemeentecode === b.gemeentecode && a.segment === b.segment && a.product === b.product;
}
