import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsBedrag, IsDatum, IsGemeentecode, IsId, IsKenmerk } from '../../platform/http/validators.js';
import { UITOEFENAARS, type Uitoefenaar } from './contract.events.js';

export class ContractInvoer {
  @ApiProperty({ description: 'Nummer waaronder de regio het contract kent.', example: 'H5-2023-001' })
  @IsKenmerk({ message: 'contractnummer bestaat uit letters, cijfers, punten, streepjes en schuine strepen.' })
  contractnummer!: string;

  @ApiProperty({ description: 'Aanbieder met wie het contract is gesloten.', format: 'uuid' })
  @IsId({ message: 'aanbiederId moet het id van een geregistreerde aanbieder zijn.' })
  aanbiederId!: string;

  @ApiProperty({
    description:
      'CBS-codes van de gemeenten die partij zijn. Een gemeente die later contractpartner wordt, doet vanaf die dag mee.',
    example: ['0503', '1926'],
    type: [String],
  })
  @IsArray({ message: 'gemeenten moet een lijst van gemeentecodes zijn.' })
  @ArrayNotEmpty({ message: 'gemeenten heeft ten minste een gemeentecode nodig.' })
  @ArrayUnique({ message: 'gemeenten noemt een gemeente twee keer.' })
  @ArrayMaxSize(400, { message: 'gemeenten heeft ten hoogste 400 codes.' })
  @IsGemeentecode({ each: true, message: 'gemeenten bestaat uit CBS-codes van vier cijfers, bijvoorbeeld 0503.' })
  gemeenten!: string[];

  @ApiProperty({ description: 'Gecontracteerde producten.', example: ['02A03', '01A01'], type: [String] })
  @IsArray({ message: 'productcodes moet een lijst van productcodes zijn.' })
  @ArrayNotEmpty({ message: 'productcodes heeft ten minste een productcode nodig.' })
  @ArrayUnique({ message: 'productcodes noemt een product twee keer.' })
  @ArrayMaxSize(500, { message: 'productcodes heeft ten hoogste 500 codes.' })
  @IsKenmerk({ each: true, message: 'productcodes bestaat uit productcodes van de regio, bijvoorbeeld 02A03.' })
  productcodes!: string[];

  @ApiProperty({ description: 'Eerste dag van het contract.', example: '2023-01-01', format: 'date' })
  @IsDatum({ message: 'ingangsdatum moet een datum zijn, bijvoorbeeld 2023-01-01.' })
  ingangsdatum!: string;

  @ApiProperty({ description: 'Looptijd zonder verlenging, in hele jaren.', example: 3, type: 'integer' })
  @IsInt({ message: 'duurJaren moet een geheel aantal jaren zijn.' })
  @Min(1, { message: 'duurJaren is ten minste 1.' })
  @Max(50, { message: 'duurJaren is ten hoogste 50.' })
  duurJaren!: number;

  @ApiPropertyOptional({
    description:
      'Jaren per verlengingsoptie, in volgorde. Zonder dit veld alle opties die de regio toestaat; een lege lijst is een contract zonder opties.',
    example: [2, 2],
    type: [Number],
  })
  @IsOptional()
  @IsArray({ message: 'verlengingsopties moet een lijst van aantallen jaren zijn.' })
  @ArrayMaxSize(20, { message: 'verlengingsopties heeft ten hoogste 20 opties.' })
  @IsInt({ each: true, message: 'verlengingsopties bestaat uit hele jaren, bijvoorbeeld [2, 2].' })
  @Min(1, { each: true, message: 'een verlengingsoptie is ten minste 1 jaar.' })
  verlengingsopties?: number[];

  @ApiProperty({ description: 'Dag van ondertekening.', example: '2022-10-03', format: 'date' })
  @IsDatum({ message: 'ondertekendOp moet een datum zijn, bijvoorbeeld 2022-10-03.' })
  ondertekendOp!: string;
}

export class VerlengingInvoer {
  @ApiProperty({ description: 'Volgnummer van de optie, vanaf 1.', example: 1, type: 'integer' })
  @IsInt({ message: 'volgnummer moet een geheel getal zijn.' })
  @Min(1, { message: 'volgnummer begint bij 1.' })
  volgnummer!: number;

  @ApiProperty({ description: 'Dag van het besluit om te verlengen.', example: '2025-03-10', format: 'date' })
  @IsDatum({ message: 'besluitDatum moet een datum zijn, bijvoorbeeld 2025-03-10.' })
  besluitDatum!: string;

  @ApiProperty({ description: 'Wie de optie uitoefent.', example: 'gemeenten', enum: UITOEFENAARS })
  @IsIn([...UITOEFENAARS], { message: 'uitgeoefendDoor moet gemeenten, aanbieder of partijen zijn.' })
  uitgeoefendDoor!: Uitoefenaar;
}

export class TariefInvoer {
  @ApiProperty({ description: 'Gecontracteerd product.', example: '02A03' })
  @IsKenmerk({ message: 'productcode moet een productcode van de regio zijn, bijvoorbeeld 02A03.' })
  productcode!: string;

  @ApiProperty({ description: 'Tarief per eenheid van het product, in eurocenten.', example: 7250, type: 'integer' })
  @IsBedrag({ message: 'bedrag moet een bedrag in hele eurocenten zijn, bijvoorbeeld 7250.' })
  bedrag!: number;

  @ApiProperty({ description: 'Eerste dag waarop het tarief geldt.', example: '2023-01-01', format: 'date' })
  @IsDatum({ message: 'geldigVanaf moet een datum zijn, bijvoorbeeld 2023-01-01.' })
  geldigVanaf!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag; leeg is tot het volgende tarief of het einde van het contract.',
    example: '2023-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum({ message: 'geldigTot moet een datum zijn, bijvoorbeeld 2023-12-31.' })
  geldigTot?: string | null;
}
