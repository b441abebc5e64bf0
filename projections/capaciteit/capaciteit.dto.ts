import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AANVRAAGGROEPEN } from '../../src/inkoop/partijen/aanvraag/nietplaatsbareaanvraag.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsKenmerk } from '../../src/platform/http/validators.js';
import { type AanvraagDoc } from './capaciteit.projection.js';

/** `onbekend`: nobody who is contracted said how much room there is; that is not the same as none. */
export const CAPACITEITSTANDEN = ['geen-aanbieder', 'vol', 'onbekend', 'vrij'] as const;
export type Capaciteitstand = (typeof CAPACITEITSTANDEN)[number];

export interface Capaciteitaanbieder {
  readonly aanbiederId: string;
  readonly naam: string;
  /** Null where it was never told. */
  readonly vrij: number | null;
  readonly plaatsen: number | null;
  readonly wachttijdDagen: number | null;
  readonly peildatum: Datum | null;
  /** Reasons of what it reported itself short of. */
  readonly tekorten: readonly string[];
}

export interface Capaciteitregel {
  readonly productcode: string;
  readonly productnaam: string;
  readonly gemeentecode: string;
  readonly gemeentenaam: string;
  readonly stand: Capaciteitstand;
  readonly aantalAanbieders: number;
  readonly zonderOpgave: number;
  /** Together, of those who told it; null where none did. */
  readonly vrij: number | null;
  readonly kortsteWachttijdDagen: number | null;
  readonly oudsteOpgave: Datum | null;
  readonly tekorten: number;
  /** Open requests for which this product came nearest and did not fit. */
  readonly zonderPassendAanbod: number;
  readonly aanbieders: readonly Capaciteitaanbieder[];
}

export interface CapaciteitAntwoord {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly configuratieversie: string | null;
  readonly perStand: Readonly<Record<Capaciteitstand, number>>;
  readonly resultaten: readonly Capaciteitregel[];
}

export interface Aanvraagtelling {
  readonly code: string;
  readonly aantal: number;
  readonly open: number;
}

export interface AanvragenAntwoord {
  readonly aantal: number;
  readonly open: number;
  readonly geldigOp: Datum;
  readonly perGroep: readonly Aanvraagtelling[];
  readonly perGemeente: readonly Aanvraagtelling[];
  readonly resultaten: readonly Omit<AanvraagDoc, 'regio'>[];
}

export class CapaciteitQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen dit product.', example: '02A03' })
  @IsOptional()
  @IsKenmerk({ message: 'productcode moet een code van de regio zijn, bijvoorbeeld 02A03.' })
  productcode?: string;

  @ApiPropertyOptional({ description: 'Alleen wat zo staat.', enum: CAPACITEITSTANDEN, example: 'vol' })
  @IsOptional()
  @IsIn([...CAPACITEITSTANDEN], { message: `stand moet een van ${CAPACITEITSTANDEN.join(', ')} zijn.` })
  stand?: Capaciteitstand;
}

export class AanvragenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen deze groep.', enum: AANVRAAGGROEPEN, example: 'verslaving' })
  @IsOptional()
  @IsIn([...AANVRAAGGROEPEN], { message: `groep moet een van ${AANVRAAGGROEPEN.join(', ')} zijn.` })
  groep?: (typeof AANVRAAGGROEPEN)[number];
}
