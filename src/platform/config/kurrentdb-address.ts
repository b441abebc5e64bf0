import { existsSync } from 'node:fs';
import path from 'node:path';

/** What the environment says of KurrentDB, by the names of the variables. */
export interface KurrentDbEnvironment {
  readonly url: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly ca: string | undefined;
  readonly production: boolean;
}

/** What the client reads; of an unknown option it writes the whole address, with the password, to the screen. */
const OPTIONS = [
  'connectionName',
  'defaultDeadline',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'maxDiscoverAttempts',
  'nodePreference',
  'throwOnAppendFailure',
  'tls',
  'tlsCAFile',
  'tlsVerifyCert',
  'userCertFile',
  'userKeyFile',
];

const FORM = 'kurrentdb://host:2113 of kurrentdb+discover://cluster.example.nl:2113';

const ADDRESS =
  /^(?:kurrentdb|kurrent|kdb|esdb)(?<discover>\+discover)?:\/\/(?:(?<user>[^:@/]+):(?<password>[^@/]+)@)?(?<hosts>[\w.-]+(?::\d{1,5})?(?:,[\w.-]+(?::\d{1,5})?)*)\/?(?:\?(?<query>[^#]*))?$/;

/**
 * The connection string for the client, with user, password and CA put in. Every fault is a Dutch sentence and goes to
 * `fault`; none repeats the address, which can hold a password. Undefined where there is a fault.
 */
export function kurrentDbConnection(env: KurrentDbEnvironment, fault: (text: string) => void): string | undefined {
  let faults = 0;
  const say = (text: string): void => {
    faults += 1;
    fault(text);
  };
  const address = ADDRESS.exec(env.url ?? '')?.groups;
  if (env.url === undefined) say(`KURRENTDB_URL ontbreekt, terwijl EVENT_STORE=kurrentdb is gezet. Vorm: ${FORM}.`);
  else if (address === undefined) say(`KURRENTDB_URL is geen adres van een KurrentDB. Vorm: ${FORM}.`);
  const options = optionsOf(address?.['query'], say);
  const credentials = credentialsOf(env, address, say);
  caOf(env, options, say);
  if (env.production) checkProduction(options, credentials, address !== undefined, say);
  if (faults > 0 || address === undefined) return undefined;
  const query = [...options].map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`);
  return (
    `kurrentdb${address['discover'] ?? ''}://${credentials === undefined ? '' : `${credentials}@`}${address['hosts']}` +
    (query.length === 0 ? '' : `?${query.join('&')}`)
  );
}

function optionsOf(query: string | undefined, say: (text: string) => void): Map<string, string> {
  const options = new Map<string, string>();
  for (const [given, value] of new URLSearchParams(query ?? '')) {
    const name = OPTIONS.find((option) => option.toLowerCase() === given.toLowerCase());
    if (name === undefined) {
      say(`KURRENTDB_URL heeft een optie die niet bestaat. Kies uit: ${OPTIONS.join(', ')}.`);
    } else if (name.startsWith('tls') && name !== 'tlsCAFile' && value !== 'true' && value !== 'false') {
      say(`KURRENTDB_URL heeft bij ${name} iets anders dan true of false.`);
    } else options.set(name, value);
  }
  return options;
}

/** As `user:password`, encoded for the address. */
function credentialsOf(
  { user, password }: KurrentDbEnvironment,
  address: Record<string, string> | undefined,
  say: (text: string) => void,
): string | undefined {
  const inAddress = address?.['user'] === undefined ? undefined : `${address['user']}:${address['password']}`;
  if (user === undefined && password === undefined) return inAddress;
  if (user === undefined) say('KURRENTDB_GEBRUIKER ontbreekt, terwijl KURRENTDB_WACHTWOORD is gezet. Zet beide.');
  if (password === undefined) say('KURRENTDB_WACHTWOORD ontbreekt, terwijl KURRENTDB_GEBRUIKER is gezet. Zet beide.');
  if (inAddress !== undefined) {
    say('KURRENTDB_GEBRUIKER staat ook in KURRENTDB_URL. Geef gebruiker en wachtwoord op een plaats.');
  }
  return `${encodeURIComponent(user ?? '')}:${encodeURIComponent(password ?? '')}`;
}

function caOf({ ca }: KurrentDbEnvironment, options: Map<string, string>, say: (text: string) => void): void {
  if (ca === undefined) return;
  const file = path.resolve(ca);
  if (options.has('tlsCAFile'))
    say('KURRENTDB_CA staat ook als tlsCAFile in KURRENTDB_URL. Geef het bestand op een plaats.');
  else if (!existsSync(file)) say('KURRENTDB_CA wijst naar een bestand dat er niet is. Geef het CA-certificaat (PEM).');
  else options.set('tlsCAFile', file);
}

function checkProduction(
  options: ReadonlyMap<string, string>,
  credentials: string | undefined,
  isAddress: boolean,
  say: (text: string) => void,
): void {
  if (options.get('tls') === 'false') {
    say('KURRENTDB_URL heeft tls=false: in productie gaat het verkeer met KurrentDB versleuteld. Haal tls=false weg.');
  }
  if (options.get('tlsVerifyCert') === 'false') {
    say(
      'KURRENTDB_URL heeft tlsVerifyCert=false: dat kan niet in productie. Geef het CA-certificaat met KURRENTDB_CA.',
    );
  }
  if (isAddress && credentials === undefined && !options.has('userCertFile')) {
    say('KURRENTDB_GEBRUIKER en KURRENTDB_WACHTWOORD ontbreken: in productie meldt Kroniek zich bij KurrentDB aan.');
  }
}
