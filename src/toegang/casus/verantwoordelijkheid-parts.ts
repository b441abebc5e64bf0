import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { bestaatOp, cbsGemeente } from '../../regio/gemeente/cbs-gemeenten.js';
import { clientDecider } from '../client/client.decider.js';
import { casusDecider, type CasusCommand } from './casus.decider.js';
import { type Aanwijzing } from './inhoud/verantwoordelijkheid.js';

type Kern = CasusCommand extends infer C
  ? C extends CasusCommand
    ? Omit<C, 'actor' | 'clientgemeente' | 'vandaag'>
    : never
  : never;

/** What every decision about a responsible gemeente needs. */
@Injectable()
export class VerantwoordelijkheidParts {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    clientId: string,
    aanwijzingId: string,
    kern: Kern,
    envelope: CommandEnvelope,
  ): Promise<CommandResult<{ readonly aanwijzingId: string }>> {
    const client = await this.aggregates.state(clientDecider, clientId, envelope.regio);
    const command = {
      ...kern,
      actor: envelope.actor,
      clientgemeente: client.status === 'onbekend' ? null : client.gemeentecode,
      vandaag: datumOf(this.clock.now()),
    };
    const part = this.aggregates.part(casusDecider, clientId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { aanwijzingId } });
  }
}

export function gemeenteBestaat({ gemeentecode, vanaf }: Aanwijzing): boolean {
  const gemeente = cbsGemeente(gemeentecode);
  return gemeente !== undefined && bestaatOp(gemeente, vanaf);
}
