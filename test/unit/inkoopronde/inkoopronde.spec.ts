import { describe, expect, it } from '@jest/globals';
import { instroommomentDeadline } from '../../../src/inkoop/inkoopronde/ronde/inkoopronde.deadlines.js';
import { toegangOp } from '../../../src/inkoop/inkoopronde/ronde/inkoopronde.state.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { AANBIEDER, ANDERE_AANBIEDER, codeOf, recorded } from '../kpi/kwaliteit-support.js';
import {
  BIG,
  gepubliceerd,
  gestart,
  JEUGD,
  metEisen,
  opRonde,
  plan,
  publish,
  RONDE,
  type Rondehistorie,
  rondeNa,
  VANDAAG,
  VOG,
  WMO,
} from './inkoopronde-support.js';

function foutenOf(act: () => unknown): string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ code }) => code);
    throw error;
  }
}

const register = (history: Rondehistorie, aanmeldingId: string, aanbiederId: string, onderdelen = ['jeugd']) =>
  opRonde(history, {
    ...{ type: 'RegisterAanmelding', aanmeldingId, aanbiederId, onderdelen, ingediendOp: '2026-03-01' },
    vandaag: VANDAAG,
  });
const settle = (
  history: Rondehistorie,
  aanmeldingId: string,
  uitkomst: 'toegelaten' | 'heropend',
  onderdelen = ['jeugd'],
) =>
  opRonde(history, {
    type: 'SettleAanmelding',
    aanmeldingId,
    uitkomst,
    onderdelen,
    op: '2026-04-01',
    vandaag: VANDAAG,
  });

describe('StartInkoopronde', () => {
  it('tells every fault of the onderdelen at once (R-PRC-11, R-PRC-13)', () => {
    const faulty = () =>
      opRonde([], {
        ...{ type: 'StartInkoopronde', rondeId: RONDE, sleutel: 'inkoop', naam: 'Inkoop', gemeenten: ['9999'] },
        ...{
          onderdelen: [{ ...JEUGD, minimum: 3 }, JEUGD],
          contractenVanaf: null,
          gestartOp: '2026-01-01',
          bron: '002',
        },
        ...{ onbekendeProducten: ['50P01'], gemeentenVanRegio: ['0193'], vandaag: VANDAAG },
      });
    expect(foutenOf(faulty)).toEqual(['DUBBEL', 'ONBEKEND', 'ONBEKEND', 'ONGELDIG', 'ONBEKEND']);
  });
});

describe('SetEisen', () => {
  it('admits BIG registration under the Jeugdwet, and refuses it under the Wmo or under both (R-PRC-12)', () => {
    expect(metEisen([VOG, BIG])).toHaveLength(2);
    for (const wet of ['Wmo2015', null] as const) {
      expect(foutenOf(() => metEisen([{ ...BIG, wet }]))).toEqual(['BIG_ALLEEN_JEUGDWET']);
    }
  });

  it('wants a demand in each area that the region names (R-PRC-07)', () => {
    const set = (gebieden: string[]) =>
      opRonde(gestart(), {
        ...{ type: 'SetEisen', eisen: [VOG], criteria: [], vastgesteldOp: '2026-01-02', gebieden, vandaag: VANDAAG },
      });
    expect(set(['personeel'])).toHaveLength(1);
    expect(foutenOf(() => set(['personeel', 'administratie']))).toEqual(['GEBIED_ONTBREEKT']);
  });
});

describe('instroommomenten', () => {
  it('are as many in a year as the region allows: Zwolle twice for jeugd (R-PRC-10)', () => {
    let history = metEisen();
    history = [...history, ...plan(history, 'een', '2026-03-01', '2026-03-31', 2)];
    history = [...history, ...plan(history, 'twee', '2026-09-01', '2026-09-30', 2)];
    expect(foutenOf(() => plan(history, 'drie', '2026-12-31', '2027-01-05', 2))).toEqual(['MAXIMUM_MOMENTEN']);
    expect(plan(history, 'drie', '2027-01-01', '2027-01-31', 2)).toHaveLength(1);
    expect(plan(history, 'twee', '2026-09-01', '2026-09-30', 2)).toEqual([]);
  });

  it('open and close on their days, and not on days of an earlier plan (R-PRC-02)', () => {
    let history = metEisen();
    history = [...history, ...plan(history, 'een', '2026-03-01', '2026-03-31')];
    history = [...history, ...publish(history, 'semi-open')];
    const open = (opent: string, vandaag: string) =>
      opRonde(history, { type: 'OpenInstroommoment', sleutel: 'een', opent, vandaag });
    expect(open('2026-03-01', '2026-02-28')).toEqual([]);
    expect(open('2026-03-02', '2026-03-02')).toEqual([]);
    expect(open('2026-03-01', '2026-03-01')).toMatchObject([
      { type: 'InstroommomentOpened', occurredAt: '2026-03-01' },
    ]);
    const close = (vandaag: string) =>
      opRonde(history, { type: 'CloseInstroommoment', sleutel: 'een', sluit: '2026-03-31', vandaag });
    expect(close('2026-03-31')).toEqual([]);
    expect(close('2026-04-01')).toMatchObject([{ type: 'InstroommomentClosed' }]);
    const gezet = instroommomentDeadline.handlers.get('InkooprondePublished')!(
      recorded('InkooprondePublished', history.at(-1)!.data, '2026-02-01'),
    );
    expect(gezet.map((change) => ('set' in change ? change.dueAt : null))).toEqual([
      ...['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
    ]);
  });

  it.each([
    ['2026-02-28', 'GEEN_INSTROOMMOMENT'],
    ['2026-03-01', null],
    ['2026-03-31', null],
    ['2026-04-01', 'GEEN_INSTROOMMOMENT'],
  ])('on %s say %s (R-PRC-02)', (op, code) => {
    let history = metEisen();
    history = [...history, ...plan(history, 'een', '2026-03-01', '2026-03-31')];
    history = [...history, ...publish(history, 'semi-open')];
    const toegang = toegangOp(rondeNa(history), ['jeugd'], op);
    expect(toegang.open ? null : toegang.code).toBe(code);
  });

  it('may be none in an open house, which is then continuous (R-PRC-23, E-52)', () => {
    expect(toegangOp(rondeNa(gepubliceerd()), ['wmo'], '2030-01-01')).toEqual({ open: true, moment: null });
  });

  it('are fixed where open house is an exception (R-PRC-15)', () => {
    expect(foutenOf(() => publish(metEisen(), 'open-house', { uitzondering: true }))).toEqual(['MOMENT_NODIG']);
  });
});

describe('admissions in a ronde', () => {
  it('are at most the number that the ronde takes, and one per aanbieder (R-PRC-13)', () => {
    let history = gepubliceerd();
    history = [...history, ...register(history, RONDE, AANBIEDER), ...register(history, AANBIEDER, ANDERE_AANBIEDER)];
    history = [...history, ...settle(history, RONDE, 'toegelaten')];
    expect(settle(history, RONDE, 'toegelaten')).toEqual([]);
    expect(codeOf(() => settle(history, AANBIEDER, 'toegelaten'))).toBe('MAXIMUM_AANBIEDERS_BEREIKT');
    expect(codeOf(() => register(history, ANDERE_AANBIEDER, AANBIEDER))).toBe('AL_TOEGELATEN');
    history = [...history, ...settle(history, RONDE, 'heropend')];
    expect(settle(history, AANBIEDER, 'toegelaten')).toHaveLength(1);
  });

  it('come for one or more profiles at once (R-PRC-11)', () => {
    expect(register(gepubliceerd(), RONDE, AANBIEDER, ['jeugd', 'wmo'])).toHaveLength(1);
    expect(foutenOf(() => register(gepubliceerd(), RONDE, AANBIEDER, ['jeugd', 'ander']))).toEqual(['ONBEKEND']);
  });

  it('do not come after the closing (R-PRC-06)', () => {
    let history = gepubliceerd();
    const close = { type: 'CloseInkoopronde', reden: 'Voorbij.', geslotenOp: '2026-02-28', vandaag: VANDAAG } as const;
    history = [...history, ...opRonde(history, close)];
    expect(opRonde(history, close)).toEqual([]);
    expect(codeOf(() => register(history, RONDE, AANBIEDER))).toBe('INKOOPRONDE_GESLOTEN');
    expect(codeOf(() => plan(history, 'na', '2026-06-01', null))).toBe('INKOOPRONDE_GESLOTEN');
  });
});

describe('InformRaad', () => {
  it('waits for the closing: cost and number are known only then (R-PRC-30)', () => {
    const inform = (history: Rondehistorie) =>
      opRonde(history, {
        ...{ type: 'InformRaad', kosten: [{ productcode: '02A03', bedrag: 100 }], geinformeerdOp: '2026-04-01' },
        ...{ document: { naam: 'Brief', sha256: 'c'.repeat(64), vindplaats: 'RIS' }, vandaag: VANDAAG },
      });
    expect(codeOf(() => inform(gepubliceerd()))).toBe('INKOOPRONDE_NIET_GESLOTEN');
    const history = gepubliceerd();
    const closed = opRonde(history, {
      ...{ type: 'CloseInkoopronde', reden: 'Voorbij.', geslotenOp: '2026-03-01', vandaag: VANDAAG },
    });
    expect(inform([...history, ...closed])).toMatchObject([{ data: { aantalAanbieders: 0 } }]);
  });
});

describe('a ronde without onderdelen under the Jeugdwet', () => {
  it('keeps its own calendar and products: huishoudelijke hulp apart from the main round (R-PRC-28)', () => {
    const history = gestart([WMO]);
    expect(rondeNa(history).gegevens.onderdelen.map(({ sleutel }) => sleutel)).toEqual(['wmo']);
    const tweede = opRonde([], {
      ...{ type: 'StartInkoopronde', rondeId: AANBIEDER, sleutel: 'hulp-2023', naam: 'HV', gemeenten: ['0193'] },
      ...{ onderdelen: [WMO], contractenVanaf: '2023-01-01', gestartOp: '2022-01-01', bron: '004 paragraaf 4.5' },
      ...{ onbekendeProducten: [], gemeentenVanRegio: null, vandaag: VANDAAG },
    });
    expect(tweede).toMatchObject([{ data: { contractenVanaf: '2023-01-01' } }]);
  });
});
