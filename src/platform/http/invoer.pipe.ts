import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { type RejectionDetail } from '../../kernel/rejection.js';
import { naarVorm } from './invoer-vorm.js';
import { Problem } from './problem.js';
import { requestContext } from './request-context.js';

/** Dutch sentences for class-validator rules whose author gave no message. */
const STANDARD: Readonly<Record<string, string>> = {
  isString: 'moet tekst zijn',
  isInt: 'moet een geheel getal zijn',
  isNumber: 'moet een getal zijn',
  isBoolean: 'moet true of false zijn',
  isArray: 'moet een lijst zijn',
  arrayNotEmpty: 'mag niet leeg zijn',
  isNotEmpty: 'mag niet leeg zijn',
  isDefined: 'is verplicht',
  isObject: 'moet een object zijn',
  nestedValidation: 'moet een object zijn',
  isUuid: 'moet een UUID zijn',
  isEnum: 'heeft een waarde die niet bestaat',
  isIn: 'heeft een waarde die niet bestaat',
  min: 'is te klein',
  max: 'is te groot',
  isPositive: 'moet groter dan nul zijn',
  minLength: 'is te kort',
  maxLength: 'is te lang',
  isLength: 'heeft niet de juiste lengte',
  matches: 'heeft niet de juiste vorm',
  whitelistValidation: 'is hier niet bekend',
};

const ENGLISH = /\b(must|should|each value|nested property)\b/;

function sentence(property: string, rule: string, message: string): string {
  const known = STANDARD[rule];
  if (rule === 'whitelistValidation') return `${property} ${known}.`;
  return ENGLISH.test(message) ? `${property} ${known ?? 'is niet geldig'}.` : message;
}

/** Every fault of a validated object, with its path: `gemeenten[0].vanaf`. Never holds a value that was sent. */
export function faultsOf(errors: readonly ValidationError[], prefix = ''): RejectionDetail[] {
  return errors.flatMap((error) => {
    const index = /^\d+$/.test(error.property);
    const plaats = index
      ? `${prefix}[${error.property}]`
      : prefix === ''
        ? error.property
        : `${prefix}.${error.property}`;
    const missing = error.value === undefined && error.constraints !== undefined;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      plaats,
      code: rule === 'whitelistValidation' ? 'ONBEKEND_VELD' : missing ? 'VERPLICHT' : 'ONGELDIG',
      melding: sentence(error.property, rule, message),
    }));
    // A missing value breaks each of its rules; one line says it.
    return [...(missing ? own.slice(0, 1) : own), ...faultsOf(error.children ?? [], plaats)];
  });
}

/**
 * Validates path, query and body against their DTO. The faults of all of them come in one answer (NLGov ADR): each
 * failing part notes its own, waits one turn of the event loop, in which the other parts are validated too, and only
 * then refuses.
 */
@Injectable()
export class InvoerPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      validationError: { target: false, value: true },
      exceptionFactory: (errors) => new Problem(400, 'INVOER_ONGELDIG', '', {}, faultsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && isDto(metadata) && (Buffer.isBuffer(value) || typeof value === 'string')) {
      throw new Problem(
        415,
        'INHOUDSTYPE_NIET_ONDERSTEUND',
        'Stuur de inhoud als JSON, met de kopregel Content-Type: application/json.',
      );
    }
    // A body that is not there is validated as an empty one: the answer then names every required property.
    const given = metadata.type === 'body' && (value === undefined || value === null) && isDto(metadata) ? {} : value;
    const { valid, own } = await this.validated(given, metadata);
    const faults = requestContext.getStore()?.faults ?? [];
    faults.push(...own);
    // Also what was found before any DTO was looked at (`BekendInterceptor`) waits for the faults of the others.
    if (faults.length === 0) return valid;
    await new Promise((resolve) => setImmediate(resolve));
    const count = faults.length === 1 ? 'een fout' : `${faults.length} fouten`;
    throw new Problem(400, 'INVOER_ONGELDIG', `De vraag bevat ${count}; zie fouten.`, {}, faults);
  }

  private async validated(
    given: unknown,
    metadata: ArgumentMetadata,
  ): Promise<{ readonly valid: unknown; readonly own: readonly RejectionDetail[] }> {
    const isBody = metadata.type === 'body' && isDto(metadata);
    if (isBody && Array.isArray(given)) {
      const melding = 'De inhoud is een lijst. Stuur een object, tussen accolades.';
      return { valid: undefined, own: [{ plaats: 'body', code: 'ONGELDIG', melding }] };
    }
    try {
      const valid: unknown = await super.transform(given, metadata);
      return { valid, own: isBody ? naarVorm(valid) : [] };
    } catch (error) {
      if (error instanceof Problem) return { valid: undefined, own: error.errors };
      throw error;
    }
  }
}

function isDto(metadata: ArgumentMetadata): boolean {
  const builtIn: readonly unknown[] = [undefined, String, Number, Boolean, Array, Object, Buffer];
  return !builtIn.includes(metadata.metatype);
}
