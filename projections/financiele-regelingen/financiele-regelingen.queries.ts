import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { ReadModels } from '../runner/read-models.js';
import {
  type FinancieleRegelingenAntwoord,
  type MeerkostenregelingDto,
  type MeerkostenvergoedingDto,
  type OmzetgarantieDto,
  type Regelingstand,
  type RegelingenQuery,
} from './financiele-regelingen.dto.js';
import { type GarantieDoc, type MeerkostenDoc, type RegelingcontractDoc } from './financiele-regelingen.projection.js';

interface Wie {
  readonly contractId: string;
  readonly aanbiederId: string;
}
/** What the caller may see and asked for, and how contracts and aanbieders are called. */
interface Blik {
  readonly mag: (van: Wie) => boolean;
  readonly nummer: (contractId: string) => string;
  readonly naam: (aanbiederId: string) => string;
  readonly dag: string;
}

@Injectable()
export class FinancieleRegelingenQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An aanbieder sees what it gets itself, a gemeente what goes to contracts that she takes part in. */
  find(scope: Scope, query: RegelingenQuery): Promise<FinancieleRegelingenAntwoord> {
    const { regio } = scope;
    const geldigOp = query.geldigOp ?? peildag(this.clock);
    return this.readModels.read('financiele-regelingen', async (db) => {
      const where = { regio };
      const contracten = await db.find<RegelingcontractDoc>('contract', { where });
      const aanbieders = await db.find<{ aanbiederId: string; naam: string }>('aanbieder', { where });
      const garanties = await db.find<GarantieDoc>('garantie', { where });
      const regelingen = await db.find<MeerkostenDoc>('regeling', { where });
      const contractVan = new Map(contracten.map((een) => [een.contractId, een]));
      const naamVan = new Map(aanbieders.map((een) => [een.aanbiederId, een.naam]));
      const blik: Blik = {
        dag: geldigOp,
        nummer: (contractId) => contractVan.get(contractId)?.contractnummer ?? '',
        naam: (aanbiederId) => naamVan.get(aanbiederId) ?? '',
        mag: ({ contractId, aanbiederId }) =>
          (scope.aanbiederId === undefined || scope.aanbiederId === aanbiederId) &&
          (scope.gemeente === undefined || contractVan.get(contractId)?.gemeenten.includes(scope.gemeente) === true) &&
          (query.contractId === undefined || query.contractId === contractId) &&
          (query.aanbiederId === undefined || query.aanbiederId === aanbiederId),
      };
      const past = ({ stand }: { readonly stand: Regelingstand }): boolean =>
        query.stand === undefined || query.stand === stand;
      return {
        geldigOp,
        omzetgaranties: garanties
          .filter((doc) => doc.toekenning.op <= geldigOp && blik.mag(doc))
          .map((doc) => toonGarantie(doc, blik))
          .filter(past)
          .sort(laatsteEerst(({ garantieId }) => garantieId)),
        meerkostenregelingen: regelingen
          .filter(({ opening }) => opening.op <= geldigOp)
          // All that is paid in a region is no news for one aanbieder.
          .map((doc) => toonRegeling(doc, blik, scope.aanbiederId === undefined))
          .filter(past)
          .sort(laatsteEerst(({ regelingId }) => regelingId)),
      };
    });
  }
}

function laatsteEerst<T extends { readonly van: string }>(id: (een: T) => string): (a: T, b: T) => number {
  const sleutel = (een: T): string => `${een.van} ${id(een)}`;
  return (a, b) => (sleutel(a) > sleutel(b) ? -1 : 1);
}

function standVan(van: string, tot: string | null, dag: string): Regelingstand {
  if (van > dag) return 'komt-nog';
  return tot !== null && tot < dag ? 'afgelopen' : 'loopt';
}

function toonGarantie({ toekenning, einden, intrekking, verrekeningen }: GarantieDoc, blik: Blik): OmzetgarantieDto {
  const { garantieId, contractId, aanbiederId, periode, referentieperiode } = toekenning;
  const { percentageBasispunten, referentieomzet, grond, besluitkenmerk, besluitOp } = toekenning;
  const { dag } = blik;
  const einde = einden.filter(({ op }) => op <= dag).at(-1);
  const weg = intrekking !== null && intrekking.op <= dag ? intrekking : null;
  const tot = einde?.laatsteDag ?? periode.tot;
  return {
    ...{ garantieId, contractId, contractnummer: blik.nummer(contractId), aanbieder: blik.naam(aanbiederId) },
    ...{ van: periode.van, tot, percentageBasispunten, referentieomzet, grond, besluitkenmerk, besluitOp },
    ...{ referentieVan: referentieperiode.van, referentieTot: referentieperiode.tot },
    stand: weg === null ? standVan(periode.van, tot, dag) : 'ingetrokken',
    eindreden: weg?.reden ?? einde?.reden ?? null,
    verrekeningen: verrekeningen
      .filter(({ op }) => op <= dag)
      .map(({ op, teBetalen, berekening }) => ({
        ...{ op, gegarandeerdBedrag: berekening.gegarandeerd, goedgekeurdBedrag: berekening.goedgekeurd },
        ...{ eerderVerrekendBedrag: berekening.eerderVerrekend, teBetalenBedrag: teBetalen },
      })),
  };
}

function toonVergoeding(een: MeerkostenDoc['vergoedingen'][number], blik: Blik): MeerkostenvergoedingDto {
  const { vergoedingId, contractId, aanbiederId, op: vergoedOp, totaal: totaalBedrag, posten } = een;
  return {
    ...{ vergoedingId, contractId, contractnummer: blik.nummer(contractId), aanbieder: blik.naam(aanbiederId) },
    ...{ vergoedOp, totaalBedrag },
    posten: posten.map(({ bewijs: { kenmerk: bewijskenmerk, sha256: bewijsSha256 }, ...post }) => {
      return { ...post, bewijskenmerk, bewijsSha256 };
    }),
  };
}

function toonRegeling(doc: MeerkostenDoc, blik: Blik, metTotaal: boolean): MeerkostenregelingDto {
  const { regelingId, naam, van, kostensoorten, maximum, grond, besluitkenmerk, besluitOp } = doc.opening;
  const einde = doc.einden.filter(({ op }) => op <= blik.dag).at(-1);
  const tot = einde?.laatsteDag ?? doc.opening.tot;
  const vergoedingen = doc.vergoedingen.filter(({ op }) => op <= blik.dag);
  return {
    ...{ regelingId, naam, van, tot, kostensoorten: [...kostensoorten], maximumBedrag: maximum },
    vergoedBedrag: metTotaal ? vergoedingen.reduce((som, { totaal }) => som + totaal, 0) : null,
    ...{ grond, besluitkenmerk, besluitOp, stand: standVan(van, tot, blik.dag), eindreden: einde?.reden ?? null },
    vergoedingen: vergoedingen.filter(blik.mag).map((een) => toonVergoeding(een, blik)),
  };
}
