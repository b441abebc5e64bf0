import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum } from '../../src/kernel/datum.js';
import { BUDGETSIGNALEN, type Budgetsignaal } from '../../src/declaratie/budget/budget.events.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsKenmerk } from '../../src/platform/http/validators.js';
import {
  BEKOSTIGINGSVORMEN,
  type Bekostigingsvorm,
  PLAFONDMODI,
} from '../../src/regio/regioconfiguratie/inhoud/bekostiging.js';

const CODE = { description: 'Productcode.', example: '02A03' };
const GEMEENTE = { description: 'CBS-gemeentecode.', example: '0503' };
const centen = (description: string) => ({
  description: `${description}, in eurocenten.`,
  example: 100_000,
  type: 'integer' as const,
});

export class UitgavenQuery extends TijdreisQuery {
  @ApiPropertyOptional({
    description: 'Jaar waarin de zorg is geleverd; zonder dit het jaar van geldigOp.',
    example: 2023,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2023.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar?: number;

  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen dit product.', example: '02A03' })
  @IsOptional()
  @IsKenmerk({ message: 'productcode moet een code van de regio zijn, bijvoorbeeld 02A03.' })
  productcode?: string;
}

export class RegimeDto {
  @ApiProperty({
    description: 'De vorm waaronder deze toewijzingen vallen; null waar de regio niets vaststelde.',
    enum: [...BEKOSTIGINGSVORMEN, 'onbekend'],
    example: 'outputgericht',
    nullable: true,
  })
  vorm!: Bekostigingsvorm | 'onbekend' | null;

  @ApiProperty({ description: 'Aantal toewijzingen, van alle jaren.', example: 12, type: 'integer' })
  toewijzingen!: number;
}

export class UitgaveDto {
  @ApiProperty(GEMEENTE)
  gemeentecode!: string;

  @ApiProperty({ description: 'Naam van de gemeente.', example: 'Delft' })
  gemeentenaam!: string;

  @ApiProperty(CODE)
  productcode!: string;

  @ApiProperty({ description: 'Naam van het product.', example: 'Begeleiding' })
  productnaam!: string;

  @ApiProperty({ description: 'Segment van het product.', example: 'volwassenen', nullable: true, type: String })
  segment!: string | null;

  @ApiProperty({
    description: 'Hoe het product wordt bekostigd; null waar de regio niets vaststelde.',
    enum: BEKOSTIGINGSVORMEN,
    example: 'inspanningsgericht',
    nullable: true,
  })
  bekostigingsvorm!: Bekostigingsvorm | null;

  @ApiProperty({ description: 'Waar dat staat.', example: 'R-BEK-14', nullable: true, type: String })
  bekostigingsbron!: string | null;

  @ApiProperty({
    description: 'Trajectprijs die geldt, in eurocenten.',
    example: null,
    nullable: true,
    type: 'integer',
  })
  trajectprijs!: Bedrag | null;

  @ApiProperty({
    description: 'Waar die prijs vandaan komt.',
    example: 'Collegebesluit van 12 december 2023',
    nullable: true,
    type: String,
  })
  trajectprijsbron!: string | null;

  @ApiProperty({ description: 'Onder welke vorm lopende en afgelopen toewijzingen vallen.', type: [RegimeDto] })
  regimes!: RegimeDto[];

  @ApiProperty({ ...centen('Afgesproken bedragen voor deze gemeente; null zonder afspraak'), nullable: true })
  begroot!: Bedrag | null;

  @ApiProperty({
    description: 'Of per client wordt gemeten.',
    enum: ['per-client', 'niet-gemeten'],
    example: 'per-client',
  })
  meting!: 'per-client' | 'niet-gemeten';

  @ApiProperty({ ...centen('Goedgekeurde declaraties; null waar niet per client wordt gemeten'), nullable: true })
  uitgegeven!: Bedrag | null;

  @ApiProperty({
    description: 'Deel van uitgegeven dat is betaald voor een toewijzing van een andere gemeente, in eurocenten.',
    example: 0,
    nullable: true,
    type: 'integer',
  })
  voorAndereGemeenten!: Bedrag | null;

  @ApiProperty({
    description: 'Verschillende clienten; null waar dat niet is gemeten of te klein is om te tonen.',
    example: 12,
    nullable: true,
    type: 'integer',
  })
  aantalClienten!: number | null;

  @ApiProperty({ description: 'Het aantal in woorden.', example: '12' })
  toelichtingClienten!: string;

  @ApiProperty({ ...centen('Uitgegeven per inwoner'), nullable: true })
  kostenPerInwoner!: Bedrag | null;

  @ApiProperty({
    description: 'Waarom dat er niet staat, of op welk inwonertal het rust.',
    example: 'geen inwonertal bekend',
  })
  toelichtingInwoners!: string;
}

export class PlafondDto {
  @ApiProperty({ description: 'Het plafond.', format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  budgetId!: string;

  @ApiProperty({ description: 'Gemeente; null voor de hele regio.', example: '0503', nullable: true, type: String })
  gemeentecode!: string | null;

  @ApiProperty({ description: 'Waarvoor het geldt.', enum: ['product', 'segment'], example: 'segment' })
  soort!: 'product' | 'segment';

  @ApiProperty({ description: 'Code van het product of segment.', example: 'volwassenen' })
  code!: string;

  @ApiProperty({ description: 'Wat het plafond doet.', enum: PLAFONDMODI, example: 'signaleren' })
  modus!: (typeof PLAFONDMODI)[number];

  @ApiProperty(centen('Het plafond'))
  bedrag!: Bedrag;

  @ApiProperty(centen('Goedgekeurd in dit jaar'))
  uitgegeven!: Bedrag;

  @ApiProperty(centen('Toegezegd aan toewijzingen; alleen bij een plafond dat blokkeert'))
  gereserveerd!: Bedrag;

  @ApiProperty({ description: 'Signalen die staan.', enum: BUDGETSIGNALEN, isArray: true, example: ['genaderd'] })
  signalen!: Budgetsignaal[];
}

export class AfspraakDto {
  @ApiProperty({ description: 'De afspraak.', format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  afspraakId!: string;

  @ApiProperty({ description: 'Soort afspraak.', enum: ['budget', 'lumpsum', 'subsidie'], example: 'budget' })
  soort!: 'budget' | 'lumpsum' | 'subsidie';

  @ApiProperty({ description: 'De aanbieder.', format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  aanbiederId!: string;

  @ApiProperty({ description: 'Gemeente; null voor de hele regio.', example: '0503', nullable: true, type: String })
  gemeentecode!: string | null;

  @ApiProperty(CODE)
  productcode!: string;

  @ApiProperty({ description: 'Eerste dag.', format: 'date', example: '2023-01-01' })
  van!: Datum;

  @ApiProperty({ description: 'Laatste dag.', format: 'date', example: '2023-12-31' })
  tot!: Datum;

  @ApiProperty(centen('Afgesproken bedrag'))
  bedrag!: Bedrag;

  @ApiProperty({ description: 'Begrote dagdelen.', example: 1000, nullable: true, type: 'integer' })
  dagdelen!: number | null;

  @ApiProperty({ description: 'Opgegeven dagdelen.', example: 1101, nullable: true, type: 'integer' })
  geleverd!: number | null;

  @ApiProperty({
    description: 'Opgegeven aantal personen in de populatie.',
    example: 120,
    nullable: true,
    type: 'integer',
  })
  populatie!: number | null;

  @ApiProperty({
    description: 'Of en hoe is verrekend.',
    enum: ['nog-niet', 'binnen-band', 'verrekend', 'nvt'],
    example: 'nog-niet',
  })
  verrekening!: 'nog-niet' | 'binnen-band' | 'verrekend' | 'nvt';

  @ApiProperty({ ...centen('Verrekend: positief is bijbetaald, negatief is teruggevraagd'), nullable: true })
  verrekenbedrag!: Bedrag | null;
}

export class SubsidiemaximumDto {
  @ApiProperty(CODE)
  productcode!: string;

  @ApiProperty(centen('Maximale subsidiabele kosten'))
  bedrag!: Bedrag;
}

export class UitgavenjaarDto {
  @ApiProperty({ description: 'Jaar waarin de zorg is geleverd.', example: 2023, type: 'integer' })
  jaar!: number;

  @ApiProperty({ ...centen('Goedgekeurd voor dat jaar; null als er alleen afspraken zijn'), nullable: true })
  uitgegeven!: Bedrag | null;
}

export class UitgavenAntwoord {
  @ApiProperty({ description: 'Jaar waarin de zorg is geleverd.', example: 2023, type: 'integer' })
  jaar!: number;

  @ApiProperty({
    description: 'De jaren waarvan iets bekend is, het laatste eerst; zonder de filters op gemeente en product.',
    type: [UitgavenjaarDto],
  })
  jaren!: UitgavenjaarDto[];

  @ApiProperty({ description: 'Goedkeuringen tot en met deze dag tellen mee.', format: 'date', example: '2023-12-31' })
  geldigOp!: Datum;

  @ApiProperty({ description: 'Configuratie die de bekostiging geeft.', example: 'h5-1', nullable: true, type: String })
  configuratieversie!: string | null;

  @ApiProperty({
    description: 'Wat in de cijfers zit en wat niet.',
    example: ['Goedgekeurde declaraties.'],
    type: [String],
  })
  scope!: string[];

  @ApiProperty({ description: 'Aantal regels.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Per product en gemeente.', type: [UitgaveDto] })
  resultaten!: UitgaveDto[];

  @ApiProperty({ description: 'Plafonds van dit jaar.', type: [PlafondDto] })
  plafonds!: PlafondDto[];

  @ApiProperty({ description: 'Afspraken die in dit jaar lopen.', type: [AfspraakDto] })
  afspraken!: AfspraakDto[];

  @ApiProperty({ description: 'Maximale subsidiabele kosten van dit jaar.', type: [SubsidiemaximumDto] })
  subsidiemaxima!: SubsidiemaximumDto[];
}
