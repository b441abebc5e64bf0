import { copyJson, copyValue } from '../../src/platform/database/copy-text.js';
import { type RecordedEvent } from '../../src/platform/event-store/event-store.js';
import { type Doc } from './projection.js';
import { type PhysicalColumn } from './sql.js';
import { columnText } from './working-set.js';

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
  const json = doc === null ? '\\N' : copyJson(doc);
  let line = `${copyValue(key)}\t${vanaf}\t${end}\t${bekendVan}\t${endMoment}\t${json}`;
  for (const { property } of columns) {
    const text = doc === null ? null : columnText(doc[property]);
    line += text === null ? '\t\\N' : `\t${copyValue(text)}`;
  }
  return `${line}\n`;
}
