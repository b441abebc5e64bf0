import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsKenmerk } from '../../src/platform/http/validators.js';

const DATE = { format: 'date', example: '2023-01-01' } as const;
const leeg = (description: string, example: string | null = null) =>
  ({ description, example, nullable: true, type: String }) as const;

export class ProductPad {
  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  @IsKenmerk()
  productcode!: string;
}

export class KruistabelQuery extends TijdreisQuery {
  @ApiPropertyOptional({
    description:
      'Soort naam waarvan u de regels zoekt, samen met code: bijvoorbeeld product, perceel, woord of taxonomie.',
    example: 'product',
  })
  @IsOptional()
  @IsKenmerk()
  stelsel?: string;

  @ApiPropertyOptional({ description: 'De naam zelf, samen met stelsel.', example: '02A03' })
  @IsOptional()
  @Matches(/^\S(?:.{0,198}\S)?$/, { message: 'code heeft 1 tot 200 tekens, zonder spaties eromheen.' })
  code?: string;
}

export class BegripverwijzingDto {
  @ApiProperty({ description: 'Code in de taxonomie.', example: 'begeleiding-individueel' })
  code!: string;

  @ApiProperty({ description: 'Naam.', example: 'Begeleiding individueel' })
  naam!: string;
}

export class CelDto {
  @ApiProperty({ description: 'Matrix.', example: 'thuisondersteuning' })
  matrix!: string;

  @ApiProperty({
    description: 'Per as de waarde.',
    example: { type: 'activerend' },
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  waarden!: Readonly<Record<string, string>>;
}

export class ProductregelDto {
  @ApiProperty({ description: 'Productcode, zoals die in berichten staat.', example: '02A03' })
  productcode!: string;

  @ApiProperty({ description: 'Versie van het product: toewijzingen houden die vast.', example: 1, type: 'integer' })
  productversie!: number;

  @ApiProperty({ description: 'Naam.', example: 'Begeleiding individueel, volwassenen' })
  naam!: string;

  @ApiProperty({ description: 'Wet.', example: 'Wmo2015', enum: ['Wmo2015', 'Jeugdwet'] })
  wet!: string;

  @ApiProperty({ description: 'Productcategorie van de iStandaarden.', example: '02' })
  categorie!: string;

  @ApiProperty(leeg('Naam van die categorie.', 'Begeleiding'))
  categorienaam!: string | null;

  @ApiProperty(leeg('Segment.', 'volwassenen'))
  segment!: string | null;

  @ApiProperty(leeg('Naam van het segment.', 'Volwassenen (18-75 jaar)'))
  segmentnaam!: string | null;

  @ApiProperty(leeg('Perceel.'))
  perceel!: string | null;

  @ApiProperty(leeg('Zwaarder of lichter niveau.', 'licht'))
  niveau!: string | null;

  @ApiProperty({ description: 'Eenheid (WJ756).', example: '04' })
  eenheid!: string;

  @ApiProperty(leeg('Uitvoeringsvariant.', 'inspanningsgericht'))
  uitvoering!: string | null;

  @ApiProperty({ description: 'Vastgesteld of voorlopig.', example: 'vastgesteld', enum: ['vastgesteld', 'voorlopig'] })
  status!: string;

  @ApiProperty(leeg('Hoe iemand binnenkomt: toewijzing, lichte-toets of vrij.', 'toewijzing'))
  toegang!: string | null;

  @ApiProperty(leeg('Vervoer van en naar de zorg: in-tarief of apart.', 'in-tarief'))
  vervoer!: string | null;

  @ApiProperty(leeg('Inkoopniveau.', 'regionaal'))
  inkoopniveau!: string | null;

  @ApiProperty(leeg('Waar het wordt ingekocht als dat niet de grote ronde is.'))
  inkoopronde!: string | null;

  @ApiProperty(leeg('Perspectief in het woord van de regio.'))
  perspectief!: string | null;

  @ApiProperty(leeg('Waar dat woord voor staat: ontwikkeling of stabilisatie.'))
  perspectiefas!: string | null;

  @ApiProperty({ description: 'De cel van de matrix die dit product is.', type: CelDto, nullable: true })
  cel!: CelDto | null;

  @ApiProperty({ ...leeg('Laatste dag voor nieuwe clienten.'), format: 'date' })
  instroomTot!: string | null;

  @ApiProperty({ description: 'Of op geldigOp nieuwe clienten kunnen instromen.', example: true })
  openVoorInstroom!: boolean;

  @ApiProperty({
    description: 'Wat het in de gedeelde taxonomie is; leeg als dat niet is vastgelegd.',
    type: [BegripverwijzingDto],
  })
  taxonomie!: BegripverwijzingDto[];

  @ApiProperty({ description: 'Eerste dag van deze versie.', ...DATE })
  geldigVanaf!: string;

  @ApiProperty({ ...leeg('Laatste dag van deze versie.'), format: 'date' })
  geldigTot!: string | null;

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-SEG-02' })
  bron!: string;
}

export class ProductversieDto extends ProductregelDto {
  @ApiProperty({ description: 'Of deze versie op geldigOp geldt.', example: true })
  geldt!: boolean;
}

class CataloguskopDto {
  @ApiProperty({ description: 'Regio.', example: 'h5' })
  regio!: string;

  @ApiProperty({ description: 'Versie van de regioconfiguratie die dit zegt.', example: 'h5-1' })
  versieId!: string;

  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;
}

export class CatalogussegmentDto {
  @ApiProperty({ description: 'Code.', example: 'ouderen' })
  code!: string;

  @ApiProperty({ description: 'Naam.', example: 'Ouderen' })
  naam!: string;

  @ApiProperty({ description: 'Waarnaar is ingedeeld: doelgroep, product of vraagprofiel.', example: 'doelgroep' })
  soort!: string;

  @ApiProperty({ description: 'Vastgesteld of voorlopig.', example: 'vastgesteld' })
  status!: string;

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-SEG-01' })
  bron!: string;
}

export class PerspectiefDto {
  @ApiProperty({ description: 'Woord van de regio.', example: 'leerbaar' })
  code!: string;

  @ApiProperty({ description: 'Naam.', example: 'Leerbaar' })
  naam!: string;

  @ApiProperty(leeg('Ontwikkeling of stabilisatie; leeg als de bron dat niet zegt.', 'ontwikkeling'))
  as!: string | null;

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-TOE-03' })
  bron!: string;
}

export class UitgeslotenDto {
  @ApiProperty({ description: 'Wat de regio hier niet inkoopt.', example: 'Beschermd wonen' })
  naam!: string;

  @ApiProperty({ description: 'Waarom niet.', example: 'Delft koopt dit in als centrumgemeente.' })
  reden!: string;

  @ApiProperty(leeg('Wie het wel inkoopt.', 'centrumgemeente Delft'))
  ingekochtDoor!: string | null;

  @ApiProperty(leeg('Niveau waarop dat gebeurt.'))
  inkoopniveau!: string | null;

  @ApiProperty(leeg('Begrip in de taxonomie.', 'beschermd-wonen'))
  taxonomie!: string | null;

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-REG-03' })
  bron!: string;
}

export class NietGekoppeldDto {
  @ApiProperty({ description: 'Productcode.', example: '54A16' })
  productcode!: string;

  @ApiProperty({ description: 'Naam.', example: 'Jeugd ADHD-zorg' })
  naam!: string;

  @ApiProperty({ description: 'Wet.', example: 'Jeugdwet' })
  wet!: string;

  @ApiProperty({ description: 'Vastgesteld of voorlopig.', example: 'voorlopig' })
  status!: string;
}

export class ProductcatalogusAntwoord extends CataloguskopDto {
  @ApiProperty({ description: 'Aantal producten.', example: 5, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De producten.', type: [ProductregelDto] })
  resultaten!: ProductregelDto[];

  @ApiProperty({ description: 'De segmenten.', type: [CatalogussegmentDto] })
  segmenten!: readonly CatalogussegmentDto[];

  @ApiProperty({ description: 'De woorden voor ontwikkeling en stabilisatie.', type: [PerspectiefDto] })
  perspectieven!: readonly PerspectiefDto[];

  @ApiProperty({ description: 'Wat de regio hier niet inkoopt, en wie wel.', type: [UitgeslotenDto] })
  uitgesloten!: readonly UitgeslotenDto[];

  @ApiProperty({ description: 'Producten zonder plaats in de taxonomie.', type: [NietGekoppeldDto] })
  nietGekoppeld!: NietGekoppeldDto[];
}

export class KruisplaatsDto {
  @ApiProperty({ description: 'Soort naam.', example: 'taxonomie' })
  stelsel!: string;

  @ApiProperty({ description: 'De naam zoals de tabel die schrijft.', example: 'huishoudelijke-hulp' })
  code!: string;

  @ApiProperty(leeg('Voluit, als die bekend is.', 'Huishoudelijke hulp'))
  naam!: string | null;
}

export class KruisregelDto {
  @ApiProperty({ description: 'De naam die overgaat.', type: KruisplaatsDto })
  van!: KruisplaatsDto;

  @ApiProperty({ description: 'Wat het is geworden, of elders heet.', type: [KruisplaatsDto] })
  naar!: KruisplaatsDto[];

  @ApiProperty({ description: 'Hoe.', example: 'gelijk', enum: ['gelijk', 'opgegaan', 'gesplitst', 'vervallen'] })
  soort!: string;

  @ApiProperty(leeg('Toelichting.'))
  toelichting!: string | null;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  geldigVanaf!: string;

  @ApiProperty({ ...leeg('Laatste dag.'), format: 'date' })
  geldigTot!: string | null;

  @ApiProperty({ description: 'Waar dit staat.', example: 'E-43' })
  bron!: string;
}

export class ProductAntwoord extends CataloguskopDto {
  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  productcode!: string;

  @ApiProperty({
    description: 'Versie die op geldigOp geldt; leeg als het dan niet wordt ingekocht.',
    example: 1,
    nullable: true,
    type: 'integer',
  })
  productversie!: number | null;

  @ApiProperty({ description: 'Alle versies, op volgorde.', type: [ProductversieDto] })
  versies!: ProductversieDto[];

  @ApiProperty({ description: 'Wat het was, werd of elders heet.', type: [KruisregelDto] })
  kruisregels!: KruisregelDto[];
}

export class KruistabelAntwoord extends CataloguskopDto {
  @ApiProperty({ description: 'Aantal regels.', example: 5, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De regels; bij een gezochte naam in beide richtingen.', type: [KruisregelDto] })
  resultaten!: KruisregelDto[];
}

export class AswaardeDto {
  @ApiProperty({ description: 'Code.', example: 'activerend' })
  code!: string;

  @ApiProperty({ description: 'Naam.', example: 'Activerend' })
  naam!: string;

  @ApiProperty(leeg('Betekenis.', 'geen stabiele situatie'))
  omschrijving!: string | null;

  @ApiProperty({ description: 'Deel van de productcode.', example: 'A' })
  teken!: string;

  @ApiProperty({
    description: 'Aantal resultaatgebieden waarvoor de waarde staat.',
    example: { van: 3, tot: 4 },
    nullable: true,
    type: 'object',
    additionalProperties: { type: 'integer' },
  })
  aantal!: { readonly van: number; readonly tot: number } | null;

  @ApiProperty(leeg('Perspectief in het woord van de regio.'))
  perspectief!: string | null;
}

export class AsDto {
  @ApiProperty({ description: 'Code.', example: 'type' })
  as!: string;

  @ApiProperty({ description: 'Naam.', example: 'Type ondersteuning' })
  naam!: string;

  @ApiProperty({ description: 'De waarden.', type: [AswaardeDto] })
  waarden!: readonly AswaardeDto[];
}

export class MatrixcelDto {
  @ApiProperty({ description: 'Productcode van de cel.', example: 'T4AP' })
  productcode!: string;

  @ApiProperty({ description: 'Versie van het product.', example: 1, type: 'integer' })
  productversie!: number;

  @ApiProperty({ description: 'Naam.', example: 'Thuisondersteuning: Activerend' })
  naam!: string;

  @ApiProperty(leeg('Perspectief in het woord van de regio.'))
  perspectief!: string | null;

  @ApiProperty({ description: 'Vastgesteld of voorlopig.', example: 'vastgesteld' })
  status!: string;

  @ApiProperty({
    description: 'Per as de waarde.',
    example: { type: 'activerend' },
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  waarden!: Readonly<Record<string, string>>;
}

export class MatrixDto {
  @ApiProperty({ description: 'Code.', example: 'thuisondersteuning' })
  matrix!: string;

  @ApiProperty({ description: 'Naam.', example: 'Thuisondersteuning' })
  naam!: string;

  @ApiProperty({ description: 'De assen, op volgorde.', type: [AsDto] })
  assen!: readonly AsDto[];

  @ApiProperty({ description: 'Aantal cellen dat op geldigOp wordt ingekocht.', example: 18, type: 'integer' })
  aantalCellen!: number;

  @ApiProperty({ description: 'De cellen.', type: [MatrixcelDto] })
  cellen!: MatrixcelDto[];

  @ApiProperty({ description: 'Waar dit staat.', example: 'R-SEG-10' })
  bron!: string;
}

export class MatricesAntwoord extends CataloguskopDto {
  @ApiProperty({ description: 'Aantal matrices.', example: 2, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De matrices.', type: [MatrixDto] })
  resultaten!: MatrixDto[];
}

export class UitgeslotenNaamDto {
  @ApiProperty({ description: 'Naam.', example: 'Beschermd wonen' })
  naam!: string;

  @ApiProperty(leeg('Wie het wel inkoopt.', 'centrumgemeente Delft'))
  ingekochtDoor!: string | null;
}

export class BegripregioDto {
  @ApiProperty({ description: 'Regio.', example: 'h5' })
  regio!: string;

  @ApiProperty({ description: 'Aantal producten, met alles wat eronder valt.', example: 3, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Waarvan rechtstreeks bij dit begrip.', example: 3, type: 'integer' })
  aantalRechtstreeks!: number;

  @ApiProperty({ description: 'Hoe de regio dit noemt.', type: [String], example: ['Ontmoetingscentrum'] })
  namen!: string[];

  @ApiProperty({ description: 'Wat de regio hiervan niet zelf inkoopt.', type: [UitgeslotenNaamDto] })
  uitgesloten!: UitgeslotenNaamDto[];
}

export class BegripDto {
  @ApiProperty({ description: 'Code.', example: 'huishoudelijke-hulp' })
  code!: string;

  @ApiProperty({ description: 'Naam.', example: 'Huishoudelijke hulp' })
  naam!: string;

  @ApiProperty(leeg('Wet; leeg als het onder beide valt.', 'Wmo2015'))
  wet!: string | null;

  @ApiProperty(leeg('Ruimer begrip.', 'thuisondersteuning'))
  onder!: string | null;

  @ApiProperty({ description: 'Omschrijving.', example: 'ORH, HH, HO, HV' })
  omschrijving!: string;

  @ApiProperty({ description: 'Waar dit staat.', example: 'E-43' })
  bron!: string;

  @ApiProperty({ description: 'Per regio.', type: [BegripregioDto] })
  regios!: BegripregioDto[];
}

export class RegiotellingDto {
  @ApiProperty({ description: 'Regio.', example: 'h5' })
  regio!: string;

  @ApiProperty({ description: 'Naam.', example: 'H5' })
  naam!: string;

  @ApiProperty({ description: 'Versie van de regioconfiguratie.', example: 'h5-1' })
  versieId!: string;

  @ApiProperty({ description: 'Producten die op geldigOp gelden.', example: 5, type: 'integer' })
  aantalProducten!: number;

  @ApiProperty({ description: 'Waarvan met een plaats in de taxonomie.', example: 5, type: 'integer' })
  aantalGekoppeld!: number;

  @ApiProperty({ description: 'De producten zonder plaats: zij tellen bij geen begrip mee.', type: [NietGekoppeldDto] })
  nietGekoppeld!: NietGekoppeldDto[];
}

export class TaxonomieAntwoord {
  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Versie van de taxonomie.', example: 'kroniek-1' })
  versie!: string;

  @ApiProperty({ description: 'Waar de taxonomie op rust.', example: 'keuze van Kroniek' })
  bron!: string;

  @ApiProperty({ description: 'Per regio hoeveel er meetelt.', type: [RegiotellingDto] })
  regios!: RegiotellingDto[];

  @ApiProperty({ description: 'De begrippen.', type: [BegripDto] })
  begrippen!: BegripDto[];
}
