import { addDays, type Datum } from '../../../../kernel/datum.js';
import { BEKOSTIGINGSVORMEN, type Bekostigingsvorm, zBekostiging } from '../../inhoud/bekostiging.js';
import { type Parameter, parameterOp } from '../../inhoud/parameter.js';
import { type Leesbaar } from '../bestand.js';
import { type Controle, type Pad } from '../controle.js';
import { type Productcel, type Productregel } from './producten.js';

type Uitvoering = NonNullable<Productregel['uitvoering']>;
type Product = Partial<Omit<Productregel, 'bron'>>;

/**
 * How a product is carried out says how it is toegewezen and declared (iStandaarden, uitvoeringsvarianten), so it must fit how
 * it is paid: by the unit, by the result, or for a task as a whole. A fixed budget counts units and pays a task; a system that
 * the source does not describe fits all.
 */
const PAST_BIJ: Readonly<Record<Uitvoering, readonly Bekostigingsvorm[]>> = {
  inspanningsgericht: ['inspanningsgericht', 'budget', 'zoals-bestaand'],
  outputgericht: ['outputgericht', 'zoals-bestaand'],
  taakgericht: ['taakgericht', 'subsidie', 'budget', 'zoals-bestaand'],
};

/** Every product with a variant, on each day on which how it is paid may change, for the region and each gemeente apart. */
export function controleerUitvoering(
  { producten, matrices, parameters }: Pick<Leesbaar, 'producten' | 'matrices' | 'parameters'>,
  cellen: readonly Productcel[],
  begin: Datum | undefined,
  controle: Controle,
): void {
  const regels = parameters.flatMap(bekostigingsregel);
  const uitMatrix = cellen.map((cel) => ({
    pad: ['matrices', matrices.findIndex(({ code }) => code === cel.cel?.matrix), 'producten'],
    product: cel,
  }));
  const alle: { pad: Pad; product: Product }[] = [
    ...producten.map((product, index) => ({ pad: ['producten', index], product })),
    ...uitMatrix,
  ];
  const gemeld = new Set<string>();
  for (const { pad, product } of alle) {
    const strijdig = eersteStrijdige(product, regels, begin);
    if (strijdig === undefined || gemeld.has(pad.join('.'))) continue;
    gemeld.add(pad.join('.'));
    controle.fout([...pad, 'uitvoering'], 'STRIJDIG', strijdig);
  }
}

interface Regel extends Parameter {
  readonly vorm: Bekostigingsvorm | null;
}

/** Rows that are whole; what is wrong with another is told where it stands. */
function bekostigingsregel({ sleutel, waarde, geldigVanaf, bron = '', ...rest }: Leesbaar['parameters'][number]) {
  if (sleutel !== 'bekostiging' || geldigVanaf === undefined || waarde === undefined) return [];
  const { gemeentecode = null, segment = null, product = null, geldigTot = null } = rest;
  const vorm = zBekostiging.safeParse(waarde).data?.vorm ?? null;
  return [{ sleutel, waarde, vorm, geldigVanaf, geldigTot, bron, gemeentecode, segment, product } satisfies Regel];
}

function eersteStrijdige(
  { code, segment, uitvoering, geldigVanaf, geldigTot }: Product,
  regels: readonly Regel[],
  begin: Datum | undefined,
): string | undefined {
  const vanaf = geldigVanaf ?? begin;
  if (code === undefined || uitvoering === undefined || vanaf === undefined) return undefined;
  const past = PAST_BIJ[uitvoering];
  const dagen = [vanaf, ...regels.flatMap((regel) => [regel.geldigVanaf, naEinde(regel) ?? regel.geldigVanaf])]
    .filter((dag) => dag >= vanaf && (geldigTot === undefined || dag <= geldigTot))
    .sort();
  for (const geldigOp of dagen) {
    for (const gemeentecode of new Set<string | null>([null, ...regels.map((regel) => regel.gemeentecode)])) {
      const vraag = { geldigOp, gemeentecode, segment, product: code };
      const vorm = parameterOp(regels, 'bekostiging', vraag)?.vorm ?? null;
      if (vorm === null || past.includes(vorm)) continue;
      return melding(code, uitvoering, vorm, geldigOp, gemeentecode);
    }
  }
  return undefined;
}

function naEinde({ geldigTot }: Regel): Datum | null {
  return geldigTot === null ? null : addDays(geldigTot, 1);
}

function melding(
  code: string,
  uitvoering: Uitvoering,
  vorm: Bekostigingsvorm,
  geldigOp: Datum,
  gemeentecode: string | null,
): string {
  const waar = gemeentecode === null ? '' : ` in gemeente ${gemeentecode}`;
  const anders = Object.entries(PAST_BIJ).filter(([, vormen]) => vormen.includes(vorm));
  const mag = BEKOSTIGINGSVORMEN.filter((een) => PAST_BIJ[uitvoering].includes(een));
  return (
    `past niet bij de bekostiging: ${code} is ${uitvoering} en wordt vanaf ${geldigOp}${waar} ${vorm} betaald. ` +
    `Bij ${uitvoering} mag bekostiging zijn: ${mag.join(', ')} of open; ` +
    `bij bekostiging ${vorm} mag uitvoering zijn: ${anders.map(([naam]) => naam).join(', ')}`
  );
}
