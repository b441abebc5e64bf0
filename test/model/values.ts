import fc from 'fast-check';
import { addDays, type Datum } from '../../src/kernel/datum.js';
import { type Decider } from '../../src/kernel/decider.js';
import { type Werkdagenkalender } from '../../src/kernel/werkdagen.js';
import { type Actor } from '../../src/platform/event-store/event-store.js';

/**
 * Values for random commands, as the outside may send them. The pools are small on purpose: a sequence of commands says
 * something only where its commands meet on the same dates, people and places.
 */

/** The commands that a decider takes, whatever its state and events. */
export type CommandsOf<D> =
  D extends Decider<infer _State, infer Command, infer _Event> ? fc.Arbitrary<Command> : never;

const ids = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];

export const REGIO = 'h5';
export const AANBIEDERS = ids.map((id) => id.replace('00000000-', 'a0000000-')) as [string, string, string];
export const GEMEENTEN = ['0503', '0637', '1926'] as const;
export const SEGMENTEN = ['volwassenen', 'ouderen'] as const;
export const PRODUCTEN = ['02A05', '02A03', '10A11'] as const;

export const id = fc.constantFrom(...ids);
export const aanbiederId = fc.constantFrom(...AANBIEDERS);
export const gemeentecode = fc.constantFrom(...GEMEENTEN);
export const segment = fc.option(fc.constantFrom(...SEGMENTEN));
export const productcode = fc.constantFrom(...PRODUCTEN);
export const wet = fc.constantFrom('Wmo2015' as const, 'Jeugdwet' as const);
/** Without spaces around it: those end at the edge (`IsVrijeTekst`). */
export const tekst = fc.constantFrom('Te weinig personeel', 'Besluit van het bestuur');
export const bedrag = fc.constantFrom(1, 4_750, 100_000, 999_999_999);
export const berichtId = fc.option(fc.constantFrom('bericht-1', 'bericht-2'));

/** Ends of months, years, leap days and days beside each other, and any day of some years. */
export const datum: fc.Arbitrary<Datum> = fc.oneof(
  fc.constantFrom('2023-01-01', '2023-12-31', '2024-01-01', '2024-02-29', '2025-12-31', '2026-01-01', '2026-03-31'),
  fc.integer({ min: 0, max: 2_200 }).map((days) => addDays('2022-12-01', days)),
);

/** Days within a few weeks, for what happens shortly after each other. */
export const naburigeDatum: fc.Arbitrary<Datum> = fc
  .integer({ min: 0, max: 45 })
  .map((days) => addDays('2026-03-20', days));

/** Today as a command sees it: mostly after all that happened, so that little is in the future. */
export const vandaag: fc.Arbitrary<Datum> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('2026-05-05') },
  { weight: 1, arbitrary: naburigeDatum },
);

export const jaar = fc.integer({ min: 2023, max: 2026 });

export const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 9, arbitrary: fc.constant({ subject: 'p1', rol: 'contractmanager' }) },
  { weight: 1, arbitrary: fc.constant({ subject: 'p2', rol: 'consulent' }) },
  { weight: 1, arbitrary: gemeentecode.map((organisatie) => ({ subject: 'p3', rol: 'gemeente', organisatie })) },
  { weight: 1, arbitrary: aanbiederId.map((organisatie) => ({ subject: 'p4', rol: 'aanbieder', organisatie })) },
);

export const kalender: fc.Arbitrary<Werkdagenkalender> = fc.constantFrom(
  { versie: 'atw-1', bron: 'Algemene termijnenwet', feestdagen: ['tweedePaasdag', 'koningsdag'], gelijkgesteld: [] },
  { versie: 'atw-2', bron: 'Algemene termijnenwet', feestdagen: ['tweedePaasdag'], gelijkgesteld: ['2026-04-28'] },
);

/** One of many kinds of command; what ends the story of an aggregate is drawn less often than what goes on with it. */
export function mostly<Often extends fc.Arbitrary<unknown>[], Seldom extends fc.Arbitrary<unknown>[]>(
  often: readonly [...Often],
  seldom: readonly [...Seldom],
): fc.Arbitrary<Drawn<Often[number]> | Drawn<Seldom[number]>> {
  return fc.oneof(
    ...often.map((arbitrary) => ({ weight: 4, arbitrary })),
    ...seldom.map((arbitrary) => ({ weight: 1, arbitrary })),
  ) as fc.Arbitrary<Drawn<Often[number]> | Drawn<Seldom[number]>>;
}

type Drawn<A> = A extends fc.Arbitrary<infer Value> ? Value : never;
