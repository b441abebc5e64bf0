import { addDays, type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection } from '../../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { type Gegunde, type GunningEvent, gunningEvents } from './gunning.events.js';

type Of<Type extends GunningEvent['type']> = Extract<GunningEvent, { type: Type }>['data'];

export interface GunningState {
  readonly voorlopig: Of<'GunningProvisionallyAwarded'> | null;
  readonly definitief: Of<'GunningFinallyAwarded'> | null;
  readonly verstreken: readonly Datum[];
  /** The last withdrawal, so that a repeat of it is quiet. */
  readonly ingetrokken: Of<'GunningWithdrawn'> | null;
}

/** How the ronde stands when it is awarded. */
export interface Gunningfeiten {
  /** Why no award can follow, in words; null where one can. */
  readonly belemmering: string | null;
  /** Who was admitted provisionally. */
  readonly gegunden: readonly Gegunde[];
  /** Onderdelen with fewer aanbieders than the ronde wants. */
  readonly onderMinimum: readonly string[];
  readonly lopendeBezwaren: number;
  readonly bezwaartermijnDagen: number | null;
}

export type GunningCommand = { readonly rondeId: string; readonly feiten: Gunningfeiten; readonly vandaag: Datum } & (
  | { readonly type: 'AwardProvisionally'; readonly redenOnderMinimum: string | null; readonly gegundOp: Datum }
  | { readonly type: 'WithdrawGunning'; readonly reden: string; readonly ingetrokkenOp: Datum }
  | { readonly type: 'AwardFinally'; readonly definitiefOp: Datum }
  | { readonly type: 'EndStandstill'; readonly bezwaarTot: Datum }
);
type CommandOf<Type extends GunningCommand['type']> = Extract<GunningCommand, { type: Type }>;

export const gunningDecider: Decider<GunningState, GunningCommand, GunningEvent> = {
  category: gunningEvents.aggregate,
  initial: { voorlopig: null, definitief: null, verstreken: [], ingetrokken: null },
  decide(command, state) {
    switch (command.type) {
      case 'AwardProvisionally':
        return awardProvisionally(command, state);
      case 'WithdrawGunning':
        return withdraw(command, state);
      case 'AwardFinally':
        return awardFinally(command, state);
      case 'EndStandstill':
        return endStandstill(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'GunningProvisionallyAwarded':
        return { ...state, voorlopig: event.data, ingetrokken: null };
      case 'StandstillEnded':
        return { ...state, verstreken: [...state.verstreken, event.data.bezwaarTot] };
      case 'GunningWithdrawn':
        return { ...state, voorlopig: null, ingetrokken: event.data };
      case 'GunningFinallyAwarded':
        return { ...state, definitief: event.data };
    }
    return unreachable(event);
  },
};

function awardProvisionally(command: CommandOf<'AwardProvisionally'>, state: GunningState): GunningEvent[] {
  const { rondeId, feiten, redenOnderMinimum, gegundOp, vandaag } = command;
  const { gegunden, onderMinimum, bezwaartermijnDagen } = feiten;
  if (state.voorlopig !== null) {
    if (state.voorlopig.gegundOp === gegundOp && saysTheSame(state.voorlopig.gegunden, gegunden)) return [];
    throw new Rejection(
      'AL_VOORLOPIG_GEGUND',
      `Er is voorlopig gegund op ${state.voorlopig.gegundOp}. Trek die gunning eerst in, met een reden.`,
    );
  }
  if (feiten.belemmering !== null) throw new Rejection('GUNNING_NIET_GEREED', feiten.belemmering);
  refuseAll('GUNNING_ONGELDIG', 'De gunning', [
    ...(onderMinimum.length > 0 && redenOnderMinimum === null
      ? [
          {
            plaats: 'redenOnderMinimum',
            code: 'REDEN_ONTBREEKT',
            melding: `Er zijn minder aanbieders dan gewenst voor ${onderMinimum.join(', ')}. Zeg waarom toch wordt gegund.`,
          },
        ]
      : []),
    ...toekomstFouten(gegundOp, vandaag, 'gegundOp'),
  ]);
  const data = {
    rondeId,
    gegunden: [...gegunden],
    redenOnderMinimum: onderMinimum.length === 0 ? null : redenOnderMinimum,
    bezwaarTot: bezwaartermijnDagen === null ? null : addDays(gegundOp, bezwaartermijnDagen),
    gegundOp,
  };
  return [{ type: 'GunningProvisionallyAwarded', data, occurredAt: gegundOp }];
}

function withdraw(
  { rondeId, reden, ingetrokkenOp, vandaag }: CommandOf<'WithdrawGunning'>,
  state: GunningState,
): GunningEvent[] {
  if (saysTheSame(state.ingetrokken, { rondeId, reden, ingetrokkenOp })) return [];
  const voorlopig = requireVoorlopig(state);
  if (state.definitief !== null) throw alDefinitief(state.definitief);
  refuseAll('GUNNING_ONGELDIG', 'De intrekking', [
    ...toekomstFouten(ingetrokkenOp, vandaag, 'ingetrokkenOp'),
    ...volgordeFouten(ingetrokkenOp, voorlopig.gegundOp, 'ingetrokkenOp'),
  ]);
  return [{ type: 'GunningWithdrawn', data: { rondeId, reden, ingetrokkenOp }, occurredAt: ingetrokkenOp }];
}

/** After the standstill, without objections that wait, and of the same aanbieders. */
function awardFinally(command: CommandOf<'AwardFinally'>, state: GunningState): GunningEvent[] {
  const { rondeId, feiten, definitiefOp, vandaag } = command;
  if (state.definitief !== null) {
    if (state.definitief.definitiefOp === definitiefOp) return [];
    throw alDefinitief(state.definitief);
  }
  const { gegunden, bezwaarTot, gegundOp } = requireVoorlopig(state);
  if (bezwaarTot !== null && definitiefOp <= bezwaarTot) {
    throw new Rejection('STANDSTILL_LOOPT', `De bezwaartermijn loopt tot en met ${bezwaarTot}. Gun daarna definitief.`);
  }
  if (feiten.lopendeBezwaren > 0) {
    throw new Rejection('BEZWAAR_LOOPT', `Er lopen nog ${feiten.lopendeBezwaren} bezwaren. Beslis daar eerst over.`);
  }
  if (!saysTheSame(gegunden, feiten.gegunden)) {
    throw new Rejection(
      'GUNNING_GEWIJZIGD',
      'Sinds de voorlopige gunning is een besluit veranderd. Trek de gunning in en gun opnieuw voorlopig.',
    );
  }
  refuseAll('GUNNING_ONGELDIG', 'De gunning', [
    ...toekomstFouten(definitiefOp, vandaag, 'definitiefOp'),
    ...volgordeFouten(definitiefOp, gegundOp, 'definitiefOp'),
  ]);
  return [{ type: 'GunningFinallyAwarded', data: { rondeId, gegunden, definitiefOp }, occurredAt: definitiefOp }];
}

/** Quiet where the award was withdrawn, or the last day has not passed. */
function endStandstill(
  { rondeId, bezwaarTot, vandaag }: CommandOf<'EndStandstill'>,
  state: GunningState,
): GunningEvent[] {
  if (state.voorlopig?.bezwaarTot !== bezwaarTot || vandaag <= bezwaarTot) return [];
  if (state.definitief !== null || state.verstreken.includes(bezwaarTot)) return [];
  return [{ type: 'StandstillEnded', data: { rondeId, bezwaarTot }, occurredAt: addDays(bezwaarTot, 1) }];
}

function requireVoorlopig({ voorlopig }: GunningState): Of<'GunningProvisionallyAwarded'> {
  if (voorlopig !== null) return voorlopig;
  throw new Rejection('NIET_VOORLOPIG_GEGUND', 'Er is nog niet voorlopig gegund. Doe dat eerst.');
}

function alDefinitief({ definitiefOp }: { readonly definitiefOp: Datum }): Rejection {
  return new Rejection('AL_DEFINITIEF_GEGUND', `Er is definitief gegund op ${definitiefOp}.`);
}
