import { type BestedingsruimteEvent } from '../../src/inkoop/bestedingsruimte/bestedingsruimte.events.js';

type Of<Type extends BestedingsruimteEvent['type']> = Extract<BestedingsruimteEvent, { type: Type }>['data'];

/** One event of a bestedingsruimte after it was agreed, with its own day. */
export type Stap = {
  readonly [Type in BestedingsruimteEvent['type']]: {
    readonly soort: Type;
    readonly op: string;
    readonly configuratieversie: string | null;
    readonly feit: Of<Type>;
  };
}[Exclude<BestedingsruimteEvent['type'], 'BestedingsruimteAgreed'>];

export interface RuimteDoc {
  readonly regio: string;
  readonly ruimteId: string;
  readonly contractId: string;
  readonly aanbiederId: string;
  readonly afspraak: Of<'BestedingsruimteAgreed'>;
  readonly afgesprokenOp: string;
  readonly stappen: readonly Stap[];
}

export interface RuimtecontractDoc {
  readonly regio: string;
  readonly contractId: string;
  readonly contractnummer: string;
  readonly gemeenten: readonly string[];
}
