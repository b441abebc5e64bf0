import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { type Toegangsregime } from '../../regio/regioconfiguratie/inhoud/product.js';
import { inBereik } from '../bereik.js';
import { type DeelnameEvent, deelnameEvents } from './deelname.events.js';

type Toets = Extract<DeelnameEvent, { type: 'ToegangstoetsPassed' }>['data'];
type Deelname = Extract<DeelnameEvent, { type: 'DeelnameRegistered' }>['data'];
type Plaats = Omit<Toets, 'op'>;

export type DeelnameState =
  | { readonly stand: 'onbekend' }
  | { readonly stand: 'getoetst'; readonly toets: Toets }
  | { readonly stand: 'deelnemer'; readonly toets: Toets | null; readonly deelname: Deelname };

/** Why the aanbieder may not take part; null where its contract covers it. */
export type Contractdekking =
  { readonly contractId: string } | { readonly fout: { readonly code: string; readonly melding: string } };

interface Handeling {
  readonly actor: Actor;
  readonly vandaag: Datum;
  readonly plaats: Plaats;
  /** Of the product version on the day; null where the region has not said how one gets in. */
  readonly toegang: Toegangsregime | null;
}

export type DeelnameCommand = Handeling &
  (
    | { readonly type: 'PassToegangstoets'; readonly op: Datum; readonly clientBekend: boolean }
    | {
        readonly type: 'RegisterDeelname';
        readonly vanaf: Datum;
        readonly clientBekend: boolean;
        readonly dekking: Contractdekking;
      }
  );
type CommandOf<Type extends DeelnameCommand['type']> = Extract<DeelnameCommand, { type: Type }>;

function check({ actor, plaats, clientBekend }: DeelnameCommand): void {
  if (!inBereik(actor, plaats)) throw deelnameOnbekend();
  if (!clientBekend) {
    throw new Rejection('CLIENT_ONBEKEND', 'Deze client is niet bekend. Controleer het kenmerk.', 'not-found');
  }
}

export function deelnameOnbekend(): Rejection {
  return new Rejection('DEELNAME_ONBEKEND', 'Deze deelname is niet bekend. Controleer het kenmerk.', 'not-found');
}

function notInFuture(datum: Datum, vandaag: Datum): void {
  if (datum > vandaag) {
    throw new Rejection(
      'DEELNAME_IN_TOEKOMST',
      `De datum ${datum} ligt in de toekomst. Meld dit vanaf die dag.`,
      'invalid',
    );
  }
}

function wrongRegime(productcode: string, toegang: Toegangsregime | null): Rejection {
  switch (toegang) {
    case null:
      return new Rejection(
        'TOEGANG_NIET_VASTGESTELD',
        `De regio heeft niet vastgesteld hoe iemand bij product ${productcode} binnenkomt. Vul toegang in het regioprofiel.`,
      );
    case 'toewijzing':
      return new Rejection(
        'TOEWIJZING_NODIG',
        `Product ${productcode} vraagt op deze dag een toewijzing. Laat de inwoner zich melden bij de toegang van de gemeente.`,
      );
    case 'lichte-toets':
      return new Rejection(
        'TOEGANGSTOETS_NODIG',
        `Product ${productcode} vraagt op deze dag een lichte toets. Leg eerst vast dat de inwoner daaraan voldoet.`,
      );
    case 'vrij':
      return new Rejection(
        'TOEGANGSTOETS_OVERBODIG',
        `Product ${productcode} is op deze dag vrij toegankelijk. Registreer de deelname zonder toets.`,
      );
  }
  return unreachable(toegang);
}

/** R-SEG-20: the aanbieder does the light test; only one that was passed is recorded, about nobody else. */
function pass(command: CommandOf<'PassToegangstoets'>, state: DeelnameState): readonly DeelnameEvent[] {
  if (state.stand !== 'onbekend') return [];
  const { plaats, toegang, op, vandaag } = command;
  check(command);
  if (toegang !== 'lichte-toets') throw wrongRegime(plaats.productcode, toegang);
  notInFuture(op, vandaag);
  return [{ type: 'ToegangstoetsPassed', data: { ...plaats, op }, occurredAt: op }];
}

/** R-SEG-19: use without a toewijzing, so that the region still knows how much it is used. */
function register(command: CommandOf<'RegisterDeelname'>, state: DeelnameState): readonly DeelnameEvent[] {
  const { plaats, toegang, vanaf, vandaag, dekking } = command;
  check(command);
  if (state.stand === 'deelnemer') {
    if (state.deelname.vanaf === vanaf) return [];
    throw new Rejection(
      'DEELNAME_AL_GEREGISTREERD',
      `Deze deelname is al geregistreerd vanaf ${state.deelname.vanaf}.`,
    );
  }
  if (toegang === null || toegang === 'toewijzing') throw wrongRegime(plaats.productcode, toegang);
  if (toegang === 'lichte-toets' && state.stand === 'onbekend') throw wrongRegime(plaats.productcode, toegang);
  notInFuture(vanaf, vandaag);
  if (state.stand === 'getoetst' && vanaf < state.toets.op) {
    throw new Rejection(
      'DEELNAME_VOOR_TOETS',
      `De toets is van ${state.toets.op}; deelname kan niet eerder beginnen. Kies een latere dag.`,
      'invalid',
    );
  }
  if ('fout' in dekking) throw new Rejection(dekking.fout.code, dekking.fout.melding);
  const data = { ...plaats, contractId: dekking.contractId, toegang, vanaf };
  return [{ type: 'DeelnameRegistered', data, occurredAt: vanaf }];
}

export const deelnameDecider: Decider<DeelnameState, DeelnameCommand, DeelnameEvent> = {
  category: deelnameEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide(command, state) {
    switch (command.type) {
      case 'PassToegangstoets':
        return pass(command, state);
      case 'RegisterDeelname':
        return register(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ToegangstoetsPassed':
        return { stand: 'getoetst', toets: event.data };
      case 'DeelnameRegistered':
        return {
          stand: 'deelnemer',
          toets: state.stand === 'getoetst' ? state.toets : null,
          deelname: event.data,
        };
    }
    return unreachable(event);
  },
};
