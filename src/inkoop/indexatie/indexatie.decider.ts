import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Indexatiebeleid } from './inhoud/beleid.js';
import { benodigdeCijfers, berekenIndex } from './inhoud/berekening.js';
import { type Indexatiebesluit, type IndexatieEvent, indexatieEvents, type Indexcijfer } from './indexatie.events.js';

/** Figures and decisions of one region, in the order in which they became known. */
export interface IndexatieState {
  readonly cijfers: readonly Indexcijfer[];
  readonly besluiten: readonly Indexatiebesluit[];
}

export interface RecordIndexcijferCommand {
  readonly type: 'RecordIndexcijfer';
  readonly cijfer: Indexcijfer;
  readonly correctie: string | null;
  readonly vandaag: Datum;
}
export interface DecideIndexatieCommand {
  readonly type: 'DecideIndexatie';
  readonly besluitId: string;
  readonly jaar: number;
  readonly beleid: Indexatiebeleid;
  readonly beslotenOp: Datum;
  readonly besluit: string;
  /** Why an earlier decision about the year is corrected. */
  readonly reden: string | null;
  readonly vandaag: Datum;
}
export type IndexatieCommand = RecordIndexcijferCommand | DecideIndexatieCommand;

export const indexatieDecider: Decider<IndexatieState, IndexatieCommand, IndexatieEvent> = {
  category: indexatieEvents.aggregate,
  initial: { cijfers: [], besluiten: [] },
  decide(command, state) {
    switch (command.type) {
      case 'RecordIndexcijfer':
        return recordCijfer(command, state);
      case 'DecideIndexatie':
        return decideIndexatie(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'IndexcijferRecorded': {
        const { correctie: _correctie, ...cijfer } = event.data;
        return { ...state, cijfers: [...state.cijfers, cijfer] };
      }
      case 'IndexatieDecided':
        return { ...state, besluiten: [...state.besluiten, event.data] };
    }
    return unreachable(event);
  },
};

/** The decision about a year that holds: the last one. */
export function besluitOver(state: IndexatieState, jaar: number): Indexatiebesluit | undefined {
  return state.besluiten.findLast((besluit) => besluit.jaar === jaar);
}

function recordCijfer({ cijfer, correctie, vandaag }: RecordIndexcijferCommand, { cijfers }: IndexatieState) {
  const eerder = cijfers.findLast(
    ({ index, jaar, stand }) => index === cijfer.index && jaar === cijfer.jaar && stand === cijfer.stand,
  );
  if (eerder !== undefined && eerder.honderdsten === cijfer.honderdsten && eerder.bron === cijfer.bron) return [];
  nietInDeToekomst(cijfer.gepubliceerdOp, vandaag, 'gepubliceerdOp');
  if (eerder !== undefined && correctie === null) {
    throw new Rejection(
      'INDEXCIJFER_BESTAAT',
      `Het cijfer ${cijfer.index} ${cijfer.jaar} (${cijfer.stand}) is al vastgelegd. Geef bij correctie aan waarom het verandert.`,
    );
  }
  if (eerder !== undefined && cijfer.gepubliceerdOp < eerder.gepubliceerdOp) {
    throw new Rejection(
      'PUBLICATIE_EERDER_DAN_VORIGE',
      `Het cijfer dat nu geldt is van ${eerder.gepubliceerdOp}. Een correctie is van die dag of later.`,
    );
  }
  const data = { ...cijfer, correctie: eerder === undefined ? null : correctie };
  return [{ type: 'IndexcijferRecorded' as const, data, occurredAt: cijfer.gepubliceerdOp }];
}

function decideIndexatie(command: DecideIndexatieCommand, state: IndexatieState) {
  const { besluitId, jaar, beleid, beslotenOp, besluit, reden, vandaag } = command;
  if (state.besluiten.some((one) => one.besluitId === besluitId)) return [];
  nietInDeToekomst(beslotenOp, vandaag, 'beslotenOp');
  const eerder = besluitOver(state, jaar);
  if (eerder !== undefined && reden === null) {
    throw new Rejection(
      'INDEXATIE_AL_BESLOTEN',
      `Over de index van ${jaar} is al besloten op ${eerder.beslotenOp}. Geef een reden om dat besluit te corrigeren.`,
    );
  }
  const cijfers = benodigdeCijfers(state.cijfers, jaar, beleid);
  const data: Indexatiebesluit = {
    besluitId,
    jaar,
    cijfers: [...cijfers],
    beleid,
    ...berekenIndex(cijfers, jaar, beleid),
    beslotenOp,
    besluit,
    vervangt: eerder?.besluitId ?? null,
    reden: eerder === undefined ? null : reden,
  };
  return [{ type: 'IndexatieDecided' as const, data, occurredAt: `${jaar}-01-01` }];
}

function nietInDeToekomst(datum: Datum, vandaag: Datum, veld: string): void {
  if (datum <= vandaag) return;
  throw new Rejection(
    'DATUM_IN_DE_TOEKOMST',
    `${veld} ligt na vandaag. Vul een dag tot en met ${vandaag} in.`,
    'invalid',
  );
}
