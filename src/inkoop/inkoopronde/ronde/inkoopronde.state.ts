import { type Datum } from '../../../kernel/datum.js';
import { type Document, type Instroommoment, type Instrument, momentOpen, type Stap } from '../inhoud/ronde.js';
import { type InkooprondeEvent } from './inkoopronde.events.js';

type Of<Type extends InkooprondeEvent['type']> = Extract<InkooprondeEvent, { type: Type }>['data'];

export interface Ingeschrevene {
  readonly aanbiederId: string;
  readonly onderdelen: readonly string[];
  /** Of these onderdelen it is decided; `open` ones still have to be. */
  readonly toegelaten: readonly string[];
  readonly afgewezen: readonly string[];
  readonly ingetrokken: boolean;
}

export interface Ronde {
  readonly stand: 'voorbereiding' | 'gepubliceerd' | 'gesloten';
  readonly gegevens: Of<'InkooprondeStarted'>;
  readonly eisen: Pick<Of<'EisenSet'>, 'eisen' | 'criteria'> | null;
  readonly stappen: Readonly<Partial<Record<Stap, Datum>>>;
  readonly momenten: readonly Instroommoment[];
  /** Keys of moments outside the plan (R-PRC-03). */
  readonly tussentijds: readonly string[];
  readonly geopend: readonly Instroommoment[];
  readonly gesloten: readonly Instroommoment[];
  readonly problemen: readonly Of<'CapaciteitsprobleemDeclared'>[];
  readonly publicatie: Of<'InkooprondePublished'> | null;
  readonly aanmeldingen: Readonly<Record<string, Ingeschrevene>>;
  readonly sluiting: Of<'InkooprondeClosed'> | null;
  readonly inventarisatie: Of<'AanbodInventorised'> | null;
  readonly raad: readonly { readonly document: Document; readonly geinformeerdOp: Datum }[];
}
export type InkooprondeState = { readonly stand: 'geen' } | Ronde;

/** What was decided about how to buy, as far as the publication rests on it. */
export interface Inkoopvormfeit {
  readonly instrument: Instrument;
  /** Open house by exception: then it has fixed moments (R-PRC-15). */
  readonly uitzondering: boolean;
  /** Why it cannot be published yet, in words; null where nothing stands in the way (R-PRC-18). */
  readonly belemmering: string | null;
}

/** What of an aanmelding nobody has decided yet. */
export function onbeslist({ onderdelen, toegelaten, afgewezen, ingetrokken }: Ingeschrevene): readonly string[] {
  if (ingetrokken) return [];
  return onderdelen.filter((one) => !toegelaten.includes(one) && !afgewezen.includes(one));
}

/** Aanbieders that are admitted for an onderdeel. */
export function toegelatenVoor({ aanmeldingen }: Ronde, onderdeel: string): readonly string[] {
  return Object.values(aanmeldingen).flatMap(({ aanbiederId, toegelaten }) =>
    toegelaten.includes(onderdeel) ? [aanbiederId] : [],
  );
}

export type Toegang =
  | { readonly open: true; readonly moment: string | null }
  | { readonly open: false; readonly code: string; readonly melding: string };

/** Whether an aanmelding for these onderdelen can come in on a day, and in which moment. No moments is continuous (E-52). */
export function toegangOp(state: InkooprondeState, onderdelen: readonly string[], op: Datum): Toegang {
  if (state.stand === 'geen' || state.stand === 'voorbereiding') {
    return dicht('INKOOPRONDE_NIET_GEPUBLICEERD', 'Deze inkoopronde is nog niet gepubliceerd. Wacht op de publicatie.');
  }
  const { publicatie, sluiting, momenten } = state;
  if (publicatie !== null && op < publicatie.gepubliceerdOp) {
    return dicht('INKOOPRONDE_NIET_GEPUBLICEERD', `Deze inkoopronde is gepubliceerd op ${publicatie.gepubliceerdOp}.`);
  }
  if (sluiting !== null) {
    return dicht('INKOOPRONDE_GESLOTEN', `Deze inkoopronde is gesloten op ${sluiting.geslotenOp}.`);
  }
  const moment = momenten.find((one) => momentOpen(one, onderdelen, op));
  if (moment !== undefined) return { open: true, moment: moment.sleutel };
  if (momenten.every(({ sleutel }) => state.tussentijds.includes(sleutel)) && publicatie?.instrument === 'open-house') {
    return { open: true, moment: null };
  }
  const volgende = momenten.map(({ opent }) => opent).filter((opent) => opent > op);
  const wanneer =
    volgende.length === 0 ? 'Er is geen volgend moment gepland.' : `Het volgende opent op ${volgende.sort()[0]}.`;
  return dicht('GEEN_INSTROOMMOMENT', `Voor deze onderdelen kan op ${op} niet worden aangemeld. ${wanneer}`);
}

function dicht(code: string, melding: string): Toegang {
  return { open: false, code, melding };
}
