import { unreachable } from '../../src/kernel/decider.js';
import { REDEN_AFWIJZING_VERZOEK } from '../../src/istandaarden/verzoek/verzoek-facts.js';
import { type VerzoekEvent } from '../../src/istandaarden/verzoek/verzoek.events.js';

type Naam = (aanbiederId: string) => string;
type Dag = (datum: string) => string;
type WithoutTime<E> = E extends { readonly type: infer T; readonly data: infer D }
  ? { readonly type: T; readonly data: D }
  : never;
export type VanVerzoek = WithoutTime<VerzoekEvent>;

/** What happened to a request of an aanbieder, in one sentence. */
export function zinVanVerzoek(event: VanVerzoek, naam: Naam, dag: Dag): string {
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
  }
  return unreachable(event);
}
