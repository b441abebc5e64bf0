import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Datum } from '../../src/kernel/datum.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsId } from '../../src/platform/http/validators.js';
import { type ActieDoc, type OverlegDoc } from './overlegkalender.projection.js';

/** `niet-vastgelegd`: its day has passed, and nobody recorded that it was held or why not. */
export const OVERLEGSTANDEN = ['gepland', 'niet-vastgelegd', 'gehouden', 'vervallen'] as const;
export type Overlegstand = (typeof OVERLEGSTANDEN)[number];

export class OverlegkalenderQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Jaar; zonder dit veld dat van geldigOp.', example: 2026, type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'jaar moet een jaar zijn, bijvoorbeeld 2026.' })
  @Min(2015, { message: 'jaar moet 2015 of later zijn.' })
  @Max(2100, { message: 'jaar moet 2100 of eerder zijn.' })
  jaar?: number;
}

export type Overlegregel = Omit<OverlegDoc, 'regio' | 'vervallen'> & {
  readonly stand: Overlegstand;
  readonly redenVervallen: string | null;
};

/** `te-laat`: its last day has passed, and it was not closed or dropped. */
export const ACTIESTANDEN = ['open', 'te-laat', 'gesloten', 'vervallen'] as const;
export type Actiestand = (typeof ACTIESTANDEN)[number];

export class ActiesQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen acties in deze stand.', enum: ACTIESTANDEN })
  @IsOptional()
  @IsIn(ACTIESTANDEN, { message: `norm moet een van ${ACTIESTANDEN.join(', ')} zijn.` })
  stand?: Actiestand;

  @ApiPropertyOptional({ description: 'Alleen acties over deze aanbieder.', format: 'uuid' })
  @IsOptional()
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;
}

export interface Actieregel extends Omit<ActieDoc, 'regio'> {
  readonly stand: Actiestand;
  readonly aanbieder: string | null;
}

export interface ActiesAntwoord {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: readonly Actieregel[];
}

export interface Overlegnormregel {
  readonly soort: string;
  readonly per: string;
  /** The vorm or other unit for which it is counted; null for the whole region. */
  readonly eenheid: string | null;
  /** The aanbieder or partner that the norm is for; null for another unit. */
  readonly aanbiederId: string | null;
  /** Null where the region set none, or left it open. */
  readonly minPerJaar: number | null;
  readonly maxPerJaar: number | null;
  readonly gehouden: number;
  readonly gepland: number;
  /** How many are still to be planned to reach the minimum. */
  readonly ontbreekt: number;
}

export interface OverlegkalenderAntwoord {
  readonly aantal: number;
  readonly jaar: number;
  readonly geldigOp: Datum;
  readonly configuratieversie: string | null;
  readonly resultaten: readonly Overlegregel[];
  readonly normen: readonly Overlegnormregel[];
  /** Open or late on the day, and those that were agreed in an overleg of the year. */
  readonly acties: readonly Actieregel[];
}

/**
 * `te-laat`: the term of the norm has passed without a conversation; `nooit`: no norm says when, and there never was one;
 * `zonder-norm`: no norm says when, and the last one is shown.
 */
export const GESPREKSSTANDEN = ['te-laat', 'nooit', 'op-tijd', 'zonder-norm'] as const;
export type Gespreksstand = (typeof GESPREKSSTANDEN)[number];
/** Who had no conversation: the list without a filter. */
export const ZONDER_GESPREK: readonly Gespreksstand[] = ['te-laat', 'nooit'];

export class ZonderGesprekQuery extends TijdreisQuery {
  @ApiPropertyOptional({
    description: 'Alleen wie zo tegen de norm staat; zonder dit veld wie geen gesprek had: te laat, of nooit.',
    enum: GESPREKSSTANDEN,
  })
  @IsOptional()
  @IsIn(GESPREKSSTANDEN, { message: `stand moet een van ${GESPREKSSTANDEN.join(', ')} zijn.` })
  norm?: Gespreksstand;
}

export interface Gespreksregel {
  readonly aanbiederId: string;
  readonly aanbieder: string;
  /** The kind of conversation that the norm asks; null where no norm of the region is about this aanbieder. */
  readonly soort: string | null;
  readonly partner: boolean;
  /** First day of the contract or of the partnership that the norm counts from. */
  readonly sinds: Datum;
  readonly laatsteGesprek: Datum | null;
  readonly geplandOp: Datum | null;
  /** The most months between two conversations; null where nothing says it. */
  readonly maanden: number | null;
  readonly uiterlijk: Datum | null;
  readonly stand: Gespreksstand;
}

export interface ZonderGesprekAntwoord {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly configuratieversie: string | null;
  /** Of all aanbieders with a contract and all partners, also those that the list leaves out. */
  readonly perStand: Partial<Record<Gespreksstand, number>>;
  readonly resultaten: readonly Gespreksregel[];
}
