import { type Pool } from 'pg';
import { type Clock } from '../clock/clock.js';
import { type ConsumerWork } from '../consumers/apply-page.js';
import { insertConsumer } from '../consumers/consumers.js';
import { ConsumerFailure, isTransient } from '../consumers/failures.js';
import { dispatchOrKeepRefusal, type SystemCommand } from '../consumers/refused-commands.js';
import { systemEnvelope } from '../consumers/system-envelope.js';
import { type CommandEnvelope } from '../event-store/command.js';
import { type Commands } from '../event-store/commands.js';
import { type EventStore, type RecordedEvent } from '../event-store/event-store.js';
import { type Policy, reactTo } from './policy.js';

const VERSION = '1';

/**
 * Makes the checkpoint of a policy. One that is new to a log with a history begins at its end, unless its definition says
 * otherwise: nothing fires for what was settled before the rule was there.
 */
export async function installPolicy(pool: Pool, store: EventStore, policy: Policy): Promise<void> {
  const head = await store.head();
  const start = policy.from === 'begin' ? undefined : { position: head.position, moment: head.recordedAt };
  await insertConsumer(pool, { name: policy.name, kind: 'policy', version: VERSION }, start);
}

/**
 * Sends the commands of a policy, event by event; the checkpoint moves afterwards. After a crash between the two the
 * events are seen again: the commands' ids are the same, so they change nothing. A refusal by a rule is kept for a person
 * and does not stop the policy; on anything else the event is parked.
 */
export function policyWork(pool: Pool, commands: Commands, policy: Policy, clock: Clock): ConsumerWork {
  return {
    name: policy.name,
    kind: 'policy',
    version: VERSION,
    handles: (type) => policy.handlers.has(type),
    act: async (events) => {
      for (const event of events) await react(pool, commands, policy, clock, event);
    },
  };
}

/** The commands that a policy sends for an event, with ids that follow from both. */
export function commandsOf(policy: Policy, event: RecordedEvent): readonly SystemCommand[] {
  const envelopeFor = (distinguish?: string): CommandEnvelope =>
    systemEnvelope({ kind: 'beleid', name: policy.name }, event, [event.id, distinguish ?? '']);
  return reactTo(policy, event, envelopeFor) as readonly SystemCommand[];
}

async function react(
  pool: Pool,
  commands: Commands,
  policy: Policy,
  clock: Clock,
  event: RecordedEvent,
): Promise<void> {
  try {
    for (const command of commandsOf(policy, event)) {
      const source = { name: policy.name, event, deadlineKey: null };
      await dispatchOrKeepRefusal(pool, commands, clock, command, source);
    }
  } catch (error) {
    if (isTransient(error)) throw error;
    throw new ConsumerFailure(event, error);
  }
}
