import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { EVENT_STORE, type EventStore } from '../../platform/event-store/event-store.js';
import { BESTEDING_FACTS, type BestedingFacts } from '../bestedingsruimte/besteding-facts.js';
import { contractfeiten } from '../bestedingsruimte/contractfeiten.js';
import { contractDecider } from '../contract/contract.decider.js';
import { type MeerkostenregelingCommand, meerkostenregelingDecider } from './meerkostenregeling.decider.js';
import { garantiedagen, type OmzetgarantieCommand, omzetgarantieDecider } from './omzetgarantie.decider.js';
import {
  EndMeerkostenregeling,
  EndOmzetgarantie,
  GrantOmzetgarantie,
  OpenMeerkostenregeling,
  ReimburseMeerkosten,
  SettleOmzetgarantie,
  WithdrawOmzetgarantie,
} from './regeling.commands.js';

type WithoutVandaag<C> = C extends unknown ? Omit<C, 'vandaag'> : never;
type Garantieantwoord = Promise<CommandResult<{ readonly garantieId: string }>>;

abstract class Regelingbesluit {
  constructor(
    @Inject(Aggregates) protected readonly aggregates: Aggregates,
    @Inject(BESTEDING_FACTS) protected readonly facts: BestedingFacts,
    @Inject(EVENT_STORE) protected readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  protected get vandaag(): string {
    return datumOf(this.clock.now());
  }

  protected async contract(contractId: string, regio: string) {
    return contractfeiten(await this.aggregates.state(contractDecider, contractId, regio));
  }

  protected overGarantie(
    contractId: string,
    besluit: WithoutVandaag<Exclude<OmzetgarantieCommand, { type: 'GrantOmzetgarantie' }>>,
    envelope: CommandEnvelope,
  ): Garantieantwoord {
    const part = this.aggregates.part(omzetgarantieDecider, contractId, { ...besluit, vandaag: this.vandaag });
    return this.aggregates.execute([part], envelope, {
      configVersion: null,
      answer: { garantieId: besluit.garantieId },
    });
  }

  protected overRegeling<Answer>(
    regelingId: string,
    besluit: WithoutVandaag<MeerkostenregelingCommand>,
    envelope: CommandEnvelope,
    answer: Answer,
  ): Promise<CommandResult<Answer>> {
    const part = this.aggregates.part(meerkostenregelingDecider, regelingId, { ...besluit, vandaag: this.vandaag });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer });
  }
}

@CommandHandler(GrantOmzetgarantie)
export class GrantOmzetgarantieHandler extends Regelingbesluit implements ICommandHandler<GrantOmzetgarantie> {
  async execute({
    data: { contracten, ...rest },
    envelope,
  }: GrantOmzetgarantie): Promise<CommandResult<{ readonly garantieIds: readonly string[] }>> {
    const { regio, commandId } = envelope;
    const fouten: RejectionDetail[] = [];
    const parts = [];
    const garantieIds: string[] = [];
    for (const [index, { contractId, referentieomzet }] of contracten.entries()) {
      const garantieId = derivedId('omzetgarantie', `${commandId}/${contractId}`);
      const contract = await this.contract(contractId, regio);
      const gegevens = { garantieId, contractId, referentieomzet, ...rest };
      const command = { type: 'GrantOmzetgarantie', gegevens, contract, vandaag: this.vandaag } as const;
      const state = await this.aggregates.state(omzetgarantieDecider, contractId, regio);
      fouten.push(...foutenVan(() => omzetgarantieDecider.decide(command, state), `contracten[${index}]`));
      parts.push(this.aggregates.part(omzetgarantieDecider, contractId, command));
      garantieIds.push(garantieId);
    }
    // With several contracts each part would stop at its own faults: who asks must hear all of them at once.
    if (contracten.length > 1 && fouten.length > 0) {
      throw new Rejection(
        'OMZETGARANTIE_ONGELDIG',
        `Deze omzetgarantie bevat ${fouten.length === 1 ? 'een fout' : `${fouten.length} fouten`}; zie fouten.`,
        'invalid',
        fouten,
      );
    }
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer: { garantieIds } });
  }
}

function foutenVan(decide: () => unknown, plaats: string): readonly RejectionDetail[] {
  try {
    decide();
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { code, message: melding, errors } = error;
    if (errors.length === 0) return [{ plaats, code, melding }];
    return errors.map((een) => ({ ...een, plaats: `${plaats}.${een.plaats}` }));
  }
}

@CommandHandler(EndOmzetgarantie)
export class EndOmzetgarantieHandler extends Regelingbesluit implements ICommandHandler<EndOmzetgarantie> {
  execute({ data: { contractId, ...data }, envelope }: EndOmzetgarantie): Garantieantwoord {
    return this.overGarantie(contractId, { type: 'EndOmzetgarantie', ...data }, envelope);
  }
}

@CommandHandler(WithdrawOmzetgarantie)
export class WithdrawOmzetgarantieHandler extends Regelingbesluit implements ICommandHandler<WithdrawOmzetgarantie> {
  execute({ data: { contractId, ...data }, envelope }: WithdrawOmzetgarantie): Garantieantwoord {
    return this.overGarantie(contractId, { type: 'WithdrawOmzetgarantie', ...data }, envelope);
  }
}

@CommandHandler(SettleOmzetgarantie)
export class SettleOmzetgarantieHandler extends Regelingbesluit implements ICommandHandler<SettleOmzetgarantie> {
  async execute({ data: { contractId, garantieId }, envelope }: SettleOmzetgarantie): Garantieantwoord {
    const { regio } = envelope;
    const dagen = garantiedagen(await this.aggregates.state(omzetgarantieDecider, contractId, regio), garantieId);
    const { position } = await this.store.head();
    const goedgekeurd = dagen === undefined ? 0 : await this.facts.besteed({ regio, contractId, ...dagen }, position);
    return this.overGarantie(contractId, { type: 'SettleOmzetgarantie', garantieId, goedgekeurd }, envelope);
  }
}

@CommandHandler(OpenMeerkostenregeling)
export class OpenMeerkostenregelingHandler extends Regelingbesluit implements ICommandHandler<OpenMeerkostenregeling> {
  execute({ data, envelope }: OpenMeerkostenregeling): Promise<CommandResult<{ readonly regelingId: string }>> {
    const regelingId = derivedId('meerkostenregeling', envelope.commandId);
    const regeling = { regelingId, ...data, kostensoorten: [...data.kostensoorten] };
    return this.overRegeling(regelingId, { type: 'OpenMeerkostenregeling', regeling }, envelope, { regelingId });
  }
}

@CommandHandler(EndMeerkostenregeling)
export class EndMeerkostenregelingHandler extends Regelingbesluit implements ICommandHandler<EndMeerkostenregeling> {
  execute({
    data: { regelingId, ...data },
    envelope,
  }: EndMeerkostenregeling): Promise<CommandResult<{ readonly regelingId: string }>> {
    return this.overRegeling(regelingId, { type: 'EndMeerkostenregeling', ...data }, envelope, { regelingId });
  }
}

@CommandHandler(ReimburseMeerkosten)
export class ReimburseMeerkostenHandler extends Regelingbesluit implements ICommandHandler<ReimburseMeerkosten> {
  async execute({
    data: { regelingId, contractId, posten },
    envelope,
  }: ReimburseMeerkosten): Promise<CommandResult<{ readonly vergoedingId: string }>> {
    const vergoedingId = derivedId('meerkostenvergoeding', envelope.commandId);
    const contract = await this.contract(contractId, envelope.regio);
    const command = { type: 'ReimburseMeerkosten', vergoedingId, contractId, contract, posten } as const;
    return this.overRegeling(regelingId, command, envelope, { vergoedingId });
  }
}
