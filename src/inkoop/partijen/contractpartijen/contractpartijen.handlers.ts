import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { unreachable } from '../../../kernel/decider.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { EVENT_STORE, type EventStore } from '../../../platform/event-store/event-store.js';
import { RegioconfiguratieReader } from '../../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { AanbiederZoeker } from '../../aanbieder/aanbieder-zoeker.js';
import { ToelatingZoeker } from '../../inkoopronde/aanmelding/toelating-zoeker.js';
import { CLIENTTELLING_FACTS, type ClienttellingFacts } from './clienttelling-facts.js';
import { contractfeitenOf } from './contractfeiten.js';
import { ActOnContractpartijen, CountMinimumClienten, type PartijactieOf } from './contractpartijen.commands.js';
import { type ContractpartijenCommand, contractpartijenDecider } from './contractpartijen.decider.js';
import { type Contractfeiten } from './contractpartijen.state.js';
import { type Onderaannemingsregel } from './onderaanneming.js';

type Antwoord = Readonly<Record<string, string>>;
interface Kader {
  readonly contractId: string;
  readonly contract: Contractfeiten;
  readonly vandaag: string;
}
interface Beslissing {
  readonly command: ContractpartijenCommand;
  readonly configVersion: string | null;
}

@CommandHandler(ActOnContractpartijen)
export class ActOnContractpartijenHandler implements ICommandHandler<ActOnContractpartijen> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(ToelatingZoeker) private readonly toelatingen: ToelatingZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(asked: ActOnContractpartijen): Promise<CommandResult<Antwoord>> {
    const { contractId, antwoord, envelope } = asked;
    const contract = await contractfeitenOf(this.aggregates, contractId, envelope.regio);
    const { command, configVersion } = await this.beslissing(asked, {
      contractId,
      contract,
      vandaag: datumOf(this.clock.now()),
    });
    const part = this.aggregates.part(contractpartijenDecider, contractId, command);
    return this.aggregates.execute([part], envelope, { configVersion, answer: antwoord });
  }

  private async beslissing({ actie, envelope }: ActOnContractpartijen, kader: Kader): Promise<Beslissing> {
    const { regio } = envelope;
    switch (actie.type) {
      case 'FormCombinatie': {
        const onbekend = await this.onbekend(regio, actie.leden);
        return { command: { ...actie, ...kader, onbekend }, configVersion: null };
      }
      case 'RegisterOnderaannemer':
        return this.onderaannemer(regio, actie, kader);
      case 'AssignPercelen': {
        const toelating = await this.toelatingen.find(regio, actie.aanmeldingId);
        return { command: { ...actie, ...kader, toelating }, configVersion: null };
      }
      case 'EndOnderaanneming': {
        const { contractId, vandaag } = kader;
        return { command: { ...actie, contractId, vandaag }, configVersion: null };
      }
      case 'SignRaamovereenkomst':
        return { command: { ...actie, ...kader }, configVersion: null };
      case 'SetMinimumClienten':
        return { command: { ...actie, ...kader }, configVersion: null };
    }
    return unreachable(actie);
  }

  /** An AGB-code that the region knows names the aanbieder, so that its roles are found together. */
  private async onderaannemer(
    regio: string,
    actie: PartijactieOf<'RegisterOnderaannemer'>,
    kader: Kader,
  ): Promise<Beslissing> {
    const configuratie = await this.configuraties.at(regio, { geldigOp: actie.vanaf });
    const { aanbiederId, agbcode } = actie.onderaannemer;
    const gevonden = agbcode === null ? undefined : await this.aanbieders.byAgb(regio, agbcode);
    const id = aanbiederId ?? gevonden?.aanbiederId ?? null;
    const command: ContractpartijenCommand = {
      ...{ ...actie, ...kader },
      onderaannemer: { ...actie.onderaannemer, aanbiederId: id },
      regel: configuratie.parameter<Onderaannemingsregel>('onderaanneming'),
      aanbiederBekend: id === null || (await this.onbekend(regio, [id])).length === 0,
    };
    return { command, configVersion: configuratie.versieId };
  }

  private async onbekend(regio: string, ids: readonly string[]): Promise<string[]> {
    const gevonden = await Promise.all(ids.map((id) => this.aanbieders.inRegio(regio, id)));
    return ids.filter((_, index) => gevonden[index] === null);
  }
}

@CommandHandler(CountMinimumClienten)
export class CountMinimumClientenHandler implements ICommandHandler<CountMinimumClienten> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLIENTTELLING_FACTS) private readonly facts: ClienttellingFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ contractId, minimumId, envelope }: CountMinimumClienten): Promise<CommandResult<Antwoord>> {
    const contract = await contractfeitenOf(this.aggregates, contractId, envelope.regio);
    const { minima } = await this.aggregates.state(contractpartijenDecider, contractId, envelope.regio);
    const minimum = minima.find((one) => one.minimumId === minimumId);
    const { position } = await this.store.head();
    await this.facts.upTo(position);
    const clienten = minimum === undefined ? 0 : await this.facts.clienten({ ...minimum, contractId });
    const part = this.aggregates.part(contractpartijenDecider, contractId, {
      ...{ type: 'CountMinimumClienten', contractId, minimumId, contract, clienten },
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { minimumId } });
  }
}
