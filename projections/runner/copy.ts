import { type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { type Doc } from './projection.js';
import { type PhysicalColumn } from './sql.js';
import { columnText } from './working-set.js';

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : text;
}

/** JSON text holds no control characters, so that only the backslash is special to COPY. */
function escapedJson(text: string): string {
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}

/** A row of a read model in the text format of COPY. */
export function copyLine(
  columns: readonly PhysicalColumn[],
  key: string,
  vanaf: bigint,
  bekendVan: string,
  doc: Doc | null,
  ended?: RecordedEvent,
): string {
  const end = ended === undefined ? '\\N' : `${ended.position}`;
  const endMoment = ended === undefined ? '\\N' : ended.recordedAt;
  const json = doc === null ? '\\N' : escapedJson(JSON.stringify(doc));
  let line = `${escaped(key)}\t${vanaf}\t${end}\t${bekendVan}\t${endMoment}\t${json}`;
  for (const { property } of columns) {
    const text = doc === null ? null : columnText(doc[property]);
    line += text === null ? '\t\\N' : `\t${escaped(text)}`;
  }
  return `${line}\n`;
}

/** UTF-8 takes three bytes per unit of a string at the most. */
const WORST = 3;
const FIRST_BYTES = 16 * 1024;

/**
 * Lines on their way to a table, as bytes outside the heap: strings that live until the next COPY cost the garbage
 * collector more than making them does.
 */
export class CopyText {
  private buffer: Buffer | undefined;
  private length = 0;

  get bytes(): number {
    return this.length;
  }

  add(line: string): void {
    const needed = this.length + line.length * WORST;
    if (this.buffer === undefined || needed > this.buffer.length) this.grow(needed);
    this.length += this.buffer!.write(line, this.length);
  }

  take(): Buffer {
    const taken = this.buffer?.subarray(0, this.length) ?? Buffer.alloc(0);
    this.buffer = undefined;
    this.length = 0;
    return taken;
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, FIRST_BYTES, 2 * this.length));
    this.buffer?.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}

export async function copyInto(client: PoolClient, table: string, lines: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`));
    stream.on('finish', resolve);
    stream.on('error', reject);
    stream.end(lines);
  });
}
