import { type Datum } from '../../src/kernel/datum.js';
import {
  mogelijkWezenlijk,
  type Toets,
  TOETSEN,
  TOETSVRAGEN,
} from '../../src/inkoop/contractwijziging/inhoud/wijziging.js';
import { type WijzigingDoc } from './contractdossier.docs.js';

export const WIJZIGINGSTANDEN = [
  'in-toetsing',
  'te-besluiten',
  'wezenlijk',
  'goedgekeurd',
  'aangekondigd',
  'deels-getekend',
  'getekend',
  'van-kracht',
  'ingetrokken',
] as const;
export type Wijzigingstand = (typeof WIJZIGINGSTANDEN)[number];

export interface Toetsstand {
  readonly toets: Toets;
  readonly vraag: string;
  /** Null where nobody answered it by then. */
  readonly antwoord: Omit<WijzigingDoc['toetsen'][number], 'toets'> | null;
}

export interface Contractwijziging extends Pick<
  WijzigingDoc,
  | 'wijzigingId'
  | 'titel'
  | 'contracten'
  | 'grond'
  | 'inhoud'
  | 'beoogdeIngangsdatum'
  | 'voorgesteldOp'
  | 'indiener'
  | 'oordeel'
  | 'addenda'
  | 'intrekking'
  | 'vervolgronde'
> {
  readonly stand: Wijzigingstand;
  readonly toetsen: readonly Toetsstand[];
  /** True as soon as one test is yes, false where all three are no; null while that is open. */
  readonly mogelijkWezenlijk: boolean | null;
  readonly aankondiging: WijzigingDoc['aankondigingen'][number] | null;
  /** What someone must do next; null where nothing is left. */
  readonly volgendeStap: string | null;
}

type Bekend = Omit<Contractwijziging, 'stand' | 'volgendeStap'>;

/** How a change stands on a date, from what was done by then; undefined before its proposal. Pure. */
export function wijzigingOp(doc: WijzigingDoc, op: Datum): Contractwijziging | undefined {
  if (doc.voorgesteldOp > op) return undefined;
  const toetsen = TOETSEN.map((toets): Toetsstand => {
    const found = doc.toetsen.findLast((one) => one.toets === toets && one.beantwoordOp <= op);
    if (found === undefined) return { toets, vraag: TOETSVRAGEN[toets], antwoord: null };
    const { toets: _toets, ...antwoord } = found;
    return { toets, vraag: TOETSVRAGEN[toets], antwoord };
  });
  const antwoorden = toetsen.flatMap(({ antwoord }) => (antwoord === null ? [] : [antwoord]));
  const mogelijk = mogelijkWezenlijk(antwoorden);
  const { wijzigingId, titel, contracten, grond, inhoud, beoogdeIngangsdatum, voorgesteldOp, indiener } = doc;
  const bekend: Bekend = {
    ...{ wijzigingId, titel, contracten, grond, inhoud, beoogdeIngangsdatum, voorgesteldOp, indiener, toetsen },
    mogelijkWezenlijk: mogelijk || antwoorden.length === TOETSEN.length ? mogelijk : null,
    oordeel: doc.oordeel !== null && doc.oordeel.besluitDatum <= op ? doc.oordeel : null,
    aankondiging: doc.aankondigingen.findLast(({ aangekondigdOp }) => aangekondigdOp <= op) ?? null,
    addenda: doc.addenda.filter(({ ondertekendOp }) => ondertekendOp <= op),
    intrekking: doc.intrekking !== null && doc.intrekking.ingetrokkenOp <= op ? doc.intrekking : null,
    vervolgronde: doc.vervolgronde !== null && doc.vervolgronde.gekoppeldOp <= op ? doc.vervolgronde : null,
  };
  const stand = standVan(bekend, op);
  return { ...bekend, stand, volgendeStap: stapNa(bekend, stand) };
}

function standVan({ toetsen, oordeel, aankondiging, addenda, contracten, intrekking }: Bekend, op: Datum) {
  if (intrekking !== null) return 'ingetrokken';
  if (oordeel === null) {
    return toetsen.every(({ antwoord }) => antwoord !== null) ? 'te-besluiten' : 'in-toetsing';
  }
  if (oordeel.wezenlijk) return 'wezenlijk';
  if (addenda.length === 0) return aankondiging === null ? 'goedgekeurd' : 'aangekondigd';
  if (addenda.length < contracten.length) return 'deels-getekend';
  return addenda.every(({ ingangsdatum }) => ingangsdatum <= op) ? 'van-kracht' : 'getekend';
}

function stapNa({ toetsen, grond, contracten, addenda, vervolgronde }: Bekend, stand: Wijzigingstand): string | null {
  switch (stand) {
    case 'in-toetsing': {
      const open = toetsen.filter(({ antwoord }) => antwoord === null).map(({ vraag }) => vraag);
      return `Beantwoord nog: ${open.join(' ')}`;
    }
    case 'te-besluiten':
      return 'Besluit of de wijziging wezenlijk is, met redenen.';
    case 'wezenlijk':
      return vervolgronde === null ? 'Begin een nieuwe inkoopronde en koppel haar, of trek het voorstel in.' : null;
    case 'goedgekeurd':
      return grond.soort === 'wederzijds' ? 'Laat de addenda tekenen.' : 'Kondig de wijziging aan bij de aanbieders.';
    case 'aangekondigd':
    case 'deels-getekend': {
      const open = contracten.filter(({ contractId }) => addenda.every((one) => one.contractId !== contractId));
      return `Laat een addendum tekenen voor: ${open.map(({ contractnummer }) => contractnummer).join(', ')}.`;
    }
    case 'getekend':
    case 'van-kracht':
    case 'ingetrokken':
      return null;
  }
}
