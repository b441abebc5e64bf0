import { describe, expect, it } from '@jest/globals';
import { ConfigError, type EventStoreChoice, loadConfig } from '../../../src/platform/config/config.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'https://inloggen.example.nl',
  OIDC_AUDIENCE: 'kroniek',
  KRONIEK_KLUISSLEUTEL: Buffer.alloc(32, 7).toString('base64'),
};
const CA = 'package.json';

function chosen(env: Record<string, string>): EventStoreChoice {
  return loadConfig({ EVENT_STORE: 'kurrentdb', ...env }).eventStore;
}

function faults(env: Record<string, string>): readonly string[] {
  try {
    chosen(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

/** The variables and options that the refusal names, in order. */
const named = (env: Record<string, string>): string[] =>
  faults(env).map((fault) => /^(\w+)(?:.*?\b(tls\w*)\b)?/.exec(fault)!.slice(1).filter(Boolean).join(' '));

describe('the address of KurrentDB', () => {
  it.each([
    ['kurrentdb://db:2113', 'kurrentdb://db:2113'],
    ['esdb+discover://db.example.nl', 'kurrentdb+discover://db.example.nl'],
    [
      'kurrentdb://a:2113,b:2113?tls=true&nodePreference=leader',
      'kurrentdb://a:2113,b:2113?tls=true&nodePreference=leader',
    ],
    ['kurrentdb://db?TLS=false', 'kurrentdb://db?tls=false'],
  ])('is taken as %s', (url, connectionString) => {
    expect(chosen({ KURRENTDB_URL: url })).toEqual({ kind: 'kurrentdb', connectionString });
  });

  it('takes user and password from their variables, with every character', () => {
    const env = { KURRENTDB_URL: 'kurrentdb://db', KURRENTDB_GEBRUIKER: 'kroniek', KURRENTDB_WACHTWOORD: 'a:b@c/d' };
    expect(chosen(env)).toEqual({ kind: 'kurrentdb', connectionString: 'kurrentdb://kroniek:a%3Ab%40c%2Fd@db' });
  });

  it('takes a CA file by its absolute place', () => {
    const choice = chosen({ KURRENTDB_URL: 'kurrentdb://u:w@db?tls=true', KURRENTDB_CA: CA });
    expect(choice).toEqual({
      kind: 'kurrentdb',
      connectionString: `kurrentdb://u:w@db?tls=true&tlsCAFile=${process.cwd()}/${CA}`,
    });
  });

  it.each([
    [{}, ['KURRENTDB_URL']],
    [{ KURRENTDB_URL: 'http://db:2113' }, ['KURRENTDB_URL']],
    [{ KURRENTDB_URL: 'kurrentdb://db?tsl=false' }, ['KURRENTDB_URL tls']],
    [{ KURRENTDB_URL: 'kurrentdb://db?tls=nee' }, ['KURRENTDB_URL tls']],
    [{ KURRENTDB_URL: 'kurrentdb://db', KURRENTDB_GEBRUIKER: 'u' }, ['KURRENTDB_WACHTWOORD']],
    [{ KURRENTDB_URL: 'kurrentdb://db', KURRENTDB_CA: 'is-er-niet.pem' }, ['KURRENTDB_CA']],
    [
      { KURRENTDB_URL: 'kurrentdb://a:b@db', KURRENTDB_GEBRUIKER: 'u', KURRENTDB_WACHTWOORD: 'w' },
      ['KURRENTDB_GEBRUIKER'],
    ],
    [
      { KURRENTDB_URL: 'mysql://x', KURRENTDB_WACHTWOORD: 'w', KURRENTDB_CA: 'weg.pem', PORT: 'x' },
      ['KURRENTDB_URL', 'KURRENTDB_GEBRUIKER', 'KURRENTDB_CA', 'PORT'],
    ],
  ])('refuses %j with all faults together', (env, expected) => {
    expect(named(env)).toEqual(expected);
  });

  it('refuses an open connection in production', () => {
    const env = { ...PRODUCTION, KURRENTDB_URL: 'kurrentdb://u:w@db?tls=false&tlsVerifyCert=false' };
    expect(named(env)).toEqual(['KURRENTDB_URL tls', 'KURRENTDB_URL tlsVerifyCert']);
    expect(named({ ...PRODUCTION, KURRENTDB_URL: 'kurrentdb://db' })).toEqual(['KURRENTDB_GEBRUIKER']);
    expect(named({ ...PRODUCTION, KURRENTDB_URL: 'kurrentdb://u:w@db' })).toEqual([]);
  });

  it('never repeats a secret', () => {
    const env = {
      KURRENTDB_URL: 'kurrentdb://u:geheim-een@db?onbekend=geheim-twee',
      KURRENTDB_WACHTWOORD: 'geheim-drie',
      KURRENTDB_CA: 'geheim-vier',
    };
    expect(faults(env)).toHaveLength(4);
    expect(faults(env).join()).not.toMatch(/geheim-/);
  });

  it('is not looked at while PostgreSQL holds the log', () => {
    expect(loadConfig({ KURRENTDB_URL: 'onzin' }).eventStore).toEqual({ kind: 'postgres' });
  });
});
