import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type z } from 'zod';
import { BackupError, type BackupFile, MANIFEST } from './format.js';

/** What is being written; a kill leaves it behind and nobody takes it for whole. */
const PARTIAL = '.deel';

/**
 * Writes lines as gzip. The file appears under its name only when it is whole and on the disk. `lines` may give several
 * lines in one piece, each ended by a newline.
 */
export async function writeLines(
  folder: string,
  bestand: string,
  lines: AsyncIterable<{ readonly text: string; readonly count: number }>,
): Promise<BackupFile> {
  const file = join(folder, bestand);
  await mkdir(dirname(file), { recursive: true });
  let aantal = 0;
  let bytes = 0;
  const hash = createHash('sha256');
  const measured = new PassThrough();
  measured.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    hash.update(chunk);
  });
  async function* counted(): AsyncGenerator<string> {
    for await (const { text, count } of lines) {
      aantal += count;
      if (text !== '') yield text;
    }
  }
  await pipeline(Readable.from(counted()), createGzip(), measured, createWriteStream(file + PARTIAL, { mode: 0o600 }));
  await settle(file);
  return { bestand, aantal, bytes, sha256: hash.digest('hex') };
}

/** Writes a small file as it is, whole or not at all. */
export async function writeText(folder: string, bestand: string, text: string): Promise<BackupFile> {
  const file = join(folder, bestand);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file + PARTIAL, text, { mode: 0o600 });
  await settle(file);
  const content = Buffer.from(text);
  return { bestand, aantal: 1, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** To the disk first, then the name: after a power cut a named file is whole. */
async function settle(file: string): Promise<void> {
  const handle = await open(file + PARTIAL, 'r+');
  await handle.sync();
  await handle.close();
  await rename(file + PARTIAL, file);
}

/** Undefined where the folder has no manifest: no back-up, or one that was broken off. Throws `BackupError` where it is not ours. */
export async function readManifest<S extends z.ZodType>(folder: string, schema: S): Promise<z.output<S> | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new BackupError(`${join(folder, MANIFEST)} is beschadigd. Neem een andere back-up.`);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map((issue) => issue.path.join('.') || 'geheel').join(', ');
  throw new BackupError(
    `${join(folder, MANIFEST)} is geen overzicht dat deze versie van Kroniek kan lezen (${paths}). ` +
      'Is het de juiste map, en is deze Kroniek minstens zo nieuw als die van de back-up?',
  );
}

/** Every file that is missing or is not the one that was written, as sentences; reads all of them. */
export async function damagedFiles(
  folder: string,
  files: readonly BackupFile[],
  onFile: () => void = () => undefined,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { bestand, bytes, sha256 } of files) {
    const path = join(folder, bestand);
    const size = (await stat(path).catch(() => undefined))?.size;
    if (size === undefined) faults.push(`${path} ontbreekt.`);
    else if (size !== bytes || (await digest(path)) !== sha256)
      faults.push(`${path} is niet het bestand dat is weggeschreven.`);
    onFile();
  }
  return faults;
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The lines of a file, in groups of at most `size`. */
export async function* readLines(folder: string, { bestand }: BackupFile, size: number): AsyncGenerator<string[]> {
  const source = createReadStream(join(folder, bestand));
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  let group: string[] = [];
  for await (const line of createInterface({ input: source.pipe(unzipped), crlfDelay: Infinity })) {
    group.push(line);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** Takes away what a broken-off run and the back-up before this one left: our own files that the manifest does not name. */
export async function removeUnnamed(
  folder: string,
  named: readonly BackupFile[],
  parts: readonly string[],
): Promise<void> {
  const keep = new Set(named.map(({ bestand }) => bestand));
  for (const part of parts) {
    const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || keep.has(relative(folder, path).split(sep).join('/'))) continue;
      await rm(path, { force: true });
      await rmdir(dirname(path)).catch(() => undefined);
    }
  }
  await rm(join(folder, MANIFEST + PARTIAL), { force: true });
}
