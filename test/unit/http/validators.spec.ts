import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import {
  IsAgbcode,
  IsBedrag,
  IsBsn,
  IsDatum,
  IsGemeentecode,
  IsId,
  IsKenmerk,
  IsTijdstip,
  IsVrijeTekst,
} from '../../../src/platform/http/validators.js';

function accepts(rule: PropertyDecorator, value: unknown): boolean {
  class Holder {
    waarde: unknown = value;
  }
  rule(Holder.prototype, 'waarde');
  const errors = validateSync(new Holder());
  for (const error of errors) {
    for (const message of Object.values(error.constraints ?? {})) {
      expect(message).toContain('waarde');
      expect(message).not.toMatch(/must|should/);
    }
  }
  return errors.length === 0;
}

describe('validators', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-2-1', false],
    ['2023-01-01T00:00:00Z', false],
    [20230101, false],
    [null, false],
  ])('IsDatum takes %p: %p', (value, expected) => expect(accepts(IsDatum(), value)).toBe(expected));

  it.each([
    ['2026-03-01T09:30:00Z', true],
    ['2026-03-01T09:30:00.123+01:00', true],
    ['2026-03-01T09:30:00', false],
    ['2026-02-30T09:30:00Z', false],
    ['2026-03-01T25:30:00Z', false],
    ['2026-03-01', false],
  ])('IsTijdstip takes %p: %p', (value, expected) => expect(accepts(IsTijdstip(), value)).toBe(expected));

  it.each([
    [IsGemeentecode, '0518', true],
    [IsGemeentecode, '518', false],
    [IsGemeentecode, 518, false],
    [IsAgbcode, '12345678', true],
    [IsAgbcode, '1234567', false],
    [IsBsn, '999900006', true],
    [IsBsn, '999900007', false],
    [IsBsn, '000000000', false],
    [IsBsn, 999900006, false],
    [IsId, '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11', true],
    [IsId, 'contract-1', false],
    [IsBedrag, 0, true],
    [IsBedrag, 12.5, false],
    [IsBedrag, -1, false],
    [IsBedrag, '12', false],
    [IsVrijeTekst, 'Akkoord.', true],
    [IsVrijeTekst, '   ', false],
    [IsVrijeTekst, 'over 999900006', false],
    [IsVrijeTekst, 'x'.repeat(4001), false],
    [IsKenmerk, 'h5/clienttevredenheid', true],
    [IsKenmerk, 'a b', false],
  ] as const)('%p takes %p: %p', (rule, value, expected) => expect(accepts(rule(), value)).toBe(expected));

  it('takes the spaces around a text away, as the event does: a repeat is then seen as one', () => {
    class Holder {
      @IsVrijeTekst()
      reden!: string;
      @IsVrijeTekst({ each: true })
      redenen!: string[];
    }
    const sent = { reden: ' Akkoord. ', redenen: ['een', ' twee '] };
    expect(plainToInstance(Holder, sent)).toEqual({ reden: 'Akkoord.', redenen: ['een', 'twee'] });
  });
});
