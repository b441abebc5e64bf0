import { copyJson, CopyText, copyValue } from '../../database/copy-text.js';
import { type Position } from '../event-store.js';
import { type EventLine, type ReceiptLine } from './append-batch.js';

export const EVENTS = `kroniek.events (position, id, stream, revision, type, schema_version, data, occurred_at, actor,
  correlation_id, causation_id, processing_activity, regio, config_version, recorded_at)`;
export const RECEIPTS = 'kroniek.receipts (command_id, fingerprint, position, answer, recorded_at)';

/** Lines after which the process does something else for a moment: it goes on sending what was made earlier. */
const LINES = 250;

export interface CopyLines {
  readonly events: Buffer;
  readonly receipts: Buffer;
}

/** Rows of both tables in the text format of COPY, at the positions after `before`. */
export async function copyLines(
  events: readonly EventLine[],
  receipts: readonly ReceiptLine[],
  before: Position,
  recordedAt: string,
): Promise<CopyLines> {
  const end = `\t${recordedAt}\n`;
  const line = eventLine();
  return {
    events: await allOf(events, (event, index) => `${before + BigInt(index + 1)}\t${line(event)}${end}`),
    receipts: await allOf(
      receipts,
      ([id, fingerprint, offset, answer]) =>
        `${copyValue(id)}\t${copyValue(fingerprint)}\t${before + BigInt(offset)}\t${copyJson(answer)}${end}`,
    ),
  };
}

async function allOf<Item>(items: readonly Item[], lineOf: (item: Item, index: number) => string): Promise<Buffer> {
  const text = new CopyText();
  for (let index = 0; index < items.length; index += 1) {
    text.add(lineOf(items[index]!, index));
    if (index % LINES === LINES - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return text.take();
}

/** From here on a line says what all events of its request share. */
const SHARED = 7;
type Metadata = EventLine extends readonly [
  ...(readonly [unknown, unknown, unknown, unknown, unknown, unknown, unknown]),
  ...infer Rest,
]
  ? Rest
  : never;

/** Makes lines, and what the events of a request share only once. */
function eventLine(): (line: EventLine) => string {
  let last: EventLine | undefined;
  let shared = '';
  return (line) => {
    if (last === undefined || !sharesMetadata(line, last)) shared = metadataOf(line);
    last = line;
    const [id, stream, revision, type, schemaVersion, data, occurredAt] = line;
    return `${id}\t${copyValue(stream)}\t${revision}\t${copyValue(type)}\t${schemaVersion}\t${copyJson(data)}\t${copyValue(occurredAt)}\t${shared}`;
  };
}

function sharesMetadata(line: EventLine, last: EventLine): boolean {
  for (let index = SHARED; index < line.length; index += 1) if (line[index] !== last[index]) return false;
  return true;
}

function metadataOf(line: EventLine): string {
  const [actor, correlationId, causationId, processingActivity, regio, configVersion] = line.slice(SHARED) as Metadata;
  const texts = [correlationId, causationId, processingActivity, regio].map(copyValue);
  return [copyJson(actor), ...texts, configVersion === null ? '\\N' : copyValue(configVersion)].join('\t');
}
