import { type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection } from '../../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { type Document, type Instroommoment, type Stap, STAPPEN, STAPPEN_VOORAF } from '../inhoud/ronde.js';
import { eisenFouten, momentFouten, onderdeelFouten, publicatieFouten, startFouten } from './inkoopronde.fouten.js';
import { type InkooprondeEvent, inkooprondeEvents } from './inkoopronde.events.js';
import {
  type Inkoopvormfeit,
  type InkooprondeState,
  onbeslist,
  type Ronde,
  toegangOp,
  toegelatenVoor,
} from './inkoopronde.state.js';

export type { InkooprondeState } from './inkoopronde.state.js';

type Of<Type extends InkooprondeEvent['type']> = Extract<InkooprondeEvent, { type: Type }>['data'];
interface Vandaag {
  readonly vandaag: Datum;
}
type Zonder<Data> = Omit<Data, 'rondeId'>;

export type InkooprondeCommand = Vandaag &
  (
    | ({
        readonly type: 'StartInkoopronde';
        /** Codes that the region does not know on the day. */
        readonly onbekendeProducten: readonly string[];
        readonly gemeentenVanRegio: readonly string[] | null;
      } & Of<'InkooprondeStarted'>)
    | ({
        readonly type: 'SetEisen';
        /** Areas that the region wants demands in (R-PRC-07); null is open. */
        readonly gebieden: readonly string[] | null;
      } & Zonder<Of<'EisenSet'>>)
    | ({ readonly type: 'InventoriseAanbod' } & Zonder<Of<'AanbodInventorised'>>)
    | {
        readonly type: 'CompleteStap';
        readonly stap: Stap;
        readonly afgerondOp: Datum;
        readonly definitiefGegund: boolean;
      }
    | {
        readonly type: 'PlanInstroommoment';
        readonly moment: Instroommoment;
        readonly geplandOp: Datum;
        /** How many moments of a year the region allows for the same onderdelen (R-PRC-10); null is open. */
        readonly perJaar: number | null;
      }
    | {
        readonly type: 'ReplanInstroommoment';
        readonly sleutel: string;
        readonly opent: Datum;
        readonly sluit: Datum | null;
        readonly reden: string;
        readonly geplandOp: Datum;
        readonly perJaar: number | null;
      }
    | ({ readonly type: 'PublishInkoopronde'; readonly inkoopvorm: Inkoopvormfeit | null } & Omit<
        Zonder<Of<'InkooprondePublished'>>,
        'instrument' | 'momenten'
      >)
    | { readonly type: 'OpenInstroommoment'; readonly sleutel: string; readonly opent: Datum }
    | { readonly type: 'CloseInstroommoment'; readonly sleutel: string; readonly sluit: Datum }
    | ({ readonly type: 'DeclareCapaciteitsprobleem' } & Zonder<Of<'CapaciteitsprobleemDeclared'>>)
    | ({ readonly type: 'OpenTussentijdseInstroom' } & Zonder<Of<'TussentijdseInstroomOpened'>>)
    | ({ readonly type: 'RegisterAanmelding' } & Zonder<Of<'AanmeldingRegistered'>>)
    | ({ readonly type: 'SettleAanmelding' } & Zonder<Of<'AanmeldingSettled'>>)
    | { readonly type: 'CloseInkoopronde'; readonly reden: string; readonly geslotenOp: Datum }
    | {
        readonly type: 'InformRaad';
        readonly kosten: Of<'RaadInformed'>['kosten'];
        readonly document: Document;
        readonly geinformeerdOp: Datum;
      }
    /** Changes nothing: refuses an append that rests on a ronde which changed meanwhile. */
    | { readonly type: 'ConfirmAanmeldingen'; readonly aanmeldingen: Ronde['aanmeldingen'] }
  );
type CommandOf<Type extends InkooprondeCommand['type']> = Extract<InkooprondeCommand, { type: Type }>;

export const inkooprondeDecider: Decider<InkooprondeState, InkooprondeCommand, InkooprondeEvent> = {
  category: inkooprondeEvents.aggregate,
  initial: { stand: 'geen' },
  decide(command, state) {
    if (command.type === 'StartInkoopronde') return start(command, state);
    if (state.stand === 'geen') {
      throw new Rejection('INKOOPRONDE_ONBEKEND', 'Deze inkoopronde bestaat niet. Begin haar eerst.', 'not-found');
    }
    switch (command.type) {
      case 'SetEisen':
        return setEisen(command, state);
      case 'InventoriseAanbod':
        return inventoriseAanbod(command, state);
      case 'CompleteStap':
        return completeStap(command, state);
      case 'PlanInstroommoment':
        return planMoment(command, state);
      case 'ReplanInstroommoment':
        return replanMoment(command, state);
      case 'PublishInkoopronde':
        return publish(command, state);
      case 'OpenInstroommoment':
        return openMoment(command, state);
      case 'CloseInstroommoment':
        return closeMoment(command, state);
      case 'DeclareCapaciteitsprobleem':
        return declareProbleem(command, state);
      case 'OpenTussentijdseInstroom':
        return openTussentijds(command, state);
      case 'RegisterAanmelding':
        return registerAanmelding(command, state);
      case 'SettleAanmelding':
        return settleAanmelding(command, state);
      case 'CloseInkoopronde':
        return close(command, state);
      case 'InformRaad':
        return informRaad(command, state);
      case 'ConfirmAanmeldingen':
        return confirmAanmeldingen(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'InkooprondeStarted') return gestart(event.data);
    if (state.stand === 'geen') return state;
    switch (event.type) {
      case 'EisenSet': {
        const { eisen, criteria } = event.data;
        return { ...state, eisen: { eisen, criteria } };
      }
      case 'AanbodInventorised':
        return { ...state, inventarisatie: event.data };
      case 'StapCompleted':
        return { ...state, stappen: { ...state.stappen, [event.data.stap]: event.data.afgerondOp } };
      case 'InstroommomentPlanned':
        return { ...state, momenten: [...state.momenten, event.data.moment] };
      case 'InstroommomentReplanned': {
        const { moment } = event.data;
        return { ...state, momenten: state.momenten.map((one) => (one.sleutel === moment.sleutel ? moment : one)) };
      }
      case 'InkooprondePublished':
        return { ...state, stand: 'gepubliceerd', publicatie: event.data };
      case 'InstroommomentOpened':
        return { ...state, geopend: [...state.geopend, event.data.moment] };
      case 'InstroommomentClosed':
        return { ...state, gesloten: [...state.gesloten, event.data.moment] };
      case 'CapaciteitsprobleemDeclared':
        return { ...state, problemen: [...state.problemen, event.data] };
      case 'TussentijdseInstroomOpened': {
        const { moment } = event.data;
        return {
          ...state,
          momenten: [...state.momenten, moment],
          tussentijds: [...state.tussentijds, moment.sleutel],
        };
      }
      case 'AanmeldingRegistered': {
        const { aanmeldingId, aanbiederId, onderdelen } = event.data;
        const nieuw = { aanbiederId, onderdelen, toegelaten: [], afgewezen: [], ingetrokken: false };
        return { ...state, aanmeldingen: { ...state.aanmeldingen, [aanmeldingId]: nieuw } };
      }
      case 'AanmeldingSettled':
        return { ...state, aanmeldingen: settled(state.aanmeldingen, event.data) };
      case 'InkooprondeClosed':
        return { ...state, stand: 'gesloten', sluiting: event.data };
      case 'RaadInformed': {
        const { document, geinformeerdOp } = event.data;
        return { ...state, raad: [...state.raad, { document, geinformeerdOp }] };
      }
    }
    return unreachable(event);
  },
};

function gestart(gegevens: Of<'InkooprondeStarted'>): Ronde {
  return {
    stand: 'voorbereiding',
    gegevens,
    eisen: null,
    stappen: {},
    momenten: [],
    tussentijds: [],
    geopend: [],
    gesloten: [],
    problemen: [],
    publicatie: null,
    aanmeldingen: {},
    sluiting: null,
    inventarisatie: null,
    raad: [],
  };
}

function settled(
  aanmeldingen: Ronde['aanmeldingen'],
  { aanmeldingId, uitkomst, onderdelen }: Of<'AanmeldingSettled'>,
): Ronde['aanmeldingen'] {
  const was = aanmeldingen[aanmeldingId];
  if (was === undefined) return aanmeldingen;
  const rest = (lijst: readonly string[]): readonly string[] => lijst.filter((one) => !onderdelen.includes(one));
  const toegelaten = [...rest(was.toegelaten), ...(uitkomst === 'toegelaten' ? onderdelen : [])];
  const afgewezen = [...rest(was.afgewezen), ...(uitkomst === 'afgewezen' ? onderdelen : [])];
  return {
    ...aanmeldingen,
    [aanmeldingId]: { ...was, toegelaten, afgewezen, ingetrokken: uitkomst === 'ingetrokken' },
  };
}

function start(command: CommandOf<'StartInkoopronde'>, state: InkooprondeState): InkooprondeEvent[] {
  const { type: _type, vandaag, onbekendeProducten, gemeentenVanRegio, ...gegevens } = command;
  if (state.stand !== 'geen') {
    if (saysTheSame(state.gegevens, gegevens)) return [];
    throw new Rejection(
      'INKOOPRONDE_BESTAAT_AL',
      `Inkoopronde ${gegevens.sleutel} bestaat al met een andere inhoud. Kies een andere sleutel.`,
    );
  }
  refuseAll('INKOOPRONDE_ONGELDIG', 'De inkoopronde', [
    ...startFouten(gegevens, onbekendeProducten, gemeentenVanRegio),
    ...toekomstFouten(gegevens.gestartOp, vandaag, 'gestartOp'),
  ]);
  return [{ type: 'InkooprondeStarted', data: gegevens, occurredAt: gegevens.gestartOp }];
}

function setEisen(command: CommandOf<'SetEisen'>, state: Ronde): InkooprondeEvent[] {
  const { type: _type, vandaag, gebieden, ...data } = command;
  const { eisen, criteria, vastgesteldOp } = data;
  if (saysTheSame(state.eisen, { eisen, criteria })) return [];
  requireVoorbereiding(state, 'eisen en criteria');
  refuseAll('EISEN_ONGELDIG', 'De eisen en criteria', [
    ...eisenFouten(eisen, criteria, state.gegevens.onderdelen, gebieden),
    ...toekomstFouten(vastgesteldOp, vandaag, 'vastgesteldOp'),
  ]);
  return [{ type: 'EisenSet', data: { rondeId: rondeOf(state), ...data }, occurredAt: vastgesteldOp }];
}

function inventoriseAanbod(command: CommandOf<'InventoriseAanbod'>, state: Ronde): InkooprondeEvent[] {
  const { type: _type, vandaag, ...inhoud } = command;
  const data = { rondeId: rondeOf(state), ...inhoud };
  if (saysTheSame(state.inventarisatie, data)) return [];
  refuseAll('INVENTARISATIE_ONGELDIG', 'De inventarisatie', [
    ...onderdeelFouten(
      inhoud.bevindingen.map(({ onderdeel }) => onderdeel),
      state.gegevens.onderdelen,
      (index) => `bevindingen[${index}].onderdeel`,
    ),
    ...toekomstFouten(inhoud.geinventariseerdOp, vandaag, 'geinventariseerdOp'),
  ]);
  return [{ type: 'AanbodInventorised', data, occurredAt: inhoud.geinventariseerdOp }];
}

/** In their order; what comes after the award waits for the definitive award (R-PRC-20). */
function completeStap(
  { stap, afgerondOp, definitiefGegund, vandaag }: CommandOf<'CompleteStap'>,
  state: Ronde,
): InkooprondeEvent[] {
  if (state.stappen[stap] === afgerondOp) return [];
  const done = state.stappen[stap];
  if (done !== undefined) {
    throw new Rejection('STAP_AL_AFGEROND', `Stap ${stap} is al afgerond op ${done}.`);
  }
  const eerder = STAPPEN.slice(0, STAPPEN.indexOf(stap)).filter((one) => state.stappen[one] === undefined);
  if (eerder.length > 0) {
    throw new Rejection('STAP_NIET_AAN_DE_BEURT', `Rond eerst af: ${eerder.join(', ')}.`);
  }
  if (!isVooraf(stap) && !definitiefGegund) {
    throw new Rejection('NIET_DEFINITIEF_GEGUND', `Stap ${stap} komt na de definitieve gunning. Gun eerst definitief.`);
  }
  const eerste = Object.values(state.stappen).sort().at(-1);
  refuseAll('STAP_ONGELDIG', 'De stap', [
    ...toekomstFouten(afgerondOp, vandaag, 'afgerondOp'),
    ...volgordeFouten(afgerondOp, eerste, 'afgerondOp'),
  ]);
  return [{ type: 'StapCompleted', data: { rondeId: rondeOf(state), stap, afgerondOp }, occurredAt: afgerondOp }];
}

const isVooraf = (stap: Stap): boolean => (STAPPEN_VOORAF as readonly Stap[]).includes(stap);

function planMoment(command: CommandOf<'PlanInstroommoment'>, state: Ronde): InkooprondeEvent[] {
  const { moment, geplandOp, perJaar, vandaag } = command;
  const known = state.momenten.find(({ sleutel }) => sleutel === moment.sleutel);
  if (known !== undefined && saysTheSame(known, moment)) return [];
  requireNietGesloten(state);
  if (known !== undefined) {
    throw new Rejection(
      'INSTROOMMOMENT_BESTAAT_AL',
      `Instroommoment ${moment.sleutel} bestaat al. Herplan het met een reden, of kies een andere sleutel.`,
    );
  }
  refuseAll('INSTROOMMOMENT_ONGELDIG', 'Het instroommoment', [
    ...momentFouten(moment, state, perJaar),
    ...toekomstFouten(geplandOp, vandaag, 'geplandOp'),
  ]);
  const data = { rondeId: rondeOf(state), moment, gepubliceerd: state.stand !== 'voorbereiding', geplandOp };
  return [{ type: 'InstroommomentPlanned', data, occurredAt: geplandOp }];
}

/** The plan before it stays in the log, with the reason (R-PRC-06, E-16). */
function replanMoment(command: CommandOf<'ReplanInstroommoment'>, state: Ronde): InkooprondeEvent[] {
  const { sleutel, opent, sluit, reden, geplandOp, perJaar, vandaag } = command;
  const was = state.momenten.find((one) => one.sleutel === sleutel);
  if (was === undefined) {
    throw new Rejection(
      'INSTROOMMOMENT_ONBEKEND',
      `Instroommoment ${sleutel} bestaat niet. Plan het eerst.`,
      'not-found',
    );
  }
  const moment = { ...was, opent, sluit };
  if (saysTheSame(was, moment)) return [];
  requireNietGesloten(state);
  if (state.stand === 'gepubliceerd' && was.sluit !== null && was.sluit < vandaag) {
    throw new Rejection(
      'INSTROOMMOMENT_GESLOTEN',
      `Instroommoment ${sleutel} sloot op ${was.sluit}. Plan een nieuw moment.`,
    );
  }
  refuseAll('INSTROOMMOMENT_ONGELDIG', 'Het instroommoment', [
    ...momentFouten(moment, { ...state, momenten: state.momenten.filter((one) => one !== was) }, perJaar),
    ...toekomstFouten(geplandOp, vandaag, 'geplandOp'),
  ]);
  const gepubliceerd = state.stand !== 'voorbereiding';
  const data = { rondeId: rondeOf(state), was, moment, gepubliceerd, reden, geplandOp };
  return [{ type: 'InstroommomentReplanned', data, occurredAt: geplandOp }];
}

function publish(command: CommandOf<'PublishInkoopronde'>, state: Ronde): InkooprondeEvent[] {
  const { type: _type, vandaag, inkoopvorm, ...publicatie } = command;
  if (state.publicatie !== null) {
    const { rondeId: _ronde, instrument: _instrument, momenten: _momenten, ...was } = state.publicatie;
    if (saysTheSame(was, publicatie)) return [];
    throw new Rejection(
      'INKOOPRONDE_AL_GEPUBLICEERD',
      `Deze inkoopronde is gepubliceerd op ${state.publicatie.gepubliceerdOp}. Verduidelijk haar met een nota van inlichtingen.`,
    );
  }
  const { gepubliceerdOp, vragenTot } = publicatie;
  refuseAll('INKOOPRONDE_NIET_GEREED', 'De inkoopronde kan nog niet worden gepubliceerd: zij', [
    ...publicatieFouten(state, inkoopvorm),
    ...toekomstFouten(gepubliceerdOp, vandaag, 'gepubliceerdOp'),
    ...(vragenTot === null ? [] : volgordeFouten(vragenTot, gepubliceerdOp, 'vragenTot')),
  ]);
  if (inkoopvorm === null) return [];
  const data = {
    rondeId: rondeOf(state),
    instrument: inkoopvorm.instrument,
    momenten: [...state.momenten],
    ...publicatie,
  };
  return [{ type: 'InkooprondePublished', data, occurredAt: gepubliceerdOp }];
}

/** Quiet where the moment moved or the day has not come: the deadline was set for another plan. */
function openMoment({ sleutel, opent, vandaag }: CommandOf<'OpenInstroommoment'>, state: Ronde): InkooprondeEvent[] {
  const moment = state.momenten.find((one) => one.sleutel === sleutel);
  if (moment?.opent !== opent || vandaag < opent || state.stand !== 'gepubliceerd') return [];
  if (state.geopend.some((one) => one.sleutel === sleutel && one.opent === opent)) return [];
  return [{ type: 'InstroommomentOpened', data: { rondeId: rondeOf(state), moment }, occurredAt: opent }];
}

function closeMoment({ sleutel, sluit, vandaag }: CommandOf<'CloseInstroommoment'>, state: Ronde): InkooprondeEvent[] {
  const moment = state.momenten.find((one) => one.sleutel === sleutel);
  if (moment?.sluit !== sluit || vandaag <= sluit || state.stand === 'voorbereiding') return [];
  if (state.gesloten.some((one) => one.sleutel === sleutel && one.sluit === sluit)) return [];
  return [{ type: 'InstroommomentClosed', data: { rondeId: rondeOf(state), moment }, occurredAt: sluit }];
}

function declareProbleem(command: CommandOf<'DeclareCapaciteitsprobleem'>, state: Ronde): InkooprondeEvent[] {
  const { type: _type, vandaag, ...inhoud } = command;
  const data = { rondeId: rondeOf(state), ...inhoud };
  const known = state.problemen.find(({ sleutel }) => sleutel === inhoud.sleutel);
  if (known !== undefined) {
    if (saysTheSame(known, data)) return [];
    throw new Rejection(
      'CAPACITEITSPROBLEEM_BESTAAT_AL',
      `Capaciteitsprobleem ${inhoud.sleutel} staat er al. Kies een andere sleutel.`,
    );
  }
  const { onderdelen, gemeenten, vastgesteldOp } = inhoud;
  refuseAll('CAPACITEITSPROBLEEM_ONGELDIG', 'Het capaciteitsprobleem', [
    ...onderdeelFouten(onderdelen, state.gegevens.onderdelen, (index) => `onderdelen[${index}]`),
    ...gemeenten.flatMap((code, index) =>
      state.gegevens.gemeenten.includes(code)
        ? []
        : [{ plaats: `gemeenten[${index}]`, code: 'ONBEKEND', melding: `${code} doet niet mee aan deze inkoopronde.` }],
    ),
    ...toekomstFouten(vastgesteldOp, vandaag, 'vastgesteldOp'),
  ]);
  return [{ type: 'CapaciteitsprobleemDeclared', data, occurredAt: vastgesteldOp }];
}

/** Outside the moments, and only for what the declared problem is about (R-PRC-03). */
function openTussentijds(command: CommandOf<'OpenTussentijdseInstroom'>, state: Ronde): InkooprondeEvent[] {
  const { type: _type, vandaag, ...inhoud } = command;
  const { moment, capaciteitsprobleem, besluitDatum } = inhoud;
  const known = state.momenten.find(({ sleutel }) => sleutel === moment.sleutel);
  if (known !== undefined && state.tussentijds.includes(moment.sleutel) && saysTheSame(known, moment)) return [];
  requireNietGesloten(state);
  if (state.stand === 'voorbereiding') {
    throw new Rejection(
      'INKOOPRONDE_NIET_GEPUBLICEERD',
      'Publiceer de inkoopronde eerst; plan tot die tijd gewone momenten.',
    );
  }
  if (known !== undefined) {
    throw new Rejection(
      'INSTROOMMOMENT_BESTAAT_AL',
      `Instroommoment ${moment.sleutel} bestaat al. Kies een andere sleutel.`,
    );
  }
  const probleem = state.problemen.find(({ sleutel }) => sleutel === capaciteitsprobleem);
  if (probleem === undefined) {
    throw new Rejection(
      'CAPACITEITSPROBLEEM_ONBEKEND',
      'Tussentijdse instroom kan alleen bij een vastgesteld capaciteitsprobleem. Stel het eerst vast.',
    );
  }
  const buiten = moment.onderdelen.filter((one) => !probleem.onderdelen.includes(one));
  refuseAll('INSTROOMMOMENT_ONGELDIG', 'De tussentijdse instroom', [
    ...momentFouten(moment, state, null),
    ...toekomstFouten(besluitDatum, vandaag, 'besluitDatum'),
    ...(moment.onderdelen.length === 0 || buiten.length > 0
      ? [
          {
            plaats: 'moment.onderdelen',
            code: 'BUITEN_CAPACITEITSPROBLEEM',
            melding: `Noem alleen onderdelen van het capaciteitsprobleem: ${probleem.onderdelen.join(', ')}.`,
          },
        ]
      : []),
  ]);
  return [
    { type: 'TussentijdseInstroomOpened', data: { rondeId: rondeOf(state), ...inhoud }, occurredAt: besluitDatum },
  ];
}

function registerAanmelding(command: CommandOf<'RegisterAanmelding'>, state: Ronde): InkooprondeEvent[] {
  const { type: _type, vandaag, ...inhoud } = command;
  const { aanmeldingId, aanbiederId, onderdelen, ingediendOp } = inhoud;
  const known = state.aanmeldingen[aanmeldingId];
  if (known?.ingetrokken === false && saysTheSame(known.onderdelen, onderdelen)) return [];
  const toegang = toegangOp(state, onderdelen, ingediendOp);
  if (!toegang.open) throw new Rejection(toegang.code, toegang.melding);
  if (known?.ingetrokken === false && onbeslist(known).length < known.onderdelen.length) {
    throw new Rejection('AANMELDING_BESLIST', 'Over deze aanmelding is al besloten. Meld u aan in een volgend moment.');
  }
  const dubbel = onderdelen.filter((one) => toegelatenVoor(state, one).includes(aanbiederId));
  if (dubbel.length > 0) {
    throw new Rejection('AL_TOEGELATEN', `Deze aanbieder is al toegelaten voor ${dubbel.join(', ')}. Laat dat weg.`);
  }
  refuseAll('AANMELDING_ONGELDIG', 'De aanmelding', [
    ...onderdeelFouten(onderdelen, state.gegevens.onderdelen, (index) => `onderdelen[${index}]`),
    ...toekomstFouten(ingediendOp, vandaag, 'ingediendOp'),
  ]);
  return [{ type: 'AanmeldingRegistered', data: { rondeId: rondeOf(state), ...inhoud }, occurredAt: ingediendOp }];
}

function settleAanmelding(command: CommandOf<'SettleAanmelding'>, state: Ronde): InkooprondeEvent[] {
  const { type: _type, vandaag: _vandaag, ...inhoud } = command;
  const { aanmeldingId, uitkomst, onderdelen, op } = inhoud;
  const known = state.aanmeldingen[aanmeldingId];
  if (known === undefined) {
    throw new Rejection('AANMELDING_ONBEKEND', 'Deze aanmelding hoort niet bij deze inkoopronde.', 'not-found');
  }
  if (saysTheSame(settled(state.aanmeldingen, { rondeId: rondeOf(state), ...inhoud }), state.aanmeldingen)) return [];
  if (uitkomst === 'toegelaten') requirePlaats(known.aanbiederId, onderdelen, state);
  return [{ type: 'AanmeldingSettled', data: { rondeId: rondeOf(state), ...inhoud }, occurredAt: op }];
}

/** A maximum holds over the whole ronde, and nobody is admitted twice for the same. */
function requirePlaats(aanbiederId: string, onderdelen: readonly string[], state: Ronde): void {
  const dubbel = onderdelen.filter((one) => toegelatenVoor(state, one).includes(aanbiederId));
  if (dubbel.length > 0) {
    throw new Rejection('AL_TOEGELATEN', `Deze aanbieder is al toegelaten voor ${dubbel.join(', ')}.`);
  }
  const vol = state.gegevens.onderdelen.filter(
    ({ sleutel, maximum }) =>
      maximum !== null && onderdelen.includes(sleutel) && toegelatenVoor(state, sleutel).length >= maximum,
  );
  if (vol.length > 0) {
    const namen = vol.map(({ sleutel, maximum }) => `${sleutel} (${maximum})`).join(', ');
    throw new Rejection(
      'MAXIMUM_AANBIEDERS_BEREIKT',
      `Het maximum aantal aanbieders is bereikt voor ${namen}. Wijs af, of laat dit weg.`,
    );
  }
}

function close({ reden, geslotenOp, vandaag }: CommandOf<'CloseInkoopronde'>, state: Ronde): InkooprondeEvent[] {
  if (state.sluiting !== null) {
    if (saysTheSame(state.sluiting, { rondeId: rondeOf(state), reden, geslotenOp })) return [];
    throw geslotenFout(state.sluiting);
  }
  if (state.stand === 'voorbereiding') {
    throw new Rejection(
      'INKOOPRONDE_NIET_GEPUBLICEERD',
      'Deze inkoopronde is nog niet gepubliceerd, dus er is niets te sluiten.',
    );
  }
  refuseAll('INKOOPRONDE_ONGELDIG', 'De sluiting', [
    ...toekomstFouten(geslotenOp, vandaag, 'geslotenOp'),
    ...volgordeFouten(geslotenOp, state.publicatie?.gepubliceerdOp, 'geslotenOp'),
  ]);
  return [{ type: 'InkooprondeClosed', data: { rondeId: rondeOf(state), reden, geslotenOp }, occurredAt: geslotenOp }];
}

/** Cost and number of aanbieders are known only after registration closed (R-PRC-30). */
function informRaad(command: CommandOf<'InformRaad'>, state: Ronde): InkooprondeEvent[] {
  const { kosten, document, geinformeerdOp, vandaag } = command;
  if (state.raad.some((one) => saysTheSame(one, { document, geinformeerdOp }))) return [];
  if (state.sluiting === null) {
    throw new Rejection(
      'INKOOPRONDE_NIET_GESLOTEN',
      'De uitkomst staat pas vast als de inschrijving gesloten is. Sluit de inkoopronde eerst.',
    );
  }
  const producten = state.gegevens.onderdelen.flatMap(({ productcodes }) => productcodes);
  refuseAll('RAADSBERICHT_ONGELDIG', 'Het bericht aan de raad', [
    ...kosten.flatMap(({ productcode }, index) =>
      producten.includes(productcode)
        ? []
        : [
            {
              plaats: `kosten[${index}].productcode`,
              code: 'ONBEKEND',
              melding: `Product ${productcode} hoort niet bij deze inkoopronde.`,
            },
          ],
    ),
    ...toekomstFouten(geinformeerdOp, vandaag, 'geinformeerdOp'),
    ...volgordeFouten(geinformeerdOp, state.sluiting.geslotenOp, 'geinformeerdOp'),
  ]);
  const toegelaten = Object.values(state.aanmeldingen).filter((one) => one.toegelaten.length > 0);
  const aantalAanbieders = new Set(toegelaten.map(({ aanbiederId }) => aanbiederId)).size;
  const data = { rondeId: rondeOf(state), aantalAanbieders, kosten, document, geinformeerdOp };
  return [{ type: 'RaadInformed', data, occurredAt: geinformeerdOp }];
}

function confirmAanmeldingen({ aanmeldingen }: CommandOf<'ConfirmAanmeldingen'>, state: Ronde): InkooprondeEvent[] {
  if (saysTheSame(aanmeldingen, state.aanmeldingen)) return [];
  throw new Rejection(
    'INKOOPRONDE_GEWIJZIGD',
    'De aanmeldingen zijn intussen gewijzigd. Bekijk ze opnieuw en probeer het dan weer.',
  );
}

function rondeOf({ gegevens }: Ronde): string {
  return gegevens.rondeId;
}

function requireVoorbereiding(state: Ronde, wat: string): void {
  if (state.stand === 'voorbereiding') return;
  throw new Rejection(
    'INKOOPRONDE_AL_GEPUBLICEERD',
    `Na de publicatie staan ${wat} vast. Verduidelijk ze met een nota van inlichtingen, of begin een nieuwe inkoopronde.`,
  );
}

function requireNietGesloten({ sluiting }: Ronde): void {
  if (sluiting !== null) throw geslotenFout(sluiting);
}

function geslotenFout({ geslotenOp }: { readonly geslotenOp: Datum }): Rejection {
  return new Rejection(
    'INKOOPRONDE_GESLOTEN',
    `Deze inkoopronde is gesloten op ${geslotenOp}. Begin een nieuwe inkoopronde.`,
  );
}
