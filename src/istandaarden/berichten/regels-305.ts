import { type Regel, repeated, where } from './regels.js';
import { regelsClient } from './regels-client.js';
import { type StartProduct, type Wmo305 } from './gegenereerd/wmo305.js';

const PRODUCT = 'Bericht/Client/StartProducten/StartProduct';

/** The logical key of a start (TR101); StatusAanlevering is no part of it. */
function key({ toewijzingNummer, product, begindatum }: StartProduct): string {
  return JSON.stringify([toewijzingNummer ?? null, product?.categorie ?? null, product?.code ?? null, begindatum]);
}

/** CS058, of a start and of a stop. */
export function statusRegel<Value>(
  path: string,
  productenOf: (value: Value) => readonly { readonly statusAanlevering: string }[],
): Regel<Value> {
  return {
    regel: 'CS058',
    melding: 'StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen).',
    *schendingen(value) {
      const broken = where(productenOf(value), path, ({ statusAanlevering }) => {
        return statusAanlevering !== '1' && statusAanlevering !== '3';
      });
      for (const found of broken) yield `${found}/StatusAanlevering`;
    },
  };
}

/** Rules of level 2 (inside the message) for the 305; each breach is answered with 0001. */
export const regels305: readonly Regel<Wmo305>[] = [
  ...regelsClient,
  statusRegel(PRODUCT, ({ client }) => client.startProducten.startProduct),
  {
    regel: 'TR101',
    melding: 'Deze start staat dubbel in het bericht.',
    *schendingen({ client }) {
      yield* repeated(client.startProducten.startProduct, PRODUCT, key);
    },
  },
];
