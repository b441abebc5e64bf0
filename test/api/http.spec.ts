import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { Rejection } from '../../src/kernel/rejection.js';
import { type CommandEnvelope } from '../../src/platform/event-store/command.js';
import { CommandIdReused, WrongExpectedRevision } from '../../src/platform/event-store/event-store.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { envelopeOf, Opdracht } from '../../src/platform/http/opdracht.decorator.js';
import { type Bekend, requestContext } from '../../src/platform/http/request-context.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsDatum, IsGemeentecode, IsVrijeTekst } from '../../src/platform/http/validators.js';
import { Openbaar, Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal } from '../../src/platform/identity/principal.js';
import { type Answer, ask, type Question } from '../support/http.js';
import { type SmallApp, smallApp } from './small-app.js';

class Deel {
  @ApiProperty({ description: 'Gemeente.', example: '0518' })
  @IsGemeentecode()
  gemeentecode!: string;
}
class Proef {
  @ApiProperty({ description: 'Begin.', example: '2026-01-01' })
  @IsDatum()
  ingangsdatum!: string;

  @ApiProperty({ description: 'Duur in jaren.', example: 3 })
  @IsInt()
  duurJaren!: number;

  @ApiProperty({ description: 'Uitleg.', example: 'Akkoord.' })
  @IsVrijeTekst()
  toelichting!: string;

  @ApiProperty({ description: 'Delen.', type: [Deel] })
  @IsArray({ message: 'delen moet een lijst zijn.' })
  @ValidateNested({ each: true })
  @Type(() => Deel)
  delen!: Deel[];

  @ApiPropertyOptional({ description: 'Bewijs.', type: [String], example: ['Verslag'] })
  @IsOptional()
  @IsVrijeTekst({ each: true })
  bewijs?: string[];

  @ApiPropertyOptional({ description: 'Einde.', type: String, nullable: true, example: '2026-12-31' })
  @IsOptional()
  @IsDatum()
  einddatum?: string | null;
}
class VrijeProef {
  @ApiPropertyOptional({ description: 'Reden.', example: 'Verhuizing.' })
  @IsOptional()
  @IsVrijeTekst()
  reden?: string;
}

/** What the last question to the test route was asked with. */
let bekend: Bekend | undefined;

const WAARHEID = { positie: 41n, moment: '2026-03-01T10:00:00.000Z' };

@ApiTags('Proeven')
@Controller('v1/proeven')
class ProefController {
  @Post()
  @Rollen('contractmanager')
  @ApiOperation({ summary: 'Legt een proef vast', operationId: 'legProefVast' })
  create(
    @Body() body: Proef,
    @Query() tijdreis: TijdreisQuery,
    @Opdracht('proeven') envelope: CommandEnvelope,
  ): object {
    return { positie: '42', antwoord: { envelope, body, tijdreis } };
  }

  @Post('vrij')
  @Rollen('contractmanager')
  @ApiOperation({ summary: 'Legt iets vast dat niets vraagt', operationId: 'legVrijVast' })
  vrij(@Body() body: VrijeProef): object {
    return { positie: '42', antwoord: { body } };
  }

  @Post('fouten/:soort')
  @Openbaar()
  @HttpCode(200)
  fail(@Param('soort') soort: string): void {
    switch (soort) {
      case 'rejection':
        throw new Rejection('CONTRACT_TE_LANG', 'Kies een kortere duur.', 'conflict');
      case 'race':
        throw new WrongExpectedRevision('contract-1', 'new', 3);
      case 'hergebruik':
        throw new CommandIdReused('c-1');
      case 'database':
        throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
      default:
        throw new Error('Geheim wachtwoord van 999900006 gelekt');
    }
  }

  @Get()
  @Rollen('contractmanager')
  @LeestVan('proeven')
  list(@Query() _tijdreis: TijdreisQuery, @Wie() who: Principal): object {
    const context = requestContext.getStore()!;
    context.truth = WAARHEID;
    bekend = context.bekend;
    return { aantal: 0, resultaten: [], regio: who.regio };
  }
}

describe('the HTTP side', () => {
  let small: SmallApp;
  let token: string;
  const waits: { name: string; position: bigint; timeoutMs: number }[] = [];
  let reached = true;

  beforeAll(async () => {
    small = await smallApp([ProefController], {
      log: {
        head: () => Promise.resolve({ position: 41n, recordedAt: '2026-03-01T10:00:00.000Z' }),
        momentOf: (position) =>
          Promise.resolve(position > 0n && position <= 41n ? '2026-03-01T10:00:00.000Z' : undefined),
      },
      positions: {
        positionOf: () => Promise.resolve(0n),
        waitUntil: (name, position, timeoutMs) => {
          waits.push({ name, position, timeoutMs });
          return Promise.resolve(reached);
        },
      },
    });
    token = await small.token({ rol: 'contractmanager', regio: 'h5' });
  });
  afterAll(() => small.close());
  beforeEach(() => {
    waits.length = 0;
    reached = true;
  });

  const inject = (method: string, path: string, question: Question = {}): Promise<Answer> =>
    ask(method, `${small.url}${path}`, { token, ...question });
  const goed = { ingangsdatum: '2026-01-01', duurJaren: 3, toelichting: 'Akkoord.', delen: [{ gemeentecode: '0518' }] };

  it.each([
    ['GET', '/v1/proeven'],
    ['GET', '/nergens'],
    ['GET', '/v1/openapi.json'],
    ['POST', '/v1/proeven/fouten/anders'],
    ['DELETE', '/v1/proeven'],
  ] as const)('puts the security headers on %s %s', async (method, url) => {
    const { headers } = await inject(method, url);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': expect.stringContaining('max-age'),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
  });

  it('names its version on answers', async () => {
    expect((await inject('GET', '/v1/proeven')).headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('answers all faults of query and body together, in Dutch and without values', async () => {
    const answer = await inject('POST', '/v1/proeven?geldigOp=2026-02-30&onbekend=1', {
      body: { ingangsdatum: '1 januari', toelichting: 'van 999900006', delen: [{ gemeentecode: 'x' }], extra: 1 },
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = answer.json<{ code: string; fouten: { plaats: string; code: string }[] }>();
    expect(problem).toMatchObject({
      type: 'about:blank',
      status: 400,
      code: 'INVOER_ONGELDIG',
      title: expect.any(String),
    });
    expect(problem.fouten.map(({ plaats, code }) => `${plaats} ${code}`).sort()).toEqual([
      'delen[0].gemeentecode ONGELDIG',
      'duurJaren VERPLICHT',
      'extra ONBEKEND_VELD',
      'geldigOp ONGELDIG',
      'ingangsdatum ONGELDIG',
      'onbekend ONBEKEND_VELD',
      'toelichting ONGELDIG',
    ]);
    expect(answer.json<{ detail: string }>().detail).toContain('7 fouten');
    expect(answer.text).not.toMatch(/must|should|999900006|1 januari/);
  });

  it('names every required property of a body that is not there', async () => {
    const answer = await inject('POST', '/v1/proeven');
    expect(answer.status).toBe(400);
    expect(answer.json<{ fouten: unknown[] }>().fouten).toHaveLength(4);
  });

  it.each([
    ['{"a":', 'application/json', 400, 'JSON_ONGELDIG'],
    ['', 'application/json', 400, 'INHOUD_ONTBREEKT'],
    ['{"__proto__":{"a":1}}', 'application/json', 400, 'JSON_ONGELDIG'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'application/json', 400, 'JSON_TE_DIEP'],
    ['a=1', 'text/csv', 415, 'INHOUDSTYPE_NIET_ONDERSTEUND'],
    ['<proef/>', 'application/xml', 415, 'INHOUDSTYPE_NIET_ONDERSTEUND'],
    ['{"naam":"x"}', 'text/plain', 415, 'INHOUDSTYPE_NIET_ONDERSTEUND'],
    [`"${'x'.repeat(6_000_000)}"`, 'application/json', 413, 'VRAAG_TE_GROOT'],
  ])('refuses a body that cannot be read', async (payload, type, status, code) => {
    const answer = await inject('POST', '/v1/proeven', { body: payload, headers: { 'content-type': type } });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('refuses half a surrogate pair anywhere in the body, and takes a whole one', async () => {
    const met = async (toelichting: string) =>
      (await inject('POST', '/v1/proeven', { body: { ...goed, toelichting } })).status;
    expect([await met('a\ud83d'), await met('\ude00b'), await met('a\ud83d\ude00b')]).toEqual([400, 400, 201]);
  });

  it('takes a null for a property that was left out, unless null has a meaning of its own', async () => {
    const answer = await inject('POST', '/v1/proeven', { body: { ...goed, bewijs: null, einddatum: null } });
    const { body } = answer.json<{ body: object }>();
    expect([answer.status, 'bewijs' in body, 'einddatum' in body]).toEqual([201, false, true]);
  });

  it('says in Dutch that a body is a list, and where a list stands in a list', async () => {
    const lijst = await inject('POST', '/v1/proeven/vrij', { body: [] });
    expect([lijst.status, lijst.text]).toEqual([400, expect.stringContaining('De inhoud is een lijst')]);
    const dubbel = await inject('POST', '/v1/proeven', { body: { ...goed, delen: [[]] } });
    expect([dubbel.status, dubbel.text]).toEqual([400, expect.stringContaining('"plaats":"delen[0]"')]);
  });

  it('refuses a NUL in the address or anywhere in the body', async () => {
    const answers = [
      await inject('POST', '/v1/proeven/fouten/%00'),
      await inject('POST', '/v1/proeven', { body: { ...goed, toelichting: 'a\0b' } }),
      await inject('POST', '/v1/proeven', { body: { ...goed, delen: [{ 'x\0': 1 }] } }),
    ];
    for (const answer of answers) expect([answer.status, answer.json()['code']]).toEqual([400, 'TEKEN_ONGELDIG']);
  });

  it.each([
    ['GET', '/v1/nergens', 404, 'ADRES_ONBEKEND'],
    ['GET', '/v1/proeven/', 404, 'ADRES_ONBEKEND'],
    ['DELETE', '/v1/proeven', 405, 'METHODE_NIET_TOEGESTAAN'],
    ['POST', '/v1/proeven/fouten/rejection', 409, 'CONTRACT_TE_LANG'],
    ['POST', '/v1/proeven/fouten/race', 409, 'TEGELIJK_GEWIJZIGD'],
    ['POST', '/v1/proeven/fouten/hergebruik', 409, 'IDEMPOTENCY_KEY_HERGEBRUIKT'],
    ['POST', '/v1/proeven/fouten/database', 503, 'TIJDELIJK_NIET_BESCHIKBAAR'],
    ['POST', '/v1/proeven/fouten/anders', 500, 'INTERNE_FOUT'],
  ] as const)('answers %s %s with %i %s', async (method, url, status, code) => {
    const answer = await inject(method, url);
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json<{ status: number }>().status).toBe(status);
  });

  it('names the methods that an address takes', async () => {
    expect((await inject('DELETE', '/v1/proeven')).headers.get('allow')).toMatch(/GET.*POST/);
  });

  it('keeps what is internal out of the answer and a BSN out of the log (R-DAT-09)', async () => {
    small.lines.length = 0;
    const answer = await inject('POST', '/v1/proeven/fouten/999900006?bsn=999900006');
    expect(answer.text).not.toMatch(/Geheim|wachtwoord|999900006/);
    const log = small.lines.join('');
    expect(log).toContain('Geheim wachtwoord van *********');
    expect(log).not.toContain('999900006');
    const { instance } = answer.json<{ instance: string }>();
    expect(log).toContain(instance.replace('urn:uuid:', ''));
    for (const line of small.lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('turns the result of a command into a header and a body', async () => {
    const answer = await inject('POST', '/v1/proeven', { body: goed });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('kroniek-positie')).toBe('42');
    expect(answer.json()).toMatchObject({ body: goed });
  });

  it('builds the envelope of a command from the request', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await inject('POST', '/v1/proeven', {
      body: goed,
      headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    const { envelope } = answer.json<{ envelope: CommandEnvelope }>();
    expect(envelope).toMatchObject({
      processingActivity: 'proeven',
      regio: 'h5',
      actor: { subject: 'demo:contractmanager:h5', rol: 'contractmanager' },
      correlationId: '4bf92f35-77b3-4da6-a3ce-929d0e0e4736',
      causationId: envelope.commandId,
    });
  });

  it('gives the same command id and fingerprint for the same key and body, whatever the order of its properties', async () => {
    const envelopeOf = async (body: unknown, key: string): Promise<CommandEnvelope> =>
      (await inject('POST', '/v1/proeven', { body, headers: { 'idempotency-key': key } })).json<{
        envelope: CommandEnvelope;
      }>().envelope;
    const first = await envelopeOf(goed, 'opdracht-1');
    const again = await envelopeOf(Object.fromEntries(Object.entries(goed).reverse()), 'opdracht-1');
    const other = await envelopeOf({ ...goed, duurJaren: 4 }, 'opdracht-1');
    expect(again.commandId).toBe(first.commandId);
    expect(again.fingerprint).toBe(first.fingerprint);
    expect(other.commandId).toBe(first.commandId);
    expect(other.fingerprint).not.toBe(first.fingerprint);
  });

  it('refuses an Idempotency-Key with spaces', async () => {
    const answer = await inject('POST', '/v1/proeven', { body: goed, headers: { 'idempotency-key': 'een twee' } });
    expect(answer.json<{ code: string }>().code).toBe('IDEMPOTENCY_KEY_ONGELDIG');
  });

  it('gives the same key another command id in another region or organisation', async () => {
    const ids = new Set<string>();
    const who = { subject: 's', rol: 'consulent', regio: 'h5' } as const;
    for (const other of [{}, { regio: 'rivierenland' }, { gemeente: '0503' }, { gemeente: '0603' }]) {
      const asked = { method: 'POST', url: '/v1/proeven', headers: { 'idempotency-key': 'k' } };
      ids.add(envelopeOf(asked, { ...who, ...other }, 'proeven').commandId);
    }
    expect(ids.size).toBe(4);
  });

  it.each([
    ['/v1/proeven/%zz-999900006', 400, 'ADRES_ONGELDIG'],
    [`/v1/proeven/fouten/999900006${'a'.repeat(300)}`, 414, 'ADRES_TE_LANG'],
  ])(
    'answers an address that the router refuses with a problem that does not repeat it (%#)',
    async (path, status, code) => {
      const { port, hostname: host } = new URL(small.url);
      const answer = await new Promise<{ status?: number; headers: IncomingHttpHeaders; body: string }>(
        (resolve, reject) =>
          request({ host, port, path, method: 'POST' }, (response) => {
            let body = '';
            response.on('data', (part: Buffer) => (body += part.toString()));
            response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
          })
            .on('error', reject)
            .end(),
      );
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(JSON.parse(answer.body)).toMatchObject({ status, code });
      expect(answer.body).not.toContain('999900006');
    },
  );

  it.each([
    'geldigOp=0000-01-01',
    'beschikbaarOp=9999-12-31T23:59:59-14:00',
    'beschikbaarOp=0001-01-01T00:00:00%2B14:00',
  ])('refuses a moment that the database does not know: %s', async (query) => {
    expect((await inject('GET', `/v1/proeven?${query}`)).status).toBe(400);
  });

  it('tells up to which position and moment an answer is true', async () => {
    const { headers } = await inject('GET', '/v1/proeven');
    expect(Object.fromEntries(headers)).toMatchObject({
      'kroniek-positie': '41',
      'kroniek-moment': '2026-03-01T10:00:00.000Z',
    });
  });

  it('waits for the position that the caller names', async () => {
    const answer = await inject('GET', '/v1/proeven', { headers: { 'kroniek-wacht-op-positie': '41' } });
    expect(answer.status).toBe(200);
    expect(waits).toEqual([{ name: 'proeven', position: 41n, timeoutMs: 200 }]);
  });

  it.each([
    ['beschikbaarOp=2026-03-01T12:00:00%2B01:00', { op: '2026-03-01T11:00:00.000Z' }],
    ['beschikbaarOp=2026-03-01', { op: '2026-03-01T22:59:59.999Z' }],
    ['beschikbaarOp=2025-07-01', { op: '2025-07-01T21:59:59.999Z' }],
    ['beschikbaarOp=2026-03-02', { op: '2026-03-02T09:00:00.000Z' }],
    ['beschikbaarTotPositie=40', { totPositie: 40n, vastgelegd: '2026-03-01T10:00:00.000Z' }],
    ['beschikbaarTotPositie=0', { totPositie: 0n, vastgelegd: null }],
  ] as const)('asks a read model as it was known: %s (R-DAT-02)', async (query, expected) => {
    const { status, headers } = await inject('GET', `/v1/proeven?${query}&geldigOp=2026-01-01`);
    expect(status).toBe(200);
    expect(bekend).toEqual(expected);
    expect([headers.get('kroniek-beschikbaar-op'), headers.get('kroniek-beschikbaar-tot-positie')]).toEqual(
      'op' in expected ? [expected.op, null] : [null, String(expected.totPositie)],
    );
    expect(headers.get('kroniek-positie')).toBe('41');
  });

  it.each([
    ['beschikbaarOp=gisteren', ['beschikbaarOp ONGELDIG']],
    ['beschikbaarOp=', ['beschikbaarOp ONGELDIG']],
    ['beschikbaarOp=2026-02-30', ['beschikbaarOp ONGELDIG']],
    ['beschikbaarOp=2026-01-01&beschikbaarOp=2026-01-02', ['beschikbaarOp ONGELDIG']],
    ['beschikbaarOp=2026-03-02T09:00:00.001Z', ['beschikbaarOp IN_DE_TOEKOMST']],
    ['beschikbaarOp=2026-03-03', ['beschikbaarOp IN_DE_TOEKOMST']],
    ['beschikbaarOp=9999-12-31', ['beschikbaarOp IN_DE_TOEKOMST']],
    ['beschikbaarTotPositie=-1', ['beschikbaarTotPositie ONGELDIG']],
    ['beschikbaarTotPositie=42', ['beschikbaarTotPositie ONBEKEND']],
    ['beschikbaarOp=2026-03-01&beschikbaarTotPositie=40', ['beschikbaarTotPositie NIET_SAMEN']],
    ['beschikbaarOp=x&geldigOp=y&kleur=rood', ['beschikbaarOp ONGELDIG', 'geldigOp ONGELDIG', 'kleur ONBEKEND_VELD']],
  ])('refuses %s, with all other faults (R-DAT-02)', async (query, expected) => {
    const answer = await inject('GET', `/v1/proeven?${query}`);
    expect(answer.status).toBe(400);
    const { fouten } = answer.json<{ fouten: { plaats: string; code: string; melding: string }[] }>();
    expect(fouten.map(({ plaats, code }) => `${plaats} ${code}`).sort()).toEqual(expected);
  });

  it('waits until the read model has what was in the log by then, and says when it has not (R-DAT-02)', async () => {
    await inject('GET', '/v1/proeven?beschikbaarTotPositie=40');
    await inject('GET', '/v1/proeven?beschikbaarOp=2026-03-01');
    expect(waits.map(({ position }) => position)).toEqual([40n, 41n]);
    reached = false;
    const answer = await inject('GET', '/v1/proeven?beschikbaarTotPositie=40');
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([503, 'POSITIE_NOG_NIET_VERWERKT']);
  });

  it('answers 503 with Retry-After when the read model does not get there in time', async () => {
    reached = false;
    const answer = await inject('GET', '/v1/proeven', { headers: { 'kroniek-wacht-op-positie': '99' } });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([503, 'POSITIE_NOG_NIET_VERWERKT']);
    expect(answer.headers.get('retry-after')).toBe('1');
  });

  it.each(['-1', 'twaalf', '9223372036854775808', '1.0', ''])('refuses "%s" as a position', async (position) => {
    const answer = await inject('GET', '/v1/proeven', { headers: { 'kroniek-wacht-op-positie': position } });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([400, 'POSITIE_ONGELDIG']);
  });

  it('answers a request that is no HTTP with a problem document', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(small.port, '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('"code":"HTTP_ONGELDIG"');
  });

  it('serves its OpenAPI document to everyone and any origin', async () => {
    const answer = await ask('GET', `${small.url}/v1/openapi.json`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const document = answer.json<{
      openapi: string;
      servers: { url: string }[];
      info: object;
      paths: Record<string, Record<string, { parameters: { name: string }[]; responses: object }>>;
    }>();
    expect(document.openapi).toMatch(/^3\.1/);
    expect(document.servers[0]!.url).toBe('/v1');
    expect(document.info).toMatchObject({
      contact: { name: expect.any(String), url: expect.any(String), email: expect.any(String) },
    });
    const create = document.paths['/proeven']!['post']!;
    expect(create.parameters.map(({ name }) => name)).toContain('Idempotency-Key');
    expect(Object.keys(create.responses)).toEqual(expect.arrayContaining(['201', '400', '401', '403', '409', '503']));
    expect(document.paths['/proeven']!['get']!.parameters.map(({ name }) => name)).toContain(
      'Kroniek-Wacht-Op-Positie',
    );
  });

  it('shows the same document to people, without scripts', async () => {
    const answer = await ask('GET', `${small.url}/v1/documentatie`);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect(answer.text).toContain('Legt een proef vast');
    expect(answer.text).not.toContain('<script');
  });
});
