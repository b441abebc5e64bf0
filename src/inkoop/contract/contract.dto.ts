import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsBedrag, IsDatum, IsGemeentecode, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { type Looptijdstatus, LOOPTIJDSTATUSSEN } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { UITOEFENAARS, type Uitoefenaar } from './contract.events.js';

/** Fifty years: longer is a slip of the pen. */
const LANGST = 600;

export class OptieInvoer {
  @ApiProperty({ description: 'Lengte van de optie in maanden.', example: 24, type: 'integer' })
  @IsInt({ message: 'maanden moet een geheel aantal maanden zijn.' })
  @Min(1, { message: 'maanden is ten minste 1.' })
  @Max(LANGST, { message: `maanden is ten hoogste ${LANGST}.` })
  maanden!: number;
}

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

  @ApiPropertyOptional({
    description:
      'Looptijd zonder verlenging, in maanden. Zonder dit veld de looptijd die de regio adviseert of als enige toestaat; nodig waar de regio er geen vaststelde.',
    example: 36,
    type: 'integer',
  })
  @IsOptional()
  @IsInt({ message: 'duurMaanden moet een geheel aantal maanden zijn.' })
  @Min(1, { message: 'duurMaanden is ten minste 1.' })
  @Max(LANGST, { message: `duurMaanden is ten hoogste ${LANGST}.` })
  duurMaanden?: number;

  @ApiPropertyOptional({
    description:
      'Verlengingsopties, in volgorde. Zonder dit veld alle opties die de regio toestaat; een lege lijst is een contract zonder opties. Nodig waar de regio niets vaststelde.',
    example: [{ maanden: 24 }, { maanden: 24 }],
    type: [OptieInvoer],
  })
  @IsOptional()
  @IsArray({ message: 'verlengingsopties moet een lijst zijn, bijvoorbeeld [{ "maanden": 24 }].' })
  @ArrayMaxSize(20, { message: 'verlengingsopties heeft ten hoogste 20 opties.' })
  @ValidateNested({ each: true, message: 'een verlengingsoptie is een groep, bijvoorbeeld { "maanden": 24 }.' })
  @Type(() => OptieInvoer)
  verlengingsopties?: OptieInvoer[];

  @ApiPropertyOptional({
    description: 'Wie de opties uitoefent; nodig bij opties waar de regio dat niet vaststelde.',
    example: 'gemeenten',
    enum: UITOEFENAARS,
  })
  @IsOptional()
  @IsIn([...UITOEFENAARS], { message: 'uitoefenaar moet gemeenten, aanbieder of partijen zijn.' })
  uitoefenaar?: Uitoefenaar;

  @ApiPropertyOptional({
    description:
      'Maanden voor het einde waarop een verlenging uiterlijk is aangekondigd; nodig bij opties waar de regio dat niet vaststelde.',
    example: 6,
    type: 'integer',
  })
  @IsOptional()
  @IsInt({ message: 'aankondigingMaanden moet een geheel aantal maanden zijn.' })
  @Min(0, { message: 'aankondigingMaanden is ten minste 0.' })
  @Max(60, { message: 'aankondigingMaanden is ten hoogste 60.' })
  aankondigingMaanden?: number;

  @ApiPropertyOptional({
    description:
      'Of het contract definitief meerjarig is, of beperkt omdat een pilot de percelen of looptijd nog verandert. Zonder dit veld zoals de regio het vaststelde.',
    example: 'definitief-meerjarig',
    enum: LOOPTIJDSTATUSSEN,
  })
  @IsOptional()
  @IsIn([...LOOPTIJDSTATUSSEN], {
    message: 'looptijdstatus moet definitief-meerjarig of beperkt-wegens-pilot zijn.',
  })
  looptijdstatus?: Looptijdstatus;

  @ApiProperty({ description: 'Dag van ondertekening.', example: '2022-10-03', format: 'date' })
  @IsDatum({ message: 'ondertekendOp moet een datum zijn, bijvoorbeeld 2022-10-03.' })
  ondertekendOp!: string;
}

export class VerlengingInvoer {
  @ApiProperty({ description: 'Volgnummer van de optie, vanaf 1.', example: 1, type: 'integer' })
  @IsInt({ message: 'volgnummer moet een geheel getal zijn.' })
  @Min(1, { message: 'volgnummer begint bij 1.' })
  volgnummer!: number;

  @ApiPropertyOptional({
    description: 'Maanden verlenging, waar de optie een maximum is. Zonder dit veld de hele optie.',
    example: 12,
    type: 'integer',
  })
  @IsOptional()
  @IsInt({ message: 'maanden moet een geheel aantal maanden zijn.' })
  @Min(1, { message: 'maanden is ten minste 1.' })
  maanden?: number;

  @ApiProperty({ description: 'Dag van het besluit om te verlengen.', example: '2025-03-10', format: 'date' })
  @IsDatum({ message: 'besluitDatum moet een datum zijn, bijvoorbeeld 2025-03-10.' })
  besluitDatum!: string;

  @ApiProperty({ description: 'Wie de optie uitoefent.', example: 'gemeenten', enum: UITOEFENAARS })
  @IsIn([...UITOEFENAARS], { message: 'uitgeoefendDoor moet gemeenten, aanbieder of partijen zijn.' })
  uitgeoefendDoor!: Uitoefenaar;
}

export class BestuurlijkeVerlengingInvoer {
  @ApiProperty({ description: 'Maanden verlenging na het huidige einde.', example: 12, type: 'integer' })
  @IsInt({ message: 'maanden moet een geheel aantal maanden zijn.' })
  @Min(1, { message: 'maanden is ten minste 1.' })
  @Max(LANGST, { message: `maanden is ten hoogste ${LANGST}.` })
  maanden!: number;

  @ApiProperty({ description: 'Wie wat besloot.', example: 'Besluit van de colleges, verlenging tot 1 januari 2023' })
  @IsVrijeTekst({ message: 'besluit is een tekst van ten hoogste 4.000 tekens, zonder burgerservicenummer.' })
  besluit!: string;

  @ApiProperty({ description: 'Dag van het besluit.', example: '2021-09-20', format: 'date' })
  @IsDatum({ message: 'besluitDatum moet een datum zijn, bijvoorbeeld 2021-09-20.' })
  besluitDatum!: string;
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

  @ApiPropertyOptional({
    description:
      'Alleen bij een correctie: waarom het tarief dat op geldigVanaf ingaat een ander bedrag krijgt. Zijn einde blijft zoals het was.',
    example: 'De VNG corrigeerde de index op 2 oktober 2024.',
  })
  @IsOptional()
  @IsVrijeTekst({ message: 'reden is een tekst van ten hoogste 4.000 tekens, zonder burgerservicenummer.' })
  reden?: string;
}
