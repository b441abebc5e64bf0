import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { addMonths, datumOf } from '../../kernel/datum.js';
import { newId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { bekostigingVan } from '../../regio/regioconfiguratie/bekostigingsregels.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { tariefkaartId } from './tariefkaart-id.js';
import { SetTarief } from './tariefkaart.commands.js';
import { tariefkaartDecider } from './tariefkaart.decider.js';

interface Grondslag {
  readonly gelijkVoorAlleAanbieders?: boolean;
  readonly herzieningNaMaanden?: number;
}

@CommandHandler(SetTarief)
export class SetTariefHandler implements ICommandHandler<SetTarief> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SetTarief): Promise<CommandResult<{ readonly kaartId: string }>> {
    const { productcode, geldigVanaf } = data;
    const regioId = envelope.regio;
    const configuratie = await this.configuraties.at(regioId, { geldigOp: geldigVanaf });
    const product = configuratie.product(productcode);
    const plaats = { product: productcode, segment: product?.segment };
    const regel = bekostigingVan(configuratie, plaats);
    const grondslag = configuratie.parameter<Grondslag>('tarief.grondslag', plaats);
    const maanden = grondslag?.herzieningNaMaanden;
    const kaartId = newId();
    const part = this.aggregates.part(tariefkaartDecider, tariefkaartId(regioId, productcode), {
      type: 'SetTarief',
      tarief: {
        ...data,
        kaartId,
        regioId,
        eenheid: data.eenheid ?? product?.eenheid ?? 'onbekend',
        herzienVoor: maanden === undefined ? null : addMonths(geldigVanaf, maanden),
      },
      productBekend: product !== undefined,
      eenheden:
        (regel?.vorm === 'inspanningsgericht' ? regel.tariefeenheden : undefined) ??
        (product === undefined ? null : [product.eenheid]),
      gelijkVoorAlleAanbieders: grondslag?.gelijkVoorAlleAanbieders ?? false,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { kaartId } });
  }
}
