import { type Gegevensoverdracht, type OverdrachtDoc, type Overdrachtstand } from './overdrachten.docs.js';

export interface StandOp {
  readonly stand: Overdrachtstand;
  readonly naarAanbiederId: string | null;
  readonly reden: string | null;
  readonly nieuweToewijzingId: string | null;
  readonly gegevensoverdrachten: readonly Gegevensoverdracht[];
  readonly teLaat: boolean;
  readonly afgerondPer: string | null;
}

/** A transfer as it stood on a day. */
export function standOp({ stappen }: OverdrachtDoc, dag: string): StandOp {
  const leeg: StandOp = {
    ...{ stand: 'gestart', naarAanbiederId: null, reden: null, nieuweToewijzingId: null },
    ...{ gegevensoverdrachten: [], teLaat: false, afgerondPer: null },
  };
  return stappen
    .filter(({ op }) => op <= dag)
    .reduce<StandOp>((eerder, stap) => {
      const stand = stap.stand ?? eerder.stand;
      const afgerond = stand === 'overgedragen' || stand === 'geeindigd';
      return {
        stand,
        naarAanbiederId: stap.aanbiederId ?? eerder.naarAanbiederId,
        reden: stap.stand === undefined ? eerder.reden : (stap.reden ?? null),
        nieuweToewijzingId: stap.nieuweToewijzingId ?? eerder.nieuweToewijzingId,
        gegevensoverdrachten:
          stap.gegevensoverdracht === undefined
            ? eerder.gegevensoverdrachten
            : [...eerder.gegevensoverdrachten, stap.gegevensoverdracht],
        teLaat: !afgerond && (eerder.teLaat || stap.signaal !== undefined),
        afgerondPer: afgerond ? (eerder.afgerondPer ?? stap.op) : null,
      };
    }, leeg);
}

export interface Telling {
  readonly open: number;
  readonly overgedragen: number;
  readonly andersGeeindigd: number;
  readonly voltooidOp: string | null;
}

/** A contract is done only when its last client is: one that nobody started counts as well (R-CON-10). */
export function telling(standen: readonly StandOp[], nietGestart: number): Telling {
  const tel = (stand: Overdrachtstand): number => standen.filter((een) => een.stand === stand).length;
  const [overgedragen, andersGeeindigd] = [tel('overgedragen'), tel('geeindigd')];
  const open = standen.length - overgedragen - andersGeeindigd;
  const laatste = standen.map(({ afgerondPer }) => afgerondPer ?? '').reduce((a, b) => (a > b ? a : b), '');
  const klaar = open === 0 && nietGestart === 0 && laatste !== '';
  return { open, overgedragen, andersGeeindigd, voltooidOp: klaar ? laatste : null };
}
