import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { werkvoorraadEvents } from '../../src/werkvoorraad/werkvoorraad.events.js';
import { type Writer } from '../runner/projection.js';
import { type Fold } from './werklijst.docs.js';

interface Daad {
  readonly wat: 'opgepakt' | 'uitgesteld' | 'afgehandeld' | 'heropend';
  readonly op: Datum;
  readonly rol: string;
  readonly tot: Datum | null;
  readonly reden: string | null;
}

/** What people did with one signal, in order. */
export interface WerkDoc {
  readonly regio: string;
  readonly werkId: string;
  readonly daden: readonly Daad[];
}

function bij(
  { data, regio }: { readonly data: { readonly werkId: string }; readonly regio: string },
  write: Writer<'werk'>,
  daad: Daad,
): void {
  const { werkId } = data;
  write.put<WerkDoc>('werk', werkId, (doc) => ({ regio, werkId, daden: [...(doc?.daden ?? []), daad] }));
}

export const werkdaden: readonly Fold[] = [
  on(werkvoorraadEvents, {
    WerkTakenUp: (event, write: Writer<'werk'>) => {
      const { rol, opgepaktOp: op } = event.data;
      bij(event, write, { wat: 'opgepakt', op, rol, tot: null, reden: null });
    },
    WerkPostponed: (event, write: Writer<'werk'>) => {
      const { rol, uitgesteldOp: op, tot, reden } = event.data;
      bij(event, write, { wat: 'uitgesteld', op, rol, tot, reden });
    },
    WerkHandled: (event, write: Writer<'werk'>) => {
      const { rol, afgehandeldOp: op, reden } = event.data;
      bij(event, write, { wat: 'afgehandeld', op, rol, tot: null, reden });
    },
    WerkReopened: (event, write: Writer<'werk'>) => {
      const { rol, heropendOp: op, reden } = event.data;
      bij(event, write, { wat: 'heropend', op, rol, tot: null, reden });
    },
  }),
];

/** What holds of the acts on a day, since the signal appeared. */
export interface Gedaan {
  readonly opgepakt: { readonly rol: string; readonly op: Datum } | null;
  readonly uitgesteld: { readonly tot: Datum; readonly reden: string; readonly rol: string; readonly op: Datum } | null;
  readonly afgehandeld: { readonly op: Datum; readonly rol: string; readonly reden: string } | null;
}

const NIETS: Gedaan = { opgepakt: null, uitgesteld: null, afgehandeld: null };

/** Pure. An act of before the signal appeared was about an earlier one under the same key. */
export function gedaanOp(daden: readonly Daad[], sinds: Datum, op: Datum): Gedaan {
  return daden
    .filter((daad) => sinds <= daad.op && daad.op <= op)
    .reduce((stand, { wat, op: dag, rol, tot, reden }): Gedaan => {
      switch (wat) {
        case 'opgepakt':
          return { ...stand, opgepakt: { rol, op: dag } };
        case 'uitgesteld':
          return { ...stand, uitgesteld: { tot: tot!, reden: reden!, rol, op: dag } };
        case 'afgehandeld':
          return { ...stand, afgehandeld: { op: dag, rol, reden: reden! } };
        case 'heropend':
          return { ...stand, uitgesteld: null, afgehandeld: null };
      }
    }, NIETS);
}
