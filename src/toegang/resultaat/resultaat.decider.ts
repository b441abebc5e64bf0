import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { REDENEN_NIET_BEHAALD } from './resultaat.codes.js';
import { type Resultaatbron, type ResultaatEvent, resultaatEvents } from './resultaat.events.js';

export type Afspraak = Extract<ResultaatEvent, { type: 'ResultaatAgreed' }>['data'];
type Meting = Extract<ResultaatEvent, { type: 'ResultaatMeasured' }>['data'];

export type ResultaatState =
  | { readonly stand: 'onbekend' }
  | { readonly stand: 'afgesproken'; readonly afspraak: Afspraak; readonly metingen: readonly Meting[] };

interface Handeling {
  readonly actor: Actor;
  readonly vandaag: Datum;
}

export type ResultaatCommand = Handeling &
  (
    | {
        readonly type: 'AgreeResultaat';
        readonly afspraak: Afspraak;
        /** False where the toewijzing was withdrawn. */
        readonly toewijzingStaat: boolean;
      }
    | {
        readonly type: 'MeasureResultaat';
        /** Set where a schouw measures: the resultaat has to belong to that toewijzing. */
        readonly toewijzingId: string | null;
        readonly behaald: boolean;
        readonly redenCode: string | null;
        readonly gemetenOp: Datum;
        readonly bron: Resultaatbron;
      }
  );

type CommandOf<Type extends ResultaatCommand['type']> = Extract<ResultaatCommand, { type: Type }>;

/** R-RES-01: the client and the gemeente set what is to be reached; the text itself stands in the vault. */
function agree(command: CommandOf<'AgreeResultaat'>, state: ResultaatState): readonly ResultaatEvent[] {
  if (state.stand !== 'onbekend') return [];
  const { afspraak, actor, vandaag } = command;
  if (!inBereik(actor, afspraak)) throw toewijzingOnbekend();
  if (!command.toewijzingStaat) {
    throw new Rejection('TOEWIJZING_INGETROKKEN', 'Deze toewijzing is ingetrokken. Kies de toewijzing die geldt.');
  }
  if (afspraak.afgesprokenOp > vandaag) {
    throw new Rejection(
      'RESULTAAT_AFSPRAAK_IN_TOEKOMST',
      'De afspraak ligt in de toekomst. Leg haar vast vanaf die dag.',
      'invalid',
    );
  }
  return [{ type: 'ResultaatAgreed', data: afspraak, occurredAt: afspraak.afgesprokenOp }];
}

export function toewijzingOnbekend(): Rejection {
  return new Rejection('TOEWIJZING_ONBEKEND', 'Deze toewijzing is niet bekend. Controleer het kenmerk.', 'not-found');
}

/** The reason that belongs to an outcome. Throws Rejection where it is missing, unknown or superfluous (R-RES-02). */
export function checkReden(behaald: boolean, redenCode: string | null): void {
  if (behaald && redenCode !== null) {
    throw new Rejection(
      'RESULTAAT_REDEN_OVERBODIG',
      'Een behaald resultaat heeft geen reden. Laat redenCode weg.',
      'invalid',
    );
  }
  if (!behaald && !REDENEN_NIET_BEHAALD.some((code) => code === redenCode)) {
    throw new Rejection(
      'RESULTAAT_REDEN_ONTBREEKT',
      `Geef aan waarom het resultaat niet is behaald: ${REDENEN_NIET_BEHAALD.join(', ')}.`,
      'invalid',
    );
  }
}

function measure(command: CommandOf<'MeasureResultaat'>, state: ResultaatState): readonly ResultaatEvent[] {
  const { behaald, redenCode, gemetenOp, bron, vandaag, actor } = command;
  if (state.stand === 'onbekend' || !inBereik(actor, state.afspraak)) {
    throw new Rejection('RESULTAAT_ONBEKEND', 'Dit resultaat is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  const { resultaatId, toewijzingId, aanbiederId, gemeentecode, segment, productcode, afgesprokenOp } = state.afspraak;
  if (command.toewijzingId !== null && command.toewijzingId !== toewijzingId) {
    throw new Rejection(
      'RESULTAAT_VAN_ANDERE_TOEWIJZING',
      'Dit resultaat hoort bij een andere toewijzing. Kies een resultaat van deze toewijzing.',
      'invalid',
    );
  }
  checkReden(behaald, redenCode);
  if (gemetenOp > vandaag) {
    throw new Rejection(
      'RESULTAAT_METING_IN_TOEKOMST',
      'De meting ligt in de toekomst. Leg haar vast vanaf die dag.',
      'invalid',
    );
  }
  if (gemetenOp < afgesprokenOp) {
    throw new Rejection(
      'RESULTAAT_METING_VOOR_AFSPRAAK',
      `Het resultaat is afgesproken op ${afgesprokenOp}; een meting kan niet eerder zijn.`,
      'invalid',
    );
  }
  // The last word on one day from one source counts: the same is a repeat, another outcome is a correction.
  const last = state.metingen.findLast((meting) => meting.gemetenOp === gemetenOp && meting.bron === bron);
  if (last?.behaald === behaald && last.redenCode === redenCode) return [];
  const plaats = { resultaatId, toewijzingId, aanbiederId, gemeentecode, segment, productcode };
  return [
    { type: 'ResultaatMeasured', data: { ...plaats, behaald, redenCode, gemetenOp, bron }, occurredAt: gemetenOp },
  ];
}

export const resultaatDecider: Decider<ResultaatState, ResultaatCommand, ResultaatEvent> = {
  category: resultaatEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide(command, state) {
    switch (command.type) {
      case 'AgreeResultaat':
        return agree(command, state);
      case 'MeasureResultaat':
        return measure(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ResultaatAgreed':
        return { stand: 'afgesproken', afspraak: event.data, metingen: [] };
      case 'ResultaatMeasured':
        return state.stand === 'onbekend' ? state : { ...state, metingen: [...state.metingen, event.data] };
    }
    return unreachable(event);
  },
};
