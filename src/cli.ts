import 'reflect-metadata';
import { EXIT } from './cli/command.js';
import { carryOut } from './cli/opdrachtregel.js';

/** Who pipes us into `head` has read enough: that is no error. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
}

process.stdout.on('error', stopWhenNobodyReads);
process.exit(await carryOut(process.argv.slice(2)));
