import { describe, expect, it } from '@jest/globals';
import { parameterOp, type Parametervraag } from '../../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { geldendOp, geldendVolgens, zoalsNaVersie } from '../../../src/regio/regioconfiguratie/inhoud/stand.js';
import { type RegioconfiguratieState } from '../../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import { afwijken, codes, intrekken, LEEG, met, publiceer } from './configuratie-support.js';

const eerste = publiceer(LEEG).state;
const VASTGELEGD = met(
  '{ sleutel: toegang.uitvoerder, niveau: lokaal',
  '{ sleutel: toegang.uitvoerder, niveau: regionaal',
);

/** [value, version] of toegang.uitvoerder. */
function toegang(state: RegioconfiguratieState, vraag: Parametervraag): readonly [unknown, string | undefined] {
  const geldend = geldendOp(state, vraag.geldigOp);
  return [parameterOp(geldend?.parameters ?? [], 'toegang.uitvoerder', vraag)?.waarde, geldend?.versieId];
}

describe('OverrideParameterForGemeente', () => {
  it('lets a gemeente choose for itself what the region left to it, from its own day (R-REG-10, R-BEK-14)', () => {
    const { state, events } = afwijken(eerste);
    expect(events.map(({ type }) => type)).toEqual(['ParameterOverridden']);
    expect(toegang(state, { geldigOp: '2024-12-31', gemeentecode: '0503' })).toEqual(['regionaal loket', 'delfland-1']);
    expect(toegang(state, { geldigOp: '2025-01-01', gemeentecode: '0503' })).toEqual(['wijkteam', 'delfland-2']);
    expect(toegang(state, { geldigOp: '2025-01-01', gemeentecode: '0603' })[0]).toBe('regionaal loket');
    expect(toegang(state, { geldigOp: '2025-01-01' })[0]).toBe('regionaal loket');
  });

  it('goes further down to a segment and a product of that gemeente (R-REG-10)', () => {
    const { state } = afwijken(afwijken(eerste).state, {
      ...{ afwijkingId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12', waarde: 'vrij toegankelijk', product: '02A05' },
    });
    const vraag = { geldigOp: '2025-06-01', segment: 'ouderen', product: '02A05' };
    expect(toegang(state, { ...vraag, gemeentecode: '0503' })[0]).toBe('vrij toegankelijk');
    expect(toegang(state, { ...vraag, gemeentecode: '0503', product: '01A01' })[0]).toBe('wijkteam');
    expect(toegang(state, { ...vraag, gemeentecode: '0603' })[0]).toBe('regionaal loket');
  });

  it('is refused where the region fixed the parameter, by name or by silence (R-REG-11)', () => {
    expect(codes(() => afwijken(eerste, { sleutel: 'contract.maximum', waarde: 9 }))).toEqual(['REGIONAAL_VASTGELEGD']);
    expect(codes(() => afwijken(eerste, { sleutel: 'kpi.starttermijn.werkdagen', waarde: 9 }))).toEqual([
      'REGIONAAL_VASTGELEGD',
    ]);
  });

  it('is refused for the days that a version already published fixes, and goes up to the day before (R-REG-11)', () => {
    const later = (yaml: string) =>
      VASTGELEGD(met('geldigVanaf: 2024-01-01\ngem', 'geldigVanaf: 2026-01-01\ngem')(yaml));
    const { state } = publiceer(eerste, later);
    expect(codes(() => afwijken(state))).toEqual(['REGIONAAL_VASTGELEGD']);
    expect(codes(() => afwijken(state, { geldigTot: '2026-01-01' }))).toEqual(['REGIONAAL_VASTGELEGD']);
    expect(codes(() => afwijken(state, { geldigTot: '2025-12-31' }))).toEqual([]);
  });

  it('tells all faults together', () => {
    const fout = { gemeentecode: '9999', waarde: 14, geldigTot: '2024-12-31', segment: 'jeugd', product: '99Z99' };
    expect(codes(() => afwijken(eerste, fout))).toEqual([
      'GEMEENTE_ONBEKEND',
      'AFWIJKING_PERIODE_ONGELDIG',
      'PARAMETER_WAARDE_ONGELDIG',
      'SEGMENT_ONBEKEND',
      'PRODUCT_ONBEKEND',
    ]);
    expect(codes(() => afwijken(eerste, { sleutel: 'toegan' }))).toEqual(['PARAMETER_ONBEKEND']);
    expect(codes(() => afwijken(eerste, { geldigVanaf: '2023-12-31' }))).toEqual(['REGIOCONFIGURATIE_NIET_GELDIG']);
  });

  it('is refused where its value names what the region does not know, as a profile would be (R-REG-21)', () => {
    const { state } = publiceer(
      LEEG,
      met(
        'bereik:',
        `bereik:
  - { sleutel: resultaat.monitoring, niveau: lokaal, bron: test }
  - { sleutel: kpi.themas, niveau: lokaal, bron: test }`,
      ),
    );
    const monitoring = (segment: string) =>
      afwijken(state, {
        sleutel: 'resultaat.monitoring',
        waarde: [{ instrument: 'schouw', perJaar: 2, segmenten: ['ouderen', segment] }],
      });
    expect(codes(() => monitoring('ouderen'))).toEqual([]);
    expect(codes(() => monitoring('jeugd'))).toEqual(['ONBEKEND']);
    const themas = [{ thema: 'wonen', naam: 'Wonen' }];
    expect(codes(() => afwijken(state, { sleutel: 'kpi.themas', waarde: themas }))).toEqual(['ALLEEN_REGIO']);
  });

  it('is for the beheerder of the region or of that gemeente', () => {
    expect(codes(() => afwijken(eerste, {}, '0503'))).toEqual([]);
    expect(codes(() => afwijken(eerste, {}, '0603'))).toEqual(['AFWIJKING_BUITEN_GEMEENTE']);
    expect(codes(() => intrekken(afwijken(eerste).state, '2026-01-01', '0603'))).toEqual(['AFWIJKING_BUITEN_GEMEENTE']);
  });

  it('stays quiet when repeated, and may say open (R-REG-21)', () => {
    const { state } = afwijken(eerste);
    expect(afwijken(state, { afwijkingId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12' }).events).toEqual([]);
    const open = afwijken(eerste, { waarde: null }).state;
    expect(toegang(open, { geldigOp: '2025-01-01', gemeentecode: '0503' })[0]).toBeNull();
  });

  it('lets a later override of the same place win', () => {
    const tweede = {
      afwijkingId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12',
      waarde: 'sociaal team',
      geldigVanaf: '2025-07-01',
    };
    const { state } = afwijken(afwijken(eerste).state, tweede);
    expect(toegang(state, { geldigOp: '2025-06-30', gemeentecode: '0503' })[0]).toBe('wijkteam');
    expect(toegang(state, { geldigOp: '2025-07-01', gemeentecode: '0503' })[0]).toBe('sociaal team');
  });
});

describe('an override and the versions after it', () => {
  const delft = { geldigOp: '2026-06-01', gemeentecode: '0503' };

  it('survives a publication that leaves the parameter to the gemeenten (R-REG-10)', () => {
    const { state, events } = publiceer(afwijken(eerste).state, met('waarde: 14', 'waarde: 10'));
    expect(events.map(({ type }) => type)).toEqual(['RegioconfiguratiePublished']);
    expect(toegang(state, delft)).toEqual(['wijkteam', 'delfland-3']);
  });

  it('ends visibly with a publication that fixes it, from the first day of that (R-REG-11)', () => {
    const later = (yaml: string) =>
      VASTGELEGD(met('geldigVanaf: 2024-01-01\ngem', 'geldigVanaf: 2026-01-01\ngem')(yaml));
    const { state, events } = publiceer(afwijken(eerste).state, later, { besluit: 'raadsbesluit 7' });
    expect(events.map(({ type, data }) => [type, data.versieId])).toEqual([
      ['RegioconfiguratiePublished', 'delfland-3'],
      ['ParameterOverrideWithdrawn', 'delfland-3'],
    ]);
    expect(events[1]?.data).toMatchObject({
      oorzaak: 'regionaal-vastgelegd',
      vanaf: '2026-01-01',
      gemeentecode: '0503',
    });
    expect(toegang(state, { ...delft, geldigOp: '2025-12-31' })[0]).toBe('wijkteam');
    expect(toegang(state, { ...delft, geldigOp: '2026-01-01' })).toEqual(['regionaal loket', 'delfland-3']);
  });

  it('can be withdrawn from a day; the value of the region holds again (R-REG-10)', () => {
    const { state } = intrekken(afwijken(eerste).state, '2026-01-01');
    expect(toegang(state, { ...delft, geldigOp: '2025-12-31' })).toEqual(['wijkteam', 'delfland-2']);
    expect(toegang(state, { ...delft, geldigOp: '2026-01-01' })).toEqual(['regionaal loket', 'delfland-3']);
    expect(intrekken(state, '2026-01-01').events).toEqual([]);
    expect(codes(() => intrekken(state, '2026-01-02'))).toEqual(['AFWIJKING_AL_VERLOPEN']);
    expect(codes(() => intrekken(eerste, '2026-01-01'))).toEqual(['AFWIJKING_ONBEKEND']);
    const nooit = intrekken(afwijken(eerste).state, '2025-01-01').state;
    expect(toegang(nooit, { ...delft, geldigOp: '2025-01-01' })[0]).toBe('regionaal loket');
  });

  it('gives each decision the same answer again from the version that it names (R-REG-21)', () => {
    const standen = [eerste];
    standen.push(afwijken(standen[0]!).state);
    standen.push(publiceer(standen[1]!, met('regionaal loket', 'digitaal loket')).state);
    standen.push(intrekken(standen[2]!, '2025-03-01').state);
    const laatste = standen.at(-1)!;
    for (const geldigOp of ['2024-06-01', '2025-02-01', '2025-03-01', '2026-01-01']) {
      for (const stand of standen) {
        const { versie, versieId } = geldendOp(stand, geldigOp)!;
        const terug = zoalsNaVersie(laatste, versie);
        expect(geldendVolgens(laatste, versieId, geldigOp)?.versieId).toBe(versieId);
        for (const gemeentecode of ['0503', '0603']) {
          const vraag = { geldigOp, gemeentecode };
          expect(toegang({ ...terug, laatsteVersie: 0 }, vraag)).toEqual(toegang(stand, vraag));
        }
      }
    }
  });
});
