import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type PartnerschapCommand } from './partnerschap.decider.js';

/** Whose partnership: for one gemeente, or for the whole region (null). */
export interface Partnersleutel {
  readonly aanbiederId: string;
  readonly segment: string;
  readonly gemeentecode: string | null;
}

type Bare<C> = C extends unknown ? Omit<C, 'betreft' | 'vandaag' | 'regel'> : never;
type CommandOf<T extends PartnerschapCommand['type']> = Bare<Extract<PartnerschapCommand, { type: T }>>;
export type Partneroordeel = CommandOf<'RecordPartnercriterium'>;
export type Partneractie = Bare<
  Exclude<PartnerschapCommand, { type: 'AssessPartnerschap' | 'RecordPartnercriterium' }>
>;

export class RecordPartnercriterium {
  constructor(
    readonly sleutel: Partnersleutel,
    readonly oordeel: Partneroordeel,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class AssessPartnerschap {
  constructor(
    readonly sleutel: Partnersleutel,
    readonly jaar: number,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** What needs no rule: confirm, commit, report, agree, signal. */
export class ActOnPartnerschap {
  constructor(
    readonly sleutel: Partnersleutel,
    readonly actie: Partneractie,
    readonly envelope: CommandEnvelope,
  ) {}
}
