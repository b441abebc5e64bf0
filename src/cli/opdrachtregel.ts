import yargs from 'yargs';
import { backupCommand } from './backup.js';
import { berichtenCommand } from './berichten.js';
import { CommandFailed, complain, EXIT, UsageError } from './command.js';
import { geparkeerdCommand, opnieuwCommand, overslaanCommand } from './geparkeerd.js';
import { afdoenCommand, geweigerdCommand, herkansCommand } from './geweigerd.js';
import { importCommand } from './import.js';
import { generatiesCommand, terugCommand, verwijderCommand, wisselCommand } from './leesmodellen.js';
import { ocdsCommand } from './ocds.js';
import { rebuildCommand } from './rebuild.js';
import { regioCommand } from './regio.js';
import { restoreCommand } from './restore.js';
import { statusCommand } from './status.js';
import { tokenCommand } from './token.js';
import { verifyCommand } from './verify.js';
import { BackupError } from '../platform/backup/format.js';
import { ConfigError } from '../platform/config/config.js';
import { DatabaseStartError } from '../platform/database/embedded-postgres.js';
import { UnreadableEvent } from '../platform/event-store/unreadable-event.js';

/** Errors whose message is meant for the user. */
const UNDERSTOOD = [DatabaseStartError, CommandFailed, BackupError, UnreadableEvent];

/** Carries out one command of the command line, given as its words; tells how it ended (`EXIT`). */
export async function carryOut(words: readonly string[]): Promise<number> {
  process.exitCode = EXIT.done;
  try {
    await parse(words);
    return Number(process.exitCode);
  } catch (error) {
    const usage = error instanceof UsageError || error instanceof ConfigError;
    const known = error instanceof Error && (usage || UNDERSTOOD.some((kind) => error instanceof kind));
    complain(known ? `\n${error.message}` : ((error as Error).stack ?? String(error)));
    return usage ? EXIT.usage : EXIT.failed;
  }
}

async function parse(words: readonly string[]): Promise<void> {
  await yargs([...words])
    .locale('nl')
    .scriptName('kroniek')
    .usage('Gebruik: npm run kroniek -- <opdracht> [opties]')
    .command(statusCommand)
    .command(importCommand)
    .command(berichtenCommand)
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
