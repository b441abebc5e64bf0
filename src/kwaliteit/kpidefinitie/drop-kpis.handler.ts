import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { addDays } from '../../kernel/datum.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { regioconfiguratieDecider } from '../../regio/regioconfiguratie/regioconfiguratie.decider.js';
import { vervallenKpis } from './kpi-set.js';
import { DropKpis } from './kpidefinitie.commands.js';
import { kpidefinitieDecider, kpidefinitieId } from './kpidefinitie.decider.js';

@CommandHandler(DropKpis)
export class DropKpisHandler implements ICommandHandler<DropKpis> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: DropKpis): Promise<CommandResult<null>> {
    const { versie, versieId } = data;
    const { regio: regioId } = envelope;
    const { versies } = await this.aggregates.state(regioconfiguratieDecider, regioId);
    const nieuw = versies.find((een) => een.versie === versie);
    const vervallen = nieuw === undefined ? [] : vervallenKpis(versies, nieuw);
    const parts = vervallen.map((kpiId) =>
      this.aggregates.part(kpidefinitieDecider, kpidefinitieId(regioId, kpiId), {
        ...{ type: 'DropKpi', kpiId, regioId, versieId, laatsteDag: addDays(nieuw!.geldigVanaf, -1) },
      }),
    );
    return this.aggregates.execute(parts, envelope, { configVersion: versieId, answer: null });
  }
}
