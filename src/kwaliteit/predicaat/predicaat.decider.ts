import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Gevolg } from '../kpidefinitie/inhoud/kpi.js';
import { type Verdict } from '../kpimeting/kpimeting.events.js';
import { type PredicaatEvent } from './predicaat.events.js';

export type PredicaatState =
  | { readonly stand: 'geen' }
  | {
      readonly stand: 'toegekend';
      readonly jaar: number;
      readonly besluitDatum: Datum;
      /** Year of the award on the public list; null where none is on it. */
      readonly gepubliceerdJaar: number | null;
    }
  | { readonly stand: 'ingetrokken'; readonly jaar: number };

export interface Meetfeit {
  readonly kpiId: string;
  readonly metingId: string;
  /** Null where nothing was measured or the verdict was withheld. */
  readonly verdict: Verdict | null;
}

export type PredicaatCommand =
  | {
      readonly type: 'AwardPredicaat';
      readonly aanbiederId: string;
      readonly jaar: number;
      /** What the region lets follow on high scores; null where it left that open. */
      readonly gevolg: Gevolg | null;
      /** One per judged KPI of `kpi.set`; null where the region left the set open. */
      readonly metingen: readonly Meetfeit[] | null;
      readonly besluitDatum: Datum;
      readonly vandaag: Datum;
    }
  | { readonly type: 'PublishPredicaat'; readonly aanbiederId: string; readonly vanaf: Datum }
  | { readonly type: 'UnpublishPredicaat'; readonly aanbiederId: string; readonly vanaf: Datum; readonly reden: string }
  | {
      readonly type: 'WithdrawPredicaat';
      readonly aanbiederId: string;
      readonly reden: string;
      readonly besluitDatum: Datum;
      readonly vandaag: Datum;
    };

type CommandOf<Type extends PredicaatCommand['type']> = Extract<PredicaatCommand, { type: Type }>;
type Toegekend = Extract<PredicaatState, { stand: 'toegekend' }>;

/** Stream id. */
export function predicaatId(regio: string, aanbiederId: string): string {
  return `${regio}/${aanbiederId}`;
}

function notInFuture(besluitDatum: Datum, vandaag: Datum): void {
  if (besluitDatum > vandaag) {
    throw new Rejection(
      'BESLUITDATUM_IN_TOEKOMST',
      'De besluitdatum ligt in de toekomst. Leg een genomen besluit vast.',
      'invalid',
    );
  }
}

function awarded(state: PredicaatState): Toegekend {
  if (state.stand !== 'toegekend') {
    throw new Rejection(
      'PREDICAAT_NIET_TOEGEKEND',
      'Deze aanbieder heeft geen predicaat. Ken het predicaat eerst toe.',
    );
  }
  return state;
}

function award(command: CommandOf<'AwardPredicaat'>, state: PredicaatState): readonly PredicaatEvent[] {
  const { aanbiederId, jaar, gevolg, metingen, besluitDatum, vandaag } = command;
  notInFuture(besluitDatum, vandaag);
  if (state.stand === 'toegekend' && state.jaar === jaar) return [];
  if (gevolg !== 'predicaat') {
    throw new Rejection(
      'PREDICAAT_NIET_IN_REGIO',
      'De regio heeft niet vastgesteld dat op hoge scores een predicaat volgt. Vul kpi.gevolgPositief in het regioprofiel.',
    );
  }
  if (state.stand === 'toegekend' && state.jaar > jaar) {
    throw new Rejection(
      'PREDICAAT_AL_LATER_TOEGEKEND',
      `Er is al een predicaat over ${state.jaar}. Kies een later jaar.`,
    );
  }
  if (metingen === null || metingen.length === 0) {
    throw new Rejection(
      'PREDICAAT_KPISET_OPEN',
      'De regio heeft niet vastgesteld welke KPI’s meetellen. Vul kpi.set in het regioprofiel.',
    );
  }
  const lacking = metingen.filter(({ verdict }) => verdict !== 'hoog');
  if (lacking.length > 0) {
    throw new Rejection(
      'PREDICAAT_NIET_OP_ALLE_KPIS_HOOG',
      `Over ${jaar} is niet op elke KPI hoog gescoord. Bekijk de scores van deze aanbieder.`,
      'conflict',
      lacking.map(({ kpiId, verdict }) => ({
        plaats: kpiId,
        code: verdict === null ? 'GEEN_OORDEEL' : 'NIET_HOOG',
        melding: verdict === null ? 'Er is geen oordeel over dit jaar.' : `Het oordeel is ${verdict}.`,
      })),
    );
  }
  const data = { aanbiederId, jaar, metingen: metingen.map(({ metingId }) => metingId), besluitDatum };
  return [{ type: 'PredicaatAwarded', data, occurredAt: besluitDatum }];
}

function publish(command: CommandOf<'PublishPredicaat'>, state: PredicaatState): readonly PredicaatEvent[] {
  const { jaar, besluitDatum, gepubliceerdJaar } = awarded(state);
  if (gepubliceerdJaar === jaar) return [];
  const { aanbiederId, vanaf } = command;
  if (vanaf < besluitDatum) {
    throw new Rejection(
      'PUBLICATIE_VOOR_BESLUIT',
      `Het predicaat is toegekend op ${besluitDatum}. Publiceer vanaf die dag of later.`,
      'invalid',
    );
  }
  return [{ type: 'PredicaatPublished', data: { aanbiederId, jaar, vanaf }, occurredAt: vanaf }];
}

export const predicaatDecider: Decider<PredicaatState, PredicaatCommand, PredicaatEvent> = {
  category: 'predicaat',
  initial: { stand: 'geen' },
  decide(command, state) {
    switch (command.type) {
      case 'AwardPredicaat':
        return award(command, state);
      case 'PublishPredicaat':
        return publish(command, state);
      case 'UnpublishPredicaat': {
        if (awarded(state).gepubliceerdJaar === null) return [];
        const { aanbiederId, vanaf, reden } = command;
        return [{ type: 'PredicaatUnpublished', data: { aanbiederId, vanaf, reden }, occurredAt: vanaf }];
      }
      case 'WithdrawPredicaat': {
        const { aanbiederId, reden, besluitDatum, vandaag } = command;
        if (state.stand === 'ingetrokken') return [];
        awarded(state);
        notInFuture(besluitDatum, vandaag);
        return [{ type: 'PredicaatWithdrawn', data: { aanbiederId, reden, besluitDatum }, occurredAt: besluitDatum }];
      }
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'PredicaatAwarded') {
      const { jaar, besluitDatum } = event.data;
      // An earlier publication stays until the new award is published: publishing is an act of its own.
      const gepubliceerdJaar = state.stand === 'toegekend' ? state.gepubliceerdJaar : null;
      return { stand: 'toegekend', jaar, besluitDatum, gepubliceerdJaar };
    }
    if (state.stand !== 'toegekend') return state;
    switch (event.type) {
      case 'PredicaatPublished':
        return { ...state, gepubliceerdJaar: event.data.jaar };
      case 'PredicaatUnpublished':
        return { ...state, gepubliceerdJaar: null };
      case 'PredicaatWithdrawn':
        return { stand: 'ingetrokken', jaar: state.jaar };
    }
    return unreachable(event);
  },
};
