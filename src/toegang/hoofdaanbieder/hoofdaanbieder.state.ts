import { type HoofdaanbiederEvent } from './hoofdaanbieder.events.js';

type DataOf<Type extends HoofdaanbiederEvent['type']> = Extract<HoofdaanbiederEvent, { type: Type }>['data'];

export type Aanwijzing = DataOf<'HoofdaanbiederAssigned'>;
export type Inzet = DataOf<'OnderaannemerEngaged'>;

export interface HoofdaanbiederState {
  /** One per toewijzing, with its last day as it was ended. */
  readonly aanwijzingen: readonly Aanwijzing[];
  readonly inzet: readonly Inzet[];
}

export const NIEMAND: HoofdaanbiederState = { aanwijzingen: [], inzet: [] };
