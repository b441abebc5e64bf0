import { Inject, Injectable } from '@nestjs/common';
import { addMonths, type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { type GesprekFacts, type Gespreksstof } from '../../src/leveranciersmanagement/gesprek/gesprek-facts.js';
import { type Kpistand } from '../../src/leveranciersmanagement/gesprek/gesprekskaart.events.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type Agendavoorstel,
  type Gespreksactie,
  type Gesprekskpi,
  type Gespreksplan,
  type GespreksvoorbereidingAntwoord,
  type Melding,
} from './gespreksvoorbereiding.dto.js';
import {
  type GespreksaanbiederDoc,
  type GespreksactieDoc,
  type GespreksplanDoc,
  gespreksvoorbereidingProjection,
  type MeldingDoc,
  type OordeelDoc,
} from './gespreksvoorbereiding.projection.js';

@Injectable()
export class GespreksvoorbereidingQueries implements GesprekFacts {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is open about an aanbieder on a day, and what to put on the agenda (Q-009). */
  get(
    { regio }: Scope,
    aanbiederId: string,
    geldigOp: Datum = peildag(this.clock),
  ): Promise<GespreksvoorbereidingAntwoord> {
    return this.readModels.read(gespreksvoorbereidingProjection.name, async (db) => {
      const bekend = await db.find<GespreksaanbiederDoc>('aanbieders', { where: { regio } });
      const aanbieder = bekend.find((one) => one.aanbiederId === aanbiederId);
      if (aanbieder === undefined) {
        throw new Rejection('AANBIEDER_ONBEKEND', 'Deze aanbieder is in deze regio niet bekend.', 'not-found');
      }
      const { oordelen: _oordelen, ...open } = await openOver(db, regio, aanbiederId, geldigOp);
      return { aanbiederId, aanbieder: aanbieder.naam, geldigOp, agenda: agendaVan(open), ...open };
    });
  }

  /** The same for the write side: what an invitation proposes, and what a conversation keeps of the KPIs (R-KPI-10). */
  stof(regio: string, aanbiederId: string, op: Datum): Promise<Gespreksstof> {
    return this.readModels.readCurrent(gespreksvoorbereidingProjection.name, async (db) => {
      const open = await openOver(db, regio, aanbiederId, op);
      return { agenda: agendaVan(open), kpis: open.oordelen };
    });
  }
}

/** What is open about one aanbieder on a day. */
async function openOver(db: ReadModelDb, regio: string, aanbiederId: string, op: Datum) {
  const where = { regio, aanbiederId };
  const oordelen = oordelenOp(await db.find<OordeelDoc>('oordelen', { where }), op);
  return {
    meldingen: meldingenOp(await db.find<MeldingDoc>('meldingen', { where }), op),
    acties: actiesOp(await db.find<GespreksactieDoc>('acties', { where }), op),
    verbeterplannen: plannenOp(await db.find<GespreksplanDoc>('plannen', { where }), op),
    kpis: kpisOp(oordelen),
    oordelen,
  };
}

function meldingenOp(docs: readonly MeldingDoc[], geldigOp: Datum): Melding[] {
  const sinds = addMonths(geldigOp, -12);
  return docs
    .filter(({ gemeldOp }) => gemeldOp <= geldigOp)
    .map(({ regio: _regio, aanbiederId: _aanbieder, afhandeling, ...melding }) => ({
      ...melding,
      afhandeling: afhandeling !== null && afhandeling.afgehandeldOp <= geldigOp ? afhandeling : null,
    }))
    .filter(({ afhandeling }) => afhandeling === null || afhandeling.afgehandeldOp > sinds)
    .sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1));
}

const ZWAARTE = ['hoog', 'middel', 'laag', null];
const sleutel = ({ afhandeling, ernst, gemeldOp, signaalId }: Melding): string =>
  `${afhandeling === null ? 0 : 1} ${ZWAARTE.indexOf(ernst)} ${gemeldOp} ${signaalId}`;

function actiesOp(docs: readonly GespreksactieDoc[], geldigOp: Datum): Gespreksactie[] {
  return docs
    .filter(({ afgesprokenOp, klaarOp }) => afgesprokenOp <= geldigOp && (klaarOp === null || klaarOp > geldigOp))
    .map(({ actieId, wat, wie, verplaatst, uiterlijk: eerste }) => {
      const uiterlijk = verplaatst.filter(({ op }) => op <= geldigOp).at(-1)?.uiterlijk ?? eerste;
      return { actieId, wat, wie, uiterlijk, teLaat: uiterlijk < geldigOp };
    })
    .sort((a, b) => (`${a.uiterlijk} ${a.actieId}` < `${b.uiterlijk} ${b.actieId}` ? -1 : 1));
}

function plannenOp(docs: readonly GespreksplanDoc[], geldigOp: Datum): Gespreksplan[] {
  return docs
    .flatMap(({ verbeterplanId, kpiId, jaar, uiterlijkIndienen, standen }) => {
      const stand = standen.filter(({ op }) => op <= geldigOp).at(-1)?.stand ?? null;
      return stand === null ? [] : [{ verbeterplanId, kpiId, jaar, stand, uiterlijkIndienen }];
    })
    .sort((a, b) => (`${a.jaar} ${a.kpiId} ${a.verbeterplanId}` < `${b.jaar} ${b.kpiId} ${b.verbeterplanId}` ? -1 : 1));
}

/** The last year of each that has a verdict on the day, also the good ones. */
function oordelenOp(docs: readonly OordeelDoc[], geldigOp: Datum): Kpistand[] {
  const laatste = new Map<string, Kpistand>();
  for (const { kpiId, segment, gemeentecode, jaar, oordelen } of docs) {
    const oordeel = oordelen.filter(({ op }) => op <= geldigOp).at(-1);
    const over = [kpiId, segment, gemeentecode].join('/');
    if (oordeel === undefined || (laatste.get(over)?.jaar ?? 0) > jaar) continue;
    const { score, verdict } = oordeel;
    laatste.set(over, { kpiId, segment, gemeentecode, jaar, score, verdict });
  }
  return [...laatste.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kpi]) => kpi);
}

/** Only those whose last verdict is onvoldoende. */
function kpisOp(oordelen: readonly Kpistand[]): Gesprekskpi[] {
  return oordelen.flatMap(({ verdict, ...kpi }) => (verdict === 'onvoldoende' ? [kpi] : []));
}

function agendaVan({
  meldingen,
  acties,
  verbeterplannen,
  kpis,
}: Pick<GespreksvoorbereidingAntwoord, 'meldingen' | 'acties' | 'verbeterplannen' | 'kpis'>): Agendavoorstel[] {
  const open = meldingen.filter(({ afhandeling }) => afhandeling === null);
  return [
    ...open.map(({ soort, onderwerp, signaalId }) => ({
      ...{ punt: `${WOORD[soort]}: ${onderwerp}`, bron: soort, verwijzing: signaalId },
    })),
    ...kpis.map(({ kpiId, jaar, segment, gemeentecode }) => ({
      punt: `KPI ${kpiId} onvoldoende in ${jaar}${[segment, gemeentecode].map((deel) => (deel === null ? '' : `, ${deel}`)).join('')}`,
      ...{ bron: 'kpi' as const, verwijzing: kpiId },
    })),
    ...verbeterplannen.map(({ kpiId, jaar, stand, verbeterplanId }) => ({
      ...{ punt: `Verbeterplan ${kpiId} ${jaar}: ${stand}`, bron: 'verbeterplan' as const, verwijzing: verbeterplanId },
    })),
    ...acties.map(({ wat, teLaat, actieId }) => ({
      ...{ punt: teLaat ? `Te late actie: ${wat}` : `Actie: ${wat}`, bron: 'actie' as const, verwijzing: actieId },
    })),
  ];
}

const WOORD = { klacht: 'Klacht', signaal: 'Signaal', consulenteninput: 'Inbreng van consulenten' };
