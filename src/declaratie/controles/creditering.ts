import { type IngediendeDeclaratie } from '../declaratie/declaratie.events.js';
import { type Betaald, type Bevinding } from './controle.js';

/**
 * A declaratie that takes back another by name: that one was approved for the same toewijzing and days and for the same
 * amount (TR323), and was not taken back before (TR390).
 */
export function creditering(
  { bedrag, volume, periode }: IngediendeDeclaratie,
  crediteert: string,
  { geboekt }: Betaald,
): Bevinding | null {
  const debet = geboekt.find(({ declaratieId }) => declaratieId === crediteert);
  if (debet === undefined || debet.bedrag < 0) {
    return {
      regel: 'DEBET_ONBEKEND',
      reden:
        'Er is voor deze toewijzing geen goedgekeurde declaratie met dit VorigReferentieNummer (TR323, retourcode 8017). Controleer het nummer; een afgekeurde regel wordt niet gecrediteerd.',
    };
  }
  if (geboekt.some((boeking) => boeking.crediteert === crediteert)) {
    return {
      regel: 'DEBET_AL_GECREDITEERD',
      reden: 'Deze declaratie is al teruggenomen (TR390, retourcode 9390). Verwijder de regel.',
    };
  }
  const zelfdeDagen = debet.periode?.van === periode.van && debet.periode.tot === periode.tot;
  if (!zelfdeDagen || debet.bedrag !== -bedrag || (debet.volume ?? 0) !== -(volume ?? 0)) {
    return {
      regel: 'CREDIT_ANDERS_DAN_DEBET',
      reden:
        'Een credit neemt een declaratie in haar geheel terug: zelfde periode, volume en bedrag (TR323, retourcode 8017). Neem die over uit de debetregel.',
    };
  }
  return null;
}
