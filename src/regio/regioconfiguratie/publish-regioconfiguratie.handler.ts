import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejection } from '../../kernel/rejection.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { regioDecider } from '../regio/regio.decider.js';
import { PublishRegioconfiguratie, type PublishedRegioconfiguratie } from './regioconfiguratie.commands.js';
import { regioconfiguratieDecider, versieIdOf } from './regioconfiguratie.decider.js';

/** Region, membership and configuration in one append: no reader sees a version of a region that is not there. */
@CommandHandler(PublishRegioconfiguratie)
export class PublishRegioconfiguratieHandler implements ICommandHandler<PublishRegioconfiguratie> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: PublishRegioconfiguratie): Promise<CommandResult<PublishedRegioconfiguratie>> {
    const { id: regioId, ...regio } = data.regio;
    if (regioId !== envelope.regio) {
      throw new Rejection(
        'REGIO_BUITEN_BEREIK',
        `Dit profiel is van regio ${regioId}, niet van uw regio.`,
        'forbidden',
      );
    }
    const { versies } = await this.aggregates.state(regioconfiguratieDecider, regioId);
    const laatste = versies.at(-1);
    const gewijzigd = laatste?.bestandshash !== data.inhoud.bestandshash;
    const laatsteVersie = laatste?.versie ?? 0;
    const versieId = versieIdOf(regioId, gewijzigd ? laatsteVersie + 1 : laatsteVersie);
    const { inhoud, gemeenten } = data;
    const { geldigVanaf } = inhoud;
    const parts = [
      this.aggregates.part(regioDecider, regioId, {
        type: 'EstablishRegio',
        regioId,
        ...regio,
        geldigVanaf,
        gemeenten,
      }),
      this.aggregates.part(regioconfiguratieDecider, regioId, {
        type: 'PublishRegioconfiguratie',
        laatsteVersie,
        inhoud,
      }),
    ];
    return this.aggregates.execute(parts, envelope, {
      configVersion: versieId,
      answer: { regioId, versieId, gewijzigd },
    });
  }
}
