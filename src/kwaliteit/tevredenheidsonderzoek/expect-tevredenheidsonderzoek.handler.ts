import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { instrumentenVan, maandenVan, verwachtVan } from './instrumenten.js';
import { ExpectTevredenheidsonderzoek } from './tevredenheidsonderzoek.commands.js';
import { onderzoeksreeksId, tevredenheidsonderzoekDecider } from './tevredenheidsonderzoek.decider.js';

@CommandHandler(ExpectTevredenheidsonderzoek)
export class ExpectTevredenheidsonderzoekHandler implements ICommandHandler<ExpectTevredenheidsonderzoek> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuratie: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ExpectTevredenheidsonderzoek): Promise<CommandResult<null>> {
    const configuratie = await this.configuratie.at(envelope.regio, { geldigOp: datumOf(this.clock.now()) });
    const { aanbiederId, vanaf, producten } = data;
    const parts = verwachtVan(instrumentenVan(configuratie), producten).map(({ instrument, uitvoerder, ritme }) =>
      this.aggregates.part(tevredenheidsonderzoekDecider, onderzoeksreeksId(envelope.regio, aanbiederId, instrument), {
        type: 'ExpectTevredenheidsonderzoek',
        aanbiederId,
        uitvoerder,
        instrument,
        vanaf,
        maanden: maandenVan({ ritme }),
      }),
    );
    return this.aggregates.execute(parts, envelope, { configVersion: configuratie.versieId, answer: null });
  }
}
