import { type BetalingEvent } from '../../src/declaratie/betaling/betaling.events.js';
import { type DeclaratieEvent, rekeningVan } from '../../src/declaratie/declaratie/declaratie.events.js';
import { euros } from '../../src/platform/http/csv.js';
import { type EventOf } from '../../src/kernel/event-definition.js';
import { unreachable } from '../../src/kernel/decider.js';
import { type CasusEvent as VerantwoordelijkheidEvent } from '../../src/toegang/casus/casus.events.js';
import { type ArrangementEvent } from '../../src/toegang/arrangement/arrangement.events.js';
import { type ClientEvent } from '../../src/toegang/client/client.events.js';
import { type EvaluatieEvent } from '../../src/toegang/evaluatie/evaluatie.events.js';
import { type InzageEvent } from '../../src/toegang/client/inzage.events.js';
import { type DeelnameEvent } from '../../src/toegang/deelname/deelname.events.js';
import { type HoofdaanbiederEvent } from '../../src/toegang/hoofdaanbieder/hoofdaanbieder.events.js';
import { type OverdrachtEvent } from '../../src/toegang/overdracht/overdracht.events.js';
import { type Eindreden } from '../../src/toegang/overdracht/inhoud/overdracht.js';
import { type OverstapEvent } from '../../src/toegang/overstap/overstap.events.js';
import { type ResultaatEvent } from '../../src/toegang/resultaat/resultaat.events.js';
import { type SchouwEvent } from '../../src/toegang/schouw/schouw.events.js';
import { type toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { type VerblijfEvent } from '../../src/toegang/verblijf/verblijf.events.js';
import { type VanVerzoek, zinVanVerzoek } from './zinnen-van-verzoeken.js';

type ToewijzingEvent = EventOf<typeof toewijzingEvents>;
type WithoutTime<E> = E extends { readonly type: infer T; readonly data: infer D }
  ? { readonly type: T; readonly data: D }
  : never;
export type CasusEvent =
  | WithoutTime<
      | ToewijzingEvent
      | VerantwoordelijkheidEvent
      | ClientEvent
      | InzageEvent
      | OverdrachtEvent
      | OverstapEvent
      | HoofdaanbiederEvent
      | EvaluatieEvent
      | ResultaatEvent
      | SchouwEvent
      | ArrangementEvent
      | DeelnameEvent
      | VerblijfEvent
      | DeclaratieEvent
      | Extract<BetalingEvent, { readonly type: 'ResultaatbetalingApproved' }>
    >
  | VanVerzoek;

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** `2026-03-30` -> `30 maart 2026`. */
export function dag(datum: string): string {
  const [year, month, day] = datum.split('-').map(Number) as [number, number, number];
  return `${day} ${MAANDEN[month - 1]} ${year}`;
}

const WEIGERING: Readonly<Record<string, string>> = {
  GEEN_CAPACITEIT: 'geen capaciteit',
  EXPERTISE_ONTBREEKT: 'de expertise ontbreekt',
  VEILIGHEID: 'veiligheid',
  ANDERS: 'een andere reden',
};

const OVERDRACHTEINDE: Readonly<Record<Eindreden, string>> = {
  'client-stopt': 'de cliënt stopt met de zorg',
  'naar-wlz': 'de cliënt gaat naar de Wlz',
  verhuisd: 'de cliënt is verhuisd',
  overleden: 'de cliënt is overleden',
  'beeindiging-ingetrokken': 'het contract loopt toch door',
};

/** Code list WMO588 of iWmo 3.2, and 32 to 35 of JZ588 of iJw 3.2. */
const BEEINDIGING: Readonly<Record<string, string>> = {
  '02': 'overlijden',
  '19': 'levering volgens plan beeindigd',
  '20': 'levering tijdelijk beeindigd',
  '21': 'eenzijdig door de client',
  '22': 'eenzijdig door de aanbieder',
  '23': 'in overeenstemming voortijdig beeindigd',
  '31': 'verhuizing naar een andere gemeente',
  '32': 'eenzijdig door de client',
  '33': 'eenzijdig door de aanbieder',
  '34': 'in overeenstemming voortijdig beeindigd',
  '35': 'wegens externe omstandigheden',
  '36': 'op initiatief van de gemeente',
  '37': 'in verband met een wijzigingsverzoek',
  '38': 'overstap naar een andere aanbieder',
  '39': 'uitstroom naar een ander domein',
};

const tekst = (code: string, list: Readonly<Record<string, string>>): string => list[code] ?? code;
const klein = (code: string): string => code.toLowerCase().replaceAll('_', ' ');
const woorden = (kenmerk: string): string => kenmerk.replaceAll('-', ' ');
const procent = (honderdsten: number): string => `${(honderdsten / 100).toFixed(0)}%`;
const teLaat = (tijdig: boolean | null): string => {
  if (tijdig === null) return 'er gold geen starttermijn';
  return tijdig ? 'binnen de starttermijn' : 'na de starttermijn';
};
const meting = (behaald: boolean, redenCode: string | null): string =>
  behaald ? 'het resultaat is behaald' : `het resultaat is niet behaald (${klein(redenCode ?? 'onbekend')})`;

const verantwoordelijk = (aanwijzing: {
  readonly gemeentecode: string;
  readonly vanaf: string;
  readonly grond: string;
}): string =>
  `Vanaf ${dag(aanwijzing.vanaf)} is gemeente ${aanwijzing.gemeentecode} financieel verantwoordelijk (${aanwijzing.grond.replaceAll('-', ' ')})`;

/** One Dutch sentence per event, for a reader who does not know the system. `naam` gives the name of an aanbieder. */
export function zin(event: CasusEvent, naam: (aanbiederId: string) => string): string {
  switch (event.type) {
    case 'ClientPseudonymised':
      return 'De cliënt is vastgelegd onder een pseudoniem.';
    case 'PersoonsgegevensChanged':
      return `Persoonsgegevens zijn aangevuld of verbeterd (${event.data.gegevens.join(', ')}).`;
    case 'PersoonsgegevensErased':
      return `De persoonsgegevens zijn gewist (${event.data.grond}).`;
    case 'PersoonsgegevensViewed':
      return `Persoonsgegevens zijn ingezien (${event.data.gegevens.join(', ')}), met als doel: ${event.data.doel}.`;
    case 'CasusViewed':
      return `De casus is ingezien, met als doel: ${event.data.doel}.`;
    case 'ToewijzingSent': {
      const { toewijzingnummer, productcode, aanbiederId, gewensteStartdatum } = event.data;
      return `Toewijzing ${toewijzingnummer} voor product ${productcode} is gestuurd aan ${naam(aanbiederId)}, met gewenste startdatum ${dag(gewensteStartdatum)}.`;
    }
    case 'VervolgAdmitted': {
      const { laatsteDag, ondanks } = event.data;
      const eerder = laatsteDag === null ? 'die nog loopt' : `die loopt tot en met ${dag(laatsteDag)}`;
      const beletsel = ondanks.length === 0 ? '' : ` Zij kon daarom tijdens een ${ondanks.join(' en een ')}.`;
      return `De toewijzing vervolgt zorg van de cliënt ${eerder}.${beletsel}`;
    }
    case 'ToewijzingConverted': {
      const { per, naar, reden } = event.data;
      const vorm = naar.bekostiging?.vorm ?? 'een bekostiging die de regio niet heeft vastgesteld';
      return `De toewijzing is per ${dag(per)} omgezet naar ${vorm} (configuratie ${naar.bekostiging?.configVersion ?? 'onbekend'}). Reden: ${klein(reden)}.`;
    }
    case 'ExtraCheckRequired': {
      const { verwachtBedrag, bovenBedrag } = event.data;
      return `De verwachte prijs van ${euros(verwachtBedrag)} euro ligt boven ${euros(bovenBedrag)} euro: er is een extra controle nodig.`;
    }
    case 'ExtraCheckPassed':
      return `De extra controle is geslaagd: ${event.data.reden}`;
    case 'ExtraCheckFailed':
      return `De extra controle is niet geslaagd: ${event.data.reden}`;
    case 'StarttermijnStarted': {
      const { werkdagen, gewensteStartdatum, uiterste } = event.data;
      return `De starttermijn van ${werkdagen} werkdagen na ${dag(gewensteStartdatum)} loopt tot en met ${dag(uiterste)}.`;
    }
    case 'StarttermijnWithdrawn':
      return `Er loopt geen starttermijn meer: ${event.data.reden}.`;
    case 'ToewijzingAccepted':
      return 'De aanbieder heeft de toewijzing geaccepteerd.';
    case 'ToewijzingDeclined':
      return `De aanbieder heeft de toewijzing geweigerd wegens ${tekst(event.data.redenCode, WEIGERING)}: ${event.data.toelichting}`;
    case 'AlternatieveAanbiederProposed':
      return `De aanbieder heeft ${naam(event.data.aanbiederId)} voorgesteld als alternatief: ${event.data.toelichting}`;
    case 'ZorgStarted':
      return `De zorg is gestart op ${dag(event.data.begindatum)}; ${teLaat(event.data.tijdig)}.`;
    case 'ZorgStartCorrected': {
      const { vorigeBegindatum, begindatum, tijdig, reden } = event.data;
      const what =
        vorigeBegindatum === begindatum
          ? `De start op ${dag(begindatum)} is opnieuw beoordeeld`
          : `De start is gecorrigeerd van ${dag(vorigeBegindatum)} naar ${dag(begindatum)}`;
      return `${what}; ${teLaat(tijdig)}. Reden: ${klein(reden)}.`;
    }
    case 'ZorgStartRemoved':
      return `De gemelde start op ${dag(event.data.vorigeBegindatum)} is verwijderd. Reden: ${klein(event.data.reden)}.`;
    case 'StarttermijnExceeded':
      return `De starttermijn van ${event.data.werkdagen} werkdagen is overschreden: uiterlijk ${dag(event.data.uiterste)} had de zorg moeten starten.`;
    case 'StarttermijnExceededWithdrawn':
      return `De overschrijding van de starttermijn is teruggenomen: ${event.data.reden}.`;
    case 'ZorgPaused':
      return `De zorg is tijdelijk onderbroken vanaf ${dag(event.data.vanaf)}.`;
    case 'ZorgResumed':
      return `De zorg is hervat op ${dag(event.data.vanaf)}.`;
    case 'ZorgEnded':
      return `De zorg is geeindigd op ${dag(event.data.einddatum)}: ${tekst(event.data.redenCode, BEEINDIGING)}.`;
    case 'ZorgStopRemoved': {
      const { einddatum, onderbrokenVanaf } = event.data;
      const nu =
        onderbrokenVanaf === null ? 'De zorg loopt door' : `De zorg is onderbroken vanaf ${dag(onderbrokenVanaf)}`;
      return `De melding van het einde op ${dag(einddatum)} is teruggenomen. ${nu}.`;
    }
    case 'ToewijzingCorrected': {
      const { gewensteStartdatum, einddatum, reden } = event.data;
      const end = einddatum === null ? 'zonder einddatum' : `met einddatum ${dag(einddatum)}`;
      return `De toewijzing is gecorrigeerd: gewenste startdatum ${dag(gewensteStartdatum)}, ${end}. Reden: ${klein(reden)}.`;
    }
    case 'ToewijzingWithdrawn':
      return `De toewijzing is ingetrokken. Reden: ${klein(event.data.reden)}.`;
    case 'HoofdaanbiederAssigned': {
      const { aanbiederId, vanaf, laatsteDag } = event.data;
      const tot = laatsteDag === null ? '' : ` tot en met ${dag(laatsteDag)}`;
      return `${naam(aanbiederId)} is vanaf ${dag(vanaf)}${tot} als hoofdaanbieder verantwoordelijk voor het resultaat.`;
    }
    case 'HoofdaanbiederEnded':
      return `De aanwijzing als hoofdaanbieder eindigt na ${dag(event.data.laatsteDag)}. Reden: ${event.data.reden}`;
    case 'OnderaannemerEngaged': {
      const { onderaannemer, hoofdaanbiederId, vanaf, laatsteDag } = event.data;
      const tot = laatsteDag === null ? '' : ` tot en met ${dag(laatsteDag)}`;
      return `${onderaannemer.naam} werkt vanaf ${dag(vanaf)}${tot} als onderaannemer voor de cliënt, onder verantwoordelijkheid van ${naam(hoofdaanbiederId)}.`;
    }
    case 'DeclaratieSubmitted': {
      const { aanbiederId, bedrag, productcode, periode } = event.data;
      const dagen = `${dag(periode.van)} tot en met ${dag(periode.tot)}`;
      return `${naam(aanbiederId)} heeft ${euros(bedrag)} euro gedeclareerd voor product ${productcode} over ${dagen}.`;
    }
    case 'DeclaratieApproved': {
      const { aanbiederId, bedrag, productcode, jaar } = event.data;
      const rekening = `voor rekening van gemeente ${rekeningVan(event.data)}`;
      return `De declaratie van ${naam(aanbiederId)} voor product ${productcode} is goedgekeurd: ${euros(bedrag)} euro over ${jaar}, ${rekening}.`;
    }
    case 'DeclaratieRejected':
      return `De declaratie is afgekeurd: ${event.data.reden}`;
    case 'ResultaatbetalingApproved':
      return 'Goedgekeurd is dat voor het behaalde resultaat wordt betaald.';
    case 'VerantwoordelijkeGemeenteAssigned':
      return `${verantwoordelijk(event.data)}.`;
    case 'VerantwoordelijkeGemeenteCorrected':
      return `Gecorrigeerd: ${verantwoordelijk(event.data)}. Reden: ${klein(event.data.reden)}`;
    case 'VerantwoordelijkeGemeenteWithdrawn':
      return `De aanwijzing van een verantwoordelijke gemeente is ingetrokken. Reden: ${klein(event.data.reden)}`;
    case 'OverdrachtStarted': {
      const { vanAanbiederId, productcode, uiterlijk } = event.data;
      return `De cliënt gaat voor product ${productcode} van ${naam(vanAanbiederId)} over naar een andere aanbieder, uiterlijk ${dag(uiterlijk)}: dan eindigt het contract.`;
    }
    case 'OntvangerProposed':
      return `${naam(event.data.aanbiederId)} is voorgesteld om de zorg per ${dag(event.data.per)} over te nemen.`;
    case 'OntvangerAccepted':
      return `${naam(event.data.aanbiederId)} neemt de zorg over.`;
    case 'OntvangerRefused':
      return `${naam(event.data.aanbiederId)} neemt de zorg niet over: ${event.data.reden}`;
    case 'GegevensoverdrachtRecorded': {
      const { overgedragenOp, kenmerk, grondslag } = event.data;
      const grond =
        grondslag.soort === 'toestemming'
          ? `met toestemming van ${dag(grondslag.gegevenOp)}`
          : `op grond van ${grondslag.bepaling}`;
      return `De gegevens zijn op ${dag(overgedragenOp)} overgedragen (${kenmerk}), ${grond}.`;
    }
    case 'OverdrachtCompleted':
      return `De zorg is per ${dag(event.data.per)} overgegaan naar ${naam(event.data.naarAanbiederId)}.`;
    case 'OverdrachtEnded':
      return `De overdracht is per ${dag(event.data.per)} niet meer nodig: ${OVERDRACHTEINDE[event.data.reden]}.`;
    case 'OverdrachtOverdue': {
      const { uiterlijk, drempel } = event.data;
      return drempel === 'vooraf'
        ? `De overdracht moet voor ${dag(uiterlijk)} rond zijn en is dat nog niet.`
        : `De overdracht was op ${dag(uiterlijk)} niet rond, terwijl het contract toen eindigde.`;
    }
    case 'OverstapRequested':
      return `De cliënt wil overstappen van ${naam(event.data.vanAanbiederId)} naar ${naam(event.data.gewensteAanbiederId)}.`;
    case 'OverstapGranted':
      return `De overstap is toegekend per ${dag(event.data.ingangsdatum)}.`;
    case 'OverstapWaitlisted': {
      const { reden, verwachteDatum } = event.data;
      const when = verwachteDatum === null ? '' : ` Verwacht: ${dag(verwachteDatum)}.`;
      return `De overstap staat op de wachtlijst: ${reden}${when}`;
    }
    case 'TrajectEvaluated': {
      const { beoordelaar, moment, indicatoren } = event.data;
      const graden = indicatoren.map(({ indicator, graad }) => `${woorden(indicator)} ${procent(graad)}`).join(', ');
      return `Het traject is geevalueerd (${woorden(moment)}), beoordeeld door de ${beoordelaar}: ${graden}.`;
    }
    case 'ArrangementOpened':
      return 'De gemeente is begonnen met een arrangement voor de cliënt.';
    case 'ResultaatgebiedenSet':
      return `Ondersteuning is nodig op: ${event.data.resultaatgebieden.join(', ')}.`;
    case 'ArrangementComposed': {
      const { matrix, waarden, productcode, ingangsdatum, vervangt } = event.data;
      // The database keeps no order of properties.
      const keuzes = Object.entries(waarden)
        .map(([as, waarde]) => `${as} ${waarde}`)
        .sort()
        .join(', ');
      const oud = vervangt.length === 0 ? '' : ` Het komt in de plaats van ${vervangt.join(' en ')}.`;
      return `Het arrangement is samengesteld: ${matrix} (${keuzes}), product ${productcode} vanaf ${dag(ingangsdatum)}.${oud}`;
    }
    case 'OndersteuningClassified':
      return `De ondersteuning is op ${dag(event.data.op)} gemerkt als ${event.data.perspectief}.`;
    case 'MaatwerkRequested':
      return 'Er is maatwerk gevraagd, omdat geen product past.';
    case 'MaatwerkApproved':
      return `Het maatwerk is goedgekeurd vanaf ${dag(event.data.vanaf)}.`;
    case 'ToegangstoetsPassed':
      return `De cliënt voldoet op ${dag(event.data.op)} aan de lichte toets van ${naam(event.data.aanbiederId)} voor product ${event.data.productcode}.`;
    case 'DeelnameRegistered':
      return `De cliënt neemt vanaf ${dag(event.data.vanaf)} zonder toewijzing deel bij ${naam(event.data.aanbiederId)}, product ${event.data.productcode}.`;
    case 'VerblijfStarted':
      return `De cliënt verblijft vanaf ${dag(event.data.vanaf)} bij ${naam(event.data.aanbiederId)} (${event.data.vorm}).`;
    case 'VerblijfEnded':
      return `Het verblijf is beëindigd op ${dag(event.data.tot)}, na ${event.data.etmalen} etmalen.`;
    case 'ResultaatAgreed':
      return `Cliënt en gemeente hebben een resultaat afgesproken op het gebied ${klein(event.data.resultaatgebied)}.`;
    case 'ResultaatMeasured':
      return `Gemeten op ${dag(event.data.gemetenOp)} (${event.data.bron}): ${meting(event.data.behaald, event.data.redenCode)}.`;
    case 'SchouwPlanned':
      return `De schouw van ${event.data.jaar} is gepland.`;
    case 'SchouwConducted':
      return `De schouw van ${event.data.jaar} is uitgevoerd op ${dag(event.data.uitgevoerdOp)}: ${meting(event.data.resultaatBehaald, event.data.redenCode)}.`;
    case 'SchouwOverdue':
      return `De schouw van ${event.data.jaar} is niet uitgevoerd.`;
    case 'VerzoekSubmitted':
    case 'VerzoekOnderzoekStarted':
    case 'VerzoekGranted':
    case 'VerzoekRefused':
    case 'VerzoekOverdue':
      return zinVanVerzoek(event, naam, dag);
  }
  return unreachable(event);
}
