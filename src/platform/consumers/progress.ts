interface Waiter {
  readonly until: bigint;
  readonly resolve: () => void;
}

/**
 * Tells whoever waits in this process that a consumer has come further. A hint only: consumers of other processes say
 * nothing here, and the truth is the checkpoint.
 */
export class Progress {
  private readonly waiting = new Map<string, Set<Waiter>>();

  /** The checkpoint stands at `position`, and that is committed. */
  moved(name: string, position: bigint): void {
    for (const waiter of this.waiting.get(name) ?? []) if (waiter.until <= position) waiter.resolve();
  }

  /** Resolves when the consumer has come to `until`, or after the time. */
  wait(name: string, until: bigint, timeoutMs: number): Promise<void> {
    const waiters = this.waiting.get(name) ?? new Set();
    this.waiting.set(name, waiters);
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        waiters.delete(waiter);
        resolve();
      };
      const waiter = { until, resolve: done };
      const timer = setTimeout(done, timeoutMs);
      waiters.add(waiter);
    });
  }
}
