import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { BEGRIPNIVEAUS, BEGRIPSOORTEN } from '../../src/gegevens/inhoud/begrip.js';
import { LEVERKANALEN, type Leverkanaal } from '../../src/gegevens/inhoud/levering.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsId } from '../../src/platform/http/validators.js';

export class BegrippenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen begrippen van deze soort.', enum: BEGRIPSOORTEN, example: 'doel' })
  @IsOptional()
  @IsIn([...BEGRIPSOORTEN], { message: `soort moet een van ${BEGRIPSOORTEN.join(', ')} zijn.` })
  soort?: (typeof BEGRIPSOORTEN)[number];

  @ApiPropertyOptional({ description: 'Alleen begrippen op dit niveau.', enum: BEGRIPNIVEAUS, example: 'inwoner' })
  @IsOptional()
  @IsIn([...BEGRIPNIVEAUS], { message: `niveau moet een van ${BEGRIPNIVEAUS.join(', ')} zijn.` })
  niveau?: (typeof BEGRIPNIVEAUS)[number];
}

export class LeverafsprakenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen wat deze gemeente levert.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen wat deze aanbieder levert.', format: 'uuid' })
  @IsOptional()
  @IsId()
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Alleen dit afgesproken kanaal.', enum: LEVERKANALEN, example: 'bestand' })
  @IsOptional()
  @IsIn([...LEVERKANALEN], { message: `kanaal moet een van ${LEVERKANALEN.join(', ')} zijn.` })
  kanaal?: Leverkanaal;
}

export class VerantwoordingenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen deze aanbieder.', format: 'uuid' })
  @IsOptional()
  @IsId()
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Jaar van de periode.', example: 2024, type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar?: number;
}
