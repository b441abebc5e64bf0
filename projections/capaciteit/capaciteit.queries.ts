import { Inject, Injectable } from '@nestjs/common';
import { type Contractaanbod } from '../../src/inkoop/contract/contract.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type DeelnameDoc, GEEN_DEELNAME } from '../../src/regio/regio/deelname-facts.js';
import { deeltMee } from '../../src/regio/regio/inhoud/deelname.js';
import { geldtOp } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AanvragenAntwoord,
  CAPACITEITSTANDEN,
  type CapaciteitAntwoord,
  type Capaciteitstand,
} from './capaciteit.dto.js';
import {
  type AanvraagDoc,
  type CapaciteitaanbiederDoc,
  capaciteitProjection,
  type CatalogusDoc,
  type OpgaveDoc,
  type TekortDoc,
} from './capaciteit.projection.js';
import { aanvragenOp, type Capaciteitboek, capaciteitOp } from './capaciteitstand.js';

export interface Capaciteitfilter {
  readonly geldigOp?: Datum | undefined;
  readonly gemeentecode?: string | undefined;
  readonly productcode?: string | undefined;
  readonly stand?: Capaciteitstand | undefined;
}

@Injectable()
export class CapaciteitQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every product in every gemeente that is contractpartner for it, also where nobody offers it. */
  get({ regio, gemeente }: Scope, filter: Capaciteitfilter): Promise<CapaciteitAntwoord> {
    const { geldigOp = peildag(this.clock) } = filter;
    return this.readModels.read(capaciteitProjection.name, async (db) => {
      const catalogus = versieOp(await db.find<CatalogusDoc>('catalogi', { where: { regio } }), geldigOp);
      const deelname = (await db.get<DeelnameDoc>('deelname', regio)) ?? GEEN_DEELNAME;
      const boek = await this.boek(db, regio);
      const gemeenten = deelname.gemeenten
        .filter(({ gemeentecode }) =>
          [filter.gemeentecode, gemeente].every((one) => one === undefined || one === gemeentecode),
        )
        .sort((a, b) => (a.gemeentecode < b.gemeentecode ? -1 : 1));
      const regels = (catalogus?.producten ?? [])
        .filter((product) => geldtOp(product, geldigOp))
        .filter(({ code }) => [undefined, code].includes(filter.productcode))
        .flatMap(({ code: productcode, naam: productnaam, segment, categorie }) =>
          gemeenten
            .filter(({ gemeentecode }) =>
              deeltMee(deelname, gemeentecode, 'contract', geldigOp, { product: productcode, segment, categorie }),
            )
            .map(({ gemeentecode, naam: gemeentenaam }) =>
              capaciteitOp(boek, { productcode, productnaam, gemeentecode, gemeentenaam }, geldigOp),
            ),
        );
      const aantal = (stand: Capaciteitstand): number => regels.filter((one) => one.stand === stand).length;
      const resultaten = regels.filter(({ stand }) => [undefined, stand].includes(filter.stand));
      return {
        aantal: resultaten.length,
        geldigOp,
        configuratieversie: catalogus?.versieId ?? null,
        perStand: Object.fromEntries(
          CAPACITEITSTANDEN.map((stand) => [stand, aantal(stand)]),
        ) as CapaciteitAntwoord['perStand'],
        resultaten,
      };
    });
  }

  aanvragen(
    { regio, gemeente }: Scope,
    filter: {
      readonly geldigOp?: Datum | undefined;
      readonly gemeentecode?: string | undefined;
      readonly groep?: string | undefined;
    },
  ): Promise<AanvragenAntwoord> {
    const { geldigOp = peildag(this.clock) } = filter;
    return this.readModels.read(capaciteitProjection.name, async (db) => {
      const aanvragen = (await db.find<AanvraagDoc>('aanvragen', { where: { regio } }))
        .filter(({ gemeentecode }) =>
          [filter.gemeentecode, gemeente].every((one) => one === undefined || one === gemeentecode),
        )
        .filter(({ groep }) => filter.groep === undefined || filter.groep === groep);
      return { geldigOp, ...aanvragenOp(aanvragen, geldigOp) };
    });
  }

  private async boek(db: ReadModelDb, regio: string): Promise<Capaciteitboek> {
    const query = { where: { regio } };
    const aanbieders = await db.find<CapaciteitaanbiederDoc>('aanbieders', query);
    return {
      aanbod: await db.find<Contractaanbod>('aanbod', query),
      opgaven: await db.find<OpgaveDoc>('opgaven', query),
      tekorten: await db.find<TekortDoc>('tekorten', query),
      aanvragen: await db.find<AanvraagDoc>('aanvragen', query),
      namen: new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam])),
    };
  }
}
