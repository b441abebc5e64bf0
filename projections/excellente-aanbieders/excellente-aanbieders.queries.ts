import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type AanbiederDoc, type PredicaatDoc } from './excellente-aanbieders.projection.js';

/** What the public sees: no score, no measurement. */
export interface ExcellenteAanbieder {
  readonly aanbiederId: string;
  readonly naam: string;
  /** Year that the predicaat rests on. */
  readonly jaar: number;
  readonly vanaf: Datum;
}

export type Predicaat = PredicaatDoc & { readonly aanbiederNaam: string | null };

const NAAM = 'excellente-aanbieders';

@Injectable()
export class ExcellenteAanbiedersQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Only what is awarded, published and current today (R-KPI-18); sorted by name. */
  openbareLijst(regio: string): Promise<ExcellenteAanbieder[]> {
    const vandaag = peildag(this.clock);
    return this.readModels.read(NAAM, async (db) => {
      const docs = await db.find<PredicaatDoc>('predicaten', { where: { regio, status: 'toegekend' } });
      const list: ExcellenteAanbieder[] = [];
      for (const { aanbiederId, publicatie } of docs) {
        if (publicatie === null || publicatie.vanaf > vandaag) continue;
        if (publicatie.tot !== null && publicatie.tot <= vandaag) continue;
        const naam = (await nameOf(db, aanbiederId)) ?? aanbiederId;
        list.push({ aanbiederId, naam, jaar: publicatie.jaar, vanaf: publicatie.vanaf });
      }
      return list.sort((a, b) => a.naam.localeCompare(b.naam, 'nl') || (a.aanbiederId < b.aanbiederId ? -1 : 1));
    });
  }

  /** Every predicaat with its ground, also withdrawn ones. */
  predicaten(scope: Scope): Promise<Predicaat[]> {
    const { regio, aanbiederId } = scope;
    return this.readModels.read(NAAM, async (db) => {
      const where: Record<string, string> = aanbiederId === undefined ? { regio } : { regio, aanbiederId };
      const docs = await db.find<PredicaatDoc>('predicaten', { where });
      const list: Predicaat[] = [];
      for (const doc of docs) list.push({ ...doc, aanbiederNaam: (await nameOf(db, doc.aanbiederId)) ?? null });
      return list;
    });
  }
}

async function nameOf(db: ReadModelDb, aanbiederId: string): Promise<string | undefined> {
  return (await db.get<AanbiederDoc>('aanbieders', aanbiederId))?.naam;
}
