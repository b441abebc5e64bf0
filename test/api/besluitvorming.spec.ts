import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

interface Lijst<T> {
  readonly aantal: number;
  readonly resultaten: T[];
}

const TIEL = '0281';
const BUREN = '0214';
/** The governance line of Rivierenland (R-REG-12); the term is of this test. */
const EXTRA = `
  - sleutel: dvo.signaal.maanden
    waarde: 12
    bron: test
    geldigVanaf: 2015-01-01
  - sleutel: overleg.escalatielijn
    waarde:
      - { orgaan: managersoverleg, rol: ambtelijk opdrachtgever }
      - { orgaan: PFO, rol: bestuurlijk opdrachtgever }
    bron: '003 paragraaf 6.4'
    geldigVanaf: 2015-01-01
`;

/** The profile of a region, with these parameters in the place of its own. */
function profielMet(regio: string, extra: string): string {
  const [before, parameters] = readFileSync(`regios/${regio}.yaml`, 'utf8').split(/^parameters:\n/m) as [
    string,
    string,
  ];
  const others = parameters
    .split(/^(?= {2}- )/m)
    .filter((one) => !/sleutel: (dvo\.signaal\.maanden|overleg\.escalatielijn)[\n,]/.test(one));
  return `${before}parameters:\n${others.join('')}${extra.slice(1)}`;
}

describe('besluitvorming over HTTP', () => {
  let kroniek: TestApp;
  let beleid: string;
  let h5: string;
  let positie = '0';

  const post = async (path: string, body: unknown, token = beleid): Promise<Answer> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    positie = answer.headers.get('kroniek-positie') ?? positie;
    return answer;
  };
  const get = (path: string, token = beleid) =>
    kroniek.ask('GET', path, { token, headers: { 'Kroniek-Wacht-Op-Positie': positie } });
  const lijst = async <T>(path: string, token = beleid): Promise<T[]> =>
    (await get(path, token)).json<Lijst<T>>().resultaten;
  const code = (answer: Answer) => answer.json<{ code?: string }>().code;
  const plaatsen = (answer: Answer) =>
    answer.json<{ fouten: { plaats: string }[] }>().fouten.map(({ plaats }) => plaats);

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2021-06-01T09:00:00Z' });
    beleid = await kroniek.token('beleidsadviseur', { regio: 'rivierenland' });
    h5 = await kroniek.token('beleidsadviseur');
    for (const [regio, profiel] of [
      ['rivierenland', profielMet('rivierenland', EXTRA)],
      ['h5', profielMet('h5', '')],
    ] as const) {
      const published = await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder', { regio }));
      expect([published.status, published.text]).toEqual([201, expect.any(String)]);
    }
  });
  afterAll(() => kroniek.close());

  const inkoopplan = () => ({
    naam: 'Inkoopplan 2022 en 2023',
    centrumgemeente: TIEL,
    looptVanaf: '2022-01-01',
    laatsteDag: '2023-12-31',
    gemeenten: [{ gemeentecode: TIEL, gepland: { van: '2021-05-11', tot: '2021-05-18' } }, { gemeentecode: BUREN }],
    hoofdstukken: [
      {
        sleutel: 'inkoop',
        titel: 'Inkoop',
        teksten: [{ sleutel: 'ambities', nummer: '5.3', titel: 'Ambities' }],
        besluiten: [
          { sleutel: 'instemmen', nummer: '5.5', tekst: 'Instemmen met de ambities.', verwijstNaar: ['ambities'] },
          { sleutel: 'ceo', tekst: 'Het onderzoek uitvoeren.' },
        ],
      },
    ],
    voorgesteldOp: '2021-03-18',
    bron: 'Bijlage I',
  });

  it('takes a plan along every college until it is in force (R-REG-06, R-PLN-01, R-PLN-02)', async () => {
    const proposed = await post('/v1/inkoopplannen', inkoopplan());
    expect(proposed.status).toBe(201);
    const { inkoopplanId } = proposed.json<{ inkoopplanId: string }>();
    const path = `/v1/inkoopplannen/${inkoopplanId}`;
    const tiel = await kroniek.token('gemeente', { regio: 'rivierenland', gemeente: TIEL });
    const besluit = { versie: 1, gemeentecode: TIEL, besluitDatum: '2021-05-18', besluitnummer: 'B&W 2021/114' };

    const planning = { gemeentecode: BUREN, gepland: { van: '2021-05-25', tot: '2021-05-28' }, bron: 'Agenda' };
    expect((await post(`${path}/planningen`, planning)).status).toBe(200);
    expect((await post(`${path}/vaststellingen`, besluit, tiel)).status).toBe(200);
    const other = await post(`${path}/vaststellingen`, { ...besluit, gemeentecode: BUREN }, tiel);
    expect([other.status, code(other)]).toEqual([403, 'ANDERE_GEMEENTE']);
    const again = await post(`${path}/vaststellingen`, { ...besluit, besluitDatum: '2021-05-20' }, tiel);
    expect([again.status, code(again)]).toEqual([409, 'COLLEGE_HEEFT_AL_VASTGESTELD']);

    const [waiting] = await lijst<object>('/v1/inkoopplannen');
    expect(waiting).toMatchObject({
      stand: 'voorgesteld',
      ontbreekt: [BUREN],
      colleges: [
        { gemeentecode: TIEL, stand: 'vastgesteld', besluit: { besluitnummer: 'B&W 2021/114' } },
        { gemeentecode: BUREN, stand: 'nog-niet-besloten', teLaat: true },
      ],
    });
    const wijziging = { ...besluit, gemeentecode: BUREN, besluitDatum: '2021-05-26', besluitnummer: null };
    const amended = await post(`${path}/wijzigingsbesluiten`, {
      ...wijziging,
      wijzigingen: [{ sleutel: 'instemmen', tekst: 'Instemmen, met een voorbehoud.' }],
    });
    expect(amended.status).toBe(200);
    expect(
      (await post(`${path}/verwerpingen`, { ...wijziging, besluitDatum: '2021-05-27', reden: 'Te duur.' })).status,
    ).toBe(200);
    expect(await lijst('/v1/inkoopplannen')).toMatchObject([{ ontbreekt: [BUREN], vanKracht: null }]);
    expect((await post(`${path}/vaststellingen`, { ...wijziging, besluitDatum: '2021-05-28' })).status).toBe(200);
    expect((await get(path)).json()).toMatchObject({
      stand: 'vastgesteld',
      ontbreekt: [],
      vanKracht: { regel: 'elk-college-stelt-dezelfde-versie-vast', vastgesteldOp: '2021-05-28' },
      configuratieversie: 'rivierenland-1',
    });

    const uitvoering = { sleutel: 'ceo', gemeentecode: BUREN, uitgevoerdOp: '2021-05-31' };
    expect((await post(`${path}/uitvoeringen`, uitvoering)).status).toBe(200);
    const correctie = { gemeentecode: BUREN, uitkomst: 'geen-besluit', reden: 'Het college hield het aan.' };
    expect((await post(`${path}/besluitcorrecties`, correctie)).status).toBe(200);
    const corrected = (await get(path)).json<{ besluiten: { nummer: string | null; nogUitTeVoeren: string[] }[] }>();
    expect(corrected).toMatchObject({ stand: 'voorgesteld', ontbreekt: [BUREN], correcties: [{ wordt: null }] });
    expect(corrected.besluiten.map(({ nummer, nogUitTeVoeren }) => [nummer, nogUitTeVoeren])).toEqual([
      ['5.5', [TIEL, BUREN]],
      [null, [TIEL]],
    ]);
    const { hoofdstukken, bron } = inkoopplan();
    const herziening = { vorigeVersie: 1, hoofdstukken, bron, reden: 'Voorbehoud overgenomen.' };
    expect((await post(`${path}/herzieningen`, herziening)).status).toBe(200);
    expect(await lijst('/v1/inkoopplannen')).toMatchObject([{ versie: 2, ontbreekt: [TIEL, BUREN] }]);
    // On a day before the revision, the first version is what lay before the colleges.
    expect(await lijst('/v1/inkoopplannen?geldigOp=2021-05-31')).toMatchObject([{ versie: 1 }]);

    expect(await lijst('/v1/inkoopplannen', h5)).toEqual([]);
    expect((await get(path, h5)).status).toBe(404);
    expect((await post(`${path}/vaststellingen`, besluit, h5)).status).toBe(404);
  });

  it('names every fault of a plan, of its form and of its content', async () => {
    const wrong = {
      ...inkoopplan(),
      centrumgemeente: 'Tiel',
      looptVanaf: '2022-02-30',
      hoofdstukken: [{ sleutel: 'A' }],
    };
    const form = await post('/v1/inkoopplannen', wrong);
    expect(form.status).toBe(400);
    expect(plaatsen(form)).toEqual([
      'centrumgemeente',
      'looptVanaf',
      'hoofdstukken[0].sleutel',
      'hoofdstukken[0].titel',
    ]);
    const content = { ...inkoopplan(), centrumgemeente: '0503', laatsteDag: '2021-12-31' };
    const refused = await post('/v1/inkoopplannen', content);
    expect([refused.status, code(refused)]).toEqual([400, 'INKOOPPLAN_ONGELDIG']);
    expect(plaatsen(refused)).toEqual(['centrumgemeente', 'laatsteDag']);
    const correctie = { gemeentecode: TIEL, uitkomst: 'gewijzigd', reden: 'Anders.' };
    const path = '/v1/inkoopplannen/5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b/besluitcorrecties';
    expect(plaatsen(await post(path, correctie))).toEqual(['besluitDatum', 'wijzigingen']);
  });

  const dvo = () => ({
    naam: 'DVO leveranciersmanagement',
    partijen: [{ naam: 'Tiel', gemeentecode: TIEL }, { naam: 'Regio Rivierenland' }],
    taken: [{ sleutel: 'leveranciersmanagement', omschrijving: 'Gesprekken met aanbieders.' }],
    vanaf: '2019-01-01',
    laatsteDag: '2022-12-31',
    opzegtermijnMaanden: 6,
    bron: '003 paragraaf 6.2',
  });

  it('escalates along the line of the region, and decides with evidence (R-REG-12)', async () => {
    const knelpunt = { knelpunt: 'De kosten zijn niet gedekt.', orgaan: 'PFO', geescaleerdOp: '2021-05-03' };
    const skipped = await post('/v1/escalaties', knelpunt);
    expect([skipped.status, code(skipped)]).toEqual([409, 'ESCALATIE_TREDE_OVERGESLAGEN']);
    const first = await post('/v1/escalaties', { ...knelpunt, orgaan: 'managersoverleg' });
    expect(first.status).toBe(201);
    const { escalatieId } = first.json<{ escalatieId: string }>();
    const path = `/v1/escalaties/${escalatieId}`;
    expect((await post(`${path}/stappen`, { orgaan: 'PFO', bewijs: ['Memo'] })).status).toBe(200);
    const besluit = { orgaan: 'PFO', besluit: 'Verdelen.', reden: 'Uitstel kost meer.', bewijs: [] as string[] };
    expect(plaatsen(await post(`${path}/besluiten`, besluit))).toEqual(['bewijs']);
    expect((await post(`${path}/besluiten`, { ...besluit, bewijs: ['Besluitenlijst'] })).status).toBe(200);
    expect(await lijst('/v1/escalaties?stand=besloten')).toMatchObject([
      {
        orgaan: 'PFO',
        trede: 2,
        verloop: [
          { orgaan: 'managersoverleg', rol: 'ambtelijk opdrachtgever', configuratieversie: 'rivierenland-1' },
          { orgaan: 'PFO', rol: 'bestuurlijk opdrachtgever' },
          { soort: 'besluit', bewijs: ['Besluitenlijst'], vastgelegdDoor: 'beleidsadviseur' },
        ],
      },
    ]);
    expect(await lijst('/v1/escalaties?stand=open')).toEqual([]);
  });

  it('records what gemeenten agreed between them, and corrects it (R-REG-14, R-REG-16)', async () => {
    const body = {
      naam: 'Samenwerkingsovereenkomst',
      partijen: [
        { naam: 'Tiel', gemeentecode: TIEL },
        { naam: 'Buren', gemeentecode: BUREN },
      ],
      onderwerpen: [{ sleutel: 'belangen', afspraak: 'Elk college stemt in.' }],
      ondertekendOp: '2021-05-01',
      vanaf: '2021-05-01',
      bron: '000 r.329-330',
    };
    const signed = await post('/v1/samenwerkingsovereenkomsten', body);
    expect(signed.status).toBe(201);
    const { samenwerkingsovereenkomstId } = signed.json<{ samenwerkingsovereenkomstId: string }>();
    const path = `/v1/samenwerkingsovereenkomsten/${samenwerkingsovereenkomstId}/correcties`;
    expect((await post(path, { ...body, laatsteDag: '2025-12-31', reden: 'De einddatum ontbrak.' })).status).toBe(200);
    expect(await lijst('/v1/samenwerkingsovereenkomsten')).toMatchObject([
      { stand: 'lopend', laatsteDag: '2025-12-31', correcties: [{ was: { laatsteDag: null } }] },
    ]);
  });

  it('keeps the planning history of a milestone, and corrects that it was reached (R-PLN-04)', async () => {
    const planned = await post('/v1/mijlpalen', {
      sleutel: 'programmaplan',
      naam: 'Programmaplan vastgesteld',
      spoor: { sleutel: 'inkoop', naam: 'Spoor 1: inkoop' },
      orgaan: 'PFO',
      gepland: { van: '2021-05-01', tot: '2021-05-31' },
      geplandOp: '2021-03-01',
      bron: '003 paragraaf 6.3',
    });
    expect(planned.status).toBe(201);
    const path = `/v1/mijlpalen/${planned.json<{ mijlpaalId: string }>().mijlpaalId}`;
    expect(await lijst('/v1/mijlpalen?stand=te-laat&spoor=inkoop')).toHaveLength(1);
    const later = {
      gepland: { van: '2021-07-08', tot: '2021-07-08' },
      reden: 'Vergadering schoof op.',
      bron: '003 r.2034',
    };
    expect((await post(`${path}/herplanningen`, later)).status).toBe(200);
    expect((await post(`${path}/behaald`, { bereiktOp: '2021-05-31', bron: 'Besluitenlijst' })).status).toBe(200);
    const correctie = { bereiktOp: null, reden: 'Het besluit werd aangehouden.', bron: 'Besluitenlijst' };
    expect((await post(`${path}/correcties`, correctie)).status).toBe(200);
    expect((await post(`${path}/vervallen`, { reden: 'Niet meer nodig.' })).status).toBe(200);
    expect(await lijst('/v1/mijlpalen')).toMatchObject([
      {
        stand: 'vervallen',
        herpland: true,
        planningen: [{ bron: '003 paragraaf 6.3' }, { bron: '003 r.2034', reden: 'Vergadering schoof op.' }],
        correcties: [{ was: '2021-05-31', wordt: null }],
      },
    ]);
  });

  it('signals the end of a DVO without a successor when its day comes, and a milestone that is missed (R-REG-04, R-REG-13, R-PLN-04)', async () => {
    const registered = await post('/v1/dienstverleningsovereenkomsten', dvo());
    expect(registered.status).toBe(201);
    const { dvoId } = registered.json<{ dvoId: string }>();
    const succeeded = (await post('/v1/dienstverleningsovereenkomsten', { ...dvo(), naam: 'Tweede' })).json<{
      dvoId: string;
    }>();
    const next = { ...dvo(), naam: 'Opvolger', vanaf: '2023-01-01', laatsteDag: null };
    const unknown = { ...next, opvolgerVanDvoId: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' };
    expect(code(await post('/v1/dienstverleningsovereenkomsten', unknown))).toBe('DVO_ONBEKEND');
    const follow = { ...next, opvolgerVanDvoId: succeeded.dvoId };
    expect((await post('/v1/dienstverleningsovereenkomsten', follow)).status).toBe(201);
    await post('/v1/mijlpalen', {
      sleutel: 'keuze',
      naam: 'Keuze',
      gepland: { van: '2021-09-01', tot: '2021-09-30' },
      bron: '003 r.2034-2036',
    });
    const standen = async () => {
      await kroniek.settle();
      const dvos = await lijst<{ dvoId: string; naam: string; signaal: string }>('/v1/dienstverleningsovereenkomsten');
      return dvos.map(({ naam, signaal }) => `${naam}: ${signaal}`).sort();
    };
    const still = ['DVO leveranciersmanagement: gepland', 'Opvolger: geen-einde', 'Tweede: opgevolgd'];
    kroniek.clock.set('2021-12-30T22:30:00Z');
    expect(await standen()).toEqual(still);
    // Midnight in the Netherlands.
    kroniek.clock.set('2021-12-30T23:30:00Z');
    expect(await standen()).toEqual(['DVO leveranciersmanagement: gesignaleerd', ...still.slice(1)]);
    const [missed] = await lijst<{ gemist: { op: string }[] }>('/v1/mijlpalen?stand=te-laat');
    expect(missed?.gemist).toMatchObject([{ op: '2021-10-01' }]);

    const path = `/v1/dienstverleningsovereenkomsten/${dvoId}`;
    const verlenging = { nieuweLaatsteDag: '2023-12-31', besluitDatum: '2021-12-30', bron: 'Besluitenlijst' };
    expect((await post(`${path}/verlengingen`, verlenging)).status).toBe(200);
    expect((await standen())[0]).toBe('DVO leveranciersmanagement: gepland');
    const opzegging = { laatsteDag: '2022-01-31', opgezegdOp: '2021-12-30', reden: 'Anders.', bron: 'Brief' };
    expect(code(await post(`${path}/opzeggingen`, opzegging))).toBe('DVO_OPZEGGING_ONGELDIG');
    expect((await post(`${path}/opzeggingen`, { ...opzegging, wederzijds: true })).status).toBe(200);
    // Its day to be signalled lies behind it, so it is signalled now.
    expect((await standen())[0]).toBe('DVO leveranciersmanagement: gesignaleerd');
    const correctie = { vanaf: '2019-01-01', laatsteDag: null, reden: 'Loopt door.', bron: 'Brief' };
    expect((await post(`${path}/correcties`, correctie)).status).toBe(200);
    expect((await standen())[0]).toBe('DVO leveranciersmanagement: geen-einde');
  });

  it('invents no signal and judges no line where the region set none (R-REG-12, R-REG-13)', async () => {
    kroniek.clock.set('2022-10-03T09:00:00Z');
    // The token of the beginning has expired by then.
    h5 = await kroniek.token('beleidsadviseur');
    const delft = { ...dvo(), partijen: [{ naam: 'Delft', gemeentecode: '0503' }, { naam: 'Bureau' }] };
    expect((await post('/v1/dienstverleningsovereenkomsten', delft, h5)).status).toBe(201);
    await kroniek.settle();
    expect(await lijst('/v1/dienstverleningsovereenkomsten', h5)).toMatchObject([
      { signaal: 'norm-niet-vastgesteld', signaalOp: null, dagenTotEinde: 89 },
    ]);
    const knelpunt = { knelpunt: 'De kosten zijn niet gedekt.', orgaan: 'college', geescaleerdOp: '2022-10-03' };
    expect((await post('/v1/escalaties', knelpunt, h5)).status).toBe(201);
    expect(await lijst('/v1/escalaties', h5)).toMatchObject([{ orgaan: 'college', trede: null, stand: 'open' }]);
  });
});
