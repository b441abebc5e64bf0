import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { gemeentenVanRegio } from '../../regio/besluitvorming/deelnemers.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { DefinePilot } from './pilot.commands.js';
import { pilotDecider } from './pilot.decider.js';
import { type Pilotregels } from './pilot.events.js';
import { pilotIdOf } from './pilot-id.js';

/** What the parameter `innovatie` of a region says of one instrument. */
interface Instrument {
  readonly instrument: string;
  readonly vastgesteldDoor?: string;
  readonly planUiterlijk?: Datum;
  readonly selectieUiterlijk?: Datum;
  readonly startUiterlijk?: Datum;
}

@CommandHandler(DefinePilot)
export class DefinePilotHandler implements ICommandHandler<DefinePilot> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ omschrijving, envelope }: DefinePilot): Promise<CommandResult<{ readonly pilotId: string }>> {
    const pilotId = pilotIdOf(envelope.regio, omschrijving.pilot);
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: omschrijving.gedefinieerdOp });
    const innovatie = configuratie.parameterMetBron('innovatie');
    const instrumenten = (innovatie?.waarde ?? []) as unknown as readonly Instrument[] | 'open';
    const eigen = instrumenten === 'open' ? undefined : instrumenten.find(({ instrument }) => instrument === 'pilots');
    const { gedefinieerdOp, vanaf } = omschrijving;
    const regels = eigen === undefined ? null : regelsVan(eigen, innovatie?.bron ?? '', gedefinieerdOp);
    const kader = {
      gemeentenVanRegio: gemeentenVanRegio(configuratie, [gedefinieerdOp, vanaf]),
      segmentenVanRegio: configuratie.segmenten.map(({ code }) => code),
    };
    const command = { ...omschrijving, ...kader, pilotId, regels, vandaag: datumOf(this.clock.now()) };
    const part = this.aggregates.part(pilotDecider, pilotId, command);
    const options = { configVersion: configuratie.versieId, answer: { pilotId } };
    return this.aggregates.execute([part], envelope, options);
  }
}

/** A last day that has passed was about the pilots of before: a pilot that is defined later has no such day. */
function regelsVan(eigen: Instrument, bron: string, gedefinieerdOp: Datum): Pilotregels {
  const { vastgesteldDoor = null, planUiterlijk, selectieUiterlijk, startUiterlijk } = eigen;
  const nog = (dag: Datum | undefined): Datum | null => (dag !== undefined && dag >= gedefinieerdOp ? dag : null);
  return {
    ...{ bron, vastgesteldDoor, planUiterlijk: nog(planUiterlijk) },
    ...{ selectieUiterlijk: nog(selectieUiterlijk), startUiterlijk: nog(startUiterlijk) },
  };
}
