import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regioconfiguratie/regioconfiguratie-reader.js';
import { gemeentenVanRegio } from '../deelnemers.js';
import { RegisterDienstverleningsovereenkomst } from './dienstverleningsovereenkomst.commands.js';
import { dienstverleningsovereenkomstDecider as decider } from './dienstverleningsovereenkomst.decider.js';
import { dvoSignaalMaanden } from './dvo-voorwaarden.js';

@CommandHandler(RegisterDienstverleningsovereenkomst)
export class RegisterDienstverleningsovereenkomstHandler implements ICommandHandler<RegisterDienstverleningsovereenkomst> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: RegisterDienstverleningsovereenkomst): Promise<CommandResult<{ dvoId: string }>> {
    const dvoId = derivedId('dvo', envelope.commandId);
    const { opvolgerVanDvoId, ...rest } = data;
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: vandaag });
    const registration = this.aggregates.part(decider, dvoId, {
      type: 'RegisterDienstverleningsovereenkomst',
      ...rest,
      dvoId,
      gemeentenVanRegio: gemeentenVanRegio(configuratie, [data.vanaf, vandaag]),
      signaalMaanden: dvoSignaalMaanden(configuratie),
      actor: envelope.actor,
      vandaag,
    });
    const succession =
      opvolgerVanDvoId === null
        ? []
        : [
            this.aggregates.part(decider, opvolgerVanDvoId, {
              type: 'NameDvoOpvolger',
              opvolgerDvoId: dvoId,
              opvolgerVanaf: data.vanaf,
            }),
          ];
    const options = { configVersion: configuratie.versieId, answer: { dvoId } };
    return this.aggregates.execute([registration, ...succession], envelope, options);
  }
}
