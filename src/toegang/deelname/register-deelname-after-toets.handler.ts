import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { DeelnameGegevens } from './deelname-gegevens.js';
import { RegisterDeelnameAfterToets } from './deelname.commands.js';
import { deelnameDecider, deelnameOnbekend } from './deelname.decider.js';

@CommandHandler(RegisterDeelnameAfterToets)
export class RegisterDeelnameAfterToetsHandler implements ICommandHandler<RegisterDeelnameAfterToets> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(DeelnameGegevens) private readonly gegevens: DeelnameGegevens,
  ) {}

  async execute({
    data,
    envelope,
  }: RegisterDeelnameAfterToets): Promise<CommandResult<{ readonly deelnameId: string }>> {
    const { regio, actor } = envelope;
    const vandaag = this.gegevens.today();
    const { deelnameId, vanaf = vandaag } = data;
    const state = await this.aggregates.state(deelnameDecider, deelnameId, regio);
    const toets = state.stand === 'onbekend' ? null : state.toets;
    if (toets === null) throw deelnameOnbekend();
    const { op: _op, productversie: _versie, ...plaats } = toets;
    const { product, versieId } = await this.gegevens.product(regio, plaats, vanaf);
    const part = this.aggregates.part(deelnameDecider, deelnameId, {
      type: 'RegisterDeelname',
      plaats: { ...plaats, productversie: product.productversie },
      toegang: product.toegang,
      vanaf,
      clientBekend: await this.gegevens.clientBekend(plaats.clientId, regio),
      dekking: await this.gegevens.dekking(regio, plaats, vanaf),
      actor,
      vandaag,
    });
    return this.aggregates.execute([part], envelope, { configVersion: versieId, answer: { deelnameId } });
  }
}
