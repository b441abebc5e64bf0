import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A progress bar on a terminal; elsewhere a line at every tenth part, so that a log file stays readable. */
export function progressBar(title: string): Progress {
  if (process.stdout.isTTY) {
    const bar = new SingleBar(
      { format: `${title} [{bar}] {percentage}% | {value}/{total} | nog {eta_formatted}`, hideCursor: true },
      Presets.shades_classic,
    );
    let started = false;
    return {
      update: (done, total) => {
        if (!started) bar.start(total, done);
        else {
          bar.setTotal(total);
          bar.update(done);
        }
        started = true;
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
