/**
 * Readers of this process that wait for the log to grow. A hint only: a signal that never comes costs at most the
 * waiter's own timeout, never an event.
 */
export class Waiters {
  private highest = 0n;
  private stopped = false;
  private readonly waiting = new Set<{ after: bigint; resolve: () => void }>();

  /** The log has grown to `position`, and that is committed. */
  signal(position: bigint): void {
    if (position > this.highest) this.highest = position;
    for (const waiter of this.waiting) {
      if (waiter.after < this.highest) waiter.resolve();
    }
  }

  wait(after: bigint, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    if (this.highest > after || signal?.aborted === true || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(waiter);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const waiter = { after, resolve: done };
      const timer = setTimeout(done, timeoutMs);
      this.waiting.add(waiter);
      signal?.addEventListener('abort', done, { once: true });
    });
  }

  /** Lets everybody go, now and from now on. */
  stop(): void {
    this.stopped = true;
    for (const waiter of [...this.waiting]) waiter.resolve();
  }
}
