import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { ReadModels } from '../runner/read-models.js';
import { type VerzoekDto, type VerzoekenAntwoord, type VerzoekenQuery } from './verzoeken.dto.js';
import { type ClienttoewijzingDoc, type VerzoekDoc } from './verzoeken.projection.js';

@Injectable()
export class VerzoekenQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `metClient`: whether the caller may open the case, and so may know its pseudonym. */
  find(scope: Scope, query: VerzoekenQuery, metClient: boolean): Promise<VerzoekenAntwoord> {
    const { stand, soort, pagina, paginagrootte } = query;
    const vandaag = peildag(this.clock);
    // Asking for another gemeente or aanbieder than one's own gives nothing, not everything.
    const gemeentecode = eigen(scope.gemeente, query.gemeentecode);
    const aanbiederId = eigen(scope.aanbiederId, query.aanbiederId);
    const where = {
      regio: scope.regio,
      ...(gemeentecode === undefined ? {} : { gemeentecode }),
      ...(aanbiederId === undefined ? {} : { aanbiederId }),
      ...(stand === undefined ? {} : { stand }),
      ...(soort === undefined ? {} : { soort }),
    };
    return this.readModels.read('verzoeken', async (db) => {
      const aantal = await db.count('verzoek', { where });
      const docs = await db.find<VerzoekDoc>('verzoek', {
        ...{ where, orderBy: 'uiterste' },
        ...{ limit: paginagrootte, offset: (pagina - 1) * paginagrootte },
      });
      const aanbieders = await db.find<{ aanbiederId: string; naam: string }>('aanbieder', {
        where: { regio: scope.regio },
      });
      const naamOf = new Map(aanbieders.map(({ aanbiederId: id, naam }) => [id, naam]));
      const clientId = [...new Set(docs.map((doc) => doc.clientId))];
      const toewijzingen = await db.find<ClienttoewijzingDoc>('clienttoewijzing', {
        where: { regio: scope.regio, clientId },
      });
      const productOf = new Map(toewijzingen.map(({ toewijzingId, productcode }) => [toewijzingId, productcode]));
      return { aantal, resultaten: docs.map((doc) => toon(doc, { naamOf, productOf, metClient, vandaag })) };
    });
  }
}

function eigen(mag: string | undefined, gevraagd: string | undefined): string | readonly string[] | undefined {
  if (mag === undefined) return gevraagd;
  return gevraagd === undefined || gevraagd === mag ? mag : [];
}

function toon(
  doc: VerzoekDoc,
  op: {
    readonly naamOf: ReadonlyMap<string, string>;
    readonly productOf: ReadonlyMap<string, string>;
    readonly metClient: boolean;
    readonly vandaag: string;
  },
): VerzoekDto {
  const { regio: _regio, documentId: _documentId, volgnummer: _volgnummer, termijn: _termijn, ...rest } = doc;
  const { onderzoekTijdig: _onderzoekTijdig, besluit, vragen, ...kop } = rest;
  return {
    ...kop,
    clientId: op.metClient ? doc.clientId : null,
    aanbieder: op.naamOf.get(doc.aanbiederId) ?? 'onbekende aanbieder',
    teLaat: besluit === null ? op.vandaag > doc.uiterste : !besluit.tijdig,
    vragen: vragen.map((vraag) => ({
      ...vraag,
      productcode: vraag.productcode ?? op.productOf.get(vraag.toewijzingId ?? '') ?? null,
    })),
    besluit: besluit && {
      ...{ ...besluit, toewijzingen: [...besluit.toewijzingen], afwijkingen: [...besluit.afwijkingen] },
    },
  };
}
