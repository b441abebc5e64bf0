import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AanbiederDoc,
  type ContractDoc,
  type FeitDoc,
  type OnderaannemingDoc,
  type PartijDoc,
  perSleutel,
  type PlanDoc,
} from './aanbiedersprofiel.docs.js';
import {
  type Aanbiedersprofiel,
  type OnderaannemingenAntwoord,
  type ProfielenAntwoord,
  type Profielregel,
} from './aanbiedersprofiel.dto.js';
import { aanbiedersprofielProjection } from './aanbiedersprofiel.projection.js';
import { dossierOp, ergste, plannenOp } from './dossierstand.js';
import { contractenOp, onderaannemingenIn, onderaannemingOp, type Partijenboek, rollenOp, tel } from './partijstand.js';
import { NIETS, samenwerkingOp } from './samenwerking.js';

export interface Profielfilter {
  readonly geldigOp?: Datum | undefined;
  readonly zorgvorm?: string | undefined;
  readonly omvang?: string | undefined;
  readonly doelgroep?: string | undefined;
  readonly pilot?: string | undefined;
  readonly metRisico?: boolean | undefined;
}

const NIET_INGEDEELD = 'niet-ingedeeld';
/** Of a verbeterplan that nothing more has to come of. */
const KLAAR: readonly string[] = ['geslaagd', 'mislukt', 'vervallen'];

@Injectable()
export class AanbiedersprofielQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everything about one aanbieder; an aanbieder sees itself alone. Throws Rejection AANBIEDER_ONBEKEND. */
  get({ regio, aanbiederId: zelf }: Scope, aanbiederId: string, op?: Datum): Promise<Aanbiedersprofiel> {
    const geldigOp = op ?? peildag(this.clock);
    return this.readModels.read(aanbiedersprofielProjection.name, async (db) => {
      const aanbieder = await db.get<AanbiederDoc>('aanbieders', aanbiederId);
      if (aanbieder?.regio !== regio || (zelf !== undefined && zelf !== aanbiederId)) {
        throw new Rejection('AANBIEDER_ONBEKEND', 'Deze aanbieder is in deze regio niet bekend.', 'not-found');
      }
      const van = { where: { regio, aanbiederId } };
      const boek = await this.boek(db, regio);
      const { risicos, ...dossier } = dossierOp(await this.feiten(db, regio, aanbiederId), geldigOp);
      const { naam, agbcode, kvkNummer, sinds } = aanbieder;
      return {
        ...{ aanbiederId, naam, agbcode, kvkNummer, sinds, geldigOp },
        ...dossier,
        contracten: contractenOp(boek, aanbiederId, geldigOp),
        onderaannemers: boek.onderaannemingen
          .filter((one) => one.hoofdaannemerId === aanbiederId && one.vanaf <= geldigOp)
          .map((one) => onderaannemingOp(boek, one, geldigOp)),
        rollen: rollenOp(boek, aanbiederId, geldigOp),
        verbeterplannen: plannenOp(await db.find<PlanDoc>('plannen', van), geldigOp),
        samenwerking: (await samenwerkingOp(db, regio, geldigOp, aanbieder)).get(aanbiederId) ?? NIETS,
        continuiteitsrisicos: zelf === undefined ? risicos : null,
      };
    });
  }

  /** All aanbieders of the region in one line each, and how they divide over the axes. */
  find({ regio, aanbiederId: zelf }: Scope, filter: Profielfilter): Promise<ProfielenAntwoord> {
    const { geldigOp = peildag(this.clock) } = filter;
    return this.readModels.read(aanbiedersprofielProjection.name, async (db) => {
      const boek = await this.boek(db, regio);
      const perAanbieder = perSleutel(await this.feiten(db, regio), ({ aanbiederId }) => aanbiederId);
      const plannen = perSleutel(
        await db.find<PlanDoc>('plannen', { where: { regio } }),
        ({ aanbiederId }) => aanbiederId,
      );
      const samenwerking = await samenwerkingOp(db, regio, geldigOp);
      const aanbieders = (await db.find<AanbiederDoc>('aanbieders', { where: { regio } })).filter(
        ({ aanbiederId, sinds }) => sinds <= geldigOp && (zelf === undefined || zelf === aanbiederId),
      );
      const resultaten = aanbieders
        .map(({ aanbiederId, naam }): Profielregel => {
          const dossier = dossierOp(perAanbieder.get(aanbiederId) ?? [], geldigOp);
          const contracten = contractenOp(boek, aanbiederId, geldigOp).filter(({ stand }) => stand === 'lopend');
          const open = plannenOp(plannen.get(aanbiederId) ?? [], geldigOp).filter(
            ({ stand }) => !KLAAR.includes(stand),
          );
          const { clienten, toewijzingen, weigeringen, berichten, afgekeurdeBerichten } =
            samenwerking.get(aanbiederId) ?? NIETS;
          return {
            ...{ aanbiederId, naam, clienten, toewijzingen, weigeringen, berichten, afgekeurdeBerichten },
            wetten: [...new Set(contracten.flatMap(({ wetten }) => wetten))],
            lopendeContracten: contracten.length,
            onderaannemers: contracten.reduce((total, { onderaannemers }) => total + onderaannemers, 0),
            zorgvormen: dossier.indeling?.zorgvormen ?? [],
            omvang: dossier.indeling?.omvang?.klasse ?? null,
            doelgroep: dossier.indeling?.doelgroep ?? null,
            strategischPartner: dossier.partnerschappen.some(({ partner }) => partner),
            openVerbeterplannen: open.length,
            openPunten: dossier.punten.filter(({ afgerondOp }) => afgerondOp === null).length,
            verlopenCertificaten: dossier.certificaten.filter(({ stand }) => stand === 'verlopen').length,
            capaciteitstekorten: dossier.capaciteitstekorten.filter(({ hersteldOp }) => hersteldOp === null).length,
            pilots: dossier.pilots.map(({ pilot }) => pilot),
            continuiteitsrisico: zelf === undefined ? ergste(dossier.risicos) : null,
          };
        })
        .filter((one) => past(one, filter))
        .map((one) => ({ one, key: `${one.naam}\n${one.aanbiederId}` }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ one }) => one);
      return { aantal: resultaten.length, geldigOp, verdeling: verdelingVan(resultaten), resultaten };
    });
  }

  /** Onderaannemers of a year, counted per contract and gemeente (R-PRC-25). */
  onderaannemingen(
    { regio, gemeente, aanbiederId: zelf }: Scope,
    vraag: {
      readonly jaar?: number | undefined;
      readonly gemeentecode?: string | undefined;
      contractId?: string | undefined;
    },
  ): Promise<OnderaannemingenAntwoord> {
    const { jaar = Number(peildag(this.clock).slice(0, 4)), contractId } = vraag;
    return this.readModels.read(aanbiedersprofielProjection.name, async (db) => {
      const alles = await this.boek(db, regio);
      const ziet = ({ hoofdaannemerId, onderaannemer, gemeenten }: OnderaannemingDoc): boolean =>
        (zelf === undefined || zelf === hoofdaannemerId || zelf === onderaannemer.aanbiederId) &&
        (gemeente === undefined || gemeenten.includes(gemeente));
      const boek = { ...alles, onderaannemingen: alles.onderaannemingen.filter(ziet) };
      return onderaannemingenIn(boek, jaar, { gemeentecode: gemeente ?? vraag.gemeentecode, contractId });
    });
  }

  private async boek(db: ReadModelDb, regio: string): Promise<Partijenboek> {
    const query = { where: { regio } };
    const contracten = await db.find<ContractDoc>('contracten', query);
    const aanbieders = await db.find<AanbiederDoc>('aanbieders', query);
    return {
      contracten: new Map(contracten.map((one) => [one.contractId, one])),
      partijen: volgorde(await db.find<PartijDoc>('partijen', query)),
      onderaannemingen: await db.find<OnderaannemingDoc>('onderaannemingen', query),
      namen: new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam])),
    };
  }

  private async feiten(db: ReadModelDb, regio: string, aanbiederId?: string): Promise<FeitDoc[]> {
    const where = { regio, ...(aanbiederId === undefined ? {} : { aanbiederId }) };
    return volgorde(await db.find<FeitDoc>('feiten', { where }));
  }
}

/** By valid time; the keys of facts are ids of events, which sort by the moment of recording, and stay in that order. */
function volgorde<D extends { readonly op: Datum }>(docs: readonly D[]): D[] {
  return docs.toSorted((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
}

function past(one: Profielregel, { zorgvorm, omvang, doelgroep, pilot, metRisico }: Profielfilter): boolean {
  return (
    (zorgvorm === undefined || one.zorgvormen.includes(zorgvorm)) &&
    (omvang === undefined || one.omvang === omvang) &&
    (doelgroep === undefined || one.doelgroep === doelgroep) &&
    (pilot === undefined || one.pilots.includes(pilot)) &&
    (metRisico === undefined || (one.continuiteitsrisico !== null) === metRisico)
  );
}

function verdelingVan(regels: readonly Profielregel[]): ProfielenAntwoord['verdeling'] {
  return {
    zorgvorm: tel(regels.flatMap(({ zorgvormen }) => (zorgvormen.length === 0 ? [NIET_INGEDEELD] : zorgvormen))),
    omvang: tel(regels.map(({ omvang }) => omvang ?? NIET_INGEDEELD)),
    doelgroep: tel(regels.map(({ doelgroep }) => doelgroep ?? NIET_INGEDEELD)),
  };
}
