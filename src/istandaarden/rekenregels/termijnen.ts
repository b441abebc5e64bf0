import { type Werkdagenkalender } from '../../kernel/werkdagen.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';

/**
 * The terms of the standard hold in every region (OP090, OP274, OP346). It calls a werkdag Monday to Friday without
 * recognised holidays and names none: those of the Algemene termijnenwet are our reading.
 */
export const STANDAARDKALENDER: Werkdagenkalender = {
  versie: 'istandaarden-atw-1',
  bron: 'Algemene termijnenwet artikel 3, met Goede Vrijdag',
  feestdagen: [
    ...(['nieuwjaarsdag', 'goedeVrijdag', 'tweedePaasdag', 'koningsdag', 'bevrijdingsdag'] as const),
    ...(['hemelvaartsdag', 'tweedePinksterdag', 'eersteKerstdag', 'tweedeKerstdag'] as const),
  ],
  gelijkgesteld: [],
};

/** The calendar of the region, where it has decided on one; otherwise that of the standard. */
export function werkdagenkalender(configuratie: GeldendeConfiguratie): Werkdagenkalender {
  const eigen = configuratie.parameter<string>('kpi.starttermijn.kalender') !== null;
  return eigen ? configuratie.kalender() : STANDAARDKALENDER;
}
