import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { type Dekkingsoordeel } from './dekking-facts.js';
import { dekkingEvents, type DekkingEvent, type Dekkingstekort } from './dekking.events.js';

/** The shortfalls that were seen and not mended, by norm and gemeente. */
export interface DekkingState {
  readonly tekorten: readonly Dekkingstekort[];
}

export interface EvaluateDekkingCommand {
  readonly type: 'EvaluateDekking';
  readonly regioId: string;
  readonly oordelen: readonly Dekkingsoordeel[];
  readonly vandaag: Datum;
}

type Plaats = Pick<Dekkingstekort, 'norm' | 'gemeentecode'>;
const zelfde = (a: Plaats) => (b: Plaats) => a.norm === b.norm && a.gemeentecode === b.gemeentecode;

export const dekkingDecider: Decider<DekkingState, EvaluateDekkingCommand, DekkingEvent> = {
  category: dekkingEvents.aggregate,
  initial: { tekorten: [] },
  decide(command, state) {
    return [...gevonden(command, state), ...hersteld(command, state)];
  },
  evolve({ tekorten }, event) {
    const andere = tekorten.filter((one) => !zelfde(event.data)(one));
    switch (event.type) {
      case 'DekkingShortfallDetected':
        return { tekorten: [...andere, event.data] };
      case 'DekkingRestored':
        return { tekorten: andere };
    }
    return unreachable(event);
  },
};

/** Each shortfall is said once; again where its first day or the norm is another. */
function gevonden({ oordelen, regioId, vandaag }: EvaluateDekkingCommand, { tekorten }: DekkingState): DekkingEvent[] {
  return oordelen.flatMap(({ vanaf, ...oordeel }): DekkingEvent[] => {
    if (vanaf === null) return [];
    const bekend = tekorten.find(zelfde(oordeel));
    // What has begun goes on: that the day of asking is later is no news.
    const zelfdeDag = bekend?.vanaf === vanaf || (bekend !== undefined && bekend.vanaf <= vandaag && vanaf <= vandaag);
    if (zelfdeDag && bekend?.minimum === oordeel.minimum) return [];
    return [{ type: 'DekkingShortfallDetected', data: { regioId, ...oordeel, vanaf }, occurredAt: vandaag }];
  });
}

function hersteld({ oordelen, vandaag }: EvaluateDekkingCommand, { tekorten }: DekkingState): DekkingEvent[] {
  return tekorten.flatMap(({ vanaf: _vanaf, ...tekort }): DekkingEvent[] => {
    const oordeel = oordelen.find(zelfde(tekort));
    if (oordeel !== undefined && oordeel.vanaf !== null) return [];
    const nu =
      oordeel === undefined
        ? ({ ...tekort, reden: 'niet-meer-gevraagd' } as const)
        : ({ ...tekort, minimum: oordeel.minimum, aantal: oordeel.aantal, reden: 'weer-voldoende' } as const);
    return [{ type: 'DekkingRestored', data: nu, occurredAt: vandaag }];
  });
}
