import { Inject, Injectable } from '@nestjs/common';
import { derivedId } from '../../kernel/ids.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';

/** Kind of the vault document that says how the parts fit together. */
export const GEDEELD = 'gedeeld-bericht';
const DEEL = 'berichtdeel';
/** Parts that are written or read together. */
const TEGELIJK = 500;

/** A text with the parts that are about one client each taken out of it. */
export interface GedeeldeTekst {
  /** What stands before, between and behind the parts: one more than there are parts. */
  readonly stukken: readonly string[];
  readonly delen: readonly string[];
}

const CLIENT = /<(?:[\w.-]+:)?Client(?:\s[^>]*)?>[\s\S]*?<\/(?:[\w.-]+:)?Client\s*>/g;

/**
 * Cuts a valid 323 or 325 at its clients. Undefined where it has comments or marked sections, in which the name of an
 * element means nothing: such a text is written anew before it is cut.
 */
export function gedeeld(xml: string): GedeeldeTekst | undefined {
  if (xml.includes('<!')) return undefined;
  const stukken: string[] = [];
  const delen: string[] = [];
  let tot = 0;
  for (const { 0: deel, index } of xml.matchAll(CLIENT)) {
    stukken.push(xml.slice(tot, index));
    delen.push(deel);
    tot = index + deel.length;
  }
  return { stukken: [...stukken, xml.slice(tot)], delen };
}

interface Raamwerk {
  readonly stukken: readonly string[];
  readonly delen: readonly string[];
}

/**
 * Texts about many clients, each part under the key of the one that it is about (promise 7): erasing a client takes his
 * part away, and with it the whole text, which nobody can read without it.
 */
@Injectable()
export class GedeeldDocument {
  constructor(@Inject(PersonalDataVault) private readonly vault: PersonalDataVault) {}

  /** `houders` says of each part whose it is; `houder` has what is about nobody. A repeat changes nothing. */
  async bewaar(
    documentId: string,
    { stukken, delen }: GedeeldeTekst,
    houder: string,
    houders: readonly string[],
  ): Promise<string> {
    const documenten = delen.map((tekst, index) => ({
      ...{ tekst, clientId: houders[index] ?? houder },
      documentId: derivedId('document-deel', documentId, String(index)),
    }));
    for (let van = 0; van < documenten.length; van += TEGELIJK) {
      await this.vault.storeDocuments(DEEL, documenten.slice(van, van + TEGELIJK));
    }
    const raamwerk: Raamwerk = { stukken, delen: documenten.map((one) => one.documentId) };
    return this.vault.storeDocument(houder, GEDEELD, JSON.stringify(raamwerk), documentId);
  }

  /** The text as it was kept; undefined where a part of it was erased. */
  async lees(raamwerk: string): Promise<string | undefined> {
    const { stukken, delen } = JSON.parse(raamwerk) as Raamwerk;
    let tekst = stukken[0] ?? '';
    for (let van = 0; van < delen.length; van += TEGELIJK) {
      const ids = delen.slice(van, van + TEGELIJK);
      const gelezen = await this.vault.readDocuments(ids);
      for (const [index, id] of ids.entries()) {
        const deel = gelezen.get(id);
        if (deel === undefined) return undefined;
        tekst += deel + (stukken[van + index + 1] ?? '');
      }
    }
    return tekst;
  }
}
