import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Datum } from '../../src/kernel/datum.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { BESTEMMINGEN, type Pilotregels, type PilotEvent } from '../../src/vernieuwing/pilot/pilot.events.js';

type DataOf<T extends PilotEvent['type']> = Omit<Extract<PilotEvent, { type: T }>['data'], 'pilotId'>;

export const PILOTSTANDEN = ['voorbereiding', 'loopt', 'geevalueerd', 'geeindigd'] as const;
export type Pilotstand = (typeof PILOTSTANDEN)[number];
export const PUNTSTANDEN = ['open', 'overgenomen', 'niet-overgenomen'] as const;
export type Puntstand = (typeof PUNTSTANDEN)[number];

export class PilotsQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen pilots in deze stand.', enum: PILOTSTANDEN })
  @IsOptional()
  @IsIn(PILOTSTANDEN, { message: `stand moet een van ${PILOTSTANDEN.join(', ')} zijn.` })
  stand?: Pilotstand;
}

export class PilotpuntenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen punten die daar moeten landen.', enum: BESTEMMINGEN })
  @IsOptional()
  @IsIn(BESTEMMINGEN, { message: `bestemming moet een van ${BESTEMMINGEN.join(', ')} zijn.` })
  bestemming?: (typeof BESTEMMINGEN)[number];

  @ApiPropertyOptional({ description: 'Alleen punten in deze stand.', enum: PUNTSTANDEN })
  @IsOptional()
  @IsIn(PUNTSTANDEN, { message: `stand moet een van ${PUNTSTANDEN.join(', ')} zijn.` })
  stand?: Puntstand;
}

export interface Pilottermijnregel {
  readonly termijn: string;
  readonly uiterlijk: Datum;
  readonly gedaanOp: Datum | null;
  /** Not done on the day after its last day. */
  readonly gemist: boolean;
}

export interface Pilotregel extends Omit<DataOf<'PilotDefined'>, 'regels' | 'vragen' | 'doel'> {
  readonly pilotId: string;
  readonly stand: Pilotstand;
  readonly gestartOp: Datum | null;
  readonly geeindigdOp: Datum | null;
  readonly partners: readonly string[];
  readonly vragen: number;
  readonly beantwoord: number;
  readonly openPunten: number;
  readonly gemisteTermijnen: number;
}

export interface PilotsAntwoord {
  readonly aantal: number;
  readonly geldigOp: Datum;
  /** Pilots that are paid in another way than inspanningsgericht (R-INN-07). */
  readonly metAndereBekostiging: number;
  readonly resultaten: readonly Pilotregel[];
}

export interface Pilotvraag {
  readonly sleutel: string;
  readonly vraag: string;
  readonly meting: string;
  readonly bevindingen: readonly Omit<DataOf<'PilotbevindingReported'>, 'vraag'>[];
}

export interface Pilotpunt {
  readonly pilotId: string;
  readonly pilot: string;
  readonly pilotnaam: string;
  readonly puntId: string;
  readonly bestemming: (typeof BESTEMMINGEN)[number];
  readonly punt: string;
  readonly geevalueerdOp: Datum;
  readonly stand: Puntstand;
  readonly afhandeling: Omit<DataOf<'PilotpuntSettled'>, 'puntId' | 'uitkomst'> | null;
  /** The findings that it rests on, with their evidence. */
  readonly bewijs: readonly Omit<DataOf<'PilotbevindingReported'>, 'bevindingId'>[];
}

export interface PilotAntwoord extends Omit<Pilotregel, 'vragen'> {
  readonly geldigOp: Datum;
  readonly doel: string;
  readonly regels: Pilotregels | null;
  readonly termijnen: readonly Pilottermijnregel[];
  readonly kader: DataOf<'PilotkaderAdopted'> | null;
  readonly plan: DataOf<'PilotplanAdopted'> | null;
  readonly selectie: DataOf<'PilotselectionCompleted'> | null;
  readonly vragen: readonly Pilotvraag[];
  readonly evaluatie: Omit<DataOf<'PilotEvaluated'>, 'punten'> | null;
  readonly punten: readonly Pilotpunt[];
  readonly einde: DataOf<'PilotEnded'> | null;
}

export interface PilotpuntenAntwoord {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: readonly Pilotpunt[];
}
