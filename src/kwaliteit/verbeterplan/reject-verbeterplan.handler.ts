import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { RejectVerbeterplan } from './verbeterplan.commands.js';
import { verbeterplanDecider } from './verbeterplan.decider.js';

@CommandHandler(RejectVerbeterplan)
export class RejectVerbeterplanHandler implements ICommandHandler<RejectVerbeterplan> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuratie: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: RejectVerbeterplan): Promise<CommandResult<{ verbeterplanId: string }>> {
    const { verbeterplanId } = data;
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuratie.at(envelope.regio, { geldigOp: vandaag });
    const part = this.aggregates.part(verbeterplanDecider, verbeterplanId, {
      type: 'RejectVerbeterplan',
      ...data,
      actor: envelope.actor,
      regio: envelope.regio,
      gemeentenVanRegio: configuratie.deelnemers('inkoop').gemeentecodes,
      vandaag,
    });
    const options = { configVersion: configuratie.versieId, answer: { verbeterplanId } };
    return this.aggregates.execute([part], envelope, options);
  }
}
