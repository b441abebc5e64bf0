import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registeredProjections } from '../../projections/runner/projection.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { type Rol } from '../../src/platform/identity/principal.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { Bestedingsverhaal } from '../support/bestedingsverhaal.js';
import { Bestuursverhaal } from '../support/bestuursverhaal.js';
import { Demoverhaal } from '../support/demoverhaal.js';
import { Gegevensverhaal } from '../support/gegevensverhaal.js';
import { type Answer } from '../support/http.js';
import { Tarievenverhaal } from '../support/tarievenverhaal.js';
import { Inkoopverhaal } from '../support/inkoopverhaal.js';
import { Overlegverhaal } from '../support/overlegverhaal.js';
import { Overdrachtverhaal } from '../support/overdrachtverhaal.js';
import { Partijenverhaal } from '../support/partijenverhaal.js';
import { Partnerverhaal } from '../support/partnerverhaal.js';
import { Verzoekverhaal } from '../support/verzoekverhaal.js';
import { Vernieuwingsverhaal } from '../support/vernieuwingsverhaal.js';
import { Wijzigingsverhaal } from '../support/wijzigingsverhaal.js';
import { address, leesroutes, type Leesroute, placesFrom, placesOf, withQuery } from '../support/leesroutes.js';

/**
 * Every read model, asked over every route as known earlier, gives what it really gave then. The routes come from the
 * OpenAPI document and the values for their paths from the answers, so a new read model is in this test by itself. When
 * a route is named below as one that never changed, the story must be given something that changes it.
 */
interface Lezer {
  readonly naam: string;
  readonly rol: Rol;
  readonly scope: Readonly<Record<string, string>>;
}

interface Opname {
  readonly route: string;
  readonly lezer: Lezer | undefined;
  readonly url: string;
  readonly moment: string;
  readonly positie: string;
  readonly antwoord: unknown;
}

const BREED: readonly Rol[] = ['toezichthouder', 'contractmanager', 'beheerder', 'consulent', 'bestuurder'];

let test: TestApp;
let routes: Leesroute[];
let verhaal: Demoverhaal;
let bestuur: Bestuursverhaal;
let gegevens: Gegevensverhaal;
let tarieven: Tarievenverhaal;
let inkoop: Inkoopverhaal;
let partners: Partnerverhaal;
let wijzigingen: Wijzigingsverhaal;
let partijen: Partijenverhaal;
let overleggen: Overlegverhaal;
let overdrachten: Overdrachtverhaal;
let verzoeken: Verzoekverhaal;
let vernieuwing: Vernieuwingsverhaal;
let besteding: Bestedingsverhaal;
const opnames: Opname[][] = [];

async function ask(url: string, lezer: Lezer | undefined, headers: Record<string, string> = {}): Promise<Answer> {
  const token = lezer === undefined ? undefined : await test.token(lezer.rol, lezer.scope);
  return test.ask('GET', url, { token, headers });
}

/** A refusal is its code: its `instance` is of one request. */
function bodyOf(answer: Answer): unknown {
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 400) return [answer.status, answer.json<{ code: string }>().code];
  return type.startsWith('application/json') ? answer.json() : answer.text;
}

/** Who asks: of each region someone who sees all of it, and of H5 also a gemeente and an aanbieder. */
function lezersVan({ rollen, openbaar }: Leesroute, aanbiederId: string | undefined): (Lezer | undefined)[] {
  if (openbaar) return [undefined];
  const breed = BREED.find((rol) => rollen.includes(rol)) ?? (rollen[0] as Rol);
  const lezers: Lezer[] = ['h5', 'rivierenland'].map((regio) => ({
    naam: `${breed} ${regio}`,
    rol: breed,
    scope: { regio },
  }));
  if (rollen.includes('gemeente')) lezers.push({ naam: 'gemeente', rol: 'gemeente', scope: { gemeente: '0503' } });
  if (rollen.includes('aanbieder') && aanbiederId !== undefined)
    lezers.push({ naam: 'aanbieder', rol: 'aanbieder', scope: { aanbiederId } });
  return lezers;
}

/** Asks one question and keeps the answer, with the position it names and the moment at which it was asked. */
async function neemOp(route: Leesroute, lezer: Lezer | undefined, url: string): Promise<Opname> {
  // A look at a case is an event itself; the next question must not be answered from before it.
  await test.settle();
  test.clock.advance(1_000);
  // What the question itself records, on this second of the clock, was not known when it was answered.
  const moment = new Date(test.clock.now().getTime() - 1).toISOString();
  const answer = await ask(url, lezer);
  const positie = answer.headers.get('kroniek-positie') ?? (await head());
  return { route: route.path, lezer, url, moment, positie, antwoord: bodyOf(answer) };
}

async function head(): Promise<string> {
  return (await test.app.get<EventStore>(EVENT_STORE).head()).position.toString();
}

async function neemAllesOp(): Promise<void> {
  await verhaal.stuurBericht();
  const opname: Opname[] = [];
  const aanbieders = await ask('/v1/aanbieders', { naam: '', rol: 'contractmanager', scope: {} });
  const [aanbieder] = placesFrom([aanbieders.json()], ['aanbiederId']);
  for (const route of routes.filter(({ path }) => placesOf(path).length === 0)) {
    for (const lezer of lezersVan(route, aanbieder?.['aanbiederId']))
      opname.push(await neemOp(route, lezer, address(route)));
  }
  for (const route of routes.filter(({ path }) => placesOf(path).length > 0)) {
    for (const lezer of lezersVan(route, aanbieder?.['aanbiederId'])) {
      const seen = opname.filter((one) => one.lezer?.naam === lezer?.naam || lezer?.naam.endsWith('h5'));
      const answers = seen.map(({ antwoord }) => antwoord);
      for (const places of placesFrom(answers, placesOf(route.path)))
        opname.push(await neemOp(route, lezer, address(route, places)));
    }
  }
  opnames.push(opname);
}

async function zoalsBekend(parameter: string, value: (opname: Opname) => string): Promise<string[]> {
  const wrong: string[] = [];
  // Once: what is asked from here on records looks at cases, which no answer of before knows.
  await test.settle();
  for (const opname of opnames.flat()) {
    const { url, lezer, antwoord } = opname;
    const answer = await ask(withQuery(url, parameter, value(opname)), lezer);
    if (JSON.stringify(bodyOf(answer)) !== JSON.stringify(antwoord))
      wrong.push(`${url} as ${lezer?.naam ?? 'anyone'} at ${value(opname)}: ${answer.status}`);
  }
  return wrong;
}

beforeAll(async () => {
  test = await createTestApp({ now: '2020-06-22T09:00:00Z', follow: { lezers: false, termijnen: false } });
  routes = await leesroutes(test);
  verhaal = new Demoverhaal(test);
  bestuur = new Bestuursverhaal(test);
  gegevens = new Gegevensverhaal(test);
  tarieven = new Tarievenverhaal(test);
  inkoop = new Inkoopverhaal(test);
  partners = new Partnerverhaal(test);
  wijzigingen = new Wijzigingsverhaal(test);
  partijen = new Partijenverhaal(test);
  overleggen = new Overlegverhaal(test);
  overdrachten = new Overdrachtverhaal(test);
  verzoeken = new Verzoekverhaal(test);
  vernieuwing = new Vernieuwingsverhaal(test);
  besteding = new Bestedingsverhaal(test);
});
afterAll(() => test.close());

describe('every read model as known earlier', () => {
  it('has a route that names it', () => {
    const named = new Set(routes.flatMap(({ leestVan }) => leestVan));
    expect([...named].sort()).toEqual(registeredProjections().map(({ name }) => name));
  });

  it('tells its story, and the answers are kept on the way', async () => {
    await verhaal.publish('rivierenland');
    await verhaal.declareer(0, 3);
    test.clock.set('2022-10-03T09:00:00Z');
    await verhaal.publish('h5');
    for (const datum of ['2023-04-20', '2024-03-20', '2025-06-20']) {
      await verhaal.speelTot(datum);
      await bestuur.vertel();
      await gegevens.vertel();
      await tarieven.vertel();
      await inkoop.vertel();
      await partners.vertel();
      await wijzigingen.vertel();
      await partijen.vertel();
      await overleggen.vertel();
      await overdrachten.vertel();
      await verzoeken.vertel();
      await vernieuwing.vertel();
      await besteding.vertel();
      await neemAllesOp();
      if (datum.startsWith('2024')) await verhaal.declareer(-1);
      if (datum.startsWith('2023')) await verhaal.corrigeerRegel();
      if (datum.startsWith('2024')) await verhaal.wijkAf();
      await verhaal.vraagOverstap();
    }
    const asked = new Set(opnames.at(-1)!.map(({ route }) => route));
    expect(routes.map(({ path }) => path).filter((path) => !asked.has(path))).toEqual([]);
  });

  it('changes on every route, else this test proves nothing about it', () => {
    const last = new Map(opnames.at(-1)!.map((one) => [`${one.lezer?.naam}${one.url}`, JSON.stringify(one.antwoord)]));
    const changed = new Set(
      opnames
        .slice(0, -1)
        .flat()
        .filter((one) => last.get(`${one.lezer?.naam}${one.url}`) !== JSON.stringify(one.antwoord))
        .map(({ route }) => route),
    );
    expect(routes.map(({ path }) => path).filter((path) => !changed.has(path))).toEqual([]);
  });

  it('answers up to a position as it answered at that position (R-DAT-02, R-TZH-13)', async () => {
    expect(await zoalsBekend('beschikbaarTotPositie', ({ positie }) => positie)).toEqual([]);
  });

  it('answers at a moment as it answered at that moment (R-DAT-02, R-TZH-13)', async () => {
    expect(await zoalsBekend('beschikbaarOp', ({ moment }) => moment)).toEqual([]);
  });

  it('refuses on every route what it cannot know, and documents both parameters', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const [lezer] = lezersVan(route, undefined);
      const url = address(route, Object.fromEntries(placesOf(route.path).map((name) => [name, 'x'])));
      const documented = route.parameters.filter(({ name }) => name.startsWith('beschikbaar'));
      if (documented.length !== 2) wrong.push(`${route.path} documents ${documented.length} of both`);
      for (const [parameter, value] of [
        ['beschikbaarOp', 'gisteren'],
        ['beschikbaarOp', '2999-01-01'],
        ['beschikbaarTotPositie', '999999999'],
      ] as const) {
        const answer = await ask(withQuery(url, parameter, value), lezer);
        const plaatsen = answer.status === 400 ? answer.json<{ fouten: { plaats: string }[] }>().fouten : [];
        if (!plaatsen.some(({ plaats }) => plaats === parameter)) wrong.push(`${url} ${parameter}=${value}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
