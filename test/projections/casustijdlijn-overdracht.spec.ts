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
const [LINDE, EIK, BEUK] = [id('linde'), id('eik'), id('beuk')];
const envelope = {} as CommandEnvelope;

const van = (naam: string, type: string, data: object): GivenEvent => ({
  stream: `overdracht-${id(naam)}`,
  type,
  data: { overdrachtId: id(naam), ...data },
  occurredAt: '2025-02-01',
});
const begonnen = (naam: string): GivenEvent =>
  van(naam, 'OverdrachtStarted', {
    ...{ contractId: id('contract'), beeindigingId: id('einde'), toewijzingId: id(`toewijzing-${naam}`) },
    ...{ clientId: CLIENT, gemeentecode: '0503', vanAanbiederId: LINDE, productcode: '02A03' },
    ...{ uiterlijk: '2025-03-31', grond: 'faillissement' },
  });
const voorgesteld = (naam: string, aanbiederId: string): GivenEvent =>
  van(naam, 'OntvangerProposed', { aanbiederId, contractId: id('ander'), per: '2025-03-15' });

const EVENTS: GivenEvent[] = [
  aanbieder(LINDE, 'De Linde', '42990001'),
  aanbieder(EIK, 'De Eik', '42990002'),
  aanbieder(BEUK, 'De Beuk', '42990003'),
  { stream: `client-${CLIENT}`, type: 'ClientPseudonymised', data: { clientId: CLIENT, gemeentecode: '0503' } },
  begonnen('eerste'),
  voorgesteld('eerste', EIK),
  van('eerste', 'OntvangerRefused', { aanbiederId: EIK, reden: 'De Eik heeft geen plek.' }),
  van('eerste', 'OverdrachtOverdue', { uiterlijk: '2025-03-31', drempel: 'vooraf' }),
  van('eerste', 'OverdrachtOverdue', { uiterlijk: '2025-03-31', drempel: 'uiterlijk' }),
  voorgesteld('eerste', BEUK),
  van('eerste', 'OntvangerAccepted', { aanbiederId: BEUK }),
  van('eerste', 'GegevensoverdrachtRecorded', {
    ...{ overgedragenOp: '2025-03-14', kenmerk: 'Dossier 12' },
    grondslag: { soort: 'toestemming', gegevenOp: '2025-03-10' },
  }),
  van('eerste', 'OverdrachtCompleted', {
    ...{ naarAanbiederId: BEUK, nieuweToewijzingId: id('nieuw'), per: '2025-03-15' },
  }),
  begonnen('tweede'),
  van('tweede', 'OverdrachtEnded', { reden: 'naar-wlz', per: '2025-03-01' }),
];

describe('the casustijdlijn and a transfer to another aanbieder', () => {
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

  it('tells why it began, who was asked, on what the data went over and how it ended (R-CON-10, R-TZH-13)', async () => {
    const begin =
      'De cliënt gaat voor product 02A03 van De Linde over naar een andere aanbieder, uiterlijk 31 maart 2025: dan eindigt het contract.';
    expect((await zinnen({ regio: 'h5' })).slice(1)).toEqual([
      begin,
      'De Eik is voorgesteld om de zorg per 15 maart 2025 over te nemen.',
      'De Eik neemt de zorg niet over: De Eik heeft geen plek.',
      'De overdracht moet voor 31 maart 2025 rond zijn en is dat nog niet.',
      'De overdracht was op 31 maart 2025 niet rond, terwijl het contract toen eindigde.',
      'De Beuk is voorgesteld om de zorg per 15 maart 2025 over te nemen.',
      'De Beuk neemt de zorg over.',
      'De gegevens zijn op 14 maart 2025 overgedragen (Dossier 12), met toestemming van 10 maart 2025.',
      'De zorg is per 15 maart 2025 overgegaan naar De Beuk.',
      begin,
      'De overdracht is per 1 maart 2025 niet meer nodig: de cliënt gaat naar de Wlz.',
    ]);
  });

  it('shows the transfer to nobody of another gemeente', async () => {
    await expect(zinnen({ regio: 'h5', gemeente: '0281' })).rejects.toMatchObject({ code: 'CASUS_ONBEKEND' });
  });
});
