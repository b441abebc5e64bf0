import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Clock, CLOCK } from '../../platform/clock/clock.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { DestroyPersoonssleutel, ErasePersoonsgegevens } from './client.commands.js';
import { clientDecider, clientOnbekend } from './client.decider.js';

/**
 * The event first, then the key (R-DAT-09). The event says who decided it and on what ground; once it is in the log the
 * policy destroys the key, however often the process dies in between. The other way round a crash would leave a person
 * erased without anyone knowing why. The key is also destroyed here, so that the answer means: it is done.
 */
@CommandHandler(ErasePersoonsgegevens)
export class ErasePersoonsgegevensHandler implements ICommandHandler<ErasePersoonsgegevens> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ErasePersoonsgegevens): Promise<CommandResult<{ clientId: string }>> {
    const { clientId } = data;
    if ((await this.vault.person(clientId))?.regio !== envelope.regio) throw clientOnbekend();
    const op = this.clock.now().toISOString();
    const part = this.aggregates.part(clientDecider, clientId, { type: 'ErasePersoonsgegevens', ...data, op });
    const result = await this.aggregates.execute([part], envelope, { configVersion: null, answer: { clientId } });
    await this.vault.erase(clientId);
    return result;
  }
}

@CommandHandler(DestroyPersoonssleutel)
export class DestroyPersoonssleutelHandler implements ICommandHandler<DestroyPersoonssleutel> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
  ) {}

  async execute({
    data: { clientId },
    envelope,
  }: DestroyPersoonssleutel): Promise<CommandResult<{ clientId: string }>> {
    await this.vault.erase(clientId);
    return this.aggregates.execute([], envelope, { configVersion: null, answer: { clientId } });
  }
}
