import { on } from '../../kernel/event-handlers.js';
import { defineActs } from '../../platform/beheer/acts.js';
import { type EngineAdmin } from '../../platform/beheer/engine-admin.js';
import { type ReadModelBuilds } from '../../platform/beheer/read-model-builds.js';
import { lezerEvents } from './lezer.events.js';

function builds(engine: EngineAdmin): ReadModelBuilds {
  if (engine.builds === undefined) throw new Error('This process has no read models.');
  return engine.builds;
}

export const lezerActs = defineActs(
  on(lezerEvents, {
    ParkedStreamRetried: ({ data }, engine: EngineAdmin) =>
      engine.retryParked(data.lezer, data.stream, data.pogingen + 1),
    ParkedEventSkipped: ({ data, actor }, engine: EngineAdmin) =>
      engine.skipParked(data.lezer, data.stream, {
        eventId: data.gebeurtenisId,
        position: BigInt(data.positie),
        reason: data.reden,
        actor: actor.subject,
      }),
    ReadModelRebuildRequested: async ({ data, actor }, engine: EngineAdmin) =>
      void (await builds(engine).request(data.leesmodel, actor.subject)),
    ReadModelSwitched: ({ data }, engine: EngineAdmin) => builds(engine).switchTo(data.leesmodel, data.naar),
    ReadModelSwitchedBack: ({ data }, engine: EngineAdmin) => builds(engine).switchTo(data.leesmodel, data.naar),
    ReadModelGenerationDropped: ({ data }, engine: EngineAdmin) => builds(engine).drop(data.leesmodel, data.generatie),
    RefusedCommandRetried: ({ data }, engine: EngineAdmin) => engine.retryRefused(data.opdrachtId, data.pogingen + 1),
    RefusedCommandDismissed: ({ data }, engine: EngineAdmin) => engine.dismissRefused(data.opdrachtId),
  }),
);
