import { type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import { refuseAll, saysTheSame, toekomstFouten } from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { type Inkoopvormfeit } from '../ronde/inkoopronde.state.js';
import {
  type InkoopvormkeuzeEvent,
  inkoopvormkeuzeEvents,
  KEUZECRITERIA,
  type Uitzondering,
} from './inkoopvormkeuze.events.js';

type Of<Type extends InkoopvormkeuzeEvent['type']> = Extract<InkoopvormkeuzeEvent, { type: Type }>['data'];

export interface InkoopvormkeuzeState {
  readonly scores: Readonly<Record<string, Of<'InkoopvormScored'>>>;
  readonly keuze: Of<'InkoopvormChosen'> | null;
  readonly uitzondering: Uitzondering | null;
  readonly raming: Of<'ContractwaardeEstimated'> | null;
  /** Asked by the present estimate; a judgement is of one estimate. */
  readonly overDrempel: boolean;
  readonly oordeel: Of<'SasVraagJudged'> | null;
}

interface Rondefeit {
  /** Before it is published the choice is free; after it the ronde rests on it. */
  readonly gepubliceerd: boolean;
  readonly vandaag: Datum;
}

export type InkoopvormkeuzeCommand = Rondefeit &
  (
    | ({ readonly type: 'ScoreInkoopvorm' } & Of<'InkoopvormScored'>)
    | ({
        readonly type: 'ChooseInkoopvorm';
        readonly uitzondering: Uitzondering | null;
        /** What the region says of open house and of subsidie; null is open. */
        readonly openHouse: 'toegestaan' | 'nee-tenzij' | null;
        readonly subsidie: 'mogelijk' | 'niet-mogelijk' | null;
      } & Of<'InkoopvormChosen'>)
    | ({ readonly type: 'EstimateContractwaarde' } & Of<'ContractwaardeEstimated'>)
    | ({ readonly type: 'JudgeSasVraag' } & Omit<Of<'SasVraagJudged'>, 'bedrag'>)
  );
type CommandOf<Type extends InkoopvormkeuzeCommand['type']> = Extract<InkoopvormkeuzeCommand, { type: Type }>;

export const inkoopvormkeuzeDecider: Decider<InkoopvormkeuzeState, InkoopvormkeuzeCommand, InkoopvormkeuzeEvent> = {
  category: inkoopvormkeuzeEvents.aggregate,
  initial: { scores: {}, keuze: null, uitzondering: null, raming: null, overDrempel: false, oordeel: null },
  decide(command, state) {
    switch (command.type) {
      case 'ScoreInkoopvorm':
        return score(command, state);
      case 'ChooseInkoopvorm':
        return choose(command, state);
      case 'EstimateContractwaarde':
        return estimate(command, state);
      case 'JudgeSasVraag':
        return judge(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'InkoopvormScored':
        return { ...state, scores: { ...state.scores, [event.data.instrument]: event.data } };
      case 'InkoopvormChosen':
        return { ...state, keuze: event.data, uitzondering: null };
      case 'OpenHouseExceptionJustified':
        return { ...state, uitzondering: event.data.uitzondering };
      case 'ContractwaardeEstimated':
        return { ...state, raming: event.data, overDrempel: false, oordeel: null };
      case 'SasDrempelExceeded':
        return { ...state, overDrempel: true };
      case 'SasVraagJudged':
        return { ...state, oordeel: event.data };
    }
    return unreachable(event);
  },
};

function score(command: CommandOf<'ScoreInkoopvorm'>, state: InkoopvormkeuzeState): InkoopvormkeuzeEvent[] {
  const { type: _type, vandaag, gepubliceerd, ...data } = command;
  if (saysTheSame(state.scores[data.instrument], data)) return [];
  requireVrij(gepubliceerd);
  refuseAll('INKOOPVORMSCORE_ONGELDIG', 'De beoordeling', [
    ...scoreFouten(data.scores),
    ...toekomstFouten(data.beoordeeldOp, vandaag, 'beoordeeldOp'),
  ]);
  return [{ type: 'InkoopvormScored', data, occurredAt: data.beoordeeldOp }];
}

function scoreFouten(scores: Of<'InkoopvormScored'>['scores']): RejectionDetail[] {
  const ontbreekt = KEUZECRITERIA.filter((criterium) => !scores.some((one) => one.criterium === criterium));
  return [
    ...ontbreekt.map((criterium) => ({
      plaats: 'scores',
      code: 'CRITERIUM_ONTBREEKT',
      melding: `Geef een oordeel over ${criterium}.`,
    })),
    ...scores.flatMap(({ criterium, oordeel }, index) => {
      const isSoort = oordeel === 'publiek' || oordeel === 'privaat';
      if (isSoort === (criterium === 'publiek-privaat')) return [];
      const melding = isSoort
        ? 'publiek of privaat hoort alleen bij het criterium publiek-privaat.'
        : 'Zeg bij publiek-privaat of het publiek of privaat is.';
      return [{ plaats: `scores[${index}].oordeel`, code: 'OORDEEL_ONGELDIG', melding }];
    }),
  ];
}

function choose(command: CommandOf<'ChooseInkoopvorm'>, state: InkoopvormkeuzeState): InkoopvormkeuzeEvent[] {
  const { rondeId, instrument, reden, gekozenOp, uitzondering, openHouse, subsidie, vandaag, gepubliceerd } = command;
  const data = { rondeId, instrument, reden, gekozenOp };
  if (saysTheSame(state.keuze, data) && saysTheSame(state.uitzondering, uitzondering)) return [];
  requireVrij(gepubliceerd);
  if (instrument === 'open-house' && openHouse === 'nee-tenzij' && uitzondering === null) {
    throw new Rejection(
      'OPEN_HOUSE_NEE_TENZIJ',
      'Deze regio past geen open house toe, tenzij er weinig aanbieders zijn of aanbod gestimuleerd moet worden. Geef in uitzondering de grond en de reden.',
    );
  }
  if (instrument === 'subsidie' && subsidie === 'niet-mogelijk') {
    throw new Rejection(
      'SUBSIDIE_NIET_MOGELIJK',
      'Voor deze producten kan deze regio geen subsidie inzetten. Kies een contract.',
    );
  }
  refuseAll('INKOOPVORM_ONGELDIG', 'De keuze', [
    ...toekomstFouten(gekozenOp, vandaag, 'gekozenOp'),
    ...(uitzondering !== null && instrument !== 'open-house'
      ? [{ plaats: 'uitzondering', code: 'OVERBODIG', melding: 'Een uitzondering hoort alleen bij open house.' }]
      : []),
  ]);
  const chosen: InkoopvormkeuzeEvent = { type: 'InkoopvormChosen', data, occurredAt: gekozenOp };
  if (uitzondering === null) return [chosen];
  const justified = { rondeId, uitzondering, gekozenOp };
  return [chosen, { type: 'OpenHouseExceptionJustified', data: justified, occurredAt: gekozenOp }];
}

/** An amount that equals the threshold does not exceed it (R-PRC-18). */
function estimate(command: CommandOf<'EstimateContractwaarde'>, state: InkoopvormkeuzeState): InkoopvormkeuzeEvent[] {
  const { type: _type, vandaag, gepubliceerd: _gepubliceerd, ...data } = command;
  if (saysTheSame(state.raming, data)) return [];
  const { rondeId, bedrag, drempel, geraamdOp } = data;
  refuseAll('RAMING_ONGELDIG', 'De raming', toekomstFouten(geraamdOp, vandaag, 'geraamdOp'));
  const estimated: InkoopvormkeuzeEvent = { type: 'ContractwaardeEstimated', data, occurredAt: geraamdOp };
  if (drempel === null || bedrag <= drempel) return [estimated];
  return [estimated, { type: 'SasDrempelExceeded', data: { rondeId, bedrag, drempel }, occurredAt: geraamdOp }];
}

/** Whatever the person says is recorded: no judgement follows from the amount (E-13). */
function judge(command: CommandOf<'JudgeSasVraag'>, state: InkoopvormkeuzeState): InkoopvormkeuzeEvent[] {
  const { type: _type, vandaag, gepubliceerd: _gepubliceerd, ...rest } = command;
  if (state.raming === null || !state.overDrempel) {
    throw new Rejection(
      'GEEN_SAS_VRAAG',
      'De geraamde contractwaarde gaat niet boven de drempel, dus er is geen vraag te beantwoorden. Leg eerst een raming vast.',
    );
  }
  const data = { ...rest, bedrag: state.raming.bedrag };
  if (saysTheSame(state.oordeel, data)) return [];
  refuseAll('SAS_OORDEEL_ONGELDIG', 'Het oordeel', toekomstFouten(data.beoordeeldOp, vandaag, 'beoordeeldOp'));
  return [{ type: 'SasVraagJudged', data, occurredAt: data.beoordeeldOp }];
}

function requireVrij(gepubliceerd: boolean): void {
  if (!gepubliceerd) return;
  throw new Rejection(
    'INKOOPRONDE_AL_GEPUBLICEERD',
    'Na de publicatie staat de inkoopvorm vast. Begin een nieuwe inkoopronde voor een andere inkoopvorm.',
  );
}

/** What a publication rests on; null where nothing was chosen. */
export function inkoopvormfeit(state: InkoopvormkeuzeState): Inkoopvormfeit | null {
  if (state.keuze === null) return null;
  const { instrument } = state.keuze;
  return { instrument, uitzondering: state.uitzondering !== null, belemmering: belemmering(state, instrument) };
}

/** R-PRC-18: the value is recorded and the question answered before anything is published or awarded. */
function belemmering(
  { raming, overDrempel, oordeel }: InkoopvormkeuzeState,
  instrument: Inkoopvormfeit['instrument'],
): string | null {
  if (instrument !== 'sas' && instrument !== 'pilot') return null;
  if (raming === null) return 'Leg eerst de geraamde contractwaarde vast.';
  if (!overDrempel) return null;
  if (oordeel === null) {
    return 'De geraamde contractwaarde gaat boven de drempel. Laat eerst een jurist of inkoper oordelen welke procedure kan.';
  }
  if (oordeel.oordeel !== 'aanbesteden') return null;
  return 'Geoordeeld is dat moet worden aanbesteed. Kies een aanbesteding als inkoopvorm.';
}
