import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Clock, CLOCK } from '../../platform/clock/clock.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { RegisterClient } from './client.commands.js';
import { clientDecider } from './client.decider.js';

/**
 * The vault first, then the event: after a crash between the two a repeat finds the same person and writes the event
 * that was missing. The other way round an event would name a person whom nobody knows.
 */
@CommandHandler(RegisterClient)
export class RegisterClientHandler implements ICommandHandler<RegisterClient> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: RegisterClient): Promise<CommandResult<{ clientId: string }>> {
    const clientId = await this.pseudonym(data, envelope.regio);
    const { gemeentecode } = data;
    const op = this.clock.now().toISOString();
    const part = this.aggregates.part(clientDecider, clientId, { type: 'RegisterClient', clientId, gemeentecode, op });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { clientId } });
  }

  private async pseudonym({ bsn, persoonsgegevens }: RegisterClient['data'], regio: string): Promise<string> {
    const clientId = await this.vault.findOrCreateByBsn(bsn, persoonsgegevens, regio);
    if ((await this.aggregates.state(clientDecider, clientId)).status !== 'gewist') return clientId;
    // Erased, but the key not destroyed yet: the person who comes back is a new one to the log.
    await this.vault.erase(clientId);
    return this.vault.findOrCreateByBsn(bsn, persoonsgegevens, regio);
  }
}
