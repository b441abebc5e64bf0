import { type Pool } from 'pg';
import { writeBackup } from '../platform/backup/write-backup.js';
import { CLOCK, type Clock } from '../platform/clock/clock.js';
import { effectiveSettings } from '../platform/config/effective-settings.js';
import { PG_POOL } from '../platform/database/pool.js';
import { API_VERSION } from '../platform/http/version.js';
import { progressBar } from '../progress.js';
import { command, CommandFailed, EXIT, fromWhereAsked, say } from './command.js';
import { mustBeOnPostgres } from './kroniek-control.js';
import { recordOnderhoud } from './record-onderhoud.js';
import { withKroniek } from './with-kroniek.js';

export const backupCommand = command({
  command: 'backup',
  describe: 'Maakt een back-up terwijl alles doorgaat; in dezelfde map komt alleen het nieuwe erbij',
  builder: (parser) =>
    parser
      .option('naar', { type: 'string', demandOption: true, describe: 'Map voor de back-up' })
      .option('sleutels', { type: 'string', demandOption: true, describe: 'Andere map, voor de sleutels per persoon' }),
  work: ({ naar, sleutels }) => backup(fromWhereAsked(naar), fromWhereAsked(sleutels)),
});

async function backup(folder: string, keysFolder: string): Promise<number> {
  mustBeApart(folder, keysFolder);
  return withKroniek(async (app, config) => {
    mustBeOnPostgres(config);
    const bar = progressBar('Back-up');
    const { positie, nieuw, gebeurtenissen, bestanden } = await writeBackup({
      pool: app.get<Pool>(PG_POOL),
      clock: app.get<Clock>(CLOCK),
      product: API_VERSION,
      folder,
      keysFolder,
      settings: effectiveSettings(config),
      onProgress: (done, total) => bar.update(Number(done), Number(total)),
    }).finally(() => bar.stop());
    await recordOnderhoud(app, {
      type: 'BackupWritten',
      data: { positie: positie.toString(), gebeurtenissen: Number(gebeurtenissen), nieuw: Number(nieuw) },
    });
    say(`Back-up tot en met positie ${positie}: ${gebeurtenissen} gebeurtenissen, waarvan ${nieuw} nieuw.`);
    say(`${bestanden} bestanden in ${folder} en ${keysFolder}.`);
    say('Bewaar de sleutels apart van de back-up. De kluissleutel (KRONIEK_KLUISSLEUTEL) staat in geen van beide:');
    say('bewaar die ook, op een derde plaats. Zonder die sleutel is niemand in de back-up meer te kennen.');
    return EXIT.done;
  });
}

/** Beside each other they would protect nothing (docs/adr/0004). */
export function mustBeApart(folder: string, keysFolder: string): void {
  const inside = (one: string, other: string): boolean => one === other || one.startsWith(`${other}/`);
  if (inside(folder, keysFolder) || inside(keysFolder, folder)) {
    throw new CommandFailed('De sleutels horen in een andere map dan de back-up. Geef met --sleutels een map elders.');
  }
}
