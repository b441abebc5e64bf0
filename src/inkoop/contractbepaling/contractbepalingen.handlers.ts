import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { contractmodelDecider } from '../contractmodel/contractmodel.decider.js';
import { kaderversies } from '../kwaliteitskader/kaderversies.js';
import { contractfeitenOf } from './contract-lezer.js';
import {
  AdoptContractmodel,
  AttachBepalingen,
  BindKwaliteitskader,
  CorrectBepaling,
} from './contractbepalingen.commands.js';
import {
  type ContractbepalingenCommand,
  contractbepalingenDecider,
  type Modelversie,
} from './contractbepalingen.decider.js';
import { type Contractfeiten } from './contractfeiten.js';

type Antwoord = Promise<CommandResult<{ readonly contractId: string }>>;

/** Decides on the clauses of one contract, which must be of the region. */
async function decideOn(
  aggregates: Aggregates,
  contractId: string,
  envelope: CommandEnvelope,
  commandOf: (contract: Contractfeiten) => ContractbepalingenCommand,
): Antwoord {
  const contract = await contractfeitenOf(aggregates, contractId, envelope.regio);
  const part = aggregates.part(contractbepalingenDecider, contractId, commandOf(contract));
  return aggregates.execute([part], envelope, { configVersion: null, answer: { contractId } });
}

@CommandHandler(AttachBepalingen)
export class AttachBepalingenHandler implements ICommandHandler<AttachBepalingen> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  execute({ data: { contractId, bepalingen, bron }, envelope }: AttachBepalingen): Antwoord {
    return decideOn(this.aggregates, contractId, envelope, (contract) => ({
      ...{ type: 'AttachBepalingen', contract, bepalingen, bron },
    }));
  }
}

@CommandHandler(AdoptContractmodel)
export class AdoptContractmodelHandler implements ICommandHandler<AdoptContractmodel> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data: { contractId, modelId, modelversie }, envelope }: AdoptContractmodel): Antwoord {
    const model = await this.modelOf(modelId, modelversie, envelope.regio);
    return decideOn(this.aggregates, contractId, envelope, (contract) => ({
      ...{ type: 'AdoptContractmodel', contract, model },
    }));
  }

  /** A model of another region is there for those that it is shared with, and for nobody else. */
  private async modelOf(modelId: string, modelversie: number, regio: string): Promise<Modelversie> {
    const { versies } = await this.aggregates.state(contractmodelDecider, modelId);
    const versie = versies.find((one) => one.versie === modelversie);
    if (versie === undefined || (versie.uitgever !== regio && !versie.gedeeldMet.includes(regio))) {
      throw new Rejection(
        'CONTRACTMODEL_ONBEKEND',
        'Deze versie van het contractmodel bestaat niet, of wordt niet met uw regio gedeeld. Kies een versie uit de contractmodellen.',
        'not-found',
      );
    }
    const { sleutel, uitgever, geldigVanaf, bepalingen } = versie;
    return { modelId, sleutel, uitgever, versie: modelversie, geldigVanaf, bepalingen };
  }
}

@CommandHandler(BindKwaliteitskader)
export class BindKwaliteitskaderHandler implements ICommandHandler<BindKwaliteitskader> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data: { contractId, kader, kaderversie, bron }, envelope }: BindKwaliteitskader): Antwoord {
    const { [kader]: aantal = 0 } = await kaderversies(this.aggregates, envelope.regio, [kader]);
    return decideOn(this.aggregates, contractId, envelope, (contract) => ({
      ...{ type: 'BindKwaliteitskader', contract, kader, kaderversie, kaderversies: aantal, bron },
    }));
  }
}

@CommandHandler(CorrectBepaling)
export class CorrectBepalingHandler implements ICommandHandler<CorrectBepaling> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data: { contractId, bepaling, versie, reden }, envelope }: CorrectBepaling): Antwoord {
    const vandaag = datumOf(this.clock.now());
    return decideOn(this.aggregates, contractId, envelope, (contract) => ({
      ...{ type: 'CorrectBepaling', contract, bepaling, versie, reden, vandaag },
    }));
  }
}
