import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type Werkdagenkalender } from '../../../src/kernel/werkdagen.js';
import { type Actor } from '../../../src/platform/event-store/event-store.js';
import {
  type Starttermijnnorm,
  type ToewijzingCommand,
  toewijzingDecider,
} from '../../../src/toegang/toewijzing/toewijzing.decider.js';
import { type Kosten } from '../../../src/toegang/toewijzing/toewijzing-bekostiging.js';
import { type Regime, type ToewijzingEvent } from '../../../src/toegang/toewijzing/toewijzing.events.js';
import { type Toewijzinggegevens } from '../../../src/toegang/toewijzing/toewijzing.state.js';

export const TOEWIJZING = '018f0000-0000-7000-8000-000000000001';
export const CLIENT = '018f0000-0000-7000-8000-000000000002';
export const AANBIEDER = '018f0000-0000-7000-8000-000000000003';
export const ANDERE_AANBIEDER = '018f0000-0000-7000-8000-000000000004';
export const CONTRACT = '018f0000-0000-7000-8000-000000000005';

export const KALENDER: Werkdagenkalender = {
  versie: 'atw-1',
  bron: 'Algemene termijnenwet art. 3',
  feestdagen: [
    'nieuwjaarsdag',
    'goedeVrijdag',
    'tweedePaasdag',
    'koningsdag',
    'bevrijdingsdag',
    'hemelvaartsdag',
    'tweedePinksterdag',
    'eersteKerstdag',
    'tweedeKerstdag',
  ],
  gelijkgesteld: [],
};
export const NORM: Starttermijnnorm = { werkdagen: 14, kalender: KALENDER };

export const CONSULENT: Actor = { subject: 'consulent-1', rol: 'consulent' };
export const DE_AANBIEDER: Actor = { subject: 'aanbieder-1', rol: 'aanbieder', organisatie: AANBIEDER };

/** Starting on 2026-03-30 is asked; the last timely day is then 2026-04-21, with Easter in between. */
export function gegevens(overrides: Partial<Toewijzinggegevens> = {}): Toewijzinggegevens {
  return {
    toewijzingId: TOEWIJZING,
    toewijzingnummer: '101',
    clientId: CLIENT,
    gemeentecode: '0603',
    aanbiederId: AANBIEDER,
    contractId: CONTRACT,
    productcode: '02A01',
    productcategorie: '02',
    segment: 'begeleiding',
    gewensteStartdatum: '2026-03-30',
    einddatum: '2027-03-29',
    omvang: { volume: 4, eenheid: '04', frequentie: '2' },
    budget: null,
    toegewezenOp: '2026-03-20',
    ...overrides,
  };
}

type WithoutHandeling<C> = C extends unknown ? Omit<C, 'actor' | 'vandaag'> : never;
export type Plain = WithoutHandeling<ToewijzingCommand>;

export function command(plain: Plain, vandaag: string, actor: Actor = CONSULENT): ToewijzingCommand {
  return { ...plain, vandaag, actor };
}

/** Paid per delivered unit, with an extra check above 25,000 euro, of which this toewijzing stays below. */
export const REGIME: Regime = {
  productversie: 1,
  bekostiging: { vorm: 'inspanningsgericht', configVersion: 'test-1', geldigOp: '2026-03-30' },
};
export const KOSTEN: Kosten = { verwachtBedrag: null, bovenBedrag: 2_500_000 };

export function send(overrides: Partial<Extract<Plain, { type: 'SendToewijzing' }>> = {}): Plain {
  return {
    type: 'SendToewijzing',
    gegevens: gegevens(),
    berichtId: null,
    client: { gemeentecode: '0603' },
    dekkingsfout: null,
    vervolg: null,
    norm: NORM,
    regime: REGIME,
    kosten: KOSTEN,
    ...overrides,
  };
}

export function start(begindatum: string, berichtId: string | null = null): Plain {
  return { type: 'RegisterStartZorg', begindatum, kalender: KALENDER, berichtId };
}

export function correctStart(begindatum: string): Plain {
  return { type: 'CorrectStartZorg', begindatum, reden: 'INVOERFOUT', kalender: KALENDER, berichtId: null };
}

export function removeStart(begindatum: string | null = null): Plain {
  return { type: 'RemoveStartZorg', begindatum, reden: 'OPGAVE_AANBIEDER', berichtId: null };
}

export function correct(overrides: Partial<Extract<Plain, { type: 'CorrectToewijzing' }>> = {}): Plain {
  const { gewensteStartdatum, einddatum, omvang, budget } = gegevens();
  return {
    type: 'CorrectToewijzing',
    gewensteStartdatum,
    einddatum,
    omvang,
    budget,
    reden: 'HERBEOORDELING',
    berichtId: null,
    gecorrigeerdOp: '2026-04-01',
    dekkingsfout: null,
    norm: NORM,
    kosten: KOSTEN,
    ...overrides,
  };
}

/** Decides on a history, and checks that the events can be stored. */
export function decide(history: readonly ToewijzingEvent[], given: ToewijzingCommand): readonly ToewijzingEvent[] {
  const events = toewijzingDecider.decide(given, fold(toewijzingDecider, history));
  for (const event of events) encodeEvent(event);
  return events;
}

/** The history that the commands leave, each on its own day. */
export function history(...steps: readonly (readonly [vandaag: string, plain: Plain])[]): ToewijzingEvent[] {
  const events: ToewijzingEvent[] = [];
  for (const [vandaag, plain] of steps) events.push(...decide(events, command(plain, vandaag)));
  return events;
}

export const SENT: readonly [string, Plain] = ['2026-03-20', send()];

export function typesOf(events: readonly ToewijzingEvent[]): string[] {
  return events.map((event) => event.type);
}

/** The code of the refusal; the empty text where it was not refused. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  return '';
}
