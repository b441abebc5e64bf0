import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { taxonomieVan } from '../../regio/regioconfiguratie/inhoud/kruistabel.js';
import { isVerblijf } from '../../regio/regioconfiguratie/inhoud/taxonomie.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { toewijzingDecider } from '../toewijzing/toewijzing.decider.js';
import { StartVerblijf } from './verblijf.commands.js';
import { verblijfDecider, type Verblijfstoewijzing } from './verblijf.decider.js';

@CommandHandler(StartVerblijf)
export class StartVerblijfHandler implements ICommandHandler<StartVerblijf> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: StartVerblijf): Promise<CommandResult<{ readonly verblijfId: string }>> {
    const verblijfId = derivedId('verblijf', envelope.commandId);
    const vandaag = datumOf(this.clock.now());
    const { toewijzingId, vorm, vanaf = vandaag } = data;
    const toewijzing = await this.toewijzing(toewijzingId, envelope.regio, vanaf);
    const command = { type: 'StartVerblijf', verblijfId, toewijzing, vorm, vanaf } as const;
    const part = this.aggregates.part(verblijfDecider, verblijfId, { ...command, actor: envelope.actor, vandaag });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { verblijfId } });
  }

  private async toewijzing(toewijzingId: string, regio: string, geldigOp: Datum): Promise<Verblijfstoewijzing> {
    const state = await this.aggregates.state(toewijzingDecider, toewijzingId, regio);
    if (state.stand === 'onbekend') return null;
    const { clientId, aanbiederId, gemeentecode, productcode, gewensteStartdatum, einddatum } = state.gegevens;
    const configuratie = await this.configuraties.at(regio, { geldigOp, gemeentecode });
    const product = configuratie.product(productcode);
    const begrippen = product === undefined ? [] : taxonomieVan(product, configuratie.kruistabel, geldigOp);
    return {
      ...{ toewijzingId, clientId, aanbiederId, gemeentecode, productcode },
      ...{ staat: state.stand !== 'ingetrokken', begin: gewensteStartdatum, einde: einddatum },
      isVerblijf: begrippen.some(isVerblijf),
    };
  }
}
