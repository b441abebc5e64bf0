import { ApiProperty } from '@nestjs/swagger';
import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum } from '../../src/kernel/datum.js';
import { type Wet, WETTEN } from '../../src/regio/regioconfiguratie/inhoud/product.js';

export class Perceelregel {
  @ApiProperty({ description: 'De wet.', enum: WETTEN, example: 'Wmo2015' })
  readonly wet!: Wet;

  @ApiProperty({ description: 'Het perceel.', example: 'Individuele begeleiding' })
  readonly perceel!: string;

  @ApiProperty({ description: 'Goedgekeurd bedrag in eurocenten.', example: 880_242_000, type: 'integer' })
  readonly goedgekeurdBedrag!: Bedrag;

  @ApiProperty({
    description: 'Aanbieders met een contract voor dit perceel in het jaar.',
    example: 130,
    type: 'integer',
  })
  readonly ingeschrevenAanbieders!: number;

  @ApiProperty({
    description: 'Verschillende clienten met een goedgekeurde declaratie.',
    example: 1656,
    type: 'integer',
  })
  readonly aantalClienten!: number;

  @ApiProperty({ description: 'Aandeel van de drie grootste aanbieders in het bedrag.', example: '32,46%' })
  readonly aandeelTop3!: string;

  @ApiProperty({ description: 'Aandeel van de tien grootste aanbieders in het bedrag.', example: '64,89%' })
  readonly aandeelTop10!: string;

  @ApiProperty({
    description: 'Aandeel van de top 3 in honderdsten van een procent; null bij n.v.t.',
    example: 3246,
    type: 'integer',
    nullable: true,
  })
  readonly aandeelTop3Basispunten!: number | null;

  @ApiProperty({
    description: 'Aandeel van de top 10 in honderdsten van een procent; null bij n.v.t.',
    example: 6489,
    type: 'integer',
    nullable: true,
  })
  readonly aandeelTop10Basispunten!: number | null;

  @ApiProperty({
    description: 'Waarom er geen aandeel staat; null waar het er staat.',
    example: null,
    type: String,
    nullable: true,
  })
  readonly redenNvt!: string | null;

  @ApiProperty({ description: 'Of dit perceel in het gepubliceerde totaal van de wet zit.', example: true })
  readonly inGepubliceerdTotaal!: boolean;
}

export class Topaanbieder {
  @ApiProperty({ description: 'Plaats in de rangorde.', example: 1, type: 'integer' })
  readonly rang!: number;

  @ApiProperty({ description: 'De aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  readonly aanbiederId!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'Wulpkreek Zorg' })
  readonly naam!: string;

  @ApiProperty({
    description: 'Goedgekeurd bedrag in eurocenten; null waar het aantal clienten te klein is om te tonen.',
    example: 109_038_500,
    type: 'integer',
    nullable: true,
  })
  readonly goedgekeurdBedrag!: Bedrag | null;

  @ApiProperty({
    description: 'Aandeel in het bedrag van de wet; null als bij het bedrag.',
    example: '8,43%',
    type: String,
    nullable: true,
  })
  readonly aandeel!: string | null;
}

export class Totaal {
  @ApiProperty({ description: 'De percelen die zijn opgeteld.', example: ['Logeren'], type: [String] })
  readonly percelen!: readonly string[];

  @ApiProperty({ description: 'Goedgekeurd bedrag in eurocenten.', example: 3_557_999_800, type: 'integer' })
  readonly goedgekeurdBedrag!: Bedrag;

  @ApiProperty({
    description: 'Inschrijvingen: een aanbieder in twee percelen telt twee keer.',
    example: 369,
    type: 'integer',
  })
  readonly inschrijvingen!: number;

  @ApiProperty({
    description: 'Clienten per perceel, opgeteld: een client in twee percelen telt twee keer.',
    example: 7713,
    type: 'integer',
  })
  readonly clientenPerPerceelOpgeteld!: number;
}

export class Wettotaal {
  @ApiProperty({ description: 'De wet.', enum: WETTEN, example: 'Jeugdwet' })
  readonly wet!: Wet;

  @ApiProperty({ description: 'Alle percelen van de wet.', type: Totaal })
  readonly allePercelen!: Totaal;

  @ApiProperty({ description: 'Alleen de percelen van het gepubliceerde totaal.', type: Totaal })
  readonly gepubliceerd!: Totaal;

  @ApiProperty({
    description: 'Percelen die niet in het gepubliceerde totaal zitten.',
    example: ['Jeugdzorg plus'],
    type: [String],
  })
  readonly nietInGepubliceerdTotaal!: readonly string[];

  @ApiProperty({ description: 'Verschillende ingeschreven aanbieders.', example: 226, type: 'integer' })
  readonly uniekeAanbieders!: number;

  @ApiProperty({ description: 'Verschillende clienten.', example: 7900, type: 'integer' })
  readonly uniekeClienten!: number;

  @ApiProperty({
    description: 'Aandeel van de top 10 over alle percelen samen; niet te vergelijken met de aandelen per perceel.',
    example: '57,60%',
  })
  readonly aandeelTop10!: string;

  @ApiProperty({ description: 'De tien grootste aanbieders van de wet.', type: [Topaanbieder] })
  readonly top10!: readonly Topaanbieder[];
}

export class Regiototaal {
  @ApiProperty({ description: 'Goedgekeurd bedrag in eurocenten.', example: 5_489_411_800, type: 'integer' })
  readonly goedgekeurdBedrag!: Bedrag;

  @ApiProperty({ description: 'Inschrijvingen over alle percelen.', example: 677, type: 'integer' })
  readonly inschrijvingen!: number;

  @ApiProperty({ description: 'Verschillende ingeschreven aanbieders.', example: 344, type: 'integer' })
  readonly uniekeAanbieders!: number;

  @ApiProperty({ description: 'Verschillende clienten.', example: 10_171, type: 'integer' })
  readonly uniekeClienten!: number;
}

export class Nagekomen {
  @ApiProperty({ description: 'Declaraties die na de peildatum zijn goedgekeurd.', example: 0, type: 'integer' })
  readonly aantal!: number;

  @ApiProperty({ description: 'Hun bedrag in eurocenten; het telt nergens mee.', example: 0, type: 'integer' })
  readonly bedrag!: Bedrag;
}

export class Overlap {
  @ApiProperty({ description: 'Aanbieders met alleen percelen Wmo 2015.', example: 118, type: 'integer' })
  readonly alleenWmo2015!: number;

  @ApiProperty({ description: 'Aanbieders met alleen percelen Jeugdwet.', example: 196, type: 'integer' })
  readonly alleenJeugdwet!: number;

  @ApiProperty({ description: 'Aanbieders met percelen in beide wetten.', example: 30, type: 'integer' })
  readonly beideWetten!: number;

  @ApiProperty({ description: 'Aanbieders in de top 10 van beide wetten.', example: 1, type: 'integer' })
  readonly inTop10VanBeideWetten!: number;
}

export class Kern {
  @ApiProperty({ description: 'Het gevraagde deel van de clienten.', example: '97,00%' })
  readonly clientaandeel!: string;

  @ApiProperty({
    description: 'Het kleinste aantal aanbieders dat hen samen ondersteunt.',
    example: 178,
    type: 'integer',
  })
  readonly aanbieders!: number;

  @ApiProperty({ description: 'Hun deel van alle ingeschreven aanbieders.', example: '51,74%' })
  readonly aandeelAanbieders!: string;
}

/** How the clients are spread over the registered aanbieders (R-MKT-04). */
export class Spreiding {
  @ApiProperty({ description: 'Verschillende ingeschreven aanbieders.', example: 344, type: 'integer' })
  readonly ingeschrevenAanbieders!: number;

  @ApiProperty({ description: 'Aantallen clienten onder deze grens zijn klein.', example: 10, type: 'integer' })
  readonly grens!: number;

  @ApiProperty({ description: 'Aanbieders zonder clienten.', example: 102, type: 'integer' })
  readonly zonderClienten!: number;

  @ApiProperty({ description: 'Aanbieders met clienten, onder de grens.', example: 95, type: 'integer' })
  readonly onderGrens!: number;

  @ApiProperty({ description: 'Aanbieders met clienten, vanaf de grens.', example: 147, type: 'integer' })
  readonly vanafGrens!: number;

  @ApiProperty({ description: 'De aanbieders die bijna alle clienten ondersteunen.', type: Kern })
  readonly kern!: Kern;
}

export class Marktanalyse {
  @ApiProperty({ description: 'De regio.', example: 'rivierenland' })
  readonly regio!: string;

  @ApiProperty({ description: 'Het jaar waarin de zorg is geleverd.', example: 2019, type: 'integer' })
  readonly jaar!: number;

  @ApiProperty({
    description: 'Goedkeuringen tot en met deze dag tellen; null waar er geen is.',
    example: '2020-06-22',
    format: 'date',
    type: String,
    nullable: true,
  })
  readonly peildatum!: Datum | null;

  @ApiProperty({
    description: 'De vastgestelde peildatum, als er een andere is gevraagd.',
    example: '2020-06-22',
    format: 'date',
    type: String,
    nullable: true,
  })
  readonly vastgesteldePeildatum!: Datum | null;

  @ApiProperty({
    description: 'Waar de cijfers vandaan komen.',
    example: 'Maandlevering van de gemeenten',
    type: String,
    nullable: true,
  })
  readonly bron!: string | null;

  @ApiProperty({ description: 'Waarover de cijfers gaan.', example: ['Jeugdwet/Logeren'], type: [String] })
  readonly scope!: readonly string[];

  @ApiProperty({ description: 'Wat er niet in zit.', example: ['Hulpmiddelen'], type: [String] })
  readonly uitgesloten!: readonly string[];

  @ApiProperty({
    description: 'Hoe de cijfers te lezen zijn.',
    example: ['Declaraties tellen mee als zij op de peildatum 2020-06-22 waren goedgekeurd.'],
    type: [String],
  })
  readonly toelichting!: readonly string[];

  @ApiProperty({ description: 'Kengetallen per perceel.', type: [Perceelregel] })
  readonly percelen!: readonly Perceelregel[];

  @ApiProperty({ description: 'Totalen per wet, met hun scope.', type: [Wettotaal] })
  readonly wetten!: readonly Wettotaal[];

  @ApiProperty({ description: 'De hele regio.', type: Regiototaal })
  readonly totaal!: Regiototaal;

  @ApiProperty({ description: 'Wat na de peildatum kwam.', type: Nagekomen })
  readonly nagekomen!: Nagekomen;

  @ApiProperty({ description: 'Aanbieders die in beide wetten werken.', type: Overlap })
  readonly overlap!: Overlap;

  @ApiProperty({ description: 'Verdeling van de clienten over de aanbieders.', type: Spreiding })
  readonly spreiding!: Spreiding;
}

export class Marktaanbieder {
  @ApiProperty({ description: 'De aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  readonly aanbiederId!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'Wulpkreek Zorg' })
  readonly naam!: string;

  @ApiProperty({ description: 'AGB-code van de aanbieder.', example: '99001234' })
  readonly agbcode!: string;

  @ApiProperty({ description: 'De percelen, als wet/perceel.', example: ['Jeugdwet/Logeren'], type: [String] })
  readonly percelen!: readonly string[];

  @ApiProperty({ description: 'Aantal clienten; een klein aantal staat er als <10.', example: '<10' })
  readonly aantalClienten!: string;

  @ApiProperty({
    description: 'Goedgekeurd bedrag in eurocenten; null waar het aantal clienten niet wordt getoond.',
    example: null,
    type: 'integer',
    nullable: true,
  })
  readonly goedgekeurdBedrag!: Bedrag | null;
}

export class Marktaanbieders {
  @ApiProperty({ description: 'Aantal aanbieders.', example: 1, type: 'integer' })
  readonly aantal!: number;

  @ApiProperty({ description: 'De aanbieders, op naam.', type: [Marktaanbieder] })
  readonly resultaten!: readonly Marktaanbieder[];
}
