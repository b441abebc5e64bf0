import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { gunningDecider } from '../gunning/gunning.decider.js';
import { regelVoor } from '../inkoopregels.js';
import { inkoopvormfeit, inkoopvormkeuzeDecider } from '../keuze/inkoopvormkeuze.decider.js';
import { ActOnInkoopronde, type InkooprondeActie } from './inkoopronde.commands.js';
import { type InkooprondeCommand, inkooprondeDecider } from './inkoopronde.decider.js';

/** Adds to each act what the region rules about it and what was decided in the other streams of the ronde. */
@CommandHandler(ActOnInkoopronde)
export class ActOnInkooprondeHandler implements ICommandHandler<ActOnInkoopronde> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ rondeId, actie, envelope }: ActOnInkoopronde): Promise<CommandResult<{ readonly rondeId: string }>> {
    const { regio } = envelope;
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(regio, { geldigOp: vandaag });
    const ronde = await this.aggregates.state(inkooprondeDecider, rondeId, regio);
    const codes = ronde.stand === 'geen' ? [] : ronde.gegevens.onderdelen.flatMap(({ productcodes }) => productcodes);
    const regel = <T>(sleutel: string): T | null => regelVoor<T>(configuratie, sleutel, codes);
    const command = await this.metFeiten(rondeId, regio, actie, regel);
    const part = this.aggregates.part(inkooprondeDecider, rondeId, { ...command, vandaag });
    return this.aggregates.execute([part], envelope, { configVersion: configuratie.versieId, answer: { rondeId } });
  }

  private async metFeiten(
    rondeId: string,
    regio: string,
    actie: InkooprondeActie,
    regel: <T>(sleutel: string) => T | null,
  ): Promise<Zonder<InkooprondeCommand>> {
    switch (actie.type) {
      case 'SetEisen':
        return { ...actie, gebieden: regel<string[]>('inkoop.kwaliteitsgebieden') };
      case 'CompleteStap': {
        const { definitief } = await this.aggregates.state(gunningDecider, rondeId, regio);
        return { ...actie, definitiefGegund: definitief !== null };
      }
      case 'PlanInstroommoment':
        return { ...actie, perJaar: perJaar(regel('instroom.momenten')) };
      case 'ReplanInstroommoment':
        return { ...actie, perJaar: perJaar(regel('instroom.momenten')) };
      case 'PublishInkoopronde':
        return {
          ...actie,
          inkoopvorm: inkoopvormfeit(await this.aggregates.state(inkoopvormkeuzeDecider, rondeId, regio)),
          bezwaartermijnDagen: regel<number>('inkoop.bezwaartermijnDagen'),
          toelatingsgesprek: regel<boolean>('inkoop.toelatingsgesprek') ?? false,
        };
      case 'InventoriseAanbod':
      case 'DeclareCapaciteitsprobleem':
      case 'OpenTussentijdseInstroom':
      case 'CloseInkoopronde':
      case 'InformRaad':
        return actie;
    }
  }
}

/** Null where the region has not set how many (R-PRC-02). */
function perJaar(instroom: { readonly perJaar?: number | 'open' } | null): number | null {
  return typeof instroom?.perJaar === 'number' ? instroom.perJaar : null;
}

type Zonder<Command> = Command extends unknown ? Omit<Command, 'vandaag'> : never;
