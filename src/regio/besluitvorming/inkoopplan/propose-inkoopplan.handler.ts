import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regioconfiguratie/regioconfiguratie-reader.js';
import { gemeentenVanRegio, genoemdAantal } from '../deelnemers.js';
import { ProposeInkoopplan } from './inkoopplan.commands.js';
import { inkoopplanDecider } from './inkoopplan.decider.js';

@CommandHandler(ProposeInkoopplan)
export class ProposeInkoopplanHandler implements ICommandHandler<ProposeInkoopplan> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ProposeInkoopplan): Promise<CommandResult<{ inkoopplanId: string }>> {
    const inkoopplanId = derivedId('inkoopplan', envelope.commandId);
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: vandaag });
    const part = this.aggregates.part(inkoopplanDecider, inkoopplanId, {
      type: 'ProposeInkoopplan',
      ...data,
      inkoopplanId,
      gemeentenVanRegio: gemeentenVanRegio(configuratie, [data.voorgesteldOp, data.looptVanaf]),
      genoemdAantal: genoemdAantal(configuratie, data.voorgesteldOp),
      actor: envelope.actor,
      vandaag,
    });
    const options = { configVersion: configuratie.versieId, answer: { inkoopplanId } };
    return this.aggregates.execute([part], envelope, options);
  }
}
