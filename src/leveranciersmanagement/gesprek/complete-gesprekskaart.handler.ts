import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { actieDecider } from '../actie/actie.decider.js';
import { overlegjaarDecider } from '../overleg/overlegjaar.decider.js';
import { overlegjaarIdOf } from '../overleg/overlegjaar-id.js';
import { GESPREK_FACTS, type GesprekFacts } from './gesprek-facts.js';
import { CompleteGesprekskaart, type Gespreksverslag } from './gesprekskaart.commands.js';
import { gesprekskaartDecider, uitnodigingVan } from './gesprekskaart.decider.js';

type Overleg = ReturnType<typeof uitnodigingVan>['overleg'];

@CommandHandler(CompleteGesprekskaart)
export class CompleteGesprekskaartHandler implements ICommandHandler<CompleteGesprekskaart> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(GESPREK_FACTS) private readonly facts: GesprekFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    gesprekskaartId,
    data,
    envelope,
  }: CompleteGesprekskaart): Promise<CommandResult<{ readonly gesprekskaartId: string; readonly acties: string[] }>> {
    const { regio } = envelope;
    const vandaag = datumOf(this.clock.now());
    const state = await this.aggregates.state(gesprekskaartDecider, gesprekskaartId, regio);
    const { aanbiederId, overleg } = uitnodigingVan(state);
    const { gehoudenOp, punten, buitenAgenda, volgendGesprek } = data;
    const { kpis } = await this.facts.stof(regio, aanbiederId, gehoudenOp);
    // The same record again finds the same actions, and makes none twice.
    const acties = data.acties.map((_actie, index) => derivedId('actie', gesprekskaartId, String(index)));
    const verslag = { gesprekskaartId, gehoudenOp, punten, buitenAgenda, volgendGesprek, kpis: [...kpis], acties };
    const kaart = this.aggregates.part(gesprekskaartDecider, gesprekskaartId, {
      ...{ type: 'CompleteGesprekskaart', ...verslag, vandaag },
    });
    const afspraken = data.acties.map((actie, index) => {
      const actieId = acties[index]!;
      return this.aggregates.part(actieDecider, actieId, {
        ...{ type: 'AgreeActie', actieId, ...actie, bron: 'contractgesprek', overleg, aanbiederId, contractId: null },
        ...{ afgesprokenOp: gehoudenOp, vandaag },
      });
    });
    const parts = [kaart, ...(await this.gehouden(regio, overleg, data)), ...afspraken];
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer: { gesprekskaartId, acties } });
  }

  /** Nothing where the calendar already says that it was held: the kaart then adds what was discussed. */
  private async gehouden(regio: string, overleg: Overleg, data: Gespreksverslag): Promise<Part[]> {
    const overlegjaarId = overlegjaarIdOf(regio, overleg.jaar);
    const { overleggen } = await this.aggregates.state(overlegjaarDecider, overlegjaarId, regio);
    const { stand, verslag } = overleggen[overleg.overlegId] ?? {};
    if (stand === 'gehouden' && verslag?.gehoudenOp === data.gehoudenOp) return [];
    const { gehoudenOp, aanwezig } = data;
    const vandaag = datumOf(this.clock.now());
    const command = {
      type: 'HoldOverleg',
      overlegjaarId,
      ...overleg,
      gehoudenOp,
      aanwezig,
      verslag: null,
      vandaag,
    } as const;
    return [this.aggregates.part(overlegjaarDecider, overlegjaarId, command)];
  }
}
