import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Onderaannemer } from '../../src/inkoop/partijen/contractpartijen/contractpartijen.events.js';
import {
  DOELGROEPEN,
  OMVANGKLASSEN,
  type RISICOERNST,
} from '../../src/inkoop/partijen/relatieprofiel/relatieprofiel.events.js';
import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum } from '../../src/kernel/datum.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsId, IsVrijeTekst } from '../../src/platform/http/validators.js';
import { type FeitOf, type Planstand } from './aanbiedersprofiel.docs.js';

type Zonder<T> = Omit<T, 'aanbiederId'>;
export type Ernst = (typeof RISICOERNST)[number];
export type Indeling = Zonder<FeitOf<'AanbiederClassified'>['data']>;

export interface ProfielCertificaat extends Zonder<FeitOf<'CertificaatRegistered'>['data']> {
  readonly stand: 'geldig' | 'verlopen' | 'ingetrokken' | 'nog-niet-geldig' | 'vervangen';
}

export interface ProfielMinimum {
  readonly aantal: number;
  readonly productcodes: readonly string[];
  readonly van: Datum;
  readonly tot: Datum;
  readonly stand: 'afgesproken' | 'gehaald' | 'niet-gehaald';
  /** As counted at the end of the period. */
  readonly clienten: number | null;
}

export interface ProfielContract {
  readonly contractId: string;
  readonly contractnummer: string;
  readonly stand: 'lopend' | 'toekomstig' | 'geeindigd';
  readonly ingangsdatum: Datum;
  readonly einddatum: Datum;
  readonly wetten: readonly string[];
  readonly segmenten: readonly string[];
  readonly productcodes: readonly string[];
  readonly gemeenten: readonly string[];
  readonly percelen: readonly string[];
  readonly raamovereenkomst: {
    readonly omzetgarantie: Bedrag | null;
    readonly keuzeDoor: 'client' | 'gemeente';
  } | null;
  readonly combinatie: readonly { readonly aanbiederId: string; readonly naam: string }[];
  readonly onderaannemers: number;
  readonly minima: readonly ProfielMinimum[];
}

export interface Rol {
  readonly rol: 'onderaannemer' | 'combinatielid';
  readonly contractId: string;
  readonly contractnummer: string;
  readonly hoofdaannemerId: string;
  readonly hoofdaannemer: string;
  readonly vanaf: Datum;
  readonly laatsteDag: Datum | null;
}

export interface Onderaanneming {
  readonly onderaannemingId: string;
  readonly contractId: string;
  readonly contractnummer: string;
  readonly hoofdaannemerId: string;
  readonly hoofdaannemer: string;
  readonly onderaannemer: Onderaannemer;
  readonly gemeenten: readonly string[];
  readonly productcodes: readonly string[];
  readonly vanaf: Datum;
  readonly laatsteDag: Datum | null;
  readonly redenEinde: string | null;
  readonly instemming: readonly string[];
  readonly regel: string | null;
}

export interface ProfielScore {
  readonly kpiId: string;
  readonly jaar: number;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly verdict: string | null;
  readonly score: number | null;
  /** Why there is no verdict. */
  readonly reden: string | null;
}

export interface Telling {
  readonly code: string;
  readonly aantal: number;
}

export interface Samenwerking {
  /** Clients with care on the day, each counted once. */
  readonly clienten: number;
  readonly toewijzingen: number;
  readonly weigeringen: number;
  readonly weigeringenPerReden: readonly Telling[];
  readonly berichten: number;
  readonly afgekeurdeBerichten: number;
  readonly foutenPerCode: readonly Telling[];
}

export interface Risico extends Zonder<FeitOf<'ContinuiteitsrisicoReported'>['data']> {
  readonly interventies: readonly string[];
  readonly geeindigdOp: Datum | null;
}

export interface Aanbiedersprofiel {
  readonly aanbiederId: string;
  readonly naam: string;
  readonly agbcode: string;
  readonly kvkNummer: string | null;
  readonly sinds: Datum;
  readonly geldigOp: Datum;
  readonly indeling: Indeling | null;
  readonly contracten: readonly ProfielContract[];
  readonly onderaannemers: readonly Onderaanneming[];
  readonly rollen: readonly Rol[];
  readonly certificaten: readonly ProfielCertificaat[];
  readonly beschikbaarheid: readonly Zonder<FeitOf<'BeschikbaarheidReported'>['data']>[];
  readonly capaciteitstekorten: readonly (Zonder<FeitOf<'CapaciteitstekortReported'>['data']> & {
    readonly hersteldOp: Datum | null;
  })[];
  readonly scores: readonly ProfielScore[];
  readonly verbeterplannen: readonly {
    readonly verbeterplanId: string;
    readonly kpiId: string;
    readonly jaar: number;
    readonly stand: Planstand;
    readonly uiterlijkIndienen: Datum | null;
  }[];
  readonly partnerschappen: readonly {
    readonly segment: string;
    readonly gemeentecode: string | null;
    readonly partner: boolean;
    readonly sinds: Datum;
    readonly reden: string;
  }[];
  readonly predicaat: { readonly jaar: number | null; readonly stand: Predicaatstand; readonly op: Datum } | null;
  readonly samenwerking: Samenwerking;
  readonly pilots: readonly Zonder<FeitOf<'PilotpartnerSelected'>['data']>[];
  readonly punten: readonly (Zonder<FeitOf<'VerbeterpuntSet'>['data']> & {
    readonly uitkomst: string | null;
    readonly afgerondOp: Datum | null;
  })[];
  /** Null for an aanbieder itself: the office watches, and tells when it steps in. */
  readonly continuiteitsrisicos: readonly Risico[] | null;
}
export type Predicaatstand = 'toegekend' | 'gepubliceerd' | 'niet-gepubliceerd' | 'ingetrokken';

export interface Profielregel {
  readonly aanbiederId: string;
  readonly naam: string;
  readonly wetten: readonly string[];
  readonly lopendeContracten: number;
  readonly onderaannemers: number;
  readonly clienten: number;
  readonly zorgvormen: readonly string[];
  readonly omvang: string | null;
  readonly doelgroep: string | null;
  readonly strategischPartner: boolean;
  readonly toewijzingen: number;
  readonly weigeringen: number;
  readonly berichten: number;
  readonly afgekeurdeBerichten: number;
  readonly openVerbeterplannen: number;
  readonly openPunten: number;
  readonly verlopenCertificaten: number;
  readonly capaciteitstekorten: number;
  readonly pilots: readonly string[];
  /** The gravest that is open. */
  readonly continuiteitsrisico: Ernst | null;
}

export interface ProfielenAntwoord {
  readonly aantal: number;
  readonly geldigOp: Datum;
  /** How the aanbieders that were asked divide over each axis; `niet-ingedeeld` counts the rest (R-PAR-14). */
  readonly verdeling: Readonly<Record<'zorgvorm' | 'omvang' | 'doelgroep', readonly Telling[]>>;
  readonly resultaten: readonly Profielregel[];
}

export interface OnderaannemingenAntwoord {
  readonly aantal: number;
  readonly jaar: number;
  /** Parties, each counted once, however many contracts they work under. */
  readonly aantalOnderaannemers: number;
  readonly perContract: readonly (Telling & { readonly contractnummer: string })[];
  readonly perGemeente: readonly Telling[];
  readonly resultaten: readonly Onderaanneming[];
}

export class ProfielenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen deze zorgvorm.', example: 'dagbesteding' })
  @IsOptional()
  @IsVrijeTekst({ message: 'zorgvorm moet een tekst zijn.' })
  zorgvorm?: string;

  @ApiPropertyOptional({ description: 'Alleen deze omvang.', enum: OMVANGKLASSEN, example: 'klein' })
  @IsOptional()
  @IsIn([...OMVANGKLASSEN], { message: `omvang moet een van ${OMVANGKLASSEN.join(', ')} zijn.` })
  omvang?: (typeof OMVANGKLASSEN)[number];

  @ApiPropertyOptional({ description: 'Alleen deze doelgroep.', enum: DOELGROEPEN, example: 'stabilisatiegericht' })
  @IsOptional()
  @IsIn([...DOELGROEPEN], { message: `doelgroep moet een van ${DOELGROEPEN.join(', ')} zijn.` })
  doelgroep?: (typeof DOELGROEPEN)[number];

  @ApiPropertyOptional({ description: 'Alleen wie aan deze pilot meedeed.', example: 'dagbesteding-dementie' })
  @IsOptional()
  @IsVrijeTekst({ message: 'pilot moet de sleutel van een pilot zijn.' })
  pilot?: string;

  @ApiPropertyOptional({ description: 'Alleen met een open continuiteitsrisico.', example: true, type: 'boolean' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean({ message: 'metRisico moet true of false zijn.' })
  metRisico?: boolean;
}

export class OnderaannemingenQuery {
  @ApiPropertyOptional({ description: 'Jaar; zonder dit veld dit jaar.', example: 2024, type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2024.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar?: number;

  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen dit contract.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b61' })
  @IsOptional()
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId?: string;
}
