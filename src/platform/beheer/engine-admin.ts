import { type Pool } from 'pg';
import { type Clock } from '../clock/clock.js';
import { type ConsumerWork } from '../consumers/apply-page.js';
import { type ConsumerHost } from '../consumers/consumer-host.js';
import { type Fence } from '../consumers/consumers.js';
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

/**
 * What a beheerder sees of the engine, and what is done after an act was recorded. An act that comes again does nothing;
 * `turn` is its turn among all acts.
 */
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

  async retryParked(consumer: string, stream: string, attempt: number | undefined, turn: Fence): Promise<void> {
    await retryParked(this.pool, this.store, this.workOf(consumer), stream, attempt, turn);
  }

  /** Passes one event over, then tries what waited behind it. */
  async skipParked(consumer: string, stream: string, skip: Skip, turn: Fence): Promise<void> {
    await skipParked(this.pool, consumer, skip, turn);
    await this.retryParked(consumer, stream, undefined, turn);
  }

  /** Whether an event of one of these types was recorded in the stream after a position. */
  async recordedSince(stream: string, after: bigint, types: readonly string[]): Promise<boolean> {
    const events = await this.store.readStream(stream);
    return events.some(({ position, type }) => position > after && types.includes(type));
  }

  /** The oldest first. */
  refused(limit: number): Promise<RefusedCommand[]> {
    return readRefused(this.pool, limit);
  }

  async refusedCommand(commandId: string): Promise<RefusedCommand | undefined> {
    return (await readRefused(this.pool, 1, commandId))[0];
  }

  /** Whether what led to it is still there, so that it can be decided again. */
  async canRetry(refused: RefusedCommand): Promise<boolean> {
    return (await this.commandOf(refused)) !== undefined;
  }

  /**
   * Decides it again under the same command id. Quiet where it is not open, where this attempt was made, and where its
   * cause is not there any more.
   */
  async retryRefused(commandId: string, attempt: number): Promise<void> {
    const refused = await this.refusedCommand(commandId);
    if (refused === undefined || refused.attempts >= attempt) return;
    const command = await this.commandOf(refused);
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
    const deadline = registeredDeadlines().find(({ name }) => name === refused.source);
    if (deadline !== undefined) return commandOfDeadline(this.pool, deadline, refused);
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
