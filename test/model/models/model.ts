import { type Actor } from '../../../src/platform/event-store/event-store.js';

export type Outcome = 'gebeurt' | 'stil' | 'geweigerd';

/** What an aggregate does, said again in the plainest way. */
export interface Model<Command, Event> {
  /** What this command will lead to; undefined where the model has no opinion. */
  foretell(command: Command): Outcome | undefined;
  /** The command was decided: the model moves on. */
  happened(command: Command, events: readonly Event[]): void;
  /** What must hold of the whole stream. Throws. */
  check(stream: readonly Event[]): void;
}

/** The actors of `values.ts`: an aanbieder and a gemeente reach their own, the others everything. */
export function reaches(
  { rol, organisatie }: Pick<Actor, 'rol' | 'organisatie'>,
  own: { aanbiederId: string; gemeentecode: string },
): boolean {
  if (rol === 'aanbieder') return organisatie === own.aanbiederId;
  return rol !== 'gemeente' || organisatie === own.gemeentecode;
}
