import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
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
    if (receipt === undefined) return this.bus.execute(command);
    return { positie: receipt.position.toString(), antwoord: receipt.answer as Answer };
  }

  /** What this command was answered before; undefined for a new one. Throws `CommandIdReused` for another command. */
  async receiptOf(command: { readonly envelope: CommandEnvelope }): Promise<Receipt | undefined> {
    const { commandId, fingerprint } = command.envelope;
    const receipt = await this.store.findReceipt(commandId);
    if (receipt !== undefined && receipt.fingerprint !== fingerprint) throw new CommandIdReused(commandId);
    return receipt;
  }
}
