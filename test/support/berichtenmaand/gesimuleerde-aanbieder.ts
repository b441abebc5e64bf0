import { type Toeval } from '../../../src/demo/toeval.js';
import { type Wmo325 } from '../../../src/istandaarden/berichten/gegenereerd/wmo325.js';
import { type Wmo306 } from '../../../src/istandaarden/berichten/gegenereerd/wmo306.js';
import { voorbeeld323, type Voorbeeldprestatie } from '../../../src/istandaarden/voorbeeld/voorbeelddeclaratie.js';
import { addDays, type Datum } from '../../../src/kernel/datum.js';
import { wmo305, wmo307 } from '../berichten.js';

/** What goes wrong on purpose, counted, so that the test knows that it was all there. */
export type Storing =
  | 'te laat'
  | 'dubbel'
  | 'kapot'
  | 'verkeerd nummer'
  | 'verkeerde start'
  | 'voor de toewijzing'
  | 'verkeerd tarief'
  | 'te veel'
  | 'verkeerd totaal'
  | 'gecrediteerd';

/** A client of the aanbieder, as the gemeente told it in a 301. */
export interface Zaak {
  readonly bsn: string;
  readonly toewijzingNummer: number;
  readonly gemeente: string;
  readonly categorie: string;
  readonly code: string;
  readonly eenheid: string;
  /** Eurocents per unit. */
  readonly tarief: number;
  readonly begin: Datum;
  /** Units that are delivered in the month. */
  readonly volume: number;
  readonly stopt: Datum | null;
}

type Regel = Voorbeeldprestatie & { readonly gemeente: string };

const [VAN, TOT] = ['2026-09-01', '2026-09-30'];

/**
 * An aanbieder with a system of its own: it sends what happened, makes mistakes, reads the answers and corrects. What it
 * believes to be paid stands in `boek`; it knows nothing of Kroniek but its messages.
 */
export class GesimuleerdeAanbieder {
  /** Signed eurocents by reference, of lines that no 325 rejected. */
  readonly boek = new Map<string, number>();
  private readonly zaken: Zaak[] = [];
  private nummer = 0;
  /** Lines by the Identificatie of the 323 that holds them. */
  private readonly gestuurd = new Map<string, readonly Regel[]>();
  /** What is sent again, by the Identificatie of the message that it corrects. */
  private readonly herstel = new Map<string, () => string[]>();
  private laatste: Regel | undefined;

  constructor(
    readonly agbcode: string,
    private readonly toeval: Toeval,
    private readonly tel: (storing: Storing) => void,
    /** Sends its declaratie two weeks after the others. */
    private readonly laat: boolean,
  ) {}

  krijg(zaak: Zaak): void {
    this.zaken.push(zaak);
  }

  /** What it really delivered, in eurocents: less one unit where it corrected itself. */
  get geleverd(): number {
    const alles = this.zaken.reduce((som, { volume, tarief }) => som + volume * tarief, 0);
    return alles - (this.laatste?.tarief ?? 0);
  }

  /** The files that it writes on a day. */
  dag(vandaag: Datum): string[] {
    const uit: string[] = [];
    for (const zaak of this.zaken) {
      const meldt = addDays(zaak.begin, this.uitstel(zaak));
      if (vandaag === meldt) uit.push(...this.start(zaak, vandaag));
      if (zaak.stopt !== null && vandaag === addDays(zaak.stopt, 2)) uit.push(this.stop(zaak, vandaag));
    }
    if (vandaag === (this.laat ? '2026-10-16' : '2026-10-02')) {
      if (this.laat) this.tel('te laat');
      uit.push(...this.declareer(this.maand(), vandaag));
    }
    if (vandaag === '2026-10-20' && this.laatste !== undefined) uit.push(...this.crediteer(this.laatste, vandaag));
    return uit;
  }

  /** Takes an answer that is for it, and gives what it sends in return. */
  antwoord306({ header, client }: Wmo306): string[] {
    const { identificatie } = header.berichtIdentificatie;
    if (client === undefined && header.retourCodes === undefined) return [];
    return this.herstel.get(identificatie)?.() ?? [];
  }

  antwoord325({ header, declaratieAntwoord }: Wmo325, vandaag: Datum): string[] {
    const { identificatie } = header.declaratieIdentificatie;
    const regels = this.gestuurd.get(identificatie) ?? [];
    if (declaratieAntwoord === undefined) return this.herstel.get(identificatie)?.() ?? [];
    const terug = new Set(
      (declaratieAntwoord.clienten?.client ?? []).flatMap(({ prestaties }) =>
        prestaties.prestatie.map(({ productReferentie }) => productReferentie.referentieNummer),
      ),
    );
    for (const regel of regels.filter(({ referentie }) => !terug.has(referentie))) {
      const bedrag = regel.bedrag ?? regel.volume * (regel.tarief ?? 0);
      this.boek.set(regel.referentie, regel.crediteert === undefined ? bedrag : -bedrag);
      this.laatste ??= regel;
    }
    const beter = regels.filter(({ referentie }) => terug.has(referentie)).flatMap((regel) => this.verbeterd(regel));
    return beter.length === 0 ? [] : this.declareer(beter, vandaag);
  }

  private uitstel({ toewijzingNummer }: Zaak): number {
    if (toewijzingNummer % 9 !== 0) return 1;
    return 20;
  }

  private start(zaak: Zaak, vandaag: Datum): string[] {
    const { toewijzingNummer, begin } = zaak;
    if (this.uitstel(zaak) > 1) this.tel('te laat');
    if (toewijzingNummer % 7 === 0) {
      this.tel('verkeerd nummer');
      const [identificatie, xml] = this.meld(zaak, vandaag, { toewijzingNummer: toewijzingNummer + 500_000 });
      this.herstel.set(identificatie, () => [this.meld(zaak, vandaag)[1]]);
      return [xml];
    }
    if (toewijzingNummer % 11 === 0) {
      this.tel('verkeerde start');
      const fout = { begindatum: addDays(begin, 1) };
      return [
        this.meld(zaak, vandaag, fout)[1],
        this.meld(zaak, vandaag, { ...fout, statusAanlevering: '3' })[1],
        this.meld(zaak, vandaag)[1],
      ];
    }
    const [identificatie, xml] = this.meld(zaak, vandaag);
    // Its 301 may not have come in yet.
    this.herstel.set(identificatie, () => [this.meld(zaak, vandaag)[1]]);
    return [xml];
  }

  private meld(zaak: Zaak, dagtekening: Datum, over: object = {}): [string, string] {
    const identificatie = this.kenmerk('S');
    const { bsn, gemeente, toewijzingNummer, categorie, code, begin } = zaak;
    const product = { toewijzingNummer, categorie, code, toewijzingIngangsdatum: begin, begindatum: begin, ...over };
    const kop = { afzender: this.agbcode, ontvanger: gemeente, bsn, identificatie, dagtekening };
    return [identificatie, wmo305({ ...kop, producten: [product] })];
  }

  private stop({ bsn, gemeente, toewijzingNummer, categorie, code, begin, stopt }: Zaak, dagtekening: Datum): string {
    const kop = { afzender: this.agbcode, ontvanger: gemeente, bsn, identificatie: this.kenmerk('E'), dagtekening };
    const product = { toewijzingNummer, categorie, code, toewijzingIngangsdatum: begin, begindatum: begin };
    return wmo307({ ...kop, producten: [{ ...product, einddatum: stopt! }] });
  }

  /** The lines of September, some of them wrong. */
  private maand(): Regel[] {
    return this.zaken.map((zaak) => {
      const { bsn, gemeente, toewijzingNummer, categorie, code, eenheid, tarief, begin, volume } = zaak;
      const goed: Regel = {
        ...{ bsn, gemeente, toewijzingNummer, categorie, code, eenheid, tarief, volume },
        ...{ referentie: this.kenmerk('R'), van: begin > VAN ? begin : VAN, tot: TOT },
      };
      const kans = this.toeval.fraction();
      if (kans < 0.12) {
        this.tel('verkeerd tarief');
        return { ...goed, tarief: tarief + 100 };
      }
      if (kans < 0.24) {
        this.tel('te veel');
        return { ...goed, volume: volume * 30 };
      }
      return goed;
    });
  }

  /** A rejected line as it should have been, under a new reference. */
  private verbeterd(regel: Regel): Regel[] {
    const zaak = this.zaken.find(({ toewijzingNummer }) => toewijzingNummer === regel.toewijzingNummer);
    if (zaak === undefined || regel.crediteert !== undefined) return [];
    return [{ ...regel, referentie: this.kenmerk('R'), tarief: zaak.tarief, volume: zaak.volume }];
  }

  /** One message per gemeente. */
  private declareer(regels: readonly Regel[], dagtekening: Datum): string[] {
    return [...new Set(regels.map(({ gemeente }) => gemeente))].flatMap((gemeente) => {
      const eigen = regels.filter((regel) => regel.gemeente === gemeente);
      const [identificatie, xml] = this.declaratie(gemeente, eigen, dagtekening);
      if (this.toeval.fraction() >= 0.25) return [xml];
      this.tel('verkeerd totaal');
      this.herstel.set(identificatie, () => [this.declaratie(gemeente, eigen, dagtekening)[1]]);
      return [xml.replace(/TotaalBedrag>(\d+)</, (_all, bedrag: string) => `TotaalBedrag>${Number(bedrag) + 1}<`)];
    });
  }

  private declaratie(ontvanger: string, prestaties: readonly Regel[], dagtekening: Datum): [string, string] {
    const identificatie = this.kenmerk('D');
    this.gestuurd.set(identificatie, prestaties);
    const kop = { afzender: this.agbcode, ontvanger, identificatie, declaratieNummer: identificatie, dagtekening };
    const regels = prestaties.map(({ gemeente: _gemeente, ...regel }) => regel);
    return [identificatie, voorbeeld323({ ...kop, van: VAN, tot: TOT, prestaties: regels })];
  }

  /** It declared one unit too many: the line is taken back and declared anew. */
  private crediteer(regel: Regel, vandaag: Datum): string[] {
    this.tel('gecrediteerd');
    const terug = { ...regel, referentie: this.kenmerk('R'), crediteert: regel.referentie };
    const nieuw = { ...regel, referentie: this.kenmerk('R'), volume: regel.volume - 1 };
    const gemeente = regel.gemeente;
    return [this.declaratie(gemeente, [terug, nieuw], vandaag)[1]];
  }

  private kenmerk(soort: string): string {
    return `${soort}${this.agbcode.slice(-3)}X${String((this.nummer += 1)).padStart(5, '0')}`;
  }
}
