import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { IsDatum, IsGemeentecode, IsVrijeTekst } from '../../platform/http/validators.js';
import { SLEUTEL } from './inhoud/gedeeld.js';

/** A key as `SLEUTEL` admits it. */
export function IsSleutel(options: { readonly each?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    Matches(SLEUTEL, {
      message: '$property bestaat uit 1 tot 60 kleine letters, cijfers, punten en streepjes, bijvoorbeeld inkoop-3.',
      ...options,
    }),
  );
}

export class GeplandInvoer {
  @ApiProperty({ description: 'Eerste geplande dag.', example: '2021-05-11', format: 'date' })
  @IsDatum()
  van!: string;

  @ApiProperty({
    description: 'Laatste geplande dag; gelijk aan de eerste als er maar een dag is.',
    example: '2021-05-18',
    format: 'date',
  })
  @IsDatum()
  tot!: string;
}

export class PartijInvoer {
  @ApiProperty({ description: 'Naam van de partij.', example: 'Regio Rivierenland' })
  @IsVrijeTekst()
  naam!: string;

  @ApiPropertyOptional({
    description: 'CBS-gemeentecode; leeg als de partij geen gemeente is.',
    example: '0281',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string | null;
}

/** A party as the events hold it: null where the body leaves the code out. */
export function partijOf({ naam, gemeentecode = null }: PartijInvoer): { naam: string; gemeentecode: string | null } {
  return { naam, gemeentecode };
}
