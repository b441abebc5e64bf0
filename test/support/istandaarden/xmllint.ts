import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BerichtDefinition } from '../../../src/istandaarden/berichten/definitie.js';

const XSD = fileURLToPath(new URL('../../../src/istandaarden/xsd/', import.meta.url));

export function xsdOf({ bericht }: Pick<BerichtDefinition, 'bericht'>): string {
  return path.join(XSD, bericht.startsWith('WMO') ? 'iwmo-3.2' : 'ijw-3.2', `${bericht}.xsd`);
}

function present(): boolean {
  return spawnSync('xmllint', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Makes sure that xmllint is there: root on Debian gets it from libxml2-utils, others are told what to do. */
export function ensureXmllint(): void {
  if (present()) return;
  const apt = (...args: string[]): boolean => spawnSync('apt-get', args, { stdio: 'ignore' }).status === 0;
  const install = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', 'install', 'libxml2-utils'];
  if (process.getuid?.() === 0 && (apt(...install) || (apt('update') && apt(...install))) && present()) return;
  // Another worker may just have installed it.
  if (present()) return;
  throw new Error('xmllint is missing. Install libxml2-utils (Debian, Ubuntu) or libxml2 (others), then test again.');
}

/** Which of these documents the national schema of this message accepts, by one call for all of them. */
export async function validByXmllint(
  definition: Pick<BerichtDefinition, 'bericht'>,
  documents: readonly (string | Uint8Array)[],
): Promise<boolean[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kroniek-xmllint-'));
  try {
    mkdirSync(folder, { recursive: true });
    const names = documents.map((_, index) => `${index}.xml`);
    documents.forEach((document, index) => writeFileSync(path.join(folder, `${index}.xml`), document));
    const args = ['--noout', '--nonet', '--schema', xsdOf(definition), ...names];
    const said = await new Promise<string>((resolve, reject) => {
      execFile('xmllint', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, _out, err) => {
        // 1: not well-formed; 3: does not validate; 4: as 3, with more than one file.
        if (error !== null && ![1, 3, 4].includes(Number(error.code))) reject(new Error(err.slice(0, 2_000)));
        else resolve(err);
      });
    });
    const valid = new Set(said.match(/^\d+\.xml(?= validates$)/gm));
    return names.map((name) => valid.has(name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
