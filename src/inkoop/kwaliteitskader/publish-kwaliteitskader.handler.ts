import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { gemeentenVanRegio } from '../../regio/besluitvorming/deelnemers.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { kwaliteitskaderId } from './kaderversies.js';
import { PublishKwaliteitskader } from './kwaliteitskader.commands.js';
import { kwaliteitskaderDecider } from './kwaliteitskader.decider.js';

@CommandHandler(PublishKwaliteitskader)
export class PublishKwaliteitskaderHandler implements ICommandHandler<PublishKwaliteitskader> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    inhoud,
    herziening,
    envelope,
  }: PublishKwaliteitskader): Promise<CommandResult<{ readonly kaderId: string }>> {
    const kaderId = kwaliteitskaderId(envelope.regio, inhoud.kader);
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: vandaag });
    const bekend = configuratie.producten.map(({ code }) => code);
    const part = this.aggregates.part(kwaliteitskaderDecider, kaderId, {
      ...{ type: 'PublishKwaliteitskader', kaderId, inhoud, herziening },
      gemeentenVanRegio: gemeentenVanRegio(configuratie, [inhoud.gepubliceerdOp, inhoud.ingangsdatum]),
      onbekendeProducten: (inhoud.productcodes ?? []).filter((code) => !bekend.includes(code)),
      ...{ actor: envelope.actor, vandaag },
    });
    const options = { configVersion: configuratie.versieId, answer: { kaderId } };
    return this.aggregates.execute([part], envelope, options);
  }
}
