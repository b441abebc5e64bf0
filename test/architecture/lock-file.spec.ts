import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/** `npm ci` refuses a lock file that lacks one, and npm writes such a file where a registry does not have them all. */
it('names the binary packages of every platform in the lock file', () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as LockFile;
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isInstalled(lock, place, name)),
  );
  expect(missing).toEqual([]);
});

function isInstalled(lock: LockFile, place: string, name: string): boolean {
  for (let base = place; ;) {
    if (`${base === '' ? '' : `${base}/`}node_modules/${name}` in lock.packages) return true;
    if (base === '') return false;
    const up = base.lastIndexOf('/node_modules/');
    base = up < 0 ? '' : base.slice(0, up);
  }
}
