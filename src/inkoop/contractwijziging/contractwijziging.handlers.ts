import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { highest } from '../contract/looptijd.js';
import { contractfeitenOf } from '../contractbepaling/contract-lezer.js';
import { contractbepalingenDecider } from '../contractbepaling/contractbepalingen.decider.js';
import { rondeOf } from '../inkoopronde/ronde/ronde-lezer.js';
import { kaderversies } from '../kwaliteitskader/kaderversies.js';
import { AANKONDIGINGSDAGEN } from './aankondiging.js';
import {
  ActOnContractwijziging,
  AnnounceContractwijziging,
  ProposeContractwijziging,
  SignAddendum,
} from './contractwijziging.commands.js';
import { type Betrokken, contractwijzigingDecider, type Voorgesteld } from './contractwijziging.decider.js';

type Antwoord = Promise<CommandResult<{ readonly wijzigingId: string }>>;

async function voorgesteld(aggregates: Aggregates, wijzigingId: string, regio: string): Promise<Voorgesteld> {
  const state = await aggregates.state(contractwijzigingDecider, wijzigingId, regio);
  if (state.stand !== 'geen') return state;
  throw new Rejection(
    'CONTRACTWIJZIGING_ONBEKEND',
    'Deze contractwijziging bestaat niet. Zoek haar op bij de contractwijzigingen.',
    'not-found',
  );
}

@CommandHandler(ProposeContractwijziging)
export class ProposeContractwijzigingHandler implements ICommandHandler<ProposeContractwijziging> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ProposeContractwijziging): Antwoord {
    const { contractIds, ...voorstel } = data;
    const { regio, commandId } = envelope;
    const wijzigingId = derivedId('contractwijziging', commandId);
    const betrokken: Betrokken[] = [];
    for (const contractId of contractIds) {
      const contract = await contractfeitenOf(this.aggregates, contractId, regio);
      betrokken.push({ contract, bepalingen: await this.aggregates.state(contractbepalingenDecider, contractId) });
    }
    const kaders = data.inhoud.kwaliteitskaders.map(({ kader }) => kader);
    const part = this.aggregates.part(contractwijzigingDecider, wijzigingId, {
      ...{ type: 'ProposeContractwijziging', ...voorstel, wijzigingId, betrokken },
      kaderversies: await kaderversies(this.aggregates, regio, kaders),
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { wijzigingId } });
  }
}

@CommandHandler(ActOnContractwijziging)
export class ActOnContractwijzigingHandler implements ICommandHandler<ActOnContractwijziging> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ wijzigingId, actie, envelope }: ActOnContractwijziging): Antwoord {
    if (actie.type === 'StartNieuweContractering') await rondeOf(this.aggregates, actie.rondeId, envelope.regio);
    const vandaag = datumOf(this.clock.now());
    const part = this.aggregates.part(contractwijzigingDecider, wijzigingId, { ...actie, wijzigingId, vandaag });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { wijzigingId } });
  }
}

@CommandHandler(AnnounceContractwijziging)
export class AnnounceContractwijzigingHandler implements ICommandHandler<AnnounceContractwijziging> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: AnnounceContractwijziging): Antwoord {
    const { wijzigingId, aangekondigdOp } = data;
    const { voorstel } = await voorgesteld(this.aggregates, wijzigingId, envelope.regio);
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: aangekondigdOp });
    const termijnen: (number | null)[] = [];
    for (const { contractId } of voorstel.contracten) {
      const { productcodes } = await contractfeitenOf(this.aggregates, contractId, envelope.regio);
      termijnen.push(
        ...productcodes.map((product) => {
          const segment = configuratie.product(product)?.segment ?? null;
          return configuratie.parameter<number>('contract.wijziging.aankondigingDagen', { product, segment });
        }),
      );
    }
    // One announcement for all of them: whoever has the longest term is told in time.
    const regio = highest(termijnen);
    const part = this.aggregates.part(contractwijzigingDecider, wijzigingId, {
      ...{ type: 'AnnounceContractwijziging', ...data },
      ...{ termijnDagen: regio ?? AANKONDIGINGSDAGEN, termijnVan: regio === null ? 'kroniek' : 'regio' },
      vandaag: datumOf(this.clock.now()),
    });
    const options = { configVersion: configuratie.versieId, answer: { wijzigingId } };
    return this.aggregates.execute([part], envelope, options);
  }
}

/** The addendum and what it does to the clauses are one append: the one is never there without the other. */
@CommandHandler(SignAddendum)
export class SignAddendumHandler implements ICommandHandler<SignAddendum> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SignAddendum): Antwoord {
    const { wijzigingId, contractId, ingangsdatum, overgang, ondertekendOp } = data;
    const { inhoud } = (await voorgesteld(this.aggregates, wijzigingId, envelope.regio)).voorstel;
    const contract = await contractfeitenOf(this.aggregates, contractId, envelope.regio);
    const kaders = inhoud.kwaliteitskaders.map(({ kader }) => kader);
    const parts = [
      this.aggregates.part(contractwijzigingDecider, wijzigingId, {
        ...{ type: 'SignAddendum', ...data, vandaag: datumOf(this.clock.now()) },
      }),
      this.aggregates.part(contractbepalingenDecider, contractId, {
        ...{ type: 'ApplyContractwijziging', contract, wijzigingId, inhoud, ingangsdatum, overgang, ondertekendOp },
        kaderversies: await kaderversies(this.aggregates, envelope.regio, kaders),
      }),
    ];
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer: { wijzigingId } });
  }
}
