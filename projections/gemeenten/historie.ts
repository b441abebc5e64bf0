import { herkomstVan, opvolgerVan, type Deelnamestand } from '../../src/regio/regio/inhoud/deelname.js';
import { type TellingDto, type TellingPerGemeenteDto } from './gemeenten.dto.js';
import { type AandeelDoc } from './gemeenten.projection.js';
import { genoemd } from './namen.js';

/** All codes whose history counts under the gemeente that this one is part of on a day. */
export function codesVan(stand: Deelnamestand, gemeentecode: string, geldigOp: string): readonly string[] {
  return herkomstVan(stand, opvolgerVan(stand, gemeentecode, geldigOp), geldigOp);
}

/** Per year; a contract of several gemeenten that became one is one contract (R-REG-07). */
export function tellingen(aandelen: readonly AandeelDoc[]): TellingDto[] {
  const perJaar = new Map<number, { contracten: Set<string>; toewijzingen: Set<string> }>();
  for (const { soort, zaakId, datum } of aandelen) {
    const jaar = Number(datum.slice(0, 4));
    const telling = perJaar.get(jaar) ?? { contracten: new Set(), toewijzingen: new Set() };
    (soort === 'contract' ? telling.contracten : telling.toewijzingen).add(zaakId);
    perJaar.set(jaar, telling);
  }
  return [...perJaar]
    .sort(([a], [b]) => a - b)
    .map(([jaar, { contracten, toewijzingen }]) => ({
      jaar,
      contracten: contracten.size,
      toewijzingen: toewijzingen.size,
    }));
}

export function perGemeente(
  stand: Deelnamestand,
  codes: readonly string[],
  aandelen: readonly AandeelDoc[],
): TellingPerGemeenteDto[] {
  return codes.flatMap((code) =>
    tellingen(aandelen.filter(({ gemeentecode }) => gemeentecode === code)).map((telling) => ({
      ...genoemd(stand, code),
      ...telling,
    })),
  );
}
