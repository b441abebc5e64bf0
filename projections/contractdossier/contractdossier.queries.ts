import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { type Bepalingsoort } from '../../src/inkoop/contractbepaling/inhoud/bepaling.js';
import { kaderversieOp } from '../../src/inkoop/kwaliteitskader/inhoud/kwaliteitskader.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type DossierDoc,
  type Dossierregel,
  type KaderDoc,
  type ModelDoc,
  type WijzigingDoc,
} from './contractdossier.docs.js';
import { contractdossierProjection } from './contractdossier.projection.js';
import {
  bekostigingOp,
  bepalingenOp,
  type Dossierbekostiging,
  type Dossierbepaling,
  type Dossierkader,
  kadersOp,
  monitoring,
  werkvoorwaarden,
} from './dossierstand.js';
import { type Contractwijziging, wijzigingOp, type Wijzigingstand } from './wijzigingstand.js';

interface Tijdreis {
  readonly geldigOp?: Datum | undefined;
}

export interface Lijst<T> {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: T[];
}

/** What everyone with the contract may know of a change: how it was weighed stays with the gemeenten. */
export type Dossierwijziging = Pick<
  Contractwijziging,
  'wijzigingId' | 'titel' | 'grond' | 'inhoud' | 'beoogdeIngangsdatum' | 'stand' | 'aankondiging'
> & { readonly addendum: Contractwijziging['addenda'][number] | null };

export interface Contractdossier extends Pick<
  DossierDoc,
  'contractId' | 'contractnummer' | 'aanbiederId' | 'ondertekendOp' | 'ingangsdatum' | 'correcties'
> {
  readonly geldigOp: Datum;
  readonly contractmodel: DossierDoc['model'];
  readonly bepalingen: Dossierbepaling[];
  readonly werkvoorwaarden: ReturnType<typeof werkvoorwaarden>;
  readonly monitoring: ReturnType<typeof monitoring>;
  readonly kwaliteitskaders: Dossierkader[];
  readonly bekostiging: Dossierbekostiging[];
  readonly wijzigingen: Dossierwijziging[];
  /** In the order in which it was recorded. */
  readonly tijdlijn: Dossierregel[];
}

export type Contractwijzigingdetail = Contractwijziging & { readonly tijdlijn: readonly Dossierregel[] };

export interface Kwaliteitskader {
  readonly kader: string;
  /** Null before its first day. */
  readonly vanKracht: number | null;
  readonly versies: KaderDoc['versies'];
}

export interface Contractmodel extends Omit<ModelDoc, 'regio'> {
  readonly naam: string;
  readonly sleutel: string;
}

/** Each answer is how things stood on `geldigOp`. */
@Injectable()
export class ContractdossierQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Which clauses and which kwaliteitskader hold for this contract, and what is announced. */
  async dossier(
    scope: Scope,
    contractId: string,
    vraag: Tijdreis & { readonly soort?: Bepalingsoort | undefined; readonly toewijzingVanaf?: Datum | undefined },
  ): Promise<Contractdossier | undefined> {
    const op = this.datum(vraag);
    return this.read(async (db) => {
      const doc = await db.get<DossierDoc>('dossiers', contractId);
      if (doc?.regio !== scope.regio || !visible(scope, doc) || doc.ondertekendOp > op) return undefined;
      const { regio } = scope;
      const kaders = await db.find<KaderDoc>('kaders', { where: { regio } });
      const wijzigingen = (await db.find<WijzigingDoc>('wijzigingen', { where: { regio } })).filter(({ contracten }) =>
        contracten.some((one) => one.contractId === contractId),
      );
      const bekend = wijzigingen
        .filter((one) => scope.aanbiederId === undefined || isAangekondigd(one, contractId, op))
        .flatMap((one) => wijzigingVan(one, contractId, op));
      const nader = { op, toewijzingVanaf: vraag.toewijzingVanaf };
      const bepalingen = bepalingenOp(doc, nader);
      const { contractnummer, aanbiederId, ondertekendOp, ingangsdatum, correcties, model } = doc;
      return {
        ...{ contractId, contractnummer, aanbiederId, ondertekendOp, ingangsdatum, geldigOp: op, correcties },
        contractmodel: model,
        bepalingen: bepalingen.filter(({ soort }) => vraag.soort === undefined || soort === vraag.soort),
        werkvoorwaarden: werkvoorwaarden(bepalingen),
        monitoring: monitoring(bepalingen),
        kwaliteitskaders: kadersOp(doc, kaders, nader),
        bekostiging: bekostigingOp(doc, nader),
        wijzigingen: bekend.sort(byKey((one) => `${one.beoogdeIngangsdatum} ${one.wijzigingId}`)),
        tijdlijn: tijdlijn(scope, doc, wijzigingen),
      };
    });
  }

  /** Possibly substantial or not, and what each test said; the last proposal first. */
  async wijzigingen(
    scope: Scope,
    vraag: Tijdreis & { readonly contractId?: string | undefined; readonly stand?: Wijzigingstand | undefined },
  ): Promise<Lijst<Contractwijziging>> {
    const geldigOp = this.datum(vraag);
    const docs = await this.read(async (db) => {
      const found = await db.find<WijzigingDoc>('wijzigingen', { where: { regio: scope.regio } });
      const eigen = await contractenVan(db, scope);
      return found.flatMap((doc) => eigenDeel(doc, eigen) ?? []);
    });
    const resultaten = docs
      .filter(
        ({ contracten }) =>
          vraag.contractId === undefined || contracten.some(({ contractId }) => contractId === vraag.contractId),
      )
      .map((doc) => wijzigingOp(doc, geldigOp))
      .filter((one) => one !== undefined)
      .filter(({ stand }) => vraag.stand === undefined || stand === vraag.stand)
      .sort(byKey(({ voorgesteldOp, wijzigingId }) => `${voorgesteldOp} ${wijzigingId}`))
      .reverse();
    return { aantal: resultaten.length, geldigOp, resultaten };
  }

  /** Undefined where it was not proposed by then, or is not this person's to see. */
  async wijziging(scope: Scope, wijzigingId: string, vraag: Tijdreis): Promise<Contractwijzigingdetail | undefined> {
    const doc = await this.read(async (db) => {
      const found = await db.get<WijzigingDoc>('wijzigingen', wijzigingId);
      return found?.regio === scope.regio ? eigenDeel(found, await contractenVan(db, scope)) : undefined;
    });
    if (doc === undefined) return undefined;
    const stand = wijzigingOp(doc, this.datum(vraag));
    if (stand === undefined) return undefined;
    return { ...stand, tijdlijn: doc.tijdlijn.map(({ contractId: _contract, ...regel }) => regel) };
  }

  /** Every version with its reason, and which is in force (R-CON-12). */
  async kaders(regio: string, vraag: Tijdreis): Promise<Lijst<Kwaliteitskader>> {
    const geldigOp = this.datum(vraag);
    const docs = await this.read((db) => db.find<KaderDoc>('kaders', { where: { regio } }));
    const resultaten = docs
      .map(({ kader, versies }) => ({ kader, vanKracht: kaderversieOp(versies, geldigOp)?.versie ?? null, versies }))
      .sort(byKey(({ kader }) => kader));
    return { aantal: resultaten.length, geldigOp, resultaten };
  }

  /** Of the region itself, and those that other regions share with it (R-CON-25). */
  async modellen(regio: string, vraag: Tijdreis): Promise<Lijst<Contractmodel>> {
    const geldigOp = this.datum(vraag);
    const docs = await this.read((db) => db.find<ModelDoc>('modellen', { where: { regio } }));
    const resultaten = docs
      .flatMap(({ modelId, uitgever, versies }) => {
        const laatste = versies.at(-1);
        if (laatste === undefined) return [];
        return [{ modelId, uitgever, sleutel: laatste.sleutel, naam: laatste.naam, versies }];
      })
      .sort(byKey(({ sleutel, uitgever }) => `${sleutel} ${uitgever}`));
    return { aantal: resultaten.length, geldigOp, resultaten };
  }

  private datum({ geldigOp }: Tijdreis): Datum {
    return geldigOp ?? peildag(this.clock);
  }

  private read<T>(query: (db: ReadModelDb) => Promise<T>): Promise<T> {
    return this.readModels.read(contractdossierProjection.name, query);
  }
}

/** An aanbieder its own contracts, a gemeente those it is party to. */
function visible({ gemeente, aanbiederId }: Scope, dossier: DossierDoc): boolean {
  return (
    (aanbiederId === undefined || dossier.aanbiederId === aanbiederId) &&
    (gemeente === undefined || dossier.gemeenten.includes(gemeente))
  );
}

/** The contracts that a gemeente is party to; null for who sees all of the region. */
async function contractenVan(db: ReadModelDb, scope: Scope): Promise<ReadonlySet<string> | null> {
  if (scope.gemeente === undefined) return null;
  const dossiers = await db.find<DossierDoc>('dossiers', { where: { regio: scope.regio } });
  return new Set(dossiers.filter((doc) => visible(scope, doc)).map(({ contractId }) => contractId));
}

/** What of a change is about these contracts; undefined where nothing is. */
function eigenDeel(doc: WijzigingDoc, eigen: ReadonlySet<string> | null): WijzigingDoc | undefined {
  if (eigen === null) return doc;
  const contracten = doc.contracten.filter(({ contractId }) => eigen.has(contractId));
  if (contracten.length === 0) return undefined;
  return {
    ...doc,
    contracten,
    addenda: doc.addenda.filter(({ contractId }) => eigen.has(contractId)),
    tijdlijn: doc.tijdlijn.filter(({ contractId }) => contractId === null || eigen.has(contractId)),
  };
}

function isAangekondigd({ aankondigingen, addenda }: WijzigingDoc, contractId: string, op: Datum): boolean {
  return (
    aankondigingen.some(({ aangekondigdOp }) => aangekondigdOp <= op) ||
    addenda.some((one) => one.contractId === contractId && one.ondertekendOp <= op)
  );
}

function wijzigingVan(doc: WijzigingDoc, contractId: string, op: Datum): Dossierwijziging[] {
  const found = wijzigingOp(doc, op);
  if (found === undefined) return [];
  const { wijzigingId, titel, grond, inhoud, beoogdeIngangsdatum, stand, aankondiging, addenda } = found;
  const addendum = addenda.find((one) => one.contractId === contractId) ?? null;
  return [{ wijzigingId, titel, grond, inhoud, beoogdeIngangsdatum, stand, aankondiging, addendum }];
}

/** What an aanbieder was told itself. */
const VOOR_AANBIEDER = ['ContractwijzigingAnnounced', 'AddendumSigned'];

function tijdlijn({ aanbiederId }: Scope, dossier: DossierDoc, wijzigingen: readonly WijzigingDoc[]): Dossierregel[] {
  const vanWijzigingen = wijzigingen
    .flatMap((one) => one.tijdlijn)
    .filter(({ contractId }) => contractId === null || contractId === dossier.contractId)
    .filter(({ type }) => aanbiederId === undefined || VOOR_AANBIEDER.includes(type))
    .map(({ contractId: _contract, ...regel }) => regel);
  return [...dossier.tijdlijn, ...vanWijzigingen].sort(
    byKey(({ vastgelegdTijdstip, gebeurtenisId }) => `${vastgelegdTijdstip} ${gebeurtenisId}`),
  );
}

function byKey<T>(key: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}
