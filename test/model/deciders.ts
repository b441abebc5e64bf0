import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type fc from 'fast-check';
import { type Decider } from '../../src/kernel/decider.js';
import { type AnyDomainEvent } from '../../src/kernel/event-definition.js';

export type AnyDecider = Decider<unknown, unknown, AnyDomainEvent>;

export interface FoundDecider {
  /** Name of the export, e.g. `contractDecider`. */
  readonly name: string;
  readonly file: string;
  readonly decider: AnyDecider;
}

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const COMMANDS = new URL('./commands/', import.meta.url);

/** Every exported decider of every `*.decider.ts`: a new one is found by itself. */
export async function findDeciders(): Promise<FoundDecider[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.decider.ts'))
    .sort();
  const found: FoundDecider[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(path.join(SRC, file)).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (isDecider(value)) found.push({ name, file: `src/${file}`, decider: value });
    }
  }
  return found;
}

function isDecider(value: unknown): value is AnyDecider {
  if (typeof value !== 'object' || value === null) return false;
  const { category, decide, evolve } = value as Partial<AnyDecider>;
  return typeof category === 'string' && typeof decide === 'function' && typeof evolve === 'function';
}

export interface RandomCommands {
  readonly commands: fc.Arbitrary<unknown>;
  /** What the story of this aggregate begins with, where little can happen before it. */
  readonly opening: fc.Arbitrary<unknown> | undefined;
  /** Types of commands that mean something again each time, because what they find is no state of the aggregate. */
  readonly asksAnew: readonly string[];
}

/** The random commands of a decider. Throws with what to add where there are none. */
export async function commandsFor({ name, file, decider }: FoundDecider): Promise<RandomCommands> {
  const place = new URL(`${decider.category}.ts`, COMMANDS);
  const module = (await import(place.href).catch(() => ({}))) as Record<string, unknown>;
  const commands = module[name] as fc.Arbitrary<unknown> | undefined;
  const opening = module[`${name}Opening`] as fc.Arbitrary<unknown> | undefined;
  const asksAnew = (module[`${name}AsksAnew`] ?? []) as readonly string[];
  if (commands !== undefined) return { commands, opening, asksAnew };
  throw new Error(
    `${name} (${file}) has no random commands. Add to test/model/commands/${decider.category}.ts: ` +
      `export const ${name}: CommandsOf<typeof decider> = fc.record({ ... }), with values that the HTTP layer lets through.`,
  );
}
