import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { ReadModels } from '../runner/read-models.js';
import {
  type DvoDoc,
  type EscalatieDoc,
  type InkoopplanDoc,
  type MijlpaalDoc,
  type SamenwerkingsovereenkomstDoc,
} from './besluitvorming.docs.js';
import { besluitvormingProjection } from './besluitvorming.projection.js';
import { type Inkoopplan, type Inkoopplandetail, inkoopplandetailOp, inkoopplanOp } from './inkoopplanstand.js';
import {
  type Dvo,
  dvoOp,
  type Overeenkomststand,
  type Samenwerkingsovereenkomst,
  samenwerkingsovereenkomstOp,
} from './overeenkomststand.js';
import {
  type Escalatie,
  escalatieOp,
  type Escalatiestand,
  type Mijlpaal,
  mijlpaalOp,
  type Mijlpaalstand,
} from './voortgang.js';

interface Tijdreis {
  readonly geldigOp?: Datum | undefined;
}

export interface Lijst<T> {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: T[];
}

/** Each answer is how things stood on `geldigOp`; a region has few of each, so a list is whole. */
@Injectable()
export class BesluitvormingQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With a gemeente only the plans that its college must adopt. */
  async inkoopplannen(
    regio: string,
    vraag: Tijdreis & { readonly gemeentecode?: string | undefined },
  ): Promise<Lijst<Inkoopplan>> {
    const { gemeentecode } = vraag;
    return this.lijst<InkoopplanDoc, Inkoopplan>(regio, 'inkoopplannen', vraag, inkoopplanOp, {
      keep: ({ colleges }) => gemeentecode === undefined || colleges.some((one) => one.gemeentecode === gemeentecode),
      order: ({ voorgesteldOp, inkoopplanId }) => [voorgesteldOp, inkoopplanId],
    });
  }

  /** Undefined where the region has no such plan on this date. */
  async inkoopplan(regio: string, inkoopplanId: string, vraag: Tijdreis): Promise<Inkoopplandetail | undefined> {
    const geldigOp = this.datum(vraag);
    return this.readModels.read(besluitvormingProjection.name, async (db) => {
      const doc = await db.get<InkoopplanDoc>('inkoopplannen', inkoopplanId);
      return doc?.regio === regio ? inkoopplandetailOp(doc, geldigOp) : undefined;
    });
  }

  /** The one that ends first comes first, without an end last (R-REG-13). */
  async dvos(regio: string, vraag: Tijdreis & { readonly stand?: Overeenkomststand | undefined }): Promise<Lijst<Dvo>> {
    return this.lijst<DvoDoc, Dvo>(regio, 'dvos', vraag, dvoOp, {
      keep: ({ stand }) => vraag.stand === undefined || stand === vraag.stand,
      order: ({ laatsteDag, dvoId }) => [laatsteDag ?? '9999-12-31', dvoId],
    });
  }

  async samenwerkingsovereenkomsten(regio: string, vraag: Tijdreis): Promise<Lijst<Samenwerkingsovereenkomst>> {
    return this.lijst<SamenwerkingsovereenkomstDoc, Samenwerkingsovereenkomst>(
      regio,
      'samenwerkingsovereenkomsten',
      vraag,
      samenwerkingsovereenkomstOp,
      { order: ({ ondertekendOp, samenwerkingsovereenkomstId }) => [ondertekendOp, samenwerkingsovereenkomstId] },
    );
  }

  /** Open ones first, and of those the longest waiting. */
  async escalaties(
    regio: string,
    vraag: Tijdreis & { readonly stand?: Escalatiestand | undefined },
  ): Promise<Lijst<Escalatie>> {
    return this.lijst<EscalatieDoc, Escalatie>(regio, 'escalaties', vraag, escalatieOp, {
      keep: ({ stand }) => vraag.stand === undefined || stand === vraag.stand,
      order: ({ stand, sinds, escalatieId }) => [stand === 'open' ? '0' : '1', sinds, escalatieId],
    });
  }

  /** In the order of their planned days. */
  async mijlpalen(
    regio: string,
    vraag: Tijdreis & { readonly stand?: Mijlpaalstand | undefined; readonly spoor?: string | undefined },
  ): Promise<Lijst<Mijlpaal>> {
    return this.lijst<MijlpaalDoc, Mijlpaal>(regio, 'mijlpalen', vraag, mijlpaalOp, {
      keep: ({ stand, spoor }) =>
        (vraag.stand === undefined || stand === vraag.stand) &&
        (vraag.spoor === undefined || spoor?.sleutel === vraag.spoor),
      order: ({ gepland, sleutel }) => [gepland.gepland.van, gepland.gepland.tot, sleutel],
    });
  }

  private lijst<D extends object, T>(
    regio: string,
    tabel: string,
    vraag: Tijdreis,
    standOp: (doc: D, datum: Datum) => T | undefined,
    { keep = () => true, order }: { keep?: (one: T) => boolean; order: (one: T) => readonly string[] },
  ): Promise<Lijst<T>> {
    const geldigOp = this.datum(vraag);
    return this.readModels.read(besluitvormingProjection.name, async (db) => {
      const docs = await db.find<D>(tabel, { where: { regio } });
      const resultaten = docs
        .map((doc) => standOp(doc, geldigOp))
        .filter((one) => one !== undefined)
        .filter(keep)
        .map((one) => ({ one, key: order(one).join('\n') }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ one }) => one);
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  private datum({ geldigOp }: Tijdreis): Datum {
    return geldigOp ?? peildag(this.clock);
  }
}
