import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateIf } from 'class-validator';
import { IsDatum, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { EINDREDENEN, type Eindreden, GRONDSLAGSOORTEN, type Grondslagsoort } from './inhoud/overdracht.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
const dag = (veld: string) => ({ message: `${veld} moet een datum zijn, bijvoorbeeld 2026-06-30.` });

export class OverdrachtPad {
  @ApiProperty({ description: 'Id van de overdracht.', example: ID, format: 'uuid' })
  @IsId({ message: 'overdrachtId moet het id van een overdracht zijn.' })
  overdrachtId!: string;
}

export class OverdrachtstartInvoer {
  @ApiProperty({ description: 'Het contract dat eerder eindigt.', example: ID, format: 'uuid' })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;

  @ApiProperty({ description: 'Lopende toewijzingen onder dat contract.', example: [ID], type: [String] })
  @IsArray({ message: 'toewijzingIds is een lijst.' })
  @ArrayMinSize(1, { message: 'Noem ten minste een toewijzing.' })
  @ArrayMaxSize(100, { message: 'Noem ten hoogste 100 toewijzingen per keer.' })
  @IsId({ each: true, message: 'toewijzingIds bevat ids van toewijzingen.' })
  toewijzingIds!: string[];
}

export class OntvangerInvoer {
  @ApiProperty({ description: 'De aanbieder die de client kan overnemen.', example: ID, format: 'uuid' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiProperty({ description: 'Dag waarop die zou beginnen.', example: '2026-07-01', format: 'date' })
  @IsDatum(dag('per'))
  per!: string;
}

export class OverdrachtweigeringInvoer {
  @ApiProperty({
    description: 'Waarom de aanbieder de client niet overneemt. Schrijf niets over de client.',
    example: 'Tot september is geen team beschikbaar.',
  })
  @IsVrijeTekst({ message: 'reden moet een tekst zijn zonder burgerservicenummer.' })
  reden!: string;
}

export class GegevensoverdrachtInvoer {
  @ApiProperty({ description: 'Dag waarop de gegevens zijn overgedragen.', example: '2026-06-20', format: 'date' })
  @IsDatum(dag('overgedragenOp'))
  overgedragenOp!: string;

  @ApiProperty({ description: 'Kenmerk van wat is overgedragen, nooit de inhoud.', example: 'OVD-2026-17' })
  @IsKenmerk()
  kenmerk!: string;

  @ApiProperty({ description: 'Waarop het rust.', enum: GRONDSLAGSOORTEN, example: 'toestemming' })
  @IsIn(GRONDSLAGSOORTEN, { message: `grondslag is een van: ${GRONDSLAGSOORTEN.join(', ')}.` })
  grondslag!: Grondslagsoort;

  @ApiPropertyOptional({ description: 'Dag van de toestemming.', example: '2026-06-18', format: 'date' })
  @ValidateIf(({ grondslag }: GegevensoverdrachtInvoer) => grondslag === 'toestemming')
  @IsDatum(dag('toestemmingOp'))
  toestemmingOp?: string;

  @ApiPropertyOptional({ description: 'De wettelijke bepaling.', example: 'Wmo 2015, artikel 5.2.1' })
  @ValidateIf(({ grondslag }: GegevensoverdrachtInvoer) => grondslag === 'wettelijk')
  @IsVrijeTekst({ message: 'bepaling noemt de wet en het artikel.' })
  bepaling?: string;
}

export class OverdrachtvoltooiingInvoer {
  @ApiProperty({ description: 'Dag waarop de nieuwe aanbieder begon.', example: '2026-06-25', format: 'date' })
  @IsDatum(dag('per'))
  per!: string;

  @ApiProperty({ description: 'De toewijzing aan de nieuwe aanbieder.', example: ID, format: 'uuid' })
  @IsId({ message: 'nieuweToewijzingId moet het id van een toewijzing zijn.' })
  nieuweToewijzingId!: string;
}

export class OverdrachteindeInvoer {
  @ApiProperty({ description: 'Waarom geen overdracht meer nodig is.', enum: EINDREDENEN, example: 'client-stopt' })
  @IsIn(EINDREDENEN, { message: `reden is een van: ${EINDREDENEN.join(', ')}.` })
  reden!: Eindreden;

  @ApiProperty({ description: 'Vanaf welke dag.', example: '2026-06-25', format: 'date' })
  @IsDatum(dag('per'))
  per!: string;
}
