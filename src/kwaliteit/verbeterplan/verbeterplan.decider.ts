import { addDays, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { actsForAanbieder, actsForGemeenten, type Indiener } from '../indiener.js';
import { type Verdict } from '../kpimeting/kpimeting.events.js';
import { verbeterplanIdOf } from './verbeterplan-id.js';
import {
  type Afwijzing,
  type Goedkeuring,
  type IngediendPlan,
  type Maatregel,
  type TermijnVoorbij,
  type Verbeterplaneis,
  type VervallenEis,
  type VolgendJaar,
} from './verbeterplan.data.js';
import { type VerbeterplanEvent } from './verbeterplan.events.js';
import {
  type BekendVerbeterplan,
  evolveVerbeterplan,
  type Indiening,
  type VerbeterplanState,
} from './verbeterplan.state.js';

/** Who acts, and in which region. */
interface Menselijk {
  readonly actor: Indiener;
  readonly regio: string;
  readonly vandaag: Datum;
}

/** What a decision by the gemeenten rests on, besides what was asked. */
interface Besluitfeiten extends Menselijk {
  readonly gemeentenVanRegio: readonly string[];
}

export type VerbeterplanCommand =
  | ({ readonly type: 'RequireVerbeterplan' } & Verbeterplaneis)
  | ({ readonly type: 'WithdrawVerbeterplanRequirement' } & VervallenEis)
  | ({ readonly type: 'SubmitVerbeterplan' } & IngediendPlan & Menselijk)
  | ({ readonly type: 'ApproveVerbeterplan' } & Goedkeuring & Besluitfeiten)
  | ({ readonly type: 'RejectVerbeterplan' } & Afwijzing & Besluitfeiten)
  | ({ readonly type: 'SignalVerbeterplanOverdue'; readonly vandaag: Datum } & TermijnVoorbij)
  | ({ readonly type: 'ConcludeVerbeterplan' } & VolgendJaar);

type CommandOf<Type extends VerbeterplanCommand['type']> = Extract<VerbeterplanCommand, { type: Type }>;

/** A plan outside the actor's reach is as unknown as one that does not exist. */
function known(
  { verbeterplanId, actor, regio }: Menselijk & { readonly verbeterplanId: string },
  state: VerbeterplanState,
): BekendVerbeterplan {
  const plan = state.stand === 'geen' ? undefined : state;
  const foreign =
    plan === undefined ||
    // The id follows from the measurement, and so from the region.
    verbeterplanIdOf({ regio, ...plan.gegevens }) !== verbeterplanId ||
    !actsForAanbieder(actor, plan.gegevens.aanbiederId) ||
    (plan.gegevens.gemeentecode !== null && !actsForGemeenten(actor, [plan.gegevens.gemeentecode]));
  if (foreign) {
    throw new Rejection(
      'VERBETERPLAN_ONBEKEND',
      'Dit verbeterplan is niet bekend. Controleer het kenmerk.',
      'not-found',
    );
  }
  return plan;
}

function requirePlan(
  command: CommandOf<'RequireVerbeterplan'>,
  state: VerbeterplanState,
): readonly VerbeterplanEvent[] {
  if (state.stand !== 'geen' && state.stand !== 'ingetrokken') return [];
  const { verbeterplanId, aanbiederId, kpiId, segment, gemeentecode, jaar, metingId, verdictEventId, score } = command;
  const { vastgesteldOp, indientermijnDagen } = command;
  const uiterlijkIndienen = indientermijnDagen === null ? null : addDays(vastgesteldOp, indientermijnDagen);
  const subject = { verbeterplanId, aanbiederId, kpiId, segment, gemeentecode, jaar };
  const data = { ...subject, metingId, verdictEventId, score, uiterlijkIndienen };
  return [{ type: 'VerbeterplanRequired', data, occurredAt: vastgesteldOp }];
}

/**
 * The obligation ends where its ground is gone. Not once the gemeenten have approved the plan: aanbieder and gemeenten
 * then agreed on measures, and only people end that.
 */
function withdraw(
  command: CommandOf<'WithdrawVerbeterplanRequirement'>,
  state: VerbeterplanState,
): readonly VerbeterplanEvent[] {
  switch (state.stand) {
    case 'geen':
    case 'ingetrokken':
    case 'goedgekeurd':
    case 'geslaagd':
    case 'mislukt':
      return [];
    case 'vereist':
    case 'ingediend':
    case 'afgekeurd': {
      const { verbeterplanId, reden, op } = command;
      return [{ type: 'VerbeterplanRequirementWithdrawn', data: { verbeterplanId, reden }, occurredAt: op }];
    }
  }
  return unreachable(state);
}

function samePlan(a: Indiening | null, samenvatting: string, maatregelen: readonly Maatregel[]): boolean {
  return (
    a?.samenvatting === samenvatting &&
    a.maatregelen.length === maatregelen.length &&
    a.maatregelen.every(({ omschrijving, gereedOp }, index) => {
      const other = maatregelen[index];
      return other?.omschrijving === omschrijving && other.gereedOp === gereedOp;
    })
  );
}

function submit(command: CommandOf<'SubmitVerbeterplan'>, state: VerbeterplanState): readonly VerbeterplanEvent[] {
  const plan = known(command, state);
  const { verbeterplanId, samenvatting, maatregelen, vandaag } = command;
  if (plan.stand === 'ingediend' && samePlan(plan.indiening, samenvatting, maatregelen)) return [];
  switch (plan.stand) {
    case 'ingediend':
      throw new Rejection(
        'VERBETERPLAN_AL_INGEDIEND',
        'Er ligt al een plan ter goedkeuring. Wacht het besluit van de gemeenten af.',
      );
    case 'goedgekeurd':
      throw new Rejection('VERBETERPLAN_AL_GOEDGEKEURD', 'Dit plan is goedgekeurd. Voer de maatregelen uit.');
    case 'geslaagd':
    case 'mislukt':
      throw new Rejection(
        'VERBETERPLAN_AFGEROND',
        'Dit verbeterplan is afgerond door de meting van het volgende jaar.',
      );
    case 'ingetrokken':
      throw new Rejection(
        'VERBETERPLAN_NIET_MEER_VEREIST',
        'Dit verbeterplan is niet meer nodig: de score is niet meer onvoldoende.',
      );
    case 'vereist':
    case 'afgekeurd': {
      const versie = (plan.indiening?.versie ?? 0) + 1;
      const data = { verbeterplanId, versie, ingediendOp: vandaag, samenvatting, maatregelen: [...maatregelen] };
      return [{ type: 'VerbeterplanSubmitted', data, occurredAt: vandaag }];
    }
  }
  return unreachable(plan.stand);
}

function checkBesluit(command: CommandOf<'ApproveVerbeterplan' | 'RejectVerbeterplan'>, indiening: Indiening): void {
  const { actor, namensGemeenten, gemeentenVanRegio, besluitDatum, vandaag } = command;
  if (!actsForGemeenten(actor, namensGemeenten)) {
    throw new Rejection(
      'VERBETERPLAN_ALLEEN_EIGEN_GEMEENTE',
      'U besluit alleen namens uw eigen gemeente. Noem alleen uw eigen gemeentecode.',
      'forbidden',
    );
  }
  if (!namensGemeenten.every((gemeentecode) => gemeentenVanRegio.includes(gemeentecode))) {
    throw new Rejection(
      'GEMEENTE_ONBEKEND',
      'Een van deze gemeenten hoort niet bij de regio. Controleer de codes.',
      'invalid',
    );
  }
  if (besluitDatum > vandaag || besluitDatum < indiening.ingediendOp) {
    throw new Rejection(
      'VERBETERPLAN_BESLUITDATUM_ONGELDIG',
      `De besluitdatum ligt niet voor de indiening (${indiening.ingediendOp}) en niet in de toekomst.`,
      'invalid',
    );
  }
}

/** The submission that a decision is about; null where the same decision was taken before. */
function submissionToDecide(
  command: CommandOf<'ApproveVerbeterplan' | 'RejectVerbeterplan'>,
  state: VerbeterplanState,
): Indiening | null {
  const plan = known(command, state);
  const same = plan.indiening?.versie === command.versie;
  if (same && plan.stand === (command.type === 'ApproveVerbeterplan' ? 'goedgekeurd' : 'afgekeurd')) return null;
  if (plan.stand !== 'ingediend' || plan.indiening === null) {
    throw new Rejection(
      'VERBETERPLAN_NIET_TER_GOEDKEURING',
      'Er ligt geen plan ter goedkeuring. Wacht op de indiening.',
    );
  }
  if (!same) {
    throw new Rejection(
      'VERBETERPLAN_ANDERE_VERSIE',
      `Ter goedkeuring ligt versie ${plan.indiening.versie}. Bekijk die versie en besluit daarover.`,
    );
  }
  return plan.indiening;
}

function approve(command: CommandOf<'ApproveVerbeterplan'>, state: VerbeterplanState): readonly VerbeterplanEvent[] {
  const indiening = submissionToDecide(command, state);
  if (indiening === null) return [];
  checkBesluit(command, indiening);
  const { verbeterplanId, versie, namensGemeenten, besluitDatum, toelichting } = command;
  const data = { verbeterplanId, versie, namensGemeenten: [...namensGemeenten], besluitDatum, toelichting };
  return [{ type: 'VerbeterplanApproved', data, occurredAt: besluitDatum }];
}

function reject(command: CommandOf<'RejectVerbeterplan'>, state: VerbeterplanState): readonly VerbeterplanEvent[] {
  const indiening = submissionToDecide(command, state);
  if (indiening === null) return [];
  checkBesluit(command, indiening);
  const { verbeterplanId, versie, namensGemeenten, besluitDatum, redenen } = command;
  if (redenen.length === 0) {
    throw new Rejection('VERBETERPLAN_REDEN_ONTBREEKT', 'Geef ten minste een reden voor de afkeuring.', 'invalid');
  }
  const data = { verbeterplanId, versie, namensGemeenten: [...namensGemeenten], besluitDatum, redenen: [...redenen] };
  return [{ type: 'VerbeterplanRejected', data, occurredAt: besluitDatum }];
}

function signalOverdue(
  command: CommandOf<'SignalVerbeterplanOverdue'>,
  state: VerbeterplanState,
): readonly VerbeterplanEvent[] {
  const { verbeterplanId, uiterlijkIndienen, vandaag } = command;
  if (state.stand !== 'vereist' || state.teLaatGemeld) return [];
  if (state.gegevens.uiterlijkIndienen !== uiterlijkIndienen || vandaag <= uiterlijkIndienen) return [];
  const data = { verbeterplanId, uiterlijkIndienen };
  return [{ type: 'VerbeterplanOverdue', data, occurredAt: addDays(uiterlijkIndienen, 1) }];
}

function isSuccess(verdict: Verdict): boolean {
  return verdict !== 'onvoldoende';
}

/**
 * The next year decides, whatever became of the plan itself: the source asks for the score, not for the paper
 * (R-KPI-07). A later measurement of that next year turns the conclusion around.
 */
function conclude(command: CommandOf<'ConcludeVerbeterplan'>, state: VerbeterplanState): readonly VerbeterplanEvent[] {
  if (state.stand === 'geen' || state.stand === 'ingetrokken') return [];
  const { verbeterplanId, jaar, metingId, verdict, vastgesteldOp } = command;
  const { aanbiederId, kpiId, segment, gemeentecode } = state.gegevens;
  if (jaar !== state.gegevens.jaar + 1) return [];
  if (state.stand === (isSuccess(verdict) ? 'geslaagd' : 'mislukt')) return [];
  if (isSuccess(verdict)) {
    const data = { verbeterplanId, jaar, metingId, verdict };
    return [{ type: 'VerbeterplanSucceeded', data, occurredAt: vastgesteldOp }];
  }
  const data = { verbeterplanId, jaar, metingId, aanbiederId, kpiId, segment, gemeentecode };
  return [{ type: 'VerbeterplanFailed', data, occurredAt: vastgesteldOp }];
}

export const verbeterplanDecider: Decider<VerbeterplanState, VerbeterplanCommand, VerbeterplanEvent> = {
  category: 'verbeterplan',
  initial: { stand: 'geen' },
  decide(command, state) {
    switch (command.type) {
      case 'RequireVerbeterplan':
        return requirePlan(command, state);
      case 'WithdrawVerbeterplanRequirement':
        return withdraw(command, state);
      case 'SubmitVerbeterplan':
        return submit(command, state);
      case 'ApproveVerbeterplan':
        return approve(command, state);
      case 'RejectVerbeterplan':
        return reject(command, state);
      case 'SignalVerbeterplanOverdue':
        return signalOverdue(command, state);
      case 'ConcludeVerbeterplan':
        return conclude(command, state);
    }
    return unreachable(command);
  },
  evolve: evolveVerbeterplan,
};
