import { SaxesParser } from 'saxes';

/** A document as a tree, to change it or to compare it; made by the parser alone, without the reader under test. */
export interface Knoop {
  readonly naam: string;
  readonly attributen: Readonly<Record<string, string>>;
  readonly kinderen: readonly Knoop[];
  readonly tekst: string;
}

type Bouw = { naam: string; attributen: Record<string, string>; kinderen: Bouw[]; tekst: string };

/** With `namespaces` the name is `{namespace}local` and namespace declarations are left out: what XML calls equal. */
export function boomOf(text: string, { namespaces = false } = {}): Knoop {
  const top: Bouw = { naam: '', attributen: {}, kinderen: [], tekst: '' };
  const stack = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const declared = Object.values(tag.attributes).map(({ name, value }) => [name, value] as const);
    const attributen = Object.fromEntries(declared.filter(([name]) => !namespaces || !name.startsWith('xmlns')));
    const node = { naam: namespaces ? `{${tag.uri}}${tag.local}` : tag.name, attributen, kinderen: [], tekst: '' };
    stack.at(-1)!.kinderen.push(node);
    stack.push(node);
  });
  parser.on('text', (piece) => {
    stack.at(-1)!.tekst += piece;
  });
  parser.on('closetag', () => {
    const node = stack.pop()!;
    if (node.kinderen.length > 0) node.tekst = node.tekst.trim();
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return top.kinderen[0]!;
}

export function textOf(boom: Knoop): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(boom)}\n`;
}

function write({ naam, attributen, kinderen, tekst }: Knoop): string {
  const all = Object.entries(attributen).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${naam}${all.join('')}>${escape(tekst)}${kinderen.map(write).join('')}</${naam}>`;
}

function escape(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
  return text.replace(/[&<>"\r]/g, (found) => named[found]!);
}
