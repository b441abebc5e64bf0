import { z } from 'zod';

/** Money: integer eurocents. Never a fraction, never a float with decimals. */
export type Bedrag = number;

export const zBedrag = z.int();

/** `1234567` -> `€ 12.345,67`, for screens and messages. */
export function formatBedrag(cents: Bedrag): string {
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100);
}
