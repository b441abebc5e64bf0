import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsDefined,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { IsBedrag, IsDatum, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { KOSTPRIJSELEMENTEN, type Kostprijselement, OPSTELLERS } from './inhoud/kostprijs.js';
import { TARIEFAANLEIDINGEN } from './tariefkaart.events.js';

const PRODUCT = { description: 'Product uit de catalogus van de regio.', example: '02A05' };
const EENHEID = { description: 'Eenheid (WJ756): 01 minuut, 04 uur, 14 etmaal, 16 dagdeel, 82 stuks.', example: '04' };
const EENHEIDFOUT = { message: 'eenheid is een code van twee cijfers uit WJ756, bijvoorbeeld 04 voor uur.' };
const DAG = { example: '2025-01-01', format: 'date' };
const BRON = { description: 'Besluit of document waar het staat.', example: 'Collegebesluit tarieven 2025' };
const LEEG = { nullable: true, type: String };
export const GRONDSLAGEN = ['kostprijs', 'referentietarief', 'nog-te-onderbouwen'] as const;

export class GrondslagInvoer {
  @ApiProperty({ description: 'Waarop het tarief rust.', enum: GRONDSLAGEN, example: 'kostprijs' })
  @IsIn([...GRONDSLAGEN], { message: `soort moet een van ${GRONDSLAGEN.join(', ')} zijn.` })
  soort!: (typeof GRONDSLAGEN)[number];

  @ApiPropertyOptional({ description: 'Bij kostprijs: de vastgestelde berekening.', format: 'uuid' })
  @ValidateIf(({ soort }: GrondslagInvoer) => soort === 'kostprijs')
  @IsId()
  berekeningId?: string;

  @ApiPropertyOptional({ description: 'Bij referentietarief: dat van een andere regio.', format: 'uuid' })
  @ValidateIf(({ soort }: GrondslagInvoer) => soort === 'referentietarief')
  @IsId()
  referentieId?: string;

  @ApiPropertyOptional({ description: 'Bij nog-te-onderbouwen: waarom dat nog niet kan.' })
  @ValidateIf(({ soort }: GrondslagInvoer) => soort === 'nog-te-onderbouwen')
  @IsVrijeTekst()
  reden?: string;
}

export class TariefcorrectieInvoer {
  @ApiProperty({ description: 'Waarom het tarief verandert.', example: 'Het bedrag was verkeerd overgenomen.' })
  @IsVrijeTekst()
  reden!: string;

  @ApiPropertyOptional({ description: 'De tariefkaart die nooit had moeten gelden.', format: 'uuid', ...LEEG })
  @IsOptional()
  @IsId()
  vervangt?: string | null;
}

export class TariefkaartInvoer {
  @ApiProperty(PRODUCT)
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @ApiPropertyOptional({ ...EENHEID, ...LEEG })
  @IsOptional()
  @Matches(/^\d{2}$/, EENHEIDFOUT)
  eenheid?: string | null;

  @ApiPropertyOptional({
    description: 'Alleen waar het product zo wordt betaald: inspanningsgericht, outputgericht of taakgericht.',
    example: 'inspanningsgericht',
    ...LEEG,
  })
  @IsOptional()
  @IsKenmerk()
  uitvoeringsvariant?: string | null;

  @ApiPropertyOptional({ description: 'Soort kosten; zonder dit de zorg zelf.', example: 'vervoer', default: 'zorg' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/, { message: 'kostensoort bestaat uit kleine letters, bijvoorbeeld zorg.' })
  kostensoort?: string;

  @ApiPropertyOptional({ description: 'Alleen voor deze aanbieder; leeg is voor allen.', format: 'uuid', ...LEEG })
  @IsOptional()
  @IsId()
  aanbiederId?: string | null;

  @ApiProperty({ description: 'Eurocenten per eenheid.', example: 7_250, type: 'integer' })
  @IsBedrag()
  bedrag!: Bedrag;

  @ApiProperty({ description: 'Eerste dag.', ...DAG })
  @IsDatum()
  geldigVanaf!: Datum;

  @ApiPropertyOptional({ description: 'Laatste dag; leeg tot het volgende tarief.', ...DAG, ...LEEG })
  @IsOptional()
  @IsDatum()
  geldigTot?: Datum | null;

  @ApiPropertyOptional({ description: 'Ingang van de contracten van de inkoop waarin het is gezet.', ...DAG, ...LEEG })
  @IsOptional()
  @IsDatum()
  inkoopPer?: Datum | null;

  @ApiPropertyOptional({ description: 'Waarom nu.', enum: TARIEFAANLEIDINGEN, default: 'vaststelling' })
  @IsOptional()
  @IsIn([...TARIEFAANLEIDINGEN], { message: `aanleiding moet een van ${TARIEFAANLEIDINGEN.join(', ')} zijn.` })
  aanleiding?: (typeof TARIEFAANLEIDINGEN)[number];

  @ApiProperty({ description: 'Waarop het tarief rust.', type: GrondslagInvoer })
  @IsDefined({ message: 'grondslag ontbreekt: zeg waarop het tarief rust.' })
  @ValidateNested()
  @Type(() => GrondslagInvoer)
  grondslag!: GrondslagInvoer;

  @ApiPropertyOptional({ description: 'Bij harmonisatie: het plan per instelling voor de ombouw.', ...LEEG })
  @IsOptional()
  @IsVrijeTekst()
  ombouwplan?: string | null;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;

  @ApiPropertyOptional({
    description: 'Waar voorbije dagen of een eerdere kaart veranderen.',
    type: TariefcorrectieInvoer,
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => TariefcorrectieInvoer)
  correctie?: TariefcorrectieInvoer | null;
}

export class OpstellerInvoer {
  @ApiProperty({ description: 'Wie rekende.', enum: OPSTELLERS, example: 'regio' })
  @IsIn([...OPSTELLERS], { message: `soort moet een van ${OPSTELLERS.join(', ')} zijn.` })
  soort!: (typeof OPSTELLERS)[number];

  @ApiProperty({ description: 'Naam van de organisatie.', example: 'Regio Brabant Noordoost-oost' })
  @IsVrijeTekst()
  naam!: string;
}

export class KostprijselementInvoer {
  @ApiProperty({ description: 'Element uit de AMvB reele prijs.', enum: KOSTPRIJSELEMENTEN, example: 'overhead' })
  @IsIn([...KOSTPRIJSELEMENTEN], { message: `element moet een van ${KOSTPRIJSELEMENTEN.join(', ')} zijn.` })
  element!: Kostprijselement;

  @ApiProperty({ description: 'Eurocenten per eenheid; 0 waar het niets kost.', example: 4_100, type: 'integer' })
  @IsBedrag()
  bedrag!: Bedrag;

  @ApiPropertyOptional({ description: 'Hoe het is berekend.', ...LEEG })
  @IsOptional()
  @IsVrijeTekst()
  toelichting?: string | null;
}

export class KostprijsberekeningInvoer {
  @ApiProperty(PRODUCT)
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @ApiProperty(EENHEID)
  @Matches(/^\d{2}$/, EENHEIDFOUT)
  eenheid!: string;

  @ApiPropertyOptional({ description: 'Alleen waar het product zo wordt betaald.', ...LEEG })
  @IsOptional()
  @IsKenmerk()
  uitvoeringsvariant?: string | null;

  @ApiProperty({ description: 'Wie de berekening maakte.', type: OpstellerInvoer })
  @IsDefined({ message: 'opgesteldDoor ontbreekt: zeg wie de berekening maakte.' })
  @ValidateNested()
  @Type(() => OpstellerInvoer)
  opgesteldDoor!: OpstellerInvoer;

  @ApiProperty({ description: 'Dag waarop de prijzen golden.', ...DAG })
  @IsDatum()
  peildatum!: Datum;

  @ApiProperty({ description: 'Elk element van de AMvB eenmaal.', type: [KostprijselementInvoer] })
  @IsArray({ message: 'elementen moet een lijst zijn.' })
  @ArrayMaxSize(20, { message: 'elementen heeft ten hoogste 20 regels.' })
  @ValidateNested({ each: true })
  @Type(() => KostprijselementInvoer)
  elementen!: KostprijselementInvoer[];

  @ApiProperty({ description: 'Winstmarge boven de kostprijs, in eurocenten.', example: 150, type: 'integer' })
  @IsBedrag()
  winstmarge!: Bedrag;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class KostprijspadInvoer {
  @ApiProperty({ description: 'Id van de berekening.', format: 'uuid' })
  @IsId()
  berekeningId!: string;
}

export class KostprijsbezwaarInvoer {
  @ApiProperty(PRODUCT)
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @ApiProperty({ description: 'Welke organisatie het anders ziet.', example: 'Maatschappelijke opvang De Haven' })
  @IsVrijeTekst()
  door!: string;

  @ApiProperty({ description: 'Op welke punten.', example: 'De overhead is te laag geraamd.' })
  @IsVrijeTekst()
  bezwaar!: string;
}

export class KostprijsbesluitInvoer {
  @ApiProperty(PRODUCT)
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @ApiProperty({ description: 'Wie besloot en waar dat staat.', example: 'Besluit van de colleges' })
  @IsVrijeTekst()
  besluit!: string;

  @ApiProperty({ description: 'Dag van het besluit.', ...DAG })
  @IsDatum()
  beslotenOp!: Datum;
}

export class ReferentietariefInvoer {
  @ApiProperty(PRODUCT)
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @ApiProperty({ description: 'Welke regio dit betaalt.', example: 'West-Brabant West' })
  @IsVrijeTekst()
  regioElders!: string;

  @ApiProperty(EENHEID)
  @Matches(/^\d{2}$/, EENHEIDFOUT)
  eenheid!: string;

  @ApiProperty({ description: 'Eurocenten per eenheid, meer dan nul.', example: 7_100, type: 'integer', minimum: 1 })
  @IsInt({ message: 'bedrag moet een bedrag in hele eurocenten zijn.' })
  @Min(1, { message: 'bedrag is meer dan nul.' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'bedrag is te groot.' })
  bedrag!: Bedrag;

  @ApiProperty({ description: 'Dag waarop het tarief daar gold.', ...DAG })
  @IsDatum()
  peildatum!: Datum;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}

export class IndexeringsafspraakInvoer {
  @ApiProperty(PRODUCT)
  @IsKenmerk({ message: 'productcode moet een code uit de catalogus zijn.' })
  productcode!: string;

  @ApiProperty({ description: 'Of tarieven van dit product worden geindexeerd.', example: true })
  @IsBoolean({ message: 'indexeren moet true of false zijn.' })
  indexeren!: boolean;

  @ApiPropertyOptional({
    description: 'Hoogste winstmarge in honderdsten van een procent van de kostprijs; leeg waar niets is afgesproken.',
    example: 500,
    nullable: true,
    type: 'integer',
  })
  @IsOptional()
  @IsInt({ message: 'maximaleWinstmarge moet een geheel getal zijn: 5% is 500.' })
  @Min(0, { message: 'maximaleWinstmarge is nul of meer.' })
  @Max(10_000, { message: 'maximaleWinstmarge is ten hoogste 10000 (100%).' })
  maximaleWinstmarge?: number | null;

  @ApiProperty({ description: 'Eerste dag.', ...DAG })
  @IsDatum()
  geldigVanaf!: Datum;

  @ApiProperty(BRON)
  @IsVrijeTekst()
  bron!: string;
}
