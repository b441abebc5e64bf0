import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { STANDEN } from '../../projections/werklijst/signaalstand.js';
import { SOORTEN } from '../../projections/werklijst/soorten.js';
import { registeredEvents } from '../../src/kernel/event-definition.js';
import { loadDefinitions } from '../../src/definitions.js';
import { projectFolder } from '../../src/project-folder.js';
import { createHttpAdapter } from '../../src/platform/http/configure-http.js';
import { servePages } from '../../src/platform/http/web-pages.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { ask } from '../support/http.js';

/**
 * The pages as a browser gets them. What they look like is for people; that they are there, keep to our own host, ask only
 * for what the API has and have a Dutch word for every event is checked here.
 */
const PAGES = [
  '/werklijst',
  '/',
  '/contracten',
  '/contractwijzigingen',
  '/starttermijnen',
  '/verzoeken',
  '/kpi',
  '/verbeterplannen',
  '/excellente-aanbieders',
  '/marktanalyse',
  '/uitgaven',
  '/tarieven',
  '/dekking',
  '/gemeenten',
  '/productcatalogus',
  '/besluitvorming',
  '/gegevens',
  '/inkoop',
  '/partners',
  '/aanbieders',
  '/overleg',
  '/gesprekken',
  '/consultaties',
  '/vernieuwing',
  '/berichtregels',
  '/declaraties',
  '/casussen',
  '/regioconfiguratie',
  '/audittrail',
  '/berichten',
  '/berichtspiegel',
  '/status',
];
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** One or more parameters of a path in a row. */
const PLACEHOLDERS = /\{[^}]+\}(?:\/\{[^}]+\})*/g;

const folder = projectFolder('web');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[a-z]+$/.test(name));
const assets = files.filter((name) => !name.endsWith('.html'));
const scripts = files.filter((name) => name.endsWith('.js'));
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

let test: TestApp;
let pages: NestFastifyApplication;
let url: string;

class Empty {}

beforeAll(async () => {
  test = await createTestApp();
  // The pages need nothing of the product but its API, so they get a server of their own.
  pages = await NestFactory.create<NestFastifyApplication>({ module: Empty }, createHttpAdapter(), { logger: false });
  await servePages(pages, folder);
  await pages.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(pages.getHttpServer().address() as { port: number }).port}`;
});

afterAll(async () => {
  await pages.close();
  await test.close();
});

describe('pages', () => {
  it.each(PAGES)('serves %s as a Dutch page that only runs our own scripts', async (path) => {
    const answer = await ask('GET', `${url}${path}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const csp = answer.headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toContain('unsafe');
    expect(answer.text).toContain('<html lang="nl">');
    expect(answer.text).not.toMatch(/ style="| on[a-z]+="|<script(?![^>]* src="\/)|<style/);
    const links = [...answer.text.matchAll(/(?:src|href)="(\/[^"]*\.[a-z]+)"/g)].map(([, link]) => link as string);
    expect(links).toEqual(expect.arrayContaining(['/kroniek.css', expect.stringMatching(/^\/paginas\/.*\.js$/)]));
    for (const link of links) expect((await ask('GET', `${url}${link}`)).status).toBe(200);
  });

  it.each(assets)('serves %s with its type', async (name) => {
    const answer = await ask('GET', `${url}/${name}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(TYPES[name.split('.').at(-1) as string]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('serves every page that the menu names, and names every page', () => {
    const menu = [...text('kroniek.js').matchAll(/^ {2}\['(\/[^']*)', '/gm)].map(([, path]) => path);
    expect(menu.sort()).toEqual([...PAGES].sort());
    const html = files
      .filter((name) => name.endsWith('.html'))
      .map((name) => `/${name.replace(/(index)?\.html$/, '')}`);
    expect(html.sort()).toEqual([...PAGES].sort());
  });

  it('shows every page of the menu once, in the group that it belongs to', async () => {
    const { ingedeeld } = (await import(pathToFileURL(join(folder, 'menu.js')).href)) as {
      ingedeeld: (pages: readonly (readonly string[])[]) => [string, [string, string][]][];
    };
    const menu = [...text('kroniek.js').matchAll(/^ {2}\['(\/[^']*)', '([^']*)'/gm)].map(([, path, name]) => [
      path!,
      name!,
    ]);
    const groepen = ingedeeld(menu);
    expect(groepen[0]).toEqual([
      'Werk',
      [
        ['/werklijst', 'Werklijst'],
        ['/', 'Overzicht'],
      ],
    ]);
    expect(groepen.flatMap(([, leden]) => leden).sort()).toEqual([...menu].sort());
    expect(ingedeeld([...menu, ['/nieuw', 'Nieuw']]).at(-1)).toEqual(['Overig', [['/nieuw', 'Nieuw']]]);
  });

  it('has a Dutch word for every kind of signal and stand of the work list', async () => {
    const words = (await import(pathToFileURL(join(folder, 'woorden.js')).href)) as {
      WERKSOORT: Record<string, string>;
      WERKSTAND: Record<string, string>;
    };
    const namen = Object.entries(SOORTEN).map(([soort, { naam }]) => [soort, naam]);
    expect(Object.entries(words.WERKSOORT)).toEqual(namen);
    expect(Object.keys(words.WERKSTAND)).toEqual([...STANDEN]);
  });

  it('serves no file that is not a page', async () => {
    for (const path of ['/package.json', '/../package.json', '/%2e%2e/package.json', '/paginas/']) {
      expect((await ask('GET', `${url}${path}`)).status).toBe(404);
    }
  });

  it.each(files)('refers to no other host in %s', (name) => {
    const names = [...text(name).matchAll(/(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}/gi)].map(([found]) => found);
    // The name space of SVG is a name, not an address that is fetched.
    expect(names.filter((found) => found !== 'http://www.w3.org')).toEqual([]);
  });

  it.each(scripts)('parses %s as a module', (name) => {
    const checked = spawnSync(process.execPath, ['--check', join(folder, name)], { encoding: 'utf8' });
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
  });

  it.each(scripts)('imports only what is there in %s', (name) => {
    for (const [, list, from] of text(name).matchAll(/import \{([^}]*)\} from '\/([^']+)'/g)) {
      const source = text(from as string);
      const exported = new Set(
        [...source.matchAll(/export (?:async )?(?:function|const) (\w+)/g)].map(([, one]) => one),
      );
      for (const [, alias] of source.matchAll(/export \{ \w+ as (\w+) \}/g)) exported.add(alias);
      const wanted = (list as string).split(',').map((one) => one.trim());
      expect(wanted.filter((one) => one !== '' && !exported.has(one))).toEqual([]);
    }
  });

  describe('and the API', () => {
    interface Operation {
      readonly parameters?: readonly { readonly name: string; readonly in: string }[];
    }
    let operations: readonly { readonly path: RegExp; readonly query: readonly string[] }[];

    beforeAll(async () => {
      const document = (await test.ask('GET', '/v1/openapi.json')).json<{
        paths: Record<string, { get?: Operation; post?: Operation }>;
      }>();
      operations = Object.entries(document.paths).flatMap(([path, { get, post }]) =>
        get === undefined && post === undefined
          ? []
          : {
              path: new RegExp(`^(?:/v1)?${path.replace(/^\/v1/, '').replaceAll(PLACEHOLDERS, '[^/?]+')}$`),
              query: (get?.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name),
            },
      );
    });

    /** The paths that a script asks for, with an x for what it fills in. The page about the API is not one of them. */
    const asked = (name: string): string[] =>
      [...text(name).matchAll(/['`](\/v1\/[^'`]*)['`]/g)]
        .map(([, path]) => (path as string).replaceAll(/\$\{[^}]*\}/g, 'x').replace(/\?.*$/, ''))
        .filter((path) => path !== '/v1/documentatie');

    it.each(scripts)('%s asks only for what is there', (name) => {
      expect(asked(name).filter((path) => !operations.some((one) => one.path.test(path)))).toEqual([]);
    });

    it('finds the paths to check', () => {
      expect(scripts.flatMap(asked).length).toBeGreaterThan(20);
    });

    it.each(scripts.filter((name) => name.startsWith('paginas/')))('%s filters on what can be asked', (name) => {
      const can = new Set(
        asked(name).flatMap((path) => operations.filter((one) => one.path.test(path)).flatMap(({ query }) => query)),
      );
      const filters = [...text(name).matchAll(/naam: '(\w+)',\s*label:/g)].map(([, filter]) => filter as string);
      expect(filters.filter((filter) => !can.has(filter))).toEqual([]);
    });
  });

  it('has a Dutch word for every kind of event and record', async () => {
    await loadDefinitions();
    const words = (await import(pathToFileURL(join(folder, 'woorden.js')).href)) as {
      GEBEURTENIS: Record<string, string>;
      AGGREGAAT: Record<string, string>;
    };
    const events = registeredEvents();
    expect(events.filter(({ type }) => words.GEBEURTENIS[type] === undefined)).toEqual([]);
    expect(events.filter(({ aggregate }) => words.AGGREGAAT[aggregate] === undefined)).toEqual([]);
    const types = new Set(events.map(({ type }) => type));
    expect(Object.keys(words.GEBEURTENIS).filter((type) => !types.has(type))).toEqual([]);
  });
});
