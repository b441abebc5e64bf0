import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { contractDecider } from '../../inkoop/contract/contract.decider.js';
import { datumOf } from '../../kernel/datum.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { overlegjaarDecider } from '../overleg/overlegjaar.decider.js';
import { overlegjaarIdOf } from '../overleg/overlegjaar-id.js';
import { ActOnActie, type Actiedaad } from './actie.commands.js';
import { type ActieCommand, actieDecider } from './actie.decider.js';

type Afspraak = Extract<Actiedaad, { type: 'AgreeActie' }>;

@CommandHandler(ActOnActie)
export class ActOnActieHandler implements ICommandHandler<ActOnActie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actieId, daad, envelope }: ActOnActie): Promise<CommandResult<{ readonly actieId: string }>> {
    if (daad.type === 'AgreeActie') await this.checkBekend(envelope.regio, daad);
    const command = { ...daad, actieId, vandaag: datumOf(this.clock.now()) } as ActieCommand;
    const part = this.aggregates.part(actieDecider, actieId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { actieId } });
  }

  /** What an action is about must be there, or nobody would find the action there. */
  private async checkBekend(regio: string, { overleg, aanbiederId, contractId }: Afspraak): Promise<void> {
    const fouten: RejectionDetail[] = [];
    const mist = (plaats: string, melding: string) => fouten.push({ plaats, code: 'ONBEKEND', melding });
    if (overleg !== null) {
      const jaar = await this.aggregates.state(overlegjaarDecider, overlegjaarIdOf(regio, overleg.jaar), regio);
      if (jaar.overleggen[overleg.overlegId] === undefined)
        mist('overleg.overlegId', 'Dit overleg is in dat jaar niet bekend. Controleer jaar en id.');
    }
    if (aanbiederId !== null && (await this.aanbieders.inRegio(regio, aanbiederId)) === null)
      mist('aanbiederId', 'Deze aanbieder is in deze regio niet bekend. Registreer haar eerst.');
    if (
      contractId !== null &&
      (await this.aggregates.state(contractDecider, contractId, regio)) === contractDecider.initial
    )
      mist('contractId', 'Dit contract is in deze regio niet bekend. Controleer het id.');
    if (fouten.length > 0)
      throw new Rejection('ACTIE_ONGELDIG', 'De actie bevat fouten; zie fouten.', 'invalid', fouten);
  }
}
