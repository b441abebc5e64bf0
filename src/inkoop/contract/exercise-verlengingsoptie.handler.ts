import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { ExerciseVerlengingsoptie } from './contract.commands.js';
import { contractDecider } from './contract.decider.js';

@CommandHandler(ExerciseVerlengingsoptie)
export class ExerciseVerlengingsoptieHandler implements ICommandHandler<ExerciseVerlengingsoptie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ExerciseVerlengingsoptie): Promise<CommandResult<{ contractId: string }>> {
    const { contractId, ...optie } = data;
    const { actor, regio } = envelope;
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(regio, { geldigOp: vandaag });
    const part = this.aggregates.part(contractDecider, contractId, {
      type: 'ExerciseVerlengingsoptie',
      ...optie,
      namensAanbiederId: actor.rol === 'aanbieder' ? actor.organisatie : undefined,
      signaalEindeMaanden: configuratie.parameter<number>('contract.signaal.eindeMaanden'),
      vandaag,
    });
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { contractId } });
  }
}
