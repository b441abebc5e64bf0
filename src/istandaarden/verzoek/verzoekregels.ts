import { type Datum } from '../../kernel/datum.js';
import { sameOmvang } from '../../toegang/toewijzing/toewijzing.decider.js';
import { type Omvang } from '../../toegang/toewijzing/toewijzing.events.js';
import { type Toewijzinggegevens, type ToewijzingState } from '../../toegang/toewijzing/toewijzing.state.js';
import { type TeWijzigenProduct, type Wmo317 } from '../berichten/gegenereerd/wmo317.js';
import { overlappende, type Productplaats } from '../regels/producten.js';

/** A fault in a request, before it is tied to the lines of its message. */
export interface Verzoekfout {
  readonly pad: string;
  readonly code: string;
  readonly melding: string;
}

const VERZOEK = 'Bericht/Client/Verzoek';
/** Frequentie 6: the whole Volume for the whole term of the toewijzing. */
const TOTAAL = '6';

/** In force on the day or later; what was removed or refused is not (OP087, TR349). */
export function isActueel(state: ToewijzingState, vandaag: Datum): boolean {
  if (state.stand === 'onbekend' || state.stand === 'ingetrokken' || state.stand === 'geweigerd') return false;
  const { einddatum } = state.gegevens;
  return einddatum === null || einddatum >= vandaag;
}

/** A change of Omvang that ends the toewijzing and begins a new one; of Frequentie 6 it stays the same one (OP257). */
export function vraagtNieuwNummer(nu: Omvang | null, gewenst: Omvang | null): boolean {
  if (sameOmvang(nu, gewenst)) return false;
  return nu?.frequentie !== TOTAAL || gewenst?.frequentie !== TOTAAL;
}

/**
 * What a 317 asks, held against the current toewijzingen of the client at this aanbieder (rules across messages). Of
 * TR375 and TR412 nothing is asked here: every toewijzing that Kroniek knows has a product code.
 */
export function* schendingen317(
  { header, client: { verzoek } }: Wmo317,
  actueel: readonly Toewijzinggegevens[],
  wet: 'wmo' | 'jw',
): Generator<Verzoekfout> {
  const { dagtekening } = header.berichtIdentificatie;
  const bekend = new Map(actueel.map((gegevens) => [gegevens.toewijzingnummer, gegevens]));
  const ongewijzigd = verzoek.ongewijzigdeProducten?.ongewijzigdProduct ?? [];
  const teWijzigen = verzoek.teWijzigenProducten?.teWijzigenProduct ?? [];
  const genoemd = new Set([...ongewijzigd, ...teWijzigen].map(({ toewijzingNummer }) => String(toewijzingNummer)));
  if (actueel.some(({ toewijzingnummer }) => !genoemd.has(toewijzingnummer))) {
    yield {
      pad: VERZOEK,
      code: 'VERZOEK_ONVOLLEDIG',
      melding: 'Het verzoek noemt niet elke actuele toewijzing van deze client aan u. Neem elke toewijzing op. (TR349)',
    };
  }
  for (const [index, { toewijzingNummer }] of ongewijzigd.entries()) {
    if (bekend.has(String(toewijzingNummer))) continue;
    yield {
      pad: `${VERZOEK}/OngewijzigdeProducten/OngewijzigdProduct[${index + 1}]/ToewijzingNummer`,
      code: 'ONGEWIJZIGD_NIET_ACTUEEL',
      melding: 'Dit is geen actuele toewijzing van deze client aan u. Laat dit product weg. (TR350)',
    };
  }
  for (const [index, product] of teWijzigen.entries()) {
    const pad = `${VERZOEK}/TeWijzigenProducten/TeWijzigenProduct[${index + 1}]`;
    const nu = bekend.get(String(product.toewijzingNummer));
    if (nu === undefined) {
      yield {
        pad: `${pad}/ToewijzingNummer`,
        code: 'TE_WIJZIGEN_NIET_ACTUEEL',
        melding: 'Dit is geen actuele toewijzing van deze client aan u. Vraag hiervoor een nieuw product aan. (TR351)',
      };
    } else yield* schendingenVan(product, nu, dagtekening, pad);
  }
  for (const pad of overlappende(wet, gewensteSituatie(verzoek, bekend))) {
    yield {
      pad,
      code: 'VERZOEK_OVERLAPT',
      melding: 'In de gevraagde situatie overlapt dit product met hetzelfde product eerder in het verzoek. (TR361)',
    };
  }
}

function* schendingenVan(
  { gewensteIngangsdatum, omvang, budget }: TeWijzigenProduct,
  nu: Toewijzinggegevens,
  dagtekening: Datum,
  pad: string,
): Generator<Verzoekfout> {
  const vanafBegin = gewensteIngangsdatum === nu.gewensteStartdatum;
  if (gewensteIngangsdatum <= dagtekening && !vanafBegin) {
    yield {
      pad: `${pad}/GewensteIngangsdatum`,
      code: 'GEWENSTE_DATUM_ONJUIST',
      melding: `Een wijziging gaat in na de Dagtekening, of op de Ingangsdatum van de toewijzing (${nu.gewensteStartdatum}). (TR357)`,
    };
  }
  if (omvang === undefined) {
    yield {
      pad: `${pad}/Omvang`,
      code: 'OMVANG_ONTBREEKT',
      melding: 'De toewijzing heeft een ProductCode; noem dan de gewenste Omvang. (TR411)',
    };
  }
  const anderBudget = (budget ?? null) !== nu.budget;
  const anderTotaal = nu.omvang?.frequentie === TOTAAL && !sameOmvang(nu.omvang, omvang ?? null);
  if ((anderBudget || anderTotaal) && !vanafBegin) {
    yield {
      pad: `${pad}/GewensteIngangsdatum`,
      code: 'WIJZIGING_NIET_VANAF_BEGIN',
      melding: `Een ander Budget of een andere Omvang bij Frequentie 6 geldt vanaf de Ingangsdatum van de toewijzing (${nu.gewensteStartdatum}). (TR373)`,
    };
  }
}

/** All products as they would stand, each over its whole term. */
function* gewensteSituatie(
  verzoek: Wmo317['client']['verzoek'],
  bekend: ReadonlyMap<string, Toewijzinggegevens>,
): Generator<Productplaats> {
  const van = ({ productcategorie: categorie, productcode: code, gewensteStartdatum }: Toewijzinggegevens) => ({
    product: { categorie, code },
    van: gewensteStartdatum,
  });
  for (const [index, { toewijzingNummer }] of (verzoek.ongewijzigdeProducten?.ongewijzigdProduct ?? []).entries()) {
    const nu = bekend.get(String(toewijzingNummer));
    if (nu === undefined) continue;
    const pad = `${VERZOEK}/OngewijzigdeProducten/OngewijzigdProduct[${index + 1}]`;
    yield { pad, vraag: { ...van(nu), tot: nu.einddatum ?? undefined } };
  }
  for (const [index, product] of (verzoek.teWijzigenProducten?.teWijzigenProduct ?? []).entries()) {
    const nu = bekend.get(String(product.toewijzingNummer));
    if (nu === undefined) continue;
    const pad = `${VERZOEK}/TeWijzigenProducten/TeWijzigenProduct[${index + 1}]`;
    yield { pad, vraag: { ...van(nu), tot: product.einddatum } };
  }
  for (const [index, nieuw] of (verzoek.nieuweProducten?.nieuwProduct ?? []).entries()) {
    const pad = `${VERZOEK}/NieuweProducten/NieuwProduct[${index + 1}]`;
    const { product, gewensteIngangsdatum, einddatum } = nieuw;
    yield { pad, vraag: { product, van: gewensteIngangsdatum, tot: einddatum } };
  }
}
