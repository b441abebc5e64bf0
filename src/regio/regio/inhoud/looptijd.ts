import { addDays, type Datum } from '../../../kernel/datum.js';

/** Calendar days from `vanaf` up to and including `tot`; null is open-ended. */
export interface Looptijd {
  readonly vanaf: Datum;
  readonly tot: Datum | null;
}

/** After every date that a document can name. */
const ALTIJD: Datum = '9999-12-31';

const eind = ({ tot }: Looptijd): Datum => tot ?? ALTIJD;
const looptijd = (vanaf: Datum, tot: Datum): Looptijd => ({ vanaf, tot: tot === ALTIJD ? null : tot });

export function bevat(looptijden: readonly Looptijd[], datum: Datum): boolean {
  return looptijden.some((one) => one.vanaf <= datum && datum <= eind(one));
}

/** The same days in order, each once: what overlaps or follows on becomes one. */
export function samengevoegd(looptijden: readonly Looptijd[]): Looptijd[] {
  const sorted = [...looptijden].sort((a, b) => (a.vanaf < b.vanaf ? -1 : a.vanaf > b.vanaf ? 1 : 0));
  const merged: Looptijd[] = [];
  for (const one of sorted) {
    const last = merged.at(-1);
    if (last === undefined || (last.tot !== null && one.vanaf > addDays(last.tot, 1))) {
      merged.push(looptijd(one.vanaf, eind(one)));
    } else if (last.tot !== null && eind(one) > last.tot) {
      merged[merged.length - 1] = looptijd(last.vanaf, eind(one));
    }
  }
  return merged;
}

/** The days of `looptijden` that lie within one of `binnen`. */
export function doorsnede(looptijden: readonly Looptijd[], binnen: readonly Looptijd[]): Looptijd[] {
  const days = looptijden.flatMap((a) =>
    binnen.flatMap((b) => {
      const vanaf = a.vanaf > b.vanaf ? a.vanaf : b.vanaf;
      const tot = eind(a) < eind(b) ? eind(a) : eind(b);
      return vanaf <= tot ? [looptijd(vanaf, tot)] : [];
    }),
  );
  return samengevoegd(days);
}

/** The days of `looptijden` that lie in none of `weg`. */
export function zonder(looptijden: readonly Looptijd[], weg: readonly Looptijd[]): Looptijd[] {
  return weg.reduce<Looptijd[]>(
    (over, hole) =>
      over.flatMap((one) => {
        if (eind(one) < hole.vanaf || eind(hole) < one.vanaf) return [one];
        const before = one.vanaf < hole.vanaf ? [looptijd(one.vanaf, addDays(hole.vanaf, -1))] : [];
        const after = eind(hole) < eind(one) ? [looptijd(addDays(eind(hole), 1), eind(one))] : [];
        return [...before, ...after];
      }),
    samengevoegd(looptijden),
  );
}
