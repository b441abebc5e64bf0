import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDatum, IsGemeentecode, IsId, IsVrijeTekst } from '../../platform/http/validators.js';

export class VerbeterplanPad {
  @ApiProperty({ description: 'Id van het verbeterplan.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'verbeterplanId moet het id van een verbeterplan zijn.' })
  verbeterplanId!: string;
}

export class MaatregelInvoer {
  @ApiProperty({ description: 'Wat de aanbieder gaat doen.', example: 'Wekelijks overleg over nieuwe toewijzingen' })
  @IsVrijeTekst({ message: 'omschrijving moet een tekst zijn zonder burgerservicenummer.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Dag waarop de maatregel gereed is.', example: '2025-06-01', format: 'date' })
  @IsDatum({ message: 'gereedOp moet een datum zijn, bijvoorbeeld 2025-06-01.' })
  gereedOp!: string;
}

export class VerbeterplanIndieningInvoer {
  @ApiProperty({
    description: 'Samenvatting van het plan.',
    example: 'Meer capaciteit voor intake en een vaste planner.',
  })
  @IsVrijeTekst({ message: 'samenvatting moet een tekst zijn zonder burgerservicenummer.' })
  samenvatting!: string;

  @ApiProperty({
    description: 'De maatregelen.',
    type: [MaatregelInvoer],
    example: [{ omschrijving: 'Vaste planner', gereedOp: '2025-06-01' }],
  })
  @IsArray({ message: 'maatregelen moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'Noem ten minste een maatregel.' })
  @ArrayMaxSize(50, { message: 'Noem ten hoogste 50 maatregelen.' })
  @ValidateNested({ each: true })
  @Type(() => MaatregelInvoer)
  maatregelen!: MaatregelInvoer[];
}

class VerbeterplanBesluitInvoer {
  @ApiProperty({ description: 'De versie waarover wordt besloten.', example: 1, type: 'integer' })
  @IsInt({ message: 'versie moet een geheel getal zijn.' })
  @Min(1, { message: 'versie begint bij 1.' })
  versie!: number;

  @ApiProperty({ description: 'De gemeenten namens wie wordt besloten.', example: ['0518'], type: [String] })
  @IsArray({ message: 'namensGemeenten moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'Noem ten minste een gemeente.' })
  @ArrayUnique({ message: 'Noem elke gemeente een keer.' })
  @IsGemeentecode({ each: true, message: 'namensGemeenten bevat CBS-gemeentecodes van vier cijfers.' })
  namensGemeenten!: string[];

  @ApiPropertyOptional({ description: 'Dag van het besluit; leeg is vandaag.', example: '2025-03-15', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'besluitDatum moet een datum zijn, bijvoorbeeld 2025-03-15.' })
  besluitDatum?: string;
}

export class VerbeterplanGoedkeuringInvoer extends VerbeterplanBesluitInvoer {
  @ApiPropertyOptional({
    description: 'Toelichting.',
    example: 'De maatregelen zijn concreet.',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst({ message: 'toelichting moet een tekst zijn zonder burgerservicenummer.' })
  toelichting?: string | null;
}

export class VerbeterplanAfwijzingInvoer extends VerbeterplanBesluitInvoer {
  @ApiProperty({
    description: 'De redenen.',
    example: ['De maatregelen hebben geen datum voor de zomer.'],
    type: [String],
  })
  @IsArray({ message: 'redenen moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'Geef ten minste een reden.' })
  @IsVrijeTekst({ each: true, message: 'redenen bevat teksten zonder burgerservicenummer.' })
  redenen!: string[];
}
