import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type DeelnameDoc, GEEN_DEELNAME } from '../../src/regio/regio/deelname-facts.js';
import { opvolgerVan } from '../../src/regio/regio/inhoud/deelname.js';
import { type AfwijkingDoc } from '../../src/regio/regioconfiguratie/afwijking-facts.js';
import { betalerVan } from '../../src/regio/regioconfiguratie/inhoud/betaling.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { geldtOp } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import {
  TOEGANGSINRICHTING,
  toegangVoor,
  zToegangsinrichting,
} from '../../src/regio/regioconfiguratie/inhoud/toegang.js';
import { type Geldend, geldendOp } from '../../src/regio/regioconfiguratie/inhoud/stand.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type BetalerAntwoord, type BetalerQuery, type ToegangAntwoord, type ToegangQuery } from './gemeenten.dto.js';
import { gemeentenProjection, type RegelsDoc } from './gemeenten.projection.js';
import { genoemd } from './namen.js';

/** The rules in force, with what gemeenten set for themselves over them (R-REG-10). */
type Regels = Geldend<RegelsDoc>;

export async function regelsOp(db: ReadModelDb, regio: string, geldigOp: Datum): Promise<Regels | undefined> {
  const versies = await db.find<RegelsDoc>('regels', { where: { regio } });
  const afwijkingen = await db.find<AfwijkingDoc>('afwijkingen', { where: { regio }, orderBy: 'versie' });
  return geldendOp({ versies, afwijkingen }, geldigOp);
}

export function productOp(regels: Regels | undefined, productcode: string | undefined, geldigOp: Datum) {
  return regels?.basis.producten.find((product) => product.code === productcode && geldtOp(product, geldigOp));
}

/** What the configuration says about gemeenten, asked by date: who pays (R-REG-19), where the toegang is (R-REG-17). */
@Injectable()
export class RegelQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  betaler(regio: string, query: BetalerQuery): Promise<BetalerAntwoord> {
    const vandaag = peildag(this.clock);
    const { geldigOp = vandaag, productcode, gemeentecode, verantwoordelijk = null } = query;
    return this.readModels.read(gemeentenProjection.name, async (db) => {
      const regels = await regelsOp(db, regio, geldigOp);
      const deelname = (await db.get<DeelnameDoc>('deelname', regio)) ?? GEEN_DEELNAME;
      const segment = productOp(regels, productcode, geldigOp)?.segment;
      const vraag = { geldigOp, product: productcode, segment, gemeentecode, verantwoordelijk };
      // A bill for care of before a merger is paid by the gemeente that is there today.
      const betaaldag = geldigOp > vandaag ? geldigOp : vandaag;
      const opvolger = (code: string): string => opvolgerVan(deelname, code, betaaldag);
      const { gemeentecode: code, door, regel } = betalerVan(regels?.parameters ?? [], vraag, opvolger);
      return {
        geldigOp,
        stand: code === null ? 'open' : 'vastgesteld',
        betaler: code === null ? null : genoemd(deelname, code),
        door,
        regel,
        configuratieversie: regels?.versieId ?? null,
      };
    });
  }

  toegang(regio: string, query: ToegangQuery): Promise<ToegangAntwoord> {
    const { geldigOp = peildag(this.clock), productcode, categorie, gemeentecode } = query;
    return this.readModels.read(gemeentenProjection.name, async (db) => {
      const regels = await regelsOp(db, regio, geldigOp);
      const product = productOp(regels, productcode, geldigOp);
      const vraag = { geldigOp, gemeentecode, product: productcode, segment: product?.segment };
      const parameter = parameterOp(regels?.parameters ?? [], TOEGANGSINRICHTING, vraag);
      const inrichting = zToegangsinrichting.safeParse(parameter?.waarde).data ?? [];
      const toegang = toegangVoor(inrichting, { product: productcode, categorie: categorie ?? product?.categorie });
      return {
        geldigOp,
        stand: toegang === null ? 'open' : 'vastgesteld',
        vorm: toegang?.vorm ?? null,
        uitvoerder: toegang?.uitvoerder ?? null,
        groeipad: toegang?.groeipad ?? null,
        bron: parameter?.bron ?? null,
        configuratieversie: regels?.versieId ?? null,
      };
    });
  }
}
