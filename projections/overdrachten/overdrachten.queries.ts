import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { moetOver, type ToewijzingsdagenDoc } from '../../src/toegang/overdracht/overdrachtplicht-facts.js';
import { ReadModels } from '../runner/read-models.js';
import { type BeeindigingDoc, type OverdrachtDoc } from './overdrachten.docs.js';
import { type OverdrachtDto, type OverdrachtenAntwoord, type OverdrachtenQuery } from './overdrachten.dto.js';
import { standOp, type StandOp, telling } from './overdrachtstand.js';

type MetStand = OverdrachtDoc & { readonly nu: StandOp };

@Injectable()
export class OverdrachtenQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `metClient`: whether the caller may open the case, and so may know its pseudonym. */
  find(scope: Scope, query: OverdrachtenQuery, metClient: boolean): Promise<OverdrachtenAntwoord> {
    const { stand, contractId, pagina, paginagrootte } = query;
    const geldigOp = query.geldigOp ?? peildag(this.clock);
    const contract = { regio: scope.regio, ...(contractId === undefined ? {} : { contractId }) };
    // Asking for another gemeente than one's own gives nothing, not everything.
    const elsewhere =
      scope.gemeente !== undefined && query.gemeentecode !== undefined && query.gemeentecode !== scope.gemeente;
    const gemeentecode = elsewhere ? [] : (scope.gemeente ?? query.gemeentecode);
    const where = { ...contract, ...(gemeentecode === undefined ? {} : { gemeentecode }) };
    return this.readModels.read('overdrachten', async (db) => {
      const docs = await db.find<OverdrachtDoc>('overdracht', { where });
      const beeindigingen = await db.find<BeeindigingDoc>('beeindiging', { where: contract });
      const contractIds = beeindigingen.map((doc) => doc.contractId);
      const toewijzingen = await db.find<ToewijzingsdagenDoc>('toewijzing', {
        where: { ...where, contractId: contractIds },
      });
      const aanbieders = await db.find<{ aanbiederId: string; naam: string }>('aanbieder', {
        where: { regio: scope.regio },
      });
      const naamOf = new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
      const gezien = docs
        .filter(({ gestartOp }) => gestartOp <= geldigOp)
        .map((doc): MetStand => ({ ...doc, nu: standOp(doc, geldigOp) }))
        .filter((doc) => scope.aanbiederId === undefined || raakt(doc, scope.aanbiederId));
      const geldend = beeindigingen.filter(
        ({ besluitOp, ingetrokkenOp }) => besluitOp <= geldigOp && (ingetrokkenOp === null || ingetrokkenOp > geldigOp),
      );
      const perContract = geldend.flatMap((beeindiging) => {
        const { contractId: id, beeindigingId, uiterlijk, grond } = beeindiging;
        const onder = toewijzingen.filter((een) => een.contractId === id);
        const standen = gezien.filter((doc) => doc.beeindigingId === beeindigingId);
        // Only the aanbieder that loses the contract sees how many of its clients still have to go.
        const mag = ({ aanbiederId }: ToewijzingsdagenDoc) =>
          scope.aanbiederId === undefined || aanbiederId === scope.aanbiederId;
        if (scope.aanbiederId !== undefined && !onder.some(mag)) return [];
        const gestart = new Set(standen.map(({ toewijzingId }) => toewijzingId));
        const nietGestart = onder
          .filter((een) => !gestart.has(een.toewijzingId) && moetOver(een, uiterlijk, geldigOp))
          .map(({ toewijzingId }) => toewijzingId);
        if (standen.length + nietGestart.length === 0) return [];
        const telt = telling(
          standen.map(({ nu }) => nu),
          nietGestart.length,
        );
        return [{ contractId: id, beeindigingId, uiterlijk, grond, ...telt, nietGestart }];
      });
      const gevonden = gezien.filter(({ nu }) => stand === undefined || nu.stand === stand).sort(eerstAflopend);
      const blad = gevonden.slice((pagina - 1) * paginagrootte, pagina * paginagrootte);
      const resultaten = blad.map((doc) => toon(doc, naamOf, metClient));
      return { geldigOp, aantal: gevonden.length, resultaten, perContract };
    });
  }
}

function raakt({ vanAanbiederId, nu }: MetStand, aanbiederId: string): boolean {
  return vanAanbiederId === aanbiederId || nu.naarAanbiederId === aanbiederId;
}

function eerstAflopend(a: MetStand, b: MetStand): number {
  const sleutel = (doc: MetStand): string => `${doc.uiterlijk} ${doc.gestartOp} ${doc.overdrachtId}`;
  return sleutel(a) < sleutel(b) ? -1 : 1;
}

function toon(doc: MetStand, naamOf: ReadonlyMap<string, string>, metClient: boolean): OverdrachtDto {
  const { regio: _regio, beeindigingId: _beeindigingId, stappen: _stappen, vanAanbiederId, nu, ...rest } = doc;
  const { naarAanbiederId, gegevensoverdrachten, ...stand } = nu;
  const naam = (id: string): string => naamOf.get(id) ?? 'onbekende aanbieder';
  return {
    ...rest,
    ...stand,
    clientId: metClient ? doc.clientId : null,
    vanAanbieder: naam(vanAanbiederId),
    naarAanbieder: naarAanbiederId === null ? null : naam(naarAanbiederId),
    gegevensoverdrachten: gegevensoverdrachten.map(({ kenmerk, grondslag }) => ({
      ...{ kenmerk, grondslag: grondslag.soort },
      toestemmingOp: grondslag.soort === 'toestemming' ? grondslag.gegevenOp : null,
      bepaling: grondslag.soort === 'wettelijk' ? grondslag.bepaling : null,
    })),
  };
}
