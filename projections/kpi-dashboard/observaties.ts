import { addMonths } from '../../src/kernel/datum.js';
import { type Onderdeel, scoreOf } from '../../src/kwaliteit/kpimeting/inhoud/score.js';
import { type Bewijsregel, type KpiObservatie } from '../../src/kwaliteit/kpimeting/kpi-facts.js';
import {
  type EvaluatieDoc,
  type OnderzoekDoc,
  type PrestatieDoc,
  type ResultaatDoc,
  type Resultaatfeit,
  type ToewijzingDoc,
} from './kpi-dashboard.projection.js';
import { endedIn, evaluatiefeit, lastScores } from './trajecten.js';
import { type Bewijsfeit, observation, type Plek } from './waarneming.js';

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
export function observeStarts(docs: readonly ToewijzingDoc[], jaar: number): KpiObservatie {
  let teller = 0;
  let ontbrekend = 0;
  const bewijs: Bewijsfeit[] = [];
  for (const doc of docs) {
    if (doc.jaar !== jaar) continue;
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
  return lastFact(metingen.filter(({ gemetenOp }) => gemetenOp.startsWith(`${jaar}-`)));
}

function lastFact(metingen: readonly Resultaatfeit[]): Resultaatfeit | undefined {
  return metingen.reduce<Resultaatfeit | undefined>(
    (last, feit) => (last === undefined || feit.gemetenOp >= last.gemetenOp ? feit : last),
    undefined,
  );
}

/** Resultaat behaald (R-RES-02): what was agreed by the end of the year and never measured by then is missing. */
export function observeResults(docs: readonly ResultaatDoc[], jaar: number): KpiObservatie {
  const einde = `${jaar}-12-31`;
  let teller = 0;
  let ontbrekend = 0;
  const bewijs: Bewijsfeit[] = [];
  for (const doc of docs) {
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

/** Resultaat behaald of the trajecten that ended in the year: the last measurement of each result, whenever it was made. */
export function observeResultsAtEnd(
  docs: readonly ResultaatDoc[],
  toewijzingen: readonly ToewijzingDoc[],
  jaar: number,
): KpiObservatie {
  const ended = new Set(endedIn(toewijzingen, jaar).map(({ doc }) => doc.toewijzingId));
  const atEnd = docs.filter(({ toewijzingId }) => ended.has(toewijzingId));
  const last = atEnd.flatMap(({ metingen }) => lastFact(metingen) ?? []);
  return observation(
    {
      teller: last.filter(({ behaald }) => behaald).length,
      noemer: last.length,
      ontbrekend: atEnd.length - last.length,
    },
    last.map(({ eventId, gemetenOp }) => ({ eventId, datum: gemetenOp })),
  );
}

/** The surveys of one instrument that say something about a year and place. */
function surveysOf(
  docs: readonly OnderzoekDoc[],
  { instrument, maanden }: Bewijsregel,
  jaar: number,
  plek: Plek,
): readonly OnderzoekDoc[] {
  const einde = `${jaar}-12-31`;
  const valid = (doc: OnderzoekDoc): boolean =>
    doc.jaar === jaar || (doc.jaar < jaar && maanden !== null && addMonths(doc.peildatum, maanden) >= einde);
  const usable = docs.filter((doc) => doc.instrument === instrument && doc.jaar <= jaar && valid(doc));
  return mostSpecific(usable, plek, latest);
}

/**
 * What says something about a place: about exactly that place, else about the whole that it is in. About the aanbieder
 * as a whole, where nobody said anything of it, what was said about single segments together.
 */
function mostSpecific<D extends Plek>(docs: readonly D[], plek: Plek, pick: (docs: readonly D[]) => D): readonly D[] {
  const at = (segment: string | null, gemeentecode: string | null): D[] =>
    docs.filter((doc) => doc.segment === segment && doc.gemeentecode === gemeentecode);
  const { segment, gemeentecode } = plek;
  const scopes = [at(segment, gemeentecode), at(segment, null), at(null, gemeentecode), at(null, null)];
  const found = scopes.find((scope) => scope.length > 0);
  if (found !== undefined) return [pick(found)];
  if (segment !== null || gemeentecode !== null) return [];
  // No respondent counts twice: those about single gemeenten are about the same people.
  const segments = [...new Set(docs.filter((doc) => doc.gemeentecode === null).map((doc) => doc.segment))];
  return segments.map((code) => pick(at(code, null)));
}

function latest(docs: readonly OnderzoekDoc[]): OnderzoekDoc {
  return docs.reduce((best, doc) => {
    if (doc.jaar !== best.jaar) return doc.jaar > best.jaar ? doc : best;
    return doc.peildatum > best.peildatum ? doc : best;
  });
}

interface Instrumentuitkomst {
  readonly onderdeel: Onderdeel;
  readonly bewijs: readonly Bewijsfeit[];
}

function instrumentuitkomst(
  { instrument }: Bewijsregel,
  counts: Pick<KpiObservatie, 'teller' | 'noemer' | 'ontbrekend'>,
  bewijs: readonly Bewijsfeit[],
): Instrumentuitkomst {
  const score = scoreOf({ eenheid: 'rapportcijfer', richting: 'hoger' }, counts);
  return { onderdeel: { soort: 'instrument', sleutel: instrument, ...counts, score, gewicht: null }, bewijs };
}

const sumOf = <D>(docs: readonly D[], of: (doc: D) => number): number => docs.reduce((sum, doc) => sum + of(doc), 0);

function bySurvey(regel: Bewijsregel, used: readonly OnderzoekDoc[]): Instrumentuitkomst {
  return instrumentuitkomst(
    regel,
    {
      teller: sumOf(used, ({ gemiddelde, respondenten }) => gemiddelde * respondenten),
      noemer: sumOf(used, ({ respondenten }) => respondenten),
      ontbrekend: sumOf(used, ({ uitgenodigd, respondenten }) => uitgenodigd - respondenten),
    },
    used.map(({ eventId, peildatum }) => ({ eventId, datum: peildatum })),
  );
}

/** What satisfaction is observed from: surveys about an aanbieder, and grades that clients give at the end. */
export interface Tevredenheidsfeiten {
  readonly onderzoeken: readonly OnderzoekDoc[];
  readonly toewijzingen: readonly ToewijzingDoc[];
  readonly evaluaties: readonly EvaluatieDoc[];
}

function byClients(
  regel: Bewijsregel,
  { toewijzingen, evaluaties }: Tevredenheidsfeiten,
  jaar: number,
): Instrumentuitkomst {
  const wanted = { peilmoment: 'einde-traject', indicator: regel.instrument } as const;
  const { scores, ontbrekend } = lastScores(toewijzingen, evaluaties, jaar, wanted);
  const counts = { teller: sumOf(scores, ({ waarde }) => waarde), noemer: scores.length, ontbrekend };
  return instrumentuitkomst(regel, counts, scores.map(evaluatiefeit));
}

/**
 * Clienttevredenheid (R-KPI-04): several instruments feed one KPI, each with its own rhythm (E-09, E-24). The mean is
 * weighted by respondents; who was invited and did not respond is missing.
 */
export function observeSatisfaction(
  feiten: Tevredenheidsfeiten,
  jaar: number,
  plek: Plek,
  instrumenten: readonly Bewijsregel[],
): KpiObservatie {
  const uitkomsten = instrumenten.map((regel) =>
    regel.eindeTraject
      ? byClients(regel, feiten, jaar)
      : bySurvey(regel, surveysOf(feiten.onderzoeken, regel, jaar, plek)),
  );
  const onderdelen = uitkomsten.map(({ onderdeel }) => onderdeel);
  return observation(
    {
      teller: sumOf(onderdelen, ({ teller }) => teller),
      noemer: sumOf(onderdelen, ({ noemer }) => noemer),
      ontbrekend: sumOf(onderdelen, ({ ontbrekend }) => ontbrekend),
    },
    uitkomsten.flatMap(({ bewijs }) => bewijs),
    onderdelen,
  );
}

/** Prestatie-indicator (R-RES-13): what the aanbieder reported over the year, the report of the last day for each place. */
export function observePrestatie(docs: readonly PrestatieDoc[], jaar: number, plek: Plek): KpiObservatie {
  const used = mostSpecific(
    docs.filter((doc) => doc.jaar === jaar),
    plek,
    (reports) => reports.reduce((best, doc) => (doc.peildatum > best.peildatum ? doc : best)),
  );
  return observation(
    { teller: sumOf(used, ({ teller }) => teller), noemer: sumOf(used, ({ noemer }) => noemer), ontbrekend: 0 },
    used.map(({ eventId, peildatum }) => ({ eventId, datum: peildatum })),
  );
}
