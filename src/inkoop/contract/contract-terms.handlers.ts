import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { LetContractExpire, SignalContractEnd, SignalVerlengingsoptie } from './contract.commands.js';
import { contractDecider } from './contract.decider.js';

/** What the deadlines of a contract ask. They rest on dates in the contract itself, so on no configuration version. */
const NO_RULE = { configVersion: null, answer: null } as const;

@CommandHandler(LetContractExpire)
export class LetContractExpireHandler implements ICommandHandler<LetContractExpire> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data: { contractId, einddatum }, envelope }: LetContractExpire): Promise<CommandResult<null>> {
    const vandaag = datumOf(this.clock.now());
    const part = this.aggregates.part(contractDecider, contractId, { type: 'LetContractExpire', einddatum, vandaag });
    return this.aggregates.execute([part], envelope, NO_RULE);
  }
}

@CommandHandler(SignalContractEnd)
export class SignalContractEndHandler implements ICommandHandler<SignalContractEnd> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data: { contractId, einddatum }, envelope }: SignalContractEnd): Promise<CommandResult<null>> {
    const vandaag = datumOf(this.clock.now());
    const part = this.aggregates.part(contractDecider, contractId, { type: 'SignalContractEnd', einddatum, vandaag });
    return this.aggregates.execute([part], envelope, NO_RULE);
  }
}

@CommandHandler(SignalVerlengingsoptie)
export class SignalVerlengingsoptieHandler implements ICommandHandler<SignalVerlengingsoptie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data: { contractId, volgnummer }, envelope }: SignalVerlengingsoptie): Promise<CommandResult<null>> {
    const vandaag = datumOf(this.clock.now());
    const command = { type: 'SignalVerlengingsoptie', volgnummer, vandaag } as const;
    return this.aggregates.execute([this.aggregates.part(contractDecider, contractId, command)], envelope, NO_RULE);
  }
}
