import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Aanwijzing } from './inhoud/verantwoordelijkheid.js';

export type AanwijzingInhoud = Omit<Aanwijzing, 'aanwijzingId' | 'clientId'>;

/** Makes a gemeente responsible for a case from a day on; answers `{ aanwijzingId }`. */
export class AssignVerantwoordelijkeGemeente {
  constructor(
    readonly data: { readonly clientId: string; readonly aanwijzing: AanwijzingInhoud },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class CorrectVerantwoordelijkeGemeente {
  constructor(
    readonly data: {
      readonly clientId: string;
      readonly aanwijzingId: string;
      readonly aanwijzing: AanwijzingInhoud;
      readonly reden: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class WithdrawVerantwoordelijkeGemeente {
  constructor(
    readonly data: { readonly clientId: string; readonly aanwijzingId: string; readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
