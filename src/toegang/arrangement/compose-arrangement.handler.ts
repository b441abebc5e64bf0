import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ArrangementGegevens } from './arrangement-gegevens.js';
import { ComposeArrangement } from './arrangement.commands.js';
import { arrangementDecider } from './arrangement.decider.js';

@CommandHandler(ComposeArrangement)
export class ComposeArrangementHandler implements ICommandHandler<ComposeArrangement> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(ArrangementGegevens) private readonly gegevens: ArrangementGegevens,
  ) {}

  async execute({ data, envelope }: ComposeArrangement): Promise<CommandResult<{ readonly arrangementId: string }>> {
    const vandaag = this.gegevens.today();
    const { arrangementId, matrix, keuzes, ingangsdatum = vandaag, vervangt } = data;
    const model = await this.gegevens.configuratie(arrangementId, envelope, ingangsdatum);
    const part = this.aggregates.part(arrangementDecider, arrangementId, {
      type: 'ComposeArrangement',
      samenstelling: { matrix, keuzes, ingangsdatum, vervangt },
      model,
      actor: envelope.actor,
      vandaag,
    });
    const configVersion = model.versieId;
    return this.aggregates.execute([part], envelope, { configVersion, answer: { arrangementId } });
  }
}
