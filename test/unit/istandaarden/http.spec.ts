import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { BerichtController } from '../../../src/istandaarden/bericht/bericht.controller.js';
import { CLOCK } from '../../../src/platform/clock/clock.js';
import { Commands } from '../../../src/platform/event-store/commands.js';
import { EVENT_STORE } from '../../../src/platform/event-store/event-store.js';
import { configureHttp, createHttpAdapter } from '../../../src/platform/http/configure-http.js';
import { HttpModule } from '../../../src/platform/http/http.module.js';
import { KroniekLogger } from '../../../src/platform/http/kroniek-logger.js';
import { READ_MODEL_POSITIONS } from '../../../src/platform/http/read-model-positions.js';
import { DemoIssuer } from '../../../src/platform/identity/demo-issuer.js';
import { IdentityModule } from '../../../src/platform/identity/identity.module.js';
import { type Rol } from '../../../src/platform/identity/principal.js';
import { PersonalDataVault } from '../../../src/platform/personal-data/personal-data-vault.js';
import { BSN, wmo301, wmo305 } from '../../support/berichten.js';
import { AANBIEDER, AGB, DELFT, type Gateway, openGateway } from './gateway.js';

interface Problem {
  readonly code: string;
  readonly fouten?: readonly { readonly code: string; readonly plaats: string }[];
}

describe('POST /v1/berichten', () => {
  let gateway: Gateway;
  let app: NestFastifyApplication;
  let url: string;
  const lines: string[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'kroniek-berichten-'));

  beforeAll(async () => {
    gateway = await openGateway();
    const positions = { waitUntil: () => Promise.resolve(true), positionOf: () => Promise.resolve(0n) };
    @Global()
    @Module({
      providers: [
        { provide: CLOCK, useValue: gateway.clock },
        { provide: READ_MODEL_POSITIONS, useValue: positions },
        { provide: EVENT_STORE, useValue: gateway.store },
        { provide: Commands, useValue: gateway.commands },
        { provide: PersonalDataVault, useValue: gateway.vault },
      ],
      exports: [CLOCK, READ_MODEL_POSITIONS, EVENT_STORE, Commands, PersonalDataVault],
    })
    class Ports {}
    const issuer = 'http://127.0.0.1/demo/oidc';
    const identity = { mode: 'demo' as const, dataDir, issuer, audience: 'kroniek', rollen: [] };
    const testing = await Test.createTestingModule({
      imports: [Ports, HttpModule.register(), IdentityModule.register(identity)],
      controllers: [BerichtController],
    }).compile();
    const logger = new KroniekLogger('debug', { write: (line: string) => void lines.push(line) });
    app = testing.createNestApplication<NestFastifyApplication>(createHttpAdapter(), { logger });
    configureHttp(app, logger);
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}/v1/berichten`;
  });
  afterAll(async () => {
    await app.close();
    await gateway.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function post(
    body: string | Uint8Array,
    rol: Rol = 'contractmanager',
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const organisatie = { gemeente: DELFT, aanbiederId: AANBIEDER };
    const wie = {
      rol,
      regio: 'h5',
      gemeente: rol === 'gemeente' ? organisatie.gemeente : undefined,
      aanbiederId: rol === 'aanbieder' ? organisatie.aanbiederId : undefined,
    };
    const token = await app.get(DemoIssuer).demoToken(wie);
    return fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/xml', Authorization: `Bearer ${token}`, ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
  }

  const toewijzing = (nummer: number): string =>
    wmo301({
      afzender: DELFT,
      ontvanger: AGB,
      bsn: BSN.een,
      identificatie: `T${nummer}`,
      producten: [{ toewijzingNummer: nummer, ingangsdatum: '2023-04-10', categorie: '07', code: '07A01' }],
    });

  it('carries out the message of a gemeente and that of an aanbieder (R-DAT-01)', async () => {
    const first = await post(toewijzing(1), 'gemeente');
    expect(first.status).toBe(200);
    expect(first.headers.get('Kroniek-Positie')).toMatch(/^\d+$/);
    expect(await first.json()).toMatchObject({ status: 'verwerkt', gevolgen: [{ soort: 'toewijzing' }] });
    const producten = [{ toewijzingNummer: 1, begindatum: '2023-04-11', categorie: '07', code: '07A01' }];
    const start = wmo305({ afzender: AGB, ontvanger: DELFT, bsn: BSN.een, identificatie: 'S1', producten });
    const second = await post(start, 'aanbieder', { 'Content-Type': 'text/xml; charset=utf-8' });
    expect(await second.json()).toMatchObject({ status: 'verwerkt', gevolgen: [{ soort: 'start' }] });
  });

  it('gives the same answer to the same Idempotency-Key, and al verwerkt to the same message', async () => {
    const key = { 'Idempotency-Key': 'bericht-2' };
    const answers = [await post(toewijzing(2), 'gemeente', key), await post(toewijzing(2), 'gemeente', key)];
    const [first, second] = await Promise.all(answers.map((answer) => answer.json()));
    expect(second).toEqual(first);
    expect(await (await post(toewijzing(2), 'gemeente')).json()).toMatchObject({ status: 'al verwerkt' });
    const other = await post(toewijzing(3), 'gemeente', key);
    expect([other.status, ((await other.json()) as Problem).code]).toEqual([409, 'IDEMPOTENCY_KEY_HERGEBRUIKT']);
  });

  it('answers a refused message with all its faults as problem+json', async () => {
    const answer = await post(toewijzing(4).replace('>12:00:00<', '>noen<').replace('>0<', '>7<'));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = (await answer.json()) as Problem;
    expect(problem.code).toBe('BERICHT_AFGEWEZEN');
    expect(problem.fouten?.map(({ code }) => code)).toEqual(['WAARDE_CODE', 'WAARDE_TIJD']);
  });

  it('refuses hostile documents', async () => {
    const cases: [string | Uint8Array, string][] = [
      ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', 'XML_DTD'],
      [Buffer.from(toewijzing(5), 'utf16le'), 'XML_CODERING'],
      [toewijzing(5).slice(0, 900), 'XML_AFGEBROKEN'],
      [toewijzing(5).replace('<wmo301:Client>', '<a>'.repeat(100)), 'XML_TE_DIEP'],
      ['', 'XML_LEEG'],
    ];
    for (const [body, code] of cases) {
      const answer = await post(body);
      expect([answer.status, ((await answer.json()) as Problem).fouten?.map((fout) => fout.code)]).toEqual([
        400,
        [code],
      ]);
    }
    const large = await post(Buffer.alloc(26 * 1024 * 1024, ' '));
    expect([large.status, ((await large.json()) as Problem).code]).toEqual([413, 'VRAAG_TE_GROOT']);
  });

  it('asks for XML', async () => {
    const json = await post('{}', 'contractmanager', { 'Content-Type': 'application/json' });
    expect([json.status, ((await json.json()) as Problem).code]).toEqual([400, 'BERICHT_GEEN_XML']);
    expect((await post('x', 'contractmanager', { 'Content-Type': 'application/pdf' })).status).toBe(415);
  });

  it('admits who may hand in messages, and each organisation only as itself', async () => {
    expect((await post(toewijzing(6), 'beleidsadviseur')).status).toBe(403);
    const foreign = await post(toewijzing(6), 'aanbieder');
    expect([foreign.status, ((await foreign.json()) as Problem).code]).toEqual([403, 'AFZENDER_NIET_UZELF']);
    expect((await fetch(url, { method: 'POST', body: 'x', headers: { 'Content-Type': 'text/xml' } })).status).toBe(401);
  });

  it('writes nothing of a message to the log of the server', () => {
    expect(lines.join('\n')).not.toMatch(/9999000|Voorbeeld|1950-06-01/);
  });
});
