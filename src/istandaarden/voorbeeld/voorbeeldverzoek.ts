import { type Datum } from '../../kernel/datum.js';
import { writeBericht } from '../berichten/bericht-writer.js';
import { jw315 } from '../berichten/gegenereerd/jw315.js';
import { jw317 } from '../berichten/gegenereerd/jw317.js';
import { type Wmo315, wmo315 } from '../berichten/gegenereerd/wmo315.js';
import { type Wmo317, wmo317 } from '../berichten/gegenereerd/wmo317.js';

/** Valid requests of an aanbieder about invented people: for the demo region and for tests. */
interface Verzoekkop {
  /** AGB code. */
  readonly afzender: string;
  /** CBS code. */
  readonly ontvanger: string;
  readonly identificatie: string;
  readonly dagtekening: Datum;
  readonly bsn: string;
  /** Default WMO. */
  readonly familie?: 'WMO' | 'JW';
}

interface Voorbeeldomvang {
  readonly volume: number;
  readonly eenheid: string;
  readonly frequentie: string;
}

interface Voorbeeldwens {
  readonly categorie?: string;
  /** Null for no code. */
  readonly code?: string | null;
  readonly van: Datum;
  readonly tot?: Datum;
  /** 120 minutes per month where it is left out and there is a code and no budget. */
  readonly omvang?: Voorbeeldomvang;
  /** Eurocents. */
  readonly budget?: number;
}

export interface Voorbeeldaanvraag extends Voorbeeldwens {
  readonly referentie: string;
  /** Default 02, a huisarts. */
  readonly verwijzer?: string;
}

export interface Voorbeeldwijziging {
  readonly referentie: string;
  readonly ongewijzigd?: readonly number[];
  readonly teWijzigen?: readonly (Omit<Voorbeeldwens, 'categorie' | 'code' | 'omvang'> & {
    readonly toewijzingNummer: number;
    /** Null leaves the omvang out. */
    readonly omvang?: Voorbeeldomvang | null;
  })[];
  readonly nieuw?: readonly Voorbeeldwens[];
}

const OMVANG: Voorbeeldomvang = { volume: 120, eenheid: '01', frequentie: '4' };

function header(definition: typeof wmo315 | typeof wmo317 | typeof jw315 | typeof jw317, kop: Verzoekkop) {
  return {
    ...{ berichtCode: definition.berichtcode, berichtVersie: 3, berichtSubversie: 2 },
    ...{ afzender: kop.afzender, ontvanger: kop.ontvanger },
    berichtIdentificatie: { identificatie: kop.identificatie, dagtekening: kop.dagtekening },
    xsdVersie: definition.xsdVersie,
  };
}

function product({ categorie = '02', code = '02A05', omvang, budget }: Voorbeeldwens) {
  const standaard = code !== null && budget === undefined ? OMVANG : undefined;
  return {
    product: code === null ? { categorie } : { categorie, code },
    omvang: omvang ?? standaard,
    budget,
  };
}

/** A WMO315 or JW315: asks for toewijzingen, each with a reference of its own. */
export function voorbeeld315(bericht: Verzoekkop & { readonly producten: readonly Voorbeeldaanvraag[] }): string {
  const definition = bericht.familie === 'JW' ? jw315 : wmo315;
  const value: Wmo315 = {
    header: header(definition, bericht),
    client: {
      bsn: bericht.bsn,
      geboortedatum: { datum: '1950-06-01' },
      geslacht: '0',
      naam: { geslachtsnaam: { achternaam: 'Voorbeeld' }, voorletters: 'V' },
      aangevraagdeProducten: {
        aangevraagdProduct: bericht.producten.map((wens) => ({
          referentieAanbieder: wens.referentie,
          ...product(wens),
          toewijzingIngangsdatum: wens.van,
          toewijzingEinddatum: wens.tot,
          verwijzer: { type: wens.verwijzer ?? '02', naam: 'Praktijk Voorbeeld' },
        })),
      },
    },
  };
  return writeBericht(definition, value as never);
}

/** A WMO317 or JW317: the whole situation that the aanbieder asks for. */
export function voorbeeld317(bericht: Verzoekkop & { readonly verzoek: Voorbeeldwijziging }): string {
  const definition = bericht.familie === 'JW' ? jw317 : wmo317;
  const { referentie, ongewijzigd = [], teWijzigen = [], nieuw = [] } = bericht.verzoek;
  const value: Wmo317 = {
    header: header(definition, bericht),
    client: {
      bsn: bericht.bsn,
      verzoek: {
        referentieAanbieder: referentie,
        redenVerzoek: '1',
        ongewijzigdeProducten: met(ongewijzigd, (producten) => ({
          ongewijzigdProduct: producten.map((toewijzingNummer) => ({ toewijzingNummer })),
        })),
        teWijzigenProducten: met(teWijzigen, (producten) => ({
          teWijzigenProduct: producten.map(({ toewijzingNummer, van, tot, omvang, budget }) => ({
            toewijzingNummer,
            gewensteIngangsdatum: van,
            einddatum: tot,
            omvang: omvang === null ? undefined : (omvang ?? (budget === undefined ? OMVANG : undefined)),
            budget,
          })),
        })),
        nieuweProducten: met(nieuw, (producten) => ({
          nieuwProduct: producten.map((wens) => ({
            ...product(wens),
            gewensteIngangsdatum: wens.van,
            einddatum: wens.tot,
          })),
        })),
      },
    },
  };
  return writeBericht(definition, value as never);
}

function met<T, R>(lijst: readonly T[], maak: (lijst: readonly T[]) => R): R | undefined {
  return lijst.length === 0 ? undefined : maak(lijst);
}
