import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { isGespreksnorm } from '../overleg/inhoud/gesprekstermijn.js';
import { type Overlegnorm } from '../overleg/inhoud/overlegnorm.js';
import { Overlegplanner } from '../overleg/overlegplanner.js';
import { GESPREK_FACTS, type GesprekFacts } from './gesprek-facts.js';
import { InviteContractgesprek } from './gesprekskaart.commands.js';
import { gesprekskaartDecider } from './gesprekskaart.decider.js';

/** Where the region set no norm for conversations with an aanbieder. */
const CONTRACTGESPREK = 'contractgesprek';

interface Antwoord {
  readonly gesprekskaartId: string;
  readonly jaar: number;
  readonly overlegId: string;
}

@CommandHandler(InviteContractgesprek)
export class InviteContractgesprekHandler implements ICommandHandler<InviteContractgesprek> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(Overlegplanner) private readonly planner: Overlegplanner,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(GESPREK_FACTS) private readonly facts: GesprekFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: InviteContractgesprek): Promise<CommandResult<Antwoord>> {
    const { aanbiederId, datum, deelnemers, afwijking } = data;
    const { regio } = envelope;
    const aanbieder = await this.aanbieders.inRegio(regio, aanbiederId);
    if (aanbieder === null) {
      throw new Rejection(
        'AANBIEDER_ONBEKEND',
        'Deze aanbieder is in deze regio niet bekend. Registreer haar eerst.',
        'not-found',
      );
    }
    const vandaag = datumOf(this.clock.now());
    const soort = data.soort ?? (await this.soortVan(regio, datum));
    const punten = data.agenda ?? (await this.facts.stof(regio, aanbiederId, vandaag)).agenda;
    const agenda = punten.map((punt, index) => ({ nummer: index + 1, ...punt }));
    const overleg = {
      soort,
      eenheid: aanbieder.naam,
      datum,
      deelnemers,
      agenda: punten.map(({ punt }) => punt),
      afwijking,
    };
    const gepland = await this.planner.plan({ type: 'PlanOverleg', ...overleg }, envelope);
    const { jaar, overlegId } = gepland;
    const gesprekskaartId = derivedId('gesprekskaart', overlegId);
    const uitnodiging = {
      gesprekskaartId,
      overleg: { jaar, overlegId },
      aanbiederId,
      soort,
      agenda,
      uitgenodigdOp: vandaag,
    };
    const kaart = this.aggregates.part(gesprekskaartDecider, gesprekskaartId, {
      ...{ type: 'InviteContractgesprek', ...uitnodiging, vandaag },
    });
    const options = { configVersion: gepland.configVersion, answer: { gesprekskaartId, jaar, overlegId } };
    return this.aggregates.execute([gepland.part, kaart], envelope, options);
  }

  private async soortVan(regio: string, geldigOp: string): Promise<string> {
    const configuratie = await this.configuraties.at(regio, { geldigOp });
    const normen = configuratie.parameter<readonly Overlegnorm[]>('overleg') ?? [];
    return normen.find(isGespreksnorm)?.soort ?? CONTRACTGESPREK;
  }
}
