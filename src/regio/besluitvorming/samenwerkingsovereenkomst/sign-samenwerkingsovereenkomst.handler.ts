import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regioconfiguratie/regioconfiguratie-reader.js';
import { gemeentenVanRegio } from '../deelnemers.js';
import { SignSamenwerkingsovereenkomst } from './samenwerkingsovereenkomst.commands.js';
import { samenwerkingsovereenkomstDecider } from './samenwerkingsovereenkomst.decider.js';

@CommandHandler(SignSamenwerkingsovereenkomst)
export class SignSamenwerkingsovereenkomstHandler implements ICommandHandler<SignSamenwerkingsovereenkomst> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    inhoud,
    envelope,
  }: SignSamenwerkingsovereenkomst): Promise<CommandResult<{ samenwerkingsovereenkomstId: string }>> {
    const samenwerkingsovereenkomstId = derivedId('samenwerkingsovereenkomst', envelope.commandId);
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: vandaag });
    const part = this.aggregates.part(samenwerkingsovereenkomstDecider, samenwerkingsovereenkomstId, {
      type: 'SignSamenwerkingsovereenkomst',
      samenwerkingsovereenkomstId,
      inhoud,
      gemeentenVanRegio: gemeentenVanRegio(configuratie, [inhoud.ondertekendOp, inhoud.vanaf]),
      actor: envelope.actor,
      vandaag,
    });
    const options = { configVersion: configuratie.versieId, answer: { samenwerkingsovereenkomstId } };
    return this.aggregates.execute([part], envelope, options);
  }
}
