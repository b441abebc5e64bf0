import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { checkReden, toewijzingOnbekend } from '../resultaat/resultaat.decider.js';
import { type SchouwEvent, schouwEvents } from './schouw.events.js';

type Plan = Extract<SchouwEvent, { type: 'SchouwPlanned' }>['data'];
type Uitvoering = Extract<SchouwEvent, { type: 'SchouwConducted' }>['data'];

export type SchouwState =
  | { readonly stand: 'ongepland' }
  | { readonly stand: 'gepland'; readonly plan: Plan }
  | { readonly stand: 'te-laat'; readonly plan: Plan }
  | { readonly stand: 'uitgevoerd'; readonly plan: Plan; readonly uitvoering: Uitvoering };

/** What the schouw needs to know of its toewijzing; null where that is not known. */
export type Schouwtoewijzing = {
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  /** Period in which care was given; null where it has not started or the toewijzing was withdrawn. */
  readonly zorg: { readonly begin: Datum; readonly eind: Datum | null } | null;
} | null;

interface Handeling {
  readonly actor: Actor;
  readonly vandaag: Datum;
}

export type SchouwCommand = Handeling &
  (
    | {
        readonly type: 'PlanSchouw';
        readonly toewijzingId: string;
        readonly jaar: number;
        readonly toewijzing: Schouwtoewijzing;
      }
    | {
        readonly type: 'PlanSchouwWhenDue';
        readonly toewijzingId: string;
        readonly jaar: number;
        readonly toewijzing: Schouwtoewijzing;
        /** Whether the region asks for a yearly schouw of this product. */
        readonly verplicht: boolean;
      }
    | {
        readonly type: 'ConductSchouw';
        readonly uitgevoerdOp: Datum;
        readonly resultaatBehaald: boolean;
        readonly redenCode: string | null;
      }
    | { readonly type: 'SignalSchouwOverdue'; readonly toewijzing: Schouwtoewijzing }
  );

type CommandOf<Type extends SchouwCommand['type']> = Extract<SchouwCommand, { type: Type }>;

export function schouwId(toewijzingId: string, jaar: number): string {
  return `${toewijzingId}/${jaar}`;
}

function careIn(toewijzing: Schouwtoewijzing, jaar: number): boolean {
  const zorg = toewijzing?.zorg ?? null;
  return zorg !== null && zorg.begin <= `${jaar}-12-31` && (zorg.eind === null || zorg.eind >= `${jaar}-01-01`);
}

function planned(
  { toewijzingId, jaar, vandaag }: CommandOf<'PlanSchouw' | 'PlanSchouwWhenDue'>,
  { aanbiederId, gemeentecode }: NonNullable<Schouwtoewijzing>,
): SchouwEvent {
  return { type: 'SchouwPlanned', data: { toewijzingId, jaar, aanbiederId, gemeentecode }, occurredAt: vandaag };
}

function plan(command: CommandOf<'PlanSchouw'>, state: SchouwState): readonly SchouwEvent[] {
  const { toewijzing, jaar, actor, vandaag } = command;
  if (toewijzing === null || !inBereik(actor, toewijzing)) throw toewijzingOnbekend();
  if (state.stand !== 'ongepland') return [];
  if (jaar < Number(vandaag.slice(0, 4))) {
    throw new Rejection('SCHOUW_JAAR_VOORBIJ', 'Dit jaar is voorbij. Plan de schouw in dit jaar of later.', 'invalid');
  }
  if (!careIn(toewijzing, jaar)) {
    throw new Rejection(
      'SCHOUW_ZONDER_ZORG',
      `In ${jaar} loopt er geen zorg onder deze toewijzing. Kies een ander jaar.`,
    );
  }
  return [planned(command, toewijzing)];
}

function conduct(command: CommandOf<'ConductSchouw'>, state: SchouwState): readonly SchouwEvent[] {
  if (state.stand === 'ongepland' || !inBereik(command.actor, state.plan)) {
    throw new Rejection('SCHOUW_ONBEKEND', 'Deze schouw is niet bekend. Plan de schouw eerst.', 'not-found');
  }
  const { toewijzingId, jaar } = state.plan;
  const { uitgevoerdOp, resultaatBehaald, redenCode, vandaag } = command;
  if (state.stand === 'uitgevoerd') {
    const { uitvoering } = state;
    const same =
      uitvoering.uitgevoerdOp === uitgevoerdOp &&
      uitvoering.resultaatBehaald === resultaatBehaald &&
      uitvoering.redenCode === redenCode;
    if (same) return [];
    throw new Rejection(
      'SCHOUW_AL_UITGEVOERD',
      `De schouw van ${jaar} is al uitgevoerd. Corrigeer zo nodig de meting van het resultaat.`,
    );
  }
  checkReden(resultaatBehaald, redenCode);
  if (uitgevoerdOp > vandaag) {
    throw new Rejection('SCHOUW_IN_TOEKOMST', 'De schouw ligt in de toekomst. Leg haar vast vanaf die dag.', 'invalid');
  }
  // A schouw that came late still is the schouw of its year: SchouwOverdue says that it was late.
  if (uitgevoerdOp < `${jaar}-01-01`) {
    throw new Rejection('SCHOUW_VOOR_JAAR', `De schouw van ${jaar} kan niet voor dat jaar zijn uitgevoerd.`, 'invalid');
  }
  return [
    {
      type: 'SchouwConducted',
      data: { toewijzingId, jaar, uitgevoerdOp, resultaatBehaald, redenCode },
      occurredAt: uitgevoerdOp,
    },
  ];
}

function signal(command: CommandOf<'SignalSchouwOverdue'>, state: SchouwState): readonly SchouwEvent[] {
  if (state.stand !== 'gepland') return [];
  const { toewijzingId, jaar } = state.plan;
  const einde = `${jaar}-12-31`;
  if (command.vandaag <= einde) return [];
  // A client who left during the year can no longer be visited.
  const { zorg } = command.toewijzing ?? { zorg: null };
  if (zorg === null || (zorg.eind !== null && zorg.eind < einde)) return [];
  return [{ type: 'SchouwOverdue', data: { toewijzingId, jaar }, occurredAt: `${jaar + 1}-01-01` }];
}

export const schouwDecider: Decider<SchouwState, SchouwCommand, SchouwEvent> = {
  category: schouwEvents.aggregate,
  initial: { stand: 'ongepland' },
  decide(command, state) {
    switch (command.type) {
      case 'PlanSchouw':
        return plan(command, state);
      case 'PlanSchouwWhenDue': {
        const { toewijzing, verplicht, jaar } = command;
        const due = verplicht && toewijzing !== null && state.stand === 'ongepland' && careIn(toewijzing, jaar);
        return due ? [planned(command, toewijzing)] : [];
      }
      case 'ConductSchouw':
        return conduct(command, state);
      case 'SignalSchouwOverdue':
        return signal(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'SchouwPlanned':
        return { stand: 'gepland', plan: event.data };
      case 'SchouwConducted':
        return state.stand === 'ongepland' ? state : { stand: 'uitgevoerd', plan: state.plan, uitvoering: event.data };
      case 'SchouwOverdue':
        return state.stand === 'gepland' ? { stand: 'te-laat', plan: state.plan } : state;
    }
    return unreachable(event);
  },
};
