import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Datum } from '../../src/kernel/datum.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { type TransformatiedeelnameEvent } from '../../src/vernieuwing/transformatie/transformatiedeelname.events.js';

type DataOf<T extends TransformatiedeelnameEvent['type']> = Extract<TransformatiedeelnameEvent, { type: T }>['data'];
type Zonder<T> = Omit<T, 'deelnameId' | 'aanbiederId'>;

export const KEUZESTANDEN = ['gekozen', 'ontbreekt'] as const;

export class TransformatieQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Jaar; zonder dit veld dat van geldigOp.', example: 2022, type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaar zijn, bijvoorbeeld 2022.' })
  @Min(2015, { message: 'jaar moet 2015 of later zijn.' })
  @Max(2100, { message: 'jaar moet 2100 of eerder zijn.' })
  jaar?: number;

  @ApiPropertyOptional({ description: 'Alleen aanbieders die kozen, of die dat nog niet deden.', enum: KEUZESTANDEN })
  @IsOptional()
  @IsIn(KEUZESTANDEN, { message: `keuze moet een van ${KEUZESTANDEN.join(', ')} zijn.` })
  keuze?: (typeof KEUZESTANDEN)[number];
}

export interface Transformatieregel {
  readonly aanbiederId: string;
  readonly naam: string;
  /** Segments of its contracts of that year in which the scheme holds. */
  readonly segmenten: readonly string[];
  readonly spoor: string | null;
  readonly pilot: string | null;
  /** The year for which the choice was made that still holds. */
  readonly gekozenVoor: number | null;
  readonly gekozenOp: Datum | null;
  readonly wissels: readonly Zonder<DataOf<'TransformatiespoorSwitched'>>[];
  readonly voorstellen: readonly Zonder<DataOf<'TransformatievoorstelSubmitted'>>[];
  readonly opbrengsten: readonly Zonder<DataOf<'TransformatieopbrengstReported'>>[];
}

export interface Spooropbrengst {
  readonly spoor: string;
  readonly naam: string;
  readonly aanbieders: number;
  readonly opbrengsten: number;
  /** Sum of what was reported as an amount, in eurocents. */
  readonly bedrag: number;
}

export interface TransformatieAntwoord {
  readonly aantal: number;
  readonly jaar: number;
  readonly geldigOp: Datum;
  readonly configuratieversie: string | null;
  /** Null: the region had no scheme in that year. */
  readonly bron: string | null;
  /** Segments that are left out of the scheme. */
  readonly uitgezonderd: readonly string[];
  readonly zonderKeuze: number;
  readonly resultaten: readonly Transformatieregel[];
  readonly perSpoor: readonly Spooropbrengst[];
}
