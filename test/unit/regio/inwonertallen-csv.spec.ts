import { describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import { leesInwonertallen } from '../../../src/regio/regio/inwonertallen-csv.js';

const KOP = 'gemeentecode;jaar;inwoners;status';
function faults(csv: string): readonly string[] {
  try {
    leesInwonertallen(csv, 'proef');
  } catch (error) {
    return error instanceof Rejection ? error.errors.map(({ plaats, code }) => `${plaats} ${code}`) : [String(error)];
  }
  return [];
}

describe('a CSV of inhabitants', () => {
  it('is read as a spreadsheet saves it (R-REG-05)', () => {
    expect(
      leesInwonertallen(`\uFEFF${KOP}\r\n0281;2024;1000;voorlopig\r\n1960; 2024 ;2000;definitief\r\n`, 'CBS'),
    ).toEqual([
      { gemeentecode: '0281', jaar: 2024, inwoners: 1000, status: 'voorlopig', bron: 'CBS' },
      { gemeentecode: '1960', jaar: 2024, inwoners: 2000, status: 'definitief', bron: 'CBS' },
    ]);
  });

  it('is refused with every wrong line, and never half (R-REG-05)', () => {
    const wrong = [
      '281;2024;1;voorlopig',
      '0281;2024;1e3;voorlopig',
      '0281;2024;1.000;voorlopig',
      '0281;2024;1',
      '0281;2024;-1;voorlopig',
      '0281;2024;1;voorlopig;x',
    ];
    expect(faults([KOP, '0214;2024;5;voorlopig', ...wrong].join('\n'))).toEqual(
      wrong.map((_, index) => `regel ${index + 3} REGEL`),
    );
    expect(faults('code;jaar\n')).toEqual(['regel 1 KOP']);
    expect(faults(`${KOP}\n\n`)).toEqual(['regel 2 LEEG']);
  });
});
