import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { inkooprondeDecider } from '../../inkoop/inkoopronde/ronde/inkoopronde.decider.js';
import { datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { checkSpreektVoor } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { gemeentenVanRegio } from '../../regio/besluitvorming/deelnemers.js';
import { inkoopplanDecider } from '../../regio/besluitvorming/inkoopplan/inkoopplan.decider.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { ActOnConsultatie, type Consultatiedaad } from './consultatie.commands.js';
import { type ConsultatieCommand, consultatieDecider } from './consultatie.decider.js';

type Opening = Extract<Consultatiedaad, { type: 'OpenConsultatie' }>;
type Antwoord = { readonly consultatieId: string; readonly adviesId?: string };

@CommandHandler(ActOnConsultatie)
export class ActOnConsultatieHandler implements ICommandHandler<ActOnConsultatie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ consultatieId, daad, envelope }: ActOnConsultatie): Promise<CommandResult<Antwoord>> {
    const vandaag = datumOf(this.clock.now());
    // A gemeente brings the advice of her own adviesraad.
    if (daad.type === 'SubmitAdvies') checkSpreektVoor(envelope.actor, daad.van.gemeentecode ?? '');
    const { configVersion, extra } =
      daad.type === 'OpenConsultatie' ? await this.opening(daad, envelope) : { configVersion: null, extra: {} };
    const command = { ...daad, ...extra, consultatieId, vandaag } as ConsultatieCommand;
    const part = this.aggregates.part(consultatieDecider, consultatieId, command);
    const answer = { consultatieId, ...('adviesId' in daad ? { adviesId: daad.adviesId } : {}) };
    return this.aggregates.execute([part], envelope, { configVersion, answer });
  }

  private async opening({ over, van }: Opening, { regio }: CommandEnvelope) {
    if (over !== null && !(await this.bestaat(over, regio))) {
      const melding = `Dit ${over.aggregaat} is in deze regio niet bekend. Controleer het id.`;
      throw new Rejection('CONSULTATIE_ONGELDIG', 'De consultatie bevat een fout; zie fouten.', 'invalid', [
        { plaats: 'over.id', code: 'ONBEKEND', melding },
      ]);
    }
    const configuratie = await this.configuraties.at(regio, { geldigOp: van });
    const gemeenten = gemeentenVanRegio(configuratie, [van]);
    return { configVersion: configuratie.versieId, extra: { gemeentenVanRegio: gemeenten } };
  }

  private async bestaat({ aggregaat, id }: NonNullable<Opening['over']>, regio: string): Promise<boolean> {
    if (aggregaat === 'inkoopplan')
      return (await this.aggregates.state(inkoopplanDecider, id, regio)) !== inkoopplanDecider.initial;
    return (await this.aggregates.state(inkooprondeDecider, id, regio)) !== inkooprondeDecider.initial;
  }
}
