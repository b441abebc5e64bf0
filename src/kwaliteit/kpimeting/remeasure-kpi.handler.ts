import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { KpiMeasurement, type PreparedMeasurement } from './kpi-measurement.js';
import { RemeasureKpi } from './kpimeting.commands.js';

@CommandHandler(RemeasureKpi)
export class RemeasureKpiHandler implements ICommandHandler<RemeasureKpi> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(KpiMeasurement) private readonly measurement: KpiMeasurement,
  ) {}

  async execute({ data, envelope }: RemeasureKpi): Promise<CommandResult<{ herzien: number }>> {
    const facts = await this.measurement.factsUpTo(BigInt(data.positie));
    const metingen: PreparedMeasurement[] = [];
    for (const sleutel of await facts.measured(envelope.regio, data.betreft)) {
      if (await this.measurement.holds(sleutel)) metingen.push(await this.measurement.prepare('RemeasureKpi', sleutel));
    }
    return this.aggregates.execute(
      metingen.map(({ part }) => part),
      envelope,
      {
        configVersion: metingen[0]?.configVersion ?? null,
        answer: { herzien: metingen.length },
      },
    );
  }
}
