import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { rondeOf } from '../ronde/ronde-lezer.js';
import { regelVoor } from '../inkoopregels.js';
import { ActOnInkoopvormkeuze, type InkoopvormkeuzeActie } from './inkoopvormkeuze.commands.js';
import { type InkoopvormkeuzeCommand, inkoopvormkeuzeDecider } from './inkoopvormkeuze.decider.js';

@CommandHandler(ActOnInkoopvormkeuze)
export class ActOnInkoopvormkeuzeHandler implements ICommandHandler<ActOnInkoopvormkeuze> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    rondeId,
    actie,
    envelope,
  }: ActOnInkoopvormkeuze): Promise<CommandResult<{ readonly rondeId: string }>> {
    const vandaag = datumOf(this.clock.now());
    const ronde = await rondeOf(this.aggregates, rondeId, envelope.regio);
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: vandaag });
    const codes = ronde.gegevens.onderdelen.flatMap(({ productcodes }) => productcodes);
    const regel = <T>(sleutel: string): T | null => regelVoor<T>(configuratie, sleutel, codes);
    const feiten = { rondeId, gepubliceerd: ronde.publicatie !== null, vandaag };
    const command = { ...metRegels(actie, regel), ...feiten } as InkoopvormkeuzeCommand;
    const part = this.aggregates.part(inkoopvormkeuzeDecider, rondeId, command);
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { rondeId } });
  }
}

function metRegels(actie: InkoopvormkeuzeActie, regel: <T>(sleutel: string) => T | null) {
  switch (actie.type) {
    case 'ChooseInkoopvorm':
      return {
        ...actie,
        openHouse: regel<'toegestaan' | 'nee-tenzij'>('inkoop.openHouse'),
        subsidie: regel<'mogelijk' | 'niet-mogelijk'>('inkoop.subsidie'),
      };
    case 'EstimateContractwaarde':
      return { ...actie, drempel: regel<number>('inkoop.sas.drempel') };
    case 'ScoreInkoopvorm':
    case 'JudgeSasVraag':
      return actie;
  }
}
