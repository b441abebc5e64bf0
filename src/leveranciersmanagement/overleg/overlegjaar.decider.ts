import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { refuseAll, saysTheSame, toekomstFouten } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { overlegjaarEvents, type OverlegjaarEvent } from './overlegjaar.events.js';

type DataOf<Type extends OverlegjaarEvent['type']> = Extract<OverlegjaarEvent, { type: Type }>['data'];
type Sleutel = Pick<DataOf<'OverlegPlanned'>, 'overlegjaarId' | 'jaar' | 'overlegId'>;
type Verslag = Omit<DataOf<'OverlegHeld'>, keyof Sleutel>;
type Afwijking = NonNullable<DataOf<'OverlegPlanned'>['norm']>['afwijking'];

interface Overleg {
  readonly stand: 'gepland' | 'gehouden' | 'vervallen';
  readonly soort: string;
  readonly eenheid: string | null;
  readonly datum: Datum;
  readonly verslag: Verslag | null;
}

export interface OverlegjaarState {
  readonly overleggen: Readonly<Record<string, Overleg>>;
}

export type OverlegjaarCommand = Readonly<Sleutel> & { readonly vandaag: Datum } & (
    | (Readonly<Omit<DataOf<'OverlegPlanned'>, 'norm' | 'deelnemers' | 'agenda' | keyof Sleutel>> & {
        readonly type: 'PlanOverleg';
        readonly deelnemers: readonly string[];
        readonly agenda: readonly string[];
        /** Null: the region sets none. */
        readonly maxPerJaar: number | null;
        readonly afwijking: Afwijking;
      })
    | { readonly type: 'MoveOverleg'; readonly datum: Datum; readonly reden: string }
    | (Readonly<Omit<Verslag, 'aanwezig'>> & { readonly type: 'HoldOverleg'; readonly aanwezig: readonly string[] })
    | { readonly type: 'CancelOverleg'; readonly reden: string }
  );

type CommandOf<Type extends OverlegjaarCommand['type']> = Extract<OverlegjaarCommand, { type: Type }>;

export const overlegjaarDecider: Decider<OverlegjaarState, OverlegjaarCommand, OverlegjaarEvent> = {
  category: overlegjaarEvents.aggregate,
  initial: { overleggen: {} },
  decide(command, state) {
    switch (command.type) {
      case 'PlanOverleg':
        return plan(command, state);
      case 'MoveOverleg':
        return move(command, known(command, state));
      case 'HoldOverleg':
        return hold(command, known(command, state));
      case 'CancelOverleg':
        return cancel(command, known(command, state));
    }
    return unreachable(command);
  },
  evolve(state, event) {
    const { overlegId } = event.data;
    const before = state.overleggen[overlegId];
    const put = (overleg: Overleg): OverlegjaarState => ({ overleggen: { ...state.overleggen, [overlegId]: overleg } });
    switch (event.type) {
      case 'OverlegPlanned': {
        const { soort, eenheid, datum } = event.data;
        return put({ stand: 'gepland', soort, eenheid, datum, verslag: null });
      }
      case 'OverlegMoved':
        return before === undefined ? state : put({ ...before, datum: event.data.datum });
      case 'OverlegHeld': {
        const { gehoudenOp, aanwezig, verslag } = event.data;
        return before === undefined
          ? state
          : put({ ...before, stand: 'gehouden', verslag: { gehoudenOp, aanwezig, verslag } });
      }
      case 'OverlegCancelled':
        return before === undefined ? state : put({ ...before, stand: 'vervallen' });
    }
    return unreachable(event);
  },
};

function known({ overlegId }: Sleutel, { overleggen }: OverlegjaarState): Overleg {
  const overleg = overleggen[overlegId];
  if (overleg !== undefined) return overleg;
  const melding = 'Dit overleg is in dit jaar niet bekend. Plan het eerst.';
  throw new Rejection('OVERLEG_ONBEKEND', melding, 'not-found');
}

function sleutelOf({ overlegjaarId, jaar, overlegId }: Sleutel): Sleutel {
  return { overlegjaarId, jaar, overlegId };
}

function plan(command: CommandOf<'PlanOverleg'>, state: OverlegjaarState): OverlegjaarEvent[] {
  if (state.overleggen[command.overlegId] !== undefined) return [];
  checkJaar(command);
  const { soort, eenheid, datum, deelnemers, agenda } = command;
  const norm = normOf(command, state);
  const lijsten = { deelnemers: [...deelnemers], agenda: [...agenda] };
  const data = { ...sleutelOf(command), soort, eenheid, datum, ...lijsten, norm };
  return [{ type: 'OverlegPlanned', data, occurredAt: command.vandaag }];
}

/** Beyond the maximum only when somebody says so and why; the event keeps the norm that was passed (R-OVL-01). */
function normOf(
  { soort, eenheid, maxPerJaar, afwijking }: CommandOf<'PlanOverleg'>,
  { overleggen }: OverlegjaarState,
): DataOf<'OverlegPlanned'>['norm'] {
  if (maxPerJaar === null) return null;
  const geteld = Object.values(overleggen).filter(
    (other) => other.stand !== 'vervallen' && other.soort === soort && other.eenheid === eenheid,
  ).length;
  if (geteld < maxPerJaar) return { maxPerJaar, geteld, afwijking: null };
  if (afwijking === null) {
    throw new Rejection(
      'OVERLEGNORM_BEREIKT',
      `De norm is ten hoogste ${maxPerJaar} keer ${soort} per jaar; er staan er al ${geteld}. Laat er een vervallen, of geef in afwijking wie ermee instemt en waarom.`,
    );
  }
  return { maxPerJaar, geteld, afwijking };
}

/** The norm counts per calendar year: a move to another year would pass by the norm of that year. */
function checkJaar({ jaar, datum }: { readonly jaar: number; readonly datum: Datum }): void {
  if (Number(datum.slice(0, 4)) === jaar) return;
  throw new Rejection(
    'OVERLEG_ANDER_JAAR',
    `${datum} ligt niet in ${jaar}. Laat dit overleg vervallen en plan een nieuw overleg in het andere jaar.`,
  );
}

function checkGepland({ stand }: Overleg): void {
  if (stand === 'gepland') return;
  throw new Rejection('OVERLEG_NIET_GEPLAND', `Dit overleg is al ${stand}. Plan een nieuw overleg.`);
}

function move(command: CommandOf<'MoveOverleg'>, overleg: Overleg): OverlegjaarEvent[] {
  checkGepland(overleg);
  const { datum, reden, vandaag } = command;
  if (datum === overleg.datum) return [];
  checkJaar(command);
  const data = { ...sleutelOf(command), vorigeDatum: overleg.datum, datum, reden };
  return [{ type: 'OverlegMoved', data, occurredAt: vandaag }];
}

function hold(command: CommandOf<'HoldOverleg'>, overleg: Overleg): OverlegjaarEvent[] {
  const { gehoudenOp, verslag, vandaag } = command;
  const held = { gehoudenOp, aanwezig: [...command.aanwezig], verslag };
  if (saysTheSame(overleg.verslag, held)) return [];
  checkGepland(overleg);
  checkJaar({ jaar: command.jaar, datum: gehoudenOp });
  refuseAll('OVERLEG_ONGELDIG', 'Het overleg', toekomstFouten(gehoudenOp, vandaag, 'gehoudenOp'));
  return [{ type: 'OverlegHeld', data: { ...sleutelOf(command), ...held }, occurredAt: gehoudenOp }];
}

function cancel(command: CommandOf<'CancelOverleg'>, overleg: Overleg): OverlegjaarEvent[] {
  if (overleg.stand === 'vervallen') return [];
  checkGepland(overleg);
  const { reden, vandaag } = command;
  return [{ type: 'OverlegCancelled', data: { ...sleutelOf(command), reden }, occurredAt: vandaag }];
}
