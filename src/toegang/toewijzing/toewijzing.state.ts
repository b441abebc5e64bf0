import { type Datum } from '../../kernel/datum.js';
import { unreachable } from '../../kernel/decider.js';
import { type Omvang, type Regime, type ToewijzingEvent } from './toewijzing.events.js';

/** The running starttermijn (R-KPI-03) as it was fixed when it started; a later calendar does not move it. */
export interface Starttermijn {
  readonly gewensteStartdatum: Datum;
  readonly werkdagen: number;
  readonly kalenderVersie: string;
  /** Last day of a timely start. */
  readonly uiterste: Datum;
}

/** What was decided about a start: `tijdig` and the rest are null where no starttermijn applied. */
export interface Startoordeel {
  readonly begindatum: Datum;
  readonly tijdig: boolean | null;
  readonly werkdagen: number | null;
  readonly uiterste: Datum | null;
  readonly kalenderVersie: string | null;
}

export type Zorg =
  | { readonly stand: 'niet-gestart'; readonly verwijderdeStart: Datum | null }
  | { readonly stand: 'loopt'; readonly start: Startoordeel; readonly hervatOp: Datum | null }
  | {
      readonly stand: 'onderbroken';
      readonly start: Startoordeel;
      readonly hervatOp: Datum | null;
      readonly vanaf: Datum;
      readonly redenCode: string;
    }
  | {
      readonly stand: 'beeindigd';
      readonly start: Startoordeel;
      readonly hervatOp: Datum | null;
      /** The interruption that the end made final; comes back where the end is taken back. */
      readonly onderbroken: { readonly vanaf: Datum; readonly redenCode: string } | null;
      readonly einddatum: Datum;
      readonly redenCode: string;
    };

export interface Toewijzinggegevens {
  readonly toewijzingId: string;
  readonly toewijzingnummer: string;
  readonly clientId: string;
  readonly gemeentecode: string;
  readonly aanbiederId: string;
  readonly contractId: string;
  readonly productcode: string;
  readonly productcategorie: string;
  readonly segment: string | null;
  readonly gewensteStartdatum: Datum;
  readonly einddatum: Datum | null;
  readonly omvang: Omvang | null;
  readonly budget: number | null;
  readonly toegewezenOp: Datum;
}

/** The extra check on an expensive case (R-BEK-07). */
export type ExtraControle =
  | { readonly stand: 'geen' | 'geslaagd' | 'niet-geslaagd' }
  | { readonly stand: 'vereist'; readonly verwachtBedrag: number; readonly bovenBedrag: number };

interface Omzetting {
  readonly per: Datum;
  readonly van: Regime;
  readonly naar: Regime;
}

interface Verzonden {
  readonly gegevens: Toewijzinggegevens;
  /** The last that was set; what held on a day is `regimeOp`. */
  readonly regime: Regime;
  /** The toewijzing whose care this one goes on with. */
  readonly vervolgtOp: string | null;
  /** In the order in which they were decided: a later one counts from its own day on. */
  readonly omzettingen: readonly Omzetting[];
  readonly controle: ExtraControle;
  readonly termijn: Starttermijn | null;
  /** `uiterste` of the recorded StarttermijnExceeded that stands. */
  readonly overschreden: Datum | null;
  readonly zorg: Zorg;
  /** The stop that was taken back last, until something else is reported: a repeat is no fault. */
  readonly verwijderdeStop: { readonly einddatum: Datum; readonly redenCode: string } | null;
}

export interface Openstaand extends Verzonden {
  readonly stand: 'openstaand';
}
/** By an explicit act of the aanbieder or by starting: iWmo knows no acceptance message. */
export interface Geaccepteerd extends Verzonden {
  readonly stand: 'geaccepteerd';
}
export interface Geweigerd extends Verzonden {
  readonly stand: 'geweigerd';
  readonly redenCode: string;
  readonly alternatieven: readonly string[];
}
export interface Ingetrokken extends Verzonden {
  readonly stand: 'ingetrokken';
}

export type BekendeToewijzing = Openstaand | Geaccepteerd | Geweigerd | Ingetrokken;
export type ToewijzingState = { readonly stand: 'onbekend' } | BekendeToewijzing;

function oordeelOf(data: Startoordeel): Startoordeel {
  const { begindatum, tijdig, werkdagen, uiterste, kalenderVersie } = data;
  return { begindatum, tijdig, werkdagen, uiterste, kalenderVersie };
}

/** The care with another start: a correction of the start leaves pauses and the end as they are. */
function withStart(zorg: Zorg, start: Startoordeel): Zorg {
  return zorg.stand === 'niet-gestart' ? { stand: 'loopt', start, hervatOp: null } : { ...zorg, start };
}

function evolveKnown(
  state: BekendeToewijzing,
  event: Exclude<ToewijzingEvent, { type: 'ToewijzingSent' }>,
): BekendeToewijzing {
  const { zorg } = state;
  switch (event.type) {
    case 'VervolgAdmitted':
      return { ...state, vervolgtOp: event.data.vervolgtOp };
    case 'StarttermijnStarted': {
      const { gewensteStartdatum, werkdagen, kalenderVersie, uiterste } = event.data;
      return { ...state, termijn: { gewensteStartdatum, werkdagen, kalenderVersie, uiterste } };
    }
    case 'StarttermijnWithdrawn':
      return { ...state, termijn: null };
    case 'ToewijzingAccepted':
      return { ...verzondenOf(state), stand: 'geaccepteerd' };
    case 'ToewijzingDeclined':
      return { ...verzondenOf(state), stand: 'geweigerd', redenCode: event.data.redenCode, alternatieven: [] };
    case 'AlternatieveAanbiederProposed':
      return state.stand === 'geweigerd'
        ? { ...state, alternatieven: [...state.alternatieven, event.data.aanbiederId] }
        : state;
    case 'ZorgStarted':
      return { ...verzondenOf(state), stand: 'geaccepteerd', zorg: withStart(zorg, oordeelOf(event.data)) };
    case 'ZorgStartCorrected':
      return { ...state, zorg: withStart(zorg, oordeelOf(event.data)) };
    case 'ZorgStartRemoved':
      return {
        ...state,
        verwijderdeStop: null,
        zorg: { stand: 'niet-gestart', verwijderdeStart: event.data.vorigeBegindatum },
      };
    case 'StarttermijnExceeded':
      return { ...state, overschreden: event.data.uiterste };
    case 'StarttermijnExceededWithdrawn':
      return { ...state, overschreden: null };
    case 'ZorgPaused': {
      if (zorg.stand === 'niet-gestart') return state;
      const { vanaf, redenCode } = event.data;
      const hervatOp = zorg.stand === 'loopt' ? zorg.hervatOp : null;
      const onderbroken: Zorg = { stand: 'onderbroken', start: zorg.start, hervatOp, vanaf, redenCode };
      return { ...state, verwijderdeStop: null, zorg: onderbroken };
    }
    case 'ZorgResumed':
      if (zorg.stand === 'niet-gestart') return state;
      return {
        ...state,
        verwijderdeStop: null,
        zorg: { stand: 'loopt', start: zorg.start, hervatOp: event.data.vanaf },
      };
    case 'ZorgEnded': {
      if (zorg.stand === 'niet-gestart') return state;
      const { einddatum, redenCode } = event.data;
      const { start, hervatOp } = zorg;
      const onderbroken = zorg.stand === 'onderbroken' ? { vanaf: zorg.vanaf, redenCode: zorg.redenCode } : null;
      const beeindigd: Zorg = { stand: 'beeindigd', start, hervatOp, onderbroken, einddatum, redenCode };
      return { ...state, verwijderdeStop: null, zorg: beeindigd };
    }
    case 'ZorgStopRemoved': {
      if (zorg.stand !== 'onderbroken' && zorg.stand !== 'beeindigd') return state;
      const { start, hervatOp } = zorg;
      const { einddatum, redenCode } = event.data;
      const verwijderdeStop = { einddatum, redenCode };
      const loopt: Zorg = { stand: 'loopt', start, hervatOp };
      if (zorg.stand === 'onderbroken' || zorg.onderbroken === null) return { ...state, verwijderdeStop, zorg: loopt };
      return { ...state, verwijderdeStop, zorg: { stand: 'onderbroken', start, hervatOp, ...zorg.onderbroken } };
    }
    case 'ToewijzingCorrected': {
      const { gewensteStartdatum, einddatum, omvang, budget } = event.data;
      const gegevens = { ...state.gegevens, gewensteStartdatum, einddatum, omvang, budget };
      // The old term belongs to the old date. A new one follows as StarttermijnStarted, or none where the norm is open.
      const termijn = gewensteStartdatum === state.gegevens.gewensteStartdatum ? state.termijn : null;
      // A check was about another amount; one that is still needed follows as ExtraCheckRequired.
      const controle: ExtraControle = budget === state.gegevens.budget ? state.controle : { stand: 'geen' };
      return { ...state, gegevens, termijn, controle };
    }
    case 'ToewijzingConverted': {
      const { per, van, naar } = event.data;
      const omzettingen = [...state.omzettingen, { per, van, naar }];
      return { ...state, regime: naar, omzettingen, controle: { stand: 'geen' } };
    }
    case 'ExtraCheckRequired': {
      const { verwachtBedrag, bovenBedrag } = event.data;
      return { ...state, controle: { stand: 'vereist', verwachtBedrag, bovenBedrag } };
    }
    case 'ExtraCheckPassed':
      return { ...state, controle: { stand: 'geslaagd' } };
    case 'ExtraCheckFailed':
      return { ...state, controle: { stand: 'niet-geslaagd' } };
    case 'ToewijzingWithdrawn':
      return { ...verzondenOf(state), stand: 'ingetrokken' };
  }
  return unreachable(event);
}

function verzondenOf(state: Verzonden): Verzonden {
  const { gegevens, regime, vervolgtOp, omzettingen, controle, termijn, overschreden, zorg, verwijderdeStop } = state;
  return { gegevens, regime, vervolgtOp, omzettingen, controle, termijn, overschreden, zorg, verwijderdeStop };
}

/** Under which regime the care of a day falls, and the first day after it that falls under another (R-BEK-23). */
export function regimeOp(
  { regime, omzettingen }: Pick<Verzonden, 'regime' | 'omzettingen'>,
  datum: Datum,
): { readonly regime: Regime; readonly andersVanaf: Datum | null } {
  const last = omzettingen.findLastIndex(({ per }) => per <= datum);
  const later = omzettingen
    .slice(last + 1)
    .map(({ per }) => per)
    .sort();
  return { regime: omzettingen[last]?.naar ?? omzettingen[0]?.van ?? regime, andersVanaf: later[0] ?? null };
}

export function evolveToewijzing(state: ToewijzingState, event: ToewijzingEvent): ToewijzingState {
  if (event.type === 'ToewijzingSent') {
    const { berichtId: _berichtId, productversie, bekostiging, ...gegevens } = event.data;
    return {
      stand: 'openstaand',
      gegevens,
      regime: { productversie, bekostiging },
      vervolgtOp: null,
      omzettingen: [],
      controle: { stand: 'geen' },
      termijn: null,
      overschreden: null,
      zorg: { stand: 'niet-gestart', verwijderdeStart: null },
      verwijderdeStop: null,
    };
  }
  return state.stand === 'onbekend' ? state : evolveKnown(state, event);
}
