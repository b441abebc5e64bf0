import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alleDemoRollen } from '../../src/demoregios.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { type DemoRol } from '../../src/platform/identity/demo-issuer.js';
import { createTestApp, type TestApp } from '../support/app.js';

const REGIO = 'westerkwartier-oost';

describe('the demo roles of a region that somebody adds', () => {
  let kroniek: TestApp;
  let dataDir: string;
  const rollen = async (): Promise<readonly DemoRol[]> => {
    await kroniek.settle();
    const config = loadConfig({ KRONIEK_DATA: dataDir });
    return (await alleDemoRollen(config, kroniek.database.url)).filter(({ regio }) => regio === REGIO);
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kroniek-demoregios-'));
    kroniek = await createTestApp({ follow: { lezers: false, termijnen: false } });
  });
  afterAll(async () => {
    await kroniek.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has every role as soon as its configuration is published, with its own name and gemeente (R-REG-01)', async () => {
    expect(await rollen()).toEqual([]);
    const profiel = readFileSync('regios/h5.yaml', 'utf8')
      .replace(/^( *)id: h5$/m, `$1id: ${REGIO}`)
      .replace(/^( *)naam: H5.*$/m, '$1naam: Westerkwartier-Oost');
    const token = await kroniek.token('beheerder', { regio: REGIO });
    const published = await kroniek.ask('POST', '/v1/regioconfiguraties', { token, body: { profiel } });
    expect([published.status, published.text]).toEqual([201, expect.any(String)]);
    const found = await rollen();
    expect(found).toContainEqual({ rol: 'controller', regio: REGIO, regionaam: 'Westerkwartier-Oost' });
    expect(found.find(({ rol }) => rol === 'gemeente')?.gemeente).toMatch(/^\d{4}$/);
    expect(found.some(({ rol }) => rol === 'aanbieder')).toBe(false);
  });

  it('has the role aanbieder as soon as the region has one', async () => {
    const token = await kroniek.token('contractmanager', { regio: REGIO });
    const body = { naam: 'Thuiszorg De Linde', agbcode: '42990001', sinds: '2022-10-01' };
    const made = await kroniek.ask('POST', '/v1/aanbieders', { token, body });
    const { aanbiederId } = made.json<{ aanbiederId: string }>();
    expect((await rollen()).find(({ rol }) => rol === 'aanbieder')?.aanbiederId).toBe(aanbiederId);
  });
});
