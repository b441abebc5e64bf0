import { type Bedrag } from '../../../kernel/bedrag.js';
import { type Datum } from '../../../kernel/datum.js';
import { prijsOp } from '../../trajectprijs/trajectprijs.events.js';
import { kaartenOp } from './kaarten.js';
import { type Referentietarief, type Tariefkaart, ZORGKOSTEN } from '../tariefkaart.events.js';

interface Contracttarief {
  readonly productcode: string;
  readonly eenheid: string;
  readonly bedrag: Bedrag;
  readonly geldigVanaf: Datum;
  readonly geldigTot: Datum | null;
}

/** Where tariffs are looked for; who asks gives only what this aanbieder has a contract for. */
export interface Tariefbronnen<C extends Contracttarief, K extends Tariefkaart> {
  readonly contracttarieven: readonly C[];
  /** Cards of the product that were not corrected away. */
  readonly kaarten: readonly K[];
}

export interface Levering {
  readonly productcode: string;
  readonly aanbiederId: string;
  readonly datum: Datum;
  /** In which unit it was delivered; null where that is not known. */
  readonly eenheid: string | null;
  readonly uitvoeringsvariant: string | null;
}

export type Leveringstarief<C extends Contracttarief, K extends Tariefkaart> =
  | { readonly herkomst: 'contract'; readonly tarief: C }
  | { readonly herkomst: 'tariefkaart-aanbieder' | 'tariefkaart-regio'; readonly tarief: K };

export type Tariefherkomst = Leveringstarief<Contracttarief, Tariefkaart>['herkomst'];

/**
 * The tariff that holds for a delivery on a day, and where it stands: first what was agreed in the contract, then a card
 * of the aanbieder, then a card for all who have the product under contract (R-TAR-02, R-BEK-04, R-BEK-19). Of several
 * units the one that was delivered in. A tariff of another region is never paid (R-TAR-08).
 */
export function leveringstarief<C extends Contracttarief, K extends Tariefkaart>(
  { contracttarieven, kaarten }: Tariefbronnen<C, K>,
  { productcode, aanbiederId, datum, eenheid, uitvoeringsvariant }: Levering,
): Leveringstarief<C, K> | null {
  const afgesproken = prijsOp(contracttarieven, productcode, datum);
  if (afgesproken !== undefined) return { herkomst: 'contract', tarief: afgesproken };
  const passend = kaartenOp(kaarten, datum)
    .filter((kaart) => kaart.productcode === productcode && kaart.kostensoort === ZORGKOSTEN)
    .filter((kaart) => kaart.uitvoeringsvariant === null || kaart.uitvoeringsvariant === uitvoeringsvariant)
    .sort((a, b) => voorkeur(b) - voorkeur(a));
  const kies = (van: readonly K[]): K | undefined => van.find((kaart) => kaart.eenheid === eenheid) ?? van[0];
  const eigen = kies(passend.filter((kaart) => kaart.aanbiederId === aanbiederId));
  if (eigen !== undefined) return { herkomst: 'tariefkaart-aanbieder', tarief: eigen };
  const voorIedereen = kies(passend.filter((kaart) => kaart.aanbiederId === null));
  return voorIedereen === undefined ? null : { herkomst: 'tariefkaart-regio', tarief: voorIedereen };
}

/** A card for one variant goes before one for all of them. */
const voorkeur = ({ uitvoeringsvariant }: Tariefkaart): number => (uitvoeringsvariant === null ? 0 : 1);

/** The last known tariff of another region in the same unit: to set a price by where knowledge is missing (R-TAR-08). */
export function referentieOp<R extends Pick<Referentietarief, 'productcode' | 'peildatum'>>(
  referenties: readonly R[],
  productcode: string,
  datum: Datum,
): R | undefined {
  return referenties
    .filter((one) => one.productcode === productcode && one.peildatum <= datum)
    .reduce<R | undefined>(
      (best, one) => (best === undefined || one.peildatum >= best.peildatum ? one : best),
      undefined,
    );
}
