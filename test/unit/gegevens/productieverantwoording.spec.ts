import { describe, expect, it } from '@jest/globals';
import {
  productieverantwoordingDecider,
  type SubmitProductieverantwoordingCommand,
} from '../../../src/gegevens/productieverantwoording/productieverantwoording.decider.js';
import { type ProductieverantwoordingEvent } from '../../../src/gegevens/productieverantwoording/productieverantwoording.events.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { AANBIEDER, codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const verantwoording: SubmitProductieverantwoordingCommand['verantwoording'] = {
  productieverantwoordingId: '6fbd8c7b-4a5e-5f6a-9b7c-d4e5f6a7b8c9',
  aanbiederId: AANBIEDER,
  periode: { van: '2023-01-01', tot: '2023-03-31' },
  regels: [{ productcode: '02A03', bedrag: 1_250_000 }],
  protocolversie: '2022.1',
  reden: null,
};
const submit = (
  history: readonly ProductieverantwoordingEvent[],
  change: Partial<SubmitProductieverantwoordingCommand['verantwoording']> = {},
  vandaag = '2023-03-31',
): readonly ProductieverantwoordingEvent[] =>
  decideOn(productieverantwoordingDecider, history, {
    type: 'SubmitProductieverantwoording',
    verantwoording: { ...verantwoording, ...change },
    producten: ['02A03', '07A01'],
    vandaag,
  });
const first = submit([]);
const plaatsen = (act: () => unknown): readonly string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ plaats, code }) => `${plaats} ${code}`);
  }
  return [];
};

describe('SubmitProductieverantwoording', () => {
  it('records amounts per product with the protocol that held (R-DAT-06)', () => {
    expect(first).toEqual([
      {
        type: 'ProductieverantwoordingSubmitted',
        data: { ...verantwoording, versie: 1, ingediendOp: '2023-03-31' },
        occurredAt: '2023-03-31',
      },
    ]);
    expect(submit(first)).toEqual([]);
  });

  it('takes the place of an earlier one only with a reason (R-DAT-06)', () => {
    const regels = [{ productcode: '02A03', bedrag: 1_300_000 }];
    expect(codeOf(() => submit(first, { regels }))).toBe('PRODUCTIEVERANTWOORDING_BESTAAT_AL');
    const reden = 'Een correctie van februari ontbrak.';
    expect(submit(first, { regels, reden })).toMatchObject([{ data: { versie: 2, reden, regels } }]);
    expect(submit([], { reden })).toMatchObject([{ data: { versie: 1, reden: null } }]);
  });

  it('tells all faults at once (R-DAT-06)', () => {
    const regels = ['02A03', '02A03', '99Z99'].map((productcode) => ({ productcode, bedrag: 1 }));
    expect(plaatsen(() => submit([], { regels, periode: { van: '2022-12-01', tot: '2023-04-01' } }))).toEqual([
      'periode TWEE_JAREN',
      'periode.tot IN_DE_TOEKOMST',
      'regels[1].productcode DUBBEL',
      'regels[2].productcode ONBEKEND',
    ]);
    expect(plaatsen(() => submit([], { periode: { van: '2023-03-02', tot: '2023-03-01' } }))).toEqual([
      'periode.tot PERIODE_ONGELDIG',
    ]);
  });

  it('waits until the last day of the period (R-DAT-06)', () => {
    expect(codeOf(() => submit([], {}, '2023-03-30'))).toBe('PRODUCTIEVERANTWOORDING_ONGELDIG');
  });
});
