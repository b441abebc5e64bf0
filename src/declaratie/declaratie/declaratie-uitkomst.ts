import { Inject, Injectable } from '@nestjs/common';
import { Rejection } from '../../kernel/rejection.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { EVENT_STORE, type EventStore } from '../../platform/event-store/event-store.js';
import { commandsOf } from '../../platform/process-managers/policy-work.js';
import { type Bevinding } from '../controles/controle.js';
import { declaratieDecider, type DeclaratieState } from './declaratie.decider.js';
import { declaratieEvents } from './declaratie.events.js';
import { whenDeclaratieSubmittedThenCheckDeclaratie } from './policies/when-declaratie-submitted-then-check-declaratie.policy.js';

export interface Uitkomst {
  readonly declaratieId: string;
  /** `ingediend` where nothing could be checked; the reason says why. */
  readonly status: 'ingediend' | 'goedgekeurd' | 'afgekeurd';
  readonly redenen: readonly Bevinding[];
}

type Opdracht = object & { readonly envelope: CommandEnvelope };

/** What became of a declaratie, told to whoever asks for it to be checked (R-BEK-05). */
@Injectable()
export class DeclaratieUitkomst {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /**
   * Checks at once what was just submitted, with the command that the policy sends for it: under the same id, so that
   * whichever comes first decides, in the name of the policy, and the other one is a repeat.
   */
  async naIndiening(submit: Opdracht): Promise<CommandResult<Uitkomst>> {
    const { antwoord, positie } = await this.commands.dispatch<{ readonly declaratieId: string }>(submit);
    const { declaratieId } = antwoord;
    const [event] = await this.store.readStream(`${declaratieEvents.aggregate}-${declaratieId}`);
    const checks = event === undefined ? [] : commandsOf(whenDeclaratieSubmittedThenCheckDeclaratie, event);
    let last = positie;
    let open: readonly Bevinding[] = [];
    for (const check of checks) {
      try {
        last = (await this.commands.dispatch(check)).positie;
      } catch (error) {
        // That it cannot be checked is kept for a person by the policy, and an outcome of the submission.
        if (!(error instanceof Rejection)) throw error;
        open = [{ regel: error.code, reden: error.message }];
      }
    }
    return { positie: last, antwoord: await this.van(declaratieId, submit.envelope.regio, open) };
  }

  /** As decided, or as it stands where somebody decided it before. Throws Rejection where it cannot be checked. */
  async naControle(check: Opdracht, declaratieId: string): Promise<CommandResult<Uitkomst>> {
    const { positie } = await this.commands.dispatch(check);
    return { positie, antwoord: await this.van(declaratieId, check.envelope.regio, []) };
  }

  private async van(declaratieId: string, regio: string, open: readonly Bevinding[]): Promise<Uitkomst> {
    const state = await this.aggregates.state(declaratieDecider, declaratieId, regio);
    return { declaratieId, ...uitkomstVan(state, open) };
  }
}

function uitkomstVan(state: DeclaratieState, open: readonly Bevinding[]): Omit<Uitkomst, 'declaratieId'> {
  if (state.status === 'afgekeurd') return { status: 'afgekeurd', redenen: [state.bevinding] };
  if (state.status === 'goedgekeurd') return { status: 'goedgekeurd', redenen: [] };
  return { status: 'ingediend', redenen: open };
}
