import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsOptional, Matches, ValidateNested } from 'class-validator';
import { IsDatum, IsId, IsVrijeTekst } from '../../platform/http/validators.js';
import { IsSleutel } from '../../regio/besluitvorming/besluitvorming.dto.js';

const LIJST = { type: [String] as [StringConstructor] };
const MAX = { message: '$property heeft ten hoogste 100 regels.' };
const IS_LIJST = { message: '$property moet een lijst zijn.' };

export class OverlegPad {
  @ApiProperty({ description: 'Het jaar van het overleg.', example: '2022' })
  @Matches(/^20\d{2}$/, { message: 'jaar moet een jaartal zijn, bijvoorbeeld 2022.' })
  jaar!: string;

  @ApiProperty({ description: 'Id van het overleg.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'overlegId moet het id van een overleg zijn.' })
  overlegId!: string;
}

export class OverlegafwijkingInvoer {
  @ApiProperty({ description: 'Welk orgaan of welke rol met de afwijking instemt.', example: 'PFO Wmo' })
  @IsVrijeTekst()
  besluitDoor!: string;

  @ApiProperty({ description: 'Waarom de norm wordt overschreden.', example: 'De wet wijzigt halverwege het jaar.' })
  @IsVrijeTekst()
  reden!: string;
}

export class OverlegInvoer {
  @ApiProperty({
    description: 'Soort overleg, zo mogelijk uit de overlegnormen van de regio.',
    example: 'organisatorische-overlegtafel',
  })
  @IsSleutel()
  soort!: string;

  @ApiPropertyOptional({
    description: 'De ondersteuningsvorm, het segment of de aanbieder; leeg is de hele regio.',
    example: 'dagbesteding',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  eenheid?: string | null;

  @ApiProperty({ description: 'De dag van het overleg.', example: '2022-03-15', format: 'date' })
  @IsDatum()
  datum!: string;

  @ApiProperty({ description: 'Rollen en organisaties, geen namen.', example: ['contractmanager'], ...LIJST })
  @IsArray(IS_LIJST)
  @ArrayMaxSize(100, MAX)
  @IsVrijeTekst({ each: true })
  deelnemers!: string[];

  @ApiPropertyOptional({ description: 'De agendapunten.', example: ['Nieuwe contracten'], ...LIJST })
  @IsOptional()
  @IsArray(IS_LIJST)
  @ArrayMaxSize(100, MAX)
  @IsVrijeTekst({ each: true })
  agenda?: string[];

  @ApiPropertyOptional({ description: 'Alleen nodig als de norm wordt overschreden.', type: OverlegafwijkingInvoer })
  @IsOptional()
  @ValidateNested()
  @Type(() => OverlegafwijkingInvoer)
  afwijking?: OverlegafwijkingInvoer | null;
}

export class OverlegverplaatsingInvoer {
  @ApiProperty({ description: 'De nieuwe dag, in hetzelfde jaar.', example: '2022-04-12', format: 'date' })
  @IsDatum()
  datum!: string;

  @ApiProperty({ description: 'De reden.', example: 'De cijfers over het kwartaal zijn er dan.' })
  @IsVrijeTekst()
  reden!: string;
}

export class OverlegvervallenInvoer {
  @ApiProperty({ description: 'De reden.', example: 'Er zijn geen agendapunten.' })
  @IsVrijeTekst()
  reden!: string;
}

export class OverlegverslagInvoer {
  @ApiProperty({ description: 'Waar het verslag staat.', example: 'zaaksysteem 2022-0415' })
  @IsVrijeTekst()
  verwijzing!: string;

  @ApiProperty({ description: 'SHA-256 van het verslag, 64 hexadecimale tekens.', example: 'a'.repeat(64) })
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 moet uit 64 hexadecimale tekens bestaan (0-9, a-f).' })
  sha256!: string;
}

export class OverleggehoudenInvoer {
  @ApiPropertyOptional({ description: 'De dag; leeg is vandaag.', example: '2022-03-15', format: 'date' })
  @IsOptional()
  @IsDatum()
  gehoudenOp?: string;

  @ApiProperty({ description: 'Rollen en organisaties die er waren, geen namen.', example: ['PFO Wmo'], ...LIJST })
  @IsDefined({ message: 'aanwezig ontbreekt.' })
  @IsArray(IS_LIJST)
  @ArrayMaxSize(100, MAX)
  @IsVrijeTekst({ each: true })
  aanwezig!: string[];

  @ApiPropertyOptional({ description: 'Het verslag, als het er is.', type: OverlegverslagInvoer })
  @IsOptional()
  @ValidateNested()
  @Type(() => OverlegverslagInvoer)
  verslag?: OverlegverslagInvoer | null;
}
