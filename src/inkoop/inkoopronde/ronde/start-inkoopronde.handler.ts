import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { gemeentenVanRegio } from '../../../regio/besluitvorming/deelnemers.js';
import { WETTEN } from '../../../regio/regioconfiguratie/inhoud/product.js';
import { RegioconfiguratieReader } from '../../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { StartInkoopronde } from './inkoopronde.commands.js';
import { inkooprondeDecider } from './inkoopronde.decider.js';

/** Products are those that the region buys when the contracts begin, or now where that is not known. */
@CommandHandler(StartInkoopronde)
export class StartInkooprondeHandler implements ICommandHandler<StartInkoopronde> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: StartInkoopronde): Promise<CommandResult<{ readonly rondeId: string }>> {
    const { regio } = envelope;
    const vandaag = datumOf(this.clock.now());
    const rondeId = derivedId('inkoopronde', regio, data.sleutel);
    const configuratie = await this.configuraties.at(regio, { geldigOp: vandaag });
    const dan = data.contractenVanaf ?? vandaag;
    const wetVan = (code: string) =>
      configuratie.producten.findLast((one) => one.code === code && (one.geldigTot === null || one.geldigTot >= dan))
        ?.wet;
    const onderdelen = data.onderdelen.map((onderdeel) => {
      const wetten = WETTEN.filter((wet) => onderdeel.productcodes.some((code) => wetVan(code) === wet));
      return { ...onderdeel, wetten: wetten.length === 0 ? [...WETTEN] : wetten };
    });
    const codes = onderdelen.flatMap(({ productcodes }) => productcodes);
    const part = this.aggregates.part(inkooprondeDecider, rondeId, {
      type: 'StartInkoopronde',
      ...data,
      rondeId,
      onderdelen,
      onbekendeProducten: codes.filter((code) => wetVan(code) === undefined),
      gemeentenVanRegio: gemeentenVanRegio(configuratie, [vandaag, dan]),
      vandaag,
    });
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { rondeId } });
  }
}
