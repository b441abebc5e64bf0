import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { type RegioCommand, regioDecider } from '../regio/regio.decider.js';
import { eersteWijziging } from './inhoud/gevolgen.js';
import { type Regioprofiel } from './profiel/lees-profiel.js';
import {
  type Publicatiereden,
  PublishRegioconfiguratie,
  type PublishedRegioconfiguratie,
} from './regioconfiguratie.commands.js';
import {
  type RegioconfiguratieCommand,
  regioconfiguratieDecider,
  type RegioconfiguratieState,
  versieIdOf,
} from './regioconfiguratie.decider.js';

/** Region, membership and configuration in one append: no reader sees a version of a region that is not there. */
@CommandHandler(PublishRegioconfiguratie)
export class PublishRegioconfiguratieHandler implements ICommandHandler<PublishRegioconfiguratie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    data,
    envelope,
    waarom,
  }: PublishRegioconfiguratie): Promise<CommandResult<PublishedRegioconfiguratie>> {
    const regioId = data.regio.id;
    checkRegiobeheerder(regioId, envelope);
    const state = await this.aggregates.state(regioconfiguratieDecider, regioId);
    const { establish, publish } = publicatie(data, state, waarom);
    checkCorrectie(state, publish, datumOf(this.clock.now()));
    const laatste = state.versies.at(-1);
    const gewijzigd = laatste?.bestandshash !== data.inhoud.bestandshash;
    const versieId = gewijzigd ? versieIdOf(regioId, state.laatsteVersie + 1) : laatste.versieId;
    const parts = [
      this.aggregates.part(regioDecider, regioId, establish),
      this.aggregates.part(regioconfiguratieDecider, regioId, publish),
    ];
    return this.aggregates.execute(parts, envelope, {
      configVersion: versieId,
      answer: { regioId, versieId, gewijzigd },
    });
  }
}

/**
 * A rule that changes for a day that has passed is a correction: who reads later why a verdict changed, must find a reason
 * (R-REG-21). Throws Rejection.
 */
export function checkCorrectie(
  oud: RegioconfiguratieState,
  publish: Extract<RegioconfiguratieCommand, { type: 'PublishRegioconfiguratie' }>,
  vandaag: Datum,
): void {
  if (oud.versies.length === 0 || (publish.reden ?? null) !== null) return;
  const nieuw = regioconfiguratieDecider.decide(publish, oud).reduce(regioconfiguratieDecider.evolve, oud);
  const vanaf = eersteWijziging(oud, nieuw);
  if (vanaf === undefined || vanaf >= vandaag) return;
  throw new Rejection(
    'REDEN_ONTBREEKT',
    `Dit profiel verandert regels vanaf ${vanaf}, dus ook voor dagen die voorbij zijn. Geef een reden: bij de API het veld reden, op de opdrachtregel --reden "...".`,
    'invalid',
  );
}

/** What publishing a profile asks of the region and of its configuration. */
export function publicatie(
  profiel: Regioprofiel,
  { laatsteVersie }: RegioconfiguratieState,
  { reden = null, besluit = null, gezienVersie = laatsteVersie }: Publicatiereden,
): {
  readonly establish: RegioCommand;
  readonly publish: Extract<RegioconfiguratieCommand, { type: 'PublishRegioconfiguratie' }>;
} {
  const { inhoud, gemeenten } = profiel;
  const { id: regioId, ...regio } = profiel.regio;
  const { geldigVanaf } = inhoud;
  return {
    establish: { type: 'EstablishRegio', regioId, ...regio, geldigVanaf, gemeenten },
    publish: {
      ...{ type: 'PublishRegioconfiguratie', laatsteVersie: gezienVersie, inhoud },
      ...{ reden, besluit },
    },
  };
}

/** Rules of the region are published for the own region alone, and not by who speaks for one gemeente. Throws Rejection. */
export function checkRegiobeheerder(regioId: string, { regio, actor }: Pick<CommandEnvelope, 'regio' | 'actor'>): void {
  if (regioId !== regio) {
    throw new Rejection('REGIO_BUITEN_BEREIK', `Dit profiel is van regio ${regioId}, niet van uw regio.`, 'forbidden');
  }
  if (actor.organisatie === undefined) return;
  throw new Rejection(
    'REGIO_BUITEN_BEREIK',
    'Het profiel van de regio publiceert een beheerder van de regio. Leg voor uw gemeente een afwijking vast.',
    'forbidden',
  );
}
