/** Which toewijzingen an aanbieder has for a client, from a read model; how each stands is asked of the log. */
export interface Clienttoewijzingen {
  /**
   * Ids of all toewijzingen of this client to this aanbieder. Counts every event up to `positie` at least; throws Problem
   * 503 where that takes longer than 15 seconds.
   */
  van(regio: string, clientId: string, aanbiederId: string, positie: bigint): Promise<readonly string[]>;
}

/** Injection token. */
export const CLIENTTOEWIJZINGEN = Symbol('Clienttoewijzingen');

/** List WJ759, as a person reads it: why a request was refused. */
export const REDEN_AFWIJZING_VERZOEK: Readonly<Record<string, string>> = {
  '1': 'Geen wijziging, maar nieuwe aanvraag',
  '2': 'Past niet binnen budget',
  '3': 'Geen contract',
  '4': 'Past niet binnen contract',
  '5': 'Andere gemeente',
  '6': 'Stapeling',
  '7': 'Zorginhoudelijke afkeur',
  '8': 'Woonplaatsbeginsel',
  '9': 'Leeftijdsgrens is bereikt',
};
