import { type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { looptijdfouten } from './bereik.js';
import { contractpartijenEvents, type ContractpartijenEvent } from './contractpartijen.events.js';
import { type Contractfeiten, type ContractpartijenState, GEEN_PARTIJEN } from './contractpartijen.state.js';
import { countMinimumClienten, type MinimumAfspreken, type MinimumTellen, setMinimumClienten } from './minimum.js';
import {
  endOnderaanneming,
  type OnderaannemerRegistreren,
  type OnderaannemingBeeindigen,
  registerOnderaannemer,
} from './onderaanneming.js';

type DataOf<T extends ContractpartijenEvent['type']> = Extract<ContractpartijenEvent, { type: T }>['data'];

/** The admission in an inkoopronde that percelen come from. */
export interface Toelatingsfeiten {
  readonly rondeId: string;
  readonly aanbiederId: string;
  readonly onderdelen: readonly string[];
  readonly productcodes: readonly string[];
  readonly definitief: boolean;
}

interface Kader {
  readonly contract: Contractfeiten;
  readonly vandaag: Datum;
}
export type ContractpartijenCommand =
  | (Kader &
      Omit<DataOf<'CombinatieFormed'>, 'penvoerderId'> & {
        readonly type: 'FormCombinatie';
        /** Leden that the region does not know as aanbieder. */
        readonly onbekend: readonly string[];
      })
  | (OnderaannemerRegistreren & { readonly type: 'RegisterOnderaannemer' })
  | (OnderaannemingBeeindigen & { readonly type: 'EndOnderaanneming' })
  | (Kader &
      Omit<DataOf<'PercelenAssigned'>, 'rondeId'> & {
        readonly type: 'AssignPercelen';
        /** Null where the aanmelding does not exist, or was admitted for nothing. */
        readonly toelating: Toelatingsfeiten | null;
      })
  | (Kader & DataOf<'RaamovereenkomstSigned'> & { readonly type: 'SignRaamovereenkomst' })
  | (MinimumAfspreken & { readonly type: 'SetMinimumClienten' })
  | (MinimumTellen & { readonly type: 'CountMinimumClienten' });
type CommandOf<T extends ContractpartijenCommand['type']> = Extract<ContractpartijenCommand, { type: T }>;

export const contractpartijenDecider: Decider<ContractpartijenState, ContractpartijenCommand, ContractpartijenEvent> = {
  category: contractpartijenEvents.aggregate,
  initial: GEEN_PARTIJEN,
  decide(command, state) {
    switch (command.type) {
      case 'FormCombinatie':
        return formCombinatie(command, state);
      case 'RegisterOnderaannemer': {
        const { type: _type, ...onderaannemer } = command;
        return registerOnderaannemer(onderaannemer, state);
      }
      case 'EndOnderaanneming': {
        const { type: _type, ...einde } = command;
        return endOnderaanneming(einde, state);
      }
      case 'AssignPercelen':
        return assignPercelen(command, state);
      case 'SignRaamovereenkomst':
        return signRaamovereenkomst(command, state);
      case 'SetMinimumClienten': {
        const { type: _type, ...minimum } = command;
        return setMinimumClienten(minimum, state);
      }
      case 'CountMinimumClienten':
        return countMinimumClienten(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'CombinatieFormed':
        return { ...state, combinatie: event.data };
      case 'OnderaannemerRegistered':
        return { ...state, onderaannemingen: [...state.onderaannemingen, event.data] };
      case 'OnderaannemingEnded':
        return { ...state, beeindigd: [...state.beeindigd, event.data] };
      case 'PercelenAssigned':
        return { ...state, percelen: [...state.percelen, event.data] };
      case 'RaamovereenkomstSigned':
        return { ...state, raamovereenkomst: event.data };
      case 'MinimumClientenSet':
        return { ...state, minima: [...state.minima, event.data] };
      case 'MinimumClientenReached':
      case 'MinimumClientenNotReached':
        return { ...state, geteld: [...state.geteld, event.data.minimumId] };
    }
    return unreachable(event);
  },
};

function formCombinatie(
  command: CommandOf<'FormCombinatie'>,
  { combinatie, onderaannemingen, beeindigd }: ContractpartijenState,
): ContractpartijenEvent[] {
  const { type: _type, vandaag: _vandaag, contract, onbekend, ...rest } = command;
  const data = { ...rest, penvoerderId: contract.aanbiederId };
  if (saysTheSame(combinatie, data)) return [];
  const fouten: RejectionDetail[] = [
    ...looptijdfouten({ vanaf: data.vanaf, laatsteDag: null }, contract),
    ...volgordeFouten(data.vanaf, combinatie?.vanaf, 'vanaf'),
  ];
  const fout = (code: string, melding: string): number => fouten.push({ plaats: 'leden', code, melding });
  for (const id of onbekend)
    fout('ONBEKEND', `${id} is in de regio niet geregistreerd. Registreer de aanbieder eerst.`);
  if (data.leden.includes(contract.aanbiederId)) {
    fout('IS_PENVOERDER', 'De aanbieder van het contract is de penvoerder. Noem alleen de andere leden.');
  }
  if (new Set(data.leden).size < data.leden.length)
    fout('DUBBEL', 'Een lid staat er twee keer. Noem elk lid een keer.');
  const eindeVan = new Map(beeindigd.map((one) => [one.onderaannemingId, one.laatsteDag]));
  const dubbelrol = onderaannemingen.some(({ onderaannemer: { aanbiederId }, onderaannemingId, laatsteDag }) => {
    const eind = eindeVan.get(onderaannemingId) ?? laatsteDag;
    return aanbiederId !== null && data.leden.includes(aanbiederId) && (eind === null || eind >= data.vanaf);
  });
  if (dubbelrol)
    fout('IS_ONDERAANNEMER', 'Een lid is nog onderaannemer in dit contract. Eindig die onderaanneming eerst.');
  refuseAll('COMBINATIE_ONGELDIG', 'De combinatie', fouten);
  return [{ type: 'CombinatieFormed', data, occurredAt: data.vanaf }];
}

function assignPercelen(
  command: CommandOf<'AssignPercelen'>,
  { percelen }: ContractpartijenState,
): ContractpartijenEvent[] {
  const { type: _type, vandaag, contract, toelating, ...rest } = command;
  if (toelating === null || toelating.aanbiederId !== contract.aanbiederId) {
    throw new Rejection(
      'TOELATING_ONBEKEND',
      'De aanbieder van dit contract is met deze aanmelding nergens voor toegelaten. Kies een andere aanmelding.',
      'not-found',
    );
  }
  const data = { ...rest, rondeId: toelating.rondeId };
  if (percelen.some((one) => saysTheSame(one, data))) return [];
  if (!toelating.definitief) {
    throw new Rejection(
      'GUNNING_NIET_DEFINITIEF',
      'De gunning is nog voorlopig. Wijs de percelen toe als zij vaststaat.',
    );
  }
  const fouten: RejectionDetail[] = toekomstFouten(data.toegewezenOp, vandaag, 'toegewezenOp');
  for (const perceel of data.percelen.filter((one) => !toelating.onderdelen.includes(one))) {
    const melding = `Voor ${perceel} is de aanbieder niet toegelaten; wel voor ${toelating.onderdelen.join(', ')}.`;
    fouten.push({ plaats: 'percelen', code: 'NIET_TOEGELATEN', melding });
  }
  const gegund = percelen.filter(({ rondeId }) => rondeId === data.rondeId).flatMap((one) => one.percelen);
  for (const perceel of data.percelen.filter((one) => gegund.includes(one))) {
    fouten.push({ plaats: 'percelen', code: 'DUBBEL', melding: `${perceel} hoort al bij dit contract. Laat het weg.` });
  }
  if (!contract.productcodes.some((code) => toelating.productcodes.includes(code))) {
    const melding = 'Geen product van dit contract hoort bij deze toelating. Kies een andere aanmelding.';
    fouten.push({ plaats: 'aanmeldingId', code: 'ANDERE_PRODUCTEN', melding });
  }
  refuseAll('PERCELEN_ONGELDIG', 'De toewijzing van percelen', fouten);
  return [{ type: 'PercelenAssigned', data, occurredAt: data.toegewezenOp }];
}

function signRaamovereenkomst(
  command: CommandOf<'SignRaamovereenkomst'>,
  { raamovereenkomst }: ContractpartijenState,
): ContractpartijenEvent[] {
  const { type: _type, vandaag, contract: _contract, ...data } = command;
  if (saysTheSame(raamovereenkomst, data)) return [];
  if (raamovereenkomst !== null) {
    throw new Rejection(
      'RAAMOVEREENKOMST_STAAT_VAST',
      `Dit contract is op ${raamovereenkomst.ondertekendOp} al als raamovereenkomst vastgelegd. Wijzig het contract zelf.`,
    );
  }
  refuseAll(
    'RAAMOVEREENKOMST_ONGELDIG',
    'De raamovereenkomst',
    toekomstFouten(data.ondertekendOp, vandaag, 'ondertekendOp'),
  );
  return [{ type: 'RaamovereenkomstSigned', data, occurredAt: data.ondertekendOp }];
}
