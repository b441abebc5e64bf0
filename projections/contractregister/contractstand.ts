import { addMonths, type Datum, endAfterMonths } from '../../src/kernel/datum.js';
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
    /** How long it was used; null where it was not. */
    readonly uitgeoefendeMaanden: number | null;
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
  let elapsed = contract.duurMaanden + decided.reduce((sum, { maanden }) => sum + maanden, 0);
  let before: Optiestatus = 'uitgeoefend';
  const opties = contract.opties.map((optie) => {
    const exercised = decided.find(({ volgnummer }) => volgnummer === optie.volgnummer);
    const uiterlijkAankondigen = uiterlijkeDag(optie, decided);
    if (exercised === undefined) elapsed += optie.maanden;
    const status: Optiestatus =
      exercised !== undefined
        ? 'uitgeoefend'
        : ended || datum > uiterlijkAankondigen || before === 'vervallen'
          ? 'vervallen'
          : before === 'uitgeoefend'
            ? 'open'
            : 'nog-niet-open';
    before = status;
    return {
      ...optie,
      uiterlijkAankondigen,
      status,
      besluitDatum: exercised?.besluitDatum ?? null,
      uitgeoefendeMaanden: exercised?.maanden ?? null,
      eindeNaOptie: exercised?.nieuweEinddatum ?? endAfterMonths(contract.ingangsdatum, elapsed),
    };
  });
  const status: Contractstatus =
    datum < contract.ingangsdatum ? 'toekomstig' : ended ? 'beeindigd' : decided.length > 0 ? 'verlengd' : 'lopend';
  return { einddatum, status, opties };
}

/** As signed, or as the last extension moved it. */
function uiterlijkeDag(
  { volgnummer, uiterlijkAankondigen }: ContractDoc['opties'][number],
  verlengingen: ContractDoc['verlengingen'],
): Datum {
  const verschoven = verlengingen.flatMap(({ verschovenOpties }) => verschovenOpties);
  return verschoven.findLast((optie) => optie.volgnummer === volgnummer)?.uiterlijkAankondigen ?? uiterlijkAankondigen;
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
  readonly maanden: number | null;
  readonly maximaal: boolean | null;
  readonly uitoefenaar: string | null;
  readonly eindeNaOptie: Datum | null;
}

/** What comes within so many months: the end, and the option that is open. */
export function signalenBinnen(contract: ContractDoc, vanaf: Datum, vooruit: number): Contractsignaal[] {
  const horizon = addMonths(vanaf, vooruit);
  const { einddatum, status, opties } = standOp(contract, vanaf);
  if (status === 'beeindigd') return [];
  const signalen: Contractsignaal[] = opties
    .filter((optie) => optie.status === 'open' && optie.uiterlijkAankondigen <= horizon)
    .map(({ volgnummer, maanden, maximaal, uitoefenaar, uiterlijkAankondigen, eindeNaOptie }) => ({
      soort: 'optie',
      datum: uiterlijkAankondigen,
      volgnummer,
      maanden,
      maximaal,
      uitoefenaar,
      eindeNaOptie,
    }));
  if (einddatum <= horizon) {
    signalen.push({
      soort: 'einde',
      datum: einddatum,
      volgnummer: null,
      maanden: null,
      maximaal: null,
      uitoefenaar: null,
      eindeNaOptie: null,
    });
  }
  return signalen;
}

export const STOPSTATUSSEN = ['aangekondigd', 'geldt', 'voorbij'] as const;
export type Stopstatus = (typeof STOPSTATUSSEN)[number];

/** Standing or withdrawn by the date, as decided by then. */
export function beeindigingenOp(
  { beeindigingen }: ContractDoc,
  datum: Datum,
): (ContractDoc['beeindigingen'][number] & { readonly geldt: boolean })[] {
  return beeindigingen
    .filter(({ besluitDatum }) => besluitDatum <= datum)
    .map((one) => {
      const ingetrokken = one.ingetrokkenOp !== null && one.ingetrokkenOp <= datum;
      return ingetrokken
        ? { ...one, geldt: false }
        : { ...one, ingetrokkenOp: null, redenIntrekking: null, geldt: true };
    });
}

interface Tijdelijk {
  readonly ingangsdatum: Datum;
  readonly laatsteDag: Datum | null;
  readonly opheffing: { readonly besluitDatum: Datum; readonly laatsteDag: Datum; readonly reden: string } | null;
}

/** Something that holds for a while, with what was decided about its end by the date. */
function tijdelijkOp<T extends Tijdelijk>({ opheffing, ...rest }: T, datum: Datum) {
  const opgeheven = opheffing !== null && opheffing.besluitDatum <= datum ? opheffing : null;
  const laatsteDag = opgeheven === null ? rest.laatsteDag : opgeheven.laatsteDag;
  const voorbij = laatsteDag !== null && (laatsteDag < datum || laatsteDag < rest.ingangsdatum);
  const status: Stopstatus = voorbij ? 'voorbij' : datum < rest.ingangsdatum ? 'aangekondigd' : 'geldt';
  return { ...rest, laatsteDag, redenOpheffing: opgeheven?.reden ?? null, status };
}

/** The suspensions that were decided by the date, with what was decided about their end by then. */
export function schorsingenOp({ schorsingen }: ContractDoc, datum: Datum) {
  return schorsingen
    .filter(({ besluitDatum }) => besluitDatum <= datum)
    .map((schorsing) => tijdelijkOp(schorsing, datum));
}

type Stop = Omit<ContractDoc['clientenstops'][number], 'opheffing'>;

/** The stops that were permitted by the date, with what was decided about their end by then. */
export function clientenstopsOp(
  { clientenstops }: ContractDoc,
  datum: Datum,
): (Stop & { readonly redenOpheffing: string | null; readonly status: Stopstatus })[] {
  return clientenstops.filter(({ toestemmingOp }) => toestemmingOp <= datum).map((stop) => tijdelijkOp(stop, datum));
}
