import { type INestApplicationContext } from '@nestjs/common';
import { type ActOnLezer, type ActOnRefusedCommand } from '../beheer/lezer/lezer.commands.js';
import { lezerEvents } from '../beheer/lezer/lezer.events.js';
import { Rejection } from '../kernel/rejection.js';
import { zVrijeTekst } from '../kernel/vrije-tekst.js';
import { ACTS } from '../platform/beheer/acts.js';
import { INSTALLATIE } from '../platform/beheer/installatie.js';
import { ENGINE_ADMIN, type EngineAdmin } from '../platform/beheer/engine-admin.js';
import { Fenced } from '../platform/consumers/consumers.js';
import { type CommandEnvelope } from '../platform/event-store/command.js';
import { Commands } from '../platform/event-store/commands.js';
import { CommandFailed, UsageError } from './command.js';
import { machineEnvelope } from './machine-envelope.js';

export const engineOf = (app: INestApplicationContext): EngineAdmin => app.get<EngineAdmin>(ENGINE_ADMIN);

/** How a command is given, for in a message. */
export const given = (command: string): string => `npm run kroniek -- ${command}`;

/**
 * Records an act of the beheerder and carries it out here, also where no server runs. `lezer` is the reader that it
 * concerns. Throws `CommandFailed` where it is refused, and where it was recorded but could not be carried out.
 */
export async function act(
  app: INestApplicationContext,
  lezer: string,
  commandOf: (envelope: CommandEnvelope) => ActOnLezer | ActOnRefusedCommand,
): Promise<void> {
  const engine = engineOf(app);
  const positie = await record(app, commandOf(machineEnvelope('beheer', INSTALLATIE)));
  try {
    await engine.carryOut(ACTS, BigInt(positie));
  } catch (error) {
    if (!(error instanceof Fenced)) throw error;
    throw new CommandFailed(
      `De opdracht is vastgelegd op positie ${positie}. Een andere versie van Kroniek voert haar uit: start die, of wacht tot zij klaar is.`,
    );
  }
  const stream = `${lezerEvents.aggregate}-${lezer}`;
  const stuck = (await engine.parkedStreams(ACTS)).find((parked) => parked.stream === stream);
  if (stuck === undefined) return;
  throw new CommandFailed(
    `De opdracht is vastgelegd op positie ${positie}, maar kon niet worden uitgevoerd: ${stuck.error}\n` +
      `Neem de oorzaak weg en geef: ${given(`opnieuw ${ACTS} ${stream}`)}\n` +
      `Of zie ervan af: ${given(`overslaan ${ACTS} ${stream} ${stuck.eventId} --reden "..."`)}`,
  );
}

/** Why; a text that may stand in the log. Throws `UsageError`. */
export function redenOf(text: string): string;
export function redenOf(text: string | undefined): string | null;
export function redenOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const found = zVrijeTekst.safeParse(text);
  if (found.success) return found.data;
  throw new UsageError('--reden moet een tekst van 1 tot 4000 tekens zijn, zonder burgerservicenummer.');
}

async function record(app: INestApplicationContext, command: ActOnLezer | ActOnRefusedCommand): Promise<string> {
  try {
    return (await app.get(Commands).dispatch(command)).positie;
  } catch (error) {
    if (error instanceof Rejection) throw new CommandFailed(error.message);
    throw error;
  }
}
