import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { checkSpreektVoorAanbieder } from '../../inkoop/partijen/dossier.js';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import {
  type GeldendeConfiguratie,
  RegioconfiguratieReader,
} from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { ActOnTransformatiedeelname } from './transformatiedeelname.commands.js';
import {
  type Spooraanbod,
  type TransformatiedeelnameCommand,
  transformatiedeelnameDecider,
} from './transformatiedeelname.decider.js';

/** As the parameter `transformatie.sporen` of a region has it. */
interface Sporen {
  readonly sporen: readonly { readonly spoor: string }[];
  readonly wisselenPerJaar: boolean | 'open';
}

@CommandHandler(ActOnTransformatiedeelname)
export class ActOnTransformatiedeelnameHandler implements ICommandHandler<ActOnTransformatiedeelname> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    aanbiederId,
    jaar,
    actie,
    antwoord,
    envelope,
  }: ActOnTransformatiedeelname): Promise<CommandResult<unknown>> {
    checkSpreektVoorAanbieder(envelope, aanbiederId);
    if ((await this.aanbieders.inRegio(envelope.regio, aanbiederId)) === null) {
      const melding = 'Deze aanbieder is in deze regio niet bekend. Registreer haar eerst.';
      throw new Rejection('AANBIEDER_ONBEKEND', melding, 'not-found');
    }
    const deelnameId = derivedId('transformatiedeelname', envelope.regio, aanbiederId);
    // The tracks of the year that it is about, whenever the choice is made.
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: `${jaar}-01-01` });
    const kader = { deelnameId, aanbiederId, jaar, vandaag: datumOf(this.clock.now()) };
    const command = { ...actie, ...kader, aanbod: aanbodVan(configuratie) } as TransformatiedeelnameCommand;
    const part = this.aggregates.part(transformatiedeelnameDecider, deelnameId, command);
    const options = { configVersion: configuratie.versieId, answer: { aanbiederId, jaar, ...antwoord } };
    return this.aggregates.execute([part], envelope, options);
  }
}

function aanbodVan(configuratie: GeldendeConfiguratie): Spooraanbod | null {
  const regel = configuratie.parameterMetBron('transformatie.sporen');
  if (regel === undefined || regel.waarde === 'open') return null;
  const { sporen, wisselenPerJaar } = regel.waarde as unknown as Sporen;
  return { sporen: sporen.map(({ spoor }) => spoor), bron: regel.bron, wisselen: wisselenPerJaar === true };
}
