import { type Pool } from 'pg';
import { type Clock } from '../clock/clock.js';
import { type ConsumerWork } from '../consumers/apply-page.js';
import { type ConsumerHost } from '../consumers/consumer-host.js';
import { retryParked, type Skip, skipParked } from '../consumers/parked-work.js';
import { type ParkedStream, readParkedStreams } from '../consumers/parking.js';
import {
  closeRefused,
  readRefused,
  type RefusedCommand,
  retryRefused,
  type SystemCommand,
} from '../consumers/refused-commands.js';
import { commandOfDeadline } from '../deadlines/deadline-work.js';
import { registeredDeadlines } from '../deadlines/deadline.js';
import { type Commands } from '../event-store/commands.js';
import { type EventStore } from '../event-store/event-store.js';
import { commandsOf } from '../process-managers/policy-work.js';
import { registeredPolicies } from '../process-managers/policy.js';
import { type ReadModelBuilds } from './read-model-builds.js';
import { readStand, type Stand } from './stand.js';

/** What a beheerder sees of the engine, and what is done after an act was recorded. Every act may come twice. */
export class EngineAdmin {
  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly host: () => ConsumerHost,
    /** Of a process without read models: none. */
    readonly builds: ReadModelBuilds | undefined,
  ) {}

  stand(): Promise<Stand> {
    return readStand(this.host(), this.store, this.pool, this.clock);
  }

  /** Of a consumer as this build of the program has it; undefined where it has none of that name. */
  versionOf(consumer: string): string | undefined {
    return this.host().work(consumer)?.version;
  }

  parkedStreams(consumer?: string): Promise<ParkedStream[]> {
    return readParkedStreams(this.pool, consumer);
  }

  async retryParked(consumer: string, stream: string, attempt = 1): Promise<void> {
    await retryParked(this.pool, this.store, this.workOf(consumer), stream, attempt);
  }

  /** Passes one event over, then tries what waited behind it. */
  async skipParked(consumer: string, stream: string, skip: Skip): Promise<void> {
    await skipParked(this.pool, consumer, skip);
    await this.retryParked(consumer, stream);
  }

  /** The oldest first. */
  refused(limit: number): Promise<RefusedCommand[]> {
    return readRefused(this.pool, limit);
  }

  async refusedCommand(commandId: string): Promise<RefusedCommand | undefined> {
    return (await readRefused(this.pool, 1, commandId))[0];
  }

  /** Decides it again under the same command id. Quiet where it is not open, or its cause is not there any more. */
  async retryRefused(commandId: string, attempt: number): Promise<void> {
    const refused = await this.refusedCommand(commandId);
    const command = refused && (await this.commandOf(refused));
    if (command !== undefined) await retryRefused(this.pool, this.commands, command, attempt);
  }

  async dismissRefused(commandId: string): Promise<void> {
    await closeRefused(this.pool, commandId, 'afgedaan');
  }

  /** Brings the acts that are in the log to effect, up to a position: for a process that does not follow the log. */
  carryOut(consumer: string, position: bigint): Promise<void> {
    return this.host().advanceTo(consumer, position);
  }

  private workOf(consumer: string): ConsumerWork {
    const work = this.host().work(consumer);
    if (work === undefined) throw new Error(`There is no consumer ${consumer} in this build of Kroniek.`);
    return work;
  }

  private async commandOf(refused: RefusedCommand): Promise<SystemCommand | undefined> {
    if (refused.deadlineKey !== null) {
      const deadline = registeredDeadlines().find(({ name }) => name === refused.source);
      const command = deadline && (await commandOfDeadline(this.pool, deadline, refused));
      // A deadline that has moved since will send a command of its own when it is due.
      return command?.envelope.commandId === refused.commandId ? command : undefined;
    }
    const policy = registeredPolicies().find(({ name }) => name === refused.source);
    if (policy === undefined || refused.eventStream === null) return undefined;
    const event = (await this.store.readStream(refused.eventStream)).find(
      ({ position }) => position.toString() === refused.eventPosition,
    );
    return event && commandsOf(policy, event).find(({ envelope }) => envelope.commandId === refused.commandId);
  }
}

/** Injection token. */
export const ENGINE_ADMIN = Symbol('EngineAdmin');
