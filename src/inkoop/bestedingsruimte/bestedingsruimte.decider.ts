import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import {
  type Afspraakgegevens,
  agree,
  change,
  type Contractfeiten,
  end,
  teVinden,
  type Wijziging,
} from './afspraak.js';
import {
  type BestedingsruimteEvent,
  bestedingsruimteEvents,
  type Bestedingstermijn,
  type Signaalregel,
} from './bestedingsruimte.events.js';
import { type BestedingsruimteState, evolve, type Ruimte } from './bestedingsruimte.state.js';
import { type Besluit, decideRuimte, evaluate, holdOverleg, miss, report } from './signaal.js';

interface Over {
  readonly ruimteId: string;
  readonly vandaag: Datum;
}

export type BestedingsruimteCommand =
  | {
      readonly type: 'AgreeBestedingsruimte';
      readonly gegevens: Afspraakgegevens;
      readonly contract: Contractfeiten | null;
      readonly vandaag: Datum;
    }
  | (Over & { readonly type: 'ChangeBestedingsruimte'; readonly wijziging: Wijziging })
  | (Over & { readonly type: 'EndBestedingsruimte'; readonly laatsteDag: Datum; readonly reden: string })
  | (Over & {
      readonly type: 'ReportDreigendeOverschrijding';
      readonly toelichting: string;
      readonly actor: Actor;
      readonly besteed: Bedrag;
      readonly regel: Signaalregel;
    })
  | (Over & { readonly type: 'RecordBestedingsoverleg'; readonly gehoudenOp: Datum; readonly kenmerk: string })
  | (Over & {
      readonly type: 'DecideBestedingsruimte';
      readonly besluit: Besluit;
      readonly contract: Contractfeiten | null;
    })
  | {
      readonly type: 'EvaluateBestedingsruimte';
      /** What was approved per bestedingsruimte, from the log. */
      readonly besteed: Readonly<Record<string, Bedrag>>;
      readonly regel: Signaalregel;
      readonly vandaag: Datum;
    }
  | {
      readonly type: 'SignalBestedingstermijn';
      readonly signaalId: string;
      readonly termijn: Bestedingstermijn;
      readonly vandaag: Datum;
    };

/** An aanbieder speaks for its own contract alone; of another it may not even know that it exists. */
function eigen(state: BestedingsruimteState, ruimteId: string, { rol, organisatie }: Actor): Ruimte {
  const mag = state.ruimten.filter(({ afspraak }) => rol !== 'aanbieder' || afspraak.aanbiederId === organisatie);
  return teVinden({ ruimten: mag }, ruimteId);
}

function decide(command: BestedingsruimteCommand, state: BestedingsruimteState): readonly BestedingsruimteEvent[] {
  const { vandaag } = command;
  switch (command.type) {
    case 'AgreeBestedingsruimte':
      return agree(command.gegevens, command.contract, vandaag, state);
    case 'ChangeBestedingsruimte':
      return change(teVinden(state, command.ruimteId), command.wijziging, vandaag);
    case 'EndBestedingsruimte':
      return end(teVinden(state, command.ruimteId), command, vandaag);
    case 'ReportDreigendeOverschrijding':
      return report(eigen(state, command.ruimteId, command.actor), command, vandaag);
    case 'RecordBestedingsoverleg':
      return holdOverleg(teVinden(state, command.ruimteId), command, vandaag);
    case 'DecideBestedingsruimte':
      return decideRuimte(teVinden(state, command.ruimteId), command.besluit, command.contract, vandaag);
    case 'EvaluateBestedingsruimte':
      return state.ruimten.flatMap((ruimte) => {
        const besteed = command.besteed[ruimte.afspraak.ruimteId];
        return besteed === undefined ? [] : evaluate(ruimte, besteed, command.regel, vandaag);
      });
    case 'SignalBestedingstermijn':
      return state.ruimten
        .filter(({ signaal }) => signaal?.begin.signaalId === command.signaalId)
        .flatMap((ruimte) => miss(ruimte, command.termijn, vandaag));
  }
  return unreachable(command);
}

/** The agreed maximum of a contract per period, and the clock that starts when it is nearly used. */
export const bestedingsruimteDecider: Decider<BestedingsruimteState, BestedingsruimteCommand, BestedingsruimteEvent> = {
  category: bestedingsruimteEvents.aggregate,
  initial: { ruimten: [] },
  decide,
  evolve,
};
