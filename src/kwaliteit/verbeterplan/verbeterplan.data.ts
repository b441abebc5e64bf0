import { type Datum } from '../../kernel/datum.js';
import { type Verdict } from '../kpimeting/kpimeting.events.js';

export interface Maatregel {
  readonly omschrijving: string;
  readonly gereedOp: Datum;
}

export interface Verbeterplaneis {
  readonly verbeterplanId: string;
  readonly aanbiederId: string;
  readonly kpiId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  readonly metingId: string;
  readonly verdictEventId: string;
  /** Basis points. */
  readonly score: number;
  /** Day of the verdict; the term runs from here. */
  readonly vastgesteldOp: Datum;
  /** Null where the region left the term open. */
  readonly indientermijnDagen: number | null;
}

export interface VervallenEis {
  readonly verbeterplanId: string;
  readonly reden: string;
  readonly op: Datum;
}

export interface IngediendPlan {
  readonly verbeterplanId: string;
  readonly samenvatting: string;
  readonly maatregelen: readonly Maatregel[];
}

interface Besluit {
  readonly verbeterplanId: string;
  /** The submission that the gemeenten decide about. */
  readonly versie: number;
  readonly namensGemeenten: readonly string[];
  readonly besluitDatum: Datum;
}

export interface Goedkeuring extends Besluit {
  readonly toelichting: string | null;
}

export interface Afwijzing extends Besluit {
  readonly redenen: readonly string[];
}

export interface TermijnVoorbij {
  readonly verbeterplanId: string;
  readonly uiterlijkIndienen: Datum;
}

export interface VolgendJaar {
  readonly verbeterplanId: string;
  readonly jaar: number;
  readonly metingId: string;
  readonly verdict: Verdict;
  readonly vastgesteldOp: Datum;
}
