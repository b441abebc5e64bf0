import { type OverstapCommand } from '../../../src/toegang/overstap/overstap.decider.js';
import { type OverstapEvent } from '../../../src/toegang/overstap/overstap.events.js';
import { type Model, type Outcome, reaches } from './model.js';

export class OverstapModel implements Model<OverstapCommand, OverstapEvent> {
  private requested: { op: string; van: string; gemeentecode: string } | undefined;
  private granted: string | undefined;
  private waiting: string | undefined;

  foretell(command: OverstapCommand): Outcome {
    if (command.type === 'RequestOverstap') return this.request(command);
    const own = this.requested;
    if (own === undefined) return 'geweigerd';
    if (!reaches(command.actor, { aanbiederId: own.van, gemeentecode: own.gemeentecode })) return 'geweigerd';
    if (command.type === 'GrantOverstap') {
      if (this.granted !== undefined) return this.granted === command.ingangsdatum ? 'stil' : 'geweigerd';
      return command.ingangsdatum >= own.op && command.gecontracteerd ? 'gebeurt' : 'geweigerd';
    }
    if (this.granted !== undefined) return 'geweigerd';
    if (this.waiting === waitOf(command)) return 'stil';
    return command.verwachteDatum !== null && command.verwachteDatum < command.vandaag ? 'geweigerd' : 'gebeurt';
  }

  happened(command: OverstapCommand, events: readonly OverstapEvent[]): void {
    if (events.length === 0) return;
    if (command.type === 'GrantOverstap') this.granted = command.ingangsdatum;
    else if (command.type === 'WaitlistOverstap') this.waiting = waitOf(command);
    else {
      const { vanAanbiederId: van, gemeentecode } = command.toewijzing!;
      this.requested = { op: command.vandaag, van, gemeentecode };
    }
  }

  check(stream: readonly OverstapEvent[]): void {
    const types = stream.map(({ type }) => type);
    const granted = types.indexOf('OverstapGranted');
    if (types.lastIndexOf('OverstapRequested') > 0) throw new Error('Requested more than once.');
    if (granted !== -1 && granted !== types.length - 1) throw new Error('Something happened after the grant.');
  }

  private request(command: Extract<OverstapCommand, { type: 'RequestOverstap' }>): Outcome {
    if (this.requested !== undefined) return 'stil';
    const { toewijzing, gewensteAanbiederId, aanbiederBekend, actor } = command;
    if (toewijzing === null || !toewijzing.loopt || !aanbiederBekend) return 'geweigerd';
    const { vanAanbiederId: aanbiederId, gemeentecode } = toewijzing;
    return reaches(actor, { aanbiederId, gemeentecode }) && gewensteAanbiederId !== aanbiederId
      ? 'gebeurt'
      : 'geweigerd';
  }
}

function waitOf({ reden, verwachteDatum }: Extract<OverstapCommand, { type: 'WaitlistOverstap' }>): string {
  return JSON.stringify([reden, verwachteDatum]);
}
