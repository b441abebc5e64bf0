import { readBericht } from './bericht-reader.js';
import { type BerichtDefinition } from './definitie.js';
import { type BerichtFout, type BerichtKop, BerichtOnleesbaar } from './fout.js';
import { type Regelnummers } from './regelnummers.js';
import { beoordeelBericht } from '../regels/beoordeel-bericht.js';
import { alsFouten, type RegelContext } from './regels.js';
import { jw301 } from './gegenereerd/jw301.js';
import { jw305 } from './gegenereerd/jw305.js';
import { jw307 } from './gegenereerd/jw307.js';
import { jw315 } from './gegenereerd/jw315.js';
import { jw317 } from './gegenereerd/jw317.js';
import { type Wmo301, wmo301 } from './gegenereerd/wmo301.js';
import { type Wmo305, wmo305 } from './gegenereerd/wmo305.js';
import { type Wmo307, wmo307 } from './gegenereerd/wmo307.js';
import { type Wmo315, wmo315 } from './gegenereerd/wmo315.js';
import { type Wmo317, wmo317 } from './gegenereerd/wmo317.js';

/**
 * The messages that are carried out; the others can be read and written, and wait for their rules. The iJw tree of a
 * message is that of the iWmo with other code lists, so one kind of message holds for both laws.
 */
export const VERWERKTE_BERICHTEN = [
  ...([wmo301, wmo305, wmo307, wmo315, wmo317] as const),
  ...([jw301, jw305, jw307, jw315, jw317] as const),
] as const;

/** One client has some tens of producten at most; a message with thousands is no message about one client. */
export const MAX_PRODUCTEN = 1_000;

interface Gelezen {
  /** The message of either law: `WMO305` or `JW305`. */
  readonly definition: BerichtDefinition;
  readonly berichtcode: string;
  readonly versie: string;
  /** Line of an element by its path. */
  readonly lines: Regelnummers;
}

export interface Bericht301 extends Gelezen {
  readonly soort: '301';
  readonly inhoud: Wmo301;
}
export interface Bericht305 extends Gelezen {
  readonly soort: '305';
  readonly inhoud: Wmo305;
}
export interface Bericht307 extends Gelezen {
  readonly soort: '307';
  readonly inhoud: Wmo307;
}
export interface Bericht315 extends Gelezen {
  readonly soort: '315';
  readonly inhoud: Wmo315;
}
export interface Bericht317 extends Gelezen {
  readonly soort: '317';
  readonly inhoud: Wmo317;
}
export type Bericht = Bericht301 | Bericht305 | Bericht307 | Bericht315 | Bericht317;

/**
 * Reads a message and checks everything that can be known from the message alone: structure, values (level 1 of the
 * standard) and the rules inside the message (level 2). Throws `BerichtOnleesbaar` with all faults of the level that
 * went wrong.
 */
export async function leesBericht(bytes: Uint8Array, context: RegelContext): Promise<Bericht> {
  const { definition, value, lines } = await readBericht(bytes, VERWERKTE_BERICHTEN);
  const { berichtcode, versie } = definition;
  const gelezen = { definition, berichtcode, versie, lines };
  const fouten = tooMany(definition.bericht, value) ?? alsFouten(beoordeelBericht(definition, value, context), lines);
  if (fouten.length > 0) {
    throw new BerichtOnleesbaar(fouten, kopOf(berichtcode, value.header), { definition, value });
  }
  switch (definition.bericht) {
    case 'WMO301':
    case 'JW301':
      return { soort: '301', ...gelezen, inhoud: value as Wmo301 };
    case 'WMO305':
    case 'JW305':
      return { soort: '305', ...gelezen, inhoud: value as Wmo305 };
    case 'WMO307':
    case 'JW307':
      return { soort: '307', ...gelezen, inhoud: value as Wmo307 };
    case 'WMO315':
    case 'JW315':
      return { soort: '315', ...gelezen, inhoud: value as Wmo315 };
    case 'WMO317':
    case 'JW317':
      return { soort: '317', ...gelezen, inhoud: value as Wmo317 };
  }
}

type Soort = (typeof VERWERKTE_BERICHTEN)[number]['bericht'];

type Inhoud = Bericht['inhoud'];

function tooMany(soort: Soort, value: Inhoud): BerichtFout[] | undefined {
  const [element, aantal] = productenIn(soort, value);
  if (aantal <= MAX_PRODUCTEN) return undefined;
  const melding = `Een bericht over een client heeft ten hoogste ${MAX_PRODUCTEN} producten; splits het bericht.`;
  return [{ plaats: `Bericht/Client/${element}`, code: 'BERICHT_TE_VEEL_PRODUCTEN', melding, retourcode: null }];
}

function productenIn(soort: Soort, { client }: Inhoud): [element: string, aantal: number] {
  switch (soort) {
    case 'WMO301':
    case 'JW301':
      return ['ToegewezenProducten', (client as Wmo301['client']).toegewezenProducten.toegewezenProduct.length];
    case 'WMO305':
    case 'JW305':
      return ['StartProducten', (client as Wmo305['client']).startProducten.startProduct.length];
    case 'WMO307':
    case 'JW307':
      return ['StopProducten', (client as Wmo307['client']).stopProducten.stopProduct.length];
    case 'WMO315':
    case 'JW315':
      return ['AangevraagdeProducten', (client as Wmo315['client']).aangevraagdeProducten.aangevraagdProduct.length];
    case 'WMO317':
    case 'JW317':
      return ['Verzoek', vragenIn((client as Wmo317['client']).verzoek)];
  }
}

/** Products that a 317 speaks of. */
export function vragenIn(verzoek: Wmo317['client']['verzoek']): number {
  return (
    (verzoek.ongewijzigdeProducten?.ongewijzigdProduct.length ?? 0) +
    (verzoek.teWijzigenProducten?.teWijzigenProduct.length ?? 0) +
    (verzoek.nieuweProducten?.nieuwProduct.length ?? 0)
  );
}

/** Whether the first lines, where the namespace stands, name one of these messages; who is wrong is told so by the reader. */
export function noemt(bytes: Uint8Array | undefined, ...nummers: readonly string[]): boolean {
  const start = Buffer.from(bytes?.subarray(0, 8_192) ?? []).toString('utf8');
  return new RegExp(`istandaarden\\.nl/(?:iwmo|ijw)/3_2/(?:wmo|jw)(?:${nummers.join('|')})/`).test(start);
}

/** `Wmo2015` or `Jeugdwet`, after the family of the message. */
export function wetVan({ bericht }: Pick<BerichtDefinition, 'bericht'>): 'Wmo2015' | 'Jeugdwet' {
  return bericht.startsWith('WMO') ? 'Wmo2015' : 'Jeugdwet';
}

export function kopOf(berichtcode: string, header: Wmo301['header']): BerichtKop {
  return {
    berichtcode,
    afzender: header.afzender,
    ontvanger: header.ontvanger,
    identificatie: header.berichtIdentificatie.identificatie,
  };
}
