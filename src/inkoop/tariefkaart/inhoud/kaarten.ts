import { addDays, type Datum } from '../../../kernel/datum.js';
import { type Tariefkaart } from '../tariefkaart.events.js';

type Sleutel = Pick<Tariefkaart, 'eenheid' | 'uitvoeringsvariant' | 'kostensoort' | 'aanbiederId'>;
type Periode = Pick<Tariefkaart, 'geldigVanaf' | 'geldigTot'>;

/** Whether two cards of a product exclude each other on a day. */
export function zelfdeSleutel(a: Sleutel, b: Sleutel): boolean {
  return (
    a.eenheid === b.eenheid &&
    a.uitvoeringsvariant === b.uitvoeringsvariant &&
    a.kostensoort === b.kostensoort &&
    a.aanbiederId === b.aanbiederId
  );
}

/** The last day on which a card holds among its rivals; null while none of them ends it. */
export function laatsteDag(kaart: Periode, rivalen: readonly Periode[]): Datum | null {
  if (kaart.geldigTot !== null) return kaart.geldigTot;
  const volgende = rivalen.map(({ geldigVanaf }) => geldigVanaf).filter((begin) => begin > kaart.geldigVanaf);
  return volgende.length === 0
    ? null
    : addDays(
        volgende.reduce((eerste, one) => (one < eerste ? one : eerste)),
        -1,
      );
}

/** The card that holds on a day, of cards with one key: at most one. */
export function kaartOp<K extends Periode>(kaarten: readonly K[], datum: Datum): K | undefined {
  const laatste = kaarten
    .filter(({ geldigVanaf }) => geldigVanaf <= datum)
    .reduce<K | undefined>(
      (best, one) => (best === undefined || one.geldigVanaf > best.geldigVanaf ? one : best),
      undefined,
    );
  return laatste === undefined || (laatste.geldigTot !== null && laatste.geldigTot < datum) ? undefined : laatste;
}

/** The cards of a product that hold on a day, one of each key. */
export function kaartenOp<K extends Sleutel & Periode>(kaarten: readonly K[], datum: Datum): K[] {
  return kaarten.filter(
    (kaart) =>
      kaartOp(
        kaarten.filter((one) => zelfdeSleutel(one, kaart)),
        datum,
      ) === kaart,
  );
}
