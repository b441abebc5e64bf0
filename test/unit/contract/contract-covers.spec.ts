import { describe, expect, it } from '@jest/globals';
import { contractCovers, contractDecider } from '../../../src/inkoop/contract/contract.decider.js';
import { AANBIEDER, ANDERE_AANBIEDER, extend, sign, stateAfter } from './contract-support.js';

const vraag = { aanbiederId: AANBIEDER, productcode: '02A03', gemeentecode: '0503', datum: '2023-06-01' };
const state = stateAfter(sign({ gemeenten: ['0503', '1926'] }));

describe('contractCovers', () => {
  it('covers aanbieder, product and gemeente on a date in the contract (R-TOE-01)', () => {
    expect(contractCovers(state, vraag)).toBeNull();
  });

  it.each([
    ['CONTRACT_VAN_ANDERE_AANBIEDER', { aanbiederId: ANDERE_AANBIEDER }],
    ['PRODUCT_NIET_GECONTRACTEERD', { productcode: '01A01' }],
    ['GEMEENTE_GEEN_CONTRACTPARTNER', { gemeentecode: '0603' }],
  ])('says %s (R-TOE-01)', (fault, change) => {
    expect(contractCovers(state, { ...vraag, ...change })?.code).toBe(fault);
  });

  it('covers the first and the last day, and no day outside (R-TOE-01)', () => {
    const on = (datum: string) => contractCovers(state, { ...vraag, datum })?.code;
    expect(on('2022-12-31')).toBe('TOEWIJZING_BUITEN_CONTRACTPERIODE');
    expect(on('2023-01-01')).toBeUndefined();
    expect(on('2025-12-31')).toBeUndefined();
    expect(on('2026-01-01')).toBe('TOEWIJZING_BUITEN_CONTRACTPERIODE');
  });

  it('covers an extended contract to its new end (R-CON-01)', () => {
    const longer = stateAfter(sign(), extend());
    expect(contractCovers(longer, { ...vraag, datum: '2027-12-31' })).toBeNull();
    expect(contractCovers(longer, { ...vraag, datum: '2028-01-01' })).not.toBeNull();
  });

  it('covers Pijnacker-Nootdorp from 2024-01-01, not a day earlier (R-REG-02)', () => {
    const on = (datum: string) => contractCovers(state, { ...vraag, gemeentecode: '1926', datum })?.code;
    expect(on('2023-12-31')).toBe('GEMEENTE_GEEN_CONTRACTPARTNER');
    expect(on('2024-01-01')).toBeUndefined();
  });

  it('covers nothing where there is no contract', () => {
    expect(contractCovers(contractDecider.initial, vraag)?.code).toBe('CONTRACT_ONBEKEND');
  });
});
