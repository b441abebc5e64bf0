import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayNotEmpty, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { IsDatum, IsId, IsVrijeTekst } from '../../../platform/http/validators.js';
import { IsSleutel, PartijInvoer, partijOf } from '../besluitvorming.dto.js';
import { type Samenwerkingsinhoud } from './samenwerkingsovereenkomst.events.js';

export class SamenwerkingsovereenkomstPad {
  @ApiProperty({
    description: 'Id van de samenwerkingsovereenkomst.',
    example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b',
  })
  @IsId({ message: 'samenwerkingsovereenkomstId moet het id van een samenwerkingsovereenkomst zijn.' })
  samenwerkingsovereenkomstId!: string;
}

export class OnderwerpInvoer {
  @ApiProperty({ description: 'Sleutel van het onderwerp.', example: 'uiteenlopende-belangen' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'Wat is afgesproken.', example: 'Een besluit vraagt de instemming van elk college.' })
  @IsVrijeTekst()
  afspraak!: string;
}

export class SamenwerkingsovereenkomstInvoer {
  @ApiProperty({ description: 'Naam van de overeenkomst.', example: 'Samenwerkingsovereenkomst H5' })
  @IsVrijeTekst()
  naam!: string;

  @ApiProperty({ description: 'De partijen.', type: [PartijInvoer] })
  @IsArray({ message: 'partijen moet een lijst zijn.' })
  @ArrayMinSize(2, { message: 'partijen heeft ten minste twee partijen nodig.' })
  @ArrayMaxSize(400, { message: 'partijen heeft ten hoogste 400 partijen.' })
  @ValidateNested({ each: true })
  @Type(() => PartijInvoer)
  partijen!: PartijInvoer[];

  @ApiProperty({ description: 'Waarover de gemeenten afspraken maakten.', type: [OnderwerpInvoer] })
  @IsArray({ message: 'onderwerpen moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'onderwerpen heeft ten minste een onderwerp nodig.' })
  @ArrayMaxSize(200, { message: 'onderwerpen heeft ten hoogste 200 onderwerpen.' })
  @ValidateNested({ each: true })
  @Type(() => OnderwerpInvoer)
  onderwerpen!: OnderwerpInvoer[];

  @ApiProperty({ description: 'Dag van ondertekening.', example: '2022-01-20', format: 'date' })
  @IsDatum()
  ondertekendOp!: string;

  @ApiProperty({ description: 'Eerste dag.', example: '2022-02-01', format: 'date' })
  @IsDatum()
  vanaf!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag, die zelf nog meetelt; leeg als er geen is.',
    example: '2030-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum()
  laatsteDag?: string | null;

  @ApiProperty({ description: 'Waar dit staat: document en plaats.', example: '000 Maatregelen' })
  @IsVrijeTekst()
  bron!: string;
}

export class SamenwerkingscorrectieInvoer extends SamenwerkingsovereenkomstInvoer {
  @ApiProperty({ description: 'Waarom de correctie nodig is.', example: 'De datum van ondertekening was onjuist.' })
  @IsVrijeTekst()
  reden!: string;
}

/** The agreement as the events hold it. */
export function inhoudOf(body: SamenwerkingsovereenkomstInvoer): Samenwerkingsinhoud {
  const { naam, partijen, onderwerpen, ondertekendOp, vanaf, laatsteDag = null, bron } = body;
  return {
    naam,
    partijen: partijen.map(partijOf),
    onderwerpen: onderwerpen.map(({ sleutel, afspraak }) => ({ sleutel, afspraak })),
    ondertekendOp,
    vanaf,
    laatsteDag,
    bron,
  };
}
