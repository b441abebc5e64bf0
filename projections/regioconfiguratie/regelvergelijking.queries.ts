import { Inject, Injectable } from '@nestjs/common';
import { type Datum, type Tijdstip } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type AfwijkingDoc } from '../../src/regio/regioconfiguratie/afwijking-facts.js';
import { regelVan } from '../../src/regio/regioconfiguratie/inhoud/afwijking.js';
import { eersteWijziging, gevolgenVan } from '../../src/regio/regioconfiguratie/inhoud/gevolgen.js';
import { type Herkomst, herkomstVan } from '../../src/regio/regioconfiguratie/inhoud/herkomst.js';
import {
  type Inhoud,
  inhoudOp,
  inhoudVanVersie,
  zoalsBekendOp,
} from '../../src/regio/regioconfiguratie/inhoud/inhoud-op.js';
import { type Parametervraag, passend } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { sleutelsVan } from '../../src/regio/regioconfiguratie/inhoud/regelwerking.js';
import { type Configuratiestand, geldendOp, zoalsNaVersie } from '../../src/regio/regioconfiguratie/inhoud/stand.js';
import { type Verschil, verschillenTussen } from '../../src/regio/regioconfiguratie/inhoud/verschillen.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type GebruikDoc } from './regelgebruik.js';
import { type PublicatieDoc, regioconfiguratieProjection, type VersieDoc } from './regioconfiguratie.projection.js';

interface Bekend extends Configuratiestand<VersieDoc> {
  readonly afwijkingen: readonly AfwijkingDoc[];
  readonly publicaties: readonly PublicatieDoc[];
}

/** One side of a comparison; the last version where neither a version nor a day is given. */
export interface Zijde {
  readonly regio: string;
  readonly geldigOp?: Datum | undefined;
  readonly versie?: number | undefined;
  /** Only what was known by then. */
  readonly bekendOp?: Tijdstip | undefined;
}

export interface Vergelekenzijde {
  readonly regio: string;
  readonly geldigOp: Datum | null;
  readonly versieId: string;
  readonly bekendOp: Tijdstip | null;
}

export interface Vergelijking {
  readonly van: Vergelekenzijde;
  readonly tot: Vergelekenzijde;
  readonly verschillen: readonly Verschil[];
}

/** What a question about differences may say of both sides. */
export interface Gevraagd {
  readonly van?: Datum | undefined;
  readonly tot?: Datum | undefined;
  readonly vanVersie?: number | undefined;
  readonly totVersie?: number | undefined;
  readonly vanBekendOp?: Tijdstip | undefined;
  readonly totBekendOp?: Tijdstip | undefined;
  readonly totRegio: string;
}

export interface Afwijkingregel extends Omit<AfwijkingDoc, 'regio'> {
  readonly geldt: boolean;
  readonly gepubliceerd: PublicatieDoc | null;
}

export interface GecorrigeerdGebruik extends GebruikDoc {
  readonly stand: 'rust-op-gecorrigeerde-regel' | 'wordt-herrekend' | 'herrekend';
  readonly wijzigingen: readonly { sleutel: string; op: Datum; van: unknown; tot: unknown }[];
}

/** Which rule held when, as known when, what differs, and what rests on a rule that was corrected (R-REG-21). */
@Injectable()
export class RegelvergelijkingQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws Rejection where no version is in force, or no version ever named the key. */
  waarde(
    regio: string,
    sleutel: string,
    { geldigOp = peildag(this.clock), ...plaats }: Partial<Parametervraag>,
  ): Promise<Herkomst & { readonly geldigOp: Datum }> {
    return this.read(async (db) => {
      const bekend = await bekendIn(db, regio);
      const sleutels = sleutelsVan([bekend]);
      if (!sleutels.includes(sleutel)) {
        const melding =
          sleutels.length === 0
            ? 'De regio had toen nog geen regels. Kies een later moment, of publiceer eerst het regioprofiel.'
            : `De regio kent geen regel ${sleutel}. Kies een van: ${sleutels.join(', ')}.`;
        throw new Rejection('PARAMETER_ONBEKEND', melding, 'not-found');
      }
      const herkomst = herkomstVan(bekend, bekend.publicaties, sleutel, { geldigOp, ...plaats });
      if (herkomst === undefined) throw nietGeldig(regio, geldigOp);
      return { geldigOp, ...herkomst };
    });
  }

  vergelijk(van: Zijde, tot: Zijde): Promise<Vergelijking> {
    return this.read(async (db) => {
      const links = zijdeVan(await bekendIn(db, van.regio), van);
      const rechts = zijdeVan(await bekendIn(db, tot.regio), tot);
      return { van: links.zijde, tot: rechts.zijde, verschillen: verschillenTussen(links.inhoud, rechts.inhoud) };
    });
  }

  /** As `vergelijk`, for what a question leaves out: today beside a day, else the last version and the one before it. */
  async vergelijkGevraagd(regio: string, vraag: Gevraagd): Promise<Vergelijking> {
    const { totRegio, vanBekendOp, totBekendOp } = vraag;
    const versies = await this.read(async (db) => (await bekendIn(db, regio)).publicaties.map(({ versie }) => versie));
    const [laatste, vorige = laatste] = [...versies].sort((a, b) => b - a);
    const metDag =
      vraag.van !== undefined || vraag.tot !== undefined || vanBekendOp !== undefined || totRegio !== regio;
    const dag = metDag || totBekendOp !== undefined ? peildag(this.clock) : undefined;
    const van = { regio, bekendOp: vanBekendOp, ...kant(vraag.vanVersie, vraag.van ?? dag, vorige) };
    const tot = { regio: totRegio, bekendOp: totBekendOp, ...kant(vraag.totVersie, vraag.tot ?? dag, laatste) };
    return this.vergelijk(van, tot);
  }

  afwijkingen(
    regio: string,
    vraag: { geldigOp?: Datum | undefined; gemeentecode?: string | undefined; pagina: number; paginagrootte: number },
  ): Promise<{ aantal: number; geldigOp: Datum; resultaten: readonly Afwijkingregel[] }> {
    const { geldigOp = peildag(this.clock), gemeentecode, pagina, paginagrootte } = vraag;
    return this.read(async (db) => {
      const { afwijkingen, publicaties } = await bekendIn(db, regio);
      const alle = afwijkingen
        .filter((een) => gemeentecode === undefined || een.gemeentecode === gemeentecode)
        .map((een) => afwijkingregel(een, publicaties, geldigOp))
        .reverse();
      const vanaf = (pagina - 1) * paginagrootte;
      return { aantal: alle.length, geldigOp, resultaten: alle.slice(vanaf, vanaf + paginagrootte) };
    });
  }

  /** What was decided under a rule that is another one now, and what was recomputed since. */
  gecorrigeerd(regio: string): Promise<GecorrigeerdGebruik[]> {
    const vandaag = peildag(this.clock);
    return this.read(async (db) => {
      const bekend = await bekendIn(db, regio);
      const rust: GecorrigeerdGebruik[] = [];
      for (const { versie, versieId } of bekend.publicaties) {
        const toen = zoalsNaVersie(bekend, versie);
        const vanaf = eersteWijziging(toen, bekend);
        if (vanaf === undefined) continue;
        const docs = await gebruikOnder(db, regio, versieId, vanaf);
        for (const { gebruik, afhandeling, wijzigingen } of gevolgenVan(toen, bekend, docs, vandaag)) {
          if (afhandeling === 'houdt-oude-regel') continue;
          const stand = afhandeling === 'herrekend' ? 'wordt-herrekend' : afhandeling;
          rust.push({ ...(gebruik as GebruikDoc), stand, wijzigingen });
        }
      }
      const herrekend = await herrekendeUitkomsten(db, regio);
      return [...rust, ...herrekend.map((doc) => ({ ...doc, stand: 'herrekend' as const, wijzigingen: [] }))];
    });
  }

  private read<T>(query: (db: ReadModelDb) => Promise<T>): Promise<T> {
    return this.readModels.read(regioconfiguratieProjection.name, query);
  }
}

function kant(versie: number | undefined, dag: Datum | undefined, anders: number | undefined): Partial<Zijde> {
  if (versie !== undefined) return { versie };
  return dag === undefined ? { versie: anders } : { geldigOp: dag };
}

function afwijkingregel(
  { regio: _regio, ...doc }: AfwijkingDoc,
  publicaties: readonly PublicatieDoc[],
  geldigOp: Datum,
): Afwijkingregel {
  const regel = regelVan(doc);
  return {
    ...doc,
    geldigTot: regel === undefined ? doc.geldigTot : regel.geldigTot,
    geldt: regel !== undefined && passend([regel], doc.sleutel, { ...doc, geldigOp }).length > 0,
    gepubliceerd: publicaties.find(({ versie }) => versie === doc.versie) ?? null,
  };
}

async function bekendIn(db: ReadModelDb, regio: string): Promise<Bekend> {
  const find = <D extends object>(table: string): Promise<D[]> =>
    db.find<D>(table, { where: { regio }, orderBy: 'versie' });
  return {
    versies: await find<VersieDoc>('versies'),
    afwijkingen: await find<AfwijkingDoc>('afwijkingen'),
    publicaties: await find<PublicatieDoc>('publicaties'),
  };
}

function zijdeVan(bekend: Bekend, vraag: Zijde): { readonly zijde: Vergelekenzijde; readonly inhoud: Inhoud } {
  const { regio, geldigOp = null, bekendOp = null } = vraag;
  const stand = bekendOp === null ? bekend : zoalsBekendOp(bekend, bekend.publicaties, bekendOp);
  if (geldigOp !== null && vraag.versie === undefined) {
    const inhoud = inhoudOp(stand, geldigOp);
    const geldend = geldendOp(stand, geldigOp);
    if (inhoud === undefined || geldend === undefined) throw nietGeldig(regio, geldigOp);
    return { zijde: { regio, geldigOp, bekendOp, versieId: geldend.versieId }, inhoud };
  }
  const versie = vraag.versie ?? Math.max(0, ...bekend.publicaties.map((one) => one.versie));
  const publicatie = bekend.publicaties.find((one) => one.versie === versie);
  const inhoud = inhoudVanVersie(stand, versie);
  if (publicatie === undefined || inhoud === undefined) {
    const versies = bekend.publicaties.map((one) => one.versie).join(', ') || 'geen';
    throw new Rejection(
      'VERSIE_ONBEKEND',
      `Regio ${regio} heeft geen versie ${versie}. Kies een van: ${versies}.`,
      'not-found',
    );
  }
  return { zijde: { regio, geldigOp: null, bekendOp, versieId: publicatie.versieId }, inhoud };
}

async function gebruikOnder(db: ReadModelDb, regio: string, versieId: string, vanaf: Datum): Promise<GebruikDoc[]> {
  const rows = await db.sql<{ doc: GebruikDoc }>(
    `SELECT doc FROM ${db.asOf('gebruik')}
     WHERE regio = $1 AND configuratieversie = $2 AND NOT vervallen AND peildatum >= $3::date
     ORDER BY soort, key`,
    [regio, versieId, vanaf],
  );
  return rows.map(({ doc }) => doc);
}

async function herrekendeUitkomsten(db: ReadModelDb, regio: string): Promise<GebruikDoc[]> {
  const rows = await db.sql<{ doc: GebruikDoc }>(
    `SELECT doc FROM ${db.asOf('gebruik')}
     WHERE regio = $1 AND NOT vervallen AND soort IN ('starttermijn', 'kpi-meting') AND jsonb_array_length(doc->'eerder') > 0
     ORDER BY soort, key`,
    [regio],
  );
  return rows.map(({ doc }) => doc);
}

export function nietGeldig(regio: string, geldigOp: Datum): Rejection {
  return new Rejection(
    'REGIOCONFIGURATIE_NIET_GELDIG',
    `Regio ${regio} heeft op ${geldigOp} geen geldende configuratie. Kies een latere datum.`,
    'not-found',
  );
}
