import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../src/platform/event-store/command.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { Opdracht } from '../../src/platform/http/opdracht.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen } from '../../src/platform/identity/decorators.js';
import { type SmallApp, smallApp } from './small-app.js';

class Proef {
  @ApiProperty({ description: 'Begin.', example: '2026-01-01' })
  ingangsdatum!: string;

  @ApiProperty({ description: 'Vastgelegd.', example: '2026-01-01T09:00:00Z' })
  vastgelegdTijdstip!: string;
}

@ApiTags('Proeven')
@Controller('v1/proeven')
class ProefController {
  @Post()
  @Rollen('contractmanager')
  @ApiOperation({ summary: 'Legt een proef vast', operationId: 'legProefVast' })
  @ApiCreatedResponse({ type: Proef })
  create(@Body() _body: Proef, @Opdracht('proeven') _envelope: CommandEnvelope): void {}

  @Get()
  @Rollen('contractmanager')
  @LeestVan('proeven')
  @ApiOperation({ summary: 'Geeft de proeven', operationId: 'geefProeven' })
  @ApiOkResponse({ type: [Proef] })
  list(@Query() _query: TijdreisQuery): void {}
}

type Node = Record<string, never>;

describe('the rules for the OpenAPI document', () => {
  let small: SmallApp;
  let folder: string;
  let document: string;

  beforeAll(async () => {
    small = await smallApp([ProefController]);
    folder = mkdtempSync(join(tmpdir(), 'kroniek-lint-'));
    document = JSON.stringify(buildOpenApi(small.app));
  });
  afterAll(async () => {
    await small.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function lint(text: string): { status: number | null; rules: string[]; output: string } {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/openapi-lint.mjs', file], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
    });
    const rules = [...stdout.matchAll(/(?:error|warning)\s+([a-z0-9-]+)/g)].map(([, rule]) => rule!);
    return { status, rules: [...new Set(rules)], output: stdout + stderr };
  }

  it('are met by a document made from ordinary controllers', () => {
    const { status, output } = lint(document);
    expect(output).not.toMatch(/error|warning/);
    expect(status).toBe(0);
  });

  it('name what is wrong', () => {
    const bad = JSON.parse(document) as {
      openapi: string;
      info: Node & { version: string; contact: { email?: string } };
      servers: { url: string }[];
      paths: Record<string, Record<string, Node & { responses: Record<string, Node> }>>;
      components: { schemas: Record<string, { properties: Record<string, Node> }> };
    };
    bad.info.version = '1';
    delete bad.info.contact.email;
    bad.servers[0]!.url = '/api/';
    const post = structuredClone(bad.paths['/proeven']!['post']!) as unknown as Record<string, unknown> & {
      responses: Record<string, Record<string, unknown>>;
    };
    delete post['summary'];
    delete post['security'];
    post['operationId'] = 'Leg_Vast';
    post['parameters'] = [
      { in: 'query', name: 'bsn', description: 'x', schema: { type: 'string' } },
      { in: 'query', name: 'Geldig_op', schema: { type: 'string' } },
    ];
    delete post.responses['400'];
    delete post.responses['201']!['headers'];
    post.responses['409'] = { description: 'x', content: { 'application/json': { schema: { type: 'object' } } } };
    bad.paths['/Proef_lijst/'] = { post, trace: post } as never;
    delete (bad.paths['/proeven']!['get']!.responses as Record<string, unknown>)['401'];
    bad.components.schemas['slechte_naam'] = {
      properties: {
        Een_ding: { type: 'string' },
        eindDatum: { type: 'string', description: 'x' },
        eindTijdstip: { type: 'string', description: 'x', format: 'date' },
      },
    } as never;
    const { status, rules } = lint(JSON.stringify(bad));
    expect(status).toBe(1);
    expect(rules).toEqual(
      expect.arrayContaining([
        'nlgov-semver',
        'nlgov-contact',
        'nlgov-server-major-version',
        'nlgov-path-form',
        'nlgov-methods',
        'nlgov-query-camel-case',
        'nlgov-no-personal-data-in-uri',
        'nlgov-property-camel-case',
        'nlgov-schema-pascal-case',
        'nlgov-problem-json',
        'nlgov-400-on-input',
        'nlgov-api-version-header',
        'nlgov-datum-is-date',
        'nlgov-tijdstip-is-date-time',
        'kroniek-operation',
        'kroniek-answers-401-403',
        'kroniek-property-described',
        'kroniek-parameter-described',
      ]),
    );
  });
});
