import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { instrumentenVan, instrumentVoor, maandenVan } from './instrumenten.js';
import { SubmitTevredenheidsonderzoek } from './tevredenheidsonderzoek.commands.js';
import { onderzoekId, onderzoeksreeksId, tevredenheidsonderzoekDecider } from './tevredenheidsonderzoek.decider.js';

@CommandHandler(SubmitTevredenheidsonderzoek)
export class SubmitTevredenheidsonderzoekHandler implements ICommandHandler<SubmitTevredenheidsonderzoek> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuratie: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SubmitTevredenheidsonderzoek): Promise<CommandResult<{ onderzoekId: string }>> {
    const { regio, actor } = envelope;
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuratie.at(regio, { geldigOp: vandaag });
    const instrument = instrumentVoor(instrumentenVan(configuratie), data.uitvoerder, data.instrument);
    const figures = { ...data, instrument: instrument.instrument };
    const onderzoek = { onderzoekId: onderzoekId(regio, figures), ...figures };
    const reeks = onderzoeksreeksId(regio, data.aanbiederId, instrument.instrument);
    const part = this.aggregates.part(tevredenheidsonderzoekDecider, reeks, {
      type: 'SubmitTevredenheidsonderzoek',
      onderzoek,
      actor,
      bekend: {
        segmenten: configuratie.segmenten.map(({ code }) => code),
        // A gemeente can take part in surveys alone (R-REG-09); a buyer may always ask its own clients.
        gemeenten: (['inkoop', 'onderzoek'] as const).flatMap((rol) => configuratie.deelnemers(rol).gemeentecodes),
      },
      maanden: maandenVan(instrument),
      vandaag,
    });
    const answer = { onderzoekId: onderzoek.onderzoekId };
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer });
  }
}
