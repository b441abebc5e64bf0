import { type CommandBus } from '@nestjs/cqrs';
import { type CommandEnvelope, type CommandResult } from '../event-store/command.js';
import { Commands } from '../event-store/commands.js';
import { type EventStore } from '../event-store/event-store.js';
import { type Observer } from './observer.js';

/** The one door for commands, watched. */
export class ObservedCommands extends Commands {
  constructor(
    bus: CommandBus,
    store: EventStore,
    private readonly observer: Observer,
  ) {
    super(bus, store);
  }

  override dispatch<Answer = unknown>(
    command: object & { readonly envelope: CommandEnvelope },
  ): Promise<CommandResult<Answer>> {
    return this.observer.command(command, () => super.dispatch<Answer>(command));
  }
}
