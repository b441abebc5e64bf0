import { type GebeurtenisDoc } from './casustijdlijn.projection.js';

/** What a later entry did to an earlier one: another fact took its place, or it turned out not to have been. */
export interface Herziening {
  readonly soort: 'gecorrigeerd' | 'ingetrokken';
  readonly doorGebeurtenisId: string;
  readonly bekendTijdstip: string;
}

interface Rule {
  readonly soort: Herziening['soort'];
  /** The last entry of one of these types that still stands is revised. */
  readonly last?: readonly string[];
  /** Every entry of these types that still stands is revised. */
  readonly all?: readonly string[];
  /** Only the entries that agree with the later one on these properties. */
  readonly same?: readonly string[];
}

/** Say which gemeente bears a case. */
export const AANWIJZINGEN = ['VerantwoordelijkeGemeenteAssigned', 'VerantwoordelijkeGemeenteCorrected'];
const STARTS = ['ZorgStarted', 'ZorgStartCorrected'];

/** A repeat of a type in this list takes the place of the one before it. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  StarttermijnStarted: [{ soort: 'gecorrigeerd', last: ['StarttermijnStarted'] }],
  StarttermijnWithdrawn: [{ soort: 'ingetrokken', last: ['StarttermijnStarted'] }],
  ZorgStartCorrected: [{ soort: 'gecorrigeerd', last: STARTS }],
  ZorgStartRemoved: [{ soort: 'ingetrokken', last: STARTS }],
  StarttermijnExceededWithdrawn: [{ soort: 'ingetrokken', last: ['StarttermijnExceeded'] }],
  ToewijzingCorrected: [{ soort: 'gecorrigeerd', last: ['ToewijzingSent', 'ToewijzingCorrected'] }],
  ToewijzingWithdrawn: [
    {
      soort: 'ingetrokken',
      all: [
        'ToewijzingSent',
        'ToewijzingCorrected',
        'StarttermijnStarted',
        'ToewijzingAccepted',
        'ToewijzingDeclined',
        'AlternatieveAanbiederProposed',
        'ToewijzingConverted',
        'ExtraCheckRequired',
        'ExtraCheckPassed',
        'ExtraCheckFailed',
      ],
    },
  ],
  VerantwoordelijkeGemeenteCorrected: [{ soort: 'gecorrigeerd', last: AANWIJZINGEN }],
  VerantwoordelijkeGemeenteWithdrawn: [{ soort: 'ingetrokken', last: AANWIJZINGEN }],
  OverstapWaitlisted: [{ soort: 'gecorrigeerd', last: ['OverstapWaitlisted'] }],
  TrajectEvaluated: [{ soort: 'gecorrigeerd', last: ['TrajectEvaluated'], same: ['evaluatieId'] }],
  ResultaatMeasured: [{ soort: 'gecorrigeerd', last: ['ResultaatMeasured'], same: ['gemetenOp', 'bron'] }],
};

/** Entries that only take something back: no fact of their own that holds on a date. */
export const INTREKKINGEN: ReadonlySet<string> = new Set([
  'ZorgStartRemoved',
  'StarttermijnWithdrawn',
  'StarttermijnExceededWithdrawn',
  'ToewijzingWithdrawn',
  'VerantwoordelijkeGemeenteWithdrawn',
]);

/**
 * Entries that change a fact from their own date on: before it the earlier one still held. The others say that the
 * earlier one was never so.
 */
export const WIJZIGINGEN: ReadonlySet<string> = new Set(['ToewijzingCorrected', 'OverstapWaitlisted']);

/**
 * Which entries were revised by which later entry, by entry id. Only looks at what it is given, in log order: given what
 * was known on a day, it says what was known to be revised on that day.
 */
export function herzieningen(entries: readonly GebeurtenisDoc[]): ReadonlyMap<string, Herziening> {
  const found = new Map<string, Herziening>();
  const perZaak = new Map<string, GebeurtenisDoc[]>();
  for (const entry of entries) {
    const earlier = perZaak.get(entry.zaakId) ?? [];
    for (const { soort, last, all, same = [] } of RULES[entry.type] ?? []) {
      const standing = earlier.filter(
        (one) =>
          !found.has(one.gebeurtenisId) &&
          (last ?? all ?? []).includes(one.type) &&
          same.every((property) => one.data[property] === entry.data[property]),
      );
      const revised = all === undefined ? standing.slice(-1) : standing;
      for (const { gebeurtenisId } of revised) {
        found.set(gebeurtenisId, { soort, doorGebeurtenisId: entry.gebeurtenisId, bekendTijdstip: entry.recordedAt });
      }
    }
    perZaak.set(entry.zaakId, [...earlier, entry]);
  }
  return found;
}
