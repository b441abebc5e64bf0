import { type Datum, daysBetween } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { type VerblijfEvent, verblijfEvents } from './verblijf.events.js';

type Verblijf = Extract<VerblijfEvent, { type: 'VerblijfStarted' }>['data'];

export type VerblijfState =
  | { readonly stand: 'onbekend' }
  | { readonly stand: 'loopt'; readonly verblijf: Verblijf }
  | { readonly stand: 'beeindigd'; readonly verblijf: Verblijf; readonly tot: Datum };

/** The toewijzing of the stay; null where it is not known. */
export type Verblijfstoewijzing =
  | (Omit<Verblijf, 'verblijfId' | 'vorm' | 'vanaf'> & {
      /** False where it was withdrawn. */
      readonly staat: boolean;
      readonly begin: Datum;
      readonly einde: Datum | null;
      /** Whether the region counts the product as kortdurend verblijf or logeren. */
      readonly isVerblijf: boolean;
    })
  | null;

interface Handeling {
  readonly actor: Actor;
  readonly vandaag: Datum;
}

export type VerblijfCommand = Handeling &
  (
    | {
        readonly type: 'StartVerblijf';
        readonly verblijfId: string;
        readonly toewijzing: Verblijfstoewijzing;
        readonly vorm: Verblijf['vorm'];
        readonly vanaf: Datum;
      }
    | { readonly type: 'EndVerblijf'; readonly tot: Datum }
  );
type CommandOf<Type extends VerblijfCommand['type']> = Extract<VerblijfCommand, { type: Type }>;

function notInFuture(datum: Datum, vandaag: Datum): void {
  if (datum > vandaag) {
    throw new Rejection(
      'VERBLIJF_IN_TOEKOMST',
      `De datum ${datum} ligt in de toekomst. Meld dit vanaf die dag.`,
      'invalid',
    );
  }
}

function start(command: CommandOf<'StartVerblijf'>, state: VerblijfState): readonly VerblijfEvent[] {
  if (state.stand !== 'onbekend') return [];
  const { verblijfId, toewijzing, vorm, vanaf, actor, vandaag } = command;
  if (toewijzing === null || !inBereik(actor, toewijzing)) {
    throw new Rejection('TOEWIJZING_ONBEKEND', 'Deze toewijzing is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  const { staat, begin, einde, isVerblijf, ...plaats } = toewijzing;
  if (!staat) {
    throw new Rejection('TOEWIJZING_INGETROKKEN', 'Deze toewijzing is ingetrokken. Vraag de gemeente om een nieuwe.');
  }
  if (!isVerblijf) {
    throw new Rejection(
      'PRODUCT_GEEN_VERBLIJF',
      `Product ${plaats.productcode} is in deze regio geen kortdurend verblijf of logeren. Kies een toewijzing die dat wel is.`,
    );
  }
  notInFuture(vanaf, vandaag);
  if (vanaf < begin || (einde !== null && vanaf > einde)) {
    const periode = einde === null ? `vanaf ${begin}` : `van ${begin} tot en met ${einde}`;
    throw new Rejection(
      'VERBLIJF_BUITEN_TOEWIJZING',
      `De toewijzing geldt ${periode}. Kies een dag in die periode.`,
      'invalid',
    );
  }
  return [{ type: 'VerblijfStarted', data: { ...plaats, verblijfId, vorm, vanaf }, occurredAt: vanaf }];
}

function end(command: CommandOf<'EndVerblijf'>, state: VerblijfState): readonly VerblijfEvent[] {
  const { tot, actor, vandaag } = command;
  if (state.stand === 'onbekend' || !inBereik(actor, state.verblijf)) {
    throw new Rejection('VERBLIJF_ONBEKEND', 'Dit verblijf is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  const { verblijfId, vanaf } = state.verblijf;
  if (state.stand === 'beeindigd') {
    if (state.tot === tot) return [];
    throw new Rejection('VERBLIJF_AL_BEEINDIGD', `Dit verblijf is al beeindigd op ${state.tot}.`);
  }
  notInFuture(tot, vandaag);
  if (tot < vanaf) {
    throw new Rejection('VERBLIJF_EINDE_VOOR_BEGIN', `Het verblijf begon op ${vanaf}. Kies een latere dag.`, 'invalid');
  }
  const etmalen = daysBetween(vanaf, tot);
  return [{ type: 'VerblijfEnded', data: { verblijfId, tot, etmalen }, occurredAt: tot }];
}

export const verblijfDecider: Decider<VerblijfState, VerblijfCommand, VerblijfEvent> = {
  category: verblijfEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide(command, state) {
    switch (command.type) {
      case 'StartVerblijf':
        return start(command, state);
      case 'EndVerblijf':
        return end(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'VerblijfStarted':
        return { stand: 'loopt', verblijf: event.data };
      case 'VerblijfEnded':
        return state.stand === 'onbekend'
          ? state
          : { stand: 'beeindigd', verblijf: state.verblijf, tot: event.data.tot };
    }
    return unreachable(event);
  },
};
