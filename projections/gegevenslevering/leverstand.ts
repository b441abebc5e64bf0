import {
  type Bronhouder,
  type Leverkanaal,
  type Leverperiode,
  leverperiodeVan,
  volgendeLeverperiode,
} from '../../src/gegevens/inhoud/levering.js';
import { type Datum } from '../../src/kernel/datum.js';
import { type AfspraakDoc } from './gegevenslevering.docs.js';

/** Of one period: in time, in but late, not in and late, or still to come. */
export const LEVERSTANDEN = ['op-tijd', 'te-laat-ontvangen', 'ontbreekt', 'verwacht'] as const;
export type Leverstand = (typeof LEVERSTANDEN)[number];

export interface Periodestand extends Leverperiode {
  readonly stand: Leverstand;
  readonly ontvangenOp: Datum | null;
  /** By which channel the data came; may differ from what was agreed. */
  readonly kanaal: Leverkanaal | null;
  readonly opmerking: string | null;
  /** Day on which Kroniek signalled that nothing came. */
  readonly gesignaleerdOp: Datum | null;
}

export interface Afspraakstand extends Pick<
  AfspraakDoc,
  'afspraakId' | 'sleutel' | 'gegevens' | 'kanaal' | 'standaard' | 'frequentie' | 'termijnDagen' | 'vanaf' | 'bron'
> {
  readonly bronhouder: Bronhouder;
  readonly ontworpenMet: string | null;
  readonly laatsteDag: Datum | null;
  readonly redenEinde: string | null;
  readonly loopt: boolean;
  readonly volledigheid: Volledigheid;
  /** Every period that ended, the last one first. */
  readonly perioden: readonly Periodestand[];
  readonly intrekkingen: AfspraakDoc['intrekkingen'];
}

/** What was due counts: a period whose term has not passed counts once its data are in. */
export interface Volledigheid {
  readonly gevraagd: number;
  readonly ontvangen: number;
  readonly opTijd: number;
  readonly ontbreekt: number;
}

export const bronhouderVan = ({ gemeentecode, aanbiederId }: AfspraakDoc): Bronhouder =>
  gemeentecode === null ? { soort: 'aanbieder', aanbiederId: aanbiederId! } : { soort: 'gemeente', gemeentecode };

/** How an agreement stands on a day; undefined before it begins. Pure. */
export function afspraakOp(doc: AfspraakDoc, op: Datum): Afspraakstand | undefined {
  if (doc.vanaf > op) return undefined;
  const laatsteDag = doc.einde?.laatsteDag ?? doc.laatsteDag;
  const perioden = periodenTot({ ...doc, laatsteDag }, op).map((periode) => periodeOp(doc, periode, op));
  const { afspraakId, sleutel, gegevens, kanaal, standaard, frequentie, termijnDagen, vanaf, bron, ontworpenMet } = doc;
  return {
    ...{ afspraakId, sleutel, bronhouder: bronhouderVan(doc), gegevens, kanaal, standaard, frequentie },
    ...{ termijnDagen, vanaf, laatsteDag, redenEinde: doc.einde?.reden ?? null, ontworpenMet, bron },
    loopt: laatsteDag === null || laatsteDag >= op,
    volledigheid: telOp(perioden),
    perioden: perioden.reverse(),
    intrekkingen: doc.intrekkingen,
  };
}

/** The periods that ended before a day, the first one first. */
function periodenTot(termijnen: Parameters<typeof leverperiodeVan>[0], op: Datum): Leverperiode[] {
  const perioden: Leverperiode[] = [];
  let periode = leverperiodeVan(termijnen, termijnen.vanaf);
  while (periode !== null && periode.tot < op) {
    perioden.push(periode);
    periode = volgendeLeverperiode(termijnen, periode);
  }
  return perioden;
}

function periodeOp(doc: AfspraakDoc, periode: Leverperiode, op: Datum): Periodestand {
  const levering = doc.ontvangsten.find(({ van, ontvangenOp }) => van === periode.van && ontvangenOp <= op);
  const signaal = doc.signalen.find((one) => one.van === periode.van && one.op <= op);
  return {
    ...periode,
    stand: standVan(levering?.ontvangenOp, periode.uiterste, op),
    ontvangenOp: levering?.ontvangenOp ?? null,
    kanaal: levering?.kanaal ?? null,
    opmerking: levering?.opmerking ?? null,
    gesignaleerdOp: signaal?.op ?? null,
  };
}

function standVan(ontvangenOp: Datum | undefined, uiterste: Datum, op: Datum): Leverstand {
  if (ontvangenOp !== undefined) return ontvangenOp <= uiterste ? 'op-tijd' : 'te-laat-ontvangen';
  return op > uiterste ? 'ontbreekt' : 'verwacht';
}

function telOp(perioden: readonly Periodestand[]): Volledigheid {
  const aantal = (...standen: readonly Leverstand[]): number =>
    perioden.filter(({ stand }) => standen.includes(stand)).length;
  return {
    gevraagd: aantal('op-tijd', 'te-laat-ontvangen', 'ontbreekt'),
    ontvangen: aantal('op-tijd', 'te-laat-ontvangen'),
    opTijd: aantal('op-tijd'),
    ontbreekt: aantal('ontbreekt'),
  };
}

export function samen(delen: readonly Volledigheid[]): Volledigheid {
  const som = (naam: keyof Volledigheid): number => delen.reduce((total, deel) => total + deel[naam], 0);
  return { gevraagd: som('gevraagd'), ontvangen: som('ontvangen'), opTijd: som('opTijd'), ontbreekt: som('ontbreekt') };
}
