import { z } from 'zod';

/** The elfproef of the Burgerservicenummer: nine digits whose weighted sum is divisible by eleven. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  let sum = -Number(digits[8]);
  for (let index = 0; index < 8; index += 1) sum += Number(digits[index]) * (9 - index);
  return sum % 11 === 0;
}

/** True when the text holds a run of nine digits (also written with dots, spaces or hyphens) that passes the elfproef. */
export function holdsBsn(text: string): boolean {
  const runs = text.matchAll(/(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g);
  for (const [run] of runs) if (isBsn(run.replace(/\D/g, ''))) return true;
  return false;
}

/**
 * Free text that people type, about an organisation or a decision. At most 4,000 characters and never a BSN: an event
 * is for ever and read by many (promise 7, R-DAT-09).
 */
export const zVrijeTekst = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .refine((text) => !holdsBsn(text), { message: 'bevat een burgerservicenummer' });
