import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsOptional, Length } from 'class-validator';
import { PagineringQuery, TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsId, IsVrijeTekst } from '../../src/platform/http/validators.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;

export class CasusPad {
  @ApiProperty({ description: 'Pseudoniem van de client.', ...UUID })
  @IsId({ message: 'clientId moet het pseudoniem van een client zijn.' })
  clientId!: string;
}

export class CasustijdlijnQuery extends TijdreisQuery {
  @ApiProperty({
    description: 'Waarvoor de casus wordt ingezien; komt in de audittrail.',
    example: 'onderzoek naar een klacht',
  })
  @IsVrijeTekst({ message: 'doel moet een tekst zijn zonder burgerservicenummer.' })
  @Length(3, 200, { message: 'doel is een omschrijving van 3 tot 200 tekens.' })
  doel!: string;
}

class CasussenfilterQuery {
  @ApiPropertyOptional({ description: 'Alleen casussen met iets in deze gemeente.', example: '0603' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen casussen met een toewijzing aan deze aanbieder.', ...UUID })
  @IsOptional()
  @IsId()
  aanbiederId?: string;
}

export class CasussenQuery extends IntersectionType(CasussenfilterQuery, PagineringQuery) {}

export class HandelendeDto {
  @ApiProperty({ description: 'Pseudoniem van wie handelde.', example: 'demo-consulent' })
  subject!: string;

  @ApiProperty({ description: 'Rol.', example: 'consulent' })
  rol!: string;

  @ApiProperty({ description: 'Gemeentecode of id van de aanbieder.', example: '0603', nullable: true, type: String })
  organisatie!: string | null;
}

export class RegelDto {
  @ApiProperty({ description: 'Versie van de regioconfiguratie.', example: 'h5-1', nullable: true, type: String })
  configuratieversie!: string | null;

  @ApiProperty({ description: 'Versie van de werkdagenkalender.', example: 'atw-1', nullable: true, type: String })
  kalenderVersie!: string | null;
}

export class BewijsDto {
  @ApiProperty({
    description: 'De opdracht of gebeurtenis die dit veroorzaakte.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12',
  })
  oorzaak!: string;

  @ApiProperty({ description: 'Kenmerk van het hele verzoek.', example: '4bf92f35-77b3-4da6-a3ce-929d0e0e4736' })
  correlatie!: string;

  @ApiProperty({ description: 'Het ontvangen bericht waaruit dit volgt.', example: null, nullable: true, type: String })
  berichtId!: string | null;

  @ApiProperty({ description: 'Verwerkingsactiviteit (doelbinding).', example: 'toeleiding' })
  verwerkingsactiviteit!: string;

  @ApiProperty({ description: 'Plaats in het logboek.', example: '1042' })
  positie!: string;
}

export class HerzieningDto {
  @ApiProperty({
    description: 'Gecorrigeerd door, of ingetrokken door een latere regel.',
    enum: ['gecorrigeerd', 'ingetrokken'],
    example: 'gecorrigeerd',
  })
  soort!: string;

  @ApiProperty({ description: 'De latere regel.', ...UUID })
  doorGebeurtenisId!: string;

  @ApiProperty({
    description: 'Sinds wanneer dat bekend is.',
    format: 'date-time',
    example: '2026-05-02T09:00:00.000Z',
  })
  bekendTijdstip!: string;
}

export class CasusregelDto {
  @ApiProperty({ description: 'Kenmerk van de gebeurtenis.', ...UUID })
  gebeurtenisId!: string;

  @ApiProperty({ description: 'De toewijzing, het resultaat, de overstap of de client waarbij dit hoort.', ...UUID })
  zaakId!: string;

  @ApiProperty({ description: 'Soort gebeurtenis.', example: 'ZorgStarted' })
  type!: string;

  @ApiProperty({
    description: 'Wat er gebeurde, in een zin.',
    example: 'De zorg is gestart op 14 april 2026; binnen de starttermijn.',
  })
  zin!: string;

  @ApiProperty({ description: 'Wanneer het gold: een datum of een tijdstip.', example: '2026-04-14' })
  geldigOp!: string;

  @ApiProperty({ description: 'Wanneer het bekend werd.', format: 'date-time', example: '2026-04-16T09:00:00.000Z' })
  bekendTijdstip!: string;

  @ApiProperty({ description: 'Wie handelde.', type: HandelendeDto })
  door!: HandelendeDto;

  @ApiProperty({ description: 'Onder welke regels.', type: RegelDto })
  regel!: RegelDto;

  @ApiProperty({ description: 'Waaruit het volgt.', type: BewijsDto })
  bewijs!: BewijsDto;

  @ApiProperty({ description: 'Of een latere regel dit herzag.', type: HerzieningDto, nullable: true })
  herziening!: HerzieningDto | null;

  @ApiProperty({
    description: 'De gegevens van de gebeurtenis; zonder persoonsgegevens.',
    type: 'object',
    additionalProperties: true,
    example: { begindatum: '2026-04-14', tijdig: true },
  })
  gegevens!: Readonly<Record<string, unknown>>;
}

export class VerantwoordelijkeGemeenteDto {
  @ApiProperty({ description: 'Kenmerk van de aanwijzing.', ...UUID })
  aanwijzingId!: string;

  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0603' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Eerste dag.', format: 'date', example: '2024-01-01' })
  vanaf!: string;

  @ApiProperty({ description: 'Waarom deze gemeente.', example: 'woonplaatsbeginsel' })
  grond!: string;

  @ApiProperty({ description: 'Waaruit dit blijkt.', example: 'besluit van 12 december 2023' })
  bron!: string;
}

export class CasustijdlijnAntwoord {
  @ApiProperty({ description: 'Pseudoniem van de client.', ...UUID })
  clientId!: string;

  @ApiProperty({ description: 'Of de persoonsgegevens zijn gewist.', example: false })
  gewist!: boolean;

  @ApiProperty({
    description: 'De gemeente die op geldigOp financieel verantwoordelijk is; leeg als er geen is aangewezen.',
    type: VerantwoordelijkeGemeenteDto,
    nullable: true,
  })
  verantwoordelijkeGemeente!: VerantwoordelijkeGemeenteDto | null;

  @ApiProperty({ description: 'Aantal regels.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'In de volgorde waarin ze bekend werden.', type: [CasusregelDto] })
  resultaten!: CasusregelDto[];
}

export class CasusDto {
  @ApiProperty({ description: 'Pseudoniem van de client.', ...UUID })
  clientId!: string;

  @ApiProperty({ description: 'Gemeenten waarin de casus speelt.', type: [String], example: ['0603'] })
  gemeenten!: string[];

  @ApiProperty({ description: 'Aantal toewijzingen, zonder de ingetrokken.', example: 2, type: 'integer' })
  aantalToewijzingen!: number;

  @ApiProperty({ description: 'Soort van de laatste gebeurtenis; inzage telt niet.', example: 'ZorgStarted' })
  laatsteGebeurtenis!: string;

  @ApiProperty({ description: 'Wanneer die bekend werd.', format: 'date-time', example: '2026-04-16T09:00:00.000Z' })
  laatsteTijdstip!: string;

  @ApiProperty({ description: 'Of de persoonsgegevens zijn gewist.', example: false })
  gewist!: boolean;
}

export class CasussenAntwoord {
  @ApiProperty({ description: 'Aantal casussen dat aan de vraag voldoet.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Laatst gewijzigd eerst.', type: [CasusDto] })
  resultaten!: CasusDto[];
}
