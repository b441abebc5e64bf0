import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { wmo305 } from '../support/berichten.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { gebouwd } from '../support/gebouwd.js';

const DOOD = fileURLToPath(new URL('../support/dood-bij-rename.mjs', import.meta.url));
const PROFIEL = fileURLToPath(new URL('../../regios/h5.yaml', import.meta.url));
/** A broken elfproef: the answer is a header with 0001, for which no aanbieder and no toewijzing need be there. */
const BERICHT = wmo305({
  ...{ afzender: '98765432', ontvanger: '0503', bsn: '999900006', identificatie: '305-1', dagtekening: '2026-02-02' },
  producten: [{ toewijzingNummer: 101, begindatum: '2026-02-01' }],
}).replace('>999900006<', '>999900007<');

describe('kroniek berichten volg', () => {
  let database: TestDatabase;
  let map: string;
  let program: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    map = mkdtempSync(path.join(os.tmpdir(), 'kroniek-post-'));
    program = gebouwd('cli.js');
  }, 300_000);
  afterAll(async () => {
    await database.drop();
    rmSync(map, { recursive: true, force: true });
  });

  /** Exit code or signal, and all output. */
  function kroniek(words: readonly string[], doodBij?: string): Promise<{ einde: unknown; output: string }> {
    const { PATH, HOME, TZ } = process.env;
    const env = {
      ...{ PATH, HOME, TZ, DATABASE_URL: database.url, KRONIEK_DATA: path.join(map, 'data'), DOOD_BIJ: doodBij ?? '' },
      KRONIEK_KLUISSLEUTEL: Buffer.alloc(32, 7).toString('base64'),
    };
    const node = doodBij === undefined ? [] : ['--import', DOOD];
    const child = spawn(process.execPath, [...node, program, ...words], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return new Promise((resolve) => {
      child.once('close', (code, signal) => resolve({ einde: code ?? signal, output }));
    });
  }

  const volg = (doodBij?: string): Promise<{ einde: unknown; output: string }> =>
    kroniek(['berichten', 'volg', map, '--eenmaal', '--elke', '0.2'], doodBij);
  const inMap = (naam: string): string[] => readdirSync(path.join(map, naam)).filter((file) => file.endsWith('.xml'));

  it('loses nothing and does nothing twice, whenever it is killed (R-DAT-01)', async () => {
    const published = await kroniek(['regio', 'publish', PROFIEL, '--ja', '--besluit', 'proef']);
    expect([published.einde, published.output]).toEqual([0, expect.stringContaining('Gepubliceerd')]);
    mkdirSync(path.join(map, 'in'));
    writeFileSync(path.join(map, 'in', 'start.xml'), BERICHT);

    // Refused and its answer kept, but not sent; sent, but not told so; told so, but not put away.
    for (const [moment, uit, wacht] of [
      ['out:voor', 0, 1],
      ['out:na', 1, 1],
      ['archive:voor', 1, 1],
      ['archive:na', 1, 0],
    ] as const) {
      expect([moment, (await volg(moment)).einde]).toEqual([moment, 'SIGKILL']);
      expect([moment, inMap('out').length, inMap('in').length]).toEqual([moment, uit, wacht]);
    }
    const [file] = inMap('out');
    const answer = readFileSync(path.join(map, 'out', file!), 'utf8');
    expect(answer).toContain('<wmo306:RetourCode>0001<');

    // Whoever sends it again changes nothing either.
    writeFileSync(path.join(map, 'in', 'nog-eens.xml'), BERICHT);
    const last = await volg();
    expect([last.einde, last.output]).toEqual([
      1,
      expect.stringContaining(`nog-eens.xml: afgewezen, antwoord ${file}`),
    ]);
    expect([inMap('in'), inMap('out')]).toEqual([[], [file]]);
    expect(inMap('archive')).toHaveLength(2);

    const db = new Client({ connectionString: database.url });
    await db.connect();
    const { rows } = await db.query<{ type: string; aantal: string }>(
      `SELECT type, count(*) AS aantal FROM kroniek.events WHERE type LIKE '%Bericht%' GROUP BY type ORDER BY type`,
    );
    await db.end();
    expect(rows.map(({ type, aantal }) => [type, Number(aantal)])).toEqual([
      ['BerichtRejected', 1],
      ['UitgaandBerichtHandedOver', 1],
      ['UitgaandBerichtPrepared', 1],
    ]);
  }, 300_000);

  it('asks for a folder that is there', async () => {
    const { einde, output } = await kroniek(['berichten', 'volg', path.join(map, 'nergens')]);
    expect([einde, output]).toEqual([3, expect.stringContaining('bestaat niet. Maak haar eerst.')]);
  }, 120_000);
});
