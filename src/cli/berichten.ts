import { setTimeout as sleep } from 'node:timers/promises';
import { stat } from 'node:fs/promises';
import { type CommandModule } from 'yargs';
import { newId } from '../kernel/ids.js';
import { Berichtenpost, type Verwerkt } from '../istandaarden/transport/berichtenpost.js';
import { Maptransport } from '../istandaarden/transport/maptransport.js';
import { type CommandEnvelope } from '../platform/event-store/command.js';
import { command, CommandFailed, complain, EXIT, fromWhereAsked, say, UsageError } from './command.js';
import { machineEnvelope } from './machine-envelope.js';
import { withKroniek } from './with-kroniek.js';

const volgCommand = command({
  command: 'volg <map>',
  describe: 'Verwerkt de berichten die in <map>/in verschijnen en zet de antwoorden in <map>/out',
  builder: (parser) =>
    parser
      .positional('map', { type: 'string', demandOption: true, describe: 'Map met in, out, archive en rejected' })
      .option('regio', { type: 'string', default: 'h5', describe: 'Regio waarvoor de berichten zijn' })
      .option('elke', { type: 'number', default: 2, describe: 'Seconden tussen twee keer kijken' })
      .option('eenmaal', { type: 'boolean', default: false, describe: 'Verwerkt wat er nu staat, en stopt dan' }),
  work: ({ map, regio, elke, eenmaal }) => {
    if (!(elke >= 0.1 && elke <= 3_600)) throw new UsageError('Geef bij --elke een aantal seconden van 0.1 tot 3600.');
    return volg(fromWhereAsked(map), { regio, rust: elke * 1_000, eenmaal });
  },
});

export const berichtenCommand: CommandModule = {
  command: 'berichten <opdracht>',
  describe: 'Berichtenverkeer van iWmo en iJw',
  builder: (parser) => parser.command(volgCommand).demandCommand(1, 1, 'Kies een opdracht: volg.'),
  handler: () => undefined,
};

interface Keuzen {
  readonly regio: string;
  /** Milliseconds. */
  readonly rust: number;
  readonly eenmaal: boolean;
}

async function volg(map: string, { regio, rust, eenmaal }: Keuzen): Promise<number> {
  const found = await stat(map).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new CommandFailed(`De map ${map} bestaat niet. Maak haar eerst.`);
  const transport = await Maptransport.open(map);
  const envelope = (digest: string): CommandEnvelope => machineEnvelope('berichtenverkeer', regio, digest);
  const stop = new AbortController();
  const stoppen = (): void => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stoppen);
  let geweigerd = 0;
  const meld = (verwerkt: Verwerkt): void => {
    if (verwerkt.status === 'afgewezen') geweigerd += 1;
    toon(verwerkt);
  };
  try {
    return await withKroniek(async (app) => {
      const post = app.get(Berichtenpost);
      if (!eenmaal) say(`Kroniek volgt ${map}. Stop met Ctrl-C.`);
      // The first look only sees what is there: a file that is still growing is not taken.
      await transport.wachtend();
      while (!stop.signal.aborted) {
        await sleep(rust, undefined, { signal: stop.signal }).catch(() => undefined);
        if (stop.signal.aborted) break;
        const ronde = async (): Promise<void> => {
          await post.verwerk(transport, envelope, meld);
          for (const naam of await post.verstuurWachtend(transport, envelope(newId()))) say(`Verstuurd: ${naam}`);
        };
        if (eenmaal) {
          await ronde();
          break;
        }
        await ronde().catch(probeerOpnieuw);
      }
      return geweigerd === 0 ? EXIT.done : EXIT.notWell;
    });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stoppen);
  }
}

/** The database may be away for a while, the disk full: what waits keeps waiting. */
function probeerOpnieuw(error: unknown): void {
  const reden = error instanceof Error ? error.message : String(error);
  complain(`Het lukt nu niet: ${reden} De berichten blijven staan; Kroniek probeert het opnieuw.`);
}

function toon({ naam, status, fouten, antwoord }: Verwerkt): void {
  say(`${naam}: ${status}${antwoord === undefined ? '' : `, antwoord ${antwoord}`}`);
  for (const fout of fouten) say(`    ${fout.plaats}: ${fout.melding} [${fout.code}]`);
}
