import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsDatum, IsId } from '../../platform/http/validators.js';
import { REDENEN_NIET_BEHAALD } from './resultaat.codes.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
/** A schouw has its own route, which keeps the schouw and its measurement together. */
const BRONNEN = ['toegang', 'monitorgesprek', 'onderzoek'] as const;

export class ResultaatPad {
  @ApiProperty({ description: 'Id van het resultaat.', example: ID, format: 'uuid' })
  @IsId({ message: 'resultaatId moet het id van een resultaat zijn.' })
  resultaatId!: string;
}

export class ResultaatInvoer {
  @ApiProperty({ description: 'De toewijzing waarbij het resultaat hoort.', example: ID, format: 'uuid' })
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId!: string;

  @ApiProperty({ description: 'Resultaatgebied, in kleine letters.', example: 'schoon-en-leefbaar-huis' })
  @Matches(/^[a-z][a-z0-9-]{0,59}$/, { message: 'resultaatgebied bestaat uit kleine letters, cijfers en streepjes.' })
  resultaatgebied!: string;

  @ApiProperty({
    description:
      'Wat client en gemeente samen willen bereiken. Gaat versleuteld naar de kluis en staat in geen gebeurtenis.',
    example: 'De woonkamer, keuken en badkamer zijn elke week schoon.',
    maxLength: 4000,
  })
  @IsString({ message: 'doel moet een tekst zijn.' })
  @Length(1, 4000, { message: 'doel telt 1 tot 4000 tekens.' })
  doel!: string;

  @ApiPropertyOptional({ description: 'Dag van de afspraak; leeg is vandaag.', example: '2026-04-01', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'afgesprokenOp moet een datum zijn, bijvoorbeeld 2026-04-01.' })
  afgesprokenOp?: string;
}

export class ResultaatmetingInvoer {
  @ApiProperty({ description: 'Of het resultaat is behaald.', example: false })
  @IsBoolean({ message: 'behaald moet true of false zijn.' })
  behaald!: boolean;

  @ApiPropertyOptional({
    description: 'Waarom niet; verplicht als het resultaat niet is behaald.',
    enum: REDENEN_NIET_BEHAALD,
    example: 'ONDERSTEUNING_ONVOLDOENDE',
    nullable: true,
  })
  @IsOptional()
  @IsIn(REDENEN_NIET_BEHAALD, { message: `redenCode is een van: ${REDENEN_NIET_BEHAALD.join(', ')}.` })
  redenCode?: string | null;

  @ApiPropertyOptional({ description: 'Dag van de meting; leeg is vandaag.', example: '2026-10-01', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'gemetenOp moet een datum zijn, bijvoorbeeld 2026-10-01.' })
  gemetenOp?: string;

  @ApiProperty({ description: 'Waar de meting vandaan komt.', enum: BRONNEN, example: 'toegang' })
  @IsIn(BRONNEN, { message: `bron is een van: ${BRONNEN.join(', ')}.` })
  bron!: (typeof BRONNEN)[number];
}
