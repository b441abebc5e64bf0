import { addDays, type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { type Eis, type Gunningscriterium } from '../inhoud/ronde.js';
import { type AanmeldingEvent, aanmeldingEvents } from './aanmelding.events.js';

type Of<Type extends AanmeldingEvent['type']> = Extract<AanmeldingEvent, { type: Type }>['data'];

export interface Besluit {
  readonly uitkomst: 'toegelaten' | 'afgewezen';
  readonly onderdelen: readonly string[];
  readonly besluitDatum: Datum;
  readonly bezwaarTot: Datum | null;
}

export interface Ingediend {
  readonly stand: 'ingediend' | 'ingetrokken';
  readonly aanmelding: Of<'AanmeldingSubmitted'>;
  /** The last verdict per eis. */
  readonly eisen: Readonly<Record<string, { readonly voldaan: boolean; readonly data: Of<'KwaliteitseisVerified'> }>>;
  readonly gesprek: Of<'ToelatingsgesprekConducted'> | null;
  readonly beoordeling: Of<'AanmeldingAssessed'> | null;
  /** Decisions that stand. */
  readonly besluiten: readonly Besluit[];
  readonly bezwaren: readonly Of<'BezwaarSubmitted'>[];
  readonly beslissingen: readonly Of<'BezwaarDecided'>[];
  readonly verstreken: readonly Datum[];
}
export type AanmeldingState = { readonly stand: 'geen' } | Ingediend;

/** What the ronde asks of this aanmelding. */
export interface Rondevraag {
  /** Eisen per onderdeel of the ronde (`eisenVoor`). */
  readonly eisen: Readonly<Record<string, readonly Eis[]>>;
  readonly criteria: readonly Gunningscriterium[];
  readonly toelatingsgesprek: boolean;
  readonly bezwaartermijnDagen: number | null;
  /** Whether one award for all follows, so that this decision is provisional. */
  readonly metGunning: boolean;
  /** Of a consortium ronde the aanbieder comes with others (R-PRC-24). */
  readonly consortium: boolean;
}

/** How far the award of the ronde is, where it has one. */
export interface Gunningstand {
  readonly stand: 'geen' | 'voorlopig' | 'definitief';
  readonly bezwaarTot: Datum | null;
}

export type AanmeldingCommand = {
  readonly vandaag: Datum;
  readonly ronde: Rondevraag;
  readonly gunning: Gunningstand;
} & (
  | ({ readonly type: 'SubmitAanmelding' } & Of<'AanmeldingSubmitted'>)
  | { readonly type: 'WithdrawAanmelding'; readonly reden: string; readonly ingetrokkenOp: Datum }
  | {
      readonly type: 'VerifyKwaliteitseis';
      readonly eis: string;
      readonly voldaan: boolean;
      readonly onderbouwing: string;
      readonly getoetstOp: Datum;
    }
  | { readonly type: 'ConductToelatingsgesprek'; readonly besproken: string; readonly gehoudenOp: Datum }
  | {
      readonly type: 'AssessAanmelding';
      readonly scores: Of<'AanmeldingAssessed'>['scores'];
      readonly bijdrage: string;
      readonly beoordeeldOp: Datum;
    }
  | {
      readonly type: 'AdmitAanbieder';
      readonly onderdelen: readonly string[];
      readonly reden: string;
      readonly besluitDatum: Datum;
    }
  | {
      readonly type: 'RejectAanmelding';
      readonly onderdelen: readonly string[];
      readonly redenen: readonly string[];
      readonly besluitDatum: Datum;
    }
  | { readonly type: 'SubmitBezwaar'; readonly gronden: string; readonly ontvangenOp: Datum }
  | {
      readonly type: 'DecideBezwaar';
      readonly uitkomst: Of<'BezwaarDecided'>['uitkomst'];
      readonly reden: string;
      readonly beslistOp: Datum;
    }
  | { readonly type: 'EndBezwaartermijn'; readonly bezwaarTot: Datum }
);
type CommandOf<Type extends AanmeldingCommand['type']> = Extract<AanmeldingCommand, { type: Type }>;

export const aanmeldingDecider: Decider<AanmeldingState, AanmeldingCommand, AanmeldingEvent> = {
  category: aanmeldingEvents.aggregate,
  initial: { stand: 'geen' },
  decide(command, state) {
    if (command.type === 'SubmitAanmelding') return submit(command, state);
    if (state.stand === 'geen') {
      throw new Rejection(
        'AANMELDING_ONBEKEND',
        'Deze aanmelding bestaat niet. Zoek haar op bij de inkoopronde.',
        'not-found',
      );
    }
    switch (command.type) {
      case 'WithdrawAanmelding':
        return withdraw(command, state);
      case 'VerifyKwaliteitseis':
        return verify(command, state);
      case 'ConductToelatingsgesprek':
        return conduct(command, state);
      case 'AssessAanmelding':
        return assess(command, state);
      case 'AdmitAanbieder':
        return admit(command, state);
      case 'RejectAanmelding':
        return reject(command, state);
      case 'SubmitBezwaar':
        return submitBezwaar(command, state);
      case 'DecideBezwaar':
        return decideBezwaar(command, state);
      case 'EndBezwaartermijn':
        return endBezwaartermijn(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'AanmeldingSubmitted') return ingediend(event.data);
    if (state.stand === 'geen') return state;
    switch (event.type) {
      case 'AanmeldingWithdrawn':
        return { ...state, stand: 'ingetrokken' };
      case 'KwaliteitseisVerified':
        return { ...state, eisen: { ...state.eisen, [event.data.eis]: { voldaan: true, data: event.data } } };
      case 'KwaliteitseisNotMet':
        return { ...state, eisen: { ...state.eisen, [event.data.eis]: { voldaan: false, data: event.data } } };
      case 'ToelatingsgesprekConducted':
        return { ...state, gesprek: event.data };
      case 'AanmeldingAssessed':
        return { ...state, beoordeling: event.data };
      case 'AanbiederAdmitted':
        return metBesluit(state, 'toegelaten', event.data);
      case 'AanmeldingRejected':
        return metBesluit(state, 'afgewezen', event.data);
      case 'BezwaarSubmitted':
        return { ...state, bezwaren: [...state.bezwaren, event.data] };
      case 'BezwaarDecided': {
        const besluiten = event.data.heropend.length === 0 ? state.besluiten : [];
        return { ...state, beslissingen: [...state.beslissingen, event.data], besluiten };
      }
      case 'BezwaartermijnEnded':
        return { ...state, verstreken: [...state.verstreken, event.data.bezwaarTot] };
    }
    return unreachable(event);
  },
};

function ingediend(aanmelding: Of<'AanmeldingSubmitted'>): Ingediend {
  const leeg = { besluiten: [], bezwaren: [], beslissingen: [], verstreken: [] };
  return { stand: 'ingediend', aanmelding, eisen: {}, gesprek: null, beoordeling: null, ...leeg };
}

function metBesluit(
  state: Ingediend,
  uitkomst: Besluit['uitkomst'],
  { onderdelen, besluitDatum, bezwaarTot }: Omit<Besluit, 'uitkomst'>,
): Ingediend {
  return { ...state, besluiten: [...state.besluiten, { uitkomst, onderdelen, besluitDatum, bezwaarTot }] };
}

/** What nobody has decided yet. */
export function openOnderdelen(state: Ingediend): readonly string[] {
  if (state.stand === 'ingetrokken') return [];
  const beslist = state.besluiten.flatMap(({ onderdelen }) => onderdelen);
  return state.aanmelding.onderdelen.filter((one) => !beslist.includes(one));
}

/** Whether an objection waits for its decision. */
export function bezwaarLoopt({ bezwaren, beslissingen }: Ingediend): boolean {
  return bezwaren.length > beslissingen.length;
}

function submit(command: CommandOf<'SubmitAanmelding'>, state: AanmeldingState): AanmeldingEvent[] {
  const { type: _type, vandaag, ronde, gunning: _gunning, ...data } = command;
  if (state.stand === 'ingediend') {
    if (saysTheSame(state.aanmelding, data)) return [];
    if (state.besluiten.length > 0 || state.bezwaren.length > 0) {
      throw new Rejection(
        'AANMELDING_BESLIST',
        'Over deze aanmelding is al besloten. Meld u aan in een volgend moment.',
      );
    }
  }
  const { consortium } = data.inschrijver;
  refuseAll('AANMELDING_ONGELDIG', 'De aanmelding', [
    ...toekomstFouten(data.ingediendOp, vandaag, 'ingediendOp'),
    ...(state.stand === 'geen' ? [] : volgordeFouten(data.ingediendOp, state.aanmelding.ingediendOp, 'ingediendOp')),
    ...(ronde.consortium && consortium.length === 0
      ? [
          {
            plaats: 'inschrijver.consortium',
            code: 'CONSORTIUM_NODIG',
            melding: 'Deze inkoopronde vraagt een consortium. Noem de andere leden.',
          },
        ]
      : []),
    ...consortium.flatMap((lid, index) =>
      lid === data.aanbiederId || consortium.indexOf(lid) !== index
        ? [{ plaats: `inschrijver.consortium[${index}]`, code: 'DUBBEL', melding: 'Dit lid staat er al.' }]
        : [],
    ),
  ]);
  return [{ type: 'AanmeldingSubmitted', data, occurredAt: data.ingediendOp }];
}

function withdraw(
  { reden, ingetrokkenOp, vandaag }: CommandOf<'WithdrawAanmelding'>,
  state: Ingediend,
): AanmeldingEvent[] {
  if (state.stand === 'ingetrokken') return [];
  if (state.besluiten.length > 0) {
    throw new Rejection('AANMELDING_BESLIST', 'Over deze aanmelding is al besloten. Neem contact op met de inkoper.');
  }
  refuseAll('AANMELDING_ONGELDIG', 'De intrekking', naIndiening(state, ingetrokkenOp, vandaag, 'ingetrokkenOp'));
  const { onderdelen } = state.aanmelding;
  return [
    {
      type: 'AanmeldingWithdrawn',
      data: { ...kern(state), onderdelen, reden, ingetrokkenOp },
      occurredAt: ingetrokkenOp,
    },
  ];
}

function verify(command: CommandOf<'VerifyKwaliteitseis'>, state: Ingediend): AanmeldingEvent[] {
  const { eis, voldaan, onderbouwing, getoetstOp, vandaag, ronde } = command;
  const data = { ...kern(state), eis, onderbouwing, getoetstOp };
  const was = state.eisen[eis];
  if (was?.voldaan === voldaan && saysTheSame(was.data, data)) return [];
  requireOnbeslist(state);
  const gevraagd = gevraagdeEisen(ronde, state.aanmelding.onderdelen);
  refuseAll('TOETS_ONGELDIG', 'De toets', [
    ...(gevraagd.some(({ sleutel }) => sleutel === eis)
      ? []
      : [{ plaats: 'eis', code: 'ONBEKEND', melding: `Eis ${eis} geldt niet voor deze aanmelding.` }]),
    ...naIndiening(state, getoetstOp, vandaag, 'getoetstOp'),
  ]);
  return [{ type: voldaan ? 'KwaliteitseisVerified' : 'KwaliteitseisNotMet', data, occurredAt: getoetstOp }];
}

function conduct(command: CommandOf<'ConductToelatingsgesprek'>, state: Ingediend): AanmeldingEvent[] {
  const { besproken, gehoudenOp, vandaag } = command;
  const data = { ...kern(state), besproken, gehoudenOp };
  if (saysTheSame(state.gesprek, data)) return [];
  requireOnbeslist(state);
  refuseAll('GESPREK_ONGELDIG', 'Het toelatingsgesprek', naIndiening(state, gehoudenOp, vandaag, 'gehoudenOp'));
  return [{ type: 'ToelatingsgesprekConducted', data, occurredAt: gehoudenOp }];
}

/** Every criterium gets a score with its reason; the total follows from the weights. */
function assess(command: CommandOf<'AssessAanmelding'>, state: Ingediend): AanmeldingEvent[] {
  const { scores, bijdrage, beoordeeldOp, vandaag, ronde } = command;
  const data = { ...kern(state), scores, totaal: totaalVan(scores, ronde.criteria), bijdrage, beoordeeldOp };
  if (saysTheSame(state.beoordeling, data)) return [];
  requireOnbeslist(state);
  refuseAll('BEOORDELING_ONGELDIG', 'De beoordeling', [
    ...scoreFouten(scores, ronde.criteria),
    ...naIndiening(state, beoordeeldOp, vandaag, 'beoordeeldOp'),
  ]);
  return [{ type: 'AanmeldingAssessed', data, occurredAt: beoordeeldOp }];
}

function totaalVan(scores: Of<'AanmeldingAssessed'>['scores'], criteria: readonly Gunningscriterium[]): number | null {
  if (criteria.length === 0) return null;
  const gewogen = criteria.map(
    ({ sleutel, gewicht }) => (scores.find(({ criterium }) => criterium === sleutel)?.score ?? 0) * gewicht,
  );
  return Math.round(gewogen.reduce((sum, one) => sum + one, 0) / 10_000);
}

function scoreFouten(
  scores: Of<'AanmeldingAssessed'>['scores'],
  criteria: readonly Gunningscriterium[],
): RejectionDetail[] {
  const bekend = criteria.map(({ sleutel }) => sleutel);
  const gegeven = scores.map(({ criterium }) => criterium);
  return [
    ...bekend
      .filter((sleutel) => !gegeven.includes(sleutel))
      .map((sleutel) => ({ plaats: 'scores', code: 'SCORE_ONTBREEKT', melding: `Geef een score voor ${sleutel}.` })),
    ...gegeven.flatMap((criterium, index) => {
      const plaats = `scores[${index}].criterium`;
      if (!bekend.includes(criterium)) {
        return [{ plaats, code: 'ONBEKEND', melding: `Criterium ${criterium} hoort niet bij deze inkoopronde.` }];
      }
      return gegeven.indexOf(criterium) === index
        ? []
        : [{ plaats, code: 'DUBBEL', melding: `Criterium ${criterium} staat er al.` }];
    }),
  ];
}

/** Only after an assessment that covers everything the ronde asks for these onderdelen (R-PRC-07, R-PRC-22). */
function admit(command: CommandOf<'AdmitAanbieder'>, state: Ingediend): AanmeldingEvent[] {
  const { onderdelen, reden, besluitDatum, vandaag, ronde, gunning } = command;
  if (heeftBesluit(state, 'toegelaten', onderdelen, besluitDatum)) return [];
  requireOpen(state, onderdelen);
  requireNietGegund(gunning);
  refuseAll('TOELATING_NIET_GEREED', 'De toelating', [
    ...toelatingFouten(state, onderdelen, ronde),
    ...naIndiening(state, besluitDatum, vandaag, 'besluitDatum'),
    ...volgordeFouten(besluitDatum, laatsteToets(state), 'besluitDatum'),
  ]);
  const data = {
    ...kern(state),
    aanbiederId: state.aanmelding.aanbiederId,
    onderdelen: [...onderdelen],
    reden,
    voorlopig: ronde.metGunning,
    bezwaarTot: bezwaarTotVan(ronde, besluitDatum),
    besluitDatum,
  };
  return [{ type: 'AanbiederAdmitted', data, occurredAt: besluitDatum }];
}

function toelatingFouten(
  { eisen, gesprek, beoordeling }: Ingediend,
  onderdelen: readonly string[],
  ronde: Rondevraag,
): RejectionDetail[] {
  return [
    ...gevraagdeEisen(ronde, onderdelen).flatMap(({ sleutel }) => {
      const toets = eisen[sleutel];
      if (toets === undefined) {
        return [{ plaats: 'eisen', code: 'EIS_NIET_GETOETST', melding: `Toets eerst eis ${sleutel}.` }];
      }
      if (toets.voldaan) return [];
      return [{ plaats: 'eisen', code: 'EIS_NIET_VOLDAAN', melding: `Aan eis ${sleutel} is niet voldaan.` }];
    }),
    ...(beoordeling === null
      ? [{ plaats: 'beoordeling', code: 'BEOORDELING_ONTBREEKT', melding: 'Beoordeel de aanmelding eerst.' }]
      : []),
    ...(ronde.toelatingsgesprek && gesprek === null
      ? [{ plaats: 'gesprek', code: 'GESPREK_ONTBREEKT', melding: 'Voer eerst een toelatingsgesprek.' }]
      : []),
  ];
}

function reject(command: CommandOf<'RejectAanmelding'>, state: Ingediend): AanmeldingEvent[] {
  const { onderdelen, redenen, besluitDatum, vandaag, ronde, gunning } = command;
  if (heeftBesluit(state, 'afgewezen', onderdelen, besluitDatum)) return [];
  requireOpen(state, onderdelen);
  requireNietGegund(gunning);
  refuseAll('AFWIJZING_ONGELDIG', 'De afwijzing', naIndiening(state, besluitDatum, vandaag, 'besluitDatum'));
  const bezwaarTot = bezwaarTotVan(ronde, besluitDatum);
  const data = { ...kern(state), onderdelen: [...onderdelen], redenen: [...redenen], bezwaarTot, besluitDatum };
  return [{ type: 'AanmeldingRejected', data, occurredAt: besluitDatum }];
}

function submitBezwaar(command: CommandOf<'SubmitBezwaar'>, state: Ingediend): AanmeldingEvent[] {
  const { gronden, ontvangenOp, gunning, vandaag } = command;
  const data = { ...kern(state), gronden, ontvangenOp };
  if (bezwaarLoopt(state)) {
    if (saysTheSame(state.bezwaren.at(-1), data)) return [];
    throw new Rejection('BEZWAAR_LOOPT', 'Er loopt al een bezwaar tegen dit besluit. Beslis daar eerst over.');
  }
  if (state.besluiten.length === 0) {
    throw new Rejection(
      'GEEN_BESLUIT',
      'Over deze aanmelding is nog niet besloten, dus er is niets om bezwaar tegen te maken.',
    );
  }
  if (gunning.stand === 'definitief') {
    throw new Rejection(
      'AL_DEFINITIEF_GEGUND',
      'De inkoopronde is definitief gegund. Bezwaar kan hier niet meer worden gemaakt.',
    );
  }
  const eerste = state.besluiten.map(({ besluitDatum }) => besluitDatum).sort()[0];
  const termijnen = [gunning.bezwaarTot, ...state.besluiten.map(({ bezwaarTot }) => bezwaarTot)];
  const uiterste = termijnen
    .filter((one) => one !== null)
    .sort()
    .at(-1);
  if (uiterste !== undefined && ontvangenOp > uiterste) {
    throw new Rejection('BEZWAARTERMIJN_VERSTREKEN', `Bezwaar kon worden gemaakt tot en met ${uiterste}.`);
  }
  refuseAll('BEZWAAR_ONGELDIG', 'Het bezwaar', [
    ...toekomstFouten(ontvangenOp, vandaag, 'ontvangenOp'),
    ...volgordeFouten(ontvangenOp, eerste, 'ontvangenOp'),
  ]);
  return [{ type: 'BezwaarSubmitted', data, occurredAt: ontvangenOp }];
}

function decideBezwaar(command: CommandOf<'DecideBezwaar'>, state: Ingediend): AanmeldingEvent[] {
  const { uitkomst, reden, beslistOp, vandaag } = command;
  const last = state.beslissingen.at(-1);
  const bezwaar = state.bezwaren.at(-1);
  if (!bezwaarLoopt(state) || bezwaar === undefined) {
    if (last?.uitkomst === uitkomst && last.reden === reden && last.beslistOp === beslistOp) return [];
    throw new Rejection('GEEN_BEZWAAR', 'Er loopt geen bezwaar tegen het besluit over deze aanmelding.');
  }
  refuseAll('BEZWAAR_ONGELDIG', 'De beslissing', [
    ...toekomstFouten(beslistOp, vandaag, 'beslistOp'),
    ...volgordeFouten(beslistOp, bezwaar.ontvangenOp, 'beslistOp'),
  ]);
  const heropend = uitkomst === 'gegrond' ? state.besluiten.flatMap(({ onderdelen }) => onderdelen) : [];
  return [
    { type: 'BezwaarDecided', data: { ...kern(state), uitkomst, reden, heropend, beslistOp }, occurredAt: beslistOp },
  ];
}

/** Quiet where the decision fell meanwhile, or the last day has not passed. */
function endBezwaartermijn(
  { bezwaarTot, vandaag }: CommandOf<'EndBezwaartermijn'>,
  state: Ingediend,
): AanmeldingEvent[] {
  const loopt = state.besluiten.some((besluit) => besluit.bezwaarTot === bezwaarTot);
  if (!loopt || vandaag <= bezwaarTot || state.verstreken.includes(bezwaarTot)) return [];
  return [{ type: 'BezwaartermijnEnded', data: { ...kern(state), bezwaarTot }, occurredAt: addDays(bezwaarTot, 1) }];
}

/** Every eis once that one of these onderdelen asks. */
function gevraagdeEisen({ eisen }: Rondevraag, onderdelen: readonly string[]): readonly Eis[] {
  const all = onderdelen.flatMap((one) => eisen[one] ?? []);
  return all.filter((eis, index) => all.findIndex(({ sleutel }) => sleutel === eis.sleutel) === index);
}

function heeftBesluit(
  { besluiten }: Ingediend,
  uitkomst: Besluit['uitkomst'],
  onderdelen: readonly string[],
  besluitDatum: Datum,
): boolean {
  return besluiten.some(
    (one) => one.uitkomst === uitkomst && one.besluitDatum === besluitDatum && saysTheSame(one.onderdelen, onderdelen),
  );
}

function bezwaarTotVan({ metGunning, bezwaartermijnDagen }: Rondevraag, besluitDatum: Datum): Datum | null {
  return metGunning || bezwaartermijnDagen === null ? null : addDays(besluitDatum, bezwaartermijnDagen);
}

function requireOpen(state: Ingediend, onderdelen: readonly string[]): void {
  requireIngediend(state);
  const open = openOnderdelen(state);
  const dicht = onderdelen.filter((one, index) => !open.includes(one) || onderdelen.indexOf(one) !== index);
  if (dicht.length === 0) return;
  const mag = open.length === 0 ? 'Over alle onderdelen is al besloten.' : `Nog te beslissen: ${open.join(', ')}.`;
  throw new Rejection('ONDERDEEL_NIET_OPEN', `Over ${dicht.join(', ')} kan hier niet worden besloten. ${mag}`);
}

/** A decision rests on what was assessed: it does not change under it. */
function requireOnbeslist(state: Ingediend): void {
  requireIngediend(state);
  if (openOnderdelen(state).length > 0) return;
  throw new Rejection(
    'AANMELDING_BESLIST',
    'Over deze aanmelding is al besloten. Alleen een gegrond bezwaar opent haar weer.',
  );
}

function requireNietGegund({ stand }: Gunningstand): void {
  if (stand === 'geen') return;
  throw new Rejection(
    'AL_GEGUND',
    'De inkoopronde is al gegund. Trek de voorlopige gunning eerst in, of begin een nieuwe inkoopronde.',
  );
}

function requireIngediend({ stand }: Ingediend): void {
  if (stand === 'ingediend') return;
  throw new Rejection(
    'AANMELDING_INGETROKKEN',
    'Deze aanmelding is ingetrokken. De aanbieder kan zich opnieuw aanmelden.',
  );
}

function naIndiening(state: Ingediend, datum: Datum, vandaag: Datum, plaats: string): RejectionDetail[] {
  return [...toekomstFouten(datum, vandaag, plaats), ...volgordeFouten(datum, state.aanmelding.ingediendOp, plaats)];
}

function laatsteToets({ eisen, gesprek, beoordeling }: Ingediend): Datum | undefined {
  const data = [
    ...Object.values(eisen).map(({ data: { getoetstOp } }) => getoetstOp),
    ...(gesprek === null ? [] : [gesprek.gehoudenOp]),
    ...(beoordeling === null ? [] : [beoordeling.beoordeeldOp]),
  ];
  return data.sort().at(-1);
}

function kern({ aanmelding: { aanmeldingId, rondeId } }: Ingediend): { aanmeldingId: string; rondeId: string } {
  return { aanmeldingId, rondeId };
}
