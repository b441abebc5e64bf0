import { Rejection } from '../../kernel/rejection.js';
import { holdsBsn } from '../../kernel/vrije-tekst.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { type Persoonsgegevens } from '../../platform/personal-data/persoonsgegevens.js';
import { type BerichtFout, TECHNISCH_AFGEKEURD } from '../berichten/fout.js';
import { type Bericht } from '../berichten/lees-bericht.js';
import { placeOf } from '../berichten/regels.js';
import { type Bevinding } from '../regels/bevinding.js';
import { type Wmo301 } from '../berichten/gegenereerd/wmo301.js';
import { type Wmo315 } from '../berichten/gegenereerd/wmo315.js';

/** Who sends to whom: a 301 goes from gemeente to aanbieder, a 305 the other way. */
export interface Partijen {
  readonly gemeentecode: string;
  readonly agbcode: string;
  readonly afzender: 'gemeente' | 'aanbieder';
}

export function partijenOf({ soort, inhoud: { header } }: Bericht): Partijen {
  return soort === '301'
    ? { gemeentecode: header.afzender, agbcode: header.ontvanger, afzender: 'gemeente' }
    : { gemeentecode: header.ontvanger, agbcode: header.afzender, afzender: 'aanbieder' };
}

/**
 * A gemeente or aanbieder hands in only what it sent itself, a consulent only the messages of the own gemeente. Regional
 * roles and the importer are not narrowed.
 */
export function magAanleveren(actor: Actor, partijen: Partijen, aanbiederId: string | undefined): boolean {
  switch (actor.rol) {
    case 'gemeente':
      return partijen.afzender === 'gemeente' && actor.organisatie === partijen.gemeentecode;
    case 'aanbieder':
      return partijen.afzender === 'aanbieder' && aanbiederId !== undefined && actor.organisatie === aanbiederId;
    case 'consulent':
      return actor.organisatie === undefined || actor.organisatie === partijen.gemeentecode;
    default:
      return true;
  }
}

export const VREEMDE_AFZENDER = new Rejection(
  'AFZENDER_NIET_UZELF',
  'U levert alleen berichten aan die uw eigen organisatie verstuurt. Controleer Afzender in de kop van het bericht.',
  'forbidden',
);

/** Answers of list WJ001 to refusals of Kroniek, where the standard has one. */
const RETOURCODES: Readonly<Record<string, string>> = {
  BERICHT_IDENTIFICATIE_HERGEBRUIKT: '9056',
  DECLARATIENUMMER_IN_GEBRUIK: '9333',
  CLIENT_VAN_VERZOEK_ONBEKEND: '8187',
  GEMEENTE_ONBEKEND: 'S300',
  GEWENSTE_DATUM_ONJUIST: '9357',
  OMVANG_ONTBREEKT: '9411',
  ONGEWIJZIGD_NIET_ACTUEEL: '9350',
  PRODUCTCATEGORIE_ONJUIST: 'S329',
  PRODUCT_ANDERS_DAN_TOEWIJZING: '9019',
  START_AL_GEMELD: '9074',
  STOP_AL_GEMELD: '9074',
  TE_WIJZIGEN_NIET_ACTUEEL: '9351',
  TOEWIJZING_ONBEKEND: '9019',
  TOEWIJZINGNUMMER_IN_GEBRUIK: '9332',
  TOEWIJZING_GEWEIGERD: '9019',
  TOEWIJZING_HEEFT_PRESTATIES: '9385',
  TOEWIJZING_INGETROKKEN: '9019',
  TOEWIJZINGNUMMER_ONTBREEKT: '9019',
  VERZOEK_NIET_OPEN: '9379',
  VERZOEK_ONVOLLEDIG: '9349',
  VERZOEK_OVERLAPT: '9361',
  VERZOEK_REFERENTIE_GEBRUIKT: '9347',
  VERZOEK_STAAT_OPEN: '9374',
  WIJZIGING_NIET_VANAF_BEGIN: '9373',
  ZORG_AL_BEEINDIGD: '9071',
  ZORG_AL_GESTART: '9326',
  ZORG_NIET_GESTART: '9063',
  ZORG_START_ANDERE_BEGINDATUM: '9063',
  ZORG_START_NA_TOEWIJZING: '9019',
  ZORG_START_VOOR_TOEWIJZING: '9019',
};

/** Of a stop the standard names other rules than of a start. */
const RETOURCODES_307: Readonly<Record<string, string>> = {
  PRODUCT_ANDERS_DAN_TOEWIJZING: '9069',
  ZORG_AL_BEEINDIGD: '9415',
  ZORG_AL_ONDERBROKEN: '9413',
  ZORG_DATUM_TE_VROEG: '9414',
  ZORG_STOP_ANDERE_START: '9069',
  ZORG_STOP_ONBEKEND: '9063',
};

/** Null where the standard has no code for it. */
export function retourcodeOp(code: string): string | null {
  return RETOURCODES[code] ?? null;
}

export function fout(bericht: Bericht, path: string, code: string, melding: string): BerichtFout {
  // A sentence of another context could repeat what stood in the message.
  const safe = holdsBsn(melding) ? 'Dit product kan zo niet worden verwerkt.' : melding;
  return {
    plaats: placeOf(path, bericht.lines),
    code,
    melding: safe.slice(0, 600),
    retourcode: (bericht.soort === '307' ? RETOURCODES_307[code] : undefined) ?? RETOURCODES[code] ?? null,
  };
}

/** What the standard has an answer to; refusals of Kroniek itself without a code are told outside the messages. */
export function bevindingenVan(fouten: readonly BerichtFout[]): Bevinding[] {
  return fouten.flatMap(({ plaats, code, melding, retourcode }) => {
    if (retourcode === null) return [];
    const niveau = retourcode === TECHNISCH_AFGEKEURD ? 2 : 3;
    return [{ regel: code, niveau, retourcode, pad: plaats.replace(/ \(regel \d+\)$/, ''), melding }];
  });
}

/**
 * Numbers that will stand in events and must not be the BSN of this client (promise 7). Others that happen to pass the
 * elfproef are numbers like any other.
 */
export function* bsnInKenmerken(bericht: Bericht): Generator<BerichtFout> {
  const { header, client } = bericht.inhoud;
  const melding = 'Dit kenmerk is het burgerservicenummer van de client. Gebruik een eigen nummer.';
  if (header.berichtIdentificatie.identificatie.replace(/[^0-9]/g, '').includes(client.bsn)) {
    yield fout(bericht, 'Bericht/Header/BerichtIdentificatie/Identificatie', 'KENMERK_IS_BSN', melding);
  }
  if (bericht.soort !== '301') return;
  for (const [index, product] of bericht.inhoud.client.toegewezenProducten.toegewezenProduct.entries()) {
    const path = `Bericht/Client/ToegewezenProducten/ToegewezenProduct[${index + 1}]`;
    if (String(product.toewijzingNummer).padStart(9, '0') === client.bsn) {
      yield fout(bericht, `${path}/ToewijzingNummer`, 'KENMERK_IS_BSN', melding);
    }
  }
}

/** What the vault keeps of the client of a 301. The whole message stands in the vault as a document. */
export function persoonsgegevensOf({ client }: Wmo301): Persoonsgegevens {
  const { naam, geboortedatum, geslacht, contactgegevens } = client;
  const contact = contactgegevens.contact.find(({ soort }) => soort === '01') ?? contactgegevens.contact[0];
  const adres = contact?.adres;
  return {
    achternaam: naam.geslachtsnaam.achternaam,
    voorvoegsel: naam.geslachtsnaam.voorvoegsel,
    voornamen: naam.voornamen,
    voorletters: naam.voorletters,
    geboortedatum: geboortedatum.datum,
    geslacht: geslacht as '0' | '1' | '2',
    adres:
      adres === undefined
        ? null
        : {
            straat: adres.straatnaam,
            huisnummer: adres.huis === undefined ? null : String(adres.huis.huisnummer),
            toevoeging: [adres.huis?.huisletter, adres.huis?.huisnummerToevoeging].filter(Boolean).join(' ') || null,
            postcode: adres.postcode,
            plaats: adres.plaatsnaam,
            landCode: adres.landCode,
          },
    telefoon: contact?.telefoon?.telefoon01.telefoonnummer,
    email: contact?.emailadres,
  };
}

/** A 315 tells of its client who it is, not where it lives. */
export function persoonsgegevensOf315({ client: { naam, geboortedatum, geslacht } }: Wmo315): Persoonsgegevens {
  return {
    achternaam: naam.geslachtsnaam.achternaam,
    voorvoegsel: naam.geslachtsnaam.voorvoegsel,
    voornamen: naam.voornamen,
    voorletters: naam.voorletters,
    geboortedatum: geboortedatum.datum,
    geslacht: geslacht as '0' | '1' | '2',
  };
}
