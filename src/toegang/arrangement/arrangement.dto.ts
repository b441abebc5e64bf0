import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, Matches } from 'class-validator';
import { IsBedrag, IsCodeparen, IsDatum, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
const CODE = /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,99}$/;

export class ArrangementPad {
  @ApiProperty({ description: 'Id van het arrangement.', example: ID, format: 'uuid' })
  @IsId({ message: 'arrangementId moet het id van een arrangement zijn.' })
  arrangementId!: string;
}

export class ArrangementInvoer {
  @ApiProperty({ description: 'De client voor wie de ondersteuning wordt samengesteld.', example: ID, format: 'uuid' })
  @IsId({ message: 'clientId moet het id van een client zijn.' })
  clientId!: string;
}

export class ResultaatgebiedenInvoer {
  @ApiProperty({
    description: 'Codes van de resultaatgebieden van de regio.',
    example: ['huishouden', 'administratie'],
    type: [String],
  })
  @IsArray({ message: 'resultaatgebieden moet een lijst van codes zijn.' })
  @ArrayMaxSize(100, { message: 'resultaatgebieden heeft ten hoogste 100 codes.' })
  @IsKenmerk({ each: true, message: 'resultaatgebieden bevat codes zoals de regio die kent, bijvoorbeeld huishouden.' })
  resultaatgebieden!: string[];
}

export class SamenstellingInvoer {
  @ApiProperty({ description: 'Code van de matrix waaruit het arrangement komt.', example: 'thuisondersteuning' })
  @IsKenmerk()
  matrix!: string;

  @ApiProperty({
    description: 'Per as de gekozen waarde. Een as die uit het aantal resultaatgebieden volgt, laat u weg.',
    example: { type: 'activerend', intensiteit: 'plus' },
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @IsCodeparen({ message: 'keuzes geeft per as een waarde, bijvoorbeeld { "type": "activerend" }.' })
  keuzes!: Record<string, string>;

  @ApiPropertyOptional({ description: 'Eerste dag; zonder dit veld vandaag.', example: '2018-04-01', format: 'date' })
  @IsOptional()
  @IsDatum()
  ingangsdatum?: string;

  @ApiPropertyOptional({
    description: 'Oude producten waarvoor dit ene arrangement in de plaats komt, in de woorden van de kruistabel.',
    example: ['HH1'],
    type: [String],
  })
  @IsOptional()
  @IsArray({ message: 'vervangt moet een lijst van oude producten zijn.' })
  @ArrayMaxSize(20, { message: 'vervangt heeft ten hoogste 20 oude producten.' })
  @Matches(CODE, { each: true, message: 'vervangt bevat namen zoals de kruistabel die kent, bijvoorbeeld HH1.' })
  vervangt?: string[];
}

export class ClassificatieInvoer {
  @ApiPropertyOptional({
    description: 'De toewijzing waarover dit gaat; zonder dit veld het hele arrangement.',
    example: ID,
    format: 'uuid',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId?: string | null;

  @ApiProperty({ description: 'Perspectief in het woord van de regio.', example: 'leerbaar' })
  @IsKenmerk()
  perspectief!: string;

  @ApiPropertyOptional({
    description: 'Kenmerken van de doelgroep: per kenmerk een waarde uit de lijst van de regio.',
    example: { zorgzwaarte: 'midden' },
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @IsOptional()
  @IsCodeparen({ message: 'kenmerken geeft per kenmerk een waarde, bijvoorbeeld { "zorgzwaarte": "midden" }.' })
  kenmerken?: Record<string, string>;

  @ApiPropertyOptional({
    description: 'Dag van het oordeel; zonder dit veld vandaag.',
    example: '2026-03-20',
    format: 'date',
  })
  @IsOptional()
  @IsDatum()
  op?: string;
}

export class MaatwerkverzoekInvoer {
  @ApiProperty({
    description: 'Waarom geen product past. Deze tekst komt in de kluis, niet in het logboek.',
    example: 'Geen profiel dekt deze combinatie van vragen.',
  })
  @IsVrijeTekst({ message: 'motivering moet een tekst zijn zonder burgerservicenummer.' })
  motivering!: string;
}

export class MaatwerkbesluitInvoer {
  @ApiPropertyOptional({
    description: 'Ten hoogste dit bedrag, in eurocenten.',
    example: 450000,
    type: 'integer',
    nullable: true,
  })
  @IsOptional()
  @IsBedrag()
  bedrag?: number | null;

  @ApiProperty({ description: 'Eerste dag.', example: '2026-04-01', format: 'date' })
  @IsDatum()
  vanaf!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag.',
    example: '2026-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum()
  tot?: string | null;
}
