import { type Wmo301 } from '../../../src/istandaarden/berichten/gegenereerd/wmo301.js';
import { type Wmo318 } from '../../../src/istandaarden/berichten/gegenereerd/wmo318.js';
import { type Wmo319 } from '../../../src/istandaarden/berichten/gegenereerd/wmo319.js';
import { addDays, type Datum } from '../../../src/kernel/datum.js';
import { wmo305, wmo315, wmo317 } from '../berichten.js';
import { type Zaak } from './gesimuleerde-aanbieder.js';

/** How a request goes: asked well, first for a toewijzing that is not there, for too much, twice, or for somebody new. */
export type Vraagsoort = 'goed' | 'verkeerd nummer' | 'te veel' | 'nog een' | 'nieuwe client';

/**
 * What an aanbieder asks for a client by 315 or 317, and what it does with the answers, from its own system: it corrects what
 * comes back, asks less where it was refused, and starts the care of each new toewijzing.
 */
export class VragendeAanbieder {
  /** Codes of the return messages that it got. */
  readonly retourcodes: string[] = [];
  /** VerzoekAntwoord of each 319. */
  readonly antwoorden: string[] = [];
  /** Numbers of the toewijzingen that it started. */
  readonly gestart: number[] = [];
  private nummer = 0;

  constructor(
    readonly agbcode: string,
    private readonly zaak: Zaak,
    readonly soort: Vraagsoort,
    private readonly begin: Datum,
  ) {}

  eerste(vandaag: Datum): string {
    if (this.soort !== 'nieuwe client') {
      const nummer = this.soort === 'verkeerd nummer' ? 999_999 : this.zaak.toewijzingNummer;
      return this.wijziging(vandaag, this.soort === 'te veel' ? 90 : 4, nummer);
    }
    const { categorie, code, eenheid } = this.zaak;
    const omvang = { volume: 4, eenheid, frequentie: '2' };
    const product = { categorie, code, omvang, van: this.begin, tot: '2027-08-31', referentie: this.kenmerk('V') };
    return wmo315({ ...this.kop(vandaag), producten: [product] });
  }

  /** A second request while the first stands open. */
  tweede(vandaag: Datum): string | undefined {
    return this.soort === 'nog een' ? this.wijziging(vandaag, 5) : undefined;
  }

  opRetour({ header, client }: Wmo318, vandaag: Datum): string[] {
    const codes = new Set<string>(header.retourCodes?.retourCode ?? []);
    JSON.stringify(client ?? {}, (name, value: unknown) => {
      if (name === 'retourCode') for (const code of value as string[]) codes.add(code);
      return value;
    });
    const fouten = [...codes].filter((code) => !['0200', '0233'].includes(code));
    this.retourcodes.push(...fouten);
    return fouten.includes('9351') ? [this.wijziging(vandaag, 4)] : [];
  }

  op319({ antwoord: { verzoekAntwoord } }: Wmo319, vandaag: Datum): string[] {
    this.antwoorden.push(verzoekAntwoord);
    return verzoekAntwoord === '1' ? [this.wijziging(vandaag, 4)] : [];
  }

  /** Starts what is new on its first day. */
  op301({ client }: Wmo301): { readonly op: Datum; readonly xml: string }[] {
    return client.toegewezenProducten.toegewezenProduct
      .filter(({ toewijzingNummer, redenWijziging }) => {
        return toewijzingNummer !== this.zaak.toewijzingNummer && redenWijziging === undefined;
      })
      .map(({ toewijzingNummer, ingangsdatum, product }) => {
        this.gestart.push(toewijzingNummer);
        const op = addDays(ingangsdatum, 1);
        const start = {
          ...{ toewijzingNummer, categorie: product!.categorie, code: product!.code! },
          ...{ toewijzingIngangsdatum: ingangsdatum, begindatum: ingangsdatum },
        };
        return { op, xml: wmo305({ ...this.kop(op), producten: [start] }) };
      });
  }

  is(bsn: string): boolean {
    return this.zaak.bsn === bsn;
  }

  private wijziging(vandaag: Datum, volume: number, toewijzingNummer = this.zaak.toewijzingNummer): string {
    const omvang = { volume, eenheid: this.zaak.eenheid, frequentie: '2' };
    const teWijzigen = [{ toewijzingNummer, van: this.begin, tot: '2027-08-31', omvang }];
    return wmo317({ ...this.kop(vandaag), verzoek: { referentie: this.kenmerk('V'), teWijzigen } });
  }

  private kop(dagtekening: Datum) {
    const { bsn, gemeente } = this.zaak;
    return { afzender: this.agbcode, ontvanger: gemeente, bsn, identificatie: this.kenmerk('Q'), dagtekening };
  }

  private kenmerk(soort: string): string {
    return `${soort}${this.agbcode.slice(-3)}Y${String((this.nummer += 1)).padStart(5, '0')}`;
  }
}
