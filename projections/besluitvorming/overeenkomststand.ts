import { type Datum, daysBetween } from '../../src/kernel/datum.js';
import { sluitAan } from '../../src/regio/besluitvorming/dienstverleningsovereenkomst/dienstverleningsovereenkomst.events.js';
import { type DvoDoc, type Dvowijziging, type SamenwerkingsovereenkomstDoc } from './besluitvorming.docs.js';

export const OVEREENKOMSTSTANDEN = ['toekomstig', 'lopend', 'afgelopen'] as const;
export type Overeenkomststand = (typeof OVEREENKOMSTSTANDEN)[number];

/** What Kroniek does about the end of a DVO. `norm-niet-vastgesteld`: the region set no term, so nothing is signalled. */
export type Dvosignaal =
  'geen-einde' | 'gepland' | 'gesignaleerd' | 'opgevolgd' | 'norm-niet-vastgesteld' | 'afgelopen';

export interface Dvo extends Omit<DvoDoc, 'regio' | 'wijzigingen' | 'signalen'> {
  readonly stand: Overeenkomststand;
  /** Days until the last day, 0 on that day; null without an end, and after it. */
  readonly dagenTotEinde: number | null;
  readonly opgezegdOp: Datum | null;
  readonly signaal: Dvosignaal;
  readonly gesignaleerdOp: Datum | null;
  /** What was decided by the date, and every correction. */
  readonly wijzigingen: readonly Dvowijziging[];
}

function standOf(vanaf: Datum, laatsteDag: Datum | null, datum: Datum): Overeenkomststand {
  if (datum < vanaf) return 'toekomstig';
  return laatsteDag !== null && laatsteDag < datum ? 'afgelopen' : 'lopend';
}

/** How a DVO stands on a date. A correction tells how it always was, so it counts on every date. Pure. */
export function dvoOp({ regio: _regio, signalen, ...doc }: DvoDoc, datum: Datum): Dvo {
  const wijzigingen = doc.wijzigingen.filter(({ soort, op }) => soort === 'correctie' || op <= datum);
  const terms = wijzigingen.reduce(
    (before, { laatsteDag, signaalOp, ...wijziging }) => ({
      ...before,
      laatsteDag,
      signaalOp,
      ...(wijziging.soort === 'correctie' && {
        vanaf: wijziging.vanaf,
        opzegtermijnMaanden: wijziging.opzegtermijnMaanden,
      }),
    }),
    {
      vanaf: doc.vanaf,
      laatsteDag: doc.laatsteDag,
      signaalOp: doc.signaalOp,
      opzegtermijnMaanden: doc.opzegtermijnMaanden,
    },
  );
  const { vanaf, laatsteDag } = terms;
  const stand = standOf(vanaf, laatsteDag, datum);
  const gesignaleerdOp =
    signalen.find((one) => one.laatsteDag === laatsteDag && one.gesignaleerdOp <= datum)?.gesignaleerdOp ?? null;
  return {
    ...doc,
    ...terms,
    stand,
    dagenTotEinde: laatsteDag === null || stand === 'afgelopen' ? null : daysBetween(datum, laatsteDag),
    opgezegdOp: wijzigingen.findLast(({ soort }) => soort === 'opzegging')?.op ?? null,
    signaal: signaalOf(terms, doc.opvolgers, stand, gesignaleerdOp),
    gesignaleerdOp,
    wijzigingen,
  };
}

function signaalOf(
  { laatsteDag, signaalOp }: { readonly laatsteDag: Datum | null; readonly signaalOp: Datum | null },
  opvolgers: DvoDoc['opvolgers'],
  stand: Overeenkomststand,
  gesignaleerdOp: Datum | null,
): Dvosignaal {
  if (laatsteDag === null) return 'geen-einde';
  if (opvolgers.some(({ opvolgerVanaf }) => sluitAan(opvolgerVanaf, laatsteDag))) return 'opgevolgd';
  if (stand === 'afgelopen') return 'afgelopen';
  if (gesignaleerdOp !== null) return 'gesignaleerd';
  return signaalOp === null ? 'norm-niet-vastgesteld' : 'gepland';
}

export type Samenwerkingsovereenkomst = Omit<SamenwerkingsovereenkomstDoc, 'regio'> & {
  readonly stand: Overeenkomststand;
};

/** Undefined where it was not signed by the date. */
export function samenwerkingsovereenkomstOp(
  { regio: _regio, ...doc }: SamenwerkingsovereenkomstDoc,
  datum: Datum,
): Samenwerkingsovereenkomst | undefined {
  if (doc.ondertekendOp > datum) return undefined;
  return { ...doc, stand: standOf(doc.vanaf, doc.laatsteDag, datum) };
}
