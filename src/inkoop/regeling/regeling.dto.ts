import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Bedrag } from '../../kernel/bedrag.js';
import { IsBedrag, IsDatum, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
const dag = (veld: string) => ({ message: `${veld} moet een datum zijn, bijvoorbeeld 2020-04-01.` });
const tekst = (veld: string) => ({ message: `${veld} moet een tekst zijn zonder burgerservicenummer.` });
const centen = (veld: string) => ({ message: `${veld} moet in hele eurocenten zijn, nul of meer.` });
const PERCENTAGE = { message: 'percentageBasispunten is een geheel getal van 1 tot en met 10000 (100%).' };

export class OmzetgarantiePad {
  @ApiProperty({ description: 'Id van het contract.', example: ID, format: 'uuid' })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;

  @ApiProperty({ description: 'Id van de omzetgarantie.', example: ID, format: 'uuid' })
  @IsId({ message: 'garantieId moet het id van een omzetgarantie zijn.' })
  garantieId!: string;
}

export class MeerkostenregelingPad {
  @ApiProperty({ description: 'Id van de regeling.', example: ID, format: 'uuid' })
  @IsId({ message: 'regelingId moet het id van een regeling zijn.' })
  regelingId!: string;
}

export class GarantieperiodeInvoer {
  @ApiProperty({ description: 'Eerste dag.', example: '2020-03-01', format: 'date' })
  @IsDatum(dag('van'))
  van!: string;

  @ApiProperty({ description: 'Laatste dag.', example: '2020-06-30', format: 'date' })
  @IsDatum(dag('tot'))
  tot!: string;
}

export class GarantiecontractInvoer {
  @ApiProperty({ description: 'Id van het contract.', example: ID, format: 'uuid' })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;

  @ApiProperty({
    description: 'Omzet van dit contract in de referentieperiode, in eurocenten.',
    example: 12_000_000,
    type: 'integer',
  })
  @IsBedrag(centen('referentieomzet'))
  referentieomzet!: Bedrag;
}

export class OmzetgarantieInvoer {
  @ApiProperty({ description: 'De contracten, elk met zijn referentieomzet.', type: [GarantiecontractInvoer] })
  @IsArray({ message: 'contracten is een lijst.' })
  @ArrayMinSize(1, { message: 'Noem ten minste een contract.' })
  @ArrayMaxSize(100, { message: 'Noem ten hoogste 100 contracten per keer.' })
  @ArrayUnique((een: GarantiecontractInvoer) => een.contractId, { message: 'Noem elk contract een keer.' })
  @ValidateNested({ each: true })
  @Type(() => GarantiecontractInvoer)
  contracten!: GarantiecontractInvoer[];

  @ApiProperty({ description: 'Dagen waarvoor de omzet is gegarandeerd.', type: GarantieperiodeInvoer })
  @ValidateNested()
  @Type(() => GarantieperiodeInvoer)
  periode!: GarantieperiodeInvoer;

  @ApiProperty({ description: 'Gegarandeerd deel, in honderdste procenten.', example: 9_000, type: 'integer' })
  @IsInt(PERCENTAGE)
  @Min(1, PERCENTAGE)
  @Max(10_000, PERCENTAGE)
  percentageBasispunten!: number;

  @ApiProperty({ description: 'Dagen waarover de referentieomzet is geteld.', type: GarantieperiodeInvoer })
  @ValidateNested()
  @Type(() => GarantieperiodeInvoer)
  referentieperiode!: GarantieperiodeInvoer;

  @ApiProperty({ description: 'Waarom de omzet is gegarandeerd.', example: 'Zorg viel uit door de pandemie.' })
  @IsVrijeTekst(tekst('grond'))
  grond!: string;

  @ApiProperty({ description: 'Kenmerk van het besluit.', example: 'BESLUIT-2020-14' })
  @IsKenmerk()
  besluitkenmerk!: string;

  @ApiProperty({ description: 'Dag van het besluit.', example: '2020-04-02', format: 'date' })
  @IsDatum(dag('besluitOp'))
  besluitOp!: string;
}

export class OmzetgarantieeindeInvoer {
  @ApiProperty({ description: 'Laatste dag waarop zij geldt.', example: '2020-05-31', format: 'date' })
  @IsDatum(dag('laatsteDag'))
  laatsteDag!: string;

  @ApiProperty({ description: 'Waarom zij eerder eindigt.', example: 'De zorg is hervat.' })
  @IsVrijeTekst(tekst('reden'))
  reden!: string;
}

export class OmzetgarantieintrekkingInvoer {
  @ApiProperty({ description: 'Waarom zij is ingetrokken.', example: 'Het contract viel er niet onder.' })
  @IsVrijeTekst(tekst('reden'))
  reden!: string;
}

export class MeerkostenregelingInvoer {
  @ApiProperty({ description: 'Naam van de regeling.', example: 'Meerkosten RIVM-maatregelen' })
  @IsVrijeTekst(tekst('naam'))
  naam!: string;

  @ApiProperty({ description: 'Eerste dag van kosten die meetellen.', example: '2020-03-01', format: 'date' })
  @IsDatum(dag('van'))
  van!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag; leeg is tot de regeling wordt beeindigd.',
    example: '2020-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum(dag('tot'))
  tot?: string | null;

  @ApiProperty({ description: 'Soorten kosten.', example: ['beschermingsmiddelen'], type: [String] })
  @IsArray({ message: 'kostensoorten is een lijst.' })
  @ArrayMinSize(1, { message: 'Noem ten minste een soort kosten.' })
  @ArrayMaxSize(50, { message: 'Noem ten hoogste 50 soorten kosten.' })
  @ArrayUnique({ message: 'Noem elke soort kosten een keer.' })
  @IsKenmerk({ each: true })
  kostensoorten!: string[];

  @ApiPropertyOptional({
    description: 'Ten hoogste voor alle vergoedingen samen, in eurocenten; leeg is geen maximum.',
    example: 50_000_000,
    nullable: true,
    type: 'integer',
  })
  @IsOptional()
  @IsBedrag(centen('maximum'))
  maximum?: Bedrag | null;

  @ApiProperty({ description: 'Waarom de regeling er is.', example: 'Richtlijnen van het RIVM.' })
  @IsVrijeTekst(tekst('grond'))
  grond!: string;

  @ApiProperty({ description: 'Kenmerk van het besluit.', example: 'BESLUIT-2020-15' })
  @IsKenmerk()
  besluitkenmerk!: string;

  @ApiProperty({ description: 'Dag van het besluit.', example: '2020-04-02', format: 'date' })
  @IsDatum(dag('besluitOp'))
  besluitOp!: string;
}

export class MeerkostenregelingeindeInvoer {
  @ApiProperty({ description: 'Laatste dag van kosten die meetellen.', example: '2020-10-31', format: 'date' })
  @IsDatum(dag('laatsteDag'))
  laatsteDag!: string;

  @ApiProperty({ description: 'Waarom de regeling eindigt.', example: 'De maatregelen zijn vervallen.' })
  @IsVrijeTekst(tekst('reden'))
  reden!: string;
}

export class MeerkostenbewijsInvoer {
  @ApiProperty({ description: 'Kenmerk van het bewijsstuk.', example: 'FACTUUR-2020-311' })
  @IsKenmerk()
  kenmerk!: string;

  @ApiProperty({ description: 'SHA-256 van het bewijsstuk.', example: 'ab'.repeat(32) })
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 moet uit 64 hexadecimale tekens bestaan (0-9, a-f).' })
  sha256!: string;
}

export class MeerkostenpostInvoer {
  @ApiProperty({ description: 'Soort kosten uit de regeling.', example: 'beschermingsmiddelen' })
  @IsKenmerk()
  kostensoort!: string;

  @ApiProperty({ description: 'Dag waarop de kosten zijn gemaakt.', example: '2020-05-11', format: 'date' })
  @IsDatum(dag('gemaaktOp'))
  gemaaktOp!: string;

  @ApiProperty({ description: 'Bedrag in eurocenten.', example: 45_000, type: 'integer' })
  @IsBedrag(centen('bedrag'))
  bedrag!: Bedrag;

  @ApiProperty({ description: 'Waaruit de kosten blijken.', type: MeerkostenbewijsInvoer })
  @ValidateNested()
  @Type(() => MeerkostenbewijsInvoer)
  bewijs!: MeerkostenbewijsInvoer;
}

export class MeerkostenvergoedingInvoer {
  @ApiProperty({ description: 'Het contract van de aanbieder.', example: ID, format: 'uuid' })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;

  @ApiProperty({ description: 'Wat wordt vergoed.', type: [MeerkostenpostInvoer] })
  @IsArray({ message: 'posten is een lijst.' })
  @ArrayMinSize(1, { message: 'Noem ten minste een post.' })
  @ArrayMaxSize(200, { message: 'Noem ten hoogste 200 posten per keer.' })
  @ValidateNested({ each: true })
  @Type(() => MeerkostenpostInvoer)
  posten!: MeerkostenpostInvoer[];
}
