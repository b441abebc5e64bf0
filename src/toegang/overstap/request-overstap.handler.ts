import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { aanbiederDecider } from '../../inkoop/aanbieder/aanbieder.decider.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { toewijzingDecider } from '../toewijzing/toewijzing.decider.js';
import { type ToewijzingState } from '../toewijzing/toewijzing.state.js';
import { RequestOverstap } from './overstap.commands.js';
import { type HuidigeToewijzing, overstapDecider } from './overstap.decider.js';

@CommandHandler(RequestOverstap)
export class RequestOverstapHandler implements ICommandHandler<RequestOverstap> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: RequestOverstap): Promise<CommandResult<{ readonly overstapId: string }>> {
    const { toewijzingId, gewensteAanbiederId } = data;
    const overstapId = derivedId('overstap', envelope.commandId);
    const command = {
      type: 'RequestOverstap',
      overstapId,
      toewijzing: huidige(await this.aggregates.state(toewijzingDecider, toewijzingId, envelope.regio)),
      gewensteAanbiederId,
      aanbiederBekend: (await this.aggregates.state(aanbiederDecider, gewensteAanbiederId, envelope.regio)) !== null,
      actor: envelope.actor,
      vandaag: datumOf(this.clock.now()),
    } as const;
    const part = this.aggregates.part(overstapDecider, overstapId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { overstapId } });
  }
}

function huidige(state: ToewijzingState): HuidigeToewijzing {
  if (state.stand === 'onbekend') return null;
  const { clientId, toewijzingId, aanbiederId: vanAanbiederId, productcode, gemeentecode } = state.gegevens;
  const loopt = state.stand !== 'ingetrokken' && state.zorg.stand !== 'beeindigd';
  return { clientId, toewijzingId, vanAanbiederId, productcode, gemeentecode, loopt };
}
