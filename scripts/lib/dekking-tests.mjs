import ts from 'typescript';

const ID = /R-[A-Z]{2,3}-\d{2,3}[a-z]?/g;
export const VRAAG = /\bQ-\d{3}\b/g;

/**
 * The requirements whose ids stand in the name of a test or of a describe around it, once per test. A name with `%s`
 * becomes that of each row of its table: what a row begins with is in it. `pattern` tells which ids: those of requirements, or `VRAAG`.
 *
 * @returns {{ id: string, name: string }[]}
 */
export function provenIn(file, text, pattern = ID) {
  const found = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node, around) => {
    let inside = around;
    const call = testCall(node);
    if (call?.kind === 'describe') inside = [...around, ...call.names];
    if (call?.kind === 'it') {
      const ids = new Set([...around, ...call.names].join(' ').match(pattern) ?? []);
      for (const id of ids) found.push({ id, name: call.names[0] });
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, []);
  return found;
}

/** `it('...')`, `test.each(rows)('...')`, `describe('...')`; nothing that is skipped or still to do. */
function testCall(node) {
  if (!ts.isCallExpression(node)) return undefined;
  const [first] = node.arguments;
  if (first === undefined || !(ts.isStringLiteralLike(first) || ts.isTemplateExpression(first))) return undefined;
  const table = ts.isCallExpression(node.expression) ? node.expression : undefined;
  const words = (table ?? node).expression.getText().split(/[^A-Za-z]/);
  if (words.some((word) => ['skip', 'todo', 'failing'].includes(word))) return undefined;
  const kind = { it: 'it', test: 'it', describe: 'describe' }[words[0]];
  if (kind === undefined) return undefined;
  const name = ts.isStringLiteralLike(first) ? first.text : first.getText().slice(1, -1);
  return { kind, names: [name, ...(table !== undefined && name.includes('%s') ? beginnings(table) : [])] };
}

function beginnings(table) {
  const [rows] = table.arguments;
  const list = rows !== undefined && ts.isAsExpression(rows) ? rows.expression : rows;
  if (list === undefined || !ts.isArrayLiteralExpression(list)) return [];
  return list.elements
    .map((row) => (ts.isArrayLiteralExpression(row) ? row.elements[0] : row))
    .flatMap((value) => (value !== undefined && ts.isStringLiteralLike(value) ? [value.text] : []));
}
