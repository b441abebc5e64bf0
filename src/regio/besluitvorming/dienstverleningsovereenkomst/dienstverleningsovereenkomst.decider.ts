import { addMonths, type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import { type Partij } from '../inhoud/gedeeld.js';
import {
  dubbeleSleutels,
  type Opdracht,
  partijFouten,
  periodeFouten,
  refuseAll,
  saysTheSame,
  toekomstFouten,
} from '../besluitvorming.regels.js';
import { dienstverleningsovereenkomstEvents, type DvoEvent, sluitAan } from './dienstverleningsovereenkomst.events.js';

/** What binds the parties, as it stands now. */
interface Termijnen {
  readonly vanaf: Datum;
  readonly laatsteDag: Datum | null;
  readonly opzegtermijnMaanden: number | null;
}

export interface GeregistreerdeDvo extends Termijnen {
  readonly stand: 'geregistreerd';
  readonly dvoId: string;
  readonly signaalOp: Datum | null;
  readonly verlengd: { readonly nieuweLaatsteDag: Datum; readonly besluitDatum: Datum } | null;
  readonly opgezegd: { readonly laatsteDag: Datum; readonly opgezegdOp: Datum } | null;
  readonly opvolgers: readonly { readonly opvolgerDvoId: string; readonly opvolgerVanaf: Datum }[];
  /** The last days whose approach was signalled. */
  readonly gesignaleerd: readonly Datum[];
}

export type DvoState = { readonly stand: 'geen' } | GeregistreerdeDvo;

interface Signaleerbaar extends Opdracht {
  /** Months before the end; null is open: no signal (`dvo.signaal.maanden`). */
  readonly signaalMaanden: number | null;
}

export type DvoCommand =
  | (Signaleerbaar &
      Termijnen & {
        readonly type: 'RegisterDienstverleningsovereenkomst';
        readonly dvoId: string;
        readonly naam: string;
        readonly partijen: readonly Partij[];
        readonly taken: readonly { readonly sleutel: string; readonly omschrijving: string }[];
        readonly bron: string;
        readonly gemeentenVanRegio: readonly string[] | null;
      })
  | (Signaleerbaar & {
      readonly type: 'ExtendDvo';
      readonly nieuweLaatsteDag: Datum;
      readonly besluitDatum: Datum;
      readonly bron: string;
    })
  | (Signaleerbaar & {
      readonly type: 'EndDvo';
      readonly laatsteDag: Datum;
      readonly opgezegdOp: Datum;
      readonly wederzijds: boolean;
      readonly reden: string;
      readonly bron: string;
    })
  | (Signaleerbaar & Termijnen & { readonly type: 'CorrectDvo'; readonly reden: string; readonly bron: string })
  | { readonly type: 'NameDvoOpvolger'; readonly opvolgerDvoId: string; readonly opvolgerVanaf: Datum }
  | { readonly type: 'SignalDvoExpiry'; readonly laatsteDag: Datum; readonly vandaag: Datum };

type CommandOf<Type extends DvoCommand['type']> = Extract<DvoCommand, { type: Type }>;

export const dienstverleningsovereenkomstDecider: Decider<DvoState, DvoCommand, DvoEvent> = {
  category: dienstverleningsovereenkomstEvents.aggregate,
  initial: { stand: 'geen' },
  decide(command, state) {
    if (command.type === 'RegisterDienstverleningsovereenkomst') return state.stand === 'geen' ? register(command) : [];
    if (state.stand === 'geen') {
      throw new Rejection(
        'DVO_ONBEKEND',
        'Deze dienstverleningsovereenkomst bestaat niet. Zoek haar op bij besluitvorming.',
        'not-found',
      );
    }
    switch (command.type) {
      case 'ExtendDvo':
        return extend(command, state);
      case 'EndDvo':
        return end(command, state);
      case 'CorrectDvo':
        return correct(command, state);
      case 'NameDvoOpvolger':
        return nameOpvolger(command, state);
      case 'SignalDvoExpiry':
        return signalExpiry(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'DvoRegistered') {
      const { dvoId, vanaf, laatsteDag, opzegtermijnMaanden, signaalOp } = event.data;
      const terms = { vanaf, laatsteDag, opzegtermijnMaanden, signaalOp };
      return {
        stand: 'geregistreerd',
        dvoId,
        ...terms,
        verlengd: null,
        opgezegd: null,
        opvolgers: [],
        gesignaleerd: [],
      };
    }
    if (state.stand === 'geen') return state;
    switch (event.type) {
      case 'DvoExtended': {
        const { nieuweLaatsteDag, besluitDatum, signaalOp } = event.data;
        const verlengd = { nieuweLaatsteDag, besluitDatum };
        return { ...state, laatsteDag: nieuweLaatsteDag, signaalOp, verlengd };
      }
      case 'DvoEnded': {
        const { laatsteDag, opgezegdOp, signaalOp } = event.data;
        return { ...state, laatsteDag, signaalOp, opgezegd: { laatsteDag, opgezegdOp } };
      }
      case 'DvoCorrected': {
        const { vanaf, laatsteDag, opzegtermijnMaanden, signaalOp } = event.data;
        return { ...state, vanaf, laatsteDag, opzegtermijnMaanden, signaalOp };
      }
      case 'DvoSuccessorNamed': {
        const { opvolgerDvoId, opvolgerVanaf } = event.data;
        return { ...state, opvolgers: [...state.opvolgers, { opvolgerDvoId, opvolgerVanaf }] };
      }
      case 'DvoExpiryApproached':
        return { ...state, gesignaleerd: [...state.gesignaleerd, event.data.laatsteDag] };
    }
    return unreachable(event);
  },
};

function register(command: CommandOf<'RegisterDienstverleningsovereenkomst'>): DvoEvent[] {
  const { dvoId, naam, partijen, taken, vanaf, laatsteDag, opzegtermijnMaanden, bron } = command;
  refuseAll('DVO_ONGELDIG', 'De dienstverleningsovereenkomst', [
    ...partijFouten(partijen, command.gemeentenVanRegio),
    ...dubbeleSleutels(taken, (index) => `taken[${index}]`),
    ...periodeFouten(vanaf, laatsteDag),
  ]);
  return [
    {
      type: 'DvoRegistered',
      data: {
        dvoId,
        naam,
        partijen: [...partijen],
        taken: [...taken],
        vanaf,
        laatsteDag,
        opzegtermijnMaanden,
        signaalOp: signaalOp(laatsteDag, command.signaalMaanden),
        bron,
      },
      occurredAt: vanaf,
    },
  ];
}

function extend(command: CommandOf<'ExtendDvo'>, state: GeregistreerdeDvo): DvoEvent[] {
  const { nieuweLaatsteDag, besluitDatum, bron, signaalMaanden, vandaag } = command;
  const { dvoId, laatsteDag } = state;
  if (laatsteDag === nieuweLaatsteDag && saysTheSame(state.verlengd, { nieuweLaatsteDag, besluitDatum })) return [];
  if (laatsteDag === null) {
    throw new Rejection(
      'DVO_ONBEPAALDE_TIJD',
      'Deze overeenkomst heeft geen laatste dag en hoeft niet verlengd te worden. Corrigeer haar als dat niet klopt.',
    );
  }
  if (state.opgezegd !== null) {
    throw new Rejection(
      'DVO_OPGEZEGD',
      `Deze overeenkomst is opgezegd op ${state.opgezegd.opgezegdOp}. Registreer een nieuwe die haar opvolgt.`,
    );
  }
  refuseAll('DVO_VERLENGING_ONGELDIG', 'De verlenging', [
    ...toekomstFouten(besluitDatum, vandaag, 'besluitDatum'),
    ...fout(nieuweLaatsteDag <= laatsteDag, 'nieuweLaatsteDag', `nieuweLaatsteDag moet na ${laatsteDag} liggen.`),
    ...fout(
      besluitDatum > laatsteDag,
      'besluitDatum',
      `De overeenkomst eindigde op ${laatsteDag}. Registreer een nieuwe die haar opvolgt.`,
    ),
  ]);
  const signaal = signaalOp(nieuweLaatsteDag, signaalMaanden);
  const data = { dvoId, vorigeLaatsteDag: laatsteDag, nieuweLaatsteDag, besluitDatum, signaalOp: signaal, bron };
  return [{ type: 'DvoExtended', data, occurredAt: besluitDatum }];
}

function end(command: CommandOf<'EndDvo'>, state: GeregistreerdeDvo): DvoEvent[] {
  const { laatsteDag, opgezegdOp, wederzijds, reden, bron, signaalMaanden, vandaag } = command;
  if (saysTheSame(state.opgezegd, { laatsteDag, opgezegdOp })) return [];
  if (state.opgezegd !== null) {
    throw new Rejection(
      'DVO_OPGEZEGD',
      `Deze overeenkomst is al opgezegd op ${state.opgezegd.opgezegdOp}. Klopt dat niet, corrigeer haar dan met een reden.`,
    );
  }
  const { dvoId, vanaf, laatsteDag: vorigeLaatsteDag, opzegtermijnMaanden } = state;
  // Where the agreement names no notice period, none is invented.
  const eerste = wederzijds || opzegtermijnMaanden === null ? opgezegdOp : addMonths(opgezegdOp, opzegtermijnMaanden);
  refuseAll('DVO_OPZEGGING_ONGELDIG', 'De opzegging', [
    ...toekomstFouten(opgezegdOp, vandaag, 'opgezegdOp'),
    ...fout(laatsteDag < vanaf, 'laatsteDag', `laatsteDag ligt voor het begin op ${vanaf}.`),
    ...fout(
      laatsteDag < eerste,
      'laatsteDag',
      `Met de opzegtermijn is de laatste dag op zijn vroegst ${eerste}. Kies die dag, of leg vast dat partijen het eens zijn.`,
    ),
    ...fout(
      vorigeLaatsteDag !== null && laatsteDag > vorigeLaatsteDag,
      'laatsteDag',
      `De overeenkomst eindigt al op ${vorigeLaatsteDag ?? ''}. Leg een verlenging vast als zij langer loopt.`,
    ),
  ]);
  const signaal = signaalOp(laatsteDag, signaalMaanden);
  const data = { dvoId, vorigeLaatsteDag, laatsteDag, opgezegdOp, wederzijds, reden, signaalOp: signaal, bron };
  return [{ type: 'DvoEnded', data, occurredAt: opgezegdOp }];
}

function correct(command: CommandOf<'CorrectDvo'>, state: GeregistreerdeDvo): DvoEvent[] {
  const { vanaf, laatsteDag, opzegtermijnMaanden, reden, bron, signaalMaanden, vandaag } = command;
  const { dvoId, vanaf: was, laatsteDag: last, opzegtermijnMaanden: notice } = state;
  if (was === vanaf && last === laatsteDag && notice === opzegtermijnMaanden) return [];
  refuseAll('DVO_ONGELDIG', 'De correctie', periodeFouten(vanaf, laatsteDag));
  const signaal = signaalOp(laatsteDag, signaalMaanden);
  const data = { dvoId, vanaf, laatsteDag, opzegtermijnMaanden, signaalOp: signaal, reden, bron };
  return [{ type: 'DvoCorrected', data, occurredAt: vandaag }];
}

function nameOpvolger(
  { opvolgerDvoId, opvolgerVanaf }: CommandOf<'NameDvoOpvolger'>,
  { dvoId, vanaf, opvolgers }: GeregistreerdeDvo,
): DvoEvent[] {
  if (opvolgers.some((one) => one.opvolgerDvoId === opvolgerDvoId)) return [];
  if (opvolgerVanaf <= vanaf) {
    throw new Rejection(
      'DVO_OPVOLGER_TE_VROEG',
      `De overeenkomst die wordt opgevolgd begon op ${vanaf}. De opvolger moet later beginnen.`,
      'invalid',
    );
  }
  return [{ type: 'DvoSuccessorNamed', data: { dvoId, opvolgerDvoId, opvolgerVanaf }, occurredAt: opvolgerVanaf }];
}

/** Quiet where the end moved after the deadline was set, has passed already, or a successor follows on it (R-REG-13). */
function signalExpiry(
  { laatsteDag, vandaag }: CommandOf<'SignalDvoExpiry'>,
  { dvoId, laatsteDag: current, signaalOp: day, opvolgers, gesignaleerd }: GeregistreerdeDvo,
): DvoEvent[] {
  if (laatsteDag !== current || day === null || vandaag < day || vandaag > laatsteDag) return [];
  if (gesignaleerd.includes(laatsteDag)) return [];
  if (opvolgers.some(({ opvolgerVanaf }) => sluitAan(opvolgerVanaf, laatsteDag))) return [];
  return [{ type: 'DvoExpiryApproached', data: { dvoId, laatsteDag }, occurredAt: vandaag }];
}

function signaalOp(laatsteDag: Datum | null, maanden: number | null): Datum | null {
  return laatsteDag === null || maanden === null ? null : addMonths(laatsteDag, -maanden);
}

function fout(wrong: boolean, plaats: string, melding: string): RejectionDetail[] {
  return wrong ? [{ plaats, code: 'ONGELDIG', melding }] : [];
}
