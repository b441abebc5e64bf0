import { isDeepStrictEqual } from 'node:util';
import { addDays, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { overlaps, type Periode } from '../../kernel/periode.js';
import { Rejection } from '../../kernel/rejection.js';
import { hoofdaanbiederEvents, type HoofdaanbiederEvent } from './hoofdaanbieder.events.js';
import { type Aanwijzing, type HoofdaanbiederState, NIEMAND } from './hoofdaanbieder.state.js';
import { engageOnderaannemer, type OnderaannemerInzetten } from './onderaannemer-inzet.js';
import { type Toewijzingsduur, vroegste } from './toewijzingsduur.js';

export type HoofdaanbiederCommand =
  | {
      readonly type: 'AssignHoofdaanbieder';
      readonly aanwijzing: Aanwijzing;
      /** The toewijzing was withdrawn or refused. */
      readonly vervallen: boolean;
      /** Of the toewijzingen of which a hoofdaanbieder was assigned, as they stand now. */
      readonly duren: Readonly<Record<string, Toewijzingsduur>>;
    }
  | {
      readonly type: 'EndHoofdaanbieder';
      readonly toewijzingId: string;
      readonly laatsteDag: Datum;
      readonly reden: string;
    }
  | OnderaannemerInzetten;
type CommandOf<Type extends HoofdaanbiederCommand['type']> = Extract<HoofdaanbiederCommand, { type: Type }>;

export const hoofdaanbiederDecider: Decider<HoofdaanbiederState, HoofdaanbiederCommand, HoofdaanbiederEvent> = {
  category: hoofdaanbiederEvents.aggregate,
  initial: NIEMAND,
  decide(command, state) {
    switch (command.type) {
      case 'AssignHoofdaanbieder':
        return assign(command, state);
      case 'EndHoofdaanbieder':
        return end(command, state);
      case 'EngageOnderaannemer':
        return engageOnderaannemer(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'HoofdaanbiederAssigned': {
        const andere = state.aanwijzingen.filter(({ toewijzingId }) => toewijzingId !== event.data.toewijzingId);
        return { ...state, aanwijzingen: [...andere, event.data] };
      }
      case 'HoofdaanbiederEnded': {
        const { toewijzingId, laatsteDag } = event.data;
        const aanwijzingen = state.aanwijzingen.map((one) =>
          one.toewijzingId === toewijzingId ? { ...one, laatsteDag } : one,
        );
        return { ...state, aanwijzingen };
      }
      case 'OnderaannemerEngaged':
        return { ...state, inzet: [...state.inzet, event.data] };
    }
    return unreachable(event);
  },
};

function assign(
  { aanwijzing, vervallen, duren }: CommandOf<'AssignHoofdaanbieder'>,
  { aanwijzingen }: HoofdaanbiederState,
): HoofdaanbiederEvent[] {
  const { vanaf, toewijzingId, eenPer } = aanwijzing;
  const eigen = aanwijzingen.find((one) => one.toewijzingId === toewijzingId);
  // What the region asks may have changed since: it is asked again where the days are others.
  if (eigen !== undefined && isDeepStrictEqual({ ...eigen, eenPer }, aanwijzing)) return [];
  if (vervallen || !geldt(aanwijzing)) {
    throw new Rejection(
      'TOEWIJZING_ZONDER_ZORG',
      'Deze toewijzing geldt op geen dag: zij is ingetrokken, geweigerd of geeindigd voor zij begon. Kies een andere toewijzing.',
    );
  }
  const anderen = aanwijzingen
    .filter((one) => one.toewijzingId !== toewijzingId && one.aanbiederId !== aanwijzing.aanbiederId)
    .filter((one) => hoortBij(one, aanwijzing) && samen(one, aanwijzing));
  const beeindigd = anderen.map((one) => {
    const nu = { ...one, laatsteDag: vroegste(one.laatsteDag, zorgTot(one, duren)) };
    if (samen(nu, aanwijzing)) throw alAangewezen(nu, aanwijzing);
    return nu;
  });
  return [...beeindigd.map(eindeVan), { type: 'HoofdaanbiederAssigned', data: aanwijzing, occurredAt: vanaf }];
}

function end(
  { toewijzingId, laatsteDag, reden }: CommandOf<'EndHoofdaanbieder'>,
  { aanwijzingen }: HoofdaanbiederState,
): HoofdaanbiederEvent[] {
  const eigen = aanwijzingen.find((one) => one.toewijzingId === toewijzingId);
  if (eigen === undefined) {
    throw new Rejection(
      'HOOFDAANBIEDER_ONTBREEKT',
      'Voor deze toewijzing is geen hoofdaanbieder aangewezen.',
      'not-found',
    );
  }
  if (eigen.laatsteDag === laatsteDag) return [];
  const eerste = addDays(eigen.vanaf, -1);
  if (laatsteDag < eerste || (eigen.laatsteDag !== null && laatsteDag > eigen.laatsteDag)) {
    const tot = eigen.laatsteDag === null ? '' : ` tot en met ${eigen.laatsteDag}`;
    throw new Rejection(
      'HOOFDAANBIEDER_EINDE_BUITEN_DUUR',
      `De hoofdaanbieder is aangewezen vanaf ${eigen.vanaf}${tot}. Kies een laatste dag daarin, of ${eerste} als de aanwijzing nooit gold.`,
      'invalid',
    );
  }
  return [ended(eigen, laatsteDag, reden)];
}

/** Whether both answer for what a client of this region has one hoofdaanbieder for. */
function hoortBij(een: Aanwijzing, { eenPer, productcode, segment }: Aanwijzing): boolean {
  switch (eenPer) {
    case null:
      return false;
    case 'product':
      return een.productcode === productcode;
    case 'segment':
      // A product counts for itself where it was in no segment, or in another one, at the time.
      return een.productcode === productcode || (segment !== null && een.segment === segment);
  }
  return unreachable(eenPer);
}

/** Last day of care that the toewijzing of an assigned hoofdaanbieder still has; null where no end is known. */
function zorgTot({ toewijzingId, vanaf }: Aanwijzing, duren: Readonly<Record<string, Toewijzingsduur>>): Datum | null {
  const duur = duren[toewijzingId];
  if (duur === undefined) return null;
  return duur.vervallen ? addDays(vanaf, -1) : duur.laatsteDag;
}

/** Whether both hold on one day. */
function samen(a: Aanwijzing, b: Aanwijzing): boolean {
  return geldt(a) && geldt(b) && overlaps(periode(a), periode(b));
}

function geldt({ vanaf, laatsteDag }: Aanwijzing): boolean {
  return laatsteDag === null || laatsteDag >= vanaf;
}

function periode({ vanaf, laatsteDag }: Aanwijzing): Periode {
  return { begin: vanaf, eind: laatsteDag ?? undefined };
}

/** The toewijzing ended before the days that were assigned: another may answer after it, also where its end is taken back. */
function eindeVan(nu: Aanwijzing): HoofdaanbiederEvent {
  const nooit = addDays(nu.vanaf, -1);
  const laatsteDag = geldt(nu) && nu.laatsteDag !== null ? nu.laatsteDag : nooit;
  return ended(nu, laatsteDag, 'De toewijzing geldt daarna niet meer.');
}

function ended({ toewijzingId, clientId }: Aanwijzing, laatsteDag: Datum, reden: string): HoofdaanbiederEvent {
  return {
    type: 'HoofdaanbiederEnded',
    data: { toewijzingId, clientId, laatsteDag, reden },
    occurredAt: laatsteDag,
  };
}

function alAangewezen({ vanaf, laatsteDag }: Aanwijzing, { eenPer }: Aanwijzing): Rejection {
  const tot = laatsteDag === null ? '' : ` tot en met ${laatsteDag}`;
  const waarvoor = eenPer === 'segment' ? 'dit segment' : 'dit product';
  return new Rejection(
    'HOOFDAANBIEDER_AL_AANGEWEZEN',
    `Vanaf ${vanaf}${tot} heeft deze client al een andere hoofdaanbieder voor ${waarvoor}. Eindig eerst die aanwijzing.`,
  );
}
