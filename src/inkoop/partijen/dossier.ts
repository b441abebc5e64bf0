import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { type Decider } from '../../kernel/decider.js';
import { type AnyDomainEvent } from '../../kernel/event-definition.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { AanbiederZoeker } from '../aanbieder/aanbieder-zoeker.js';
import { type Bare, type Dossierkader } from './dossier.types.js';

/** An aanbieder speaks for itself alone; the other roles are admitted per route. */
export function checkSpreektVoorAanbieder({ actor }: CommandEnvelope, aanbiederId: string): void {
  if (actor.rol !== 'aanbieder' || actor.organisatie === aanbiederId) return;
  throw new Rejection(
    'ANDERE_AANBIEDER',
    'U legt alleen gegevens van uw eigen organisatie vast. Kies uw eigen organisatie.',
    'forbidden',
  );
}

/** What is kept per aanbieder of a region, one stream per kind and aanbieder. */
@Injectable()
export class Dossier {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws Rejection AANBIEDER_ONBEKEND, or what the decider refuses. */
  async execute<S, C extends Dossierkader, E extends AnyDomainEvent, Antwoord>(
    decider: Decider<S, C, E>,
    {
      aanbiederId,
      actie,
      antwoord,
      envelope,
    }: { aanbiederId: string; actie: Bare<C>; antwoord: Antwoord; envelope: CommandEnvelope },
  ): Promise<CommandResult<Antwoord>> {
    checkSpreektVoorAanbieder(envelope, aanbiederId);
    await this.checkBekend(envelope.regio, aanbiederId);
    const command = { ...actie, aanbiederId, vandaag: datumOf(this.clock.now()) } as unknown as C;
    const part = this.aggregates.part(decider, aanbiederId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: antwoord });
  }

  private async checkBekend(regio: string, aanbiederId: string): Promise<void> {
    if ((await this.aanbieders.inRegio(regio, aanbiederId)) !== null) return;
    throw new Rejection(
      'AANBIEDER_ONBEKEND',
      'Deze aanbieder is in deze regio niet bekend. Registreer haar eerst.',
      'not-found',
    );
  }
}
