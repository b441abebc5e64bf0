import { addDays, addMonths, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { actsForAanbieder, actsForGemeenten, type Indiener } from '../indiener.js';
import { type TevredenheidsonderzoekEvent, type Uitvoerder } from './tevredenheidsonderzoek.events.js';

export interface Onderzoek {
  readonly onderzoekId: string;
  readonly aanbiederId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  readonly uitvoerder: Uitvoerder;
  readonly instrument: string;
  readonly gemiddelde: number;
  readonly respondenten: number;
  readonly uitgenodigd: number;
  readonly peildatum: Datum;
}

export interface TevredenheidsonderzoekState {
  readonly onderzoeken: Readonly<Record<string, Onderzoek>>;
  /** Last day on which the next survey is in time; null where no cycle runs. */
  readonly uiterste: Datum | null;
  readonly teLaatGemeld: boolean;
}

export type TevredenheidsonderzoekCommand =
  | {
      readonly type: 'SubmitTevredenheidsonderzoek';
      readonly onderzoek: Onderzoek;
      readonly actor: Indiener;
      readonly bekend: { readonly segmenten: readonly string[]; readonly gemeenten: readonly string[] };
      /** Interval to the next survey, from the regioconfiguratie; null where it is open. */
      readonly maanden: number | null;
      readonly vandaag: Datum;
    }
  | {
      readonly type: 'ExpectTevredenheidsonderzoek';
      readonly aanbiederId: string;
      readonly uitvoerder: Uitvoerder;
      readonly instrument: string;
      readonly vanaf: Datum;
      readonly maanden: number | null;
    }
  | {
      readonly type: 'SignalTevredenheidsonderzoekOverdue';
      readonly aanbiederId: string;
      readonly uitvoerder: Uitvoerder;
      readonly instrument: string;
      readonly uiterste: Datum;
      readonly vandaag: Datum;
    };

/** Stream id: the series of surveys about one aanbieder with one instrument of a region. */
export function onderzoeksreeksId(regio: string, aanbiederId: string, instrument: string): string {
  return derivedId('tevredenheidsonderzoek', regio, aanbiederId, instrument);
}

/** A survey is known by its subject and peildatum, so that a second submission is recognised as the same one. */
export function onderzoekId(regio: string, onderzoek: Omit<Onderzoek, 'onderzoekId'>): string {
  const { aanbiederId, instrument, segment, gemeentecode, peildatum } = onderzoek;
  return derivedId('onderzoek', regio, aanbiederId, instrument, segment ?? '', gemeentecode ?? '', peildatum);
}

type Submit = Extract<TevredenheidsonderzoekCommand, { type: 'SubmitTevredenheidsonderzoek' }>;

function invalid(code: string, melding: string): never {
  throw new Rejection(code, melding, 'invalid');
}

function checkSubmission({ onderzoek, actor, bekend, vandaag }: Submit): void {
  const { aanbiederId, uitvoerder, segment, gemeentecode, respondenten, uitgenodigd, peildatum, jaar } = onderzoek;
  const ownSurvey = actor.rol !== 'aanbieder' || uitvoerder === 'aanbieder';
  const gemeenteAllowed = actor.rol !== 'gemeente' || (uitvoerder === 'gemeenten' && gemeentecode !== null);
  if (
    !actsForAanbieder(actor, aanbiederId) ||
    !ownSurvey ||
    !gemeenteAllowed ||
    (gemeentecode !== null && !actsForGemeenten(actor, [gemeentecode]))
  ) {
    throw new Rejection(
      'ONDERZOEK_NIET_VAN_INDIENER',
      'U dient alleen een onderzoek van uw eigen organisatie in. Controleer aanbieder, uitvoerder en gemeente.',
      'forbidden',
    );
  }
  if (segment !== null && !bekend.segmenten.includes(segment)) {
    invalid('SEGMENT_ONBEKEND', 'Dit segment staat niet in de regioconfiguratie. Kies een segment uit de lijst.');
  }
  if (gemeentecode !== null && !bekend.gemeenten.includes(gemeentecode)) {
    invalid('GEMEENTE_ONBEKEND', 'Deze gemeente hoort niet bij de regio. Kies een gemeente van de regio.');
  }
  if (respondenten > uitgenodigd) {
    invalid(
      'MEER_RESPONDENTEN_DAN_UITGENODIGD',
      'Er zijn meer respondenten dan uitgenodigden. Controleer de aantallen.',
    );
  }
  if (peildatum > vandaag) {
    invalid('PEILDATUM_IN_TOEKOMST', 'De peildatum ligt in de toekomst. Dien het onderzoek in als het is gehouden.');
  }
  const peiljaar = Number(peildatum.slice(0, 4));
  // A survey about a year is sometimes held in the first months after it.
  if (jaar !== peiljaar && jaar !== peiljaar - 1) {
    invalid('ONDERZOEK_JAAR_ONGELDIG', 'Het jaar van het onderzoek is het jaar van de peildatum of het jaar daarvoor.');
  }
}

function sameFigures(a: Onderzoek, b: Onderzoek): boolean {
  return (
    a.jaar === b.jaar &&
    a.gemiddelde === b.gemiddelde &&
    a.respondenten === b.respondenten &&
    a.uitgenodigd === b.uitgenodigd
  );
}

function submit(command: Submit, state: TevredenheidsonderzoekState): readonly TevredenheidsonderzoekEvent[] {
  checkSubmission(command);
  const { onderzoek, maanden } = command;
  const known = state.onderzoeken[onderzoek.onderzoekId];
  if (known !== undefined && sameFigures(known, onderzoek)) return [];
  const { peildatum } = onderzoek;
  const submitted: TevredenheidsonderzoekEvent = {
    type: 'TevredenheidsonderzoekSubmitted',
    data: { ...onderzoek },
    occurredAt: peildatum,
  };
  return [submitted, ...expectAfter(onderzoek, peildatum, maanden, state)];
}

function expectAfter(
  { aanbiederId, uitvoerder, instrument }: Pick<Onderzoek, 'aanbiederId' | 'uitvoerder' | 'instrument'>,
  vanaf: Datum,
  maanden: number | null,
  state: TevredenheidsonderzoekState,
): readonly TevredenheidsonderzoekEvent[] {
  if (maanden === null) return [];
  const uiterste = addMonths(vanaf, maanden);
  // An older survey that comes in late does not shorten the term that a newer one opened.
  if (state.uiterste !== null && uiterste <= state.uiterste) return [];
  const data = { aanbiederId, uitvoerder, instrument, uiterste, maanden };
  return [{ type: 'TevredenheidsonderzoekExpected', data, occurredAt: vanaf }];
}

export const tevredenheidsonderzoekDecider: Decider<
  TevredenheidsonderzoekState,
  TevredenheidsonderzoekCommand,
  TevredenheidsonderzoekEvent
> = {
  category: 'tevredenheidsonderzoek',
  initial: { onderzoeken: {}, uiterste: null, teLaatGemeld: false },
  decide(command, state) {
    switch (command.type) {
      case 'SubmitTevredenheidsonderzoek':
        return submit(command, state);
      case 'ExpectTevredenheidsonderzoek': {
        // A further contract does not restart a cycle that runs.
        if (state.uiterste !== null) return [];
        return expectAfter(command, command.vanaf, command.maanden, state);
      }
      case 'SignalTevredenheidsonderzoekOverdue': {
        const { aanbiederId, uitvoerder, instrument, uiterste, vandaag } = command;
        if (state.uiterste !== uiterste || state.teLaatGemeld || vandaag <= uiterste) return [];
        const data = { aanbiederId, uitvoerder, instrument, uiterste };
        return [{ type: 'TevredenheidsonderzoekOverdue', data, occurredAt: addDays(uiterste, 1) }];
      }
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'TevredenheidsonderzoekSubmitted':
        return { ...state, onderzoeken: { ...state.onderzoeken, [event.data.onderzoekId]: event.data } };
      case 'TevredenheidsonderzoekExpected':
        return { ...state, uiterste: event.data.uiterste, teLaatGemeld: false };
      case 'TevredenheidsonderzoekOverdue':
        return { ...state, teLaatGemeld: true };
    }
    return unreachable(event);
  },
};
