import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import {
  type Contractduur,
  duurToegestaan,
  type Looptijdstatus,
  looptijdZonderKeuze,
  type Verlengingsregel,
} from '../../regio/regioconfiguratie/inhoud/contract.js';
import { type Uitoefenaar } from './contract.events.js';
import { type Verlengingsoptie } from './contract.state.js';
import { optiedagen } from './verlenging.js';
import { Voorwaardefouten } from './voorwaardefouten.js';

/** The terms of the region for one product of the contract, as in force on the day of signing; null is open. */
export interface Productvoorwaarden {
  readonly productcode: string;
  /** Null where the configuration does not know the product. */
  readonly product: {
    readonly categorie: string;
    readonly segment: string | null;
    readonly perceel: string | null;
    readonly wet: 'Wmo2015' | 'Jeugdwet';
  } | null;
  readonly duur: Contractduur | null;
  readonly verlenging: Verlengingsregel | null;
  readonly maximumMaanden: number | null;
  readonly uitoefenaar: Uitoefenaar | null;
  readonly aankondigingMaanden: number | null;
  readonly signaalOptieMaanden: number | null;
  readonly signaalEindeMaanden: number | null;
  readonly acceptatieplicht: boolean | null;
  readonly looptijdstatus: Looptijdstatus | null;
}

/** What the parties agreed. Each may be left out where the region says it, and must be named where it left it open. */
export interface Afspraak {
  readonly ingangsdatum: Datum;
  readonly duurMaanden?: number | undefined;
  readonly verlengingsopties?: readonly { readonly maanden: number }[] | undefined;
  readonly uitoefenaar?: Uitoefenaar | undefined;
  readonly aankondigingMaanden?: number | undefined;
  readonly producten: readonly Productvoorwaarden[];
}

export interface Looptijd {
  readonly duurMaanden: number;
  readonly opties: readonly Verlengingsoptie[];
  readonly maximumMaanden: number | null;
  /** With all options. */
  readonly totaal: number;
  /** Keys of what the region left open (R-REG-21). */
  readonly nietVastgesteld: readonly string[];
}

/** The term and the options of a contract. Throws all that is not among what the region allows, or that nobody named. */
export function looptijdVan(afspraak: Afspraak): Looptijd {
  const { producten, ingangsdatum } = afspraak;
  const fouten = new Voorwaardefouten();
  const maximumMaanden = lowest(producten.map((product) => product.maximumMaanden));
  const duurMaanden = fouten.probeer('duurMaanden', () => duurVan(afspraak));
  const lengten = fouten.probeer('verlengingsopties', () => optielengten(afspraak, duurMaanden ?? 0, maximumMaanden));
  const metOpties = lengten !== undefined && lengten.length > 0;
  const voorwaarden = metOpties ? optievoorwaarden(afspraak, fouten) : null;
  if (duurMaanden === undefined || lengten === undefined || voorwaarden === undefined) throw fouten.weigering();
  const totaal = duurMaanden + lengten.reduce((sum, { maanden }) => sum + maanden, 0);
  if (maximumMaanden !== null && totaal > maximumMaanden) {
    throw new Rejection(
      'CONTRACT_MAXIMUM_OVERSCHREDEN',
      `Looptijd en opties samen zijn ${totaal} maanden; deze regio staat ten hoogste ${maximumMaanden} maanden toe. Kies een kortere looptijd of minder opties.`,
    );
  }
  const opties =
    voorwaarden === null
      ? []
      : optiedagen(
          ingangsdatum,
          duurMaanden,
          lengten.map((lengte, index) => ({ volgnummer: index + 1, ...lengte, ...voorwaarden })),
        );
  return { duurMaanden, opties, maximumMaanden, totaal, nietVastgesteld: openSleutels(producten, metOpties) };
}

/** One contract has one set of terms; products whose terms differ need contracts of their own. */
export function same<T>(
  producten: readonly Productvoorwaarden[],
  sleutel: string,
  of: (product: Productvoorwaarden) => T,
): T {
  const values = new Set(producten.map((product) => JSON.stringify(of(product))));
  if (values.size > 1) {
    throw new Rejection(
      'CONTRACTVOORWAARDEN_VERSCHILLEN',
      `De producten hebben verschillende waarden voor ${sleutel}. Sluit er aparte contracten voor.`,
    );
  }
  return of(producten[0]!);
}

export function highest(values: readonly (number | null)[]): number | null {
  const set = values.filter((value) => value !== null);
  return set.length === 0 ? null : Math.max(...set);
}

function lowest(values: readonly (number | null)[]): number | null {
  const set = values.filter((value) => value !== null);
  return set.length === 0 ? null : Math.min(...set);
}

function duurVan({ producten, duurMaanden }: Afspraak): number {
  if (duurMaanden === undefined) return duurZonderKeuze(producten);
  for (const { productcode, duur } of producten) {
    // Open: the region sets no term, so the contract carries the one that the parties agreed (E-01).
    if (duur !== null && !duurToegestaan(duur, duurMaanden)) {
      const toegestaan = 'maanden' in duur ? duur.maanden.join(' of ') : `ten minste ${duur.minimumMaanden}`;
      throw new Rejection(
        'CONTRACTDUUR_NIET_TOEGESTAAN',
        `Voor product ${productcode} is een looptijd van ${toegestaan} maanden toegestaan. Kies een looptijd die daarbij past.`,
      );
    }
  }
  return duurMaanden;
}

function duurZonderKeuze(producten: readonly Productvoorwaarden[]): number {
  const values = new Set(producten.map(({ duur }) => (duur === null ? null : looptijdZonderKeuze(duur))));
  const [value = null] = values;
  if (values.size === 1 && value !== null) return value;
  const open = producten.some(({ duur }) => duur === null);
  throw new Rejection(
    'CONTRACTDUUR_ONTBREEKT',
    `De regio heeft ${open ? 'geen looptijd vastgesteld' : 'meer dan een looptijd toegestaan'}. Noem de afgesproken looptijd in duurMaanden.`,
    'invalid',
  );
}

type Lengte = Pick<Verlengingsoptie, 'maanden' | 'maximaal'>;

function optielengten(
  { producten, verlengingsopties }: Afspraak,
  duurMaanden: number,
  maximumMaanden: number | null,
): readonly Lengte[] {
  if (verlengingsopties?.length === 0) return [];
  const regel = same(producten, 'contract.verlenging', ({ verlenging }) => verlenging);
  if (verlengingsopties === undefined) {
    if (regel === null) {
      throw nietVastgesteld('contract.verlenging', 'Noem verlengingsopties; een lege lijst is een contract zonder.');
    }
    return alleOpties(regel, duurMaanden, maximumMaanden);
  }
  if (regel === null) return verlengingsopties.map(({ maanden }) => ({ maanden, maximaal: false }));
  const past = ({ maanden }: { readonly maanden: number }): boolean =>
    Number.isInteger(maanden) &&
    (regel.maximaal ? maanden >= 1 && maanden <= regel.maanden : maanden === regel.maanden);
  if (verlengingsopties.length > regel.aantal || !verlengingsopties.every(past)) {
    const lengte = regel.maximaal ? 'ten hoogste' : 'precies';
    throw new Rejection(
      'VERLENGINGSOPTIES_NIET_TOEGESTAAN',
      `Deze regio staat ten hoogste ${regel.aantal} opties van ${lengte} ${regel.maanden} maanden toe.`,
    );
  }
  return verlengingsopties.map(({ maanden }) => ({ maanden, maximaal: regel.maximaal }));
}

/** As many options as the region allows; where their length is a maximum, no longer than its ceiling leaves (E-02, E-04). */
function alleOpties(regel: Verlengingsregel, duurMaanden: number, maximumMaanden: number | null): readonly Lengte[] {
  const { aantal, maximaal } = regel;
  let ruimte = maximumMaanden === null || !maximaal ? Infinity : Math.max(0, maximumMaanden - duurMaanden);
  return Array.from({ length: aantal }, () => {
    const maanden = Math.min(regel.maanden, ruimte);
    ruimte -= maanden;
    return { maanden, maximaal };
  }).filter(({ maanden }) => maanden > 0);
}

type Optievoorwaarden = Pick<Verlengingsoptie, 'uitoefenaar' | 'aankondigingMaanden' | 'signaalMaanden'>;

/** Undefined where one of them is missing or differs. */
function optievoorwaarden(afspraak: Afspraak, fouten: Voorwaardefouten): Optievoorwaarden | undefined {
  const { producten } = afspraak;
  const uitoefenaar = fouten.probeer('uitoefenaar', () =>
    afgesproken(
      'contract.optie.uitoefenaar',
      'uitoefenaar',
      same(producten, 'contract.optie.uitoefenaar', (product) => product.uitoefenaar),
      afspraak.uitoefenaar,
    ),
  );
  const aankondigingMaanden = fouten.probeer('aankondigingMaanden', () =>
    afgesproken(
      'contract.optie.aankondigingMaanden',
      'aankondigingMaanden',
      same(producten, 'contract.optie.aankondigingMaanden', (product) => product.aankondigingMaanden),
      afspraak.aankondigingMaanden,
    ),
  );
  if (uitoefenaar === undefined || aankondigingMaanden === undefined) return undefined;
  const signaalMaanden = highest(producten.map((product) => product.signaalOptieMaanden));
  return { uitoefenaar, aankondigingMaanden, signaalMaanden };
}

/** The region sets it, or the parties name it where she left it open; they cannot set it otherwise than she did. */
function afgesproken<T extends string | number>(
  sleutel: string,
  veld: string,
  regio: T | null,
  partijen: T | undefined,
): T {
  const waarde = regio ?? partijen;
  if (waarde === undefined) throw nietVastgesteld(sleutel, `Noem ${veld}, zoals de partijen het afspraken.`);
  if (partijen !== undefined && partijen !== waarde) {
    throw new Rejection(
      'CONTRACTVOORWAARDE_WIJKT_AF',
      `De regio heeft ${sleutel} vastgesteld op ${waarde}. Laat ${veld} weg, of kies die waarde.`,
    );
  }
  return waarde;
}

function nietVastgesteld(sleutel: string, raad: string): Rejection {
  return new Rejection('PARAMETER_OPEN', `De regio heeft ${sleutel} niet vastgesteld. ${raad}`);
}

function openSleutels(producten: readonly Productvoorwaarden[], metOpties: boolean): readonly string[] {
  const sleutels: Readonly<Record<string, (product: Productvoorwaarden) => unknown>> = {
    'contract.duur': ({ duur }) => duur,
    'contract.verlenging': ({ verlenging }) => verlenging,
    'contract.maximum': ({ maximumMaanden }) => maximumMaanden,
    ...(metOpties && {
      'contract.optie.uitoefenaar': ({ uitoefenaar }: Productvoorwaarden) => uitoefenaar,
      'contract.optie.aankondigingMaanden': ({ aankondigingMaanden }: Productvoorwaarden) => aankondigingMaanden,
    }),
  };
  return Object.entries(sleutels)
    .filter(([, of]) => producten.some((product) => of(product) === null))
    .map(([sleutel]) => sleutel);
}
