import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CONTRACT_ZOEKER, type ContractZoeker } from '../../inkoop/contract/contract-zoeker.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { GrantOverstap } from './overstap.commands.js';
import { overstapDecider } from './overstap.decider.js';

@CommandHandler(GrantOverstap)
export class GrantOverstapHandler implements ICommandHandler<GrantOverstap> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CONTRACT_ZOEKER) private readonly contracten: ContractZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: GrantOverstap): Promise<CommandResult<{ readonly overstapId: string }>> {
    const { overstapId, ingangsdatum } = data;
    const command = {
      type: 'GrantOverstap',
      ingangsdatum,
      gecontracteerd: await this.contracted(overstapId, envelope.regio, ingangsdatum),
      actor: envelope.actor,
      vandaag: datumOf(this.clock.now()),
    } as const;
    const part = this.aggregates.part(overstapDecider, overstapId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { overstapId } });
  }

  private async contracted(overstapId: string, regio: string, datum: string): Promise<boolean> {
    const state = await this.aggregates.state(overstapDecider, overstapId, regio);
    if (state.stand === 'onbekend') return false;
    const { gewensteAanbiederId: aanbiederId, productcode, gemeentecode } = state.aanvraag;
    return (await this.contracten.findCovering({ regio, aanbiederId, productcode, gemeentecode, datum })) !== undefined;
  }
}
