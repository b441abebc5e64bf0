import { type Datum } from '../../kernel/datum.js';
import { type Schorsingsgrond } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { type ContractEvent, type Uitoefenaar } from './contract.events.js';
import { type Beeindigingsgrond } from './inhoud/einde.js';

type Of<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>['data'];

export interface Verlenging {
  /** Null where a decision of the gemeenten extended the contract, beyond its options. */
  readonly volgnummer: number | null;
  readonly maanden: number;
  readonly besluitDatum: Datum;
  readonly uitgeoefendDoor: Uitoefenaar;
}

export type Verlengingsoptie = Of<'ContractSigned'>['verlengingsopties'][number];

export interface Clientenstop {
  readonly clientenstopId: string;
  readonly gemeenten: readonly string[] | null;
  readonly productcodes: readonly string[] | null;
  readonly ingangsdatum: Datum;
  /** Before `ingangsdatum` where it was lifted before it began. */
  readonly laatsteDag: Datum | null;
}

export interface Schorsing {
  readonly schorsingId: string;
  readonly grond: Schorsingsgrond;
  readonly ingangsdatum: Datum;
  /** Before `ingangsdatum` where it was lifted before it began. */
  readonly laatsteDag: Datum | null;
}

/** What a contract is ended under; one that was withdrawn is not. */
export interface Beeindiging {
  readonly beeindigingId: string;
  readonly grond: Beeindigingsgrond;
  readonly einddatum: Datum;
  readonly vorigeEinddatum: Datum;
}

export interface SignedContract {
  readonly status: 'getekend';
  readonly contract: Of<'ContractSigned'>;
  /** Last day, extensions and an end before its time included. */
  readonly einddatum: Datum;
  /** As signed, with the days that an extension moved. */
  readonly opties: readonly Verlengingsoptie[];
  readonly verlengingen: readonly Verlenging[];
  readonly tarieven: readonly Of<'TariefAgreed'>[];
  readonly clientenstops: readonly Clientenstop[];
  readonly schorsingen: readonly Schorsing[];
  readonly beeindiging: Beeindiging | null;
  readonly ingetrokkenBeeindigingen: readonly string[];
  readonly gesignaleerdeOpties: readonly number[];
  /** Ends that were signalled, and ends that passed: each is said once. */
  readonly gesignaleerdeEinden: readonly Datum[];
  readonly verlopenOp: readonly Datum[];
}

export type ContractState = { readonly status: 'onbekend' } | SignedContract;
