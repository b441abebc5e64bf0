import { type INestApplicationContext } from '@nestjs/common';
import { ActOnRefusedCommand, type RefusedAct } from '../beheer/lezer/lezer.commands.js';
import { type GeweigerdeOpdrachtDto } from '../beheer/lezer/lezer.dto.js';
import { MOST_REFUSED, toGeweigerdeOpdracht } from '../beheer/lezer/lijsten.js';
import { act, engineOf, given, redenOf } from './acts.js';
import { command, CommandFailed, EXIT, say } from './command.js';
import { aantal, moment } from './duur.js';
import { withKroniek } from './with-kroniek.js';

export const geweigerdCommand = command({
  command: 'geweigerd',
  describe: 'Toont de opdrachten van beleid en termijnen die een regel weigerde',
  builder: (parser) => parser.option('json', { type: 'boolean', default: false, describe: 'Uitvoer als JSON' }),
  work: ({ json }) =>
    withKroniek(async (app) => {
      const found = (await engineOf(app).refused(MOST_REFUSED)).map(toGeweigerdeOpdracht);
      if (json) say(JSON.stringify(found, null, 2));
      else printRefused(found);
      return EXIT.done;
    }),
});

export const herkansCommand = command({
  command: 'herkans <opdrachtId>',
  describe: 'Geeft een geweigerde opdracht opnieuw, op wat nu bekend is',
  builder: (parser) =>
    parser
      .positional('opdrachtId', { type: 'string', demandOption: true, describe: 'Kenmerk van de opdracht' })
      .option('reden', { type: 'string', describe: 'Waarom; staat in de audittrail' }),
  work: ({ opdrachtId, reden }) =>
    withKroniek(async (app) => {
      await actOnRefused(app, opdrachtId, { act: 'retry', reden: redenOf(reden) });
      const left = await engineOf(app).refusedCommand(opdrachtId);
      if (left === undefined) {
        say('De opdracht is uitgevoerd.');
        return EXIT.done;
      }
      say(`De regel weigert nog steeds: ${left.message} [${left.code}]`);
      return EXIT.notWell;
    }),
});

export const afdoenCommand = command({
  command: 'afdoen <opdrachtId>',
  describe: 'Doet een geweigerde opdracht af: er hoeft niets meer mee',
  builder: (parser) =>
    parser
      .positional('opdrachtId', { type: 'string', demandOption: true, describe: 'Kenmerk van de opdracht' })
      .option('reden', { type: 'string', demandOption: true, describe: 'Waarom; staat in de audittrail' }),
  work: ({ opdrachtId, reden }) =>
    withKroniek(async (app) => {
      await actOnRefused(app, opdrachtId, { act: 'dismiss', reden: redenOf(reden) });
      say('De opdracht is afgedaan.');
      return EXIT.done;
    }),
});

async function actOnRefused(app: INestApplicationContext, opdrachtId: string, what: RefusedAct): Promise<void> {
  const refused = await engineOf(app).refusedCommand(opdrachtId);
  if (refused === undefined) {
    throw new CommandFailed(`Deze opdracht staat niet (meer) op de lijst. Bekijk de lijst: ${given('geweigerd')}`);
  }
  await act(app, refused.source, (envelope) => new ActOnRefusedCommand(opdrachtId, what, envelope));
}

export function printRefused(found: readonly GeweigerdeOpdrachtDto[]): void {
  const more = found.length === MOST_REFUSED ? ' of meer; de oudste eerst' : '';
  say(`Opdrachten van beleid en termijnen die een regel weigerde: ${found.length}${more}.`);
  for (const { opdrachtId, lezer, opdracht, stream, positie, code, melding, pogingen, sinds } of found) {
    say('');
    say(`${opdracht}, gegeven door ${lezer}`);
    say(`    ${melding} [${code}]`);
    if (stream !== null) say(`    na ${stream}, positie ${positie}`);
    say(`    ${aantal(pogingen, 'poging', 'pogingen')}, geweigerd op ${moment(sinds)}`);
    say(`    opnieuw geven: ${given(`herkans ${opdrachtId}`)}`);
    say(`    afdoen:        ${given(`afdoen ${opdrachtId} --reden "..."`)}`);
  }
}
