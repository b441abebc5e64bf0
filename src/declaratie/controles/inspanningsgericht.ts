import { addMonths, daysBetween, type Datum } from '../../kernel/datum.js';
import { type Bevinding, type Controle, type GecontroleerdeToewijzing } from './controle.js';

/** P x Q (R-BEK-15): a price agreed in advance per delivered unit, for no more units than were assigned. */
export const inspanningsgericht: Controle<'inspanningsgericht'> = (feiten, betaald) => {
  const { declaratie, tarief, regel, toewijzing } = feiten;
  const { volume, eenheid, bedrag, periode } = declaratie;
  if (volume === null || eenheid === null) {
    return { regel: 'VOLUME_ONTBREEKT', reden: 'Dit product wordt per eenheid betaald. Geef volume en eenheid op.' };
  }
  if (regel.tariefeenheden !== undefined && !regel.tariefeenheden.includes(eenheid)) {
    return {
      regel: 'EENHEID_NIET_TOEGESTAAN',
      reden: `Declareer dit product in eenheid ${regel.tariefeenheden.join(' of ')}.`,
    };
  }
  if (tarief === null) {
    return {
      regel: 'TARIEF_NIET_AFGESPROKEN',
      reden: `Voor dit product is op ${periode.van} geen tarief in het contract afgesproken. Laat het tarief eerst vastleggen.`,
    };
  }
  if (tarief.eenheid !== eenheid) {
    return {
      regel: 'EENHEID_ANDERS',
      reden: `Het tarief geldt per eenheid ${tarief.eenheid}. Declareer in die eenheid.`,
    };
  }
  if (bedrag !== tarief.bedrag * volume) {
    return {
      regel: 'BEDRAG_IS_NIET_TARIEF_MAAL_VOLUME',
      reden: `Het tarief is ${tarief.bedrag} eurocent per eenheid; ${volume} eenheden zijn ${tarief.bedrag * volume} eurocent.`,
    };
  }
  return binnenToewijzing(toewijzing, periode, volume, eenheid, betaald.volume, betaald.bedrag + bedrag);
};

/** Q is steered in the toegang alone (R-BEK-16): never more than the toewijzing gives, in units or in money. */
function binnenToewijzing(
  { omvang, budget, begin, eind }: GecontroleerdeToewijzing,
  periode: { readonly van: Datum; readonly tot: Datum },
  volume: number,
  eenheid: string,
  eerder: number,
  som: number,
): Bevinding | null {
  if (omvang !== null && omvang.eenheid === eenheid) {
    const inPeriode = omvang.frequentie === '6' ? omvang.volume - eerder : toegestaan(omvang, periode.van, periode.tot);
    const inGeheel = eind === null || omvang.frequentie === '6' ? null : toegestaan(omvang, begin, eind);
    if (volume > inPeriode || (inGeheel !== null && eerder + volume > inGeheel)) {
      return {
        regel: 'VOLUME_BOVEN_TOEWIJZING',
        reden: `De toewijzing laat in deze periode nog ${Math.max(0, inPeriode)} eenheden toe. Vraag de gemeente zo nodig om meer.`,
      };
    }
  }
  if (budget !== null && som > budget) {
    return {
      regel: 'BEDRAG_BOVEN_TOEWIJZING',
      reden: `Het budget van de toewijzing is ${budget} eurocent en wordt overschreden. Vraag de gemeente zo nodig om meer.`,
    };
  }
  return null;
}

/** Units that WMO757 gives for a period: 1 per day, 2 per week, 4 per month. A part of a week or month counts whole. */
function toegestaan(omvang: { readonly volume: number; readonly frequentie: string }, van: Datum, tot: Datum): number {
  const dagen = daysBetween(van, tot) + 1;
  switch (omvang.frequentie) {
    case '1':
      return omvang.volume * dagen;
    case '2':
      return omvang.volume * Math.ceil(dagen / 7);
    case '4':
      return omvang.volume * maanden(van, tot);
    default:
      return Number.MAX_SAFE_INTEGER;
  }
}

function maanden(van: Datum, tot: Datum): number {
  let aantal = 1;
  while (addMonths(van, aantal) <= tot) aantal += 1;
  return aantal;
}
