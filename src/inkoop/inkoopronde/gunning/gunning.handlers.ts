import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../../platform/event-store/command.js';
import { inkooprondeDecider } from '../ronde/inkoopronde.decider.js';
import { rondeOf } from '../ronde/ronde-lezer.js';
import { ActOnGunning, EndStandstill, type GunningActie } from './gunning.commands.js';
import { gunningDecider } from './gunning.decider.js';
import { gunningfeiten } from './gunningfeiten.js';

type Antwoord = Promise<CommandResult<{ readonly rondeId: string }>>;

/** The ronde confirms in the same append that its aanmeldingen are those the award was decided on. */
async function award(
  aggregates: Aggregates,
  clock: Clock,
  rondeId: string,
  actie: GunningActie,
  envelope: CommandEnvelope,
): Antwoord {
  const ronde = await rondeOf(aggregates, rondeId, envelope.regio);
  const vandaag = datumOf(clock.now());
  const feiten = await gunningfeiten(aggregates, ronde, envelope.regio);
  const { aanmeldingen } = ronde;
  return aggregates.execute(
    [
      aggregates.part(inkooprondeDecider, rondeId, { type: 'ConfirmAanmeldingen', aanmeldingen, vandaag }),
      aggregates.part(gunningDecider, rondeId, { ...actie, rondeId, feiten, vandaag }),
    ],
    envelope,
    { configVersion: null, answer: { rondeId } },
  );
}

@CommandHandler(ActOnGunning)
export class ActOnGunningHandler implements ICommandHandler<ActOnGunning> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ rondeId, actie, envelope }: ActOnGunning): Antwoord {
    return award(this.aggregates, this.clock, rondeId, actie, envelope);
  }
}

@CommandHandler(EndStandstill)
export class EndStandstillHandler implements ICommandHandler<EndStandstill> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data: { rondeId, bezwaarTot }, envelope }: EndStandstill): Antwoord {
    return award(this.aggregates, this.clock, rondeId, { type: 'EndStandstill', bezwaarTot }, envelope);
  }
}
