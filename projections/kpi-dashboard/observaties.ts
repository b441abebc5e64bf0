import { addMonths, type Datum } from '../../src/kernel/datum.js';
import { type Geldigheidsduur, type KpiObservatie } from '../../src/kwaliteit/kpimeting/kpi-facts.js';
import { type Uitvoerder } from '../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.events.js';
import {
  type OnderzoekDoc,
  type ResultaatDoc,
  type Resultaatfeit,
  type ToewijzingDoc,
} from './kpi-dashboard.projection.js';

interface Plek {
  readonly segment: string | null;
  readonly gemeentecode: string | null;
}

/** Null in the question is "all of them". */
export function inPlek(doc: Plek, vraag: Plek): boolean {
  return (
    (vraag.segment === null || doc.segment === vraag.segment) &&
    (vraag.gemeentecode === null || doc.gemeentecode === vraag.gemeentecode)
  );
}

function observation(
  counts: Pick<KpiObservatie, 'teller' | 'noemer' | 'ontbrekend'>,
  bewijs: readonly { readonly eventId: string; readonly datum: Datum }[],
): KpiObservatie {
  const dates = bewijs.map(({ datum }) => datum).sort();
  return {
    ...counts,
    bewijs: bewijs.map(({ eventId }) => eventId).sort(),
    bewijsVan: dates[0] ?? null,
    bewijsTot: dates.at(-1) ?? null,
  };
}

/** What is known about the starttermijn of a toewijzing; null where it counts for nobody. */
export function startOutcome(doc: ToewijzingDoc): 'tijdig' | 'te-laat' | 'open' | null {
  const { uiterste, start, overschreden, einddatum } = doc;
  if (doc.ingetrokken || uiterste === null) return null;
  if (start !== null) return start.datum <= uiterste ? 'tijdig' : 'te-laat';
  if (overschreden !== null) return 'te-laat';
  // A refused toewijzing, or one that ended within the term, will never be decided.
  return doc.geweigerd || (einddatum !== null && einddatum <= uiterste) ? null : 'open';
}

/** Continuiteit (R-KPI-03): of the terms that ended in the year, how many were met. Undecided ones are missing. */
export function observeStarts(docs: readonly ToewijzingDoc[], jaar: number, plek: Plek): KpiObservatie {
  let teller = 0;
  let ontbrekend = 0;
  const bewijs: { eventId: string; datum: Datum }[] = [];
  for (const doc of docs) {
    if (doc.jaar !== jaar || !inPlek(doc, plek)) continue;
    const outcome = startOutcome(doc);
    if (outcome === 'open') ontbrekend += 1;
    if (outcome === 'tijdig') teller += 1;
    const feit = doc.start ?? doc.overschreden;
    if ((outcome === 'tijdig' || outcome === 'te-laat') && feit !== null) bewijs.push(feit);
  }
  return observation({ teller, noemer: bewijs.length, ontbrekend }, bewijs);
}

/** The last measurement of a result in a year: by day, and on one day by the order in which it became known. */
function lastIn(jaar: number, { metingen }: ResultaatDoc): Resultaatfeit | undefined {
  return metingen
    .filter(({ gemetenOp }) => gemetenOp.startsWith(`${jaar}-`))
    .reduce<Resultaatfeit | undefined>(
      (last, feit) => (last === undefined || feit.gemetenOp >= last.gemetenOp ? feit : last),
      undefined,
    );
}

/** Resultaat behaald (R-RES-02): what was agreed by the end of the year and never measured by then is missing. */
export function observeResults(docs: readonly ResultaatDoc[], jaar: number, plek: Plek): KpiObservatie {
  const einde = `${jaar}-12-31`;
  let teller = 0;
  let ontbrekend = 0;
  const bewijs: { eventId: string; datum: Datum }[] = [];
  for (const doc of docs) {
    if (!inPlek(doc, plek)) continue;
    const last = lastIn(jaar, doc);
    if (last !== undefined) {
      if (last.behaald) teller += 1;
      bewijs.push({ eventId: last.eventId, datum: last.gemetenOp });
    } else if (
      doc.afgesprokenOp !== null &&
      doc.afgesprokenOp <= einde &&
      doc.metingen.every(({ gemetenOp }) => gemetenOp > einde)
    ) {
      ontbrekend += 1;
    }
  }
  return observation({ teller, noemer: bewijs.length, ontbrekend }, bewijs);
}

/** The surveys of one instrument (uitvoerder) that say something about a year and place. */
function surveysOf(
  docs: readonly OnderzoekDoc[],
  uitvoerder: Uitvoerder,
  maanden: number | null,
  jaar: number,
  plek: Plek,
): readonly OnderzoekDoc[] {
  const einde = `${jaar}-12-31`;
  const valid = (doc: OnderzoekDoc): boolean =>
    doc.jaar === jaar || (doc.jaar < jaar && maanden !== null && addMonths(doc.peildatum, maanden) >= einde);
  const usable = docs.filter((doc) => doc.uitvoerder === uitvoerder && doc.jaar <= jaar && valid(doc));
  const at = (segment: string | null, gemeentecode: string | null): OnderzoekDoc[] =>
    usable.filter((doc) => doc.segment === segment && doc.gemeentecode === gemeentecode);
  const { segment, gemeentecode } = plek;
  // Most specific first, then wider, and the aanbieder as a whole last.
  const scopes = [at(segment, gemeentecode), at(segment, null), at(null, gemeentecode), at(null, null)];
  const found = scopes.find((scope) => scope.length > 0);
  if (found !== undefined) return [latest(found)];
  if (segment !== null || gemeentecode !== null) return [];
  // No survey about the whole: those about single segments together, of which no respondent counts twice.
  const segments = [...new Set(usable.filter((doc) => doc.gemeentecode === null).map((doc) => doc.segment))];
  return segments.map((code) => latest(at(code, null)));
}

function latest(docs: readonly OnderzoekDoc[]): OnderzoekDoc {
  return docs.reduce((best, doc) => {
    if (doc.jaar !== best.jaar) return doc.jaar > best.jaar ? doc : best;
    return doc.peildatum > best.peildatum ? doc : best;
  });
}

/**
 * Clienttevredenheid (R-KPI-04): several instruments feed one KPI, each with its own rhythm (E-24). The mean is weighted
 * by respondents; who was invited and did not respond is missing.
 */
export function observeSatisfaction(
  docs: readonly OnderzoekDoc[],
  jaar: number,
  plek: Plek,
  geldigheid: Geldigheidsduur,
): KpiObservatie {
  const used = [
    ...surveysOf(docs, 'aanbieder', geldigheid.aanbieder, jaar, plek),
    ...surveysOf(docs, 'gemeenten', geldigheid.gemeenten, jaar, plek),
  ];
  const sum = (of: (doc: OnderzoekDoc) => number): number => used.reduce((total, doc) => total + of(doc), 0);
  return observation(
    {
      teller: sum(({ gemiddelde, respondenten }) => gemiddelde * respondenten),
      noemer: sum(({ respondenten }) => respondenten),
      ontbrekend: sum(({ uitgenodigd, respondenten }) => uitgenodigd - respondenten),
    },
    used.map(({ eventId, peildatum }) => ({ eventId, datum: peildatum })),
  );
}
