import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { newId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { tariefkaartId } from './tariefkaart-id.js';
import {
  AdoptKostprijsberekening,
  AgreeIndexeringsafspraak,
  DisputeKostprijsberekening,
  ImportReferentietarief,
  ProposeKostprijsberekening,
} from './tariefkaart.commands.js';
import { type TariefkaartCommand, tariefkaartDecider } from './tariefkaart.decider.js';

/** Appends to the tariffs of one product. */
function execute<Answer>(
  aggregates: Aggregates,
  productcode: string,
  command: TariefkaartCommand,
  envelope: CommandEnvelope,
  answer: Answer,
  configVersion: string | null = null,
): Promise<CommandResult<Answer>> {
  const part = aggregates.part(tariefkaartDecider, tariefkaartId(envelope.regio, productcode), command);
  return aggregates.execute([part], envelope, { configVersion, answer });
}

@CommandHandler(ProposeKostprijsberekening)
export class ProposeKostprijsberekeningHandler implements ICommandHandler<ProposeKostprijsberekening> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
  ) {}

  async execute({ data: { productcode, inhoud }, envelope }: ProposeKostprijsberekening): Promise<unknown> {
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: inhoud.peildatum });
    const berekeningId = newId();
    const betreft = { regioId: envelope.regio, productcode, berekeningId };
    const productBekend = configuratie.product(productcode) !== undefined;
    const command = { type: 'ProposeKostprijsberekening', ...betreft, inhoud, productBekend } as const;
    return execute(this.aggregates, productcode, command, envelope, { berekeningId }, configuratie.versieId);
  }
}

@CommandHandler(DisputeKostprijsberekening)
export class DisputeKostprijsberekeningHandler implements ICommandHandler<DisputeKostprijsberekening> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data, envelope }: DisputeKostprijsberekening): Promise<unknown> {
    const { berekeningId } = data;
    const vandaag = datumOf(this.clock.now());
    const command = { type: 'DisputeKostprijsberekening', regioId: envelope.regio, ...data, vandaag } as const;
    return execute(this.aggregates, data.productcode, command, envelope, { berekeningId });
  }
}

@CommandHandler(AdoptKostprijsberekening)
export class AdoptKostprijsberekeningHandler implements ICommandHandler<AdoptKostprijsberekening> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data, envelope }: AdoptKostprijsberekening): Promise<unknown> {
    const { berekeningId } = data;
    const vandaag = datumOf(this.clock.now());
    const command = { type: 'AdoptKostprijsberekening', regioId: envelope.regio, ...data, vandaag } as const;
    return execute(this.aggregates, data.productcode, command, envelope, { berekeningId });
  }
}

@CommandHandler(ImportReferentietarief)
export class ImportReferentietariefHandler implements ICommandHandler<ImportReferentietarief> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  execute({ data, envelope }: ImportReferentietarief): Promise<unknown> {
    const referentie = { ...data, referentieId: newId(), regioId: envelope.regio };
    const command = { type: 'ImportReferentietarief', referentie } as const;
    return execute(this.aggregates, data.productcode, command, envelope, { referentieId: referentie.referentieId });
  }
}

@CommandHandler(AgreeIndexeringsafspraak)
export class AgreeIndexeringsafspraakHandler implements ICommandHandler<AgreeIndexeringsafspraak> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  execute({ data, envelope }: AgreeIndexeringsafspraak): Promise<unknown> {
    const afspraak = { ...data, afspraakId: newId(), regioId: envelope.regio };
    const command = { type: 'AgreeIndexeringsafspraak', afspraak } as const;
    return execute(this.aggregates, data.productcode, command, envelope, { afspraakId: afspraak.afspraakId });
  }
}
