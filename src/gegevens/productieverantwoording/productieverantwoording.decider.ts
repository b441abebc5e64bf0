import { type Datum } from '../../kernel/datum.js';
import { type Decider } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import {
  geplandFouten,
  refuseAll,
  saysTheSame,
  toekomstFouten,
} from '../../regio/besluitvorming/besluitvorming.regels.js';
import {
  type Productieverantwoording,
  type ProductieverantwoordingEvent,
  productieverantwoordingEvents,
} from './productieverantwoording.events.js';

/** The version that counts. */
export type ProductieverantwoordingState = Productieverantwoording | null;

export interface SubmitProductieverantwoordingCommand {
  readonly type: 'SubmitProductieverantwoording';
  readonly verantwoording: Omit<Productieverantwoording, 'versie' | 'ingediendOp'>;
  /** Codes of products that the region buys on the last day of the period. */
  readonly producten: readonly string[];
  readonly vandaag: Datum;
}

export const productieverantwoordingDecider: Decider<
  ProductieverantwoordingState,
  SubmitProductieverantwoordingCommand,
  ProductieverantwoordingEvent
> = {
  category: productieverantwoordingEvents.aggregate,
  initial: null,
  decide({ verantwoording, producten, vandaag }, state) {
    const { periode, regels, reden } = verantwoording;
    if (state !== null && saysTheSame(state.regels, regels)) return [];
    if (state !== null && reden === null) {
      throw new Rejection(
        'PRODUCTIEVERANTWOORDING_BESTAAT_AL',
        `Over ${periode.van} tot en met ${periode.tot} is al verantwoord op ${state.ingediendOp}. Geef een reden als dit haar vervangt.`,
      );
    }
    refuseAll('PRODUCTIEVERANTWOORDING_ONGELDIG', 'De productieverantwoording', [
      ...geplandFouten(periode, 'periode'),
      ...jaarFouten(periode),
      ...toekomstFouten(periode.tot, vandaag, 'periode.tot'),
      ...regelFouten(regels, producten),
    ]);
    const data = {
      ...verantwoording,
      versie: (state?.versie ?? 0) + 1,
      // A reason says why something is replaced; at the first there is nothing to replace.
      reden: state === null ? null : reden,
      ingediendOp: vandaag,
    };
    return [{ type: 'ProductieverantwoordingSubmitted', data, occurredAt: vandaag }];
  },
  evolve(_state, { data }) {
    return data;
  },
};

/** A budget and a declaratie are of one year: a period over two of them could be compared with neither. */
function jaarFouten({ van, tot }: { readonly van: Datum; readonly tot: Datum }): RejectionDetail[] {
  if (van.slice(0, 4) === tot.slice(0, 4)) return [];
  const melding = 'De periode ligt in twee kalenderjaren. Dien per jaar een verantwoording in.';
  return [{ plaats: 'periode', code: 'TWEE_JAREN', melding }];
}

function regelFouten(regels: Productieverantwoording['regels'], producten: readonly string[]): RejectionDetail[] {
  const codes = regels.map(({ productcode }) => productcode);
  return codes.flatMap((code, index) => {
    const plaats = `regels[${index}].productcode`;
    if (!producten.includes(code)) {
      const melding = `Product ${code} staat op de laatste dag van de periode niet in de catalogus van de regio.`;
      return [{ plaats, code: 'ONBEKEND', melding }];
    }
    if (codes.indexOf(code) === index) return [];
    return [{ plaats, code: 'DUBBEL', melding: `Product ${code} staat er al. Tel de bedragen op.` }];
  });
}
