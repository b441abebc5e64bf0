import { type Decider, unreachable } from '../../kernel/decider.js';
import { establish, type EstablishRegio } from './establish-regio.js';
import { recordInwonertallen, type RecordInwonertallen } from './record-inwonertallen.js';
import { regioEvents, type RegioEvent } from './regio.events.js';
import { evolveRegio, GEEN_REGIO, type RegioState } from './regio.state.js';

export type { EstablishRegio } from './establish-regio.js';

export type RegioCommand = EstablishRegio | RecordInwonertallen;

export const regioDecider: Decider<RegioState, RegioCommand, RegioEvent> = {
  category: regioEvents.aggregate,
  initial: GEEN_REGIO,
  decide(command, state) {
    switch (command.type) {
      case 'EstablishRegio':
        return establish(command, state);
      case 'RecordInwonertallen':
        return recordInwonertallen(command, state);
    }
    return unreachable(command);
  },
  evolve: evolveRegio,
};
