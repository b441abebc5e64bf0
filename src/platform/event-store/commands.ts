import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Rejection } from '../../kernel/rejection.js';
import { type CommandEnvelope, type CommandResult } from './command.js';
import { CommandIdReused, EVENT_STORE, type EventStore, type Receipt } from './event-store.js';

/**
 * The one door for commands: HTTP, policies, deadlines, the importer and the command line all go through it. A command
 * id that was seen before is answered from its receipt, before any rule is asked again.
 */
@Injectable()
export class Commands {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  async dispatch<Answer = unknown>(
    command: object & { readonly envelope: CommandEnvelope },
  ): Promise<CommandResult<Answer>> {
    const receipt = await this.receiptOf(command);
    if (receipt !== undefined) return answerOf(receipt);
    try {
      return await this.bus.execute(command);
    } catch (error) {
      // The same command may have been carried out beside us, and the rule then refuses the second: that is a repeat.
      const meanwhile = error instanceof Rejection ? await this.receiptOf(command) : undefined;
      if (meanwhile === undefined) throw error;
      return answerOf(meanwhile);
    }
  }

  /** What this command was answered before; undefined for a new one. Throws `CommandIdReused` for another command. */
  async receiptOf(command: { readonly envelope: CommandEnvelope }): Promise<Receipt | undefined> {
    const { commandId, fingerprint } = command.envelope;
    const receipt = await this.store.findReceipt(commandId);
    if (receipt !== undefined && receipt.fingerprint !== fingerprint) throw new CommandIdReused(commandId);
    return receipt;
  }
}

function answerOf<Answer>(receipt: Receipt): CommandResult<Answer> {
  return { positie: receipt.position.toString(), antwoord: receipt.answer as Answer };
}
