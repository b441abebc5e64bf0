import { decodeEvent, NewerThanProgram } from '../../kernel/event-definition.js';
import { type RecordedEvent } from './event-store.js';

/**
 * An event that a newer version of the program wrote, of a type or a version that this one does not know. Only that
 * version knows whose work it is, so nobody here may pass it. Waiting helps (`status` 503): until a newer process goes on.
 */
export class UnreadableEvent extends Error {
  readonly status = 503;

  constructor(readonly event: Pick<RecordedEvent, 'id' | 'position' | 'type' | 'schemaVersion'>) {
    const { id, position, type, schemaVersion } = event;
    super(
      `Gebeurtenis ${type} (versie ${schemaVersion}, kenmerk ${id}) op positie ${position} is geschreven door een nieuwere ` +
        'versie van Kroniek, die deze versie niet kent. Start die nieuwere versie: dan gaat alles vanzelf verder. Er gaat niets verloren.',
    );
    this.name = 'UnreadableEvent';
  }
}

/**
 * Brings the data of an event that was just read from its stored version to the current one, in place. Throws
 * `UnreadableEvent`. Data that an upcaster cannot take makes the event bad, not the log: whoever asks for them gets the
 * error, and parks the stream (docs/adr/0007); whoever does not goes on.
 */
export function decodeInPlace(event: { -readonly [K in keyof RecordedEvent]: RecordedEvent[K] }): RecordedEvent {
  try {
    event.data = decodeEvent(event.type, event.schemaVersion, event.data);
  } catch (error) {
    if (error instanceof NewerThanProgram) throw new UnreadableEvent(event);
    const { type, schemaVersion } = event;
    Object.defineProperty(event, 'data', {
      get: () => {
        throw new Error(`De inhoud van ${type} (versie ${schemaVersion}) is niet te lezen.`, { cause: error });
      },
    });
  }
  return event;
}

/** All up to the first that this program cannot read. Throws `UnreadableEvent` where that is the first of all. */
export function readableOf<Stored>(
  stored: readonly Stored[],
  toEvent: (one: Stored) => RecordedEvent,
): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const one of stored) {
    try {
      events.push(toEvent(one));
    } catch (error) {
      if (!(error instanceof UnreadableEvent) || events.length === 0) throw error;
      break;
    }
  }
  return events;
}
