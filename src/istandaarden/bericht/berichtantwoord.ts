import { type Datum } from '../../kernel/datum.js';
import { type Gevolg } from './bericht.events.js';

export interface BerichtAntwoord {
  readonly berichtId: string;
  /**
   * `al verwerkt`: the same message came in before; nothing happened now. `wacht`: the toewijzing that it is about is not
   * known yet; it is carried out by itself as soon as it is.
   */
  readonly status: 'verwerkt' | 'al verwerkt' | 'wacht';
  readonly gevolgen: readonly Gevolg[];
  /** The return message that waits in the outbox; null where it is not for the region to answer. */
  readonly antwoordId: string | null;
  /** Set where it waits: on this day it is refused if the toewijzing has not come. */
  readonly wachtTot?: Datum;
}
