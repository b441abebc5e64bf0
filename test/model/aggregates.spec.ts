import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadDefinitions } from '../../src/definitions.js';
import { type Decider, fold } from '../../src/kernel/decider.js';
import { type AnyDomainEvent } from '../../src/kernel/event-definition.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { contractDecider } from '../../src/inkoop/contract/contract.decider.js';
import { verbeterplanDecider } from '../../src/kwaliteit/verbeterplan/verbeterplan.decider.js';
import { overstapDecider } from '../../src/toegang/overstap/overstap.decider.js';
import { toewijzingDecider } from '../../src/toegang/toewijzing/toewijzing.decider.js';
import * as contractCommands from './commands/contract.js';
import * as overstapCommands from './commands/overstap.js';
import * as toewijzingCommands from './commands/toewijzing.js';
import * as verbeterplanCommands from './commands/verbeterplan.js';
import { ContractModel } from './models/contract.js';
import { OverstapModel } from './models/overstap.js';
import { ToewijzingModel } from './models/toewijzing.js';
import { VerbeterplanModel } from './models/verbeterplan.js';
import { type Model } from './models/model.js';
import { holds } from './property.js';
import { commandOf, stories } from './stories.js';

const RUNS = 150;

beforeAll(async () => loadDefinitions());

/** The decider says of every command what the model says: it happens, nothing happens, or a rule refuses it. */
async function agree<State, Command, Event extends AnyDomainEvent>(
  decider: Decider<State, Command, Event>,
  commands: fc.Arbitrary<unknown>,
  opening: fc.Arbitrary<unknown> | undefined,
  model: () => Model<Command, Event>,
): Promise<void> {
  const foretold = { gebeurt: 0, stil: 0, geweigerd: 0 };
  await holds(
    RUNS,
    fc.property(stories(commands, opening), (steps) => {
      const naive = model();
      const stream: Event[] = [];
      for (const step of steps) {
        const command = commandOf(step, stream) as Command;
        const expected = naive.foretell(command);
        const events = decided(decider, command, fold(decider, stream));
        const actual = events === undefined ? 'geweigerd' : events.length === 0 ? 'stil' : 'gebeurt';
        if (expected !== undefined) {
          foretold[expected] += 1;
          expect({ command, outcome: actual }).toEqual({ command, outcome: expected });
        }
        stream.push(...(events ?? []));
        naive.happened(command, events ?? []);
      }
      naive.check(stream);
    }),
  );
  // A model that never foretells one of the three is not tested against.
  expect(Object.values(foretold).every((count) => count > 10)).toBe(true);
}

function decided<State, Command, Event extends AnyDomainEvent>(
  decider: Decider<State, Command, Event>,
  command: Command,
  state: State,
): readonly Event[] | undefined {
  try {
    return decider.decide(command, state);
  } catch (error) {
    if (error instanceof Rejection) return undefined;
    throw error;
  }
}

describe('a naive model agrees with', () => {
  it('contract: options in order and in time, never past the maximum, one tarief a day (R-CON-01)', async () => {
    const { contractDecider: commands, contractDeciderOpening: opening } = contractCommands;
    await agree(contractDecider, commands, opening, () => new ContractModel());
  });

  it('toewijzing: care starts once, pauses, goes on and ends; what has care is not withdrawn', async () => {
    const { toewijzingDecider: commands, toewijzingDeciderOpening: opening } = toewijzingCommands;
    await agree(toewijzingDecider, commands, opening, () => new ToewijzingModel());
  });

  it('verbeterplan: required, submitted, decided on by version, concluded by the next year (R-KPI-07)', async () => {
    await agree(
      verbeterplanDecider,
      verbeterplanCommands.verbeterplanDecider,
      undefined,
      () => new VerbeterplanModel(),
    );
  });

  it('overstap: requested once, waitlisted, granted once and only with a contract (R-CLT-02)', async () => {
    await agree(overstapDecider, overstapCommands.overstapDecider, undefined, () => new OverstapModel());
  });
});
