import { addDays, type Datum, monthsBetween } from '../../../kernel/datum.js';

interface SignedInYears {
  readonly duurJaren: number;
  readonly maximumJaren: number | null;
  readonly einddatum: Datum;
  readonly verlengingsopties: readonly {
    readonly volgnummer: number;
    readonly jaren: number;
    readonly uitoefenaar: string;
    readonly uiterlijkAankondigen: Datum;
    readonly signaalOp?: Datum | null;
  }[];
}

/** Version 1 counted in whole years, always exercised whole, and kept the days but not the months before them. */
export function signedInYears(stored: unknown): unknown {
  const { duurJaren, maximumJaren, verlengingsopties, ...data } = stored as SignedInYears;
  let jarenTotOptie = 0;
  return {
    ...data,
    duurMaanden: duurJaren * 12,
    maximumMaanden: maximumJaren === null ? null : maximumJaren * 12,
    looptijdstatus: null,
    nietVastgesteld: null,
    verlengingsopties: verlengingsopties.map(({ jaren, signaalOp = null, ...optie }) => {
      const { uiterlijkAankondigen } = optie;
      const aankondigingMaanden = monthsBetween(uiterlijkAankondigen, data.einddatum) + jarenTotOptie * 12;
      jarenTotOptie += jaren;
      const signaalMaanden = signaalOp === null ? null : monthsBetween(signaalOp, uiterlijkAankondigen);
      return { ...optie, maanden: jaren * 12, maximaal: false, aankondigingMaanden, signaalMaanden, signaalOp };
    }),
  };
}

/** Version 1 knew options only, exercised whole: the days of those that were left stood. */
export function extendedInYears(stored: unknown): unknown {
  const data = stored as { readonly vorigeEinddatum: Datum; readonly nieuweEinddatum: Datum };
  const maanden = monthsBetween(addDays(data.vorigeEinddatum, 1), addDays(data.nieuweEinddatum, 1));
  return { ...data, besluit: null, maanden, verschovenOpties: [] };
}
