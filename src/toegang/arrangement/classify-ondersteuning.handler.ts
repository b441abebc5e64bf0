import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { type Doelgroepkenmerk } from '../../regio/regioconfiguratie/parametersoorten/toegang.js';
import { toewijzingDecider } from '../toewijzing/toewijzing.decider.js';
import { ArrangementGegevens } from './arrangement-gegevens.js';
import { ClassifyOndersteuning } from './arrangement.commands.js';
import { arrangementDecider } from './arrangement.decider.js';

@CommandHandler(ClassifyOndersteuning)
export class ClassifyOndersteuningHandler implements ICommandHandler<ClassifyOndersteuning> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(ArrangementGegevens) private readonly gegevens: ArrangementGegevens,
  ) {}

  async execute({ data, envelope }: ClassifyOndersteuning): Promise<CommandResult<{ readonly arrangementId: string }>> {
    const vandaag = this.gegevens.today();
    const { arrangementId, toewijzingId, perspectief, kenmerken, op = vandaag } = data;
    const model = await this.gegevens.configuratie(arrangementId, envelope, op);
    const toewijzing =
      toewijzingId === null ? null : await this.aggregates.state(toewijzingDecider, toewijzingId, envelope.regio);
    const part = this.aggregates.part(arrangementDecider, arrangementId, {
      type: 'ClassifyOndersteuning',
      toewijzingId,
      toewijzingClientId: toewijzing === null || toewijzing.stand === 'onbekend' ? null : toewijzing.gegevens.clientId,
      perspectief,
      kenmerken,
      op,
      model,
      bekend: model.parameter<Doelgroepkenmerk[]>('ondersteuning.kenmerken'),
      actor: envelope.actor,
      vandaag,
    });
    const configVersion = model.versieId;
    return this.aggregates.execute([part], envelope, { configVersion, answer: { arrangementId } });
  }
}
