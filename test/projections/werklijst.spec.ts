import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type Principal, type Rol } from '../../src/platform/identity/principal.js';
import { type Werkregel } from '../../projections/werklijst/werklijst.dto.js';
import { werklijstProjection } from '../../projections/werklijst/werklijst.projection.js';
import { WerklijstQueries } from '../../projections/werklijst/werklijst.queries.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

let run: ProjectionRun;
afterEach(() => run.close());

/** An event with the data of its stored sample, as far as a test does not change them. */
function gebeurt(type: string, bekend: string, change: object = {}, stream = 'stroom'): GivenEvent {
  const versie = ['ToewijzingSent', 'ContractSigned', 'ContractExtended'].includes(type) ? 2 : 1;
  const sample = JSON.parse(readFileSync(`test/contract/samples/${type}.v${versie}.json`, 'utf8')) as object;
  return {
    stream: `${stream}-1`,
    type,
    data: { ...sample, ...change },
    bekend: `${bekend}T09:00:00Z`,
    occurredAt: bekend,
  };
}

const wie = (rol: Rol, scope: Partial<Principal> = {}): Principal => ({ subject: 's', rol, regio: 'h5', ...scope });

async function lijst(geldigOp: string, rol: Rol, vraag: object = {}, scope: Partial<Principal> = {}) {
  const queries = new WerklijstQueries(run.readModels, new ManualClock('2030-01-01T09:00:00Z'));
  return (await queries.regels(wie(rol, scope), { geldigOp, ...vraag })).regels;
}
const kort = (regels: readonly Werkregel[]) => regels.map(({ soort, stand, uiterlijk }) => [soort, stand, uiterlijk]);

const MIJLPAAL = '31000000-0000-4000-8000-000000000001';

describe('werklijst', () => {
  it('moves with a new plan, stops when it is reached and comes back when that was wrong (R-PLN-04, R-PRC-19)', async () => {
    const gepland = (tot: string) => ({ mijlpaalId: MIJLPAAL, gepland: { van: tot, tot } });
    run = await runProjection(werklijstProjection, [
      gebeurt('MijlpaalPlanned', '2024-01-01', gepland('2024-05-01'), 'mijlpaal'),
      gebeurt('MijlpaalReplanned', '2024-03-01', gepland('2024-07-01'), 'mijlpaal'),
    ]);
    const op = async (dag: string) => kort(await lijst(dag, 'beleidsadviseur'));
    expect(await op('2024-05-31')).toEqual([]);
    expect(await op('2024-06-01')).toEqual([['mijlpaal', 'open', '2024-07-01']]);
    expect(await op('2024-07-02')).toEqual([['mijlpaal', 'te-laat', '2024-07-01']]);
    await run.more([
      gebeurt('MijlpaalReached', '2024-07-03', { mijlpaalId: MIJLPAAL, bereiktOp: '2024-07-03' }, 'mijlpaal'),
    ]);
    expect(await op('2024-07-04')).toEqual([]);
    expect(await op('2024-07-02')).toEqual([['mijlpaal', 'te-laat', '2024-07-01']]);
    const fout = { ...gepland('2024-07-01'), bereiktOp: null };
    await run.more([gebeurt('MijlpaalReachedCorrected', '2024-07-10', fout, 'mijlpaal')]);
    expect(await op('2024-07-10')).toEqual([['mijlpaal', 'te-laat', '2024-07-01']]);
  });

  it('asks for a verbeterplan, then for a verdict on it, and again after a rejection (Q-003, R-KPI-06)', async () => {
    const verbeterplanId = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
    const aanbiederId = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
    const plan = (type: string, dag: string, change: object = {}) =>
      gebeurt(type, dag, { verbeterplanId, ...change }, 'verbeterplan');
    run = await runProjection(werklijstProjection, [
      plan('VerbeterplanRequired', '2024-02-01', { aanbiederId, uiterlijkIndienen: '2024-03-01' }),
    ]);
    const manager = async (dag: string) => kort(await lijst(dag, 'contractmanager'));
    expect(await manager('2024-02-01')).toEqual([['verbeterplan-indienen', 'open', '2024-03-01']]);
    expect(await lijst('2024-02-01', 'aanbieder', {}, { aanbiederId })).toMatchObject([{ voorMij: true }]);
    const ander = { aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b99' };
    expect(await lijst('2024-02-01', 'aanbieder', {}, ander)).toEqual([]);
    expect(await manager('2024-03-02')).toEqual([['verbeterplan-indienen', 'te-laat', '2024-03-01']]);
    await run.more([plan('VerbeterplanSubmitted', '2024-03-05', { ingediendOp: '2024-03-05' })]);
    expect(await manager('2024-03-05')).toEqual([['verbeterplan-beoordelen', 'open', null]]);
    await run.more([plan('VerbeterplanRejected', '2024-03-20', { besluitDatum: '2024-03-20' })]);
    expect(await manager('2024-03-20')).toEqual([['verbeterplan-indienen', 'open', null]]);
    await run.more([plan('VerbeterplanRequirementWithdrawn', '2024-04-01')]);
    expect(await manager('2024-04-01')).toEqual([]);
    expect(kort(await lijst('2024-04-01', 'contractmanager', { stand: 'vervallen' }))).toEqual([
      ['verbeterplan-indienen', 'vervallen', null],
    ]);
  });

  it('tells of a tariff until it is set anew, and not when it is indexed (R-BEK-10)', async () => {
    const kaart = (n: number, geldigVanaf: string, herzienVoor: string | null) =>
      gebeurt(
        'TariefSet',
        geldigVanaf,
        {
          kaartId: `c0000000-0000-4000-8000-00000000000${n}`,
          regioId: 'h5',
          geldigVanaf,
          geldigTot: null,
          herzienVoor,
        },
        'tariefkaart',
      );
    run = await runProjection(werklijstProjection, [
      kaart(1, '2024-01-01', '2025-01-01'),
      gebeurt('TariefIndexed', '2024-11-01', { regioId: 'h5' }, 'tariefkaart'),
    ]);
    expect(await lijst('2024-09-30', 'inkoper')).toEqual([]);
    expect(kort(await lijst('2024-11-02', 'inkoper'))).toEqual([['tariefherziening', 'open', '2025-01-01']]);
    expect(kort(await lijst('2025-01-02', 'controller'))).toEqual([['tariefherziening', 'te-laat', '2025-01-01']]);
    await run.more([kaart(2, '2025-01-03', '2026-01-03')]);
    expect(await lijst('2025-01-03', 'controller')).toEqual([]);
    expect(await lijst('2025-10-02', 'controller')).toEqual([]);
    expect(kort(await lijst('2025-10-03', 'controller'))).toEqual([['tariefherziening', 'open', '2026-01-03']]);
  });

  it('shows the end of a starttermijn to the gemeente of the client alone, until care starts (R-KPI-03)', async () => {
    const toewijzingId = 'b0000000-0000-4000-8000-000000000001';
    run = await runProjection(werklijstProjection, [
      gebeurt('ToewijzingSent', '2024-01-02', { toewijzingId, gemeentecode: '0503' }, 'toewijzing'),
      gebeurt('StarttermijnStarted', '2024-01-02', { toewijzingId, uiterste: '2024-01-22' }, 'toewijzing'),
    ]);
    const delft = (dag: string) => lijst(dag, 'consulent', {}, { gemeente: '0503' });
    expect(await delft('2024-01-16')).toEqual([]);
    expect(kort(await delft('2024-01-17'))).toEqual([['starttermijn', 'open', '2024-01-22']]);
    expect(await lijst('2024-01-17', 'consulent', {}, { gemeente: '1926' })).toEqual([]);
    expect(kort(await lijst('2024-01-23', 'toezichthouder'))).toEqual([['starttermijn', 'te-laat', '2024-01-22']]);
    await run.more([gebeurt('ZorgStarted', '2024-01-24', { toewijzingId, begindatum: '2024-01-24' }, 'toewijzing')]);
    expect(await delft('2024-01-24')).toEqual([]);
  });

  it('asks each period of a delivery by itself, and again when a receipt was wrong (R-DAT-05)', async () => {
    const afspraakId = '9b000000-0000-4000-8000-000000000001';
    const periode = (maand: string, dagen: string) => ({
      ...{ van: `2024-${maand}-01`, tot: `2024-${maand}-${dagen}` },
      uiterste: `2024-0${Number(maand) + 1}-15`,
    });
    const januari = periode('01', '31');
    const levering = (type: string, dag: string, change: object) =>
      gebeurt(type, dag, { afspraakId, ...change }, 'gegevenslevering');
    run = await runProjection(werklijstProjection, [
      levering('GegevensleveringAgreed', '2024-01-01', {
        bronhouder: { soort: 'gemeente', gemeentecode: '0503' },
        verwacht: januari,
      }),
      levering('GegevensleveringOverdue', '2024-02-16', { periode: januari, volgende: periode('02', '29') }),
    ]);
    const controller = async (dag: string) => kort(await lijst(dag, 'controller'));
    expect(await controller('2024-01-30')).toEqual([]);
    expect(await controller('2024-01-31')).toEqual([['gegevenslevering', 'open', '2024-02-15']]);
    expect(await controller('2024-03-01')).toEqual([
      ['gegevenslevering', 'te-laat', '2024-02-15'],
      ['gegevenslevering', 'open', '2024-03-15'],
    ]);
    const ontvangen = { periode: januari, ontvangenOp: '2024-03-02' };
    await run.more([levering('GegevensleveringReceived', '2024-03-02', ontvangen)]);
    expect(await controller('2024-03-03')).toEqual([['gegevenslevering', 'open', '2024-03-15']]);
    expect(await lijst('2024-03-03', 'gemeente', {}, { gemeente: '0503' })).toMatchObject([{ voorMij: true }]);
    expect(await lijst('2024-03-03', 'gemeente', {}, { gemeente: '1926' })).toEqual([]);
    await run.more([levering('GegevensleveringReceiptWithdrawn', '2024-03-04', { periode: januari })]);
    expect((await controller('2024-03-05'))[0]).toEqual(['gegevenslevering', 'te-laat', '2024-02-15']);
  });

  it('expects the next assessment of a partner, until it is judged or no partner any more (R-PAR-01)', async () => {
    const partner = (type: string, dag: string, jaar: number) => gebeurt(type, dag, { jaar }, 'partnerschap');
    run = await runProjection(werklijstProjection, [partner('PartnerschapEstablished', '2024-03-01', 2023)]);
    const op = async (dag: string) => kort(await lijst(dag, 'contractmanager'));
    expect(await op('2024-09-29')).toEqual([]);
    expect(await op('2024-10-01')).toEqual([['partnerbeoordeling', 'open', '2024-12-31']]);
    await run.more([partner('PartnerschapAssessed', '2025-01-10', 2024)]);
    expect(await op('2025-01-09')).toEqual([['partnerbeoordeling', 'te-laat', '2024-12-31']]);
    expect(await op('2025-01-10')).toEqual([]);
  });

  it('ends a DVO only where a successor begins before a day is left without (R-REG-13)', async () => {
    const dvoId = 'd0000000-0000-4000-8000-000000000001';
    const dvo = (type: string, dag: string, change: object) =>
      gebeurt(type, dag, { dvoId, ...change }, 'dienstverleningsovereenkomst');
    run = await runProjection(werklijstProjection, [
      dvo('DvoRegistered', '2020-01-01', { laatsteDag: '2024-12-31', signaalOp: null }),
      dvo('DvoSuccessorNamed', '2024-02-01', { opvolgerVanaf: '2025-02-01' }),
    ]);
    expect(await lijst('2023-12-30', 'beleidsadviseur')).toEqual([]);
    expect(kort(await lijst('2024-02-01', 'beleidsadviseur'))).toEqual([['dvo-einde', 'open', '2024-12-31']]);
    // Handled from the day on which it was named, not from that on which it begins.
    await run.more([
      { ...dvo('DvoSuccessorNamed', '2024-03-01', { opvolgerVanaf: '2025-01-01' }), occurredAt: '2025-01-01' },
    ]);
    expect(await lijst('2024-03-01', 'beleidsadviseur')).toEqual([]);
  });

  it('signals a certificate that expires until another replaces it, and at once one that was withdrawn (R-PRC-07)', async () => {
    const [een, twee] = [1, 2].map((n) => `ce000000-0000-4000-8000-00000000000${n}`);
    const certificaat = (type: string, dag: string, change: object) => gebeurt(type, dag, change, 'certificaten');
    run = await runProjection(werklijstProjection, [
      certificaat('CertificaatRegistered', '2024-01-01', {
        certificaatId: een,
        geldigTot: '2024-12-31',
        vervangt: null,
      }),
    ]);
    const op = async (dag: string) => kort(await lijst(dag, 'contractmanager'));
    expect(await op('2024-09-29')).toEqual([]);
    expect(await op('2024-09-30')).toEqual([['certificaat', 'open', '2024-12-31']]);
    expect(await op('2025-01-01')).toEqual([['certificaat', 'te-laat', '2024-12-31']]);
    await run.more([
      certificaat('CertificaatRegistered', '2025-01-02', { certificaatId: twee, geldigTot: null, vervangt: een }),
    ]);
    expect(await op('2025-01-02')).toEqual([]);
    await run.more([
      certificaat('CertificaatWithdrawn', '2025-03-01', { certificaatId: twee, ingetrokkenPer: '2025-03-01' }),
    ]);
    expect(await op('2025-03-01')).toEqual([['certificaat', 'te-laat', '2025-02-28']]);
  });

  it('shows an option in time where the region sets no signal, to who may exercise it, one after the other (R-CON-02, Q-001)', async () => {
    const aanbiederId = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
    const contractId = 'c1000000-0000-4000-8000-000000000001';
    const optie = (volgnummer: number, uiterlijkAankondigen: string) => ({
      ...{ volgnummer, maanden: 12, maximaal: false, uitoefenaar: 'partijen', aankondigingMaanden: 6 },
      ...{ uiterlijkAankondigen, signaalMaanden: null, signaalOp: null },
    });
    const contract = (type: string, dag: string, change: object) =>
      gebeurt(type, dag, { contractId, ...change }, 'contract');
    run = await runProjection(werklijstProjection, [
      contract('ContractSigned', '2022-12-01', {
        ...{ aanbiederId, ondertekendOp: '2022-12-01', ingangsdatum: '2023-01-01', einddatum: '2024-12-31' },
        ...{ verlengingsopties: [optie(1, '2024-06-30'), optie(2, '2025-06-30')], eindeSignaalOp: null },
      }),
    ]);
    const opties = async (dag: string, rol: Rol = 'contractmanager', scope: Partial<Principal> = {}) =>
      kort(await lijst(dag, rol, { soort: 'verlengingsoptie' }, scope));
    expect(await opties('2024-03-29')).toEqual([]);
    expect(await opties('2024-03-30')).toEqual([['verlengingsoptie', 'open', '2024-06-30']]);
    expect(await opties('2024-03-30', 'aanbieder', { aanbiederId })).toHaveLength(1);
    expect(kort(await lijst('2023-12-31', 'inkoper'))).toEqual([['contract-einde', 'open', '2024-12-31']]);
    await run.more([
      contract('ContractExtended', '2024-04-15', {
        ...{ volgnummer: 1, besluit: null, maanden: 12, vorigeEinddatum: '2024-12-31', nieuweEinddatum: '2025-12-31' },
        ...{ besluitDatum: '2024-04-15', uitgeoefendDoor: 'partijen', verschovenOpties: [], eindeSignaalOp: null },
      }),
    ]);
    expect(await opties('2024-04-14')).toHaveLength(1);
    expect(await opties('2024-04-15')).toEqual([]);
    expect(await opties('2025-03-30')).toEqual([['verlengingsoptie', 'open', '2025-06-30']]);
    expect(await lijst('2025-07-01', 'contractmanager', { stand: 'gemist' })).toMatchObject([
      { uiterlijk: '2025-06-30' },
    ]);
    expect(kort(await lijst('2024-12-31', 'inkoper'))).toEqual([['contract-einde', 'open', '2025-12-31']]);
  });

  it('asks for a decision on each onderdeel of an aanmelding, and again when the decision fell (R-PRC-20)', async () => {
    const aanmeldingId = 'a0000000-0000-4000-8000-000000000001';
    const stap = (type: string, dag: string, change: object = {}) =>
      gebeurt(type, dag, { aanmeldingId, ...change }, 'aanmelding');
    const open = async (dag: string) =>
      (await lijst(dag, 'inkoper', { soort: 'aanmelding-beslissen' })).map(({ wat }) => wat);
    const wacht = (deel: string) => `Een aanmelding voor onderdeel ${deel} wacht op een besluit`;
    run = await runProjection(werklijstProjection, [
      stap('AanmeldingSubmitted', '2024-01-02', { onderdelen: ['dag', 'nacht', 'weekend'] }),
      // It applied for less: what was asked before has gone.
      stap('AanmeldingSubmitted', '2024-01-10', { onderdelen: ['dag', 'nacht'] }),
    ]);
    expect(await open('2024-01-10')).toEqual([wacht('dag'), wacht('nacht')]);
    expect(await lijst('2024-01-10', 'aanbieder', { soort: 'aanmelding-beslissen' })).toEqual([]);
    await run.more([stap('AanbiederAdmitted', '2024-02-01', { onderdelen: ['dag'], besluitDatum: '2024-02-01' })]);
    expect(await open('2024-02-01')).toEqual([wacht('nacht')]);
    await run.more([stap('AanmeldingRejected', '2024-02-02', { onderdelen: ['nacht'], besluitDatum: '2024-02-02' })]);
    expect(await open('2024-02-02')).toEqual([]);
    await run.more([stap('BezwaarDecided', '2024-03-01', { uitkomst: 'gegrond', heropend: ['nacht'] })]);
    expect(await open('2024-03-01')).toEqual([wacht('nacht')]);
    await run.more([stap('AanmeldingWithdrawn', '2024-03-05', { onderdelen: ['nacht'], ingetrokkenOp: '2024-03-05' })]);
    expect(await open('2024-03-05')).toEqual([]);
    const gesloten = await lijst('2024-03-05', 'inkoper', { soort: 'aanmelding-beslissen', stand: 'vervallen' });
    // By the day on which they appeared: the decision on nacht was asked anew in March.
    expect(gesloten.map(({ wat }) => wat)).toEqual([wacht('weekend'), wacht('nacht')]);
  });

  it('tells of the last day of a published instroommoment, and moves with it (R-PRC-02)', async () => {
    const rondeId = 'b0000000-0000-4000-8000-000000000009';
    const moment = (sleutel: string, opent: string, sluit: string | null) => ({
      sleutel,
      opent,
      sluit,
      onderdelen: [],
    });
    const stap = (type: string, dag: string, change: object) =>
      gebeurt(type, dag, { rondeId, ...change }, 'inkoopronde');
    const open = async (dag: string) => kort(await lijst(dag, 'inkoper', { soort: 'instroommoment-sluit' }));
    run = await runProjection(werklijstProjection, [
      stap('InstroommomentPlanned', '2024-01-01', {
        ...{ moment: moment('eerste', '2024-02-01', '2024-02-20'), gepubliceerd: false },
      }),
    ]);
    expect(await open('2024-02-01')).toEqual([]);
    const momenten = [moment('eerste', '2024-02-01', '2024-04-30'), moment('doorlopend', '2024-02-01', null)];
    await run.more([
      stap('InkooprondePublished', '2024-01-15', { momenten }),
      stap('InstroommomentPlanned', '2024-01-16', {
        ...{ moment: moment('kort', '2024-05-20', '2024-06-01'), gepubliceerd: true },
      }),
    ]);
    expect(await open('2024-03-29')).toEqual([]);
    expect(await open('2024-03-30')).toEqual([['instroommoment-sluit', 'open', '2024-04-30']]);
    const later = { was: momenten[0], moment: moment('eerste', '2024-02-01', '2024-05-15'), gepubliceerd: true };
    await run.more([stap('InstroommomentReplanned', '2024-04-01', later)]);
    expect(await open('2024-04-14')).toEqual([]);
    expect(await open('2024-04-15')).toEqual([['instroommoment-sluit', 'open', '2024-05-15']]);
    await run.more([stap('InstroommomentClosed', '2024-05-15', { moment: later.moment })]);
    expect(await open('2024-05-19')).toEqual([]);
    expect(await open('2024-05-20')).toEqual([['instroommoment-sluit', 'open', '2024-06-01']]);
    await run.more([stap('InkooprondeClosed', '2024-05-21', { geslotenOp: '2024-05-21' })]);
    expect(await open('2024-05-21')).toEqual([]);
  });

  it('asks after three months about a clientenstop without a last day, until it is lifted', async () => {
    const contractId = 'c0000000-0000-4000-8000-000000000077';
    const stop = (n: number, change: object = {}) =>
      gebeurt(
        'ClientenstopGranted',
        '2024-01-10',
        {
          ...{ contractId, clientenstopId: `d0000000-0000-4000-8000-00000000000${n}`, gemeenten: ['0503'] },
          ...{ toestemmingOp: '2024-01-10', ingangsdatum: '2024-02-01', laatsteDag: null, ...change },
        },
        'contract',
      );
    run = await runProjection(werklijstProjection, [stop(1), stop(2, { laatsteDag: '2024-12-31' }), stop(3)]);
    const open = async (dag: string, gemeente?: string) =>
      lijst(
        dag,
        gemeente === undefined ? 'contractmanager' : 'gemeente',
        { soort: 'clientenstop' },
        gemeente === undefined ? {} : { gemeente },
      );
    expect(await open('2024-04-30')).toEqual([]);
    expect(await open('2024-05-01')).toHaveLength(2);
    expect(await open('2024-05-01', '0503')).toHaveLength(2);
    expect(await open('2024-05-01', '1926')).toEqual([]);
    await run.more([
      gebeurt(
        'ClientenstopLifted',
        '2024-05-10',
        {
          ...{ contractId, clientenstopId: 'd0000000-0000-4000-8000-000000000001' },
          ...{ opgehevenPer: '2024-05-10', laatsteDag: '2024-05-09' },
        },
        'contract',
      ),
    ]);
    expect(await open('2024-05-10')).toHaveLength(1);
    await run.more([gebeurt('ContractExpired', '2024-06-30', { contractId, einddatum: '2024-06-30' }, 'contract')]);
    expect(await open('2024-06-30')).toEqual([]);
  });
});
