import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PagineringQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsId } from '../../src/platform/http/validators.js';
import { OVERSTAPSTANDEN, type Overstapstand } from './overstappen.projection.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;

class OverstappenfilterQuery {
  @ApiPropertyOptional({ description: 'Alleen deze stand.', enum: OVERSTAPSTANDEN, example: 'wachtlijst' })
  @IsOptional()
  @IsIn([...OVERSTAPSTANDEN], { message: `stand is een van: ${OVERSTAPSTANDEN.join(', ')}.` })
  stand?: Overstapstand;

  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0603' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen naar deze aanbieder.', ...UUID })
  @IsOptional()
  @IsId()
  gewensteAanbieder?: string;
}

export class OverstappenQuery extends IntersectionType(OverstappenfilterQuery, PagineringQuery) {}

export class OverstapDto {
  @ApiProperty({ description: 'Id van de overstap.', ...UUID })
  overstapId!: string;

  @ApiProperty({
    description: 'Pseudoniem van de client; alleen voor wie de casus mag zien.',
    ...UUID,
    nullable: true,
    type: String,
  })
  clientId!: string | null;

  @ApiProperty({ description: 'De toewijzing die de client wil verlaten.', ...UUID })
  toewijzingId!: string;

  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0603' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  productcode!: string;

  @ApiProperty({ description: 'Naam van de huidige aanbieder.', example: 'Stichting De Korenmolen' })
  vanAanbieder!: string;

  @ApiProperty({ description: 'Naam van de gewenste aanbieder.', example: 'Thuiszorg De Linde' })
  gewensteAanbieder!: string;

  @ApiProperty({ description: 'Dag van de aanvraag.', format: 'date', example: '2026-05-01' })
  aangevraagdOp!: string;

  @ApiProperty({ description: 'Stand.', enum: OVERSTAPSTANDEN, example: 'wachtlijst' })
  stand!: Overstapstand;

  @ApiProperty({ description: 'Dagen sinds de aanvraag, of tot het besluit.', example: 31, type: 'integer' })
  wachtdagen!: number;

  @ApiProperty({
    description: 'Waarom de overstap wacht.',
    example: 'Geen plaats tot september.',
    nullable: true,
    type: String,
  })
  reden!: string | null;

  @ApiProperty({ description: 'Verwachte dag.', format: 'date', example: '2026-09-01', nullable: true, type: String })
  verwachteDatum!: string | null;

  @ApiProperty({ description: 'Dag van de overstap.', format: 'date', example: null, nullable: true, type: String })
  ingangsdatum!: string | null;
}

export class OverstappenAntwoord {
  @ApiProperty({ description: 'Aantal dat aan de vraag voldoet.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Langst wachtend eerst.', type: [OverstapDto] })
  resultaten!: OverstapDto[];
}
