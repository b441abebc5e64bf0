import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDatum, IsGemeentecode, IsId, IsVrijeTekst } from '../../../platform/http/validators.js';
import { GeplandInvoer, IsSleutel } from '../besluitvorming.dto.js';
import { HoofdstukInvoer } from './hoofdstuk.dto.js';

const BRON = { description: 'Waar dit staat: document en plaats.', example: '004 Bijlage I' } as const;
const VANDAAG = { example: '2021-05-11', format: 'date' } as const;

export class InkoopplanPad {
  @ApiProperty({ description: 'Id van het inkoopplan.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'inkoopplanId moet het id van een inkoopplan zijn.' })
  inkoopplanId!: string;
}

export class PlangemeenteInvoer {
  @ApiProperty({ description: 'CBS-code van een gemeente waarvan het college moet vaststellen.', example: '0828' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiPropertyOptional({ description: 'Wanneer het college wil besluiten.', type: GeplandInvoer, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => GeplandInvoer)
  gepland?: GeplandInvoer | null;
}

class HoofdstukkenInvoer {
  @ApiProperty({ description: 'De hoofdstukken, met hun teksten en besluiten.', type: [HoofdstukInvoer] })
  @IsArray({ message: 'hoofdstukken moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'hoofdstukken heeft ten minste een hoofdstuk nodig.' })
  @ArrayMaxSize(100, { message: 'hoofdstukken heeft ten hoogste 100 hoofdstukken.' })
  @ValidateNested({ each: true })
  @Type(() => HoofdstukInvoer)
  hoofdstukken!: HoofdstukInvoer[];

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class InkoopplanInvoer extends HoofdstukkenInvoer {
  @ApiProperty({ description: 'Naam van het plan.', example: 'Inkoopplan Wmo 2022 en 2023' })
  @IsVrijeTekst()
  naam!: string;

  @ApiProperty({ description: 'CBS-code van de centrumgemeente die het plan maakt.', example: '0828' })
  @IsGemeentecode()
  centrumgemeente!: string;

  @ApiProperty({ description: 'Eerste dag van het plan.', example: '2022-01-01', format: 'date' })
  @IsDatum()
  looptVanaf!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag van het plan; leeg als er geen is.',
    example: '2023-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum()
  laatsteDag?: string | null;

  @ApiProperty({ description: 'De gemeenten waarvan het college moet vaststellen.', type: [PlangemeenteInvoer] })
  @IsArray({ message: 'gemeenten moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'gemeenten heeft ten minste een gemeente nodig.' })
  @ArrayMaxSize(400, { message: 'gemeenten heeft ten hoogste 400 gemeenten.' })
  @ValidateNested({ each: true })
  @Type(() => PlangemeenteInvoer)
  gemeenten!: PlangemeenteInvoer[];

  @ApiPropertyOptional({
    description: 'Dag waarop het plan aan de colleges is voorgelegd; leeg is vandaag.',
    ...VANDAAG,
  })
  @IsOptional()
  @IsDatum()
  voorgesteldOp?: string;
}

export class HerzieningInvoer extends HoofdstukkenInvoer {
  @ApiProperty({ description: 'De versie die wordt herzien.', example: 1, type: 'integer' })
  @IsInt({ message: 'vorigeVersie moet een geheel getal zijn.' })
  @Min(1, { message: 'vorigeVersie begint bij 1.' })
  vorigeVersie!: number;

  @ApiProperty({ description: 'Waarom het plan verandert.', example: 'Wijziging van een college overgenomen.' })
  @IsVrijeTekst()
  reden!: string;

  @ApiPropertyOptional({ description: 'Dag van de herziening; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  herzienOp?: string;
}

export class PlanningInvoer {
  @ApiProperty({ description: 'CBS-code van de gemeente.', example: '0828' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiProperty({ description: 'Wanneer het college wil besluiten.', type: GeplandInvoer })
  @IsDefined({ message: 'gepland is verplicht.' })
  @ValidateNested()
  @Type(() => GeplandInvoer)
  gepland!: GeplandInvoer;

  @ApiPropertyOptional({
    description: 'Waarom de planning verandert; verplicht als er al een planning was.',
    example: 'De vergadering van 11 mei verviel.',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  reden?: string | null;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class WijzigingInvoer {
  @ApiProperty({ description: 'Sleutel van wat het college wijzigde.', example: 'instemmen-ambities' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'De tekst die het college vaststelde.', example: 'Instemmen, behalve met ambitie 3.' })
  @IsVrijeTekst()
  tekst!: string;
}

class CollegebesluitInvoer {
  @ApiProperty({ description: 'De versie waarover het college besloot.', example: 1, type: 'integer' })
  @IsInt({ message: 'versie moet een geheel getal zijn.' })
  @Min(1, { message: 'versie begint bij 1.' })
  versie!: number;

  @ApiProperty({ description: 'CBS-code van de gemeente.', example: '0828' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiPropertyOptional({ description: 'Dag van het besluit; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  besluitDatum?: string;

  @ApiPropertyOptional({
    description: 'Nummer van het besluit, zoals de gemeente het schrijft.',
    example: 'B&W 2021/114',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  besluitnummer?: string | null;
}

export class VaststellingInvoer extends CollegebesluitInvoer {
  @ApiPropertyOptional({ description: 'Voorwaarden bij de vaststelling.', example: [], type: [String] })
  @IsOptional()
  @IsArray({ message: 'voorwaarden moet een lijst zijn.' })
  @ArrayMaxSize(50, { message: 'voorwaarden heeft ten hoogste 50 voorwaarden.' })
  @IsVrijeTekst({ each: true, message: 'voorwaarden bevat teksten zonder burgerservicenummer.' })
  voorwaarden?: string[];
}

export class GewijzigdBesluitInvoer extends CollegebesluitInvoer {
  @ApiProperty({ description: 'Wat het college anders vaststelde.', type: [WijzigingInvoer] })
  @IsArray({ message: 'wijzigingen moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'Noem ten minste een wijziging.' })
  @ArrayMaxSize(100, { message: 'wijzigingen heeft ten hoogste 100 wijzigingen.' })
  @ValidateNested({ each: true })
  @Type(() => WijzigingInvoer)
  wijzigingen!: WijzigingInvoer[];
}

export class VerwerpingInvoer extends CollegebesluitInvoer {
  @ApiProperty({ description: 'Waarom het college het plan verwerpt.', example: 'De kosten zijn niet gedekt.' })
  @IsVrijeTekst()
  reden!: string;
}

const UITKOMSTEN = ['vastgesteld', 'gewijzigd', 'verworpen', 'geen-besluit'] as const;
export type Uitkomstsoort = (typeof UITKOMSTEN)[number];

/** What was recorded of a college as it must be; `uitkomst` says which of the other fields count. */
export class BesluitcorrectieInvoer {
  @ApiProperty({ description: 'CBS-code van de gemeente.', example: '0828' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiProperty({
    description: 'Wat het college in werkelijkheid besloot; geen-besluit als het nog niet besloot.',
    example: 'vastgesteld',
    enum: UITKOMSTEN,
  })
  @IsIn([...UITKOMSTEN], { message: `uitkomst moet een van ${UITKOMSTEN.join(', ')} zijn.` })
  uitkomst!: Uitkomstsoort;

  @ApiPropertyOptional({ description: 'Dag van het besluit; verplicht als er een besluit was.', ...VANDAAG })
  @ValidateIf(({ uitkomst }: BesluitcorrectieInvoer) => uitkomst !== 'geen-besluit')
  @IsDatum()
  besluitDatum?: string;

  @ApiPropertyOptional({
    description: 'Nummer van het besluit.',
    example: 'B&W 2021/114',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  besluitnummer?: string | null;

  @ApiPropertyOptional({ description: 'Voorwaarden, bij uitkomst vastgesteld.', example: [], type: [String] })
  @IsOptional()
  @IsArray({ message: 'voorwaarden moet een lijst zijn.' })
  @ArrayMaxSize(50, { message: 'voorwaarden heeft ten hoogste 50 voorwaarden.' })
  @IsVrijeTekst({ each: true, message: 'voorwaarden bevat teksten zonder burgerservicenummer.' })
  voorwaarden?: string[];

  @ApiPropertyOptional({ description: 'Wijzigingen; verplicht bij uitkomst gewijzigd.', type: [WijzigingInvoer] })
  @ValidateIf(({ uitkomst }: BesluitcorrectieInvoer) => uitkomst === 'gewijzigd')
  @IsArray({ message: 'wijzigingen moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'Noem ten minste een wijziging.' })
  @ArrayMaxSize(100, { message: 'wijzigingen heeft ten hoogste 100 wijzigingen.' })
  @ValidateNested({ each: true })
  @Type(() => WijzigingInvoer)
  wijzigingen?: WijzigingInvoer[];

  @ApiPropertyOptional({
    description: 'Waarom het college verwierp; verplicht bij uitkomst verworpen.',
    example: 'De kosten zijn niet gedekt.',
  })
  @ValidateIf(({ uitkomst }: BesluitcorrectieInvoer) => uitkomst === 'verworpen')
  @IsVrijeTekst()
  redenVerwerping?: string;

  @ApiProperty({
    description: 'Waarom de correctie nodig is.',
    example: 'De datum was van de agenda, niet van het besluit.',
  })
  @IsVrijeTekst()
  reden!: string;
}

export class UitvoeringInvoer {
  @ApiProperty({ description: 'Sleutel van het besluit dat is uitgevoerd.', example: 'instemmen-ambities' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'CBS-code van de gemeente waar het is uitgevoerd.', example: '0828' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiPropertyOptional({ description: 'Dag waarop het is uitgevoerd; leeg is vandaag.', ...VANDAAG })
  @IsOptional()
  @IsDatum()
  uitgevoerdOp?: string;

  @ApiPropertyOptional({
    description: 'Toelichting.',
    example: 'Opgenomen in de verordening.',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  toelichting?: string | null;
}
