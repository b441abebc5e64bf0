import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { newId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { indexatiebeleid } from './geldend-beleid.js';
import { DecideIndexatie, RecordIndexcijfer } from './indexatie.commands.js';
import { indexatieDecider } from './indexatie.decider.js';

@CommandHandler(RecordIndexcijfer)
export class RecordIndexcijferHandler implements ICommandHandler<RecordIndexcijfer> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data, envelope }: RecordIndexcijfer): Promise<CommandResult<{ readonly index: string }>> {
    const vandaag = datumOf(this.clock.now());
    const command = { type: 'RecordIndexcijfer', ...data, vandaag } as const;
    const part = this.aggregates.part(indexatieDecider, envelope.regio, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { index: data.cijfer.index } });
  }
}

@CommandHandler(DecideIndexatie)
export class DecideIndexatieHandler implements ICommandHandler<DecideIndexatie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: DecideIndexatie): Promise<CommandResult<{ readonly besluitId: string }>> {
    const { jaar } = data;
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: `${jaar}-01-01` });
    const besluitId = newId();
    const part = this.aggregates.part(indexatieDecider, envelope.regio, {
      type: 'DecideIndexatie',
      besluitId,
      ...data,
      beleid: indexatiebeleid(configuratie, jaar),
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { besluitId } });
  }
}
