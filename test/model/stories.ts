import fc from 'fast-check';
import { addDays } from '../../src/kernel/datum.js';
import { type AnyDomainEvent } from '../../src/kernel/event-definition.js';

/** One command of a story, and what decides which of its dates are dates of the story so far. */
export interface Step {
  readonly command: unknown;
  readonly choices: readonly number[];
}

/** What happens to one aggregate: first what opens it, then anything. */
export function stories(
  commands: fc.Arbitrary<unknown>,
  opening: fc.Arbitrary<unknown> = commands,
  longest = 30,
): fc.Arbitrary<readonly Step[]> {
  const choices = fc.array(fc.nat(99_999), { minLength: 1, maxLength: 5 });
  const step = (command: fc.Arbitrary<unknown>): fc.Arbitrary<Step> => fc.record({ command, choices });
  return fc
    .tuple(step(opening), fc.array(step(commands), { maxLength: longest, size: 'max' }))
    .map(([first, rest]) => [first, ...rest]);
}

/**
 * The command of a step. Some of its dates become dates that stand in the stream, or a day beside them: rules and
 * deadlines ask for the very day of an earlier fact, which two random dates almost never are.
 */
export function commandOf({ command, choices }: Step, stream: readonly AnyDomainEvent[]): unknown {
  const known = JSON.stringify(stream).match(/\d{4}-\d{2}-\d{2}(?!T)/g) ?? [];
  let next = 0;
  const text = JSON.stringify(command).replace(/(?<!"vandaag":)"\d{4}-\d{2}-\d{2}"/g, (own) => {
    const choice = choices[next++ % choices.length]!;
    const [kind, place] = [choice % 10, Math.floor(choice / 10)];
    if (known.length === 0 || kind < 4) return own;
    return JSON.stringify(addDays(known[place % known.length]!, kind < 8 ? 0 : kind === 8 ? 1 : -1));
  });
  return JSON.parse(text);
}
