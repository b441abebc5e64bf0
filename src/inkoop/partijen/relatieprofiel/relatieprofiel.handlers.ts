import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { Dossier } from '../dossier.js';
import { ActOnRelatieprofiel, ClassifyAanbieder, type Relatieantwoord } from './relatieprofiel.commands.js';
import { type As, relatieprofielDecider } from './relatieprofiel.decider.js';

/** As the profile of a region names the axes. */
const AS_VAN: Readonly<Record<string, As>> = { zorgvorm: 'zorgvormen', omvang: 'omvang', doelgroep: 'doelgroep' };

@CommandHandler(ClassifyAanbieder)
export class ClassifyAanbiederHandler implements ICommandHandler<ClassifyAanbieder> {
  constructor(
    @Inject(Dossier) private readonly dossier: Dossier,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
  ) {}

  async execute({ aanbiederId, indeling, envelope }: ClassifyAanbieder): Promise<CommandResult<Relatieantwoord>> {
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: indeling.ingedeeldOp });
    const regel = configuratie.parameter<{ readonly assen?: readonly string[] }>('relatiemanagement');
    const assen = regel?.assen?.flatMap((as) => AS_VAN[as] ?? []) ?? null;
    return this.dossier.execute(
      relatieprofielDecider,
      { aanbiederId, actie: { ...indeling, assen }, antwoord: { aanbiederId }, envelope },
      configuratie.versieId,
    );
  }
}

@CommandHandler(ActOnRelatieprofiel)
export class ActOnRelatieprofielHandler implements ICommandHandler<ActOnRelatieprofiel> {
  constructor(@Inject(Dossier) private readonly dossier: Dossier) {}

  execute(command: ActOnRelatieprofiel): Promise<CommandResult<Relatieantwoord>> {
    return this.dossier.execute(relatieprofielDecider, command);
  }
}
