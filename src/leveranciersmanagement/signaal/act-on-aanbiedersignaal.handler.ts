import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ActOnAanbiedersignaal } from './aanbiedersignaal.commands.js';
import { type AanbiedersignaalCommand, aanbiedersignaalDecider } from './aanbiedersignaal.decider.js';

@CommandHandler(ActOnAanbiedersignaal)
export class ActOnAanbiedersignaalHandler implements ICommandHandler<ActOnAanbiedersignaal> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    signaalId,
    daad,
    envelope,
  }: ActOnAanbiedersignaal): Promise<CommandResult<{ readonly signaalId: string }>> {
    if ('aanbiederId' in daad && (await this.aanbieders.inRegio(envelope.regio, daad.aanbiederId)) === null) {
      const melding = 'Deze aanbieder is in deze regio niet bekend. Registreer haar eerst.';
      throw new Rejection('AANBIEDER_ONBEKEND', melding, 'not-found');
    }
    const command = { ...daad, signaalId, vandaag: datumOf(this.clock.now()) } as AanbiedersignaalCommand;
    const part = this.aggregates.part(aanbiedersignaalDecider, signaalId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { signaalId } });
  }
}
