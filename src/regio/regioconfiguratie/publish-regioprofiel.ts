import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { newId } from '../../kernel/ids.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { type Commands } from '../../platform/event-store/commands.js';
import { PublishRegioconfiguratie, type PublishedRegioconfiguratie } from './regioconfiguratie.commands.js';
import { parseRegioprofiel } from './regioprofiel.js';

/**
 * Publishes a profile from a file, for the command line and the loader of the demo regions. The same profile again
 * changes nothing. Throws Rejection `REGIOPROFIEL_ONGELDIG`, or the error of the file system.
 */
export async function publishRegioprofiel(
  commands: Commands,
  bestand: string,
): Promise<CommandResult<PublishedRegioconfiguratie>> {
  const profiel = parseRegioprofiel(await readFile(bestand, 'utf8'), basename(bestand));
  // A new id each time: profile A, then B, then A again is a third version, not a repeat of the first.
  const commandId = newId();
  return commands.dispatch(
    new PublishRegioconfiguratie(profiel, {
      commandId,
      fingerprint: profiel.inhoud.bestandshash,
      actor: { subject: 'opdrachtregel', rol: 'beheerder' },
      correlationId: commandId,
      causationId: commandId,
      processingActivity: 'regiobeheer',
      regio: profiel.regio.id,
    }),
  );
}
