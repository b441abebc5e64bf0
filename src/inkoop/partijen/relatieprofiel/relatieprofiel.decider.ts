import { type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import {
  periodeFouten,
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { type Dossierkader } from '../dossier.types.js';
import { relatieprofielEvents, type RelatieprofielEvent } from './relatieprofiel.events.js';

type DataOf<T extends RelatieprofielEvent['type']> = Extract<RelatieprofielEvent, { type: T }>['data'];

export interface RelatieprofielState {
  readonly indeling: DataOf<'AanbiederClassified'> | null;
  readonly punten: readonly DataOf<'VerbeterpuntSet'>[];
  readonly afgerond: readonly DataOf<'VerbeterpuntClosed'>[];
  readonly pilots: readonly DataOf<'PilotpartnerSelected'>[];
  readonly risicos: readonly DataOf<'ContinuiteitsrisicoReported'>[];
  readonly interventies: readonly DataOf<'ContinuiteitsinterventieStarted'>[];
  readonly beeindigd: readonly DataOf<'ContinuiteitsrisicoEnded'>[];
}

export const ASSEN = ['zorgvormen', 'omvang', 'doelgroep'] as const;
export type As = (typeof ASSEN)[number];

export type RelatieprofielCommand = Dossierkader &
  (
    | (DataOf<'AanbiederClassified'> & {
        readonly type: 'ClassifyAanbieder';
        /** The axes that the region uses; null where it left that open. */
        readonly assen: readonly As[] | null;
      })
    | (DataOf<'VerbeterpuntSet'> & { readonly type: 'SetVerbeterpunt' })
    | (DataOf<'VerbeterpuntClosed'> & { readonly type: 'CloseVerbeterpunt' })
    | (DataOf<'PilotpartnerSelected'> & { readonly type: 'SelectPilotpartner' })
    | (DataOf<'ContinuiteitsrisicoReported'> & { readonly type: 'ReportContinuiteitsrisico' })
    | (DataOf<'ContinuiteitsinterventieStarted'> & { readonly type: 'StartContinuiteitsinterventie' })
    | (DataOf<'ContinuiteitsrisicoEnded'> & { readonly type: 'EndContinuiteitsrisico' })
  );
type CommandOf<T extends RelatieprofielCommand['type']> = Extract<RelatieprofielCommand, { type: T }>;

const ONGELDIG = 'RELATIEPROFIEL_ONGELDIG';

export const relatieprofielDecider: Decider<RelatieprofielState, RelatieprofielCommand, RelatieprofielEvent> = {
  category: relatieprofielEvents.aggregate,
  initial: { indeling: null, punten: [], afgerond: [], pilots: [], risicos: [], interventies: [], beeindigd: [] },
  decide(command, state) {
    switch (command.type) {
      case 'ClassifyAanbieder':
        return classify(command, state);
      case 'SetVerbeterpunt':
        return setPunt(command, state);
      case 'CloseVerbeterpunt':
        return closePunt(command, state);
      case 'SelectPilotpartner':
        return selectPilotpartner(command, state);
      case 'ReportContinuiteitsrisico':
        return report(command, state);
      case 'StartContinuiteitsinterventie':
        return intervene(command, state);
      case 'EndContinuiteitsrisico':
        return endRisico(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'AanbiederClassified':
        return { ...state, indeling: event.data };
      case 'VerbeterpuntSet':
        return { ...state, punten: [...state.punten, event.data] };
      case 'VerbeterpuntClosed':
        return { ...state, afgerond: [...state.afgerond, event.data] };
      case 'PilotpartnerSelected':
        return { ...state, pilots: [...state.pilots, event.data] };
      case 'ContinuiteitsrisicoReported':
        return { ...state, risicos: [...state.risicos, event.data] };
      case 'ContinuiteitsinterventieStarted':
        return { ...state, interventies: [...state.interventies, event.data] };
      case 'ContinuiteitsrisicoEnded':
        return { ...state, beeindigd: [...state.beeindigd, event.data] };
    }
    return unreachable(event);
  },
};

function classify(command: CommandOf<'ClassifyAanbieder'>, { indeling }: RelatieprofielState): RelatieprofielEvent[] {
  const { type: _type, vandaag, assen, ...data } = command;
  if (saysTheSame(indeling, data)) return [];
  const fouten: RejectionDetail[] = [
    ...toekomstFouten(data.ingedeeldOp, vandaag, 'ingedeeldOp'),
    ...volgordeFouten(data.ingedeeldOp, indeling?.ingedeeldOp, 'ingedeeldOp'),
  ];
  for (const as of ASSEN) {
    if (data[as] === null || assen === null || assen.includes(as)) continue;
    const melding = `De regio deelt niet in naar ${as}; zij gebruikt ${assen.join(', ')}. Laat ${as} leeg.`;
    fouten.push({ plaats: as, code: 'AS_NIET_GEBRUIKT', melding });
  }
  if (ASSEN.every((as) => data[as] === null)) {
    const melding = 'Deel in naar ten minste een as: zorgvormen, omvang of doelgroep.';
    fouten.push({ plaats: 'zorgvormen', code: 'ONTBREEKT', melding });
  }
  refuseAll(ONGELDIG, 'De indeling', fouten);
  return [{ type: 'AanbiederClassified', data, occurredAt: data.ingedeeldOp }];
}

function setPunt(command: CommandOf<'SetVerbeterpunt'>, { punten }: RelatieprofielState): RelatieprofielEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (punten.some(({ verbeterpuntId }) => verbeterpuntId === data.verbeterpuntId)) return [];
  const fouten: RejectionDetail[] = toekomstFouten(data.gesteldOp, vandaag, 'gesteldOp');
  if (data.uiterlijk !== null) fouten.push(...volgordeFouten(data.uiterlijk, data.gesteldOp, 'uiterlijk'));
  refuseAll(ONGELDIG, 'Het punt', fouten);
  return [{ type: 'VerbeterpuntSet', data, occurredAt: data.gesteldOp }];
}

function closePunt(
  command: CommandOf<'CloseVerbeterpunt'>,
  { punten, afgerond }: RelatieprofielState,
): RelatieprofielEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const punt = punten.find(({ verbeterpuntId }) => verbeterpuntId === data.verbeterpuntId);
  if (punt === undefined) throw onbekend('VERBETERPUNT_ONBEKEND', 'Dit punt is bij deze aanbieder niet gesteld.');
  const eerder = afgerond.find(({ verbeterpuntId }) => verbeterpuntId === data.verbeterpuntId);
  if (saysTheSame(eerder, data)) return [];
  if (eerder !== undefined) {
    throw new Rejection('VERBETERPUNT_AL_AFGEROND', `Dit punt is op ${eerder.afgerondOp} al afgerond. Stel een nieuw.`);
  }
  refuseAll(ONGELDIG, 'De afronding', sindsFouten(data.afgerondOp, punt.gesteldOp, vandaag, 'afgerondOp'));
  return [{ type: 'VerbeterpuntClosed', data, occurredAt: data.afgerondOp }];
}

function selectPilotpartner(
  command: CommandOf<'SelectPilotpartner'>,
  { pilots }: RelatieprofielState,
): RelatieprofielEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const eerder = pilots.find(({ pilot }) => pilot === data.pilot);
  if (saysTheSame(eerder, data)) return [];
  if (eerder !== undefined) {
    throw new Rejection('PILOT_AL_VASTGELEGD', `Deelname aan pilot ${data.pilot} staat er al, vanaf ${eerder.vanaf}.`);
  }
  const fouten = [...toekomstFouten(data.vanaf, vandaag, 'vanaf'), ...periodeFouten(data.vanaf, data.laatsteDag)];
  refuseAll(ONGELDIG, 'De deelname', fouten);
  return [{ type: 'PilotpartnerSelected', data, occurredAt: data.vanaf }];
}

function report(
  command: CommandOf<'ReportContinuiteitsrisico'>,
  { risicos }: RelatieprofielState,
): RelatieprofielEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (risicos.some(({ risicoId }) => risicoId === data.risicoId)) return [];
  refuseAll(ONGELDIG, 'Het risico', toekomstFouten(data.gemeldOp, vandaag, 'gemeldOp'));
  return [{ type: 'ContinuiteitsrisicoReported', data, occurredAt: data.gemeldOp }];
}

function intervene(
  command: CommandOf<'StartContinuiteitsinterventie'>,
  state: RelatieprofielState,
): RelatieprofielEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (state.interventies.some((one) => saysTheSame(one, data))) return [];
  const { gemeldOp } = openRisico(state, data.risicoId);
  refuseAll(ONGELDIG, 'De interventie', sindsFouten(data.gestartOp, gemeldOp, vandaag, 'gestartOp'));
  return [{ type: 'ContinuiteitsinterventieStarted', data, occurredAt: data.gestartOp }];
}

function endRisico(command: CommandOf<'EndContinuiteitsrisico'>, state: RelatieprofielState): RelatieprofielEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (state.beeindigd.some((one) => saysTheSame(one, data))) return [];
  const { gemeldOp } = openRisico(state, data.risicoId);
  refuseAll(ONGELDIG, 'Het einde', sindsFouten(data.geeindigdOp, gemeldOp, vandaag, 'geeindigdOp'));
  return [{ type: 'ContinuiteitsrisicoEnded', data, occurredAt: data.geeindigdOp }];
}

function openRisico(
  { risicos, beeindigd }: RelatieprofielState,
  gevraagd: string,
): DataOf<'ContinuiteitsrisicoReported'> {
  const risico = risicos.find(({ risicoId }) => risicoId === gevraagd);
  if (risico === undefined) throw onbekend('RISICO_ONBEKEND', 'Dit risico is bij deze aanbieder niet gemeld.');
  if (beeindigd.some(({ risicoId }) => risicoId === gevraagd)) {
    throw new Rejection('RISICO_GEEINDIGD', 'Dit risico is geeindigd. Meld een nieuw risico als het terug is.');
  }
  return risico;
}

function sindsFouten(datum: Datum, eerste: Datum, vandaag: Datum, plaats: string): RejectionDetail[] {
  return [...toekomstFouten(datum, vandaag, plaats), ...volgordeFouten(datum, eerste, plaats)];
}

function onbekend(code: string, wat: string): Rejection {
  return new Rejection(code, wat, 'not-found');
}
