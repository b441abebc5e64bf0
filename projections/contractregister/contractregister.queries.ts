import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AanbiedersAntwoord,
  type AankomendeSignalenAntwoord,
  type ContractDto,
  type ContractenAntwoord,
  type ContractSamenvattingDto,
} from './contractregister.dto.js';
import {
  type AanbiederDoc,
  type ContractDoc,
  contractregisterProjection,
  type NaamDoc,
} from './contractregister.projection.js';
import {
  beeindigingenOp,
  bestaatOp,
  clientenstopsOp,
  schorsingenOp,
  type Contractstatus,
  signalenBinnen,
  standOp,
  tariefOp,
} from './contractstand.js';

interface Tijdreis {
  readonly geldigOp?: Datum | undefined;
}

interface Pagina {
  readonly pagina: number;
  readonly paginagrootte: number;
}

export interface Contractfilter extends Tijdreis, Pagina {
  readonly aanbiederId?: string | undefined;
  readonly gemeentecode?: string | undefined;
  readonly productcode?: string | undefined;
  readonly status?: Contractstatus | undefined;
  readonly eindigtVoor?: Datum | undefined;
  readonly optieVoor?: Datum | undefined;
}

/** Names of what the contracts mention. */
interface Namen {
  readonly aanbieders: ReadonlyMap<string, string>;
  readonly gemeenten: ReadonlyMap<string, string>;
  readonly producten: ReadonlyMap<string, string>;
}

/** What someone may see: an aanbieder its own contracts, a gemeente those it is party to. Everything else is not there. */
function visible({ gemeente, aanbiederId }: Scope, contract: ContractDoc): boolean {
  return (
    (aanbiederId === undefined || contract.aanbiederId === aanbiederId) &&
    (gemeente === undefined || contract.gemeenten.some(({ gemeentecode }) => gemeentecode === gemeente))
  );
}

@Injectable()
export class ContractregisterQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Contracts that were signed by `geldigOp`, with their status and end on that date. */
  async find(scope: Scope, filter: Contractfilter): Promise<ContractenAntwoord> {
    const geldigOp = this.datum(filter);
    return this.read(async (db) => {
      const { aanbiederId, gemeentecode, productcode, eindigtVoor, optieVoor, pagina, paginagrootte } = filter;
      const matching = (await contracten(db, scope, aanbiederId))
        .filter((contract) => bestaatOp(contract, geldigOp))
        .filter(
          (contract) =>
            gemeentecode === undefined || contract.gemeenten.some((one) => one.gemeentecode === gemeentecode),
        )
        .filter(
          (contract) => productcode === undefined || contract.producten.some((one) => one.productcode === productcode),
        )
        .filter((contract) => {
          const { status, einddatum, opties } = standOp(contract, geldigOp);
          return (
            (filter.status === undefined || status === filter.status) &&
            (eindigtVoor === undefined || einddatum < eindigtVoor) &&
            (optieVoor === undefined ||
              opties.some((optie) => optie.status === 'open' && optie.uiterlijkAankondigen < optieVoor))
          );
        })
        .sort(byContractnummer);
      const namen = await readNamen(db, scope.regio);
      const page = matching.slice((pagina - 1) * paginagrootte, pagina * paginagrootte);
      return {
        aantal: matching.length,
        geldigOp,
        resultaten: page.map((contract) => samenvatting(contract, geldigOp, namen)),
      };
    });
  }

  /** Undefined where there is none, it was not signed yet, or it is not this person's to see. */
  async get(scope: Scope, contractId: string, tijdreis: Tijdreis): Promise<ContractDto | undefined> {
    const geldigOp = this.datum(tijdreis);
    return this.read(async (db) => {
      const contract = await db.get<ContractDoc>('contracten', contractId);
      if (contract?.regio !== scope.regio || !visible(scope, contract) || !bestaatOp(contract, geldigOp))
        return undefined;
      const namen = await readNamen(db, scope.regio);
      return {
        ...samenvatting(contract, geldigOp, namen),
        ondertekendOp: contract.ondertekendOp,
        duurMaanden: contract.duurMaanden,
        maximumMaanden: contract.maximumMaanden,
        looptijdstatus: contract.looptijdstatus,
        nietVastgesteld: contract.nietVastgesteld,
        verlengingen: contract.verlengingen
          .filter(({ besluitDatum }) => besluitDatum <= geldigOp)
          .map(({ verschovenOpties: _opties, ...verlenging }) => verlenging),
        acceptatieplicht: contract.acceptatieplicht,
        configuratieversie: contract.configuratieversie,
        tarieven: contract.tarieven.map((tarief) => ({
          ...tarief,
          geldt: tariefOp(contract, tarief.productcode, geldigOp) === tarief,
        })),
        signalen: contract.signalen.filter(({ gesignaleerdOp }) => gesignaleerdOp <= geldigOp),
        consequenties: contract.consequenties.filter(({ besluitDatum }) => besluitDatum <= geldigOp),
        clientenstops: clientenstopsOp(contract, geldigOp),
        beeindigingen: beeindigingenOp(contract, geldigOp),
        schorsingen: schorsingenOp(contract, geldigOp),
        tijdlijn: [...contract.tijdlijn],
      };
    });
  }

  /** Which contracts end or reach an option in the next months, and who may exercise it. */
  async signalen(scope: Scope, vraag: Tijdreis & { readonly maanden: number }): Promise<AankomendeSignalenAntwoord> {
    const geldigOp = this.datum(vraag);
    return this.read(async (db) => {
      const { aanbieders } = await readNamen(db, scope.regio);
      const resultaten = (await contracten(db, scope))
        .filter((contract) => bestaatOp(contract, geldigOp))
        .sort(byContractnummer)
        .flatMap((contract) => {
          const { contractId, contractnummer, aanbiederId } = contract;
          const aanbieder = { aanbiederId, naam: aanbieders.get(aanbiederId) ?? '' };
          return signalenBinnen(contract, geldigOp, vraag.maanden).map((signaal) => ({
            ...signaal,
            contractId,
            contractnummer,
            aanbieder,
          }));
        })
        .sort((a, b) => compare(a.datum, b.datum));
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  async aanbieders(
    scope: Scope,
    filter: Tijdreis & Pagina & { readonly agbcode?: string | undefined },
  ): Promise<AanbiedersAntwoord> {
    const geldigOp = this.datum(filter);
    return this.read(async (db) => {
      const { pagina, paginagrootte, agbcode } = filter;
      const { regio, aanbiederId } = scope;
      const where = { regio, ...(aanbiederId === undefined ? {} : { aanbiederId }) };
      const matching = (await db.find<AanbiederDoc>('aanbieders', { where }))
        .filter((aanbieder) => aanbieder.sinds <= geldigOp && (agbcode === undefined || aanbieder.agbcode === agbcode))
        .sort((a, b) => compare(a.naam, b.naam) || compare(a.aanbiederId, b.aanbiederId));
      const running = new Map<string, number>();
      for (const contract of await contracten(db, scope)) {
        if (!['lopend', 'verlengd'].includes(standOp(contract, geldigOp).status)) continue;
        running.set(contract.aanbiederId, (running.get(contract.aanbiederId) ?? 0) + 1);
      }
      const page = matching.slice((pagina - 1) * paginagrootte, pagina * paginagrootte);
      return {
        aantal: matching.length,
        geldigOp,
        resultaten: page.map(({ regio: _regio, ...aanbieder }) => ({
          ...aanbieder,
          aantalLopendeContracten: running.get(aanbieder.aanbiederId) ?? 0,
        })),
      };
    });
  }

  private datum({ geldigOp }: Tijdreis): Datum {
    return geldigOp ?? peildag(this.clock);
  }

  private read<T>(query: (db: ReadModelDb) => Promise<T>): Promise<T> {
    return this.readModels.read(contractregisterProjection.name, query);
  }
}

async function contracten(db: ReadModelDb, scope: Scope, aanbieder = scope.aanbiederId): Promise<ContractDoc[]> {
  const where = { regio: scope.regio, ...(aanbieder === undefined ? {} : { aanbiederId: aanbieder }) };
  return (await db.find<ContractDoc>('contracten', { where })).filter((doc) => visible(scope, doc));
}

async function readNamen(db: ReadModelDb, regio: string): Promise<Namen> {
  const query = { where: { regio } };
  const byCode = async (table: string): Promise<Map<string, string>> =>
    new Map((await db.find<NaamDoc>(table, query)).map(({ code, naam }) => [code, naam]));
  const aanbieders = await db.find<AanbiederDoc>('aanbieders', query);
  return {
    aanbieders: new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam])),
    gemeenten: await byCode('gemeenten'),
    producten: await byCode('producten'),
  };
}

function samenvatting(contract: ContractDoc, geldigOp: Datum, namen: Namen): ContractSamenvattingDto {
  const { contractId, contractnummer, aanbiederId, ingangsdatum, maximumEinddatum } = contract;
  const { einddatum, status, opties } = standOp(contract, geldigOp);
  return {
    contractId,
    contractnummer,
    aanbieder: { aanbiederId, naam: namen.aanbieders.get(aanbiederId) ?? '' },
    status,
    ingangsdatum,
    einddatum,
    maximumEinddatum,
    gemeenten: contract.gemeenten.map(({ gemeentecode, vanaf }) => ({
      gemeentecode,
      naam: namen.gemeenten.get(gemeentecode) ?? '',
      vanaf,
      doetMee: vanaf <= geldigOp && geldigOp <= einddatum,
    })),
    producten: contract.producten.map((product) => ({
      ...product,
      naam: namen.producten.get(product.productcode) ?? '',
    })),
    opties: [...opties],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byContractnummer(a: ContractDoc, b: ContractDoc): number {
  return compare(a.contractnummer, b.contractnummer) || compare(a.contractId, b.contractId);
}
