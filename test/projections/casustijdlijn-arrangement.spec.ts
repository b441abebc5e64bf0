import { ManualClock } from '../../src/platform/clock/clock.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { casustijdlijnProjection } from '../../projections/casustijdlijn/casustijdlijn.projection.js';
import { CasustijdlijnQueries } from '../../projections/casustijdlijn/casustijdlijn.queries.js';
import { derivedId } from '../../src/kernel/ids.js';
import { type CommandEnvelope } from '../../src/platform/event-store/command.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { aanbieder } from './inkoop-support.js';

const id = (naam: string): string => derivedId('test', naam);
const [CLIENT, ARRANGEMENT, DEELNAME, VERBLIJF, LINDE] = ['client', 'arrangement', 'deelname', 'verblijf', 'linde'].map(
  id,
) as [string, string, string, string, string];
const envelope = {} as CommandEnvelope;

const arrangement = (type: string, data: object): GivenEvent => ({
  stream: `arrangement-${ARRANGEMENT}`,
  type,
  data: { arrangementId: ARRANGEMENT, ...data },
});
const plaats = { aanbiederId: LINDE, gemeentecode: '0193', productcode: '07D01', productversie: 1 };
const deelname = (deelnameId: string, clientId: string | null): GivenEvent => ({
  stream: `deelname-${deelnameId}`,
  type: 'DeelnameRegistered',
  data: { ...plaats, deelnameId, clientId, contractId: id('contract'), toegang: 'vrij', vanaf: '2018-05-01' },
});
const EVENTS: GivenEvent[] = [
  aanbieder(LINDE, 'De Linde', '42990001'),
  { stream: `client-${CLIENT}`, type: 'ClientPseudonymised', data: { clientId: CLIENT, gemeentecode: '0193' } },
  arrangement('ArrangementOpened', { clientId: CLIENT, gemeentecode: '0193' }),
  arrangement('ResultaatgebiedenSet', { resultaatgebieden: ['administratie', 'huishouden', 'dagstructuur'] }),
  arrangement('ArrangementComposed', {
    ...{ matrix: 'thuisondersteuning', waarden: { zwaarte: '3-4', type: 'activerend', intensiteit: 'plus' } },
    ...{ aantalResultaatgebieden: 3, productcode: 'T4AP', productversie: 1, perspectief: 'activerend' },
    ...{ as: 'ontwikkeling', ingangsdatum: '2018-05-01', vervangt: ['IB gespecialiseerd 2', 'HH1'] },
  }),
  arrangement('OndersteuningClassified', {
    ...{ toewijzingId: null, perspectief: 'activerend', as: 'ontwikkeling', kenmerken: {}, op: '2018-05-01' },
  }),
  arrangement('MaatwerkRequested', { motiveringVerwijzing: id('tekst') }),
  arrangement('MaatwerkApproved', { motiveringVerwijzing: id('tekst'), bedrag: null, vanaf: '2018-07-01', tot: null }),
  deelname(DEELNAME, CLIENT),
  deelname(id('iemand'), null),
  {
    stream: `verblijf-${VERBLIJF}`,
    type: 'VerblijfStarted',
    data: {
      ...{ verblijfId: VERBLIJF, toewijzingId: id('toewijzing'), clientId: CLIENT, aanbiederId: LINDE },
      ...{ gemeentecode: '0193', productcode: '04A04', vorm: 'respijt', vanaf: '2018-06-01' },
    },
  },
  {
    stream: `verblijf-${VERBLIJF}`,
    type: 'VerblijfEnded',
    data: { verblijfId: VERBLIJF, tot: '2018-06-04', etmalen: 3 },
  },
];

describe('the casustijdlijn of an arrangement', () => {
  let run: ProjectionRun;
  let queries: CasustijdlijnQueries;
  const zinnen = async (scope: Scope): Promise<string[]> =>
    (await queries.tijdlijn(scope, CLIENT, { doel: 'klacht' }, envelope)).resultaten.map(({ zin }) => zin);

  beforeAll(async () => {
    run = await runProjection(casustijdlijnProjection, EVENTS);
    queries = new CasustijdlijnQueries(
      run.readModels,
      { record: () => Promise.resolve() },
      new ManualClock('2026-06-01T09:00:00Z'),
    );
  });
  afterAll(() => run.close());

  it('makes no case of someone whose name was not asked (R-SEG-19)', async () => {
    const zaken = await run.readModels.read(casustijdlijnProjection.name, (db) => db.count('zaak'));
    // The client, its arrangement, its own deelname and its verblijf.
    expect(zaken).toBe(4);
  });

  it('replays every decision in a sentence, and leaves out who was not named (R-SEG-08, R-SEG-12, R-SEG-19, R-SEG-21)', async () => {
    expect(await zinnen({ regio: 'h5' })).toEqual([
      'De cliënt is vastgelegd onder een pseudoniem.',
      'De gemeente is begonnen met een arrangement voor de cliënt.',
      'Ondersteuning is nodig op: administratie, huishouden, dagstructuur.',
      'Het arrangement is samengesteld: thuisondersteuning (intensiteit plus, type activerend, zwaarte 3-4), product T4AP vanaf 1 mei 2018. Het komt in de plaats van IB gespecialiseerd 2 en HH1.',
      'De ondersteuning is op 1 mei 2018 gemerkt als activerend.',
      'Er is maatwerk gevraagd, omdat geen product past.',
      'Het maatwerk is goedgekeurd vanaf 1 juli 2018.',
      'De cliënt neemt vanaf 1 mei 2018 zonder toewijzing deel bij De Linde, product 07D01.',
      'De cliënt verblijft vanaf 1 juni 2018 bij De Linde (respijt).',
      'Het verblijf is beëindigd op 4 juni 2018, na 3 etmalen.',
    ]);
  });
});
