import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RecordInwonertallen } from './regio.commands.js';
import { regioDecider } from './regio.decider.js';

@CommandHandler(RecordInwonertallen)
export class RecordInwonertallenHandler implements ICommandHandler<RecordInwonertallen> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  execute({ data: { inwonertallen }, envelope }: RecordInwonertallen): Promise<CommandResult<{ aantal: number }>> {
    const { regio: regioId } = envelope;
    const part = this.aggregates.part(regioDecider, regioId, { type: 'RecordInwonertallen', regioId, inwonertallen });
    return this.aggregates.execute([part], envelope, {
      configVersion: null,
      answer: { aantal: inwonertallen.length },
    });
  }
}
