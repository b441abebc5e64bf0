import { setImmediate as nextTurn } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { XmlFout, type XmlFoutCode } from './xml-fout.js';

export interface XmlElement {
  readonly naamruimte: string;
  readonly naam: string;
  /** Attributes other than namespace declarations. */
  readonly attributen: readonly { readonly naamruimte: string; readonly naam: string }[];
  /** Line on which the opening tag ends, from 1. */
  readonly regel: number;
}

/** Gets the elements in document order. What a handler throws ends the reading and passes through. */
export interface XmlHandler {
  open(element: XmlElement): void;
  /** Character data, CDATA included; may come in several pieces. */
  text(text: string): void;
  close(regel: number): void;
  /** Between two pieces of the file: time to pass on what was read. The reading waits for it. */
  rest?(): Promise<void>;
}

/** A whole file, or its bytes as they come in. */
export type XmlBron = Uint8Array | AsyncIterable<Uint8Array>;

export interface XmlLimieten {
  readonly bytes: number;
  readonly diepte: number;
  readonly elementen: number;
  readonly attributen: number;
  readonly attribuutlengte: number;
  readonly tekstlengte: number;
}

/** 25 MB is the maximum of the standard (OP179); the deepest message has 9 levels and no attribute but namespaces. */
export const XML_LIMIETEN: XmlLimieten = {
  bytes: 25 * 1024 * 1024,
  diepte: 32,
  elementen: 2_000_000,
  attributen: 16,
  attribuutlengte: 1_000,
  tekstlengte: 100_000,
};

const CHUNK = 64 * 1024;
const CHUNKS_PER_TURN = 4;
/** A tag, comment or piece of text that runs on over this many chunks is refused before it fills the memory. */
const CHUNKS_PER_TOKEN = 4;
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * Reads an XML document as a stream of elements. The document comes from outside and is not trusted: no DTD, no
 * entities but the five of XML itself, no processing instructions, limits on size, depth and length, UTF-8 only (with
 * or without BOM). Memory is bounded by the limits and time is linear in the size; the event loop gets a turn every
 * quarter of a megabyte. Throws `XmlFout`, which never repeats what the document says.
 */
export async function readXml(bron: XmlBron, handler: XmlHandler, limieten: XmlLimieten = XML_LIMIETEN): Promise<void> {
  if (bron instanceof Uint8Array && bron.length > limieten.bytes) throw new XmlFout('XML_TE_GROOT', 1, 1);

  const parser = new SaxesParser({ xmlns: true, position: true });
  const fail = (code: XmlFoutCode): never => {
    throw new XmlFout(code, parser.line, parser.columnIndex + 1);
  };
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  let textLength = 0;
  let commentLength = 0;
  let tokens = 0;
  const text = (piece: string): void => {
    tokens += 1;
    textLength += piece.length;
    if (textLength > limieten.tekstlengte) fail('XML_TEKST_TE_LANG');
    if (depth > 0) handler.text(piece);
  };

  parser.on('error', (error) => fail(codeOf(error.message)));
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') fail('XML_VERSIE');
    if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8') fail('XML_CODERING');
  });
  parser.on('doctype', () => fail('XML_DTD'));
  parser.on('processinginstruction', () => fail('XML_VERWERKINGSINSTRUCTIE'));
  parser.on('comment', (comment) => {
    tokens += 1;
    commentLength += comment.length;
    if (commentLength > limieten.tekstlengte) fail('XML_TEKST_TE_LANG');
  });
  parser.on('opentagstart', () => {
    tokens += 1;
    depth += 1;
    elements += 1;
    attributes = 0;
    textLength = 0;
    if (depth > limieten.diepte) fail('XML_TE_DIEP');
    if (elements > limieten.elementen) fail('XML_TE_VEEL_ELEMENTEN');
  });
  parser.on('attribute', ({ value }) => {
    tokens += 1;
    attributes += 1;
    if (attributes > limieten.attributen || value.length > limieten.attribuutlengte) fail('XML_ATTRIBUTEN');
  });
  parser.on('opentag', (tag) => {
    const attributen = attributes === 0 ? NO_ATTRIBUTES : attributesOf(tag.attributes);
    handler.open({ naamruimte: tag.uri, naam: tag.local, attributen, regel: parser.line });
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    tokens += 1;
    depth -= 1;
    textLength = 0;
    handler.close(parser.line);
  });

  // Eleven handlers set late make V8 keep the parser as a slow table, three times slower; a prototype is made fast again.
  Object.create(parser);

  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk: Uint8Array | undefined): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      return fail('XML_CODERING');
    }
  };
  let size = 0;
  let chunks = 0;
  let silent = 0;
  for await (const chunk of chunksOf(bron)) {
    if (size === 0 && isWide(chunk)) fail('XML_CODERING');
    size += chunk.length;
    if (size > limieten.bytes) fail('XML_TE_GROOT');
    const before = tokens;
    parser.write(decode(chunk));
    silent = tokens === before ? silent + 1 : 0;
    if (silent >= CHUNKS_PER_TOKEN) fail('XML_TEKST_TE_LANG');
    await handler.rest?.();
    chunks += 1;
    if (chunks % CHUNKS_PER_TURN === 0) await nextTurn();
  }
  if (size === 0) fail('XML_LEEG');
  parser.write(decode(undefined));
  parser.close();
  await handler.rest?.();
}

/** Pieces of 64 kB, however the bytes come in; the first one has the four bytes that tell an encoding. */
async function* chunksOf(bron: XmlBron): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const piece of bron instanceof Uint8Array ? [bron] : bron) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let start = 0;
    for (; bytes.length - start >= CHUNK; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield rest;
}

const NO_ATTRIBUTES: XmlElement['attributen'] = [];

function attributesOf(all: Readonly<Record<string, { uri: string; local: string }>>): XmlElement['attributen'] {
  return Object.values(all)
    .filter(({ uri }) => uri !== XMLNS)
    .map(({ uri, local }) => ({ naamruimte: uri, naam: local }));
}

/** UTF-16 and UTF-32 start with their byte order mark or have a zero byte among the first four. */
function isWide(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || bytes.subarray(0, 4).includes(0);
}

/** The parser's own words can quote the document, so they are only used to choose a code. */
function codeOf(message: string): XmlFoutCode {
  if (message.includes('undefined entity')) return 'XML_ENTITEIT';
  if (message.includes('doctype')) return 'XML_DTD';
  if (message.includes('processing instructions are not allowed')) return 'XML_VERWERKINGSINSTRUCTIE';
  if (/(unclosed tag|unexpected end|must contain a root)/.test(message)) return 'XML_AFGEBROKEN';
  return 'XML_ONJUIST';
}
