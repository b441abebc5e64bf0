import { resolve } from 'node:path';
import { type ArgumentsCamelCase, type Argv, type CommandModule } from 'yargs';

/** Exit codes: 0 done, 1 done but something was refused or is not well, 2 asked wrongly, 3 could not be done. */
export const EXIT = { done: 0, notWell: 1, usage: 2, failed: 3 } as const;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Asked wrongly; the message says what. */
export class UsageError extends Error {}

/** Could not be done, for a reason that the user can understand; the message says what to do. */
export class CommandFailed extends Error {}

/** A command of the command line; `work` gives the exit code. */
export function command<Options>(definition: {
  readonly command: string;
  readonly describe: string;
  readonly builder: (parser: Argv) => Argv<Options>;
  readonly work: (given: ArgumentsCamelCase<Options>) => Promise<number>;
}): CommandModule<object, Options> {
  const { work, ...rest } = definition;
  return {
    ...rest,
    handler: async (given) => {
      process.exitCode = await work(given);
    },
  };
}

/** npm runs us in the folder of the project; a path is meant from where the user stands. */
export function fromWhereAsked(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', file);
}
