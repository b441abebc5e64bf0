import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejection } from '../../kernel/rejection.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { KpiMeasurement } from './kpi-measurement.js';
import { MeasureKpi } from './kpimeting.commands.js';

export interface MetingAntwoord {
  readonly metingId: string;
  readonly score: number | null;
  /** Null where the verdict is withheld: see `onthouden`. */
  readonly verdict: string | null;
  readonly onthouden: string | null;
  readonly noemer: number;
  readonly ontbrekend: number;
}

@CommandHandler(MeasureKpi)
export class MeasureKpiHandler implements ICommandHandler<MeasureKpi> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(KpiMeasurement) private readonly measurement: KpiMeasurement,
  ) {}

  async execute({ data, envelope }: MeasureKpi): Promise<CommandResult<MetingAntwoord>> {
    const facts = await this.measurement.factsUpTo();
    if (!(await facts.knowsAanbieder(envelope.regio, data.aanbiederId))) {
      throw new Rejection(
        'AANBIEDER_ONBEKEND',
        'Deze aanbieder is in de regio niet bekend. Registreer de aanbieder.',
        'not-found',
      );
    }
    const meting = await this.measurement.prepare('MeasureKpi', { regio: envelope.regio, ...data });
    const { metingId, score, uitkomst, configVersion } = meting;
    const { noemer, ontbrekend } = meting.observatie;
    const verdict = uitkomst.soort === 'verdict' ? uitkomst.verdict : null;
    const onthouden = uitkomst.soort === 'onthouden' ? uitkomst.reden : null;
    const answer = { metingId, score, verdict, onthouden, noemer, ontbrekend };
    return this.aggregates.execute([meting.part], envelope, { configVersion, answer });
  }
}
