import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type Aanmeldingstand, type Aanmeldingstandnaam, aanmeldingstandOp, voorAanbieder } from './aanmeldingstand.js';
import {
  type AanbiedernaamDoc,
  type AanmeldingDoc,
  type RondeDoc,
  type SpoormijlpaalDoc,
  type VraagDoc,
} from './inkoopkalender.docs.js';
import { inkoopkalenderProjection } from './inkoopkalender.projection.js';
import { type Kalenderregel, kalenderVan } from './kalender.js';
import { type Rondestand, type Rondestandnaam, rondestandOp } from './rondestand.js';

interface Tijdreis {
  readonly geldigOp?: Datum | undefined;
}
export interface Lijst<T> {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: readonly T[];
}

/** Numbers per onderdeel; null to an aanbieder, who does not know who else applied. */
export interface Onderdeelstand {
  readonly sleutel: string;
  readonly aangemeld: number;
  readonly toegelaten: number;
  readonly onderMinimum: boolean;
}

export interface Ronderegel {
  readonly rondeId: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly stand: Rondestandnaam;
  readonly instrument: string | null;
  readonly volgendMoment: Rondestand['volgendMoment'];
  readonly gepubliceerdOp: Datum | null;
  readonly contractenVanaf: Datum | null;
  readonly onderdelen: Rondestand['gegevens']['onderdelen'];
  readonly gemeenten: readonly string[];
  readonly vragenZonderAntwoord: number | null;
  readonly perOnderdeel: readonly Onderdeelstand[] | null;
  /** Estimated above the threshold and not judged by anyone yet. */
  readonly sasVraagOpen: boolean | null;
}

export interface Vraagregel {
  readonly vraagId: string;
  readonly vraag: string;
  readonly gesteldOp: Datum;
  readonly antwoord: string | null;
  readonly nota: number | null;
}

/** Parts that only the region sees are null to an aanbieder. */
export interface Rondedetail extends Ronderegel {
  readonly eisen: Rondestand['eisen'];
  readonly criteria: Rondestand['criteria'];
  readonly momenten: Rondestand['momenten'];
  readonly publicatie: Rondestand['publicatie'];
  readonly sluiting: Rondestand['sluiting'];
  readonly vragen: readonly Vraagregel[];
  readonly bron: string;
  readonly intern: Pick<
    Rondestand,
    | 'inkoopvorm'
    | 'scores'
    | 'contractwaarde'
    | 'stappen'
    | 'inventarisatie'
    | 'capaciteitsproblemen'
    | 'gunning'
    | 'raadsberichten'
  > | null;
}

export interface Aanmeldingregel extends Aanmeldingstand {
  readonly ronde: string;
  readonly aanbieder: string;
}

@Injectable()
export class InkoopkalenderQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Rounds of the region; an aanbieder sees those that are published. */
  async rondes(
    scope: Scope,
    vraag: Tijdreis & { readonly stand?: Rondestandnaam | undefined },
  ): Promise<Lijst<Ronderegel>> {
    const geldigOp = this.datum(vraag);
    return this.read(async (db) => {
      const { rondes, aanmeldingen, vragen } = await this.alles(db, scope, geldigOp);
      const resultaten = rondes
        .map((ronde) => ronderegel(scope, ronde, aanmeldingen, vragen))
        .filter(({ stand }) => vraag.stand === undefined || stand === vraag.stand);
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  /** Undefined where there is none on the day, or it is not this person's to see. */
  async ronde(scope: Scope, rondeId: string, vraag: Tijdreis): Promise<Rondedetail | undefined> {
    const geldigOp = this.datum(vraag);
    return this.read(async (db) => {
      const { rondes, aanmeldingen, vragen } = await this.alles(db, scope, geldigOp);
      const ronde = rondes.find(({ gegevens }) => gegevens.rondeId === rondeId);
      if (ronde === undefined) return undefined;
      const eigen = vragen.filter((one) => one.rondeId === rondeId);
      return rondedetail(scope, ronde, ronderegel(scope, ronde, aanmeldingen, vragen), eigen, geldigOp);
    });
  }

  /** Which aanmeldingen are open, assessed or refused, and on what. An aanbieder sees its own. */
  async aanmeldingen(
    scope: Scope,
    vraag: Tijdreis & {
      readonly rondeId?: string | undefined;
      readonly aanbiederId?: string | undefined;
      readonly stand?: Aanmeldingstandnaam | undefined;
    },
  ): Promise<Lijst<Aanmeldingregel>> {
    const geldigOp = this.datum(vraag);
    return this.read(async (db) => {
      const { rondes, aanmeldingen } = await this.alles(db, scope, geldigOp);
      const namen = await aanbiedernamen(db, scope.regio);
      const ronde = new Map(rondes.map(({ gegevens }) => [gegevens.rondeId, gegevens.naam]));
      const resultaten = aanmeldingen
        .filter((one) => vraag.rondeId === undefined || one.rondeId === vraag.rondeId)
        .filter((one) => vraag.aanbiederId === undefined || one.aanbiederId === vraag.aanbiederId)
        .filter(({ stand }) => vraag.stand === undefined || stand === vraag.stand)
        .map((one) => ({
          ...one,
          ronde: ronde.get(one.rondeId) ?? '',
          aanbieder: namen.get(one.aanbiederId) ?? '',
        }))
        .sort((a, b) =>
          compare(`${a.ronde} ${a.aanbieder} ${a.aanmeldingId}`, `${b.ronde} ${b.aanbieder} ${b.aanmeldingId}`),
        );
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  /** What comes, in the order of its day: next entry moments first of all. */
  async kalender(scope: Scope, vraag: Tijdreis & { readonly maanden: number }): Promise<Lijst<Kalenderregel>> {
    const geldigOp = this.datum(vraag);
    return this.read(async (db) => {
      const { rondes, aanmeldingen } = await this.alles(db, scope, geldigOp);
      const mijlpalen =
        scope.aanbiederId === undefined
          ? await db.find<SpoormijlpaalDoc>('mijlpalen', { where: { regio: scope.regio } })
          : [];
      const resultaten = rondes
        .flatMap((ronde) => {
          const { rondeId, sleutel } = ronde.gegevens;
          const spoor = mijlpalen.filter((one) => one.spoor === sleutel);
          const eigen = aanmeldingen.filter((one) => one.rondeId === rondeId);
          return kalenderVan(ronde, spoor, eigen, geldigOp, vraag.maanden);
        })
        .sort((a, b) => compare(`${a.datum} ${a.soort} ${a.omschrijving}`, `${b.datum} ${b.soort} ${b.omschrijving}`));
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  /** All that this person may see, as it stood on the day. */
  private async alles(
    db: ReadModelDb,
    { regio, aanbiederId }: Scope,
    op: Datum,
  ): Promise<{ rondes: Rondestand[]; aanmeldingen: Aanmeldingstand[]; vragen: VraagDoc[] }> {
    const where = { regio };
    const rondes = (await db.find<RondeDoc>('rondes', { where }))
      .sort((a, b) => compare(a.sleutel, b.sleutel))
      .flatMap(({ verloop }) => rondestandOp(verloop, op) ?? [])
      .filter(({ publicatie }) => aanbiederId === undefined || publicatie !== null);
    const eigen = aanbiederId === undefined ? where : { regio, aanbiederId };
    const aanmeldingen = (await db.find<AanmeldingDoc>('aanmeldingen', { where: eigen }))
      .flatMap(({ verloop }) => aanmeldingstandOp(verloop, op) ?? [])
      .map((stand) => (aanbiederId === undefined ? stand : voorAanbieder(stand)));
    const vragen = (await db.find<VraagDoc>('vragen', { where })).filter(
      (one) =>
        one.gesteldOp <= op && (aanbiederId === undefined || gepubliceerd(one, op) || one.aanbiederId === aanbiederId),
    );
    return { rondes, aanmeldingen, vragen };
  }

  private datum({ geldigOp }: Tijdreis): Datum {
    return geldigOp ?? peildag(this.clock);
  }

  private read<T>(query: (db: ReadModelDb) => Promise<T>): Promise<T> {
    return this.readModels.read(inkoopkalenderProjection.name, query);
  }
}

const gepubliceerd = ({ nota }: VraagDoc, op: Datum): boolean => nota !== null && nota.gepubliceerdOp <= op;

async function aanbiedernamen(db: ReadModelDb, regio: string): Promise<ReadonlyMap<string, string>> {
  const docs = await db.find<AanbiedernaamDoc>('aanbieders', { where: { regio } });
  return new Map(docs.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
}

function ronderegel(
  { aanbiederId }: Scope,
  { gegevens, stand, inkoopvorm, publicatie, volgendMoment, contractwaarde }: Rondestand,
  aanmeldingen: readonly Aanmeldingstand[],
  vragen: readonly VraagDoc[],
): Ronderegel {
  const { rondeId, sleutel, naam, contractenVanaf, onderdelen, gemeenten } = gegevens;
  const extern = aanbiederId !== undefined;
  const eigen = aanmeldingen.filter((one) => one.rondeId === rondeId && one.stand !== 'ingetrokken');
  return {
    ...{ rondeId, sleutel, naam, stand, volgendMoment, contractenVanaf, onderdelen, gemeenten },
    instrument: inkoopvorm?.instrument ?? null,
    gepubliceerdOp: publicatie?.gepubliceerdOp ?? null,
    vragenZonderAntwoord: extern
      ? null
      : vragen.filter((one) => one.rondeId === rondeId && one.antwoorden.length === 0).length,
    perOnderdeel: extern ? null : onderdelen.map((onderdeel) => onderdeelstand(onderdeel, eigen)),
    sasVraagOpen: extern ? null : (contractwaarde?.vraagOpen ?? false),
  };
}

function onderdeelstand(
  { sleutel, minimum }: Rondestand['gegevens']['onderdelen'][number],
  aanmeldingen: readonly Aanmeldingstand[],
): Onderdeelstand {
  const toegelaten = aanmeldingen.filter(({ besluiten }) =>
    besluiten.some(({ uitkomst, onderdelen }) => uitkomst === 'toegelaten' && onderdelen.includes(sleutel)),
  ).length;
  return {
    sleutel,
    aangemeld: aanmeldingen.filter(({ onderdelen }) => onderdelen.includes(sleutel)).length,
    toegelaten,
    onderMinimum: minimum !== null && toegelaten < minimum,
  };
}

function rondedetail(
  { aanbiederId }: Scope,
  ronde: Rondestand,
  regel: Ronderegel,
  vragen: readonly VraagDoc[],
  op: Datum,
): Rondedetail {
  const { eisen, criteria, momenten, publicatie, sluiting, gegevens } = ronde;
  const { inkoopvorm, scores, contractwaarde, stappen, inventarisatie, capaciteitsproblemen } = ronde;
  const { gunning, raadsberichten } = ronde;
  return {
    ...regel,
    ...{ eisen, criteria, momenten, publicatie, sluiting, bron: gegevens.bron },
    vragen: vragen
      .map((one) => vraagregel(one, op, aanbiederId === undefined))
      .sort((a, b) => compare(`${a.gesteldOp} ${a.vraagId}`, `${b.gesteldOp} ${b.vraagId}`)),
    intern:
      aanbiederId === undefined
        ? {
            ...{ inkoopvorm, scores, contractwaarde, stappen, inventarisatie },
            ...{ capaciteitsproblemen, gunning, raadsberichten },
          }
        : null,
  };
}

/** Aanbieders read an answer in the nota, all at once. */
function vraagregel(vraag: VraagDoc, op: Datum, intern: boolean): Vraagregel {
  const zichtbaar = intern || gepubliceerd(vraag, op);
  const antwoord = vraag.antwoorden.filter(({ beantwoordOp }) => beantwoordOp <= op).at(-1)?.antwoord ?? null;
  return {
    vraagId: vraag.vraagId,
    vraag: vraag.vraag,
    gesteldOp: vraag.gesteldOp,
    antwoord: zichtbaar ? antwoord : null,
    nota: gepubliceerd(vraag, op) ? (vraag.nota?.nummer ?? null) : null,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
