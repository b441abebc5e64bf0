import { addMonths } from '../../kernel/datum.js';
import { totaalVan } from '../rekenregels/bedragen.js';
import { maandenVan } from '../rekenregels/productperiode.js';
import { type Prestatie, type Wmo323 } from '../berichten/gegenereerd/wmo323.js';
import { type Regel } from '../berichten/regels.js';
import { regelDagtekening } from '../berichten/regels-client.js';

const DECLARATIE = 'Bericht/Declaratie';
/** No declaration of before the standard's own lines (CS100). */
const EERSTE_DAG = '2021-01-01';
const EURO = '83';
const BEWAARJAREN = 5;

/** What a rule on one prestatie knows besides it. */
interface Kop {
  readonly dagtekening: string;
  readonly declaratieDagtekening: string;
}

/** One thing that a rule finds in a declaration. */
export interface Schending {
  readonly regel: string;
  readonly pad: string;
  readonly melding: string;
}

interface Prestatieregel {
  readonly regel: string;
  readonly element: string;
  readonly melding: string;
  readonly broken: (prestatie: Prestatie, kop: Kop) => boolean;
}

/** Rules on one prestatie that ask nothing of the others. */
const prestatieregels: readonly Prestatieregel[] = [
  {
    regel: 'CD060',
    element: '/ProductReferentie',
    melding: 'VorigReferentieNummer is verplicht bij DebetCredit C en mag anders niet.',
    broken: ({ productReferentie, ingediendBedrag }) => {
      return (productReferentie.vorigReferentieNummer !== undefined) !== (ingediendBedrag.debetCredit === 'C');
    },
  },
  {
    regel: 'CD087',
    element: '/ProductTarief',
    melding: 'ProductTarief is verplicht, behalve bij Eenheid 83: daar mag het niet.',
    broken: ({ productTarief, eenheid }) => (productTarief === undefined) !== (eenheid === EURO),
  },
  {
    regel: 'CS100',
    element: '/ProductPeriode',
    melding: 'ProductPeriode ligt op of na 1 januari 2021.',
    broken: ({ productPeriode: { begindatum, einddatum } }) => begindatum < EERSTE_DAG || einddatum < EERSTE_DAG,
  },
  {
    regel: 'CS325',
    element: '/IngediendBedrag/DebetCredit',
    melding: 'DebetCredit is D bij een bedrag van 0.',
    broken: ({ ingediendBedrag: { bedrag, debetCredit } }) => bedrag === 0 && debetCredit !== 'D',
  },
  {
    regel: 'CS337',
    element: '/ProductPeriode',
    melding: 'Begindatum en Einddatum van de ProductPeriode liggen in een kalendermaand.',
    broken: ({ productPeriode: { begindatum, einddatum } }) => begindatum.slice(0, 7) !== einddatum.slice(0, 7),
  },
  {
    regel: 'CS339',
    element: '/IngediendBedrag/Bedrag',
    melding: 'Bij Eenheid 83 is het bedrag gelijk aan GeleverdVolume.',
    broken: ({ eenheid, geleverdVolume, ingediendBedrag }) => {
      return eenheid === EURO && ingediendBedrag.bedrag !== geleverdVolume;
    },
  },
  {
    regel: 'TR134',
    element: '/ProductPeriode/Begindatum',
    melding: 'Begindatum van de ProductPeriode ligt na de dagtekening van het bericht.',
    broken: ({ productPeriode }, { dagtekening }) => productPeriode.begindatum > dagtekening,
  },
  {
    regel: 'TR137',
    element: '/ProductPeriode/Einddatum',
    melding: 'Einddatum ligt niet voor de Begindatum en niet na de dagtekening van het bericht.',
    broken: ({ productPeriode: { begindatum, einddatum } }, { dagtekening }) => {
      return einddatum < begindatum || einddatum > dagtekening;
    },
  },
  {
    regel: 'TR335',
    element: '/ProductPeriode/Einddatum',
    melding: 'Einddatum van de ProductPeriode ligt meer dan vijf jaar voor de DeclaratieDagtekening.',
    broken: ({ productPeriode }, { declaratieDagtekening }) => {
      return productPeriode.einddatum < addMonths(declaratieDagtekening, -12 * BEWAARJAREN);
    },
  },
];

/** The totals and keys of a declaration, gathered while its prestaties pass by once: a 323 may hold tens of thousands. */
class Declaratielezing {
  private readonly clienten = new Set<string>();
  private readonly referenties = new Set<string>();
  private readonly vorige = new Map<string, string>();
  private readonly debet = new Set<string>();
  private sleutels = new Set<string>();
  private som = 0;

  constructor(private readonly kop: Kop) {}

  *client(bsn: string, pad: string): Generator<Schending> {
    if (this.clienten.has(bsn)) yield { regel: 'TR101', pad, melding: 'Deze client staat dubbel in het bericht.' };
    this.clienten.add(bsn);
    this.sleutels = new Set();
  }

  *prestatie(prestatie: Prestatie, pad: string): Generator<Schending> {
    for (const { regel, element, melding, broken } of prestatieregels) {
      if (broken(prestatie, this.kop)) yield { regel, pad: pad + element, melding };
    }
    const { ingediendBedrag } = prestatie;
    this.som += ingediendBedrag.debetCredit === 'C' ? -ingediendBedrag.bedrag : ingediendBedrag.bedrag;
    yield* this.referentie(prestatie, pad);
    yield* this.dubbel(prestatie, pad);
  }

  /** What can be told only when the last prestatie has passed. */
  *einde({ declaratie }: Pick<Wmo323, 'declaratie'>): Generator<Schending> {
    for (const [vorige, pad] of this.vorige) {
      if (!this.referenties.has(vorige)) continue;
      const melding = 'VorigReferentieNummer verwijst naar een prestatie in dezelfde declaratie.';
      yield { regel: 'TR316', pad, melding };
    }
    const { totaalBedrag, debetCredit } = declaratie.totaalIngediendBedrag;
    const wanted = totaalVan([{ bedrag: Math.abs(this.som), debetCredit: this.som < 0 ? 'C' : 'D' }]);
    if (totaalBedrag === wanted.bedrag && (totaalBedrag === 0 || debetCredit === wanted.debetCredit)) return;
    const melding = 'TotaalIngediendBedrag is de som van de bedragen: debet erbij, credit eraf.';
    yield { regel: 'TR358', pad: `${DECLARATIE}/TotaalIngediendBedrag`, melding };
  }

  private *referentie({ productReferentie }: Prestatie, pad: string): Generator<Schending> {
    const { referentieNummer, vorigReferentieNummer: vorige } = productReferentie;
    const sleutel = JSON.stringify([referentieNummer, vorige ?? null]);
    if (this.sleutels.has(sleutel))
      yield { regel: 'TR101', pad, melding: 'Deze prestatie staat dubbel bij de client.' };
    this.sleutels.add(sleutel);
    this.referenties.add(referentieNummer);
    if (vorige === undefined) return;
    const element = `${pad}/ProductReferentie/VorigReferentieNummer`;
    if (this.vorige.has(vorige)) {
      yield { regel: 'TR315', pad: element, melding: 'VorigReferentieNummer komt meer dan een keer voor.' };
    } else {
      this.vorige.set(vorige, element);
    }
  }

  private *dubbel(prestatie: Prestatie, pad: string): Generator<Schending> {
    if (prestatie.ingediendBedrag.debetCredit !== 'D') return;
    const { toewijzingNummer, productCategorie, productCode, productPeriode } = prestatie;
    const { begindatum, einddatum } = productPeriode;
    const sleutel = JSON.stringify([toewijzingNummer, productCategorie, productCode, begindatum, einddatum]);
    if (this.debet.has(sleutel)) {
      const melding = 'Voor dit product in deze ProductPeriode staat al een debetprestatie in de declaratie.';
      yield { regel: 'TR416', pad, melding };
    }
    this.debet.add(sleutel);
  }
}

function* declaratieregels({ header, declaratie }: Wmo323): Generator<Schending> {
  const { declaratiePeriode: periode, totaalIngediendBedrag } = declaratie;
  const { dagtekening } = header.berichtIdentificatie;
  const pad = `${DECLARATIE}/DeclaratiePeriode`;
  if (periode.begindatum < EERSTE_DAG || periode.einddatum < EERSTE_DAG) {
    yield { regel: 'CS100', pad, melding: 'DeclaratiePeriode ligt op of na 1 januari 2021.' };
  }
  const maand = maandenVan({ van: periode.begindatum, tot: periode.begindatum });
  if (periode.begindatum !== maand.van || periode.einddatum !== maand.tot) {
    yield { regel: 'CS340', pad, melding: 'DeclaratiePeriode is precies een hele kalendermaand.' };
  }
  if (periode.begindatum > dagtekening) {
    const melding = 'Begindatum van de DeclaratiePeriode ligt na de dagtekening van het bericht.';
    yield { regel: 'TR134', pad: `${pad}/Begindatum`, melding };
  }
  if (periode.einddatum < periode.begindatum || periode.einddatum > dagtekening) {
    const melding = 'Einddatum ligt niet voor de Begindatum en niet na de dagtekening van het bericht.';
    yield { regel: 'TR137', pad: `${pad}/Einddatum`, melding };
  }
  if (totaalIngediendBedrag.totaalBedrag === 0 && totaalIngediendBedrag.debetCredit !== 'D') {
    const melding = 'DebetCredit is D bij een bedrag van 0.';
    yield { regel: 'CS325', pad: `${DECLARATIE}/TotaalIngediendBedrag/DebetCredit`, melding };
  }
}

/** Rules of level 2 (inside the message) for the 323 in one pass; each breach is answered with 0001. */
export function* schendingen323(bericht: Wmo323): Generator<Schending> {
  const { header, declaratie } = bericht;
  const { dagtekening } = header.berichtIdentificatie;
  const lezing = new Declaratielezing({ dagtekening, declaratieDagtekening: declaratie.declaratieDagtekening });
  yield* declaratieregels(bericht);
  for (const [place, { bsn, prestaties }] of declaratie.clienten.client.entries()) {
    const client = `${DECLARATIE}/Clienten/Client[${place + 1}]`;
    yield* lezing.client(bsn, client);
    for (const [index, prestatie] of prestaties.prestatie.entries()) {
      yield* lezing.prestatie(prestatie, `${client}/Prestaties/Prestatie[${index + 1}]`);
    }
  }
  yield* lezing.einde(bericht);
}

/** Asked before the declaration itself. */
export const regels323: readonly Regel<Wmo323>[] = [regelDagtekening];
