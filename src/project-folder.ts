import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of the project beside `src/`, such as `web`: of the sources, and of the build in `dist/src/`. */
export function projectFolder(name: string): string {
  const above = join(dirname(fileURLToPath(import.meta.url)), '..');
  return join(basename(above) === 'dist' ? join(above, '..') : above, name);
}
