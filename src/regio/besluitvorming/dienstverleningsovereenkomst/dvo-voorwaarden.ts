import { type GeldendeConfiguratie } from '../../regioconfiguratie/regioconfiguratie-reader.js';

/** Months before the end of a DVO at which it is signalled; null is open: no signal, and the page says so. */
export function dvoSignaalMaanden(configuratie: GeldendeConfiguratie): number | null {
  return configuratie.parameter<number>('dvo.signaal.maanden');
}
