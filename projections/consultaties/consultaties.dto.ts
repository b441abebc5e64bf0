import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Datum } from '../../src/kernel/datum.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsId } from '../../src/platform/http/validators.js';
import { type AdviesDoc, type ConsultatieDoc } from './consultaties.projection.js';

/** `te-beantwoorden`: the term has passed, and it is not closed with its report. */
export const CONSULTATIESTANDEN = ['gepland', 'loopt', 'te-beantwoorden', 'gesloten', 'ingetrokken'] as const;
export type Consultatiestand = (typeof CONSULTATIESTANDEN)[number];

export class ConsultatiesQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen consultaties in deze stand.', enum: CONSULTATIESTANDEN })
  @IsOptional()
  @IsIn(CONSULTATIESTANDEN, { message: `stand moet een van ${CONSULTATIESTANDEN.join(', ')} zijn.` })
  stand?: Consultatiestand;
}

export class ConsultatieLeesPad {
  @ApiProperty({ description: 'Id van de consultatie.', format: 'uuid' })
  @IsId({ message: 'consultatieId moet het id van een consultatie zijn.' })
  consultatieId!: string;
}

type Beantwoording = AdviesDoc['beantwoordingen'][number];

export interface Adviespunt {
  readonly nummer: number;
  readonly punt: string;
  /** Null as long as it was not answered. */
  readonly verwerking: Beantwoording['antwoorden'][number]['verwerking'] | null;
  readonly waarom: string | null;
}

export interface Consultatieadvies {
  readonly adviesId: string;
  readonly van: AdviesDoc['van'];
  readonly ontvangenOp: Datum;
  readonly naTermijn: boolean;
  readonly document: AdviesDoc['document'];
  readonly punten: readonly Adviespunt[];
  readonly beantwoordOp: Datum | null;
  readonly beantwoordDoor: string | null;
  readonly brief: Beantwoording['brief'];
  /** Earlier answers, with why they were changed. */
  readonly wijzigingen: readonly { readonly op: Datum; readonly door: string; readonly reden: string }[];
}

export interface Consultatieregel {
  readonly consultatieId: string;
  readonly soort: ConsultatieDoc['soort'];
  readonly onderwerp: string;
  readonly van: Datum;
  readonly tot: Datum;
  readonly stand: Consultatiestand;
  readonly gevraagden: number;
  readonly adviezen: number;
  readonly onbeantwoord: number;
  readonly overgenomen: number;
  readonly nietOvergenomen: number;
}

export interface ConsultatiesAntwoord {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: readonly Consultatieregel[];
}

export interface ConsultatieAntwoord extends Omit<Consultatieregel, 'adviezen' | 'gevraagden'> {
  readonly geldigOp: Datum;
  readonly vragen: readonly string[];
  readonly document: ConsultatieDoc['document'];
  readonly over: ConsultatieDoc['over'];
  readonly kanaal: string;
  readonly geopendOp: Datum;
  readonly geopendDoor: string;
  /** Each with how many pieces of advice came from it: nought is silence. */
  readonly gevraagd: readonly (ConsultatieDoc['gevraagd'][number] & { readonly aantalAdviezen: number })[];
  readonly verlengingen: ConsultatieDoc['verlengingen'];
  readonly adviezen: readonly Consultatieadvies[];
  readonly conclusie: string | null;
  readonly verslag: NonNullable<ConsultatieDoc['gesloten']>['verslag'] | null;
  readonly geslotenOp: Datum | null;
  readonly redenIngetrokken: string | null;
}
