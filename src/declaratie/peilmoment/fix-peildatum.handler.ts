import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { FixPeildatum } from './peilmoment.commands.js';
import { peilmomentDecider } from './peilmoment.decider.js';

@CommandHandler(FixPeildatum)
export class FixPeildatumHandler implements ICommandHandler<FixPeildatum> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data, envelope }: FixPeildatum): Promise<CommandResult<{ peilmomentId: string }>> {
    const peilmomentId = `${envelope.regio}/${data.onderwerp}/${data.jaar}`;
    const part = this.aggregates.part(peilmomentDecider, peilmomentId, {
      type: 'FixPeildatum',
      peilmoment: {
        ...data,
        regioId: envelope.regio,
        scope: [...data.scope],
        uitgesloten: [...data.uitgesloten],
      },
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { peilmomentId } });
  }
}
