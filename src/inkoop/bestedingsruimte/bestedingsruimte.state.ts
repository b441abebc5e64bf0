import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { unreachable } from '../../kernel/decider.js';
import { type BestedingsruimteEvent, type Bestedingstermijn } from './bestedingsruimte.events.js';

type Of<Type extends BestedingsruimteEvent['type']> = Extract<BestedingsruimteEvent, { type: Type }>['data'];

export interface Signaal {
  readonly begin: Of<'BestedingsdrempelReached'>;
  readonly besluitVoor: Datum;
  readonly overlegOp: Datum | null;
  readonly gemist: readonly Bestedingstermijn[];
  readonly besluit: Of<'BestedingsbesluitTaken'> | null;
}

export interface Ruimte {
  readonly afspraak: Of<'BestedingsruimteAgreed'>;
  readonly wijzigingen: readonly Of<'BestedingsruimteChanged'>[];
  /** Last day on which anything counts; before the first day where it ended before it began. */
  readonly laatsteDag: Datum;
  readonly geeindigd: boolean;
  /** The last one; null where none was given, or it fell away. */
  readonly signaal: Signaal | null;
  /** How often the clock started: a new start is another signal. */
  readonly starts: number;
}

export interface BestedingsruimteState {
  readonly ruimten: readonly Ruimte[];
}

/** The amount that counts on a day: the last one that was said of it. */
export function bedragOp({ afspraak, wijzigingen }: Ruimte, dag: Datum): Bedrag {
  return wijzigingen.reduce((bedrag, een) => (een.vanaf <= dag ? een.bedrag : bedrag), afspraak.bedrag);
}

export function vindRuimte({ ruimten }: BestedingsruimteState, ruimteId: string): Ruimte | undefined {
  return ruimten.find(({ afspraak }) => afspraak.ruimteId === ruimteId);
}

export function loopt({ signaal }: Ruimte): boolean {
  return signaal !== null && signaal.besluit === null;
}

function metSignaal(ruimte: Ruimte, deel: Partial<Signaal>): Ruimte {
  return ruimte.signaal === null ? ruimte : { ...ruimte, signaal: { ...ruimte.signaal, ...deel } };
}

function evolveRuimte(
  ruimte: Ruimte,
  event: Exclude<BestedingsruimteEvent, { type: 'BestedingsruimteAgreed' }>,
): Ruimte {
  switch (event.type) {
    case 'BestedingsruimteChanged':
      return { ...ruimte, wijzigingen: [...ruimte.wijzigingen, event.data] };
    case 'BestedingsruimteEnded':
      return { ...ruimte, laatsteDag: event.data.laatsteDag, geeindigd: true };
    case 'BestedingsdrempelReached': {
      const { besluitVoor } = event.data;
      const signaal: Signaal = { begin: event.data, besluitVoor, overlegOp: null, gemist: [], besluit: null };
      return { ...ruimte, signaal, starts: ruimte.starts + 1 };
    }
    case 'BestedingsdrempelReleased':
      return { ...ruimte, signaal: null };
    case 'BestedingsoverlegHeld':
      return metSignaal(ruimte, { overlegOp: event.data.gehoudenOp, besluitVoor: event.data.besluitVoor });
    case 'BestedingsbesluitTaken':
      return metSignaal(ruimte, { besluit: event.data });
    case 'BestedingstermijnMissed':
      return metSignaal(ruimte, { gemist: [...(ruimte.signaal?.gemist ?? []), event.data.termijn] });
  }
  return unreachable(event);
}

export function evolve(state: BestedingsruimteState, event: BestedingsruimteEvent): BestedingsruimteState {
  if (event.type === 'BestedingsruimteAgreed') {
    const { tot: laatsteDag } = event.data;
    const begin = { wijzigingen: [], laatsteDag, geeindigd: false, signaal: null, starts: 0 };
    return { ruimten: [...state.ruimten, { afspraak: event.data, ...begin }] };
  }
  const { ruimteId } = event.data;
  return {
    ruimten: state.ruimten.map((ruimte) =>
      ruimte.afspraak.ruimteId === ruimteId ? evolveRuimte(ruimte, event) : ruimte,
    ),
  };
}
