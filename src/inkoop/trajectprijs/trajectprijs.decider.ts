import { type Decider, unreachable } from '../../kernel/decider.js';
import { overlaps, type Periode } from '../../kernel/periode.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Trajectprijs, type TrajectprijsEvent, trajectprijsEvents } from './trajectprijs.events.js';

/** The price table of one region: a table, because "at most 36 prices" is a rule about all of them together. */
export interface TrajectprijsState {
  readonly prijzen: readonly Trajectprijs[];
}

export interface SetTrajectprijsDecision {
  readonly type: 'SetTrajectprijs';
  readonly prijs: Trajectprijs;
  /** False where the region has no such product on `geldigVanaf`. */
  readonly productBekend: boolean;
  /** Whether the product is paid by such a price from `geldigVanaf` on. */
  readonly opPrijstabel: boolean;
  /** How many products of one matrix may have a price at one time; null where the region sets no maximum. */
  readonly maximum: number | null;
}

function check({ prijs, productBekend, opPrijstabel }: SetTrajectprijsDecision): void {
  const { productcode, geldigVanaf, geldigTot } = prijs;
  if (!productBekend) {
    throw new Rejection(
      'PRODUCT_ONBEKEND',
      `Product ${productcode} staat niet in de catalogus. Kies een ander.`,
      'invalid',
    );
  }
  if (!opPrijstabel) {
    throw new Rejection(
      'PRODUCT_NIET_OP_PRIJSTABEL',
      `Product ${productcode} wordt op ${geldigVanaf} niet per trajectprijs bekostigd. Pas eerst de bekostiging in het regioprofiel aan.`,
    );
  }
  if (prijs.bedrag <= 0) {
    throw new Rejection(
      'TRAJECTPRIJS_ONGELDIG',
      'Een trajectprijs is een bedrag in hele eurocenten, meer dan nul.',
      'invalid',
    );
  }
  if (geldigTot !== null && geldigTot < geldigVanaf) {
    throw new Rejection('PERIODE_ONGELDIG', 'geldigTot ligt voor geldigVanaf. Draai de datums om.', 'invalid');
  }
}

/** The largest number of products of a matrix with a price on one day; it can only grow on a day that one begins. */
function mostAtOnce(prijzen: readonly Trajectprijs[], matrix: string | null): number {
  const own = prijzen.filter((prijs) => prijs.matrix === matrix);
  const counts = own.map(({ geldigVanaf }) => {
    const day = { begin: geldigVanaf, eind: geldigVanaf };
    return new Set(own.filter((prijs) => overlaps(periode(prijs), day)).map(({ productcode }) => productcode)).size;
  });
  return Math.max(0, ...counts);
}

export const trajectprijsDecider: Decider<TrajectprijsState, SetTrajectprijsDecision, TrajectprijsEvent> = {
  category: trajectprijsEvents.aggregate,
  initial: { prijzen: [] },
  decide(command, { prijzen }) {
    const { prijs, maximum } = command;
    check(command);
    const own = prijzen.filter(({ productcode }) => productcode === prijs.productcode);
    const same = own.some(
      ({ bedrag, geldigVanaf, geldigTot }) =>
        bedrag === prijs.bedrag && geldigVanaf === prijs.geldigVanaf && geldigTot === prijs.geldigTot,
    );
    if (same) return [];
    const clash = own.find((one) => {
      const follows = one.geldigTot === null && prijs.geldigVanaf > one.geldigVanaf;
      const precedes = prijs.geldigTot === null && prijs.geldigVanaf < one.geldigVanaf;
      return !follows && !precedes && overlaps(periode(one), periode(prijs));
    });
    if (clash !== undefined) {
      throw new Rejection(
        'TRAJECTPRIJS_OVERLAPT',
        `Voor ${prijs.productcode} geldt vanaf ${clash.geldigVanaf} al een trajectprijs. Kies een periode die daar niet mee overlapt.`,
      );
    }
    if (maximum !== null && mostAtOnce([...prijzen, prijs], prijs.matrix) > maximum) {
      throw new Rejection(
        'TRAJECTPRIJZEN_MAXIMUM',
        `De prijstabel heeft ten hoogste ${maximum} prijzen tegelijk. Laat eerst een andere prijs eindigen.`,
      );
    }
    return [{ type: 'TrajectprijsSet', data: prijs, occurredAt: prijs.geldigVanaf }];
  },
  evolve(state, event) {
    switch (event.type) {
      case 'TrajectprijsSet':
        return { prijzen: [...state.prijzen, event.data] };
    }
    return unreachable(event.type);
  },
};

function periode({ geldigVanaf, geldigTot }: Trajectprijs): Periode {
  return { begin: geldigVanaf, eind: geldigTot ?? undefined };
}
