import { type Bedrag } from '../kernel/bedrag.js';
import { addDays, type Datum } from '../kernel/datum.js';
import { derivedId } from '../kernel/ids.js';
import { type Wet } from '../regio/regioconfiguratie/inhoud/product.js';
import { aanbiedernamen } from './namen.js';
import { GEMEENTEN, PEILDATUM_2019, TABEL_1, type Tabelregel } from './rivierenland-tabel.js';
import { type Toeval, toeval, verdeel } from './toeval.js';

/** One invented aanbieder with the percelen it is registered in. */
export interface DemoAanbieder {
  readonly aanbiederId: string;
  readonly naam: string;
  readonly agbcode: string;
}

export interface DemoContract {
  readonly contractId: string;
  readonly contractnummer: string;
  readonly aanbiederId: string;
  readonly percelen: readonly Tabelregel[];
}

export interface DemoDeclaratie {
  readonly declaratieId: string;
  readonly aanbiederId: string;
  readonly clientId: string;
  readonly gemeentecode: string;
  readonly wet: Wet;
  readonly perceel: string;
  readonly productcode: string;
  readonly jaar: number;
  readonly bedrag: Bedrag;
  readonly goedgekeurdOp: Datum;
}

export interface RivierenlandSet {
  readonly seed: number;
  readonly aanbieders: readonly DemoAanbieder[];
  readonly contracten: readonly DemoContract[];
  readonly declaraties: readonly DemoDeclaratie[];
}

/**
 * The table counts registrations per perceel (268 Wmo, 409 Jeugdwet); how many different aanbieders stand behind them
 * is not in the source. These numbers are ours: limited overlap of the two wetten (source 003 calls it "beperkt").
 */
export const UNIEKE_AANBIEDERS = { Wmo2015: 148, Jeugdwet: 226, beide: 30 } as const;

/** Share of the registered aanbieders of a perceel that has clients: two thirds, as in Zwolle (R-MKT-04), by our choice. */
const ACTIEF = { teller: 2, noemer: 3 } as const;

/** One client in twelve of a perceel is also a client in another perceel of the same wet; our choice. */
const CLIENTEN_MET_TWEE_PERCELEN = 12;

const JAAR = 2019;
const CENT = 100;

interface Inschrijving {
  /** Index of the aanbieder; larger ones have a lower rank. */
  readonly aanbieder: number;
  readonly omvang: number;
}

/**
 * Invents the demo region Rivierenland for 2019. Every seed gives the same table (TABEL_1, to the cent and the second
 * decimal) from other aanbieders, clients and amounts. Pure: no clock, no chance but the seed.
 */
export function rivierenland(seed: number): RivierenlandSet {
  const kans = toeval(seed);
  const id = (...parts: readonly string[]): string => derivedId('demo', 'rivierenland', String(seed), ...parts);
  const aanbieders = inventAanbieders(kans, id);
  const inschrijvingen = new Map<Tabelregel, Inschrijving[]>();
  for (const wet of ['Wmo2015', 'Jeugdwet'] as const) register(kans, wet, inschrijvingen);

  const contracten = aanbieders.map((aanbieder, index) => ({
    contractId: id('contract', String(index)),
    contractnummer: `RVL-${JAAR}-${String(index + 1).padStart(4, '0')}`,
    aanbiederId: aanbieder.aanbiederId,
    percelen: TABEL_1.filter((regel) => inschrijvingen.get(regel)?.some((one) => one.aanbieder === index)),
  }));

  const declaraties: DemoDeclaratie[] = [];
  const clienten: Record<Wet, string[]> = { Wmo2015: [], Jeugdwet: [] };
  const gemeenteOf = new Map<string, string>();
  for (const regel of TABEL_1) {
    const known = clienten[regel.wet];
    const chosen = pickClienten(kans, regel, known, id);
    for (const clientId of chosen) if (!gemeenteOf.has(clientId)) gemeenteOf.set(clientId, pickGemeente(kans));
    clienten[regel.wet] = [...new Set([...known, ...chosen])];
    let next = 0;
    for (const part of spread(kans, regel, inschrijvingen.get(regel) ?? [])) {
      for (const bedrag of part.bedragen) {
        const clientId = chosen[next]!;
        next += 1;
        declaraties.push({
          declaratieId: id('declaratie', regel.wet, regel.perceel, clientId),
          aanbiederId: aanbieders[part.aanbieder]!.aanbiederId,
          clientId,
          gemeentecode: gemeenteOf.get(clientId)!,
          wet: regel.wet,
          perceel: regel.perceel,
          productcode: productcodeOf(regel),
          jaar: JAAR,
          bedrag,
          goedgekeurdOp: pickGoedkeuring(kans),
        });
      }
    }
  }
  declaraties.sort((a, b) => compare(a.goedgekeurdOp, b.goedgekeurdOp) || compare(a.declaratieId, b.declaratieId));
  return { seed, aanbieders, contracten, declaraties };
}

/** Invented product code of a perceel, e.g. `45A02`: the source has percelen, no products. */
export function productcodeOf(regel: Tabelregel): string {
  const place = TABEL_1.findIndex((one) => one.wet === regel.wet && one.perceel === regel.perceel);
  return `${regel.categorie}A${String(place + 1).padStart(2, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** AGB codes come from the range 9900xxxx, which we keep for invented aanbieders of this region. */
function inventAanbieders(kans: Toeval, id: (...parts: string[]) => string): DemoAanbieder[] {
  const { Wmo2015, Jeugdwet, beide } = UNIEKE_AANBIEDERS;
  const count = Wmo2015 + Jeugdwet - beide;
  const numbers = kans.shuffle(Array.from({ length: 10_000 }, (_, number) => number)).slice(0, count);
  return aanbiedernamen(kans, count).map((naam, index) => ({
    aanbiederId: id('aanbieder', String(index)),
    naam,
    agbcode: `9900${String(numbers[index]!).padStart(4, '0')}`,
  }));
}

/**
 * Gives every aanbieder of a wet a first perceel and the larger ones further percelen, until each perceel has exactly
 * the registered number. Wmo aanbieders have the first indexes, Jeugdwet the last, those of both wetten the middle.
 */
function register(kans: Toeval, wet: Wet, into: Map<Tabelregel, Inschrijving[]>): void {
  const { Wmo2015, Jeugdwet, beide } = UNIEKE_AANBIEDERS;
  const percelen = TABEL_1.filter((regel) => regel.wet === wet);
  const first = wet === 'Wmo2015' ? 0 : Wmo2015 - beide;
  const count = wet === 'Wmo2015' ? Wmo2015 : Jeugdwet;
  const order = kans.shuffle(Array.from({ length: count }, (_, index) => first + index));
  const size = new Map(order.map((aanbieder, rank) => [aanbieder, 1 / (rank + 5)]));

  const firstPerceel = kans.shuffle(
    verdeel(
      count,
      percelen.map((regel) => regel.ingeschreven),
    ).flatMap((quota, index) => Array.from({ length: quota }, () => percelen[index]!)),
  );
  const members = new Map(percelen.map((regel) => [regel, new Set<number>()]));
  order.forEach((aanbieder, rank) => members.get(firstPerceel[rank]!)!.add(aanbieder));
  for (const regel of percelen) {
    const current = members.get(regel)!;
    const candidates = order
      .filter((aanbieder) => !current.has(aanbieder))
      .map((aanbieder) => ({ aanbieder, luck: size.get(aanbieder)! * (0.05 + kans.fraction()) }))
      .sort((a, b) => b.luck - a.luck);
    for (const { aanbieder } of candidates.slice(0, regel.ingeschreven - current.size)) current.add(aanbieder);
    into.set(
      regel,
      [...current]
        .map((aanbieder) => ({ aanbieder, omvang: size.get(aanbieder)! ** 0.4 * (0.02 + kans.fraction()) }))
        .sort((a, b) => b.omvang - a.omvang),
    );
  }
}

function pickClienten(
  kans: Toeval,
  regel: Tabelregel,
  known: readonly string[],
  id: (...parts: string[]) => string,
): string[] {
  const again = Math.min(known.length, Math.floor(regel.clienten / CLIENTEN_MET_TWEE_PERCELEN));
  const fresh = Array.from({ length: regel.clienten - again }, (_, index) =>
    id('client', regel.wet, String(known.length + index)),
  );
  return kans.shuffle([...kans.shuffle(known).slice(0, again), ...fresh]);
}

function pickGemeente(kans: Toeval): string {
  let left = kans.fraction() * GEMEENTEN.reduce((sum, gemeente) => sum + gemeente.gewicht, 0);
  for (const gemeente of GEMEENTEN) {
    left -= gemeente.gewicht;
    if (left < 0) return gemeente.gemeentecode;
  }
  return GEMEENTEN[0]!.gemeentecode;
}

/** Approvals of 2019 run on to the peildatum of June 2020, and never past it. */
function pickGoedkeuring(kans: Toeval): Datum {
  const date = addDays('2019-02-04', kans.between(0, 504));
  return date > PEILDATUM_2019 ? PEILDATUM_2019 : date;
}

/** Divides the clients and the amount of a perceel over its active aanbieders, from large to small. */
function spread(
  kans: Toeval,
  regel: Tabelregel,
  registered: readonly Inschrijving[],
): { aanbieder: number; bedragen: Bedrag[] }[] {
  const active = registered.slice(0, activeCount(regel));
  const euros = turnover(kans, regel, active.length);
  const clients = verdeel(
    regel.clienten,
    euros.map((euro) => euro ** 0.9 * (0.7 + 0.6 * kans.fraction())),
    1,
  );
  return active.map(({ aanbieder }, rank) => ({
    aanbieder,
    bedragen: verdeel(
      euros[rank]! * CENT,
      Array.from({ length: clients[rank]! }, () => 0.3 + kans.fraction() * 1.7),
      1,
    ),
  }));
}

/** A perceel with few clients has few active aanbieders; one with three registered has all three. */
function activeCount(regel: Tabelregel): number {
  const share = Math.round((regel.ingeschreven * ACTIEF.teller) / ACTIEF.noemer);
  return regel.ingeschreven <= 3 ? regel.ingeschreven : Math.min(share, Math.max(4, Math.floor(regel.clienten / 3)));
}

/**
 * Turnover in whole euros per rank, falling: ranks 1-3 together give the top-3 share, 1-10 the top-10 share. Within a
 * block the ranks fall like a Zipf curve, made flatter where a block would otherwise begin above the end of the one
 * before it.
 */
function turnover(kans: Toeval, regel: Tabelregel, count: number): number[] {
  const total = regel.goedgekeurdEuro;
  if (regel.top3 === null || regel.top10 === null) return zipf(kans, total, count, 1);
  const top3 = shareOf(total, regel.top3);
  const top10 = shareOf(total, regel.top10);
  for (let steepness = 1; steepness > 0.001; steepness *= 0.85) {
    const head = zipf(kans, top3, 3, steepness * 0.6);
    const middle = zipf(kans, top10 - top3, 7, steepness * 0.8);
    const tail = zipf(kans, total - top10, count - 10, steepness * 1.3);
    if (head[2]! > middle[0]! && middle[6]! > tail[0]!) return [...head, ...middle, ...tail];
  }
  throw new Error(`No falling turnover for ${regel.wet}/${regel.perceel}.`);
}

/** The nearest whole amount to a share in basis points. */
function shareOf(total: number, basisPoints: number): number {
  return Math.round((total * basisPoints) / 10_000);
}

function zipf(kans: Toeval, total: number, count: number, steepness: number): number[] {
  const jitter = 0.15 * Math.min(1, steepness);
  const weights = Array.from(
    { length: count },
    (_, rank) => (rank + 1.5) ** -steepness * (1 - jitter / 2 + jitter * kans.fraction()),
  ).sort((a, b) => b - a);
  return verdeel(total, weights, 1);
}
