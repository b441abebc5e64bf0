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

export async function copyInto(client: PoolClient, table: string, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`));
    stream.on('finish', resolve);
    stream.on('error', reject);
    stream.end(text);
  });
}
