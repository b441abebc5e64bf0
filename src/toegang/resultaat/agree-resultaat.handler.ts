import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { inBereik } from '../bereik.js';
import { toewijzingDecider } from '../toewijzing/toewijzing.decider.js';
import { AgreeResultaat } from './resultaat.commands.js';
import { resultaatDecider, toewijzingOnbekend } from './resultaat.decider.js';

/**
 * The text goes to the vault first, under an id that follows from the command: a repeat after a crash stores nothing
 * new. Where the decision then refuses, a text without an event is left, which is erased with the person.
 */
@CommandHandler(AgreeResultaat)
export class AgreeResultaatHandler implements ICommandHandler<AgreeResultaat> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: AgreeResultaat): Promise<CommandResult<{ readonly resultaatId: string }>> {
    const resultaatId = derivedId('resultaat', envelope.commandId);
    const vandaag = datumOf(this.clock.now());
    const { toewijzingId, resultaatgebied, doel, afgesprokenOp = vandaag } = data;
    const toewijzing = await this.aggregates.state(toewijzingDecider, toewijzingId, envelope.regio);
    if (toewijzing.stand === 'onbekend' || !inBereik(envelope.actor, toewijzing.gegevens)) throw toewijzingOnbekend();
    const { clientId, aanbiederId, gemeentecode, segment, productcode } = toewijzing.gegevens;
    const documentId = derivedId('document', envelope.commandId);
    const doelVerwijzing = await this.vault.storeDocument(clientId, 'resultaat', doel, documentId);
    const plaats = { resultaatId, clientId, toewijzingId, aanbiederId, gemeentecode, segment, productcode };
    const part = this.aggregates.part(resultaatDecider, resultaatId, {
      type: 'AgreeResultaat',
      afspraak: { ...plaats, resultaatgebied, doelVerwijzing, afgesprokenOp },
      toewijzingStaat: toewijzing.stand !== 'ingetrokken',
      actor: envelope.actor,
      vandaag,
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { resultaatId } });
  }
}
