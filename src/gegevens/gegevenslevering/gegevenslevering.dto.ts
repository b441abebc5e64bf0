import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IsDatum, IsGemeentecode, IsId, IsVrijeTekst } from '../../platform/http/validators.js';
import { IsSleutel } from '../../regio/besluitvorming/besluitvorming.dto.js';
import {
  LEVERFREQUENTIES,
  LEVERKANALEN,
  type Leverafspraak,
  type Bronhouder,
  type Leverkanaal,
} from '../inhoud/levering.js';

const SOORTEN = ['gemeente', 'aanbieder'] as const;
const KANAAL = { message: `kanaal moet een van ${LEVERKANALEN.join(', ')} zijn.` };
const OVER = { description: 'Een dag in de periode waarover de gegevens gaan.', example: '2023-02-01', format: 'date' };

export class GegevensleveringPad {
  @ApiProperty({ description: 'Id van de afspraak.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'afspraakId moet het id van een afspraak over gegevenslevering zijn.' })
  afspraakId!: string;
}

export class BronhouderInvoer {
  @ApiProperty({ description: 'Of een gemeente of een aanbieder levert.', enum: SOORTEN, example: 'gemeente' })
  @IsIn([...SOORTEN], { message: `soort moet een van ${SOORTEN.join(', ')} zijn.` })
  soort!: (typeof SOORTEN)[number];

  @ApiPropertyOptional({ description: 'CBS-gemeentecode, als een gemeente levert.', example: '0503' })
  @ValidateIf(({ soort }: BronhouderInvoer) => soort === 'gemeente')
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Id van de aanbieder, als een aanbieder levert.', format: 'uuid' })
  @ValidateIf(({ soort }: BronhouderInvoer) => soort === 'aanbieder')
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;
}

export class GegevensleveringInvoer {
  @ApiProperty({ description: 'Sleutel van de afspraak, uniek per bronhouder.', example: 'wachttijden' })
  @IsSleutel()
  sleutel!: string;

  @ApiProperty({ description: 'Wie levert.', type: BronhouderInvoer })
  @IsDefined({ message: 'bronhouder is verplicht.' })
  @ValidateNested()
  @Type(() => BronhouderInvoer)
  bronhouder!: BronhouderInvoer;

  @ApiProperty({ description: 'Welke gegevens worden geleverd.', example: 'Wachttijd per product.' })
  @IsVrijeTekst()
  gegevens!: string;

  @ApiProperty({ description: 'Langs welke weg.', enum: LEVERKANALEN, example: 'bestand' })
  @IsIn([...LEVERKANALEN], KANAAL)
  kanaal!: Leverkanaal;

  @ApiProperty({ description: 'De standaard, met versie.', example: 'iWmo 3.2' })
  @IsVrijeTekst()
  standaard!: string;

  @ApiProperty({ description: 'Over welke periode telkens.', enum: LEVERFREQUENTIES, example: 'kwartaal' })
  @IsIn([...LEVERFREQUENTIES], { message: `frequentie moet een van ${LEVERFREQUENTIES.join(', ')} zijn.` })
  frequentie!: (typeof LEVERFREQUENTIES)[number];

  @ApiProperty({
    description: 'Binnen hoeveel kalenderdagen na het einde van een periode de gegevens er zijn.',
    example: 14,
    type: 'integer',
    minimum: 0,
    maximum: 366,
  })
  @IsInt({ message: 'termijnDagen moet een geheel aantal dagen zijn.' })
  @Min(0, { message: 'termijnDagen is ten minste 0.' })
  @Max(366, { message: 'termijnDagen is ten hoogste 366.' })
  termijnDagen!: number;

  @ApiProperty({
    description: 'Eerste dag van de afspraak, ten hoogste 366 dagen geleden.',
    example: '2023-01-01',
    format: 'date',
  })
  @IsDatum()
  vanaf!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag, die zelf nog meetelt; leeg als de afspraak doorloopt.',
    example: '2026-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsDatum()
  laatsteDag?: string | null;

  @ApiPropertyOptional({
    description: 'Met wie de afspraak is ontworpen.',
    example: 'overleg met aanbieders van 3 november 2022',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  ontworpenMet?: string | null;

  @ApiProperty({ description: 'Waar dit staat: document en plaats.', example: '003 paragraaf 4.1' })
  @IsVrijeTekst()
  bron!: string;
}

export class OntvangstInvoer {
  @ApiProperty(OVER)
  @IsDatum()
  over!: string;

  @ApiPropertyOptional({
    description: 'Dag waarop de gegevens er waren; leeg is vandaag.',
    example: '2023-04-10',
    format: 'date',
  })
  @IsOptional()
  @IsDatum()
  ontvangenOp?: string;

  @ApiProperty({ description: 'Langs welke weg ze kwamen.', enum: LEVERKANALEN, example: 'handmatig' })
  @IsIn([...LEVERKANALEN], KANAAL)
  kanaal!: Leverkanaal;

  @ApiPropertyOptional({
    description: 'Wat opviel.',
    example: 'Een product ontbreekt.',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsVrijeTekst()
  opmerking?: string | null;
}

export class OntvangstIntrekkingInvoer {
  @ApiProperty(OVER)
  @IsDatum()
  over!: string;

  @ApiProperty({ description: 'Waarom de ontvangst niet klopt.', example: 'Het bestand was van een andere gemeente.' })
  @IsVrijeTekst()
  reden!: string;
}

export class GegevensleveringEindeInvoer {
  @ApiProperty({ description: 'Laatste dag, die zelf nog meetelt.', example: '2023-12-31', format: 'date' })
  @IsDatum()
  laatsteDag!: string;

  @ApiProperty({ description: 'De reden.', example: 'De gemeente levert voortaan met berichten.' })
  @IsVrijeTekst()
  reden!: string;
}

/** The agreement as the events hold it. */
export function afspraakOf(body: GegevensleveringInvoer): Leverafspraak {
  const { laatsteDag = null, ontworpenMet = null, bronhouder, ...rest } = body;
  return { ...rest, bronhouder: bronhouderOf(bronhouder), laatsteDag, ontworpenMet };
}

function bronhouderOf({ soort, gemeentecode, aanbiederId }: BronhouderInvoer): Bronhouder {
  return soort === 'gemeente' ? { soort, gemeentecode: gemeentecode! } : { soort, aanbiederId: aanbiederId! };
}
