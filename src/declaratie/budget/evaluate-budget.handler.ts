import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { EvaluateBudget } from './budget.commands.js';
import { budgetDecider } from './budget.decider.js';
import { budgetIdVan, type Budgetplaats } from './budget.events.js';
import { UITGAVEN_FACTS, type UitgavenFacts } from './uitgaven-facts.js';

@CommandHandler(EvaluateBudget)
export class EvaluateBudgetHandler implements ICommandHandler<EvaluateBudget> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(UITGAVEN_FACTS) private readonly uitgaven: UitgavenFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: EvaluateBudget): Promise<CommandResult<{ readonly beoordeeld: number }>> {
    const { regio } = envelope;
    const { jaar, betreft } = data;
    const configuratie = await this.configuraties.at(regio, { geldigOp: `${jaar}-12-31` });
    const segmentVan = (productcode: string): string | null =>
      configuratie.producten.find(({ code }) => code === productcode)?.segment ?? null;
    const codes = 'soort' in betreft ? [betreft] : codesVan(betreft.productcode, segmentVan(betreft.productcode));
    // A ceiling that changed is of one place; spend of a gemeente counts for its own and for the region's.
    const gemeenten =
      'soort' in betreft || data.gemeentecode === null ? [data.gemeentecode] : [data.gemeentecode, null];
    const parts: Part[] = [];
    for (const gemeentecode of gemeenten) {
      for (const { soort, code } of codes) {
        const budgetId = budgetIdVan(regio, { gemeentecode, soort, code, jaar });
        if ((await this.aggregates.state(budgetDecider, budgetId, regio)).stand === 'onbekend') continue;
        const productcodes =
          soort === 'product'
            ? [code]
            : [...new Set(configuratie.producten.filter(({ segment }) => segment === code).map((one) => one.code))];
        const vraag = { regio, gemeentecode, productcodes, jaar };
        const besteed = await this.uitgaven.besteed(vraag, BigInt(data.positie));
        const command = { type: 'EvaluateBudget', besteed, vandaag: datumOf(this.clock.now()) } as const;
        parts.push(this.aggregates.part(budgetDecider, budgetId, command));
      }
    }
    const answer = { beoordeeld: parts.length };
    return this.aggregates.execute(parts, envelope, { configVersion: configuratie.versieId, answer });
  }
}

function codesVan(productcode: string, segment: string | null): Pick<Budgetplaats, 'soort' | 'code'>[] {
  return [
    { soort: 'product', code: productcode },
    ...(segment === null ? [] : [{ soort: 'segment' as const, code: segment }]),
  ];
}
