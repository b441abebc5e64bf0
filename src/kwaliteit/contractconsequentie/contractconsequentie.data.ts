import { type Datum } from '../../kernel/datum.js';

export interface Consequentievraag {
  readonly consequentieId: string;
  readonly verbeterplanId: string;
  readonly aanbiederId: string;
  readonly kpiId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  /** Day on which the verbeterplan failed. */
  readonly op: Datum;
}

export interface Oplegging {
  readonly consequentieId: string;
  readonly contractId: string;
  readonly soort: string;
  readonly redenen: readonly string[];
  readonly besluitDatum: Datum;
  readonly ingangsdatum: Datum;
}

export interface Afzien {
  readonly consequentieId: string;
  readonly redenen: readonly string[];
  readonly besluitDatum: Datum;
}
