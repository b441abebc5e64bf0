import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * The register of the rules of iWmo and iJw: what the standard says of each (regels.json) with what Kroniek does with it
 * (oordeel.yaml, by hand). A rule without a judgement, or a judgement without a rule, is an error: of a new version of the
 * standard no rule is passed over.
 */
const WETTEN = { both: 'beide', wmo: 'wmo', jw: 'jw' };
const BINNEN_BERICHT = 2;
const SCHEMA = 1;

export function berichtregels(folder) {
  const { regels } = JSON.parse(readFileSync(path.join(folder, 'regels.json'), 'utf8'));
  const oordeel = parse(readFileSync(path.join(folder, 'oordeel.yaml'), 'utf8'));
  const known = new Set(regels.map(({ id }) => id));
  const unknown = Object.keys(oordeel.regels).filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new Error(`oordeel.yaml judges rules that are not in regels.json: ${unknown.join(', ')}`);
  const rows = regels.map((regel) => row(regel, oordeel));
  return `// Made by scripts/istandaarden.mjs from src/istandaarden/standaard. Not edited by hand.
import { type Registerregel } from './registerregel.js';

/** Every rule of iWmo and iJw 3.2 with what Kroniek does with it. */
export const regelregister: readonly Registerregel[] = ${JSON.stringify(rows)};
`;
}

function row(regel, oordeel) {
  const { id, berichten, niveau, gevolg, wet, gerelateerd, typen } = regel;
  const eigen = oordeel.regels[id] ?? {};
  return {
    ...{ id, berichten, niveau, retourcode: gevolg.code ?? null, wet: WETTEN[wet] },
    ...{ vraagt: eigen.vraagt ?? null, gerelateerd },
    ...(niveau === SCHEMA ? { typen } : {}),
    ...stand(regel, eigen, oordeel),
  };
}

function stand({ id, niveau, gerelateerd }, { waar, toets, reden, mist, gemeldAls, kanttekening }, oordeel) {
  const gezegd = [waar, reden, mist].filter((value) => value !== undefined);
  if (gezegd.length > 1) throw new Error(`oordeel.yaml says more than one thing of ${id}`);
  if (reden !== undefined) return { status: 'niet-van-toepassing', toelichting: reden };
  if (mist !== undefined) return { status: 'nog-niet', toelichting: mist };
  const code = waar ?? (niveau === SCHEMA ? oordeel.schema : undefined);
  if (code !== undefined) {
    if (niveau > BINNEN_BERICHT && toets === undefined && id !== 'TR135')
      throw new Error(`oordeel.yaml names no test of ${id}`);
    return { status: 'uitgevoerd', code, toets, gemeldAls, toelichting: kanttekening };
  }
  const soort = oordeel.zonderToets[id.slice(0, 2)];
  if (niveau !== null || soort === undefined) throw new Error(`oordeel.yaml says nothing of ${id}`);
  const zie = gerelateerd.length === 0 ? '' : `; zie ${gerelateerd.join(', ')}`;
  return { status: 'niet-van-toepassing', toelichting: `${soort}${zie}.` };
}
