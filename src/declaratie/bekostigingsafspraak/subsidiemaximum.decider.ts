import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type SubsidiemaximumEvent, subsidiemaximumEvents } from './subsidiemaximum.events.js';

export interface SubsidiemaximumState {
  /** Null where no maximum was set: then nothing is held back. */
  readonly maximum: Bedrag | null;
  readonly geboekt: Readonly<Record<string, Bedrag>>;
}

export type SubsidiemaximumCommand =
  | {
      readonly type: 'SetMaximumSubsidiabeleKosten';
      readonly regioId: string;
      readonly productcode: string;
      readonly jaar: number;
      readonly bedrag: Bedrag;
      /** False where the product is not paid by subsidie in that year. */
      readonly opSubsidie: boolean;
      readonly vandaag: Datum;
    }
  | { readonly type: 'BookSubsidie'; readonly afspraakId: string; readonly bedrag: Bedrag; readonly vandaag: Datum };

function booked({ geboekt }: SubsidiemaximumState): Bedrag {
  return Object.values(geboekt).reduce((sum, bedrag) => sum + bedrag, 0);
}

/** The maximum of subsidiable costs of one product in one year (R-BEK-11), with what the beschikkingen took of it. */
export const subsidiemaximumDecider: Decider<SubsidiemaximumState, SubsidiemaximumCommand, SubsidiemaximumEvent> = {
  category: subsidiemaximumEvents.aggregate,
  initial: { maximum: null, geboekt: {} },
  decide(command, state) {
    switch (command.type) {
      case 'SetMaximumSubsidiabeleKosten': {
        const { regioId, productcode, jaar, bedrag, vandaag } = command;
        if (!command.opSubsidie) throw andereBekostiging(productcode);
        if (bedrag <= 0) throw new Rejection('MAXIMUM_ONGELDIG', 'Geef een maximum op van meer dan nul.', 'invalid');
        if (bedrag < booked(state)) {
          throw new Rejection(
            'MAXIMUM_ONDER_BESCHIKKINGEN',
            'Er is al meer subsidie verleend dan dit maximum. Kies een hoger bedrag.',
          );
        }
        if (state.maximum === bedrag) return [];
        const data = { regioId, productcode, jaar, bedrag, vastgesteldOp: vandaag };
        return [{ type: 'MaximumSubsidiabeleKostenSet', data, occurredAt: vandaag }];
      }
      case 'BookSubsidie': {
        const { afspraakId, bedrag, vandaag } = command;
        if (state.geboekt[afspraakId] !== undefined) return [];
        if (state.maximum !== null && booked(state) + bedrag > state.maximum) {
          throw new Rejection(
            'SUBSIDIE_BOVEN_MAXIMUM',
            'Deze beschikking gaat boven de maximale subsidiabele kosten uit. Verlaag het bedrag of stel een hoger maximum vast.',
          );
        }
        return [{ type: 'SubsidieBooked', data: { afspraakId, bedrag }, occurredAt: vandaag }];
      }
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'MaximumSubsidiabeleKostenSet':
        return { ...state, maximum: event.data.bedrag };
      case 'SubsidieBooked':
        return { ...state, geboekt: { ...state.geboekt, [event.data.afspraakId]: event.data.bedrag } };
    }
    return unreachable(event);
  },
};

export function andereBekostiging(productcode: string): Rejection {
  return new Rejection(
    'PRODUCT_ZONDER_DEZE_BEKOSTIGING',
    `Product ${productcode} wordt dan niet zo bekostigd. Controleer de bekostiging in het regioprofiel.`,
  );
}
