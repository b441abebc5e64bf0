import { type Datum } from '../../kernel/datum.js';
import {
  type BerichtDefinition,
  type ComplexType,
  type ElementDefinition,
  propertyName,
} from '../berichten/definitie.js';
import { TECHNISCH_AFGEKEURD } from '../berichten/fout.js';
import { BERICHTEN } from '../berichten/gegenereerd/berichten.js';
import { type Bevinding } from '../regels/bevinding.js';

/** Codes of list WJ001 that say what the check of a class came to. */
export const GEEN_OPMERKING = '0200';
export const NIET_BEOORDEELD = '0233';

/** A message as it was received: its definition and its values. */
export interface Heenbericht {
  readonly definition: BerichtDefinition;
  readonly value: unknown;
}

/** What the answer says of itself. */
export interface Antwoordkenmerk {
  /** At most 12 characters, unique per kind of message for who answers. */
  readonly identificatie: string;
  readonly dagtekening: Datum;
}

export interface Antwoordbericht {
  readonly definition: BerichtDefinition;
  readonly value: Readonly<Record<string, unknown>>;
}

type Values = Readonly<Record<string, unknown>>;

/** Which return message answers which message; 323 has a declaratie-antwoord instead (IV087). */
const RETOUREN: Readonly<Record<string, string>> = {
  '301': '302',
  '305': '306',
  '307': '308',
  '315': '316',
  '317': '318',
  '319': '320',
};

/** The definition that answers a message; undefined for a return, a 323 and a 325. */
export function retourVan({ bericht }: Pick<BerichtDefinition, 'bericht'>): BerichtDefinition | undefined {
  const [, familie = '', nummer = ''] = /^(WMO|JW)(\d{3})$/.exec(bericht) ?? [];
  const retour = RETOUREN[nummer];
  return retour === undefined ? undefined : BERICHTEN.find((found) => found.bericht === familie + retour);
}

/**
 * The one return message to a message (IV028): the header unchanged but for its BerichtCode (Afzender and Ontvanger
 * are not swapped). Nothing wrong: the header alone, without RetourCodes. A rule inside the message broken (level 2):
 * the header with 0001. A rule in the header (level 3 or 4): the header with its code. Otherwise the whole client comes
 * back, each class with the code of the rule broken in it, 0233 below such a class, or 0200. Undefined where the
 * standard has no return message: the message has none, or its schema is broken (level 1).
 */
export function maakRetour(
  { definition, value }: Heenbericht,
  bevindingen: readonly Bevinding[],
  kenmerk: Antwoordkenmerk,
): Antwoordbericht | undefined {
  const retour = retourVan(definition);
  if (retour === undefined || bevindingen.some(({ niveau }) => niveau === 1)) return undefined;
  const heen = value as Values;
  const header = retourHeader(heen['header'] as Values, retour, kenmerk);
  if (bevindingen.length === 0) return { definition: retour, value: { header } };
  const codes = codesPerKlasse({ root: retour.root, value }, bevindingen, heeftRetourCodes);
  const kopcodes = kopcodesOf(bevindingen, codes);
  if (kopcodes.length > 0) return { definition: retour, value: { header: withCodes(header, kopcodes) } };
  const body = retour.root.elements.filter(({ name }) => name !== 'Header');
  const inhoud: Record<string, unknown> = { header: withCodes(header, [GEEN_OPMERKING]) };
  for (const { name, content } of body) {
    const found = heen[propertyName(name)];
    if (found === undefined || content.kind !== 'complex') continue;
    inhoud[propertyName(name)] = retourKlasse(content, found as Values, `Bericht/${name}`, codes);
  }
  return { definition: retour, value: inhoud };
}

function retourHeader(
  header: Values,
  retour: BerichtDefinition,
  { identificatie, dagtekening }: Antwoordkenmerk,
): Values {
  return {
    ...header,
    berichtCode: retour.berichtcode,
    identificatieRetour: identificatie,
    dagtekeningRetour: dagtekening,
    xsdVersieRetour: retour.xsdVersie,
  };
}

function withCodes(klasse: Values, retourCode: readonly string[]): Values {
  return { ...klasse, retourCodes: { retourCode } };
}

/** All codes in an answer, each once. */
export function codesIn(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [name, inner] of Object.entries(part)) {
      if (name === 'retourCode') for (const code of inner as readonly string[]) found.add(code);
      else visit(inner);
    }
  };
  visit(value);
  return [...found];
}

type Draagt = (element: ElementDefinition<string, ComplexType>) => boolean;
export type KlasseCodes = ReadonlyMap<string, readonly string[]>;

const heeftRetourCodes: Draagt = ({ content }) => content.elements.some(({ name }) => name === 'RetourCodes');

/** Codes of the header; not empty where it comes back alone. A rule that has no class of its own is answered there. */
export function kopcodesOf(bevindingen: readonly Bevinding[], codes: KlasseCodes): readonly string[] {
  if (bevindingen.some(({ niveau }) => niveau === 2)) return [TECHNISCH_AFGEKEURD];
  return [...(codes.get('Bericht') ?? []), ...(codes.get('Bericht/Header') ?? [])];
}

/** Each code once per path of the class that carries it: the nearest one around the element that breaks the rule. */
export function codesPerKlasse(
  { root, value }: { readonly root: ComplexType; readonly value: unknown },
  bevindingen: readonly Bevinding[],
  draagt: Draagt,
): KlasseCodes {
  const all = new Map<string, string[]>();
  for (const { pad, retourcode } of bevindingen) {
    const path = klasseAround(root, value as Values, pad, draagt);
    const own = all.get(path) ?? [];
    if (!own.includes(retourcode)) own.push(retourcode);
    all.set(path, own);
  }
  return all;
}

/** `Bericht/Client/Naam/Voorletters` -> `Bericht/Client`: a name has no RetourCodes of its own. */
function klasseAround(root: ComplexType, value: Values, pad: string, draagt: Draagt): string {
  const [first = 'Bericht', ...steps] = pad.split('/');
  let [type, values, path, around] = [root, value, first, first];
  for (const step of steps) {
    const [name, number = '1'] = step.replace(']', '').split('[');
    const element = type.elements.find((found) => found.name === name);
    if (element === undefined) break;
    const { content, occurs } = element;
    const found = values[propertyName(element.name)];
    const item = occurs === 'many' ? (found as readonly Values[] | undefined)?.[Number(number) - 1] : found;
    // No code may get lost: what points at nothing counts for the class around it.
    if (content.kind !== 'complex' || item === undefined) break;
    path += occurs === 'many' ? `/${element.name}[${number}]` : `/${element.name}`;
    if (draagt({ ...element, content })) around = path;
    [type, values] = [content, item as Values];
  }
  return around;
}

/** The class and all that is in it, unchanged, with the codes; what the return message does not have is left out. */
function retourKlasse(
  type: ComplexType,
  values: Values,
  path: string,
  codes: KlasseCodes,
  below: string = GEEN_OPMERKING,
): Values {
  const own = codes.get(path);
  const inner = own === undefined ? below : NIET_BEOORDEELD;
  const out: Record<string, unknown> = {};
  for (const { name, content, occurs } of type.elements) {
    const property = propertyName(name);
    if (name === 'RetourCodes') {
      out[property] = { retourCode: own ?? [below] };
      continue;
    }
    const found = values[property];
    if (found === undefined || content.kind !== 'complex') {
      if (found !== undefined) out[property] = found;
      continue;
    }
    out[property] =
      occurs === 'many'
        ? (found as readonly Values[]).map((item, index) =>
            retourKlasse(content, item, `${path}/${name}[${index + 1}]`, codes, inner),
          )
        : retourKlasse(content, found as Values, `${path}/${name}`, codes, inner);
  }
  return out;
}
