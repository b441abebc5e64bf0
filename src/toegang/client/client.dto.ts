import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { IsBsn, IsDatum, IsGemeentecode, IsId, IsVrijeTekst } from '../../platform/http/validators.js';

const kort = { message: '$property moet een tekst van 1 tot 200 tekens zijn.' };

export class AdresDto {
  @ApiPropertyOptional({ description: 'Straatnaam.', example: 'Dorpsstraat' })
  @IsOptional()
  @Length(1, 200, kort)
  straat?: string;

  @ApiPropertyOptional({ description: 'Huisnummer.', example: '12' })
  @IsOptional()
  @Length(1, 200, kort)
  huisnummer?: string;

  @ApiPropertyOptional({ description: 'Huisletter of toevoeging.', example: 'A' })
  @IsOptional()
  @Length(1, 200, kort)
  toevoeging?: string;

  @ApiPropertyOptional({ description: 'Postcode.', example: '2700AA' })
  @IsOptional()
  @Length(1, 200, kort)
  postcode?: string;

  @ApiPropertyOptional({ description: 'Woonplaats.', example: 'Zoetermeer' })
  @IsOptional()
  @Length(1, 200, kort)
  plaats?: string;
}

export class PersoonsgegevensDto {
  @ApiProperty({ description: 'Achternaam zonder voorvoegsel.', example: 'Voorbeeld' })
  @Length(1, 200, kort)
  achternaam!: string;

  @ApiPropertyOptional({ description: 'Voorvoegsel van de achternaam.', example: 'van' })
  @IsOptional()
  @Length(1, 200, kort)
  voorvoegsel?: string;

  @ApiPropertyOptional({ description: 'Voornamen.', example: 'Noor' })
  @IsOptional()
  @Length(1, 200, kort)
  voornamen?: string;

  @ApiPropertyOptional({ description: 'Geboortedatum.', example: '1950-02-01', format: 'date' })
  @IsOptional()
  @IsDatum()
  geboortedatum?: string;

  @ApiPropertyOptional({ description: 'Geslacht volgens de iStandaarden.', enum: ['0', '1', '2', '9'], example: '2' })
  @IsOptional()
  @IsIn(['0', '1', '2', '9'], { message: 'geslacht is 0 (onbekend), 1 (man), 2 (vrouw) of 9 (niet gespecificeerd).' })
  geslacht?: '0' | '1' | '2' | '9';

  @ApiPropertyOptional({ description: 'Woonadres.', type: AdresDto })
  @IsOptional()
  @ValidateNested({ message: 'adres moet een object zijn.' })
  @Type(() => AdresDto)
  adres?: AdresDto;
}

/** What is left out stays as it is. */
export class PersoonsgegevenswijzigingDto extends PartialType(PersoonsgegevensDto) {
  @ApiPropertyOptional({ description: 'Voorletters.', example: 'N' })
  @IsOptional()
  @Length(1, 200, kort)
  voorletters?: string;

  @ApiPropertyOptional({ description: 'Telefoonnummer.', example: '0151234567' })
  @IsOptional()
  @Matches(/^\+?[0-9 -]{6,20}$/, { message: 'telefoon bestaat uit 6 tot 20 cijfers.' })
  telefoon?: string;

  @ApiPropertyOptional({ description: 'E-mailadres.', example: 'noor@example.org' })
  @IsOptional()
  @IsEmail({}, { message: 'email moet een e-mailadres zijn.' })
  email?: string;
}

export class RegistreerClientDto extends PersoonsgegevensDto {
  @ApiProperty({ description: 'Burgerservicenummer.', example: '999900006' })
  @IsBsn()
  bsn!: string;

  @ApiProperty({ description: 'CBS-code van de gemeente waar de client woont.', example: '0637' })
  @IsGemeentecode()
  gemeentecode!: string;
}

export class ZoekClientDto {
  @ApiProperty({ description: 'Burgerservicenummer.', example: '999900006' })
  @IsBsn()
  bsn!: string;

  @ApiProperty({ description: 'Waarvoor de client wordt gezocht.', example: 'melding van de inwoner' })
  @IsVrijeTekst()
  doel!: string;
}

export class WisPersoonsgegevensDto {
  @ApiProperty({ description: 'Wettelijke grond.', example: 'AVG art. 17' })
  @IsVrijeTekst()
  grond!: string;

  @ApiProperty({ description: 'Wie erom vroeg: een rol of organisatie, geen naam.', example: 'betrokkene' })
  @IsVrijeTekst()
  verzoekVan!: string;
}

export class ClientPad {
  @ApiProperty({
    description: 'Pseudoniem van de client.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
    format: 'uuid',
  })
  @IsId()
  clientId!: string;
}

export class DoelQuery {
  @ApiProperty({ description: 'Waarvoor de gegevens nodig zijn; komt in de audittrail.', example: 'huisbezoek' })
  @IsString({ message: 'doel moet tekst zijn.' })
  @IsVrijeTekst()
  @Length(3, 200, { message: 'doel is een omschrijving van 3 tot 200 tekens.' })
  doel!: string;
}

export class ClientAntwoord {
  @ApiProperty({
    description: 'Pseudoniem van de client.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
    format: 'uuid',
  })
  clientId!: string;
}

export class GevondenClient extends ClientAntwoord {
  @ApiProperty({ description: 'CBS-code van de gemeente waar de client woont.', example: '0637' })
  gemeentecode!: string;
}

export class GevondenClienten {
  @ApiProperty({ description: 'Aantal gevonden clienten: 0 of 1.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De gevonden client.', type: [GevondenClient] })
  resultaten!: GevondenClient[];
}

export class PersoonsgegevensAntwoord extends PersoonsgegevensDto {
  @ApiProperty({
    description: 'Pseudoniem van de client.',
    example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
    format: 'uuid',
  })
  clientId!: string;

  @ApiProperty({ description: 'Burgerservicenummer.', example: '999900006' })
  bsn!: string;
}
