import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { zelfdeSleutel } from './inhoud/kaarten.js';
import { type Tariefcorrectie, type Tariefkaart } from './tariefkaart.events.js';
import { type Kaart } from './tariefkaart.state.js';

/**
 * Whether a card may take its place among the others of its key: no two hold on one day, and what held on days that have
 * passed changes only by a correction with its reason. Throws Rejection.
 */
export function controleerPlaats(
  kaart: Tariefkaart,
  correctie: Tariefcorrectie,
  kaarten: readonly Kaart[],
  vandaag: Datum,
): void {
  if (kaart.geldigTot !== null && kaart.geldigTot < kaart.geldigVanaf) {
    throw new Rejection('PERIODE_ONGELDIG', 'geldigTot ligt voor geldigVanaf. Draai de datums om.', 'invalid');
  }
  const vervangen = kaarten.find(({ kaartId }) => kaartId === correctie?.vervangt);
  if (
    correctie !== null &&
    correctie.vervangt !== null &&
    (vervangen === undefined || !zelfdeSleutel(vervangen, kaart))
  ) {
    throw new Rejection(
      'TARIEFKAART_ONBEKEND',
      'De tariefkaart die u vervangt is er niet, is al vervangen, of is van een andere eenheid, variant, kostensoort of aanbieder. Zoek haar op in het tarievenregister.',
      'invalid',
    );
  }
  const rivalen = kaarten.filter((one) => one !== vervangen && zelfdeSleutel(one, kaart));
  const clash = rivalen.find((one) => botst(one, kaart) || botst(kaart, one) || one.geldigVanaf === kaart.geldigVanaf);
  if (clash !== undefined) {
    throw new Rejection(
      'TARIEFKAART_OVERLAPT',
      `Voor ${kaart.productcode} geldt vanaf ${clash.geldigVanaf} al een tariefkaart van ${clash.bedrag} eurocent. Kies een periode die daar niet mee overlapt, of corrigeer die kaart.`,
    );
  }
  const voorganger = rivalen
    .filter(({ geldigVanaf }) => geldigVanaf < kaart.geldigVanaf)
    .reduce<Kaart | undefined>(
      (best, one) => (best === undefined || one.geldigVanaf > best.geldigVanaf ? one : best),
      undefined,
    );
  if (correctie === null && voorganger?.geldigTot === null && kaart.geldigVanaf < vandaag) {
    throw new Rejection(
      'TARIEF_WIJZIGT_VERLEDEN',
      `Van ${kaart.geldigVanaf} tot vandaag gold een ander tarief. Kies een dag vanaf ${vandaag}, of geef een reden voor de correctie.`,
    );
  }
}

/** The earlier one has an end of its own, and the later one begins before it. */
function botst(eerder: Tariefkaart, later: Tariefkaart): boolean {
  return eerder.geldigVanaf < later.geldigVanaf && eerder.geldigTot !== null && eerder.geldigTot >= later.geldigVanaf;
}
