import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { LiftSuspension, SuspendContract, TerminateContract, WithdrawTermination } from './contract.commands.js';
import { type ContractCommand, contractDecider } from './contract.decider.js';

/** What all of them do: one decision about one contract, as of today. */
abstract class Contractbesluit {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  protected get vandaag(): string {
    return datumOf(this.clock.now());
  }

  protected decide<A>(
    contractId: string,
    command: ContractCommand,
    envelope: CommandEnvelope,
    answer: A,
  ): Promise<CommandResult<A>> {
    const part = this.aggregates.part(contractDecider, contractId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer });
  }
}

@CommandHandler(TerminateContract)
export class TerminateContractHandler extends Contractbesluit implements ICommandHandler<TerminateContract> {
  execute({ data, envelope }: TerminateContract): Promise<CommandResult<{ beeindigingId: string }>> {
    const { contractId, ...rest } = data;
    const beeindigingId = derivedId('beeindiging', envelope.commandId);
    const command = { type: 'TerminateContract', ...rest, beeindigingId, vandaag: this.vandaag } as const;
    return this.decide(contractId, command, envelope, { beeindigingId });
  }
}

@CommandHandler(WithdrawTermination)
export class WithdrawTerminationHandler extends Contractbesluit implements ICommandHandler<WithdrawTermination> {
  execute({ data, envelope }: WithdrawTermination): Promise<CommandResult<{ beeindigingId: string }>> {
    const { contractId, ...rest } = data;
    const command = { type: 'WithdrawTermination', ...rest, vandaag: this.vandaag } as const;
    return this.decide(contractId, command, envelope, { beeindigingId: rest.beeindigingId });
  }
}

@CommandHandler(SuspendContract)
export class SuspendContractHandler extends Contractbesluit implements ICommandHandler<SuspendContract> {
  execute({ data, envelope }: SuspendContract): Promise<CommandResult<{ schorsingId: string }>> {
    const { contractId, ...rest } = data;
    const schorsingId = derivedId('schorsing', envelope.commandId);
    const command = { type: 'SuspendContract', ...rest, schorsingId, vandaag: this.vandaag } as const;
    return this.decide(contractId, command, envelope, { schorsingId });
  }
}

@CommandHandler(LiftSuspension)
export class LiftSuspensionHandler extends Contractbesluit implements ICommandHandler<LiftSuspension> {
  execute({ data, envelope }: LiftSuspension): Promise<CommandResult<{ schorsingId: string }>> {
    const { contractId, ...rest } = data;
    const command = { type: 'LiftSuspension', ...rest, vandaag: this.vandaag } as const;
    return this.decide(contractId, command, envelope, { schorsingId: rest.schorsingId });
  }
}
