import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '../../kernel/ids.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegisterAanbieder } from './aanbieder.commands.js';
import { aanbiederDecider } from './aanbieder.decider.js';
import { agbreserveringDecider, agbreserveringId } from './agbreservering.decider.js';

@CommandHandler(RegisterAanbieder)
export class RegisterAanbiederHandler implements ICommandHandler<RegisterAanbieder> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: RegisterAanbieder): Promise<CommandResult<{ aanbiederId: string }>> {
    const aanbiederId = derivedId('aanbieder', envelope.commandId);
    const { agbcode, sinds } = data;
    return this.aggregates.execute(
      [
        this.aggregates.part(agbreserveringDecider, agbreserveringId(envelope.regio, agbcode), {
          type: 'ReserveAgbcode',
          agbcode,
          aanbiederId,
          sinds,
        }),
        this.aggregates.part(aanbiederDecider, aanbiederId, { type: 'RegisterAanbieder', aanbiederId, ...data }),
      ],
      envelope,
      { configVersion: null, answer: { aanbiederId } },
    );
  }
}
