import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { contractCovers, contractDecider } from '../../inkoop/contract/contract.decider.js';
import { CONTRACT_ZOEKER, type ContractZoeker } from '../../inkoop/contract/contract-zoeker.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { toewijzingDecider } from '../toewijzing/toewijzing.decider.js';
import {
  AnswerOverdracht,
  CancelOverdrachten,
  CompleteOverdracht,
  EndOverdracht,
  ProposeOntvanger,
  RecordGegevensoverdracht,
  SignalOverdracht,
  StartOverdrachten,
} from './overdracht.commands.js';
import { type OverdrachtCommand, overdrachtDecider } from './overdracht.decider.js';
import { OVERDRACHT_FACTS, type OverdrachtFacts } from './overdracht-facts.js';
import { eindeGeldt, loopt, startOverdrachten } from './start.js';

type WithoutHandeling<C> = C extends unknown ? Omit<C, 'actor' | 'vandaag'> : never;
type Resultaat = Promise<CommandResult<{ readonly overdrachtId: string }>>;

abstract class Overdrachtbesluit {
  constructor(
    @Inject(Aggregates) protected readonly aggregates: Aggregates,
    @Inject(CONTRACT_ZOEKER) protected readonly contracten: ContractZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  protected get vandaag(): string {
    return datumOf(this.clock.now());
  }

  protected decide(
    overdrachtId: string,
    besluit: WithoutHandeling<OverdrachtCommand>,
    envelope: CommandEnvelope,
  ): Resultaat {
    const command = { ...besluit, actor: envelope.actor, vandaag: this.vandaag };
    const part = this.aggregates.part(overdrachtDecider, overdrachtId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { overdrachtId } });
  }
}

@CommandHandler(StartOverdrachten)
export class StartOverdrachtenHandler extends Overdrachtbesluit implements ICommandHandler<StartOverdrachten> {
  async execute({
    data: { contractId, toewijzingIds },
    envelope,
  }: StartOverdrachten): Promise<CommandResult<{ readonly overdrachtIds: readonly string[] }>> {
    const { regio, actor } = envelope;
    const contract = await this.aggregates.state(contractDecider, contractId, regio);
    const kandidaten = await Promise.all(
      [...new Set(toewijzingIds)].map(async (toewijzingId) => ({
        toewijzingId,
        toewijzing: await this.aggregates.state(toewijzingDecider, toewijzingId, regio),
      })),
    );
    const starts = startOverdrachten(contract, kandidaten, actor);
    const parts = starts.map((gegevens) =>
      this.aggregates.part(overdrachtDecider, gegevens.overdrachtId, {
        ...{ type: 'StartOverdracht', gegevens, actor, vandaag: this.vandaag },
      } as const),
    );
    const answer = { overdrachtIds: starts.map(({ overdrachtId }) => overdrachtId) };
    const einde = this.aggregates.part(eindeGeldt, contractId, starts[0]!.beeindigingId);
    return this.aggregates.execute([einde, ...parts], envelope, { configVersion: null, answer });
  }
}

@CommandHandler(ProposeOntvanger)
export class ProposeOntvangerHandler extends Overdrachtbesluit implements ICommandHandler<ProposeOntvanger> {
  async execute({ data: { overdrachtId, ...data }, envelope }: ProposeOntvanger): Resultaat {
    const contractId = await this.covering(overdrachtId, data, envelope.regio);
    return this.decide(overdrachtId, { type: 'ProposeOntvanger', ...data, contractId }, envelope);
  }

  /** The read model names a candidate; the contract itself says whether it covers. */
  private async covering(
    overdrachtId: string,
    { aanbiederId, per: datum }: { readonly aanbiederId: string; readonly per: string },
    regio: string,
  ): Promise<string | null> {
    const state = await this.aggregates.state(overdrachtDecider, overdrachtId, regio);
    if (state.stand === 'onbekend') return null;
    const { productcode, gemeentecode } = state.gegevens;
    const vraag = { aanbiederId, productcode, gemeentecode, datum };
    const found = await this.contracten.findCovering({ regio, ...vraag });
    if (found === undefined) return null;
    const contract = await this.aggregates.state(contractDecider, found.contractId, regio);
    return contractCovers(contract, vraag) === null ? found.contractId : null;
  }
}

@CommandHandler(AnswerOverdracht)
export class AnswerOverdrachtHandler extends Overdrachtbesluit implements ICommandHandler<AnswerOverdracht> {
  execute({ data: { overdrachtId, reden }, envelope }: AnswerOverdracht): Resultaat {
    const besluit =
      reden === null ? { type: 'AcceptOverdracht' as const } : { type: 'RefuseOverdracht' as const, reden };
    return this.decide(overdrachtId, besluit, envelope);
  }
}

@CommandHandler(RecordGegevensoverdracht)
export class RecordGegevensoverdrachtHandler
  extends Overdrachtbesluit
  implements ICommandHandler<RecordGegevensoverdracht>
{
  execute({ data: { overdrachtId, ...data }, envelope }: RecordGegevensoverdracht): Resultaat {
    return this.decide(overdrachtId, { type: 'RecordGegevensoverdracht', ...data }, envelope);
  }
}

@CommandHandler(CompleteOverdracht)
export class CompleteOverdrachtHandler extends Overdrachtbesluit implements ICommandHandler<CompleteOverdracht> {
  async execute({ data: { overdrachtId, ...data }, envelope }: CompleteOverdracht): Resultaat {
    const state = await this.aggregates.state(toewijzingDecider, data.nieuweToewijzingId, envelope.regio);
    const nieuweToewijzing =
      state.stand === 'onbekend'
        ? null
        : { clientId: state.gegevens.clientId, aanbiederId: state.gegevens.aanbiederId, staat: loopt(state) };
    return this.decide(overdrachtId, { type: 'CompleteOverdracht', ...data, nieuweToewijzing }, envelope);
  }
}

@CommandHandler(EndOverdracht)
export class EndOverdrachtHandler extends Overdrachtbesluit implements ICommandHandler<EndOverdracht> {
  async execute({ data: { overdrachtId, ...data }, envelope }: EndOverdracht): Resultaat {
    const beeindigingIngetrokken = await this.withdrawn(overdrachtId, envelope.regio);
    return this.decide(overdrachtId, { type: 'EndOverdracht', ...data, beeindigingIngetrokken }, envelope);
  }

  private async withdrawn(overdrachtId: string, regio: string): Promise<boolean> {
    const state = await this.aggregates.state(overdrachtDecider, overdrachtId, regio);
    if (state.stand === 'onbekend') return false;
    const { contractId, beeindigingId } = state.gegevens;
    const contract = await this.aggregates.state(contractDecider, contractId, regio);
    return contract.status === 'getekend' && contract.ingetrokkenBeeindigingen.includes(beeindigingId);
  }
}

@CommandHandler(CancelOverdrachten)
export class CancelOverdrachtenHandler implements ICommandHandler<CancelOverdrachten> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(OVERDRACHT_FACTS) private readonly facts: OverdrachtFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: CancelOverdrachten): Promise<CommandResult<null>> {
    const { beeindigingId, per, positie } = data;
    const { regio, actor } = envelope;
    const vandaag = datumOf(this.clock.now());
    const overdrachtIds = await this.facts.vanBeeindiging(regio, beeindigingId, BigInt(positie));
    const parts = overdrachtIds.map((overdrachtId) =>
      this.aggregates.part(overdrachtDecider, overdrachtId, { type: 'CancelOverdracht', per, actor, vandaag } as const),
    );
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer: null });
  }
}

@CommandHandler(SignalOverdracht)
export class SignalOverdrachtHandler extends Overdrachtbesluit implements ICommandHandler<SignalOverdracht> {
  execute({ data: { overdrachtId, drempel }, envelope }: SignalOverdracht): Resultaat {
    return this.decide(overdrachtId, { type: 'SignalOverdracht', drempel }, envelope);
  }
}
