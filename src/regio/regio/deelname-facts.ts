import { unreachable } from '../../kernel/decider.js';
import { type ConsumedEvent } from '../../kernel/event-handlers.js';
import { type Deelnamerol, type Deelnamestand, type Gemeente, type Herindeling } from './inhoud/deelname.js';
import { type RegioEvent } from './regio.events.js';

export const GEEN_DEELNAME: Deelnamestand = { gemeenten: [], verbanden: [], herindelingen: [], opgeheven: [] };

type Deelnametype =
  | 'GemeenteJoinedRegio'
  | 'GemeenteContractpartnerActivated'
  | 'GemeenteDeelnameSet'
  | 'GemeenteExcludedFromInkoop'
  | 'SamenwerkingsverbandFormed'
  | 'GemeentenMerged'
  | 'GemeenteRetired';
type Of<Type extends Deelnametype> = Extract<RegioEvent, { type: Type }>;
/** An event about who takes part in what, as stored or as consumed. */
export type Deelnamefeit = { [T in Deelnametype]: { readonly type: T; readonly data: Of<T>['data'] } }[Deelnametype];

/** Who takes part after one more event: the write side and every read model fold with this. */
export function deelnameNa(stand: Deelnamestand, feit: Deelnamefeit): Deelnamestand {
  switch (feit.type) {
    case 'GemeenteJoinedRegio':
      return metRol(stand, feit.data, 'inkoop', feit.data.perioden);
    case 'GemeenteContractpartnerActivated':
      return metRol(stand, feit.data, 'contract', feit.data.perioden);
    case 'GemeenteDeelnameSet':
      return metRol(stand, feit.data, feit.data.rol, feit.data.perioden);
    case 'GemeenteExcludedFromInkoop': {
      const { uitsluitingen } = feit.data;
      return metGemeente(stand, { ...gemeenteIn(stand, feit.data), uitsluitingen });
    }
    case 'SamenwerkingsverbandFormed': {
      const { verband } = feit.data;
      return { ...stand, verbanden: vervangen(stand.verbanden, verband, ({ code }) => code) };
    }
    case 'GemeentenMerged': {
      const { herindeling } = feit.data;
      return {
        ...stand,
        herindelingen: vervangen(stand.herindelingen, herindeling, herindelingId),
        opgeheven: zonderHersteld(stand, herindeling),
      };
    }
    case 'GemeenteRetired': {
      const { gemeentecode, laatsteDag } = feit.data;
      const opgeheven = vervangen(stand.opgeheven, { gemeentecode, laatsteDag }, (one) => one.gemeentecode);
      return { ...stand, opgeheven };
    }
  }
  return unreachable(feit);
}

/** Mergers are told apart by the successor: a second event for it corrects the day or who went into it. */
export const herindelingId = ({ opvolger }: { readonly opvolger: { readonly gemeentecode: string } }): string =>
  opvolger.gemeentecode;

/** A gemeente that a correction takes out of the merger did not end by it. */
function zonderHersteld(stand: Deelnamestand, herindeling: Herindeling): Deelnamestand['opgeheven'] {
  const before = stand.herindelingen.find((one) => herindelingId(one) === herindelingId(herindeling));
  const noemt = (one: Herindeling | undefined, code: string): boolean =>
    one?.opgegaan.some(({ gemeentecode }) => gemeentecode === code) ?? false;
  return stand.opgeheven.filter(({ gemeentecode }) => !noemt(before, gemeentecode) || noemt(herindeling, gemeentecode));
}

/** The `Deelnamestand` of a region, as a read model keeps it. */
export interface DeelnameDoc extends Deelnamestand {
  readonly regio: string;
}

interface Writer {
  put<D extends object>(table: string, key: string, fold: (current: D | undefined) => D | null): void;
}
type Volgt<Type extends Deelnametype> = (event: ConsumedEvent<Type, Of<Type>['data']>, write: Writer) => void;

/** Handlers for a projection that keeps who takes part, in one document per region of this table. */
export function deelnameIn(table: string): { readonly [T in Deelnametype]: Volgt<T> } {
  const volg = (event: Deelnamefeit, write: Writer): void => {
    const { regioId: regio } = event.data;
    write.put<DeelnameDoc>(table, regio, (stand = { regio, ...GEEN_DEELNAME }) => ({
      regio,
      ...deelnameNa(stand, event),
    }));
  };
  return {
    GemeenteJoinedRegio: volg,
    GemeenteContractpartnerActivated: volg,
    GemeenteDeelnameSet: volg,
    GemeenteExcludedFromInkoop: volg,
    SamenwerkingsverbandFormed: volg,
    GemeentenMerged: volg,
    GemeenteRetired: volg,
  };
}

interface Genoemd {
  readonly gemeentecode: string;
  readonly naam: string | null;
}

function gemeenteIn({ gemeenten }: Deelnamestand, { gemeentecode, naam }: Genoemd): Gemeente {
  const before = gemeenten.find((one) => one.gemeentecode === gemeentecode);
  return {
    gemeentecode,
    naam: naam ?? before?.naam ?? gemeentecode,
    rollen: before?.rollen ?? { inkoop: [], contract: [], onderzoek: [], betaling: [] },
    uitsluitingen: before?.uitsluitingen ?? [],
  };
}

function metRol(
  stand: Deelnamestand,
  genoemd: Genoemd,
  rol: Deelnamerol,
  perioden: Gemeente['rollen'][Deelnamerol],
): Deelnamestand {
  const gemeente = gemeenteIn(stand, genoemd);
  return metGemeente(stand, { ...gemeente, rollen: { ...gemeente.rollen, [rol]: perioden } });
}

function metGemeente(stand: Deelnamestand, gemeente: Gemeente): Deelnamestand {
  return { ...stand, gemeenten: vervangen(stand.gemeenten, gemeente, ({ gemeentecode }) => gemeentecode) };
}

/** The list with `one` in the place of what has the same key, or at its end. */
function vervangen<T>(lijst: readonly T[], one: T, key: (item: T) => string): readonly T[] {
  const known = lijst.some((item) => key(item) === key(one));
  return known ? lijst.map((item) => (key(item) === key(one) ? one : item)) : [...lijst, one];
}
