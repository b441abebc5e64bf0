import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { AanbiederZoeker } from '../../aanbieder/aanbieder-zoeker.js';
import { type Aanvraagactie, ActOnNietplaatsbareaanvraag } from './nietplaatsbareaanvraag.commands.js';
import { type NietplaatsbareaanvraagCommand, nietplaatsbareaanvraagDecider } from './nietplaatsbareaanvraag.decider.js';

@CommandHandler(ActOnNietplaatsbareaanvraag)
export class ActOnNietplaatsbareaanvraagHandler implements ICommandHandler<ActOnNietplaatsbareaanvraag> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    actie,
    envelope,
  }: ActOnNietplaatsbareaanvraag): Promise<CommandResult<{ readonly aanvraagId: string }>> {
    const { aanvraagId } = actie;
    const kader = { actor: envelope.actor, vandaag: datumOf(this.clock.now()) };
    const { command, configVersion } = await this.beslissing(actie, kader, envelope.regio);
    const part = this.aggregates.part(nietplaatsbareaanvraagDecider, aanvraagId, command);
    return this.aggregates.execute([part], envelope, { configVersion, answer: { aanvraagId } });
  }

  private async beslissing(
    actie: Aanvraagactie,
    kader: Pick<NietplaatsbareaanvraagCommand, 'actor' | 'vandaag'>,
    regio: string,
  ): Promise<{ readonly command: NietplaatsbareaanvraagCommand; readonly configVersion: string | null }> {
    if (actie.type === 'FindPassendAanbod') {
      const { aanbiederId } = actie;
      const aanbiederBekend = aanbiederId === null || (await this.aanbieders.inRegio(regio, aanbiederId)) !== null;
      return { command: { ...actie, ...kader, aanbiederBekend }, configVersion: null };
    }
    const { gemeentecode, productcode, gemeldOp } = actie;
    const configuratie = await this.configuraties.at(regio, { geldigOp: gemeldOp });
    const bekend = {
      gemeenteBekend: configuratie.deeltMee(gemeentecode, 'contract'),
      productBekend: productcode === null || configuratie.product(productcode) !== undefined,
    };
    return { command: { ...actie, ...kader, ...bekend }, configVersion: configuratie.versieId };
  }
}
