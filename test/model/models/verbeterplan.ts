import { type VerbeterplanCommand } from '../../../src/kwaliteit/verbeterplan/verbeterplan.decider.js';
import { type VerbeterplanEvent } from '../../../src/kwaliteit/verbeterplan/verbeterplan.events.js';
import { SUBJECT } from '../commands/verbeterplan.js';
import { REGIO } from '../values.js';
import { type Model, type Outcome, reaches } from './model.js';

type Of<Type extends VerbeterplanCommand['type']> = Extract<VerbeterplanCommand, { type: Type }>;
type Decision = Of<'ApproveVerbeterplan' | 'RejectVerbeterplan'>;

/** Standing of the plan by the last thing that happened to it. */
const AFTER: Readonly<Record<Exclude<VerbeterplanEvent['type'], 'VerbeterplanOverdue'>, string>> = {
  VerbeterplanRequired: 'vereist',
  VerbeterplanSubmitted: 'ingediend',
  VerbeterplanApproved: 'goedgekeurd',
  VerbeterplanRejected: 'afgekeurd',
  VerbeterplanSucceeded: 'geslaagd',
  VerbeterplanFailed: 'mislukt',
  VerbeterplanRequirementWithdrawn: 'weg',
};

export class VerbeterplanModel implements Model<VerbeterplanCommand, VerbeterplanEvent> {
  private stand = 'geen';
  private submissions: { text: string; op: string }[] = [];
  private term: string | null = null;
  private overdue = false;

  foretell(command: VerbeterplanCommand): Outcome {
    switch (command.type) {
      case 'RequireVerbeterplan':
        return this.is('geen', 'weg') ? 'gebeurt' : 'stil';
      case 'WithdrawVerbeterplanRequirement':
        return this.is('vereist', 'ingediend', 'afgekeurd') ? 'gebeurt' : 'stil';
      case 'SignalVerbeterplanOverdue': {
        const { uiterlijkIndienen, vandaag } = command;
        const due = this.is('vereist') && !this.overdue && this.term === uiterlijkIndienen;
        return due && vandaag > uiterlijkIndienen ? 'gebeurt' : 'stil';
      }
      case 'ConcludeVerbeterplan': {
        const end = command.verdict === 'onvoldoende' ? 'mislukt' : 'geslaagd';
        return this.is('geen', 'weg', end) || command.jaar !== SUBJECT.jaar + 1 ? 'stil' : 'gebeurt';
      }
      case 'SubmitVerbeterplan':
        if (!this.visibleTo(command)) return 'geweigerd';
        if (this.is('ingediend') && this.submissions.at(-1)!.text === textOf(command)) return 'stil';
        return this.is('vereist', 'afgekeurd') ? 'gebeurt' : 'geweigerd';
      case 'ApproveVerbeterplan':
        return this.decision(command, 'goedgekeurd', true);
      case 'RejectVerbeterplan':
        return this.decision(command, 'afgekeurd', command.redenen.length > 0);
    }
  }

  happened(command: VerbeterplanCommand, events: readonly VerbeterplanEvent[]): void {
    for (const event of events) {
      if (event.type === 'VerbeterplanOverdue') this.overdue = true;
      else this.stand = AFTER[event.type];
      if (event.type === 'VerbeterplanRequired') {
        this.term = event.data.uiterlijkIndienen;
        this.overdue = false;
      }
    }
    if (events.length > 0 && command.type === 'SubmitVerbeterplan') {
      this.submissions.push({ text: textOf(command), op: command.vandaag });
    }
  }

  check(stream: readonly VerbeterplanEvent[]): void {
    const versies = stream.flatMap((event) => (event.type === 'VerbeterplanSubmitted' ? [event.data.versie] : []));
    if (versies.some((versie, index) => versie !== index + 1)) throw new Error('Versions do not count on.');
  }

  private is(...standen: readonly string[]): boolean {
    return standen.includes(this.stand);
  }

  private visibleTo({ regio, actor }: Of<'SubmitVerbeterplan'> | Decision): boolean {
    return !this.is('geen') && regio === REGIO && reaches(actor, SUBJECT);
  }

  private decision(command: Decision, decided: string, complete: boolean): Outcome {
    if (!this.visibleTo(command)) return 'geweigerd';
    const { versie, namensGemeenten, gemeentenVanRegio, besluitDatum, vandaag, actor } = command;
    if (this.is(decided) && versie === this.submissions.length) return 'stil';
    const last = this.submissions.at(-1);
    const open = this.is('ingediend') && versie === this.submissions.length && last !== undefined;
    const own = actor.rol !== 'gemeente' || namensGemeenten.every((code) => code === actor.organisatie);
    const known = namensGemeenten.every((code) => gemeentenVanRegio.includes(code));
    const inTime = last !== undefined && besluitDatum >= last.op && besluitDatum <= vandaag;
    return open && own && known && inTime && complete ? 'gebeurt' : 'geweigerd';
  }
}

function textOf({ samenvatting, maatregelen }: Of<'SubmitVerbeterplan'>): string {
  return JSON.stringify([samenvatting, maatregelen.map(({ omschrijving, gereedOp }) => [omschrijving, gereedOp])]);
}
