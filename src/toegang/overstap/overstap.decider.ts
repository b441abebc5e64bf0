import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { type OverstapEvent, overstapEvents } from './overstap.events.js';

export type Aanvraag = Extract<OverstapEvent, { type: 'OverstapRequested' }>['data'];

interface Bekend {
  readonly aanvraag: Aanvraag;
  readonly aangevraagdOp: Datum;
}

export type OverstapState =
  | { readonly stand: 'onbekend' }
  | (Bekend & { readonly stand: 'aangevraagd' })
  | (Bekend & { readonly stand: 'wachtlijst'; readonly reden: string; readonly verwachteDatum: Datum | null })
  | (Bekend & { readonly stand: 'toegekend'; readonly ingangsdatum: Datum });

/** The toewijzing that the client wants to leave; null where it is not known. */
export type HuidigeToewijzing =
  | (Omit<Aanvraag, 'overstapId' | 'gewensteAanbiederId'> & {
      /** False where it was withdrawn or its care has ended. */
      readonly loopt: boolean;
    })
  | null;

interface Handeling {
  readonly actor: Actor;
  readonly vandaag: Datum;
}

export type OverstapCommand = Handeling &
  (
    | {
        readonly type: 'RequestOverstap';
        readonly overstapId: string;
        readonly toewijzing: HuidigeToewijzing;
        readonly gewensteAanbiederId: string;
        readonly aanbiederBekend: boolean;
      }
    | {
        readonly type: 'GrantOverstap';
        readonly ingangsdatum: Datum;
        /** Whether the wanted aanbieder has a contract for the product in the gemeente on that date. */
        readonly gecontracteerd: boolean;
      }
    | { readonly type: 'WaitlistOverstap'; readonly reden: string; readonly verwachteDatum: Datum | null }
  );

type CommandOf<Type extends OverstapCommand['type']> = Extract<OverstapCommand, { type: Type }>;

function request(command: CommandOf<'RequestOverstap'>, state: OverstapState): readonly OverstapEvent[] {
  if (state.stand !== 'onbekend') return [];
  const { toewijzing, overstapId, gewensteAanbiederId, actor, vandaag } = command;
  if (
    toewijzing === null ||
    !inBereik(actor, { aanbiederId: toewijzing.vanAanbiederId, gemeentecode: toewijzing.gemeentecode })
  ) {
    throw new Rejection('TOEWIJZING_ONBEKEND', 'Deze toewijzing is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  const { loopt, ...huidig } = toewijzing;
  if (!loopt) {
    throw new Rejection(
      'OVERSTAP_TOEWIJZING_LOOPT_NIET',
      'Deze toewijzing loopt niet meer. Stuur een nieuwe toewijzing aan de gewenste aanbieder.',
    );
  }
  if (gewensteAanbiederId === huidig.vanAanbiederId) {
    throw new Rejection('OVERSTAP_NAAR_ZELFDE_AANBIEDER', 'Kies een andere aanbieder dan de huidige.', 'invalid');
  }
  if (!command.aanbiederBekend) {
    throw new Rejection(
      'AANBIEDER_ONBEKEND',
      'Deze aanbieder is niet bekend. Kies een aanbieder uit het register.',
      'invalid',
    );
  }
  return [{ type: 'OverstapRequested', data: { ...huidig, overstapId, gewensteAanbiederId }, occurredAt: vandaag }];
}

function known(state: OverstapState, actor: Actor): Exclude<OverstapState, { stand: 'onbekend' }> {
  if (
    state.stand === 'onbekend' ||
    !inBereik(actor, { aanbiederId: state.aanvraag.vanAanbiederId, gemeentecode: state.aanvraag.gemeentecode })
  ) {
    throw new Rejection('OVERSTAP_ONBEKEND', 'Deze overstap is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  return state;
}

function grant(command: CommandOf<'GrantOverstap'>, state: OverstapState): readonly OverstapEvent[] {
  const overstap = known(state, command.actor);
  const { ingangsdatum } = command;
  if (overstap.stand === 'toegekend') {
    if (overstap.ingangsdatum === ingangsdatum) return [];
    throw alreadyGranted(overstap.ingangsdatum);
  }
  if (ingangsdatum < overstap.aangevraagdOp) {
    throw new Rejection(
      'OVERSTAP_VOOR_AANVRAAG',
      `De overstap is aangevraagd op ${overstap.aangevraagdOp}. Kies een ingangsdatum vanaf die dag.`,
      'invalid',
    );
  }
  // R-CLT-02: availability comes first; without a contract there is nothing to switch to.
  if (!command.gecontracteerd) {
    throw new Rejection(
      'OVERSTAP_AANBIEDER_NIET_GECONTRACTEERD',
      'De gewenste aanbieder heeft op die datum geen contract voor dit product in deze gemeente. Zet de overstap op de wachtlijst of kies een andere datum.',
    );
  }
  const { overstapId } = overstap.aanvraag;
  return [{ type: 'OverstapGranted', data: { overstapId, ingangsdatum }, occurredAt: command.vandaag }];
}

function waitlist(command: CommandOf<'WaitlistOverstap'>, state: OverstapState): readonly OverstapEvent[] {
  const overstap = known(state, command.actor);
  const { reden, verwachteDatum, vandaag } = command;
  if (overstap.stand === 'toegekend') throw alreadyGranted(overstap.ingangsdatum);
  if (overstap.stand === 'wachtlijst' && overstap.reden === reden && overstap.verwachteDatum === verwachteDatum)
    return [];
  if (verwachteDatum !== null && verwachteDatum < vandaag) {
    throw new Rejection(
      'OVERSTAP_VERWACHTE_DATUM_VOORBIJ',
      'De verwachte datum is al voorbij. Kies een latere datum.',
      'invalid',
    );
  }
  const { overstapId } = overstap.aanvraag;
  return [{ type: 'OverstapWaitlisted', data: { overstapId, reden, verwachteDatum }, occurredAt: vandaag }];
}

function alreadyGranted(ingangsdatum: Datum): Rejection {
  return new Rejection('OVERSTAP_AL_TOEGEKEND', `Deze overstap is al toegekend per ${ingangsdatum}.`);
}

export const overstapDecider: Decider<OverstapState, OverstapCommand, OverstapEvent> = {
  category: overstapEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide(command, state) {
    switch (command.type) {
      case 'RequestOverstap':
        return request(command, state);
      case 'GrantOverstap':
        return grant(command, state);
      case 'WaitlistOverstap':
        return waitlist(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'OverstapRequested') {
      return { stand: 'aangevraagd', aanvraag: event.data, aangevraagdOp: event.occurredAt };
    }
    if (state.stand === 'onbekend') return state;
    const { aanvraag, aangevraagdOp } = state;
    switch (event.type) {
      case 'OverstapGranted':
        return { stand: 'toegekend', aanvraag, aangevraagdOp, ingangsdatum: event.data.ingangsdatum };
      case 'OverstapWaitlisted': {
        const { reden, verwachteDatum } = event.data;
        return { stand: 'wachtlijst', aanvraag, aangevraagdOp, reden, verwachteDatum };
      }
    }
    return unreachable(event);
  },
};
