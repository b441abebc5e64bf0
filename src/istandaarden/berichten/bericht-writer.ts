import { type BerichtDefinition, type ComplexType, type Content, propertyName, type ValueOf } from './definitie.js';

const PREFIXES = { bericht: 'bericht', basisschema: 'iwmo' } as const;
const EOL = '\r\n';

/**
 * Writes a message as the standard wants it: UTF-8 without BOM, CR/LF, elements in the order of the definition, no
 * empty elements (OP192, RS033). What is written is not checked: read it back with `readBericht`.
 */
export function writeBericht<D extends BerichtDefinition>(definition: D, value: ValueOf<D['root']>): string {
  const { bericht } = PREFIXES;
  const root = `${bericht}:Bericht xmlns:iwmo="${definition.basisschema}" xmlns:${bericht}="${definition.naamruimte}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root}>`,
    ...children(definition.root, value, '\t'),
    `</${bericht}:Bericht>`,
    '',
  ];
  return lines.join(EOL);
}

function* children(type: ComplexType, value: unknown, indent: string): Generator<string> {
  const values = value as Readonly<Record<string, unknown>>;
  for (const { name, content, occurs } of type.elements) {
    const found = values[propertyName(name)];
    const items: readonly unknown[] = occurs === 'many' && Array.isArray(found) ? found : [found];
    for (const item of items) {
      if (item !== undefined) yield* element(`${PREFIXES[type.namespace]}:${name}`, content, item, indent);
    }
  }
}

function* element(name: string, content: Content, value: unknown, indent: string): Generator<string> {
  if (content.kind !== 'complex') {
    yield `${indent}<${name}>${escape(String(value))}</${name}>`;
    return;
  }
  yield `${indent}<${name}>`;
  yield* children(content, value, `${indent}\t`);
  yield `${indent}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
