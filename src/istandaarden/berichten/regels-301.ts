import { type Regel, repeated, where } from './regels.js';
import { type Productplaats, regelOverlap, regelsOmvang, regelsProduct } from '../regels/producten.js';
import { datumGebruikFits, regelsClient } from './regels-client.js';
import { type Contact, type ToegewezenProduct, type Wmo301 } from './gegenereerd/wmo301.js';

const PRODUCT = 'Bericht/Client/ToegewezenProducten/ToegewezenProduct';
const CONTACT = 'Bericht/Client/Contactgegevens/Contact';
const RELATIE = 'Bericht/Client/Relaties/Relatie';

const REDEN_VERVALLEN = '01';
const REDEN_VERWIJDERD = '13';

function product(
  regel: string,
  element: string,
  melding: string,
  broken: (product: ToegewezenProduct) => boolean,
): Regel<Wmo301> {
  return {
    regel,
    melding,
    *schendingen({ client }) {
      for (const path of where(client.toegewezenProducten.toegewezenProduct, PRODUCT, broken)) yield path + element;
    },
  };
}

/** A rule on every Contact, of the client and of the relaties. */
function contact(regel: string, melding: string, broken: (contact: Contact) => boolean): Regel<Wmo301> {
  return {
    regel,
    melding,
    *schendingen({ client }) {
      yield* where(client.contactgegevens.contact, CONTACT, broken);
      for (const path of where(client.relaties?.relatie ?? [], RELATIE, (relatie) => broken(relatie.contact))) {
        yield `${path}/Contact`;
      }
    },
  };
}

interface Naam {
  readonly partnernaam?: unknown;
  readonly naamGebruik: string;
}

function naamGebruikFits({ partnernaam, naamGebruik }: Naam): boolean {
  return (partnernaam === undefined ? ['1', '6'] : ['1', '2', '3', '4']).includes(naamGebruik);
}

function counts({ ingangsdatum, einddatum, redenWijziging }: ToegewezenProduct): boolean {
  if (redenWijziging === REDEN_VERVALLEN) return false;
  return !(redenWijziging === REDEN_VERWIJDERD && einddatum === ingangsdatum);
}

const algemeen: readonly Regel<Wmo301>[] = [
  ...regelsClient,
  contact(
    'TR006',
    'Contact heeft een Telefoon nodig, of een Adres met Huis en Postcode.',
    ({ telefoon, adres }) => telefoon === undefined && (adres?.huis === undefined || adres.postcode === undefined),
  ),
  {
    regel: 'TR061',
    melding: 'De client heeft ten minste een Contact met Soort 01, 02 of 03 nodig.',
    *schendingen({ client }) {
      if (!client.contactgegevens.contact.some(({ soort }) => soort !== '04')) yield 'Bericht/Client/Contactgegevens';
    },
  },
  contact('CD005', 'LandCode en Postcode horen bij elkaar: beide of geen van beide.', ({ adres }) => {
    return adres !== undefined && (adres.landCode === undefined) !== (adres.postcode === undefined);
  }),
  contact('CD009', 'Periode mag alleen bij een Contact met Soort 04.', ({ periode, soort }) => {
    return periode !== undefined && soort !== '04';
  }),
  contact('CD025', 'Huis is verplicht bij LandCode NL.', ({ adres }) => {
    return adres?.landCode === 'NL' && adres.huis === undefined;
  }),
  contact('CD034', 'Postcode is verplicht bij een Contact met Soort 01 of 03.', ({ adres, soort }) => {
    return (soort === '01' || soort === '03') && adres?.postcode === undefined;
  }),
  contact('CS089', 'Postcode heeft bij LandCode NL vier cijfers en twee hoofdletters.', ({ adres }) => {
    return adres?.landCode === 'NL' && adres.postcode !== undefined && !/^[1-9][0-9]{3}[A-Z]{2}$/.test(adres.postcode);
  }),
  contact('CS003', 'Einddatum van de Periode ligt voor de Begindatum.', ({ periode }) => {
    return (
      periode?.begindatum !== undefined && periode.einddatum !== undefined && periode.einddatum < periode.begindatum
    );
  }),
  {
    regel: 'CD007',
    melding: 'Taal is verplicht bij Vorm 1 en mag anders niet.',
    *schendingen({ client: { communicatie } }) {
      if (communicatie !== undefined && (communicatie.vorm === '1') !== (communicatie.taal !== undefined)) {
        yield 'Bericht/Client/Communicatie';
      }
    },
  },
  {
    regel: 'CS050',
    melding: 'NaamGebruik is 1, 2, 3 of 4 als er een Partnernaam is, en anders 1 of 6.',
    *schendingen({ client }) {
      if (!naamGebruikFits(client.naam)) yield 'Bericht/Client/Naam/NaamGebruik';
      for (const path of where(client.relaties?.relatie ?? [], RELATIE, ({ naam }) => !naamGebruikFits(naam))) {
        yield `${path}/Naam/NaamGebruik`;
      }
    },
  },
  {
    regel: 'CS318',
    melding: 'NaamGebruik van de client is niet 6.',
    *schendingen({ client }) {
      if (client.naam.naamGebruik === '6') yield 'Bericht/Client/Naam/NaamGebruik';
    },
  },
  {
    regel: 'CS139',
    melding: 'DatumGebruik past niet bij de datum.',
    *schendingen({ client }) {
      const broken = where(client.relaties?.relatie ?? [], RELATIE, ({ geboortedatum }) => {
        return geboortedatum !== undefined && !datumGebruikFits(geboortedatum);
      });
      for (const path of broken) yield `${path}/Geboortedatum/DatumGebruik`;
    },
  },
  {
    regel: 'TR134',
    melding: 'Geboortedatum ligt na de dagtekening van het bericht.',
    *schendingen({ header, client }) {
      const broken = where(client.relaties?.relatie ?? [], RELATIE, ({ geboortedatum }) => {
        return geboortedatum !== undefined && geboortedatum.datum > header.berichtIdentificatie.dagtekening;
      });
      for (const path of broken) yield `${path}/Geboortedatum/Datum`;
    },
  },
  {
    regel: 'TR101',
    melding: 'Dit element staat dubbel in het bericht.',
    *schendingen({ client }) {
      yield* repeated(client.contactgegevens.contact, CONTACT, ({ soort }) => soort);
      yield* repeated(client.relaties?.relatie ?? [], RELATIE, ({ nummer }) => nummer);
      yield* repeated(client.toegewezenProducten.toegewezenProduct, PRODUCT, ({ toewijzingNummer }) => {
        return String(toewijzingNummer);
      });
    },
  },
];

const wijziging: readonly Regel<Wmo301>[] = [
  product(
    'CS335',
    '/RedenWijziging',
    'Bij RedenWijziging 13 is de Einddatum gelijk aan de Ingangsdatum.',
    (assigned) => {
      return assigned.redenWijziging === REDEN_VERWIJDERD && assigned.einddatum !== assigned.ingangsdatum;
    },
  ),
  product('CS336', '/RedenWijziging', 'RedenWijziging 01 is vervallen.', ({ redenWijziging }) => {
    return redenWijziging === REDEN_VERVALLEN;
  }),
];

function* producten({ client }: Wmo301): Generator<Productplaats> {
  for (const [index, { ingangsdatum, einddatum, ...rest }] of client.toegewezenProducten.toegewezenProduct.entries()) {
    yield { pad: `${PRODUCT}[${index + 1}]`, vraag: { ...rest, van: ingangsdatum, tot: einddatum } };
  }
}

/** What was removed or never held stands in nobody's way (TR302). */
function* tellende(bericht: Wmo301): Generator<Productplaats> {
  const { toegewezenProduct } = bericht.client.toegewezenProducten;
  let index = 0;
  for (const plaats of producten(bericht)) if (counts(toegewezenProduct[index++]!)) yield plaats;
}

/** Rules of level 2 (inside the message) for the 301; each breach is answered with 0001. */
export function regels301Van(wet: 'wmo' | 'jw'): readonly Regel<Wmo301>[] {
  return [
    ...algemeen,
    ...regelsOmvang(producten, 'Einddatum', 'CS338'),
    ...regelsProduct(producten, 'CD080'),
    ...wijziging,
    regelOverlap('TR302', wet, tellende),
  ];
}
