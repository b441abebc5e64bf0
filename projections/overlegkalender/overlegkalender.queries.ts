import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import {
  contractpartijen,
  isGespreksnorm,
  partners,
} from '../../src/leveranciersmanagement/overleg/inhoud/gesprekstermijn.js';
import { type Overlegnorm } from '../../src/leveranciersmanagement/overleg/inhoud/overlegnorm.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type Eenheden, eenhedenVan, gespreksstanden, tegenNorm } from './tegen-norm.js';
import {
  type Actieregel,
  type ActiesAntwoord,
  type ActiesQuery,
  type OverlegkalenderAntwoord,
  type OverlegkalenderQuery,
  type Overlegregel,
  type Overlegstand,
  ZONDER_GESPREK,
  type Gespreksstand,
  type ZonderGesprekAntwoord,
  type ZonderGesprekQuery,
} from './overlegkalender.dto.js';
import {
  type ActieDoc,
  OVERLEG,
  type OverlegaanbiederDoc,
  type OverlegcontractDoc,
  type OverlegDoc,
  overlegkalenderProjection,
  type OverlegnormDoc,
  type OverlegpartnerDoc,
} from './overlegkalender.projection.js';

@Injectable()
export class OverlegkalenderQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All overleggen of a year with how they stand, and what the norms of that year still ask. */
  get({ regio }: Scope, query: OverlegkalenderQuery): Promise<OverlegkalenderAntwoord> {
    const { geldigOp = peildag(this.clock) } = query;
    const { jaar = Number(geldigOp.slice(0, 4)) } = query;
    return this.readModels.read(overlegkalenderProjection.name, async (db) => {
      const docs = await db.find<OverlegDoc>('overleggen', { where: { regio, jaar } });
      const resultaten = docs
        .filter(({ geplandOp }) => geplandOp <= geldigOp)
        .map((doc) => overlegOp(doc, geldigOp))
        .sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1));
      // The rules and the units of the year: of today where it runs, else of its last or first day.
      const dag = [`${jaar}-01-01`, geldigOp, `${jaar}-12-31`].sort()[1]!;
      const { versie, normen } = await normenOp(db, regio, dag);
      const eenheden = await eenhedenOp(db, regio, versie, dag);
      return {
        ...{ aantal: resultaten.length, jaar, geldigOp, configuratieversie: versie?.versieId ?? null, resultaten },
        normen: normen.flatMap((norm) => tegenNorm(norm, eenhedenVan(norm, eenheden), resultaten)),
        acties: (await actiesOp(db, regio, geldigOp)).filter(
          ({ stand, overleg }) => stand === 'open' || stand === 'te-laat' || overleg?.jaar === jaar,
        ),
      };
    });
  }

  /** Who had no conversation within the term of the norm, the longest ago first (R-PAR-09, R-PAR-15). */
  zonderGesprek({ regio }: Scope, query: ZonderGesprekQuery): Promise<ZonderGesprekAntwoord> {
    const { geldigOp = peildag(this.clock), norm } = query;
    return this.readModels.read(overlegkalenderProjection.name, async (db) => {
      const { versie, normen } = await normenOp(db, regio, geldigOp);
      const eenheden = await eenhedenOp(db, regio, versie, geldigOp);
      const docs = await db.find<OverlegDoc>('overleggen', { where: { regio } });
      const overleggen = docs.filter(({ geplandOp }) => geplandOp <= geldigOp).map((doc) => overlegOp(doc, geldigOp));
      const alle = gespreksstanden(normen.filter(isGespreksnorm), eenheden, overleggen, geldigOp);
      const perStand: Partial<Record<Gespreksstand, number>> = {};
      for (const one of alle) perStand[one.stand] = (perStand[one.stand] ?? 0) + 1;
      const resultaten = alle.filter((one) => (norm === undefined ? ZONDER_GESPREK : [norm]).includes(one.stand));
      return {
        aantal: resultaten.length,
        geldigOp,
        configuratieversie: versie?.versieId ?? null,
        perStand,
        resultaten,
      };
    });
  }

  /** Actions of the region, those that are late or due first before those that are done (R-OVL-05, Q-010). */
  acties({ regio }: Scope, query: ActiesQuery): Promise<ActiesAntwoord> {
    const { geldigOp = peildag(this.clock), stand, aanbiederId } = query;
    return this.readModels.read(overlegkalenderProjection.name, async (db) => {
      const resultaten = (await actiesOp(db, regio, geldigOp))
        .filter((actie) => stand === undefined || actie.stand === stand)
        .filter((actie) => aanbiederId === undefined || actie.aanbiederId === aanbiederId);
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }
}

async function normenOp(db: ReadModelDb, regio: string, dag: Datum) {
  const versie = versieOp(await db.find<OverlegnormDoc>('normen', { where: { regio } }), dag);
  const regel = parameterOp(versie?.regels ?? [], OVERLEG, { geldigOp: dag });
  return { versie, normen: (regel?.waarde ?? []) as unknown as readonly Overlegnorm[] };
}

async function eenhedenOp(
  db: ReadModelDb,
  regio: string,
  versie: OverlegnormDoc | undefined,
  dag: Datum,
): Promise<Eenheden> {
  const where = { regio };
  return {
    aanbieders: await db.find<OverlegaanbiederDoc>('aanbieders', { where }),
    aanbieder: contractpartijen(await db.find<OverlegcontractDoc>('contracten', { where }), dag),
    partner: partners(await db.find<OverlegpartnerDoc>('partners', { where }), dag),
    segmenten: (versie?.segmenten ?? [])
      .filter(({ geldigVanaf, geldigTot }) => geldigVanaf <= dag && (geldigTot === null || dag <= geldigTot))
      .map(({ code }) => code),
  };
}

async function actiesOp(db: ReadModelDb, regio: string, geldigOp: Datum): Promise<Actieregel[]> {
  const docs = await db.find<ActieDoc>('acties', { where: { regio } });
  const aanbieders = await db.find<OverlegaanbiederDoc>('aanbieders', { where: { regio } });
  const namen = new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
  return docs
    .filter(({ afgesprokenOp }) => afgesprokenOp <= geldigOp)
    .map((doc) => actieOp(doc, geldigOp, namen))
    .sort((a, b) => (volgorde(a) < volgorde(b) ? -1 : 1));
}

function actieOp({ regio: _regio, ...doc }: ActieDoc, geldigOp: Datum, namen: ReadonlyMap<string, string>): Actieregel {
  const verplaatsingen = doc.verplaatsingen.filter(({ verplaatstOp }) => verplaatstOp <= geldigOp);
  const uiterlijk = verplaatsingen.at(-1)?.uiterlijk ?? doc.uiterlijk;
  const gesloten = doc.gesloten !== null && doc.gesloten.geslotenOp <= geldigOp ? doc.gesloten : null;
  const vervallen = doc.vervallen !== null && doc.vervallen.vervallenOp <= geldigOp ? doc.vervallen : null;
  const loopt = uiterlijk < geldigOp ? 'te-laat' : 'open';
  const stand = gesloten !== null ? 'gesloten' : vervallen !== null ? 'vervallen' : loopt;
  const aanbieder = doc.aanbiederId === null ? null : (namen.get(doc.aanbiederId) ?? doc.aanbiederId);
  return { ...doc, uiterlijk, verplaatsingen, gesloten, vervallen, stand, aanbieder };
}

const volgorde = ({ stand, uiterlijk, actieId }: Actieregel): string =>
  `${stand === 'open' || stand === 'te-laat' ? 0 : 1} ${uiterlijk} ${actieId}`;

/** The overleg as it stood on a day: what was decided later about it is left out. */
function overlegOp({ regio: _regio, vervallen, ...doc }: OverlegDoc, geldigOp: Datum): Overlegregel {
  const verplaatsingen = doc.verplaatsingen.filter(({ op }) => op <= geldigOp);
  const volgende = doc.verplaatsingen.find(({ op }) => op > geldigOp);
  const datum = volgende?.van ?? doc.datum;
  const redenVervallen = vervallen !== null && vervallen.op <= geldigOp ? vervallen.reden : null;
  const gehouden = doc.gehouden !== null && doc.gehouden.op <= geldigOp ? doc.gehouden : null;
  const regel = { ...doc, datum, verplaatsingen, gehouden, redenVervallen };
  return { ...regel, stand: standOp(regel, geldigOp) };
}

function standOp(
  { gehouden, redenVervallen, datum }: Pick<Overlegregel, 'gehouden' | 'redenVervallen' | 'datum'>,
  geldigOp: Datum,
): Overlegstand {
  if (redenVervallen !== null) return 'vervallen';
  if (gehouden !== null) return 'gehouden';
  return datum < geldigOp ? 'niet-vastgelegd' : 'gepland';
}

const sleutel = ({ datum, soort, overlegId }: Overlegregel): string => `${datum} ${soort} ${overlegId}`;
