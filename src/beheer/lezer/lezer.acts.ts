import { type AnyConsumedEvent, on } from '../../kernel/event-handlers.js';
import { Rejection } from '../../kernel/rejection.js';
import { defineActs } from '../../platform/beheer/acts.js';
import { type EngineAdmin } from '../../platform/beheer/engine-admin.js';
import { type ReadModelBuilds } from '../../platform/beheer/read-model-builds.js';
import { type Fence } from '../../platform/consumers/consumers.js';
import { INSTALLATIE_ID } from '../installatie/installatie.decider.js';
import { installatieEvents } from '../installatie/installatie.events.js';
import { lezerEvents } from './lezer.events.js';

function builds(engine: EngineAdmin): ReadModelBuilds {
  if (engine.builds === undefined) throw new Error('This process has no read models.');
  return engine.builds;
}

/**
 * A generation that is not there, while the log tells later why: another act took it away, so this one comes again and had
 * its effect before that; or the database was filled from a back-up, and it belonged to the one before. Without that the
 * act could not be carried out, and a person must know.
 */
async function unlessGoneSince(
  { stream, position }: AnyConsumedEvent,
  engine: EngineAdmin,
  carryOut: () => Promise<void>,
): Promise<void> {
  try {
    await carryOut();
  } catch (error) {
    if (!(error instanceof Rejection) || error.code !== 'GENERATIE_ONBEKEND') throw error;
    const told =
      (await engine.recordedSince(stream, position, TAKES_AWAY)) ||
      (await engine.recordedSince(INSTALLATIE_STREAM, position, ['BackupRestored']));
    if (!told) throw error;
  }
}

const TAKES_AWAY = ['ReadModelSwitched', 'ReadModelGenerationDropped'];
const INSTALLATIE_STREAM = `${installatieEvents.aggregate}-${INSTALLATIE_ID}`;

export const lezerActs = defineActs(
  on(lezerEvents, {
    ParkedStreamRetried: ({ data }, engine: EngineAdmin, turn: Fence) =>
      engine.retryParked(data.lezer, data.stream, data.pogingen + 1, turn),
    ParkedEventSkipped: ({ data, actor }, engine, turn) => {
      const { gebeurtenisId: eventId, positie, reden: reason } = data;
      const skip = { eventId, position: BigInt(positie), reason, actor: actor.subject };
      return engine.skipParked(data.lezer, data.stream, skip, turn);
    },
    ReadModelRebuildRequested: async ({ data, actor }, engine, turn) => {
      const { leesmodel, na, misluktOp } = data;
      await builds(engine).request(leesmodel, actor.subject, { na, misluktOp, turn });
    },
    ReadModelSwitched: (event, engine, turn) => {
      const { leesmodel, naar, van } = event.data;
      return unlessGoneSince(event, engine, () =>
        builds(engine).switchTo(leesmodel, naar, { richting: 'vooruit', van, turn }),
      );
    },
    ReadModelSwitchedBack: (event, engine, turn) => {
      const { leesmodel, naar, van } = event.data;
      return unlessGoneSince(event, engine, () =>
        builds(engine).switchTo(leesmodel, naar, { richting: 'terug', van, turn }),
      );
    },
    ReadModelGenerationDropped: (event, engine, turn) => {
      const { leesmodel, generatie } = event.data;
      return unlessGoneSince(event, engine, () => builds(engine).drop(leesmodel, generatie, turn));
    },
    RefusedCommandRetried: ({ data }, engine) => engine.retryRefused(data.opdrachtId, data.pogingen + 1),
    RefusedCommandDismissed: ({ data }, engine) => engine.dismissRefused(data.opdrachtId),
  }),
);
