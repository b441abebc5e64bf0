import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejection } from '../../kernel/rejection.js';
import { type Clock, CLOCK } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { inBereik } from '../bereik.js';
import { ChangePersoonsgegevens } from './client.commands.js';
import { clientDecider, clientOnbekend, PERSOON_GEWIST } from './client.decider.js';

/** The vault first, as for a new client: after a crash between the two a repeat writes the event that was missing. */
@CommandHandler(ChangePersoonsgegevens)
export class ChangePersoonsgegevensHandler implements ICommandHandler<ChangePersoonsgegevens> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ChangePersoonsgegevens): Promise<CommandResult<{ clientId: string }>> {
    const { clientId, persoonsgegevens } = data;
    const { regio, actor } = envelope;
    const state = await this.aggregates.state(clientDecider, clientId, regio);
    // Outside the scope of the caller there is no hint that the client exists.
    const mag = state.status !== 'onbekend' && inBereik(actor, { aanbiederId: '', gemeentecode: state.gemeentecode });
    if (!mag) throw clientOnbekend();
    const gegevens = Object.entries(persoonsgegevens).flatMap(([naam, waarde]) => (waarde === undefined ? [] : [naam]));
    if (gegevens.length === 0) {
      throw new Rejection('GEEN_WIJZIGING', 'Geef ten minste een gegeven dat anders wordt.', 'invalid');
    }
    const command = {
      ...{ type: 'ChangePersoonsgegevens' as const, clientId, gegevens: gegevens.sort() },
      op: this.clock.now().toISOString(),
    };
    clientDecider.decide(command, state);
    const found = await this.vault.read(clientId);
    if (found.status !== 'bekend') throw PERSOON_GEWIST;
    const { bsn: _bsn, ...nu } = found.inhoud;
    const nieuw = Object.fromEntries(Object.entries(persoonsgegevens).filter(([, waarde]) => waarde !== undefined));
    await this.vault.update(clientId, { ...nu, ...nieuw });
    const part = this.aggregates.part(clientDecider, clientId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { clientId } });
  }
}
