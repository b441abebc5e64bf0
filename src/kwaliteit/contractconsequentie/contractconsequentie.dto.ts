import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, IsArray, IsOptional } from 'class-validator';
import { IsDatum, IsId, IsVrijeTekst } from '../../platform/http/validators.js';

export class ContractconsequentiePad {
  @ApiProperty({ description: 'Id van de contractconsequentie.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'consequentieId moet het id van een contractconsequentie zijn.' })
  consequentieId!: string;
}

export class AfzieningInvoer {
  @ApiProperty({
    description: 'De redenen.',
    example: ['De aanbieder heeft de oorzaak inmiddels weggenomen.'],
    type: [String],
  })
  @IsArray({ message: 'redenen moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'Geef ten minste een reden.' })
  @IsVrijeTekst({ each: true, message: 'redenen bevat teksten zonder burgerservicenummer.' })
  redenen!: string[];

  @ApiPropertyOptional({ description: 'Dag van het besluit; leeg is vandaag.', example: '2026-03-15', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'besluitDatum moet een datum zijn, bijvoorbeeld 2026-03-15.' })
  besluitDatum?: string;
}

export class OpleggingInvoer extends AfzieningInvoer {
  @ApiProperty({
    description: 'Het contract dat de consequentie treft.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
  })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;

  @ApiProperty({ description: 'Wat de consequentie is.', example: 'Geen gebruik van de volgende verlengingsoptie' })
  @IsVrijeTekst({ message: 'soort moet een tekst zijn zonder burgerservicenummer.' })
  soort!: string;

  @ApiProperty({ description: 'Eerste dag van de consequentie.', example: '2026-04-01', format: 'date' })
  @IsDatum({ message: 'ingangsdatum moet een datum zijn, bijvoorbeeld 2026-04-01.' })
  ingangsdatum!: string;
}
