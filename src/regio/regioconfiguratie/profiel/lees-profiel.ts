import { createHash } from 'node:crypto';
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, type Document } from 'yaml';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import { type EstablishRegio } from '../../regio/establish-regio.js';
import { type Regioconfiguratieinhoud } from '../regioconfiguratie.events.js';
import { type Bestand, leesbaar, zBestand } from './bestand.js';
import { type Pad } from './controle.js';
import { kruiscontrole } from './kruiscontrole.js';
import { foutenVan } from './melding.js';
import { gemeenteVan } from './secties/gemeenten.js';
import { herindelingVan } from './secties/herindelingen.js';
import { cellenVan, matrixVan } from './secties/matrices.js';
import { productenVan } from './secties/producten.js';
import { regioVan } from './secties/regio.js';
import { samenwerkingsverbandVan } from './secties/samenwerkingsverbanden.js';
import { periodeVan, segmentVan } from './secties/segmenten.js';
import { OPEN } from './velden.js';

/** A profile that was read and found complete: what the region is, and what its configuration says. */
export interface Regioprofiel {
  /** What the stream of the region keeps, besides its gemeenten. */
  readonly regio: Omit<EstablishRegio, 'type' | 'regioId' | 'geldigVanaf' | 'gemeenten'> & { readonly id: string };
  readonly gemeenten: EstablishRegio['gemeenten'];
  readonly inhoud: Regioconfiguratieinhoud;
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
      // The rest of the errors follow from the first one.
      document.errors.slice(0, 1).map((error) => ({
        plaats: `${bestand} regel ${lineOf(error.pos[0])}`,
        code: 'YAML_ONGELDIG',
        melding:
          'Hier is de tekst geen geldige YAML. Controleer op deze regel en die erboven de inspringing, dubbele punten, haakjes en aanhalingstekens.',
      })),
    );
  }
  const raw = toJs(document, bestand);
  const parsed = zBestand.safeParse(raw);
  const faults = [...(parsed.success ? [] : parsed.error.issues.flatMap(foutenVan)), ...kruiscontrole(leesbaar(raw))];
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

function profielOf(bestand: Bestand): Regioprofiel {
  const begin = bestand.geldigVanaf;
  return {
    regio: {
      id: bestand.regio.id,
      naam: bestand.regio.naam,
      wetten: bestand.regio.wetten,
      bron: bestand.regio.bron,
      ...regioVan(bestand.regio, begin),
      verbanden: bestand.samenwerkingsverbanden.map(samenwerkingsverbandVan),
      herindelingen: bestand.herindelingen.map((regel) => herindelingVan(regel, bestand.gemeenten)),
      inwonertallen: bestand.inwonertallen,
    },
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
