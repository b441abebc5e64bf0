import { type RejectionDetail } from '../../kernel/rejection.js';

/** Body of every error answer (RFC 9457), with our stable `code` and, for invalid input, all faults together. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly fouten?: readonly RejectionDetail[];
}

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/**
 * An error answer that is no refusal by a business rule: of the platform itself. `detail` is a Dutch sentence without
 * personal data.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly errors: readonly RejectionDetail[] = [],
  ) {
    super(detail);
    this.name = 'Problem';
  }
}

export const TITLES: Readonly<Record<number, string>> = {
  400: 'Ongeldige vraag',
  401: 'Niet aangemeld',
  403: 'Geen toegang',
  404: 'Niet gevonden',
  405: 'Methode niet toegestaan',
  406: 'Vorm niet beschikbaar',
  408: 'Vraag duurde te lang',
  409: 'Conflict',
  410: 'Verwijderd',
  413: 'Vraag te groot',
  414: 'Adres te lang',
  415: 'Inhoudstype niet ondersteund',
  429: 'Te veel vragen',
  431: 'Kopregels te groot',
  500: 'Interne fout',
  503: 'Tijdelijk niet beschikbaar',
};
