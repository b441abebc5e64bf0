import { readXml, XML_LIMIETEN, type XmlElement, type XmlHandler, type XmlLimieten } from '../xml/xml-reader.js';
import { XmlFout } from '../xml/xml-fout.js';
import {
  type BerichtDefinition,
  type ComplexType,
  type ElementDefinition,
  propertyName,
  type ValueOf,
} from './definitie.js';
import { type BerichtFout, type BerichtKop, BerichtOnleesbaar, MAX_FOUTEN } from './fout.js';
import { readValue } from './waarden.js';

/** A message whose structure and values are those of its definition. */
export interface GelezenBericht<D extends BerichtDefinition = BerichtDefinition> {
  readonly definition: D;
  readonly value: ValueOf<D['root']>;
  /** Line of an element by its path, for rules that report later; at most the first 50,000 elements. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Distributes over the definitions, so that `bericht.definition.bericht` tells the type of `value`. */
export type GelezenBerichtVan<D> = D extends BerichtDefinition ? GelezenBericht<D> : never;

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMA_HINTS = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);
const MAX_LINES = 50_000;
const ANY_MESSAGE = /^http:\/\/www\.istandaarden\.nl\/(?:iwmo|ijw)\/[0-9_]+\//;

/**
 * Reads a message and checks it against its definition: namespace, order, cardinality, types, lengths, patterns, code
 * lists and the elfproef. Which message it is follows from the namespace of the root. Throws `BerichtOnleesbaar` with
 * ALL faults (at most 100), each with its path and line and never a value of the message.
 */
export async function readBericht<const D extends readonly BerichtDefinition[]>(
  bytes: Uint8Array,
  definitions: D,
  limieten: XmlLimieten = XML_LIMIETEN,
): Promise<GelezenBerichtVan<D[number]>> {
  const reader = new BerichtReader(definitions);
  try {
    await readXml(bytes, reader, limieten);
  } catch (error) {
    if (error instanceof XmlFout) throw new BerichtOnleesbaar([xmlFault(error)], reader.kop());
    if (!(error instanceof Genoeg)) throw error;
  }
  return reader.result() as unknown as GelezenBerichtVan<D[number]>;
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
  readonly path: string;
  readonly line: number;
  readonly definition: ElementDefinition;
  /** Set for a class. */
  readonly values: Values | undefined;
  readonly counts: Map<string, number>;
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
  private readonly lines = new Map<string, number>();
  private root: Values | undefined;
  /** Depth inside an element that does not belong: its contents are not looked at. */
  private skipping = 0;

  constructor(private readonly definitions: readonly BerichtDefinition[]) {}

  open(element: XmlElement): void {
    if (this.skipping > 0) {
      this.skipping += 1;
      return;
    }
    const parent = this.stack.at(-1);
    if (parent === undefined) {
      this.openRoot(element);
    } else if (parent.definition.content.kind === 'complex') {
      this.openChild(element, parent, parent.definition.content);
    } else {
      this.skipping = 1;
      parent.faulty = true;
      this.report(parent.path, element.regel, 'ELEMENT_ONBEKEND', 'heeft elementen in zich waar een waarde hoort.');
    }
    if (element.attributen.some(({ naamruimte, naam }) => naamruimte !== XSI || !SCHEMA_HINTS.has(naam))) {
      const path = this.stack.at(-1)?.path ?? 'Bericht';
      this.report(
        path,
        element.regel,
        'ATTRIBUUT_ONBEKEND',
        'heeft een attribuut; berichten hebben alleen naamruimten.',
      );
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
      this.report(frame.path, frame.line, 'TEKST_NIET_TOEGESTAAN', 'heeft tekst buiten zijn elementen.');
    }
  }

  close(): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    const frame = this.stack.pop();
    if (frame === undefined) return;
    const { content } = frame.definition;
    if (content.kind === 'complex') {
      for (const child of content.elements) {
        if (child.occurs !== 'optional' && !frame.counts.has(child.name)) {
          this.report(frame.path, frame.line, 'ELEMENT_ONTBREEKT', `mist het verplichte element ${child.name}.`);
        }
      }
      this.assign(frame, frame.values);
      return;
    }
    if (frame.faulty) return;
    const judged = readValue(content, frame.text);
    if ('value' in judged) this.assign(frame, judged.value);
    else this.report(frame.path, frame.line, judged.code, judged.melding, judged.retourcode);
  }

  /** The message, or all its faults. */
  result(): GelezenBericht {
    if (this.fouten.length > 0 || this.definition === undefined || this.root === undefined) {
      throw new BerichtOnleesbaar(this.fouten, this.kop());
    }
    return {
      definition: this.definition,
      value: this.root,
      lines: this.lines,
    };
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
        ? `is een bericht of versie die Kroniek niet leest. Kroniek leest ${known} van iWmo 3.2.`
        : `is geen bericht van iWmo 3.2: de naamruimte of het element klopt niet. Kroniek leest ${known}.`;
      this.definition = undefined;
      this.report('Bericht', element.regel, 'BERICHT_ONBEKEND', melding);
      throw new Genoeg();
    }
    this.root = {};
    this.push({ name: 'Bericht', content: this.definition.root, occurs: 'one' }, 'Bericht', element.regel, this.root);
  }

  private openChild(element: XmlElement, parent: Frame, type: ComplexType): void {
    const index = type.elements.findIndex(({ name }) => name === element.naam);
    const child = type.elements[index];
    if (child === undefined) {
      this.skipping = 1;
      this.report(parent.path, element.regel, 'ELEMENT_ONBEKEND', 'heeft een element dat daar niet hoort.');
      return;
    }
    const count = (parent.counts.get(child.name) ?? 0) + 1;
    parent.counts.set(child.name, count);
    const path = `${parent.path}/${child.name}${child.occurs === 'many' ? `[${count}]` : ''}`;
    if (element.naamruimte !== this.namespaceOf(type)) {
      this.report(path, element.regel, 'ELEMENT_NAAMRUIMTE', 'staat in de verkeerde naamruimte.');
    }
    if (count > 1 && child.occurs !== 'many') {
      this.report(path, element.regel, 'ELEMENT_TE_VAAK', 'mag maar een keer voorkomen.');
    } else if (index < parent.place) {
      this.report(path, element.regel, 'ELEMENT_VOLGORDE', 'staat niet op zijn plaats in de volgorde.');
    }
    parent.place = Math.max(parent.place, index);
    this.push(child, path, element.regel, child.content.kind === 'complex' ? {} : undefined);
  }

  private push(definition: ElementDefinition, path: string, line: number, values: Values | undefined): void {
    if (this.lines.size < MAX_LINES) this.lines.set(path, line);
    this.stack.push({ path, line, definition, values, counts: new Map(), place: 0, text: '', faulty: false });
  }

  private namespaceOf(type: ComplexType): string | undefined {
    return type.namespace === 'bericht' ? this.definition?.naamruimte : this.definition?.basisschema;
  }

  private assign(frame: Frame, value: unknown): void {
    const parent = this.stack.at(-1);
    if (parent?.values === undefined) return;
    const property = propertyName(frame.definition.name);
    if (frame.definition.occurs !== 'many') {
      parent.values[property] = value;
      return;
    }
    const list = parent.values[property];
    if (Array.isArray(list)) list.push(value);
    else parent.values[property] = [value];
  }

  private report(path: string, line: number, code: string, melding: string, retourcode: string | null = null): void {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\[\d+\]$/, '');
    this.fouten.push({ plaats: `${path} (regel ${line})`, code, melding: `${name} ${melding}`, retourcode });
    if (this.fouten.length >= MAX_FOUTEN) throw new Genoeg();
  }
}
