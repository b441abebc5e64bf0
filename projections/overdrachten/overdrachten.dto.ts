import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PagineringQuery, TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsId } from '../../src/platform/http/validators.js';
import { GRONDSLAGSOORTEN } from '../../src/toegang/overdracht/inhoud/overdracht.js';
import { OVERDRACHTSTANDEN, type Overdrachtstand } from './overdrachten.docs.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;
const DAG = { format: 'date', example: '2026-06-30' } as const;
const LEEG = { nullable: true, type: String } as const;

class OverdrachtenfilterQuery {
  @ApiPropertyOptional({ description: 'Alleen onder dit contract.', ...UUID })
  @IsOptional()
  @IsId()
  contractId?: string;

  @ApiPropertyOptional({ description: 'Alleen deze stand.', enum: OVERDRACHTSTANDEN, example: 'gestart' })
  @IsOptional()
  @IsIn([...OVERDRACHTSTANDEN], { message: `stand is een van: ${OVERDRACHTSTANDEN.join(', ')}.` })
  stand?: Overdrachtstand;

  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', example: '0603' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;
}

export class OverdrachtenQuery extends IntersectionType(OverdrachtenfilterQuery, PagineringQuery, TijdreisQuery) {}

export class GegevensoverdrachtDto {
  @ApiProperty({ description: 'Kenmerk van wat is overgedragen.', example: 'OVD-2026-17' })
  kenmerk!: string;

  @ApiProperty({ description: 'Waarop het rust.', enum: GRONDSLAGSOORTEN, example: 'toestemming' })
  grondslag!: string;

  @ApiProperty({ description: 'Dag van de toestemming.', ...DAG, ...LEEG })
  toestemmingOp!: string | null;

  @ApiProperty({ description: 'De wettelijke bepaling.', example: null, ...LEEG })
  bepaling!: string | null;
}

export class OverdrachtDto {
  @ApiProperty({ description: 'Id van de overdracht.', ...UUID })
  overdrachtId!: string;

  @ApiProperty({ description: 'Het contract dat eerder eindigt.', ...UUID })
  contractId!: string;

  @ApiProperty({ description: 'De toewijzing onder dat contract.', ...UUID })
  toewijzingId!: string;

  @ApiProperty({ description: 'Pseudoniem van de client; alleen voor wie de casus mag zien.', ...UUID, ...LEEG })
  clientId!: string | null;

  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0603' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  productcode!: string;

  @ApiProperty({ description: 'Waarom het contract eindigt.', example: 'faillissement' })
  grond!: string;

  @ApiProperty({ description: 'Laatste dag van het contract.', ...DAG })
  uiterlijk!: string;

  @ApiProperty({ description: 'Dag waarop de overdracht begon.', ...DAG })
  gestartOp!: string;

  @ApiProperty({ description: 'Stand op de gevraagde dag.', enum: OVERDRACHTSTANDEN, example: 'aanvaard' })
  stand!: Overdrachtstand;

  @ApiProperty({ description: 'Naam van de aanbieder die stopt.', example: 'Stichting De Korenmolen' })
  vanAanbieder!: string;

  @ApiProperty({ description: 'Naam van de aanbieder die het laatst is voorgesteld.', example: 'De Linde', ...LEEG })
  naarAanbieder!: string | null;

  @ApiProperty({ description: 'Waarom is geweigerd, of waarom de overdracht eindigde.', example: null, ...LEEG })
  reden!: string | null;

  @ApiProperty({ description: 'De toewijzing aan de nieuwe aanbieder.', ...UUID, ...LEEG })
  nieuweToewijzingId!: string | null;

  @ApiProperty({ description: 'Wat aan gegevens is overgedragen.', type: [GegevensoverdrachtDto] })
  gegevensoverdrachten!: GegevensoverdrachtDto[];

  @ApiProperty({ description: 'Nog open, en 14 dagen of minder voor de laatste dag.', example: false })
  teLaat!: boolean;

  @ApiProperty({ description: 'Vanaf welke dag de overdracht is afgerond.', ...DAG, ...LEEG })
  afgerondPer!: string | null;
}

export class OverdrachttellingDto {
  @ApiProperty({ description: 'Het contract dat eerder eindigt.', ...UUID })
  contractId!: string;

  @ApiProperty({ description: 'De beeindiging van het contract.', ...UUID })
  beeindigingId!: string;

  @ApiProperty({ description: 'Laatste dag van het contract.', ...DAG })
  uiterlijk!: string;

  @ApiProperty({ description: 'Waarom het contract eindigt.', example: 'faillissement' })
  grond!: string;

  @ApiProperty({ description: 'Overdrachten die nog lopen.', example: 1, type: 'integer' })
  open!: number;

  @ApiProperty({ description: 'Clienten die bij een andere aanbieder zijn.', example: 2, type: 'integer' })
  overgedragen!: number;

  @ApiProperty({ description: 'Clienten die om een andere reden weg zijn.', example: 0, type: 'integer' })
  andersGeeindigd!: number;

  @ApiProperty({ description: 'Toewijzingen waarvoor nog geen overdracht is begonnen.', type: [String] })
  nietGestart!: string[];

  @ApiProperty({ description: 'Dag waarop de laatste client over was; leeg zolang er nog een is.', ...DAG, ...LEEG })
  voltooidOp!: string | null;
}

export class OverdrachtenAntwoord {
  @ApiProperty({ description: 'De dag waarvoor dit geldt.', ...DAG })
  geldigOp!: string;

  @ApiProperty({ description: 'Aantal dat aan de vraag voldoet.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Eerste laatste dag eerst.', type: [OverdrachtDto] })
  resultaten!: OverdrachtDto[];

  @ApiProperty({ description: 'Per contract, van wat u mag zien en ongeacht de stand.', type: [OverdrachttellingDto] })
  perContract!: OverdrachttellingDto[];
}
