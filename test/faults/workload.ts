import { type INestApplicationContext, Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { type Pool } from 'pg';
import { z } from 'zod';
import { defineProjection, type Projection, type Writer } from '../../projections/runner/projection.js';
import { installProjection, projectionWork } from '../../projections/runner/projection-work.js';
import { type Decider } from '../../src/kernel/decider.js';
import { defineEvents, type EventOf } from '../../src/kernel/event-definition.js';
import { on } from '../../src/kernel/event-handlers.js';
import { newId } from '../../src/kernel/ids.js';
import { type Follow } from '../../src/platform/consumers/consumer-host.js';
import { type Clock } from '../../src/platform/clock/clock.js';
import { type LoopLog } from '../../src/platform/consumers/consumer-loop.js';
import { defineDeadline } from '../../src/platform/deadlines/deadline.js';
import { Aggregates, type Part } from '../../src/platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../src/platform/event-store/command.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { definePolicy } from '../../src/platform/process-managers/policy.js';

/**
 * A small world in which every loss and every repeat leaves a trace: amounts move between accounts (rekeningen) by
 * commands over two streams, a deadline ends each account, a policy notes each amount that arrives. No decider guards
 * against a repeat: what happens twice is stored twice, and seen by `verify`.
 */
export const rekeningEvents = defineEvents('faultrekening', {
  FaultRekeningOpened: { version: 1, schema: z.strictObject({ rekening: z.string(), uiterste: z.string() }) },
  FaultBedragAdded: { version: 1, schema: z.strictObject({ bedrag: z.int() }) },
  FaultBedragSent: { version: 1, schema: z.strictObject({ overboeking: z.string(), bedrag: z.int() }) },
  FaultBedragReceived: { version: 1, schema: z.strictObject({ overboeking: z.string(), bedrag: z.int() }) },
  FaultRekeningLapsed: { version: 1, schema: z.strictObject({}) },
});
type RekeningEvent = EventOf<typeof rekeningEvents>;

const notitieEvents = defineEvents('faultnotitie', {
  FaultOntvangstNoted: { version: 1, schema: z.strictObject({ overboeking: z.string() }) },
  /** Of nobody's command: see `distortion.ts`. */
  FaultRivaalNoted: { version: 1, schema: z.strictObject({}) },
});

export type Action =
  | { readonly kind: 'open'; readonly rekening: string; readonly uiterste: string }
  | { readonly kind: 'add'; readonly rekening: string; readonly bedrag: number }
  | {
      readonly kind: 'transfer';
      readonly van: string;
      readonly naar: string;
      readonly overboeking: string;
      readonly bedrag: number;
    }
  | { readonly kind: 'lapse'; readonly rekening: string }
  | { readonly kind: 'note'; readonly notitie: string; readonly overboeking: string };

const occurredAt = '2026-01-01';

const rekeningDecider: Decider<number, RekeningEvent, RekeningEvent> = {
  category: 'faultrekening',
  initial: 0,
  decide: (event) => [event],
  evolve: (count) => count + 1,
};

const notitieDecider: Decider<number, string, EventOf<typeof notitieEvents>> = {
  category: 'faultnotitie',
  initial: 0,
  decide: (overboeking) => [{ type: 'FaultOntvangstNoted', data: { overboeking }, occurredAt }],
  evolve: (count) => count + 1,
};

export class DoAction {
  constructor(
    readonly data: Action,
    readonly envelope: CommandEnvelope,
  ) {}
}

@CommandHandler(DoAction)
@Injectable()
class DoActionHandler implements ICommandHandler<DoAction> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  execute({ data, envelope }: DoAction): Promise<CommandResult> {
    // A new answer at each attempt: a repeat can only give the same one from its receipt.
    return this.aggregates.execute(this.parts(data), envelope, { configVersion: null, answer: { id: newId() } });
  }

  private parts(action: Action): Part[] {
    const part = (rekening: string, event: Omit<RekeningEvent, 'occurredAt'>): Part =>
      this.aggregates.part(rekeningDecider, rekening, { ...event, occurredAt } as RekeningEvent);
    switch (action.kind) {
      case 'open': {
        const { rekening, uiterste } = action;
        return [part(rekening, { type: 'FaultRekeningOpened', data: { rekening, uiterste } })];
      }
      case 'add':
        return [part(action.rekening, { type: 'FaultBedragAdded', data: { bedrag: action.bedrag } })];
      case 'transfer': {
        const data = { overboeking: action.overboeking, bedrag: action.bedrag };
        return [
          part(action.van, { type: 'FaultBedragSent', data }),
          part(action.naar, { type: 'FaultBedragReceived', data }),
        ];
      }
      case 'lapse':
        return [part(action.rekening, { type: 'FaultRekeningLapsed', data: {} })];
      case 'note':
        return [this.aggregates.part(notitieDecider, action.notitie, action.overboeking)];
    }
  }
}

defineDeadline({
  name: 'fault-rekening',
  on: [
    on(rekeningEvents, {
      FaultRekeningOpened: ({ data }) => [{ set: data.rekening, dueAt: data.uiterste }],
    }),
  ],
  command: (due, envelope) => new DoAction({ kind: 'lapse', rekening: due.key }, envelope),
});

definePolicy({
  name: 'when-fault-bedrag-received-then-note',
  on: [
    on(rekeningEvents, {
      FaultBedragReceived: ({ data }, envelope) => [
        // A few streams for all, so that the policy's commands compete with each other over processes.
        new DoAction({ kind: 'note', notitie: data.overboeking.slice(-1), overboeking: data.overboeking }, envelope()),
      ],
    }),
  ],
});

interface Saldo {
  readonly groep: string;
  readonly saldo: number;
  readonly mutaties: number;
  readonly vervallen: number;
}

const changed = (current: Saldo | undefined, stream: string, bedrag: number): Saldo => ({
  groep: stream.slice(-1),
  saldo: (current?.saldo ?? 0) + bedrag,
  mutaties: (current?.mutaties ?? 0) + 1,
  vervallen: current?.vervallen ?? 0,
});

/** Three shapes: folds that count (a repeat shows), a document fed by several streams, a row per event. */
export const projections: readonly Projection[] = [
  defineProjection({
    name: 'fault-saldi',
    version: 1,
    tables: { saldo: { columns: { groep: 'text' } } },
    on: [
      on(rekeningEvents, {
        FaultBedragAdded: ({ stream, data }, write: Writer<'saldo'>) =>
          write.put<Saldo>('saldo', stream, (current) => changed(current, stream, data.bedrag)),
        FaultBedragSent: ({ stream, data }, write: Writer<'saldo'>) =>
          write.put<Saldo>('saldo', stream, (current) => changed(current, stream, -data.bedrag)),
        FaultBedragReceived: ({ stream, data }, write: Writer<'saldo'>) =>
          write.put<Saldo>('saldo', stream, (current) => changed(current, stream, data.bedrag)),
        FaultRekeningLapsed: ({ stream }, write: Writer<'saldo'>) =>
          write.each<Saldo>('saldo', 'groep', stream.slice(-1), (current) => ({
            ...current,
            vervallen: current.vervallen + 1,
          })),
      }),
    ],
  }),
  defineProjection({
    name: 'fault-overboekingen',
    version: 1,
    tables: { overboeking: {} },
    on: [
      on(rekeningEvents, {
        FaultBedragSent: ({ data, stream }, write: Writer<'overboeking'>) =>
          write.put('overboeking', data.overboeking, (current) => ({ ...current, van: stream })),
        FaultBedragReceived: ({ data, stream }, write: Writer<'overboeking'>) =>
          write.put('overboeking', data.overboeking, (current) => ({ ...current, naar: stream })),
      }),
      on(notitieEvents, {
        FaultOntvangstNoted: ({ data }, write: Writer<'overboeking'>) =>
          write.put<{ notities?: number }>('overboeking', data.overboeking, (current) => ({
            ...current,
            notities: (current?.notities ?? 0) + 1,
          })),
      }),
    ],
  }),
  defineProjection({
    name: 'fault-journaal',
    version: 1,
    tables: { regel: {} },
    everyEvent: (event, write) => write.put('regel', event.id, () => ({ type: event.type, revision: event.revision })),
  }),
];

export function envelopeOf(commandId: string, action: Action): CommandEnvelope {
  return {
    commandId,
    fingerprint: JSON.stringify(action),
    actor: { subject: 'test', rol: 'beheerder' },
    correlationId: commandId,
    causationId: commandId,
    processingActivity: 'test',
    regio: 'h5',
  };
}

/** The platform on this database, as the product starts it, with the world above in it. */
export async function bootPlatform(
  url: string,
  follow: Follow,
  log: LoopLog,
  clock?: Clock,
): Promise<INestApplicationContext> {
  @Module({
    imports: [
      CqrsModule.forRoot(),
      PlatformModule.register({
        databaseUrl: url,
        follow,
        log,
        clock,
        projections: (pool: Pool) =>
          projections.map((projection) => ({
            work: projectionWork(projection),
            install: async () => void (await installProjection(pool, projection)),
          })),
      }),
    ],
    providers: [DoActionHandler],
  })
  class Root {}
  return NestFactory.createApplicationContext(Root, { logger: false });
}
