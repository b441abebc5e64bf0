import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Datum } from '../../src/kernel/datum.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsId, IsKenmerk } from '../../src/platform/http/validators.js';

export const PARTNERSTANDEN = ['partner', 'geen-partner', 'niet-vastgesteld'] as const;
export type Partnerstand = (typeof PARTNERSTANDEN)[number];

export interface Partner {
  readonly partnerschapId: string;
  readonly aanbiederId: string;
  readonly naam: string;
  readonly segment: string;
  readonly gemeentecode: string | null;
  readonly stand: Partnerstand;
  readonly sinds: Datum | null;
  readonly reden: string | null;
  /** The last year that was judged, with its outcome; null where none was. */
  readonly jaar: number | null;
  readonly voldoet: boolean | null;
  readonly aantalVoldaan: number | null;
  readonly vereist: number | null;
  readonly operator: '>=' | '=' | null;
  readonly configuratieversie: string | null;
  readonly criteria: readonly {
    readonly criterium: string;
    readonly soort: 'beoordeeld' | 'berekend';
    readonly voldaan: boolean | null;
    readonly bewijs: readonly string[];
    readonly uitleg: string;
  }[];
  readonly waaromNiet: readonly string[];
  /** Years that passed and were not judged. */
  readonly beoordelingNodig: readonly number[];
  readonly ontwikkeldoelen: readonly {
    readonly sleutel: string;
    readonly doel: string;
    readonly uiterlijk: Datum;
    readonly stand: 'loopt' | 'bereikt' | 'niet-bereikt';
    readonly voortgang: string | null;
  }[];
  readonly signaleringsafspraak: string | null;
}

export interface PartnersAntwoord {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: readonly Partner[];
}

export class PartnersQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen dit segment.', example: 'volwassenen' })
  @IsOptional()
  @IsKenmerk({ message: 'segment moet een segmentcode van de regio zijn.' })
  segment?: string;

  @ApiPropertyOptional({ description: 'Alleen partnerschappen voor deze gemeente.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen deze aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsOptional()
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Stand op geldigOp.', enum: PARTNERSTANDEN, example: 'partner' })
  @IsOptional()
  @IsIn([...PARTNERSTANDEN], { message: 'stand moet partner, geen-partner of niet-vastgesteld zijn.' })
  stand?: Partnerstand;
}

const JAAR = { message: 'jaar moet een jaartal van 2015 tot en met 2100 zijn.' };

export class PartnerproductieQuery {
  @ApiProperty({ description: 'Jaar waarin de zorg is geleverd.', example: 2019, type: 'integer' })
  @Type(() => Number)
  @IsInt(JAAR)
  @Min(2015, JAAR)
  @Max(2100, JAAR)
  jaar!: number;

  @ApiPropertyOptional({
    description: 'Alleen deze aanbieder.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
    format: 'uuid',
  })
  @IsOptional()
  @IsId()
  aanbiederId?: string;
}
