/** After this the process ends, whatever still hangs: a person must not wait for ever, and the log survives a hard end. */
const HARD_END_MS = 30_000;
/** npm passes a Ctrl-C on that the terminal sent to us as well: that is one request, not two. */
const SAME_REQUEST_MS = 1_000;

/**
 * Ends the process in good order, once: `steps` run one after another, and one that fails does not keep the next from
 * running. A second signal ends it at once.
 */
export class Afsluiting {
  private ending: Promise<void> | undefined;
  private begun = 0;

  constructor(
    private readonly steps: () => readonly (() => Promise<unknown> | undefined)[],
    private readonly say: (line: string) => void,
  ) {}

  get busy(): boolean {
    return this.ending !== undefined;
  }

  /** Listens to what a terminal, a container or a service manager sends. */
  onSignals(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.signalled());
  }

  end(code: number): Promise<void> {
    this.begun = performance.now();
    this.ending ??= this.run(code);
    return this.ending;
  }

  private signalled(): void {
    if (this.ending === undefined) {
      this.say('Kroniek stopt: open vragen en lopend werk worden afgemaakt. Nog een keer: meteen.');
      void this.end(0);
      return;
    }
    if (performance.now() - this.begun < SAME_REQUEST_MS) return;
    this.say('Kroniek stopt meteen.');
    process.exit(1);
  }

  private async run(code: number): Promise<void> {
    setTimeout(() => {
      this.say('Het afsluiten duurde langer dan 30 seconden; Kroniek stopt meteen.');
      process.exit(1);
    }, HARD_END_MS).unref();
    for (const step of this.steps()) {
      try {
        await step();
      } catch (error) {
        this.say(`Een stap van het afsluiten mislukte: ${(error as Error).message}`);
      }
    }
    process.exit(code);
  }
}
