import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { casustijdlijnProjection } from '../../projections/casustijdlijn/casustijdlijn.projection.js';
import { CasustijdlijnQueries } from '../../projections/casustijdlijn/casustijdlijn.queries.js';
import { derivedId } from '../../src/kernel/ids.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type CommandEnvelope } from '../../src/platform/event-store/command.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { aanbieder } from './inkoop-support.js';

const id = (naam: string): string => derivedId('test', naam);
const CLIENT = id('client');
const LINDE = id('linde');
const envelope = {} as CommandEnvelope;

const betreft = (declaratieId: string, bedrag: number) => ({
  ...{ declaratieId, aanbiederId: LINDE, clientId: CLIENT, gemeentecode: '0281', perceel: 'Begeleiding' },
  ...{ wet: 'Wmo2015', productcode: '02A03', jaar: 2025, bedrag },
});
const van = (naam: string, type: string, data: object): GivenEvent => ({
  stream: `declaratie-${id(naam)}`,
  type,
  data,
  occurredAt: '2025-02-01',
});
const ingediend = (naam: string, bedrag: number): GivenEvent =>
  van(naam, 'DeclaratieSubmitted', {
    ...betreft(id(naam), bedrag),
    ...{ toewijzingId: id('toewijzing'), periode: { van: '2025-01-01', tot: '2025-01-31' } },
    ...{ volume: 40, eenheid: '04', ingediendOp: '2025-02-01', bericht: null, crediteert: null },
  });
const goedgekeurd = (naam: string, bedrag: number, over: object): GivenEvent =>
  van(naam, 'DeclaratieApproved', {
    ...betreft(id(naam), bedrag),
    ...{ goedgekeurdOp: '2025-02-03', toewijzingId: id('toewijzing'), betaler: null, berichtId: null },
    ...over,
  });

const EVENTS: GivenEvent[] = [
  aanbieder(LINDE, 'De Linde', '42990001'),
  { stream: `client-${CLIENT}`, type: 'ClientPseudonymised', data: { clientId: CLIENT, gemeentecode: '0281' } },
  ingediend('eerste', 208_358),
  goedgekeurd('eerste', 208_358, {
    betaler: { gemeentecode: '0216', door: 'gemeente', verantwoordelijk: '0216', bron: 'R-REG-19' },
  }),
  ingediend('tweede', 900_000),
  van('tweede', 'DeclaratieRejected', {
    ...{ declaratieId: id('tweede'), toewijzingId: id('toewijzing'), regel: 'MEERWERK_NIET_DECLARABEL' },
    ...{ reden: 'Meerwerk kan niet in rekening worden gebracht.', beoordeeldOp: '2025-02-04', retourcode: null },
  }),
  goedgekeurd('elders', 5_000, { toewijzingId: null }),
];

describe('the casustijdlijn and what was paid', () => {
  let run: ProjectionRun;
  let queries: CasustijdlijnQueries;
  const zinnen = async (scope: Scope): Promise<string[]> =>
    (await queries.tijdlijn(scope, CLIENT, { doel: 'onderzoek' }, envelope)).resultaten.map(({ zin }) => zin);

  beforeAll(async () => {
    run = await runProjection(casustijdlijnProjection, EVENTS);
    const inzage = { record: () => Promise.resolve() };
    queries = new CasustijdlijnQueries(run.readModels, inzage, new ManualClock('2025-06-15T09:00:00Z'));
  });
  afterAll(() => run.close());

  it('tells what was declared, paid, for whose account, and rejected with its reason (R-TZH-13)', async () => {
    expect((await zinnen({ regio: 'h5' })).slice(1)).toEqual([
      'De Linde heeft 2083,58 euro gedeclareerd voor product 02A03 over 1 januari 2025 tot en met 31 januari 2025.',
      'De declaratie van De Linde voor product 02A03 is goedgekeurd: 2083,58 euro over 2025, voor rekening van gemeente 0216.',
      'De Linde heeft 9000,00 euro gedeclareerd voor product 02A03 over 1 januari 2025 tot en met 31 januari 2025.',
      'De declaratie is afgekeurd: Meerwerk kan niet in rekening worden gebracht.',
      'De declaratie van De Linde voor product 02A03 is goedgekeurd: 50,00 euro over 2025, voor rekening van gemeente 0281.',
    ]);
  });

  it('shows the declaraties of another gemeente to nobody of this one', async () => {
    await expect(zinnen({ regio: 'h5', gemeente: '0503' })).rejects.toMatchObject({ code: 'CASUS_ONBEKEND' });
  });
});
