import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { SetKpiNorm } from './kpidefinitie.commands.js';
import { kpidefinitieDecider, kpidefinitieId } from './kpidefinitie.decider.js';

@CommandHandler(SetKpiNorm)
export class SetKpiNormHandler implements ICommandHandler<SetKpiNorm> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuratie: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SetKpiNorm): Promise<CommandResult<{ kpiId: string }>> {
    const configuratie = await this.configuratie.at(envelope.regio, { geldigOp: datumOf(this.clock.now()) });
    const part = this.aggregates.part(kpidefinitieDecider, kpidefinitieId(envelope.regio, data.kpiId), {
      type: 'SetKpiNorm',
      regioId: envelope.regio,
      ...data,
      bekend: {
        segmenten: configuratie.segmenten.map(({ code }) => code),
        gemeenten: configuratie.deelnemers('inkoop').gemeentecodes,
      },
    });
    const options = { configVersion: configuratie.versieId, answer: { kpiId: data.kpiId } };
    return this.aggregates.execute([part], envelope, options);
  }
}
