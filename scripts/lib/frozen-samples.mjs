import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One stored example of every version of every event that was ever written: `<EventType>.v<version>.json`, the data as it
 * stands in the log, invented. A test decodes them all with today's program. What was frozen never changes again: in a
 * log it cannot change either.
 *
 * @typedef {Record<string, string>} Samples hash by `<EventType>.v<version>`
 */

const FILE = /^([A-Za-z]+)\.v([1-9]\d*)\.json$/;

/** @param {string} folder @returns {{ name: string, type: string, version: number, data: unknown }[]} */
export function readSamples(folder) {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [, type, version] = FILE.exec(file) ?? [];
      if (type === undefined) throw new Error(`${file} is no sample: call it <EventType>.v<version>.json.`);
      const data = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      return { name: `${type}.v${version}`, type, version: Number(version), data };
    });
}

/** Of the content, not of the layout. @param {ReturnType<typeof readSamples>} samples @returns {Samples} */
export function hashesOf(samples) {
  return Object.fromEntries(
    samples.map(({ name, data }) => [name, createHash('sha256').update(JSON.stringify(data)).digest('hex')]),
  );
}

/**
 * @param {Samples} frozen
 * @param {Samples} current
 * @param {readonly { type: string, version: number }[]} events the registered ones
 * @returns {{ broken: string[], added: string[] }} what may never happen, and what only has to be frozen
 */
export function compareSamples(frozen, current, events) {
  const wanted = new Set(
    events.flatMap(({ type, version }) => Array.from({ length: version }, (_, index) => `${type}.v${index + 1}`)),
  );
  const file = (name) => `test/contract/samples/${name}.json`;
  const broken = [
    ...Object.keys(frozen)
      .filter((name) => !(name in current))
      .map((name) => `${file(name)} is gone; the log may hold such an event: put it back`),
    ...Object.keys(frozen)
      .filter((name) => name in current && current[name] !== frozen[name])
      .map((name) => `${file(name)} changed; a stored event never changes: put it back and write an upcaster`),
    ...[...wanted]
      .filter((name) => !(name in current) && !(name in frozen))
      .map((name) => `there is no ${file(name)}: put the data of such an event in it, as stored, with invented values`),
    ...Object.keys(current)
      .filter((name) => !wanted.has(name) && !(name in frozen))
      .map((name) => `${file(name)} is of an event or version that the code does not define`),
  ];
  const added = Object.keys(current).filter((name) => wanted.has(name) && !(name in frozen));
  return { broken, added: added.map((name) => `sample ${name}`) };
}
