import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { AanbiederZoeker } from '../aanbieder/aanbieder-zoeker.js';
import { SignContract } from './contract.commands.js';
import { contractDecider } from './contract.decider.js';
import { contractnummerreserveringDecider, contractnummerreserveringId } from './contractnummerreservering.decider.js';
import { voorwaardenVoor } from './contractvoorwaarden.js';

@CommandHandler(SignContract)
export class SignContractHandler implements ICommandHandler<SignContract> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SignContract): Promise<CommandResult<{ contractId: string }>> {
    const contractId = derivedId('contract', envelope.commandId);
    const { aanbiederId, gemeenten, productcodes, ...rest } = data;
    // The terms in force when it was signed bind the contract, not those of its first day.
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: data.ondertekendOp });
    const part = this.aggregates.part(contractDecider, contractId, {
      type: 'SignContract',
      contractId,
      ...rest,
      aanbieder: await this.aanbieders.inRegio(envelope.regio, aanbiederId),
      gemeenten: gemeenten.map((gemeentecode) => {
        const perioden = configuratie.contractpartner(gemeentecode, productcodes);
        const eerste = perioden.find(({ tot }) => tot === null || tot >= data.ingangsdatum);
        const naam = configuratie.gemeentenaam(gemeentecode);
        return { gemeentecode, naam, contractpartnerVanaf: eerste?.vanaf ?? null, inkoopTot: eerste?.tot ?? null };
      }),
      producten: productcodes.map((productcode) =>
        voorwaardenVoor(configuratie, productcode, gemeenten, data.ingangsdatum),
      ),
      vandaag: datumOf(this.clock.now()),
    });
    const { contractnummer, ondertekendOp } = data;
    const nummer = this.aggregates.part(
      contractnummerreserveringDecider,
      contractnummerreserveringId(envelope.regio, contractnummer),
      { type: 'ReserveContractnummer', contractnummer, contractId, ondertekendOp },
    );
    return this.aggregates.execute([part, nummer], envelope, {
      configVersion: configuratie.versieId,
      answer: { contractId },
    });
  }
}
