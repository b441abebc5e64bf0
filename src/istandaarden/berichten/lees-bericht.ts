import { readBericht } from './bericht-reader.js';
import { type BerichtFout, type BerichtKop, BerichtOnleesbaar } from './fout.js';
import { type Regelnummers } from './regelnummers.js';
import { checkRegels, type RegelContext } from './regels.js';
import { regels301 } from './regels-301.js';
import { regels305 } from './regels-305.js';
import { type Wmo301, wmo301 } from './gegenereerd/wmo301.js';
import { type Wmo305, wmo305 } from './gegenereerd/wmo305.js';

/** The messages that are carried out; the others can be read and written, and wait for their rules. */
export const VERWERKTE_BERICHTEN = [wmo301, wmo305] as const;

/** One client has some tens of producten at most; a message with thousands is no message about one client. */
export const MAX_PRODUCTEN = 1_000;

interface Gelezen {
  readonly berichtcode: string;
  readonly versie: string;
  /** Line of an element by its path. */
  readonly lines: Regelnummers;
}

export interface Bericht301 extends Gelezen {
  readonly soort: 'WMO301';
  readonly inhoud: Wmo301;
}
export interface Bericht305 extends Gelezen {
  readonly soort: 'WMO305';
  readonly inhoud: Wmo305;
}
export type Bericht = Bericht301 | Bericht305;

/**
 * Reads a message and checks everything that can be known from the message alone: structure, values (level 1 of the
 * standard) and the rules inside the message (level 2). Throws `BerichtOnleesbaar` with all faults of the level that
 * went wrong.
 */
export async function leesBericht(bytes: Uint8Array, context: RegelContext): Promise<Bericht> {
  const { definition, value, lines } = await readBericht(bytes, VERWERKTE_BERICHTEN);
  const { bericht: soort, berichtcode, versie } = definition;
  if (soort === 'WMO301') {
    const inhoud = value as Wmo301;
    const { toegewezenProduct } = inhoud.client.toegewezenProducten;
    const fouten = tooMany(toegewezenProduct, 'ToegewezenProducten') ?? checkRegels(regels301, inhoud, context, lines);
    refuse(fouten, kopOf(berichtcode, inhoud.header));
    return { soort, berichtcode, versie, lines, inhoud };
  }
  const inhoud = value as Wmo305;
  const { startProduct } = inhoud.client.startProducten;
  const fouten = tooMany(startProduct, 'StartProducten') ?? checkRegels(regels305, inhoud, context, lines);
  refuse(fouten, kopOf(berichtcode, inhoud.header));
  return { soort, berichtcode, versie, lines, inhoud };
}

function tooMany(producten: readonly unknown[], element: string): BerichtFout[] | undefined {
  if (producten.length <= MAX_PRODUCTEN) return undefined;
  const melding = `Een bericht over een client heeft ten hoogste ${MAX_PRODUCTEN} producten; splits het bericht.`;
  return [{ plaats: `Bericht/Client/${element}`, code: 'BERICHT_TE_VEEL_PRODUCTEN', melding, retourcode: null }];
}

function refuse(fouten: readonly BerichtFout[], kop: BerichtKop): void {
  if (fouten.length > 0) throw new BerichtOnleesbaar(fouten, kop);
}

export function kopOf(berichtcode: string, header: Wmo301['header']): BerichtKop {
  return {
    berichtcode,
    afzender: header.afzender,
    ontvanger: header.ontvanger,
    identificatie: header.berichtIdentificatie.identificatie,
  };
}
