import { type Datum } from '../../kernel/datum.js';
import { type BekendeToewijzing, type ToewijzingState } from '../../toegang/toewijzing/toewijzing.state.js';
import { type Prestatie } from '../berichten/gegenereerd/wmo323.js';
import { bedragVanMinuten, minuuttarief } from '../rekenregels/bedragen.js';
import { telbaarIn } from '../rekenregels/omvang.js';
import { productperiode } from '../rekenregels/productperiode.js';

/** A rule that a prestatie breaks, with the code of list WJ001 by which the 325 names it. */
export interface Prestatiefout {
  readonly regel: string;
  readonly retourcode: string;
  /** Dutch, with what to do; nothing of the person. */
  readonly reden: string;
}

/** What a prestatie is held against. */
export interface Prestatievraag {
  readonly prestatie: Prestatie;
  /** Last day of the DeclaratiePeriode of the message. */
  readonly totEnMet: Datum;
  /** Who the client of the message is; undefined where nobody here has this BSN. */
  readonly clientId: string | undefined;
  readonly aanbiederId: string;
  /** By ToewijzingNummer and gemeente; of another law it is not this one. */
  readonly toewijzing: ToewijzingState;
  /** The reference was used before by this aanbieder, in this message or another. */
  readonly referentieGebruikt: boolean;
}

const fout = (regel: string, retourcode: string, reden: string): Prestatiefout => ({ regel, retourcode, reden });

const ANDERE_TOEWIJZING = fout(
  'TR338',
  '9338',
  'Er is geen toewijzing met dit ToewijzingNummer van deze gemeente aan u voor deze client. Controleer het nummer.',
);

/** The first rule of level 3 or 4 that a prestatie breaks, before anything is asked about money; undefined where none. */
export function prestatiefout(vraag: Prestatievraag): Prestatiefout | undefined {
  const { prestatie, clientId, aanbiederId, toewijzing } = vraag;
  if (clientId === undefined) {
    return fout('TR304', '8187', 'Deze client is niet bekend. Controleer het Bsn.');
  }
  if (vraag.referentieGebruikt) {
    return fout('TR314', '8021', 'Dit ReferentieNummer is al gebruikt. Geef elke prestatie een eigen nummer.');
  }
  if (toewijzing.stand === 'onbekend' || toewijzing.stand === 'geweigerd') return ANDERE_TOEWIJZING;
  const { gegevens } = toewijzing;
  // Another client or aanbieder gets the same answer: no hint that the number exists.
  if (gegevens.clientId !== clientId || gegevens.aanbiederId !== aanbiederId) return ANDERE_TOEWIJZING;
  const { productCategorie, productCode } = prestatie;
  if (productCategorie !== gegevens.productcategorie) {
    return fout('TR339', '9339', `De toewijzing heeft ProductCategorie ${gegevens.productcategorie}. Neem die over.`);
  }
  if (productCode !== gegevens.productcode) {
    return fout('TR340', '9340', `De toewijzing heeft ProductCode ${gegevens.productcode}. Neem die over.`);
  }
  // What was granted may be taken back whatever became of the toewijzing (IV085).
  return prestatie.ingediendBedrag.debetCredit === 'C' ? undefined : debetfout(vraag, toewijzing);
}

function debetfout({ prestatie, totEnMet }: Prestatievraag, { stand, gegevens }: BekendeToewijzing) {
  const { productPeriode, eenheid } = prestatie;
  const { gewensteStartdatum: begin, einddatum: eind, omvang } = gegevens;
  if (stand === 'ingetrokken') {
    return fout(
      'TR384',
      '9384',
      'Deze toewijzing is verwijderd. Declareer op de toewijzing die ervoor in de plaats kwam.',
    );
  }
  if (productPeriode.begindatum < begin) {
    return fout('TR307', '9307', `De toewijzing begint op ${begin}. Declareer zorg vanaf die dag.`);
  }
  if (eind !== null && productPeriode.einddatum > eind) {
    return fout('TR308', '9308', `De toewijzing eindigt op ${eind}. Declareer zorg tot en met die dag.`);
  }
  if (productPeriode.einddatum > totEnMet) {
    return fout('TR319', '9319', 'De ProductPeriode ligt na de DeclaratiePeriode. Declareer haar in haar eigen maand.');
  }
  const maand = productperiode(productPeriode.begindatum.slice(0, 7), begin, eind);
  if (maand !== null && productPeriode.begindatum !== maand.van) {
    return fout('TR387', '9387', `De ProductPeriode begint op ${maand.van}: de maand, begrensd door de toewijzing.`);
  }
  if (maand !== null && productPeriode.einddatum !== maand.tot) {
    return fout('TR388', '9388', `De ProductPeriode eindigt op ${maand.tot}: de maand, begrensd door de toewijzing.`);
  }
  if (omvang !== null && !telbaarIn(omvang.eenheid, eenheid)) {
    return fout('TR341', '9341', `De toewijzing is in Eenheid ${omvang.eenheid}. Declareer in die eenheid.`);
  }
  return undefined;
}

const [MINUUT, UUR, EURO] = ['01', '04', '83'];

/**
 * The price of a prestatie against the one that was agreed (TR418), and its amount against volume and price (TR346). An
 * hour that is declared in minutes has the rounded price of a minute and the amount of the unrounded one (IV081).
 */
export function prijsfout(
  { productTarief, eenheid, geleverdVolume, ingediendBedrag }: Prestatie,
  tarief: { readonly bedrag: number; readonly eenheid: string } | null,
): Prestatiefout | undefined {
  if (eenheid === EURO || tarief === null || productTarief === undefined) return undefined;
  const inMinuten = tarief.eenheid === UUR && eenheid === MINUUT;
  const hoort = inMinuten ? minuuttarief(tarief.bedrag) : tarief.bedrag;
  if (productTarief !== hoort) {
    return fout(
      'TR418',
      '0611',
      `Het afgesproken tarief is ${hoort} eurocent per eenheid. Declareer tegen dat tarief.`,
    );
  }
  const bedrag = inMinuten ? bedragVanMinuten(tarief.bedrag, geleverdVolume) : tarief.bedrag * geleverdVolume;
  return ingediendBedrag.bedrag === bedrag
    ? undefined
    : fout('TR346', '9346', `${geleverdVolume} eenheden kosten ${bedrag} eurocent. Verbeter het bedrag.`);
}

/**
 * How the 325 names a refusal of Kroniek itself (src/declaratie/controles). The standard has a code for what it foresees;
 * for a rule of the region the nearest is taken, and the declaratie keeps the rule itself with its reason.
 */
const RETOURCODES: Readonly<Record<string, string>> = {
  BEDRAG_BOVEN_TOEWIJZING: '9369',
  BEDRAG_IS_NIET_TARIEF_MAAL_VOLUME: '9346',
  CREDIT_ANDERS_DAN_DEBET: '8017',
  CREDIT_TE_HOOG: '8017',
  DEBET_AL_GECREDITEERD: '9390',
  DEBET_ONBEKEND: '8017',
  DECLARATIE_BUITEN_TOEWIJZING: '9308',
  DECLARATIE_DUBBEL: '9389',
  DECLARATIE_IN_DE_TOEKOMST: '9319',
  DECLARATIE_PAST_NIET_BIJ_TOEWIJZING: '9338',
  DECLARATIE_VOLUME_ONGELDIG: '9346',
  EENHEID_ANDERS: '9341',
  EENHEID_NIET_TOEGESTAAN: '9341',
  EXTRA_CONTROLE_NIET_GESLAAGD: '9338',
  EXTRA_CONTROLE_OPEN: '9338',
  MEERWERK_NIET_DECLARABEL: '9369',
  PERIODE_BIJ_TWEE_BETALERS: '9308',
  PERIODE_IN_TWEE_BEKOSTIGINGEN: '9308',
  PRODUCT_ONBEKEND: '9340',
  TOEWIJZING_GELDT_NIET: '9384',
  TOEWIJZING_ONBEKEND: '9338',
  VOLUME_BOVEN_HELE_TOEWIJZING: '9322',
  VOLUME_BOVEN_TOEWIJZING: '9321',
  VOLUME_ONTBREEKT: '9341',
};
/** Nothing was agreed that this prestatie could be paid by. */
const GEEN_PRIJS = '0611';

export function retourcodeVan(regel: string): string {
  return RETOURCODES[regel] ?? GEEN_PRIJS;
}
