import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { beoordeel } from '../controles/beoordeel.js';
import { type Betaald, type Bevinding, type Controlefeiten } from '../controles/controle.js';
import {
  declaratieEvents,
  type DeclaratieEvent,
  type GoedgekeurdeDeclaratie,
  type IngediendeDeclaratie,
} from './declaratie.events.js';

export type DeclaratieState =
  | { readonly status: 'nieuw' }
  | { readonly status: 'ingediend'; readonly declaratie: IngediendeDeclaratie }
  | { readonly status: 'goedgekeurd' }
  | { readonly status: 'afgekeurd'; readonly bevinding: Bevinding };

/** With the code of list WJ001 that the answer names it by. */
export type Berichtbevinding = Bevinding & { readonly retourcode: string };

interface Bekend {
  readonly aanbiederBekend: boolean;
  /** Also after the person was erased: what was delivered must still be paid. */
  readonly clientBekend: boolean;
  readonly vandaag: Datum;
}

export type DeclaratieCommand =
  | (Bekend & { readonly type: 'SubmitDeclaratie'; readonly declaratie: IngediendeDeclaratie })
  | {
      readonly type: 'CheckDeclaratie';
      /** Null where the region set no bekostiging for this case: then nothing can be checked. */
      readonly feiten: Controlefeiten | null;
      readonly betaald: Betaald;
      readonly vandaag: Datum;
    }
  /** A prestatie of a 323 that a rule of the standard refuses before anything is asked about money. */
  | { readonly type: 'RefuseDeclaratie'; readonly bevinding: Berichtbevinding; readonly vandaag: Datum }
  /** Records an approval that was given elsewhere. */
  | (Bekend & { readonly type: 'ApproveDeclaratie'; readonly declaratie: GoedgekeurdeDeclaratie });
type CommandOf<Type extends DeclaratieCommand['type']> = Extract<DeclaratieCommand, { type: Type }>;

function checkBekend({ aanbiederBekend, clientBekend }: Bekend, bedrag: number): void {
  if (!aanbiederBekend) {
    throw new Rejection('AANBIEDER_ONBEKEND', 'Registreer de aanbieder eerst, of kies een andere.', 'invalid');
  }
  if (!clientBekend) {
    throw new Rejection('CLIENT_ONBEKEND', 'Deze client is niet bekend. Controleer het kenmerk.', 'invalid');
  }
  if (bedrag === 0) {
    throw new Rejection('DECLARATIE_BEDRAG_NUL', 'Geef een bedrag in centen op dat niet nul is.', 'invalid');
  }
}

function inFuture(): Rejection {
  return new Rejection(
    'DECLARATIE_IN_DE_TOEKOMST',
    'Een declaratie gaat over wat al is geleverd of besloten. Kies vandaag of een eerdere dag.',
    'invalid',
  );
}

function approve(command: CommandOf<'ApproveDeclaratie'>): readonly DeclaratieEvent[] {
  const { declaratie, vandaag } = command;
  checkBekend(command, declaratie.bedrag);
  if (declaratie.goedgekeurdOp < `${declaratie.jaar}-01-01`) {
    throw new Rejection(
      'DECLARATIE_VOOR_ZORGJAAR',
      'Controleer het jaar: de goedkeuring ligt voor het jaar waarin de zorg is geleverd.',
      'invalid',
    );
  }
  if (declaratie.goedgekeurdOp > vandaag) throw inFuture();
  return [{ type: 'DeclaratieApproved', data: declaratie, occurredAt: declaratie.goedgekeurdOp }];
}

function submit(command: CommandOf<'SubmitDeclaratie'>): readonly DeclaratieEvent[] {
  const { declaratie, vandaag } = command;
  const { bedrag, volume, periode, jaar } = declaratie;
  checkBekend(command, bedrag);
  if (periode.tot < periode.van) {
    throw new Rejection('PERIODE_ONGELDIG', 'De periode eindigt voor zij begint. Draai de datums om.', 'invalid');
  }
  if (periode.tot > vandaag) throw inFuture();
  // Spending is counted per year of care: a period over new year is two declaraties.
  if (periode.van < `${jaar}-01-01` || periode.tot > `${jaar}-12-31`) {
    throw new Rejection(
      'PERIODE_IN_TWEE_JAREN',
      'Een declaratie gaat over een kalenderjaar. Splits haar per jaar.',
      'invalid',
    );
  }
  if (volume !== null && (volume === 0 || Math.sign(volume) !== Math.sign(bedrag))) {
    throw new Rejection(
      'DECLARATIE_VOLUME_ONGELDIG',
      'Het volume is niet nul en heeft hetzelfde teken als het bedrag: een credit heeft beide negatief.',
      'invalid',
    );
  }
  return [{ type: 'DeclaratieSubmitted', data: declaratie, occurredAt: declaratie.ingediendOp }];
}

function check(command: CommandOf<'CheckDeclaratie'>, declaratie: IngediendeDeclaratie): readonly DeclaratieEvent[] {
  const { feiten, betaald, vandaag } = command;
  if (feiten === null) {
    throw new Rejection(
      'BEKOSTIGING_NIET_VASTGESTELD',
      'De regio heeft voor deze toewijzing geen bekostiging vastgesteld, dus er valt niets te controleren. Vul bekostiging in het regioprofiel en zet de toewijzing om.',
    );
  }
  const bevinding = beoordeel(feiten, betaald);
  if (bevinding !== null) {
    return rejected(declaratie, { ...bevinding, retourcode: null }, vandaag);
  }
  const { periode: _periode, volume: _volume, eenheid: _eenheid, ingediendOp: _op, ...rest } = declaratie;
  const { bericht, crediteert: _crediteert, ...betreft } = rest;
  const { betaler } = feiten;
  const data = { ...betreft, goedgekeurdOp: vandaag, betaler, berichtId: bericht?.berichtId ?? null };
  return [{ type: 'DeclaratieApproved', data, occurredAt: vandaag }];
}

function rejected(
  { declaratieId, toewijzingId }: IngediendeDeclaratie,
  bevinding: Bevinding & { readonly retourcode: string | null },
  vandaag: Datum,
): readonly DeclaratieEvent[] {
  const data = { declaratieId, toewijzingId, ...bevinding, beoordeeldOp: vandaag };
  return [{ type: 'DeclaratieRejected', data, occurredAt: vandaag }];
}

function decideNew(command: DeclaratieCommand): readonly DeclaratieEvent[] {
  switch (command.type) {
    case 'SubmitDeclaratie':
      return submit(command);
    case 'ApproveDeclaratie':
      return approve(command);
    case 'CheckDeclaratie':
    case 'RefuseDeclaratie':
      throw new Rejection(
        'DECLARATIE_ONBEKEND',
        'Deze declaratie is niet ingediend. Controleer het kenmerk.',
        'not-found',
      );
  }
  return unreachable(command);
}

/** A declaratie from submission to the answer, or an approval that was given elsewhere; answered once, and whole. */
export const declaratieDecider: Decider<DeclaratieState, DeclaratieCommand, DeclaratieEvent> = {
  category: declaratieEvents.aggregate,
  initial: { status: 'nieuw' },
  decide(command, state) {
    switch (state.status) {
      case 'nieuw':
        return decideNew(command);
      case 'ingediend':
        if (command.type === 'CheckDeclaratie') return check(command, state.declaratie);
        return command.type === 'RefuseDeclaratie'
          ? rejected(state.declaratie, command.bevinding, command.vandaag)
          : [];
      case 'goedgekeurd':
      case 'afgekeurd':
        return [];
    }
    return unreachable(state);
  },
  evolve(_state, event) {
    switch (event.type) {
      case 'DeclaratieSubmitted':
        return { status: 'ingediend', declaratie: event.data };
      case 'DeclaratieApproved':
        return { status: 'goedgekeurd' };
      case 'DeclaratieRejected':
        return { status: 'afgekeurd', bevinding: { regel: event.data.regel, reden: event.data.reden } };
    }
    return unreachable(event);
  },
};
