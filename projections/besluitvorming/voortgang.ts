import { type Datum } from '../../src/kernel/datum.js';
import { type EscalatieDoc, type Escalatieregel, type MijlpaalDoc, type Planning } from './besluitvorming.docs.js';

export const ESCALATIESTANDEN = ['open', 'besloten'] as const;
export type Escalatiestand = (typeof ESCALATIESTANDEN)[number];

export interface Escalatie {
  readonly escalatieId: string;
  readonly knelpunt: string;
  readonly stand: Escalatiestand;
  /** Where it lies, or who decided. */
  readonly orgaan: string;
  /** Place of that orgaan in the line of the region; null where the region set no line. */
  readonly trede: number | null;
  readonly sinds: Datum;
  readonly verloop: readonly Escalatieregel[];
}

/** How an escalation stands on a date; undefined before its first step. Pure. */
export function escalatieOp({ escalatieId, knelpunt, verloop }: EscalatieDoc, datum: Datum): Escalatie | undefined {
  const known = verloop.filter(({ op }) => op <= datum);
  const last = known.at(-1);
  if (last === undefined) return undefined;
  const step = known.findLast((one) => one.soort === 'stap');
  return {
    escalatieId,
    knelpunt,
    stand: last.soort === 'besluit' ? 'besloten' : 'open',
    orgaan: last.orgaan,
    trede: step?.trede ?? null,
    sinds: last.op,
    verloop: known,
  };
}

export const MIJLPAALSTANDEN = ['gepland', 'te-laat', 'bereikt', 'vervallen'] as const;
export type Mijlpaalstand = (typeof MIJLPAALSTANDEN)[number];

export interface Mijlpaal {
  readonly mijlpaalId: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly spoor: MijlpaalDoc['spoor'];
  readonly orgaan: string | null;
  readonly stand: Mijlpaalstand;
  /** The plan that counts. */
  readonly gepland: Planning;
  readonly herpland: boolean;
  /** Every plan, the first one first (E-16). */
  readonly planningen: readonly Planning[];
  readonly bereikt: MijlpaalDoc['bereikt'];
  readonly vervallen: { readonly vervallenOp: Datum; readonly reden: string } | null;
  readonly gemist: MijlpaalDoc['gemist'];
  readonly correcties: MijlpaalDoc['correcties'];
}

/** How a milestone stands on a date; undefined before its first plan. Pure. */
export function mijlpaalOp(doc: MijlpaalDoc, datum: Datum): Mijlpaal | undefined {
  const planningen = doc.planningen.filter(({ geplandOp }) => geplandOp <= datum);
  const gepland = planningen.at(-1);
  if (gepland === undefined) return undefined;
  const bereikt = doc.bereikt !== null && doc.bereikt.bereiktOp <= datum ? doc.bereikt : null;
  const lapsed = doc.vervallen.findLast(
    ({ vervallenOp, hervatOp }) => vervallenOp <= datum && (hervatOp === null || hervatOp > datum),
  );
  const vervallen = lapsed === undefined ? null : { vervallenOp: lapsed.vervallenOp, reden: lapsed.reden };
  const { mijlpaalId, sleutel, naam, spoor, orgaan, correcties } = doc;
  return {
    mijlpaalId,
    sleutel,
    naam,
    spoor,
    orgaan,
    stand: standOf(bereikt !== null, vervallen !== null, gepland.gepland.tot < datum),
    gepland,
    herpland: planningen.length > 1,
    planningen,
    bereikt,
    vervallen,
    gemist: doc.gemist.filter(({ op }) => op <= datum),
    correcties,
  };
}

function standOf(bereikt: boolean, vervallen: boolean, voorbij: boolean): Mijlpaalstand {
  if (bereikt) return 'bereikt';
  if (vervallen) return 'vervallen';
  return voorbij ? 'te-laat' : 'gepland';
}
