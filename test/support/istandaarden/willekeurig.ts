import fc from 'fast-check';
import {
  type BerichtDefinition,
  type ComplexType,
  propertyName,
  type SimpleType,
  type TextType,
} from '../../../src/istandaarden/berichten/definitie.js';
import { type Knoop } from './xml-boom.js';

/** Official test numbers that pass the elfproef. */
const BSNS = ['999900006', '999900018', '999900031'];
const LETTERS = [...'abzAZ019 .-&<>"\'\u00e9\u00eb\u00fc\u00df\u1ef3€😀'];
const DAY = 86_400_000;

/** Any message that the definition allows; `whole` leaves no optional element out. */
export function anyBericht({ root }: BerichtDefinition, { whole = false } = {}): fc.Arbitrary<Record<string, unknown>> {
  return anyComplex(root, whole);
}

function anyComplex({ elements }: ComplexType, whole: boolean): fc.Arbitrary<Record<string, unknown>> {
  const model = elements.map(({ name, content, occurs }) => {
    const one = content.kind === 'complex' ? anyComplex(content, whole) : anySimple(content);
    const found =
      occurs === 'many'
        ? fc.array<unknown>(one, { minLength: 1, maxLength: 3 })
        : occurs === 'optional' && !whole
          ? fc.option<unknown, undefined>(one, { nil: undefined })
          : one;
    return [propertyName(name), found] as const;
  });
  return fc.record(Object.fromEntries(model)).map((value) => {
    return Object.fromEntries(Object.entries(value).filter(([, found]) => found !== undefined));
  });
}

/** Every element that holds a value: where it stands, and the type that it has (with what it is fixed to). */
export function leavesOf(type: ComplexType, own: readonly string[] = []): { path: readonly string[]; type: string }[] {
  return type.elements.flatMap(({ name, content }) => {
    const path = [...own, name];
    if (content.kind === 'complex') return leavesOf(content, path);
    const pattern = content.kind === 'text' ? String(content.pattern) : '';
    return [{ path, type: `${content.name} ${pattern}` }];
  });
}

/** The tree with another text in the first element on this path. */
export function withText(boom: Knoop, [name, ...rest]: readonly string[], tekst: string): Knoop {
  const index = boom.kinderen.findIndex(({ naam }) => naam.endsWith(`:${name}`));
  const kinderen = boom.kinderen.map((child, place) => {
    if (place !== index) return child;
    return rest.length === 0 ? { ...child, tekst } : withText(child, rest, tekst);
  });
  return { ...boom, kinderen };
}

function anySimple(type: SimpleType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'integer':
      return type.fixed !== undefined
        ? fc.constant(type.fixed)
        : fc.oneof(fc.integer({ min: 0, max: Math.min(type.max, 2 ** 31) }), fc.constantFrom(0, type.max));
    case 'date':
      return fc
        .integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.UTC(2100, 0, 1) / DAY })
        .map((day) => new Date(day * DAY).toISOString().slice(0, 10));
    case 'time':
      return fc.integer({ min: 0, max: 86_399 }).map((second) => new Date(second * 1_000).toISOString().slice(11, 19));
    case 'text':
      return anyText(type);
  }
}

function anyText({ codes, elfproef, pattern, form, maxLength }: TextType): fc.Arbitrary<string> {
  if (codes !== undefined) return fc.constantFrom(...codes.keys());
  if (elfproef === true) return fc.constantFrom(...BSNS);
  const isLine = pattern === undefined || (form?.startsWith('een gevulde') ?? false) || form === 'gevulde tekst';
  if (!isLine) return fc.stringMatching(pattern).filter((text) => text !== '' && text.length <= (maxLength ?? 20));
  const letters = form === 'gevulde tekst' ? [...LETTERS, '\n', '\t', '\r'] : LETTERS;
  return fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: Math.min(maxLength ?? 15, 15) })
    .map((all) => all.join(''))
    .map((text) => (/[^ \t\n\r]/.test(text) ? text : 'x'));
}

/** Values at and over the edges of all types. */
export const WAARDEN = [
  ...[
    '',
    ' ',
    'x',
    'ab',
    'A',
    'é',
    '😀',
    'ỳ',
    'ỵ',
    'a b',
    ' a',
    'a\nb',
    '\n',
    '\ta',
    '.',
    '-',
    '1.0.0',
    '01.0.0',
    '1.0',
    '10.20.30',
  ],
  ...[
    '0',
    '-0',
    '+0',
    '1',
    '2',
    '3',
    '03',
    '003',
    '+3',
    '-3',
    ' 3 ',
    '3\n',
    '3.0',
    '3e0',
    '4',
    '01',
    '02',
    '19',
    '31',
    '40',
    '55',
  ],
  ...[
    '00',
    '-1',
    '+5',
    '99',
    '100',
    '0503',
    '12345',
    '99999',
    '100000',
    '99999999',
    '100000000',
    '999999999',
    '1000000000',
  ],
  ...[
    '999999999999',
    '1000000000000',
    '000000000000000000000000000000001',
    '999900006',
    '999900007',
    '99990000',
    '12345678',
  ],
  ...[
    '2026-11-22',
    '2024-02-29',
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '26-01-01',
    '2026-11-22Z',
    '2026-11-22+01:00',
  ],
  ...[' 2026-11-22 ', '2026-11-31', '20261122', '2026-11-22T00:00:00', '12:34:56', '24:00:00', '24:00:01', '23:59:60'],
  ...[
    '12:34',
    '12:34:56Z',
    '12:34:56+01:00',
    '12:34:56.5',
    '12:34:56.',
    ' 12:34:56\t',
    '1:2:3',
    'NL',
    'nl',
    'XX',
    'C',
    'D',
  ],
  ...[1, 4, 5, 6, 7, 10, 11, 12, 13, 20, 21, 24, 25, 35, 36, 80, 81, 200, 201].map((length) => 'k'.repeat(length)),
  ...[24, 25, 80, 81].map((length) => '😀'.repeat(length)),
];

/** One change of one element of a tree, valid or not: which of the two is for the schema to say. */
export function anyMutatie(boom: Knoop, basisprefix: string): fc.Arbitrary<Knoop> {
  const paths = pathsOf(boom);
  const names = [...new Set(paths.map((path) => at(boom, path).naam))];
  const inside = paths.filter((path) => path.length > 0);
  const parents = paths.filter((path) => at(boom, path).kinderen.length > 1);
  const simple = paths.filter((path) => at(boom, path).kinderen.length === 0);
  const complex = paths.filter((path) => at(boom, path).kinderen.length > 0);
  const path = (from: readonly Pad[]): fc.Arbitrary<Pad> => fc.constantFrom(...from);
  const value = fc
    .tuple(path(simple), fc.constantFrom(...WAARDEN))
    .map(([place, tekst]) => change(boom, place, () => [{ ...at(boom, place), tekst }]));
  return fc.oneof(
    { weight: 6, arbitrary: value },
    path(inside).map((place) => change(boom, place, () => [])),
    path(inside).map((place) => change(boom, place, (node) => [node, node])),
    fc.tuple(path(parents), fc.nat()).map(([place, seed]) => change(boom, place, (node) => [swapped(node, seed)])),
    fc
      .tuple(path(inside), fc.constantFrom(...names))
      .map(([place, naam]) => change(boom, place, (node) => [{ ...node, naam }])),
    fc
      .tuple(path(inside), path(inside))
      .map(([place, other]) => change(boom, place, (node) => [node, at(boom, other)])),
    path(inside).map((place) =>
      change(boom, place, (node) => [{ ...node, naam: otherPrefix(node.naam, boom, basisprefix) }]),
    ),
    path(complex).map((place) => change(boom, place, (node) => [{ ...node, tekst: 'los' }])),
    path(complex).map((place) => change(boom, place, (node) => [{ ...node, kinderen: [] }])),
    path(paths).map((place) =>
      change(boom, place, (node) => [{ ...node, attributen: { ...node.attributen, id: '1' } }]),
    ),
    path(simple).map((place) =>
      change(boom, place, (node) => [
        { ...node, kinderen: [{ naam: node.naam, attributen: {}, kinderen: [], tekst: node.tekst }] },
      ]),
    ),
  );
}

type Pad = readonly number[];

function pathsOf({ kinderen }: Knoop, own: Pad = []): Pad[] {
  return [own, ...kinderen.flatMap((child, index) => pathsOf(child, [...own, index]))];
}

function at(boom: Knoop, path: Pad): Knoop {
  return path.reduce((node, index) => node.kinderen[index]!, boom);
}

function change(boom: Knoop, path: Pad, to: (node: Knoop) => readonly Knoop[]): Knoop {
  const [index, ...rest] = path;
  if (index === undefined) return to(boom)[0] ?? boom;
  const kinderen = boom.kinderen.flatMap((child, place) => {
    if (place !== index) return [child];
    return rest.length === 0 ? to(child) : [change(child, rest, to)];
  });
  return { ...boom, kinderen };
}

function swapped(node: Knoop, seed: number): Knoop {
  const kinderen = [...node.kinderen];
  const first = seed % (kinderen.length - 1);
  [kinderen[first], kinderen[first + 1]] = [kinderen[first + 1]!, kinderen[first]!];
  return { ...node, kinderen };
}

function otherPrefix(naam: string, boom: Knoop, basisprefix: string): string {
  const [prefix = '', local = ''] = naam.split(':');
  return `${prefix === basisprefix ? boom.naam.split(':')[0] : basisprefix}:${local}`;
}
