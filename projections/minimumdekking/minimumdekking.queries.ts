import { Inject, Injectable } from '@nestjs/common';
import { addMonths, type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type DeelnameDoc, GEEN_DEELNAME } from '../../src/regio/regio/deelname-facts.js';
import { deeltMee } from '../../src/regio/regio/inhoud/deelname.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { DEKKINGSNORM, zDekkingsnormen } from '../../src/regio/regioconfiguratie/inhoud/dekkingsnorm.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { ReadModels } from '../runner/read-models.js';
import { eisenOp, gecontracteerd, tekortVanaf } from './dekkingstand.js';
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
  readonly aanbieders: readonly { readonly aanbiederId: string; readonly naam: string }[];
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
      const query = { where: { regio } };
      const versie = versieOp(await db.find<DekkingsnormDoc>('normen', query), geldigOp);
      const parameter = parameterOp(versie?.normen ?? [], DEKKINGSNORM, { geldigOp });
      const normen = zDekkingsnormen.safeParse(parameter?.waarde ?? null);
      const deelname = (await db.get<DeelnameDoc>('deelname', regio)) ?? GEEN_DEELNAME;
      const contracten = await db.find<DekkingcontractDoc>('contracten', query);
      const namen = new Map(
        (await db.find<DekkingaanbiederDoc>('aanbieders', query)).map((one) => [one.aanbiederId, one.naam]),
      );
      const horizon = addMonths(geldigOp, vraag.maanden);
      const gemeenten = deelname.gemeenten.filter(({ gemeentecode }) =>
        [vraag.gemeentecode, scope.gemeente].every((one) => one === undefined || one === gemeentecode),
      );
      const eisen = normen.success ? eisenOp(normen.data, versie?.producten ?? [], geldigOp) : [];
      const resultaten = eisen
        .flatMap((eis) =>
          gemeenten
            .filter(({ gemeentecode }) =>
              eis.producten.some((product) => deeltMee(deelname, gemeentecode, 'contract', geldigOp, { product })),
            )
            .map(({ gemeentecode, naam: gemeentenaam }): Dekkingsregel => {
              const ids = gecontracteerd(contracten, gemeentecode, eis.producten, geldigOp, geldigOp);
              const tekort = ids.length < eis.minimum;
              const later = tekort ? null : tekortVanaf(contracten, gemeentecode, eis, geldigOp, horizon);
              return {
                ...eis,
                ...{ gemeentecode, gemeentenaam, aantalAanbieders: ids.length },
                aanbieders: ids.map((aanbiederId) => ({ aanbiederId, naam: namen.get(aanbiederId) ?? '' })),
                stand: tekort ? 'tekort' : later === null ? 'voldoende' : 'dreigend-tekort',
                tekortVanaf: tekort ? geldigOp : later,
              };
            }),
        )
        .filter(({ stand }) => vraag.stand === undefined || stand === vraag.stand)
        .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      return {
        aantal: resultaten.length,
        geldigOp,
        configuratieversie: versie?.versieId ?? null,
        normVastgesteld: normen.success,
        bron: parameter?.bron ?? null,
        resultaten,
      };
    });
  }
}

/** Shortfalls first, then those that threaten, then by norm and gemeente. */
function keyOf({ stand, norm, gemeentecode }: Dekkingsregel): string {
  return `${DEKKINGSTANDEN.length - DEKKINGSTANDEN.indexOf(stand)} ${norm} ${gemeentecode}`;
}
