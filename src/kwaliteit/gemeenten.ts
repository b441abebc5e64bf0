import { type Datum } from '../kernel/datum.js';
import { type Gemeente } from '../regio/regioconfiguratie/regioconfiguratie-reader.js';

/** The gemeenten that belong to the region on a date: those decide about its aanbieders. */
export function memberCodes(gemeenten: readonly Gemeente[], datum: Datum): readonly string[] {
  return gemeenten
    .filter(({ inkoopVanaf, inkoopTot }) => inkoopVanaf <= datum && (inkoopTot === null || inkoopTot >= datum))
    .map(({ gemeentecode }) => gemeentecode);
}
