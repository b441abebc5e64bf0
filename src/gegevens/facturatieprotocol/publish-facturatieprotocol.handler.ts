import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { PublishFacturatieprotocol } from './facturatieprotocol.commands.js';
import { facturatieprotocolDecider } from './facturatieprotocol.decider.js';

@CommandHandler(PublishFacturatieprotocol)
export class PublishFacturatieprotocolHandler implements ICommandHandler<PublishFacturatieprotocol> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  execute({ protocol, envelope }: PublishFacturatieprotocol): Promise<CommandResult<{ readonly versie: string }>> {
    const command = { type: 'PublishFacturatieprotocol', protocol } as const;
    const part = this.aggregates.part(facturatieprotocolDecider, envelope.regio, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { versie: protocol.versie } });
  }
}
