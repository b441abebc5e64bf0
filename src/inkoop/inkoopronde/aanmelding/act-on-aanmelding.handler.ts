import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Datum, datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { inkooprondeDecider } from '../ronde/inkoopronde.decider.js';
import { rondeOf } from '../ronde/ronde-lezer.js';
import { aanmeldingOf } from './aanmelding-lezer.js';
import { ActOnAanmelding, type AanmeldingActie } from './aanmelding.commands.js';
import { aanmeldingDecider, type Ingediend } from './aanmelding.decider.js';
import { gunningstand, rondevraag } from './rondevraag.js';

/** A decision stands in the ronde as well, in the same append: there the maximum and a second admission are seen. */
@CommandHandler(ActOnAanmelding)
export class ActOnAanmeldingHandler implements ICommandHandler<ActOnAanmelding> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    aanmeldingId,
    actie,
    envelope,
  }: ActOnAanmelding): Promise<CommandResult<{ readonly aanmeldingId: string }>> {
    const { regio } = envelope;
    const state = await aanmeldingOf(this.aggregates, aanmeldingId, envelope);
    const { rondeId } = state.aanmelding;
    const ronde = await rondeOf(this.aggregates, rondeId, regio);
    const vandaag = datumOf(this.clock.now());
    const feiten = { ronde: rondevraag(ronde), gunning: await gunningstand(this.aggregates, rondeId, regio), vandaag };
    const parts: Part[] = [this.aggregates.part(aanmeldingDecider, aanmeldingId, { ...actie, ...feiten })];
    const gevolg = gevolgVoorRonde(actie, state);
    if (gevolg !== null) {
      const command = { type: 'SettleAanmelding', aanmeldingId, ...gevolg, vandaag } as const;
      parts.push(this.aggregates.part(inkooprondeDecider, rondeId, command));
    }
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer: { aanmeldingId } });
  }
}

interface Gevolg {
  readonly uitkomst: 'toegelaten' | 'afgewezen' | 'ingetrokken' | 'heropend';
  readonly onderdelen: string[];
  readonly op: Datum;
}

function gevolgVoorRonde(actie: AanmeldingActie, { aanmelding, besluiten }: Ingediend): Gevolg | null {
  switch (actie.type) {
    case 'AdmitAanbieder':
      return { uitkomst: 'toegelaten', onderdelen: [...actie.onderdelen], op: actie.besluitDatum };
    case 'RejectAanmelding':
      return { uitkomst: 'afgewezen', onderdelen: [...actie.onderdelen], op: actie.besluitDatum };
    case 'WithdrawAanmelding':
      return { uitkomst: 'ingetrokken', onderdelen: aanmelding.onderdelen, op: actie.ingetrokkenOp };
    case 'DecideBezwaar': {
      const onderdelen = besluiten.flatMap((besluit) => [...besluit.onderdelen]);
      if (actie.uitkomst !== 'gegrond' || onderdelen.length === 0) return null;
      return { uitkomst: 'heropend', onderdelen, op: actie.beslistOp };
    }
    case 'VerifyKwaliteitseis':
    case 'ConductToelatingsgesprek':
    case 'AssessAanmelding':
    case 'SubmitBezwaar':
      return null;
  }
}
