import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { type BudgetEvent, budgetEvents, type Budgetplaats, type Budgetsignaal } from './budget.events.js';

type Plafond = Extract<BudgetEvent, { type: 'BudgetplafondSet' }>['data'];

export type BudgetState =
  | { readonly stand: 'onbekend' }
  | {
      readonly stand: 'gezet';
      readonly plafond: Plafond;
      /** Amount per toewijzing. */
      readonly reserveringen: Readonly<Record<string, Bedrag>>;
      readonly signalen: readonly Budgetsignaal[];
    };
type Gezet = Extract<BudgetState, { stand: 'gezet' }>;

interface Handeling {
  readonly vandaag: Datum;
}

export type BudgetCommand = Handeling &
  (
    | {
        readonly type: 'SetBudgetplafond';
        readonly actor: Actor;
        readonly budgetId: string;
        readonly plaats: Budgetplaats;
        /** Null where the amount of the region is meant. */
        readonly bedrag: Bedrag | null;
        /** What the region itself names; null where it leaves that to whoever sets the ceiling. */
        readonly regiobedrag: Bedrag | null;
        /** What the region allows for this place; null where it set no ceilings. */
        readonly modus: Plafond['modus'] | null;
        readonly signaalBijBasispunten: number | null;
        readonly plaatsBekend: boolean;
      }
    | {
        readonly type: 'ReserveBudget';
        readonly toewijzingId: string;
        /** Null where nobody said what the toewijzing costs. */
        readonly bedrag: Bedrag | null;
      }
    | { readonly type: 'ReleaseBudget'; readonly toewijzingId: string }
    | {
        readonly type: 'EvaluateBudget';
        /** All that was approved for this place, from the log. */
        readonly besteed: Bedrag;
      }
  );
type CommandOf<Type extends BudgetCommand['type']> = Extract<BudgetCommand, { type: Type }>;

export function gereserveerd({ reserveringen }: Gezet): Bedrag {
  return Object.values(reserveringen).reduce((sum, bedrag) => sum + bedrag, 0);
}

function set(command: CommandOf<'SetBudgetplafond'>, state: BudgetState): readonly BudgetEvent[] {
  const { actor, budgetId, plaats, regiobedrag, modus, signaalBijBasispunten, vandaag } = command;
  if (actor.rol === 'gemeente' && actor.organisatie !== plaats.gemeentecode) {
    throw new Rejection(
      'BUDGET_BUITEN_GEMEENTE',
      'U zet een plafond alleen voor uw eigen gemeente. Kies uw eigen gemeentecode.',
      'forbidden',
    );
  }
  if (!command.plaatsBekend) {
    throw new Rejection(
      'BUDGETPLAATS_ONBEKEND',
      'De regio kent dit product, segment of deze gemeente in dat jaar niet. Kies uit het regioprofiel.',
      'invalid',
    );
  }
  if (modus === null) {
    throw new Rejection(
      'BUDGETPLAFOND_NIET_VASTGESTELD',
      'De regio heeft hier geen plafond in de bekostiging opgenomen. Neem plafond op in het regioprofiel.',
    );
  }
  if (modus === 'fictief' && plaats.gemeentecode === null) {
    throw new Rejection(
      'FICTIEF_PLAFOND_IS_LOKAAL',
      'Een fictief plafond is er alleen voor een gemeente. Geef een gemeentecode op.',
      'invalid',
    );
  }
  const bedrag = command.bedrag ?? regiobedrag;
  if (regiobedrag !== null && bedrag !== regiobedrag) {
    throw new Rejection(
      'BUDGETPLAFOND_STAAT_IN_REGIOPROFIEL',
      `De regio stelde het plafond zelf vast op ${euro(regiobedrag)}. Laat bedrag leeg, of pas eerst het plafond in het regioprofiel aan.`,
    );
  }
  if (bedrag === null || bedrag <= 0) {
    throw new Rejection(
      'BUDGETPLAFOND_ZONDER_BEDRAG',
      'Geef het plafond op in hele eurocenten, meer dan nul.',
      'invalid',
    );
  }
  const plafond: Plafond = { budgetId, plaats, bedrag, modus, signaalBijBasispunten };
  if (state.stand === 'gezet' && sameRule(state.plafond, plafond)) return [];
  return [{ type: 'BudgetplafondSet', data: plafond, occurredAt: vandaag }];
}

function sameRule(a: Plafond, b: Plafond): boolean {
  return a.bedrag === b.bedrag && a.modus === b.modus && a.signaalBijBasispunten === b.signaalBijBasispunten;
}

/** E-45: a blocking ceiling is never passed by what is promised. */
function reserve(command: CommandOf<'ReserveBudget'>, state: BudgetState): readonly BudgetEvent[] {
  const { toewijzingId, bedrag, vandaag } = command;
  if (state.stand === 'onbekend' || state.plafond.modus !== 'blokkeren') return [];
  const own = state.reserveringen[toewijzingId];
  if (own !== undefined && own === bedrag) return [];
  const { budgetId, plaats } = state.plafond;
  const waarvoor = `${plaats.soort} ${plaats.code} in ${plaats.jaar}`;
  if (bedrag === null) {
    throw new Rejection(
      'BUDGETPLAFOND_BEDRAG_ONBEKEND',
      `Voor ${waarvoor} geldt een plafond dat blokkeert. Geef het budget van de toewijzing op, zodat te zien is of het past.`,
      'invalid',
    );
  }
  const ruimte = state.plafond.bedrag - (gereserveerd(state) - (own ?? 0));
  const bereikt = own === undefined && state.signalen.includes('bereikt');
  if (bedrag > (own ?? 0) && (bereikt || bedrag > ruimte)) {
    throw new Rejection(
      'BUDGETPLAFOND_BEREIKT',
      `Het plafond voor ${waarvoor} laat dit niet toe: ${bereikt ? 'het is bereikt' : `er is nog ${euro(ruimte)} ruimte`}. Vraag om een hoger plafond, of zet de client op de wachtlijst.`,
    );
  }
  return [{ type: 'BudgetReserved', data: { budgetId, toewijzingId, bedrag }, occurredAt: vandaag }];
}

function euro(cents: Bedrag): string {
  return `${(Math.max(0, cents) / 100).toFixed(2).replace('.', ',')} euro`;
}

function release(command: CommandOf<'ReleaseBudget'>, state: BudgetState): readonly BudgetEvent[] {
  const { toewijzingId, vandaag } = command;
  if (state.stand === 'onbekend') return [];
  const bedrag = state.reserveringen[toewijzingId];
  if (bedrag === undefined) return [];
  return [
    { type: 'BudgetReleased', data: { budgetId: state.plafond.budgetId, toewijzingId, bedrag }, occurredAt: vandaag },
  ];
}

/** What the spend says of the ceiling. `meer dan` for a fictief one («overschreden»), `bereikt` from the ceiling on. */
function signalsOf({ modus, bedrag, signaalBijBasispunten }: Plafond, besteed: Bedrag): Budgetsignaal[] {
  const near =
    signaalBijBasispunten !== null && BigInt(besteed) * 10_000n >= BigInt(bedrag) * BigInt(signaalBijBasispunten);
  const genaderd: Budgetsignaal[] = near ? ['genaderd'] : [];
  if (modus === 'fictief') return [...genaderd, ...(besteed > bedrag ? (['fictief-overschreden'] as const) : [])];
  return [...genaderd, ...(besteed >= bedrag ? (['bereikt'] as const) : [])];
}

function evaluate(command: CommandOf<'EvaluateBudget'>, state: BudgetState): readonly BudgetEvent[] {
  if (state.stand === 'onbekend') return [];
  const { besteed, vandaag: occurredAt } = command;
  const { plafond, signalen } = state;
  const wanted = signalsOf(plafond, besteed);
  const data = { budgetId: plafond.budgetId, plaats: plafond.plaats, besteed, plafond: plafond.bedrag };
  const withdrawn = signalen
    .filter((signaal) => !wanted.includes(signaal))
    .map((signaal): BudgetEvent => ({ type: 'BudgetplafondSignalWithdrawn', data: { ...data, signaal }, occurredAt }));
  const given = wanted
    .filter((signaal) => !signalen.includes(signaal))
    .map((signaal): BudgetEvent => {
      switch (signaal) {
        case 'genaderd': {
          const signaalBijBasispunten = plafond.signaalBijBasispunten ?? 10_000;
          return { type: 'BudgetplafondApproached', data: { ...data, signaalBijBasispunten }, occurredAt };
        }
        case 'bereikt':
          return { type: 'BudgetplafondReached', data, occurredAt };
        case 'fictief-overschreden':
          return { type: 'FictiefBudgetplafondExceeded', data, occurredAt };
      }
      return unreachable(signaal);
    });
  return [...withdrawn, ...given];
}

function evolveKnown(state: Gezet, event: Exclude<BudgetEvent, { type: 'BudgetplafondSet' }>): Gezet {
  switch (event.type) {
    case 'BudgetReserved': {
      const { toewijzingId, bedrag } = event.data;
      return { ...state, reserveringen: { ...state.reserveringen, [toewijzingId]: bedrag } };
    }
    case 'BudgetReleased': {
      const { [event.data.toewijzingId]: _gone, ...reserveringen } = state.reserveringen;
      return { ...state, reserveringen };
    }
    case 'BudgetplafondApproached':
      return { ...state, signalen: [...state.signalen, 'genaderd'] };
    case 'BudgetplafondReached':
      return { ...state, signalen: [...state.signalen, 'bereikt'] };
    case 'FictiefBudgetplafondExceeded':
      return { ...state, signalen: [...state.signalen, 'fictief-overschreden'] };
    case 'BudgetplafondSignalWithdrawn':
      return { ...state, signalen: state.signalen.filter((signaal) => signaal !== event.data.signaal) };
  }
  return unreachable(event);
}

function decide(command: BudgetCommand, state: BudgetState): readonly BudgetEvent[] {
  switch (command.type) {
    case 'SetBudgetplafond':
      return set(command, state);
    case 'ReserveBudget':
      return reserve(command, state);
    case 'ReleaseBudget':
      return release(command, state);
    case 'EvaluateBudget':
      return evaluate(command, state);
  }
  return unreachable(command);
}

/** A ceiling on what may be spent, with the signals that stand and what a blocking one has promised away. */
export const budgetDecider: Decider<BudgetState, BudgetCommand, BudgetEvent> = {
  category: budgetEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide,
  evolve(state, event) {
    if (event.type !== 'BudgetplafondSet') return state.stand === 'onbekend' ? state : evolveKnown(state, event);
    const { reserveringen, signalen } = state.stand === 'gezet' ? state : { reserveringen: {}, signalen: [] };
    return { stand: 'gezet', plafond: event.data, reserveringen, signalen };
  },
};

/** Several reservations on one ceiling in one append, for a message with several products. */
export const budgetInOrder: Decider<BudgetState, readonly BudgetCommand[], BudgetEvent> = {
  ...budgetDecider,
  decide(commands, state) {
    const events: BudgetEvent[] = [];
    for (const command of commands) {
      events.push(...decide(command, events.reduce<BudgetState>(budgetDecider.evolve, state)));
    }
    return events;
  },
};
