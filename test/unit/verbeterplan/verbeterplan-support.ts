import {
  type VerbeterplanCommand,
  verbeterplanDecider,
} from '../../../src/kwaliteit/verbeterplan/verbeterplan.decider.js';
import { type VerbeterplanEvent } from '../../../src/kwaliteit/verbeterplan/verbeterplan.events.js';
import { verbeterplanIdOf } from '../../../src/kwaliteit/verbeterplan/verbeterplan-id.js';
import { AANBIEDER, decideOn, REGIO } from '../kpi/kwaliteit-support.js';

type Of<Type extends VerbeterplanCommand['type']> = Extract<VerbeterplanCommand, { type: Type }>;

export const subject = {
  kpiId: 'continuiteit',
  aanbiederId: AANBIEDER,
  segment: null as string | null,
  gemeentecode: null as string | null,
  jaar: 2023,
};
export const PLAN = verbeterplanIdOf({ regio: REGIO, ...subject });

export const decide = (history: readonly VerbeterplanEvent[], command: VerbeterplanCommand) =>
  decideOn(verbeterplanDecider, history, command);

/** The history after some commands. */
export const after = (...commands: readonly VerbeterplanCommand[]): readonly VerbeterplanEvent[] =>
  commands.reduce<readonly VerbeterplanEvent[]>((history, command) => [...history, ...decide(history, command)], []);

export const requirePlan = (change: Partial<Of<'RequireVerbeterplan'>> = {}): Of<'RequireVerbeterplan'> => ({
  type: 'RequireVerbeterplan',
  verbeterplanId: PLAN,
  ...subject,
  metingId: `h5/continuiteit/${AANBIEDER}/alle/alle/2023`,
  verdictEventId: 'event-1',
  score: 6000,
  vastgesteldOp: '2024-02-01',
  indientermijnDagen: 30,
  ...change,
});

export const submit = (change: Partial<Of<'SubmitVerbeterplan'>> = {}): Of<'SubmitVerbeterplan'> => ({
  type: 'SubmitVerbeterplan',
  verbeterplanId: PLAN,
  samenvatting: 'Meer capaciteit voor intake',
  maatregelen: [{ omschrijving: 'Vaste planner', gereedOp: '2024-06-01' }],
  actor: { rol: 'aanbieder', organisatie: AANBIEDER },
  regio: REGIO,
  vandaag: '2024-02-20',
  ...change,
});

const besluit = {
  verbeterplanId: PLAN,
  versie: 1,
  namensGemeenten: ['0518'],
  besluitDatum: '2024-03-01',
  actor: { rol: 'contractmanager' } as { rol: string; organisatie?: string },
  regio: REGIO,
  gemeentenVanRegio: ['0518', '0503'],
  vandaag: '2024-03-02',
};

export const approve = (change: Partial<Of<'ApproveVerbeterplan'>> = {}): Of<'ApproveVerbeterplan'> => ({
  type: 'ApproveVerbeterplan',
  ...besluit,
  toelichting: null,
  ...change,
});

export const reject = (change: Partial<Of<'RejectVerbeterplan'>> = {}): Of<'RejectVerbeterplan'> => ({
  type: 'RejectVerbeterplan',
  ...besluit,
  redenen: ['De maatregelen hebben geen eigenaar.'],
  ...change,
});

export const overdue = (vandaag: string, uiterlijkIndienen = '2024-03-02'): Of<'SignalVerbeterplanOverdue'> => ({
  type: 'SignalVerbeterplanOverdue',
  verbeterplanId: PLAN,
  uiterlijkIndienen,
  vandaag,
});

export const withdraw = (): Of<'WithdrawVerbeterplanRequirement'> => ({
  type: 'WithdrawVerbeterplanRequirement',
  verbeterplanId: PLAN,
  reden: 'nieuwe meting niet onvoldoende',
  op: '2024-04-01',
});

export const conclude = (
  verdict: Of<'ConcludeVerbeterplan'>['verdict'],
  change: Partial<Of<'ConcludeVerbeterplan'>> = {},
): Of<'ConcludeVerbeterplan'> => ({
  type: 'ConcludeVerbeterplan',
  verbeterplanId: PLAN,
  jaar: 2024,
  metingId: `h5/continuiteit/${AANBIEDER}/alle/alle/2024`,
  verdict,
  vastgesteldOp: '2025-02-01',
  ...change,
});
