import { type Regel, repeated, where } from './regels.js';
import { regelsClient } from './regels-client.js';
import { type StartProduct, type Wmo305 } from './gegenereerd/wmo305.js';

const PRODUCT = 'Bericht/Client/StartProducten/StartProduct';

/** The logical key of a start (TR101); StatusAanlevering is no part of it. */
function key({ toewijzingNummer, product, begindatum }: StartProduct): string {
  return JSON.stringify([toewijzingNummer ?? null, product?.categorie ?? null, product?.code ?? null, begindatum]);
}

/** Rules of level 2 (inside the message) for the 305; each breach is answered with 0001. */
export const regels305: readonly Regel<Wmo305>[] = [
  ...regelsClient,
  {
    regel: 'CS058',
    melding: 'StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen).',
    *schendingen({ client }) {
      const broken = where(client.startProducten.startProduct, PRODUCT, ({ statusAanlevering }) => {
        return statusAanlevering !== '1' && statusAanlevering !== '3';
      });
      for (const path of broken) yield `${path}/StatusAanlevering`;
    },
  },
  {
    regel: 'TR101',
    melding: 'Deze start staat dubbel in het bericht.',
    *schendingen({ client }) {
      yield* repeated(client.startProducten.startProduct, PRODUCT, key);
    },
  },
];
