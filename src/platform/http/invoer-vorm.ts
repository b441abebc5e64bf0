import 'reflect-metadata';
import { type RejectionDetail } from '../../kernel/rejection.js';

/** Where @nestjs/swagger keeps what `@ApiProperty` says; it does not export the name. */
const EIGENSCHAP = 'swagger/apiModelProperties';

/**
 * Mends and checks what validators per property do not see, in a validated body. A null stands for a property that was left
 * out, unless it is described as nullable: `@IsOptional` lets both through, and a default only replaces the latter. A list
 * straight inside a list is refused: `@ValidateNested` looks for objects in it, and finds none to fault.
 */
export function naarVorm(value: unknown, plaats = ''): RejectionDetail[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) dropNulls(value);
  return Object.entries(value).flatMap(([naam, deel]) => {
    const hier = Array.isArray(value) ? `${plaats}[${naam}]` : plaats === '' ? naam : `${plaats}.${naam}`;
    if (Array.isArray(value) && Array.isArray(deel)) {
      return [
        { plaats: hier, code: 'ONGELDIG', melding: `${hier} is een lijst in een lijst. Haal een paar haken weg.` },
      ];
    }
    return naarVorm(deel, hier);
  });
}

function dropNulls(dto: object): void {
  for (const [naam, deel] of Object.entries(dto)) {
    if (deel !== null) continue;
    const described = Reflect.getMetadata(EIGENSCHAP, dto, naam) as { readonly nullable?: boolean } | undefined;
    if (described !== undefined && described.nullable !== true) Reflect.deleteProperty(dto, naam);
  }
}
