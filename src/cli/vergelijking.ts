import { type Vergelijking, type Verschil } from '../platform/beheer/read-model-builds.js';
import { say } from './command.js';
import { table } from './table.js';

const SHORT = 12;

/** A generation beside the one in use: counts, checksums and a sample of what differs. */
export function printComparison(
  leesmodel: string,
  generatie: number,
  { positie, gelijk, tabellen }: Vergelijking,
): void {
  const outcome = gelijk ? 'is gelijk aan' : 'VERSCHILT van';
  say(`${leesmodel}: generatie ${generatie} ${outcome} de generatie die in gebruik is, op positie ${positie}.`);
  say('');
  say(
    table([
      ['TABEL', 'RIJEN OUD', 'RIJEN NIEUW', 'CONTROLEGETAL OUD', 'CONTROLEGETAL NIEUW', ''],
      ...tabellen.map((found) => [
        found.tabel,
        String(found.rijenOud),
        String(found.rijenNieuw),
        found.controlegetalOud.slice(0, SHORT),
        found.controlegetalNieuw.slice(0, SHORT),
        found.controlegetalOud === found.controlegetalNieuw ? 'gelijk' : 'verschilt',
      ]),
    ]),
  );
  for (const { tabel, verschillen } of tabellen) {
    for (const verschil of verschillen) {
      say('');
      say(`${tabel} ${verschil.sleutel}`);
      for (const line of differingFields(verschil)) say(`    ${line}`);
    }
  }
}

type Row = Readonly<Record<string, unknown>>;

function differingFields({ oud, nieuw }: Verschil): string[] {
  if (oud === null) return [`alleen in de nieuwe: ${JSON.stringify(nieuw)}`];
  if (nieuw === null) return [`alleen in de oude: ${JSON.stringify(oud)}`];
  const before = oud as Row;
  const after = nieuw as Row;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  if (fields.length === 0) return ['dezelfde inhoud, met andere tijden of kolommen'];
  return fields.map((field) => `${field}: ${shown(before[field])} -> ${shown(after[field])}`);
}

const shown = (value: unknown): string => (value === undefined ? 'ontbreekt' : JSON.stringify(value));
