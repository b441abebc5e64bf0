import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { writeText } from '../../platform/backup/files.js';
import { XML_LIMIETEN } from '../xml/xml-reader.js';
import { type Berichtentransport, type Binnengekomen } from './berichtentransport.js';

export const MAPPEN = { in: 'in', uit: 'out', archief: 'archive', geweigerd: 'rejected' } as const;

/**
 * Messages in a folder. A file in `in` counts as complete when it is called `.xml` and is as it was at the last look:
 * whoever writes it under another name and renames it when done never waits for a second look in vain. The files hold
 * personal data in plain text, so only the owner may open the folders that are made here.
 */
export class Maptransport implements Berichtentransport {
  /** What told each file apart at the last look. */
  private gezien = new Map<string, string>();

  private constructor(private readonly map: string) {}

  /** Makes the folders that are not there yet. */
  static async open(map: string): Promise<Maptransport> {
    for (const naam of Object.values(MAPPEN)) await mkdir(join(map, naam), { recursive: true, mode: 0o700 });
    return new Maptransport(map);
  }

  async wachtend(): Promise<readonly Binnengekomen[]> {
    const nu = new Map<string, string>();
    const compleet: Binnengekomen[] = [];
    for (const naam of (await readdir(join(this.map, MAPPEN.in))).sort()) {
      if (naam.startsWith('.') || !naam.toLowerCase().endsWith('.xml')) continue;
      const bericht = await unlessGone(() => this.kijk(naam, nu));
      if (bericht !== undefined) compleet.push(bericht);
    }
    this.gezien = nu;
    return compleet;
  }

  async verstuur(naam: string, tekst: string): Promise<void> {
    await writeText(join(this.map, MAPPEN.uit), naam, tekst);
  }

  archiveer(bericht: Binnengekomen): Promise<void> {
    return this.zetWeg(bericht, MAPPEN.archief);
  }

  async weiger(bericht: Binnengekomen, reden: string): Promise<void> {
    await writeText(join(this.map, MAPPEN.geweigerd), `${kenmerkVan(bericht)}.reden.txt`, reden);
    await this.zetWeg(bericht, MAPPEN.geweigerd);
  }

  private async kijk(naam: string, nu: Map<string, string>): Promise<Binnengekomen | undefined> {
    const pad = join(this.map, MAPPEN.in, naam);
    const found = await stat(pad);
    if (!found.isFile()) return undefined;
    const stand = standVan(found);
    nu.set(naam, stand);
    if (this.gezien.get(naam) !== stand) return undefined;
    return { naam, bytes: found.size > XML_LIMIETEN.bytes ? teGroot(stand) : await readFile(pad) };
  }

  /** A name that was used before keeps its first file: the contents are part of the name. */
  private async zetWeg(bericht: Binnengekomen, map: string): Promise<void> {
    const van = join(this.map, MAPPEN.in, bericht.naam);
    const naar = join(this.map, map, `${kenmerkVan(bericht)}${parse(bericht.naam).ext}`);
    await unlessGone(async () => {
      // Another file took this name meanwhile: it is not the one that was handled, and waits for its own turn.
      if (standVan(await stat(van)) === this.gezien.get(bericht.naam)) await rename(van, naar);
    });
  }
}

function standVan({ ino, size, mtimeMs }: { ino: number; size: number; mtimeMs: number }): string {
  return `${ino} ${size} ${mtimeMs}`;
}

/** One byte too many is enough for the reader to say so; what tells the files apart stands at the end. */
function teGroot(stand: string): Buffer {
  const bytes = Buffer.alloc(XML_LIMIETEN.bytes + 1, ' ');
  bytes.write(stand, bytes.length - stand.length);
  return bytes;
}

function kenmerkVan({ naam, bytes }: Binnengekomen): string {
  return `${parse(naam).name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
}

/** Another process may have put the file away. */
async function unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
