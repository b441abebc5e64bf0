import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from '../../../src/platform/config/config.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const PRODUCTION = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'https://inloggen.example.nl',
  OIDC_AUDIENCE: 'kroniek',
  KRONIEK_KLUISSLEUTEL: KEY,
};

/** The variables that the refusal names, in order. */
function refused(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map((fault) => fault.split(' ')[0]?.split('=')[0] ?? '');
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('is a demo on port 3000 when nothing is set', () => {
    expect(loadConfig({})).toMatchObject({
      mode: 'development',
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 3000,
      demo: true,
      oidc: undefined,
      eventStore: { kind: 'postgres' },
    });
  });

  it('takes an empty variable as absent', () => {
    expect(loadConfig({ PORT: '', OIDC_ISSUER: ' ', KRONIEK_DEMO: '' })).toMatchObject({ port: 3000, demo: true });
  });

  it('is no demo when an issuer is set', () => {
    expect(loadConfig({ OIDC_ISSUER: 'https://inloggen.example.nl', OIDC_AUDIENCE: 'kroniek' })).toMatchObject({
      demo: false,
      oidc: { issuer: 'https://inloggen.example.nl', audience: 'kroniek' },
    });
  });

  it('accepts a complete production environment', () => {
    const config = loadConfig({
      ...PRODUCTION,
      DATABASE_URL: 'postgres://u:w@db:5432/kroniek',
    });
    expect(config).toMatchObject({ mode: 'production', demo: false });
    expect(config.vaultKey).toEqual(Buffer.alloc(32, 7));
  });

  it('refuses the demo issuer in production', () => {
    expect(refused({ ...PRODUCTION, KRONIEK_DEMO: 'ja' })).toEqual(['KRONIEK_DEMO']);
  });

  it('refuses production without issuer or vault key', () => {
    expect(refused({ NODE_ENV: 'production' })).toEqual(['OIDC_ISSUER', 'KRONIEK_KLUISSLEUTEL']);
  });

  it('refuses an issuer in production that is not https', () => {
    expect(refused({ ...PRODUCTION, OIDC_ISSUER: 'http://inloggen.example.nl' })).toEqual(['OIDC_ISSUER']);
  });

  it('does all the work in one process when nothing is said, and only what is asked else', () => {
    expect(loadConfig({}).taken).toEqual(['api', 'lezers', 'termijnen']);
    const DATABASE_URL = 'postgres://u:w@db:5432/kroniek';
    expect(loadConfig({ DATABASE_URL, KRONIEK_TAKEN: ' termijnen, lezers' }).taken).toEqual(['lezers', 'termijnen']);
  });

  it.each(['lezer', ',', 'api;lezers', 'api,,lezers', 'ALLES'])('refuses the tasks "%s"', (taken) => {
    expect(refused({ DATABASE_URL: 'postgres://u:w@db:5432/kroniek', KRONIEK_TAKEN: taken })).toEqual([
      'KRONIEK_TAKEN',
    ]);
  });

  it('refuses to divide the work without a database to share', () => {
    expect(refused({ KRONIEK_TAKEN: 'api' })).toEqual(['DATABASE_URL']);
  });

  it('sends nothing out and counts nothing unless it is asked to', () => {
    expect(loadConfig({})).toMatchObject({
      maxLagSeconds: 60,
      telemetry: { otlpUrl: undefined, metricsPort: undefined },
    });
    const asked = { KRONIEK_METRIEKEN: 'ja', KRONIEK_OTLP_URL: 'http://127.0.0.1:4318/v1/traces' };
    expect(loadConfig({ ...asked, KRONIEK_MAX_ACHTERSTAND_SECONDEN: '5' })).toMatchObject({
      maxLagSeconds: 5,
      telemetry: { otlpUrl: asked.KRONIEK_OTLP_URL, metricsPort: 9464 },
    });
  });

  it('keeps the metrics off the port of the API', () => {
    expect(refused({ KRONIEK_METRIEKEN: 'ja', KRONIEK_METRIEKEN_PORT: '3000' })).toEqual(['KRONIEK_METRIEKEN_PORT']);
    expect(refused({ KRONIEK_METRIEKEN_PORT: '9464' })).toEqual(['KRONIEK_METRIEKEN_PORT']);
  });

  it.each([
    'ftp://x.example',
    'verzamelaar',
    'https://wie:geheim-drie@x.example/v1/traces',
    'https://x.example/?token=geheim-vier',
  ])('refuses the collector "%s" without repeating it', (KRONIEK_OTLP_URL) => {
    expect(refused({ KRONIEK_OTLP_URL })).toEqual(['KRONIEK_OTLP_URL']);
    expect(() => loadConfig({ KRONIEK_OTLP_URL })).not.toThrow(/geheim-/);
  });

  it.each(['0', '-1', '1.5', 'een', '1000000'])('refuses a limit of "%s" seconds', (given) => {
    expect(refused({ KRONIEK_MAX_ACHTERSTAND_SECONDEN: given })).toEqual(['KRONIEK_MAX_ACHTERSTAND_SECONDEN']);
  });

  it('reports all faults together', () => {
    expect(
      refused({
        NODE_ENV: 'prod',
        DATABASE_URL: 'mysql://x',
        PORT: '65536',
        OIDC_AUDIENCE: 'kroniek',
        KRONIEK_DEMO: 'misschien',
        KRONIEK_KLUISSLEUTEL: 'kort',
        KRONIEK_LOG: 'luid',
        KRONIEK_DEM0: 'ja',
      }),
    ).toEqual([
      'KRONIEK_DEM0',
      'NODE_ENV',
      'DATABASE_URL',
      'OIDC_ISSUER',
      'KRONIEK_DEMO',
      'KRONIEK_KLUISSLEUTEL',
      'PORT',
      'KRONIEK_LOG',
    ]);
  });

  it('never repeats a secret', () => {
    const env = { KRONIEK_KLUISSLEUTEL: 'geheim-een', DATABASE_URL: 'http://u:geheim-twee@db/naam' };
    expect(() => loadConfig(env)).toThrow(ConfigError);
    expect(() => loadConfig(env)).not.toThrow(/geheim-/);
  });
});
