import { type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection } from '../../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { type Document } from '../inhoud/ronde.js';
import { type InlichtingenEvent, inlichtingenEvents } from './inlichtingen.events.js';

type Of<Type extends InlichtingenEvent['type']> = Extract<InlichtingenEvent, { type: Type }>['data'];

interface Vraag {
  readonly gesteld: Of<'VraagAsked'>;
  readonly antwoord: Of<'VraagAnswered'> | null;
  /** Number of the nota that published it. */
  readonly nota: number | null;
}

export interface InlichtingenState {
  readonly vragen: Readonly<Record<string, Vraag>>;
  readonly notas: readonly Of<'NotaVanInlichtingenPublished'>[];
}

export type InlichtingenCommand = { readonly vandaag: Datum } & (
  | ({
      readonly type: 'AskVraag';
      /** The ronde: from publication until the last day for questions, or until it closed. */
      readonly vanaf: Datum | null;
      readonly tot: Datum | null;
    } & Of<'VraagAsked'>)
  | ({ readonly type: 'AnswerVraag' } & Of<'VraagAnswered'>)
  | {
      readonly type: 'PublishNota';
      readonly rondeId: string;
      readonly vraagIds: readonly string[];
      readonly document: Document;
      readonly gepubliceerdOp: Datum;
    }
);
type CommandOf<Type extends InlichtingenCommand['type']> = Extract<InlichtingenCommand, { type: Type }>;

export const inlichtingenDecider: Decider<InlichtingenState, InlichtingenCommand, InlichtingenEvent> = {
  category: inlichtingenEvents.aggregate,
  initial: { vragen: {}, notas: [] },
  decide(command, state) {
    switch (command.type) {
      case 'AskVraag':
        return ask(command, state);
      case 'AnswerVraag':
        return answer(command, state);
      case 'PublishNota':
        return publish(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'VraagAsked': {
        const { vraagId } = event.data;
        return {
          ...state,
          vragen: { ...state.vragen, [vraagId]: { gesteld: event.data, antwoord: null, nota: null } },
        };
      }
      case 'VraagAnswered': {
        const { vraagId } = event.data;
        const was = state.vragen[vraagId];
        if (was === undefined) return state;
        return { ...state, vragen: { ...state.vragen, [vraagId]: { ...was, antwoord: event.data } } };
      }
      case 'NotaVanInlichtingenPublished': {
        const { vraagIds, nummer } = event.data;
        const vragen = Object.entries(state.vragen).map(([id, vraag]): [string, Vraag] => [
          id,
          vraagIds.includes(id) ? { ...vraag, nota: nummer } : vraag,
        ]);
        return { vragen: Object.fromEntries(vragen), notas: [...state.notas, event.data] };
      }
    }
    return unreachable(event);
  },
};

function ask(command: CommandOf<'AskVraag'>, state: InlichtingenState): InlichtingenEvent[] {
  const { type: _type, vandaag, vanaf, tot, ...data } = command;
  if (state.vragen[data.vraagId] !== undefined) return [];
  const { gesteldOp } = data;
  if (vanaf === null || gesteldOp < vanaf) {
    throw new Rejection(
      'INKOOPRONDE_NIET_GEPUBLICEERD',
      'Vragen kunnen pas worden gesteld na de publicatie van de inkoopronde.',
    );
  }
  if (tot !== null && gesteldOp > tot) {
    throw new Rejection('VRAGENTERMIJN_VERSTREKEN', `Vragen konden worden gesteld tot en met ${tot}.`);
  }
  refuseAll('VRAAG_ONGELDIG', 'De vraag', toekomstFouten(gesteldOp, vandaag, 'gesteldOp'));
  return [{ type: 'VraagAsked', data, occurredAt: gesteldOp }];
}

function answer(command: CommandOf<'AnswerVraag'>, state: InlichtingenState): InlichtingenEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const vraag = state.vragen[data.vraagId];
  if (vraag === undefined) throw vraagOnbekend();
  if (saysTheSame(vraag.antwoord, data)) return [];
  if (vraag.nota !== null) {
    throw new Rejection(
      'ANTWOORD_AL_GEPUBLICEERD',
      `Het antwoord staat in nota ${vraag.nota}. Leg een nieuwe vraag vast om het te verduidelijken.`,
    );
  }
  refuseAll('ANTWOORD_ONGELDIG', 'Het antwoord', [
    ...toekomstFouten(data.beantwoordOp, vandaag, 'beantwoordOp'),
    ...volgordeFouten(data.beantwoordOp, vraag.gesteld.gesteldOp, 'beantwoordOp'),
  ]);
  return [{ type: 'VraagAnswered', data, occurredAt: data.beantwoordOp }];
}

function publish(command: CommandOf<'PublishNota'>, state: InlichtingenState): InlichtingenEvent[] {
  const { rondeId, vraagIds, document, gepubliceerdOp, vandaag } = command;
  if (
    state.notas.some((nota) =>
      saysTheSame([nota.vraagIds, nota.document, nota.gepubliceerdOp], [vraagIds, document, gepubliceerdOp]),
    )
  )
    return [];
  refuseAll('NOTA_ONGELDIG', 'De nota van inlichtingen', [
    ...vraagIds.flatMap((id, index) => {
      const plaats = `vraagIds[${index}]`;
      const vraag = state.vragen[id];
      if (vraag === undefined) return [{ plaats, code: 'ONBEKEND', melding: 'Deze vraag is niet gesteld.' }];
      if (vraag.antwoord === null) return [{ plaats, code: 'ONBEANTWOORD', melding: 'Beantwoord deze vraag eerst.' }];
      if (vraag.nota !== null) {
        return [{ plaats, code: 'AL_GEPUBLICEERD', melding: `Deze vraag staat al in nota ${vraag.nota}.` }];
      }
      return vraagIds.indexOf(id) === index ? [] : [{ plaats, code: 'DUBBEL', melding: 'Deze vraag staat er al.' }];
    }),
    ...toekomstFouten(gepubliceerdOp, vandaag, 'gepubliceerdOp'),
  ]);
  const data = { rondeId, nummer: state.notas.length + 1, vraagIds: [...vraagIds], document, gepubliceerdOp };
  return [{ type: 'NotaVanInlichtingenPublished', data, occurredAt: gepubliceerdOp }];
}

function vraagOnbekend(): Rejection {
  return new Rejection('VRAAG_ONBEKEND', 'Deze vraag is in deze inkoopronde niet gesteld.', 'not-found');
}
