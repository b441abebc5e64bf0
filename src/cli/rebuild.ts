import { setTimeout as sleep } from 'node:timers/promises';
import { type INestApplicationContext } from '@nestjs/common';
import { ActOnLezer } from '../beheer/lezer/lezer.commands.js';
import { type Generatie, type Generatiestand } from '../platform/beheer/read-model-builds.js';
import { EVENT_STORE, type EventStore } from '../platform/event-store/event-store.js';
import { progressBar } from '../progress.js';
import { act, given, redenOf } from './acts.js';
import { command, CommandFailed, complain, EXIT, say, UsageError } from './command.js';
import { buildsOf, compare, compareAndSwitch, nameOf, type SwitchChoice, switchChoice } from './leesmodellen.js';
import { withKroniek } from './with-kroniek.js';

const LOOK_MS = 500;
const BUSY: readonly Generatiestand[] = ['gevraagd', 'bouwt'];
const ASKED_FOR: readonly Generatiestand[] = [...BUSY, 'gereed', 'mislukt'];

export const rebuildCommand = command({
  command: 'rebuild <leesmodel>',
  describe: 'Bouwt een leesmodel opnieuw op naast het huidige, dat intussen antwoordt, en vergelijkt de twee',
  builder: (parser) =>
    parser
      .positional('leesmodel', { type: 'string', demandOption: true, describe: 'Naam van het leesmodel, of alles' })
      .option('wissel', { type: 'boolean', default: false, describe: 'Neem het nieuwe in gebruik als het gelijk is' })
      .option('ook-bij-verschil', {
        type: 'boolean',
        default: false,
        describe: 'Met --wissel en --reden: ook als het verschilt',
      })
      .option('reden', { type: 'string', describe: 'Waarom; staat in de audittrail' }),
  work: ({ leesmodel, wissel, ookBijVerschil, reden }) => {
    if (ookBijVerschil && !wissel) throw new UsageError('--ook-bij-verschil hoort bij --wissel.');
    const choice = switchChoice(ookBijVerschil, reden);
    return rebuild(leesmodel, wissel ? choice : undefined, redenOf(reden));
  },
});

async function rebuild(leesmodel: string, choice: SwitchChoice | undefined, reden: string | null): Promise<number> {
  const abort = new AbortController();
  const end = (): void => abort.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  return withKroniek(async (app) => {
    const names = leesmodel === 'alles' ? buildsOf(app).names() : [nameOf(app, leesmodel)];
    for (const name of names) await ask(app, name, reden);
    const built = await build(app, names, abort.signal);
    if (abort.signal.aborted) {
      throw new CommandFailed(
        'Onderbroken. Het bouwen gaat verder waar het bleef: in de server, of met dezelfde opdracht.',
      );
    }
    const codes: number[] = [];
    for (const generation of built) codes.push(await finish(app, generation, choice));
    return Math.max(...codes);
  });
}

async function ask(app: INestApplicationContext, name: string, reden: string | null): Promise<void> {
  const ready = (await askedFor(app, [name]))[0];
  if (ready?.stand === 'gereed') {
    say(`${name}: generatie ${ready.generatie} was al gereed. Wilt u een andere, geef dan eerst:`);
    say(`    ${given(`verwijder ${name} --generatie ${ready.generatie}`)}`);
  }
  await act(app, name, (envelope) => new ActOnLezer(name, { act: 'rebuild', reden }, envelope));
}

/** The generation of each read model that was asked for and is not in use yet. */
async function askedFor(app: INestApplicationContext, names: readonly string[]): Promise<Generatie[]> {
  const generations = await buildsOf(app).list();
  return generations.filter(({ leesmodel, stand }) => names.includes(leesmodel) && ASKED_FOR.includes(stand));
}

/** Builds here what no other process builds, and shows how far all are, until each is ready or failed. */
async function build(
  app: INestApplicationContext,
  names: readonly string[],
  signal: AbortSignal,
): Promise<readonly Generatie[]> {
  const { events } = await app.get<EventStore>(EVENT_STORE).lag(0n);
  const bar = progressBar(names.length === 1 ? names[0]! : 'Leesmodellen');
  try {
    for (;;) {
      const building = buildsOf(app).buildRequested({ leesmodellen: names, wait: false, signal });
      const generations = await watch(app, names, building, (done) => bar.update(done, events * names.length));
      if (signal.aborted || !generations.some(({ stand }) => BUSY.includes(stand))) return generations;
    }
  } finally {
    bar.stop();
  }
}

async function watch(
  app: INestApplicationContext,
  names: readonly string[],
  building: Promise<void>,
  show: (done: number) => void,
): Promise<readonly Generatie[]> {
  let busy = true;
  const ended = building.finally(() => (busy = false));
  // Awaited below; until then its failure is nobody's.
  ended.catch(() => undefined);
  do {
    const generations = await askedFor(app, names);
    show(generations.reduce((sum, { gebeurtenissen }) => sum + gebeurtenissen, 0));
    await Promise.race([sleep(LOOK_MS), ended]);
  } while (busy);
  await ended;
  const generations = await askedFor(app, names);
  show(generations.reduce((sum, { gebeurtenissen }) => sum + gebeurtenissen, 0));
  // Another process builds: look again after a while.
  if (generations.some(({ stand }) => BUSY.includes(stand))) await sleep(LOOK_MS);
  return generations;
}

async function finish(
  app: INestApplicationContext,
  { leesmodel, generatie, stand, fout, gebeurtenissen, perSeconde }: Generatie,
  choice: SwitchChoice | undefined,
): Promise<number> {
  say('');
  if (stand === 'mislukt') {
    complain(`${leesmodel}: generatie ${generatie} is mislukt: ${fout ?? 'onbekend waarom'}`);
    complain(
      '    Herstel het programma, of sla de gebeurtenis over, en geef de opdracht opnieuw; zij gaat verder waar zij bleef.',
    );
    return EXIT.failed;
  }
  const rate = perSeconde === null ? '' : ` (${perSeconde} per seconde)`;
  say(`${leesmodel}: generatie ${generatie} is gereed, na ${gebeurtenissen} gebeurtenissen${rate}.`);
  if (choice !== undefined) return compareAndSwitch(app, leesmodel, generatie, choice);
  const { gelijk } = await compare(app, leesmodel, generatie);
  say('');
  say(
    `In gebruik nemen: ${given(`wissel ${leesmodel} --generatie ${generatie}${gelijk ? '' : ' --ook-bij-verschil --reden "..."'}`)}`,
  );
  return gelijk ? EXIT.done : EXIT.notWell;
}
