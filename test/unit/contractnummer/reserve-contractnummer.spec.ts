import { describe, expect, it } from '@jest/globals';
import {
  contractnummerreserveringDecider as decider,
  contractnummerreserveringId,
} from '../../../src/inkoop/contract/contractnummerreservering.decider.js';

const CONTRACT = '11111111-1111-4111-8111-111111111111';
const ANDER = '22222222-2222-4222-8222-222222222222';
const command = {
  type: 'ReserveContractnummer',
  contractnummer: 'H5-2023-001',
  contractId: CONTRACT,
  ondertekendOp: '2022-10-03',
} as const;

describe('ReserveContractnummer', () => {
  it('reserves a free number', () => {
    expect(decider.decide(command, null)).toEqual([
      {
        type: 'ContractnummerReserved',
        data: { contractnummer: 'H5-2023-001', contractId: CONTRACT },
        occurredAt: '2022-10-03',
      },
    ]);
  });

  it('stays quiet for the contract that has it', () => {
    expect(decider.decide(command, { contractId: CONTRACT })).toEqual([]);
  });

  it('refuses a number that another contract has', () => {
    expect(() => decider.decide(command, { contractId: ANDER })).toThrow(
      expect.objectContaining({ code: 'CONTRACTNUMMER_AL_IN_GEBRUIK' }),
    );
  });

  it('sees the same number in other capitals as the same', () => {
    expect(contractnummerreserveringId('h5', 'H5-A ')).toBe(contractnummerreserveringId('h5', 'h5-a'));
    expect(contractnummerreserveringId('h5', 'A')).not.toBe(contractnummerreserveringId('rivierenland', 'A'));
  });
});
