import { type Datum } from '../../src/kernel/datum.js';
import { type Gespreksplanstand, type MeldingDoc } from './gespreksvoorbereiding.projection.js';

export const AGENDABRONNEN = ['klacht', 'signaal', 'consulenteninput', 'kpi', 'verbeterplan', 'actie'] as const;

/** A point for the agenda, with what it rests on. */
export interface Agendavoorstel {
  readonly punt: string;
  readonly bron: (typeof AGENDABRONNEN)[number];
  readonly verwijzing: string;
}

export type Melding = Omit<MeldingDoc, 'regio' | 'aanbiederId'>;

export interface Gespreksactie {
  readonly actieId: string;
  readonly wat: string;
  readonly wie: string;
  readonly uiterlijk: Datum;
  readonly teLaat: boolean;
}

export interface Gespreksplan {
  readonly verbeterplanId: string;
  readonly kpiId: string;
  readonly jaar: number;
  readonly stand: Gespreksplanstand;
  readonly uiterlijkIndienen: Datum | null;
}

export interface Gesprekskpi {
  readonly kpiId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  readonly score: number | null;
}

export interface GespreksvoorbereidingAntwoord {
  readonly aanbiederId: string;
  readonly aanbieder: string;
  readonly geldigOp: Datum;
  /** What to put on the agenda, the gravest first. */
  readonly agenda: readonly Agendavoorstel[];
  /** Open ones, and those that were handled in the year before. */
  readonly meldingen: readonly Melding[];
  readonly acties: readonly Gespreksactie[];
  readonly verbeterplannen: readonly Gespreksplan[];
  /** KPIs whose last verdict is onvoldoende. */
  readonly kpis: readonly Gesprekskpi[];
}
