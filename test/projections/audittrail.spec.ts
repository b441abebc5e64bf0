import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { audittrailProjection } from '../../projections/audittrail/audittrail.projection.js';
import { AudittrailQueries, type AuditVraag } from '../../projections/audittrail/audittrail.queries.js';
import '../../src/toegang/client/client.events.js';
import '../../src/toegang/client/inzage.events.js';
import { type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { zoalsBekend } from '../support/bekend.js';

const NOOR = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11';
const CORRELATIE = '4bf92f35-77b3-4da6-a3ce-929d0e0e4736';
const consulent = { subject: 'c-1', rol: 'consulent', organisatie: '0637' };

describe('the audittrail', () => {
  let run: ProjectionRun;
  let queries: AudittrailQueries;
  const search = (vraag: Partial<AuditVraag>): ReturnType<AudittrailQueries['search']> =>
    queries.search({ regio: 'h5', pagina: 1, paginagrootte: 50, ...vraag });
  const types = async (vraag: Partial<AuditVraag>): Promise<string[]> =>
    (await search(vraag)).resultaten.map(({ type }) => type);

  beforeAll(async () => {
    run = await runProjection(audittrailProjection, [
      {
        stream: `client-${NOOR}`,
        type: 'ClientPseudonymised',
        data: { clientId: NOOR, gemeentecode: '0637' },
        bekend: '2026-03-01T10:00:00Z',
        occurredAt: '2026-02-20',
        actor: consulent,
        correlationId: CORRELATIE,
        causationId: 'opdracht-1',
        processingActivity: 'toegang',
        configVersion: 'h5-3',
      },
      {
        stream: `inzage-${NOOR}`,
        type: 'PersoonsgegevensViewed',
        data: { clientId: NOOR, doel: 'huisbezoek', gegevens: ['achternaam', 'adres'] },
        bekend: '2026-03-02T22:59:59.999Z',
        actor: consulent,
      },
      {
        stream: `inzage-${NOOR}`,
        type: 'CasusViewed',
        data: { clientId: NOOR, doel: 'onderzoek naar een klacht' },
        bekend: '2026-03-02T23:00:00Z',
        actor: { subject: 't-1', rol: 'toezichthouder' },
      },
      {
        stream: 'client-0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12',
        type: 'ClientPseudonymised',
        data: { clientId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12', gemeentecode: '0263' },
        bekend: '2026-03-03T12:00:00Z',
        regio: 'rivierenland',
      },
    ]);
    queries = new AudittrailQueries(run.readModels);
  });
  afterAll(() => run.close());

  it('says of every event who, what, when, why and by which rules (R-DAT-09)', async () => {
    const { resultaten } = await search({ type: 'ClientPseudonymised' });
    expect(resultaten).toEqual([
      {
        gebeurtenisId: run.recorded[0]!.id,
        positie: '1',
        stream: `client-${NOOR}`,
        revisie: 0,
        aggregaat: 'client',
        aggregaatId: NOOR,
        type: 'ClientPseudonymised',
        actor: 'c-1',
        rol: 'consulent',
        organisatie: '0637',
        regio: 'h5',
        geldigOp: '2026-02-20',
        vastgelegdTijdstip: '2026-03-01T10:00:00.000Z',
        correlatieId: CORRELATIE,
        oorzaakId: 'opdracht-1',
        verwerkingsactiviteit: 'toegang',
        configuratieversie: 'h5-3',
        herkomst: 'invoer',
        inzage: null,
      },
    ]);
  });

  it('shows each look at a person with its purpose (R-DAT-09)', async () => {
    const { resultaten } = await search({ aggregaat: 'inzage' });
    expect(resultaten.map(({ actor, inzage }) => [actor, inzage])).toEqual([
      ['t-1', { clientId: NOOR, doel: 'onderzoek naar een klacht', gegevens: [] }],
      ['c-1', { clientId: NOOR, doel: 'huisbezoek', gegevens: ['achternaam', 'adres'] }],
    ]);
  });

  it('stays within the region of who asks', async () => {
    expect((await search({})).aantal).toBe(3);
    expect(await types({ regio: 'rivierenland' })).toEqual(['ClientPseudonymised']);
    expect(await types({ regio: 'zwolle' })).toEqual([]);
  });

  it('filters by actor, dossier, type and correlation', async () => {
    expect(await types({ actor: 't-1' })).toEqual(['CasusViewed']);
    expect(await types({ stream: `client-${NOOR}` })).toEqual(['ClientPseudonymised']);
    expect(await types({ actor: 'c-1', type: 'PersoonsgegevensViewed' })).toEqual(['PersoonsgegevensViewed']);
    expect(await types({ correlatieId: CORRELATIE })).toEqual(['ClientPseudonymised']);
  });

  it('says by which way a fact came in, and finds it by that (R-DAT-08)', async () => {
    const bericht = { processingActivity: 'berichtenverkeer' };
    const actors = [
      { ...bericht, actor: { subject: 'g-1', rol: 'gemeente', organisatie: '0637' } },
      { ...bericht, actor: { subject: 'opdrachtregel', rol: 'beheerder' } },
      { ...bericht, actor: { subject: 'beleid:when-x-then-y', rol: 'systeem' } },
      { processingActivity: 'toeleiding', actor: consulent },
    ];
    await run.more(
      actors.map((metadata, index) => ({
        ...{ stream: `client-0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4c0${index}`, type: 'ClientPseudonymised' },
        ...{ data: { clientId: `0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4c0${index}`, gemeentecode: '0637' }, ...metadata },
        ...{ regio: 'brabant', bekend: '2026-03-04T12:00:00Z' },
      })),
    );
    const { resultaten } = await search({ regio: 'brabant' });
    expect(resultaten.map(({ herkomst }) => herkomst).reverse()).toEqual(['bericht', 'bestand', 'kroniek', 'invoer']);
    expect((await search({ regio: 'brabant', herkomst: 'bestand' })).resultaten).toMatchObject([
      { actor: 'opdrachtregel' },
    ]);
  });

  it('filters by days in the Netherlands, both included', async () => {
    expect(await types({ vanaf: '2026-03-01', tot: '2026-03-01' })).toEqual(['ClientPseudonymised']);
    expect(await types({ vanaf: '2026-03-02', tot: '2026-03-02' })).toEqual(['PersoonsgegevensViewed']);
    expect(await types({ vanaf: '2026-03-03' })).toEqual(['CasusViewed']);
  });

  it('gives pages, the newest first', async () => {
    expect(await search({ paginagrootte: 2 })).toMatchObject({ aantal: 3, resultaten: [{}, { revisie: 0 }] });
    expect(await types({ paginagrootte: 2, pagina: 2 })).toEqual(['ClientPseudonymised']);
    expect(await types({ paginagrootte: 2, pagina: 3 })).toEqual([]);
  });

  it('gives the next part from where the last one ended, and counts the whole', async () => {
    const first = await search({ paginagrootte: 2 });
    expect(first).toMatchObject({ aantal: 3, geteldTot: 10_000, volgende: first.resultaten[1]!.positie });
    const second = await search({ paginagrootte: 2, voorPositie: first.volgende! });
    expect(second.resultaten.map(({ type }) => type)).toEqual(['ClientPseudonymised']);
    expect(second).toMatchObject({ aantal: 3, volgende: null });
    expect((await search({ paginagrootte: 3 })).volgende).toBeNull();
  });

  it('gives the trail as it was (R-DAT-02, R-TZH-13)', async () => {
    expect(await zoalsBekend('2026-03-02T00:00:00Z', () => types({}))).toEqual(['ClientPseudonymised']);
    expect(await zoalsBekend({ totPositie: 1n, vastgelegd: null }, () => types({}))).toEqual(['ClientPseudonymised']);
  });
});
