import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Overlegnorm } from './inhoud/overlegnorm.js';
import { type PlanOverleg } from './overlegjaar.commands.js';
import { overlegjaarDecider } from './overlegjaar.decider.js';
import { overlegjaarIdOf } from './overlegjaar-id.js';
import { maximumVan } from './overlegnorm.js';

export interface Geplandoverleg {
  readonly jaar: number;
  readonly overlegId: string;
  readonly part: Part;
  /** Version of the region's rules that the norm came from. */
  readonly configVersion: string;
}

/** Puts an overleg in the calendar against the norm of the region, alone or as part of a larger command. */
@Injectable()
export class Overlegplanner {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async plan(data: PlanOverleg['data'], envelope: CommandEnvelope): Promise<Geplandoverleg> {
    const jaar = Number(data.datum.slice(0, 4));
    const overlegId = derivedId('overleg', envelope.commandId);
    const overlegjaarId = overlegjaarIdOf(envelope.regio, jaar);
    // The norm that holds on the day of the overleg, not today's.
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp: data.datum });
    const normen = configuratie.parameter<readonly Overlegnorm[]>('overleg');
    const maxPerJaar = maximumVan(normen, data.soort, data.eenheid);
    const vandaag = datumOf(this.clock.now());
    const command = { ...data, overlegjaarId, jaar, overlegId, maxPerJaar, vandaag };
    const part = this.aggregates.part(overlegjaarDecider, overlegjaarId, command);
    return { jaar, overlegId, part, configVersion: configuratie.versieId };
  }
}
