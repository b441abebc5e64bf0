import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';

/**
 * The national XML schemas of iWmo and iJw as TypeScript definitions of messages. They use one corner of XML Schema
 * (sequences of elements, restrictions of string, integer, date and time); anything else is refused here, so that no
 * newer schema is read by half.
 */
const XS = 'http://www.w3.org/2001/XMLSchema';
const FAMILIES = [
  { family: 'WMO', folder: 'iwmo-3.2' },
  { family: 'JW', folder: 'ijw-3.2' },
];
const TITLES = {
  301: 'Toewijzing',
  302: 'Toewijzing retour',
  305: 'Start levering',
  306: 'Start levering retour',
  307: 'Stop levering',
  308: 'Stop levering retour',
  315: 'Verzoek om toewijzing',
  316: 'Verzoek om toewijzing retour',
  317: 'Verzoek om wijziging',
  318: 'Verzoek om wijziging retour',
  319: 'Antwoord op verzoek',
  320: 'Antwoord op verzoek retour',
  323: 'Declaratie',
  325: 'Declaratie-antwoord',
};
/** What each pattern of the schemas asks: a JavaScript expression with the same language that never backtracks, and words. */
const PATTERNS = {
  '[0-9]{8}': ['/^[0-9]{8}$/', 'een nummer van acht cijfers'],
  '[0-9]{9}': ['/^[0-9]{9}$/', 'een nummer van negen cijfers'],
  '[0-9]{4}': ['/^[0-9]{4}$/', 'een code van vier cijfers'],
  '[0-9]*': ['/^[0-9]*$/', 'alleen cijfers'],
  '([.\\s]*\\S+[.\\s]*)+': ['/[^ \\t\\n\\r]/', 'gevulde tekst'],
  '.*[^\\s].*': ['/^[^\\n\\r]*[^ \\t\\n\\r][^\\n\\r]*$/u', 'een gevulde regel tekst'],
  '(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)': [
    '/^(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)$/',
    'een versie als 1.0.0',
  ],
  '([a-zA-ZÀ-ỳ])+': ['/^[a-zA-Z\\u00c0-\\u1ef3]+$/u', 'alleen letters'],
  '([a-zA-Z0-9])+': ['/^[a-zA-Z0-9]+$/', 'alleen letters en cijfers'],
};
/** Dates and times of the standard have no time zone; that is what these say, and what the reader does with them. */
const DATE_PATTERNS = { 'xs:date': '[^:Z]*', 'xs:time': '[^Z+-]+' };
const HEAD = '// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.\n';

function fail(what) {
  throw new Error(`The schema uses something that is not known here: ${what}`);
}

/** A tree of `{ name, attributes, children, text }`. */
function readTree(file) {
  const top = { children: [] };
  const stack = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    const node = { name: uri === XS ? local : `{${uri}}${local}`, attributes: values, children: [], text: '' };
    stack.at(-1).children.push(node);
    stack.push(node);
  });
  parser.on('text', (text) => {
    if (stack.length > 1) stack.at(-1).text += text;
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(readFileSync(file, 'utf8')).close();
  return top.children[0];
}

const named = (node, name) => node.children.filter((child) => child.name === name);
const only = (node, ...allowed) => {
  for (const { name } of node.children) if (!allowed.includes(name)) fail(`${name} in ${node.name}`);
};
const documentation = (node) =>
  named(node, 'annotation')
    .flatMap((annotation) => named(annotation, 'documentation'))
    .map(({ text }) => text.trim().replace(/\s+/g, ' '))
    .join(' ');

/** `LDT_AgbCode` -> `AGB_CODE`. */
const constantOf = (name) =>
  name
    .replace(/^(LDT|CDT)_/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase();
const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const copyOf = (facets) => ({ ...facets, patterns: [...facets.patterns], codes: [...facets.codes] });

/** The facets of a simple type, those of its base included. */
function facetsOf(simpleType, basis) {
  only(simpleType, 'annotation', 'restriction');
  const [restriction] = named(simpleType, 'restriction');
  const parent = restriction.attributes.base;
  const own = { base: parent, patterns: [], codes: [] };
  const facets = parent.startsWith('xs:') ? own : { ...own, ...copyOf(basis.get(parent.replace(/^\w+:/, ''))) };
  for (const facet of restriction.children) {
    const { value } = facet.attributes;
    if (facet.name === 'pattern') facets.patterns.push(value);
    else if (facet.name === 'enumeration') facets.codes.push([value, documentation(facet)]);
    else if (['minLength', 'maxLength', 'minInclusive', 'maxInclusive'].includes(facet.name)) {
      facets[facet.name] = Number(value);
    } else fail(facet.name);
  }
  return facets;
}

function simpleText(name, facets) {
  const { base, patterns, codes } = facets;
  const label = `name: ${quote(name)}`;
  const literal = patterns.find((pattern) => /^[0-9]+$/.test(pattern));
  const others = patterns.filter((pattern) => pattern !== literal);
  if (base === 'xs:date' || base === 'xs:time') {
    if (others.join() !== DATE_PATTERNS[base] || literal !== undefined) fail(`${base} with ${patterns}`);
    return `{ kind: '${base.slice(3)}', ${label} }`;
  }
  if (base === 'xs:integer') {
    if (others.length > 0 || facets.minInclusive !== 0 || facets.maxInclusive === undefined) fail(`integer ${name}`);
    const fixed = literal === undefined ? '' : `, fixed: ${literal}`;
    return `{ kind: 'integer', ${label}, max: ${facets.maxInclusive}${fixed} }`;
  }
  if (base !== 'xs:string') fail(base);
  if (codes.length > 0) {
    if (patterns.length > 0 || codes.some(([code]) => code === '' || code.length > facets.maxLength)) fail(name);
    const pairs = codes.map(([code, meaning]) => `[${quote(code)}, ${quote(meaning)}]`);
    return `{ kind: 'text', ${label}, codes: new Map([${pairs.join(', ')}]) }`;
  }
  if (facets.minLength !== 1) fail(`${name} without minLength 1`);
  if (literal !== undefined) {
    if (others.length > 0 || literal.length > facets.maxLength) fail(name);
    return `{ kind: 'text', ${label}, codes: new Map([[${quote(literal)}, '']]) }`;
  }
  if (others.length > 1) fail(`${name} with more than one pattern`);
  const parts = [`kind: 'text'`, label];
  if (facets.maxLength !== undefined) parts.push(`maxLength: ${facets.maxLength}`);
  for (const pattern of others) {
    const [expression, form] = PATTERNS[pattern] ?? fail(`pattern ${pattern}`);
    parts.push(`pattern: ${expression}`, `form: ${quote(form)}`);
  }
  // CS002 is a rule of the standard about this type, and no part of the schema.
  if (name === 'LDT_BurgerServicenummer') parts.push('elfproef: true');
  return `{ ${parts.join(', ')} }`;
}

const typeOf = (text) =>
  `${/kind: '(\w)(\w+)'/
    .exec(text)
    .slice(1, 3)
    .join('')
    .replace(/^./, (c) => c.toUpperCase())}Type`;

/** The definition of one class; `content(element)` gives the expression of what an element holds. */
function classText(complexType, dsl, content) {
  only(complexType, 'annotation', 'sequence');
  if (Object.keys(complexType.attributes).some((name) => name !== 'name')) fail('attributes of a complexType');
  const [sequence] = named(complexType, 'sequence');
  only(sequence, 'element');
  const elements = sequence.children.map((element) => {
    const { name, minOccurs = '1', maxOccurs = '1', ...rest } = element.attributes;
    if (Object.keys(rest).some((key) => key !== 'type')) fail(`attributes of element ${name}`);
    const occurs = { '1 1': 'one', '0 1': 'optional', '1 unbounded': 'many' }[`${minOccurs} ${maxOccurs}`];
    if (occurs === undefined) fail(`cardinality of ${name}`);
    return `${occurs}(${quote(name)}, ${content(element)})`;
  });
  return `${dsl}(${elements.join(', ')})`;
}

/** Classes in the order in which they can be written down: what is used comes first. */
function ordered(classes) {
  const done = new Map();
  const visit = (name) => {
    if (done.has(name)) return;
    const found = classes.get(name);
    if (found === undefined) return;
    const used = named(found, 'sequence').flatMap((sequence) => named(sequence, 'element'));
    for (const { attributes } of used) if (attributes.type) visit(attributes.type.replace(/^\w+:/, ''));
    done.set(name, found);
  };
  for (const name of classes.keys()) visit(name);
  return done;
}

const byName = (root, kind) => new Map(named(root, kind).map((node) => [node.attributes.name, node]));
const versionOf = (root, name) =>
  named(root, 'annotation')
    .flatMap((annotation) => named(annotation, 'appinfo'))
    .flatMap(({ children }) => children)
    .find((child) => child.name.endsWith(`}${name}`)).text;

function readFamily(xsd, { family, folder }) {
  const place = path.join(xsd, folder);
  const root = readTree(path.join(place, 'basisschema.xsd'));
  only(root, 'annotation', 'complexType', 'simpleType');
  const basis = new Map();
  for (const [name, node] of byName(root, 'simpleType')) basis.set(name, facetsOf(node, basis));
  const berichten = readdirSync(place)
    .filter((file) => file.startsWith(family))
    .sort()
    .map((file) => ({ bericht: file.replace('.xsd', ''), root: readTree(path.join(place, file)) }));
  return { family, root, basis, classes: ordered(byName(root, 'complexType')), berichten };
}

/** A name of the basisschema: one constant where both families say the same, else one for each. */
function basisNames(families) {
  const texts = families.map(({ basis, classes }) => {
    const found = new Map([...basis].map(([name, facets]) => [name, { text: simpleText(name, facets), uses: [] }]));
    for (const [name, node] of classes) {
      const uses = named(node, 'sequence')[0].children.map(({ attributes }) => attributes.type.replace(/^\w+:/, ''));
      found.set(name, { node, uses, text: classText(node, 'basisklasse', ({ attributes }) => attributes.type) });
    }
    return found;
  });
  const same = (name) => {
    const [first, second] = texts.map((found) => found.get(name));
    if (first === undefined || second === undefined) return false;
    const plain = ({ text }) => text.replaceAll(/i(wmo|jw):/g, '');
    return plain(first) === plain(second) && first.uses.every(same);
  };
  // CDT_Referentie and LDT_Referentie are two things.
  const clash = (name) => name.startsWith('CDT_') && texts.some((found) => found.has(name.replace('CDT_', 'LDT_')));
  const plain = (name) => constantOf(name) + (clash(name) ? '_KLASSE' : '');
  return { texts, constant: (family, name) => (same(name) ? plain(name) : `${plain(name)}_${family}`) };
}

function basisFile(families) {
  const { texts, constant } = basisNames(families);
  const lines = new Map();
  families.forEach(({ family }, index) => {
    for (const [name, { text, node }] of texts[index]) {
      const own = constant(family, name);
      const body =
        node === undefined
          ? text
          : classText(node, 'basisklasse', ({ attributes }) => constant(family, attributes.type.replace(/^\w+:/, '')));
      const kind = node === undefined ? `: ${typeOf(text)}` : '';
      const line = `export const ${own}${kind} = ${body};`;
      if ((lines.get(own) ?? line) !== line) fail(`two meanings of ${own}`);
      lines.set(own, line);
    }
  });
  const head = `import { basisklasse, type DateType, type IntegerType, one, optional, type TextType, type TimeType } from '../definitie.js';`;
  return `${HEAD}${head}\n\n/** Types and classes of the basisschema of iWmo and iJw. */\n\n${[...lines.values()].join('\n\n')}\n`;
}

function berichtFile({ family, root, basis }, { bericht, root: schema }, constant) {
  only(schema, 'import', 'annotation', 'element', 'complexType');
  const used = new Set();
  const dsl = new Set(['klasse']);
  const target = schema.attributes.targetNamespace;
  const [name, number] = [bericht.toLowerCase(), bericht.replace(/\D+/, '')];
  const content = (element) => {
    const { type } = element.attributes;
    if (type !== undefined) {
      const [prefix, local] = type.split(':');
      if (prefix === name) return constantOf(local);
      const found = constant(family, local);
      used.add(found);
      return found;
    }
    const simpleType = named(element, 'simpleType')[0];
    const baseName = named(simpleType, 'restriction')[0].attributes.base.replace(/^\w+:/, '');
    const text = simpleText(baseName, facetsOf(simpleType, basis));
    return text;
  };
  const classes = ordered(byName(schema, 'complexType'));
  const body = [];
  for (const [className, node] of classes) {
    if (className === 'Root') continue;
    body.push(`const ${constantOf(className)} = ${classText(node, 'klasse', content)};`);
  }
  for (const className of classes.keys()) if (used.has(constantOf(className))) fail(`two meanings of ${className}`);
  const rootText = classText(classes.get('Root'), 'klasse', content);
  const text = [...body, rootText].join('\n');
  for (const word of ['one', 'optional', 'many']) if (text.includes(`${word}('`)) dsl.add(word);
  const code = /BerichtCode', \{[^}]*\[\['(\d{3})'/.exec(text)[1];
  const afzender = /one\('Afzender', (\w+)\)/.exec(text)[1] === 'GEMEENTE' ? 'gemeente' : 'aanbieder';
  const aliases = [...classes.keys()]
    .filter((className) => className !== 'Root')
    .map((className) => `export type ${className} = ValueOf<typeof ${constantOf(className)}>;`);
  const own = bericht.charAt(0) + bericht.slice(1).toLowerCase();
  const imports = ['type BerichtDefinition', 'type ValueOf', ...dsl];
  const plain = (word) => word.replace('type ', '').toLowerCase();
  return `${HEAD}import { ${imports.sort((a, b) => (plain(a) < plain(b) ? -1 : 1)).join(', ')} } from '../definitie.js';
import { ${[...used].sort().join(', ')} } from './basisschema.js';

${body.join('\n\n')}

/** ${bericht} ${TITLES[number]}: ${documentation(classes.get('Root'))} */
export const ${name} = {
  bericht: '${bericht}',
  berichtcode: '${code}',
  titel: '${TITLES[number]}',
  versie: '3.2',
  naamruimte: '${target}',
  basisschema: '${root.attributes.targetNamespace}',
  prefix: '${name}',
  basisprefix: '${family === 'WMO' ? 'iwmo' : 'ijw'}',
  xsdVersie: { basisschemaXsdVersie: '${versionOf(root, 'BasisschemaXsdVersie')}', berichtXsdVersie: '${versionOf(schema, 'BerichtXsdVersie')}' },
  afzender: '${afzender}',
  root: ${rootText},
} as const satisfies BerichtDefinition;

export type ${own} = ValueOf<typeof ${name}.root>;
${aliases.join('\n')}
`;
}

/** File name -> TypeScript, not yet formatted. */
export function istandaardenDefinities(xsd) {
  const families = FAMILIES.map((family) => readFamily(xsd, family));
  const { constant } = basisNames(families);
  const files = new Map([['basisschema.ts', basisFile(families)]]);
  const all = families.flatMap((family) => family.berichten.map((bericht) => ({ family, bericht })));
  for (const { family, bericht } of all) {
    files.set(`${bericht.bericht.toLowerCase()}.ts`, berichtFile(family, bericht, constant));
  }
  const names = all.map(({ bericht }) => bericht.bericht);
  const imports = names.map((name) => `import { ${name.toLowerCase()} } from './${name.toLowerCase()}.js';`);
  const list = names.map((name) => name.toLowerCase()).join(', ');
  files.set(
    'berichten.ts',
    `${HEAD}import { type BerichtDefinition } from '../definitie.js';\n${imports.join('\n')}\n\n/** All messages of iWmo and iJw 3.2. */\nexport const BERICHTEN = [${list}] as const satisfies readonly BerichtDefinition[];\n`,
  );
  return files;
}
