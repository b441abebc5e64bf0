import { type INestApplicationContext } from '@nestjs/common';
import { ActOnLezer, type LezerAct } from '../beheer/lezer/lezer.commands.js';
import { type GeparkeerdDossierDto } from '../beheer/lezer/lezer.dto.js';
import { toGeparkeerdDossier } from '../beheer/lezer/lijsten.js';
import { type ParkedStream } from '../platform/consumers/parking.js';
import { act, engineOf, given, redenOf } from './acts.js';
import { command, EXIT, say } from './command.js';
import { aantal, moment } from './duur.js';
import { withKroniek } from './with-kroniek.js';

export const geparkeerdCommand = command({
  command: 'geparkeerd',
  describe: 'Toont de dossiers die een lezer niet kon verwerken en apart zette',
  builder: (parser) => parser.option('json', { type: 'boolean', default: false, describe: 'Uitvoer als JSON' }),
  work: ({ json }) =>
    withKroniek(async (app) => {
      const found = (await engineOf(app).parkedStreams()).map(toGeparkeerdDossier);
      if (json) say(JSON.stringify(found, null, 2));
      else printParked(found);
      return EXIT.done;
    }),
});

export const opnieuwCommand = command({
  command: 'opnieuw <lezer> <dossier>',
  describe: 'Probeert een dossier dat apart staat opnieuw, in de volgorde van het logboek',
  builder: (parser) =>
    parser
      .positional('lezer', { type: 'string', demandOption: true, describe: 'Naam van de lezer' })
      .positional('dossier', { type: 'string', demandOption: true, describe: 'Naam van het dossier' })
      .option('reden', { type: 'string', describe: 'Waarom; staat in de audittrail' }),
  work: ({ lezer, dossier: stream, reden }) =>
    withKroniek(async (app) => {
      const left = await actOnParked(app, lezer, { act: 'retry-parked', stream, reden: redenOf(reden) });
      if (left.length === 0) {
        say(`${stream} is verwerkt door ${lezer}.`);
        return EXIT.done;
      }
      say('Het lukte weer niet; het dossier blijft apart staan.');
      printParked(left);
      return EXIT.notWell;
    }),
});

export const overslaanCommand = command({
  command: 'overslaan <lezer> <dossier> <gebeurtenisId>',
  describe: 'Slaat een gebeurtenis voor een lezer voorgoed over en probeert wat erachter wacht',
  builder: (parser) =>
    parser
      .positional('lezer', { type: 'string', demandOption: true, describe: 'Naam van de lezer' })
      .positional('dossier', { type: 'string', demandOption: true, describe: 'Naam van het dossier' })
      .positional('gebeurtenisId', { type: 'string', demandOption: true, describe: 'Kenmerk van de gebeurtenis' })
      .option('reden', { type: 'string', demandOption: true, describe: 'Waarom; staat in de audittrail' }),
  work: ({ lezer, dossier: stream, gebeurtenisId, reden }) =>
    withKroniek(async (app) => {
      const skip = { act: 'skip-parked', stream, gebeurtenisId, reden: redenOf(reden) } as const;
      const left = await actOnParked(app, lezer, skip);
      say(`Gebeurtenis ${gebeurtenisId} is voor ${lezer} overgeslagen.`);
      if (left.length === 0) return EXIT.done;
      say('Een volgende gebeurtenis van dit dossier lukte niet.');
      printParked(left);
      return EXIT.notWell;
    }),
});

type ActOnParked = Extract<LezerAct, { readonly act: 'retry-parked' | 'skip-parked' }>;

/** Gives what of the stream is still set apart. */
async function actOnParked(
  app: INestApplicationContext,
  lezer: string,
  what: ActOnParked,
): Promise<readonly GeparkeerdDossierDto[]> {
  const engine = engineOf(app);
  const parked = async (): Promise<readonly ParkedStream[]> =>
    (await engine.parkedStreams(lezer)).filter(({ stream }) => stream === what.stream);
  const before = await parked();
  await act(app, lezer, (envelope) => new ActOnLezer(lezer, what, envelope));
  // One that begins anew instead (the termijnen) is first to come by the event again; the others have passed it.
  for (const { position } of before) await engine.carryOut(lezer, BigInt(position));
  return (await parked()).map(toGeparkeerdDossier);
}

export function printParked(found: readonly GeparkeerdDossierDto[]): void {
  say(`Dossiers die apart staan: ${found.length}.`);
  for (const { lezer, stream, gebeurtenistype, positie, gebeurtenisId, fout, ...rest } of found) {
    say('');
    say(`${lezer}  ${stream}`);
    say(`    ${gebeurtenistype} op positie ${positie}: ${fout}`);
    say(
      `    ${aantal(rest.gebeurtenissen, 'gebeurtenis wacht', 'gebeurtenissen wachten')}, ` +
        `${aantal(rest.pogingen, 'poging', 'pogingen')}, apart sinds ${moment(rest.sinds)}`,
    );
    say(`    opnieuw proberen: ${given(`opnieuw ${lezer} ${stream}`)}`);
    say(`    overslaan:        ${given(`overslaan ${lezer} ${stream} ${gebeurtenisId} --reden "..."`)}`);
  }
}
