import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AFWIJKINGEN, zToekenning, zVraag } from '../../src/istandaarden/verzoek/verzoek.events.js';
import { PagineringQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsId } from '../../src/platform/http/validators.js';
import { VERZOEKSTANDEN, type Verzoekstand } from './verzoeken.projection.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;
const SOORTEN = ['toewijzing', 'wijziging'] as const;
const DAG = { format: 'date', example: '2026-10-08' } as const;
const LEEG = { nullable: true } as const;

class VerzoekenfilterQuery {
  @ApiPropertyOptional({ description: 'Alleen deze stand.', enum: VERZOEKSTANDEN, example: 'ontvangen' })
  @IsOptional()
  @IsIn([...VERZOEKSTANDEN], { message: `stand is een van: ${VERZOEKSTANDEN.join(', ')}.` })
  stand?: Verzoekstand;

  @ApiPropertyOptional({ description: 'Alleen deze soort.', enum: SOORTEN, example: 'wijziging' })
  @IsOptional()
  @IsIn([...SOORTEN], { message: `soort is een van: ${SOORTEN.join(', ')}.` })
  soort?: (typeof SOORTEN)[number];

  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0603' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen deze aanbieder.', ...UUID })
  @IsOptional()
  @IsId()
  aanbiederId?: string;
}

export class VerzoekenQuery extends IntersectionType(VerzoekenfilterQuery, PagineringQuery) {}

export class VraagomvangDto {
  @ApiProperty({ description: 'Aantal eenheden.', example: 4, type: 'integer' })
  volume!: number;

  @ApiProperty({ description: 'Eenheid (WJ756).', example: '04' })
  eenheid!: string;

  @ApiProperty({ description: 'Frequentie (WMO757).', example: '2' })
  frequentie!: string;
}

export class VraagDto {
  @ApiProperty({ description: 'Wat de aanbieder ermee wil.', enum: zVraag.shape.soort.options, example: 'te-wijzigen' })
  soort!: string;

  @ApiProperty({ description: 'De toewijzing waarover het gaat.', ...UUID, ...LEEG, type: String })
  toewijzingId!: string | null;

  @ApiProperty({ description: 'Gevraagde productcategorie.', example: '02', ...LEEG, type: String })
  productcategorie!: string | null;

  @ApiProperty({
    description: 'Gevraagde productcode, of die van de toewijzing waarover het gaat.',
    example: '02A03',
    ...LEEG,
    type: String,
  })
  productcode!: string | null;

  @ApiProperty({ description: 'Gewenste eerste dag.', ...DAG, ...LEEG, type: String })
  ingangsdatum!: string | null;

  @ApiProperty({ description: 'Gewenste laatste dag.', ...DAG, ...LEEG, type: String })
  einddatum!: string | null;

  @ApiProperty({ description: 'Gewenste omvang.', ...LEEG, type: VraagomvangDto })
  omvang!: VraagomvangDto | null;

  @ApiProperty({ description: 'Gewenst budget in eurocenten.', example: 250000, ...LEEG, type: 'integer' })
  budget!: number | null;
}

export class VerzoekgevolgDto {
  @ApiProperty({
    description: 'Wat er met de toewijzing gebeurde.',
    enum: zToekenning.shape.soort.options,
    example: 'toewijzing',
  })
  soort!: string;

  @ApiProperty({ description: 'De toewijzing.', ...UUID })
  toewijzingId!: string;
}

export class VerzoekuitkomstDto {
  @ApiProperty({ description: 'Dag van het besluit.', ...DAG })
  op!: string;

  @ApiProperty({ description: 'Of het besluit binnen de termijn viel.', example: true })
  tijdig!: boolean;

  @ApiProperty({ description: 'Reden van afwijzing (WJ759).', example: '7', ...LEEG, type: String })
  redenCode!: string | null;

  @ApiProperty({ description: 'Gemeente die betaalt, bij reden 8.', example: '0603', ...LEEG, type: String })
  woonplaatsgemeente!: string | null;

  @ApiProperty({
    description: 'Toelichting van de gemeente.',
    example: 'Past niet bij het plan.',
    ...LEEG,
    type: String,
  })
  toelichting!: string | null;

  @ApiProperty({ description: 'Toewijzingen die eruit volgden.', type: [VerzoekgevolgDto] })
  toewijzingen!: VerzoekgevolgDto[];

  @ApiProperty({
    description: 'Waarin de toewijzing afwijkt van wat is gevraagd.',
    enum: AFWIJKINGEN,
    isArray: true,
    example: ['einddatum'],
  })
  afwijkingen!: string[];
}

export class VerzoekDto {
  @ApiProperty({ description: 'Id van het verzoek.', ...UUID })
  verzoekId!: string;

  @ApiProperty({
    description: 'Een 315 vraagt een toewijzing, een 317 een wijziging.',
    enum: SOORTEN,
    example: 'toewijzing',
  })
  soort!: string;

  @ApiProperty({ description: 'Wet.', enum: ['Wmo2015', 'Jeugdwet'], example: 'Wmo2015' })
  wet!: string;

  @ApiProperty({
    description: 'Pseudoniem van de client; alleen voor wie de casus mag zien.',
    ...UUID,
    ...LEEG,
    type: String,
  })
  clientId!: string | null;

  @ApiProperty({ description: 'Id van de aanbieder die vraagt.', ...UUID })
  aanbiederId!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'Stichting De Korenmolen' })
  aanbieder!: string;

  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0603' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Het bericht waarin het stond.', ...UUID })
  berichtId!: string;

  @ApiProperty({ description: 'Dagtekening van het bericht.', ...DAG })
  dagtekening!: string;

  @ApiProperty({ description: 'Dag van ontvangst.', ...DAG })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Reden van het verzoek (WJ758), bij een 317.', example: '1', ...LEEG, type: String })
  redenVerzoek!: string | null;

  @ApiProperty({ description: 'Soort verwijzer, bij een 315.', example: '02', ...LEEG, type: String })
  verwijzertype!: string | null;

  @ApiProperty({ description: 'Stand.', enum: VERZOEKSTANDEN, example: 'ontvangen' })
  stand!: Verzoekstand;

  @ApiProperty({ description: 'Laatste dag waarop het antwoord op tijd is.', ...DAG })
  uiterste!: string;

  @ApiProperty({ description: 'Of die dag voorbij is zonder antwoord, of het antwoord te laat kwam.', example: false })
  teLaat!: boolean;

  @ApiProperty({ description: 'Wat de aanbieder vraagt.', type: [VraagDto] })
  vragen!: VraagDto[];

  @ApiProperty({ description: 'Het besluit; null zolang het open staat.', ...LEEG, type: VerzoekuitkomstDto })
  besluit!: VerzoekuitkomstDto | null;
}

export class VerzoekenAntwoord {
  @ApiProperty({ description: 'Aantal dat aan de vraag voldoet.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Wat het eerst beantwoord moet zijn vooraan.', type: [VerzoekDto] })
  resultaten!: VerzoekDto[];
}
