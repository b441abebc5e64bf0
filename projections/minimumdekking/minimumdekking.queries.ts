import { Inject, Injectable } from '@nestjs/common';
import { addMonths, type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type DeelnameDoc, GEEN_DEELNAME } from '../../src/regio/regio/deelname-facts.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { DEKKINGSNORM, zDekkingsnormen } from '../../src/regio/regioconfiguratie/inhoud/dekkingsnorm.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type Dekkingsbeeld, eisenOp, eisstanden, type Eisstand } from './dekkingstand.js';
import {
  type DekkingaanbiederDoc,
  type DekkingcontractDoc,
  type DekkingsnormDoc,
  minimumdekkingProjection,
} from './minimumdekking.projection.js';

export const DEKKINGSTANDEN = ['voldoende', 'dreigend-tekort', 'tekort'] as const;

export interface Dekkingsregel {
  readonly norm: string;
  readonly naam: string;
  readonly producten: readonly string[];
  readonly gemeentecode: string;
  readonly gemeentenaam: string;
  readonly minimum: number;
  readonly aantalAanbieders: number;
  /** Contracted and open for new clients. */
  readonly aanbieders: readonly { readonly aanbiederId: string; readonly naam: string }[];
  /** Contracted too, but under a clientenstop: they do not count. */
  readonly metClientenstop: number;
  readonly stand: (typeof DEKKINGSTANDEN)[number];
  /** Day from which too few are left when nothing is decided; null where that is not within the months asked. */
  readonly tekortVanaf: Datum | null;
}

export interface Minimumdekking {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly configuratieversie: string | null;
  /** Where the region set no norm nothing is judged. */
  readonly normVastgesteld: boolean;
  readonly bron: string | null;
  readonly resultaten: readonly Dekkingsregel[];
}

export interface Dekkingsvraag {
  readonly geldigOp?: Datum | undefined;
  readonly gemeentecode?: string | undefined;
  readonly stand?: (typeof DEKKINGSTANDEN)[number] | undefined;
  readonly maanden: number;
}

@Injectable()
export class MinimumdekkingQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every norm in every gemeente that is contractpartner on the day, the worst first. */
  get(scope: Scope, vraag: Dekkingsvraag): Promise<Minimumdekking> {
    const { geldigOp = peildag(this.clock) } = vraag;
    const { regio } = scope;
    return this.readModels.read(minimumdekkingProjection.name, async (db) => {
      const { versie, parameter, normVastgesteld, beeld } = await leesDekking(db, regio, geldigOp);
      const namen = new Map(
        (await db.find<DekkingaanbiederDoc>('aanbieders', { where: { regio } })).map((one) => [
          one.aanbiederId,
          one.naam,
        ]),
      );
      const resultaten = eisstanden(beeld, geldigOp, addMonths(geldigOp, vraag.maanden))
        .filter(({ gemeentecode }) =>
          [vraag.gemeentecode, scope.gemeente].every((one) => one === undefined || one === gemeentecode),
        )
        .map((one) => regelVan(one, namen, geldigOp))
        .filter(({ stand }) => vraag.stand === undefined || stand === vraag.stand)
        .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      return {
        aantal: resultaten.length,
        geldigOp,
        configuratieversie: versie?.versieId ?? null,
        normVastgesteld,
        bron: parameter?.bron ?? null,
        resultaten,
      };
    });
  }
}

/** The rules of the day, who takes part and all contracts of a region. */
export async function leesDekking(db: ReadModelDb, regio: string, op: Datum) {
  const query = { where: { regio } };
  const versie = versieOp(await db.find<DekkingsnormDoc>('normen', query), op);
  const parameter = parameterOp(versie?.normen ?? [], DEKKINGSNORM, { geldigOp: op });
  const normen = zDekkingsnormen.safeParse(parameter?.waarde ?? null);
  const beeld: Dekkingsbeeld = {
    eisen: normen.success ? eisenOp(normen.data, versie?.producten ?? [], op) : [],
    deelname: (await db.get<DeelnameDoc>('deelname', regio)) ?? GEEN_DEELNAME,
    contracten: await db.find<DekkingcontractDoc>('contracten', query),
  };
  return { versie, parameter, normVastgesteld: normen.success, beeld };
}

function regelVan(
  { eis, gemeentecode, gemeentenaam, gecontracteerd, beschikbaar, tekortVanaf }: Eisstand,
  namen: ReadonlyMap<string, string>,
  op: Datum,
): Dekkingsregel {
  return {
    ...{ ...eis, gemeentecode, gemeentenaam, aantalAanbieders: beschikbaar.length },
    aanbieders: beschikbaar.map((aanbiederId) => ({ aanbiederId, naam: namen.get(aanbiederId) ?? '' })),
    metClientenstop: gecontracteerd.length - beschikbaar.length,
    stand: tekortVanaf === op ? 'tekort' : tekortVanaf === null ? 'voldoende' : 'dreigend-tekort',
    tekortVanaf,
  };
}

/** Shortfalls first, then those that threaten, then by norm and gemeente. */
function keyOf({ stand, norm, gemeentecode }: Dekkingsregel): string {
  return `${DEKKINGSTANDEN.length - DEKKINGSTANDEN.indexOf(stand)} ${norm} ${gemeentecode}`;
}
