import { holdsBsn } from '../../kernel/vrije-tekst.js';
import { Rejection } from '../../kernel/rejection.js';
import { type BetalingEvent } from '../../declaratie/betaling/betaling.events.js';
import { betalingDecider, type BetalingState } from '../../declaratie/betaling/betaling.decider.js';
import { type Controleset, controlefeiten } from '../../declaratie/declaratie/controlebronnen.js';
import { declaratieDecider } from '../../declaratie/declaratie/declaratie.decider.js';
import {
  type DeclaratieEvent,
  type IngediendeDeclaratie,
  rekeningVan,
} from '../../declaratie/declaratie/declaratie.events.js';
import { type Wet } from '../../regio/regioconfiguratie/inhoud/product.js';
import { toewijzingIdOf } from '../../toegang/toewijzing/toewijzing-parts.js';
import { type BekendeToewijzing, type ToewijzingState } from '../../toegang/toewijzing/toewijzing.state.js';
import { prestatiefout, type Prestatiefout, prijsfout, retourcodeVan } from '../regels/prestatieregels.js';
import { samengevoegd } from './declaratiebericht.decider.js';
import { type Regeluitkomst, type Toegekend } from './declaratiebericht.events.js';
import { bedragVan, type Declaratieregel } from './declaratieregels.js';
import { type Regelbronnen } from './regelbronnen.js';

/** What holds for all lines of a message. */
export interface Declaratiekader {
  readonly berichtId: string;
  readonly regio: string;
  readonly wet: Wet;
  readonly gemeentecode: string;
  readonly aanbiederId: string;
  /** Last day of the DeclaratiePeriode. */
  readonly totEnMet: string;
  /** By BSN; who is not known is not in it. */
  readonly clienten: ReadonlyMap<string, string>;
  /** Of a reference of the aanbieder, also of one that is taken back. */
  readonly declaratieId: (referentie: string) => string;
}

const ONBEKEND: ToewijzingState = { stand: 'onbekend' };

type Oordeel = Pick<Regeluitkomst, 'uitkomst' | 'declaratieId' | 'regel' | 'retourcode'>;

/** The outcome of the lines of a part, and the events that follow from them. */
export interface Deeluitkomst {
  readonly regels: readonly Regeluitkomst[];
  readonly toegekend: readonly Toegekend[];
  readonly declaraties: ReadonlyMap<string, readonly DeclaratieEvent[]>;
  /** By toewijzing. */
  readonly betalingen: ReadonlyMap<string, readonly BetalingEvent[]>;
  /** Of the rules by which was judged; the last, because an append carries one. */
  readonly configVersion: string | null;
}

/** Judges the lines of a part, one after the other, each on what the ones before it left. Pure but for its own lists. */
export class Deelbeoordeling {
  private readonly regels: Regeluitkomst[] = [];
  private readonly toegekend: Toegekend[] = [];
  private readonly declaraties = new Map<string, DeclaratieEvent[]>();
  private readonly betalingen = new Map<string, BetalingEvent[]>();
  private readonly betaald = new Map<string, BetalingState>();
  private configVersion: string | null = null;

  constructor(
    private readonly kader: Declaratiekader,
    private readonly bronnen: Regelbronnen,
  ) {}

  beoordeel(regel: Declaratieregel): void {
    const { client, nummer: prestatie } = regel;
    this.regels.push({ client, prestatie, ...this.oordeel(regel) });
  }

  uitkomst(): Deeluitkomst {
    const { regels, declaraties, betalingen, configVersion } = this;
    const toegekend = samengevoegd([this.toegekend]);
    return { regels, toegekend, declaraties, betalingen, configVersion };
  }

  private oordeel({ bsn, prestatie }: Declaratieregel): Oordeel {
    const { kader, bronnen } = this;
    const clientId = kader.clienten.get(bsn);
    const declaratieId = kader.declaratieId(prestatie.productReferentie.referentieNummer);
    const toewijzing = this.toewijzingVan(prestatie.toewijzingNummer);
    const found = prestatiefout({
      ...{ prestatie, totEnMet: kader.totEnMet, clientId, aanbiederId: kader.aanbiederId, toewijzing },
      referentieGebruikt:
        this.declaraties.has(declaratieId) || bronnen.declaratie(declaratieId).state.status !== 'nieuw',
    });
    const eigen = toewijzing.stand !== 'onbekend' && toewijzing.gegevens.clientId === clientId ? toewijzing : undefined;
    // Nothing that could be tied to a toewijzing of this client and this aanbieder becomes a declaratie.
    if (clientId === undefined || eigen?.gegevens.aanbiederId !== kader.aanbiederId || found?.regel === 'TR314') {
      return afgewezen(null, found!);
    }
    // Zero is granted; there is nothing to book.
    if (found === undefined && bedragVan(prestatie) === 0) {
      return { uitkomst: 'toegekend', declaratieId: null, regel: null, retourcode: null };
    }
    const declaratie = this.declaratieVan(prestatie, declaratieId, eigen);
    if (declaratie === undefined) return afgewezen(null, PRODUCT_ONBEKEND);
    return this.beslis(declaratie, prestatie, eigen, found);
  }

  /** A toewijzing under the other law is not the one that this message speaks of. */
  private toewijzingVan(nummer: number): ToewijzingState {
    const { regio, gemeentecode, wet } = this.kader;
    const state = this.bronnen.toewijzing(toewijzingIdOf(regio, gemeentecode, String(nummer)));
    if (state.stand === 'onbekend') return state;
    const { productcode, gewensteStartdatum } = state.gegevens;
    const product = this.bronnen.geldend(gewensteStartdatum, gemeentecode).product(productcode);
    return product !== undefined && product.wet !== wet ? ONBEKEND : state;
  }

  private declaratieVan(
    { productReferentie, productPeriode, geleverdVolume, eenheid, ingediendBedrag }: Declaratieregel['prestatie'],
    declaratieId: string,
    { gegevens }: BekendeToewijzing,
  ): IngediendeDeclaratie | undefined {
    const { toewijzingId, aanbiederId, clientId, gemeentecode, productcode, productcategorie } = gegevens;
    const { begindatum: van, einddatum: tot } = productPeriode;
    const product = this.bronnen.geldend(van, gemeentecode).product(productcode);
    if (product === undefined) return undefined;
    const { referentieNummer, vorigReferentieNummer } = productReferentie;
    const teken = ingediendBedrag.debetCredit === 'C' ? -1 : 1;
    return {
      ...{ declaratieId, toewijzingId, aanbiederId, clientId, gemeentecode, productcode, periode: { van, tot } },
      // As in the marktanalyse: a region without percelen is counted per productcategorie.
      perceel: product.perceel ?? `Productcategorie ${productcategorie}`,
      wet: product.wet,
      jaar: Number(van.slice(0, 4)),
      volume: teken * geleverdVolume,
      eenheid,
      bedrag: teken * ingediendBedrag.bedrag,
      ingediendOp: this.bronnen.vandaag,
      bericht: { berichtId: this.kader.berichtId, referentie: holdsBsn(referentieNummer) ? null : referentieNummer },
      crediteert: vorigReferentieNummer === undefined ? null : this.kader.declaratieId(vorigReferentieNummer),
    };
  }

  /** Submits and judges in one go; an approval is booked on the toewijzing, where the next line finds it. */
  private beslis(
    declaratie: IngediendeDeclaratie,
    prestatie: Declaratieregel['prestatie'],
    toewijzing: BekendeToewijzing,
    found: Prestatiefout | undefined,
  ): Oordeel {
    const { vandaag } = this.bronnen;
    const { declaratieId, toewijzingId } = declaratie;
    const bekend = { aanbiederBekend: true, clientBekend: true, vandaag } as const;
    let submitted: readonly DeclaratieEvent[];
    try {
      submitted = declaratieDecider.decide({ type: 'SubmitDeclaratie', declaratie, ...bekend }, { status: 'nieuw' });
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      return afgewezen(null, { regel: error.code, retourcode: retourcodeVan(error.code), reden: error.message });
    }
    const { feiten, configVersion } = this.feitenVan(declaratie, toewijzing);
    const betaald = this.betaald.get(toewijzingId) ?? this.bronnen.betaling(toewijzingId).state;
    const credit = declaratie.crediteert !== null;
    const fout =
      found ?? (feiten === null ? NIET_VASTGESTELD : credit ? undefined : prijsfout(prestatie, feiten.tarief));
    const state = { status: 'ingediend', declaratie } as const;
    this.configVersion = configVersion ?? this.configVersion;
    let [besluit] =
      fout === undefined
        ? declaratieDecider.decide({ type: 'CheckDeclaratie', feiten, betaald, vandaag }, state)
        : declaratieDecider.decide({ type: 'RefuseDeclaratie', bevinding: fout, vandaag }, state);
    if (besluit?.type === 'DeclaratieRejected') {
      const { regel, retourcode } = besluit.data;
      const code = retourcode ?? retourcodeVan(regel);
      besluit = { ...besluit, data: { ...besluit.data, retourcode: code } };
      this.declaraties.set(declaratieId, [...submitted, besluit]);
      return { uitkomst: 'afgewezen', declaratieId, regel, retourcode: code };
    }
    this.declaraties.set(declaratieId, [...submitted, besluit!]);
    this.boek(
      toewijzingId,
      betaald,
      betalingDecider.decide({ type: 'BookDeclaratie', feiten: feiten!, vandaag }, betaald),
    );
    if (besluit?.type === 'DeclaratieApproved') this.tel(besluit.data, toewijzing.gegevens.contractId);
    return { uitkomst: 'toegekend', declaratieId, regel: null, retourcode: null };
  }

  private feitenVan(declaratie: IngediendeDeclaratie, toewijzing: BekendeToewijzing): Controleset {
    const { configuratie, trajectprijzen, vandaag, regio } = this.bronnen;
    return controlefeiten(declaratie, {
      ...{ configuratie, trajectprijzen, vandaag, toewijzing, deelname: regio.deelname },
      aanwijzingen: this.bronnen.casus(declaratie.clientId).aanwijzingen,
      contract: this.bronnen.contract(toewijzing.gegevens.contractId),
      tariefkaart: this.bronnen.tariefkaart(declaratie.productcode),
    });
  }

  private boek(toewijzingId: string, before: BetalingState, events: readonly BetalingEvent[]): void {
    this.betaald.set(
      toewijzingId,
      events.reduce((state, event) => betalingDecider.evolve(state, event), before),
    );
    this.betalingen.set(toewijzingId, [...(this.betalingen.get(toewijzingId) ?? []), ...events]);
  }

  private tel(declaratie: Extract<DeclaratieEvent, { type: 'DeclaratieApproved' }>['data'], contractId: string): void {
    const { productcode, jaar, bedrag } = declaratie;
    this.toegekend.push({ gemeentecode: rekeningVan(declaratie), contractId, productcode, jaar, bedrag, aantal: 1 });
  }
}

const PRODUCT_ONBEKEND: Prestatiefout = {
  regel: 'PRODUCT_ONBEKEND',
  retourcode: retourcodeVan('PRODUCT_ONBEKEND'),
  reden: 'Dit product staat in deze maand niet in de catalogus van de regio. Controleer de periode.',
};
const NIET_VASTGESTELD: Prestatiefout = {
  regel: 'BEKOSTIGING_NIET_VASTGESTELD',
  retourcode: retourcodeVan('BEKOSTIGING_NIET_VASTGESTELD'),
  reden:
    'De regio heeft voor deze toewijzing geen bekostiging vastgesteld, dus er is geen prijs om tegen te declareren.',
};

function afgewezen(declaratieId: string | null, { regel, retourcode }: Prestatiefout): Oordeel {
  return { uitkomst: 'afgewezen', declaratieId, regel, retourcode };
}
