import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional } from 'class-validator';
import { IsDatum, IsId, IsVrijeTekst } from '../../../platform/http/validators.js';

const BEWIJS = {
  description: 'Waar het staat: verslag, besluitenlijst of rapport.',
  example: ['Verslag managersoverleg 3 maart'],
  type: [String] as [StringConstructor],
};

export class EscalatiePad {
  @ApiProperty({ description: 'Id van het knelpunt.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'escalatieId moet het id van een knelpunt zijn.' })
  escalatieId!: string;
}

export class EscalatiestapInvoer {
  @ApiProperty({
    description: 'Het orgaan waaraan het knelpunt wordt voorgelegd, uit de escalatielijn van de regio.',
    example: 'managersoverleg',
  })
  @IsVrijeTekst()
  orgaan!: string;

  @ApiPropertyOptional({
    description: 'Waarom een trede van de lijn wordt overgeslagen; alleen dan nodig.',
    example: 'Het managersoverleg komt deze maand niet bijeen.',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  redenOverslaan?: string | null;

  @ApiPropertyOptional(BEWIJS)
  @IsOptional()
  @IsArray({ message: 'bewijs moet een lijst zijn.' })
  @ArrayMaxSize(50, { message: 'bewijs heeft ten hoogste 50 verwijzingen.' })
  @IsVrijeTekst({ each: true, message: 'bewijs bevat teksten zonder burgerservicenummer.' })
  bewijs?: string[];

  @ApiPropertyOptional({ description: 'Dag van de escalatie; leeg is vandaag.', example: '2022-03-03', format: 'date' })
  @IsOptional()
  @IsDatum()
  geescaleerdOp?: string;
}

export class EscalatieInvoer extends EscalatiestapInvoer {
  @ApiProperty({ description: 'Wat het knelpunt is.', example: 'De kosten van de inkoop zijn niet gedekt.' })
  @IsVrijeTekst()
  knelpunt!: string;
}

export class EscalatiebesluitInvoer {
  @ApiProperty({ description: 'Het orgaan dat besloot.', example: 'managersoverleg' })
  @IsVrijeTekst()
  orgaan!: string;

  @ApiProperty({ description: 'Wat besloten is.', example: 'Het tekort wordt over de gemeenten verdeeld.' })
  @IsVrijeTekst()
  besluit!: string;

  @ApiProperty({ description: 'De reden.', example: 'Uitstel kost meer dan het tekort.' })
  @IsVrijeTekst()
  reden!: string;

  @ApiProperty(BEWIJS)
  @IsArray({ message: 'bewijs moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'Noem ten minste een verslag of besluitenlijst als bewijs.' })
  @ArrayMaxSize(50, { message: 'bewijs heeft ten hoogste 50 verwijzingen.' })
  @IsVrijeTekst({ each: true, message: 'bewijs bevat teksten zonder burgerservicenummer.' })
  bewijs!: string[];

  @ApiPropertyOptional({ description: 'Dag van het besluit; leeg is vandaag.', example: '2022-03-10', format: 'date' })
  @IsOptional()
  @IsDatum()
  besluitDatum?: string;
}
