/** How far the read models are. Implemented in `projections/runner`; the outside only waits on it. */
export interface ReadModelPositions {
  /**
   * True as soon as the read model has processed every event up to and including `position`; false when `timeoutMs`
   * passed first. Throws where no read model has this name.
   */
  waitUntil(name: string, position: bigint, timeoutMs: number): Promise<boolean>;
  /** Checkpoint of the read model. */
  positionOf(name: string): Promise<bigint>;
}

/** Injection token. */
export const READ_MODEL_POSITIONS = Symbol('ReadModelPositions');
