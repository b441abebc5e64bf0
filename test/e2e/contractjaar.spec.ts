import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { registeredProjections } from '../../projections/runner/projection.js';
import { checksums, rebuildProjection } from '../../projections/runner/projection-work.js';
import { readConsumer } from '../../src/platform/consumers/consumers.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { type Rol } from '../../src/platform/identity/principal.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

/**
 * The year 2025 of a contractmanager, over HTTP alone, in four regions with the profiles of the demo and some hundreds of
 * contracts: a ronde in H5, an amendment in Zwolle, a clientenstop in Rivierenland, a bankruptcy in Brabant. What was
 * answered on the way is asked again when the year is over.
 */
const LIMIET = 600_000;
const PER_REGIO = 50;
const DOCUMENT = { naam: 'Stuk', sha256: 'a'.repeat(64), vindplaats: 'Archief' };
const GEBIEDEN = ['personeel', 'kwaliteit-en-uitvoering', 'communicatie', 'administratie'];
const TOETSEN = ['kring-van-aanbieders', 'andere-inschrijvers', 'economisch-evenwicht'] as const;

interface Regio {
  readonly regio: string;
  readonly gemeente: string;
  readonly product: string;
  readonly contract: object;
}
const H5 = {
  ...{ regio: 'h5', gemeente: '0503', product: '01A01' },
  contract: { ingangsdatum: '2023-01-01', duurMaanden: 48, ondertekendOp: '2022-10-03' },
};
const ZWOLLE = {
  ...{ regio: 'zwolle-ijsselland', gemeente: '0193', product: '07D01' },
  contract: { ingangsdatum: '2024-01-01', duurMaanden: 36, ondertekendOp: '2023-10-02', verlengingsopties: [] },
};
const RIVIERENLAND = {
  ...{ regio: 'rivierenland', gemeente: '0281', product: '02A02' },
  contract: { ingangsdatum: '2023-01-01', duurMaanden: 48, ondertekendOp: '2022-10-03' },
};
const BNO = {
  ...{ regio: 'brabant-noordoost-oost', gemeente: '0828', product: '15A01' },
  contract: { ingangsdatum: '2024-01-01', duurMaanden: 36, ondertekendOp: '2023-10-02', verlengingsopties: [] },
};
const REGIOS: readonly Regio[] = [H5, ZWOLLE, RIVIERENLAND, BNO];

interface Wie {
  readonly rol: Rol;
  readonly regio: string;
  readonly gemeente?: string;
  readonly aanbiederId?: string;
}
const als = (rol: Rol, { regio }: Regio, rest: Partial<Wie> = {}): Wie => ({ rol, regio, ...rest });

interface Werk {
  readonly soort: string;
  readonly wat: string;
  readonly stand: string;
  readonly onderwerp: { readonly id: string };
}
interface Lijst<T = Record<string, unknown>> {
  readonly aantal: number;
  readonly resultaten: readonly T[];
}

let kroniek: TestApp;
let rondeId = '';
const aanbieders = new Map<string, string[]>();
const contracten = new Map<string, string[]>();
const opnames: { wie: Wie; path: string; moment: string; status: number; text: string }[] = [];

const aanbieder = ({ regio }: Regio, index: number): string => aanbieders.get(regio)![index]!;
const contractVan = ({ regio }: Regio, index: number): string => contracten.get(regio)![index]!;

async function doe(wie: Wie, path: string, body: unknown): Promise<Answer> {
  kroniek.clock.advance(1_000);
  const { rol, ...scope } = wie;
  return kroniek.ask('POST', `/v1/${path}`, { token: await kroniek.token(rol, scope), body });
}
async function ok<T = Record<string, string>>(wie: Wie, path: string, body: unknown): Promise<T> {
  const answer = await doe(wie, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.json<T>();
}
async function weigert(wie: Wie, path: string, body: unknown): Promise<[number, string | undefined]> {
  const answer = await doe(wie, path, body);
  return [answer.status, answer.json<{ code?: string }>().code];
}
async function vraag(wie: Wie, path: string): Promise<Answer> {
  const { rol, ...scope } = wie;
  return kroniek.ask('GET', `/v1/${path}`, { token: await kroniek.token(rol, scope) });
}
async function lees<T = Lijst>(wie: Wie, path: string): Promise<T> {
  await kroniek.settle();
  const answer = await vraag(wie, path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.json<T>();
}
async function naar(dag: string): Promise<void> {
  kroniek.clock.set(`${dag}T09:00:00Z`);
  await kroniek.settle();
}

/** What each role sees in each region, and when it was asked. */
async function neemOp(): Promise<void> {
  await kroniek.settle();
  for (const regio of REGIOS) {
    for (const rol of ['contractmanager', 'inkoper', 'controller', 'consulent'] as const)
      await bewaar(als(rol, regio), 'werklijst');
    for (const path of ['contracten?paginagrootte=200', 'overdrachten', 'inkooprondes', 'aanmeldingen', 'tarieven'])
      await bewaar(als('contractmanager', regio), path);
    for (const path of ['strategische-partners', 'contractwijzigingen'])
      await bewaar(als('contractmanager', regio), path);
  }
}
async function bewaar(wie: Wie, path: string): Promise<void> {
  kroniek.clock.advance(1_000);
  const moment = new Date(kroniek.clock.now().getTime() - 1).toISOString();
  const { status, text } = await vraag(wie, path);
  opnames.push({ wie, path, moment, status, text });
}
async function opnieuw(): Promise<string[]> {
  const anders: string[] = [];
  for (const { wie, path, moment, status, text } of opnames) {
    const answer = await vraag(wie, `${path}${path.includes('?') ? '&' : '?'}beschikbaarOp=${moment}`);
    // A refusal names its own request; its code is what counts.
    const same = status === 200 ? answer.text === text : answer.status === status;
    if (!same) anders.push(`${wie.rol} ${wie.regio} ${path} ${moment}: ${answer.status}`);
  }
  return anders;
}

async function werk(regio: Regio, soort: string, stand = 'open', rol: Rol = 'contractmanager'): Promise<string[]> {
  const { resultaten } = await lees<Lijst<Werk>>(als(rol, regio), `werklijst?soort=${soort}&stand=${stand}`);
  return resultaten.map(({ wat }) => wat.split(',')[0]!);
}

/** The formula that H5 leaves open, as it decided on it in this year. */
function profielVan(regio: string): string {
  const formule =
    '{ delen: [{ index: ova, naam: OVA, basispunten: 9000 }, { index: ppc, naam: PPC, basispunten: 1000 }], ritme: jaarlijks, methode: A, afronding: per-stap }';
  return readFileSync(`regios/${regio}.yaml`, 'utf8').replace(
    '  - sleutel: tarief.indexering\n    waarde: open',
    `  - sleutel: tarief.indexering\n    waarde: ${regio === 'h5' ? formule : 'open'}`,
  );
}

async function teken(regio: Regio, contractnummer: string, aanbiederId: string, change: object = {}): Promise<string> {
  const { contractId } = await ok(als('contractmanager', regio), 'contracten', {
    ...{ contractnummer, aanbiederId, gemeenten: [regio.gemeente], productcodes: [regio.product] },
    ...regio.contract,
    ...change,
  });
  return contractId!;
}

async function vul(regio: Regio, nummer: number): Promise<void> {
  const manager = als('contractmanager', regio);
  await ok(als('beheerder', regio), 'regioconfiguraties', { profiel: profielVan(regio.regio), reden: 'Begin.' });
  const ids: string[] = [];
  for (let index = 0; index < 10; index += 1) {
    const agbcode = String(42_990_000 + nummer * 100 + index);
    const body = { agbcode, naam: `Stichting De Sperwer ${nummer}-${index}`, sinds: '2020-01-01' };
    ids.push((await ok(manager, 'aanbieders', body))['aanbiederId']!);
  }
  aanbieders.set(regio.regio, ids);
  const gesloten: string[] = [];
  for (let index = 0; index < PER_REGIO; index += 1)
    gesloten.push(await teken(regio, `${nummer}-${index}`, ids[index % ids.length]!));
  contracten.set(regio.regio, gesloten);
  await kroniek.settle();
}

const clienten: Record<string, string> = {};
async function client(regio: Regio, bsn: string): Promise<string> {
  const persoon = { bsn, achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: regio.gemeente };
  clienten[bsn] = (await ok(als('consulent', regio), 'clienten', persoon))['clientId']!;
  return clienten[bsn];
}
const toewijzing = (regio: Regio, clientId: string, aanbiederId: string, start: string) => ({
  ...{ clientId, gemeentecode: regio.gemeente, aanbiederId, productcode: regio.product },
  ...{ gewensteStartdatum: start, einddatum: '2026-02-28', budget: 250_000 },
});

beforeAll(async () => {
  kroniek = await createTestApp({ now: '2025-01-06T09:00:00Z', follow: { lezers: false, termijnen: false } });
  for (const [index, regio] of REGIOS.entries()) await vul(regio, index + 1);
  await neemOp();
}, LIMIET);
afterAll(() => kroniek.close(), LIMIET);

describe('a year of a contractmanager', () => {
  it(
    'begins with hundreds of contracts in four regions, each of which sees its own alone (R-DAT-09)',
    async () => {
      for (const regio of REGIOS) {
        const { aantal } = await lees(als('contractmanager', regio), 'contracten');
        expect([regio.regio, aantal]).toEqual([regio.regio, PER_REGIO]);
      }
      const vreemd = await vraag(als('contractmanager', BNO), `contracten/${contractVan(H5, 0)}`);
      expect(vreemd.status).toBe(404);
    },
    LIMIET,
  );

  it(
    'takes in at a moment, admits one, rejects one with a term to object, awards and signs (R-PRC-01, R-PRC-07, R-PRC-20)',
    async () => {
      const inkoper = als('inkoper', H5);
      const ronde = {
        ...{ sleutel: 'ontmoeting-2026', naam: 'Ontmoeting 2026', gemeenten: ['0503'], bron: 'Inkoopplan' },
        ...{ contractenVanaf: '2025-07-01' },
        onderdelen: [{ sleutel: 'ontmoeting', soort: 'perceel', naam: 'Ontmoeting', productcodes: ['07A01'] }],
      };
      expect((await weigert(als('controller', H5), 'inkooprondes', ronde))[0]).toBe(403);
      ({ rondeId } = await ok<{ rondeId: string }>(inkoper, 'inkooprondes', ronde));
      const pad = (rest: string): string => `inkooprondes/${rondeId}/${rest}`;
      const eisen = GEBIEDEN.map((gebied) => ({ sleutel: gebied, gebied, tekst: `Eis over ${gebied}.` }));
      await ok(inkoper, pad('inkoopvormkeuzes'), { instrument: 'aanbesteding-enkel', reden: 'Weinig partijen.' });
      for (const stap of ['programma-van-eisen', 'tarieven', 'procedure']) await ok(inkoper, pad('stappen'), { stap });
      await ok(inkoper, pad('eisen'), { eisen });
      await ok(inkoper, pad('instroommomenten'), { sleutel: 'voorjaar', opent: '2025-02-01', sluit: '2025-02-28' });
      await ok(inkoper, pad('publicaties'), { documenten: [DOCUMENT] });
      const [goed, zwak] = [aanbieder(H5, 0), aanbieder(H5, 1)];
      const melding = { onderdelen: ['ontmoeting'], documenten: [DOCUMENT] };
      const vroeg = await weigert(als('aanbieder', H5, { aanbiederId: goed }), pad('aanmeldingen'), melding);
      expect(vroeg).toEqual([409, 'GEEN_INSTROOMMOMENT']);
      await naar('2025-02-03');
      const meld = async (aanbiederId: string) =>
        (await ok(als('aanbieder', H5, { aanbiederId }), pad('aanmeldingen'), melding))['aanmeldingId']!;
      const [toe, af] = [await meld(goed), await meld(zwak)];
      await naar('2025-03-04');
      await ok(inkoper, pad('sluitingen'), { reden: 'De termijn is voorbij.' });
      const toelating = { onderdelen: ['ontmoeting'], reden: 'Voldoet.' };
      const ongetoetst = await doe(inkoper, `aanmeldingen/${toe}/toelatingen`, toelating);
      expect(ongetoetst.json<{ fouten: { code: string }[] }>().fouten.map(({ code }) => code)).toEqual([
        ...GEBIEDEN.map(() => 'EIS_NIET_GETOETST'),
        'BEOORDELING_ONTBREEKT',
      ]);
      for (const eis of GEBIEDEN)
        await ok(inkoper, `aanmeldingen/${toe}/eistoetsen`, { eis, voldaan: true, onderbouwing: 'Ingezien.' });
      await ok(inkoper, `aanmeldingen/${toe}/beoordelingen`, { scores: [], bijdrage: 'Vult een tekort.' });
      await ok(inkoper, `aanmeldingen/${toe}/toelatingen`, toelating);
      const afwijzing = { onderdelen: ['ontmoeting'], redenen: ['Te weinig ervaring.'] };
      await ok(inkoper, `aanmeldingen/${af}/afwijzingen`, afwijzing);
      await ok(inkoper, pad('voorlopige-gunningen'), {});
      const gezien = await lees(als('aanbieder', H5, { aanbiederId: zwak }), 'aanmeldingen');
      expect(gezien.resultaten).toMatchObject([{ stand: 'afgewezen' }]);
      // Of a tender the term to object runs from the provisional award.
      expect(await lees(inkoper, `inkooprondes/${rondeId}`)).toMatchObject({
        intern: { gunning: { stand: 'voorlopig', bezwaarTot: '2025-03-24' } },
      });
      await neemOp();
      await naar('2025-03-24');
      expect(await weigert(inkoper, pad('definitieve-gunningen'), {})).toEqual([409, 'STANDSTILL_LOOPT']);
      await naar('2025-03-25');
      await ok(inkoper, pad('definitieve-gunningen'), {});
      const nieuw = { productcodes: ['07A01'], ingangsdatum: '2025-07-01', duurMaanden: 36 };
      const contractId = await teken(H5, 'H5-RONDE', goed, { ...nieuw, ondertekendOp: '2025-03-25' });
      await ok(inkoper, pad('stappen'), { stap: 'contracten' });
      expect(await lees(als('contractmanager', H5), `contracten/${contractId}`)).toMatchObject({
        einddatum: '2028-06-30',
      });
    },
    LIMIET,
  );

  it(
    'gives an aanbieder the status of strategisch partner (R-PAR-01)',
    async () => {
      await naar('2025-03-26');
      await beoordeelPartner(2024, true);
      const [partner] = (await lees(als('contractmanager', H5), 'strategische-partners?stand=partner')).resultaten;
      expect(partner).toMatchObject({ jaar: 2024, aantalVoldaan: 4 });
      await neemOp();
    },
    LIMIET,
  );

  it(
    'exercises one option in time and misses the other, first as a signal and then as a fact (R-CON-01, R-CON-18)',
    async () => {
      const change = { ingangsdatum: '2023-01-01', duurMaanden: 36 };
      const een = await teken(H5, 'OPTIE-EEN', aanbieder(H5, 2), change);
      await teken(H5, 'OPTIE-TWEE', aanbieder(H5, 3), change);
      expect(await werk(H5, 'verlengingsoptie')).toEqual([]);
      await naar('2025-04-01');
      expect(await werk(H5, 'verlengingsoptie')).toEqual([
        'Optie 1 van contract OPTIE-EEN',
        'Optie 1 van contract OPTIE-TWEE',
      ]);
      expect(await werk(H5, 'verlengingsoptie', 'open', 'consulent')).toEqual([]);
      await neemOp();
      const verlenging = { volgnummer: 1, besluitDatum: '2025-04-01', uitgeoefendDoor: 'gemeenten' };
      expect((await weigert(als('controller', H5), `contracten/${een}/verlengingen`, verlenging))[0]).toBe(403);
      await ok(als('contractmanager', H5), `contracten/${een}/verlengingen`, verlenging);
      expect(await werk(H5, 'verlengingsoptie')).toEqual(['Optie 1 van contract OPTIE-TWEE']);
      expect(await werk(H5, 'verlengingsoptie', 'afgehandeld')).toEqual(['Optie 1 van contract OPTIE-EEN']);
      await neemOp();
      await naar('2025-06-30');
      expect(await werk(H5, 'verlengingsoptie', 'gemist')).toEqual([]);
      await naar('2025-07-01');
      expect(await werk(H5, 'verlengingsoptie')).toEqual([]);
      expect(await werk(H5, 'verlengingsoptie', 'gemist')).toEqual(['Optie 1 van contract OPTIE-TWEE']);
      await neemOp();
    },
    LIMIET,
  );

  it(
    'keeps a substantial change out of a running contract and lets another in with its transition (R-PRC-26, R-CON-11)',
    async () => {
      const manager = als('contractmanager', ZWOLLE);
      const contractId = contractVan(ZWOLLE, 0);
      const kern = { sleutel: 'kern', soort: 'kernbeding', titel: 'Kern', tekst: 'De aanbieder begeleidt.' };
      await ok(manager, `contracten/${contractId}/bepalingen`, { bron: 'Overeenkomst', bepalingen: [kern] });
      const stelVoor = async (tekst: string, ja: boolean): Promise<string> => {
        const { wijzigingId } = await ok(manager, 'contractwijzigingen', {
          ...{ titel: tekst, contractIds: [contractId], beoogdeIngangsdatum: '2025-11-01' },
          grond: { soort: 'wederzijds', toelichting: 'Samen besproken.' },
          bepalingen: [{ ...kern, tekst }],
        });
        for (const toets of TOETSEN) {
          const body = { toets, ja, reden: 'Besproken.' };
          await ok(als('inkoper', ZWOLLE), `contractwijzigingen/${wijzigingId}/toetsen`, body);
        }
        return `contractwijzigingen/${wijzigingId}`;
      };
      const addendum = { contractId, document: DOCUMENT, ingangsdatum: '2025-11-01' };
      const wezenlijk = await stelVoor('De aanbieder behandelt ook.', true);
      const besluit = { wezenlijk: true, reden: 'Behandelaars hadden ook ingeschreven.' };
      expect((await weigert(als('controller', ZWOLLE), `${wezenlijk}/besluiten`, besluit))[0]).toBe(403);
      await ok(manager, `${wezenlijk}/besluiten`, besluit);
      expect(await weigert(manager, `${wezenlijk}/addenda`, addendum)).toEqual([409, 'WEZENLIJKE_WIJZIGING']);
      expect(await lees(manager, wezenlijk)).toMatchObject({
        stand: 'wezenlijk',
        volgendeStap: expect.stringContaining('inkoopronde'),
      });
      const gewoon = await stelVoor('De aanbieder begeleidt in groepen.', false);
      await ok(manager, `${gewoon}/besluiten`, { wezenlijk: false, reden: 'Alle toetsen nee.' });
      await ok(manager, `${gewoon}/aankondigingen`, { kenmerk: 'Brief 2025-7' });
      const overgang = { oudeBepalingTot: '2025-12-31' };
      await ok(manager, `${gewoon}/addenda`, { ...addendum, overgang });
      const tekst = async (query: string): Promise<string | undefined> =>
        (
          await lees<{ bepalingen: { tekst: string }[] }>(
            manager,
            `contracten/${contractId}/dossier?soort=kernbeding&${query}`,
          )
        ).bepalingen[0]?.tekst;
      expect(await tekst('geldigOp=2025-10-31')).toBe('De aanbieder begeleidt.');
      expect(await tekst('geldigOp=2025-12-01')).toBe('De aanbieder begeleidt in groepen.');
      expect(await tekst('geldigOp=2025-12-01&toewijzingVanaf=2025-06-01')).toBe('De aanbieder begeleidt.');
      await neemOp();
    },
    LIMIET,
  );

  it(
    'refuses new clients during a clientenstop and takes them when it is lifted',
    async () => {
      await naar('2025-08-04');
      const [consulent, manager] = [als('consulent', RIVIERENLAND), als('contractmanager', RIVIERENLAND)];
      const aanbiederId = aanbieder(RIVIERENLAND, 0);
      const clientId = await client(RIVIERENLAND, '999990160');
      await kroniek.settle();
      const stop = {
        ...{ reden: 'Drie vacatures', toestemming: 'Brief 2025-17', aangekondigdOp: '2025-07-01' },
        ...{ toestemmingOp: '2025-07-07', ingangsdatum: '2025-08-04' },
      };
      const eigen = [...contracten.get('rivierenland')!.entries()]
        .filter(([index]) => index % 10 === 0)
        .map(([, contractId]) => contractId);
      const stops: string[] = [];
      expect((await weigert(consulent, `contracten/${eigen[0]}/clientenstops`, stop))[0]).toBe(403);
      for (const contractId of eigen)
        stops.push((await ok(manager, `contracten/${contractId}/clientenstops`, stop))['clientenstopId']!);
      await kroniek.settle();
      const nieuw = toewijzing(RIVIERENLAND, clientId, aanbiederId, '2025-09-01');
      expect(await weigert(consulent, 'toewijzingen', nieuw)).toEqual([409, 'CLIENTENSTOP_GELDT']);
      await neemOp();
      await naar('2025-09-01');
      for (const [index, contractId] of eigen.entries()) {
        const opheffing = { opgehevenPer: '2025-09-01', reden: 'De vacatures zijn vervuld.' };
        await ok(manager, `contracten/${contractId}/clientenstops/${stops[index]}/opheffing`, opheffing);
      }
      await kroniek.settle();
      await ok(consulent, 'toewijzingen', nieuw);
      await neemOp();
    },
    LIMIET,
  );

  it(
    'indexes provisionally and definitively, corrects, and knows what was paid before (R-TAR-01, R-DAT-02)',
    async () => {
      await naar('2025-09-22');
      const [inkoper, manager, contractId] = [als('inkoper', H5), als('contractmanager', H5), contractVan(H5, 4)];
      await ok(manager, `contracten/${contractId}/tarieven`, {
        ...{ productcode: H5.product, bedrag: 8_000, geldigVanaf: '2023-01-01' },
      });
      const cijfer = (index: string, jaar: number, stand: string, honderdsten: number, over: object = {}) =>
        ok(inkoper, 'indexcijfers', {
          ...{ index, jaar, stand, honderdsten, gepubliceerdOp: '2025-09-22', bron: 'VNG', ...over },
        });
      await cijfer('ova', 2025, 'voorlopig', 494);
      await cijfer('ppc', 2025, 'voorlopig', 251);
      await cijfer('ova', 2026, 'voorlopig', 418);
      await cijfer('ppc', 2026, 'voorlopig', 182);
      await cijfer('ova', 2025, 'definitief', 600);
      await cijfer('ppc', 2025, 'definitief', 310);
      const besluit = { jaar: 2026, beslotenOp: '2025-09-22', besluit: 'Overleg' };
      const pas = { jaar: 2026, productcodes: [], contracten: [{ contractId, productcode: H5.product }] };
      const toepassen = () => ok(inkoper, 'indexatietoepassingen', pas);
      expect((await weigert(als('consulent', H5), 'indexaties', besluit))[0]).toBe(403);
      await ok(inkoper, 'indexaties', besluit);
      await toepassen();
      const prijs = async (query = ''): Promise<unknown> =>
        (await lees(manager, `tarieven?geldigOp=2026-01-05${query}`)).resultaten.find(
          ({ soort }) => soort === 'contract',
        );
      expect(await prijs()).toMatchObject({ bedrag: 8_393, indexPercentage: '4.91' });
      await neemOp();
      const voor = kroniek.clock.now().toISOString();
      await naar('2025-11-03');
      const later = { gepubliceerdOp: '2025-11-03', correctie: 'Herzien' };
      await cijfer('ova', 2026, 'voorlopig', 428, later);
      expect(await weigert(inkoper, 'indexaties', besluit)).toEqual([409, 'INDEXATIE_AL_BESLOTEN']);
      const reden = 'Het voorlopige cijfer is herzien.';
      await ok(inkoper, 'indexaties', { ...besluit, beslotenOp: '2025-11-03', reden });
      await toepassen();
      const gecorrigeerd = (await prijs()) as { bedrag: number };
      expect(gecorrigeerd).toMatchObject({ geldigVanaf: '2026-01-01', correctie: { reden } });
      expect(gecorrigeerd.bedrag).toBeGreaterThan(8_393);
      expect(await prijs(`&beschikbaarOp=${voor}`)).toMatchObject({ bedrag: 8_393 });
      await neemOp();
    },
    LIMIET,
  );

  it(
    'ends the contract of a bankrupt aanbieder and follows its clients to the last one (R-CON-10, R-CON-16)',
    async () => {
      await naar('2025-11-05');
      const [consulent, manager] = [als('consulent', BNO), als('contractmanager', BNO)];
      const failliet = await ok(manager, 'aanbieders', {
        ...{ agbcode: '42990999', naam: 'Stichting De Uil', sinds: '2020-01-01' },
      });
      const contractId = await teken(BNO, 'BNO-FAILLIET', failliet['aanbiederId']!);
      await kroniek.settle();
      const ids: string[] = [];
      const bsns = ['999990056', '999990068'];
      for (const bsn of bsns) {
        const clientId = await client(BNO, bsn);
        await kroniek.settle();
        const body = toewijzing(BNO, clientId, failliet['aanbiederId']!, '2025-11-17');
        ids.push((await ok(consulent, 'toewijzingen', body))['toewijzingId']!);
      }
      await kroniek.settle();
      const start = { contractId, toewijzingIds: ids };
      expect(await weigert(manager, 'overdrachten', start)).toEqual([409, 'CONTRACT_NIET_BEEINDIGD']);
      const einde = {
        ...{ grond: 'faillissement', besluit: 'Vonnis 2025-7', besluitDatum: '2025-11-05', einddatum: '2025-12-31' },
        reden: 'De rechtbank sprak het faillissement uit.',
      };
      expect((await weigert(consulent, `contracten/${contractId}/beeindigingen`, einde))[0]).toBe(403);
      await ok(manager, `contracten/${contractId}/beeindigingen`, einde);
      const { overdrachtIds } = await ok<{ overdrachtIds: string[] }>(manager, 'overdrachten', start);
      const [weigeraar, ontvanger] = [aanbieder(BNO, 0), aanbieder(BNO, 1)];
      const per = '2025-11-20';
      const eerste = overdrachtIds[0]!;
      await ok(consulent, `overdrachten/${eerste}/ontvangers`, { aanbiederId: weigeraar, per });
      const weigering = { reden: 'Geen team vrij.' };
      await ok(als('aanbieder', BNO, { aanbiederId: weigeraar }), `overdrachten/${eerste}/weigeringen`, weigering);
      const stand = async () => {
        const { perContract } = await lees<{ perContract: object[] }>(manager, `overdrachten?contractId=${contractId}`);
        return perContract;
      };
      expect(await stand()).toMatchObject([{ open: 2, overgedragen: 0, voltooidOp: null }]);
      await neemOp();
      await naar(per);
      for (const [index, overdrachtId] of overdrachtIds.entries()) {
        const pad = `overdrachten/${overdrachtId}`;
        await ok(consulent, `${pad}/ontvangers`, { aanbiederId: ontvanger, per });
        await doe(als('aanbieder', BNO, { aanbiederId: ontvanger }), `${pad}/aanvaardingen`, undefined);
        const gegevens = { overgedragenOp: per, kenmerk: `OVD-${index}`, grondslag: 'toestemming' };
        await ok(consulent, `${pad}/gegevensoverdrachten`, { ...gegevens, toestemmingOp: '2025-11-19' });
        const toewijzingen = await lees<{ resultaten: { overdrachtId: string; clientId: string }[] }>(
          consulent,
          `overdrachten?contractId=${contractId}`,
        );
        const { clientId } = toewijzingen.resultaten.find((one) => one.overdrachtId === overdrachtId)!;
        const nieuw = await ok(consulent, 'toewijzingen', toewijzing(BNO, clientId, ontvanger, per));
        const voltooiing = { per, nieuweToewijzingId: nieuw['toewijzingId'] };
        await ok(consulent, `${pad}/voltooiingen`, voltooiing);
        const open = overdrachtIds.length - index - 1;
        expect(await stand()).toMatchObject([{ open, overgedragen: index + 1, voltooidOp: open === 0 ? per : null }]);
      }
      await neemOp();
    },
    LIMIET,
  );

  it(
    'takes the status of a partner away the year after, with why not in words (R-PAR-01, R-PAR-10)',
    async () => {
      await naar('2026-02-10');
      await beoordeelPartner(2025, false);
      const manager = als('contractmanager', H5);
      expect((await lees(manager, 'strategische-partners?stand=partner')).resultaten).toEqual([]);
      const tekst = (await vraag(manager, 'strategische-partners')).text;
      expect(tekst).toContain('Het gesprek van 2025.');
      const eerder = await lees(manager, 'strategische-partners?stand=partner&geldigOp=2025-12-31');
      expect(eerder.resultaten).toMatchObject([{ jaar: 2024 }]);
      await neemOp();
    },
    LIMIET,
  );

  it(
    'settles the provisional index of a year by the definitive one in the year after (R-TAR-01)',
    async () => {
      await naar('2026-09-21');
      const [inkoper, manager, contractId] = [als('inkoper', H5), als('contractmanager', H5), contractVan(H5, 4)];
      const verlenging = { maanden: 12, besluit: 'Besluit van de gemeenten', besluitDatum: '2026-09-21' };
      await ok(manager, `contracten/${contractId}/bestuurlijke-verlengingen`, verlenging);
      const cijfer = (index: string, jaar: number, stand: string, honderdsten: number) =>
        ok(inkoper, 'indexcijfers', { index, jaar, stand, honderdsten, gepubliceerdOp: '2026-09-21', bron: 'VNG' });
      await cijfer('ova', 2027, 'voorlopig', 300);
      await cijfer('ppc', 2027, 'voorlopig', 200);
      const besluit = { jaar: 2027, beslotenOp: '2026-09-21', besluit: 'Overleg' };
      expect(await weigert(inkoper, 'indexaties', besluit)).toEqual([409, 'INDEXCIJFERS_ONTBREKEN']);
      await cijfer('ova', 2026, 'definitief', 450);
      await cijfer('ppc', 2026, 'definitief', 200);
      await ok(inkoper, 'indexaties', besluit);
      const contractprijzen = [{ contractId, productcode: H5.product }];
      await ok(inkoper, 'indexatietoepassingen', { jaar: 2027, productcodes: [], contracten: contractprijzen });
      const prijs = async (dag: string): Promise<unknown> =>
        (await lees(manager, `tarieven?geldigOp=${dag}`)).resultaten.find(({ soort }) => soort === 'contract');
      // 2.90 for 2027, and 0.21 because 2026 became 450 and 200 where 428 and 182 had been paid.
      expect(await prijs('2027-01-05')).toMatchObject({ bedrag: 8_661, indexPercentage: '3.11' });
      // What held in 2026 stays: the difference is settled forward.
      expect(await prijs('2026-12-31')).toMatchObject({ bedrag: 8_400, geldigVanaf: '2026-01-01' });
      await neemOp();
    },
    LIMIET,
  );

  it(
    'exports the year as OCDS and CSV, and shows no BSN in any answer (R-DAT-09)',
    async () => {
      await kroniek.settle();
      const ocds = await vraag(als('toezichthouder', H5), 'ocds');
      expect([ocds.status, ocds.text.includes(`ocds-demo00-${rondeId}`)]).toEqual([200, true]);
      const gevraagd = { inkoper: ['aanmeldingen.csv'], contractmanager: ['werklijst.csv', 'tarieven.csv'] } as const;
      const antwoorden = [ocds.text, ...opnames.map(({ text }) => text)];
      for (const rol of ['inkoper', 'contractmanager'] as const)
        for (const path of gevraagd[rol]) {
          const answer = await vraag(als(rol, H5), path);
          expect([path, answer.status, answer.text.split('\r\n').length > 2]).toEqual([path, 200, true]);
          antwoorden.push(answer.text);
        }
      for (const bsn of Object.keys(clienten)) expect(antwoorden.filter((text) => text.includes(bsn))).toEqual([]);
      expect(Object.keys(clienten)).toHaveLength(3);
      const events = await kroniek.app.get<EventStore>(EVENT_STORE).readAll(0n, 100_000);
      const text = JSON.stringify(events, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
      for (const bsn of Object.keys(clienten)) expect(text).not.toContain(bsn);
    },
    LIMIET,
  );

  it(
    'answers again, byte for byte, what it answered on each moment of the year (R-DAT-02, R-TZH-13)',
    async () => {
      await kroniek.settle();
      expect(opnames.every(({ status }) => status === 200 || status === 403)).toBe(true);
      expect(await opnieuw()).toEqual([]);
    },
    LIMIET,
  );

  it(
    'holds the same in every read model after a rebuild from zero, and answers the same (R-DAT-02)',
    async () => {
      await kroniek.settle();
      const pool = new Pool({ connectionString: kroniek.database.url, max: 4 });
      const store = kroniek.app.get<EventStore>(EVENT_STORE);
      try {
        for (const projection of registeredProjections()) {
          const before = await checksums(pool, projection, (await readConsumer(pool, projection.name))!);
          await rebuildProjection(pool, store, projection);
          const after = await checksums(pool, projection, (await readConsumer(pool, projection.name))!);
          expect({ [projection.name]: after }).toEqual({ [projection.name]: before });
        }
      } finally {
        await pool.end();
      }
      expect(await opnieuw()).toEqual([]);
    },
    LIMIET,
  );
});

/** Judges the first aanbieder of H5 about a year, and decides. */
async function beoordeelPartner(jaar: number, onmisbaar: boolean): Promise<void> {
  const manager = als('contractmanager', H5);
  const partner = { aanbiederId: aanbieder(H5, 0), segment: 'volwassenen', gemeentecode: null, jaar };
  for (const criterium of ['onmisbaar', 'transformatie', 'keten', 'omvang']) {
    const voldaan = criterium !== 'onmisbaar' || onmisbaar;
    const oordeel = { criterium, voldaan, reden: `Het gesprek van ${jaar}.`, bewijs: ['Verslag'] };
    expect(
      (await weigert(als('controller', H5), 'strategische-partners/oordelen', { ...partner, ...oordeel }))[0],
    ).toBe(403);
    await ok(manager, 'strategische-partners/oordelen', { ...partner, ...oordeel });
  }
  await kroniek.settle();
  await ok(manager, 'strategische-partners/beoordelingen', partner);
  await ok(manager, 'strategische-partners/besluiten', { ...partner, reden: 'Besproken.' });
  await kroniek.settle();
}
