import { type ComplexType } from './definitie.js';
import { type SchemaElement, schemaOf, type SchemaType } from './schema.js';

/** Tells on which line of the file an element stands, by its path. */
export interface Regelnummers {
  get(path: string): number | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The lines of a valid message. Its elements stand in the order of the schema, so the place of an element in the file follows
 * from the values; only where a rule is broken is it looked up.
 */
export class BerichtRegels implements Regelnummers {
  constructor(
    private readonly root: ComplexType,
    private readonly value: unknown,
    /** Line of each element in document order, the root first; may end before the message does. */
    private readonly lines: readonly number[],
  ) {}

  get(path: string): number | undefined {
    let type: SchemaType | undefined = schemaOf(this.root);
    let value = this.value;
    let place = 0;
    for (const step of path.split('/').slice(1)) {
      const [, name = '', number = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
      const element: SchemaElement | undefined = type?.byName.get(name);
      if (type === undefined || element === undefined) return undefined;
      const items = itemsOf(element, value as Values);
      const index = Number(number) - 1;
      if (index >= items.length) return undefined;
      place += 1;
      for (const before of type.elements.slice(0, element.index))
        place += sizeOf(before, itemsOf(before, value as Values));
      place += sizeOf(element, items.slice(0, index));
      type = element.complex;
      value = items[index];
    }
    return this.lines[place];
  }
}

/** A message of which the lines were not kept. */
export const GEEN_REGELS: Regelnummers = { get: () => undefined };

function itemsOf({ property, many }: SchemaElement, values: Values): readonly unknown[] {
  const found = values[property];
  if (found === undefined) return [];
  return many ? (found as readonly unknown[]) : [found];
}

/** How many elements these are, with all that is in them. */
function sizeOf({ complex }: SchemaElement, items: readonly unknown[]): number {
  let size = items.length;
  if (complex === undefined) return size;
  for (const item of items) {
    for (const child of complex.elements) size += sizeOf(child, itemsOf(child, item as Values));
  }
  return size;
}
