import { type Datum } from '../../../kernel/datum.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type Actie } from '../besluitvorming.regels.js';
import { type DvoCommand } from './dienstverleningsovereenkomst.decider.js';

type Registration = Extract<DvoCommand, { type: 'RegisterDienstverleningsovereenkomst' }>;
type CommandOf<Type extends DvoCommand['type']> = Extract<DvoCommand, { type: Type }>;

export type DvoActie = Actie<CommandOf<'ExtendDvo' | 'EndDvo' | 'CorrectDvo'>, 'signaalMaanden'>;

/** Where it follows on another DVO, that one is told in the same append. */
export class RegisterDienstverleningsovereenkomst {
  constructor(
    readonly data: Omit<Actie<Registration, 'signaalMaanden'>, 'type' | 'dvoId' | 'gemeentenVanRegio'> & {
      readonly opvolgerVanDvoId: string | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Extend, end or correct. */
export class ActOnDvo {
  constructor(
    readonly dvoId: string,
    readonly actie: DvoActie,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SignalDvoExpiry {
  constructor(
    readonly data: { readonly dvoId: string; readonly laatsteDag: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}
