import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { IsDatum, IsVrijeTekst } from '../../platform/http/validators.js';
import { SCHORSINGSGRONDEN, type Schorsingsgrond } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { BEEINDIGINGSGRONDEN, type Beeindigingsgrond } from './inhoud/einde.js';

const tekst = (veld: string) => ({
  message: `${veld} is een tekst van ten hoogste 4.000 tekens, zonder burgerservicenummer.`,
});
const dag = (veld: string) => ({ message: `${veld} moet een datum zijn, bijvoorbeeld 2026-06-30.` });
const LEGE_DAG = { format: 'date', nullable: true, type: String } as const;

export class TevredenheidscijferInvoer {
  @ApiProperty({ description: 'Rapportcijfer in tienden: 71 is 7,1.', example: 71, type: 'integer' })
  @IsInt({ message: 'cijfer is een rapportcijfer in tienden, bijvoorbeeld 71 voor 7,1.' })
  @Min(10, { message: 'cijfer is ten minste 10 (1,0).' })
  @Max(100, { message: 'cijfer is ten hoogste 100 (10,0).' })
  cijfer!: number;

  @ApiProperty({ description: 'Waar het cijfer staat.', example: 'Cliëntervaringsonderzoek 2025, bladzijde 12' })
  @IsVrijeTekst(tekst('bron'))
  bron!: string;
}

export class ContractbeeindigingInvoer {
  @ApiProperty({
    description: 'Waarom het contract eerder eindigt.',
    enum: BEEINDIGINGSGRONDEN,
    example: 'faillissement',
  })
  @IsIn(BEEINDIGINGSGRONDEN, { message: `grond is een van: ${BEEINDIGINGSGRONDEN.join(', ')}.` })
  grond!: Beeindigingsgrond;

  @ApiProperty({ description: 'Het besluit waarop het rust.', example: 'Collegebesluit 2026-114' })
  @IsVrijeTekst(tekst('besluit'))
  besluit!: string;

  @ApiProperty({ description: 'Dag van het besluit.', example: '2026-05-12', format: 'date' })
  @IsDatum(dag('besluitDatum'))
  besluitDatum!: string;

  @ApiPropertyOptional({
    description: 'Dag waarop de andere partij het schriftelijk hoorde; nodig bij opzegging en onvoldoende-inspanning.',
    example: '2026-05-13',
    ...LEGE_DAG,
  })
  @IsOptional()
  @IsDatum(dag('aangezegdOp'))
  aangezegdOp?: string | null;

  @ApiProperty({ description: 'Laatste dag van het contract.', example: '2026-06-30', format: 'date' })
  @IsDatum(dag('einddatum'))
  einddatum!: string;

  @ApiProperty({ description: 'Waarom, in woorden.', example: 'De rechtbank sprak het faillissement uit.' })
  @IsVrijeTekst(tekst('reden'))
  reden!: string;

  @ApiPropertyOptional({
    description: 'Opzegtermijn van het contract in maanden; alleen bij opzegging.',
    example: 6,
    nullable: true,
    type: 'integer',
  })
  @IsOptional()
  @IsInt({ message: 'opzegtermijnMaanden is een heel getal.' })
  @Min(0, { message: 'opzegtermijnMaanden is niet negatief.' })
  @Max(60, { message: 'opzegtermijnMaanden is ten hoogste 60.' })
  opzegtermijnMaanden?: number | null;

  @ApiPropertyOptional({
    description: 'Tevredenheid van clienten; alleen bij onvoldoende-inspanning.',
    type: TevredenheidscijferInvoer,
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => TevredenheidscijferInvoer)
  tevredenheid?: TevredenheidscijferInvoer;

  @ApiPropertyOptional({
    description: 'Laatste dag waarop is geleverd; alleen bij geen-levering. Leeg is nooit.',
    example: '2025-02-28',
    ...LEGE_DAG,
  })
  @IsOptional()
  @IsDatum(dag('laatsteLevering'))
  laatsteLevering?: string | null;
}

export class ContractbeeindigingIntrekkingInvoer {
  @ApiProperty({ description: 'Dag van het besluit.', example: '2026-05-20', format: 'date' })
  @IsDatum(dag('besluitDatum'))
  besluitDatum!: string;

  @ApiProperty({ description: 'Waarom het contract toch doorloopt.', example: 'De curator vond een doorstart.' })
  @IsVrijeTekst(tekst('reden'))
  reden!: string;
}

export class ContractschorsingInvoer {
  @ApiProperty({ description: 'Waarom er geen nieuwe clienten komen.', enum: SCHORSINGSGRONDEN, example: 'onderzoek' })
  @IsIn(SCHORSINGSGRONDEN, { message: `grond is een van: ${SCHORSINGSGRONDEN.join(', ')}.` })
  grond!: Schorsingsgrond;

  @ApiProperty({ description: 'Het besluit waarop het rust.', example: 'Besluit 2026-9' })
  @IsVrijeTekst(tekst('besluit'))
  besluit!: string;

  @ApiProperty({ description: 'Dag van het besluit.', example: '2026-03-02', format: 'date' })
  @IsDatum(dag('besluitDatum'))
  besluitDatum!: string;

  @ApiProperty({ description: 'Waarom, in woorden.', example: 'Het toezicht onderzoekt de veiligheid.' })
  @IsVrijeTekst(tekst('reden'))
  reden!: string;

  @ApiProperty({ description: 'Eerste dag van de schorsing.', example: '2026-03-03', format: 'date' })
  @IsDatum(dag('ingangsdatum'))
  ingangsdatum!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag; leeg is tot zij wordt opgeheven.',
    example: '2026-04-30',
    ...LEGE_DAG,
  })
  @IsOptional()
  @IsDatum(dag('laatsteDag'))
  laatsteDag?: string | null;
}

export class ContractschorsingOpheffingInvoer {
  @ApiProperty({ description: 'Eerste dag waarop nieuwe clienten weer kunnen.', example: '2026-04-01', format: 'date' })
  @IsDatum(dag('opgehevenPer'))
  opgehevenPer!: string;

  @ApiProperty({ description: 'Waarom de schorsing eindigt.', example: 'Het onderzoek is afgerond.' })
  @IsVrijeTekst(tekst('reden'))
  reden!: string;
}
