import { BerichtImport } from '../istandaarden/bericht-import.js';
import { type CommandEnvelope } from '../platform/event-store/command.js';
import { progressBar } from '../progress.js';
import { command, EXIT, fromWhereAsked, say } from './command.js';
import { machineEnvelope } from './machine-envelope.js';
import { withKroniek } from './with-kroniek.js';

export const importCommand = command({
  command: 'import <bestanden..>',
  describe: 'Leest berichten van iWmo en iJw 3.2 (301, 305, 307) en voert ze uit',
  builder: (parser) =>
    parser
      .positional('bestanden', { type: 'string', array: true, demandOption: true, describe: 'XML-bestanden' })
      .option('regio', { type: 'string', default: 'h5', describe: 'Regio waarvoor de berichten zijn' }),
  work: ({ bestanden, regio }) => importFiles(bestanden.map(fromWhereAsked), regio),
});

async function importFiles(files: readonly string[], regio: string): Promise<number> {
  return withKroniek(async (app) => {
    const envelope = (sha256: string): CommandEnvelope => machineEnvelope('berichtenverkeer', regio, sha256);
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
