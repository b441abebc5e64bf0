import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { ReadModels } from '../runner/read-models.js';
import { besteed } from './besteed.js';
import { type RuimteDoc, type RuimtecontractDoc } from './bestedingsruimte.docs.js';
import {
  type BestedingsruimteDto,
  type BestedingsruimtenAntwoord,
  type BestedingsruimtenQuery,
} from './bestedingsruimte.dto.js';
import { ruimteOp, type RuimteOp } from './ruimtestand.js';

@Injectable()
export class BestedingsruimteQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An aanbieder sees its own, a gemeente what its contracts may spend. */
  find(scope: Scope, query: BestedingsruimtenQuery): Promise<BestedingsruimtenAntwoord> {
    const { contractId, stand, signaal, pagina, paginagrootte } = query;
    const geldigOp = query.geldigOp ?? peildag(this.clock);
    const { regio, gemeente } = scope;
    // Asking for another aanbieder than oneself gives nothing, not everything.
    const andere =
      scope.aanbiederId !== undefined && query.aanbiederId !== undefined && query.aanbiederId !== scope.aanbiederId;
    const aanbiederId = andere ? [] : (scope.aanbiederId ?? query.aanbiederId);
    const where = {
      regio,
      ...(contractId === undefined ? {} : { contractId }),
      ...(aanbiederId === undefined ? {} : { aanbiederId }),
    };
    return this.readModels.read('bestedingsruimte', async (db) => {
      const docs = await db.find<RuimteDoc>('ruimte', { where });
      const contracten = await db.find<RuimtecontractDoc>('contract', { where: { regio } });
      const aanbieders = await db.find<{ aanbiederId: string; naam: string }>('aanbieder', { where: { regio } });
      const contractVan = new Map(contracten.map((een) => [een.contractId, een]));
      const naamVan = new Map(aanbieders.map((een) => [een.aanbiederId, een.naam]));
      const resultaten: BestedingsruimteDto[] = [];
      for (const doc of docs) {
        const contract = contractVan.get(doc.contractId);
        if (doc.afgesprokenOp > geldigOp || contract === undefined) continue;
        if (gemeente !== undefined && !contract.gemeenten.includes(gemeente)) continue;
        const nu = ruimteOp(doc, geldigOp);
        if (stand !== undefined && nu.stand !== stand) continue;
        if (signaal !== undefined && nu.signalen[0]?.stand !== signaal) continue;
        const { van } = doc.afspraak;
        const som = await besteed(db, { regio, contractId: doc.contractId, van, tot: nu.tot }, geldigOp);
        resultaten.push(toon(doc, nu, som, contract.contractnummer, naamVan.get(doc.aanbiederId) ?? ''));
      }
      const blad = resultaten.sort(meestGebruikt).slice((pagina - 1) * paginagrootte, pagina * paginagrootte);
      return { geldigOp, aantal: resultaten.length, resultaten: blad };
    });
  }
}

function toon(
  { ruimteId, contractId, aanbiederId, afspraak }: RuimteDoc,
  nu: RuimteOp,
  som: number,
  contractnummer: string,
  aanbieder: string,
): BestedingsruimteDto {
  const { van, grond, bron } = afspraak;
  const { tot, bedrag, stand, eindreden, wijzigingen, signalen } = nu;
  return {
    ...{ ruimteId, contractId, contractnummer, aanbiederId, aanbieder, van, tot, bedrag },
    ...{ besteedBedrag: som, resterendBedrag: bedrag - som },
    gebruiktBasispunten: Math.trunc((som * 10_000) / bedrag),
    ...{ grond, bron, stand, eindreden, wijzigingen: [...wijzigingen], signalen: [...signalen] },
  };
}

function meestGebruikt(a: BestedingsruimteDto, b: BestedingsruimteDto): number {
  return b.gebruiktBasispunten - a.gebruiktBasispunten || (sleutel(a) < sleutel(b) ? -1 : 1);
}

const sleutel = ({ contractnummer, van, ruimteId }: BestedingsruimteDto): string =>
  `${contractnummer} ${van} ${ruimteId}`;
