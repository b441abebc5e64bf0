import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { Rejection } from '../../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { AanbiederZoeker } from '../../aanbieder/aanbieder-zoeker.js';
import { inkooprondeDecider } from '../ronde/inkoopronde.decider.js';
import { toegangOp } from '../ronde/inkoopronde.state.js';
import { rondeOf } from '../ronde/ronde-lezer.js';
import { SubmitAanmelding } from './aanmelding.commands.js';
import { aanmeldingDecider } from './aanmelding.decider.js';
import { gunningstand, rondevraag } from './rondevraag.js';

/** The ronde registers it in the same append: what came after the closing is refused, also when both come at once. */
@CommandHandler(SubmitAanmelding)
export class SubmitAanmeldingHandler implements ICommandHandler<SubmitAanmelding> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: SubmitAanmelding): Promise<CommandResult<{ readonly aanmeldingId: string }>> {
    const { regio } = envelope;
    const { rondeId, aanbiederId, onderdelen, ingediendOp } = data;
    for (const id of [aanbiederId, ...data.inschrijver.consortium]) {
      if ((await this.aanbieders.inRegio(regio, id)) !== null) continue;
      throw new Rejection(
        'AANBIEDER_ONBEKEND',
        'Deze aanbieder is in deze regio niet bekend. Registreer haar eerst.',
        'not-found',
      );
    }
    const ronde = await rondeOf(this.aggregates, rondeId, regio);
    const toegang = toegangOp(ronde, onderdelen, ingediendOp);
    if (!toegang.open) throw new Rejection(toegang.code, toegang.melding);
    const { moment } = toegang;
    const aanmeldingId = derivedId('aanmelding', rondeId, moment ?? '', aanbiederId);
    const vandaag = datumOf(this.clock.now());
    const ingeschreven = this.aggregates.part(inkooprondeDecider, rondeId, {
      type: 'RegisterAanmelding',
      aanmeldingId,
      aanbiederId,
      onderdelen: [...onderdelen],
      ingediendOp,
      vandaag,
    });
    const aangemeld = this.aggregates.part(aanmeldingDecider, aanmeldingId, {
      type: 'SubmitAanmelding',
      ...data,
      aanmeldingId,
      moment,
      ronde: rondevraag(ronde),
      gunning: await gunningstand(this.aggregates, rondeId, regio),
      vandaag,
    });
    return this.aggregates.execute([ingeschreven, aangemeld], envelope, {
      configVersion: null,
      answer: { aanmeldingId },
    });
  }
}
