import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDatum, IsId, IsVrijeTekst } from '../../../platform/http/validators.js';
import { IsSleutel, PartijInvoer } from '../besluitvorming.dto.js';

const BRON = { description: 'Waar dit staat: document en plaats.', example: '003 paragraaf 6.2' } as const;
const LAATSTE_DAG = {
  description: 'Laatste dag, die zelf nog meetelt; leeg als de overeenkomst doorloopt.',
  example: '2022-12-31',
  format: 'date',
  nullable: true,
  type: String,
} as const;

export class DvoPad {
  @ApiProperty({
    description: 'Id van de dienstverleningsovereenkomst.',
    example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b',
  })
  @IsId({ message: 'dvoId moet het id van een dienstverleningsovereenkomst zijn.' })
  dvoId!: string;
}

export class DvoTaakInvoer {
  @ApiProperty({ description: 'Sleutel van de taak.', example: 'leveranciersmanagement' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'Wat de taak inhoudt.', example: 'Contracten en gesprekken met aanbieders.' })
  @IsVrijeTekst()
  omschrijving!: string;
}

class DvoTermijnenInvoer {
  @ApiProperty({ description: 'Eerste dag.', example: '2019-01-01', format: 'date' })
  @IsDatum()
  vanaf!: string;

  @ApiPropertyOptional(LAATSTE_DAG)
  @IsOptional()
  @IsDatum()
  laatsteDag?: string | null;

  @ApiPropertyOptional({
    description: 'Opzegtermijn in maanden; leeg als de overeenkomst er geen noemt.',
    example: 6,
    type: 'integer',
    nullable: true,
  })
  @IsOptional()
  @IsInt({ message: 'opzegtermijnMaanden moet een geheel aantal maanden zijn.' })
  @Min(0, { message: 'opzegtermijnMaanden is ten minste 0.' })
  @Max(120, { message: 'opzegtermijnMaanden is ten hoogste 120.' })
  opzegtermijnMaanden?: number | null;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class DvoInvoer extends DvoTermijnenInvoer {
  @ApiProperty({ description: 'Naam van de overeenkomst.', example: 'DVO inkoop en leveranciersmanagement' })
  @IsVrijeTekst()
  naam!: string;

  @ApiProperty({ description: 'De partijen.', type: [PartijInvoer] })
  @IsArray({ message: 'partijen moet een lijst zijn.' })
  @ArrayMinSize(2, { message: 'partijen heeft ten minste twee partijen nodig.' })
  @ArrayMaxSize(400, { message: 'partijen heeft ten hoogste 400 partijen.' })
  @ValidateNested({ each: true })
  @Type(() => PartijInvoer)
  partijen!: PartijInvoer[];

  @ApiProperty({ description: 'De taken die worden uitgevoerd.', type: [DvoTaakInvoer] })
  @IsArray({ message: 'taken moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'taken heeft ten minste een taak nodig.' })
  @ArrayMaxSize(100, { message: 'taken heeft ten hoogste 100 taken.' })
  @ValidateNested({ each: true })
  @Type(() => DvoTaakInvoer)
  taken!: DvoTaakInvoer[];

  @ApiPropertyOptional({
    description: 'Id van de overeenkomst die deze opvolgt; haar einde wordt dan niet meer gesignaleerd.',
    format: 'uuid',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsId({ message: 'opvolgerVanDvoId moet het id van een dienstverleningsovereenkomst zijn.' })
  opvolgerVanDvoId?: string | null;
}

export class DvoVerlengingInvoer {
  @ApiProperty({ description: 'De nieuwe laatste dag.', example: '2023-12-31', format: 'date' })
  @IsDatum()
  nieuweLaatsteDag!: string;

  @ApiPropertyOptional({ description: 'Dag van het besluit; leeg is vandaag.', example: '2022-06-02', format: 'date' })
  @IsOptional()
  @IsDatum()
  besluitDatum?: string;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class DvoOpzeggingInvoer {
  @ApiProperty({ description: 'Laatste dag, die zelf nog meetelt.', example: '2022-12-31', format: 'date' })
  @IsDatum()
  laatsteDag!: string;

  @ApiPropertyOptional({ description: 'Dag van de opzegging; leeg is vandaag.', example: '2022-06-02', format: 'date' })
  @IsOptional()
  @IsDatum()
  opgezegdOp?: string;

  @ApiPropertyOptional({
    description: 'Of alle partijen het eens zijn; de opzegtermijn bindt dan niet.',
    example: false,
    type: 'boolean',
    default: false,
  })
  @IsOptional()
  @IsBoolean({ message: 'wederzijds moet true of false zijn.' })
  wederzijds?: boolean;

  @ApiProperty({ description: 'De reden.', example: 'De gemeenten kiezen een andere uitvoeringsorganisatie.' })
  @IsVrijeTekst()
  reden!: string;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class DvoCorrectieInvoer extends DvoTermijnenInvoer {
  @ApiProperty({ description: 'Waarom de correctie nodig is.', example: 'De overeenkomst noemt een andere einddatum.' })
  @IsVrijeTekst()
  reden!: string;
}
