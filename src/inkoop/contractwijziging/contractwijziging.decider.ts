import { addDays, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type ContractbepalingenState } from '../contractbepaling/contractbepalingen.state.js';
import { type Contractfeiten } from '../contractbepaling/contractfeiten.js';
import { type Overgang } from '../contractbepaling/inhoud/bepaling.js';
import { wijzigingsfouten } from '../contractbepaling/wijzigingsfouten.js';
import { type Document } from '../inkoopronde/inhoud/ronde.js';
import { type ContractwijzigingEvent, contractwijzigingEvents } from './contractwijziging.events.js';
import { grondfouten } from './grondfouten.js';
import {
  type Grond,
  mogelijkWezenlijk,
  type Toets,
  TOETSEN,
  type Toetsuitkomst,
  TOETSVRAGEN,
  WEZENLIJKHEIDSREGEL,
  type Wijzigingsinhoud,
} from './inhoud/wijziging.js';

type Of<Type extends ContractwijzigingEvent['type']> = Extract<ContractwijzigingEvent, { type: Type }>['data'];

export interface Voorgesteld {
  readonly stand: 'voorgesteld' | 'ingetrokken';
  readonly voorstel: Of<'ContractwijzigingProposed'>;
  readonly toetsen: Readonly<Partial<Record<Toets, Of<'WezenlijkheidstoetsAnswered'>>>>;
  readonly oordeel: (Of<'ContractwijzigingApproved'> & { readonly wezenlijk: boolean }) | null;
  readonly aankondiging: Of<'ContractwijzigingAnnounced'> | null;
  /** By contract. */
  readonly addenda: Readonly<Record<string, Of<'AddendumSigned'>>>;
  readonly rondeId: string | null;
}
export type ContractwijzigingState = { readonly stand: 'geen' } | Voorgesteld;

/** A contract that the change is for, as it stands. */
export interface Betrokken {
  readonly contract: Contractfeiten;
  readonly bepalingen: ContractbepalingenState;
}

export type ContractwijzigingCommand = { readonly wijzigingId: string; readonly vandaag: Datum } & (
  | {
      readonly type: 'ProposeContractwijziging';
      readonly titel: string;
      readonly betrokken: readonly Betrokken[];
      readonly grond: Grond;
      readonly inhoud: Wijzigingsinhoud;
      readonly kaderversies: Readonly<Record<string, number>>;
      readonly beoogdeIngangsdatum: Datum;
      readonly voorgesteldOp: Datum;
    }
  | (Toetsuitkomst & { readonly type: 'AnswerToets'; readonly beantwoordOp: Datum })
  | {
      readonly type: 'JudgeContractwijziging';
      readonly wezenlijk: boolean;
      readonly reden: string;
      readonly besluitDatum: Datum;
    }
  | {
      readonly type: 'AnnounceContractwijziging';
      readonly kenmerk: string;
      readonly aangekondigdOp: Datum;
      readonly termijnDagen: number;
      readonly termijnVan: 'regio' | 'kroniek';
    }
  | {
      readonly type: 'SignAddendum';
      readonly contractId: string;
      readonly document: Document;
      readonly ondertekendOp: Datum;
      readonly ingangsdatum: Datum;
      readonly overgang: Overgang | null;
    }
  | { readonly type: 'WithdrawContractwijziging'; readonly reden: string; readonly ingetrokkenOp: Datum }
  | { readonly type: 'StartNieuweContractering'; readonly rondeId: string; readonly gekoppeldOp: Datum }
);
type CommandOf<Type extends ContractwijzigingCommand['type']> = Extract<ContractwijzigingCommand, { type: Type }>;

const ONGELDIG = 'CONTRACTWIJZIGING_ONGELDIG';

export const contractwijzigingDecider: Decider<
  ContractwijzigingState,
  ContractwijzigingCommand,
  ContractwijzigingEvent
> = {
  category: contractwijzigingEvents.aggregate,
  initial: { stand: 'geen' },
  decide(command, state) {
    if (command.type === 'ProposeContractwijziging') return state.stand === 'geen' ? propose(command) : [];
    if (state.stand === 'geen') {
      throw new Rejection(
        'CONTRACTWIJZIGING_ONBEKEND',
        'Deze contractwijziging bestaat niet. Zoek haar op bij de contractwijzigingen.',
        'not-found',
      );
    }
    switch (command.type) {
      case 'AnswerToets':
        return answer(command, state);
      case 'JudgeContractwijziging':
        return judge(command, state);
      case 'AnnounceContractwijziging':
        return announce(command, state);
      case 'SignAddendum':
        return sign(command, state);
      case 'WithdrawContractwijziging':
        return withdraw(command, state);
      case 'StartNieuweContractering':
        return startContractering(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'ContractwijzigingProposed') {
      return {
        ...{ stand: 'voorgesteld', voorstel: event.data, toetsen: {}, oordeel: null, aankondiging: null },
        ...{ addenda: {}, rondeId: null },
      };
    }
    if (state.stand === 'geen') return state;
    switch (event.type) {
      case 'WezenlijkheidstoetsAnswered':
        return { ...state, toetsen: { ...state.toetsen, [event.data.toets]: event.data } };
      case 'ContractwijzigingApproved':
        return { ...state, oordeel: { ...event.data, wezenlijk: false } };
      case 'WezenlijkeWijzigingEstablished':
        return { ...state, oordeel: { ...event.data, wezenlijk: true } };
      case 'ContractwijzigingAnnounced':
        return { ...state, aankondiging: event.data };
      case 'AddendumSigned':
        return { ...state, addenda: { ...state.addenda, [event.data.contractId]: event.data } };
      case 'ContractwijzigingWithdrawn':
        return { ...state, stand: 'ingetrokken' };
      case 'NieuweContracteringStarted':
        return { ...state, rondeId: event.data.rondeId };
    }
    return unreachable(event);
  },
};

function propose(command: CommandOf<'ProposeContractwijziging'>): ContractwijzigingEvent[] {
  const { type: _type, vandaag, betrokken, kaderversies, ...voorstel } = command;
  const { grond, inhoud, beoogdeIngangsdatum: ingangsdatum } = voorstel;
  const ids = betrokken.map(({ contract }) => contract.contractId);
  const dubbel = ids.flatMap((id, index): RejectionDetail[] => {
    if (ids.indexOf(id) === index) return [];
    return [{ plaats: `contractIds[${index}]`, code: 'DUBBEL', melding: 'Dit contract staat er al.' }];
  });
  refuseAll(ONGELDIG, 'Het voorstel', [
    ...toekomstFouten(voorstel.voorgesteldOp, vandaag, 'voorgesteldOp'),
    ...dubbel,
    ...betrokken.flatMap((one) => grondfouten(grond, inhoud, one, ingangsdatum)),
    ...betrokken.flatMap(({ contract, bepalingen }) =>
      wijzigingsfouten({ contract, inhoud, ingangsdatum, kaderversies }, bepalingen),
    ),
  ]);
  const contracten = betrokken.map(({ contract: { contractId, contractnummer, aanbiederId } }) => ({
    ...{ contractId, contractnummer, aanbiederId },
  }));
  return [{ type: 'ContractwijzigingProposed', data: { ...voorstel, contracten }, occurredAt: voorstel.voorgesteldOp }];
}

function answer(command: CommandOf<'AnswerToets'>, state: Voorgesteld): ContractwijzigingEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (saysTheSame(state.toetsen[data.toets], data)) return [];
  checkLoopt(state);
  if (state.oordeel !== null) {
    throw new Rejection(
      'CONTRACTWIJZIGING_AL_BEOORDEELD',
      `Over deze wijziging is op ${state.oordeel.besluitDatum} besloten. Trek haar in en doe een nieuw voorstel als de toetsen anders uitvallen.`,
    );
  }
  refuseAll(ONGELDIG, 'Het antwoord', [
    ...toekomstFouten(data.beantwoordOp, vandaag, 'beantwoordOp'),
    ...volgordeFouten(data.beantwoordOp, state.voorstel.voorgesteldOp, 'beantwoordOp'),
  ]);
  return [{ type: 'WezenlijkheidstoetsAnswered', data, occurredAt: data.beantwoordOp }];
}

/** Kroniek says what the tests say; a person decides and answers for it. */
function judge(command: CommandOf<'JudgeContractwijziging'>, state: Voorgesteld): ContractwijzigingEvent[] {
  const { wijzigingId, wezenlijk, reden, besluitDatum, vandaag } = command;
  if (state.oordeel !== null) {
    const { wezenlijk: was, reden: wasReden, besluitDatum: wasOp } = state.oordeel;
    if (saysTheSame([was, wasReden, wasOp], [wezenlijk, reden, besluitDatum])) return [];
    throw new Rejection(
      'CONTRACTWIJZIGING_AL_BEOORDEELD',
      `Over deze wijziging is op ${wasOp} besloten. Trek haar in en doe een nieuw voorstel om anders te besluiten.`,
    );
  }
  checkLoopt(state);
  const open = TOETSEN.filter((toets) => state.toetsen[toets] === undefined);
  if (open.length > 0) {
    throw new Rejection(
      'TOETSEN_ONTBREKEN',
      'Beantwoord eerst de drie toetsen, elk met een reden; zie fouten.',
      'conflict',
      open.map((toets) => ({ plaats: toets, code: 'NIET_BEANTWOORD', melding: TOETSVRAGEN[toets] })),
    );
  }
  const antwoorden = TOETSEN.map((toets) => state.toetsen[toets]!);
  refuseAll(ONGELDIG, 'Het besluit', [
    ...toekomstFouten(besluitDatum, vandaag, 'besluitDatum'),
    ...volgordeFouten(besluitDatum, laatste(antwoorden.map(({ beantwoordOp }) => beantwoordOp)), 'besluitDatum'),
  ]);
  const toetsen = antwoorden.map(({ toets, ja, reden: waarom }) => ({ toets, ja, reden: waarom }));
  const data = {
    ...{ wijzigingId, regel: WEZENLIJKHEIDSREGEL, toetsen, mogelijkWezenlijk: mogelijkWezenlijk(toetsen) },
    ...{ reden, besluitDatum },
  } as const;
  const type = wezenlijk ? 'WezenlijkeWijzigingEstablished' : 'ContractwijzigingApproved';
  return [{ type, data, occurredAt: besluitDatum }];
}

function announce(command: CommandOf<'AnnounceContractwijziging'>, state: Voorgesteld): ContractwijzigingEvent[] {
  const { wijzigingId, kenmerk, aangekondigdOp, termijnDagen, termijnVan, vandaag } = command;
  const vroegsteIngangsdatum = vroegste(aangekondigdOp, termijnDagen, state.voorstel.grond);
  const data = { wijzigingId, aangekondigdOp, kenmerk, termijnDagen, termijnVan, vroegsteIngangsdatum };
  if (saysTheSame(state.aankondiging, data)) return [];
  const { besluitDatum } = checkGoedgekeurd(state);
  if (Object.keys(state.addenda).length > 0) {
    throw new Rejection(
      'ADDENDUM_AL_GETEKEND',
      'Er is al een addendum getekend op de eerdere aankondiging. Doe voor een andere ingangsdatum een nieuw voorstel.',
    );
  }
  refuseAll(ONGELDIG, 'De aankondiging', [
    ...toekomstFouten(aangekondigdOp, vandaag, 'aangekondigdOp'),
    ...volgordeFouten(aangekondigdOp, besluitDatum, 'aangekondigdOp'),
  ]);
  return [{ type: 'ContractwijzigingAnnounced', data, occurredAt: aangekondigdOp }];
}

/** A law that demands it sooner goes before the term. */
function vroegste(aangekondigdOp: Datum, termijnDagen: number, { soort, verplichtVanaf }: Grond): Datum {
  const naTermijn = addDays(aangekondigdOp, termijnDagen);
  if (soort !== 'wettelijk' || verplichtVanaf === null || verplichtVanaf >= naTermijn) return naTermijn;
  return verplichtVanaf > aangekondigdOp ? verplichtVanaf : aangekondigdOp;
}

function sign(command: CommandOf<'SignAddendum'>, state: Voorgesteld): ContractwijzigingEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const { contractId, ondertekendOp, ingangsdatum, overgang } = data;
  const getekend = state.addenda[contractId];
  if (saysTheSame(getekend, data)) return [];
  const { besluitDatum } = checkGoedgekeurd(state);
  const contract = state.voorstel.contracten.find((one) => one.contractId === contractId);
  if (contract === undefined) {
    throw new Rejection(
      'CONTRACT_NIET_BETROKKEN',
      'Dit voorstel gaat niet over dit contract. Kies een van de contracten van het voorstel.',
      'invalid',
    );
  }
  if (getekend !== undefined) {
    throw new Rejection(
      'ADDENDUM_AL_GETEKEND',
      `Voor contract ${contract.contractnummer} is op ${getekend.ondertekendOp} een addendum getekend. Doe een nieuw voorstel om verder te wijzigen.`,
    );
  }
  const fouten = [
    ...toekomstFouten(ondertekendOp, vandaag, 'ondertekendOp'),
    ...volgordeFouten(ondertekendOp, besluitDatum, 'ondertekendOp'),
    ...aankondigingsfouten(state, ingangsdatum),
  ];
  const tot = overgang?.oudeBepalingTot ?? null;
  if (tot !== null && tot < ingangsdatum) {
    const melding = `oudeBepalingTot (${tot}) ligt voor de ingangsdatum (${ingangsdatum}). Kies een latere dag, of laat de overgang weg.`;
    fouten.push({ plaats: 'overgang.oudeBepalingTot', code: 'OVERGANG_VOOR_INGANG', melding });
  }
  refuseAll('ADDENDUM_ONGELDIG', 'Het addendum', fouten);
  return [{ type: 'AddendumSigned', data, occurredAt: ondertekendOp }];
}

/** Both sides sign a change by agreement: only what comes from one side waits for its announcement (R-CON-13). */
function aankondigingsfouten({ voorstel, aankondiging }: Voorgesteld, ingangsdatum: Datum): RejectionDetail[] {
  if (voorstel.grond.soort === 'wederzijds') return [];
  if (aankondiging === null) {
    const melding = 'De aanbieder is nog niet op de hoogte. Leg eerst de aankondiging vast.';
    return [{ plaats: 'aankondiging', code: 'NIET_AANGEKONDIGD', melding }];
  }
  const { vroegsteIngangsdatum, aangekondigdOp, termijnDagen } = aankondiging;
  if (ingangsdatum >= vroegsteIngangsdatum) return [];
  const melding = `Aangekondigd op ${aangekondigdOp} met een termijn van ${termijnDagen} dagen. Kies ${vroegsteIngangsdatum} of later.`;
  return [{ plaats: 'ingangsdatum', code: 'TE_KORT_AANGEKONDIGD', melding }];
}

function withdraw(command: CommandOf<'WithdrawContractwijziging'>, state: Voorgesteld): ContractwijzigingEvent[] {
  const { wijzigingId, reden, ingetrokkenOp, vandaag } = command;
  if (state.stand === 'ingetrokken') return [];
  if (Object.keys(state.addenda).length > 0) {
    throw new Rejection(
      'ADDENDUM_AL_GETEKEND',
      'Een getekend addendum kan niet worden ingetrokken. Draai het met een nieuw voorstel terug.',
    );
  }
  refuseAll(ONGELDIG, 'De intrekking', [
    ...toekomstFouten(ingetrokkenOp, vandaag, 'ingetrokkenOp'),
    ...volgordeFouten(ingetrokkenOp, state.voorstel.voorgesteldOp, 'ingetrokkenOp'),
  ]);
  const data = { wijzigingId, reden, ingetrokkenOp };
  return [{ type: 'ContractwijzigingWithdrawn', data, occurredAt: ingetrokkenOp }];
}

function startContractering(
  command: CommandOf<'StartNieuweContractering'>,
  state: Voorgesteld,
): ContractwijzigingEvent[] {
  const { wijzigingId, rondeId, gekoppeldOp, vandaag } = command;
  if (state.rondeId === rondeId) return [];
  checkLoopt(state);
  if (state.oordeel?.wezenlijk !== true) {
    throw new Rejection(
      'WIJZIGING_NIET_WEZENLIJK',
      'Alleen een wezenlijke wijziging leidt tot een nieuwe inkoopronde. Leg eerst vast dat zij wezenlijk is.',
    );
  }
  refuseAll(ONGELDIG, 'De koppeling', [
    ...toekomstFouten(gekoppeldOp, vandaag, 'gekoppeldOp'),
    ...volgordeFouten(gekoppeldOp, state.oordeel.besluitDatum, 'gekoppeldOp'),
  ]);
  return [{ type: 'NieuweContracteringStarted', data: { wijzigingId, rondeId, gekoppeldOp }, occurredAt: gekoppeldOp }];
}

function checkLoopt({ stand }: Voorgesteld): void {
  if (stand === 'voorgesteld') return;
  throw new Rejection('CONTRACTWIJZIGING_INGETROKKEN', 'Dit voorstel is ingetrokken. Doe een nieuw voorstel.');
}

/** What may come into force: decided on, and not substantial (R-PRC-26). */
function checkGoedgekeurd(state: Voorgesteld): NonNullable<Voorgesteld['oordeel']> {
  checkLoopt(state);
  const { oordeel } = state;
  if (oordeel === null) {
    throw new Rejection(
      'CONTRACTWIJZIGING_NIET_BEOORDEELD',
      'Nog niemand besloot of deze wijziging wezenlijk is. Beantwoord de drie toetsen en leg het besluit vast.',
    );
  }
  if (!oordeel.wezenlijk) return oordeel;
  throw new Rejection(
    'WEZENLIJKE_WIJZIGING',
    'Deze wijziging is wezenlijk en kan niet in een lopend contract. Begin een nieuwe inkoopronde en koppel haar aan deze wijziging, of trek het voorstel in.',
  );
}

function laatste(datums: readonly Datum[]): Datum | undefined {
  return [...datums].sort().at(-1);
}
