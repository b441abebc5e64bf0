import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsDatum, IsGemeentecode, IsId, IsVrijeTekst } from '../../platform/http/validators.js';
import { type Grond, GRONDEN } from './inhoud/verantwoordelijkheid.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;

export class CasusclientPad {
  @ApiProperty({ description: 'Pseudoniem van de client.', ...UUID })
  @IsId({ message: 'clientId moet het pseudoniem van een client zijn.' })
  clientId!: string;
}

export class AanwijzingPad extends CasusclientPad {
  @ApiProperty({ description: 'Kenmerk van de aanwijzing.', ...UUID })
  @IsId({ message: 'aanwijzingId moet het kenmerk van een aanwijzing zijn.' })
  aanwijzingId!: string;
}

export class AanwijzingInvoer {
  @ApiProperty({
    description: 'CBS-code van de gemeente die verantwoordelijk is; ook buiten de regio.',
    example: '0603',
  })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiProperty({ description: 'Eerste dag.', example: '2024-01-01', format: 'date' })
  @IsDatum()
  vanaf!: string;

  @ApiProperty({ description: 'Waarom deze gemeente.', enum: GRONDEN, example: 'woonplaatsbeginsel' })
  @IsIn([...GRONDEN], { message: `grond mag zijn: ${GRONDEN.join(', ')}.` })
  grond!: Grond;

  @ApiPropertyOptional({
    description: 'Toelichting bij het besluit; verplicht bij grond anders. Schrijf geen naam of adres.',
    example: 'Vastgesteld in overleg tussen beide gemeenten.',
  })
  @IsOptional()
  @IsVrijeTekst()
  toelichting?: string;

  @ApiProperty({ description: 'Waaruit dit blijkt, zonder persoonsgegevens.', example: 'besluit van 12 december 2023' })
  @IsVrijeTekst()
  bron!: string;
}

export class AanwijzingcorrectieInvoer extends AanwijzingInvoer {
  @ApiProperty({ description: 'Waarom de aanwijzing niet klopte.', example: 'De ingangsdatum was een jaar te vroeg.' })
  @IsVrijeTekst()
  reden!: string;
}

export class AanwijzingintrekkingInvoer {
  @ApiProperty({ description: 'Waarom de aanwijzing vervalt.', example: 'Bij de verkeerde casus vastgelegd.' })
  @IsVrijeTekst()
  reden!: string;
}

export class AanwijzingAntwoord {
  @ApiProperty({ description: 'Kenmerk van de aanwijzing.', ...UUID })
  aanwijzingId!: string;
}
