import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Persoon } from '../../platform/personal-data/personal-data-vault.js';
import { type Toewijzinggegevens } from '../../toegang/toewijzing/toewijzing.state.js';
import { type Antwoordbericht, type Antwoordkenmerk } from '../antwoord/retourbericht.js';
import { readBericht } from '../berichten/bericht-reader.js';
import { writeBericht } from '../berichten/bericht-writer.js';
import { BerichtOnleesbaar } from '../berichten/fout.js';
import { jw301 } from '../berichten/gegenereerd/jw301.js';
import { type ToegewezenProduct, type Wmo301, wmo301 } from '../berichten/gegenereerd/wmo301.js';
import { alsFouten } from '../berichten/regels.js';
import { beoordeelBericht } from '../regels/beoordeel-bericht.js';
import { type Verzoekgegevens } from './verzoek.events.js';

/** One toewijzing as a 301 tells it. */
export interface Toegewezen {
  readonly gegevens: Toewijzinggegevens;
  /** Set where the toewijzing follows from a request (IV097). */
  readonly referentie?: string | undefined;
  /** List WMO002; undefined where nothing was changed. */
  readonly redenWijziging?: string | undefined;
  /** The moment of the decision, where it is told for the first time; local time of the gemeente. */
  readonly besluit?: { readonly dag: Datum; readonly tijd: string } | undefined;
}

export interface Toewijzingsbericht {
  readonly wet: Verzoekgegevens['wet'];
  readonly gemeentecode: string;
  readonly agbcode: string;
  readonly persoon: Persoon;
  readonly producten: readonly Toegewezen[];
}

/** Contact of the address of residence. */
const BRP = '01';
const EIGEN_NAAM = '1';

/**
 * A 301 that keeps the schema and every rule inside the message. Throws `Rejection` `TOEWIJZINGSBERICHT_ONVOLLEDIG` with all
 * that is missing: most often where the client lives.
 */
export async function maakToewijzingsbericht(
  { wet, gemeentecode, agbcode, persoon, producten }: Toewijzingsbericht,
  { identificatie, dagtekening }: Antwoordkenmerk,
): Promise<Antwoordbericht> {
  const definition = wet === 'Wmo2015' ? wmo301 : jw301;
  const value: Wmo301 = {
    header: {
      ...{ berichtCode: definition.berichtcode, berichtVersie: 3, berichtSubversie: 2 },
      ...{ afzender: gemeentecode, ontvanger: agbcode },
      berichtIdentificatie: { identificatie, dagtekening },
      xsdVersie: definition.xsdVersie,
    },
    client: {
      bsn: persoon.bsn,
      // The standard writes a birth date that nobody knows as this one, with DatumGebruik 3.
      geboortedatum:
        typeof persoon.geboortedatum === 'string'
          ? { datum: persoon.geboortedatum }
          : { datum: '1900-01-01', datumGebruik: '3' },
      geslacht: persoon.geslacht === '1' || persoon.geslacht === '2' ? persoon.geslacht : '0',
      naam: {
        geslachtsnaam: { achternaam: persoon.achternaam, voorvoegsel: persoon.voorvoegsel ?? undefined },
        voornamen: persoon.voornamen ?? undefined,
        voorletters: persoon.voorletters ?? undefined,
        naamGebruik: EIGEN_NAAM,
      },
      contactgegevens: { contact: contactVan(persoon) },
      toegewezenProducten: { toegewezenProduct: producten.map(productVan) },
    },
  };
  const fouten = await foutenIn(definition, value, dagtekening);
  if (fouten.length === 0) return { definition, value };
  throw new Rejection(
    'TOEWIJZINGSBERICHT_ONVOLLEDIG',
    'Hiervan is geen geldige 301 te maken, dus er is niets besloten. Vul de gegevens van de client aan en beslis opnieuw.',
    'conflict',
    fouten,
  );
}

async function foutenIn(definition: typeof wmo301 | typeof jw301, value: Wmo301, vandaag: Datum) {
  try {
    const tekst = writeBericht(definition, value as never);
    const { lines } = await readBericht(Buffer.from(tekst), [definition]);
    return alsFouten(beoordeelBericht(definition, value, { vandaag }), lines);
  } catch (error) {
    if (error instanceof BerichtOnleesbaar) return error.fouten;
    throw error;
  }
}

function contactVan({ adres, telefoon, email }: Persoon): Wmo301['client']['contactgegevens']['contact'] {
  const cijfers = (telefoon ?? '').replace(/^\+31|^0031/, '0').replace(/[^0-9]/g, '');
  const huisnummer = /^\d{1,5}$/.test(adres?.huisnummer ?? '') ? Number(adres?.huisnummer) : undefined;
  const postcode = adres?.postcode?.replace(/\s/g, '').toUpperCase();
  const contact = {
    soort: BRP,
    adres:
      postcode === undefined || huisnummer === undefined
        ? undefined
        : {
            huis: { huisnummer, ...toevoegingVan(adres?.toevoeging) },
            postcode,
            straatnaam: adres?.straat ?? undefined,
            plaatsnaam: adres?.plaats ?? undefined,
            landCode: adres?.landCode ?? 'NL',
          },
    telefoon: cijfers === '' ? undefined : { telefoon01: { telefoonnummer: cijfers.slice(0, 15), landnummer: '0031' } },
    emailadres: email ?? undefined,
  };
  return [contact];
}

/** As it is kept: `A`, `BIS` or `A BIS`. */
function toevoegingVan(toevoeging: string | null | undefined): {
  huisletter?: string | undefined;
  huisnummerToevoeging?: string | undefined;
} {
  const [eerste, ...rest] = (toevoeging ?? '').trim().split(/\s+/);
  if (eerste === undefined || eerste === '') return {};
  if (!/^[a-z]$/i.test(eerste)) return { huisnummerToevoeging: [eerste, ...rest].join(' ') };
  return { huisletter: eerste, ...(rest.length === 0 ? {} : { huisnummerToevoeging: rest.join(' ') }) };
}

function productVan({ gegevens, referentie, redenWijziging, besluit }: Toegewezen): ToegewezenProduct {
  const { toewijzingnummer, productcategorie, productcode, gewensteStartdatum, einddatum, omvang, budget } = gegevens;
  return {
    toewijzingNummer: nummerVan(toewijzingnummer),
    referentieAanbieder: referentie,
    product: { categorie: productcategorie, code: productcode },
    // Of what was told before the time is not kept; the first moment of its day never counts as later (OP033x1).
    toewijzingsdatum: besluit?.dag ?? gegevens.toegewezenOp,
    toewijzingstijd: besluit?.tijd ?? '00:00:00',
    ingangsdatum: gewensteStartdatum,
    einddatum: einddatum ?? undefined,
    redenWijziging,
    omvang: omvang ?? undefined,
    budget: budget ?? undefined,
  };
}

function nummerVan(toewijzingnummer: string): number {
  if (/^\d{1,9}$/.test(toewijzingnummer)) return Number(toewijzingnummer);
  throw new Rejection(
    'TOEWIJZINGNUMMER_NIET_IN_BERICHT',
    `Toewijzing ${toewijzingnummer} van deze client heeft geen nummer van hoogstens negen cijfers en kan niet in een 301. Antwoord met een 301 uit het eigen systeem van de gemeente.`,
  );
}
