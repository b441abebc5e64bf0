import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { type Contractaanbod, einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type DeelnameDoc, GEEN_DEELNAME } from '../../src/regio/regio/deelname-facts.js';
import { deeltMee, type Deelnamestand, type Gemeente } from '../../src/regio/regio/inhoud/deelname.js';
import { type AfwijkingDoc } from '../../src/regio/regioconfiguratie/afwijking-facts.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { geldendOp } from '../../src/regio/regioconfiguratie/inhoud/stand.js';
import { ReadModels } from '../runner/read-models.js';
import { type DekkingAntwoord, type DekkingDto, type Dekkingsstand } from './keuzevrijheid.dto.js';
import { type AanbiederDoc, keuzevrijheidProjection, MINIMUM, type NormDoc } from './keuzevrijheid.projection.js';

export interface Dekkingfilter {
  readonly geldigOp?: Datum | undefined;
  readonly gemeentecode?: string | undefined;
  readonly productcode?: string | undefined;
  readonly stand?: Dekkingsstand | undefined;
}

@Injectable()
export class KeuzevrijheidQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Every product of the region in every gemeente that is contractpartner on `geldigOp`, also where nobody offers it:
   * that is the worst shortfall.
   */
  get(scope: Scope, filter: Dekkingfilter): Promise<DekkingAntwoord> {
    const { geldigOp = peildag(this.clock) } = filter;
    const { regio } = scope;
    return this.readModels.read(keuzevrijheidProjection.name, async (db) => {
      const query = { where: { regio } };
      const versies = await db.find<NormDoc>('normen', query);
      const afwijkingen = await db.find<AfwijkingDoc>('afwijkingen', { ...query, orderBy: 'versie' });
      const norm = geldendOp({ versies, afwijkingen }, geldigOp);
      const deelname = (await db.get<DeelnameDoc>('deelname', regio)) ?? GEEN_DEELNAME;
      const gemeenten = deelname.gemeenten
        .filter(
          ({ gemeentecode }) =>
            [undefined, gemeentecode].includes(filter.gemeentecode) &&
            [undefined, gemeentecode].includes(scope.gemeente),
        )
        .sort((a, b) => (a.gemeentecode < b.gemeentecode ? -1 : 1));
      const aanbieders = await db.find<AanbiederDoc>('aanbieders', query);
      const namen = new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
      const lopend = (await db.find<Contractaanbod>('aanbod', query)).filter(
        (aanbod) => aanbod.ingangsdatum <= geldigOp && geldigOp <= einddatumOp(aanbod, geldigOp),
      );
      const resultaten = (norm?.basis.producten ?? [])
        .filter(({ code }) => [undefined, code].includes(filter.productcode))
        .flatMap((product) =>
          contractpartners(deelname, gemeenten, product, geldigOp).map((gemeente): DekkingDto => {
            const { code: productcode, naam: productnaam, segment } = product;
            const { gemeentecode, naam: gemeentenaam } = gemeente;
            const ids = new Set(
              lopend
                .filter(({ productcodes }) => productcodes.includes(productcode))
                .filter(({ gemeenten: parties }) =>
                  parties.some((party) => party.gemeentecode === gemeentecode && party.vanaf <= geldigOp),
                )
                .map(({ aanbiederId }) => aanbiederId),
            );
            const vraag = { geldigOp, gemeentecode, segment, product: productcode };
            const waarde = parameterOp(norm?.parameters ?? [], MINIMUM, vraag)?.waarde;
            const minimum = typeof waarde === 'number' ? waarde : null;
            return {
              productcode,
              productnaam,
              gemeentecode,
              gemeentenaam,
              aantalAanbieders: ids.size,
              minimum,
              stand: minimum === null ? 'norm-niet-vastgesteld' : ids.size < minimum ? 'tekort' : 'voldoende',
              aanbieders: [...ids]
                .map((aanbiederId) => ({ aanbiederId, naam: namen.get(aanbiederId) ?? '' }))
                .sort((a, b) => (`${a.naam} ${a.aanbiederId}` < `${b.naam} ${b.aanbiederId}` ? -1 : 1)),
            };
          }),
        )
        .filter(({ stand }) => [undefined, stand].includes(filter.stand));
      return { aantal: resultaten.length, geldigOp, configuratieversie: norm?.versieId ?? null, resultaten };
    });
  }
}

/** Each product has its own circle of gemeenten: who is contractpartner for it on the day (E-36). */
function contractpartners(
  deelname: Deelnamestand,
  gemeenten: readonly Gemeente[],
  { code, segment, categorie }: Product,
  geldigOp: Datum,
): readonly Gemeente[] {
  const onderwerp = { product: code, segment, categorie };
  return gemeenten.filter(({ gemeentecode }) => deeltMee(deelname, gemeentecode, 'contract', geldigOp, onderwerp));
}
