import { type Drempel } from '../../src/toegang/overdracht/inhoud/overdracht.js';
import { type Grondslag } from '../../src/toegang/overdracht/overdracht.events.js';

export const OVERDRACHTSTANDEN = [
  'gestart',
  'voorgesteld',
  'aanvaard',
  'geweigerd',
  'overgedragen',
  'geeindigd',
] as const;
export type Overdrachtstand = (typeof OVERDRACHTSTANDEN)[number];

export interface Gegevensoverdracht {
  readonly kenmerk: string;
  readonly grondslag: Grondslag;
}

/** What one event changed, from its own day on. */
export interface Stap {
  readonly op: string;
  readonly stand?: Overdrachtstand;
  readonly aanbiederId?: string;
  readonly reden?: string;
  readonly nieuweToewijzingId?: string;
  readonly gegevensoverdracht?: Gegevensoverdracht;
  readonly signaal?: Drempel;
}

export interface OverdrachtDoc {
  readonly overdrachtId: string;
  readonly regio: string;
  readonly contractId: string;
  readonly beeindigingId: string;
  readonly toewijzingId: string;
  readonly clientId: string;
  readonly gemeentecode: string;
  readonly vanAanbiederId: string;
  readonly productcode: string;
  readonly uiterlijk: string;
  readonly grond: string;
  readonly gestartOp: string;
  readonly stappen: readonly Stap[];
}

export interface BeeindigingDoc {
  readonly regio: string;
  readonly contractId: string;
  readonly beeindigingId: string;
  readonly uiterlijk: string;
  readonly grond: string;
  readonly besluitOp: string;
  readonly ingetrokkenOp: string | null;
}
