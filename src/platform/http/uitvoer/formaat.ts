import { type RequestContext } from '../request-context.js';

export const FORMAAT = 'formaat';
export const ONDERDEEL = 'onderdeel';

/** What a question to a read model can answer in, beside JSON. */
export const INHOUDSTYPEN = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type Uitvoerformaat = keyof typeof INHOUDSTYPEN;

/** What was asked: `?formaat=` decides, else the `Accept` header; undefined is JSON. A fault joins those of the DTOs. */
export function gevraagdFormaat(
  query: Record<string, unknown>,
  accept: string | undefined,
  { faults }: Pick<RequestContext, 'faults'>,
): Uitvoerformaat | undefined {
  const { [FORMAAT]: formaat } = query;
  delete query[FORMAAT];
  if (formaat === undefined) return uitAccept(accept);
  if (formaat === 'csv' || formaat === 'xlsx') return formaat;
  if (formaat !== 'json')
    faults.push({ plaats: FORMAAT, code: 'ONGELDIG', melding: 'formaat moet json, csv of xlsx zijn.' });
  return undefined;
}

/** The best known type of an `Accept` header (RFC 9110); JSON wins a tie, as the answer to whoever takes anything. */
function uitAccept(accept: string | undefined): Uitvoerformaat | undefined {
  let best: { readonly formaat: Uitvoerformaat | undefined; readonly q: number } = { formaat: undefined, q: 0 };
  for (const part of (accept ?? '').split(',')) {
    const [type, ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const q = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
    const json = type === '*/*' || type === 'application/*' || type === 'application/json';
    const formaat = (['csv', 'xlsx'] as const).find((one) => INHOUDSTYPEN[one] === type);
    if (q > best.q && (json || formaat !== undefined)) best = { formaat, q };
  }
  return best.formaat;
}
