import { type Bedrag } from '../../kernel/bedrag.js';
import { addDays, addMonths, type Datum, endAfterYears } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { overlaps } from '../../kernel/periode.js';
import { Rejection } from '../../kernel/rejection.js';
import { contractEvents, type ContractEvent, type Uitoefenaar } from './contract.events.js';
import { type ContractState, type SignedContract } from './contract.state.js';
import { agreeTarief } from './tarief.js';

export type { ContractState } from './contract.state.js';

type Of<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>['data'];

/** The terms of the region for one product of the contract, as in force on the day of signing; null is open. */
export interface Productvoorwaarden {
  readonly productcode: string;
  /** Null where the configuration does not know the product. */
  readonly product: {
    readonly categorie: string;
    readonly segment: string | null;
    readonly perceel: string | null;
    readonly wet: 'Wmo2015' | 'Jeugdwet';
  } | null;
  readonly duur: readonly number[] | null;
  readonly verlenging: { readonly aantal: number; readonly jaren: number } | null;
  readonly maximum: number | null;
  readonly uitoefenaar: Uitoefenaar | null;
  readonly aankondigingMaanden: number | null;
  readonly signaalOptieMaanden: number | null;
  readonly signaalEindeMaanden: number | null;
  readonly acceptatieplicht: boolean | null;
}

export type ContractCommand =
  | {
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
      readonly producten: readonly Productvoorwaarden[];
      readonly ingangsdatum: Datum;
      readonly duurJaren: number;
      readonly verlengingsopties?: readonly number[] | undefined;
      readonly ondertekendOp: Datum;
      readonly vandaag: Datum;
    }
  | {
      readonly type: 'ExerciseVerlengingsoptie';
      readonly volgnummer: number;
      readonly besluitDatum: Datum;
      readonly uitgeoefendDoor: Uitoefenaar;
      /** Set where an aanbieder acts for itself. */
      readonly namensAanbiederId: string | undefined;
      readonly signaalEindeMaanden: number | null;
      readonly vandaag: Datum;
    }
  | {
      readonly type: 'AgreeTarief';
      readonly productcode: string;
      readonly eenheid: string | null;
      readonly bedrag: Bedrag;
      readonly geldigVanaf: Datum;
      readonly geldigTot: Datum | null;
    }
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
        return exerciseVerlengingsoptie(command, state);
      case 'AgreeTarief':
        return agreeTarief(command, state);
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
        verlengingen: [],
        tarieven: [],
        gesignaleerdeOpties: [],
        gesignaleerdeEinden: [],
        verlopenOp: [],
      };
    }
    if (state.status === 'onbekend') return state;
    switch (event.type) {
      case 'TariefAgreed':
        return { ...state, tarieven: [...state.tarieven, event.data] };
      case 'ContractExtended': {
        const { volgnummer, besluitDatum, uitgeoefendDoor, nieuweEinddatum } = event.data;
        const verlengingen = [...state.verlengingen, { volgnummer, besluitDatum, uitgeoefendDoor }];
        return { ...state, einddatum: nieuweEinddatum, verlengingen };
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
  const { contractId, contractnummer, ingangsdatum, duurJaren, ondertekendOp } = command;
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
  const jaren = verlengingsjaren(command);
  const maximumJaren = lowest(command.producten.map(({ maximum }) => maximum));
  const total = duurJaren + jaren.reduce((sum, one) => sum + one, 0);
  if (maximumJaren !== null && total > maximumJaren) {
    throw new Rejection(
      'CONTRACT_MAXIMUM_OVERSCHREDEN',
      `Looptijd en opties samen zijn ${total} jaar; deze regio staat ten hoogste ${maximumJaren} jaar toe. Kies een kortere looptijd of minder opties.`,
    );
  }
  const einddatum = endAfterYears(ingangsdatum, duurJaren);
  const signaalEindeMaanden = highest(command.producten.map((product) => product.signaalEindeMaanden));
  const verplicht = same(command.producten, 'acceptatieplicht', ({ acceptatieplicht }) => acceptatieplicht);
  return [
    {
      type: 'ContractSigned',
      data: {
        contractId,
        contractnummer,
        aanbiederId: command.aanbieder.aanbiederId,
        gemeenten: deelname(command, endAfterYears(ingangsdatum, total)),
        producten,
        ingangsdatum,
        duurJaren,
        einddatum,
        verlengingsopties: opties(command, jaren),
        maximumJaren,
        maximumEinddatum: maximumJaren === null ? null : endAfterYears(ingangsdatum, maximumJaren),
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

/** The years of each option. Throws where the term or the options are not among those the region allows. */
function verlengingsjaren({ producten, duurJaren, verlengingsopties }: Command<'SignContract'>): readonly number[] {
  for (const { productcode, duur } of producten) {
    // Open: the region sets no term, so the contract carries the one that the parties agreed (E-01).
    if (duur !== null && !duur.includes(duurJaren)) {
      throw new Rejection(
        'CONTRACTDUUR_NIET_TOEGESTAAN',
        `Voor product ${productcode} is een looptijd van ${duur.join(' of ')} jaar toegestaan. Kies een daarvan.`,
      );
    }
  }
  const verlenging = same(producten, 'contract.verlenging', (product) => product.verlenging);
  if (verlengingsopties === undefined) {
    if (verlenging === null) throw open('contract.verlenging', producten[0]!.productcode);
    return Array.from({ length: verlenging.aantal }, () => verlenging.jaren);
  }
  if (verlengingsopties.length === 0) return [];
  if (verlenging === null) throw open('contract.verlenging', producten[0]!.productcode);
  const { aantal, jaren } = verlenging;
  if (
    verlengingsopties.length > aantal ||
    verlengingsopties.some((one) => !Number.isInteger(one) || one < 1 || one > jaren)
  ) {
    throw new Rejection(
      'VERLENGINGSOPTIES_NIET_TOEGESTAAN',
      `Deze regio staat ten hoogste ${aantal} opties van ten hoogste ${jaren} jaar toe.`,
    );
  }
  return verlengingsopties;
}

/** Dates of each option, where those before it are exercised. */
function opties({ producten, ingangsdatum, duurJaren }: Command<'SignContract'>, jaren: readonly number[]) {
  if (jaren.length === 0) return [];
  const [{ productcode }] = producten as readonly [Productvoorwaarden];
  const uitoefenaar = same(producten, 'contract.optie.uitoefenaar', (product) => product.uitoefenaar);
  if (uitoefenaar === null) throw open('contract.optie.uitoefenaar', productcode);
  const maanden = same(producten, 'contract.optie.aankondigingMaanden', (product) => product.aankondigingMaanden);
  if (maanden === null) throw open('contract.optie.aankondigingMaanden', productcode);
  const signaalMaanden = highest(producten.map((product) => product.signaalOptieMaanden));
  let elapsed = duurJaren;
  return jaren.map((years, index) => {
    const uiterlijkAankondigen = addMonths(endAfterYears(ingangsdatum, elapsed), -maanden);
    elapsed += years;
    return {
      volgnummer: index + 1,
      jaren: years,
      uitoefenaar,
      uiterlijkAankondigen,
      signaalOp: signaalMaanden === null ? null : addMonths(uiterlijkAankondigen, -signaalMaanden),
    };
  });
}

function open(sleutel: string, productcode: string): Rejection {
  return new Rejection(
    'PARAMETER_OPEN',
    `De regio heeft ${sleutel} niet vastgesteld voor product ${productcode}. Vul dit eerst in het regioprofiel in.`,
  );
}

/** One contract has one set of terms; products whose terms differ need contracts of their own. */
function same<T>(producten: readonly Productvoorwaarden[], sleutel: string, of: (product: Productvoorwaarden) => T): T {
  const values = new Set(producten.map((product) => JSON.stringify(of(product))));
  if (values.size > 1) {
    throw new Rejection(
      'CONTRACTVOORWAARDEN_VERSCHILLEN',
      `De producten hebben verschillende waarden voor ${sleutel}. Sluit er aparte contracten voor.`,
    );
  }
  return of(producten[0]!);
}

function lowest(values: readonly (number | null)[]): number | null {
  const set = values.filter((value) => value !== null);
  return set.length === 0 ? null : Math.min(...set);
}

function highest(values: readonly (number | null)[]): number | null {
  const set = values.filter((value) => value !== null);
  return set.length === 0 ? null : Math.max(...set);
}

function exerciseVerlengingsoptie(
  command: Command<'ExerciseVerlengingsoptie'>,
  state: SignedContract,
): ContractEvent[] {
  const { volgnummer, besluitDatum, uitgeoefendDoor, namensAanbiederId } = command;
  const { contract, einddatum } = state;
  if (namensAanbiederId !== undefined && namensAanbiederId !== contract.aanbiederId) throw contractOnbekend();
  const optie = contract.verlengingsopties.find((candidate) => candidate.volgnummer === volgnummer);
  if (optie === undefined) {
    throw new Rejection(
      'VERLENGINGSOPTIE_ONBEKEND',
      `Dit contract heeft geen verlengingsoptie ${volgnummer}.`,
      'not-found',
    );
  }
  if (uitgeoefendDoor !== optie.uitoefenaar || (namensAanbiederId !== undefined && optie.uitoefenaar !== 'aanbieder')) {
    throw new Rejection(
      'VERLENGING_NIET_BEVOEGD',
      `Deze optie wordt uitgeoefend door: ${optie.uitoefenaar}. Leg de verlenging vast namens die partij.`,
      'forbidden',
    );
  }
  const before = state.verlengingen.find((verlenging) => verlenging.volgnummer === volgnummer);
  if (before?.besluitDatum === besluitDatum) return [];
  if (before !== undefined) {
    throw new Rejection(
      'VERLENGINGSOPTIE_AL_UITGEOEFEND',
      `Optie ${volgnummer} is al uitgeoefend op ${before.besluitDatum}.`,
    );
  }
  const next = state.verlengingen.length + 1;
  if (volgnummer !== next) {
    throw new Rejection(
      'VERLENGINGSOPTIE_NIET_AAN_DE_BEURT',
      `Oefen eerst optie ${next} uit; opties volgen op elkaar.`,
    );
  }
  if (besluitDatum > command.vandaag) {
    throw new Rejection(
      'BESLUITDATUM_IN_TOEKOMST',
      'besluitDatum ligt in de toekomst. Leg de verlenging vast na het besluit.',
      'invalid',
    );
  }
  if (besluitDatum < contract.ondertekendOp) {
    throw new Rejection(
      'BESLUITDATUM_VOOR_ONDERTEKENING',
      `besluitDatum ligt voor de ondertekening op ${contract.ondertekendOp}.`,
      'invalid',
    );
  }
  // The other party hears of it today: an aanbieder cannot put its decision back to a day within the term.
  const aangekondigdOp = namensAanbiederId === undefined ? besluitDatum : command.vandaag;
  // The end is tested first: after it there is nothing left to extend, whatever the announcement term says.
  if (aangekondigdOp > einddatum) {
    throw new Rejection('CONTRACT_BEEINDIGD', `Het contract eindigde op ${einddatum}. Sluit een nieuw contract.`);
  }
  if (aangekondigdOp > optie.uiterlijkAankondigen) {
    throw new Rejection(
      'VERLENGING_TE_LAAT',
      `Deze optie moest uiterlijk op ${optie.uiterlijkAankondigen} zijn uitgeoefend. Sluit een nieuw contract.`,
    );
  }
  const nieuweEinddatum = endAfterYears(addDays(einddatum, 1), optie.jaren);
  if (contract.maximumEinddatum !== null && nieuweEinddatum > contract.maximumEinddatum) {
    throw new Rejection(
      'CONTRACT_MAXIMUM_OVERSCHREDEN',
      `Met deze optie loopt het contract tot ${nieuweEinddatum}, langer dan het maximum (${contract.maximumEinddatum}).`,
    );
  }
  const { signaalEindeMaanden } = command;
  return [
    {
      type: 'ContractExtended',
      data: {
        contractId: contract.contractId,
        volgnummer,
        vorigeEinddatum: einddatum,
        nieuweEinddatum,
        besluitDatum,
        uitgeoefendDoor,
        eindeSignaalOp: signaalEindeMaanden === null ? null : addMonths(nieuweEinddatum, -signaalEindeMaanden),
      },
      occurredAt: besluitDatum,
    },
  ];
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
  const optie = state.contract.verlengingsopties.find((candidate) => candidate.volgnummer === volgnummer);
  if (optie === undefined || volgnummer !== state.verlengingen.length + 1) return [];
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
    | 'TOEWIJZING_BUITEN_CONTRACTPERIODE';
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
