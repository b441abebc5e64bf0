import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/**
 * Rules are data: no code asks which region it works for (R-REG-21). Not in src/demo, which tells the story of two regions
 * by name and is no part of what decides.
 */
const ROOTS = ['src', 'projections'];
const EXEMPT = /^src\/demo\//;
const REGIONS = new Set([
  ...readdirSync('regios').map((file) => path.basename(file, '.yaml')),
  ...['h5', 'zwolle-ijsselland', 'rivierenland', 'brabant-noordoost-oost'],
]);
/** Where the name of a region is an example for people, or what the command line takes where nothing is given. */
const EXAMPLES = new Set(['example', 'examples', 'default']);
const REGION = /^(regio|regioId|regionaam|regioNaam|region)$/;

/** Each place that knows a region by name, or compares the region with a text. */
function regionNames(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (node: ts.Node): void => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1} ${node.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    if (isText(node) && REGIONS.has(node.text) && !isExample(node)) report(node);
    else if (ts.isBinaryExpression(node) && comparesRegion(node)) report(node);
    else if (ts.isSwitchStatement(node) && isRegion(node.expression)) report(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const isText = (node: ts.Node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node);

function isExample(node: ts.Node): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (ts.isPropertyAssignment(at) && ts.isIdentifier(at.name) && EXAMPLES.has(at.name.text)) return true;
  }
  return false;
}

function comparesRegion({ left, right, operatorToken }: ts.BinaryExpression): boolean {
  const equality = ['===', '!==', '==', '!='].includes(operatorToken.getText());
  return equality && ((isRegion(left) && isText(right)) || (isRegion(right) && isText(left)));
}

function isRegion(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return REGION.test(node.text);
  if (!ts.isPropertyAccessExpression(node)) return false;
  return REGION.test(node.name.text) || (node.name.text === 'id' && isRegion(node.expression));
}

describe('the architecture', () => {
  const files = ROOTS.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(root, file)),
  ).filter((file) => file.endsWith('.ts') && !EXEMPT.test(file));

  it('knows no region by name: what differs between regions is configuration (R-REG-21)', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => regionNames(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    "if (regio === 'h5') return 14;",
    "const dagen = configuratie.regio.id !== 'elders' ? 14 : 10;",
    "switch (envelope.regio) { case 'x': break; }",
    "const TERMIJN = { 'rivierenland': 10 };",
    "const eigen = ['h5', 'zwolle-ijsselland'].includes(regioId);",
  ])('sees a planted violation: %s', (planted) => {
    expect(regionNames('planted.ts', planted)).not.toEqual([]);
  });

  it.each([
    "@ApiProperty({ example: 'h5' })\nclass A {}",
    'const same = regio === andere;',
    "option({ default: 'h5' });",
  ])('lets pass: %s', (fine) => {
    expect(regionNames('fine.ts', fine)).toEqual([]);
  });
});
