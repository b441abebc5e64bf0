import { Inject, Injectable } from '@nestjs/common';
import { daysBetween } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { ReadModels } from '../runner/read-models.js';
import { type OverstappenAntwoord, type OverstappenQuery } from './overstappen.dto.js';
import { type OverstapDoc } from './overstappen.projection.js';

@Injectable()
export class OverstappenQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `metClient`: whether the caller may open the case, and so may know its pseudonym. */
  find(scope: Scope, query: OverstappenQuery, metClient: boolean): Promise<OverstappenAntwoord> {
    const { stand, pagina, paginagrootte } = query;
    const vandaag = peildag(this.clock);
    // Asking for another gemeente than one's own gives nothing, not everything.
    const elsewhere =
      scope.gemeente !== undefined && query.gemeentecode !== undefined && query.gemeentecode !== scope.gemeente;
    const gemeentecode = elsewhere ? [] : (scope.gemeente ?? query.gemeentecode);
    const where = {
      regio: scope.regio,
      ...(gemeentecode === undefined ? {} : { gemeentecode }),
      ...(stand === undefined ? {} : { stand }),
      ...(query.gewensteAanbieder === undefined ? {} : { gewensteAanbiederId: query.gewensteAanbieder }),
    };
    return this.readModels.read('overstappen', async (db) => {
      const aantal = await db.count('overstap', { where });
      const docs = await db.find<OverstapDoc>('overstap', {
        ...{ where, orderBy: 'aangevraagdOp' },
        ...{ limit: paginagrootte, offset: (pagina - 1) * paginagrootte },
      });
      const aanbieders = await db.find<{ aanbiederId: string; naam: string }>('aanbieder', {
        where: { regio: scope.regio },
      });
      const naamOf = new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
      const resultaten = docs.map((doc) => {
        const { regio: _regio, besluitOp, vanAanbiederId, gewensteAanbiederId, ...rest } = doc;
        return {
          ...rest,
          clientId: metClient ? doc.clientId : null,
          vanAanbieder: naamOf.get(vanAanbiederId) ?? 'onbekende aanbieder',
          gewensteAanbieder: naamOf.get(gewensteAanbiederId) ?? 'onbekende aanbieder',
          wachtdagen: daysBetween(doc.aangevraagdOp, besluitOp ?? vandaag),
        };
      });
      return { aantal, resultaten };
    });
  }
}
