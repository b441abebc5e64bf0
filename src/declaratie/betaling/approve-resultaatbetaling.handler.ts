import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { inBereik } from '../../toegang/bereik.js';
import { resultaatDecider } from '../../toegang/resultaat/resultaat.decider.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { ApproveResultaatbetaling } from './betaling.commands.js';
import { betalingDecider } from './betaling.decider.js';

@CommandHandler(ApproveResultaatbetaling)
export class ApproveResultaatbetalingHandler implements ICommandHandler<ApproveResultaatbetaling> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    data,
    envelope,
  }: ApproveResultaatbetaling): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { toewijzingId, resultaatId } = data;
    const { regio, actor } = envelope;
    const toewijzing = await this.aggregates.state(toewijzingDecider, toewijzingId, regio);
    if (toewijzing.stand === 'onbekend' || !inBereik(actor, toewijzing.gegevens)) {
      throw new Rejection(
        'TOEWIJZING_ONBEKEND',
        'Deze toewijzing is niet bekend. Controleer het kenmerk.',
        'not-found',
      );
    }
    const resultaat = await this.aggregates.state(resultaatDecider, resultaatId, regio);
    const own = resultaat.stand === 'afgesproken' && resultaat.afspraak.toewijzingId === toewijzingId;
    const part = this.aggregates.part(betalingDecider, toewijzingId, {
      type: 'ApproveResultaatbetaling',
      toewijzingId,
      resultaatId,
      resultaatBehaald: own && resultaat.metingen.at(-1)?.behaald === true,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { toewijzingId } });
  }
}
