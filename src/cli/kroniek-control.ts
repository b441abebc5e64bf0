import { type INestApplicationContext } from '@nestjs/common';
import { type Pool } from 'pg';
import { readModelChecks } from '../../projections/runner/read-models-check.js';
import { registeredProjections } from '../../projections/runner/projection.js';
import { type Config } from '../platform/config/config.js';
import { PG_POOL } from '../platform/database/pool.js';
import { registeredDeadlines } from '../platform/deadlines/deadline.js';
import { PostgresStoredLog } from '../platform/event-store/postgres/postgres-stored-log.js';
import { VaultKeys } from '../platform/personal-data/vault-keys.js';
import { control, type Controlerapport } from '../platform/verify/controle.js';
import { type VaultReferences } from '../platform/verify/vault-check.js';
import { type clientEvents } from '../toegang/client/client.events.js';
import { whenPersoonsgegevensErasedThenDestroyPersoonssleutel } from '../toegang/client/policies/when-persoonsgegevens-erased-then-destroy-persoonssleutel.policy.js';
import { CommandFailed } from './command.js';

/** How the contexts refer to the vault. A new reference to a document in an event is added here. */
export const VAULT_REFERENCES = {
  personAggregate: 'client' satisfies (typeof clientEvents)['aggregate'],
  clientField: 'clientId',
  documentFields: ['documentId', 'doelVerwijzing'],
  erasure: {
    type: 'PersoonsgegevensErased' satisfies keyof (typeof clientEvents)['specs'],
    policy: whenPersoonsgegevensErasedThenDestroyPersoonssleutel.name,
  },
} satisfies VaultReferences;

/** What sees the log below the port is there for PostgreSQL only; KurrentDB has a back-up and a scavenger of its own. */
export function mustBeOnPostgres({ eventStore }: Config): void {
  if (eventStore.kind === 'postgres') return;
  throw new CommandFailed(
    'Deze opdracht kan alleen met het logboek in PostgreSQL. Maak met EVENT_STORE=kurrentdb een back-up met de middelen van ' +
      'KurrentDB zelf, en van de PostgreSQL-database (kluis en leesmodellen) met die van PostgreSQL.',
  );
}

/** The control of a running product, with everything that it is made of. */
export function controlOf(
  app: INestApplicationContext,
  options: { readonly onProgress?: (done: bigint, total: bigint) => void; readonly signal?: AbortSignal } = {},
): Promise<Controlerapport> {
  const pool = app.get<Pool>(PG_POOL);
  return control({
    pool,
    log: new PostgresStoredLog(pool),
    deadlines: registeredDeadlines(),
    keys: app.get(VaultKeys),
    vault: VAULT_REFERENCES,
    readModels: (context) => readModelChecks(pool, registeredProjections(), context),
    ...options,
  });
}
