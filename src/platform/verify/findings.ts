/** Everything that the control can find: how serious it is and what the beheerder does about it. */
export const BEVINDINGEN = {
  GEBEURTENIS_TYPE_ONBEKEND: {
    ernst: 'fout',
    doe: 'Dit type kent deze versie van Kroniek niet. Draai de versie die het heeft geschreven, of een nieuwere.',
  },
  GEBEURTENIS_ONLEESBAAR: {
    ernst: 'fout',
    doe: 'De opgeslagen versie is niet om te zetten. Draai de versie die het heeft geschreven, of zet een back-up terug.',
  },
  GEBEURTENIS_SCHEMA: {
    ernst: 'fout',
    doe: 'De inhoud past niet bij het schema van het type. Vergelijk met een back-up; het logboek zelf wijzigt u niet.',
  },
  STROOMNAAM_ONGELDIG: {
    ernst: 'fout',
    doe: 'Vergelijk met een back-up: buiten Kroniek om is in het logboek geschreven.',
  },
  STROOM_ANDER_AGGREGAAT: {
    ernst: 'fout',
    doe: 'De gebeurtenis staat in de stroom van een ander soort. Vergelijk met een back-up.',
  },
  GELDIGHEID_ONGELDIG: {
    ernst: 'fout',
    doe: 'De geldige tijd is geen datum of UTC-tijdstip. Vergelijk met een back-up.',
  },
  POSITIE_NIET_OPLOPEND: { ernst: 'fout', doe: 'De volgorde van het logboek klopt niet. Zet een back-up terug.' },
  POSITIE_ONTBREEKT: { ernst: 'fout', doe: 'Er ontbreken gebeurtenissen. Zet een back-up terug die ze nog heeft.' },
  REVISIE_NIET_AANSLUITEND: {
    ernst: 'fout',
    doe: 'In deze stroom ontbreekt een gebeurtenis of staat er een dubbel. Zet een back-up terug.',
  },
  GEBEURTENIS_ID_DUBBEL: { ernst: 'fout', doe: 'Een gebeurtenis staat er twee keer. Zet een back-up terug.' },
  REGISTRATIETIJD_TERUG: {
    ernst: 'fout',
    doe: 'De registratietijd loopt terug: "zoals bekend op" is hier niet te vertrouwen. Vergelijk met een back-up.',
  },
  BON_ZONDER_GEBEURTENIS: {
    ernst: 'fout',
    doe: 'Een bewijs van uitvoering wijst naar een positie die er niet is. Er ontbreken gebeurtenissen: zet een back-up terug.',
  },
  KOP_ONGELIJK: {
    ernst: 'fout',
    doe: 'De kop van het logboek is niet de laatste gebeurtenis. Stop Kroniek en zet een back-up terug.',
  },
  BSN_ACHTIG: {
    ernst: 'waarschuwing',
    doe: 'Een waarde van negen cijfers doorstaat de elfproef. Ga na of het een burgerservicenummer is; zo ja, meld een datalek.',
  },
  LEZER_VOORBIJ_KOP: {
    ernst: 'fout',
    doe: 'Deze lezer is verder dan het logboek. Bouw het leesmodel opnieuw op (rebuild).',
  },
  LEZER_MOMENT_ONGELIJK: {
    ernst: 'fout',
    doe: 'Het moment van deze lezer hoort niet bij zijn positie. Bouw het leesmodel opnieuw op (rebuild).',
  },
  LEZER_STAAT_STIL: {
    ernst: 'fout',
    doe: 'Neem de oorzaak weg; zie kroniek status. Daarna gaat de lezer vanzelf verder.',
  },
  STROOM_GEPARKEERD: {
    ernst: 'fout',
    doe: 'Deze lezer slaat de stroom over tot iemand besluit: opnieuw proberen of overslaan; zie kroniek status.',
  },
  GEBEURTENIS_OVERGESLAGEN: {
    ernst: 'waarschuwing',
    doe: 'Iemand heeft besloten deze gebeurtenis over te slaan. Bouw het leesmodel opnieuw op als de oorzaak weg is.',
  },
  TERMIJN_ONTBREEKT: {
    ernst: 'fout',
    doe: 'Een termijn die uit het logboek volgt wordt niet bewaakt. Neem contact op met de leverancier.',
  },
  TERMIJN_TE_VEEL: {
    ernst: 'fout',
    doe: 'Een bewaakte termijn volgt niet uit het logboek. Neem contact op met de leverancier.',
  },
  TERMIJN_ANDERS: {
    ernst: 'fout',
    doe: 'Een termijn staat op een ander moment dan uit het logboek volgt. Neem contact op met de leverancier.',
  },
  TERMIJN_NIET_TOEPASBAAR: {
    ernst: 'fout',
    doe: 'De termijnen uit deze gebeurtenis zijn niet te bepalen; zie kroniek status.',
  },
  LEESMODEL_WIJKT_AF: {
    ernst: 'fout',
    doe: 'Bouw het leesmodel opnieuw op: kroniek rebuild <leesmodel>. Meld het verschil aan de leverancier.',
  },
  LEESMODEL_NIET_TOEPASBAAR: {
    ernst: 'fout',
    doe: 'Het leesmodel kan deze gebeurtenis niet verwerken; zie kroniek status.',
  },
  LEESMODEL_NIET_VERGELEKEN: {
    ernst: 'waarschuwing',
    doe: 'Voer de controle opnieuw uit als er niets meer wordt opgebouwd.',
  },
  CLIENT_ONBEKEND_IN_KLUIS: { ernst: 'fout', doe: 'Wie dit is, is verloren. Zet de kluis terug uit een back-up.' },
  PSEUDONIEM_BUITEN_KLUIS: {
    ernst: 'waarschuwing',
    doe: 'Dit clientId komt uit een bron met eigen pseudoniemen, of de kluis mist een persoon. Ga na welke bron dit is.',
  },
  DOCUMENT_ONBEKEND: {
    ernst: 'fout',
    doe: 'Een gebeurtenis verwijst naar een tekst die de kluis niet heeft. Zet de kluis terug uit een back-up.',
  },
  PERSOON_NIET_GEWIST: {
    ernst: 'fout',
    doe: 'Het logboek zegt dat deze persoon is gewist, de kluis heeft de sleutel nog. Wis de persoonsgegevens opnieuw.',
  },
  SLEUTEL_OPENT_NIET: {
    ernst: 'fout',
    doe: 'De kluissleutel opent deze persoonssleutel niet. Zet de sleutels terug uit een back-up.',
  },
} as const satisfies Record<string, { readonly ernst: Ernst; readonly doe: string }>;

export type Ernst = 'fout' | 'waarschuwing';
export type Bevindingcode = keyof typeof BEVINDINGEN;

export interface Bevinding {
  readonly code: Bevindingcode;
  /** Where: a position, a stream, a table. Never a value from an event or the vault. */
  readonly plaats: string;
}

/** How many findings of one code are told by place; all are counted. A log that is all wrong must fit in the memory. */
export const SHOWN = 200;

/** Collects what the control finds; it goes on after each. */
export class Findings {
  private readonly counts = new Map<Bevindingcode, number>();
  private readonly places = new Map<Bevindingcode, string[]>();

  add(code: Bevindingcode, plaats: string): void {
    this.addMany(code, [plaats], 1);
  }

  /** `plaatsen` are the first of `total` findings. */
  addMany(code: Bevindingcode, plaatsen: readonly string[], total: number): void {
    if (total === 0) return;
    this.counts.set(code, (this.counts.get(code) ?? 0) + total);
    const known = this.places.get(code) ?? [];
    this.places.set(code, [...known, ...plaatsen.slice(0, SHOWN - known.length)]);
  }

  /** Faults first, then warnings; each with its count and the first places. */
  report(): Controlebevinding[] {
    const order = (ernst: Ernst): number => (ernst === 'fout' ? 0 : 1);
    return [...this.counts]
      .map(([code, aantal]) => ({ code, ...BEVINDINGEN[code], aantal, plaatsen: this.places.get(code) ?? [] }))
      .sort((a, b) => order(a.ernst) - order(b.ernst) || (a.code < b.code ? -1 : 1));
  }
}

export interface Controlebevinding {
  readonly code: Bevindingcode;
  readonly ernst: Ernst;
  readonly doe: string;
  readonly aantal: number;
  /** At most 200. */
  readonly plaatsen: readonly string[];
}
