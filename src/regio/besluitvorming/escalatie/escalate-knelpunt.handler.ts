import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regioconfiguratie/regioconfiguratie-reader.js';
import { EscalateKnelpunt } from './escalatie.commands.js';
import { escalatieDecider, type Escalatielijn } from './escalatie.decider.js';

@CommandHandler(EscalateKnelpunt)
export class EscalateKnelpuntHandler implements ICommandHandler<EscalateKnelpunt> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ escalatieId, data, envelope }: EscalateKnelpunt): Promise<CommandResult<{ escalatieId: string }>> {
    const id = escalatieId ?? derivedId('escalatie', envelope.commandId);
    // The line that held on the day of the step, not today's.
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: data.geescaleerdOp });
    const part = this.aggregates.part(escalatieDecider, id, {
      type: 'EscalateKnelpunt',
      ...data,
      escalatieId: id,
      lijn: configuratie.parameter<Escalatielijn>('overleg.escalatielijn'),
      vandaag: datumOf(this.clock.now()),
    });
    const options = { configVersion: configuratie.versieId, answer: { escalatieId: id } };
    return this.aggregates.execute([part], envelope, options);
  }
}
