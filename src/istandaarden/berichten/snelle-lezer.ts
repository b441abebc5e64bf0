import { setImmediate as nextTurn } from 'node:timers/promises';
import { XML_LIMIETEN } from '../xml/xml-reader.js';
import { type BerichtDefinition } from './definitie.js';
import { type Elementplan, leesplan, type Typeplan, type Voorvoegsels } from './leesplan.js';
import { readValue, WaardeFout } from './waarden.js';

type Values = Record<string, unknown>;

/** What the elements of a long list are handed to. */
export interface Ontvanger {
  readonly element: string;
  readonly neem: (value: unknown, regel: number) => void | Promise<void>;
}

export interface SnelGelezen {
  readonly definition: BerichtDefinition;
  readonly value: Values;
  /** Line of each element in document order, the root first; at most `maxLines`. */
  readonly lines: readonly number[];
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?\?>/;
const ROOT = /[ \t\r\n]*<(?:([A-Za-z_][\w.-]*):)?Bericht((?:[ \t\r\n]+[\w:.-]+="[^"<&]*")*)[ \t\r\n]*>/y;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;
/** Longer than the opening of any message with its declaration. */
const MAX_HEAD = 4_000;
const TURN = 256 * 1024;

/**
 * Reads a message that is plainly right: the elements of its definition in their order, one prefix per namespace, no
 * comments, references or attributes. That is how programs write messages, and it can be read by comparing text at the
 * place where the schema expects it, many times faster than by parsing. `undefined` where anything is otherwise,
 * allowed or not: the reader of all XML judges then, from the start. What this one accepts, that one accepts with the
 * same values. `neem` may have got elements before `undefined` follows.
 */
export async function leesSnel(
  bytes: Uint8Array,
  definitions: readonly BerichtDefinition[],
  maxLines: number,
  ontvanger: Ontvanger | undefined,
): Promise<SnelGelezen | undefined> {
  const text = decode(bytes);
  const root = text === undefined ? undefined : rootOf(text, definitions);
  if (text === undefined || root === undefined) return undefined;
  const { definition, prefixes, tag, end } = root;
  const plan = leesplan(definition, prefixes);
  const lezer = new SnelleLezer(text, end, ontvanger === undefined ? maxLines : 0, ontvanger);
  try {
    const long = ontvanger !== undefined || text.length > TURN;
    const value = long ? await lezer.readLong(plan) : lezer.read(plan);
    lezer.end(`</${tag}>`);
    await lezer.handOver();
    return { definition, value, lines: lezer.lines };
  } catch (error) {
    if (error === ANDERS) return undefined;
    throw error;
  }
}

/** Thrown where the text is not plainly what is expected; one for all, because it says nothing. */
const ANDERS = new Error('Not plainly a message of its definition.');

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0 || bytes.length > XML_LIMIETEN.bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Root {
  readonly definition: BerichtDefinition;
  readonly prefixes: Voorvoegsels;
  readonly tag: string;
  readonly end: number;
}

function rootOf(text: string, definitions: readonly BerichtDefinition[]): Root | undefined {
  const head = text.slice(0, MAX_HEAD);
  ROOT.lastIndex = DECLARATION.exec(head)?.[0].length ?? 0;
  const found = ROOT.exec(head);
  if (found === null) return undefined;
  const end = ROOT.lastIndex;
  const [, prefix = '', attributes = ''] = found;
  const spaces = namespacesOf(attributes);
  const definition = definitions.find(({ naamruimte }) => naamruimte === spaces?.get(prefix));
  if (spaces === undefined || definition === undefined) return undefined;
  const basisschema = [...spaces].find(([, uri]) => uri === definition.basisschema)?.[0];
  if (basisschema === undefined) return undefined;
  const tag = prefix === '' ? 'Bericht' : `${prefix}:Bericht`;
  return { definition, prefixes: { bericht: prefix, basisschema }, tag, end };
}

/** Prefix -> namespace, where the root has nothing but these and hints for a validator. */
function namespacesOf(attributes: string): Map<string, string> | undefined {
  const spaces = new Map<string, string>();
  const hints: string[] = [];
  let count = 0;
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    count += 1;
    const [, prefix = ''] = /^xmlns(?::(.+))?$/.exec(name) ?? [undefined, undefined];
    const isSpace = name === 'xmlns' || name.startsWith('xmlns:');
    if (!isSpace) hints.push(name);
    else if (value === '' || /^xml/i.test(prefix) || !/^(?:[A-Za-z_][\w.-]*)?$/.test(prefix) || spaces.has(prefix))
      return undefined;
    else spaces.set(prefix, value);
    const reserved = value.startsWith('http://www.w3.org/') && value !== XSI;
    if (reserved || value.length > XML_LIMIETEN.attribuutlengte || /[^\x20-\x7e]/.test(value)) return undefined;
  }
  if (count > XML_LIMIETEN.attributen || hints.length > 1) return undefined;
  const [hint] = hints;
  if (hint !== undefined && !(spaces.get(hint.split(':')[0]!) === XSI && /^[^:]+:schemaLocation$/.test(hint)))
    return undefined;
  return spaces;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const AMPERSAND = 38;
const LESS = 60;
const GREATER = 62;
const LAST_CHARACTER = 0xfffd;

class SnelleLezer {
  readonly lines: number[] = [];
  private line = 1;
  private elements = 1;
  private turned = 0;
  private waiting: { readonly value: unknown; readonly line: number }[] = [];

  constructor(
    private readonly text: string,
    /** Where the contents of the root begin. */
    private place: number,
    private readonly maxLines: number,
    private readonly ontvanger: Ontvanger | undefined,
  ) {
    for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) this.line += 1;
    if (maxLines > 0) this.lines.push(this.line);
  }

  read(plan: Typeplan): Values {
    const values: Values = {};
    const { children } = plan;
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index]!;
      this.blanks();
      if (!this.sees(child.open)) {
        if (child.required) throw ANDERS;
      } else if (child.many) {
        const list: unknown[] = [];
        values[child.property] = list;
        do {
          list.push(this.element(child));
          this.blanks();
        } while (this.sees(child.open));
      } else {
        values[child.property] = this.element(child);
      }
    }
    this.blanks();
    return values;
  }

  /** As `read`, with a turn for others and for who takes the elements, every quarter of a megabyte. */
  async readLong(plan: Typeplan): Promise<Values> {
    const values: Values = {};
    for (const child of plan.children) {
      this.blanks();
      if (!this.sees(child.open)) {
        if (child.required) throw ANDERS;
      } else if (child.many) {
        const list: unknown[] = [];
        values[child.property] = list;
        const handed = child.name === this.ontvanger?.element;
        do {
          const { line } = this;
          const value = child.complex?.long === true ? await this.longElement(child) : this.element(child);
          if (handed) this.waiting.push({ value, line });
          else list.push(value);
          if (this.place - this.turned > TURN) await this.turn();
          this.blanks();
        } while (this.sees(child.open));
      } else {
        values[child.property] = child.complex?.long === true ? await this.longElement(child) : this.element(child);
      }
    }
    this.blanks();
    return values;
  }

  end(close: string): void {
    this.take(close);
    this.blanks();
    if (this.place !== this.text.length) throw ANDERS;
  }

  async handOver(): Promise<void> {
    const items = this.waiting;
    this.waiting = [];
    for (const { value, line } of items) await this.ontvanger?.neem(value, line);
  }

  private async turn(): Promise<void> {
    this.turned = this.place;
    await this.handOver();
    await nextTurn();
  }

  private async longElement(child: Elementplan): Promise<unknown> {
    this.enter(child);
    const value = await this.readLong(child.complex!);
    this.take(child.close);
    return value;
  }

  /** The element whose opening tag stands here. */
  private element(child: Elementplan): unknown {
    this.enter(child);
    const { complex, simple } = child;
    const value = complex === undefined ? readValue(simple!, this.characters()) : this.read(complex);
    if (value instanceof WaardeFout) throw ANDERS;
    this.take(child.close);
    return value;
  }

  private enter(child: Elementplan): void {
    this.place += child.open.length;
    this.elements += 1;
    if (this.elements > XML_LIMIETEN.elementen) throw ANDERS;
    if (this.lines.length < this.maxLines) this.lines.push(this.line);
  }

  /** Text up to the next tag, with nothing in it that XML reads as something else. */
  private characters(): string {
    const { text } = this;
    const from = this.place;
    let to = from;
    for (; ; to += 1) {
      const code = text.charCodeAt(to);
      if (code === LESS) break;
      if (code === LF) this.line += 1;
      else if (code < SPACE ? code !== TAB : code === AMPERSAND || code === GREATER || code > LAST_CHARACTER)
        throw ANDERS;
      // Past the end of the text, and of what any type allows.
      else if (Number.isNaN(code) || to - from > XML_LIMIETEN.tekstlengte) throw ANDERS;
    }
    this.place = to;
    return text.slice(from, to);
  }

  private blanks(): void {
    const { text } = this;
    let at = this.place;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === LF) this.line += 1;
      else if (code === CR) {
        // A line ends at LF; alone, CR would end one too.
        if (text.charCodeAt(at + 1) !== LF) throw ANDERS;
      } else if (code !== TAB && code !== SPACE) break;
      if (at - this.place > XML_LIMIETEN.tekstlengte) throw ANDERS;
    }
    this.place = at;
  }

  private sees(tag: string): boolean {
    const { text, place } = this;
    for (let index = 0; index < tag.length; index += 1) {
      if (text.charCodeAt(place + index) !== tag.charCodeAt(index)) return false;
    }
    return true;
  }

  private take(tag: string): void {
    if (!this.sees(tag)) throw ANDERS;
    this.place += tag.length;
  }
}
