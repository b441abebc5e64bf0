import { isDeepStrictEqual } from 'node:util';
import { type Datum } from '../../kernel/datum.js';
import { type Decider } from '../../kernel/decider.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { toewijzingOnbekend } from '../resultaat/resultaat.decider.js';
import { type EvaluateTraject } from './evaluatie.commands.js';
import { type EvaluatieEvent, evaluatieEvents, type Schaal } from './evaluatie.events.js';
import { GRENZEN, graadVan } from './schaal.js';

type Evaluatie = EvaluatieEvent['data'];
type Gegeven = EvaluateTraject['data']['indicatoren'][number];

/** What an evaluation may score, with the scale that is fixed; null is any scale. */
export interface Indicator {
  readonly indicator: string;
  readonly schaal: Schaal | null;
}

/** Evaluations of one toewijzing by evaluatieId. */
export type EvaluatieState = Readonly<Record<string, Evaluatie>>;

/** What an evaluation needs to know of its toewijzing; null where that is not known. */
export type Traject = {
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly segment: string | null;
  readonly productcode: string;
  /** First day of care; null where it has not started or the toewijzing was withdrawn. */
  readonly begindatum: Datum | null;
} | null;

export type EvaluatieCommand = {
  readonly type: 'EvaluateTraject';
  readonly traject: Traject;
  readonly geevalueerdOp: Datum;
  /** What the region knows. */
  readonly bekend: readonly Indicator[];
  readonly actor: Actor;
  readonly vandaag: Datum;
} & Pick<EvaluateTraject['data'], 'toewijzingId' | 'moment' | 'beoordelaar' | 'indicatoren'>;

function fout(index: number, veld: string, code: string, melding: string): RejectionDetail {
  return { plaats: `indicatoren.${index}.${veld}`, code, melding };
}

function scoreFouten(
  { indicator, schaal, waarde }: Gegeven,
  index: number,
  command: EvaluatieCommand,
): RejectionDetail[] {
  const { bekend, indicatoren } = command;
  const known = bekend.find((one) => one.indicator === indicator);
  const fouten: RejectionDetail[] = [];
  if (known === undefined) {
    const alle = bekend.map((one) => one.indicator).join(', ') || 'geen';
    fouten.push(fout(index, 'indicator', 'ONBEKEND', `${indicator} is onbekend; de regio kent: ${alle}.`));
  } else if (known.schaal !== null && known.schaal !== schaal) {
    fouten.push(fout(index, 'schaal', 'ONGELDIG', `De schaal van ${indicator} is ${known.schaal}.`));
  }
  if (indicatoren.findIndex((one) => one.indicator === indicator) < index) {
    fouten.push(fout(index, 'indicator', 'DUBBEL', `${indicator} staat er al.`));
  }
  if (graadVan(schaal, waarde) === null) {
    const [laagste, hoogste] = GRENZEN[schaal];
    fouten.push(
      fout(index, 'waarde', 'ONGELDIG', `Een waarde op de schaal ${schaal} is ${laagste} tot en met ${hoogste}.`),
    );
  }
  return fouten;
}

function checkDatum({ geevalueerdOp, traject, vandaag }: EvaluatieCommand): void {
  const begindatum = traject?.begindatum ?? null;
  if (begindatum === null) {
    throw new Rejection(
      'EVALUATIE_ZONDER_ZORG',
      'Onder deze toewijzing is geen zorg gestart. Meld eerst de start van de zorg.',
    );
  }
  if (geevalueerdOp > vandaag) {
    throw new Rejection(
      'EVALUATIE_IN_TOEKOMST',
      'De evaluatie ligt in de toekomst. Leg haar vast vanaf die dag.',
      'invalid',
    );
  }
  if (geevalueerdOp < begindatum) {
    throw new Rejection(
      'EVALUATIE_VOOR_ZORG',
      `De zorg begon op ${begindatum}; een evaluatie kan niet eerder zijn.`,
      'invalid',
    );
  }
}

function evaluate(command: EvaluatieCommand, state: EvaluatieState): readonly EvaluatieEvent[] {
  const { toewijzingId, traject, moment, beoordelaar, geevalueerdOp, actor } = command;
  if (traject === null || !inBereik(actor, traject)) throw toewijzingOnbekend();
  if (actor.rol === 'aanbieder' && beoordelaar === 'verwijzer') {
    throw new Rejection(
      'EVALUATIE_NIET_NAMENS_VERWIJZER',
      'Een aanbieder legt geen oordeel van de verwijzer vast. Kies client of aanbieder.',
      'forbidden',
    );
  }
  checkDatum(command);
  const fouten = command.indicatoren.flatMap((indicator, index) => scoreFouten(indicator, index, command));
  if (fouten.length > 0) {
    const melding = 'Deze evaluatie past niet bij de regio. Pas de indicatoren aan zoals bij elk staat.';
    throw new Rejection('EVALUATIE_ONGELDIG', melding, 'invalid', fouten);
  }
  const evaluatieId = derivedId('evaluatie', toewijzingId, moment, beoordelaar, geevalueerdOp);
  const indicatoren = command.indicatoren
    .map(({ indicator, schaal, waarde }) => ({ indicator, schaal, waarde, graad: graadVan(schaal, waarde)! }))
    .sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
  const { aanbiederId, gemeentecode, segment, productcode } = traject;
  const plaats = { evaluatieId, toewijzingId, aanbiederId, gemeentecode, segment, productcode };
  const data = { ...plaats, moment, beoordelaar, geevalueerdOp, indicatoren };
  if (isDeepStrictEqual(state[evaluatieId], data)) return [];
  return [{ type: 'TrajectEvaluated', data, occurredAt: geevalueerdOp }];
}

export const evaluatieDecider: Decider<EvaluatieState, EvaluatieCommand, EvaluatieEvent> = {
  category: evaluatieEvents.aggregate,
  initial: {},
  decide: evaluate,
  evolve: (state, { data }) => ({ ...state, [data.evaluatieId]: data }),
};
