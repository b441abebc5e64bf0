import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { judgedKpis, parseKpiSet } from '../kpidefinitie/kpi-set.js';
import { gevolgPositief } from '../kpimeting/gevolg.js';
import { kpimetingDecider } from '../kpimeting/kpimeting.decider.js';
import { metingId } from '../kpimeting/meetsleutel.js';
import { AwardPredicaat } from './predicaat.commands.js';
import { type Meetfeit, predicaatDecider, predicaatId } from './predicaat.decider.js';

@CommandHandler(AwardPredicaat)
export class AwardPredicaatHandler implements ICommandHandler<AwardPredicaat> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuratie: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: AwardPredicaat): Promise<CommandResult<{ aanbiederId: string; jaar: number }>> {
    const { regio } = envelope;
    const { aanbiederId, jaar } = data;
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuratie.at(regio, { geldigOp: vandaag });
    const kpiSet = parseKpiSet(configuratie.parameter('kpi.set'));
    const metingen = kpiSet === null ? null : await this.verdicts(regio, judgedKpis(kpiSet), data);
    const gevolg = gevolgPositief(configuratie);
    const command = { type: 'AwardPredicaat' as const, ...data, gevolg, metingen, vandaag };
    const part = this.aggregates.part(predicaatDecider, predicaatId(regio, aanbiederId), command);
    const options = { configVersion: configuratie.versieId, answer: { aanbiederId, jaar } };
    return this.aggregates.execute([part], envelope, options);
  }

  /** The verdicts on the aanbieder as a whole: the predicaat is about the aanbieder, not about one segment. */
  private verdicts(
    regio: string,
    kpis: readonly { readonly kpiId: string }[],
    { aanbiederId, jaar }: AwardPredicaat['data'],
  ): Promise<Meetfeit[]> {
    return Promise.all(
      kpis.map(async ({ kpiId }) => {
        const id = metingId({ regio, kpiId, aanbiederId, segment: null, gemeentecode: null, jaar });
        const { vastgesteld } = await this.aggregates.state(kpimetingDecider, id);
        return { kpiId, metingId: id, verdict: vastgesteld?.soort === 'verdict' ? vastgesteld.verdict : null };
      }),
    );
  }
}
