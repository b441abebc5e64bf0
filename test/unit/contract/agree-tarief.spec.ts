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
