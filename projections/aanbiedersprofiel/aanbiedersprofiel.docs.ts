import { type ContractEvent, type Contractlooptijd } from '../../src/inkoop/contract/contract.events.js';
import { type CapaciteitEvent } from '../../src/inkoop/partijen/capaciteit/capaciteit.events.js';
import { type CertificatenEvent } from '../../src/inkoop/partijen/certificaten/certificaten.events.js';
import { type ContractpartijenEvent } from '../../src/inkoop/partijen/contractpartijen/contractpartijen.events.js';
import { type RelatieprofielEvent } from '../../src/inkoop/partijen/relatieprofiel/relatieprofiel.events.js';
import { type Datum, datumOf } from '../../src/kernel/datum.js';
import { type KpimetingEvent } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { type PredicaatEvent } from '../../src/kwaliteit/predicaat/predicaat.events.js';
import { type PartnerschapEvent } from '../../src/leveranciersmanagement/partnerschap/partnerschap.events.js';

/** The events that name their aanbieder: kept as they are, each a fact with the day on which it became true. */
export type Feitgebeurtenis =
  | CertificatenEvent
  | RelatieprofielEvent
  | CapaciteitEvent
  | Extract<PartnerschapEvent, { type: 'PartnerschapEstablished' | 'PartnerschapEnded' }>
  | Extract<KpimetingEvent, { type: 'KpiVerdictEstablished' | 'KpiVerdictWithheld' }>
  | PredicaatEvent;
type Bare<E> = E extends { readonly type: infer Type; readonly data: infer Data }
  ? { readonly type: Type; readonly data: Data }
  : never;
export type Feit = Bare<Feitgebeurtenis> & { readonly op: Datum };
export type FeitOf<T extends Feitgebeurtenis['type']> = Extract<Feit, { readonly type: T }>;

export type FeitDoc = Feit & { readonly regio: string; readonly aanbiederId: string };

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
  readonly agbcode: string;
  readonly kvkNummer: string | null;
  readonly sinds: Datum;
}

type Signed = Extract<ContractEvent, { type: 'ContractSigned' }>['data'];
export interface ContractDoc extends Contractlooptijd {
  readonly regio: string;
  readonly contractId: string;
  readonly contractnummer: string;
  readonly aanbiederId: string;
  readonly ingangsdatum: Datum;
  readonly ondertekendOp: Datum;
  readonly gemeenten: readonly string[];
  readonly producten: Signed['producten'];
}

type Partijdata<T extends ContractpartijenEvent['type']> = Extract<ContractpartijenEvent, { type: T }>['data'];
type Partijfeit = Bare<Exclude<ContractpartijenEvent, { type: 'OnderaannemerRegistered' | 'OnderaannemingEnded' }>>;
/** What was recorded of the parties of a contract, beside its onderaannemers. */
export type PartijDoc = Partijfeit & { readonly regio: string; readonly contractId: string; readonly op: Datum };

export type OnderaannemingDoc = Partijdata<'OnderaannemerRegistered'> & {
  readonly regio: string;
  readonly einde: { readonly laatsteDag: Datum; readonly reden: string } | null;
};

export interface ToewijzingDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly productcode: string;
  readonly toegewezenOp: Datum;
  /** First day of the care; null where it did not start. */
  readonly startdag: Datum | null;
  /** Last day of the care, as told or as allocated; null is open. */
  readonly einddag: Datum | null;

  readonly ingetrokkenOp: Datum | null;
  readonly geweigerdOp: Datum | null;
  readonly redenCode: string | null;
}

export interface BerichtDoc {
  readonly regio: string;
  readonly afzender: string;
  readonly op: Datum;
  readonly berichtcode: string | null;
  /** Codes of the faults; none where it was processed. */
  readonly fouten: readonly string[];
}

export interface PlanDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly verbeterplanId: string;
  readonly kpiId: string;
  readonly jaar: number;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly uiterlijkIndienen: Datum | null;
  readonly verloop: readonly { readonly stand: Planstand; readonly op: Datum }[];
}
export type Planstand =
  'vereist' | 'ingediend' | 'goedgekeurd' | 'afgewezen' | 'te-laat' | 'geslaagd' | 'mislukt' | 'vervallen';

/** Valid time of an event as a calendar date. */
export function dagVan(occurredAt: string): Datum {
  return occurredAt.length === 10 ? occurredAt : datumOf(occurredAt);
}

/** Documents by what they are about, each list in the order of what came in. */
export function perSleutel<D>(docs: readonly D[], sleutel: (doc: D) => string): ReadonlyMap<string, readonly D[]> {
  const groepen = new Map<string, D[]>();
  for (const doc of docs) {
    const groep = groepen.get(sleutel(doc));
    if (groep === undefined) groepen.set(sleutel(doc), [doc]);
    else groep.push(doc);
  }
  return groepen;
}
