import { type Productplaats, regelOverlap, regelsOmvang, regelsProduct } from './producten.js';
import { type Regel, repeated, where } from '../berichten/regels.js';
import { regelsClient } from '../berichten/regels-client.js';
import { type AangevraagdProduct, type Wmo315 } from '../berichten/gegenereerd/wmo315.js';

const PRODUCT = 'Bericht/Client/AangevraagdeProducten/AangevraagdProduct';
/** Huisarts, jeugdarts, gecertificeerde instelling, medisch specialist: a verwijzer with an AGB code. */
const VERWIJZER_MET_CODE: ReadonlySet<string> = new Set(['02', '03', '04', '05']);

function* producten({ client }: Wmo315): Generator<Productplaats> {
  const { aangevraagdProduct } = client.aangevraagdeProducten;
  for (const [index, { toewijzingIngangsdatum, toewijzingEinddatum, ...rest }] of aangevraagdProduct.entries()) {
    yield {
      pad: `${PRODUCT}[${index + 1}]`,
      vraag: { ...rest, van: toewijzingIngangsdatum, tot: toewijzingEinddatum },
    };
  }
}

function product(
  regel: string,
  element: string,
  melding: string,
  broken: (product: AangevraagdProduct) => boolean,
): Regel<Wmo315> {
  return {
    regel,
    melding,
    *schendingen({ client }) {
      for (const pad of where(client.aangevraagdeProducten.aangevraagdProduct, PRODUCT, broken)) yield pad + element;
    },
  };
}

function referentie(regel: string, element: string, melding: string): Regel<Wmo315> {
  return {
    regel,
    melding,
    *schendingen({ client }) {
      const { aangevraagdProduct } = client.aangevraagdeProducten;
      for (const pad of repeated(aangevraagdProduct, PRODUCT, ({ referentieAanbieder }) => referentieAanbieder)) {
        yield pad + element;
      }
    },
  };
}

const algemeen: readonly Regel<Wmo315>[] = [
  ...regelsClient,
  // The key of the class is the reference alone, so that one breach breaks both rules.
  referentie('TR101', '', 'Dit product staat dubbel in het bericht.'),
  referentie('TR383', '/ReferentieAanbieder', 'ReferentieAanbieder staat al bij een eerder product in het bericht.'),
  product('CD043', '/BeschikkingIngangsdatum', 'BeschikkingIngangsdatum hoort bij een BeschikkingNummer.', (asked) => {
    return (asked.beschikkingIngangsdatum === undefined) !== (asked.beschikkingNummer === undefined);
  }),
  product('CD066', '/Verwijzer/Naam', 'Naam van de Verwijzer vervalt bij een ZorgverlenerCode.', ({ verwijzer }) => {
    const { type, naam, zorgverlenerCode } = verwijzer;
    return VERWIJZER_MET_CODE.has(type) && zorgverlenerCode !== undefined && naam !== undefined;
  }),
  product('CD067', '/Verwijzer', 'Naam van de Verwijzer is verplicht zonder ZorgverlenerCode.', ({ verwijzer }) => {
    const { type, naam, zorgverlenerCode } = verwijzer;
    return VERWIJZER_MET_CODE.has(type) && zorgverlenerCode === undefined && naam === undefined;
  }),
  product(
    'CD068',
    '/Verwijzer/ZorgverlenerCode',
    'ZorgverlenerCode mag alleen bij een Verwijzer met Type 02, 03, 04 of 05.',
    ({ verwijzer }) => !VERWIJZER_MET_CODE.has(verwijzer.type) && verwijzer.zorgverlenerCode !== undefined,
  ),
];

/** Rules of level 2 (inside the message) for the 315; each breach is answered with 0001. */
export function regels315(wet: 'wmo' | 'jw'): readonly Regel<Wmo315>[] {
  return [
    ...algemeen,
    ...regelsOmvang(producten, 'ToewijzingEinddatum', 'CS343'),
    ...regelsProduct(producten, 'CD095'),
    regelOverlap('TR386', wet, producten),
  ];
}
