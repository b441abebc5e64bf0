import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Length, Matches } from 'class-validator';
import { IsAgbcode, IsDatum, IsVrijeTekst } from '../../platform/http/validators.js';

export class AanbiederInvoer {
  @ApiProperty({ description: 'Naam van de organisatie.', example: 'Stichting De Korenmolen', maxLength: 200 })
  @IsVrijeTekst({ message: 'naam moet de naam van de organisatie zijn, zonder burgerservicenummer.' })
  @Length(1, 200, { message: 'naam heeft 1 tot 200 tekens.' })
  naam!: string;

  @ApiProperty({ description: 'AGB-code, uniek binnen de regio.', example: '42990001', pattern: '^\\d{8}$' })
  @IsAgbcode({ message: 'agbcode moet acht cijfers zijn, bijvoorbeeld 42990001.' })
  agbcode!: string;

  @ApiPropertyOptional({
    description: 'Nummer in het Handelsregister.',
    example: '90000001',
    pattern: '^\\d{8}$',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @Matches(/^\d{8}$/, { message: 'kvkNummer moet acht cijfers zijn, bijvoorbeeld 90000001.' })
  kvkNummer?: string | null;

  @ApiProperty({ description: 'Eerste dag als aanbieder in de regio.', example: '2022-10-01', format: 'date' })
  @IsDatum({ message: 'sinds moet een datum zijn, bijvoorbeeld 2022-10-01.' })
  sinds!: string;
}
