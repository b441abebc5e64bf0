import 'reflect-metadata';
import yargs from 'yargs';
import { backupCommand } from './cli/backup.js';
import { CommandFailed, complain, EXIT, UsageError } from './cli/command.js';
import { geparkeerdCommand, opnieuwCommand, overslaanCommand } from './cli/geparkeerd.js';
import { afdoenCommand, geweigerdCommand, herkansCommand } from './cli/geweigerd.js';
import { importCommand } from './cli/import.js';
import { generatiesCommand, terugCommand, verwijderCommand, wisselCommand } from './cli/leesmodellen.js';
import { ocdsCommand } from './cli/ocds.js';
import { rebuildCommand } from './cli/rebuild.js';
import { regioCommand } from './cli/regio.js';
import { restoreCommand } from './cli/restore.js';
import { statusCommand } from './cli/status.js';
import { tokenCommand } from './cli/token.js';
import { verifyCommand } from './cli/verify.js';
import { BackupError } from './platform/backup/format.js';
import { ConfigError } from './platform/config/config.js';
import { DatabaseStartError } from './platform/database/embedded-postgres.js';
import { UnreadableEvent } from './platform/event-store/unreadable-event.js';

/** Errors whose message is meant for the user. */
const UNDERSTOOD = [DatabaseStartError, CommandFailed, BackupError, UnreadableEvent];

/** Who pipes us into `head` has read enough: that is no error. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
}

async function main(): Promise<void> {
  process.stdout.on('error', stopWhenNobodyReads);
  await yargs(process.argv.slice(2))
    .locale('nl')
    .scriptName('kroniek')
    .usage('Gebruik: npm run kroniek -- <opdracht> [opties]')
    .command(statusCommand)
    .command(importCommand)
    .command(regioCommand)
    .command(rebuildCommand)
    .command(generatiesCommand)
    .command(wisselCommand)
    .command(terugCommand)
    .command(verwijderCommand)
    .command(geparkeerdCommand)
    .command(opnieuwCommand)
    .command(overslaanCommand)
    .command(geweigerdCommand)
    .command(herkansCommand)
    .command(afdoenCommand)
    .command(ocdsCommand)
    .command(tokenCommand)
    .command(verifyCommand)
    .command(backupCommand)
    .command(restoreCommand)
    .demandCommand(1, 1, 'Geef een opdracht.', 'Geef een opdracht tegelijk.')
    .strict()
    .help('help')
    .version(false)
    .epilog(
      'Afsluitcodes: 0 gedaan, 1 gedaan maar er is iets geweigerd of niet in orde, 2 verkeerd gevraagd, 3 mislukt.',
    )
    .exitProcess(false)
    .fail((message, error, instance) => {
      if (error !== undefined && error !== null) throw error;
      instance.showHelp('error');
      // Thrown, because yargs would otherwise go on to carry out the command.
      throw new UsageError(message);
    })
    .parseAsync();
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    const usage = error instanceof UsageError || error instanceof ConfigError;
    const known = error instanceof Error && (usage || UNDERSTOOD.some((kind) => error instanceof kind));
    complain(known ? `\n${error.message}` : ((error as Error).stack ?? String(error)));
    process.exit(usage ? EXIT.usage : EXIT.failed);
  },
);
