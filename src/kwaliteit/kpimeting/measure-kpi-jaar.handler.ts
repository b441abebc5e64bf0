import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { KpiMeasurement, type PreparedMeasurement } from './kpi-measurement.js';
import { MeasureKpiJaar } from './kpimeting.commands.js';
import { type Verdict } from './kpimeting.events.js';

export type JaarmetingAntwoord = Readonly<Record<Verdict | 'aantal' | 'onthouden', number>>;

@CommandHandler(MeasureKpiJaar)
export class MeasureKpiJaarHandler implements ICommandHandler<MeasureKpiJaar> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(KpiMeasurement) private readonly measurement: KpiMeasurement,
  ) {}

  /** All in one append: the year is measured as a whole or not at all. */
  async execute({ data, envelope }: MeasureKpiJaar): Promise<CommandResult<JaarmetingAntwoord>> {
    const facts = await this.measurement.factsUpTo();
    const metingen: PreparedMeasurement[] = [];
    const ook = await this.measurement.zonderWaarneming(envelope.regio, data.jaar);
    for (const sleutel of await facts.measurable(envelope.regio, data.jaar, data.niveaus, ook)) {
      metingen.push(await this.measurement.prepare('MeasureKpi', sleutel));
    }
    const answer = { aantal: metingen.length, hoog: 0, voldoende: 0, onvoldoende: 0, onthouden: 0 };
    for (const { uitkomst } of metingen) answer[uitkomst.soort === 'verdict' ? uitkomst.verdict : 'onthouden'] += 1;
    const configVersion = metingen[0]?.configVersion ?? null;
    return this.aggregates.execute(
      metingen.map(({ part }) => part),
      envelope,
      { configVersion, answer },
    );
  }
}
