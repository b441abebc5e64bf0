import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { GrantVerzoek, RefuseVerzoek, SignalVerzoekOverdue, StartVerzoekOnderzoek } from './verzoek.commands.js';
import { verzoekDecider } from './verzoek.decider.js';
import { type Besluit, Verzoekbesluit } from './verzoekbesluit.js';

@CommandHandler(StartVerzoekOnderzoek)
export class StartVerzoekOnderzoekHandler implements ICommandHandler<StartVerzoekOnderzoek> {
  constructor(@Inject(Verzoekbesluit) private readonly besluit: Verzoekbesluit) {}

  execute({ data: { verzoekId }, envelope }: StartVerzoekOnderzoek): Promise<CommandResult<Besluit>> {
    return this.besluit.onderzoek(verzoekId, envelope);
  }
}

@CommandHandler(GrantVerzoek)
export class GrantVerzoekHandler implements ICommandHandler<GrantVerzoek> {
  constructor(@Inject(Verzoekbesluit) private readonly besluit: Verzoekbesluit) {}

  execute({ data, envelope }: GrantVerzoek): Promise<CommandResult<Besluit>> {
    return this.besluit.toekenning(data, envelope);
  }
}

@CommandHandler(RefuseVerzoek)
export class RefuseVerzoekHandler implements ICommandHandler<RefuseVerzoek> {
  constructor(@Inject(Verzoekbesluit) private readonly besluit: Verzoekbesluit) {}

  execute({ data, envelope }: RefuseVerzoek): Promise<CommandResult<Besluit>> {
    return this.besluit.afwijzing(data, envelope);
  }
}

@CommandHandler(SignalVerzoekOverdue)
export class SignalVerzoekOverdueHandler implements ICommandHandler<SignalVerzoekOverdue> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({
    data: { verzoekId },
    envelope,
  }: SignalVerzoekOverdue): Promise<CommandResult<{ readonly verzoekId: string }>> {
    const command = { type: 'SignalVerzoekOverdue', vandaag: datumOf(this.clock.now()) } as const;
    const part = this.aggregates.part(verzoekDecider, verzoekId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { verzoekId } });
  }
}
