import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { toewijzingDecider } from '../toewijzing/toewijzing.decider.js';
import { type ToewijzingState } from '../toewijzing/toewijzing.state.js';
import { PlanSchouwWhenDue } from './schouw.commands.js';
import { schouwDecider, schouwId } from './schouw.decider.js';
import { schouwVerplicht } from './schouwplicht.js';
import { schouwtoewijzing } from './schouwtoewijzing.js';

@CommandHandler(PlanSchouwWhenDue)
export class PlanSchouwWhenDueHandler implements ICommandHandler<PlanSchouwWhenDue> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: PlanSchouwWhenDue): Promise<CommandResult<null>> {
    const { toewijzingId, jaar } = data;
    const toewijzing = await this.aggregates.state(toewijzingDecider, toewijzingId, envelope.regio);
    const { verplicht, configVersion } = await this.norm(toewijzing, envelope.regio, jaar);
    const part = this.aggregates.part(schouwDecider, schouwId(toewijzingId, jaar), {
      ...{ type: 'PlanSchouwWhenDue', toewijzingId, jaar, verplicht },
      toewijzing: schouwtoewijzing(toewijzing),
      actor: envelope.actor,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion, answer: null });
  }

  /** Asked of the configuration that holds at the end of the year. */
  private async norm(
    toewijzing: ToewijzingState,
    regio: string,
    jaar: number,
  ): Promise<{ verplicht: boolean; configVersion: string | null }> {
    if (toewijzing.stand === 'onbekend') return { verplicht: false, configVersion: null };
    const { gemeentecode, segment, productcode: product } = toewijzing.gegevens;
    const configuratie = await this.configuraties.at(regio, {
      geldigOp: `${jaar}-12-31`,
      gemeentecode,
      segment,
      product,
    });
    return { verplicht: schouwVerplicht(configuratie, product, segment), configVersion: configuratie.versieId };
  }
}
