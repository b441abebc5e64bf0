import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Datum } from '../../src/kernel/datum.js';
import { PagineringQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsDatum, IsGemeentecode, IsId } from '../../src/platform/http/validators.js';
import { STANDEN, type Stand } from './signaalstand.js';
import { SIGNAALSOORTEN, type Signaalsoort } from './soorten.js';
import { type Gedaan } from './werkdaden.js';
import { type Einde } from './werklijst.docs.js';

export interface Werkregel extends Gedaan {
  /** By which people act on it. */
  readonly werkId: string;
  readonly soort: Signaalsoort;
  readonly soortnaam: string;
  readonly wat: string;
  /** The rule or source that it rests on. */
  readonly waarom: string;
  readonly configuratieversie: string | null;
  readonly doen: string;
  readonly rollen: readonly string[];
  /** True where the one who asks must act, false where it only sees it. */
  readonly voorMij: boolean;
  readonly onderwerp: { readonly aggregaat: string; readonly id: string };
  readonly aanbieder: { readonly aanbiederId: string; readonly naam: string } | null;
  readonly gemeenten: readonly string[] | null;
  readonly verschijntOp: Datum;
  readonly uiterlijk: Datum | null;
  /** Calendar days until the last day; negative after it, null where no rule sets one. */
  readonly dagen: number | null;
  readonly stand: Stand;
  readonly einde: Einde | null;
  /** True where a person may say that it was handled. */
  readonly metDeHand: boolean;
  readonly pagina: string;
}

export interface Werklijst {
  readonly aantal: number;
  readonly pagina: number;
  readonly paginagrootte: number;
  readonly geldigOp: Datum;
  readonly regio: string;
  readonly rol: string;
  readonly perStand: Readonly<Partial<Record<Stand, number>>>;
  readonly resultaten: readonly Werkregel[];
}

export class WerklijstQuery extends PagineringQuery {
  @ApiPropertyOptional({
    description: 'De lijst van deze dag; zonder deze parameter vandaag.',
    example: '2026-06-01',
    format: 'date',
  })
  @IsOptional()
  @IsDatum()
  geldigOp?: string;

  @ApiPropertyOptional({ description: 'Alleen dit soort signaal.', enum: SIGNAALSOORTEN, example: 'verlengingsoptie' })
  @IsOptional()
  @IsIn([...SIGNAALSOORTEN], { message: `soort moet een van ${SIGNAALSOORTEN.join(', ')} zijn.` })
  soort?: Signaalsoort;

  @ApiPropertyOptional({
    description:
      'Alleen wat zo staat; zonder deze parameter wat nog iemand vraagt. Wat eindigde blijft een jaar te zien.',
    enum: STANDEN,
    example: 'te-laat',
  })
  @IsOptional()
  @IsIn([...STANDEN], { message: `stand moet een van ${STANDEN.join(', ')} zijn.` })
  stand?: Stand;

  @ApiPropertyOptional({ description: 'Alleen wat deze gemeente raakt, met wat de hele regio raakt.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen over deze aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsOptional()
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;

  @ApiPropertyOptional({
    description: 'Alleen wat voor deze dag klaar moet zijn.',
    example: '2026-07-01',
    format: 'date',
  })
  @IsOptional()
  @IsDatum()
  voor?: string;
}
