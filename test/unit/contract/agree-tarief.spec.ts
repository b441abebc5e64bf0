import { describe, expect, it } from '@jest/globals';
import { type ContractCommand } from '../../../src/inkoop/contract/contract.decider.js';
import { after, code, CONTRACT, decide, sign } from './contract-support.js';

type Agree = Extract<ContractCommand, { type: 'AgreeTarief' }>;

function agree(change: Partial<Agree> = {}): Agree {
  return {
    type: 'AgreeTarief',
    productcode: '02A03',
    eenheid: '04',
    bedrag: 7250,
    geldigVanaf: '2023-01-01',
    geldigTot: '2023-12-31',
    ...change,
  };
}

const signed = after(sign());

describe('AgreeTarief', () => {
  it('agrees integer cents per eenheid from a day', () => {
    expect(decide(agree(), signed)).toEqual([
      {
        type: 'TariefAgreed',
        data: {
          contractId: CONTRACT,
          productcode: '02A03',
          eenheid: '04',
          bedrag: 7250,
          geldigVanaf: '2023-01-01',
          geldigTot: '2023-12-31',
        },
        occurredAt: '2023-01-01',
      },
    ]);
  });

  it('follows on the day after, and overlaps on the day itself', () => {
    const history = [...signed, ...decide(agree(), signed)];
    expect(decide(agree({ geldigVanaf: '2024-01-01', geldigTot: null }), history)).toHaveLength(1);
    expect(code(() => decide(agree({ geldigVanaf: '2023-12-31', geldigTot: null }), history))).toBe('TARIEF_OVERLAPT');
  });

  it('lets a later tarief follow one that is open-ended, not one of the same day', () => {
    const history = [...signed, ...decide(agree({ geldigTot: null }), signed)];
    expect(decide(agree({ geldigVanaf: '2024-01-01', geldigTot: null, bedrag: 7500 }), history)).toHaveLength(1);
    expect(code(() => decide(agree({ geldigTot: null, bedrag: 7500 }), history))).toBe('TARIEF_OVERLAPT');
  });

  it('corrects the tarief of a day with a reason, its end stays, and repeated it is quiet (R-TAR-01)', () => {
    const history = [...signed, ...decide(agree(), signed)];
    const correctie = agree({ bedrag: 7500, geldigTot: null, reden: 'De index is gecorrigeerd.' });
    const events = decide(correctie, history);
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      [
        'TariefCorrected',
        {
          ...{ contractId: CONTRACT, productcode: '02A03', geldigVanaf: '2023-01-01' },
          ...{ vorigBedrag: 7250, bedrag: 7500, reden: 'De index is gecorrigeerd.' },
        },
      ],
    ]);
    expect(decide(correctie, [...history, ...events])).toEqual([]);
    const volgend = agree({ geldigVanaf: '2023-12-31', reden: undefined, geldigTot: null });
    expect(code(() => decide(volgend, [...history, ...events]))).toBe('TARIEF_OVERLAPT');
    // A reason does not make a tarief of another day out of it.
    expect(decide(agree({ geldigVanaf: '2024-01-01', geldigTot: null, reden: 'x' }), history)[0]?.type).toBe(
      'TariefAgreed',
    );
  });

  it('keeps products apart', () => {
    const both = after(sign({ producten: ['02A03', '01A01'] }));
    const history = [...both, ...decide(agree(), both)];
    expect(decide(agree({ productcode: '01A01', eenheid: '01' }), history)).toHaveLength(1);
  });

  it('refuses a product outside the contract, and a bedrag that is no positive number of cents', () => {
    expect(code(() => decide(agree({ productcode: '01A01' }), signed))).toBe('PRODUCT_NIET_GECONTRACTEERD');
    expect(code(() => decide(agree({ bedrag: 0 }), signed))).toBe('TARIEF_ONGELDIG');
    expect(code(() => decide(agree({ bedrag: 72.5 }), signed))).toBe('TARIEF_ONGELDIG');
  });

  it('refuses a period outside the contract, by a day', () => {
    expect(code(() => decide(agree({ geldigVanaf: '2022-12-31' }), signed))).toBe('TARIEF_BUITEN_CONTRACTPERIODE');
    expect(code(() => decide(agree({ geldigTot: '2026-01-01' }), signed))).toBe('TARIEF_BUITEN_CONTRACTPERIODE');
    expect(decide(agree({ geldigTot: '2025-12-31' }), signed)).toHaveLength(1);
    expect(code(() => decide(agree({ geldigTot: '2022-01-01' }), signed))).toBe('PERIODE_ONGELDIG');
  });

  it('stays quiet when repeated', () => {
    expect(decide(agree(), [...signed, ...decide(agree(), signed)])).toEqual([]);
  });
});
