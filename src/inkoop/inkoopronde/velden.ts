import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsSleutel } from '../../regio/besluitvorming/besluitvorming.dto.js';
import { IsBedrag, IsDatum, IsGemeentecode, IsId, IsKenmerk, IsVrijeTekst } from '../../platform/http/validators.js';
import { type Document, SHA256 } from './inhoud/ronde.js';

/** Fields that the bodies of procurement share: how they are documented and how they are checked, in one place. */

interface Optie {
  readonly leeg?: boolean;
}

const plicht = ({ leeg = false }: Optie): PropertyDecorator[] => (leeg ? [IsOptional()] : []);
const doc = ({ leeg = false }: Optie): { required: boolean; nullable?: boolean } =>
  leeg ? { required: false, nullable: true } : { required: true };

export function Dag(description: string, optie: Optie = {}): PropertyDecorator {
  const api = { description, example: '2022-05-01', format: 'date', type: String, ...doc(optie) };
  return applyDecorators(ApiProperty(api), ...plicht(optie), IsDatum());
}

export function Tekst(description: string, example: string, optie: Optie = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, example, type: String, ...doc(optie) }),
    ...plicht(optie),
    IsVrijeTekst(),
  );
}

export function Sleutel(description: string, example: string): PropertyDecorator {
  return applyDecorators(ApiProperty({ description, example, type: String }), IsSleutel());
}

export function Keuze(description: string, waarden: readonly string[], optie: Optie = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, enum: [...waarden], example: waarden[0], ...doc(optie) }),
    ...plicht(optie),
    IsIn([...waarden], { message: `$property moet een van ${waarden.join(', ')} zijn.` }),
  );
}

export function Aantal(description: string, min: number, max: number, optie: Optie = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, example: min, type: 'integer', minimum: min, maximum: max, ...doc(optie) }),
    ...plicht(optie),
    IsInt({ message: '$property moet een geheel getal zijn.' }),
    Min(min, { message: `$property is ten minste ${min}.` }),
    Max(max, { message: `$property is ten hoogste ${max}.` }),
  );
}

export function Eurocenten(description: string): PropertyDecorator {
  return applyDecorators(ApiProperty({ description, example: 75_000_000, type: 'integer' }), IsBedrag());
}

export function AanbiederId(description: string, optie: Optie = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, format: 'uuid', type: String, ...doc(optie) }),
    ...plicht(optie),
    IsId({ message: '$property moet het id van een aanbieder zijn.' }),
  );
}

interface Lijst extends Optie {
  readonly max: number;
  /** An empty list says something too. */
  readonly magLeeg?: boolean;
}

function lijst({ max, magLeeg = false, ...optie }: Lijst): PropertyDecorator[] {
  return [
    ...plicht(optie),
    IsArray({ message: '$property moet een lijst zijn.' }),
    ...(magLeeg ? [] : [ArrayNotEmpty({ message: '$property heeft er ten minste een nodig.' })]),
    ArrayMaxSize(max, { message: `$property heeft er ten hoogste ${max}.` }),
  ];
}

export function Sleutels(description: string, optie: Lijst): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: [String], example: ['jeugd-ambulant'], ...doc(optie) }),
    ...lijst(optie),
    IsSleutel({ each: true }),
  );
}

export function Productcodes(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: [String], example: ['02A03'] }),
    ...lijst({ max: 200 }),
    IsKenmerk({ each: true }),
  );
}

export function Gemeentecodes(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: [String], example: ['0503'] }),
    ...lijst({ max: 100 }),
    IsGemeentecode({ each: true }),
  );
}

export function Ids(description: string, optie: Lijst): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: [String], format: 'uuid', ...doc(optie) }),
    ...lijst(optie),
    IsId({ each: true }),
  );
}

export function Teksten(description: string, example: string, optie: Lijst): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: [String], example: [example], ...doc(optie) }),
    ...lijst(optie),
    IsVrijeTekst({ each: true }),
  );
}

export function Delen(description: string, soort: new () => object, optie: Lijst): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: [soort], ...doc(optie) }),
    ...lijst(optie),
    ValidateNested({ each: true }),
    Type(() => soort),
  );
}

export function Deel(description: string, soort: new () => object, optie: Optie = {}): PropertyDecorator {
  const verplicht = optie.leeg === true ? [] : [IsDefined({ message: '$property is verplicht.' })];
  return applyDecorators(
    ApiProperty({ description, type: soort, ...doc(optie) }),
    ...plicht(optie),
    ...verplicht,
    ValidateNested(),
    Type(() => soort),
  );
}

export class DocumentInvoer {
  @Tekst('Naam van het document.', 'Leidraad inkoop')
  naam!: string;

  @ApiProperty({
    description: 'SHA-256 van het document: 64 tekens, 0-9 en a-f. Kroniek bewaart het document zelf niet.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  @Matches(SHA256, { message: 'sha256 bestaat uit 64 tekens, 0-9 en a-f.' })
  sha256!: string;

  @Tekst('Waar het document te vinden is.', 'TenderNed, kenmerk 12345')
  vindplaats!: string;
}

export function documentOf({ naam, sha256, vindplaats }: DocumentInvoer): Document {
  return { naam, sha256, vindplaats };
}
