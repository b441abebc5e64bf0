import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { faultOf, readGlossary } from './lib/glossary.mjs';
import { filesOf, root } from './lib/prepare.mjs';

/** One spelling per word in every name that we give: the glossary of docs/begrippen.md. */
const glossary = readGlossary(root);
const faults = new Set();
/** Given by an outside standard: fields of OCDS 1.1. */
const GIVEN = ['suppliers', 'procurementMethod', 'procurementMethodDetails', 'mainProcurementCategory'];

for (const file of filesOf(['src', 'projections', 'migrations', 'test', 'bench'], '.ts')) {
  const wrong = faultOf(file, glossary);
  if (wrong !== undefined) faults.add(`${file}: file name holds ${wrong}`);
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node) => {
    if (ts.isIdentifier(node) && !GIVEN.includes(node.text)) {
      const fault = faultOf(node.text, glossary);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (fault !== undefined) faults.add(`${file}:${line + 1}: ${node.text} holds ${fault}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

for (const fault of faults) console.log(fault);
process.exitCode = faults.size > 0 ? 1 : 0;
