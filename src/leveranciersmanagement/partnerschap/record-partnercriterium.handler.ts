import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RecordPartnercriterium } from './partnerschap.commands.js';
import { partnerschapDecider } from './partnerschap.decider.js';
import { PartnerschapLezer } from './partnerschap-lezer.js';

@CommandHandler(RecordPartnercriterium)
export class RecordPartnercriteriumHandler implements ICommandHandler<RecordPartnercriterium> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PartnerschapLezer) private readonly lezer: PartnerschapLezer,
  ) {}

  async execute({
    sleutel,
    oordeel,
    envelope,
  }: RecordPartnercriterium): Promise<CommandResult<{ readonly partnerschapId: string }>> {
    const { betreft, vandaag, regel, configuratie } = await this.lezer.lees(envelope.regio, sleutel, oordeel.jaar);
    const part = this.aggregates.part(partnerschapDecider, betreft.partnerschapId, {
      ...oordeel,
      ...{ betreft, vandaag, regel },
    });
    const answer = { partnerschapId: betreft.partnerschapId };
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer });
  }
}
