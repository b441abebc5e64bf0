import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { geldtOp } from '../../regio/regioconfiguratie/inhoud/product.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { facturatieprotocolDecider } from '../facturatieprotocol/facturatieprotocol.decider.js';
import { geldendeVersie } from '../inhoud/versies.js';
import { SubmitProductieverantwoording } from './productieverantwoording.commands.js';
import { productieverantwoordingDecider } from './productieverantwoording.decider.js';

@CommandHandler(SubmitProductieverantwoording)
export class SubmitProductieverantwoordingHandler implements ICommandHandler<SubmitProductieverantwoording> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    data,
    envelope,
  }: SubmitProductieverantwoording): Promise<CommandResult<{ readonly productieverantwoordingId: string }>> {
    const { regio } = envelope;
    const { aanbiederId, periode } = data;
    if ((await this.aanbieders.inRegio(regio, aanbiederId)) === null) {
      throw new Rejection('AANBIEDER_ONBEKEND', 'Deze aanbieder is in deze regio niet bekend.', 'not-found');
    }
    const productieverantwoordingId = derivedId(
      ...['productieverantwoording', regio, aanbiederId, periode.van, periode.tot],
    );
    const configuratie = await this.configuraties.at(regio, { geldigOp: periode.tot });
    const { versies } = await this.aggregates.state(facturatieprotocolDecider, regio);
    const part = this.aggregates.part(productieverantwoordingDecider, productieverantwoordingId, {
      type: 'SubmitProductieverantwoording',
      verantwoording: {
        productieverantwoordingId,
        ...data,
        protocolversie: geldendeVersie(versies, periode.tot)?.versie ?? null,
      },
      producten: configuratie.producten.filter((one) => geldtOp(one, periode.tot)).map(({ code }) => code),
      vandaag: datumOf(this.clock.now()),
    });
    const options = { configVersion: configuratie.versieId, answer: { productieverantwoordingId } };
    return this.aggregates.execute([part], envelope, options);
  }
}
