import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { bekostigingVan } from '../../regio/regioconfiguratie/bekostigingsregels.js';
import { geldtOp } from '../../regio/regioconfiguratie/inhoud/product.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { SetBudgetplafond } from './budget.commands.js';
import { budgetDecider } from './budget.decider.js';
import { budgetIdVan } from './budget.events.js';

@CommandHandler(SetBudgetplafond)
export class SetBudgetplafondHandler implements ICommandHandler<SetBudgetplafond> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SetBudgetplafond): Promise<CommandResult<{ readonly budgetId: string }>> {
    const { bedrag, ...plaats } = data;
    const { gemeentecode, soort, code, jaar } = plaats;
    const geldigOp = `${jaar}-01-01`;
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp, gemeentecode });
    const segment = soort === 'segment' ? code : configuratie.product(code)?.segment;
    const regel = bekostigingVan(configuratie, { segment, product: soort === 'product' ? code : null });
    const bekend = (soort === 'product' ? configuratie.producten : configuratie.segmenten).some(
      (one) => one.code === code && geldtOp(one, geldigOp),
    );
    const budgetId = budgetIdVan(envelope.regio, plaats);
    const part = this.aggregates.part(budgetDecider, budgetId, {
      type: 'SetBudgetplafond',
      actor: envelope.actor,
      budgetId,
      plaats,
      bedrag: bedrag ?? null,
      regiobedrag: regel?.plafond?.bedrag ?? null,
      modus: regel?.plafond?.modus ?? null,
      signaalBijBasispunten: regel?.plafond?.signaalBijBasispunten ?? null,
      plaatsBekend: bekend && (gemeentecode === null || configuratie.deeltMee(gemeentecode, 'inkoop')),
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { budgetId } });
  }
}
