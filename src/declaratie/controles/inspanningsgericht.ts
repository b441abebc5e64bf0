import { type Tariefherkomst } from '../../inkoop/tariefkaart/inhoud/leveringstarief.js';
import { bedragVanMinuten } from '../../istandaarden/rekenregels/bedragen.js';
import { maximumInPeriode, maximumInTotaal, telbaarIn } from '../../istandaarden/rekenregels/omvang.js';
import { binnen, maandenVan } from '../../istandaarden/rekenregels/productperiode.js';
import { type Betaald, type Bevinding, type Boeking, type Controle, type Dagen } from './controle.js';

const [MINUUT, UUR] = ['01', '04'];

const VAN: Readonly<Record<Tariefherkomst, string>> = {
  contract: 'uit het contract',
  'tariefkaart-aanbieder': 'van de tariefkaart voor deze aanbieder',
  'tariefkaart-regio': 'van de tariefkaart van de regio',
};

type Feiten = Parameters<Controle<'inspanningsgericht'>>[0];

/** P x Q (R-BEK-15): a price agreed in advance per delivered unit, for no more units than were assigned. */
export const inspanningsgericht: Controle<'inspanningsgericht'> = (feiten, betaald) => {
  const { declaratie, tarief, regel } = feiten;
  const { volume, eenheid, bedrag, periode } = declaratie;
  if (volume === null || eenheid === null) {
    return { regel: 'VOLUME_ONTBREEKT', reden: 'Dit product wordt per eenheid betaald. Geef volume en eenheid op.' };
  }
  // An hour may be declared in minutes (TR341): the unit of the price is what the region names.
  const inMinuten = tarief?.eenheid === UUR && eenheid === MINUUT;
  if (regel.tariefeenheden !== undefined && !regel.tariefeenheden.includes(inMinuten ? UUR : eenheid)) {
    return {
      regel: 'EENHEID_NIET_TOEGESTAAN',
      reden: `Declareer dit product in eenheid ${regel.tariefeenheden.join(' of ')}.`,
    };
  }
  if (tarief === null) {
    return {
      regel: 'TARIEF_NIET_AFGESPROKEN',
      reden: `Voor dit product is op ${periode.van} geen tarief in het contract afgesproken en geen tariefkaart. Laat het tarief eerst vastleggen.`,
    };
  }
  if (tarief.eenheid !== eenheid && !inMinuten) {
    return {
      regel: 'EENHEID_ANDERS',
      reden: `Het tarief ${VAN[tarief.herkomst]} geldt per eenheid ${tarief.eenheid}. Declareer in die eenheid.`,
    };
  }
  const hoort = inMinuten
    ? Math.sign(volume) * bedragVanMinuten(tarief.bedrag, Math.abs(volume))
    : tarief.bedrag * volume;
  if (bedrag !== hoort) {
    return {
      regel: 'BEDRAG_IS_NIET_TARIEF_MAAL_VOLUME',
      reden: `Het tarief ${VAN[tarief.herkomst]} is ${tarief.bedrag} eurocent per ${inMinuten ? 'uur' : 'eenheid'}; ${volume} ${inMinuten ? 'minuten' : 'eenheden'} zijn ${hoort} eurocent.`,
    };
  }
  return bovenOmvang(feiten, { volume, eenheid }, betaald) ?? bovenBudget(feiten, betaald.bedrag + bedrag);
};

/**
 * Q is steered in the toegang alone (R-BEK-16): never more units than the toewijzing gives, in the declared days (TR321), in
 * the months around them, whoever cuts them in pieces, and in all (TR322). One without an end gives until today, so that
 * the same weeks cannot be declared again and again.
 */
function bovenOmvang(
  { declaratie, toewijzing, vandaag }: Feiten,
  { volume, eenheid }: { readonly volume: number; readonly eenheid: string },
  betaald: Betaald,
): Bevinding | null {
  const { omvang, begin, eind } = toewijzing;
  if (volume < 0 || omvang === null || !telbaarIn(omvang.eenheid, eenheid)) return null;
  const { wet, periode } = declaratie;
  const wmoCategorie01 = wet === 'Wmo2015' && toewijzing.categorie === '01';
  const toegewezen = { omvang, ingangsdatum: begin, einddatum: eind ?? vandaag, wmoCategorie01 };
  const toegestaan = (dagen: Dagen): number => maximumInPeriode(toegewezen, dagen, eenheid) ?? Number.MAX_SAFE_INTEGER;
  const venster = rondom(maandenVan(periode), betaald.geboekt);
  const inPeriode = Math.min(
    toegestaan(periode),
    toegestaan(binnen(venster, begin, eind)) - geboektIn(eenheid, betaald.geboekt, venster),
  );
  const inTotaal =
    (maximumInTotaal(toegewezen, eenheid) ?? Number.MAX_SAFE_INTEGER) - geboektIn(eenheid, betaald.geboekt);
  const over = Math.floor(Math.max(0, Math.min(inPeriode, inTotaal)));
  if (volume <= over) return null;
  const [regel, waar, bron] =
    inTotaal < inPeriode
      ? ['VOLUME_BOVEN_HELE_TOEWIJZING', 'in haar geheel', 'TR322, retourcode 9322']
      : ['VOLUME_BOVEN_TOEWIJZING', 'in deze periode', 'TR321, retourcode 9321'];
  return {
    regel,
    reden: `De toewijzing laat ${waar} nog ${over} eenheden toe, met wat al is goedgekeurd (${bron}). Vraag de gemeente zo nodig om meer.`,
  };
}

const raakt = (a: Dagen, b: Dagen | null): b is Dagen => b !== null && a.van <= b.tot && b.van <= a.tot;

/** Grown until every booking is in it whole or not at all: of a part nobody knows the volume. */
function rondom(dagen: Dagen, geboekt: readonly Boeking[]): Dagen {
  const ruimer = geboekt.reduce(
    ({ van, tot }, { periode }) =>
      raakt(dagen, periode)
        ? { van: periode.van < van ? periode.van : van, tot: periode.tot > tot ? periode.tot : tot }
        : { van, tot },
    dagen,
  );
  return ruimer.van === dagen.van && ruimer.tot === dagen.tot ? dagen : rondom(ruimer, geboekt);
}

/** What was booked, in the unit that is declared now: minutes and hours may both have been declared (TR341). */
function geboektIn(eenheid: string, geboekt: readonly Boeking[], dagen?: Dagen): number {
  return geboekt
    .filter(({ periode }) => dagen === undefined || raakt(dagen, periode))
    .reduce((som, boeking) => som + (boeking.volume ?? 0) * factor(boeking.eenheid, eenheid), 0);
}

function factor(van: string | null, naar: string): number {
  if (van === UUR && naar === MINUUT) return 60;
  return van === MINUUT && naar === UUR ? 1 / 60 : 1;
}

function bovenBudget({ toewijzing: { budget } }: Feiten, som: number): Bevinding | null {
  if (budget === null || som <= budget) return null;
  return {
    regel: 'BEDRAG_BOVEN_TOEWIJZING',
    reden: `Het budget van de toewijzing is ${budget} eurocent en wordt overschreden. Vraag de gemeente zo nodig om meer.`,
  };
}
