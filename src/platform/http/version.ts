import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function readVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (name === 'kroniek' && version !== undefined) return version;
  }
  throw new Error('The package.json of Kroniek was not found above this file.');
}

/** Version of Kroniek and of its API (semver), from package.json; found from the sources and from the build. */
export const API_VERSION = readVersion();
