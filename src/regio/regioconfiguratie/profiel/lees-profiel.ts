import { createHash } from 'node:crypto';
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, type Document } from 'yaml';
import { type z } from 'zod';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import { type Gemeente } from '../../regio/regio.decider.js';
import { type Regioconfiguratieversie } from '../regioconfiguratie.events.js';
import { type Bestand, leesbaar, zBestand } from './bestand.js';
import { type Fout, type Pad } from './controle.js';
import { kruiscontrole } from './kruiscontrole.js';
import { gemeenteVan } from './secties/gemeenten.js';
import { cellenVan, matrixVan } from './secties/matrices.js';
import { productenVan } from './secties/producten.js';
import { periodeVan, segmentVan } from './secties/segmenten.js';
import { OPEN } from './velden.js';

/** A profile that was read and found complete: what the region is, and what its configuration says. */
export interface Regioprofiel {
  readonly regio: {
    readonly id: string;
    readonly naam: string;
    readonly rechtsvorm: string | null;
    readonly wetten: readonly string[];
    readonly bron: string;
  };
  readonly gemeenten: readonly Gemeente[];
  readonly inhoud: Omit<Regioconfiguratieversie, 'versie' | 'versieId'>;
}

/**
 * Reads a region profile (YAML 1.2). Throws Rejection `REGIOPROFIEL_ONGELDIG` with every fault at once: file, line and
 * what is allowed.
 *
 * @param bestand name that the faults mention; nothing is opened
 */
export function parseRegioprofiel(yaml: string, bestand: string): Regioprofiel {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    throw ongeldig(
      bestand,
      document.errors.map((error) => ({
        plaats: `${bestand} regel ${lineOf(error.pos[0])}`,
        code: 'YAML_ONGELDIG',
        melding: `Dit is geen geldige YAML (${error.code}). Controleer inspringing, dubbele punten en aanhalingstekens.`,
      })),
    );
  }
  const raw = toJs(document, bestand);
  const parsed = zBestand.safeParse(raw);
  const faults = [...(parsed.success ? [] : parsed.error.issues.flatMap(describe)), ...kruiscontrole(leesbaar(raw))];
  if (!parsed.success || faults.length > 0) {
    const placed = faults
      .map((fault) => ({ ...fault, line: lineOf(offsetOf(document, fault.pad)) }))
      .sort((a, b) => a.line - b.line);
    throw ongeldig(
      bestand,
      placed.map(({ pad, line, code, melding }) => ({
        plaats: `${bestand} regel ${line}`,
        code,
        melding: `${pad.map(String).join('.') || 'Het profiel'} ${melding}.`,
      })),
    );
  }
  return profielOf(parsed.data);
}

function ongeldig(bestand: string, fouten: readonly RejectionDetail[]): Rejection {
  const count = fouten.length === 1 ? 'een fout' : `${fouten.length} fouten`;
  return new Rejection('REGIOPROFIEL_ONGELDIG', `Het regioprofiel ${bestand} bevat ${count}.`, 'invalid', fouten);
}

function toJs(document: Document, bestand: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    throw ongeldig(bestand, [
      {
        plaats: bestand,
        code: 'YAML_ONGELDIG',
        melding: 'Het profiel verwijst te vaak naar zichzelf. Schrijf de waarden uit.',
      },
    ]);
  }
}

/** Offset of the deepest node on the path that exists; for an unknown property that of its name. */
function offsetOf(document: Document, pad: Pad): number {
  for (let length = pad.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(pad.slice(0, length - 1), true);
    const name = pad[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
      const key = pair?.key;
      if (isScalar(key) && key.range) return key.range[0];
      continue;
    }
    const node = document.getIn(pad.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function describe(issue: z.core.$ZodIssue): Fout[] {
  const fault = (melding: string, code = 'ONGELDIG', pad: Pad = issue.path): Fout => ({ pad, code, melding });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault('is hier niet bekend', 'ONBEKEND_VELD', [...issue.path, key]));
  }
  if (issue.code === 'invalid_value') return [fault(`mag zijn: ${issue.values.map(String).join(', ')}`)];
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined && /received undefined/.test(issue.message)) return [fault('ontbreekt', 'VERPLICHT')];
    return [fault(`moet ${SOORT[issue.expected] ?? issue.expected} zijn`)];
  }
  if (issue.code === 'too_small' && issue.origin === 'array') return [fault('heeft ten minste een regel nodig')];
  return [fault(issue.message)];
}

const SOORT: Readonly<Record<string, string>> = {
  string: 'een tekst (zet getallen tussen aanhalingstekens)',
  array: 'een lijst',
  object: 'een groep van velden',
};

function profielOf(bestand: Bestand): Regioprofiel {
  const begin = bestand.geldigVanaf;
  return {
    regio: { ...bestand.regio, rechtsvorm: bestand.regio.rechtsvorm === OPEN ? null : bestand.regio.rechtsvorm },
    gemeenten: bestand.gemeenten.map(gemeenteVan),
    inhoud: {
      regioId: bestand.regio.id,
      // Over what the profile says, so that a comment or a line ending makes no new version.
      bestandshash: createHash('sha256').update(JSON.stringify(bestand)).digest('hex'),
      geldigVanaf: begin,
      parameters: bestand.parameters.map((parameter) => ({
        sleutel: parameter.sleutel,
        waarde: parameter.waarde === OPEN ? null : parameter.waarde,
        gemeentecode: parameter.gemeentecode ?? null,
        segment: parameter.segment ?? null,
        product: parameter.product ?? null,
        geldigVanaf: parameter.geldigVanaf,
        geldigTot: parameter.geldigTot ?? null,
        bron: parameter.bron,
      })),
      bereik: bestand.bereik,
      segmenten: bestand.segmenten.map((segment) => segmentVan(segment, begin)),
      producten: productenVan(bestand.producten, bestand.matrices.flatMap(cellenVan), begin),
      matrices: bestand.matrices.map(matrixVan),
      perspectieven: bestand.perspectieven.map(({ as, ...regel }) => ({ ...regel, as: as === OPEN ? null : as })),
      kruistabel: bestand.kruistabel.map((regel) => ({
        ...regel,
        toelichting: regel.toelichting ?? null,
        ...periodeVan(regel, begin),
      })),
      uitgesloten: bestand.uitgesloten.map((regel) => ({
        ...regel,
        ingekochtDoor: regel.ingekochtDoor ?? null,
        inkoopniveau: regel.inkoopniveau ?? null,
        taxonomie: regel.taxonomie ?? null,
        ...periodeVan(regel, begin),
      })),
      kalenders: bestand.kalenders,
      weergave: bestand.weergave ?? null,
    },
  };
}
