import { type Pool } from 'pg';
import { registeredProjections } from '../../projections/runner/projection.js';
import { rebuildProjection } from '../../projections/runner/projection-work.js';
import { PG_POOL } from '../platform/database/pool.js';
import { EVENT_STORE, type EventStore } from '../platform/event-store/event-store.js';
import { progressBar } from '../progress.js';
import { command, complain, EXIT, say } from './command.js';
import { withKroniek } from './with-kroniek.js';

export const rebuildCommand = command({
  command: 'rebuild <leesmodel>',
  describe: 'Bouwt een leesmodel opnieuw op vanaf de eerste gebeurtenis; het oude blijft intussen antwoorden',
  builder: (parser) =>
    parser.positional('leesmodel', {
      type: 'string',
      demandOption: true,
      describe: 'Naam van het leesmodel, of alles',
    }),
  work: ({ leesmodel }) => rebuild(leesmodel),
});

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
