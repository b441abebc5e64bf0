import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { type Datum } from '../../kernel/datum.js';
import { IsDatum, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { CIJFERSTANDEN } from './indexatie.events.js';

const JAAR = { message: 'jaar moet een jaartal van 2016 tot en met 2100 zijn, bijvoorbeeld 2025.' };

export class IndexcijferInvoer {
  @ApiProperty({ description: 'Welk cijfer: ova, ppc, of een ander deel van de formule.', example: 'ova' })
  @Matches(/^[a-z][a-z0-9-]{0,59}$/, { message: 'index bestaat uit kleine letters, bijvoorbeeld ova of ppc.' })
  index!: string;

  @ApiProperty({ description: 'Jaar waarover het cijfer gaat.', example: 2025, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2025.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar!: number;

  @ApiProperty({ description: 'Of het cijfer nog kan veranderen.', enum: CIJFERSTANDEN, example: 'voorlopig' })
  @IsIn([...CIJFERSTANDEN], { message: `stand moet een van ${CIJFERSTANDEN.join(', ')} zijn.` })
  stand!: (typeof CIJFERSTANDEN)[number];

  @ApiProperty({ description: 'In honderdsten van een procent: 4,74% is 474.', example: 474, type: 'integer' })
  @IsInt({ message: 'honderdsten moet een geheel getal zijn: 4,74% is 474.' })
  @Min(-5_000, { message: 'honderdsten is ten minste -5000 (min 50%).' })
  @Max(50_000, { message: 'honderdsten is ten hoogste 50000 (500%).' })
  honderdsten!: number;

  @ApiProperty({ description: 'Dag van publicatie.', example: '2024-05-31', format: 'date' })
  @IsDatum()
  gepubliceerdOp!: Datum;

  @ApiProperty({ description: 'Waar het cijfer staat.', example: 'Meicirculaire 2024' })
  @IsVrijeTekst()
  bron!: string;

  @ApiPropertyOptional({ description: 'Waarom het een eerder cijfer vervangt.', nullable: true, type: String })
  @IsOptional()
  @IsVrijeTekst()
  correctie?: string | null;
}

export class IndexatieInvoer {
  @ApiProperty({ description: 'Jaar waarvoor de index geldt.', example: 2025, type: 'integer' })
  @IsInt(JAAR)
  @Min(2016, JAAR)
  @Max(2100, JAAR)
  jaar!: number;

  @ApiProperty({ description: 'Dag van het besluit.', example: '2024-09-20', format: 'date' })
  @IsDatum()
  beslotenOp!: Datum;

  @ApiProperty({ description: 'Wie besloot en waar dat staat.', example: 'Bestuurlijk overleg, agendapunt 4' })
  @IsVrijeTekst()
  besluit!: string;

  @ApiPropertyOptional({ description: 'Waarom een eerder besluit verandert.', nullable: true, type: String })
  @IsOptional()
  @IsVrijeTekst()
  reden?: string | null;
}

export class ContractproductInvoer {
  @ApiProperty({ description: 'Id van het contract.', format: 'uuid' })
  @IsId()
  contractId!: string;

  @ApiProperty({ description: 'Product van het contract.', example: '02A05' })
  @IsKenmerk()
  productcode!: string;
}

export class IndexatietoepassingInvoer {
  @ApiProperty({ description: 'Jaar van de index, waarover is besloten.', example: 2025, type: 'integer' })
  @IsInt(JAAR)
  @Min(2016, JAAR)
  @Max(2100, JAAR)
  jaar!: number;

  @ApiProperty({ description: 'Producten waarvan de tariefkaarten worden geindexeerd.', type: [String] })
  @IsArray({ message: 'productcodes moet een lijst zijn; een lege lijst mag.' })
  @ArrayMaxSize(200, { message: 'productcodes heeft ten hoogste 200 producten.' })
  @IsKenmerk({ each: true })
  productcodes!: string[];

  @ApiProperty({ description: 'Contracttarieven die worden geindexeerd.', type: [ContractproductInvoer] })
  @IsArray({ message: 'contracten moet een lijst zijn; een lege lijst mag.' })
  @ArrayMaxSize(200, { message: 'contracten heeft ten hoogste 200 tarieven.' })
  @ValidateNested({ each: true })
  @Type(() => ContractproductInvoer)
  contracten!: ContractproductInvoer[];

  @ApiPropertyOptional({ description: 'Eerste dag van de nieuwe tarieven; zonder dit 1 januari.', format: 'date' })
  @IsOptional()
  @IsDatum()
  geldigVanaf?: Datum;

  @ApiPropertyOptional({ description: 'Waarom ook voorbije dagen veranderen.', nullable: true, type: String })
  @IsOptional()
  @IsVrijeTekst()
  reden?: string | null;
}
