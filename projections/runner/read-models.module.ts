import { Global, Module } from '@nestjs/common';
import { Pool } from 'pg';
import { READ_MODEL_BUILDS } from '../../src/platform/beheer/read-model-builds.js';
import { CONSUMER_HOST, type ConsumerHost, type HostedConsumer } from '../../src/platform/consumers/consumer-host.js';
import { PG_POOL } from '../../src/platform/database/pool.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { READ_MODEL_POSITIONS } from '../../src/platform/http/read-model-positions.js';
import { CheckpointPositions } from './positions.js';
import { PostgresReadModelBuilds } from './postgres-read-model-builds.js';
import { registeredProjections } from './projection.js';
import { installOrRebuild, installProjection, projectionWork } from './projection-work.js';
import { ReadModels } from './read-models.js';

/** The read side's shared parts, for all query controllers. */
@Global()
@Module({
  providers: [
    ReadModels,
    {
      provide: READ_MODEL_POSITIONS,
      inject: [PG_POOL, CONSUMER_HOST],
      useFactory: (pool: Pool, host: ConsumerHost) => new CheckpointPositions(pool, host.progress),
    },
    {
      provide: READ_MODEL_BUILDS,
      inject: [PG_POOL, EVENT_STORE],
      useFactory: (pool: Pool, store: EventStore) => new PostgresReadModelBuilds(pool, store, registeredProjections()),
    },
  ],
  exports: [ReadModels, READ_MODEL_POSITIONS, READ_MODEL_BUILDS],
})
export class ReadModelsModule {}

/** Every defined projection as a consumer. One whose version was raised is rebuilt when it is installed. */
export function projectionConsumers(pool: Pool, store: EventStore): HostedConsumer[] {
  return registeredProjections().map((projection) => ({
    work: projectionWork(projection),
    install: async (follows) => {
      if (follows) await installOrRebuild(pool, store, projection);
      else await installProjection(pool, projection);
    },
  }));
}
