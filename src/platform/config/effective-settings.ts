import { type Config } from './config.js';

/** The settings in force, to keep with a back-up. Secrets are named as present, never told. */
export function effectiveSettings(config: Config): Readonly<Record<string, unknown>> {
  // Named one by one: a setting that is added later may be a secret.
  const { mode, host, port, dataDir, oidc, demo, eventStore, logLevel, taken, maxLagSeconds, databaseUrl, vaultKey } =
    config;
  const { ocdsVoorvoegsel } = config;
  return {
    ...{ mode, host, port, dataDir, oidc, demo, logLevel, taken, maxLagSeconds, ocdsVoorvoegsel },
    eventStore: eventStore.kind,
    databaseUrl: databaseUrl === undefined ? null : withoutSecrets(databaseUrl),
    vaultKey: vaultKey === undefined ? 'in de gegevensmap' : 'KRONIEK_KLUISSLEUTEL',
  };
}

/** Host, port and name only: a password may stand in the parameters as well. */
function withoutSecrets(address: string): string {
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
