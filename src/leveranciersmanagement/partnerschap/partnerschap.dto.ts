import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDatum, IsGemeentecode, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { IsSleutel } from '../../regio/besluitvorming/besluitvorming.dto.js';

const VANDAAG = { example: '2025-02-01', format: 'date' } as const;

class PartnerschapInvoer {
  @ApiProperty({ description: 'De aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiProperty({ description: 'Segment waarvoor het partnerschap geldt.', example: 'volwassenen' })
  @IsKenmerk({ message: 'segment moet een segmentcode van de regio zijn.' })
  segment!: string;

  @ApiPropertyOptional({
    description: 'CBS-gemeentecode; leeg is de hele regio.',
    example: '0503',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string | null;
}

class PartnerschapjaarInvoer extends PartnerschapInvoer {
  @ApiProperty({ description: 'Het jaar dat wordt beoordeeld.', example: 2024, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar!: number;
}

export class PartneroordeelInvoer extends PartnerschapjaarInvoer {
  @ApiProperty({ description: 'Criterium uit de partnerregel van de regio.', example: 'keten' })
  @IsSleutel()
  criterium!: string;

  @ApiProperty({ description: 'Of de aanbieder eraan voldoet.', example: true })
  @IsBoolean({ message: 'voldaan moet true of false zijn.' })
  voldaan!: boolean;

  @ApiProperty({ description: 'Waarom.', example: 'Werkt met drie partijen samen in een keten.' })
  @IsVrijeTekst()
  reden!: string;

  @ApiProperty({ description: 'Waaruit het blijkt: document en plaats.', example: ['Verslag ketenoverleg 2024'] })
  @IsArray({ message: 'bewijs moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'bewijs noemt ten minste een document.' })
  @ArrayMaxSize(20, { message: 'bewijs noemt ten hoogste twintig documenten.' })
  @IsVrijeTekst({ each: true })
  bewijs!: string[];

  @ApiPropertyOptional({ description: 'Dag van het oordeel; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  beoordeeldOp?: string;
}

export class PartnerbeoordelingInvoer extends PartnerschapjaarInvoer {}

export class PartnerbesluitInvoer extends PartnerschapjaarInvoer {
  @ApiProperty({ description: 'Waarom u de uitkomst bevestigt.', example: 'Besproken in het regiooverleg.' })
  @IsVrijeTekst()
  reden!: string;

  @ApiPropertyOptional({ description: 'Dag van het besluit; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  besluitDatum?: string;
}

export class OntwikkeldoelInvoer extends PartnerschapInvoer {
  @ApiProperty({ description: 'Sleutel van het doel.', example: 'lichtere-alternatieven' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'Het doel.', example: 'Lichtere alternatieven voor het Ontmoetingscentrum.' })
  @IsVrijeTekst()
  doel!: string;

  @ApiProperty({ description: 'Uiterste dag.', example: '2025-12-31', format: 'date' })
  @IsDatum()
  uiterlijk!: string;

  @ApiPropertyOptional({ description: 'Dag van de toezegging; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  toegezegdOp?: string;
}

export class OntwikkeldoelmeldingInvoer extends PartnerschapInvoer {
  @ApiProperty({ description: 'Sleutel van het doel.', example: 'lichtere-alternatieven' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'Hoe het staat.', enum: ['loopt', 'bereikt', 'niet-bereikt'], example: 'loopt' })
  @IsIn(['loopt', 'bereikt', 'niet-bereikt'], { message: 'stand moet loopt, bereikt of niet-bereikt zijn.' })
  stand!: 'loopt' | 'bereikt' | 'niet-bereikt';

  @ApiProperty({ description: 'De voortgang.', example: 'Twee inlooppunten zijn open.' })
  @IsVrijeTekst()
  voortgang!: string;

  @ApiPropertyOptional({ description: 'Dag van de melding; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  gemeldOp?: string;
}

export class SignaleringsafspraakInvoer extends PartnerschapInvoer {
  @ApiProperty({ description: 'Wat de partner signaleert en aan wie.', example: 'Eenzaamheid, aan het wijkteam.' })
  @IsVrijeTekst()
  afspraak!: string;

  @ApiPropertyOptional({ description: 'Dag van de afspraak; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  afgesprokenOp?: string;
}
