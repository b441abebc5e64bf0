import { type Datum } from '../../../kernel/datum.js';
import { type ContractpartijenEvent } from './contractpartijen.events.js';

type DataOf<T extends ContractpartijenEvent['type']> = Extract<ContractpartijenEvent, { type: T }>['data'];

export interface ContractpartijenState {
  readonly combinatie: DataOf<'CombinatieFormed'> | null;
  /** `laatsteDag` as it was ended. */
  readonly onderaannemingen: readonly DataOf<'OnderaannemerRegistered'>[];
  readonly beeindigd: readonly DataOf<'OnderaannemingEnded'>[];
  readonly percelen: readonly DataOf<'PercelenAssigned'>[];
  readonly raamovereenkomst: DataOf<'RaamovereenkomstSigned'> | null;
  readonly minima: readonly DataOf<'MinimumClientenSet'>[];
  /** Minima that were counted. */
  readonly geteld: readonly string[];
}

/** Of the contract itself, as its own stream tells it. */
export interface Contractfeiten {
  readonly aanbiederId: string;
  readonly gemeenten: readonly string[];
  readonly productcodes: readonly string[];
  readonly ingangsdatum: Datum;
  /** Last day, extensions included. */
  readonly einddatum: Datum;
}

export const GEEN_PARTIJEN: ContractpartijenState = {
  ...{ combinatie: null, onderaannemingen: [], beeindigd: [], percelen: [] },
  ...{ raamovereenkomst: null, minima: [], geteld: [] },
};
