import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '../../kernel/ids.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { inBereik } from '../bereik.js';
import { ArrangementGegevens } from './arrangement-gegevens.js';
import { RequestMaatwerk } from './arrangement.commands.js';
import { arrangementDecider, arrangementOnbekend } from './arrangement.decider.js';

@CommandHandler(RequestMaatwerk)
export class RequestMaatwerkHandler implements ICommandHandler<RequestMaatwerk> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(ArrangementGegevens) private readonly gegevens: ArrangementGegevens,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
  ) {}

  async execute({ data, envelope }: RequestMaatwerk): Promise<CommandResult<{ readonly arrangementId: string }>> {
    const { arrangementId, motivering } = data;
    const { clientId, gemeentecode } = await this.gegevens.opening(arrangementId, envelope.regio);
    if (!inBereik(envelope.actor, { aanbiederId: '', gemeentecode })) throw arrangementOnbekend();
    const documentId = derivedId('document', envelope.commandId);
    const motiveringVerwijzing = await this.vault.storeDocument(clientId, 'maatwerk', motivering, documentId);
    const vandaag = this.gegevens.today();
    const command = { type: 'RequestMaatwerk', motiveringVerwijzing, actor: envelope.actor, vandaag } as const;
    const part = this.aggregates.part(arrangementDecider, arrangementId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { arrangementId } });
  }
}
