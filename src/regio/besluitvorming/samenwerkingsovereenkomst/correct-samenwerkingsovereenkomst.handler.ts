import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regioconfiguratie/regioconfiguratie-reader.js';
import { gemeentenVanRegio } from '../deelnemers.js';
import { CorrectSamenwerkingsovereenkomst } from './samenwerkingsovereenkomst.commands.js';
import { samenwerkingsovereenkomstDecider } from './samenwerkingsovereenkomst.decider.js';

@CommandHandler(CorrectSamenwerkingsovereenkomst)
export class CorrectSamenwerkingsovereenkomstHandler implements ICommandHandler<CorrectSamenwerkingsovereenkomst> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    samenwerkingsovereenkomstId,
    inhoud,
    reden,
    envelope,
  }: CorrectSamenwerkingsovereenkomst): Promise<CommandResult<{ samenwerkingsovereenkomstId: string }>> {
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: vandaag });
    const part = this.aggregates.part(samenwerkingsovereenkomstDecider, samenwerkingsovereenkomstId, {
      type: 'CorrectSamenwerkingsovereenkomst',
      samenwerkingsovereenkomstId,
      inhoud,
      reden,
      gemeentenVanRegio: gemeentenVanRegio(configuratie, [inhoud.ondertekendOp, inhoud.vanaf]),
      actor: envelope.actor,
      vandaag,
    });
    const options = { configVersion: configuratie.versieId, answer: { samenwerkingsovereenkomstId } };
    return this.aggregates.execute([part], envelope, options);
  }
}
