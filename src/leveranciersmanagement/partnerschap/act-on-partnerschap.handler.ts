import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ActOnPartnerschap } from './partnerschap.commands.js';
import { partnerschapDecider } from './partnerschap.decider.js';
import { PartnerschapLezer } from './partnerschap-lezer.js';

@CommandHandler(ActOnPartnerschap)
export class ActOnPartnerschapHandler implements ICommandHandler<ActOnPartnerschap> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PartnerschapLezer) private readonly lezer: PartnerschapLezer,
  ) {}

  execute({
    sleutel,
    actie,
    envelope,
  }: ActOnPartnerschap): Promise<CommandResult<{ readonly partnerschapId: string }>> {
    const { betreft, vandaag } = this.lezer.betreft(envelope.regio, sleutel);
    const part = this.aggregates.part(partnerschapDecider, betreft.partnerschapId, { ...actie, betreft, vandaag });
    const answer = { partnerschapId: betreft.partnerschapId };
    return this.aggregates.execute([part], envelope, { configVersion: null, answer });
  }
}
