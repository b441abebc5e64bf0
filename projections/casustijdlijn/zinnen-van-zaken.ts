import { unreachable } from '../../src/kernel/decider.js';
import { REDEN_AFWIJZING_VERZOEK } from '../../src/istandaarden/verzoek/verzoek-facts.js';
import { type VerzoekEvent } from '../../src/istandaarden/verzoek/verzoek.events.js';
import { type OverdrachtEvent } from '../../src/toegang/overdracht/overdracht.events.js';

type Naam = (aanbiederId: string) => string;
type Dag = (datum: string) => string;
type WithoutTime<E> = E extends { readonly type: infer T; readonly data: infer D }
  ? { readonly type: T; readonly data: D }
  : never;
export type ZaakEvent = WithoutTime<VerzoekEvent | OverdrachtEvent>;

/** What happened to a request of an aanbieder, or to the transfer of a client, in one sentence. */
export function zinVanZaak(event: ZaakEvent, naam: Naam, dag: Dag): string {
  switch (event.type) {
    case 'VerzoekSubmitted': {
      const { soort, aanbiederId, termijn, vragen } = event.data;
      const wat = soort === 'toewijzing' ? 'een toewijzing' : `een wijziging (${vragen.length} producten)`;
      return `${naam(aanbiederId)} vraagt om ${wat}. De gemeente antwoordt uiterlijk ${dag(termijn.uiterste)}.`;
    }
    case 'VerzoekOnderzoekStarted':
      return `De gemeente onderzoekt het verzoek; het antwoord volgt uiterlijk ${dag(event.data.uiterste)}.`;
    case 'VerzoekGranted': {
      const { toewijzingen, afwijkingen, tijdig } = event.data;
      const anders = afwijkingen.length === 0 ? '' : ` Anders dan gevraagd: ${afwijkingen.join(', ')}.`;
      return `De gemeente kent het verzoek toe${tijdig ? '' : ', na de termijn'} (${toewijzingen.length} toewijzingen).${anders}`;
    }
    case 'VerzoekRefused': {
      const { redenCode, woonplaatsgemeente, tijdig } = event.data;
      const reden = (REDEN_AFWIJZING_VERZOEK[redenCode] ?? redenCode).toLowerCase();
      const elders = woonplaatsgemeente === null ? '' : ` Gemeente ${woonplaatsgemeente} betaalt de hulp.`;
      return `De gemeente wijst het verzoek af${tijdig ? '' : ', na de termijn'}: ${reden}.${elders}`;
    }
    case 'VerzoekOverdue':
      return `De gemeente antwoordde niet uiterlijk ${dag(event.data.uiterste)} op het verzoek.`;
    case 'OverdrachtStarted':
      return `Het contract van ${naam(event.data.vanAanbiederId)} eindigt eerder; de cliënt gaat uiterlijk ${dag(event.data.uiterlijk)} naar een andere aanbieder.`;
    case 'OntvangerProposed':
      return `${naam(event.data.aanbiederId)} is voorgesteld als volgende aanbieder, per ${dag(event.data.per)}.`;
    case 'OntvangerAccepted':
      return `${naam(event.data.aanbiederId)} neemt de cliënt over.`;
    case 'OntvangerRefused':
      return `${naam(event.data.aanbiederId)} neemt de cliënt niet over. Reden: ${event.data.reden}`;
    case 'GegevensoverdrachtRecorded':
      return `Gegevens zijn overgedragen op ${dag(event.data.overgedragenOp)} (${event.data.grondslag.soort}).`;
    case 'OverdrachtCompleted':
      return `De overdracht is voltooid: per ${dag(event.data.per)} bij ${naam(event.data.naarAanbiederId)}.`;
    case 'OverdrachtEnded':
      return `De overdracht is niet meer nodig per ${dag(event.data.per)}: ${EINDE[event.data.reden]}.`;
    case 'OverdrachtOverdue':
      return `De cliënt heeft nog geen volgende aanbieder; het contract eindigt op ${dag(event.data.uiterlijk)}.`;
  }
  return unreachable(event);
}

const EINDE = {
  'client-stopt': 'de cliënt stopt met de zorg',
  'naar-wlz': 'de cliënt gaat naar de Wlz',
  verhuisd: 'de cliënt is verhuisd',
  overleden: 'de cliënt is overleden',
  'beeindiging-ingetrokken': 'de beëindiging van het contract is ingetrokken',
} as const;
