import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { IsGemeentecode, IsVrijeTekst } from '../../platform/http/validators.js';
import { INWONERTALSTATUSSEN } from './inhoud/regio.js';

export class InwonertalInvoer {
  @ApiProperty({ description: 'CBS-gemeentecode van een gemeente van de regio.', example: '0281' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiProperty({ description: 'Jaar; het getal is dat van 1 januari.', example: 2024, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn.' })
  @Min(2000, { message: 'jaar is ten minste 2000.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar!: number;

  @ApiProperty({ description: 'Aantal inwoners.', example: 1000, type: 'integer' })
  @IsInt({ message: 'inwoners moet een geheel getal zijn.' })
  @Min(0, { message: 'inwoners is ten minste 0.' })
  @Max(999_999_999, { message: 'inwoners is te hoog.' })
  inwoners!: number;

  @ApiProperty({ description: 'Status.', enum: INWONERTALSTATUSSEN, example: 'voorlopig' })
  @IsIn([...INWONERTALSTATUSSEN], { message: 'status mag zijn: voorlopig, definitief.' })
  status!: (typeof INWONERTALSTATUSSEN)[number];

  @ApiProperty({ description: 'Waar het getal vandaan komt.', example: 'CBS StatLine, bevolking op 1 januari' })
  @IsVrijeTekst()
  bron!: string;
}

export class InwonertallenInvoer {
  @ApiProperty({ description: 'Alles of niets: bij een fout wordt niets vastgelegd.', type: [InwonertalInvoer] })
  @ValidateNested({ each: true, message: 'inwonertallen moet een lijst van inwonertallen zijn.' })
  @Type(() => InwonertalInvoer)
  @ArrayMinSize(1, { message: 'inwonertallen heeft ten minste een regel nodig.' })
  @ArrayMaxSize(1000, { message: 'inwonertallen heeft ten hoogste 1000 regels.' })
  inwonertallen!: InwonertalInvoer[];
}

export class InwonertallenCsvInvoer {
  @ApiProperty({
    description: 'CSV met puntkomma: gemeentecode;jaar;inwoners;status.',
    example: 'gemeentecode;jaar;inwoners;status\n0281;2024;1000;voorlopig\n',
    minLength: 1,
    maxLength: 100_000,
  })
  @IsString({ message: 'csv moet de tekst van het bestand zijn.' })
  @Length(1, 100_000, { message: 'csv heeft 1 tot 100000 tekens.' })
  csv!: string;

  @ApiProperty({ description: 'Waar de getallen vandaan komen.', example: 'CBS StatLine, bevolking op 1 januari' })
  @IsVrijeTekst()
  bron!: string;
}

export class InwonertallenAntwoord {
  @ApiProperty({ description: 'Aantal gegeven inwonertallen.', example: 6, type: 'integer' })
  aantal!: number;
}
