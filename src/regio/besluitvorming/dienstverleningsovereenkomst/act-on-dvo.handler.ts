import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regioconfiguratie/regioconfiguratie-reader.js';
import { ActOnDvo } from './dienstverleningsovereenkomst.commands.js';
import { dienstverleningsovereenkomstDecider } from './dienstverleningsovereenkomst.decider.js';
import { dvoSignaalMaanden } from './dvo-voorwaarden.js';

/** A new end gets the signal that the region asks for today. */
@CommandHandler(ActOnDvo)
export class ActOnDvoHandler implements ICommandHandler<ActOnDvo> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ dvoId, actie, envelope }: ActOnDvo): Promise<CommandResult<{ dvoId: string }>> {
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: vandaag });
    const signaalMaanden = dvoSignaalMaanden(configuratie);
    const command = { ...actie, signaalMaanden, actor: envelope.actor, vandaag };
    const part = this.aggregates.part(dienstverleningsovereenkomstDecider, dvoId, command);
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { dvoId } });
  }
}
