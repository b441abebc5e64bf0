import { type Controlerapport } from '../platform/verify/controle.js';
import { progressBar } from '../progress.js';
import { command, CommandFailed, EXIT, say } from './command.js';
import { controlOf, mustBeOnPostgres } from './kroniek-control.js';
import { recordOnderhoud } from './record-onderhoud.js';
import { withKroniek } from './with-kroniek.js';

export const verifyCommand = command({
  command: 'verify',
  describe: 'Controleert het logboek, de lezers, de leesmodellen en de kluis, terwijl alles doorgaat',
  builder: (parser) => parser.option('json', { type: 'boolean', default: false, describe: 'Uitvoer als JSON' }),
  work: ({ json }) => verify(json),
});

async function verify(json: boolean): Promise<number> {
  const abort = new AbortController();
  const end = (): void => abort.abort(new CommandFailed('De controle is afgebroken; wat zij tijdelijk maakte is weg.'));
  process.once('SIGINT', end).once('SIGTERM', end);
  return withKroniek(async (app, config) => {
    mustBeOnPostgres(config);
    const bar = json ? undefined : progressBar('Controle');
    try {
      const rapport = await controlOf(app, {
        signal: abort.signal,
        onProgress: (done, total) => bar?.update(Number(done), Number(total)),
      });
      bar?.stop();
      if (json) say(JSON.stringify(rapport, null, 2));
      else printControl(rapport);
      const { positie, gebeurtenissen, leesmodellen, inOrde, bevindingen } = rapport;
      await recordOnderhoud(app, {
        type: 'InstallatieVerified',
        data: {
          positie: positie.toString(),
          gebeurtenissen: Number(gebeurtenissen),
          leesmodellen,
          inOrde,
          bevindingen: bevindingen.map(({ code, ernst, aantal }) => ({ code, ernst, aantal })),
        },
      });
      return rapport.inOrde ? EXIT.done : EXIT.notWell;
    } finally {
      bar?.stop();
    }
  });
}

export function printControl({ inOrde, positie, gebeurtenissen, leesmodellen, bevindingen }: Controlerapport): void {
  say(`${gebeurtenissen} gebeurtenissen tot en met positie ${positie}; ${leesmodellen} leesmodellen opnieuw gelezen.`);
  for (const { code, ernst, aantal, doe, plaatsen } of bevindingen) {
    say('');
    say(`${ernst === 'fout' ? 'FOUT' : 'LET OP'}  ${code}  (${aantal})`);
    say(`    ${doe}`);
    for (const plaats of plaatsen) say(`    - ${plaats}`);
    if (plaatsen.length < aantal && plaatsen.length >= 200) say(`    - en nog ${aantal - plaatsen.length}`);
  }
  say('');
  say(inOrde ? 'Alles in orde.' : 'Niet in orde: zie de fouten hierboven.');
}
