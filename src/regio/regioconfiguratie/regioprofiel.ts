import { createHash } from 'node:crypto';
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { type Datum, isDatum } from '../../kernel/datum.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { FEESTDAGREGELS } from '../../kernel/werkdagen.js';
import { type Gemeente } from '../regio/regio.decider.js';
import { PARAMETERS } from './parameterschemas.js';
import { type Regioconfiguratieversie, WETTEN } from './regioconfiguratie.events.js';

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

/** How the profile writes: the region has set nothing here. */
const OPEN = 'open';
const EENHEDEN = ['01', '04', '14', '16', '82', '83', '84'] as const;

const datum = z.custom<Datum>(isDatum, { message: 'moet een bestaande datum zijn, bijvoorbeeld 2023-01-01' });
const gemeentecode = z.string().regex(/^\d{4}$/, {
  message: 'moet een CBS-gemeentecode van vier cijfers tussen aanhalingstekens zijn, bijvoorbeeld "0503"',
});
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, {
  message: 'mag alleen letters, cijfers, punten en streepjes hebben, tussen aanhalingstekens als het een getal is',
});
const tekst = z.string().trim().min(1, { message: 'mag niet leeg zijn' });

const zRegio = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { message: 'mag alleen kleine letters, cijfers en streepjes hebben' }),
  naam: tekst,
  rechtsvorm: tekst,
  wetten: z.array(z.enum(WETTEN)).min(1),
  bron: tekst,
});
const zGemeente = z.strictObject({
  gemeentecode,
  naam: tekst,
  inkoopVanaf: datum,
  inkoopTot: datum.optional(),
  contractpartnerVanaf: datum.optional(),
  bron: tekst,
  contractpartnerBron: tekst.optional(),
});
const zSegment = z.strictObject({ code, naam: tekst, soort: z.enum(['doelgroep', 'product']) });
const zProduct = z.strictObject({
  code,
  categorie: z.string().regex(/^\d{2}$/, {
    message: 'moet een productcategorie van twee cijfers tussen aanhalingstekens zijn, bijvoorbeeld "02"',
  }),
  naam: tekst,
  segment: code.optional(),
  perceel: tekst.optional(),
  wet: z.enum(WETTEN),
  eenheid: z.enum(EENHEDEN),
});
const zKalender = z.strictObject({
  versie: code,
  bron: tekst,
  feestdagen: z.array(z.enum(FEESTDAGREGELS)),
  gelijkgesteld: z.array(datum),
});
const zParameter = z.strictObject({
  sleutel: z.string(),
  waarde: z.json(),
  bron: tekst,
  geldigVanaf: datum,
  geldigTot: datum.optional(),
  gemeentecode: gemeentecode.optional(),
  segment: code.optional(),
  product: code.optional(),
});
const zBestand = z.strictObject({
  regio: zRegio,
  geldigVanaf: datum,
  gemeenten: z.array(zGemeente).min(1),
  segmenten: z.array(zSegment),
  producten: z.array(zProduct).min(1),
  kalenders: z.array(zKalender),
  parameters: z.array(zParameter),
});
type Bestand = z.output<typeof zBestand>;
type Pad = readonly PropertyKey[];
type Fout = { readonly pad: Pad; readonly code: string; readonly melding: string };

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
  const faults = [...(parsed.success ? [] : parsed.error.issues.flatMap(describe)), ...crossCheck(readable(raw))];
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

/** The parts of a profile that are right by themselves: a fault in one field must not hide one in another. */
function readable(raw: unknown) {
  const bestand = isRecord(raw) ? raw : {};
  return {
    regio: fields(zRegio, bestand['regio']),
    gemeenten: items(zGemeente, bestand['gemeenten']),
    segmenten: items(zSegment, bestand['segmenten']),
    producten: items(zProduct, bestand['producten']),
    kalenders: items(zKalender, bestand['kalenders']),
    parameters: items(zParameter, bestand['parameters']),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fields<S extends z.ZodObject>(schema: S, raw: unknown): Partial<z.output<S>> {
  if (!isRecord(raw)) return {};
  const right = Object.entries(schema.shape).flatMap(([name, field]) => {
    const parsed = z.safeParse(field, raw[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(right) as Partial<z.output<S>>;
}

function items<S extends z.ZodObject>(schema: S, raw: unknown): Partial<z.output<S>>[] {
  return Array.isArray(raw) ? raw.map((item) => fields(schema, item)) : [];
}

/** What no schema of one property can say: references, doubles, validity and the value of each parameter. */
function crossCheck({ regio, ...bestand }: ReturnType<typeof readable>): Fout[] {
  const fouten: Fout[] = [];
  const fout = (pad: Pad, code: string, melding: string): void => void fouten.push({ pad, code, melding });
  const unique = (list: string, values: readonly (string | undefined)[], name: string): string[] => {
    values.forEach((value, index) => {
      if (value !== undefined && values.indexOf(value) !== index) {
        fout([list, index, name], 'DUBBEL', `staat er al: ${value}`);
      }
    });
    return values.filter((value) => value !== undefined);
  };
  const gemeenten = unique(
    'gemeenten',
    bestand.gemeenten.map((gemeente) => gemeente.gemeentecode),
    'gemeentecode',
  );
  const segmenten = unique(
    'segmenten',
    bestand.segmenten.map((segment) => segment.code),
    'code',
  );
  const producten = unique(
    'producten',
    bestand.producten.map((product) => product.code),
    'code',
  );
  const kalenders = unique(
    'kalenders',
    bestand.kalenders.map((kalender) => kalender.versie),
    'versie',
  );

  const known = (pad: Pad, value: string | undefined, values: readonly string[]): void => {
    if (value === undefined || values.includes(value)) return;
    fout(pad, 'ONBEKEND', `verwijst naar ${value}; dit profiel kent: ${values.join(', ') || 'geen'}`);
  };
  const notBefore = (pad: Pad, later: Datum | undefined, earlier: Datum | undefined, name: string): void => {
    if (later === undefined || earlier === undefined || later >= earlier) return;
    fout(pad, 'PERIODE_ONGELDIG', `mag niet voor ${name} (${earlier}) liggen`);
  };
  bestand.gemeenten.forEach(({ inkoopVanaf, inkoopTot, contractpartnerVanaf }, index) => {
    const pad = ['gemeenten', index];
    notBefore([...pad, 'inkoopTot'], inkoopTot, inkoopVanaf, 'inkoopVanaf');
    notBefore([...pad, 'contractpartnerVanaf'], contractpartnerVanaf, inkoopVanaf, 'inkoopVanaf');
  });
  bestand.producten.forEach(({ segment, wet }, index) => {
    known(['producten', index, 'segment'], segment, segmenten);
    if (wet !== undefined && regio.wetten !== undefined && !regio.wetten.includes(wet)) {
      const allowed = regio.wetten.join(', ');
      fout(['producten', index, 'wet'], 'ONBEKEND', `mag zijn: ${allowed}, de wetten van de regio`);
    }
  });
  bestand.parameters.forEach((parameter, index) => {
    const pad = ['parameters', index];
    const { sleutel, waarde } = parameter;
    known([...pad, 'gemeentecode'], parameter.gemeentecode, gemeenten);
    known([...pad, 'segment'], parameter.segment, segmenten);
    known([...pad, 'product'], parameter.product, producten);
    notBefore([...pad, 'geldigTot'], parameter.geldigTot, parameter.geldigVanaf, 'geldigVanaf');
    if (sleutel === undefined) return;
    const twin = bestand.parameters.findIndex((other) => sameScope(other, parameter) && overlap(other, parameter));
    if (twin !== -1 && twin < index) {
      fout([...pad, 'sleutel'], 'DUBBEL', `is al gezet voor dezelfde periode en hetzelfde bereik: ${sleutel}`);
    }
    const soort = Object.hasOwn(PARAMETERS, sleutel) ? PARAMETERS[sleutel] : undefined;
    if (soort === undefined) {
      const all = Object.keys(PARAMETERS).join(', ');
      fout([...pad, 'sleutel'], 'ONBEKEND', `is onbekend: ${sleutel}; bekend zijn: ${all}`);
      return;
    }
    if (waarde === undefined || waarde === OPEN) return;
    if (waarde === null || !soort.schema.safeParse(waarde).success) {
      fout([...pad, 'waarde'], 'ONGELDIG', `van ${sleutel} mag zijn: ${soort.toegestaan}, of open`);
    } else if (sleutel === 'kpi.starttermijn.kalender' && typeof waarde === 'string') {
      known([...pad, 'waarde'], waarde, kalenders);
    }
  });
  return fouten;
}

type Regel = Partial<Bestand['parameters'][number]>;

function sameScope(a: Regel, b: Regel): boolean {
  return (
    a.sleutel === b.sleutel && a.gemeentecode === b.gemeentecode && a.segment === b.segment && a.product === b.product
  );
}

function overlap(a: Regel, b: Regel): boolean {
  if (a.geldigVanaf === undefined || b.geldigVanaf === undefined) return false;
  return (
    (a.geldigTot === undefined || b.geldigVanaf <= a.geldigTot) &&
    (b.geldigTot === undefined || a.geldigVanaf <= b.geldigTot)
  );
}

function profielOf(bestand: Bestand): Regioprofiel {
  return {
    regio: { ...bestand.regio, rechtsvorm: bestand.regio.rechtsvorm === OPEN ? null : bestand.regio.rechtsvorm },
    gemeenten: bestand.gemeenten.map((gemeente) => ({
      gemeentecode: gemeente.gemeentecode,
      naam: gemeente.naam,
      inkoopVanaf: gemeente.inkoopVanaf,
      inkoopTot: gemeente.inkoopTot ?? null,
      inkoopBron: gemeente.bron,
      contractpartnerVanaf: gemeente.contractpartnerVanaf ?? null,
      contractpartnerBron:
        gemeente.contractpartnerVanaf === undefined ? null : (gemeente.contractpartnerBron ?? gemeente.bron),
    })),
    inhoud: {
      regioId: bestand.regio.id,
      // Over what the profile says, so that a comment or a line ending makes no new version.
      bestandshash: createHash('sha256').update(JSON.stringify(bestand)).digest('hex'),
      geldigVanaf: bestand.geldigVanaf,
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
      segmenten: bestand.segmenten,
      producten: bestand.producten.map(({ segment, perceel, ...product }) => ({
        ...product,
        segment: segment ?? null,
        perceel: perceel ?? null,
      })),
      kalenders: bestand.kalenders,
    },
  };
}
