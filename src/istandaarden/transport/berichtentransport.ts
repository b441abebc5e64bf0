/** A message that came in whole and waits to be taken. */
export interface Binnengekomen {
  /** As the transport calls it; for who watches, never a key. */
  readonly naam: string;
  readonly bytes: Uint8Array;
}

/**
 * Brings messages in and out (GGK, VECOZO, a folder). What came in stays until it is put away: whoever stops halfway
 * finds it again. Every step may be repeated.
 */
export interface Berichtentransport {
  /** Messages that are complete, in no order. One that another process took meanwhile is left out. */
  wachtend(): Promise<readonly Binnengekomen[]>;
  /** Sends a text, whole or not at all. The same name with the same text again is the same message. */
  verstuur(naam: string, tekst: string): Promise<void>;
  /** Puts away what was handled. */
  archiveer(bericht: Binnengekomen): Promise<void>;
  /** Puts away what could not be handled and has no answer, with the reason beside it. */
  weiger(bericht: Binnengekomen, reden: string): Promise<void>;
}
