import { type Bedrag } from '../../kernel/bedrag.js';
import { addMonths, type Datum, endAfterMonths } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { overlaps } from '../../kernel/periode.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Looptijdstatus } from '../../regio/regioconfiguratie/inhoud/contract.js';
import {
  type BeeindigingIntrekken,
  type ContractBeeindigen,
  terminateContract,
  withdrawTermination,
} from './beeindiging.js';
import {
  clientenstopOp,
  type ClientenstopOpheffen,
  type ClientenstopToestaan,
  grantClientenstop,
  liftClientenstop,
} from './clientenstop.js';
import { contractEvents, type ContractEvent, gecorrigeerd } from './contract.events.js';
import { type ContractState, type SignedContract } from './contract.state.js';
import { type Afspraak, highest, looptijdVan, type Productvoorwaarden, same } from './looptijd.js';
import {
  type ContractSchorsen,
  liftSuspension,
  schorsingOp,
  type SchorsingOpheffen,
  suspendContract,
} from './schorsing.js';
import { agreeTarief } from './tarief.js';
import {
  type BestuurlijkVerlengen,
  exerciseVerlengingsoptie,
  extendContract,
  type OptieUitoefenen,
  volgendeOptie,
} from './verlenging.js';

export type { ContractState } from './contract.state.js';
export type { Productvoorwaarden } from './looptijd.js';

type Of<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>['data'];

export type ContractCommand =
  | (Afspraak & {
      readonly type: 'SignContract';
      readonly contractId: string;
      readonly contractnummer: string;
      readonly aanbieder: { readonly aanbiederId: string; readonly sinds: Datum } | null;
      readonly gemeenten: readonly {
        readonly gemeentecode: string;
        readonly naam: string;
        readonly contractpartnerVanaf: Datum | null;
        /** Last day as member of the region. */
        readonly inkoopTot: Datum | null;
      }[];
      /** Left out: as the region says. */
      readonly looptijdstatus?: Looptijdstatus | undefined;
      readonly ondertekendOp: Datum;
      readonly vandaag: Datum;
    })
  | (OptieUitoefenen & { readonly type: 'ExerciseVerlengingsoptie' })
  | (BestuurlijkVerlengen & { readonly type: 'ExtendContract' })
  | {
      readonly type: 'AgreeTarief';
      readonly productcode: string;
      readonly eenheid: string | null;
      /** Paid at the regional table of prices, so that a price in the contract is never asked; not said where one that stands is indexed. */
      readonly opPrijstabel?: boolean;
      readonly bedrag: Bedrag;
      readonly geldigVanaf: Datum;
      readonly geldigTot: Datum | null;
      /** Why the tarief of that first day is replaced; absent where it is a new one. */
      readonly reden?: string | undefined;
    }
  | (ClientenstopToestaan & { readonly type: 'GrantClientenstop' })
  | (ClientenstopOpheffen & { readonly type: 'LiftClientenstop' })
  | (ContractBeeindigen & { readonly type: 'TerminateContract' })
  | (BeeindigingIntrekken & { readonly type: 'WithdrawTermination' })
  | (ContractSchorsen & { readonly type: 'SuspendContract' })
  | (SchorsingOpheffen & { readonly type: 'LiftSuspension' })
  | { readonly type: 'LetContractExpire'; readonly einddatum: Datum; readonly vandaag: Datum }
  | { readonly type: 'SignalContractEnd'; readonly einddatum: Datum; readonly vandaag: Datum }
  | { readonly type: 'SignalVerlengingsoptie'; readonly volgnummer: number; readonly vandaag: Datum };

type Command<Type extends ContractCommand['type']> = Extract<ContractCommand, { type: Type }>;

export const contractDecider: Decider<ContractState, ContractCommand, ContractEvent> = {
  category: contractEvents.aggregate,
  initial: { status: 'onbekend' },
  decide(command, state) {
    if (command.type === 'SignContract') return state.status === 'onbekend' ? signContract(command) : [];
    if (state.status === 'onbekend') throw contractOnbekend();
    switch (command.type) {
      case 'ExerciseVerlengingsoptie':
        return exerciseVerlengingsoptie(command, state, contractOnbekend);
      case 'ExtendContract':
        return extendContract(command, state);
      case 'AgreeTarief':
        return agreeTarief(command, state);
      case 'GrantClientenstop': {
        const { type: _type, ...stop } = command;
        return grantClientenstop(stop, state);
      }
      case 'LiftClientenstop':
        return liftClientenstop(command, state);
      case 'TerminateContract': {
        const { type: _type, ...beeindiging } = command;
        return terminateContract(beeindiging, state);
      }
      case 'WithdrawTermination':
        return withdrawTermination(command, state);
      case 'SuspendContract': {
        const { type: _type, ...schorsing } = command;
        return suspendContract(schorsing, state);
      }
      case 'LiftSuspension':
        return liftSuspension(command, state);
      case 'LetContractExpire':
        return letContractExpire(command, state);
      case 'SignalContractEnd':
        return signalContractEnd(command, state);
      case 'SignalVerlengingsoptie':
        return signalVerlengingsoptie(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'ContractSigned') {
      return {
        status: 'getekend',
        contract: event.data,
        einddatum: event.data.einddatum,
        opties: event.data.verlengingsopties,
        verlengingen: [],
        tarieven: [],
        clientenstops: [],
        schorsingen: [],
        beeindiging: null,
        ingetrokkenBeeindigingen: [],
        gesignaleerdeOpties: [],
        gesignaleerdeEinden: [],
        verlopenOp: [],
      };
    }
    if (state.status === 'onbekend') return state;
    switch (event.type) {
      case 'TariefAgreed':
        return { ...state, tarieven: [...state.tarieven, event.data] };
      case 'TariefCorrected':
        return { ...state, tarieven: gecorrigeerd(state.tarieven, event.data) };
      case 'ContractExtended': {
        const { volgnummer, maanden, besluitDatum, uitgeoefendDoor, nieuweEinddatum, verschovenOpties } = event.data;
        const verlengingen = [...state.verlengingen, { volgnummer, maanden, besluitDatum, uitgeoefendDoor }];
        const opties = state.opties.map((optie) => ({
          ...optie,
          ...verschovenOpties.find((verschoven) => verschoven.volgnummer === optie.volgnummer),
        }));
        // A moved option is signalled on its new day.
        const gesignaleerdeOpties = state.gesignaleerdeOpties.filter(
          (nummer) => !verschovenOpties.some((verschoven) => verschoven.volgnummer === nummer),
        );
        return { ...state, einddatum: nieuweEinddatum, opties, gesignaleerdeOpties, verlengingen };
      }
      case 'ClientenstopGranted': {
        const { clientenstopId, gemeenten, productcodes, ingangsdatum, laatsteDag } = event.data;
        const stop = { clientenstopId, gemeenten, productcodes, ingangsdatum, laatsteDag };
        return { ...state, clientenstops: [...state.clientenstops, stop] };
      }
      case 'ClientenstopLifted': {
        const { clientenstopId, laatsteDag } = event.data;
        const clientenstops = state.clientenstops.map((stop) =>
          stop.clientenstopId === clientenstopId ? { ...stop, laatsteDag } : stop,
        );
        return { ...state, clientenstops };
      }
      case 'ContractTerminated': {
        const { beeindigingId, grond, einddatum, vorigeEinddatum } = event.data;
        return { ...state, einddatum, beeindiging: { beeindigingId, grond, einddatum, vorigeEinddatum } };
      }
      case 'ContractTerminationWithdrawn': {
        const { beeindigingId, nieuweEinddatum } = event.data;
        const ingetrokkenBeeindigingen = [...state.ingetrokkenBeeindigingen, beeindigingId];
        return { ...state, einddatum: nieuweEinddatum, beeindiging: null, ingetrokkenBeeindigingen };
      }
      case 'ContractSuspended': {
        const { schorsingId, grond, ingangsdatum, laatsteDag } = event.data;
        return { ...state, schorsingen: [...state.schorsingen, { schorsingId, grond, ingangsdatum, laatsteDag }] };
      }
      case 'ContractSuspensionLifted': {
        const { schorsingId, laatsteDag } = event.data;
        const schorsingen = state.schorsingen.map((one) =>
          one.schorsingId === schorsingId ? { ...one, laatsteDag } : one,
        );
        return { ...state, schorsingen };
      }
      case 'VerlengingsoptieApproached':
        return { ...state, gesignaleerdeOpties: [...state.gesignaleerdeOpties, event.data.volgnummer] };
      case 'ContractEndApproached':
        return { ...state, gesignaleerdeEinden: [...state.gesignaleerdeEinden, event.data.einddatum] };
      case 'ContractExpired':
        return { ...state, verlopenOp: [...state.verlopenOp, event.data.einddatum] };
    }
    return unreachable(event);
  },
};

function contractOnbekend(): Rejection {
  return new Rejection(
    'CONTRACT_ONBEKEND',
    'Dit contract bestaat niet. Zoek het op in het contractregister.',
    'not-found',
  );
}

function signContract(command: Command<'SignContract'>): ContractEvent[] {
  const { contractId, contractnummer, ingangsdatum, ondertekendOp } = command;
  if (command.aanbieder === null) {
    throw new Rejection(
      'AANBIEDER_ONBEKEND',
      'Deze aanbieder is niet geregistreerd. Registreer de aanbieder eerst.',
      'invalid',
    );
  }
  if (ondertekendOp > command.vandaag) {
    throw new Rejection(
      'ONDERTEKENING_IN_TOEKOMST',
      'ondertekendOp ligt in de toekomst. Leg het contract vast als het getekend is.',
      'invalid',
    );
  }
  const producten = gecontracteerdeProducten(command.producten);
  const { duurMaanden, opties, maximumMaanden, totaal, nietVastgesteld } = looptijdVan(command);
  const einddatum = endAfterMonths(ingangsdatum, duurMaanden);
  const signaalEindeMaanden = highest(command.producten.map((product) => product.signaalEindeMaanden));
  const verplicht = same(command.producten, 'acceptatieplicht', ({ acceptatieplicht }) => acceptatieplicht);
  const status = command.looptijdstatus ?? same(command.producten, 'contract.status', (one) => one.looptijdstatus);
  return [
    {
      type: 'ContractSigned',
      data: {
        contractId,
        contractnummer,
        aanbiederId: command.aanbieder.aanbiederId,
        gemeenten: deelname(command, endAfterMonths(ingangsdatum, totaal)),
        producten,
        ingangsdatum,
        duurMaanden,
        einddatum,
        verlengingsopties: [...opties],
        maximumMaanden,
        maximumEinddatum: maximumMaanden === null ? null : endAfterMonths(ingangsdatum, maximumMaanden),
        looptijdstatus: status,
        nietVastgesteld: [...nietVastgesteld],
        ondertekendOp,
        // Open is no obligation: a duty that the region did not set is not laid on an aanbieder (R-CON-07).
        acceptatieplicht: verplicht ?? false,
        eindeSignaalOp: signaalEindeMaanden === null ? null : addMonths(einddatum, -signaalEindeMaanden),
      },
      occurredAt: ondertekendOp,
    },
  ];
}

function gecontracteerdeProducten(producten: readonly Productvoorwaarden[]): Of<'ContractSigned'>['producten'] {
  if (producten.length === 0) {
    throw new Rejection('PRODUCT_ONTBREEKT', 'Noem ten minste een product.', 'invalid');
  }
  return producten.map(({ productcode, product }) => {
    if (product === null) {
      throw new Rejection(
        'PRODUCT_ONBEKEND',
        `Product ${productcode} staat niet in de configuratie van de regio. Kies een product uit de configuratie.`,
        'invalid',
      );
    }
    const { categorie, segment, perceel, wet } = product;
    return { productcode, categorie, segment, perceel, wet };
  });
}

/** A gemeente takes part from the day it is contractpartner: Pijnacker-Nootdorp in a contract of 2023 from 2024 (R-REG-02). */
function deelname(command: Command<'SignContract'>, laatsteEinddatum: Datum): Of<'ContractSigned'>['gemeenten'] {
  if (command.gemeenten.length === 0) {
    throw new Rejection('GEMEENTE_ONTBREEKT', 'Noem ten minste een gemeente.', 'invalid');
  }
  return command.gemeenten.map(({ gemeentecode, naam, contractpartnerVanaf, inkoopTot }) => {
    const vanaf =
      contractpartnerVanaf === null || contractpartnerVanaf < command.ingangsdatum
        ? command.ingangsdatum
        : contractpartnerVanaf;
    const left = inkoopTot !== null && inkoopTot < vanaf;
    if (contractpartnerVanaf === null || vanaf > laatsteEinddatum || left) {
      throw new Rejection(
        'GEMEENTE_GEEN_CONTRACTPARTNER',
        `${naam} is tijdens dit contract geen contractpartner van de regio. Laat de gemeente weg.`,
        'invalid',
      );
    }
    return { gemeentecode, vanaf };
  });
}

/** Quiet where the contract was extended after the deadline was set, or the day has not come. */
function letContractExpire(
  { einddatum, vandaag }: Command<'LetContractExpire'>,
  state: SignedContract,
): ContractEvent[] {
  if (einddatum !== state.einddatum || vandaag <= einddatum || state.verlopenOp.includes(einddatum)) return [];
  return [
    { type: 'ContractExpired', data: { contractId: state.contract.contractId, einddatum }, occurredAt: einddatum },
  ];
}

function signalContractEnd(
  { einddatum, vandaag }: Command<'SignalContractEnd'>,
  state: SignedContract,
): ContractEvent[] {
  // After the end there is nothing to approach: the expiry says it.
  if (einddatum !== state.einddatum || vandaag > einddatum || state.gesignaleerdeEinden.includes(einddatum)) return [];
  const { contractId } = state.contract;
  return [{ type: 'ContractEndApproached', data: { contractId, einddatum }, occurredAt: vandaag }];
}

function signalVerlengingsoptie(
  { volgnummer, vandaag }: Command<'SignalVerlengingsoptie'>,
  state: SignedContract,
): ContractEvent[] {
  const optie = state.opties.find((candidate) => candidate.volgnummer === volgnummer);
  if (optie === undefined || state.beeindiging !== null || volgnummer !== volgendeOptie(state)) return [];
  if (state.gesignaleerdeOpties.includes(volgnummer) || vandaag > optie.uiterlijkAankondigen) return [];
  const { contractId } = state.contract;
  const { uiterlijkAankondigen } = optie;
  return [
    {
      type: 'VerlengingsoptieApproached',
      data: { contractId, volgnummer, uiterlijkAankondigen },
      occurredAt: vandaag,
    },
  ];
}

export interface CoverFault {
  readonly code:
    | 'CONTRACT_ONBEKEND'
    | 'CONTRACT_VAN_ANDERE_AANBIEDER'
    | 'PRODUCT_NIET_GECONTRACTEERD'
    | 'GEMEENTE_GEEN_CONTRACTPARTNER'
    | 'TOEWIJZING_BUITEN_CONTRACTPERIODE'
    | 'CLIENTENSTOP_GELDT'
    | 'CONTRACT_GESCHORST';
  /** Dutch sentence that says what to do. */
  readonly melding: string;
}

/** Null where the contract covers this aanbieder, product and gemeente on the date; otherwise the first reason why not. */
export function contractCovers(
  state: ContractState,
  vraag: {
    readonly aanbiederId: string;
    readonly productcode: string;
    readonly gemeentecode: string;
    readonly datum: Datum;
  },
): CoverFault | null {
  if (state.status === 'onbekend') {
    return { code: 'CONTRACT_ONBEKEND', melding: 'Dit contract bestaat niet. Zoek het op in het contractregister.' };
  }
  const { contract, einddatum } = state;
  if (contract.aanbiederId !== vraag.aanbiederId) {
    return {
      code: 'CONTRACT_VAN_ANDERE_AANBIEDER',
      melding: `Contract ${contract.contractnummer} is van een andere aanbieder. Kies een contract van deze aanbieder.`,
    };
  }
  if (!contract.producten.some(({ productcode }) => productcode === vraag.productcode)) {
    return {
      code: 'PRODUCT_NIET_GECONTRACTEERD',
      melding: `Product ${vraag.productcode} staat niet in contract ${contract.contractnummer}. Kies een gecontracteerd product.`,
    };
  }
  const { datum } = vraag;
  if (!overlaps({ begin: contract.ingangsdatum, eind: einddatum }, { begin: datum, eind: datum })) {
    return {
      code: 'TOEWIJZING_BUITEN_CONTRACTPERIODE',
      melding: `Contract ${contract.contractnummer} loopt van ${contract.ingangsdatum} tot en met ${einddatum}. Kies een datum in die periode.`,
    };
  }
  const gemeente = contract.gemeenten.find(({ gemeentecode }) => gemeentecode === vraag.gemeentecode);
  if (gemeente === undefined || datum < gemeente.vanaf) {
    const since = gemeente === undefined ? '' : ` De gemeente doet mee vanaf ${gemeente.vanaf}.`;
    return {
      code: 'GEMEENTE_GEEN_CONTRACTPARTNER',
      melding: `De gemeente is op ${datum} geen partij bij contract ${contract.contractnummer}.${since}`,
    };
  }
  return null;
}

/** Why a new toewijzing of that day is refused by a suspension or a clientenstop; toewijzingen that run go on, so they do not ask. */
export function instroomFout(
  state: ContractState,
  vraag: { readonly gemeentecode: string; readonly productcode: string; readonly datum: Datum },
): CoverFault | null {
  if (state.status === 'onbekend') return null;
  const schorsing = schorsingOp(state.schorsingen, vraag.datum);
  if (schorsing !== undefined) {
    return {
      code: 'CONTRACT_GESCHORST',
      melding: `Contract ${state.contract.contractnummer} is vanaf ${schorsing.ingangsdatum} geschorst. Kies een andere aanbieder.`,
    };
  }
  const stop = clientenstopOp(state.clientenstops, vraag);
  if (stop === undefined) return null;
  const tot = stop.laatsteDag === null ? 'tot hij wordt opgeheven' : `tot en met ${stop.laatsteDag}`;
  return {
    code: 'CLIENTENSTOP_GELDT',
    melding: `Voor contract ${state.contract.contractnummer} geldt vanaf ${stop.ingangsdatum} een clientenstop, ${tot}. Kies een andere aanbieder, of wijs toe als de stop voorbij is.`,
  };
}
