import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { inkoopkalenderProjection } from '../../projections/inkoopkalender/inkoopkalender.projection.js';
import { InkoopkalenderQueries } from '../../projections/inkoopkalender/inkoopkalender.queries.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { zoalsBekend } from '../support/bekend.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const RONDE = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
const AANMELDING = '8a6f0a52-1e52-5c3b-8f1d-3b8b7d6a9c01';
const AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
const ANDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b13';

/** The stored samples tell one ronde from its beginning to its report; here with the day on which each happened. */
function sample(type: string, occurredAt: string, change: object = {}, rest: Partial<GivenEvent> = {}): GivenEvent {
  const data = JSON.parse(readFileSync(`test/contract/samples/${type}.v1.json`, 'utf8')) as Record<string, unknown>;
  const stream =
    'aanmeldingId' in data && type !== 'AanmeldingRegistered' ? `aanmelding-${AANMELDING}` : `ronde-${RONDE}`;
  return { stream, type, occurredAt, data: { ...data, ...change }, ...rest };
}
const mijlpaal = (type: string, occurredAt: string, data: object): GivenEvent => ({
  ...{ stream: `mijlpaal-${ANDER}`, type, occurredAt },
  data: { mijlpaalId: ANDER, bron: '003 paragraaf 6.3', ...data },
});
const dag = (op: string) => ({ van: op, tot: op });

const verhaal: GivenEvent[] = [
  {
    ...{ stream: `aanbieder-${AANBIEDER}`, type: 'AanbiederRegistered', occurredAt: '2020-01-01' },
    data: { aanbiederId: AANBIEDER, naam: 'De Linde', agbcode: '42990001', kvkNummer: null, sinds: '2020-01-01' },
  },
  sample('InkooprondeStarted', '2022-04-01'),
  mijlpaal('MijlpaalPlanned', '2022-04-01', {
    ...{
      sleutel: 'start',
      naam: 'Aanbesteding start',
      spoor: { sleutel: 'inkoop-2023', naam: 'Inkoop' },
      orgaan: null,
    },
    ...{ gepland: dag('2022-05-01'), geplandOp: '2022-04-01' },
  }),
  mijlpaal('MijlpaalReplanned', '2022-04-20', {
    ...{ gepland: dag('2022-06-01'), geplandOp: '2022-04-20', reden: 'De stukken waren later.' },
  }),
  sample('InkoopvormScored', '2022-04-02'),
  sample('InkoopvormChosen', '2022-04-03', { instrument: 'aanbesteding-enkel' }),
  sample('ContractwaardeEstimated', '2022-04-04'),
  sample('SasDrempelExceeded', '2022-04-04'),
  sample('SasVraagJudged', '2022-04-06'),
  sample('AanbodInventorised', '2022-04-05'),
  sample('EisenSet', '2022-04-10'),
  sample('StapCompleted', '2022-04-12'),
  sample('InstroommomentPlanned', '2022-04-12'),
  sample('InkooprondePublished', '2022-04-25', { gepubliceerdOp: '2022-04-25' }),
  sample('VraagAsked', '2022-05-10'),
  sample('VraagAnswered', '2022-05-20'),
  sample('NotaVanInlichtingenPublished', '2022-06-05'),
  sample('InstroommomentReplanned', '2022-06-01'),
  sample('AanmeldingSubmitted', '2022-06-15'),
  sample('KwaliteitseisNotMet', '2022-08-10'),
  sample('KwaliteitseisVerified', '2022-08-11'),
  sample('ToelatingsgesprekConducted', '2022-08-12'),
  sample('AanmeldingAssessed', '2022-08-20'),
  sample('InkooprondeClosed', '2022-08-16'),
  sample('AanmeldingRejected', '2022-09-01'),
  sample('BezwaarSubmitted', '2022-09-10'),
  sample('BezwaarDecided', '2022-09-15'),
  sample('AanbiederAdmitted', '2022-09-16'),
  sample('GunningProvisionallyAwarded', '2022-09-17', { gegundOp: '2022-09-17' }),
  sample('StandstillEnded', '2022-09-26'),
  sample('GunningFinallyAwarded', '2022-10-01'),
  sample('RaadInformed', '2022-11-01'),
];

let run: ProjectionRun;
afterEach(() => run.close());
const h5 = { regio: 'h5' };
const queries = (): InkoopkalenderQueries =>
  new InkoopkalenderQueries(run.readModels, new ManualClock('2022-12-01T09:00:00Z'));

describe('a ronde', () => {
  it('stands on each day as it was then, from its start to its award (R-PRC-06, R-PRC-20)', async () => {
    run = await runProjection(inkoopkalenderProjection, verhaal);
    const op = async (geldigOp: string) =>
      (await queries().rondes(h5, { geldigOp })).resultaten.map(({ stand }) => stand);
    expect(await op('2022-03-31')).toEqual([]);
    expect(await op('2022-04-24')).toEqual(['voorbereiding']);
    expect(await op('2022-04-25')).toEqual(['gepubliceerd']);
    expect(await op('2022-05-01')).toEqual(['open']);
    expect(await op('2022-08-16')).toEqual(['gesloten']);
    expect(await op('2022-09-17')).toEqual(['voorlopig-gegund']);
    expect(await op('2022-10-01')).toEqual(['gegund']);
    expect((await queries().rondes({ regio: 'rivierenland' }, {})).aantal).toBe(0);
  });

  it('tells why it buys so, and what a person said of the threshold (R-PRC-16, R-PRC-18)', async () => {
    run = await runProjection(inkoopkalenderProjection, verhaal);
    const intern = async (geldigOp: string) => (await queries().ronde(h5, RONDE, { geldigOp }))?.intern;
    expect((await intern('2022-04-05'))?.contractwaarde).toMatchObject({
      bovenDrempel: true,
      oordeel: null,
      vraagOpen: true,
    });
    const later = await intern('2022-04-06');
    expect(later?.contractwaarde).toMatchObject({ oordeel: { oordeel: 'apart-perceel-met-sas' }, vraagOpen: false });
    expect(later?.scores[0]?.scores).toHaveLength(8);
    expect(later?.inventarisatie).toMatchObject({ conclusie: 'Ten hoogste tien aanbieders.' });
    expect((await intern('2022-11-01'))?.raadsberichten).toMatchObject([{ aantalAanbieders: 1 }]);
  });
});

describe('the inkoopkalender', () => {
  it('keeps each earlier plan of a milestone and of a moment, with its reason (R-PRC-06, R-PRC-19)', async () => {
    run = await runProjection(inkoopkalenderProjection, verhaal);
    const regels = async (geldigOp: string, soort: string) =>
      (await queries().kalender(h5, { geldigOp, maanden: 12 })).resultaten.filter((one) => one.soort === soort);
    expect(await regels('2022-04-19', 'mijlpaal')).toMatchObject([{ datum: '2022-05-01', stand: 'komt', eerder: [] }]);
    expect(await regels('2022-06-02', 'mijlpaal')).toMatchObject([
      { datum: '2022-06-01', stand: 'te-laat', eerder: [{ datum: '2022-05-01', reden: 'De stukken waren later.' }] },
    ]);
    expect(await regels('2022-06-01', 'moment-sluit')).toMatchObject([
      { datum: '2022-08-15', eerder: [{ datum: '2022-07-31', reden: 'De stukken kwamen later.' }] },
    ]);
    expect(await regels('2022-08-16', 'moment-sluit')).toEqual([]);
    expect(await regels('2022-09-17', 'gunning-bezwaar-tot')).toMatchObject([{ datum: '2022-09-25' }]);
  });
});

describe('aanmeldingen', () => {
  it('show what was tested and decided, and what an objection changed (R-PRC-01, R-PRC-07)', async () => {
    run = await runProjection(inkoopkalenderProjection, verhaal);
    const op = async (geldigOp: string) => (await queries().aanmeldingen(h5, { geldigOp })).resultaten[0]!;
    expect(await op('2022-06-15')).toMatchObject({ stand: 'ingediend', aanbieder: 'De Linde', ronde: 'Inkoop 2023' });
    expect((await op('2022-08-10')).eisen).toMatchObject([{ eis: 'vog', voldaan: false }]);
    expect(await op('2022-08-20')).toMatchObject({ stand: 'beoordeeld', eisen: [{ voldaan: true }] });
    expect(await op('2022-09-01')).toMatchObject({ stand: 'afgewezen', besluiten: [{ bezwaarTot: '2022-09-21' }] });
    expect(await op('2022-09-15')).toMatchObject({
      ...{ stand: 'beoordeeld', besluiten: [], bezwaren: [{ beslissing: { uitkomst: 'gegrond' } }] },
    });
    expect(await op('2022-09-16')).toMatchObject({ stand: 'toegelaten' });
  });

  it('are for the aanbieder itself alone, without a score until it is decided', async () => {
    run = await runProjection(inkoopkalenderProjection, verhaal);
    const van = (aanbiederId: string, geldigOp: string) => queries().aanmeldingen({ ...h5, aanbiederId }, { geldigOp });
    expect((await van(ANDER, '2022-12-01')).aantal).toBe(0);
    expect((await van(AANBIEDER, '2022-08-20')).resultaten).toMatchObject([
      { stand: 'ingediend', beoordeling: null, eisen: [] },
    ]);
    expect((await van(AANBIEDER, '2022-09-01')).resultaten).toMatchObject([{ beoordeling: { totaal: 8_000 } }]);
    const rondes = async (geldigOp: string) =>
      (await queries().rondes({ ...h5, aanbiederId: ANDER }, { geldigOp })).aantal;
    expect([await rondes('2022-04-24'), await rondes('2022-04-25')]).toEqual([0, 1]);
    expect((await queries().ronde({ ...h5, aanbiederId: ANDER }, RONDE, {}))?.intern).toBeNull();
  });

  it('are answered as they were known before late news came (R-DAT-02)', async () => {
    const [vroeg, laat] = [
      verhaal.slice(0, 19),
      sample('AanmeldingWithdrawn', '2022-07-01', {}, { bekend: '2023-06-01T10:00:00Z' }),
    ];
    run = await runProjection(inkoopkalenderProjection, [...vroeg, laat]);
    const stand = async () => (await queries().aanmeldingen(h5, {})).resultaten.map((one) => one.stand);
    expect(await stand()).toEqual(['ingetrokken']);
    expect(await zoalsBekend({ op: '2023-05-31T10:00:00Z' }, stand)).toEqual(['ingediend']);
  });
});
