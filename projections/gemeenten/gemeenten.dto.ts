import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsKenmerk } from '../../src/platform/http/validators.js';
import { DEELNAMEROLLEN, type Deelnamerol } from '../../src/regio/regio/inhoud/deelname.js';
import { INWONERTALSTATUSSEN, RECHTSVORMEN } from '../../src/regio/regio/inhoud/regio.js';

export const KRINGEN = ['deelnemers', 'grondgebied', 'alle'] as const;
export type Kringkeuze = (typeof KRINGEN)[number];

const DATE = { format: 'date', example: '2022-01-01' } as const;
const TOT = { description: 'Laatste dag; leeg zolang het duurt.', ...DATE, nullable: true, type: String } as const;

export class GemeentePad {
  @ApiProperty({ description: 'CBS-gemeentecode, ook van een gemeente die is opgeheven.', example: '1960' })
  @IsGemeentecode()
  gemeentecode!: string;
}

export class OnderwerpQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen voor dit product van de regio.', example: '02A03' })
  @IsOptional()
  @IsKenmerk()
  productcode?: string;

  @ApiPropertyOptional({ description: 'Alleen voor deze productcategorie van de iStandaarden.', example: '15' })
  @IsOptional()
  @Matches(/^\d{2}$/, { message: 'categorie is een productcategorie van twee cijfers, bijvoorbeeld 15.' })
  categorie?: string;
}

export class ToegangQuery extends OnderwerpQuery {
  @ApiPropertyOptional({
    description: 'De gemeente waarvoor de vraag geldt; zonder gemeente de regel van de regio.',
    example: '0281',
  })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;
}

export class GemeentenQuery extends OnderwerpQuery {
  @ApiPropertyOptional({
    description: 'De rol die telt voor de kring van deelnemers.',
    enum: DEELNAMEROLLEN,
    example: 'inkoop',
    default: 'inkoop',
  })
  @IsOptional()
  @IsIn([...DEELNAMEROLLEN], { message: `rol mag zijn: ${DEELNAMEROLLEN.join(', ')}.` })
  rol: Deelnamerol = 'inkoop';

  @ApiPropertyOptional({
    description: 'Welke gemeenten: die deelnemen, die van het grondgebied, of alle die de regio kent.',
    enum: KRINGEN,
    example: 'deelnemers',
    default: 'deelnemers',
  })
  @IsOptional()
  @IsIn([...KRINGEN], { message: `kring mag zijn: ${KRINGEN.join(', ')}.` })
  kring: Kringkeuze = 'deelnemers';

  @ApiPropertyOptional({ description: 'Alleen voor dit onderzoek.', example: 'CEO' })
  @IsOptional()
  @Length(1, 100, { message: 'onderzoek is een naam van 1 tot 100 tekens.' })
  onderzoek?: string;

  @ApiPropertyOptional({
    description: 'Jaar van het inwonertal; zonder deze parameter dat van geldigOp.',
    example: 2024,
    type: 'integer',
    minimum: 2000,
    maximum: 2100,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn.' })
  @Min(2000, { message: 'jaar is ten minste 2000.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar?: number;
}

export class BetalerQuery extends TijdreisQuery {
  @ApiProperty({ description: 'Product van de declaratie.', example: '02A03' })
  @IsKenmerk()
  productcode!: string;

  @ApiProperty({ description: 'Gemeente van de toewijzing.', example: '0503' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiPropertyOptional({
    description: 'Gemeente die verantwoordelijk is voor de casus, waar die is aangewezen.',
    example: '0603',
  })
  @IsOptional()
  @IsGemeentecode()
  verantwoordelijk?: string;
}

export class GenoemdeGemeenteDto {
  @ApiProperty({ description: 'CBS-gemeentecode.', example: '1960' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Naam.', example: 'West Betuwe' })
  naam!: string;
}

export class RechtsvormDto {
  @ApiProperty({ description: 'Soort; leeg als niets is gekozen.', enum: RECHTSVORMEN, nullable: true, type: String })
  soort!: string | null;

  @ApiProperty({ description: 'Zoals de regio het noemt.', nullable: true, type: String, example: 'GR' })
  naam!: string | null;

  @ApiProperty({ description: 'Voor welk deel van het werk; leeg voor alles.', nullable: true, type: String })
  voor!: string | null;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  vanaf!: string;

  @ApiProperty(TOT)
  tot!: string | null;

  @ApiProperty({ description: 'Bron.', example: 'R-REG-14' })
  bron!: string;
}

export class InwonertalDto {
  @ApiProperty({ description: 'Jaar; het getal is dat van 1 januari.', example: 2024, type: 'integer' })
  jaar!: number;

  @ApiProperty({ description: 'Aantal inwoners.', example: 1000, type: 'integer' })
  inwoners!: number;

  @ApiProperty({ description: 'Status.', enum: INWONERTALSTATUSSEN, example: 'voorlopig' })
  status!: string;

  @ApiProperty({ description: 'Bron.', example: 'CBS StatLine' })
  bron!: string;
}

export class UitsluitingDto {
  @ApiProperty({ description: 'Waarom niet.', example: 'heeft aangegeven niet deel te nemen' })
  reden!: string;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  vanaf!: string;

  @ApiProperty(TOT)
  tot!: string | null;

  @ApiProperty({ description: 'Bron.', example: 'R-REG-04' })
  bron!: string;
}

export class GemeenteDto extends GenoemdeGemeenteDto {
  @ApiProperty({
    description: 'De rollen op geldigOp, voor wat is gevraagd.',
    enum: DEELNAMEROLLEN,
    isArray: true,
    example: ['inkoop', 'contract'],
  })
  rollen!: readonly Deelnamerol[];

  @ApiProperty({ description: 'Of de gemeente op geldigOp tot het grondgebied hoort.', example: true })
  inGrondgebied!: boolean;

  @ApiProperty({ description: 'Waarom de gemeente op geldigOp niet meedoet.', type: UitsluitingDto, nullable: true })
  uitsluiting!: UitsluitingDto | null;

  @ApiProperty({ description: 'De gemeente waarin deze is opgegaan.', type: GenoemdeGemeenteDto, nullable: true })
  opvolger!: GenoemdeGemeenteDto | null;

  @ApiProperty({
    description: 'Inwonertal van het gevraagde jaar; leeg als het er niet is.',
    type: InwonertalDto,
    nullable: true,
  })
  inwonertal!: InwonertalDto | null;
}

export class NoemerDto {
  @ApiProperty({ description: 'Jaar.', example: 2024, type: 'integer' })
  jaar!: number;

  @ApiProperty({
    description: 'Inwoners van de hele kring; leeg zolang een gemeente of een getal ontbreekt.',
    example: null,
    nullable: true,
    type: 'integer',
  })
  inwoners!: number | null;

  @ApiProperty({ description: 'Gemeenten zonder inwonertal.', type: [String], example: ['0281'] })
  ontbreekt!: string[];

  @ApiProperty({
    description: 'Wat de bron over de inwoners van het grondgebied zegt; niet om mee te rekenen.',
    nullable: true,
    type: String,
    example: 'bijna 250.000',
  })
  volgensBron!: string | null;
}

export class KringDto {
  @ApiProperty({ description: 'Gevraagde kring.', enum: KRINGEN, example: 'deelnemers' })
  soort!: Kringkeuze;

  @ApiProperty({
    description: 'Aantal gemeenten: dat van de bron, anders het aantal namen.',
    example: 10,
    type: 'integer',
  })
  aantal!: number;

  @ApiProperty({ description: 'Onwaar als de bron meer gemeenten telt dan er bij naam bekend zijn.', example: true })
  volledig!: boolean;

  @ApiProperty({
    description: 'Het samenwerkingsverband waarvan dit de leden zijn.',
    nullable: true,
    type: String,
    example: 'dwo',
  })
  verband!: string | null;

  @ApiProperty({
    description: 'Bron van het aantal; leeg als de namen zijn geteld.',
    nullable: true,
    type: String,
    example: 'E-31',
  })
  aantalBron!: string | null;
}

export class GemeentenAntwoord {
  @ApiProperty({ description: 'Regio.', example: 'h5' })
  regio!: string;

  @ApiProperty({ description: 'Naam van de regio.', example: 'H5' })
  naam!: string;

  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Rechtsvormen op geldigOp.', type: [RechtsvormDto] })
  rechtsvormen!: readonly RechtsvormDto[];

  @ApiProperty({ description: 'De gevraagde kring.', type: KringDto })
  kring!: KringDto;

  @ApiProperty({ description: 'Noemer voor cijfers per inwoner.', type: NoemerDto })
  noemer!: NoemerDto;

  @ApiProperty({ description: 'Aantal gemeenten bij naam.', example: 5, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Gemeenten.', type: [GemeenteDto] })
  resultaten!: GemeenteDto[];
}

class BeperkingDto {
  @ApiProperty({ description: 'Alleen deze producten.', type: [String], example: [] })
  producten!: readonly string[];

  @ApiProperty({ description: 'Alleen deze segmenten.', type: [String], example: [] })
  segmenten!: readonly string[];

  @ApiProperty({ description: 'Alleen deze productcategorieen.', type: [String], example: ['15'] })
  categorieen!: readonly string[];

  @ApiProperty({ description: 'Alleen deze onderzoeken.', type: [String], example: ['CEO'] })
  onderzoeken!: readonly string[];
}

export class DeelnameDto extends BeperkingDto {
  @ApiProperty({ description: 'Rol.', enum: DEELNAMEROLLEN, example: 'inkoop' })
  rol!: Deelnamerol;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  vanaf!: string;

  @ApiProperty(TOT)
  tot!: string | null;

  @ApiProperty({ description: 'Bron.', example: 'R-REG-02; 001 r.11' })
  bron!: string;
}

export class LidDto {
  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0503' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Naam.', example: 'Delft' })
  naam!: string;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  vanaf!: string;

  @ApiProperty(TOT)
  tot!: string | null;

  @ApiProperty({ description: 'Bron.', example: 'R-REG-03' })
  bron!: string;
}

export class SamenwerkingsverbandDto extends BeperkingDto {
  @ApiProperty({ description: 'Code.', example: 'dwo' })
  code!: string;

  @ApiProperty({ description: 'Naam.', example: 'DWO-regio, beschermd wonen' })
  naam!: string;

  @ApiProperty({ description: 'Waarvoor.', enum: DEELNAMEROLLEN, isArray: true, example: ['inkoop'] })
  rollen!: readonly Deelnamerol[];

  @ApiProperty({ description: 'De gemeente die het voor de andere doet.', type: GenoemdeGemeenteDto, nullable: true })
  centrumgemeente!: GenoemdeGemeenteDto | null;

  @ApiProperty({ description: 'Leden die bij naam bekend zijn.', type: [LidDto] })
  leden!: LidDto[];

  @ApiProperty({
    description: 'Aantal leden op geldigOp: dat van de bron, anders het aantal namen.',
    example: 4,
    type: 'integer',
  })
  aantal!: number;

  @ApiProperty({ description: 'Onwaar als er meer leden zijn dan namen.', example: true })
  volledig!: boolean;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  vanaf!: string;

  @ApiProperty(TOT)
  tot!: string | null;

  @ApiProperty({ description: 'Of het verband op geldigOp geldt.', example: true })
  geldt!: boolean;

  @ApiProperty({ description: 'Bron.', example: 'R-REG-03; 001 r.71' })
  bron!: string;
}

export class SamenwerkingsverbandenAntwoord {
  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Aantal verbanden.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Samenwerkingsverbanden.', type: [SamenwerkingsverbandDto] })
  resultaten!: SamenwerkingsverbandDto[];
}

export class GemeentedossierAntwoord extends GenoemdeGemeenteDto {
  @ApiProperty({ description: 'De datum waarop opvolger en voorgangers zijn bepaald.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Laatste dag waarop de gemeente bestond.', ...DATE, nullable: true, type: String })
  laatsteDag!: string | null;

  @ApiProperty({
    description: 'De gemeente die nu draagt wat van deze was.',
    type: GenoemdeGemeenteDto,
    nullable: true,
  })
  opvolger!: GenoemdeGemeenteDto | null;

  @ApiProperty({ description: 'Gemeenten die in deze opgingen.', type: [GenoemdeGemeenteDto] })
  voorgangers!: GenoemdeGemeenteDto[];

  @ApiProperty({ description: 'Elke rol met haar eigen data.', type: [DeelnameDto] })
  deelname!: DeelnameDto[];

  @ApiProperty({ description: 'Waarvoor de gemeente niet meedoet.', type: [UitsluitingDto] })
  uitsluitingen!: UitsluitingDto[];

  @ApiProperty({
    description: 'Samenwerkingsverbanden waarvan de gemeente lid is of was.',
    type: [String],
    example: ['dwo'],
  })
  verbanden!: string[];

  @ApiProperty({ description: 'Inwonertallen per jaar.', type: [InwonertalDto] })
  inwonertallen!: InwonertalDto[];
}

export class TellingDto {
  @ApiProperty({ description: 'Jaar waarin het begon.', example: 2023, type: 'integer' })
  jaar!: number;

  @ApiProperty({ description: 'Contracten waaraan de gemeente meedoet.', example: 3, type: 'integer' })
  contracten!: number;

  @ApiProperty({ description: 'Toewijzingen, zonder de ingetrokken.', example: 12, type: 'integer' })
  toewijzingen!: number;
}

export class TellingPerGemeenteDto extends TellingDto {
  @ApiProperty({ description: 'CBS-gemeentecode, zoals die toen was.', example: '0236' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Naam.', example: 'Geldermalsen' })
  naam!: string;
}

export class HistorieAntwoord extends GenoemdeGemeenteDto {
  @ApiProperty({ description: 'De datum waarop de opvolger is bepaald.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'De gemeente waaronder wordt geteld.', type: GenoemdeGemeenteDto })
  onder!: GenoemdeGemeenteDto;

  @ApiProperty({
    description: 'Geteld onder de opvolger: een contract van twee voorgangers telt een keer.',
    type: [TellingDto],
  })
  onderOpvolger!: TellingDto[];

  @ApiProperty({ description: 'Geteld onder de gemeente van toen.', type: [TellingPerGemeenteDto] })
  zoalsHetWas!: TellingPerGemeenteDto[];
}

export class RegelDto {
  @ApiProperty({ description: 'Parameter.', example: 'betaling' })
  sleutel!: string;

  @ApiProperty({
    description: 'Waarde; leeg als de regio niets heeft vastgesteld.',
    nullable: true,
    type: 'object',
    additionalProperties: true,
    example: { door: 'gemeente' },
  })
  waarde!: unknown;

  @ApiProperty({ description: 'Eerste dag.', ...DATE })
  geldigVanaf!: string;

  @ApiProperty(TOT)
  geldigTot!: string | null;

  @ApiProperty({ description: 'Bron.', example: 'R-REG-19; 004 r.173-174' })
  bron!: string;
}

export class BetalerAntwoord {
  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({
    description: 'Of de regio heeft vastgesteld wie betaalt.',
    enum: ['vastgesteld', 'open'],
    example: 'open',
  })
  stand!: 'vastgesteld' | 'open';

  @ApiProperty({
    description: 'Wie betaalt; leeg als dat niet is vastgesteld.',
    type: GenoemdeGemeenteDto,
    nullable: true,
  })
  betaler!: GenoemdeGemeenteDto | null;

  @ApiProperty({
    description: 'Hoe wordt betaald.',
    enum: ['gemeente', 'centrumgemeente'],
    nullable: true,
    type: String,
    example: null,
  })
  door!: string | null;

  @ApiProperty({ description: 'De regel die is toegepast.', type: RegelDto, nullable: true })
  regel!: RegelDto | null;

  @ApiProperty({ description: 'Versie van de regioconfiguratie.', nullable: true, type: String, example: 'h5-1' })
  configuratieversie!: string | null;
}

export class GroeipadDto {
  @ApiProperty({ description: 'Waarheen.', enum: ['lokaal', 'centraal'], example: 'lokaal' })
  naar!: string;

  @ApiProperty({ description: 'Voor wat.', example: 'zelfstandig wonen met begeleiding' })
  voor!: string;

  @ApiProperty({ description: 'In hoeveel maanden.', example: 12, type: 'integer' })
  maanden!: number;
}

export class ToegangAntwoord {
  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({
    description: 'Of de regio iets heeft vastgesteld.',
    enum: ['vastgesteld', 'open'],
    example: 'vastgesteld',
  })
  stand!: 'vastgesteld' | 'open';

  @ApiProperty({
    description: 'Bij de gemeente zelf, of een voor alle.',
    enum: ['lokaal', 'centraal'],
    nullable: true,
    type: String,
    example: 'lokaal',
  })
  vorm!: string | null;

  @ApiProperty({ description: 'Wie het uitvoert.', nullable: true, type: String, example: null })
  uitvoerder!: string | null;

  @ApiProperty({ description: 'Groeipad.', type: GroeipadDto, nullable: true })
  groeipad!: GroeipadDto | null;

  @ApiProperty({ description: 'Bron.', nullable: true, type: String, example: 'R-REG-17' })
  bron!: string | null;

  @ApiProperty({ description: 'Versie van de regioconfiguratie.', nullable: true, type: String, example: 'h5-1' })
  configuratieversie!: string | null;
}
