/** Finds what a transport has to hand over. Candidates from a read model: the message itself says whether it still waits. */
export interface WachtendPostvak {
  /** Ids of outgoing messages of a region that wait, the oldest first; not always all of them. */
  wachtend(regio: string): Promise<readonly string[]>;
}

/** Injection token. */
export const WACHTEND_POSTVAK = Symbol('WachtendPostvak');

/** Finds what was sent by its Identificatie. Candidates from a read model, as above. */
export interface VerzondenPostvak {
  metIdentificatie(regio: string, identificatie: string): Promise<readonly string[]>;
}

/** Injection token. */
export const VERZONDEN_POSTVAK = Symbol('VerzondenPostvak');
