import { type INestApplicationContext } from '@nestjs/common';
import { type Pool } from 'pg';
import { registeredProjections } from '../../projections/runner/projection.js';
import { rebuildProjection } from '../../projections/runner/projection-work.js';
import { restoreBackup } from '../platform/backup/restore-backup.js';
import { PG_POOL } from '../platform/database/pool.js';
import { EVENT_STORE, type EventStore } from '../platform/event-store/event-store.js';
import { VaultKeys } from '../platform/personal-data/vault-keys.js';
import { progressBar } from '../progress.js';
import { command, EXIT, fromWhereAsked, say } from './command.js';
import { controlOf, mustBeOnPostgres, VAULT_REFERENCES } from './kroniek-control.js';
import { recordOnderhoud } from './record-onderhoud.js';
import { printControl } from './verify.js';
import { withKroniek } from './with-kroniek.js';

export const restoreCommand = command({
  command: 'restore',
  describe: 'Zet een back-up terug in een lege database, bouwt de leesmodellen op en controleert alles',
  builder: (parser) =>
    parser
      .option('van', { type: 'string', demandOption: true, describe: 'Map met de back-up' })
      .option('sleutels', { type: 'string', demandOption: true, describe: 'Map met de sleutels per persoon' }),
  work: ({ van, sleutels }) => restore(fromWhereAsked(van), fromWhereAsked(sleutels)),
});

async function restore(folder: string, keysFolder: string): Promise<number> {
  return withKroniek(async (app, config) => {
    mustBeOnPostgres(config);
    const bar = progressBar('Terugzetten');
    const result = await restoreBackup({
      pool: app.get<Pool>(PG_POOL),
      folder,
      keysFolder,
      erasures: { type: VAULT_REFERENCES.erasure.type, clientField: VAULT_REFERENCES.clientField },
      masterKeyControl: app.get(VaultKeys).control,
      onProgress: (done, total) => bar.update(Number(done), Number(total)),
    }).finally(() => bar.stop());
    say(`${result.gebeurtenissen} gebeurtenissen teruggezet, tot en met positie ${result.positie}.`);
    if (result.gewist > 0) say(`${result.gewist} gewiste personen blijven gewist.`);
    await recordOnderhoud(app, {
      type: 'BackupRestored',
      data: {
        positie: result.positie.toString(),
        gebeurtenissen: Number(result.gebeurtenissen),
        gewist: Number(result.gewist),
      },
    });
    const models = progressBar('Leesmodellen');
    await rebuildReadModels(app, (done, total) => models.update(done, total)).finally(() => models.stop());
    const rapport = await controlOf(app);
    printControl(rapport);
    return rapport.inOrde ? EXIT.done : EXIT.notWell;
  });
}

/** The read models are in no back-up: they follow from the log. Broken off here, the next start goes on with them. */
export async function rebuildReadModels(
  app: INestApplicationContext,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const projections = registeredProjections();
  for (const [index, projection] of projections.entries()) {
    await rebuildProjection(app.get<Pool>(PG_POOL), app.get<EventStore>(EVENT_STORE), projection);
    onProgress(index + 1, projections.length);
  }
}
