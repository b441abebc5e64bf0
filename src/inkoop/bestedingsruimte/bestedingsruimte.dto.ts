import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Bedrag } from '../../kernel/bedrag.js';
import { IsBedrag, IsDatum, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { type Bestedingsuitkomst, UITKOMSTEN } from './bestedingsruimte.events.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
const dag = (veld: string) => ({ message: `${veld} moet een datum zijn, bijvoorbeeld 2026-07-01.` });
const tekst = (veld: string) => ({ message: `${veld} moet een tekst zijn zonder burgerservicenummer.` });
const centen = (veld: string) => ({ message: `${veld} moet in hele eurocenten zijn, nul of meer.` });

export class BestedingscontractPad {
  @ApiProperty({ description: 'Id van het contract.', example: ID, format: 'uuid' })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;
}

export class BestedingsruimtePad extends BestedingscontractPad {
  @ApiProperty({ description: 'Id van de bestedingsruimte.', example: ID, format: 'uuid' })
  @IsId({ message: 'ruimteId moet het id van een bestedingsruimte zijn.' })
  ruimteId!: string;
}

export class BestedingsruimteInvoer {
  @ApiProperty({ description: 'Eerste dag van de periode.', example: '2026-01-01', format: 'date' })
  @IsDatum(dag('van'))
  van!: string;

  @ApiProperty({ description: 'Laatste dag van de periode.', example: '2026-12-31', format: 'date' })
  @IsDatum(dag('tot'))
  tot!: string;

  @ApiProperty({ description: 'Hoogste besteding in de periode, in eurocenten.', example: 25_000_000, type: 'integer' })
  @IsBedrag(centen('bedrag'))
  bedrag!: Bedrag;

  @ApiProperty({ description: 'Waarom dit bedrag is afgesproken.', example: 'Besteding 2025 plus de indexatie.' })
  @IsVrijeTekst(tekst('grond'))
  grond!: string;

  @ApiProperty({ description: 'Waar de afspraak staat.', example: 'Contract H5-12, artikel 8.2' })
  @IsVrijeTekst(tekst('bron'))
  bron!: string;
}

export class BestedingsruimtewijzigingInvoer {
  @ApiProperty({ description: 'Dag vanaf wanneer het bedrag geldt.', example: '2026-07-01', format: 'date' })
  @IsDatum(dag('vanaf'))
  vanaf!: string;

  @ApiProperty({
    description: 'Nieuw bedrag voor de hele periode, in eurocenten.',
    example: 30_000_000,
    type: 'integer',
  })
  @IsBedrag(centen('bedrag'))
  bedrag!: Bedrag;

  @ApiProperty({ description: 'Waarom het bedrag verandert.', example: 'Meer vraag in de gemeente.' })
  @IsVrijeTekst(tekst('reden'))
  reden!: string;

  @ApiProperty({ description: 'Waar dit staat.', example: 'Addendum 2 bij contract H5-12' })
  @IsVrijeTekst(tekst('bron'))
  bron!: string;
}

export class BestedingsruimteeindeInvoer {
  @ApiProperty({
    description: 'Laatste dag waarop zij geldt; de dag voor de eerste als zij nooit gold.',
    example: '2026-09-30',
    format: 'date',
  })
  @IsDatum(dag('laatsteDag'))
  laatsteDag!: string;

  @ApiProperty({ description: 'Waarom de afspraak eindigt.', example: 'Vervangen door een lumpsum.' })
  @IsVrijeTekst(tekst('reden'))
  reden!: string;
}

export class DreigendeOverschrijdingInvoer {
  @ApiProperty({
    description: 'Waarom de bestedingsruimte overschreden dreigt te worden. Schrijf niets over clienten.',
    example: 'Twee keer zo veel nieuwe toewijzingen als vorig jaar.',
  })
  @IsVrijeTekst(tekst('toelichting'))
  toelichting!: string;
}

export class BestedingsoverlegInvoer {
  @ApiProperty({ description: 'Dag van het overleg.', example: '2026-08-10', format: 'date' })
  @IsDatum(dag('gehoudenOp'))
  gehoudenOp!: string;

  @ApiProperty({ description: 'Kenmerk van het verslag.', example: 'VERSLAG-2026-31' })
  @IsKenmerk()
  kenmerk!: string;
}

export class BestedingsbesluitInvoer {
  @ApiProperty({ description: 'Wat is besloten.', enum: UITKOMSTEN, example: 'verhoogd' })
  @IsIn(UITKOMSTEN, { message: `uitkomst is een van: ${UITKOMSTEN.join(', ')}.` })
  uitkomst!: Bestedingsuitkomst;

  @ApiProperty({ description: 'Dag van het besluit.', example: '2026-08-20', format: 'date' })
  @IsDatum(dag('besluitOp'))
  besluitOp!: string;

  @ApiProperty({ description: 'Kenmerk van het besluit.', example: 'BESLUIT-2026-88' })
  @IsKenmerk()
  kenmerk!: string;

  @ApiProperty({ description: 'Waarom zo is besloten.', example: 'De vraag is blijvend hoger.' })
  @IsVrijeTekst(tekst('motivering'))
  motivering!: string;

  @ApiPropertyOptional({
    description: 'Bij verhoogd: het nieuwe bedrag voor de hele periode, in eurocenten.',
    example: 30_000_000,
    nullable: true,
    type: 'integer',
  })
  @IsOptional()
  @IsBedrag(centen('bedrag'))
  bedrag?: Bedrag | null;

  @ApiPropertyOptional({
    description: 'Bij clientenstop: de clientenstop die voor dit contract is toegestaan.',
    example: null,
    format: 'uuid',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsId({ message: 'clientenstopId moet het id van een clientenstop zijn.' })
  clientenstopId?: string | null;
}
