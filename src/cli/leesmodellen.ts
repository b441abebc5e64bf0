import { type INestApplicationContext } from '@nestjs/common';
import { ActOnLezer } from '../beheer/lezer/lezer.commands.js';
import { Rejection } from '../kernel/rejection.js';
import {
  type Generatie,
  type Generatiestand,
  type ReadModelBuilds,
  type Vergelijking,
} from '../platform/beheer/read-model-builds.js';
import { act, engineOf, given, redenOf } from './acts.js';
import { command, CommandFailed, EXIT, say, UsageError } from './command.js';
import { duur } from './duur.js';
import { table } from './table.js';
import { printComparison } from './vergelijking.js';
import { withKroniek } from './with-kroniek.js';

export const generatiesCommand = command({
  command: 'generaties',
  describe: 'Toont van elk leesmodel de generaties en hoe ver het opbouwen is',
  builder: (parser) => parser.option('json', { type: 'boolean', default: false, describe: 'Uitvoer als JSON' }),
  work: ({ json }) =>
    withKroniek(async (app) => {
      const found = (await buildsOf(app).list()).filter(({ stand }) => stand !== 'vervallen');
      if (json) say(JSON.stringify(found, null, 2));
      else printGenerations(found);
      return EXIT.done;
    }),
});

export const wisselCommand = command({
  command: 'wissel <leesmodel>',
  describe: 'Vergelijkt een gerede generatie van een leesmodel en neemt haar in gebruik',
  builder: (parser) =>
    parser
      .positional('leesmodel', { type: 'string', demandOption: true, describe: 'Naam van het leesmodel' })
      .option('generatie', { type: 'number', describe: 'Nummer; anders de generatie die gereed is' })
      .option('ook-bij-verschil', {
        type: 'boolean',
        default: false,
        describe: 'Ook als de vergelijking verschilt; dan met --reden',
      })
      .option('reden', { type: 'string', describe: 'Waarom; staat in de audittrail' }),
  work: ({ leesmodel, generatie, ookBijVerschil, reden }) => {
    const choice = switchChoice(ookBijVerschil, reden);
    return withKroniek(async (app) => {
      const name = nameOf(app, leesmodel);
      return compareAndSwitch(app, name, generatie ?? (await readyOf(app, name)), choice);
    });
  },
});

export const terugCommand = command({
  command: 'terug <leesmodel>',
  describe: 'Neemt de bewaarde vorige generatie van een leesmodel weer in gebruik',
  builder: (parser) =>
    parser
      .positional('leesmodel', { type: 'string', demandOption: true, describe: 'Naam van het leesmodel' })
      .option('reden', { type: 'string', demandOption: true, describe: 'Waarom; staat in de audittrail' }),
  work: ({ leesmodel, reden }) =>
    withKroniek(async (app) => {
      const name = nameOf(app, leesmodel);
      const back = { act: 'switch-back', reden: redenOf(reden) } as const;
      await act(app, name, (envelope) => new ActOnLezer(name, back, envelope));
      say(`${name}: generatie ${await inUse(app, name)} is weer in gebruik.`);
      return EXIT.done;
    }),
});

export const verwijderCommand = command({
  command: 'verwijder <leesmodel>',
  describe: 'Verwijdert een generatie van een leesmodel die niet in gebruik is',
  builder: (parser) =>
    parser
      .positional('leesmodel', { type: 'string', demandOption: true, describe: 'Naam van het leesmodel' })
      .option('generatie', { type: 'number', demandOption: true, describe: 'Nummer van de generatie' })
      .option('reden', { type: 'string', describe: 'Waarom; staat in de audittrail' }),
  work: ({ leesmodel, generatie, reden }) =>
    withKroniek(async (app) => {
      const name = nameOf(app, leesmodel);
      const drop = { act: 'drop', generatie, reden: redenOf(reden) } as const;
      await act(app, name, (envelope) => new ActOnLezer(name, drop, envelope));
      say(`${name}: generatie ${generatie} is verwijderd.`);
      return EXIT.done;
    }),
});

/** Whether a generation that differs is to be put in use all the same. */
export interface SwitchChoice {
  readonly ookBijVerschil: boolean;
  readonly reden: string | null;
}

/** Throws `UsageError` where a difference is accepted without a reason. */
export function switchChoice(ookBijVerschil: boolean, reden: string | undefined): SwitchChoice {
  if (ookBijVerschil && reden === undefined) throw new UsageError('Geef bij --ook-bij-verschil een --reden.');
  return { ookBijVerschil, reden: redenOf(reden) };
}

export function buildsOf(app: INestApplicationContext): ReadModelBuilds {
  const { builds } = engineOf(app);
  if (builds === undefined) throw new Error('This process has no read models.');
  return builds;
}

/** Throws `UsageError` where there is no such read model. */
export function nameOf(app: INestApplicationContext, leesmodel: string): string {
  const names = buildsOf(app).names();
  if (names.includes(leesmodel)) return leesmodel;
  throw new UsageError(`Er is geen leesmodel "${leesmodel}". Kies een van: ${names.join(', ')}.`);
}

/** Prints the comparison. Throws `CommandFailed` where there is nothing to compare. */
export async function compare(
  app: INestApplicationContext,
  leesmodel: string,
  generatie: number,
): Promise<Vergelijking> {
  try {
    const found = await buildsOf(app).compare(leesmodel, generatie);
    printComparison(leesmodel, generatie, found);
    return found;
  } catch (error) {
    if (error instanceof Rejection) throw new CommandFailed(error.message);
    throw error;
  }
}

/** Gives the exit code: not well where the generation differs and was left as it is. */
export async function compareAndSwitch(
  app: INestApplicationContext,
  leesmodel: string,
  generatie: number,
  { ookBijVerschil, reden }: SwitchChoice,
): Promise<number> {
  const { gelijk } = await compare(app, leesmodel, generatie);
  say('');
  if (!gelijk && !ookBijVerschil) {
    say(`${leesmodel}: niet gewisseld, want de generaties verschillen. Wilt u dat toch, geef dan:`);
    say(`    ${given(`wissel ${leesmodel} --generatie ${generatie} --ook-bij-verschil --reden "..."`)}`);
    return EXIT.notWell;
  }
  const change = { act: 'switch', generatie, ookBijVerschil, reden } as const;
  await act(app, leesmodel, (envelope) => new ActOnLezer(leesmodel, change, envelope));
  say(`${leesmodel}: generatie ${await inUse(app, leesmodel)} is in gebruik; de vorige is bewaard.`);
  say(`    terugdraaien: ${given(`terug ${leesmodel} --reden "..."`)}`);
  return EXIT.done;
}

/** Throws `CommandFailed` where none is ready. */
async function readyOf(app: INestApplicationContext, name: string): Promise<number> {
  const found = await generationOf(app, name, 'gereed');
  if (found !== undefined) return found;
  throw new CommandFailed(
    `Leesmodel ${name} heeft geen gerede generatie. Bouw er eerst een: ${given(`rebuild ${name}`)}`,
  );
}

const inUse = (app: INestApplicationContext, name: string): Promise<number | undefined> =>
  generationOf(app, name, 'in gebruik');

async function generationOf(
  app: INestApplicationContext,
  name: string,
  wanted: Generatiestand,
): Promise<number | undefined> {
  const generations = await buildsOf(app).list();
  return generations.find(({ leesmodel, stand }) => leesmodel === name && stand === wanted)?.generatie;
}

function printGenerations(found: readonly Generatie[]): void {
  say(
    table([
      ['LEESMODEL', 'GENERATIE', 'VERSIE', 'STAND', 'POSITIE', 'PER SECONDE', 'NOG', ''],
      ...found.map((one) => [
        one.leesmodel,
        String(one.generatie),
        one.versie,
        one.stand,
        one.positie,
        one.perSeconde === null ? '-' : String(one.perSeconde),
        one.restSeconden === null ? '-' : duur(one.restSeconden),
        one.fout ??
          (one.vergelijking === null ? '' : one.vergelijking.gelijk ? 'vergeleken: gelijk' : 'vergeleken: verschilt'),
      ]),
    ]),
  );
}
