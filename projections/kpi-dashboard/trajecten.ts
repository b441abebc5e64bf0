import { addDays, type Datum } from '../../src/kernel/datum.js';
import { type KpiObservatie, type Telling } from '../../src/kwaliteit/kpimeting/kpi-facts.js';
import { type Eindefeit, type EvaluatieDoc, type Startfeit, type ToewijzingDoc } from './kpi-dashboard.projection.js';
import { type Bewijsfeit, observation } from './waarneming.js';

interface Zorg {
  readonly doc: ToewijzingDoc;
  readonly start: Startfeit;
  /** Last day; null while it runs. */
  readonly eind: Datum | null;
}

const inJaar = (datum: Datum, jaar: number): boolean => datum.startsWith(`${jaar}-`);

/** A toewijzing whose last day has passed has no care after it, also where nobody reported the end. */
function zorgOf(docs: readonly ToewijzingDoc[]): readonly Zorg[] {
  return docs.flatMap((doc) =>
    doc.ingetrokken || doc.start === null
      ? []
      : [{ doc, start: doc.start, eind: doc.beeindigd?.datum ?? doc.einddatum }],
  );
}

function runsIn({ start, eind }: Zorg, van: Datum, tot: Datum): boolean {
  return start.datum <= tot && (eind === null || eind >= van);
}

/** The trajecten of which the end was reported in the year. */
export function endedIn(
  docs: readonly ToewijzingDoc[],
  jaar: number,
): readonly { doc: ToewijzingDoc; einde: Eindefeit }[] {
  return docs.flatMap((doc) => {
    const einde = doc.ingetrokken ? null : doc.beeindigd;
    return einde !== null && inJaar(einde.datum, jaar) ? [{ doc, einde }] : [];
  });
}

/** Ended by the calendar, and nobody said how: an end that is missing. */
function endUnknown(docs: readonly ToewijzingDoc[], jaar: number): number {
  return zorgOf(docs).filter(({ doc, eind }) => doc.beeindigd === null && eind !== null && inJaar(eind, jaar)).length;
}

/** Uitval (R-RES-05): of the trajecten that ended in the year, how many for a reason that the region calls uitval. */
export function observeUitval(docs: readonly ToewijzingDoc[], jaar: number, redenen: readonly string[]): KpiObservatie {
  const ended = endedIn(docs, jaar);
  const teller = ended.filter(({ einde }) => redenen.includes(einde.redenCode)).length;
  return observation(
    { teller, noemer: ended.length, ontbrekend: endUnknown(docs, jaar) },
    ended.map(({ einde }) => einde),
  );
}

/** Another care of the same client at the aanbieder that runs on a day. */
function beside(all: readonly Zorg[], self: Zorg, day: Datum): Zorg | undefined {
  return all.find((other) => other !== self && other.doc.clientId === self.doc.clientId && runsIn(other, day, day));
}

/** Where a start comes from: new at the aanbieder, or moved on from another product; null where the same product goes on. */
function startSoort(all: readonly Zorg[], zorg: Zorg): 'instroom' | 'doorstroom' | null {
  const before = beside(all, zorg, addDays(zorg.start.datum, -1));
  if (before === undefined) return 'instroom';
  return before.doc.productcode === zorg.doc.productcode ? null : 'doorstroom';
}

/**
 * In-, door- en uitstroom per aanbieder (R-MON-04), a choice of Kroniek because no source defines them. Instroom: care
 * starts for a client who had none here on the day before; doorstroom: it starts with another product than the one that
 * ran then; uitstroom: care ends and none runs here on the day after. All of those who had care in the year.
 */
export function observeStroom(
  docs: readonly ToewijzingDoc[],
  jaar: number,
  soort: 'instroom' | 'doorstroom' | 'uitstroom',
): KpiObservatie {
  const all = zorgOf(docs);
  const inCare = all.filter((zorg) => runsIn(zorg, `${jaar}-01-01`, `${jaar}-12-31`));
  const found: Bewijsfeit[] = inCare.flatMap((zorg) => {
    if (soort !== 'uitstroom') {
      return inJaar(zorg.start.datum, jaar) && startSoort(all, zorg) === soort ? [zorg.start] : [];
    }
    const { beeindigd } = zorg.doc;
    if (beeindigd === null || !inJaar(beeindigd.datum, jaar)) return [];
    return beside(all, zorg, addDays(beeindigd.datum, 1)) === undefined ? [beeindigd] : [];
  });
  return observation(
    {
      teller: found.length,
      noemer: inCare.length,
      ontbrekend: soort === 'uitstroom' ? endUnknown(docs, jaar) : 0,
    },
    found,
  );
}

/** The last evaluation that scores an indicator: by day, and on one day by the order in which it became known. */
function lastOf(evaluaties: readonly EvaluatieDoc[]): EvaluatieDoc | undefined {
  return evaluaties.reduce<EvaluatieDoc | undefined>(
    (last, doc) =>
      last === undefined || `${doc.geevalueerdOp}${doc.eventId}` >= `${last.geevalueerdOp}${last.eventId}` ? doc : last,
    undefined,
  );
}

export interface Score {
  readonly evaluatie: EvaluatieDoc;
  readonly waarde: number;
  readonly graad: number;
}

/**
 * The last word about an indicator for each case: of the trajecten that ended in the year what was found at or after the
 * end, or of all that had care in the year what was found in it. A case without is missing.
 */
export function lastScores(
  docs: readonly ToewijzingDoc[],
  evaluaties: readonly EvaluatieDoc[],
  jaar: number,
  { peilmoment, indicator }: { readonly peilmoment: Telling['peilmoment']; readonly indicator: string },
): { readonly scores: readonly Score[]; readonly ontbrekend: number } {
  const atEnd = peilmoment === 'einde-traject';
  const cases = atEnd
    ? endedIn(docs, jaar).map(({ doc }) => doc)
    : zorgOf(docs)
        .filter((zorg) => runsIn(zorg, `${jaar}-01-01`, `${jaar}-12-31`))
        .map(({ doc }) => doc);
  const scores = cases.flatMap(({ toewijzingId }) => {
    const evaluatie = lastOf(
      evaluaties.filter(
        (one) =>
          one.toewijzingId === toewijzingId &&
          (atEnd ? one.moment !== 'tussentijds' : inJaar(one.geevalueerdOp, jaar)) &&
          one.indicatoren.some((scored) => scored.indicator === indicator),
      ),
    );
    const scored = evaluatie?.indicatoren.find((one) => one.indicator === indicator);
    return evaluatie === undefined || scored === undefined
      ? []
      : [{ evaluatie, waarde: scored.waarde, graad: scored.graad }];
  });
  return { scores, ontbrekend: cases.length - scores.length };
}

/** Doelrealisatie (R-RES-06, R-RES-10): the mean degree, or as a percentage the share that was reached in full. */
export function observeDoelrealisatie(
  docs: readonly ToewijzingDoc[],
  evaluaties: readonly EvaluatieDoc[],
  jaar: number,
  telling: Pick<Telling, 'peilmoment' | 'eenheid'> & { readonly indicator: string },
): KpiObservatie {
  const { scores, ontbrekend } = lastScores(docs, evaluaties, jaar, telling);
  const teller =
    telling.eenheid === 'percentage'
      ? scores.filter(({ graad }) => graad === 10_000).length
      : scores.reduce((sum, { graad }) => sum + graad, 0);
  return observation({ teller, noemer: scores.length, ontbrekend }, scores.map(evaluatiefeit));
}

export function evaluatiefeit({ evaluatie }: Score): Bewijsfeit {
  return { eventId: evaluatie.eventId, datum: evaluatie.geevalueerdOp };
}
