import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsOptional, ValidateNested } from 'class-validator';
import { IsDatum, IsId, IsVrijeTekst } from '../../../platform/http/validators.js';
import { GeplandInvoer, IsSleutel } from '../besluitvorming.dto.js';

const BRON = { description: 'Waar dit staat: document en plaats.', example: '003 paragraaf 6.3 mijlpaal 6' } as const;
const VANDAAG = { example: '2021-07-08', format: 'date' } as const;

export class MijlpaalPad {
  @ApiProperty({ description: 'Id van de mijlpaal.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'mijlpaalId moet het id van een mijlpaal zijn.' })
  mijlpaalId!: string;
}

export class SpoorInvoer {
  @ApiProperty({ description: 'Sleutel van het spoor; een nummer hoort in de naam.', example: 'pilots' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'Naam van het spoor.', example: 'Spoor 2: pilots' })
  @IsVrijeTekst()
  naam!: string;
}

class GeplandeDagInvoer {
  @ApiProperty({ description: 'Wanneer het gepland is: een dag of een periode.', type: GeplandInvoer })
  @IsDefined({ message: 'gepland is verplicht.' })
  @ValidateNested()
  @Type(() => GeplandInvoer)
  gepland!: GeplandInvoer;

  @ApiPropertyOptional({ description: 'Dag waarop deze planning werd gemaakt; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  geplandOp?: string;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class MijlpaalInvoer extends GeplandeDagInvoer {
  @ApiProperty({ description: 'Sleutel van de mijlpaal, uniek in de regio.', example: 'keuze-uitvoeringsorganisatie' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'Naam.', example: 'Keuze van de uitvoeringsorganisatie' })
  @IsVrijeTekst()
  naam!: string;

  @ApiPropertyOptional({ description: 'Het spoor waar de mijlpaal bij hoort.', type: SpoorInvoer, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SpoorInvoer)
  spoor?: SpoorInvoer | null;

  @ApiPropertyOptional({ description: 'Wie besluit of oplevert.', example: 'PFO', nullable: true, type: String })
  @IsOptional()
  @IsVrijeTekst()
  orgaan?: string | null;
}

export class HerplanningInvoer extends GeplandeDagInvoer {
  @ApiProperty({
    description: 'Waarom de planning verandert.',
    example: 'Het besluit is een vergadering doorgeschoven.',
  })
  @IsVrijeTekst()
  reden!: string;
}

export class MijlpaalBereiktInvoer {
  @ApiPropertyOptional({ description: 'Dag waarop de mijlpaal is bereikt; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  bereiktOp?: string;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class MijlpaalCorrectieInvoer {
  @ApiPropertyOptional({
    description: 'De juiste dag; leeg als de mijlpaal niet is bereikt.',
    ...VANDAAG,
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum()
  bereiktOp?: string | null;

  @ApiProperty({ description: 'Waarom de correctie nodig is.', example: 'Het besluit werd aangehouden.' })
  @IsVrijeTekst()
  reden!: string;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class MijlpaalVervallenInvoer {
  @ApiPropertyOptional({ description: 'Dag waarop de mijlpaal vervalt; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  vervallenOp?: string;

  @ApiProperty({ description: 'De reden.', example: 'De pilot gaat niet door.' })
  @IsVrijeTekst()
  reden!: string;
}
