import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { toewijzingDecider } from '../toewijzing/toewijzing.decider.js';
import { type ToewijzingState } from '../toewijzing/toewijzing.state.js';
import { EvaluateTraject } from './evaluatie.commands.js';
import { evaluatieDecider, type Traject } from './evaluatie.decider.js';
import { indicatorenVan } from './indicatoren.js';

@CommandHandler(EvaluateTraject)
export class EvaluateTrajectHandler implements ICommandHandler<EvaluateTraject> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: EvaluateTraject): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { regio, actor } = envelope;
    const vandaag = datumOf(this.clock.now());
    const { toewijzingId, geevalueerdOp = vandaag } = data;
    const configuratie = await this.configuraties.at(regio, { geldigOp: geevalueerdOp });
    const part = this.aggregates.part(evaluatieDecider, toewijzingId, {
      ...{ type: 'EvaluateTraject', ...data, geevalueerdOp, actor, vandaag },
      traject: trajectVan(await this.aggregates.state(toewijzingDecider, toewijzingId, regio)),
      bekend: indicatorenVan(configuratie),
    });
    return this.aggregates.execute([part], envelope, {
      configVersion: configuratie.versieId,
      answer: { toewijzingId },
    });
  }
}

function trajectVan(state: ToewijzingState): Traject {
  if (state.stand === 'onbekend') return null;
  const { aanbiederId, gemeentecode, segment, productcode } = state.gegevens;
  const standing = state.stand !== 'ingetrokken' && state.zorg.stand !== 'niet-gestart' ? state.zorg : null;
  return { aanbiederId, gemeentecode, segment, productcode, begindatum: standing?.start.begindatum ?? null };
}
