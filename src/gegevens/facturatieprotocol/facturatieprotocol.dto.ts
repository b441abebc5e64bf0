import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { IsDatum, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';

export class FacturatieprotocolInvoer {
  @ApiProperty({ description: 'Versie van het protocol; elke versie wordt een keer gepubliceerd.', example: '2022.1' })
  @IsKenmerk()
  versie!: string;

  @ApiProperty({ description: 'Eerste dag waarop deze versie geldt.', example: '2022-01-01', format: 'date' })
  @IsDatum()
  geldigVanaf!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag, die zelf nog meetelt; leeg zolang er geen volgende versie is.',
    example: '2022-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum()
  laatsteDag?: string | null;

  @ApiProperty({
    description: 'SHA-256 van het document: 64 tekens, 0-9 en a-f.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 bestaat uit 64 tekens, 0-9 en a-f.' })
  sha256!: string;

  @ApiProperty({
    description: 'Waar het document te vinden is.',
    example: 'https://www.voorbeeld.nl/protocol-2022.pdf',
  })
  @IsVrijeTekst()
  vindplaats!: string;

  @ApiProperty({ description: 'Wie het vaststelde, en waar dat staat.', example: '004 paragraaf 1.1' })
  @IsVrijeTekst()
  bron!: string;
}
