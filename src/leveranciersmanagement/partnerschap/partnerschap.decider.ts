import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { refuseAll, saysTheSame, toekomstFouten } from '../../regio/besluitvorming/besluitvorming.regels.js';
import {
  type Beoordeling,
  type Meting,
  mensOordeelt,
  type Oordeel,
  type Partnerregel,
  uitkomstVan,
  uitleg,
  voldoet,
} from './inhoud/partnerregel.js';
import { partnerschapEvents, type PartnerschapEvent } from './partnerschap.events.js';

export interface Betreft {
  readonly partnerschapId: string;
  readonly aanbiederId: string;
  readonly segment: string;
  readonly gemeentecode: string | null;
}
type DataOf<T extends PartnerschapEvent['type']> = Extract<PartnerschapEvent, { type: T }>['data'];
type Doel = DataOf<'OntwikkeldoelCommitted'>;

export interface PartnerschapState {
  readonly partner: boolean;
  /** Judgements of people per year and criterion. */
  readonly oordelen: Readonly<Record<string, Oordeel>>;
  readonly beoordelingen: Readonly<Record<number, Beoordeling>>;
  readonly besloten: readonly number[];
  readonly gesignaleerd: readonly number[];
  readonly doelen: Readonly<Record<string, Doel>>;
  readonly meldingen: readonly DataOf<'OntwikkeldoelReported'>[];
  readonly signalering: DataOf<'SignaleringsafspraakAgreed'> | null;
}

interface Kader {
  readonly betreft: Betreft;
  readonly vandaag: Datum;
}
export type PartnerschapCommand = Kader &
  (
    | (Oordeel & {
        readonly type: 'RecordPartnercriterium';
        readonly jaar: number;
        readonly criterium: string;
        readonly beoordeeldOp: Datum;
        readonly regel: Partnerregel;
      })
    | {
        readonly type: 'AssessPartnerschap';
        readonly jaar: number;
        readonly regel: Partnerregel;
        /** Per criterion, in the order of its thresholds. */
        readonly metingen: Readonly<Record<string, readonly Meting[]>>;
        readonly configuratieversie: string;
        readonly declaraties: number;
        readonly totPositie: string;
      }
    | {
        readonly type: 'ConfirmPartnerschap';
        readonly jaar: number;
        readonly reden: string;
        readonly besluitDatum: Datum;
      }
    | { readonly type: 'SignalPartnerbeoordelingDue'; readonly jaar: number }
    | {
        readonly type: 'CommitOntwikkeldoel';
        readonly sleutel: string;
        readonly doel: string;
        readonly uiterlijk: Datum;
        readonly toegezegdOp: Datum;
      }
    | {
        readonly type: 'ReportOntwikkeldoel';
        readonly sleutel: string;
        readonly stand: 'loopt' | 'bereikt' | 'niet-bereikt';
        readonly voortgang: string;
        readonly gemeldOp: Datum;
      }
    | { readonly type: 'AgreeSignaleringsafspraak'; readonly afspraak: string; readonly afgesprokenOp: Datum }
  );
type CommandOf<T extends PartnerschapCommand['type']> = Extract<PartnerschapCommand, { type: T }>;

const ONGELDIG = 'PARTNERSCHAP_ONGELDIG';
const plek = (jaar: number, criterium: string): string => `${jaar}/${criterium}`;

export const partnerschapDecider: Decider<PartnerschapState, PartnerschapCommand, PartnerschapEvent> = {
  category: partnerschapEvents.aggregate,
  initial: {
    ...{ partner: false, oordelen: {}, beoordelingen: {}, besloten: [], gesignaleerd: [] },
    ...{ doelen: {}, meldingen: [], signalering: null },
  },
  decide(command, state) {
    switch (command.type) {
      case 'RecordPartnercriterium':
        return record(command, state);
      case 'AssessPartnerschap':
        return assess(command, state);
      case 'ConfirmPartnerschap':
        return confirm(command, state);
      case 'SignalPartnerbeoordelingDue':
        return signalDue(command, state);
      case 'CommitOntwikkeldoel':
        return commit(command, state);
      case 'ReportOntwikkeldoel':
        return report(command, state);
      case 'AgreeSignaleringsafspraak':
        return agree(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'PartnercriteriumRecorded': {
        const { jaar, criterium, voldaan, reden, bewijs } = event.data;
        return { ...state, oordelen: { ...state.oordelen, [plek(jaar, criterium)]: { voldaan, reden, bewijs } } };
      }
      case 'PartnerschapAssessed':
        return assessed(state, event.data);
      case 'PartnerschapEstablished':
        return { ...state, partner: true, besloten: [...state.besloten, event.data.jaar] };
      case 'PartnerschapEnded':
        return { ...state, partner: false, besloten: [...state.besloten, event.data.jaar] };
      case 'PartnerbeoordelingDue':
        return { ...state, gesignaleerd: [...state.gesignaleerd, event.data.jaar] };
      case 'OntwikkeldoelCommitted':
        return { ...state, doelen: { ...state.doelen, [event.data.sleutel]: event.data } };
      case 'OntwikkeldoelReported':
        return { ...state, meldingen: [...state.meldingen, event.data] };
      case 'SignaleringsafspraakAgreed':
        return { ...state, signalering: event.data };
    }
    return unreachable(event);
  },
};

function assessed(state: PartnerschapState, data: DataOf<'PartnerschapAssessed'>): PartnerschapState {
  const { criteria, operator, vereist, aantalVoldaan, configuratieversie, declaraties, totPositie } = data;
  const beoordeling = {
    ...{ criteria, operator, vereist, aantalVoldaan, voldoet: data.voldoet },
    ...{ configuratieversie, declaraties, totPositie },
  };
  // Another outcome than the one that was decided on asks for another decision.
  const same = state.beoordelingen[data.jaar]?.voldoet === data.voldoet;
  const besloten = same ? state.besloten : state.besloten.filter((jaar) => jaar !== data.jaar);
  return { ...state, besloten, beoordelingen: { ...state.beoordelingen, [data.jaar]: beoordeling } };
}

function record(command: CommandOf<'RecordPartnercriterium'>, state: PartnerschapState): PartnerschapEvent[] {
  const { betreft, vandaag, jaar, criterium, voldaan, reden, bewijs, beoordeeldOp, regel } = command;
  const fouten: RejectionDetail[] = toekomstFouten(beoordeeldOp, vandaag, 'beoordeeldOp');
  const gevonden = regel.criteria.find((one) => one.criterium === criterium);
  if (gevonden === undefined) {
    const bekend = regel.criteria.map((one) => one.criterium).join(', ');
    fouten.push({
      plaats: 'criterium',
      code: 'ONBEKEND',
      melding: `${criterium} is geen criterium; bekend zijn: ${bekend}.`,
    });
  } else if (!mensOordeelt(gevonden)) {
    const melding = `${criterium} wordt berekend uit goedgekeurde declaraties. Beoordeel het partnerschap over het jaar.`;
    fouten.push({ plaats: 'criterium', code: 'WORDT_BEREKEND', melding });
  }
  refuseAll(ONGELDIG, 'Het oordeel', fouten);
  if (saysTheSame(state.oordelen[plek(jaar, criterium)], { voldaan, reden, bewijs })) return [];
  const data = { ...betreft, jaar, criterium, voldaan, reden, bewijs: [...bewijs], beoordeeldOp };
  return [{ type: 'PartnercriteriumRecorded', data, occurredAt: beoordeeldOp }];
}

function assess(command: CommandOf<'AssessPartnerschap'>, state: PartnerschapState): PartnerschapEvent[] {
  const { betreft, vandaag, jaar, regel, metingen, configuratieversie, declaraties, totPositie } = command;
  if (vandaag <= `${jaar}-12-31`) {
    throw new Rejection(
      'JAAR_NIET_VOORBIJ',
      `Het jaar ${jaar} is nog niet voorbij. Beoordeel het vanaf 1 januari ${jaar + 1}.`,
    );
  }
  const criteria = regel.criteria.map((one) =>
    uitkomstVan(one, metingen[one.criterium] ?? [], state.oordelen[plek(jaar, one.criterium)]),
  );
  const uitkomst = voldoet(criteria, regel);
  if (uitkomst === null) throw oordeelOntbreekt(criteria, jaar);
  const { operator, vereist } = regel;
  const aantalVoldaan = criteria.filter(({ voldaan }) => voldaan === true).length;
  const inhoud = { criteria, operator, vereist, aantalVoldaan, voldoet: uitkomst, configuratieversie };
  const vorige = state.beoordelingen[jaar];
  const nieuws = vorige === undefined || !saysTheSame({ ...inhoud, declaraties }, zonderPositie(vorige));
  const data = { ...betreft, jaar, ...inhoud, declaraties, totPositie, beoordeeldOp: vandaag };
  const events: PartnerschapEvent[] = nieuws ? [{ type: 'PartnerschapAssessed', data, occurredAt: vandaag }] : [];
  if (regel.mensBevestigt || events.length === 0) return events;
  const reden = 'De regel van de regio vraagt geen bevestiging door een mens.';
  return [...events, ...besluit(betreft, state.partner, jaar, inhoud, reden, vandaag)];
}

function zonderPositie({ totPositie: _positie, ...rest }: Beoordeling): Omit<Beoordeling, 'totPositie'> {
  return rest;
}

function oordeelOntbreekt(criteria: Beoordeling['criteria'], jaar: number): Rejection {
  const fouten = criteria
    .filter(({ voldaan }) => voldaan === null)
    .map((one) => ({
      plaats: one.criterium,
      code: 'NIET_BEOORDEELD',
      melding: `${uitleg(one)}. Leg over ${jaar} een oordeel vast, met reden en bewijs.`,
    }));
  return new Rejection(
    'PARTNEROORDEEL_ONTBREEKT',
    'De uitkomst hangt af van criteria die nog niemand beoordeelde; zie fouten.',
    'conflict',
    fouten,
  );
}

/** The criteria decide; a person confirms what they say, and answers for it (E-23). */
function confirm(command: CommandOf<'ConfirmPartnerschap'>, state: PartnerschapState): PartnerschapEvent[] {
  const { betreft, vandaag, jaar, reden, besluitDatum } = command;
  const beoordeling = state.beoordelingen[jaar];
  if (beoordeling === undefined) {
    throw new Rejection(
      'PARTNERSCHAP_NIET_BEOORDEELD',
      `Over ${jaar} is dit partnerschap niet beoordeeld. Beoordeel het eerst.`,
    );
  }
  if (state.besloten.includes(jaar)) return [];
  refuseAll(ONGELDIG, 'Het besluit', toekomstFouten(besluitDatum, vandaag, 'besluitDatum'));
  const later = Math.max(jaar, ...state.besloten);
  if (later > jaar) {
    throw new Rejection(
      'LATER_JAAR_BESLOTEN',
      `Over ${later} is al besloten. Een eerder jaar verandert de stand niet meer.`,
    );
  }
  const events = besluit(betreft, state.partner, jaar, beoordeling, reden, besluitDatum);
  if (events.length > 0) return events;
  throw new Rejection(
    'GEEN_STRATEGISCH_PARTNER',
    `Deze aanbieder voldoet over ${jaar} aan ${beoordeling.aantalVoldaan} van de ${beoordeling.criteria.length} criteria; gevraagd: ${beoordeling.operator === '>=' ? 'ten minste' : 'precies'} ${beoordeling.vereist}. Zie fouten.`,
    'conflict',
    beoordeling.criteria
      .filter(({ voldaan }) => voldaan !== true)
      .map((one) => ({ plaats: one.criterium, code: 'NIET_VOLDAAN', melding: uitleg(one) })),
  );
}

function besluit(
  betreft: Betreft,
  partner: boolean,
  jaar: number,
  { voldoet: ja, criteria, configuratieversie }: Pick<Beoordeling, 'voldoet' | 'criteria' | 'configuratieversie'>,
  reden: string,
  besluitDatum: Datum,
): PartnerschapEvent[] {
  const data = { ...betreft, jaar, configuratieversie, reden, besluitDatum };
  if (ja) return [{ type: 'PartnerschapEstablished', data, occurredAt: besluitDatum }];
  if (!partner) return [];
  const nietVoldaan = criteria.filter(({ voldaan }) => voldaan !== true).map(({ criterium }) => criterium);
  return [{ type: 'PartnerschapEnded', data: { ...data, nietVoldaan }, occurredAt: besluitDatum }];
}

/** Quiet where the year was judged in time, or nobody is partner any more. */
function signalDue(command: CommandOf<'SignalPartnerbeoordelingDue'>, state: PartnerschapState): PartnerschapEvent[] {
  const { betreft, vandaag, jaar } = command;
  if (!state.partner || vandaag <= `${jaar}-12-31`) return [];
  if (state.beoordelingen[jaar] !== undefined || state.gesignaleerd.includes(jaar)) return [];
  return [{ type: 'PartnerbeoordelingDue', data: { ...betreft, jaar }, occurredAt: `${jaar + 1}-01-01` }];
}

function checkPartner(state: PartnerschapState): void {
  if (state.partner) return;
  throw new Rejection(
    'GEEN_STRATEGISCH_PARTNER',
    'Deze aanbieder is hier geen strategisch partner. Beoordeel en bevestig eerst het partnerschap.',
  );
}

function commit(command: CommandOf<'CommitOntwikkeldoel'>, state: PartnerschapState): PartnerschapEvent[] {
  const { betreft, vandaag, sleutel, doel, uiterlijk, toegezegdOp } = command;
  const data = { ...betreft, sleutel, doel, uiterlijk, toegezegdOp };
  if (saysTheSame(state.doelen[sleutel], data)) return [];
  checkPartner(state);
  const fouten = toekomstFouten(toegezegdOp, vandaag, 'toegezegdOp');
  if (uiterlijk < toegezegdOp) {
    const melding = `uiterlijk (${uiterlijk}) ligt voor ${toegezegdOp}, de dag van de toezegging.`;
    fouten.push({ plaats: 'uiterlijk', code: 'TE_VROEG', melding });
  }
  if (state.doelen[sleutel] !== undefined) {
    fouten.push({ plaats: 'sleutel', code: 'DUBBEL', melding: `ontwikkeldoel ${sleutel} is al toegezegd.` });
  }
  refuseAll(ONGELDIG, 'Het ontwikkeldoel', fouten);
  return [{ type: 'OntwikkeldoelCommitted', data, occurredAt: toegezegdOp }];
}

function report(command: CommandOf<'ReportOntwikkeldoel'>, state: PartnerschapState): PartnerschapEvent[] {
  const { betreft, vandaag, sleutel, stand, voortgang, gemeldOp } = command;
  const doel = state.doelen[sleutel];
  if (doel === undefined) {
    throw new Rejection(
      'ONTWIKKELDOEL_ONBEKEND',
      `Ontwikkeldoel ${sleutel} is niet toegezegd. Leg eerst de toezegging vast.`,
      'not-found',
    );
  }
  const data = { ...betreft, sleutel, stand, voortgang, gemeldOp };
  if (state.meldingen.some((one) => saysTheSame(one, data))) return [];
  const fouten = toekomstFouten(gemeldOp, vandaag, 'gemeldOp');
  if (gemeldOp < doel.toegezegdOp) {
    const melding = `gemeldOp (${gemeldOp}) ligt voor ${doel.toegezegdOp}, de dag van de toezegging.`;
    fouten.push({ plaats: 'gemeldOp', code: 'TE_VROEG', melding });
  }
  refuseAll(ONGELDIG, 'De melding', fouten);
  return [{ type: 'OntwikkeldoelReported', data, occurredAt: gemeldOp }];
}

function agree(command: CommandOf<'AgreeSignaleringsafspraak'>, state: PartnerschapState): PartnerschapEvent[] {
  const { betreft, vandaag, afspraak, afgesprokenOp } = command;
  const data = { ...betreft, afspraak, afgesprokenOp };
  if (saysTheSame(state.signalering, data)) return [];
  checkPartner(state);
  refuseAll(ONGELDIG, 'De afspraak', toekomstFouten(afgesprokenOp, vandaag, 'afgesprokenOp'));
  return [{ type: 'SignaleringsafspraakAgreed', data, occurredAt: afgesprokenOp }];
}
