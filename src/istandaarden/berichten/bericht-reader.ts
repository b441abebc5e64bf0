import { readXml, XML_LIMIETEN, type XmlBron, type XmlElement, type XmlHandler } from '../xml/xml-reader.js';
import { XmlFout } from '../xml/xml-fout.js';
import { type BerichtDefinition, type ValueOf } from './definitie.js';
import { type BerichtFout, type BerichtKop, BerichtOnleesbaar, MAX_FOUTEN } from './fout.js';
import { BerichtRegels, GEEN_REGELS, type Regelnummers } from './regelnummers.js';
import { leesSnel, type SnelGelezen } from './snelle-lezer.js';
import { type SchemaElement, schemaOf, type SchemaType } from './schema.js';
import { readValue, WaardeFout } from './waarden.js';

/** A message whose structure and values are those of its definition. */
export interface GelezenBericht<D extends BerichtDefinition = BerichtDefinition> {
  readonly definition: D;
  readonly value: ValueOf<D['root']>;
  /** For rules that report later; at most the first 50,000 elements. */
  readonly lines: Regelnummers;
}

/** Distributes over the definitions, so that `bericht.definition.bericht` tells the type of `value`. */
export type GelezenBerichtVan<D> = D extends BerichtDefinition ? GelezenBericht<D> : never;

/** Elements of a long list that are handed over one by one and not kept. */
export interface Stroom {
  /** Name of an element that may occur many times: `Client` in a declaratie. */
  readonly element: string;
  /**
   * Gets each of them, valid and in the order of the file, with the line on which it starts. What is read so far is no
   * promise about the rest: a fault further on refuses the whole message.
   */
  readonly neem: (value: unknown, regel: number) => void | Promise<void>;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMA_HINTS = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);
const MAX_LINES = 50_000;
const ANY_MESSAGE = /^http:\/\/www\.istandaarden\.nl\/(?:iwmo|ijw)\/[0-9_]+\//;

/**
 * Reads a message and checks it against its definition: namespace, order, cardinality, types, lengths, patterns, code
 * lists and the elfproef. Which message it is follows from the namespace of the root. Throws `BerichtOnleesbaar` with
 * ALL faults (at most 100), each with its path and line and never a value of the message. With `stroom` the named
 * elements are handed over instead of kept, so that memory does not grow with the message.
 */
export async function readBericht<const D extends readonly BerichtDefinition[]>(
  bron: XmlBron,
  definitions: D,
  { limieten = XML_LIMIETEN, stroom }: { limieten?: typeof XML_LIMIETEN; stroom?: Stroom } = {},
): Promise<GelezenBerichtVan<D[number]>> {
  let again = stroom;
  if (bron instanceof Uint8Array && limieten === XML_LIMIETEN) {
    let handed = 0;
    const count = stroom && {
      ...stroom,
      neem: (value: unknown, regel: number) => ((handed += 1), stroom.neem(value, regel)),
    };
    const read = await leesSnel(bron, definitions, MAX_LINES, count);
    if (read !== undefined) return withLines(read, stroom) as unknown as GelezenBerichtVan<D[number]>;
    // Who takes the elements gets each of them once.
    again = stroom && {
      ...stroom,
      neem: (value, regel) => (handed > 0 ? void (handed -= 1) : stroom.neem(value, regel)),
    };
  }
  const reader = new BerichtReader(definitions, again);
  try {
    await readXml(bron, reader, limieten);
  } catch (error) {
    if (error instanceof XmlFout) throw new BerichtOnleesbaar([xmlFault(error)], reader.kop());
    if (!(error instanceof Genoeg)) throw error;
  }
  return reader.result() as unknown as GelezenBerichtVan<D[number]>;
}

function withLines({ definition, value, lines }: SnelGelezen, stroom: Stroom | undefined): GelezenBericht {
  const known = stroom === undefined ? new BerichtRegels(definition.root, value, lines) : GEEN_REGELS;
  return { definition, value: value, lines: known };
}

function xmlFault(fout: XmlFout): BerichtFout {
  return {
    plaats: `regel ${fout.regel}, kolom ${fout.kolom}`,
    code: fout.code,
    melding: fout.message,
    retourcode: null,
  };
}

/** Ends the reading early: the message is unknown, or has more faults than anyone reads. */
class Genoeg extends Error {}

type Values = Record<string, unknown>;

interface Frame {
  readonly element: SchemaElement;
  readonly line: number;
  /** Which of the elements of this name in its parent it is, from 1. */
  readonly number: number;
  /** Set for a class. */
  readonly values: Values | undefined;
  /** How often each child has been seen, by its place in the sequence. */
  readonly counts: number[];
  /** Place in the sequence up to which elements have been seen. */
  place: number;
  /** Of a simple element. */
  text: string;
  /** A fault was found in this element itself: its value is not used. */
  faulty: boolean;
}

class BerichtReader implements XmlHandler {
  private definition: BerichtDefinition | undefined;
  private readonly stack: Frame[] = [];
  private readonly fouten: BerichtFout[] = [];
  private readonly lines: number[] = [];
  private root: Values | undefined;
  /** Depth inside an element that does not belong: its contents are not looked at. */
  private skipping = 0;
  /** Read and not yet handed over. */
  private waiting: { readonly value: unknown; readonly line: number }[] = [];

  constructor(
    private readonly definitions: readonly BerichtDefinition[],
    private readonly stroom: Stroom | undefined,
  ) {}

  open(element: XmlElement): void {
    if (this.skipping > 0) {
      this.skipping += 1;
      return;
    }
    const parent = this.stack.at(-1);
    const type = parent?.element.complex;
    if (parent === undefined) {
      this.openRoot(element);
    } else if (type !== undefined) {
      this.openChild(element, parent, type);
    } else {
      this.skipping = 1;
      parent.faulty = true;
      this.report(element.regel, 'ELEMENT_ONBEKEND', 'heeft elementen in zich waar een waarde hoort.');
    }
    if (element.attributen.some(({ naamruimte, naam }) => naamruimte !== XSI || !SCHEMA_HINTS.has(naam))) {
      this.report(element.regel, 'ATTRIBUUT_ONBEKEND', 'heeft een attribuut; berichten hebben alleen naamruimten.');
    }
  }

  text(text: string): void {
    if (this.skipping > 0) return;
    const frame = this.stack.at(-1);
    if (frame === undefined) return;
    if (frame.values === undefined) {
      frame.text += text;
    } else if (!frame.faulty && /[^ \t\n\r]/.test(text)) {
      frame.faulty = true;
      this.report(frame.line, 'TEKST_NIET_TOEGESTAAN', 'heeft tekst buiten zijn elementen.');
    }
  }

  close(): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    const frame = this.stack.at(-1);
    if (frame === undefined) return;
    const { simple, complex } = frame.element;
    if (complex !== undefined) {
      for (const child of complex.elements) {
        if (child.required && frame.counts[child.index] === 0) {
          this.report(frame.line, 'ELEMENT_ONTBREEKT', `mist het verplichte element ${child.name}.`);
        }
      }
      this.stack.pop();
      this.assign(frame, frame.values);
      return;
    }
    const value = frame.faulty || simple === undefined ? undefined : readValue(simple, frame.text);
    if (value instanceof WaardeFout) this.report(frame.line, value.code, value.melding, value.retourcode);
    this.stack.pop();
    if (value !== undefined && !(value instanceof WaardeFout)) this.assign(frame, value);
  }

  /** Hands over what the last piece of the file held. */
  async rest(): Promise<void> {
    if (this.stroom === undefined || this.waiting.length === 0) return;
    const items = this.waiting;
    this.waiting = [];
    for (const { value, line } of items) await this.stroom.neem(value, line);
  }

  /** The message, or all its faults. */
  result(): GelezenBericht {
    const { definition, root } = this;
    if (this.fouten.length > 0 || definition === undefined || root === undefined) {
      // A Bsn that breaks the elfproef (CS002) is a rule of level 2: the schema is not broken.
      const answerable = this.fouten.every(({ retourcode }) => retourcode !== null);
      const heen = answerable && definition !== undefined && root?.['header'] !== undefined;
      throw new BerichtOnleesbaar(this.fouten, this.kop(), heen ? { definition, value: root } : undefined);
    }
    return withLines({ definition, value: root, lines: this.lines }, this.stroom);
  }

  kop(): BerichtKop {
    const header = (this.root?.['header'] ?? this.stack[1]?.values) as Values | undefined;
    const identification = header?.['berichtIdentificatie'] as Values | undefined;
    const value = (found: unknown): string | null => (typeof found === 'string' ? found : null);
    return {
      berichtcode: this.definition?.berichtcode ?? null,
      afzender: value(header?.['afzender']),
      ontvanger: value(header?.['ontvanger']),
      identificatie: value(identification?.['identificatie']),
    };
  }

  private openRoot(element: XmlElement): void {
    this.definition = this.definitions.find(({ naamruimte }) => naamruimte === element.naamruimte);
    if (this.definition === undefined || element.naam !== 'Bericht') {
      const known = this.definitions.map(({ bericht }) => bericht).join(', ');
      const melding = ANY_MESSAGE.test(element.naamruimte)
        ? `is een bericht of versie die hier niet wordt gelezen. Gelezen worden ${known} van iWmo en iJw 3.2.`
        : `is geen bericht van iWmo of iJw 3.2: de naamruimte of het element klopt niet. Gelezen worden ${known}.`;
      this.definition = undefined;
      this.report(element.regel, 'BERICHT_ONBEKEND', melding);
      throw new Genoeg();
    }
    this.root = {};
    const complex = schemaOf(this.definition.root);
    const root = { name: 'Bericht', property: 'bericht', index: 0, many: false, required: true };
    this.push({ ...root, simple: undefined, complex }, element.regel, 1, this.root);
  }

  private openChild(element: XmlElement, parent: Frame, type: SchemaType): void {
    const child = type.byName.get(element.naam);
    if (child === undefined) {
      this.skipping = 1;
      this.report(element.regel, 'ELEMENT_ONBEKEND', 'heeft een element dat daar niet hoort.');
      return;
    }
    const count = (parent.counts[child.index] ?? 0) + 1;
    parent.counts[child.index] = count;
    this.push(child, element.regel, count, child.complex === undefined ? undefined : {});
    if (element.naamruimte !== this.namespaceOf(type)) {
      this.report(element.regel, 'ELEMENT_NAAMRUIMTE', 'staat in de verkeerde naamruimte.');
    }
    if (count > 1 && !child.many) {
      this.report(element.regel, 'ELEMENT_TE_VAAK', 'mag maar een keer voorkomen.');
    } else if (child.index < parent.place) {
      this.report(element.regel, 'ELEMENT_VOLGORDE', 'staat niet op zijn plaats in de volgorde.');
    }
    if (child.index > parent.place) parent.place = child.index;
  }

  private push(element: SchemaElement, line: number, number: number, values: Values | undefined): void {
    if (this.stroom === undefined && this.lines.length < MAX_LINES) this.lines.push(line);
    const counts = element.complex === undefined ? NO_CHILDREN : element.complex.elements.map(() => 0);
    this.stack.push({ element, line, number, values, counts, place: 0, text: '', faulty: false });
  }

  private namespaceOf(type: SchemaType): string | undefined {
    return type.namespace === 'bericht' ? this.definition?.naamruimte : this.definition?.basisschema;
  }

  private assign(frame: Frame, value: unknown): void {
    const parent = this.stack.at(-1);
    if (parent?.values === undefined) return;
    const { property, many, name } = frame.element;
    if (!many) {
      parent.values[property] = value;
      return;
    }
    const list = (parent.values[property] ??= []) as unknown[];
    if (name !== this.stroom?.element) list.push(value);
    else if (this.fouten.length === 0) this.waiting.push({ value, line: frame.line });
  }

  /** A fault in the element that was opened last. */
  private report(line: number, code: string, melding: string, retourcode: string | null = null): void {
    const steps = this.stack.map(({ element, number }) => (element.many ? `${element.name}[${number}]` : element.name));
    const name = this.stack.at(-1)?.element.name ?? 'Bericht';
    const path = steps.length === 0 ? name : steps.join('/');
    this.fouten.push({ plaats: `${path} (regel ${line})`, code, melding: `${name} ${melding}`, retourcode });
    if (this.fouten.length >= MAX_FOUTEN) throw new Genoeg();
  }
}

const NO_CHILDREN: number[] = [];
