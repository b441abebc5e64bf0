import { type Datum } from '../../kernel/datum.js';
import { type Deelnamestand, opvolgerVan } from '../../regio/regio/inhoud/deelname.js';
import { BETALING, betalerVan } from '../../regio/regioconfiguratie/inhoud/betaling.js';
import { type Configuratiestand, geldendOp, wisseldagen } from '../../regio/regioconfiguratie/inhoud/stand.js';
import { type Aanwijzing, verantwoordelijkeOp } from '../../toegang/casus/inhoud/verantwoordelijkheid.js';
import { type Betaler, type IngediendeDeclaratie } from './declaratie.events.js';

/** What says who pays a declaratie: the rule of the region, who bears the case, and which gemeenten went into another. */
export interface Betaalfeiten {
  readonly configuratie: Configuratiestand;
  readonly aanwijzingen: readonly Pick<Aanwijzing, 'vanaf' | 'gemeentecode'>[];
  readonly deelname: Pick<Deelnamestand, 'herindelingen'>;
  readonly segment: string | null;
  /** Day of the judgement: a bill of before a merger is paid by the gemeente that is there now (R-REG-07). */
  readonly vandaag: Datum;
}

type Declaratie = Pick<IngediendeDeclaratie, 'gemeentecode' | 'productcode' | 'periode'>;

/** Who pays for the days of a declaratie, and the first of them for which another does (R-REG-15, R-REG-19). Pure. */
export function betalerOver(
  declaratie: Declaratie,
  feiten: Betaalfeiten,
): { readonly betaler: Betaler | null; readonly betalerAndersVanaf: Datum | null } {
  const { van, tot } = declaratie.periode;
  if (tot < van) return { betaler: null, betalerAndersVanaf: null };
  const casus = feiten.aanwijzingen.map(({ vanaf }) => vanaf).filter((dag) => van < dag && dag <= tot);
  const dagen = [...new Set([...wisseldagen([feiten.configuratie], BETALING, van, tot), ...casus])].sort();
  const betaler = betalerOp(declaratie, feiten, van);
  const anders = dagen.find((dag) => betalerOp(declaratie, feiten, dag)?.gemeentecode !== betaler?.gemeentecode);
  return { betaler, betalerAndersVanaf: anders ?? null };
}

function betalerOp(
  { gemeentecode, productcode: product }: Declaratie,
  { configuratie, aanwijzingen, deelname, segment, vandaag }: Betaalfeiten,
  geldigOp: Datum,
): Betaler | null {
  const verantwoordelijk = verantwoordelijkeOp(aanwijzingen, geldigOp)?.gemeentecode ?? null;
  const vraag = { geldigOp, gemeentecode, segment, product, verantwoordelijk };
  const opvolger = (code: string): string => opvolgerVan(deelname, code, vandaag);
  const {
    gemeentecode: code,
    door,
    regel,
  } = betalerVan(geldendOp(configuratie, geldigOp)?.parameters ?? [], vraag, opvolger);
  if (code === null || door === null || regel === null) return null;
  return { gemeentecode: code, door, verantwoordelijk, bron: regel.bron };
}
