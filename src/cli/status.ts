import { type Pool } from 'pg';
import { readStand, type Stand } from '../platform/beheer/stand.js';
import { type Clock, CLOCK } from '../platform/clock/clock.js';
import { type ConsumerHost, CONSUMER_HOST } from '../platform/consumers/consumer-host.js';
import { PG_POOL } from '../platform/database/pool.js';
import { EVENT_STORE, type EventStore } from '../platform/event-store/event-store.js';
import { command, EXIT, say } from './command.js';
import { table } from './table.js';
import { withKroniek } from './with-kroniek.js';

const SOORT = { projection: 'leesmodel', policy: 'beleid', deadlines: 'termijnen', beheer: 'beheer' } as const;

export const statusCommand = command({
  command: 'status',
  describe: 'Toont hoe ver elk leesmodel en elke beleidsregel is',
  builder: (parser) => parser.option('json', { type: 'boolean', default: false, describe: 'Uitvoer als JSON' }),
  work: ({ json }) =>
    withKroniek(async (app) => {
      const stand = await readStand(
        app.get<ConsumerHost>(CONSUMER_HOST),
        app.get<EventStore>(EVENT_STORE),
        app.get<Pool>(PG_POOL),
        app.get<Clock>(CLOCK),
      );
      if (json) say(JSON.stringify(stand, null, 2));
      else print(stand);
      const well = stand.termijnenAchterstallig === 0 && stand.lezers.every((lezer) => lezer.fout === null);
      return well ? EXIT.done : EXIT.notWell;
    }),
});

function print(stand: Stand): void {
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
