import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { isUUID, Matches, registerDecorator, type ValidationOptions } from 'class-validator';
import { isDatum } from '../../kernel/datum.js';
import { holdsBsn, isBsn } from '../../kernel/vrije-tekst.js';

type Message = (property: string) => string;

function check(
  name: string,
  test: (value: unknown) => boolean,
  message: Message,
  options: ValidationOptions | undefined,
): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: options ?? {},
      validator: {
        validate: test,
        defaultMessage: (given) => message(given?.property ?? 'dit veld'),
      },
    });
  };
}

/** A calendar date that exists, `YYYY-MM-DD`. */
export function IsDatum(options?: ValidationOptions): PropertyDecorator {
  return check(
    'isDatum',
    isDatum,
    (naam) => `${naam} moet een bestaande datum zijn, bijvoorbeeld 2023-01-01.`,
    options,
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

export function isTijdstip(value: unknown): value is string {
  if (typeof value !== 'string' || !INSTANT.test(value) || !isDatum(value.slice(0, 10))) return false;
  const instant = new Date(value);
  // In UTC it must still lie within the years 1 to 9999.
  return !Number.isNaN(instant.getTime()) && isDatum(instant.toISOString().slice(0, 10));
}

/** An instant with its time zone, `2026-03-01T09:30:00Z`. */
export function IsTijdstip(options?: ValidationOptions): PropertyDecorator {
  return check(
    'isTijdstip',
    isTijdstip,
    (naam) => `${naam} moet een tijdstip met tijdzone zijn, bijvoorbeeld 2026-03-01T09:30:00Z.`,
    options,
  );
}

/** CBS gemeentecode: four digits. */
export function IsGemeentecode(options?: ValidationOptions): PropertyDecorator {
  return check(
    'isGemeentecode',
    (value) => typeof value === 'string' && /^\d{4}$/.test(value),
    (naam) => `${naam} moet een CBS-gemeentecode van vier cijfers zijn, bijvoorbeeld 0518.`,
    options,
  );
}

/** AGB code: eight digits. */
export function IsAgbcode(options?: ValidationOptions): PropertyDecorator {
  return check(
    'isAgbcode',
    (value) => typeof value === 'string' && /^\d{8}$/.test(value),
    (naam) => `${naam} moet een AGB-code van acht cijfers zijn.`,
    options,
  );
}

/** Nine digits that pass the elfproef. The message never repeats the value (R-DAT-09). */
export function IsBsn(options?: ValidationOptions): PropertyDecorator {
  return check(
    'isBsn',
    (value) => typeof value === 'string' && isBsn(value),
    (naam) => `${naam} is geen geldig burgerservicenummer: negen cijfers die aan de elfproef voldoen.`,
    options,
  );
}

/** An id that Kroniek gave out. */
export function IsId(options?: ValidationOptions): PropertyDecorator {
  return check(
    'isId',
    (value) => isUUID(value),
    (naam) => `${naam} moet een UUID zijn zoals Kroniek die eerder gaf.`,
    options,
  );
}

/** Integer eurocents, zero or more. */
export function IsBedrag(options?: ValidationOptions): PropertyDecorator {
  return check(
    'isBedrag',
    (value) => Number.isSafeInteger(value) && (value as number) >= 0,
    (naam) => `${naam} moet een bedrag in hele eurocenten zijn, nul of meer.`,
    options,
  );
}

/**
 * Text of 1 to 4,000 characters that holds no BSN; the same rule as `zVrijeTekst` in the events. The spaces around it go
 * away here, as the event loses them: else a decider that compares a repeat with what is stored takes it for other news.
 */
export function IsVrijeTekst(options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : trimmed(value))),
    check(
      'isVrijeTekst',
      (value) =>
        typeof value === 'string' && value.trim().length > 0 && value.trim().length <= 4000 && !holdsBsn(value),
      (naam) => `${naam} moet een tekst van 1 tot 4000 tekens zijn, zonder burgerservicenummer.`,
      options,
    ),
  );
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

/** A short name from our own lists: lower case letters, digits and hyphens. */
export function IsKenmerk(options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    Matches(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/, {
      message: '$property bestaat uit 1 tot 100 letters, cijfers, punten, streepjes en schuine strepen.',
      ...options,
    }),
  );
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** An object of short names, each with a short name as value: at most 50 of them. */
export function IsCodeparen(options?: ValidationOptions): PropertyDecorator {
  return check(
    'isCodeparen',
    (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const paren = Object.entries(value);
      return (
        paren.length <= 50 &&
        paren.every(([naam, code]) => CODE.test(naam) && typeof code === 'string' && CODE.test(code))
      );
    },
    (naam) => `${naam} geeft per naam een code van letters, cijfers, punten en streepjes.`,
    options,
  );
}
