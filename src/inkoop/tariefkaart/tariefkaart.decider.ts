import { type Decider, unreachable } from '../../kernel/decider.js';
import { decideContracttarief, type IndexContracttariefCommand } from './contracttarief.js';
import { adopt, dispute, type KostprijsCommand, propose } from './kostprijs.decisions.js';
import { signalHerziening, type SignalTariefherzieningCommand } from './herziening.js';
import { decideIndexTarief } from './indexeren.js';
import { type IndexTariefCommand, type SetTariefCommand } from './opdrachten.js';
import { setTarief } from './zetten.js';
import {
  type GezetTarief,
  type Indexeringsafspraak,
  type Referentietarief,
  type TariefkaartEvent,
  tariefkaartEvents,
} from './tariefkaart.events.js';
import { type Kaart, type TariefkaartState } from './tariefkaart.state.js';

export interface ImportReferentietariefCommand {
  readonly type: 'ImportReferentietarief';
  readonly referentie: Referentietarief;
}
export interface AgreeIndexeringsafspraakCommand {
  readonly type: 'AgreeIndexeringsafspraak';
  readonly afspraak: Indexeringsafspraak;
}
export type TariefkaartCommand =
  | SetTariefCommand
  | IndexTariefCommand
  | IndexContracttariefCommand
  | KostprijsCommand
  | SignalTariefherzieningCommand
  | ImportReferentietariefCommand
  | AgreeIndexeringsafspraakCommand;

export const tariefkaartDecider: Decider<TariefkaartState, TariefkaartCommand, TariefkaartEvent> = {
  category: tariefkaartEvents.aggregate,
  initial: {
    ...{ kaarten: [], kaartIds: [], herzieningen: [], contracttarieven: [] },
    ...{ berekeningen: [], referenties: [], afspraken: [] },
  },
  decide(command, state) {
    switch (command.type) {
      case 'SetTarief':
        return setTarief(command, state);
      case 'IndexTarief':
        return decideIndexTarief(command, state);
      case 'IndexContracttarief':
        return decideContracttarief(command, state);
      case 'ProposeKostprijsberekening':
        return propose(command, state);
      case 'DisputeKostprijsberekening':
        return dispute(command, state);
      case 'AdoptKostprijsberekening':
        return adopt(command, state);
      case 'ImportReferentietarief':
        return importReferentie(command, state);
      case 'AgreeIndexeringsafspraak':
        return agreeAfspraak(command, state);
      case 'SignalTariefherziening':
        return signalHerziening(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'TariefSet':
        return metKaart(state, { ...event.data, besluitId: null, vanKaartId: null });
      case 'TariefIndexed':
        return metKaart(state, event.data);
      case 'TariefherzieningDue':
        return { ...state, herzieningen: [...state.herzieningen, event.data.kaartId] };
      case 'ContracttariefIndexed':
        return { ...state, contracttarieven: [...state.contracttarieven, event.data] };
      case 'KostprijsberekeningProposed':
        return {
          ...state,
          berekeningen: [...state.berekeningen, { ...event.data, bezwaren: [], vastgesteld: false }],
        };
      case 'KostprijsberekeningDisputed': {
        const { berekeningId, bezwaar } = event.data;
        return {
          ...state,
          berekeningen: state.berekeningen.map((one) =>
            one.berekeningId === berekeningId ? { ...one, bezwaren: [...one.bezwaren, bezwaar] } : one,
          ),
        };
      }
      case 'KostprijsberekeningAdopted': {
        const { berekeningId } = event.data;
        return {
          ...state,
          berekeningen: state.berekeningen.map((one) =>
            one.berekeningId === berekeningId ? { ...one, vastgesteld: true } : one,
          ),
        };
      }
      case 'ReferentietariefImported':
        return { ...state, referenties: [...state.referenties, event.data] };
      case 'IndexeringsafspraakAgreed':
        return { ...state, afspraken: [...state.afspraken, event.data] };
    }
    return unreachable(event);
  },
};

function metKaart(
  state: TariefkaartState,
  { correctie, ...kaart }: Kaart & { readonly correctie: GezetTarief['correctie'] },
): TariefkaartState {
  const gebleven = state.kaarten.filter(({ kaartId }) => kaartId !== correctie?.vervangt);
  return { ...state, kaarten: [...gebleven, kaart], kaartIds: [...state.kaartIds, kaart.kaartId] };
}

function importReferentie({ referentie }: ImportReferentietariefCommand, { referenties }: TariefkaartState) {
  const bekend = referenties.some(
    ({ regioElders, eenheid, bedrag, peildatum }) =>
      regioElders === referentie.regioElders &&
      eenheid === referentie.eenheid &&
      bedrag === referentie.bedrag &&
      peildatum === referentie.peildatum,
  );
  if (bekend) return [];
  return [{ type: 'ReferentietariefImported' as const, data: referentie, occurredAt: referentie.peildatum }];
}

function agreeAfspraak({ afspraak }: AgreeIndexeringsafspraakCommand, { afspraken }: TariefkaartState) {
  const { indexeren, maximaleWinstmarge, geldigVanaf } = afspraak;
  const laatste = afspraken.findLast((one) => one.geldigVanaf === geldigVanaf);
  if (laatste?.indexeren === indexeren && laatste.maximaleWinstmarge === maximaleWinstmarge) return [];
  return [{ type: 'IndexeringsafspraakAgreed' as const, data: afspraak, occurredAt: geldigVanaf }];
}
