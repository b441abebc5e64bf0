import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GemeentenQuery } from '../../projections/gemeenten/gemeenten.dto.js';
import { gemeentenProjection } from '../../projections/gemeenten/gemeenten.projection.js';
import { GemeentenQueries } from '../../projections/gemeenten/gemeenten.queries.js';
import { RegelQueries } from '../../projections/gemeenten/regel.queries.js';
import { derivedId } from '../../src/kernel/ids.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { regioDecider } from '../../src/regio/regio/regio.decider.js';
import { regioconfiguratieDecider } from '../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import { parseRegioprofiel } from '../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import { zoalsBekend } from '../support/bekend.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { afwijking, given } from './inkoop-support.js';

function profiel(naam: string, change: (yaml: string) => string = (yaml) => yaml): GivenEvent[] {
  const { regio, gemeenten, inhoud } = parseRegioprofiel(change(readFileSync(`regios/${naam}.yaml`, 'utf8')), naam);
  const { id: regioId, ...rest } = regio;
  const established = regioDecider.decide(
    { type: 'EstablishRegio', regioId, ...rest, geldigVanaf: inhoud.geldigVanaf, gemeenten },
    regioDecider.initial,
  );
  const published = regioconfiguratieDecider.decide(
    { type: 'PublishRegioconfiguratie', laatsteVersie: 0, inhoud },
    regioconfiguratieDecider.initial,
  );
  return [...given(`regio-${regioId}`, established), ...given(`regioconfiguratie-${regioId}`, published)].map(
    (event) => ({ ...event, regio: regioId }),
  );
}

/** Not how many people live there: small numbers of our own. */
function inwoners(gemeentecode: string, aantal: number, jaar = 2022): GivenEvent {
  const data = { regioId: 'rivierenland', gemeentecode, jaar, inwoners: aantal, status: 'voorlopig', bron: 'proef' };
  return { stream: 'regio-rivierenland', type: 'InwonertalRecorded', regio: 'rivierenland', data };
}

function contract(naam: string, gemeentecodes: readonly string[], vanaf: string): GivenEvent {
  const contractId = derivedId('test', naam);
  const data = {
    ...{ contractId, contractnummer: naam, aanbiederId: derivedId('test', 'aanbieder') },
    gemeenten: gemeentecodes.map((gemeentecode) => ({ gemeentecode, vanaf })),
    producten: [{ productcode: '02A02', categorie: '02', segment: null, perceel: null, wet: 'Wmo2015' }],
    ...{
      ingangsdatum: vanaf,
      duurMaanden: 36,
      einddatum: '2029-12-31',
      verlengingsopties: [],
      maximumMaanden: null,
      looptijdstatus: null,
      nietVastgesteld: [],
    },
    ...{ maximumEinddatum: null, ondertekendOp: vanaf, acceptatieplicht: false },
  };
  return { stream: `contract-${contractId}`, type: 'ContractSigned', regio: 'rivierenland', data };
}

function toewijzing(naam: string, gemeentecode: string, gewensteStartdatum: string): GivenEvent {
  const toewijzingId = derivedId('test', naam);
  const data = {
    ...{ toewijzingId, toewijzingnummer: naam, clientId: derivedId('test', 'client'), gemeentecode },
    ...{ aanbiederId: derivedId('test', 'aanbieder'), contractId: derivedId('test', 'oud'), productcode: '02A02' },
    ...{ productcategorie: '02', segment: null, gewensteStartdatum, einddatum: null, omvang: null, budget: null },
    ...{ toegewezenOp: gewensteStartdatum, berichtId: null, productversie: null, bekostiging: null },
  };
  return { stream: `toewijzing-${toewijzingId}`, type: 'ToewijzingSent', regio: 'rivierenland', data };
}

const INKOPERS = ['0214', '0216', '0281', '0668', '1740', '1960'];
const BETALING = '  - sleutel: betaling\n    waarde: open\n';

describe('gemeenten in time (RM-REGIO)', () => {
  let run: ProjectionRun;
  let queries: GemeentenQueries;
  let regels: RegelQueries;

  beforeAll(async () => {
    run = await runProjection(gemeentenProjection, [
      ...profiel('h5'),
      ...profiel('rivierenland', (yaml) =>
        yaml.replace(BETALING, '  - sleutel: betaling\n    waarde: { door: gemeente }\n'),
      ),
      ...INKOPERS.map((code) => inwoners(code, 100)),
      contract('oud', ['0236', '0733', '0281'], '2017-01-01'),
      contract('nieuw', ['1960'], '2019-01-01'),
      toewijzing('301', '0236', '2018-03-01'),
      toewijzing('302', '1960', '2019-03-01'),
      { ...inwoners('0281', 150), bekend: '2023-06-01T09:00:00Z' },
    ]);
    const clock = new ManualClock('2024-06-01T12:00:00Z');
    queries = new GemeentenQueries(run.readModels, clock);
    regels = new RegelQueries(run.readModels, clock);
  });
  afterAll(() => run.close());

  const vraag = (change: Partial<GemeentenQuery>): GemeentenQuery => ({
    rol: 'inkoop',
    kring: 'deelnemers',
    ...change,
  });
  const codes = async (regio: string, change: Partial<GemeentenQuery>) =>
    (await queries.gemeenten(regio, vraag(change))).resultaten.map(({ gemeentecode }) => gemeentecode);

  it('gives who takes part per role and day (R-REG-02, E-36)', async () => {
    expect(await codes('h5', { geldigOp: '2021-12-31' })).toHaveLength(4);
    expect(await codes('h5', { geldigOp: '2022-01-01' })).toHaveLength(5);
    expect(await codes('h5', { geldigOp: '2023-12-31', rol: 'contract' })).toHaveLength(4);
    expect(await codes('h5', { geldigOp: '2024-01-01', rol: 'contract' })).toHaveLength(5);
  });

  it('gives the set of a samenwerkingsverband for its product (R-REG-03)', async () => {
    const { kring, resultaten } = await queries.gemeenten('h5', vraag({ categorie: '15' }));
    expect(kring).toMatchObject({ aantal: 4, volledig: true, verband: 'dwo' });
    expect(resultaten.map(({ naam }) => naam)).toEqual(['Delft', 'Westland', 'Midden-Delfland', 'Pijnacker-Nootdorp']);
    expect(await codes('h5', { productcode: '02A03' })).toHaveLength(5);
    const { resultaten: verbanden } = await queries.verbanden('h5', {});
    expect(verbanden).toMatchObject([{ code: 'dwo', centrumgemeente: { naam: 'Delft' }, aantal: 4, geldt: true }]);
  });

  it('follows the chosen set in the denominator, and gives no total where a number is missing (R-REG-05)', async () => {
    const inkopers = await queries.gemeenten('rivierenland', vraag({ geldigOp: '2022-06-01' }));
    expect(inkopers.noemer).toEqual({ jaar: 2022, inwoners: 650, ontbreekt: [], volgensBron: null });
    const gebied = await queries.gemeenten('rivierenland', vraag({ geldigOp: '2022-06-01', kring: 'grondgebied' }));
    expect(gebied.aantal).toBe(8);
    expect(gebied.noemer).toEqual({
      ...{ jaar: 2022, inwoners: null, ontbreekt: ['0263', '0297'], volgensBron: 'bijna 250.000' },
    });
    expect((await queries.gemeenten('h5', vraag({ kring: 'grondgebied' }))).kring).toMatchObject({
      ...{ aantal: 0, volledig: false },
    });
  });

  it('gives the number of inhabitants that was known then (R-REG-05, R-DAT-02)', async () => {
    const before = await zoalsBekend('2023-05-31T00:00:00Z', () =>
      queries.gemeenten('rivierenland', vraag({ geldigOp: '2022-06-01' })),
    );
    expect(before.noemer.inwoners).toBe(600);
  });

  it('says why a gemeente does not take part, and the rechtsvorm of the day (R-REG-04, R-REG-16)', async () => {
    const op = (geldigOp: string) => queries.gemeenten('rivierenland', vraag({ geldigOp, kring: 'grondgebied' }));
    const zaltbommel = (await op('2023-06-01')).resultaten.find(({ naam }) => naam === 'Zaltbommel');
    expect(zaltbommel).toMatchObject({
      rollen: [],
      inGrondgebied: true,
      uitsluiting: { reden: 'heeft aangegeven niet deel te nemen in deze inkoop' },
    });
    const vormen = async (geldigOp: string) => (await op(geldigOp)).rechtsvormen.map(({ soort }) => soort);
    expect(await vormen('2022-12-31')).toEqual(['gemeenschappelijke-regeling', 'dienstverleningsovereenkomst']);
    expect(await vormen('2023-01-01')).toEqual(['gemeenschappelijke-regeling', null]);
  });

  it('gives a gemeente over all time, with successor and forerunners (R-REG-07)', async () => {
    expect(await queries.gemeente('rivierenland', '0236', {})).toMatchObject({
      ...{ naam: 'Geldermalsen', laatsteDag: '2018-12-31', opvolger: { naam: 'West Betuwe' } },
    });
    const { voorgangers, inwonertallen } = await queries.gemeente('rivierenland', '1960', {});
    expect(voorgangers.map(({ naam }) => naam)).toEqual(['Geldermalsen', 'Neerijnen', 'Lingewaal']);
    expect(inwonertallen).toMatchObject([{ jaar: 2022, inwoners: 100 }]);
    expect((await queries.gemeente('rivierenland', '0236', { geldigOp: '2018-12-31' })).opvolger).toBeNull();
    await expect(queries.gemeente('h5', '0236', {})).rejects.toMatchObject({ code: 'GEMEENTE_ONBEKEND' });
  });

  it('counts the history under the successor, and still as it was (R-REG-07)', async () => {
    const { onder, onderOpvolger, zoalsHetWas } = await queries.historie('rivierenland', '0733', {});
    expect(onder.naam).toBe('West Betuwe');
    // One contract with two gemeenten that became one is one contract.
    expect(onderOpvolger).toEqual([
      { jaar: 2017, contracten: 1, toewijzingen: 0 },
      { jaar: 2018, contracten: 0, toewijzingen: 1 },
      { jaar: 2019, contracten: 1, toewijzingen: 1 },
    ]);
    expect(
      zoalsHetWas.map(({ naam, jaar, contracten, toewijzingen }) => [naam, jaar, contracten, toewijzingen]),
    ).toEqual([
      ['West Betuwe', 2019, 1, 1],
      ['Geldermalsen', 2017, 1, 0],
      ['Geldermalsen', 2018, 0, 1],
      ['Lingewaal', 2017, 1, 0],
    ]);
    const toen = await queries.historie('rivierenland', '0733', { geldigOp: '2018-06-01' });
    expect([toen.onder.naam, toen.onderOpvolger]).toEqual([
      'Lingewaal',
      [{ jaar: 2017, contracten: 1, toewijzingen: 0 }],
    ]);
  });

  it('follows a toewijzing that is corrected or withdrawn', async () => {
    const toewijzingId = derivedId('test', '302');
    const gecorrigeerd = {
      toewijzingId,
      einddatum: null,
      omvang: null,
      budget: null,
      reden: 'INVOERFOUT',
      berichtId: null,
    };
    const op = { stream: `toewijzing-${toewijzingId}`, regio: 'rivierenland' };
    const jaren = async () => (await queries.historie('rivierenland', '1960', {})).onderOpvolger;
    await run.more([
      { ...op, type: 'ToewijzingCorrected', data: { ...gecorrigeerd, gewensteStartdatum: '2020-01-01' } },
    ]);
    expect(await jaren()).toContainEqual({ jaar: 2020, contracten: 0, toewijzingen: 1 });
    await run.more([
      { ...op, type: 'ToewijzingWithdrawn', data: { toewijzingId, reden: 'INVOERFOUT', berichtId: null } },
    ]);
    expect((await jaren()).some(({ jaar }) => jaar === 2020)).toBe(false);
  });

  it('says who pays, under which rule, also after a merger; nobody where it is open (R-REG-19)', async () => {
    const wie = (regio: string, gemeentecode: string, verantwoordelijk?: string) =>
      regels.betaler(regio, {
        ...{ productcode: '02A02', gemeentecode, geldigOp: '2018-06-01' },
        ...(verantwoordelijk === undefined ? {} : { verantwoordelijk }),
      });
    expect(await wie('rivierenland', '0236')).toMatchObject({
      ...{
        stand: 'vastgesteld',
        door: 'gemeente',
        betaler: { naam: 'West Betuwe' },
        configuratieversie: 'rivierenland-1',
      },
      regel: { sleutel: 'betaling', waarde: { door: 'gemeente' } },
    });
    expect((await wie('rivierenland', '0236', '0281')).betaler?.naam).toBe('Tiel');
    expect(await regels.betaler('h5', { productcode: '02A03', gemeentecode: '0503' })).toMatchObject({
      ...{ stand: 'open', betaler: null, regel: { waarde: null } },
    });
  });

  it('says where the toegang is: central for beschermd wonen from 2022 (R-REG-17)', async () => {
    const toegang = (geldigOp: string, categorie: string) => regels.toegang('rivierenland', { geldigOp, categorie });
    expect(await toegang('2022-01-01', '15')).toMatchObject({
      vorm: 'centraal',
      groeipad: { naar: 'lokaal', maanden: 12 },
    });
    expect(await toegang('2022-01-01', '02')).toMatchObject({ vorm: 'lokaal', groeipad: null });
    expect(await toegang('2021-12-31', '15')).toMatchObject({ vorm: 'lokaal' });
    expect((await regels.toegang('rivierenland', { geldigOp: '2014-12-31' })).stand).toBe('open');
  });

  it('answers who gives access by what a gemeente set for itself (R-REG-10, R-REG-17)', async () => {
    const vraag = { geldigOp: '2022-06-01', productcode: '02A02' };
    const eerst = await regels.toegang('rivierenland', vraag);
    const eigen = [{ vorm: 'centraal', producten: ['02A02'], uitvoerder: 'Poort' }];
    await run.more([
      afwijking('rivierenland', {
        ...{ sleutel: 'toegang.inrichting', waarde: eigen, gemeentecode: '0281', geldigVanaf: '2022-02-01' },
      }),
    ]);
    expect(await regels.toegang('rivierenland', { ...vraag, gemeentecode: '0281' })).toMatchObject({
      ...{ stand: 'vastgesteld', uitvoerder: 'Poort', configuratieversie: 'rivierenland-2' },
    });
    const { configuratieversie: _anders, ...regionaal } = eerst;
    expect(await regels.toegang('rivierenland', { ...vraag, gemeentecode: '1960' })).toMatchObject(regionaal);
    expect(await regels.toegang('rivierenland', vraag)).toMatchObject(regionaal);
  });
});
