import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./shim.c', import.meta.url));

/** Why disk faults cannot be made on this machine; undefined where they can. */
export function whyNoDiskFaults(): string | undefined {
  if (process.platform !== 'linux') return 'alleen op Linux';
  return spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0
    ? undefined
    : 'er is geen C-compiler (gcc) op deze machine';
}

/**
 * Puts `shim.c` between the server and its disk. The launcher gives the server an environment of its own, so a small
 * program takes the place of `postgres` and starts the real one with the shim. The server must be down.
 */
export class DiskShim {
  private readonly control: string;

  constructor(folder: string, runtimeDir: string) {
    this.control = path.join(folder, 'schijf');
    mkdirSync(this.control);
    // The server's user takes the file away that it acted on.
    chmodSync(this.control, 0o777);
    const [version] = readdirSync(runtimeDir).filter((name) => name.startsWith('postgresql-'));
    const bin = path.join(runtimeDir, version!, 'bin');
    const library = path.join(bin, 'shim.so');
    const real = path.join(bin, 'postgres.echt');
    compile(['-shared', '-fPIC', '-o', library, SOURCE, '-ldl']);
    renameSync(path.join(bin, 'postgres'), real);
    const wrapper = path.join(bin, 'postgres.c');
    writeFileSync(
      wrapper,
      `#include <stdlib.h>
       #include <unistd.h>
       int main(int argc, char **argv) {
         setenv("LD_PRELOAD", ${JSON.stringify(library)}, 1);
         setenv("FAULT_CONTROL", ${JSON.stringify(this.control)}, 1);
         execv(${JSON.stringify(real)}, argv);
         return 127;
       }`,
    );
    compile(['-o', path.join(bin, 'postgres'), wrapper]);
    for (const file of [library, path.join(bin, 'postgres')]) chmodSync(file, 0o755);
  }

  /** The next flush to disk fails, once. */
  failNextFsync(): void {
    writeFileSync(path.join(this.control, 'fsync'), '');
  }

  fsyncFailed(): boolean {
    return !existsSync(path.join(this.control, 'fsync'));
  }

  fill(): void {
    writeFileSync(path.join(this.control, 'full'), '');
  }

  heal(): void {
    for (const name of ['fsync', 'full']) rmSync(path.join(this.control, name), { force: true });
  }
}

function compile(args: readonly string[]): void {
  const made = spawnSync('gcc', ['-O1', ...args], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`gcc: ${made.stderr}`);
}
