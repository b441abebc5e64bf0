import {
  type BerichtDefinition,
  type ComplexType,
  type Content,
  type Namespace,
  propertyName,
  type ValueOf,
} from './definitie.js';

const EOL = '\r\n';

/**
 * Writes a message as the standard wants it: UTF-8 without BOM, CR/LF, elements in the order of the definition, no
 * empty elements (OP192, RS033). What is written is not checked: read it back with `readBericht`.
 */
export function writeBericht<D extends BerichtDefinition>(definition: D, value: ValueOf<D['root']>): string {
  const { prefix, basisprefix, basisschema, naamruimte } = definition;
  const prefixes = { bericht: prefix, basisschema: basisprefix };
  const root = `${prefix}:Bericht xmlns:${basisprefix}="${basisschema}" xmlns:${prefix}="${naamruimte}"`;
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<${root}>`];
  writeChildren(lines, prefixes, definition.root, value, '\t');
  lines.push(`</${prefix}:Bericht>`, '');
  return lines.join(EOL);
}

type Prefixes = Readonly<Record<Namespace, string>>;

function writeChildren(lines: string[], prefixes: Prefixes, type: ComplexType, value: unknown, indent: string): void {
  const values = value as Readonly<Record<string, unknown>>;
  for (const { name, content, occurs } of type.elements) {
    const found = values[propertyName(name)];
    const tag = `${prefixes[type.namespace]}:${name}`;
    const items: readonly unknown[] = occurs === 'many' && Array.isArray(found) ? found : [found];
    for (const item of items) if (item !== undefined) writeElement(lines, prefixes, tag, content, item, indent);
  }
}

function writeElement(
  lines: string[],
  prefixes: Prefixes,
  tag: string,
  content: Content,
  value: unknown,
  indent: string,
): void {
  if (content.kind !== 'complex') {
    lines.push(`${indent}<${tag}>${escape(String(value))}</${tag}>`);
    return;
  }
  lines.push(`${indent}<${tag}>`);
  writeChildren(lines, prefixes, content, value, `${indent}\t`);
  lines.push(`${indent}</${tag}>`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
