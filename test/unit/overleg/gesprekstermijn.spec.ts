import { describe, expect, it } from '@jest/globals';
import {
  contractpartijen,
  gespreksmaanden,
  gesprekstermijnen,
  isGespreksnorm,
  isMet,
  partners,
} from '../../../src/leveranciersmanagement/overleg/inhoud/gesprekstermijn.js';

const A = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
const norm = (change: object = {}) => ({ soort: 'contractgesprek', per: 'partner' as const, ...change });

describe('the term for a conversation', () => {
  it('follows the number or the rhythm of the region, and a year for a partner where both are open (R-PAR-09)', () => {
    expect(gespreksmaanden(norm({ minPerJaar: 2 }))).toBe(6);
    expect(gespreksmaanden(norm({ minPerJaar: 4, ritme: 'jaarlijks' }))).toBe(3);
    expect(gespreksmaanden({ soort: 'kwartaalgesprek', per: 'aanbieder', ritme: 'kwartaal' })).toBe(3);
    expect(gespreksmaanden(norm({ ritme: 'open' }))).toBe(12);
    expect(gespreksmaanden(norm())).toBe(12);
    expect(gespreksmaanden(norm({ ritme: 'naar-behoefte' }))).toBeNull();
    expect(gespreksmaanden({ soort: 'accountgesprek', per: 'aanbieder', ritme: 'open' })).toBeNull();
    expect(isGespreksnorm({ soort: 'casusoverleg', per: 'aanbieder', ritme: 'wekelijks' })).toBe(false);
    expect(isGespreksnorm({ soort: 'dialoogtafel', per: 'segment', ritme: 'kwartaal' })).toBe(false);
  });

  it('begins with the contract or the partnership, and again with each conversation (R-PAR-09)', () => {
    expect(gesprekstermijnen('2024-01-31', [], 1)).toEqual([
      { vanaf: '2024-01-31', uiterlijk: '2024-02-29', gehoudenOp: null },
    ]);
    expect(gesprekstermijnen('2024-01-01', ['2024-05-01', '2023-12-31', '2024-03-01'], 3)).toEqual([
      { vanaf: '2024-01-01', uiterlijk: '2024-04-01', gehoudenOp: '2024-03-01' },
      { vanaf: '2024-03-01', uiterlijk: '2024-06-01', gehoudenOp: '2024-05-01' },
      { vanaf: '2024-05-01', uiterlijk: '2024-08-01', gehoudenOp: null },
    ]);
  });

  it('counts who is partner on the day, since the status came without a break (R-PAR-09)', () => {
    const loop = (...verloop: [string, boolean][]) => ({
      aanbiederId: A,
      verloop: verloop.map(([op, partner]) => ({ op, partner })),
    });
    const lopen = [loop(['2022-01-01', true], ['2023-01-01', false], ['2024-01-01', true], ['2025-01-01', true])];
    expect(partners(lopen, '2021-12-31')).toEqual([]);
    expect(partners(lopen, '2022-12-31')).toEqual([{ aanbiederId: A, sinds: '2022-01-01' }]);
    expect(partners(lopen, '2023-06-01')).toEqual([]);
    expect(partners(lopen, '2025-06-01')).toEqual([{ aanbiederId: A, sinds: '2024-01-01' }]);
    expect(partners([...lopen, loop(['2023-03-01', true])], '2025-06-01')).toEqual([
      { aanbiederId: A, sinds: '2023-03-01' },
    ]);
  });

  it('counts who has a contract on the day, from its first day until its last', () => {
    const contract = { aanbiederId: A, ingangsdatum: '2024-01-01', einddatum: '2024-12-31' };
    const verlengd = { ...contract, verlengingen: [{ besluitDatum: '2024-06-01', nieuweEinddatum: '2025-12-31' }] };
    const lijst = [{ ...verlengd, beeindigingen: [] }];
    expect(contractpartijen(lijst, '2023-12-31')).toEqual([]);
    expect(contractpartijen(lijst, '2025-12-31')).toEqual([{ aanbiederId: A, sinds: '2024-01-01' }]);
    expect(contractpartijen(lijst, '2026-01-01')).toEqual([]);
  });

  it('knows an aanbieder by its id and by its name as people write it', () => {
    const boog = { aanbiederId: A, naam: 'Stichting De Boog' };
    expect([isMet(A, boog), isMet(' stichting de boog ', boog), isMet('De Boog', boog), isMet(null, boog)]).toEqual([
      ...[true, true, false, false],
    ]);
  });
});
