import path from 'node:path';
import { type TelemetryConfig } from '../telemetry/telemetry-config.js';
import { kurrentDbConnection } from './kurrentdb-address.js';

/** All that the environment decides, read once at start. */
export interface Config {
  readonly mode: 'development' | 'production' | 'test';
  /** Undefined: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Absolute. Holds the embedded database, its password and the generated vault key. */
  readonly dataDir: string;
  /** Bearer tokens are checked against this issuer. Undefined only in demo mode. */
  readonly oidc: { readonly issuer: string; readonly audience: string } | undefined;
  /** Demo regions and the demo issuer of tokens. Never true in production. */
  readonly demo: boolean;
  readonly eventStore: EventStoreChoice;
  /** 32 bytes that wrap the key of each person. Undefined: generated into `dataDir`, refused in production. */
  readonly vaultKey: Buffer | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** What this process does; several processes share the work on one database. */
  readonly taken: readonly Taak[];
  /** Whether PORT was given: a process without the task `api` then answers there how it is. */
  readonly portGiven: boolean;
  /** A reader that is further behind than this is not well. */
  readonly maxLagSeconds: number;
  /** Nothing leaves this process unless it is set. */
  readonly telemetry: TelemetryConfig;
  /** What the ocids of this installation begin with, as the Open Contracting Partnership gave it. */
  readonly ocdsVoorvoegsel: string | undefined;
}

export type Taak = (typeof TAKEN)[number];

const TAKEN = ['api', 'lezers', 'termijnen'] as const;

/** Where the log is. The connection string of KurrentDB holds the password: it goes to the client and nowhere else. */
export type EventStoreChoice =
  { readonly kind: 'postgres' } | { readonly kind: 'kurrentdb'; readonly connectionString: string };

/** Every fault of the environment at once, each a Dutch sentence that says what to do. Never holds a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`De instellingen van Kroniek kloppen niet:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const OWN_NAMES = [
  'KRONIEK_DATA',
  'KRONIEK_DEMO',
  'KRONIEK_HOST',
  'KRONIEK_KLUISSLEUTEL',
  'KRONIEK_LOG',
  'KRONIEK_MAX_ACHTERSTAND_SECONDEN',
  'KRONIEK_METRIEKEN',
  'KRONIEK_METRIEKEN_PORT',
  'KRONIEK_OCDS_VOORVOEGSEL',
  'KRONIEK_OTLP_URL',
  'KRONIEK_TAKEN',
];

/** Reads and checks the environment. An empty variable counts as absent. Throws ConfigError with all faults. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;

  function oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const given = value(name);
    if (given === undefined) return fallback;
    const found = allowed.find((candidate) => candidate === given);
    if (found === undefined) faults.push(`${name} is "${given}"; kies een van: ${allowed.join(', ')}.`);
    return found ?? fallback;
  }

  for (const name of Object.keys(env)) {
    if (name.startsWith('KRONIEK_') && !name.startsWith('KRONIEK_TEST_') && !OWN_NAMES.includes(name)) {
      faults.push(`${name} bestaat niet. Kroniek kent: ${OWN_NAMES.join(', ')}.`);
    }
  }

  const mode = oneOf('NODE_ENV', ['development', 'production', 'test'], 'development');
  const databaseUrl = value('DATABASE_URL');
  if (databaseUrl !== undefined && !isUrl(databaseUrl, ['postgres:', 'postgresql:'])) {
    faults.push(
      'DATABASE_URL is geen adres van een PostgreSQL-database. Vorm: postgres://gebruiker:wachtwoord@host:5432/naam.',
    );
  }

  const issuer = value('OIDC_ISSUER');
  const audience = value('OIDC_AUDIENCE');
  if (issuer !== undefined && !isUrl(issuer, ['https:', 'http:'])) {
    faults.push(
      'OIDC_ISSUER is geen adres. Geef het adres van de identiteitsvoorziening, bijvoorbeeld https://inloggen.example.nl.',
    );
  } else if (mode === 'production' && issuer?.startsWith('http:') === true) {
    faults.push('OIDC_ISSUER moet in productie met https:// beginnen.');
  }
  if (issuer !== undefined && audience === undefined) {
    faults.push('OIDC_AUDIENCE ontbreekt. Geef de naam waaronder Kroniek bij OIDC_ISSUER bekend is.');
  }
  if (issuer === undefined && audience !== undefined) {
    faults.push('OIDC_ISSUER ontbreekt, terwijl OIDC_AUDIENCE is gezet. Zet beide, of geen van beide voor de demo.');
  }

  const demo = yesOrNo('KRONIEK_DEMO', issuer === undefined && mode !== 'production');
  if (mode === 'production' && demo) {
    faults.push('KRONIEK_DEMO kan niet in productie: de demo geeft iedereen een token. Haal KRONIEK_DEMO weg.');
  }
  if (issuer === undefined && !demo) {
    faults.push(
      'OIDC_ISSUER ontbreekt. Zet OIDC_ISSUER en OIDC_AUDIENCE; alleen in de demo geeft Kroniek zelf tokens uit.',
    );
  }

  const eventStore = chosenEventStore();
  const vaultKey = key('KRONIEK_KLUISSLEUTEL');
  if (mode === 'production' && value('KRONIEK_KLUISSLEUTEL') === undefined) {
    faults.push(
      'KRONIEK_KLUISSLEUTEL ontbreekt. In productie staat de sleutel van de persoonsgegevens niet naast de gegevens: ' +
        'maak er een met `openssl rand -base64 32` en bewaar die apart.',
    );
  }

  const apiPort = port('PORT', 3000);
  const taken = tasks();
  if (taken.length < TAKEN.length && databaseUrl === undefined) {
    faults.push(
      'DATABASE_URL ontbreekt, terwijl KRONIEK_TAKEN het werk over processen verdeelt. Zet DATABASE_URL op de database die zij delen.',
    );
  }

  const config: Config = {
    mode,
    databaseUrl,
    host: value('KRONIEK_HOST') ?? '127.0.0.1',
    port: apiPort,
    dataDir: path.resolve(value('KRONIEK_DATA') ?? '.kroniek'),
    oidc: issuer === undefined || audience === undefined ? undefined : { issuer, audience },
    demo,
    eventStore,
    vaultKey,
    logLevel: oneOf('KRONIEK_LOG', LOG_LEVELS, 'info'),
    taken,
    portGiven: value('PORT') !== undefined,
    maxLagSeconds: seconds('KRONIEK_MAX_ACHTERSTAND_SECONDEN', 60),
    telemetry: { otlpUrl: otlpUrl(), metricsPort: metricsPort() },
    ocdsVoorvoegsel: ocdsVoorvoegsel(),
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;

  /** What the process does; all of it where nothing is said. */
  function tasks(): readonly Taak[] {
    const given = value('KRONIEK_TAKEN');
    if (given === undefined) return TAKEN;
    const names = given.split(',').map((name) => name.trim());
    const known = TAKEN.filter((taak) => names.includes(taak));
    if (names.some((name) => !TAKEN.some((taak) => taak === name))) {
      faults.push(
        `KRONIEK_TAKEN is "${given}"; geef een of meer van: ${TAKEN.join(', ')}, met komma's ertussen. ` +
          'Zonder KRONIEK_TAKEN doet dit proces alles.',
      );
    }
    return known.length === 0 ? TAKEN : known;
  }

  function seconds(name: string, fallback: number): number {
    const given = value(name);
    if (given === undefined) return fallback;
    if (/^\d{1,6}$/.test(given) && Number(given) > 0) return Number(given);
    faults.push(`${name} is "${given}"; geef een heel aantal seconden van 1 tot en met 999999, bijvoorbeeld 60.`);
    return fallback;
  }

  /** The demo has one that nobody registered; in production one is asked for. */
  function ocdsVoorvoegsel(): string | undefined {
    const given = value('KRONIEK_OCDS_VOORVOEGSEL') ?? (demo ? 'ocds-demo00' : undefined);
    if (given !== undefined && !/^ocds-[a-z0-9]{6}$/.test(given)) {
      faults.push(
        `KRONIEK_OCDS_VOORVOEGSEL is "${given}"; geef ocds- met zes kleine letters of cijfers, zoals het Open Contracting Partnership het gaf.`,
      );
    }
    return given;
  }

  /** Never repeated in a fault: an address may hold a password. */
  function otlpUrl(): string | undefined {
    const given = value('KRONIEK_OTLP_URL');
    if (given === undefined) return undefined;
    if (!isUrl(given, ['https:', 'http:'])) {
      faults.push(
        'KRONIEK_OTLP_URL is geen adres. Geef het adres van de eigen verzamelaar van sporen, bijvoorbeeld http://127.0.0.1:4318/v1/traces.',
      );
      return undefined;
    }
    const url = new URL(given);
    if (url.username !== '' || url.password !== '' || url.search !== '') {
      faults.push(
        'KRONIEK_OTLP_URL bevat een gebruiker, een wachtwoord of een zoekdeel. Een adres komt in foutmeldingen van anderen terecht: ' +
          'laat die delen weg en regel de toegang in het netwerk.',
      );
      return undefined;
    }
    return given;
  }

  function metricsPort(): number | undefined {
    const wanted = yesOrNo('KRONIEK_METRIEKEN', false);
    const given = port('KRONIEK_METRIEKEN_PORT', 9464);
    if (!wanted && value('KRONIEK_METRIEKEN_PORT') !== undefined) {
      faults.push(
        'KRONIEK_METRIEKEN_PORT doet niets zonder KRONIEK_METRIEKEN=ja. Zet KRONIEK_METRIEKEN, of haal de poort weg.',
      );
    }
    if (wanted && given !== 0 && given === apiPort) {
      faults.push(
        'KRONIEK_METRIEKEN_PORT en PORT zijn gelijk: metrieken staan nooit op de poort van de API. Kies een andere poort.',
      );
    }
    return wanted ? given : undefined;
  }

  function chosenEventStore(): EventStoreChoice {
    if (oneOf('EVENT_STORE', ['postgres', 'kurrentdb'], 'postgres') === 'postgres') return { kind: 'postgres' };
    const connectionString = kurrentDbConnection(
      {
        url: value('KURRENTDB_URL'),
        user: value('KURRENTDB_GEBRUIKER'),
        password: value('KURRENTDB_WACHTWOORD'),
        ca: value('KURRENTDB_CA'),
        production: mode === 'production',
      },
      (fault) => faults.push(fault),
    );
    return { kind: 'kurrentdb', connectionString: connectionString ?? '' };
  }

  function yesOrNo(name: string, fallback: boolean): boolean {
    const given = value(name)?.toLowerCase();
    if (given === undefined) return fallback;
    if (['1', 'ja', 'true'].includes(given)) return true;
    if (['0', 'nee', 'false'].includes(given)) return false;
    faults.push(`${name} moet ja of nee zijn.`);
    return fallback;
  }

  function port(name: string, fallback: number): number {
    const given = value(name);
    if (given === undefined) return fallback;
    if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given);
    faults.push(`${name} is "${given}"; geef een poortnummer van 0 tot en met 65535, bijvoorbeeld 3000.`);
    return fallback;
  }

  function key(name: string): Buffer | undefined {
    const given = value(name);
    if (given === undefined) return undefined;
    const bytes = Buffer.from(given, 'base64');
    if (bytes.length === 32 && bytes.toString('base64') === given) return bytes;
    faults.push(`${name} moet 32 bytes in base64 zijn. Maak er een met: openssl rand -base64 32.`);
    return undefined;
  }
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  try {
    return protocols.includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
