import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { type Afspraakantwoord, Afspraken } from './afspraken.js';
import {
  AgreeLumpsum,
  AgreeVastBudget,
  GrantSubsidie,
  ReportDagdelen,
  ReportPopulatie,
  SetMaximumSubsidiabeleKosten,
  SettleBudget,
} from './bekostigingsafspraak.commands.js';
import { bekostigingsafspraakDecider } from './bekostigingsafspraak.decider.js';
import { subsidiemaximumDecider } from './subsidiemaximum.decider.js';

const maximumId = (regio: string, productcode: string, jaar: number): string => `${regio}/${productcode}/${jaar}`;

@CommandHandler(AgreeVastBudget)
export class AgreeVastBudgetHandler implements ICommandHandler<AgreeVastBudget> {
  constructor(@Inject(Afspraken) private readonly afspraken: Afspraken) {}

  async execute({ data, envelope }: AgreeVastBudget): Promise<CommandResult<Afspraakantwoord>> {
    const { afspraakId, feiten, versieId } = await this.afspraken.sluiting(data, envelope);
    const command = { type: 'AgreeVastBudget', ...feiten, afspraak: { afspraakId, ...data } } as const;
    return this.afspraken.execute(afspraakId, command, envelope, versieId);
  }
}

@CommandHandler(AgreeLumpsum)
export class AgreeLumpsumHandler implements ICommandHandler<AgreeLumpsum> {
  constructor(@Inject(Afspraken) private readonly afspraken: Afspraken) {}

  async execute({ data, envelope }: AgreeLumpsum): Promise<CommandResult<Afspraakantwoord>> {
    const { afspraakId, feiten, versieId } = await this.afspraken.sluiting(data, envelope);
    const command = { type: 'AgreeLumpsum', ...feiten, afspraak: { afspraakId, ...data } } as const;
    return this.afspraken.execute(afspraakId, command, envelope, versieId);
  }
}

/** The beschikking and its room under the maximum are one append. */
@CommandHandler(GrantSubsidie)
export class GrantSubsidieHandler implements ICommandHandler<GrantSubsidie> {
  constructor(
    @Inject(Afspraken) private readonly afspraken: Afspraken,
    @Inject(Aggregates) private readonly aggregates: Aggregates,
  ) {}

  async execute({ data, envelope }: GrantSubsidie): Promise<CommandResult<Afspraakantwoord>> {
    const { afspraakId, feiten, versieId } = await this.afspraken.sluiting(data, envelope);
    const { resultaten, voorwaarden, verplichtingen, bedrag, productcode, periode } = data;
    const lijsten = { resultaten: [...resultaten], voorwaarden: [...voorwaarden], verplichtingen: [...verplichtingen] };
    const command = { type: 'GrantSubsidie', ...feiten, afspraak: { afspraakId, ...data, ...lijsten } } as const;
    const id = maximumId(envelope.regio, productcode, Number(periode.van.slice(0, 4)));
    const booking = { type: 'BookSubsidie', afspraakId, bedrag, vandaag: this.afspraken.vandaag() } as const;
    const beside = [this.aggregates.part(subsidiemaximumDecider, id, booking)];
    return this.afspraken.execute(afspraakId, command, envelope, versieId, beside);
  }
}

@CommandHandler(ReportDagdelen)
export class ReportDagdelenHandler implements ICommandHandler<ReportDagdelen> {
  constructor(@Inject(Afspraken) private readonly afspraken: Afspraken) {}

  execute({ data, envelope }: ReportDagdelen): Promise<CommandResult<Afspraakantwoord>> {
    const { afspraakId, ...opgave } = data;
    const command = { type: 'ReportDagdelen', ...opgave, vandaag: this.afspraken.vandaag() } as const;
    return this.afspraken.execute(afspraakId, command, envelope);
  }
}

@CommandHandler(ReportPopulatie)
export class ReportPopulatieHandler implements ICommandHandler<ReportPopulatie> {
  constructor(@Inject(Afspraken) private readonly afspraken: Afspraken) {}

  execute({ data, envelope }: ReportPopulatie): Promise<CommandResult<Afspraakantwoord>> {
    const { afspraakId, ...opgave } = data;
    const command = { type: 'ReportPopulatie', ...opgave, vandaag: this.afspraken.vandaag() } as const;
    return this.afspraken.execute(afspraakId, command, envelope);
  }
}

@CommandHandler(SettleBudget)
export class SettleBudgetHandler implements ICommandHandler<SettleBudget> {
  constructor(
    @Inject(Afspraken) private readonly afspraken: Afspraken,
    @Inject(Aggregates) private readonly aggregates: Aggregates,
  ) {}

  async execute({ data, envelope }: SettleBudget): Promise<CommandResult<Afspraakantwoord>> {
    const { afspraakId, grondslag = null, besluit = null } = data;
    const state = await this.aggregates.state(bekostigingsafspraakDecider, afspraakId, envelope.regio);
    const geldend =
      state.soort === 'onbekend'
        ? null
        : await this.afspraken.regel(
            envelope.regio,
            state.afspraak.productcode,
            state.afspraak.gemeentecode,
            state.afspraak.periode.van,
          );
    const regel = geldend?.regel?.verrekening ?? null;
    const command = { type: 'SettleBudget', regel, grondslag, besluit, vandaag: this.afspraken.vandaag() } as const;
    return this.afspraken.execute(afspraakId, command, envelope, geldend?.versieId ?? null);
  }
}

@CommandHandler(SetMaximumSubsidiabeleKosten)
export class SetMaximumSubsidiabeleKostenHandler implements ICommandHandler<SetMaximumSubsidiabeleKosten> {
  constructor(
    @Inject(Afspraken) private readonly afspraken: Afspraken,
    @Inject(Aggregates) private readonly aggregates: Aggregates,
  ) {}

  async execute({
    data,
    envelope,
  }: SetMaximumSubsidiabeleKosten): Promise<CommandResult<{ readonly productcode: string }>> {
    const { productcode, jaar } = data;
    const { regio } = envelope;
    const { regel, versieId } = await this.afspraken.regel(regio, productcode, null, `${jaar}-01-01`);
    const part = this.aggregates.part(subsidiemaximumDecider, maximumId(regio, productcode, jaar), {
      type: 'SetMaximumSubsidiabeleKosten',
      regioId: regio,
      ...data,
      opSubsidie: regel?.vorm === 'subsidie',
      vandaag: this.afspraken.vandaag(),
    });
    return this.aggregates.execute([part], envelope, { configVersion: versieId, answer: { productcode } });
  }
}
