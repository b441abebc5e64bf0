import { type ContractEvent } from '../../src/inkoop/contract/contract.events.js';
import { type ContractwijzigingEvent } from '../../src/inkoop/contractwijziging/contractwijziging.events.js';
import { type AanmeldingEvent } from '../../src/inkoop/inkoopronde/aanmelding/aanmelding.events.js';
import { type GunningEvent } from '../../src/inkoop/inkoopronde/gunning/gunning.events.js';
import { type InlichtingenEvent } from '../../src/inkoop/inkoopronde/inlichtingen/inlichtingen.events.js';
import { type InkooprondeEvent } from '../../src/inkoop/inkoopronde/ronde/inkoopronde.events.js';
import { type Datum, type Tijdstip } from '../../src/kernel/datum.js';

/** The fact with what a release says of it: its id, the day on which it held and when it was recorded. */
type Feit<Event extends { readonly type: string; readonly data: unknown }, Type extends Event['type']> =
  Extract<Event, { type: Type }> extends infer One
    ? One extends { readonly type: string; readonly data: unknown }
      ? Pick<One, 'type' | 'data'> & Vastlegging
      : never
    : never;

export interface Vastlegging {
  readonly eventId: string;
  readonly op: Datum;
  readonly vastgelegd: Tijdstip;
}

/** What of a ronde is public once it is published. Scores, rejections, objections and the estimate are in no document. */
export type Rondefeit =
  | Feit<InkooprondeEvent, 'InkooprondeStarted'>
  | Feit<InkooprondeEvent, 'EisenSet'>
  | Feit<InkooprondeEvent, 'InkooprondePublished'>
  | Feit<InkooprondeEvent, 'InstroommomentReplanned'>
  | Feit<InkooprondeEvent, 'TussentijdseInstroomOpened'>
  | Feit<InkooprondeEvent, 'InkooprondeClosed'>
  | Feit<InlichtingenEvent, 'NotaVanInlichtingenPublished'>
  | Feit<GunningEvent, 'GunningProvisionallyAwarded'>
  | Feit<GunningEvent, 'GunningWithdrawn'>
  | Feit<GunningEvent, 'GunningFinallyAwarded'>
  | Feit<AanmeldingEvent, 'AanbiederAdmitted'>
  | ({ readonly type: 'ToelatingReopened'; readonly data: { readonly aanmeldingId: string } } & Vastlegging);

export type Contractfeit =
  | Feit<ContractEvent, 'ContractSigned'>
  | Feit<ContractEvent, 'TariefAgreed'>
  | Feit<ContractEvent, 'TariefCorrected'>
  | Feit<ContractEvent, 'ContractExtended'>
  | Feit<ContractEvent, 'ContractTerminated'>
  | Feit<ContractEvent, 'ContractTerminationWithdrawn'>
  | Feit<ContractwijzigingEvent, 'AddendumSigned'>
  | Feit<ContractEvent, 'ContractExpired'>;

export interface RondeDoc {
  readonly regio: string;
  readonly rondeId: string;
  readonly verloop: readonly Rondefeit[];
}

export interface ContractDoc {
  readonly regio: string;
  readonly contractId: string;
  readonly verloop: readonly Contractfeit[];
}

/** What an addendum rests on: its proposal is made once, for all contracts that it changes. */
export interface WijzigingDoc {
  readonly regio: string;
  readonly wijzigingId: string;
  readonly titel: string;
  readonly grond: Extract<ContractwijzigingEvent, { type: 'ContractwijzigingProposed' }>['data']['grond'];
}

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
  readonly kvkNummer: string | null;
}

export interface NaamDoc {
  readonly regio: string;
  readonly code: string;
  readonly naam: string;
}
