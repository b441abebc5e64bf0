import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { aanbiederDecider } from '../../inkoop/aanbieder/aanbieder.decider.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { inBereik } from '../../toegang/bereik.js';
import { clientDecider } from '../../toegang/client/client.decider.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { SubmitDeclaratie } from './declaratie.commands.js';
import { declaratieDecider } from './declaratie.decider.js';

@CommandHandler(SubmitDeclaratie)
export class SubmitDeclaratieHandler implements ICommandHandler<SubmitDeclaratie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SubmitDeclaratie): Promise<CommandResult<{ readonly declaratieId: string }>> {
    const { toewijzingId, periode, bedrag, volume = null, eenheid = null } = data;
    const { regio, actor } = envelope;
    const toewijzing = await this.aggregates.state(toewijzingDecider, toewijzingId, regio);
    if (toewijzing.stand === 'onbekend' || !inBereik(actor, toewijzing.gegevens)) {
      throw new Rejection(
        'TOEWIJZING_ONBEKEND',
        'Deze toewijzing is niet bekend. Controleer het kenmerk.',
        'not-found',
      );
    }
    const { aanbiederId, clientId, gemeentecode, productcode, productcategorie } = toewijzing.gegevens;
    const configuratie = await this.configuraties.at(regio, { geldigOp: periode.van, gemeentecode });
    const product = configuratie.product(productcode);
    if (product === undefined) {
      throw new Rejection(
        'PRODUCT_ONBEKEND',
        `Product ${productcode} staat op ${periode.van} niet in de catalogus van de regio. Controleer de periode.`,
        'invalid',
      );
    }
    const declaratieId = derivedId('declaratie', envelope.commandId);
    const vandaag = datumOf(this.clock.now());
    const part = this.aggregates.part(declaratieDecider, declaratieId, {
      type: 'SubmitDeclaratie',
      declaratie: {
        ...{ declaratieId, toewijzingId, aanbiederId, clientId, gemeentecode, productcode, periode, volume, eenheid },
        // As in the marktanalyse: a region without percelen is counted per productcategorie.
        perceel: product.perceel ?? `Productcategorie ${productcategorie}`,
        wet: product.wet,
        jaar: Number(periode.van.slice(0, 4)),
        bedrag,
        ...{ ingediendOp: vandaag, bericht: null, crediteert: null },
      },
      aanbiederBekend: (await this.aggregates.state(aanbiederDecider, aanbiederId, regio)) !== null,
      clientBekend: (await this.aggregates.state(clientDecider, clientId, regio)).status !== 'onbekend',
      vandaag,
    });
    return this.aggregates.execute([part], envelope, {
      configVersion: configuratie.versieId,
      answer: { declaratieId },
    });
  }
}
