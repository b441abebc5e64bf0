import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { prijsOp } from '../../src/inkoop/trajectprijs/trajectprijs.events.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type AfwijkingDoc } from '../../src/regio/regioconfiguratie/afwijking-facts.js';
import { bekostigingUit, isPerClient } from '../../src/regio/regioconfiguratie/inhoud/bekostiging.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { geldtOp, type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { geldendOp } from '../../src/regio/regioconfiguratie/inhoud/stand.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { uitgavenjaren } from './uitgavenjaren.js';
import { afspraakDto, kostenPerInwoner, plafondDto, type Som, telling } from './uitgaven.regels.js';
import { type RegimeDto, type UitgaveDto, type UitgavenAntwoord } from './uitgavenmonitor.dto.js';
import {
  type AfspraakDoc,
  type ConfiguratieDoc,
  type GemeenteDoc,
  type InwonertalDoc,
  type MaximumDoc,
  type PlafondDoc,
  type PrijsDoc,
  uitgavenmonitorProjection,
} from './uitgavenmonitor.projection.js';

export interface Uitgavenfilter {
  readonly geldigOp?: Datum | undefined;
  readonly jaar?: number | undefined;
  readonly gemeentecode?: string | undefined;
  readonly productcode?: string | undefined;
}

/** Where the region publishes no privacy.kleineAantallen. */
const KLEINE_AANTALLEN = 10;

const SCOPE = [
  'In de cijfers: goedgekeurde declaraties, in het jaar waarin de zorg is geleverd, ook als zij later zijn goedgekeurd.',
  'Bij de gemeente die betaalt op de dagen van levering: de regel van de regio en de verantwoordelijke gemeente van de casus bepalen wie dat is. Heeft de regio het niet vastgesteld, dan bij de gemeente van de toewijzing.',
  'Niet in de cijfers: wat is ingediend maar niet goedgekeurd, persoonsgebonden budgetten en eigen bijdragen.',
  'Taakgerichte bekostiging, subsidie en vaste budgetten worden niet per client gemeten: daar staat niet gemeten, en de afspraak met haar bedrag.',
];

@Injectable()
export class UitgavenmonitorQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every product of the region in every gemeente, also where nothing was spent. */
  get(scope: Scope, filter: Uitgavenfilter): Promise<UitgavenAntwoord> {
    const { geldigOp = peildag(this.clock) } = filter;
    const jaar = filter.jaar ?? Number(geldigOp.slice(0, 4));
    const { regio } = scope;
    const here = (gemeentecode: string): boolean =>
      [undefined, gemeentecode].includes(filter.gemeentecode) && [undefined, gemeentecode].includes(scope.gemeente);
    return this.readModels.read(uitgavenmonitorProjection.name, async (db) => {
      const where = { regio };
      const dag = dagInJaar(jaar, geldigOp);
      const versies = await db.find<ConfiguratieDoc>('configuraties', { where });
      const afwijkingen = await db.find<AfwijkingDoc>('afwijkingen', { where, orderBy: 'versie' });
      const geldend = geldendOp({ versies, afwijkingen }, dag);
      const versie = geldend?.basis;
      const sommen = await sommenVan(db, regio, jaar, geldigOp);
      const gemeenten = gemeentenVan(await db.find<GemeenteDoc>('gemeenten', { where }), sommen).filter((one) =>
        here(one.gemeentecode),
      );
      const regimes = await regimesVan(db, regio, dag);
      const inwonertallen = await db.find<InwonertalDoc>('inwonertallen', { where: { regio, jaar } });
      const prijzen = await db.find<PrijsDoc>('prijzen', { where });
      const afspraken = (await db.find<AfspraakDoc>('afspraken', { where }))
        .filter(({ van, tot }) => van <= `${jaar}-12-31` && tot >= `${jaar}-01-01`)
        .filter(({ gemeentecode, productcode }) => {
          return (gemeentecode === null || here(gemeentecode)) && [undefined, productcode].includes(filter.productcode);
        });
      const producten = productenVan(versie, dag, sommen).filter(({ code }) =>
        [undefined, code].includes(filter.productcode),
      );
      const resultaten = producten.flatMap((product) =>
        gemeenten.map((gemeente): UitgaveDto => {
          const { gemeentecode } = gemeente;
          const { code: productcode, segment } = product;
          const is = (one: { gemeentecode: string | null; productcode: string }): boolean =>
            one.gemeentecode === gemeentecode && one.productcode === productcode;
          const plaats = { geldigOp: dag, gemeentecode, segment, product: productcode };
          const parameter = parameterOp(geldend?.parameters ?? [], 'bekostiging', plaats);
          const vorm = bekostigingUit(parameter?.waarde)?.vorm ?? null;
          const klein = parameterOp(geldend?.parameters ?? [], 'privacy.kleineAantallen', plaats)?.waarde;
          const trajectprijs = prijsOp(prijzen, productcode, dag);
          const begroot = afspraken.filter(is).map(({ bedrag }) => bedrag);
          const cijfers = telling(
            sommen.find(is),
            isPerClient(vorm),
            typeof klein === 'number' ? klein : KLEINE_AANTALLEN,
          );
          return {
            ...{ gemeentecode, gemeentenaam: gemeente.naam, productcode, productnaam: product.naam, segment },
            bekostigingsvorm: vorm,
            bekostigingsbron: parameter?.bron ?? null,
            trajectprijs: trajectprijs?.bedrag ?? null,
            trajectprijsbron: trajectprijs?.bron ?? null,
            regimes: regimes.filter(is).map(({ vorm: onder, toewijzingen }) => ({ vorm: onder, toewijzingen })),
            begroot: begroot.length === 0 ? null : begroot.reduce((sum, bedrag) => sum + bedrag, 0),
            ...cijfers,
            ...kostenPerInwoner(
              cijfers.uitgegeven,
              inwonertallen.find((one) => one.gemeentecode === gemeentecode),
            ),
          };
        }),
      );
      const plafonds = (await db.find<PlafondDoc>('plafonds', { where: { regio, jaar } })).filter(
        ({ gemeentecode }) => gemeentecode === null || here(gemeentecode),
      );
      return {
        jaar,
        jaren: await uitgavenjaren(db, regio, { geldigOp, gemeente: scope.gemeente }),
        geldigOp,
        configuratieversie: geldend?.versieId ?? null,
        scope: SCOPE,
        aantal: resultaten.length,
        resultaten,
        plafonds: plafonds.map((plafond) => plafondDto(plafond, sommen, versie?.producten ?? [])),
        afspraken: afspraken.map(afspraakDto),
        subsidiemaxima: (await db.find<MaximumDoc>('maxima', { where: { regio, jaar } })).map(
          ({ productcode, bedrag }) => ({ productcode, bedrag }),
        ),
      };
    });
  }
}

/** The day whose rules tell of a year: as near to `geldigOp` as the year lets. */
function dagInJaar(jaar: number, geldigOp: Datum): Datum {
  const [eerste, laatste] = [`${jaar}-01-01`, `${jaar}-12-31`];
  return geldigOp < eerste ? eerste : geldigOp > laatste ? laatste : geldigOp;
}

async function sommenVan(db: ReadModelDb, regio: string, jaar: number, geldigOp: Datum): Promise<Som[]> {
  const rows = await db.sql<{
    gemeentecode: string;
    productcode: string;
    bedrag: string;
    anderen: string;
    clienten: string;
  }>(
    `SELECT gemeentecode, productcode, sum(bedrag) AS bedrag,
       coalesce(sum(bedrag) FILTER (WHERE doc->>'voorGemeente' IS NOT NULL), 0) AS anderen, count(DISTINCT client_id) AS clienten
     FROM ${db.asOfWrittenOnce('uitgaven')}
     WHERE regio = $1 AND jaar = $2 AND goedgekeurd_op <= $3
     GROUP BY gemeentecode, productcode ORDER BY gemeentecode, productcode`,
    [regio, jaar, geldigOp],
  );
  return rows.map(({ anderen, ...row }) => ({
    ...row,
    bedrag: Number(row.bedrag),
    voorAndereGemeenten: Number(anderen),
    clienten: Number(row.clienten),
  }));
}

/** The toewijzingen that were there on a day, each under the form of that day. */
async function regimesVan(
  db: ReadModelDb,
  regio: string,
  dag: Datum,
): Promise<(RegimeDto & { readonly gemeentecode: string; readonly productcode: string })[]> {
  const rows = await db.sql<{ gemeentecode: string; productcode: string; vorm: RegimeDto['vorm']; aantal: string }>(
    `SELECT gemeentecode, productcode, op.vorm, count(*) AS aantal
     FROM ${db.asOf('gevallen')} CROSS JOIN LATERAL (
       SELECT een.value->>'vorm' AS vorm FROM jsonb_array_elements(doc->'vormen') WITH ORDINALITY AS een (value, nummer)
       WHERE een.value->>'vanaf' <= $2 ORDER BY een.nummer DESC LIMIT 1) AS op
     WHERE regio = $1 GROUP BY gemeentecode, productcode, op.vorm ORDER BY gemeentecode, productcode, op.vorm`,
    [regio, dag],
  );
  return rows.map(({ aantal, ...row }) => ({ ...row, toewijzingen: Number(aantal) }));
}

/** The buyers, and who else something was spent for, such as a gemeente of another set: no amount falls away. */
function gemeentenVan(
  kopers: readonly GemeenteDoc[],
  sommen: readonly Som[],
): readonly Pick<GemeenteDoc, 'gemeentecode' | 'naam'>[] {
  const codes = new Set(kopers.map(({ gemeentecode }) => gemeentecode));
  const other = new Set(sommen.map(({ gemeentecode }) => gemeentecode).filter((code) => !codes.has(code)));
  return [...kopers, ...[...other].map((gemeentecode) => ({ gemeentecode, naam: gemeentecode }))];
}

/** What the region buys on the day, and what was spent on that is not in the catalogue then. */
function productenVan(
  versie: ConfiguratieDoc | undefined,
  dag: Datum,
  sommen: readonly Som[],
): readonly Pick<Product, 'code' | 'naam' | 'segment'>[] {
  const known = (versie?.producten ?? []).filter((product) => geldtOp(product, dag));
  const codes = new Set(known.map(({ code }) => code));
  const other = [...new Set(sommen.map(({ productcode }) => productcode))].filter((code) => !codes.has(code));
  const named = (code: string) => (versie?.producten ?? []).findLast((product) => product.code === code);
  return [
    ...known,
    ...other.map((code) => ({ code, naam: named(code)?.naam ?? code, segment: named(code)?.segment ?? null })),
  ];
}
