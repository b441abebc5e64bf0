import { type ToewijzingCommand } from '../../../src/toegang/toewijzing/toewijzing.decider.js';
import { type ToewijzingEvent } from '../../../src/toegang/toewijzing/toewijzing.events.js';
import { REDEN_TIJDELIJK } from '../../../src/toegang/toewijzing/toewijzing.codes.js';
import { type Model, type Outcome, reaches } from './model.js';

interface Known {
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  van: string;
  tot: string | null;
}

/** Care as a list of what was reported, in order; sending, correcting and refusing are taken from the decider. */
export class ToewijzingModel implements Model<ToewijzingCommand, ToewijzingEvent> {
  private known: Known | undefined;
  private withdrawn = false;
  private declined = false;
  private accepted = false;
  private start: string | undefined;
  private removed: string | undefined;
  /** Reports after the start: a pause, a resumption, an end. */
  private reports: { what: 'pauze' | 'hervat' | 'einde'; op: string; reden?: string }[] = [];
  private takenBack = 0;
  private lastTakenBack: { op: string; reden?: string } | undefined;

  foretell(command: ToewijzingCommand): Outcome | undefined {
    const { known, start } = this;
    switch (command.type) {
      case 'SendToewijzing':
      case 'CorrectToewijzing':
      case 'CorrectStartZorg':
      case 'DeclineToewijzingWithReason':
      case 'ProposeAlternatieveAanbieder':
      case 'SignalStarttermijnExceeded':
      case 'ConvertToewijzing':
      case 'CompleteExtraCheck':
      case 'RecomputeStarttermijn':
        return undefined;
      case 'AcceptToewijzing':
      case 'RegisterStartZorg':
      case 'RemoveStartZorg':
      case 'PauseZorg':
      case 'ResumeZorg':
      case 'EndZorg':
      case 'RemoveStopZorg':
      case 'WithdrawToewijzing':
    }
    if (known === undefined || !reaches(command.actor, known)) return 'geweigerd';
    if (this.withdrawn) return command.type === 'WithdrawToewijzing' ? 'stil' : 'geweigerd';
    if (command.type === 'WithdrawToewijzing') return start === undefined ? 'gebeurt' : 'geweigerd';
    if (command.type === 'AcceptToewijzing') return this.accepted ? 'stil' : this.declined ? 'geweigerd' : 'gebeurt';
    if (command.type === 'RegisterStartZorg') return this.register(command, known);
    if (command.type === 'RemoveStartZorg') return this.remove(command.begindatum);
    if (start === undefined) return 'geweigerd';
    const last = this.reports.at(-1);
    if (command.type === 'RemoveStopZorg') {
      const same = last?.op === command.einddatum && last.reden === command.redenCode;
      if (same && last.what !== 'hervat') return 'gebeurt';
      const { op, reden } = this.lastTakenBack ?? {};
      return op === command.einddatum && reden === command.redenCode ? 'stil' : 'geweigerd';
    }
    if (command.type === 'EndZorg') {
      if (last?.what === 'einde')
        return last.op === command.einddatum && last.reden === command.redenCode ? 'stil' : 'geweigerd';
      if (command.redenCode === REDEN_TIJDELIJK) return 'geweigerd';
      return this.inOrder(command.einddatum, command.vandaag);
    }
    if (last?.what === 'einde') return 'geweigerd';
    const paused = last?.what === 'pauze';
    if (command.type === 'PauseZorg') {
      if (paused) return last.op === command.vanaf ? 'stil' : 'geweigerd';
      return command.redenCode === REDEN_TIJDELIJK ? this.inOrder(command.vanaf, command.vandaag) : 'geweigerd';
    }
    if (!paused) return last?.op === command.vanaf ? 'stil' : 'geweigerd';
    return this.inOrder(command.vanaf, command.vandaag);
  }

  happened(_command: ToewijzingCommand, events: readonly ToewijzingEvent[]): void {
    for (const event of events) this.take(event);
  }

  check(stream: readonly ToewijzingEvent[]): void {
    const times = (type: ToewijzingEvent['type']): number => stream.filter((event) => event.type === type).length;
    const running = times('ZorgStarted') - times('ZorgStartRemoved');
    if (running !== (this.start === undefined ? 0 : 1)) throw new Error('Care runs more than once.');
    const pauses = times('ZorgPaused') - times('ZorgResumed') - this.takenBack;
    if (pauses < 0) throw new Error('Care went on that was not paused.');
  }

  private register({ begindatum, vandaag }: { begindatum: string; vandaag: string }, { van, tot }: Known): Outcome {
    if (this.start !== undefined) return this.start === begindatum ? 'stil' : 'geweigerd';
    const inPeriod = begindatum >= van && (tot === null || begindatum <= tot);
    return !this.declined && inPeriod && begindatum <= vandaag ? 'gebeurt' : 'geweigerd';
  }

  private remove(meant: string | null): Outcome {
    if (this.start === undefined) {
      return this.removed !== undefined && (meant ?? this.removed) === this.removed ? 'stil' : 'geweigerd';
    }
    const other = meant !== null && meant !== this.start;
    return other || this.reports.at(-1)?.what === 'einde' ? 'geweigerd' : 'gebeurt';
  }

  private inOrder(op: string, vandaag: string): Outcome {
    return op <= vandaag && op >= (this.reports.at(-1)?.op ?? this.start!) ? 'gebeurt' : 'geweigerd';
  }

  private take(event: ToewijzingEvent): void {
    if (/^Zorg(Paused|Resumed|Ended|StartRemoved)$/.test(event.type)) this.lastTakenBack = undefined;
    switch (event.type) {
      case 'ToewijzingSent': {
        const { aanbiederId, gemeentecode, gewensteStartdatum: van, einddatum: tot } = event.data;
        this.known = { aanbiederId, gemeentecode, van, tot };
        return;
      }
      case 'ToewijzingCorrected':
        Object.assign(this.known!, { van: event.data.gewensteStartdatum, tot: event.data.einddatum });
        return;
      case 'ToewijzingAccepted':
        this.accepted = true;
        return;
      case 'ToewijzingDeclined':
        this.declined = true;
        return;
      case 'ToewijzingWithdrawn':
        this.withdrawn = true;
        return;
      case 'ZorgStarted':
        this.accepted = true;
        this.start = event.data.begindatum;
        this.reports = [];
        return;
      case 'ZorgStartCorrected':
        this.start = event.data.begindatum;
        return;
      case 'ZorgStartRemoved':
        this.start = undefined;
        this.removed = event.data.vorigeBegindatum;
        return;
      case 'ZorgPaused':
        this.reports.push({ what: 'pauze', op: event.data.vanaf, reden: event.data.redenCode });
        return;
      case 'ZorgResumed':
        this.reports.push({ what: 'hervat', op: event.data.vanaf });
        return;
      case 'ZorgEnded':
        this.reports.push({ what: 'einde', op: event.data.einddatum, reden: event.data.redenCode });
        return;
      case 'ZorgStopRemoved': {
        const stop = this.reports.pop();
        if (stop?.what === 'pauze') this.takenBack += 1;
        this.lastTakenBack = stop;
        return;
      }
      case 'AlternatieveAanbiederProposed':
      case 'VervolgAdmitted':
      case 'ToewijzingConverted':
      case 'ExtraCheckRequired':
      case 'ExtraCheckPassed':
      case 'ExtraCheckFailed':
      case 'StarttermijnStarted':
      case 'StarttermijnWithdrawn':
      case 'StarttermijnExceeded':
      case 'StarttermijnExceededWithdrawn':
    }
  }
}
