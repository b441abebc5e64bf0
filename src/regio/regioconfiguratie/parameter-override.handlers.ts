import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type z } from 'zod';
import { derivedId } from '../../kernel/ids.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { regioDecider } from '../regio/regio.decider.js';
import { type zParameter } from './inhoud/parameter.js';
import {
  type GewijzigdeAfwijking,
  OverrideParameterForGemeente,
  WithdrawParameterOverride,
} from './regioconfiguratie.commands.js';
import { type RegioconfiguratieCommand, regioconfiguratieDecider, versieIdOf } from './regioconfiguratie.decider.js';

@CommandHandler(OverrideParameterForGemeente)
export class OverrideParameterForGemeenteHandler implements ICommandHandler<OverrideParameterForGemeente> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: OverrideParameterForGemeente): Promise<CommandResult<GewijzigdeAfwijking>> {
    const { regio: regioId, actor, commandId } = envelope;
    const { deelname } = await this.aggregates.state(regioDecider, regioId);
    const { laatsteVersie } = await this.aggregates.state(regioconfiguratieDecider, regioId);
    const afwijkingId = derivedId('afwijking', commandId);
    // From outside it is JSON; whether the parameter takes it, the decider says.
    const waarde = data.waarde as z.output<typeof zParameter>['waarde'];
    return decideOn(this.aggregates, envelope, afwijkingId, {
      type: 'OverrideParameterForGemeente',
      regioId,
      laatsteVersie,
      afwijking: { ...data, waarde, afwijkingId },
      gemeenten: deelname.gemeenten.map(({ gemeentecode }) => gemeentecode),
      actor,
    });
  }
}

@CommandHandler(WithdrawParameterOverride)
export class WithdrawParameterOverrideHandler implements ICommandHandler<WithdrawParameterOverride> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: WithdrawParameterOverride): Promise<CommandResult<GewijzigdeAfwijking>> {
    const { regio: regioId, actor } = envelope;
    const { laatsteVersie } = await this.aggregates.state(regioconfiguratieDecider, regioId);
    return decideOn(this.aggregates, envelope, data.afwijkingId, {
      type: 'WithdrawParameterOverride',
      regioId,
      laatsteVersie,
      ...data,
      actor,
    });
  }
}

function decideOn(
  aggregates: Aggregates,
  envelope: CommandEnvelope,
  afwijkingId: string,
  command: Exclude<RegioconfiguratieCommand, { readonly type: 'PublishRegioconfiguratie' }>,
): Promise<CommandResult<GewijzigdeAfwijking>> {
  const versieId = versieIdOf(command.regioId, command.laatsteVersie + 1);
  const part = aggregates.part(regioconfiguratieDecider, command.regioId, command);
  return aggregates.execute([part], envelope, { configVersion: versieId, answer: { afwijkingId, versieId } });
}
