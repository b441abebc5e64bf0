import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { kpidefinitieDecider, kpidefinitieId } from '../kpidefinitie/kpidefinitie.decider.js';
import { ReportPrestatieIndicator } from './prestatieindicator.commands.js';
import { prestatieindicatorDecider, prestatiereeksId } from './prestatieindicator.decider.js';

@CommandHandler(ReportPrestatieIndicator)
export class ReportPrestatieIndicatorHandler implements ICommandHandler<ReportPrestatieIndicator> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuratie: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ReportPrestatieIndicator): Promise<CommandResult<{ readonly kpiId: string }>> {
    const { regio, actor } = envelope;
    const { kpiId } = data;
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuratie.at(regio, { geldigOp: vandaag });
    const definitie = await this.aggregates.state(kpidefinitieDecider, kpidefinitieId(regio, kpiId));
    const part = this.aggregates.part(prestatieindicatorDecider, prestatiereeksId(regio, data.aanbiederId, kpiId), {
      ...{ type: 'ReportPrestatieIndicator', opgave: data, regio, actor, vandaag },
      // Source and unit of a KPI never change, so any version tells them.
      kpi: definitie.soort === 'onbekend' ? null : definitie.versies[0]!,
      bekend: {
        segmenten: configuratie.segmenten.map(({ code }) => code),
        gemeenten: configuratie.deelnemers('inkoop').gemeentecodes,
      },
    });
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { kpiId } });
  }
}
