import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { gemeentenVanRegio } from '../../regio/besluitvorming/deelnemers.js';
import {
  type GeldendeConfiguratie,
  RegioconfiguratieReader,
} from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Leverafspraak } from '../inhoud/levering.js';
import { AgreeGegevenslevering } from './gegevenslevering.commands.js';
import { gegevensleveringDecider } from './gegevenslevering.decider.js';

@CommandHandler(AgreeGegevenslevering)
export class AgreeGegevensleveringHandler implements ICommandHandler<AgreeGegevenslevering> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    afspraak,
    envelope,
  }: AgreeGegevenslevering): Promise<CommandResult<{ readonly afspraakId: string }>> {
    const { regio } = envelope;
    const { bronhouder, sleutel } = afspraak;
    const wie = bronhouder.soort === 'gemeente' ? bronhouder.gemeentecode : bronhouder.aanbiederId;
    const afspraakId = derivedId('gegevenslevering', regio, bronhouder.soort, wie, sleutel);
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(regio, { geldigOp: vandaag });
    const part = this.aggregates.part(gegevensleveringDecider, afspraakId, {
      type: 'AgreeGegevenslevering',
      afspraakId,
      afspraak,
      bronhouderBekend: await this.kent(regio, afspraak, configuratie),
      vandaag,
    });
    return this.aggregates.execute([part], envelope, {
      configVersion: configuratie.versieId,
      answer: { afspraakId },
    });
  }

  private async kent(
    regio: string,
    { bronhouder, vanaf }: Leverafspraak,
    configuratie: GeldendeConfiguratie,
  ): Promise<boolean> {
    if (bronhouder.soort === 'aanbieder')
      return (await this.aanbieders.inRegio(regio, bronhouder.aanbiederId)) !== null;
    const gemeenten = gemeentenVanRegio(configuratie, [vanaf, configuratie.geldigOp]);
    return gemeenten === null || gemeenten.includes(bronhouder.gemeentecode);
  }
}
