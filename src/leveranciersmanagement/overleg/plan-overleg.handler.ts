import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { PlanOverleg } from './overlegjaar.commands.js';
import { overlegjaarDecider } from './overlegjaar.decider.js';
import { overlegjaarIdOf } from './overlegjaar-id.js';
import { maximumVan, type Overlegnorm } from './overlegnorm.js';

@CommandHandler(PlanOverleg)
export class PlanOverlegHandler implements ICommandHandler<PlanOverleg> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: PlanOverleg): Promise<CommandResult<{ jaar: number; overlegId: string }>> {
    const jaar = Number(data.datum.slice(0, 4));
    const overlegId = derivedId('overleg', envelope.commandId);
    const overlegjaarId = overlegjaarIdOf(envelope.regio, jaar);
    // The norm that holds on the day of the overleg, not today's.
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: data.datum });
    const normen = configuratie.parameter<readonly Overlegnorm[]>('overleg');
    const maxPerJaar = maximumVan(normen, data.soort, data.eenheid);
    const vandaag = datumOf(this.clock.now());
    const command = { ...data, overlegjaarId, jaar, overlegId, maxPerJaar, vandaag };
    const part = this.aggregates.part(overlegjaarDecider, overlegjaarId, command);
    const options = { configVersion: configuratie.versieId, answer: { jaar, overlegId } };
    return this.aggregates.execute([part], envelope, options);
  }
}
