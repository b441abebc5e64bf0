import { type GeparkeerdDossierDto, type GeweigerdeOpdrachtDto } from '../beheer/lezer/lezer.dto.js';
import { MOST_REFUSED, toGeparkeerdDossier, toGeweigerdeOpdracht } from '../beheer/lezer/lijsten.js';
import { type Stand } from '../platform/beheer/stand.js';
import { type ConsumerStatus } from '../platform/consumers/consumer-host.js';
import { engineOf } from './acts.js';
import { command, EXIT, say } from './command.js';
import { duur } from './duur.js';
import { printParked } from './geparkeerd.js';
import { printRefused } from './geweigerd.js';
import { table } from './table.js';
import { withKroniek } from './with-kroniek.js';

const SOORT = { projection: 'leesmodel', policy: 'beleid', deadlines: 'termijnen', beheer: 'beheer' } as const;

interface WholeStand extends Stand {
  readonly geparkeerd: readonly GeparkeerdDossierDto[];
  readonly geweigerd: readonly GeweigerdeOpdrachtDto[];
}

export const statusCommand = command({
  command: 'status',
  describe: 'Toont hoe ver elke lezer van het logboek is, en wat op een mens wacht',
  builder: (parser) => parser.option('json', { type: 'boolean', default: false, describe: 'Uitvoer als JSON' }),
  work: ({ json }) =>
    withKroniek(async (app) => {
      const engine = engineOf(app);
      const stand: WholeStand = {
        ...(await engine.stand()),
        geparkeerd: (await engine.parkedStreams()).map(toGeparkeerdDossier),
        geweigerd: (await engine.refused(MOST_REFUSED)).map(toGeweigerdeOpdracht),
      };
      if (json) say(JSON.stringify(stand, null, 2));
      else print(stand);
      const well = stand.termijnenAchterstallig === 0 && stand.lezers.every((lezer) => lezer.fout === null);
      return well ? EXIT.done : EXIT.notWell;
    }),
});

function print(stand: WholeStand): void {
  say(`Logboek: positie ${stand.positie}.`);
  say(`Termijnen verstreken zonder gevolg: ${stand.termijnenAchterstallig}.`);
  say('');
  say(
    table([
      ['LEZER', 'SOORT', 'POSITIE', 'ACHTER', 'SECONDEN', 'PER SECONDE', 'NOG', 'APART', 'STAND'],
      ...stand.lezers.map((lezer) => [
        lezer.naam,
        SOORT[lezer.soort],
        lezer.positie,
        String(lezer.achterstandGebeurtenissen),
        String(lezer.achterstandSeconden),
        lezer.perSeconde === null ? '-' : String(lezer.perSeconde),
        lezer.restSeconden === null ? 'onbekend' : duur(lezer.restSeconden),
        String(lezer.geparkeerd),
        standOf(lezer),
      ]),
    ]),
  );
  say('');
  printParked(stand.geparkeerd);
  say('');
  printRefused(stand.geweigerd);
}

/** A reader that set a stream apart goes on with the others; one with another fault stands still as a whole. */
function standOf({ staatStil, fout }: ConsumerStatus): string {
  if (fout === null) return 'werkt';
  if (staatStil) return `staat stil: ${fout.message}`;
  return `werkt, met een dossier apart: ${fout.type} op positie ${fout.position}: ${fout.message}`;
}
