import { z } from 'zod';

/** Money: integer eurocents. Never a fraction, never a float with decimals. */
export type Bedrag = number;

export const zBedrag = z.int();
