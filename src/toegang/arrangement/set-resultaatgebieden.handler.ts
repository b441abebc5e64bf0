import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { type Resultaatgebied } from '../../regio/regioconfiguratie/parametersoorten/toegang.js';
import { ArrangementGegevens } from './arrangement-gegevens.js';
import { SetResultaatgebieden } from './arrangement.commands.js';
import { arrangementDecider } from './arrangement.decider.js';

@CommandHandler(SetResultaatgebieden)
export class SetResultaatgebiedenHandler implements ICommandHandler<SetResultaatgebieden> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(ArrangementGegevens) private readonly gegevens: ArrangementGegevens,
  ) {}

  async execute({ data, envelope }: SetResultaatgebieden): Promise<CommandResult<{ readonly arrangementId: string }>> {
    const { arrangementId, resultaatgebieden } = data;
    const vandaag = this.gegevens.today();
    const configuratie = await this.gegevens.configuratie(arrangementId, envelope, vandaag);
    const bekend = configuratie.parameter<Resultaatgebied[]>('resultaatgebieden');
    const command = {
      type: 'SetResultaatgebieden',
      resultaatgebieden,
      bekend,
      actor: envelope.actor,
      vandaag,
    } as const;
    const part = this.aggregates.part(arrangementDecider, arrangementId, command);
    const configVersion = configuratie.versieId;
    return this.aggregates.execute([part], envelope, { configVersion, answer: { arrangementId } });
  }
}
