import { type Datum } from '../../src/kernel/datum.js';
import { type Facturatieprotocolversie } from '../../src/gegevens/facturatieprotocol/facturatieprotocol.events.js';
import { type Begripversie } from '../../src/gegevens/inhoud/begrip.js';
import { type Leverafspraak, type Leverkanaal } from '../../src/gegevens/inhoud/levering.js';
import { type Productieverantwoording } from '../../src/gegevens/productieverantwoording/productieverantwoording.events.js';

/** All versions of one term, in the order in which they were published. */
export interface BegripDoc {
  readonly regio: string;
  readonly versies: readonly Begripversie[];
}

export interface Ontvangst {
  /** First day of the period that the data are about. */
  readonly van: Datum;
  readonly ontvangenOp: Datum;
  readonly kanaal: Leverkanaal;
  readonly opmerking: string | null;
}

export interface AfspraakDoc extends Omit<Leverafspraak, 'bronhouder' | 'laatsteDag'> {
  readonly regio: string;
  readonly afspraakId: string;
  /** One of the two says who delivers. */
  readonly gemeentecode: string | null;
  readonly aanbiederId: string | null;
  /** As it was agreed; `einde` may be earlier. */
  readonly laatsteDag: Datum | null;
  readonly einde: { readonly laatsteDag: Datum; readonly reden: string } | null;
  readonly ontvangsten: readonly Ontvangst[];
  readonly intrekkingen: readonly { readonly van: Datum; readonly reden: string }[];
  /** First days of the periods that were signalled, and the day on which that was. */
  readonly signalen: readonly { readonly van: Datum; readonly op: Datum }[];
}

export interface ProtocolDoc extends Facturatieprotocolversie {
  readonly regio: string;
  /** Order of publication: of two that begin on one day the last counts. */
  readonly volgnummer: number;
}

export interface VerantwoordingDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly jaar: number;
  readonly versies: readonly Productieverantwoording[];
}

/** What of a declaratie is laid beside a productieverantwoording. */
export interface DeclaratieDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly productcode: string;
  readonly jaar: number;
  /** Null where the approval was recorded without the declaratie itself: only the year is known. */
  readonly eersteDag: Datum | null;
  readonly laatsteDag: Datum | null;
  /** Integer eurocents that were approved; null until then. */
  readonly bedrag: number | null;
  readonly goedgekeurdOp: Datum | null;
}
