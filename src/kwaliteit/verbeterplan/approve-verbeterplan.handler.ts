import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { ApproveVerbeterplan } from './verbeterplan.commands.js';
import { verbeterplanDecider } from './verbeterplan.decider.js';

@CommandHandler(ApproveVerbeterplan)
export class ApproveVerbeterplanHandler implements ICommandHandler<ApproveVerbeterplan> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuratie: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ApproveVerbeterplan): Promise<CommandResult<{ verbeterplanId: string }>> {
    const { verbeterplanId } = data;
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuratie.at(envelope.regio, { geldigOp: vandaag });
    const part = this.aggregates.part(verbeterplanDecider, verbeterplanId, {
      type: 'ApproveVerbeterplan',
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
