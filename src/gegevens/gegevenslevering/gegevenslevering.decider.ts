import { addDays, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import {
  periodeFouten,
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../regio/besluitvorming/besluitvorming.regels.js';
import {
  type Leverafspraak,
  type Leverkanaal,
  type Leverperiode,
  leverperiodeVan,
  volgendeLeverperiode,
} from '../inhoud/levering.js';
import { type GegevensleveringEvent, gegevensleveringEvents } from './gegevenslevering.events.js';

interface Levering {
  readonly ontvangenOp: Datum;
  readonly kanaal: Leverkanaal;
  readonly opmerking: string | null;
}

export interface AfgesprokenLevering {
  readonly stand: 'afgesproken';
  readonly afspraakId: string;
  readonly eerste: Leverafspraak;
  /** As `eerste`, with the last day that counts now. */
  readonly afspraak: Leverafspraak;
  /** By the first day of the period; null where a receipt was withdrawn. */
  readonly ontvangen: Readonly<Record<Datum, Levering | null>>;
  /** First days of the periods whose term passed, and whether their data were in. */
  readonly gesloten: Readonly<Record<Datum, 'compleet' | 'te-laat'>>;
  readonly verwacht: Leverperiode | null;
}
export type GegevensleveringState = { readonly stand: 'geen' } | AfgesprokenLevering;

export type GegevensleveringCommand =
  | {
      readonly type: 'AgreeGegevenslevering';
      readonly afspraakId: string;
      readonly afspraak: Leverafspraak;
      /** Whether the region knows who delivers. */
      readonly bronhouderBekend: boolean;
      readonly vandaag: Datum;
    }
  | (Levering & {
      readonly type: 'ReceiveGegevenslevering';
      /** Any day of the period that the data are about. */
      readonly over: Datum;
      readonly vandaag: Datum;
    })
  | {
      readonly type: 'WithdrawGegevensleveringReceipt';
      readonly over: Datum;
      readonly reden: string;
      readonly vandaag: Datum;
    }
  | {
      readonly type: 'EndGegevenslevering';
      readonly laatsteDag: Datum;
      readonly reden: string;
      readonly vandaag: Datum;
    }
  | { readonly type: 'CloseLeverperiode'; readonly van: Datum; readonly vandaag: Datum };
type CommandOf<Type extends GegevensleveringCommand['type']> = Extract<GegevensleveringCommand, { type: Type }>;

/** How far back an agreement may begin: every period of it is awaited, and signalled where nothing is recorded. */
export const TERUG_DAGEN = 366;

export const gegevensleveringDecider: Decider<GegevensleveringState, GegevensleveringCommand, GegevensleveringEvent> = {
  category: gegevensleveringEvents.aggregate,
  initial: { stand: 'geen' },
  decide(command, state) {
    if (command.type === 'AgreeGegevenslevering') return agree(command, state);
    if (state.stand === 'geen') {
      throw new Rejection(
        'GEGEVENSLEVERING_ONBEKEND',
        'Deze afspraak over gegevenslevering bestaat niet. Maak haar eerst.',
        'not-found',
      );
    }
    switch (command.type) {
      case 'ReceiveGegevenslevering':
        return receive(command, state);
      case 'WithdrawGegevensleveringReceipt':
        return withdraw(command, state);
      case 'EndGegevenslevering':
        return end(command, state);
      case 'CloseLeverperiode':
        return close(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'GegevensleveringAgreed') {
      const { afspraakId, verwacht, ...afspraak } = event.data;
      return {
        ...{ stand: 'afgesproken', afspraakId, eerste: afspraak, afspraak, verwacht },
        ...{ ontvangen: {}, gesloten: {} },
      };
    }
    if (state.stand === 'geen') return state;
    switch (event.type) {
      case 'GegevensleveringReceived': {
        const { periode, ontvangenOp, kanaal, opmerking } = event.data;
        return {
          ...state,
          ontvangen: { ...state.ontvangen, [periode.van]: { ontvangenOp, kanaal, opmerking } },
        };
      }
      case 'GegevensleveringReceiptWithdrawn':
        return { ...state, ontvangen: { ...state.ontvangen, [event.data.periode.van]: null } };
      case 'GegevensleveringCompleted':
        return closed(state, event.data, 'compleet');
      case 'GegevensleveringOverdue':
        return closed(state, event.data, 'te-laat');
      case 'GegevensleveringEnded': {
        const { laatsteDag, verwacht } = event.data;
        return { ...state, afspraak: { ...state.afspraak, laatsteDag }, verwacht };
      }
    }
    return unreachable(event);
  },
};

/** Also for a period that was closed before: what is awaited then stays as it was. */
function closed(
  state: AfgesprokenLevering,
  { periode, volgende }: { readonly periode: Leverperiode; readonly volgende: Leverperiode | null },
  hoe: 'compleet' | 'te-laat',
): AfgesprokenLevering {
  const verwacht = periode.van === state.verwacht?.van ? volgende : state.verwacht;
  return { ...state, verwacht, gesloten: { ...state.gesloten, [periode.van]: hoe } };
}

function agree(command: CommandOf<'AgreeGegevenslevering'>, state: GegevensleveringState): GegevensleveringEvent[] {
  const { afspraakId, afspraak, bronhouderBekend, vandaag } = command;
  if (state.stand !== 'geen') {
    if (saysTheSame(state.eerste, afspraak)) return [];
    throw new Rejection(
      'GEGEVENSLEVERING_BESTAAT_AL',
      `Afspraak ${afspraak.sleutel} bestaat al. Beeindig haar en maak een nieuwe met een andere sleutel.`,
    );
  }
  const { vanaf, laatsteDag } = afspraak;
  refuseAll('GEGEVENSLEVERING_ONGELDIG', 'De afspraak', [
    ...periodeFouten(vanaf, laatsteDag),
    ...bronhouderFouten(bronhouderBekend),
    ...volgordeFouten(vanaf, addDays(vandaag, -TERUG_DAGEN), 'vanaf'),
  ]);
  const verwacht = leverperiodeVan(afspraak, vanaf)!;
  return [{ type: 'GegevensleveringAgreed', data: { afspraakId, ...afspraak, verwacht }, occurredAt: vanaf }];
}

function bronhouderFouten(bekend: boolean): RejectionDetail[] {
  const melding = 'Deze gemeente of aanbieder hoort niet bij deze regio. Controleer het kenmerk.';
  return bekend ? [] : [{ plaats: 'bronhouder', code: 'ONBEKEND', melding }];
}

function receive(command: CommandOf<'ReceiveGegevenslevering'>, state: AfgesprokenLevering): GegevensleveringEvent[] {
  const { over, ontvangenOp, kanaal, opmerking, vandaag } = command;
  const periode = periodeOver(over, state);
  const levering = { ontvangenOp, kanaal, opmerking };
  if (saysTheSame(state.ontvangen[periode.van], levering)) return [];
  refuseAll('GEGEVENSLEVERING_ONGELDIG', 'De levering', [
    ...toekomstFouten(ontvangenOp, vandaag, 'ontvangenOp'),
    ...volgordeFouten(ontvangenOp, periode.van, 'ontvangenOp'),
  ]);
  const data = { afspraakId: state.afspraakId, periode, ...levering };
  return [{ type: 'GegevensleveringReceived', data, occurredAt: ontvangenOp }];
}

function withdraw(
  { over, reden, vandaag }: CommandOf<'WithdrawGegevensleveringReceipt'>,
  state: AfgesprokenLevering,
): GegevensleveringEvent[] {
  const periode = periodeOver(over, state);
  const levering = state.ontvangen[periode.van];
  if (levering === null) return [];
  if (levering === undefined) {
    throw new Rejection(
      'GEGEVENSLEVERING_NIET_ONTVANGEN',
      `Over ${periode.van} tot en met ${periode.tot} is geen levering vastgelegd. Er is niets in te trekken.`,
    );
  }
  const { afspraakId } = state;
  const withdrawn: GegevensleveringEvent = {
    type: 'GegevensleveringReceiptWithdrawn',
    data: { afspraakId, periode, reden },
    occurredAt: vandaag,
  };
  return state.gesloten[periode.van] === 'compleet' ? [withdrawn, overdue(state, periode)] : [withdrawn];
}

function end(
  { laatsteDag, reden, vandaag }: CommandOf<'EndGegevenslevering'>,
  state: AfgesprokenLevering,
): GegevensleveringEvent[] {
  const { afspraakId, afspraak, verwacht } = state;
  if (afspraak.laatsteDag === laatsteDag) return [];
  if (afspraak.laatsteDag !== null && laatsteDag > afspraak.laatsteDag) {
    throw new Rejection(
      'GEGEVENSLEVERING_EINDIGT_EERDER',
      `De afspraak eindigt al op ${afspraak.laatsteDag}. Maak een nieuwe afspraak voor de dagen daarna.`,
    );
  }
  refuseAll('GEGEVENSLEVERING_ONGELDIG', 'Het einde', periodeFouten(afspraak.vanaf, laatsteDag));
  const korter = { ...afspraak, laatsteDag };
  const awaited = verwacht === null ? null : leverperiodeVan(korter, verwacht.van);
  const data = { afspraakId, laatsteDag, reden, verwacht: awaited };
  return [{ type: 'GegevensleveringEnded', data, occurredAt: vandaag }];
}

/** Quiet where the agreement ended before this period, its term has not passed, or it was closed already. */
function close({ van, vandaag }: CommandOf<'CloseLeverperiode'>, state: AfgesprokenLevering): GegevensleveringEvent[] {
  const periode = leverperiodeVan(state.afspraak, van);
  if (periode === null || periode.van !== van || vandaag <= periode.uiterste) return [];
  if (state.gesloten[van] !== undefined) return [];
  const levering = state.ontvangen[van];
  // Data that came after the term were overdue all the same.
  if (!levering || levering.ontvangenOp > periode.uiterste) return [overdue(state, periode)];
  return [{ type: 'GegevensleveringCompleted', ...closing(state, periode) }];
}

function overdue(state: AfgesprokenLevering, periode: Leverperiode): GegevensleveringEvent {
  return { type: 'GegevensleveringOverdue', ...closing(state, periode) };
}

function closing({ afspraakId, afspraak }: AfgesprokenLevering, periode: Leverperiode) {
  const volgende = volgendeLeverperiode(afspraak, periode);
  return { data: { afspraakId, periode, volgende }, occurredAt: addDays(periode.uiterste, 1) };
}

function periodeOver(over: Datum, { afspraak }: AfgesprokenLevering): Leverperiode {
  const periode = leverperiodeVan(afspraak, over);
  if (periode !== null) return periode;
  const { vanaf, laatsteDag } = afspraak;
  throw new Rejection(
    'GEGEVENSLEVERING_BUITEN_AFSPRAAK',
    `De afspraak loopt vanaf ${vanaf}${laatsteDag === null ? '' : ` tot en met ${laatsteDag}`}; ${over} ligt daarbuiten. Kies een andere dag.`,
    'invalid',
  );
}
