import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ENGINE_ADMIN, type EngineAdmin } from '../../platform/beheer/engine-admin.js';
import { type Clock, CLOCK } from '../../platform/clock/clock.js';
import { type RefusedCommand } from '../../platform/consumers/refused-commands.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ActOnRefusedCommand } from './lezer.commands.js';
import { type GeweigerdeOpdracht, lezerDecider } from './lezer.decider.js';

@CommandHandler(ActOnRefusedCommand)
export class ActOnRefusedCommandHandler implements ICommandHandler<ActOnRefusedCommand> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(ENGINE_ADMIN) private readonly engine: EngineAdmin,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ opdrachtId, act, envelope }: ActOnRefusedCommand): Promise<CommandResult<{ opdrachtId: string }>> {
    const found = await this.engine.refusedCommand(opdrachtId);
    const geweigerd = found && factsOf(found);
    const op = this.clock.now().toISOString();
    return this.aggregates.execute(
      [
        this.aggregates.part(
          lezerDecider,
          geweigerd?.lezer ?? 'onbekend',
          act.act === 'retry'
            ? {
                type: 'RetryRefusedCommand',
                geweigerd,
                oorzaakBekend: found !== undefined && (await this.engine.canRetry(found)),
                reden: act.reden,
                op,
              }
            : { type: 'DismissRefusedCommand', opdrachtId, geweigerd, reden: act.reden, op },
        ),
      ],
      envelope,
      { configVersion: null, answer: { opdrachtId } },
    );
  }
}

function factsOf({
  commandId: opdrachtId,
  source: lezer,
  command: opdracht,
  code,
  attempts,
}: RefusedCommand): GeweigerdeOpdracht {
  return { opdrachtId, lezer, opdracht, code, pogingen: attempts };
}
