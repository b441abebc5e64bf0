import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { rondeOf } from '../ronde/ronde-lezer.js';
import { aanmeldingOf } from './aanmelding-lezer.js';
import { EndBezwaartermijn } from './aanmelding.commands.js';
import { aanmeldingDecider } from './aanmelding.decider.js';
import { gunningstand, rondevraag } from './rondevraag.js';

@CommandHandler(EndBezwaartermijn)
export class EndBezwaartermijnHandler implements ICommandHandler<EndBezwaartermijn> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    data: { aanmeldingId, bezwaarTot },
    envelope,
  }: EndBezwaartermijn): Promise<CommandResult<{ readonly aanmeldingId: string }>> {
    const { regio } = envelope;
    const { rondeId } = (await aanmeldingOf(this.aggregates, aanmeldingId, envelope)).aanmelding;
    const part = this.aggregates.part(aanmeldingDecider, aanmeldingId, {
      type: 'EndBezwaartermijn',
      bezwaarTot,
      ronde: rondevraag(await rondeOf(this.aggregates, rondeId, regio)),
      gunning: await gunningstand(this.aggregates, rondeId, regio),
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { aanmeldingId } });
  }
}
