import { statusRegel } from './regels-305.js';
import { type Regel, repeated, where } from './regels.js';
import { regelsClient } from './regels-client.js';
import { type StopProduct, type Wmo307 } from './gegenereerd/wmo307.js';

const PRODUCT = 'Bericht/Client/StopProducten/StopProduct';

/** The logical key of a stop (TR101); StatusAanlevering is no part of it. */
function key({ toewijzingNummer, product, begindatum, redenBeeindiging, einddatum }: StopProduct): string {
  const { categorie = null, code = null } = product ?? {};
  return JSON.stringify([toewijzingNummer ?? null, categorie, code, begindatum, redenBeeindiging, einddatum]);
}

/** Rules of level 2 (inside the message) for the 307; each breach is answered with 0001. */
export const regels307: readonly Regel<Wmo307>[] = [
  ...regelsClient,
  statusRegel(PRODUCT, ({ client }) => client.stopProducten.stopProduct),
  {
    regel: 'TR018',
    melding: 'Einddatum ligt voor Begindatum.',
    *schendingen({ client }) {
      const broken = where(client.stopProducten.stopProduct, PRODUCT, ({ begindatum, einddatum }) => {
        return einddatum < begindatum;
      });
      for (const path of broken) yield `${path}/Einddatum`;
    },
  },
  {
    regel: 'TR101',
    melding: 'Deze stop staat dubbel in het bericht.',
    *schendingen({ client }) {
      yield* repeated(client.stopProducten.stopProduct, PRODUCT, key);
    },
  },
];
