/**
 * A refusal by a business rule. It is the only error that `decide` throws.
 *
 * `code` is stable and machine-readable (tests assert it); `message` is a Dutch sentence that tells the user what to
 * do. Neither may hold personal data: both end up in logs and in answers. Mapped to HTTP in one filter
 * (`platform/http`): `not-found` 404, `conflict` 409, `forbidden` 403, `invalid` 400.
 */
export class Rejection extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly kind: 'conflict' | 'invalid' | 'not-found' | 'forbidden' = 'conflict',
    /** One entry per fault, for input with several faults at once. */
    readonly errors: readonly RejectionDetail[] = [],
  ) {
    super(message);
    this.name = 'Rejection';
  }
}

export interface RejectionDetail {
  /** Where: a property path, `regel 12`, or an XML path. */
  readonly plaats: string;
  readonly code: string;
  readonly melding: string;
}
