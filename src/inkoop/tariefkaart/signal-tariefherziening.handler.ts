import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { tariefkaartId } from './tariefkaart-id.js';
import { SignalTariefherziening } from './tariefkaart.commands.js';
import { tariefkaartDecider } from './tariefkaart.decider.js';

@CommandHandler(SignalTariefherziening)
export class SignalTariefherzieningHandler implements ICommandHandler<SignalTariefherziening> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Rests on the day that the card itself names, so on no configuration version. */
  execute({ data, envelope }: SignalTariefherziening): Promise<CommandResult<null>> {
    const { productcode, kaartId, herzienVoor } = data;
    const vandaag = datumOf(this.clock.now());
    const command = { type: 'SignalTariefherziening', kaartId, herzienVoor, vandaag } as const;
    const part = this.aggregates.part(tariefkaartDecider, tariefkaartId(envelope.regio, productcode), command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: null });
  }
}
