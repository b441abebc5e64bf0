import { type Datum } from '../../../kernel/datum.js';

export type Pad = readonly PropertyKey[];

export interface Fout {
  readonly pad: Pad;
  readonly code: string;
  readonly melding: string;
}

/** Collects what is wrong between the rows of a profile; one fault never hides another. */
export class Controle {
  readonly fouten: Fout[] = [];

  fout(pad: Pad, code: string, melding: string): void {
    this.fouten.push({ pad, code, melding });
  }

  /** Faults where a value stands twice; gives the values that are there. */
  uniek(lijst: string, waarden: readonly (string | undefined)[], naam: string): string[] {
    waarden.forEach((waarde, index) => {
      if (waarde !== undefined && waarden.indexOf(waarde) !== index) {
        this.fout([lijst, index, naam], 'DUBBEL', `staat er al: ${waarde}`);
      }
    });
    return waarden.filter((waarde) => waarde !== undefined);
  }

  /** A fault where a value refers to something that the profile does not have; it lists what there is. */
  bekend(pad: Pad, waarde: string | undefined, bekend: readonly string[]): void {
    if (waarde === undefined || bekend.includes(waarde)) return;
    this.fout(
      pad,
      'ONBEKEND',
      `verwijst naar ${waarde}; dit profiel kent: ${[...new Set(bekend)].join(', ') || 'geen'}`,
    );
  }

  nietVoor(pad: Pad, later: Datum | undefined, eerder: Datum | undefined, naam: string): void {
    if (later === undefined || eerder === undefined || later >= eerder) return;
    this.fout(pad, 'PERIODE_ONGELDIG', `mag niet voor ${naam} (${eerder}) liggen`);
  }

  /** Two rows with the same code may follow each other in time, not overlap. */
  opvolgend(lijst: string, regels: readonly Geldig[], naam: string): string[] {
    regels.forEach((regel, index) => {
      this.nietVoor([lijst, index, 'geldigTot'], regel.geldigTot, regel.geldigVanaf, 'geldigVanaf');
      const eerder = regels.findIndex((andere) => andere.code === regel.code && overlapt(andere, regel));
      if (regel.code !== undefined && eerder !== -1 && eerder < index) {
        this.fout([lijst, index, naam], 'DUBBEL', `staat er al voor dezelfde periode: ${regel.code}`);
      }
    });
    return [...new Set(regels.flatMap(({ code }) => (code === undefined ? [] : [code])))];
  }
}

interface Geldig extends Periode {
  readonly code?: string | undefined;
}

interface Periode {
  readonly geldigVanaf?: Datum | undefined;
  readonly geldigTot?: Datum | undefined;
}

/** Without a first day a row holds from the beginning, without a last day for ever. */
export function overlapt(a: Periode, b: Periode): boolean {
  return (
    (a.geldigTot === undefined || b.geldigVanaf === undefined || b.geldigVanaf <= a.geldigTot) &&
    (b.geldigTot === undefined || a.geldigVanaf === undefined || a.geldigVanaf <= b.geldigTot)
  );
}
