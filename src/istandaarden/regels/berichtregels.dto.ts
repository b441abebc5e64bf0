import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { type Registerregel } from './registerregel.js';

export const REGELSTANDEN = ['uitgevoerd', 'niet-van-toepassing', 'nog-niet'] as const;
export type Regelstand = (typeof REGELSTANDEN)[number];

export class BerichtregelsQuery {
  @ApiPropertyOptional({ description: 'Alleen regels met deze stand.', enum: REGELSTANDEN })
  @IsOptional()
  @IsIn(REGELSTANDEN, { message: `stand moet een van ${REGELSTANDEN.join(', ')} zijn.` })
  stand?: Regelstand;

  @ApiPropertyOptional({ description: 'Alleen regels over dit bericht, zonder WMO of JW.', example: '323' })
  @IsOptional()
  @Matches(/^3\d{2}$/, { message: 'bericht moet het nummer van een bericht zijn, bijvoorbeeld 323.' })
  bericht?: string;
}

export interface Berichtregel {
  readonly id: string;
  readonly berichten: readonly string[];
  readonly wet: Registerregel['wet'];
  readonly niveau: Registerregel['niveau'];
  readonly retourcode: string | null;
  readonly vraagt: string | null;
  readonly stand: Regelstand;
  /** Why it is not applied, what is missing, or what to know of one that is applied; null where there is nothing to say. */
  readonly toelichting: string | null;
  /** The rule under which it is told, where two rules forbid the same. */
  readonly gemeldAls: string | null;
}

export interface BerichtregelsAntwoord {
  readonly aantal: number;
  /** Over all rules of the standard, whatever was asked. */
  readonly telling: Readonly<Record<Regelstand, number>>;
  readonly resultaten: readonly Berichtregel[];
}
