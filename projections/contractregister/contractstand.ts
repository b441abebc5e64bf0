import { addDays, addMonths, type Datum, endAfterYears } from '../../src/kernel/datum.js';
import { einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { type ContractDoc } from './contractregister.projection.js';

export const STATUSSEN = ['toekomstig', 'lopend', 'verlengd', 'beeindigd'] as const;
export type Contractstatus = (typeof STATUSSEN)[number];

export const OPTIESTATUSSEN = ['uitgeoefend', 'open', 'nog-niet-open', 'vervallen'] as const;
export type Optiestatus = (typeof OPTIESTATUSSEN)[number];

export interface Contractstand {
  /** Last day, with the extensions that were decided by the asked date. */
  readonly einddatum: Datum;
  readonly status: Contractstatus;
  readonly opties: readonly (ContractDoc['opties'][number] & {
    readonly status: Optiestatus;
    readonly besluitDatum: Datum | null;
    /** Last day of the contract when this option and those before it are exercised. */
    readonly eindeNaOptie: Datum;
  })[];
}

/** True where the contract was signed by the date: before that there was none. */
export function bestaatOp(contract: ContractDoc, datum: Datum): boolean {
  return contract.ondertekendOp <= datum;
}

/** How a contract stands on a date, from what was decided by then. Pure. */
export function standOp(contract: ContractDoc, datum: Datum): Contractstand {
  const einddatum = einddatumOp(contract, datum);
  const decided = contract.verlengingen.filter(({ besluitDatum }) => besluitDatum <= datum);
  const ended = datum > einddatum;
  let eindeNaOptie = contract.einddatum;
  let before: Optiestatus = 'uitgeoefend';
  const opties = contract.opties.map((optie) => {
    const exercised = decided.find(({ volgnummer }) => volgnummer === optie.volgnummer);
    eindeNaOptie = exercised?.nieuweEinddatum ?? endAfterYears(addDays(eindeNaOptie, 1), optie.jaren);
    const status: Optiestatus =
      exercised !== undefined
        ? 'uitgeoefend'
        : ended || datum > optie.uiterlijkAankondigen || before === 'vervallen'
          ? 'vervallen'
          : before === 'uitgeoefend'
            ? 'open'
            : 'nog-niet-open';
    before = status;
    return { ...optie, status, besluitDatum: exercised?.besluitDatum ?? null, eindeNaOptie };
  });
  const status: Contractstatus =
    datum < contract.ingangsdatum ? 'toekomstig' : ended ? 'beeindigd' : decided.length > 0 ? 'verlengd' : 'lopend';
  return { einddatum, status, opties };
}

/** The tarief of a product on a date: among those that hold, the latest to begin (an open-ended one gives way). */
export function tariefOp(
  contract: ContractDoc,
  productcode: string,
  datum: Datum,
): ContractDoc['tarieven'][number] | undefined {
  return contract.tarieven.findLast(
    (tarief) =>
      tarief.productcode === productcode &&
      tarief.geldigVanaf <= datum &&
      (tarief.geldigTot === null || tarief.geldigTot >= datum),
  );
}

export interface Contractsignaal {
  readonly soort: 'einde' | 'optie';
  /** The end, or the last day to exercise the option. */
  readonly datum: Datum;
  readonly volgnummer: number | null;
  readonly jaren: number | null;
  readonly uitoefenaar: string | null;
  readonly eindeNaOptie: Datum | null;
}

/** What comes within so many months: the end, and the option that is open. */
export function signalenBinnen(contract: ContractDoc, vanaf: Datum, maanden: number): Contractsignaal[] {
  const horizon = addMonths(vanaf, maanden);
  const { einddatum, status, opties } = standOp(contract, vanaf);
  if (status === 'beeindigd') return [];
  const signalen: Contractsignaal[] = opties
    .filter((optie) => optie.status === 'open' && optie.uiterlijkAankondigen <= horizon)
    .map(({ volgnummer, jaren, uitoefenaar, uiterlijkAankondigen, eindeNaOptie }) => ({
      soort: 'optie',
      datum: uiterlijkAankondigen,
      volgnummer,
      jaren,
      uitoefenaar,
      eindeNaOptie,
    }));
  if (einddatum <= horizon) {
    signalen.push({
      soort: 'einde',
      datum: einddatum,
      volgnummer: null,
      jaren: null,
      uitoefenaar: null,
      eindeNaOptie: null,
    });
  }
  return signalen;
}
