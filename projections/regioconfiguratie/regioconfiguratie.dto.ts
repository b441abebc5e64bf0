import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { NIVEAUS } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { PublicatieDto } from './publicatie.dto.js';

const DATE = { format: 'date', example: '2022-01-01' } as const;

export class RegiogemeenteDto {
  @ApiProperty({ description: 'CBS-gemeentecode.', example: '1926' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Naam van de gemeente.', example: 'Pijnacker-Nootdorp' })
  naam!: string;

  @ApiProperty({ description: 'Eerste dag als deelnemer aan de inkoop.', ...DATE })
  inkoopVanaf!: string;

  @ApiProperty({ description: 'Laatste dag als deelnemer aan de inkoop.', ...DATE, nullable: true, type: String })
  inkoopTot!: string | null;

  @ApiProperty({ description: 'Eerste dag als contractpartner.', ...DATE, nullable: true, type: String })
  contractpartnerVanaf!: string | null;

  @ApiProperty({ description: 'Of de gemeente op geldigOp deelneemt aan de inkoop.', example: true })
  neemtDeelAanInkoop!: boolean;

  @ApiProperty({ description: 'Of de gemeente op geldigOp contractpartner is.', example: false })
  isContractpartner!: boolean;

  @ApiProperty({ description: 'Bron van de deelname.', example: 'R-REG-02; 001 r.11' })
  bron!: string;

  @ApiProperty({ description: 'Bron van de rol contractpartner.', example: 'R-REG-02', nullable: true, type: String })
  contractpartnerBron!: string | null;
}

export class RegioconfiguratieQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen regels met deze tekst in sleutel, waarde of bron.', example: 'contract' })
  @IsOptional()
  @IsString({ message: 'zoek is een tekst van 1 tot 100 tekens.' })
  @Length(1, 100, { message: 'zoek is een tekst van 1 tot 100 tekens.' })
  zoek?: string;
}

export class ParameterDto {
  @ApiProperty({ description: 'Sleutel.', example: 'contract.maximum' })
  sleutel!: string;

  @ApiProperty({
    description: 'Waarde; leeg als de regio niets heeft vastgesteld.',
    example: 8,
    nullable: true,
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: {} },
      { type: 'object', additionalProperties: true },
    ],
  })
  waarde!: unknown;

  @ApiProperty({
    description: 'Of de regio hier iets heeft vastgesteld.',
    example: 'vastgesteld',
    enum: ['vastgesteld', 'open'],
  })
  stand!: 'vastgesteld' | 'open';

  @ApiProperty({ description: 'Geldt alleen voor deze gemeente.', example: null, nullable: true, type: String })
  gemeentecode!: string | null;

  @ApiProperty({ description: 'Geldt alleen voor dit segment.', example: null, nullable: true, type: String })
  segment!: string | null;

  @ApiProperty({ description: 'Geldt alleen voor dit product.', example: null, nullable: true, type: String })
  product!: string | null;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  geldigVanaf!: string;

  @ApiProperty({ description: 'Laatste dag.', ...DATE, nullable: true, type: String })
  geldigTot!: string | null;

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-CON-01; 000 r.73' })
  bron!: string;
}

export class GeldendeParameterDto extends ParameterDto {
  @ApiProperty({ description: 'Op welk niveau dit is gezet.', example: 'regio', enum: NIVEAUS })
  niveau!: string;

  @ApiProperty({
    description: 'De afwijking van een gemeente waar dit uit komt; leeg als het profiel dit zegt.',
    example: null,
    nullable: true,
    type: String,
    format: 'uuid',
  })
  afwijkingId!: string | null;
}

export class BereikDto {
  @ApiProperty({ description: 'Sleutel.', example: 'toegang' })
  sleutel!: string;

  @ApiProperty({ description: 'Of een gemeente ervan mag afwijken.', example: 'lokaal', enum: ['regionaal', 'lokaal'] })
  niveau!: string;

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-REG-11' })
  bron!: string;
}

export class SegmentDto {
  @ApiProperty({ description: 'Code.', example: 'ouderen' })
  code!: string;

  @ApiProperty({ description: 'Naam.', example: 'Ouderen' })
  naam!: string;

  @ApiProperty({ description: 'Doelgroep, product of vraagprofiel.', example: 'doelgroep' })
  soort!: string;

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-SEG-01; 000 r.173-174' })
  bron!: string;
}

export class ProductDto {
  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  code!: string;

  @ApiProperty({ description: 'Productcategorie van de iStandaarden.', example: '02' })
  categorie!: string;

  @ApiProperty({ description: 'Naam.', example: 'Begeleiding individueel, volwassenen' })
  naam!: string;

  @ApiProperty({ description: 'Segment.', example: 'volwassenen', nullable: true, type: String })
  segment!: string | null;

  @ApiProperty({ description: 'Perceel.', example: null, nullable: true, type: String })
  perceel!: string | null;

  @ApiProperty({ description: 'Wet.', example: 'Wmo2015' })
  wet!: string;

  @ApiProperty({ description: 'Eenheid (WJ756).', example: '04' })
  eenheid!: string;

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-SEG-02; 001 r.19' })
  bron!: string;
}

export class KalenderDto {
  @ApiProperty({ description: 'Versie, zoals besluiten die noemen.', example: 'atw-1' })
  versie!: string;

  @ApiProperty({ description: 'Bron.', example: 'Algemene termijnenwet artikel 3' })
  bron!: string;

  @ApiProperty({ description: 'Vrije dagen als regel.', type: [String], example: ['koningsdag'] })
  feestdagen!: readonly string[];

  @ApiProperty({ description: 'Gelijkgestelde dagen.', type: [String], example: ['2026-05-15'] })
  gelijkgesteld!: readonly string[];
}

export class VersieDto {
  @ApiProperty({ description: 'Versie, zoals besluiten die noemen.', example: 'h5-1' })
  versieId!: string;

  @ApiProperty({ description: 'Volgnummer.', example: 1, type: 'integer' })
  versie!: number;

  @ApiProperty({ description: 'Eerste dag waarop deze versie geldt.', ...DATE })
  geldigVanaf!: string;

  @ApiProperty({
    description: 'Wanneer de versie is gepubliceerd.',
    format: 'date-time',
    example: '2022-01-03T08:00:00.000Z',
  })
  gepubliceerdTijdstip!: string;
}

export class WeergaveDto {
  @ApiProperty({ description: 'Kleur van koppen, knoppen en verwijzingen.', example: '#1a6e8e' })
  accentkleur!: string;

  @ApiProperty({
    description: 'Hoe de regio noemt wat in de gedeelde taxonomie of op een as een code heeft.',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'huishoudelijke-hulp': 'ORH' },
  })
  woorden!: Readonly<Record<string, string>>;

  @ApiProperty({ description: 'Waar dit staat.', example: 'E-43' })
  bron!: string;
}

export class RegioconfiguratieAntwoord extends VersieDto {
  @ApiProperty({ description: 'Regio.', example: 'h5' })
  regio!: string;

  @ApiProperty({ description: 'Naam van de regio.', example: 'H5' })
  naam!: string;

  @ApiProperty({ description: 'Rechtsvorm.', example: 'samenwerkingsovereenkomst H5', nullable: true, type: String })
  rechtsvorm!: string | null;

  @ApiProperty({ description: 'Wetten waarvoor de regio inkoopt.', type: [String], example: ['Wmo2015'] })
  wetten!: readonly string[];

  @ApiProperty({
    description: 'Hoe de regio zich toont en noemt; leeg als de regio niets kiest.',
    type: WeergaveDto,
    nullable: true,
  })
  weergave!: WeergaveDto | null;

  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Gemeenten, met hun rol per datum.', type: [RegiogemeenteDto] })
  gemeenten!: RegiogemeenteDto[];

  @ApiProperty({
    description: 'Parameters die op geldigOp gelden; van twee voor dezelfde plaats telt de eerste.',
    type: [GeldendeParameterDto],
  })
  parameters!: GeldendeParameterDto[];

  @ApiProperty({
    description: 'Van welke regels een gemeente mag afwijken; de rest ligt regionaal vast.',
    type: [BereikDto],
  })
  bereik!: readonly BereikDto[];

  @ApiProperty({ description: 'Segmenten.', type: [SegmentDto] })
  segmenten!: readonly SegmentDto[];

  @ApiProperty({ description: 'Producten.', type: [ProductDto] })
  producten!: readonly ProductDto[];

  @ApiProperty({ description: 'Werkdagenkalenders.', type: [KalenderDto] })
  kalenders!: readonly KalenderDto[];

  @ApiProperty({ description: 'Alle versies, de nieuwste eerst.', type: [VersieDto] })
  versies!: VersieDto[];

  @ApiProperty({
    description: 'Wie elke versie maakte, ook de afwijkingen van gemeenten, de nieuwste eerst.',
    type: [PublicatieDto],
  })
  publicaties!: readonly PublicatieDto[];
}
