import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { DefineKpi } from './kpidefinitie.commands.js';
import { kpidefinitieDecider, kpidefinitieId } from './kpidefinitie.decider.js';

@CommandHandler(DefineKpi)
export class DefineKpiHandler implements ICommandHandler<DefineKpi> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: DefineKpi): Promise<CommandResult<{ kpiId: string }>> {
    const part = this.aggregates.part(kpidefinitieDecider, kpidefinitieId(envelope.regio, data.kpiId), {
      type: 'DefineKpi',
      regioId: envelope.regio,
      ...data,
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { kpiId: data.kpiId } });
  }
}
