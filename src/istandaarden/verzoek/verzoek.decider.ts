import { addDays, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../../toegang/bereik.js';
import {
  type Afwijking,
  type Toekenning,
  type VerzoekEvent,
  verzoekEvents,
  type Verzoekgegevens,
} from './verzoek.events.js';

interface Handeling {
  readonly actor: Actor;
  /** Today in the Netherlands. */
  readonly vandaag: Datum;
}

export type VerzoekCommand =
  /** `op`: moment of receipt, UTC. */
  | { readonly type: 'SubmitVerzoek'; readonly gegevens: Verzoekgegevens; readonly op: string }
  | (Handeling & { readonly type: 'StartOnderzoek' })
  | (Handeling & {
      readonly type: 'GrantVerzoek';
      readonly toewijzingen: readonly Toekenning[];
      readonly afwijkingen: readonly Afwijking[];
      /** The 301 that grants it; null where it is decided in Kroniek. */
      readonly berichtId: string | null;
    })
  | (Handeling & {
      readonly type: 'RefuseVerzoek';
      readonly redenCode: string;
      readonly woonplaatsgemeente: string | null;
      readonly toelichting: string | null;
    })
  | { readonly type: 'SignalVerzoekOverdue'; readonly vandaag: Datum };

export interface BekendVerzoek {
  readonly stand: 'ontvangen' | 'onderzoek' | 'toegekend' | 'afgewezen';
  readonly gegevens: Verzoekgegevens;
  /** Last day on which the next answer is in time. */
  readonly uiterste: Datum;
  /** Whether that day passed without an answer. */
  readonly teLaat: boolean;
}
export type VerzoekState = { readonly stand: 'onbekend' } | BekendVerzoek;
export type OpenVerzoek = BekendVerzoek & { readonly stand: 'ontvangen' | 'onderzoek' };

/** OP274, OP346: counted from the Dagtekening of the request. */
export const ONDERZOEK_WEKEN = 8;
/** OP359: a refusal by the woonplaatsbeginsel, from the day of receipt. */
const WOONPLAATSBEGINSEL_DAGEN = 14;
const WOONPLAATSBEGINSEL = '8';

/** A reference names a request within the aanbieder and the law (TR347); `referentie` is its keyed digest. */
export function verzoekIdOf(
  regio: string,
  aanbiederId: string,
  wet: Verzoekgegevens['wet'],
  referentie: string,
): string {
  return derivedId('verzoek', regio, aanbiederId, wet, referentie);
}

export const VERZOEK_ONBEKEND = new Rejection(
  'VERZOEK_ONBEKEND',
  'Dit verzoek is niet bekend. Controleer het kenmerk.',
  'not-found',
);

const REFERENTIE_GEBRUIKT = new Rejection(
  'VERZOEK_REFERENTIE_GEBRUIKT',
  'Deze ReferentieAanbieder is al bij een eerder verzoek gebruikt. Geef elk verzoek een eigen referentie.',
);

export function isOpen(state: VerzoekState): state is OpenVerzoek {
  return state.stand === 'ontvangen' || state.stand === 'onderzoek';
}

/** The request as somebody may decide on it: open, and of one's own gemeente (TR359, TR365). */
export function teBeslissen(state: VerzoekState, actor: Actor): OpenVerzoek {
  if (state.stand === 'onbekend' || actor.rol === 'aanbieder' || !inBereik(actor, state.gegevens)) {
    throw VERZOEK_ONBEKEND;
  }
  if (isOpen(state)) return state;
  throw new Rejection(
    'VERZOEK_AFGEHANDELD',
    state.stand === 'toegekend'
      ? 'Dit verzoek is al toegekend met een 301. Pas zo nodig de toewijzing aan.'
      : 'Dit verzoek is al afgewezen met een 319. De aanbieder kan een nieuw verzoek sturen.',
  );
}

function decide(command: VerzoekCommand, state: VerzoekState): readonly VerzoekEvent[] {
  switch (command.type) {
    case 'SubmitVerzoek':
      if (state.stand !== 'onbekend') {
        const { berichtId, volgnummer } = state.gegevens;
        if (berichtId === command.gegevens.berichtId && volgnummer === command.gegevens.volgnummer) return [];
        throw REFERENTIE_GEBRUIKT;
      }
      return [{ type: 'VerzoekSubmitted', data: command.gegevens, occurredAt: command.op }];
    case 'StartOnderzoek': {
      const { gegevens, stand, uiterste } = teBeslissen(state, command.actor);
      if (stand === 'onderzoek') {
        throw new Rejection(
          'VERZOEK_AL_IN_ONDERZOEK',
          'De aanbieder weet al dat dit verzoek in onderzoek is. Ken het toe of wijs het af.',
        );
      }
      const { vandaag } = command;
      const einde = addDays(gegevens.dagtekening, ONDERZOEK_WEKEN * 7);
      if (vandaag > einde) {
        throw new Rejection(
          'VERZOEK_ONDERZOEK_TE_LAAT',
          `Een onderzoek loopt tot uiterlijk ${einde}; die dag is voorbij. Ken het verzoek toe of wijs het af.`,
        );
      }
      const data = { verzoekId: gegevens.verzoekId, tijdig: vandaag <= uiterste, weken: ONDERZOEK_WEKEN };
      return [{ type: 'VerzoekOnderzoekStarted', data: { ...data, uiterste: einde }, occurredAt: vandaag }];
    }
    case 'GrantVerzoek': {
      const { gegevens, uiterste } = teBeslissen(state, command.actor);
      const { toewijzingen, afwijkingen, berichtId, vandaag } = command;
      const data = {
        ...{ verzoekId: gegevens.verzoekId, toewijzingen: [...toewijzingen], afwijkingen: [...afwijkingen], berichtId },
        ...{ uiterste, tijdig: vandaag <= uiterste },
      };
      return [{ type: 'VerzoekGranted', data, occurredAt: vandaag }];
    }
    case 'RefuseVerzoek':
      return refuse(command, state);
    case 'SignalVerzoekOverdue': {
      if (!isOpen(state) || state.teLaat || command.vandaag <= state.uiterste) return [];
      const { gegevens, uiterste, stand } = state;
      const fase = stand === 'onderzoek' ? 'onderzoek' : 'eerste-antwoord';
      const data = { verzoekId: gegevens.verzoekId, fase, uiterste } as const;
      return [{ type: 'VerzoekOverdue', data, occurredAt: addDays(uiterste, 1) }];
    }
  }
  return unreachable(command);
}

function refuse(
  command: Extract<VerzoekCommand, { readonly type: 'RefuseVerzoek' }>,
  state: VerzoekState,
): readonly VerzoekEvent[] {
  const { gegevens, uiterste: antwoordtermijn } = teBeslissen(state, command.actor);
  const { redenCode, woonplaatsgemeente, toelichting, vandaag } = command;
  const { verzoekId, wet, ontvangenOp, gemeentecode } = gegevens;
  const verhuisd = wet === 'Jeugdwet' && redenCode === WOONPLAATSBEGINSEL;
  if (verhuisd && (woonplaatsgemeente === null || woonplaatsgemeente === gemeentecode)) {
    throw new Rejection(
      'WOONPLAATSGEMEENTE_ONTBREEKT',
      'Noem bij reden 8 (woonplaatsbeginsel) de andere gemeente die de hulp betaalt (TR377).',
      'invalid',
    );
  }
  if (!verhuisd && woonplaatsgemeente !== null) {
    throw new Rejection(
      'WOONPLAATSGEMEENTE_NIET_GEVRAAGD',
      'Een andere gemeente hoort alleen bij reden 8 (woonplaatsbeginsel) onder de Jeugdwet; laat die anders weg (TR409).',
      'invalid',
    );
  }
  const wettelijk = addDays(ontvangenOp, WOONPLAATSBEGINSEL_DAGEN);
  const uiterste = verhuisd && wettelijk < antwoordtermijn ? wettelijk : antwoordtermijn;
  const data = {
    ...{ verzoekId, redenCode, woonplaatsgemeente, toelichting },
    ...{ uiterste, tijdig: vandaag <= uiterste },
  };
  return [{ type: 'VerzoekRefused', data, occurredAt: vandaag }];
}

export const verzoekDecider: Decider<VerzoekState, VerzoekCommand, VerzoekEvent> = {
  category: verzoekEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide,
  evolve(state, event) {
    if (event.type === 'VerzoekSubmitted') {
      const { data } = event;
      return { stand: 'ontvangen', gegevens: data, uiterste: data.termijn.uiterste, teLaat: false };
    }
    if (state.stand === 'onbekend') return state;
    switch (event.type) {
      case 'VerzoekOnderzoekStarted':
        return { ...state, stand: 'onderzoek', uiterste: event.data.uiterste, teLaat: false };
      case 'VerzoekGranted':
        return { ...state, stand: 'toegekend' };
      case 'VerzoekRefused':
        return { ...state, stand: 'afgewezen' };
      case 'VerzoekOverdue':
        return { ...state, teLaat: true };
    }
    return unreachable(event);
  },
};
