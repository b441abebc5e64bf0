import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../regio/besluitvorming/besluitvorming.regels.js';
import { gesprekskaartEvents, type GesprekskaartEvent } from './gesprekskaart.events.js';

type DataOf<T extends GesprekskaartEvent['type']> = Extract<GesprekskaartEvent, { type: T }>['data'];
type Bespreking = Pick<DataOf<'GesprekskaartCompleted'>, 'punten' | 'buitenAgenda' | 'volgendGesprek'>;

export interface GesprekskaartState {
  readonly uitnodiging: DataOf<'ContractgesprekInvited'> | null;
  readonly gesprek: DataOf<'GesprekskaartCompleted'> | null;
  /** As it was last corrected. */
  readonly bespreking: Bespreking | null;
}

export type GesprekskaartCommand = { readonly vandaag: Datum } & (
  | (DataOf<'ContractgesprekInvited'> & { readonly type: 'InviteContractgesprek' })
  | (DataOf<'GesprekskaartCompleted'> & { readonly type: 'CompleteGesprekskaart' })
  | (DataOf<'GesprekskaartCorrected'> & { readonly type: 'CorrectGesprekskaart' })
);
type CommandOf<T extends GesprekskaartCommand['type']> = Extract<GesprekskaartCommand, { type: T }>;

const ONGELDIG = 'GESPREKSKAART_ONGELDIG';

export const gesprekskaartDecider: Decider<GesprekskaartState, GesprekskaartCommand, GesprekskaartEvent> = {
  category: gesprekskaartEvents.aggregate,
  initial: { uitnodiging: null, gesprek: null, bespreking: null },
  decide(command, state) {
    switch (command.type) {
      case 'InviteContractgesprek':
        return invite(command, state);
      case 'CompleteGesprekskaart':
        return complete(command, state);
      case 'CorrectGesprekskaart':
        return correct(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ContractgesprekInvited':
        return { ...state, uitnodiging: event.data };
      case 'GesprekskaartCompleted':
        return { ...state, gesprek: event.data, bespreking: besprekingOf(event.data) };
      case 'GesprekskaartCorrected':
        return { ...state, bespreking: besprekingOf(event.data) };
    }
    return unreachable(event);
  },
};

function besprekingOf({ punten, buitenAgenda, volgendGesprek }: Bespreking): Bespreking {
  return { punten, buitenAgenda, volgendGesprek };
}

/** The invitation behind a kaart; throws where there is none. */
export function uitnodigingVan({ uitnodiging }: GesprekskaartState): DataOf<'ContractgesprekInvited'> {
  if (uitnodiging !== null) return uitnodiging;
  const melding = 'Deze gesprekskaart is niet bekend. Nodig eerst uit voor het gesprek.';
  throw new Rejection('GESPREKSKAART_ONBEKEND', melding, 'not-found');
}

function invite(
  command: CommandOf<'InviteContractgesprek'>,
  { uitnodiging }: GesprekskaartState,
): GesprekskaartEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (saysTheSame(uitnodiging, data)) return [];
  if (uitnodiging !== null) {
    throw new Rejection(
      'AGENDA_STAAT_VAST',
      `De agenda staat vast sinds de uitnodiging van ${uitnodiging.uitgenodigdOp}. Leg een nieuw punt vast onder buitenAgenda.`,
    );
  }
  const nummers = data.agenda.map(({ nummer }) => nummer);
  refuseAll(ONGELDIG, 'De uitnodiging', [
    ...toekomstFouten(data.uitgenodigdOp, vandaag, 'uitgenodigdOp'),
    ...dubbel(nummers, 'agenda'),
  ]);
  return [{ type: 'ContractgesprekInvited', data, occurredAt: data.uitgenodigdOp }];
}

function complete(command: CommandOf<'CompleteGesprekskaart'>, state: GesprekskaartState): GesprekskaartEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const { agenda } = uitnodigingVan(state);
  // The standing of the KPIs is read anew each time: it does not make the same record another one.
  if (state.gesprek !== null && saysTheSame({ ...state.gesprek, kpis: [] }, { ...data, kpis: [] })) return [];
  if (state.gesprek !== null) {
    throw new Rejection(
      'GESPREKSKAART_INGEVULD',
      `Deze gesprekskaart is al ingevuld over ${state.gesprek.gehoudenOp}. Corrigeer haar, met reden.`,
    );
  }
  refuseAll(ONGELDIG, 'De gesprekskaart', [
    ...toekomstFouten(data.gehoudenOp, vandaag, 'gehoudenOp'),
    ...besprekingFouten(data, agenda, data.gehoudenOp),
  ]);
  return [{ type: 'GesprekskaartCompleted', data, occurredAt: data.gehoudenOp }];
}

function correct(command: CommandOf<'CorrectGesprekskaart'>, state: GesprekskaartState): GesprekskaartEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const { agenda } = uitnodigingVan(state);
  if (state.gesprek === null) {
    throw new Rejection(
      'GESPREKSKAART_NIET_INGEVULD',
      'Deze gesprekskaart is nog niet ingevuld. Leg het gesprek eerst vast.',
    );
  }
  if (saysTheSame(state.bespreking, besprekingOf(data))) return [];
  refuseAll(ONGELDIG, 'De correctie', [
    ...toekomstFouten(data.gecorrigeerdOp, vandaag, 'gecorrigeerdOp'),
    ...volgordeFouten(data.gecorrigeerdOp, state.gesprek.gehoudenOp, 'gecorrigeerdOp'),
    ...besprekingFouten(data, agenda, state.gesprek.gehoudenOp),
  ]);
  return [{ type: 'GesprekskaartCorrected', data, occurredAt: data.gecorrigeerdOp }];
}

/** Every point of the agenda gets a word, also one that was not discussed: silence would hide it (R-KPI-10). */
function besprekingFouten(
  { punten, volgendGesprek }: Bespreking,
  agenda: DataOf<'ContractgesprekInvited'>['agenda'],
  gehoudenOp: Datum,
): RejectionDetail[] {
  const nummers = punten.map(({ nummer }) => nummer);
  const onbekend = punten.flatMap(({ nummer }, index) =>
    agenda.some((one) => one.nummer === nummer)
      ? []
      : [fout(`punten[${index}].nummer`, 'ONBEKEND', `Punt ${nummer} staat niet op de agenda. Gebruik buitenAgenda.`)],
  );
  const mist = agenda
    .filter(({ nummer }) => !nummers.includes(nummer))
    .map(({ nummer, punt }) =>
      fout(
        'punten',
        'ONTBREEKT',
        `Punt ${nummer} (${punt}) ontbreekt. Zeg wat is besproken, of kies niet-besproken met de reden.`,
      ),
    );
  const vroeg =
    volgendGesprek === null || volgendGesprek > gehoudenOp
      ? []
      : [
          fout(
            'volgendGesprek',
            'TE_VROEG',
            `volgendGesprek (${volgendGesprek}) ligt niet na het gesprek van ${gehoudenOp}.`,
          ),
        ];
  return [...onbekend, ...dubbel(nummers, 'punten'), ...mist, ...vroeg];
}

function dubbel(nummers: readonly number[], plaats: string): RejectionDetail[] {
  return nummers.flatMap((nummer, index) =>
    nummers.indexOf(nummer) === index
      ? []
      : [fout(`${plaats}[${index}].nummer`, 'DUBBEL', `Punt ${nummer} staat er al.`)],
  );
}

const fout = (plaats: string, code: string, melding: string): RejectionDetail => ({ plaats, code, melding });
