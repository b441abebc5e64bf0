import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A progress bar on a terminal; elsewhere a line at every tenth part, so that a log file stays readable. */
export function progressBar(title: string): Progress {
  if (process.stdout.isTTY) {
    const bar = new SingleBar(
      {
        format: `${title} [{bar}] {percentage}% | {value}/{total} | {rate} per seconde | nog {eta_formatted}`,
        hideCursor: true,
      },
      Presets.shades_classic,
    );
    let first: { readonly at: number; readonly done: number } | undefined;
    return {
      update: (done, total) => {
        if (first === undefined) {
          first = { at: performance.now(), done };
          bar.start(total, done, { rate: '-' });
          return;
        }
        const seconds = (performance.now() - first.at) / 1000;
        bar.setTotal(total);
        bar.update(done, { rate: seconds > 0 ? Math.round((done - first.done) / seconds) : '-' });
      },
      stop: () => bar.stop(),
    };
  }
  let tenth = -1;
  return {
    update: (done, total) => {
      const now = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (now === tenth) return;
      tenth = now;
      process.stdout.write(`${title}: ${now * 10}%\n`);
    },
    stop: () => undefined,
  };
}
