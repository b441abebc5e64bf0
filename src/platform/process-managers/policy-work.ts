import { type Pool } from 'pg';
import { type Clock } from '../clock/clock.js';
import { ConsumerFailure, type ConsumerWork } from '../consumers/consumer-loop.js';
import { insertConsumer, moveCheckpoint } from '../consumers/consumers.js';
import { dispatchOrKeepRefusal } from '../consumers/refused-commands.js';
import { systemEnvelope } from '../consumers/system-envelope.js';
import { BEGIN_REPEATABLE_WORK, inTransaction } from '../database/transaction.js';
import { type CommandEnvelope } from '../event-store/command.js';
import { type Commands } from '../event-store/commands.js';
import { type RecordedEvent } from '../event-store/event-store.js';
import { type Policy, reactTo } from './policy.js';

export async function installPolicy(pool: Pool, policy: Policy): Promise<void> {
  await insertConsumer(pool, { name: policy.name, kind: 'policy', version: '1' });
}

/**
 * Sends the commands of a policy, event by event, then moves its checkpoint. After a crash between the two the events
 * are seen again: the commands' ids are the same, so they change nothing. A refusal by a rule is kept for a person and
 * does not stop the policy; anything else does.
 */
export function policyWork(pool: Pool, commands: Commands, policy: Policy, clock: Clock): ConsumerWork {
  return {
    name: policy.name,
    apply: async (consumer, events) => {
      for (const event of events) await react(pool, commands, policy, clock, event);
      const last = events.at(-1)!;
      await inTransaction(
        pool,
        (client) => moveCheckpoint(client, consumer, { position: last.position, moment: last.recordedAt }),
        BEGIN_REPEATABLE_WORK,
      );
    },
  };
}

async function react(
  pool: Pool,
  commands: Commands,
  policy: Policy,
  clock: Clock,
  event: RecordedEvent,
): Promise<void> {
  const envelopeFor = (distinguish?: string): CommandEnvelope =>
    systemEnvelope({ kind: 'beleid', name: policy.name }, event, [event.id, distinguish ?? '']);
  let reactions: readonly object[];
  try {
    reactions = reactTo(policy, event, envelopeFor);
  } catch (error) {
    throw new ConsumerFailure(event, error);
  }
  for (const command of reactions as readonly { envelope: CommandEnvelope }[]) {
    await dispatchOrKeepRefusal(pool, commands, clock, command, policy.name, event.position);
  }
}
