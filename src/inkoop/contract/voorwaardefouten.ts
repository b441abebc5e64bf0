import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';

/** Gathers what is wrong with the terms of a contract, so that who records it hears all of it at once. */
export class Voorwaardefouten {
  private readonly gevonden: { readonly detail: RejectionDetail; readonly weigering: Rejection }[] = [];

  /** Undefined where `bepaal` refuses; the refusal is kept under the name of the field. */
  probeer<T>(plaats: string, bepaal: () => T): T | undefined {
    try {
      return bepaal();
    } catch (weigering) {
      if (!(weigering instanceof Rejection)) throw weigering;
      const { code, message: melding } = weigering;
      this.gevonden.push({ detail: { plaats, code, melding }, weigering });
      return undefined;
    }
  }

  /** One fault keeps its own code; several are told under one. */
  weigering(): Rejection {
    const details = this.gevonden.map(({ detail }) => detail);
    const [eerste, ...meer] = this.gevonden;
    if (eerste !== undefined && meer.length === 0) {
      const { code, message, kind } = eerste.weigering;
      return new Rejection(code, message, kind, details);
    }
    return new Rejection(
      'CONTRACTVOORWAARDEN_ONGELDIG',
      `De voorwaarden van dit contract hebben ${details.length} fouten; zie fouten.`,
      'invalid',
      details,
    );
  }
}
