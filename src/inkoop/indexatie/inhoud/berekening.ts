import { type Bedrag } from '../../../kernel/bedrag.js';
import { afgerond, type Breuk, breuk, gedeeld, maal, min, plus } from '../../../kernel/breuk.js';
import { Rejection } from '../../../kernel/rejection.js';
import { type Indexatiebeleid } from './beleid.js';
import { type Indexcijfer, type Indexuitkomst } from '../indexatie.events.js';

type Cijfer = Pick<Indexcijfer, 'index' | 'jaar' | 'stand' | 'honderdsten'>;
type Beleid = Pick<Indexatiebeleid, 'delen' | 'methode' | 'afronding'>;

const HEEL = 10_000;

/** The figure that holds of each component, year and status: the one published last. */
export function geldendeCijfers<C extends Cijfer>(cijfers: readonly C[]): C[] {
  return [...new Map(cijfers.map((cijfer) => [sleutel(cijfer), cijfer])).values()];
}

/**
 * The figures that the index of a year rests on: the provisional ones of the year itself, and for a correction both of
 * the year before. Throws Rejection `INDEXCIJFERS_ONTBREKEN` with all that are missing.
 */
export function benodigdeCijfers<C extends Cijfer>(
  cijfers: readonly C[],
  jaar: number,
  { delen, methode }: Beleid,
): readonly C[] {
  const bekend = new Map(geldendeCijfers(cijfers).map((cijfer) => [sleutel(cijfer), cijfer]));
  const nodig = delen.flatMap(({ index, naam }) => [
    { index, naam, jaar, stand: 'voorlopig' as const },
    ...(methode === 'geen'
      ? []
      : (['voorlopig', 'definitief'] as const).map((stand) => ({ index, naam, jaar: jaar - 1, stand }))),
  ]);
  const ontbreekt = nodig.filter((vraag) => !bekend.has(sleutel(vraag)));
  if (ontbreekt.length > 0) {
    throw new Rejection(
      'INDEXCIJFERS_ONTBREKEN',
      `Voor de index van ${jaar} ontbreken ${ontbreekt.length} cijfers. Leg ze eerst vast met hun bron.`,
      'conflict',
      ontbreekt.map((vraag) => ({
        plaats: `${vraag.index} ${vraag.jaar}`,
        code: 'INDEXCIJFER_ONTBREEKT',
        melding: `Het cijfer ${vraag.naam} ${vraag.jaar} (${vraag.stand}) is niet vastgelegd.`,
      })),
    );
  }
  return nodig.flatMap((vraag) => bekend.get(sleutel(vraag)) ?? []);
}

/**
 * The index of a year in hundredths of a percent: the weighted provisional figures, and the correction for what the year
 * before turned out to be. Exact until the rounding that the policy names. Source: VNG, standards.md.
 */
export function berekenIndex(cijfers: readonly Cijfer[], jaar: number, beleid: Beleid): Indexuitkomst {
  const nodig = benodigdeCijfers(cijfers, jaar, beleid);
  const cijfer = (index: string, van: number, stand: Cijfer['stand']): Breuk => {
    const found = nodig.find((one) => one.index === index && one.jaar === van && one.stand === stand);
    return breuk(found?.honderdsten ?? 0);
  };
  const gewogen = (deel: (index: string) => Breuk): Breuk =>
    beleid.delen.reduce(
      (som, { index, basispunten }) => plus(som, maal(deel(index), breuk(basispunten, HEEL))),
      breuk(0),
    );
  const voorlopig = gewogen((index) => cijfer(index, jaar, 'voorlopig'));
  const eerder = (stand: Cijfer['stand']) => (index: string) => cijfer(index, jaar - 1, stand);
  const correctie = {
    A: () => gewogen((index) => relatief(eerder('definitief')(index), eerder('voorlopig')(index))),
    B: () => min(gewogen(eerder('definitief')), gewogen(eerder('voorlopig'))),
    geen: () => breuk(0),
  }[beleid.methode]();
  const percentage =
    beleid.afronding === 'per-stap' ? afgerond(voorlopig) + afgerond(correctie) : afgerond(plus(voorlopig, correctie));
  return {
    percentage,
    zonderCorrectie: afgerond(voorlopig),
    voorlopigTienduizendsten: afgerond(maal(voorlopig, breuk(100))),
    correctieTienduizendsten: afgerond(maal(correctie, breuk(100))),
  };
}

/** Method A: how much more than provisional the definitive level is, in hundredths of a percent. */
function relatief(definitief: Breuk, voorlopig: Breuk): Breuk {
  const heel = breuk(HEEL);
  return maal(min(gedeeld(plus(heel, definitief), plus(heel, voorlopig)), breuk(1)), heel);
}

/** An amount after an index, in whole eurocents. */
export function geindexeerd(bedrag: Bedrag, percentage: number): Bedrag {
  return afgerond(maal(breuk(bedrag), breuk(HEEL + percentage, HEEL)));
}

/** Which index a tariff gets: in the first year after a procurement it holds no correction of the year before. */
export function percentageVoor(
  besluit: Indexuitkomst & { readonly jaar: number; readonly beleid: Pick<Indexatiebeleid, 'eersteJaarNaInkoop'> },
  inkoopPer: string | null,
): number {
  const eersteJaar = inkoopPer !== null && Number(inkoopPer.slice(0, 4)) >= besluit.jaar - 1;
  return eersteJaar && besluit.beleid.eersteJaarNaInkoop === 'zonder-correctie'
    ? besluit.zonderCorrectie
    : besluit.percentage;
}

function sleutel({ index, jaar, stand }: Pick<Cijfer, 'index' | 'jaar' | 'stand'>): string {
  return `${index}/${jaar}/${stand}`;
}
