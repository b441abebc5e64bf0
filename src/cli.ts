import 'reflect-metadata';
import { resolve } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import yargs from 'yargs';
import { type Pool } from 'pg';
import { type ConsumerHost, CONSUMER_HOST } from './platform/consumers/consumer-host.js';
import { PG_POOL } from './platform/database/pool.js';
import { DatabaseStartError } from './platform/database/embedded-postgres.js';
import { EVENT_STORE, type EventStore } from './platform/event-store/event-store.js';
import { ConfigError, loadConfig } from './platform/config/config.js';
import { KroniekLogger } from './platform/http/kroniek-logger.js';
import { DemoIssuer } from './platform/identity/demo-issuer.js';
import { ROLLEN, type Rol } from './platform/identity/principal.js';
import { newId } from './kernel/ids.js';
import { type CommandEnvelope } from './platform/event-store/command.js';
import { BerichtImport } from './istandaarden/bericht-import.js';
import { demoRollen } from './demo/laden.js';
import { DEMO_AUDIENCE, demoIssuerOf, openContext, openDatabase } from './kroniek.js';
import { readStand, type Stand } from './platform/beheer/stand.js';
import { type Clock, CLOCK, SystemClock } from './platform/clock/clock.js';
import { progressBar } from './progress.js';
import { registeredProjections } from '../projections/runner/projection.js';
import { rebuildProjection } from '../projections/runner/projection-work.js';

/** Exit codes: 0 done, 1 done but something was refused or is not well, 2 asked wrongly, 3 could not be done. */
const EXIT = { done: 0, notWell: 1, usage: 2, failed: 3 } as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Opens the product on the database, also while the server runs; closes it whatever happens. */
async function withKroniek<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = loadConfig(process.env);
  const database = await openDatabase(config, { share: true, report: complain });
  try {
    const app = await openContext(config, {
      databaseUrl: database.url,
      logger: new KroniekLogger('error'),
      follow: false,
    });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function status(json: boolean): Promise<number> {
  return withKroniek(async (app) => {
    const stand = await readStand(
      app.get<ConsumerHost>(CONSUMER_HOST),
      app.get<EventStore>(EVENT_STORE),
      app.get<Pool>(PG_POOL),
      app.get<Clock>(CLOCK),
    );
    if (json) say(JSON.stringify(stand, null, 2));
    else printStatus(stand);
    const well = stand.termijnenAchterstallig === 0 && stand.lezers.every((lezer) => lezer.fout === null);
    return well ? EXIT.done : EXIT.notWell;
  });
}

const SOORT = { projection: 'leesmodel', policy: 'beleid', deadlines: 'termijnen' } as const;

function printStatus(stand: Stand): void {
  say(`Logboek: positie ${stand.positie}.`);
  say(`Termijnen verstreken zonder gevolg: ${stand.termijnenAchterstallig}.`);
  say(`Opdrachten van beleid en termijnen die een regel weigerde: ${stand.geweigerdeOpdrachten}.`);
  say('');
  say(
    table([
      ['LEZER', 'SOORT', 'POSITIE', 'ACHTER', 'SECONDEN', 'STAND'],
      ...stand.lezers.map((lezer) => [
        lezer.naam,
        SOORT[lezer.soort],
        lezer.positie,
        String(lezer.achterstandGebeurtenissen),
        String(lezer.achterstandSeconden),
        lezer.fout === null ? 'werkt' : `staat stil: ${lezer.fout.message}`,
      ]),
    ]),
  );
}

async function rebuild(naam: string): Promise<number> {
  return withKroniek(async (app) => {
    const all = registeredProjections();
    const wanted = naam === 'alles' ? all : all.filter((projection) => projection.name === naam);
    if (wanted.length === 0) {
      complain(
        `Er is geen leesmodel "${naam}". Kies een van: ${all.map((projection) => projection.name).join(', ')}, of alles.`,
      );
      return EXIT.usage;
    }
    for (const projection of wanted) {
      const bar = progressBar(projection.name);
      const begin = Date.now();
      const { events, generation } = await rebuildProjection(
        app.get<Pool>(PG_POOL),
        app.get<EventStore>(EVENT_STORE),
        projection,
        ({ done, head }) => bar.update(Number(done), Number(head)),
      );
      bar.stop();
      const seconds = Math.max(0.001, (Date.now() - begin) / 1000);
      say(
        `${projection.name}: ${events} gebeurtenissen opnieuw gelezen in ${seconds.toFixed(1)} s ` +
          `(${Math.round(events / seconds)} per seconde); generatie ${generation} is in gebruik.`,
      );
    }
    return EXIT.done;
  });
}

/** npm runs us in the folder of the project; a path is meant from where the user stands. */
function fromWhereAsked(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', file);
}

async function importFiles(files: readonly string[], regio: string): Promise<number> {
  return withKroniek(async (app) => {
    // The command line is used by the beheerder of the machine; who that is stands in the audit trail as such.
    const envelope = (sha256: string): CommandEnvelope => ({
      commandId: sha256,
      fingerprint: sha256,
      actor: { subject: 'opdrachtregel', rol: 'beheerder' },
      correlationId: newId(),
      causationId: sha256,
      processingActivity: 'berichtenverkeer',
      regio,
    });
    const bar = progressBar('Berichten');
    const results = await app.get(BerichtImport).importFiles(files, envelope, (done, total) => bar.update(done, total));
    bar.stop();
    for (const result of results) {
      say(`${result.bestand}: ${result.status}`);
      for (const fout of result.fouten) say(`    ${fout.plaats}: ${fout.melding} [${fout.code}]`);
    }
    const refused = results.filter((result) => result.fouten.length > 0).length;
    say(`${results.length - refused} verwerkt, ${refused} geweigerd.`);
    return refused === 0 ? EXIT.done : EXIT.notWell;
  });
}

interface TokenOptions {
  readonly rol: Rol;
  readonly regio: string;
  readonly gemeente: string | undefined;
  readonly aanbieder: string | undefined;
  readonly uren: number;
}

async function token(options: TokenOptions): Promise<number> {
  const config = loadConfig(process.env);
  if (!config.demo) {
    complain('Alleen de demo geeft zelf tokens uit. Vraag een token bij de identiteitsvoorziening van OIDC_ISSUER.');
    return EXIT.failed;
  }
  let { gemeente, aanbieder: aanbiederId } = options;
  const needs =
    options.rol === 'gemeente' ? gemeente === undefined : options.rol === 'aanbieder' && aanbiederId === undefined;
  if (needs) {
    const database = await openDatabase(config, { share: true, report: complain });
    try {
      const known = (await demoRollen(database.url)).find(
        (wie) => wie.rol === options.rol && wie.regio === options.regio,
      );
      gemeente ??= known?.gemeente;
      aanbiederId ??= known?.aanbiederId;
    } finally {
      await database.stop();
    }
    if (gemeente === undefined && aanbiederId === undefined) {
      complain(`De rol ${options.rol} hoort bij een organisatie: geef --gemeente <code> of --aanbieder <id>.`);
      return EXIT.usage;
    }
  }
  const issuer = await DemoIssuer.open({
    dataDir: config.dataDir,
    issuer: await demoIssuerOf(config),
    audience: DEMO_AUDIENCE,
    clock: new SystemClock(),
  });
  say(await issuer.demoToken({ rol: options.rol, regio: options.regio, gemeente, aanbiederId }, options.uren * 3600));
  return EXIT.done;
}

/** Asked wrongly; the message says what. */
class UsageError extends Error {}

async function main(): Promise<number> {
  let code: number = EXIT.done;
  const run = (work: Promise<number>): Promise<void> => work.then((result) => void (code = result));
  const parser = yargs(process.argv.slice(2))
    .locale('nl')
    .scriptName('kroniek')
    .usage('Gebruik: npm run kroniek -- <opdracht> [opties]')
    .command(
      'status',
      'Toont hoe ver elk leesmodel en elke beleidsregel is',
      (command) => command.option('json', { type: 'boolean', default: false, describe: 'Uitvoer als JSON' }),
      (given) => run(status(given.json)),
    )
    .command(
      'import <bestanden..>',
      'Leest iWmo 3.2-berichten (WMO301, WMO305) en voert ze uit',
      (command) =>
        command
          .positional('bestanden', { type: 'string', array: true, demandOption: true, describe: 'XML-bestanden' })
          .option('regio', { type: 'string', default: 'h5', describe: 'Regio waarvoor de berichten zijn' }),
      (given) => run(importFiles(given.bestanden.map(fromWhereAsked), given.regio)),
    )
    .command(
      'rebuild <leesmodel>',
      'Bouwt een leesmodel opnieuw op vanaf de eerste gebeurtenis; het oude blijft intussen antwoorden',
      (command) =>
        command.positional('leesmodel', {
          type: 'string',
          demandOption: true,
          describe: 'Naam van het leesmodel, of alles',
        }),
      (given) => run(rebuild(given.leesmodel)),
    )
    .command(
      'token',
      'Geeft een demo-token voor een rol',
      (command) =>
        command
          .option('rol', { choices: ROLLEN, demandOption: true, describe: 'Rol' })
          .option('regio', { type: 'string', default: 'h5', describe: 'Regio' })
          .option('gemeente', { type: 'string', describe: 'CBS-code van de gemeente, voor de rol gemeente' })
          .option('aanbieder', { type: 'string', describe: 'Id van de aanbieder, voor de rol aanbieder' })
          .option('uren', { type: 'number', default: 8, describe: 'Geldigheid in uren' }),
      (given) =>
        run(
          token({
            rol: given.rol,
            regio: given.regio,
            gemeente: given.gemeente,
            aanbieder: given.aanbieder,
            uren: given.uren,
          }),
        ),
    )
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
    });
  await parser.parseAsync();
  return code;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const usage = error instanceof UsageError || error instanceof ConfigError;
    const known = usage || error instanceof DatabaseStartError;
    complain(known ? `\n${error.message}` : ((error as Error).stack ?? String(error)));
    process.exit(usage ? EXIT.usage : EXIT.failed);
  },
);
