import { type Regel, repeated, where } from './regels.js';
import { datumGebruikFits, regelsClient } from './regels-client.js';
import { type Contact, type ToegewezenProduct, type Wmo301 } from './gegenereerd/wmo301.js';

const PRODUCT = 'Bericht/Client/ToegewezenProducten/ToegewezenProduct';
const CONTACT = 'Bericht/Client/Contactgegevens/Contact';
const RELATIE = 'Bericht/Client/Relaties/Relatie';

/** Rules that changed at release 3.0 leave assignments that ended before it alone. */
const EIND_2020 = '2020-12-31';
const REDEN_VERVALLEN = '01';
const REDEN_VERWIJDERD = '13';
/** Rolstoelen, vervoer-, woonvoorzieningen and overige hulpmiddelen may overlap (TR302, Wmo only). */
const MAG_OVERLAPPEN = new Set(['11', '12', '13', '14']);

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

function runsAfter2020({ einddatum }: ToegewezenProduct): boolean {
  return einddatum === undefined || einddatum > EIND_2020;
}

function overlap(a: ToegewezenProduct, b: ToegewezenProduct): boolean {
  return a.ingangsdatum <= (b.einddatum ?? '9999-12-31') && b.ingangsdatum <= (a.einddatum ?? '9999-12-31');
}

function sameProduct(a: ToegewezenProduct, b: ToegewezenProduct): boolean {
  const [first, second] = [a.product, b.product];
  if (first === undefined || second === undefined) {
    const specific = first ?? second;
    return specific === undefined || !MAG_OVERLAPPEN.has(specific.categorie);
  }
  if (first.categorie !== second.categorie || MAG_OVERLAPPEN.has(first.categorie)) return false;
  return first.code === undefined || second.code === undefined || first.code === second.code;
}

function counts({ ingangsdatum, einddatum, redenWijziging }: ToegewezenProduct): boolean {
  if (redenWijziging === REDEN_VERVALLEN) return false;
  return !(redenWijziging === REDEN_VERWIJDERD && einddatum === ingangsdatum);
}

/** Rules of level 2 (inside the message) for the 301; each breach is answered with 0001. */
export const regels301: readonly Regel<Wmo301>[] = [
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
  product('CS003', '/Einddatum', 'Einddatum ligt voor de Ingangsdatum.', ({ ingangsdatum, einddatum }) => {
    return einddatum !== undefined && einddatum < ingangsdatum;
  }),
  product('CD041', '', 'Omvang is verplicht als het Product een Code heeft.', ({ product: assigned, omvang }) => {
    return assigned?.code !== undefined && omvang === undefined;
  }),
  product('CD075', '', 'Einddatum is verplicht bij een Budget.', ({ budget, einddatum }) => {
    return budget !== undefined && einddatum === undefined;
  }),
  product('CD076', '', 'Einddatum is verplicht bij Frequentie 2 (per week).', ({ omvang, einddatum }) => {
    return omvang?.frequentie === '2' && einddatum === undefined;
  }),
  product('CD077', '/Omvang', 'Omvang mag niet bij een Budget.', ({ omvang, budget }) => {
    return omvang !== undefined && budget !== undefined;
  }),
  product('CD079', '', 'Product is verplicht zonder Budget.', ({ product: assigned, budget }) => {
    return assigned === undefined && budget === undefined;
  }),
  product('CD080', '/Omvang', 'Omvang mag niet zonder Code in het Product.', (assigned) => {
    return assigned.product?.code === undefined && assigned.omvang !== undefined && runsAfter2020(assigned);
  }),
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
  product('CS338', '/Omvang', 'Bij Eenheid 14, 16, 83 of 84 is Frequentie 2, 4 of 6.', (assigned) => {
    const { omvang } = assigned;
    if (omvang === undefined || !runsAfter2020(assigned)) return false;
    return ['14', '16', '83', '84'].includes(omvang.eenheid) && omvang.frequentie === '1';
  }),
  {
    regel: 'TR302',
    melding: 'Dit product overlapt in de tijd met hetzelfde product eerder in het bericht.',
    *schendingen({ client }) {
      const producten = client.toegewezenProducten.toegewezenProduct;
      for (const [index, later] of producten.entries()) {
        if (!counts(later)) continue;
        const clash = producten.slice(0, index).some((earlier) => {
          return counts(earlier) && sameProduct(earlier, later) && overlap(earlier, later);
        });
        if (clash) yield `${PRODUCT}[${index + 1}]`;
      }
    },
  },
];
