import { type Deelnamestand } from '../../src/regio/regio/inhoud/deelname.js';
import { type GenoemdeGemeenteDto } from './gemeenten.dto.js';

/** A gemeente with the name that the region knows it by: as participant, or from a merger; else its code. */
export function genoemd(
  { gemeenten, herindelingen }: Pick<Deelnamestand, 'gemeenten' | 'herindelingen'>,
  gemeentecode: string,
): GenoemdeGemeenteDto {
  const bekend = [...gemeenten, ...herindelingen.flatMap(({ opgegaan, opvolger }) => [...opgegaan, opvolger])];
  return { gemeentecode, naam: bekend.find((one) => one.gemeentecode === gemeentecode)?.naam ?? gemeentecode };
}
