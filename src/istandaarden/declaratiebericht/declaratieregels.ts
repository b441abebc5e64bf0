import { type Datum } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { type Client, type Prestatie, type Wmo323 } from '../berichten/gegenereerd/wmo323.js';

/** One prestatie with its place in the message, from 1. */
export interface Declaratieregel {
  readonly client: number;
  readonly nummer: number;
  readonly bsn: string;
  readonly prestatie: Prestatie;
}

/** Lines that are judged and appended together. */
const REGELS_PER_DEEL = 500;

/**
 * The lines of a message in parts, the same on every reading: all credits before the first debet, so that a correction
 * finds the room that it makes (OP366).
 */
export function delenVan(clienten: readonly Client[]): Declaratieregel[][] {
  const credits: Declaratieregel[] = [];
  const debet: Declaratieregel[] = [];
  for (const [place, { bsn, prestaties }] of clienten.entries()) {
    for (const [index, prestatie] of prestaties.prestatie.entries()) {
      const regel = { client: place + 1, nummer: index + 1, bsn, prestatie };
      (prestatie.ingediendBedrag.debetCredit === 'C' ? credits : debet).push(regel);
    }
  }
  const regels = [...credits, ...debet];
  const delen: Declaratieregel[][] = [];
  for (let van = 0; van < regels.length; van += REGELS_PER_DEEL) delen.push(regels.slice(van, van + REGELS_PER_DEEL));
  return delen;
}

/**
 * The declaratie that a line of this aanbieder becomes: its reference is unique within the law (TR314). `referentie` is
 * blinded, because it could hold a BSN and all that it is derived with can be guessed.
 */
export function declaratieIdOf(regio: string, wet: string, agbcode: string, referentie: string): string {
  return derivedId('prestatie', regio, wet, agbcode, referentie);
}

export function clientpad(client: number): string {
  return `Bericht/Declaratie/Clienten/Client[${client}]`;
}

export function regelpad(client: number, prestatie: number): string {
  return `${clientpad(client)}/Prestaties/Prestatie[${prestatie}]`;
}

/** Signed eurocents: what is taken back is negative. */
export function bedragVan({ ingediendBedrag: { bedrag, debetCredit } }: Prestatie): number {
  return debetCredit === 'C' ? -bedrag : bedrag;
}

export function periodeVan({ declaratie }: Wmo323): { readonly van: Datum; readonly tot: Datum } {
  const { begindatum: van, einddatum: tot } = declaratie.declaratiePeriode;
  return { van, tot };
}
