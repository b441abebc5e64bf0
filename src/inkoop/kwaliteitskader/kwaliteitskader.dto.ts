import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional } from 'class-validator';
import { IsGemeentecode, IsKenmerk } from '../../platform/http/validators.js';
import { Dag, Deel, documentOf, DocumentInvoer, Keuze, Sleutel, Tekst, Teksten } from '../inkoopronde/velden.js';
import { HERZIENINGSGRONDEN, type Herziening, type Kaderinhoud, LEVERVORMEN } from './inhoud/kwaliteitskader.js';

export class KaderherzieningInvoer {
  @Keuze('Waarom het kader verandert.', HERZIENINGSGRONDEN)
  grond!: Herziening['grond'];

  @Tekst('Toelichting.', 'Gesprekken met aanbieders lieten zien dat element 3 onduidelijk was.')
  toelichting!: string;
}

export class KwaliteitskaderInvoer {
  @Sleutel('Sleutel van het kader; een herziening houdt dezelfde.', 'kwaliteitskader-wmo')
  kader!: string;

  @Tekst('Naam.', 'Kwaliteitskader Wmo')
  naam!: string;

  @ApiProperty({ description: 'CBS-code van de centrumgemeente die het kader vaststelt.', example: '0828' })
  @IsGemeentecode()
  centrumgemeente!: string;

  @Deel('Het kader zelf: naam, hash en vindplaats.', DocumentInvoer)
  document!: DocumentInvoer;

  @Teksten('Elementen waarop wordt gelet; leeg als alleen het document ze noemt.', 'Respect voor rechten', {
    max: 50,
    leeg: true,
    magLeeg: true,
  })
  elementen?: string[];

  @ApiProperty({
    description: 'Producten waarvoor het geldt; leeg is elk contract van de regio.',
    example: ['10A11'],
    required: false,
    nullable: true,
    type: [String],
  })
  @IsOptional()
  @IsArray({ message: 'productcodes moet een lijst van productcodes zijn.' })
  @ArrayNotEmpty({ message: 'productcodes heeft er ten minste een nodig; laat het weg voor alle contracten.' })
  @ArrayMaxSize(500, { message: 'productcodes heeft er ten hoogste 500.' })
  @IsKenmerk({ each: true })
  productcodes?: string[] | null;

  @ApiProperty({
    description: 'Voor zorg in natura, pgb of beide; leeg is beide.',
    enum: LEVERVORMEN,
    isArray: true,
    example: ['zin', 'pgb'],
    required: false,
  })
  @IsOptional()
  @IsArray({ message: 'geldtVoor moet een lijst zijn.' })
  @ArrayNotEmpty({ message: 'geldtVoor heeft er ten minste een nodig; laat het weg voor beide.' })
  @IsIn([...LEVERVORMEN], { each: true, message: `geldtVoor bestaat uit ${LEVERVORMEN.join(' en ')}.` })
  geldtVoor?: Kaderinhoud['geldtVoor'];

  @Dag('Eerste dag waarop deze versie geldt.')
  ingangsdatum!: string;

  @Dag('Dag van publicatie; leeg is vandaag.', { leeg: true })
  gepubliceerdOp?: string | null;

  @Deel('Waarom het verandert; alleen bij een herziening, en dan verplicht.', KaderherzieningInvoer, { leeg: true })
  herziening?: KaderherzieningInvoer | null;

  @Tekst('Waar het besluit staat: document en plaats.', '004 besluit 4.3')
  bron!: string;
}

export function kaderinhoudVan(body: KwaliteitskaderInvoer, vandaag: string): Kaderinhoud {
  const { kader, naam, centrumgemeente, document, elementen, productcodes, geldtVoor, ingangsdatum, bron } = body;
  return {
    ...{ kader, naam, centrumgemeente, document: documentOf(document), elementen: elementen ?? [] },
    ...{ productcodes: productcodes ?? null, geldtVoor: geldtVoor ?? [...LEVERVORMEN], ingangsdatum },
    ...{ gepubliceerdOp: body.gepubliceerdOp ?? vandaag, bron },
  };
}

export function herzieningVan(herziening: KaderherzieningInvoer | null | undefined): Herziening | null {
  if (herziening === null || herziening === undefined) return null;
  const { grond, toelichting } = herziening;
  return { grond, toelichting };
}
