import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { EVENT_STORE, type EventStore } from '../../platform/event-store/event-store.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { contractDecider } from '../contract/contract.decider.js';
import { BESTEDING_FACTS, type BestedingFacts } from './besteding-facts.js';
import {
  AgreeBestedingsruimte,
  ChangeBestedingsruimte,
  DecideBestedingsruimte,
  EndBestedingsruimte,
  EvaluateBestedingsruimte,
  RecordBestedingsoverleg,
  ReportDreigendeOverschrijding,
  SignalBestedingstermijn,
} from './bestedingsruimte.commands.js';
import { type BestedingsruimteCommand, bestedingsruimteDecider } from './bestedingsruimte.decider.js';
import { type Ruimte } from './bestedingsruimte.state.js';
import { contractfeiten } from './contractfeiten.js';
import { signaalregelVan } from './signaalregel.js';

type WithoutVandaag<C> = C extends unknown ? Omit<C, 'vandaag'> : never;
type Resultaat = Promise<CommandResult<{ readonly ruimteId: string }>>;

abstract class Ruimtebesluit {
  constructor(
    @Inject(Aggregates) protected readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) protected readonly configuraties: RegioconfiguratieReader,
    @Inject(BESTEDING_FACTS) private readonly facts: BestedingFacts,
    @Inject(EVENT_STORE) protected readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  protected get vandaag(): string {
    return datumOf(this.clock.now());
  }

  protected decide<Answer>(
    contractId: string,
    besluit: WithoutVandaag<BestedingsruimteCommand>,
    envelope: CommandEnvelope,
    answer: Answer,
    configVersion: string | null = null,
  ): Promise<CommandResult<Answer>> {
    const command = { ...besluit, vandaag: this.vandaag };
    const part = this.aggregates.part(bestedingsruimteDecider, contractId, command);
    return this.aggregates.execute([part], envelope, { configVersion, answer });
  }

  protected async contract(contractId: string, regio: string) {
    return contractfeiten(await this.aggregates.state(contractDecider, contractId, regio));
  }

  protected async besteed(ruimten: readonly Ruimte[], regio: string, positie: bigint): Promise<Record<string, number>> {
    const per: Record<string, number> = {};
    for (const { afspraak, laatsteDag } of ruimten) {
      const { contractId, van, ruimteId } = afspraak;
      per[ruimteId] = await this.facts.besteed({ regio, contractId, van, tot: laatsteDag }, positie);
    }
    return per;
  }
}

@CommandHandler(AgreeBestedingsruimte)
export class AgreeBestedingsruimteHandler extends Ruimtebesluit implements ICommandHandler<AgreeBestedingsruimte> {
  async execute({ data, envelope }: AgreeBestedingsruimte): Resultaat {
    const ruimteId = derivedId('bestedingsruimte', envelope.commandId);
    const contract = await this.contract(data.contractId, envelope.regio);
    const command = { type: 'AgreeBestedingsruimte', gegevens: { ruimteId, ...data }, contract } as const;
    return this.decide(data.contractId, command, envelope, { ruimteId });
  }
}

@CommandHandler(ChangeBestedingsruimte)
export class ChangeBestedingsruimteHandler extends Ruimtebesluit implements ICommandHandler<ChangeBestedingsruimte> {
  execute({ data: { contractId, ruimteId, ...wijziging }, envelope }: ChangeBestedingsruimte): Resultaat {
    return this.decide(contractId, { type: 'ChangeBestedingsruimte', ruimteId, wijziging }, envelope, { ruimteId });
  }
}

@CommandHandler(EndBestedingsruimte)
export class EndBestedingsruimteHandler extends Ruimtebesluit implements ICommandHandler<EndBestedingsruimte> {
  execute({ data: { contractId, ...data }, envelope }: EndBestedingsruimte): Resultaat {
    const { ruimteId } = data;
    return this.decide(contractId, { type: 'EndBestedingsruimte', ...data }, envelope, { ruimteId });
  }
}

@CommandHandler(ReportDreigendeOverschrijding)
export class ReportDreigendeOverschrijdingHandler
  extends Ruimtebesluit
  implements ICommandHandler<ReportDreigendeOverschrijding>
{
  async execute({ data, envelope }: ReportDreigendeOverschrijding): Resultaat {
    const { contractId, ruimteId, toelichting } = data;
    const { regio, actor } = envelope;
    const { ruimten } = await this.aggregates.state(bestedingsruimteDecider, contractId, regio);
    const deze = ruimten.filter(({ afspraak }) => afspraak.ruimteId === ruimteId);
    const configuratie = await this.configuraties.at(regio, { geldigOp: this.vandaag });
    const per = await this.besteed(deze, regio, (await this.store.head()).position);
    const feiten = { actor, besteed: per[ruimteId] ?? 0, regel: signaalregelVan(configuratie) };
    const command = { type: 'ReportDreigendeOverschrijding', ruimteId, toelichting, ...feiten } as const;
    return this.decide(contractId, command, envelope, { ruimteId }, configuratie.versieId);
  }
}

@CommandHandler(RecordBestedingsoverleg)
export class RecordBestedingsoverlegHandler extends Ruimtebesluit implements ICommandHandler<RecordBestedingsoverleg> {
  execute({ data: { contractId, ...data }, envelope }: RecordBestedingsoverleg): Resultaat {
    const { ruimteId } = data;
    return this.decide(contractId, { type: 'RecordBestedingsoverleg', ...data }, envelope, { ruimteId });
  }
}

@CommandHandler(DecideBestedingsruimte)
export class DecideBestedingsruimteHandler extends Ruimtebesluit implements ICommandHandler<DecideBestedingsruimte> {
  async execute({ data: { contractId, ruimteId, ...besluit }, envelope }: DecideBestedingsruimte): Resultaat {
    const contract = await this.contract(contractId, envelope.regio);
    const command = { type: 'DecideBestedingsruimte', ruimteId, besluit, contract } as const;
    return this.decide(contractId, command, envelope, { ruimteId });
  }
}

@CommandHandler(EvaluateBestedingsruimte)
export class EvaluateBestedingsruimteHandler
  extends Ruimtebesluit
  implements ICommandHandler<EvaluateBestedingsruimte>
{
  async execute({
    data: { betreft, positie },
    envelope,
  }: EvaluateBestedingsruimte): Promise<CommandResult<{ readonly beoordeeld: number }>> {
    const { regio } = envelope;
    const contractId = 'contractId' in betreft ? betreft.contractId : await this.contractVan(betreft, regio);
    const { ruimten } =
      contractId === null
        ? bestedingsruimteDecider.initial
        : await this.aggregates.state(bestedingsruimteDecider, contractId, regio);
    // Most contracts have none: then nobody waits for the read model.
    if (contractId === null || ruimten.length === 0) {
      return this.aggregates.execute([], envelope, { configVersion: null, answer: { beoordeeld: 0 } });
    }
    const configuratie = await this.configuraties.at(regio, { geldigOp: this.vandaag });
    const besteed = await this.besteed(ruimten, regio, BigInt(positie));
    const command = { type: 'EvaluateBestedingsruimte', besteed, regel: signaalregelVan(configuratie) } as const;
    const answer = { beoordeeld: ruimten.length };
    return this.decide(contractId, command, envelope, answer, configuratie.versieId);
  }

  private async contractVan(
    { toewijzingId }: { readonly toewijzingId: string },
    regio: string,
  ): Promise<string | null> {
    const toewijzing = await this.aggregates.state(toewijzingDecider, toewijzingId, regio);
    return toewijzing.stand === 'onbekend' ? null : toewijzing.gegevens.contractId;
  }
}

@CommandHandler(SignalBestedingstermijn)
export class SignalBestedingstermijnHandler extends Ruimtebesluit implements ICommandHandler<SignalBestedingstermijn> {
  execute({
    data: { contractId, ...data },
    envelope,
  }: SignalBestedingstermijn): Promise<CommandResult<{ readonly signaalId: string }>> {
    const { signaalId } = data;
    return this.decide(contractId, { type: 'SignalBestedingstermijn', ...data }, envelope, { signaalId });
  }
}
