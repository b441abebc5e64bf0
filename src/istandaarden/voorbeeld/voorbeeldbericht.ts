import { addDays, type Datum } from '../../kernel/datum.js';
import { writeBericht } from '../berichten/bericht-writer.js';
import { type ToegewezenProduct, type Wmo301, wmo301 as definition301 } from '../berichten/gegenereerd/wmo301.js';
import { type StartProduct, type Wmo305, wmo305 as definition305 } from '../berichten/gegenereerd/wmo305.js';
import { type StopProduct, type Wmo307, wmo307 as definition307 } from '../berichten/gegenereerd/wmo307.js';
import { jw301 } from '../berichten/gegenereerd/jw301.js';
import { jw305 } from '../berichten/gegenereerd/jw305.js';
import { jw307 } from '../berichten/gegenereerd/jw307.js';

/**
 * Valid messages about invented people: for the demo region and for tests. BSNs come from the official test range
 * 999900006 to 999999990.
 */
export interface Voorbeeldpersoon {
  readonly achternaam: string;
  readonly voorletters: string;
  readonly geboortedatum: Datum;
  /** COD046: 0 onbekend, 1 man, 2 vrouw. */
  readonly geslacht: string;
}

interface Kop {
  readonly afzender: string;
  readonly ontvanger: string;
  readonly identificatie: string;
  /** Default: a 301 two weeks before its first Ingangsdatum, a 305 on its last Begindatum. */
  readonly dagtekening?: Datum;
  readonly bsn: string;
  readonly persoon?: Partial<Voorbeeldpersoon>;
  /** Default WMO. */
  readonly familie?: 'WMO' | 'JW';
}

export interface Voorbeeldproduct {
  readonly toewijzingNummer: number;
  readonly categorie?: string;
  /** Null for an aspecifieke toewijzing: a category without a code. */
  readonly code?: string | null;
  readonly ingangsdatum: Datum;
  readonly einddatum?: Datum;
  readonly toewijzingsdatum?: Datum;
  readonly redenWijziging?: string;
  /** Of the request that it grants. */
  readonly referentie?: string;
  /** 120 minutes per month where neither omvang nor budget is given. */
  readonly omvang?: { readonly volume: number; readonly eenheid: string; readonly frequentie: string };
  /** Eurocents; instead of omvang. */
  readonly budget?: number;
}

export interface Voorbeeldstart {
  /** Left out for taakgericht work. */
  readonly toewijzingNummer?: number;
  readonly categorie?: string;
  readonly code?: string | null;
  readonly toewijzingIngangsdatum?: Datum;
  readonly begindatum: Datum;
  /** 1 eerste aanlevering, 3 verwijderen. */
  readonly statusAanlevering?: string;
}

export interface Voorbeeldstop extends Voorbeeldstart {
  readonly einddatum: Datum;
  /** 19 volgens plan where not given. */
  readonly redenBeeindiging?: string;
}

const PERSOON: Voorbeeldpersoon = {
  achternaam: 'Voorbeeld',
  voorletters: 'V',
  geboortedatum: '1950-06-01',
  geslacht: '0',
};

function header(berichtCode: string, kop: Kop, dagtekening: Datum): Wmo301['header'] {
  return {
    berichtCode,
    berichtVersie: 3,
    berichtSubversie: 2,
    afzender: kop.afzender,
    ontvanger: kop.ontvanger,
    berichtIdentificatie: { identificatie: kop.identificatie, dagtekening },
    xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  };
}

function product(categorie = '02', code: string | null = '02A05'): NonNullable<ToegewezenProduct['product']> {
  return code === null ? { categorie } : { categorie, code };
}

/** Text of a WMO301 (Toewijzing) from a gemeente (`afzender`, CBS code) to an aanbieder (`ontvanger`, AGB code). */
export function voorbeeld301(bericht: Kop & { readonly producten: readonly Voorbeeldproduct[] }): string {
  return writeBericht(bericht.familie === 'JW' ? jw301 : definition301, inhoud301(bericht));
}

export function inhoud301(bericht: Kop & { readonly producten: readonly Voorbeeldproduct[] }): Wmo301 {
  const persoon = { ...PERSOON, ...bericht.persoon };
  const [first = '2023-04-03'] = bericht.producten.map(({ ingangsdatum }) => ingangsdatum).sort();
  const dagtekening = bericht.dagtekening ?? addDays(first, -14);
  return {
    header: header((bericht.familie === 'JW' ? jw301 : definition301).berichtcode, bericht, dagtekening),
    client: {
      bsn: bericht.bsn,
      geboortedatum: { datum: persoon.geboortedatum },
      geslacht: persoon.geslacht,
      naam: {
        geslachtsnaam: { achternaam: persoon.achternaam },
        voorletters: persoon.voorletters,
        naamGebruik: '1',
      },
      contactgegevens: {
        contact: [
          {
            soort: '01',
            adres: {
              huis: { huisnummer: 1 },
              postcode: '1234AB',
              straatnaam: 'Voorbeeldstraat',
              plaatsnaam: 'Voorbeeldstad',
              landCode: 'NL',
            },
          },
        ],
      },
      toegewezenProducten: {
        toegewezenProduct: bericht.producten.map((wanted) => toegewezen(wanted, dagtekening)),
      },
    },
  };
}

function toegewezen(wanted: Voorbeeldproduct, dagtekening: Datum): ToegewezenProduct {
  const standard = { volume: 120, eenheid: '01', frequentie: '4' };
  const withOmvang = wanted.budget === undefined && wanted.code !== null;
  return {
    toewijzingNummer: wanted.toewijzingNummer,
    referentieAanbieder: wanted.referentie,
    product: product(wanted.categorie, wanted.code),
    toewijzingsdatum: wanted.toewijzingsdatum ?? dagtekening,
    toewijzingstijd: '12:00:00',
    ingangsdatum: wanted.ingangsdatum,
    einddatum: wanted.einddatum,
    redenWijziging: wanted.redenWijziging,
    omvang: wanted.omvang ?? (withOmvang ? standard : undefined),
    budget: wanted.budget,
  };
}

/** Text of a WMO305 (Start levering) from an aanbieder (`afzender`, AGB code) to a gemeente (`ontvanger`, CBS code). */
export function voorbeeld305(bericht: Kop & { readonly producten: readonly Voorbeeldstart[] }): string {
  return writeBericht(bericht.familie === 'JW' ? jw305 : definition305, inhoud305(bericht));
}

export function inhoud305(bericht: Kop & { readonly producten: readonly Voorbeeldstart[] }): Wmo305 {
  const persoon = { ...PERSOON, ...bericht.persoon };
  const last =
    bericht.producten
      .map(({ begindatum }) => begindatum)
      .sort()
      .at(-1) ?? '2023-04-03';
  return {
    header: header(
      (bericht.familie === 'JW' ? jw305 : definition305).berichtcode,
      bericht,
      bericht.dagtekening ?? last,
    ),
    client: {
      bsn: bericht.bsn,
      geboortedatum: { datum: persoon.geboortedatum },
      geslacht: persoon.geslacht,
      naam: { geslachtsnaam: { achternaam: persoon.achternaam }, voorletters: persoon.voorletters },
      startProducten: { startProduct: bericht.producten.map(gestart) },
    },
  };
}

function gestart(wanted: Voorbeeldstart): StartProduct {
  return {
    toewijzingNummer: wanted.toewijzingNummer,
    product: product(wanted.categorie, wanted.code),
    toewijzingIngangsdatum: wanted.toewijzingIngangsdatum,
    begindatum: wanted.begindatum,
    statusAanlevering: wanted.statusAanlevering ?? '1',
  };
}

/** Text of a 307 (Stop levering) from an aanbieder (`afzender`, AGB code) to a gemeente (`ontvanger`, CBS code). */
export function voorbeeld307(bericht: Kop & { readonly producten: readonly Voorbeeldstop[] }): string {
  return writeBericht(bericht.familie === 'JW' ? jw307 : definition307, inhoud307(bericht));
}

export function inhoud307(bericht: Kop & { readonly producten: readonly Voorbeeldstop[] }): Wmo307 {
  const definition = bericht.familie === 'JW' ? jw307 : definition307;
  const last = bericht.producten.map(({ einddatum }) => einddatum).sort();
  const dagtekening = bericht.dagtekening ?? last.at(-1) ?? '2023-04-03';
  const { startProducten: _starts, ...client } = inhoud305(bericht).client;
  const stopProduct = bericht.producten.map(gestopt);
  return {
    header: header(definition.berichtcode, bericht, dagtekening),
    client: { ...client, stopProducten: { stopProduct } },
  };
}

function gestopt(wanted: Voorbeeldstop): StopProduct {
  const { einddatum, redenBeeindiging = '19' } = wanted;
  return { ...gestart(wanted), redenBeeindiging, einddatum };
}
