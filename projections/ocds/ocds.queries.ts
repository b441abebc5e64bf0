import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { contractReleases, toelatingVan } from './contract-releases.js';
import { type AanbiederDoc, type ContractDoc, type NaamDoc, type RondeDoc, type WijzigingDoc } from './ocds.docs.js';
import { ocdsProjection } from './ocds.projection.js';
import { Namen, type Release } from './release.js';
import { rondeReleases } from './ronde-releases.js';

/** Injection token: what the ocids of this installation begin with; null where it has none. */
export const OCDS_VOORVOEGSEL = Symbol('OcdsVoorvoegsel');

/** A release package of OCDS 1.1. */
export interface ReleasePakket {
  readonly uri: string;
  readonly version: '1.1';
  readonly publishedDate: string;
  readonly publisher: { readonly name: string };
  readonly releases: readonly Release[];
}

@Injectable()
export class OcdsQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(OCDS_VOORVOEGSEL) private readonly voorvoegsel: string | null,
  ) {}

  /** All releases of what had happened by the day, the oldest first. Throws where nothing is public yet. */
  async pakket(
    regio: string,
    { geldigOp = peildag(this.clock) }: { readonly geldigOp?: Datum | undefined },
  ): Promise<ReleasePakket> {
    const voorvoegsel = this.eigenVoorvoegsel();
    return this.readModels.read(ocdsProjection.name, async (db) => {
      const query = { where: { regio } };
      const namen = new Namen(
        regio,
        await db.find<AanbiederDoc>('aanbieders', query),
        await db.find<NaamDoc>('namen', query),
      );
      const wijzigingen = new Map(
        (await db.find<WijzigingDoc>('wijzigingen', query)).map((doc) => [doc.wijzigingId, doc] as const),
      );
      const rondes = tot(await db.find<RondeDoc>('rondes', query), geldigOp);
      const releases = [
        ...rondes.flatMap((ronde) => rondeReleases(voorvoegsel, ronde, namen)),
        ...(await this.contracten(db, regio, geldigOp)).flatMap((contract) =>
          contractReleases(voorvoegsel, contract, toelatingVan(contract, rondes), namen, wijzigingen),
        ),
      ].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
      const laatste = releases.at(-1);
      if (laatste === undefined) throw nietsOpenbaar();
      return {
        ...{ uri: `urn:kroniek:ocds:${voorvoegsel}:${regio}`, version: '1.1', publishedDate: laatste.date },
        ...{ publisher: { name: namen.koper.name }, releases },
      };
    });
  }

  private async contracten(db: ReadModelDb, regio: string, op: Datum): Promise<ContractDoc[]> {
    return tot(await db.find<ContractDoc>('contracten', { where: { regio } }), op);
  }

  private eigenVoorvoegsel(): string {
    if (this.voorvoegsel !== null) return this.voorvoegsel;
    throw new Rejection(
      'OCDS_VOORVOEGSEL_ONTBREEKT',
      'Deze installatie heeft geen voorvoegsel voor OCDS. Vraag het aan bij het Open Contracting Partnership en zet KRONIEK_OCDS_VOORVOEGSEL.',
      'conflict',
    );
  }
}

/** With the facts that held by the day; what had not begun is left out. */
function tot<D extends { readonly verloop: readonly { readonly op: Datum }[] }>(docs: readonly D[], op: Datum): D[] {
  return docs
    .map((doc) => ({ ...doc, verloop: doc.verloop.filter((one) => one.op <= op) }))
    .filter((doc, index) => doc.verloop.length > 0 && doc.verloop[0] === docs[index]!.verloop[0]);
}

function nietsOpenbaar(): Rejection {
  return new Rejection(
    'OCDS_NIETS_OPENBAAR',
    'Er is op deze datum nog geen inkoopronde gepubliceerd en geen contract getekend. Kies een latere datum.',
    'not-found',
  );
}
