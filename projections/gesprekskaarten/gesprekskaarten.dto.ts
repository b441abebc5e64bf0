import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Datum } from '../../src/kernel/datum.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsId } from '../../src/platform/http/validators.js';
import { type GesprekskaartDoc } from './gesprekskaarten.projection.js';

/** `voorbij`: its day has passed, and nobody recorded what was discussed. */
export const KAARTSTANDEN = ['uitgenodigd', 'voorbij', 'ingevuld', 'vervallen'] as const;
export type Kaartstand = (typeof KAARTSTANDEN)[number];

export class GesprekskaartenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen kaarten over deze aanbieder.', format: 'uuid' })
  @IsOptional()
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Alleen kaarten in deze stand.', enum: KAARTSTANDEN })
  @IsOptional()
  @IsIn(KAARTSTANDEN, { message: `stand moet een van ${KAARTSTANDEN.join(', ')} zijn.` })
  stand?: Kaartstand;
}

export class GesprekskaartLeesPad {
  @ApiProperty({ description: 'Id van de gesprekskaart.', format: 'uuid' })
  @IsId({ message: 'gesprekskaartId moet het id van een gesprekskaart zijn.' })
  gesprekskaartId!: string;
}

type Ingevuld = NonNullable<GesprekskaartDoc['ingevuld']>;

export interface Kaartpunt {
  readonly nummer: number;
  readonly punt: string;
  readonly bron: string;
  readonly verwijzing: string | null;
  readonly besproken: string | null;
  readonly uitkomst: string | null;
}

export interface Kaartactie {
  readonly actieId: string;
  readonly wat: string;
  readonly wie: string;
  readonly uiterlijk: Datum;
  readonly stand: 'open' | 'te-laat' | 'gesloten' | 'vervallen';
  /** The result, or why it was dropped. */
  readonly afloop: string | null;
}

export interface Kaartregel {
  readonly gesprekskaartId: string;
  readonly aanbiederId: string;
  readonly aanbieder: string;
  readonly soort: string;
  /** The day on which it was held, or for which it is planned. */
  readonly datum: Datum;
  readonly stand: Kaartstand;
  readonly punten: number;
  readonly openActies: number;
  readonly volgendGesprek: Datum | null;
}

export interface GesprekskaartenAntwoord {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: readonly Kaartregel[];
}

export interface GesprekskaartAntwoord extends Omit<Kaartregel, 'punten' | 'openActies'> {
  readonly geldigOp: Datum;
  readonly uitgenodigdOp: Datum;
  readonly uitgenodigdDoor: string;
  readonly deelnemers: readonly string[];
  readonly redenVervallen: string | null;
  readonly ingevuldDoor: string | null;
  readonly verplaatsingen: readonly { readonly op: Datum; readonly naar: Datum; readonly reden: string }[];
  readonly punten: readonly Kaartpunt[];
  readonly buitenAgenda: Ingevuld['buitenAgenda'];
  readonly kpis: Ingevuld['kpis'];
  readonly acties: readonly Kaartactie[];
  readonly correcties: readonly { readonly op: Datum; readonly door: string; readonly reden: string }[];
}
