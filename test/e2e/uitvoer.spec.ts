import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { EUROCENT, eenheidVan, GETAL, HONDERDSTE } from '../../src/platform/http/uitvoer/eenheden.js';
import { INHOUDSTYPEN } from '../../src/platform/http/uitvoer/formaat.js';
import { type Rol } from '../../src/platform/identity/principal.js';
import { type TestApp } from '../support/app.js';
import { heelVerhaal } from '../support/heel-verhaal.js';
import { type Answer } from '../support/http.js';
import { address, leesroutes, type Leesroute, placesFrom, placesOf, withQuery } from '../support/leesroutes.js';

/**
 * Every question to a read model as CSV and as a workbook. The routes come from the OpenAPI document, so a new read model is
 * in this test by itself; a number that no unit is known of is refused here (src/platform/http/uitvoer/eenheden.ts).
 */
type Json = Record<string, unknown>;

interface Schema {
  readonly properties?: Record<string, { readonly type?: string | string[]; readonly description?: string }>;
}

interface Gesteld {
  readonly url: string;
  readonly token: string | undefined;
  readonly antwoord: Json;
}

const BREED: readonly Rol[] = ['toezichthouder', 'contractmanager', 'beheerder', 'consulent', 'bestuurder'];
const REGIOS = ['h5', 'rivierenland'] as const;

let test: TestApp;
let routes: Leesroute[];
const gesteld: Gesteld[] = [];

async function lees(url: string, token: string | undefined): Promise<Answer> {
  const answer = await test.ask('GET', url, { token });
  await test.settle();
  return answer;
}

/** Asks a route in each region, for the places that its path needs; what is refused is no list. */
async function stel(route: Leesroute): Promise<void> {
  for (const regio of REGIOS) {
    const rol = BREED.find((one) => route.rollen.includes(one)) ?? (route.rollen[0] as Rol);
    const token = route.openbaar ? undefined : await test.token(rol, { regio });
    const names = placesOf(route.path);
    const places =
      names.length === 0
        ? [{}]
        : placesFrom(
            gesteld.map(({ antwoord }) => antwoord),
            names,
          ).slice(0, 1);
    for (const place of places) {
      const url = address(route, place);
      const answer = await lees(url, token);
      const json = (answer.headers.get('content-type') ?? '').startsWith('application/json');
      if (answer.status === 200 && json) gesteld.push({ url, token, antwoord: answer.json() });
    }
  }
}

beforeAll(async () => {
  test = await heelVerhaal('2024-03-20', 2);
  routes = (await leesroutes(test)).sort((a, b) => placesOf(a.path).length - placesOf(b.path).length);
  for (const route of routes) await stel(route);
});
afterAll(() => test.close());

const files = (): Leesroute[] => routes.filter(({ path }) => !path.endsWith('.csv'));

/** The lines of a CSV file; a line break within quotes is none. */
function regels(csv: string): string[] {
  return csv
    .replace(/"[^"]*"/g, (quoted) => quoted.replace(/[\r\n]/g, ' '))
    .split('\r\n')
    .slice(0, -1);
}

function verwacht({ resultaten, aantal }: Json): number {
  if (!Array.isArray(resultaten)) return 1;
  return typeof aantal === 'number' ? aantal : resultaten.length;
}

async function werkboek(url: string, token: string | undefined): Promise<{ sheet: string; data: unknown[][] }[]> {
  const answer = await fetch(
    `${test.url}${url}`,
    token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
  );
  expect(answer.headers.get('content-type')).toBe(INHOUDSTYPEN.xlsx);
  return readXlsxFile(Buffer.from(await answer.arrayBuffer()));
}

describe('every list', () => {
  it('was asked, and documents its file formats', () => {
    const asked = gesteld.map(({ url }) => url.split('?')[0]!);
    expect(asked.length).toBeGreaterThan(90);
    const without = files().filter(({ parameters }) => !parameters.some(({ name }) => name === 'formaat'));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('comes as CSV with a line per row, all pages of it', async () => {
    const wrong: string[] = [];
    for (const { url, token, antwoord } of gesteld) {
      const { status, headers, text } = await lees(withQuery(url, 'formaat', 'csv'), token);
      const goed = status === 200 && headers.get('content-type') === 'text/csv; charset=utf-8';
      const aantal = regels(text).length - 1;
      if (!goed || (!url.includes('audittrail') && aantal !== verwacht(antwoord)))
        wrong.push(`${url}: ${status}, ${aantal} of ${verwacht(antwoord)} rows`);
    }
    expect(wrong).toEqual([]);
  });

  it('comes as a workbook that another library reads, with its origin on the first sheet', async () => {
    const wrong: string[] = [];
    for (const { url, token, antwoord } of gesteld) {
      const bladen = await werkboek(withQuery(url, 'formaat', 'xlsx'), token);
      const [toelichting, eerste] = bladen;
      const aantal = Math.max(0, (eerste?.data.length ?? 0) - 1);
      if (toelichting?.data[0]?.[1] !== url.split('?')[0]) wrong.push(`${url} does not say what it is`);
      if (!url.includes('audittrail') && aantal !== verwacht(antwoord)) wrong.push(`${url}: ${aantal} rows`);
    }
    expect(wrong).toEqual([]);
  });

  it('shows as euros, percentages and marks what the document tells in their parts', async () => {
    const document = (await test.ask('GET', '/v1/openapi.json')).json<{
      components: { schemas: Record<string, Schema> };
    }>();
    const wrong: string[] = [];
    for (const [dto, { properties = {} }] of Object.entries(document.components.schemas)) {
      if (/Invoer$/.test(dto)) continue;
      for (const [naam, { type, description = '' }] of Object.entries(properties)) {
        if (![type].flat().some((one) => one === 'integer' || one === 'number')) continue;
        const { deler, achter } = eenheidVan(naam, {});
        const wens = /eurocent/.test(description) ? EUROCENT : /honderdste/.test(description) ? HONDERDSTE : GETAL;
        if (deler !== wens.deler || (wens === EUROCENT) !== (achter === ' (euro)'))
          wrong.push(`${dto}.${naam}: ${description}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('shows no amount in cents', () => {
    const wrong = new Set<string>();
    const visit = (value: unknown, url: string): void => {
      if (value === null || typeof value !== 'object') return;
      for (const [naam, part] of Object.entries(value)) {
        const geld =
          /bedrag|kosten|prijs|tarief|omzet|budget|saldo/i.test(naam) && !/^aantal|versie$|maximumAantal/i.test(naam);
        if (typeof part === 'number' && geld && eenheidVan(naam, value as Json) !== EUROCENT)
          wrong.add(`${url} ${naam}: ${part}`);
        visit(part, url);
      }
    };
    for (const { url, antwoord } of gesteld) visit(antwoord, url);
    expect([...wrong]).toEqual([]);
  });
});
