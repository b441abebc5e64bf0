import { addDays, type Datum } from '../kernel/datum.js';
import { type CommandEnvelope, type CommandResult } from '../platform/event-store/command.js';
import { type Rol } from '../platform/identity/principal.js';

/** What the loader gives a step. */
export interface DemoContext {
  dispatch<Answer = unknown>(command: object & { readonly envelope: CommandEnvelope }): Promise<CommandResult<Answer>>;
  /**
   * The envelope of the next command, in the region of the story. Its command id follows from its place in the story, so
   * that a loader that was cut off can begin again. `organisatie` is the gemeentecode or aanbieder id of the actor.
   */
  envelope(processingActivity: string, rol: Rol, organisatie?: string): CommandEnvelope;
  /** Brings read models up to the end of the log and lets the policies react. */
  runPolicies(): Promise<void>;
  /** Turns the deadlines that are due on the clock into commands. */
  tick(): Promise<void>;
}

export interface DemoStep {
  /** UTC instant for the clock; never earlier than that of the step before. */
  readonly op: string;
  readonly omschrijving: string;
  uitvoeren(ctx: DemoContext): Promise<void>;
}

/** Ids that Kroniek gave out on the way, by the name that the story gives to what they stand for. */
export class Stand {
  private readonly ids = new Map<string, string>();

  set(sleutel: string, id: string): void {
    this.ids.set(sleutel, id);
  }

  /** An id that an earlier act must have given. */
  need(sleutel: string): string {
    const id = this.ids.get(sleutel);
    if (id === undefined) throw new Error(`The story uses ${sleutel} before it exists.`);
    return id;
  }
}

export interface Act<S = Stand> {
  readonly datum: Datum;
  readonly wat: string;
  /** Rests on what policies or deadlines did before: they run first. */
  readonly steunt?: true;
  /** Policies or deadlines react to it with something that the story shows soon after. */
  readonly werktDoor?: true;
  readonly doe: (ctx: DemoContext, stand: S) => Promise<void>;
}

/**
 * One command on a day. `bewaar` keeps what it answers with: the name in the answer, and the name that the story gives to it.
 */
export function geef<S extends Stand = Stand>(
  datum: Datum,
  wat: string,
  command: (ctx: DemoContext, stand: S) => object & { readonly envelope: CommandEnvelope },
  bewaar?: readonly [naam: string, sleutel: string],
): Act<S> {
  return {
    datum,
    wat,
    doe: async (ctx, stand) => {
      const { antwoord } = await ctx.dispatch<Readonly<Record<string, string>>>(command(ctx, stand));
      if (bewaar !== undefined) stand.set(bewaar[1], antwoord[bewaar[0]]!);
    },
  };
}

/** How often deadlines and policies run beside the acts that ask for it. */
export type Ronde = 'maand' | 'kwartaal';

/**
 * One step per day on which something happens. Deadlines and policies also run at the first step of a month or a quarter:
 * letting them run every day would make the first start several times as long.
 */
export function steps<S>(acts: readonly Act<S>[], stand: S, ronde: Ronde): DemoStep[] {
  const perDag = new Map<Datum, Act<S>[]>();
  for (const act of acts) perDag.set(act.datum, [...(perDag.get(act.datum) ?? []), act]);
  const dagen = [...perDag.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return dagen.map(([datum, own], index) => {
    const before = dagen[index - 1]?.[0];
    const nieuweRonde = before === undefined || rondeVan(before, ronde) !== rondeVan(datum, ronde);
    return {
      op: `${datum}T09:00:00.000Z`,
      omschrijving: summary(own),
      uitvoeren: async (ctx) => {
        if (nieuweRonde || own.some(({ steunt }) => steunt)) await ctx.tick();
        for (const act of own) await act.doe(ctx, stand);
        if (own.some(({ werktDoor }) => werktDoor)) await ctx.runPolicies();
      },
    };
  });
}

function rondeVan(datum: Datum, ronde: Ronde): string {
  const [jaar = '', maand = ''] = datum.split('-');
  return ronde === 'maand' ? `${jaar}-${maand}` : `${jaar}-${Math.ceil(Number(maand) / 3)}`;
}

function summary(acts: readonly Act<never>[]): string {
  const counts = new Map<string, number>();
  for (const { wat } of acts) counts.set(wat, (counts.get(wat) ?? 0) + 1);
  return [...counts].map(([wat, count]) => (count === 1 ? wat : `${wat} (${count})`)).join(', ');
}

/** A date in the weekend moves to Monday. */
export function werkdag(datum: Datum): Datum {
  const day = new Date(`${datum}T00:00:00Z`).getUTCDay();
  return addDays(datum, day === 6 ? 2 : day === 0 ? 1 : 0);
}
