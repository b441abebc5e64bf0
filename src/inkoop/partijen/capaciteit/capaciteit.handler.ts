import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Datum } from '../../../kernel/datum.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { Dossier } from '../dossier.js';
import { ActOnCapaciteit } from './capaciteit.commands.js';
import { capaciteitDecider } from './capaciteit.decider.js';

@CommandHandler(ActOnCapaciteit)
export class ActOnCapaciteitHandler implements ICommandHandler<ActOnCapaciteit> {
  constructor(
    @Inject(Dossier) private readonly dossier: Dossier,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
  ) {}

  async execute(command: ActOnCapaciteit): Promise<CommandResult<Readonly<Record<string, string>>>> {
    const { actie, envelope } = command;
    if (actie.type === 'RestoreCapaciteit') return this.dossier.execute(capaciteitDecider, { ...command, actie });
    const { gemeenten, productcodes, op } =
      actie.type === 'ReportBeschikbaarheid'
        ? { gemeenten: [actie.gemeentecode], productcodes: [actie.productcode], op: actie.peildatum }
        : { ...actie, op: actie.gemeldOp };
    const { versieId, ...onbekend } = await this.onbekend(envelope.regio, gemeenten, productcodes, op);
    return this.dossier.execute(capaciteitDecider, { ...command, actie: { ...actie, ...onbekend } }, versieId);
  }

  private async onbekend(
    regio: string,
    gemeenten: readonly string[],
    productcodes: readonly string[],
    geldigOp: Datum,
  ): Promise<{ versieId: string; onbekendeGemeenten: string[]; onbekendeProducten: string[] }> {
    const configuratie = await this.configuraties.at(regio, { geldigOp });
    return {
      versieId: configuratie.versieId,
      onbekendeGemeenten: gemeenten.filter((code) => !configuratie.deeltMee(code, 'contract')),
      onbekendeProducten: productcodes.filter((code) => configuratie.product(code) === undefined),
    };
  }
}
