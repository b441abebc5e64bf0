import { describe, expect, it } from '@jest/globals';
import {
  type BekostigingsafspraakCommand,
  bekostigingsafspraakDecider,
} from '../../../src/declaratie/bekostigingsafspraak/bekostigingsafspraak.decider.js';
import { type BekostigingsafspraakEvent } from '../../../src/declaratie/bekostigingsafspraak/bekostigingsafspraak.events.js';
import { subsidiemaximumDecider } from '../../../src/declaratie/bekostigingsafspraak/subsidiemaximum.decider.js';
import { type SubsidiemaximumEvent } from '../../../src/declaratie/bekostigingsafspraak/subsidiemaximum.events.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { AANBIEDER, decideWith, refusal } from './given.js';

const decide = decideWith(bekostigingsafspraakDecider);
const vandaag = '2019-02-01';
const afspraak = {
  ...{ afspraakId: derivedId('afspraak'), aanbiederId: AANBIEDER, gemeentecode: '0193', productcode: 'DAG' },
  ...{ periode: { van: '2018-01-01', tot: '2018-12-31' }, bedrag: 5_000_000 },
};
const sluiting = { aanbiederBekend: true, vandaag };
const agree: BekostigingsafspraakCommand = {
  ...{ type: 'AgreeVastBudget', vorm: 'budget', ...sluiting },
  afspraak: { ...afspraak, dagdelen: 1_000 },
};
const report = (dagdelen: number, tot = '2018-12-31') => ({ type: 'ReportDagdelen', dagdelen, tot, vandaag }) as const;
const regel = { bandBasispunten: 1_000, operator: 'meer-dan', grondslag: 'open' } as const;
const settle = (over: object = {}) =>
  ({ type: 'SettleBudget', regel, grondslag: 'boven-band', besluit: 'Collegebesluit 12', vandaag, ...over }) as const;
const after = (...commands: BekostigingsafspraakCommand[]): BekostigingsafspraakEvent[] => {
  const stream: BekostigingsafspraakEvent[] = [];
  for (const command of commands) stream.push(...decide(stream, command));
  return stream;
};

describe('a fixed budget on dagdelen', () => {
  it.each([
    [1_100, 'BudgetWithinTolerance'],
    [900, 'BudgetWithinTolerance'],
    [1_101, 'BudgetSettled'],
    [899, 'BudgetSettled'],
  ])('with %i of 1,000 delivered gives %s (R-BEK-08)', (geleverd, type) => {
    expect(decide(after(agree, report(geleverd)), settle()).map((event) => event.type)).toEqual([type]);
  });

  it.each([
    [1_101, 'boven-band', 5_000],
    [899, 'boven-band', -5_000],
    [1_101, 'hele-afwijking', 505_000],
    [899, 'hele-afwijking', -505_000],
  ] as const)('settles %i by %s for %i cents (R-BEK-08)', (geleverd, grondslag, verrekenbedrag) => {
    const [event] = decide(after(agree, report(geleverd)), settle({ grondslag }));
    expect(event?.data).toMatchObject({ verrekenbedrag, grondslag, gekozenDoor: 'besluit' });
  });

  it('lets a person choose what is settled where the region left it open, and nobody where it did not (R-BEK-08)', () => {
    const stream = after(agree, report(1_101));
    expect(refusal(() => decide(stream, settle({ grondslag: null })))).toBe('VERREKENING_GRONDSLAG_KIEZEN');
    expect(refusal(() => decide(stream, settle({ besluit: null })))).toBe('VERREKENING_GRONDSLAG_KIEZEN');
    const vast = { ...regel, grondslag: 'hele-afwijking' };
    expect(refusal(() => decide(stream, settle({ regel: vast })))).toBe('VERREKENING_GRONDSLAG_LIGT_VAST');
    const [event] = decide(stream, settle({ regel: vast, grondslag: null, besluit: null }));
    expect(event?.data).toMatchObject({ grondslag: 'hele-afwijking', gekozenDoor: 'regio', besluit: null });
  });

  it('waits for the report of the whole period, invents no band, and settles again after a correction', () => {
    expect(refusal(() => decide(after(agree, report(1_101, '2018-11-30')), settle()))).toBe('OPGAVE_NIET_COMPLEET');
    expect(refusal(() => decide(after(agree, report(1_101)), settle({ regel: null })))).toBe(
      'VERREKENING_NIET_VASTGESTELD',
    );
    const settled = after(agree, report(1_101), settle());
    expect(decide(settled, settle())).toEqual([]);
    const corrected = [...settled, ...decide(settled, report(1_050))];
    expect(decide(corrected, settle()).map(({ type }) => type)).toEqual(['BudgetWithinTolerance']);
  });
});

describe('a lumpsum and a subsidie', () => {
  const lumpsum: BekostigingsafspraakCommand = {
    ...{ type: 'AgreeLumpsum', vorm: 'taakgericht', ...sluiting },
    afspraak: { ...afspraak, populatie: 'Inwoners met dementie' },
  };
  const subsidie: BekostigingsafspraakCommand = {
    ...{ type: 'GrantSubsidie', vorm: 'subsidie', ...sluiting },
    afspraak: {
      ...{ ...afspraak, beschikking: 'BW-1', resultaten: ['Plaatsen zijn beschikbaar'] },
      ...{ voorwaarden: [], verplichtingen: [] },
    },
  };

  it('is agreed where the region pays so, with its population reported in all (R-BEK-17)', () => {
    expect(refusal(() => decide([], { ...lumpsum, vorm: 'inspanningsgericht' }))).toBe(
      'PRODUCT_ZONDER_DEZE_BEKOSTIGING',
    );
    const gemeld = { type: 'ReportPopulatie', aantal: 120, peildatum: '2018-07-01', vandaag } as const;
    expect(decide(after(lumpsum), gemeld)[0]?.data).toEqual({
      afspraakId: afspraak.afspraakId,
      aantal: 120,
      peildatum: '2018-07-01',
    });
    expect(refusal(() => decide(after(lumpsum), report(1)))).toBe('AFSPRAAK_ONBEKEND');
  });

  it('is granted by beschikking with its results, where the product is paid by subsidie (R-BEK-11, E-14)', () => {
    expect(decide([], subsidie)[0]?.data).toMatchObject({
      beschikking: 'BW-1',
      resultaten: ['Plaatsen zijn beschikbaar'],
    });
    expect(refusal(() => decide([], { ...subsidie, vorm: null }))).toBe('PRODUCT_ZONDER_DEZE_BEKOSTIGING');
  });

  it('stays, with all beschikkingen together, within the maximum where one was set (R-BEK-11)', () => {
    const maximum = decideWith(subsidiemaximumDecider);
    const book = (bedrag: number, naam: string) =>
      ({ type: 'BookSubsidie', afspraakId: derivedId(naam), bedrag, vandaag }) as const;
    const set = {
      type: 'SetMaximumSubsidiabeleKosten',
      ...{ regioId: 'zwolle', productcode: 'BW', jaar: 2018, bedrag: 1_000 },
      ...{ opSubsidie: true, vandaag },
    } as const;
    const stream: SubsidiemaximumEvent[] = [...maximum([], book(600, 'a'))];
    stream.push(...maximum(stream, set));
    expect(maximum(stream, book(400, 'b'))).toHaveLength(1);
    expect(refusal(() => maximum(stream, book(401, 'b')))).toBe('SUBSIDIE_BOVEN_MAXIMUM');
    expect(refusal(() => maximum(stream, { ...set, bedrag: 599 }))).toBe('MAXIMUM_ONDER_BESCHIKKINGEN');
  });
});
