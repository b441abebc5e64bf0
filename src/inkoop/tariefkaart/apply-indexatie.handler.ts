import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { inOrder } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { contractDecider } from '../contract/contract.decider.js';
import { ApplyIndexatie, type Contractproduct } from '../indexatie/indexatie.commands.js';
import { besluitOver, indexatieDecider } from '../indexatie/indexatie.decider.js';
import { type Indexatiebesluit } from '../indexatie/indexatie.events.js';
import { correctieVanIndex, geindexeerdContracttarief } from './contracttarief.js';
import { tariefkaartId } from './tariefkaart-id.js';
import { type TariefkaartCommand, tariefkaartDecider } from './tariefkaart.decider.js';
import { type Contracttarief } from './tariefkaart.events.js';

/** Tariff cards and contracts at once: a year is indexed whole, or a reason tells what stands in the way. */
@CommandHandler(ApplyIndexatie)
export class ApplyIndexatieHandler implements ICommandHandler<ApplyIndexatie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ApplyIndexatie): Promise<CommandResult<{ readonly besluitId: string }>> {
    const { regio } = envelope;
    const { jaar, reden, geldigVanaf = `${jaar}-01-01` } = data;
    const besluit = besluitOver(await this.aggregates.state(indexatieDecider, regio), jaar) ?? nietBesloten(jaar);
    const vandaag = datumOf(this.clock.now());
    const indexKaart = { type: 'IndexTarief', besluit, geldigVanaf, reden, vandaag } as const;
    const tarieven = await this.contracttarieven(data.contracten, besluit, geldigVanaf, regio);
    const opKaarten: Indexopdracht[] = [
      ...[...new Set(data.productcodes)].map((productcode) => ({ ...indexKaart, productcode })),
      ...tarieven.map((tarief) => ({ type: 'IndexContracttarief', besluit, tarief }) as const),
    ];
    const inContracten = await Promise.all(
      tarieven.map(async (tarief) => {
        const kaarten = await this.aggregates.state(
          tariefkaartDecider,
          tariefkaartId(regio, tarief.productcode),
          regio,
        );
        const correctie = correctieVanIndex(tarief, besluit, kaarten) ?? undefined;
        return { type: 'AgreeTarief', ...tarief, geldigTot: null, reden: correctie } as const;
      }),
    );
    const parts: Part[] = [
      ...perSleutel(inContracten, ({ contractId }) => contractId).map(([contractId, own]) =>
        this.aggregates.part(inOrder(contractDecider), contractId, own),
      ),
      ...perSleutel(opKaarten, productVan).map(([productcode, own]) =>
        this.aggregates.part(inOrder(tariefkaartDecider), tariefkaartId(regio, productcode), own),
      ),
    ];
    if (parts.length === 0) nietsTeDoen();
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer: { besluitId: besluit.besluitId } });
  }

  private async contracttarieven(
    vragen: readonly Contractproduct[],
    besluit: Indexatiebesluit,
    geldigVanaf: Datum,
    regio: string,
  ): Promise<Contracttarief[]> {
    const tarieven = new Map<string, Contracttarief>();
    for (const { contractId, productcode } of vragen) {
      const contract = await this.aggregates.state(contractDecider, contractId, regio);
      if (contract.status === 'onbekend') contractOnbekend();
      const tarief = geindexeerdContracttarief(regio, contract, productcode, besluit, geldigVanaf);
      tarieven.set(`${contractId}/${productcode}`, tarief);
    }
    return [...tarieven.values()];
  }
}

function perSleutel<T>(items: readonly T[], sleutel: (item: T) => string): [string, T[]][] {
  const groepen = new Map<string, T[]>();
  for (const item of items) groepen.set(sleutel(item), [...(groepen.get(sleutel(item)) ?? []), item]);
  return [...groepen];
}

type Indexopdracht = Extract<TariefkaartCommand, { type: 'IndexTarief' | 'IndexContracttarief' }>;
const productVan = (command: Indexopdracht): string =>
  command.type === 'IndexTarief' ? command.productcode : command.tarief.productcode;

function contractOnbekend(): never {
  throw new Rejection(
    'CONTRACT_ONBEKEND',
    'Een van de contracten is er niet. Zoek het op in het contractregister.',
    'not-found',
  );
}

function nietBesloten(jaar: number): never {
  throw new Rejection(
    'INDEXATIE_NIET_BESLOTEN',
    `Over de index van ${jaar} is nog niet besloten. Leg eerst het besluit vast.`,
  );
}

function nietsTeDoen(): never {
  throw new Rejection('NIETS_TE_INDEXEREN', 'Noem ten minste een product of een contracttarief.', 'invalid');
}
