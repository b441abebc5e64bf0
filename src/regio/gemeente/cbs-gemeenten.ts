import { type Datum } from '../../kernel/datum.js';
import { CBS_LIJST } from './cbs-lijst.js';

/** Day of the list: what was decided for a later day, it cannot know. */
export const CBS_STAND: Datum = '2026-01-01';

export interface CbsGemeente {
  readonly gemeentecode: string;
  readonly naam: string;
  /** First day; null where it is older than 2010. */
  readonly vanaf: Datum | null;
  /** Last day; null while it exists. */
  readonly tot: Datum | null;
  /** Code of the gemeente that it went into as a whole; null while it exists, and where it was divided. */
  readonly opvolger: string | null;
}

const GEMEENTEN: ReadonlyMap<string, CbsGemeente> = new Map(
  CBS_LIJST.trim()
    .split('\n')
    .map((line) => {
      const [gemeentecode = '', naam = '', vanaf = '', tot = '', opvolger = ''] = line.split(';');
      // Two gemeenten with one name get their province behind it at the CBS; they do not call themselves so.
      const eigen = naam.replace(/ \([A-Z]+\.\)$/, '');
      return [
        gemeentecode,
        { gemeentecode, naam: eigen, vanaf: vanaf || null, tot: tot || null, opvolger: opvolger || null },
      ];
    }),
);

/** The gemeente with this CBS code, also one that is no more; undefined where no gemeente has it. */
export function cbsGemeente(gemeentecode: string): CbsGemeente | undefined {
  return GEMEENTEN.get(gemeentecode);
}

/** Whether the gemeente exists on a day. */
export function bestaatOp({ vanaf, tot }: CbsGemeente, datum: Datum): boolean {
  return (vanaf === null || vanaf <= datum) && (tot === null || datum <= tot);
}
