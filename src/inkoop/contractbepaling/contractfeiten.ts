import { type Datum } from '../../kernel/datum.js';
import { type Looptijdstatus } from '../../regio/regioconfiguratie/inhoud/contract.js';

/** What of a signed contract decides over its clauses and changes. */
export interface Contractfeiten {
  readonly contractId: string;
  readonly contractnummer: string;
  readonly aanbiederId: string;
  readonly ingangsdatum: Datum;
  /** Last day, extensions included. */
  readonly einddatum: Datum;
  readonly ondertekendOp: Datum;
  readonly productcodes: readonly string[];
  readonly looptijdstatus: Looptijdstatus | null;
}
