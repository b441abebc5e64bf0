import { type Bedrag } from '../../kernel/bedrag.js';
import { addDays, type Datum } from '../../kernel/datum.js';
import { writeBericht } from '../berichten/bericht-writer.js';
import { jw323 } from '../berichten/gegenereerd/jw323.js';
import { type Prestatie, type Wmo323, wmo323 } from '../berichten/gegenereerd/wmo323.js';
import { totaalVan } from '../rekenregels/bedragen.js';

export interface Voorbeeldprestatie {
  /** One or more of a client stand together in the message. */
  readonly bsn: string;
  readonly referentie: string;
  /** Of the line that this one credits; then `bedrag` is taken back. */
  readonly crediteert?: string;
  readonly toewijzingNummer: number;
  readonly categorie?: string;
  readonly code?: string;
  readonly van: Datum;
  readonly tot: Datum;
  readonly volume: number;
  /** WJ756; 04 (uur) where not given. */
  readonly eenheid?: string;
  /** Eurocents per eenheid; left out for eenheid 83 (euros). */
  readonly tarief?: Bedrag;
  /** Eurocents, never negative; volume times tarief where not given. */
  readonly bedrag?: Bedrag;
}

export interface Voorbeelddeclaratie {
  readonly afzender: string;
  readonly ontvanger: string;
  readonly identificatie: string;
  readonly declaratieNummer: string;
  /** One calendar month. */
  readonly van: Datum;
  readonly tot: Datum;
  /** The day after the month where not given. */
  readonly dagtekening?: Datum;
  /** Default WMO. */
  readonly familie?: 'WMO' | 'JW';
  readonly prestaties: readonly Voorbeeldprestatie[];
}

/** Text of a 323 (Declaratie) from an aanbieder (`afzender`, AGB code) to a gemeente (`ontvanger`, CBS code). */
export function voorbeeld323(declaratie: Voorbeelddeclaratie): string {
  return writeBericht(declaratie.familie === 'JW' ? jw323 : wmo323, inhoud323(declaratie));
}

export function inhoud323(declaratie: Voorbeelddeclaratie): Wmo323 {
  const { afzender, ontvanger, identificatie, declaratieNummer, van, tot, familie, prestaties } = declaratie;
  const { berichtcode, xsdVersie } = familie === 'JW' ? jw323 : wmo323;
  const dagtekening = declaratie.dagtekening ?? addDays(tot, 1);
  const perClient = new Map<string, Prestatie[]>();
  for (const { bsn, ...prestatie } of prestaties) {
    perClient.set(bsn, [...(perClient.get(bsn) ?? []), regelVan(prestatie)]);
  }
  const regels = [...perClient.values()].flat();
  const totaal = totaalVan(regels.map(({ ingediendBedrag }) => ingediendBedrag));
  return {
    header: {
      berichtCode: berichtcode,
      berichtVersie: 3,
      berichtSubversie: 2,
      afzender,
      ontvanger,
      berichtIdentificatie: { identificatie, dagtekening },
      xsdVersie,
    },
    declaratie: {
      declaratieNummer,
      declaratiePeriode: { begindatum: van, einddatum: tot },
      declaratieDagtekening: dagtekening,
      totaalIngediendBedrag: { totaalBedrag: totaal.bedrag, debetCredit: totaal.debetCredit },
      clienten: { client: [...perClient].map(([bsn, prestatie]) => ({ bsn, prestaties: { prestatie } })) },
    },
  };
}

function regelVan({ crediteert, tarief = 0, ...gegeven }: Omit<Voorbeeldprestatie, 'bsn'>): Prestatie {
  const { categorie = '02', code = '02A05', eenheid = '04', volume } = gegeven;
  return {
    productReferentie: { referentieNummer: gegeven.referentie, vorigReferentieNummer: crediteert },
    toewijzingNummer: gegeven.toewijzingNummer,
    productCategorie: categorie,
    productCode: code,
    productPeriode: { begindatum: gegeven.van, einddatum: gegeven.tot },
    geleverdVolume: volume,
    eenheid,
    productTarief: eenheid === '83' ? undefined : tarief,
    ingediendBedrag: {
      bedrag: gegeven.bedrag ?? (eenheid === '83' ? volume : volume * tarief),
      debetCredit: crediteert === undefined ? 'D' : 'C',
    },
  };
}
