import { isBsn } from '../../src/kernel/vrije-tekst.js';

/** Numbers of the official test range that pass the elfproef. */
export function testBsns(aantal: number): string[] {
  const found: string[] = [];
  for (let nummer = 999_900_006; found.length < aantal && nummer <= 999_999_990; nummer += 1) {
    if (isBsn(String(nummer))) found.push(String(nummer));
  }
  if (found.length < aantal) throw new Error(`The test range has no ${aantal} numbers.`);
  return found;
}
