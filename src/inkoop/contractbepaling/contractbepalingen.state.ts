import { type Datum } from '../../kernel/datum.js';
import { type Bekostigingsvorm } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { type Afspraakversie, type Bepaling, geldendeAfspraak } from './inhoud/bepaling.js';

type Lijsten<T> = Readonly<Record<string, readonly Afspraakversie<T>[]>>;

export interface ContractbepalingenState {
  /** By key; the text null where it lapsed. */
  readonly bepalingen: Lijsten<Bepaling>;
  /** By kader: the version that it is bound to; null where it follows the version in force. */
  readonly kaders: Lijsten<number>;
  /** By productcode. */
  readonly bekostiging: Lijsten<Bekostigingsvorm>;
  readonly model: { readonly modelId: string; readonly modelversie: number } | null;
  /** Amendments that this contract took in. */
  readonly toegepast: readonly string[];
}

export const GEEN_BEPALINGEN: ContractbepalingenState = {
  bepalingen: {},
  kaders: {},
  bekostiging: {},
  model: null,
  toegepast: [],
};

/** The clause of a key on a day; undefined where there is none or it lapsed. */
export function bepalingOp(state: ContractbepalingenState, sleutel: string, op: Datum): Bepaling | undefined {
  return geldendeAfspraak(state.bepalingen[sleutel] ?? [], op)?.inhoud ?? undefined;
}

export function bepalingenOp(state: ContractbepalingenState, op: Datum): Bepaling[] {
  return Object.keys(state.bepalingen)
    .map((sleutel) => bepalingOp(state, sleutel, op))
    .filter((one) => one !== undefined);
}
