import { addDays, type Datum } from '../../../kernel/datum.js';
import { type Regioconfiguratieversie, versieOp } from '../regioconfiguratie.events.js';
import { type Afwijking, type Regel, regelVan } from './afwijking.js';
import { type Parameter } from './parameter.js';

/** What of a published version says which rule holds on a day; a read model keeps these and what more it needs. */
export interface Versieregels {
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly parameters: readonly Parameter[];
}

/** What a region has published and what its gemeenten set for themselves, as far as known. */
export interface Configuratiestand<V extends Versieregels = Regioconfiguratieversie> {
  /** All published versions in the order of publication. */
  readonly versies: readonly V[];
  /** All overrides in the order in which they were set, also those that ended. */
  readonly afwijkingen: readonly Afwijking[];
}

/** The configuration in force on a date. */
export interface Geldend<V extends Versieregels = Regioconfiguratieversie> {
  /** What decisions name: the published version, or the override or its end that came after it. */
  readonly versieId: string;
  readonly versie: number;
  /** The published version under it. */
  readonly basis: V;
  /** The rows of the published version; those of the gemeenten first, so that they count for the same place. */
  readonly parameters: readonly Regel[];
}

/**
 * The configuration in force on a date: the last published version that is valid by then, with the overrides over it.
 * Its `versieId` is that of the latest change that is valid by then, so that `zoalsNaVersie` gives the same answer again.
 * Undefined before the first version.
 */
export function geldendOp<V extends Versieregels>(
  { versies, afwijkingen }: Configuratiestand<V>,
  geldigOp: Datum,
): Geldend<V> | undefined {
  const basis = versieOp(versies, geldigOp);
  if (basis === undefined) return undefined;
  const wijzigingen = [
    basis,
    ...afwijkingen.filter(({ geldigVanaf }) => geldigVanaf <= geldigOp),
    ...afwijkingen.flatMap(({ beeindigd }) => (beeindigd !== null && beeindigd.vanaf <= geldigOp ? [beeindigd] : [])),
  ];
  const { versie, versieId } = wijzigingen.reduce((last, one) => (one.versie > last.versie ? one : last));
  return { versie, versieId, basis, parameters: [...regelsVan(afwijkingen), ...basis.parameters] };
}

/** The rows of the overrides, the latest first: of two for the same place the later one counts. */
export function regelsVan(afwijkingen: readonly Afwijking[]): Regel[] {
  return afwijkingen
    .map(regelVan)
    .filter((regel) => regel !== undefined)
    .reverse();
}

/** What was published and set up to and including a version: on what a decision under it rested. */
export function zoalsNaVersie<V extends Regioconfiguratieversie>(
  { versies, afwijkingen }: Configuratiestand<V>,
  versie: number,
): Configuratiestand<V> {
  return {
    versies: versies.filter((one) => one.versie <= versie),
    afwijkingen: afwijkingen
      .filter((one) => one.versie <= versie)
      .map((one) => (one.beeindigd !== null && one.beeindigd.versie > versie ? { ...one, beeindigd: null } : one)),
  };
}

/**
 * The configuration that a decision under `versieId` rested on, for the day that it asked for. Undefined where the region
 * has no such version, or none that held then.
 */
export function geldendVolgens<V extends Regioconfiguratieversie>(
  stand: Configuratiestand<V>,
  versieId: string,
  geldigOp: Datum,
): Geldend<V> | undefined {
  const { versies, afwijkingen } = stand;
  const wijzigingen = [...versies, ...afwijkingen, ...afwijkingen.flatMap(({ beeindigd }) => beeindigd ?? [])];
  const genoemd = wijzigingen.find((een) => een.versieId === versieId);
  return genoemd === undefined ? undefined : geldendOp(zoalsNaVersie(stand, genoemd.versie), geldigOp);
}

/** Days on which a rule may say something else, from `vanaf` to `tot`: `vanaf` itself first. */
export function wisseldagen(
  standen: readonly Configuratiestand[],
  sleutel: string,
  vanaf: Datum,
  tot: Datum | null,
): readonly Datum[] {
  const dagen = standen.flatMap(({ versies, afwijkingen }) => [
    ...versies.map(({ geldigVanaf }) => geldigVanaf),
    ...[...regelsVan(afwijkingen), ...versies.flatMap(({ parameters }) => parameters)]
      .filter((regel) => regel.sleutel === sleutel)
      .flatMap(beginEnEinde),
  ]);
  return [...new Set([vanaf, ...dagen.filter((dag) => dag > vanaf && (tot === null || dag <= tot))])].sort();
}

function beginEnEinde({ geldigVanaf, geldigTot }: Regel): Datum[] {
  return geldigTot === null ? [geldigVanaf] : [geldigVanaf, addDays(geldigTot, 1)];
}
