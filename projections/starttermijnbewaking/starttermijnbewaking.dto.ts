import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PagineringQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsDatum, IsGemeentecode, IsId, IsKenmerk } from '../../src/platform/http/validators.js';
import { STATUSSEN, type Status } from './starttermijnbewaking.projection.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;
const DATE = { format: 'date', example: '2026-04-21' } as const;

export class StarttermijnfilterQuery {
  @ApiPropertyOptional({
    description:
      'Dag waarop wachttijden en vervallen toewijzingen worden bepaald; zonder deze parameter vandaag, of de dag waarop het antwoord bekend was.',
    ...DATE,
  })
  @IsOptional()
  @IsDatum()
  geldigOp?: string;

  @ApiPropertyOptional({ description: 'Alleen deze aanbieder.', ...UUID })
  @IsOptional()
  @IsId()
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0603' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen dit segment.', example: 'volwassenen' })
  @IsOptional()
  @IsKenmerk()
  segment?: string;

  @ApiPropertyOptional({ description: 'Alleen dit product.', example: '02A03' })
  @IsOptional()
  @IsKenmerk()
  productcode?: string;

  @ApiPropertyOptional({
    description: 'Jaar van de gewenste startdatum.',
    example: 2026,
    type: 'integer',
    minimum: 2000,
    maximum: 2999,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn.' })
  @Min(2000, { message: 'jaar is 2000 of later.' })
  @Max(2999, { message: 'jaar is 2999 of eerder.' })
  jaar?: number;
}

export class StarttermijnenQuery extends IntersectionType(StarttermijnfilterQuery, PagineringQuery) {
  @ApiPropertyOptional({ description: 'Alleen deze status.', enum: STATUSSEN, example: 'overschreden' })
  @IsOptional()
  @IsIn([...STATUSSEN], { message: `status is een van: ${STATUSSEN.join(', ')}.` })
  status?: Status;
}

export class StarttermijnDto {
  @ApiProperty({ description: 'Id van de toewijzing.', ...UUID })
  toewijzingId!: string;

  @ApiProperty({ description: 'Nummer binnen de gemeente.', example: '300201' })
  toewijzingnummer!: string;

  @ApiProperty({
    description: 'Pseudoniem van de client; alleen voor wie de casus mag zien.',
    ...UUID,
    nullable: true,
    type: String,
  })
  clientId!: string | null;

  @ApiProperty({ description: 'Id van de aanbieder.', ...UUID })
  aanbiederId!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'Stichting De Korenmolen' })
  aanbieder!: string;

  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0603' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Segment.', example: 'volwassenen', nullable: true, type: String })
  segment!: string | null;

  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  productcode!: string;

  @ApiProperty({ description: 'Gewenste startdatum uit de toewijzing.', format: 'date', example: '2026-03-30' })
  gewensteStartdatum!: string;

  @ApiProperty({
    description: 'Laatste dag van de termijn; leeg als de regio geen termijn vaststelde.',
    ...DATE,
    nullable: true,
    type: String,
  })
  uiterste!: string | null;

  @ApiProperty({ description: 'Lengte van de termijn in werkdagen.', example: 14, type: 'integer', nullable: true })
  termijnWerkdagen!: number | null;

  @ApiProperty({
    description:
      'Werkdagen na de gewenste startdatum tot en met de start, of tot en met geldigOp als de zorg niet is gestart.',
    example: 9,
    type: 'integer',
    nullable: true,
  })
  werkdagenVerlopen!: number | null;

  @ApiProperty({
    description: 'Dag waarop de zorg begon.',
    format: 'date',
    example: null,
    nullable: true,
    type: String,
  })
  begindatum!: string | null;

  @ApiProperty({ description: 'Status.', enum: STATUSSEN, example: 'wacht' })
  status!: Status;

  @ApiProperty({ description: 'Versie van de werkdagenkalender.', example: 'atw-1', nullable: true, type: String })
  kalenderVersie!: string | null;

  @ApiProperty({ description: 'Configuratie waaruit de termijn komt.', example: 'h5-1', nullable: true, type: String })
  configuratieversie!: string | null;
}

export class StarttermijnenAntwoord {
  @ApiProperty({ description: 'Aantal toewijzingen dat aan de vraag voldoet.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De dag waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Op gewenste startdatum, de vroegste eerst.', type: [StarttermijnDto] })
  resultaten!: StarttermijnDto[];
}

export class StarttermijnAanbiederDto {
  @ApiProperty({ description: 'Id van de aanbieder.', ...UUID })
  aanbiederId!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'Stichting De Korenmolen' })
  aanbieder!: string;

  @ApiProperty({ description: 'Toewijzingen, zonder de ingetrokken.', example: 40, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Binnen de termijn gestart.', example: 30, type: 'integer' })
  tijdigGestart!: number;

  @ApiProperty({ description: 'Na de termijn gestart.', example: 4, type: 'integer' })
  teLaatGestart!: number;

  @ApiProperty({ description: 'Termijn voorbij, zorg niet gestart.', example: 1, type: 'integer' })
  overschreden!: number;

  @ApiProperty({ description: 'Termijn loopt nog, of er is geen termijn.', example: 3, type: 'integer' })
  wacht!: number;

  @ApiProperty({ description: 'Geweigerd door de aanbieder.', example: 2, type: 'integer' })
  geweigerd!: number;

  @ApiProperty({
    description:
      'Te laat gestart of overschreden, als deel van alle toewijzingen waarvan de uitkomst bekend is, in honderdsten van een procent (1429 is 14,29%); leeg als er geen uitkomst is.',
    example: 1429,
    type: 'integer',
    nullable: true,
  })
  aandeelTeLaat!: number | null;

  @ApiProperty({ description: 'Mediaan van de werkdagen tot de start.', example: 8.5, type: 'number', nullable: true })
  mediaanWerkdagen!: number | null;
}

export class StarttermijnPerAanbiederAntwoord {
  @ApiProperty({ description: 'Aantal aanbieders.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De dag waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Grootste aandeel te laat eerst.', type: [StarttermijnAanbiederDto] })
  resultaten!: StarttermijnAanbiederDto[];
}
