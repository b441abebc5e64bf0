import { type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in the text format of COPY. */
export function copyValue(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : text;
}

/** The same for JSON: its text holds no control characters, so that only the backslash is special to COPY. */
export function copyJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
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

/** `target`: a table, with its columns where they are not all given. */
export async function copyInto(client: PoolClient, target: string, lines: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
    stream.on('finish', resolve);
    stream.on('error', reject);
    stream.end(lines);
  });
}
