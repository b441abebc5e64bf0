import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { HandOverUitgaandBericht, SignalUitgaandBerichtOverdue } from './uitgaandbericht.commands.js';
import { uitgaandBerichtDecider } from './uitgaandbericht.decider.js';

type Answer = Promise<CommandResult<{ readonly uitgaandBerichtId: string }>>;

@CommandHandler(HandOverUitgaandBericht)
export class HandOverUitgaandBerichtHandler implements ICommandHandler<HandOverUitgaandBericht> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data: { uitgaandBerichtId }, envelope }: HandOverUitgaandBericht): Answer {
    const { actor, regio } = envelope;
    const state = await this.aggregates.state(uitgaandBerichtDecider, uitgaandBerichtId, regio);
    const aanbieder = state.stand === 'onbekend' ? undefined : await this.aanbieders.byAgb(regio, state.bericht.naar);
    const overgedragenOp = this.clock.now().toISOString();
    const aanbiederId = aanbieder?.aanbiederId ?? null;
    const command = { type: 'HandOverUitgaandBericht', actor, aanbiederId, overgedragenOp } as const;
    const part = this.aggregates.part(uitgaandBerichtDecider, uitgaandBerichtId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { uitgaandBerichtId } });
  }
}

@CommandHandler(SignalUitgaandBerichtOverdue)
export class SignalUitgaandBerichtOverdueHandler implements ICommandHandler<SignalUitgaandBerichtOverdue> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data: { uitgaandBerichtId }, envelope }: SignalUitgaandBerichtOverdue): Answer {
    const command = { type: 'SignalUitgaandBerichtOverdue', vandaag: datumOf(this.clock.now()) } as const;
    const part = this.aggregates.part(uitgaandBerichtDecider, uitgaandBerichtId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { uitgaandBerichtId } });
  }
}
