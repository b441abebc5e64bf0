import { type Datum } from '../../kernel/datum.js';
import { type ContractEvent, type Uitoefenaar } from './contract.events.js';

type Of<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>['data'];

export interface Verlenging {
  readonly volgnummer: number;
  readonly besluitDatum: Datum;
  readonly uitgeoefendDoor: Uitoefenaar;
}

export interface SignedContract {
  readonly status: 'getekend';
  readonly contract: Of<'ContractSigned'>;
  /** Last day, extensions included. */
  readonly einddatum: Datum;
  readonly verlengingen: readonly Verlenging[];
  readonly tarieven: readonly Of<'TariefAgreed'>[];
  readonly gesignaleerdeOpties: readonly number[];
  /** Ends that were signalled, and ends that passed: each is said once. */
  readonly gesignaleerdeEinden: readonly Datum[];
  readonly verlopenOp: readonly Datum[];
}

export type ContractState = { readonly status: 'onbekend' } | SignedContract;
