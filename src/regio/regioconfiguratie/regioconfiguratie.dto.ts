import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDefined, IsInt, IsOptional, IsString, Length, Max, Min, Matches } from 'class-validator';
import { IsDatum, IsGemeentecode, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { GEBRUIKSOORTEN } from './regioconfiguratie-gevolgen-facts.js';

const DATE = { format: 'date', example: '2025-01-01' } as const;
const TEKST = { nullable: true, type: String } as const;
const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;
const AFHANDELINGEN = ['herrekend', 'rust-op-gecorrigeerde-regel', 'houdt-oude-regel'];
/** Any JSON: what a rule says. */
const WAARDE = {
  nullable: true,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};

export class RegioprofielInvoer {
  @ApiProperty({
    description: 'Het hele regioprofiel als YAML-tekst.',
    example: 'regio:\n  id: h5\n  naam: H5\n',
    minLength: 1,
    maxLength: 500_000,
  })
  @IsString({ message: 'profiel moet de YAML-tekst van het regioprofiel zijn.' })
  @Length(1, 500_000, { message: 'profiel heeft 1 tot 500000 tekens.' })
  profiel!: string;
}

export class PublicatieInvoer extends RegioprofielInvoer {
  @ApiPropertyOptional({ description: 'Waarom u publiceert.', example: 'evaluatie van de starttermijn' })
  @IsOptional()
  @IsVrijeTekst()
  reden?: string;

  @ApiPropertyOptional({ description: 'Besluit waarop dit rust, met datum.', example: 'raadsbesluit 2024-118' })
  @IsOptional()
  @IsVrijeTekst()
  besluit?: string;

  @ApiPropertyOptional({
    description: 'laatsteVersie uit de voorvertoning: er wordt geweigerd als er sindsdien een versie bij kwam.',
    example: 1,
    type: 'integer',
    minimum: 0,
  })
  @IsOptional()
  @IsInt({ message: 'gezienVersie moet het volgnummer van een versie zijn.' })
  @Min(0, { message: 'gezienVersie is ten minste 0.' })
  @Max(1_000_000, { message: 'gezienVersie is ten hoogste 1000000.' })
  gezienVersie?: number;
}

export class PublicatieAntwoord {
  @ApiProperty({ description: 'Regio.', example: 'delfland' })
  regioId!: string;

  @ApiProperty({ description: 'Versie die besluiten voortaan noemen.', example: 'delfland-2' })
  versieId!: string;

  @ApiProperty({ description: 'Of het profiel iets nieuws zei.', example: true })
  gewijzigd!: boolean;
}

export class ProfielfoutDto {
  @ApiProperty({ description: 'Bestand en regel.', example: 'profiel regel 12' })
  plaats!: string;

  @ApiProperty({ description: 'Code.', example: 'ONBEKEND' })
  code!: string;

  @ApiProperty({
    description: 'Wat er mis is, en wat wel mag.',
    example: 'regio.wetten.0 mag zijn: Wmo2015, Jeugdwet.',
  })
  melding!: string;
}

export class ControleAntwoord {
  @ApiProperty({ description: 'Of het profiel te publiceren is.', example: false })
  geldig!: boolean;

  @ApiProperty({ description: 'Alle fouten, op regel.', type: [ProfielfoutDto] })
  fouten!: readonly ProfielfoutDto[];
}

export class ProfielveldDto {
  @ApiProperty({ description: 'Veld.', example: 'waarde' })
  veld!: string;

  @ApiProperty({ description: 'Eerst.', example: 14, ...WAARDE })
  van!: unknown;

  @ApiProperty({ description: 'Daarna.', example: 10, ...WAARDE })
  tot!: unknown;
}

export class ProfielverschilDto {
  @ApiProperty({ description: 'Deel van het profiel.', example: 'parameters' })
  sectie!: string;

  @ApiProperty({ description: 'Waar het over gaat.', example: 'kpi.starttermijn.werkdagen' })
  onderwerp!: string;

  @ApiProperty({ description: 'Wat er gebeurt.', example: 'gewijzigd', enum: ['nieuw', 'vervallen', 'gewijzigd'] })
  soort!: string;

  @ApiProperty({ description: 'De hele regel eerst; leeg als zij er niet was.', example: null, ...WAARDE })
  van!: unknown;

  @ApiProperty({ description: 'De hele regel daarna; leeg als zij er niet meer is.', example: null, ...WAARDE })
  tot!: unknown;

  @ApiProperty({ description: 'Wat anders is.', type: [ProfielveldDto] })
  velden!: readonly ProfielveldDto[];
}

export class GevolgtellingDto {
  @ApiProperty({ description: 'Soort.', example: 'starttermijn', enum: GEBRUIKSOORTEN })
  soort!: string;

  @ApiProperty({ description: 'Wat ermee gebeurt.', example: 'herrekend', enum: AFHANDELINGEN })
  afhandeling!: string;

  @ApiProperty({ description: 'Aantal.', example: 12, type: 'integer' })
  aantal!: number;
}

export class PlaatsDto {
  @ApiProperty({ description: 'Gemeente.', example: '0503', ...TEKST })
  gemeentecode!: string | null;

  @ApiProperty({ description: 'Segment.', example: 'volwassenen', ...TEKST })
  segment!: string | null;

  @ApiProperty({ description: 'Product.', example: '02A03', ...TEKST })
  product!: string | null;
}

export class GebruikDto {
  @ApiProperty({ description: 'Soort.', example: 'starttermijn', enum: GEBRUIKSOORTEN })
  soort!: string;

  @ApiProperty({ description: 'Kenmerk van het dossier.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  kenmerk!: string;

  @ApiProperty({ description: 'Nummer of naam.', example: '101' })
  naam!: string;

  @ApiProperty({ description: 'Id van de aanbieder.', ...UUID })
  aanbiederId!: string;

  @ApiProperty({ description: 'Waar de regel is gevraagd.', type: [PlaatsDto] })
  plaatsen!: readonly PlaatsDto[];

  @ApiProperty({ description: 'Dag waarvan de regel geldt.', ...DATE })
  peildatum!: string;

  @ApiProperty({ description: 'Dag vanaf welke de termijn telt.', ...DATE, ...TEKST })
  vanaf!: string | null;

  @ApiProperty({ description: 'Uiterste dag nu.', ...DATE, ...TEKST })
  uiterste!: string | null;

  @ApiProperty({ description: 'Of het nog loopt.', example: true })
  open!: boolean;

  @ApiProperty({ description: 'Versie waaronder is besloten.', example: 'delfland-1', ...TEKST })
  configuratieversie!: string | null;

  @ApiProperty({ description: 'Uitkomst tot nu toe.', example: null, ...TEKST })
  uitkomst!: string | null;
}

export class ProfielwijzigingDto {
  @ApiProperty({ description: 'Sleutel van de regel.', example: 'kpi.starttermijn.werkdagen' })
  sleutel!: string;

  @ApiProperty({ description: 'Dag waarvoor de regel anders luidt.', ...DATE })
  op!: string;

  @ApiProperty({ description: 'Nu.', example: 14, ...WAARDE })
  van!: unknown;

  @ApiProperty({ description: 'Na publicatie.', example: 10, ...WAARDE })
  tot!: unknown;
}

export class GevolgDto {
  @ApiProperty({ description: 'Wat geraakt wordt.', type: GebruikDto })
  gebruik!: GebruikDto;

  @ApiProperty({
    description:
      'Herrekend; of het besluit blijft staan op de oude regel (gecorrigeerd verleden); of het houdt zijn regel en alleen wat later begint krijgt de nieuwe.',
    example: 'herrekend',
    enum: AFHANDELINGEN,
  })
  afhandeling!: string;

  @ApiProperty({ description: 'Regels die anders luiden.', type: [ProfielwijzigingDto] })
  wijzigingen!: readonly ProfielwijzigingDto[];

  @ApiProperty({ description: 'Uiterste dag volgens de nieuwe regel; leeg als die er geen geeft.', ...DATE, ...TEKST })
  nieuweUiterste!: string | null;
}

export class VervallenAfwijkingDto {
  @ApiProperty({
    description: 'De afwijking van de gemeente.',
    type: 'object',
    additionalProperties: true,
    example: { sleutel: 'toegang', gemeentecode: '0503' },
  })
  afwijking!: object;

  @ApiProperty({ description: 'Eerste dag waarop zij niet meer geldt.', ...DATE })
  vanaf!: string;
}

export class VoorvertoningAntwoord {
  @ApiProperty({ description: 'Regio.', example: 'delfland' })
  regioId!: string;

  @ApiProperty({ description: 'Of het profiel iets anders zegt dan het laatst gepubliceerde.', example: true })
  gewijzigd!: boolean;

  @ApiProperty({
    description: 'Volgnummer van de laatste versie nu; geef het mee bij publiceren.',
    example: 1,
    type: 'integer',
  })
  laatsteVersie!: number;

  @ApiProperty({ description: 'Verschillen met het laatst gepubliceerde profiel.', type: [ProfielverschilDto] })
  verschillen!: readonly ProfielverschilDto[];

  @ApiProperty({ description: 'Eerste dag waarop een regel anders luidt.', ...DATE, ...TEKST })
  eersteWijziging!: string | null;

  @ApiProperty({ description: 'Hoeveel er geraakt wordt, per soort.', type: [GevolgtellingDto] })
  tellingen!: readonly GevolgtellingDto[];

  @ApiProperty({ description: 'Ten hoogste 100 daarvan.', type: [GevolgDto] })
  gevolgen!: readonly GevolgDto[];

  @ApiProperty({
    description: 'Afwijkingen die vervallen omdat het profiel de regel vastlegt.',
    type: [VervallenAfwijkingDto],
  })
  vervallenAfwijkingen!: readonly VervallenAfwijkingDto[];

  @ApiProperty({ description: 'Onwaar als de laatste gebeurtenissen nog niet zijn meegeteld.', example: true })
  volledig!: boolean;
}

export class AfwijkingInvoer {
  @ApiProperty({ description: 'Sleutel van de regel.', example: 'toegang' })
  @Matches(/^[A-Za-z][A-Za-z0-9.-]{0,99}$/, {
    message: 'sleutel moet een sleutel van een regel zijn, bijvoorbeeld toegang.',
  })
  sleutel!: string;

  @ApiProperty({
    description: 'De eigen waarde, of open als de gemeente niets vaststelt.',
    example: 'een wijkteam per kern',
    ...WAARDE,
  })
  @IsDefined({ message: 'waarde is verplicht; geef open als de gemeente niets vaststelt.' })
  waarde!: unknown;

  @ApiProperty({ description: 'CBS-code van de gemeente.', example: '0503' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiPropertyOptional({ description: 'Alleen voor dit segment.', example: 'volwassenen', ...TEKST })
  @IsOptional()
  @IsKenmerk({ message: 'segment moet een segmentcode zijn.' })
  segment?: string | null;

  @ApiPropertyOptional({ description: 'Alleen voor dit product.', example: '02A03', ...TEKST })
  @IsOptional()
  @IsKenmerk({ message: 'product moet een productcode zijn.' })
  product?: string | null;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  @IsDatum()
  geldigVanaf!: string;

  @ApiPropertyOptional({ description: 'Laatste dag; zonder dit veld tot nader order.', ...DATE, ...TEKST })
  @IsOptional()
  @IsDatum()
  geldigTot?: string | null;

  @ApiProperty({ description: 'Waar dit staat.', example: 'verordening 2025, artikel 3' })
  @IsVrijeTekst()
  bron!: string;

  @ApiProperty({ description: 'Besluit van de gemeente.', example: 'collegebesluit 2024-31' })
  @IsVrijeTekst()
  besluit!: string;
}

export class AfwijkingPad {
  @ApiProperty({ description: 'Id van de afwijking.', ...UUID })
  @IsId()
  afwijkingId!: string;
}

export class AfwijkingIntrekkingInvoer {
  @ApiProperty({ description: 'Eerste dag waarop de waarde van de regio weer geldt.', ...DATE })
  @IsDatum()
  vanaf!: string;

  @ApiProperty({ description: 'Waarom.', example: 'de gemeente volgt de regio weer' })
  @IsVrijeTekst()
  reden!: string;

  @ApiPropertyOptional({ description: 'Besluit waarop dit rust.', example: 'collegebesluit 2025-12', ...TEKST })
  @IsOptional()
  @IsVrijeTekst()
  besluit?: string | null;
}

export class AfwijkingAntwoord {
  @ApiProperty({ description: 'Id van de afwijking.', ...UUID })
  afwijkingId!: string;

  @ApiProperty({ description: 'Versie die besluiten voortaan noemen.', example: 'delfland-3' })
  versieId!: string;
}
