/**
 * A process that carries out one command of the command line after another: the first argument is the compiled
 * `cli/opdrachtregel.js`. Starting the program anew for each would take most of the time of a test.
 */
import 'reflect-metadata';
import { pathToFileURL } from 'node:url';

const { carryOut } = await import(pathToFileURL(process.argv[2]).href);
let output = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk) => {
    output += chunk;
    return true;
  };
}
process.on('message', async (words) => {
  output = '';
  const code = await carryOut(words);
  process.send({ code, output });
});
process.on('disconnect', () => process.exit());
