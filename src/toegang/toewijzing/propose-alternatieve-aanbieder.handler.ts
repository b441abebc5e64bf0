import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { aanbiederDecider } from '../../inkoop/aanbieder/aanbieder.decider.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { ProposeAlternatieveAanbieder } from './toewijzing.commands.js';

@CommandHandler(ProposeAlternatieveAanbieder)
export class ProposeAlternatieveAanbiederHandler implements ICommandHandler<ProposeAlternatieveAanbieder> {
  constructor(
    @Inject(ToewijzingParts) private readonly parts: ToewijzingParts,
    @Inject(Aggregates) private readonly aggregates: Aggregates,
  ) {}

  async execute({
    data,
    envelope,
  }: ProposeAlternatieveAanbieder): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { toewijzingId, aanbiederId, toelichting } = data;
    const aanbiederBekend = (await this.aggregates.state(aanbiederDecider, aanbiederId, envelope.regio)) !== null;
    const command = { type: 'ProposeAlternatieveAanbieder', aanbiederId, aanbiederBekend, toelichting } as const;
    return this.parts.execute(this.parts.act(toewijzingId, command, envelope), envelope, { toewijzingId });
  }
}
