import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { relatieprofielDecider } from '../../inkoop/partijen/relatieprofiel/relatieprofiel.decider.js';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ActOnPilot } from './pilot.commands.js';
import { pilotDecider } from './pilot.decider.js';

@CommandHandler(ActOnPilot)
export class ActOnPilotHandler implements ICommandHandler<ActOnPilot> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ pilotId, actie, antwoord, envelope }: ActOnPilot): Promise<CommandResult<unknown>> {
    const vandaag = datumOf(this.clock.now());
    if (actie.type === 'CompletePilotselection') await this.checkBekend(envelope.regio, actie.aanbiederIds);
    const parts = [this.aggregates.part(pilotDecider, pilotId, { ...actie, pilotId, vandaag })];
    if (actie.type === 'StartPilot') parts.push(...(await this.deelnames(pilotId, actie.gestartOp, vandaag)));
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer: { pilotId, ...antwoord } });
  }

  private async checkBekend(regio: string, aanbiederIds: readonly string[]): Promise<void> {
    const found = await Promise.all(aanbiederIds.map((id) => this.aanbieders.inRegio(regio, id)));
    const fouten = found.flatMap((aanbieder, index) => {
      const melding = 'Deze aanbieder is in deze regio niet bekend. Registreer haar eerst.';
      return aanbieder === null ? [{ plaats: `aanbiederIds[${index}]`, code: 'AANBIEDER_ONBEKEND', melding }] : [];
    });
    if (fouten.length === 0) return;
    throw new Rejection('PILOT_ONGELDIG', 'De selectie noemt onbekende aanbieders; zie fouten.', 'invalid', fouten);
  }

  /** Taking part counts for an aanbieder when contracts are awarded later (R-PRC-29): recorded with the start. */
  private async deelnames(pilotId: string, vanaf: Datum, vandaag: Datum): Promise<Part[]> {
    const { pilot: wat, selectie } = await this.aggregates.state(pilotDecider, pilotId);
    if (wat === null || selectie === null) return [];
    const { pilot, naam, laatsteDag } = wat;
    const bron = `start van pilot ${pilot}`;
    const parts = selectie.aanbiederIds.map(async (aanbiederId) => {
      const { pilots } = await this.aggregates.state(relatieprofielDecider, aanbiederId);
      if (pilots.some((eerder) => eerder.pilot === pilot)) return [];
      const deelname = {
        type: 'SelectPilotpartner' as const,
        aanbiederId,
        pilot,
        naam,
        vanaf,
        laatsteDag,
        bron,
        vandaag,
      };
      return [this.aggregates.part(relatieprofielDecider, aanbiederId, deelname)];
    });
    return (await Promise.all(parts)).flat();
  }
}
