import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import {
  dubbeleSleutels,
  gemeenteFouten,
  periodeFouten,
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type Pilotregels, type Pilottermijn, pilotEvents, type PilotEvent } from './pilot.events.js';

type DataOf<T extends PilotEvent['type']> = Extract<PilotEvent, { type: T }>['data'];
type Zonder<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export interface PilotState {
  readonly pilot: DataOf<'PilotDefined'> | null;
  readonly kader: DataOf<'PilotkaderAdopted'> | null;
  readonly plan: DataOf<'PilotplanAdopted'> | null;
  readonly selectie: DataOf<'PilotselectionCompleted'> | null;
  readonly start: DataOf<'PilotStarted'> | null;
  readonly bevindingen: readonly DataOf<'PilotbevindingReported'>[];
  readonly evaluatie: DataOf<'PilotEvaluated'> | null;
  readonly afgehandeld: readonly DataOf<'PilotpuntSettled'>[];
  readonly einde: DataOf<'PilotEnded'> | null;
  readonly gemist: readonly Pilottermijn[];
}

export type PilotCommand = { readonly pilotId: string; readonly vandaag: Datum } & (
  | (DataOf<'PilotDefined'> & {
      readonly type: 'DefinePilot';
      /** Null: nobody knows all gemeenten of the region. */
      readonly gemeentenVanRegio: readonly string[] | null;
      readonly segmentenVanRegio: readonly string[];
    })
  | (Zonder<DataOf<'PilotkaderAdopted'>, 'vereist'> & { readonly type: 'AdoptPilotkader' })
  | (Zonder<DataOf<'PilotplanAdopted'>, 'uiterlijk'> & { readonly type: 'AdoptPilotplan' })
  | (Zonder<DataOf<'PilotselectionCompleted'>, 'uiterlijk'> & { readonly type: 'CompletePilotselection' })
  | (Zonder<DataOf<'PilotStarted'>, 'uiterlijk'> & { readonly type: 'StartPilot' })
  | (DataOf<'PilotbevindingReported'> & { readonly type: 'ReportPilotbevinding' })
  | (Zonder<DataOf<'PilotEvaluated'>, 'onbeantwoord'> & { readonly type: 'EvaluatePilot' })
  | (DataOf<'PilotpuntSettled'> & { readonly type: 'SettlePilotpunt' })
  | (Zonder<DataOf<'PilotEnded'>, 'vroegtijdig'> & { readonly type: 'EndPilot' })
  | { readonly type: 'MissPilottermijn'; readonly termijn: Pilottermijn }
);
type CommandOf<T extends PilotCommand['type']> = Extract<PilotCommand, { type: T }>;
type Bekend = PilotState & { readonly pilot: DataOf<'PilotDefined'> };

const ONGELDIG = 'PILOT_ONGELDIG';

/** What a region learns by trying (R-INN-06 to R-INN-11). */
export const pilotDecider: Decider<PilotState, PilotCommand, PilotEvent> = {
  category: pilotEvents.aggregate,
  initial: {
    ...{ pilot: null, kader: null, plan: null, selectie: null, start: null, bevindingen: [] },
    ...{ evaluatie: null, afgehandeld: [], einde: null, gemist: [] },
  },
  decide(command, state) {
    if (command.type === 'DefinePilot') return define(command, state);
    const bekend = known(state);
    switch (command.type) {
      case 'AdoptPilotkader':
        return adoptKader(command, bekend);
      case 'AdoptPilotplan':
        return adoptPlan(command, bekend);
      case 'CompletePilotselection':
        return completeSelectie(command, bekend);
      case 'StartPilot':
        return start(command, bekend);
      case 'ReportPilotbevinding':
        return report(command, bekend);
      case 'EvaluatePilot':
        return evaluate(command, bekend);
      case 'SettlePilotpunt':
        return settle(command, bekend);
      case 'EndPilot':
        return end(command, bekend);
      case 'MissPilottermijn':
        return miss(command, bekend);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'PilotDefined':
        return { ...state, pilot: event.data };
      case 'PilotkaderAdopted':
        return { ...state, kader: event.data };
      case 'PilotplanAdopted':
        return { ...state, plan: event.data };
      case 'PilotselectionCompleted':
        return { ...state, selectie: event.data };
      case 'PilotStarted':
        return { ...state, start: event.data };
      case 'PilotbevindingReported':
        return { ...state, bevindingen: [...state.bevindingen, event.data] };
      case 'PilotEvaluated':
        return { ...state, evaluatie: event.data };
      case 'PilotpuntSettled':
        return { ...state, afgehandeld: [...state.afgehandeld, event.data] };
      case 'PilotEnded':
        return { ...state, einde: event.data };
      case 'PilottermijnMissed':
        return { ...state, gemist: [...state.gemist, event.data.termijn] };
    }
    return unreachable(event);
  },
};

function known(state: PilotState): Bekend {
  if (state.pilot !== null) return { ...state, pilot: state.pilot };
  throw new Rejection('PILOT_ONBEKEND', 'Deze pilot is in de regio niet bekend. Leg hem eerst vast.', 'not-found');
}

/** The command without what is not part of the fact. */
function factOf<C extends PilotCommand>({ type: _type, vandaag: _vandaag, ...data }: C): Omit<C, 'type' | 'vandaag'> {
  return data;
}

function again(code: string, melding: string): Rejection {
  return new Rejection(code, melding);
}

function checkLoopt({ einde }: Bekend): void {
  if (einde === null) return;
  throw again('PILOT_GEEINDIGD', `Deze pilot is op ${einde.geeindigdOp} geeindigd. Leg een nieuwe pilot vast.`);
}

function define(command: CommandOf<'DefinePilot'>, { pilot }: PilotState): PilotEvent[] {
  const { gemeentenVanRegio, segmentenVanRegio, ...data } = factOf(command);
  if (saysTheSame(pilot, data)) return [];
  if (pilot !== null) {
    throw again('PILOT_BESTAAT_AL', `Pilot ${command.pilot} staat er al (${pilot.naam}). Kies een andere sleutel.`);
  }
  refuseAll(ONGELDIG, 'De pilot', [
    ...toekomstFouten(data.gedefinieerdOp, command.vandaag, 'gedefinieerdOp'),
    ...periodeFouten(data.vanaf, data.laatsteDag),
    ...dubbeleSleutels(data.vragen, (index) => `vragen[${index}]`),
    ...gemeenteFouten(data.gemeenten, gemeentenVanRegio, (index) => `gemeenten[${index}]`),
    ...data.segmenten.flatMap((segment, index) => {
      if (segmentenVanRegio.includes(segment)) return [];
      const melding = `${segment} is geen segment van deze regio; bekend zijn: ${segmentenVanRegio.join(', ')}.`;
      return [{ plaats: `segmenten[${index}]`, code: 'SEGMENT_ONBEKEND', melding }];
    }),
  ]);
  return [{ type: 'PilotDefined', data, occurredAt: data.gedefinieerdOp }];
}

/** The frames are adopted by the body that the region names, or by one above it: that name must be in it (R-INN-09). */
function adoptKader(command: CommandOf<'AdoptPilotkader'>, state: Bekend): PilotEvent[] {
  const vereist = state.pilot.regels?.vastgesteldDoor ?? null;
  const data = { ...factOf(command), vereist };
  if (saysTheSame(state.kader, data)) return [];
  if (state.kader !== null) {
    throw again(
      'PILOTKADER_STAAT',
      `Het kader is op ${state.kader.vastgesteldOp} vastgesteld door ${state.kader.orgaan}.`,
    );
  }
  checkLoopt(state);
  const fouten: RejectionDetail[] = [
    ...toekomstFouten(data.vastgesteldOp, command.vandaag, 'vastgesteldOp'),
    ...volgordeFouten(data.vastgesteldOp, state.pilot.gedefinieerdOp, 'vastgesteldOp'),
  ];
  if (vereist !== null && !data.orgaan.toLowerCase().includes(vereist.toLowerCase())) {
    const melding = `De kaders van een pilot worden in deze regio ten minste vastgesteld door ${vereist}; orgaan noemt ${data.orgaan}.`;
    fouten.push({ plaats: 'orgaan', code: 'ORGAAN_ONBEVOEGD', melding });
  }
  refuseAll(ONGELDIG, 'Het kader', fouten);
  return [{ type: 'PilotkaderAdopted', data, occurredAt: data.vastgesteldOp }];
}

function adoptPlan(command: CommandOf<'AdoptPilotplan'>, state: Bekend): PilotEvent[] {
  const data = { ...factOf(command), uiterlijk: uiterlijkVan(state, 'plan') };
  if (saysTheSame(state.plan, data)) return [];
  if (state.plan !== null) {
    throw again('PILOTPLAN_STAAT', `Het plan van aanpak is op ${state.plan.vastgesteldOp} al vastgesteld.`);
  }
  checkLoopt(state);
  refuseAll(ONGELDIG, 'Het plan', [
    ...toekomstFouten(data.vastgesteldOp, command.vandaag, 'vastgesteldOp'),
    ...volgordeFouten(data.vastgesteldOp, state.pilot.gedefinieerdOp, 'vastgesteldOp'),
  ]);
  return [{ type: 'PilotplanAdopted', data, occurredAt: data.vastgesteldOp }];
}

function completeSelectie(command: CommandOf<'CompletePilotselection'>, state: Bekend): PilotEvent[] {
  const data = { ...factOf(command), uiterlijk: uiterlijkVan(state, 'selectie') };
  if (saysTheSame(state.selectie, data)) return [];
  if (state.selectie !== null) {
    throw again('PILOTSELECTIE_STAAT', `De selectie is op ${state.selectie.afgerondOp} al afgerond.`);
  }
  checkLoopt(state);
  const fouten = [
    ...toekomstFouten(data.afgerondOp, command.vandaag, 'afgerondOp'),
    ...volgordeFouten(data.afgerondOp, state.plan?.vastgesteldOp ?? state.pilot.gedefinieerdOp, 'afgerondOp'),
  ];
  if (new Set(data.aanbiederIds).size < data.aanbiederIds.length) {
    const melding = 'Een aanbieder staat er twee keer in. Noem elke aanbieder een keer.';
    fouten.push({ plaats: 'aanbiederIds', code: 'DUBBEL', melding });
  }
  refuseAll(ONGELDIG, 'De selectie', fouten);
  return [{ type: 'PilotselectionCompleted', data, occurredAt: data.afgerondOp }];
}

/** A pilot starts on frames, a plan and partners: all that is missing is told at once. */
function start(command: CommandOf<'StartPilot'>, state: Bekend): PilotEvent[] {
  const data = { ...factOf(command), uiterlijk: uiterlijkVan(state, 'start') };
  if (saysTheSame(state.start, data)) return [];
  if (state.start !== null) throw again('PILOT_GESTART', `Deze pilot is op ${state.start.gestartOp} al gestart.`);
  checkLoopt(state);
  const mist = [
    ...(state.kader === null && (state.pilot.regels?.vastgesteldDoor ?? null) !== null ? ['het kader'] : []),
    ...(state.plan === null ? ['het plan van aanpak'] : []),
    ...(state.selectie === null ? ['de selectie van de partners'] : []),
  ];
  if (mist.length > 0) {
    throw again('PILOT_NIET_GEREED', `De pilot kan nog niet starten; leg eerst vast: ${mist.join(', ')}.`);
  }
  refuseAll(ONGELDIG, 'De start', [
    ...toekomstFouten(data.gestartOp, command.vandaag, 'gestartOp'),
    ...volgordeFouten(data.gestartOp, state.selectie?.afgerondOp, 'gestartOp'),
  ]);
  return [{ type: 'PilotStarted', data, occurredAt: data.gestartOp }];
}

function report(command: CommandOf<'ReportPilotbevinding'>, state: Bekend): PilotEvent[] {
  const data = factOf(command);
  if (state.bevindingen.some(({ bevindingId }) => bevindingId === data.bevindingId)) return [];
  if (state.start === null) {
    throw again(
      'PILOT_NIET_GESTART',
      'Deze pilot is niet gestart. Leg eerst de start vast; daarna volgen bevindingen.',
    );
  }
  const fouten: RejectionDetail[] = [
    ...toekomstFouten(data.gemeldOp, command.vandaag, 'gemeldOp'),
    ...volgordeFouten(data.gemeldOp, state.start.gestartOp, 'gemeldOp'),
  ];
  const sleutels = state.pilot.vragen.map(({ sleutel }) => sleutel);
  if (!sleutels.includes(data.vraag)) {
    const melding = `${data.vraag} is geen vraag van deze pilot. Kies uit: ${sleutels.join(', ')}.`;
    fouten.push({ plaats: 'vraag', code: 'VRAAG_ONBEKEND', melding });
  }
  refuseAll(ONGELDIG, 'De bevinding', fouten);
  return [{ type: 'PilotbevindingReported', data, occurredAt: data.gemeldOp }];
}

/** Points rest on findings: what nobody found cannot go into a contract. */
function evaluate(command: CommandOf<'EvaluatePilot'>, state: Bekend): PilotEvent[] {
  const beantwoord = new Set(state.bevindingen.map(({ vraag }) => vraag));
  const onbeantwoord = state.pilot.vragen.map(({ sleutel }) => sleutel).filter((sleutel) => !beantwoord.has(sleutel));
  const data = { ...factOf(command), onbeantwoord };
  if (saysTheSame(state.evaluatie, { ...data, onbeantwoord: state.evaluatie?.onbeantwoord })) return [];
  if (state.evaluatie !== null) {
    throw again('PILOT_GEEVALUEERD', `Deze pilot is op ${state.evaluatie.geevalueerdOp} al geevalueerd.`);
  }
  if (state.start === null)
    throw again('PILOT_NIET_GESTART', 'Deze pilot is niet gestart en kan niet geevalueerd worden.');
  const bekend = new Set(state.bevindingen.map(({ bevindingId }) => bevindingId));
  const fouten: RejectionDetail[] = [
    ...toekomstFouten(data.geevalueerdOp, command.vandaag, 'geevalueerdOp'),
    ...volgordeFouten(data.geevalueerdOp, state.start.gestartOp, 'geevalueerdOp'),
    ...data.punten.flatMap(({ bevindingIds }, index) =>
      bevindingIds
        .filter((id) => !bekend.has(id))
        .map((id) => ({
          plaats: `punten[${index}].bevindingIds`,
          code: 'BEVINDING_ONBEKEND',
          melding: `Bevinding ${id} is bij deze pilot niet gemeld. Meld eerst de bevinding waarop het punt rust.`,
        })),
    ),
  ];
  refuseAll(ONGELDIG, 'De evaluatie', fouten);
  return [{ type: 'PilotEvaluated', data, occurredAt: data.geevalueerdOp }];
}

function settle(command: CommandOf<'SettlePilotpunt'>, state: Bekend): PilotEvent[] {
  const data = factOf(command);
  const punt = state.evaluatie?.punten.find(({ puntId }) => puntId === data.puntId);
  if (punt === undefined || state.evaluatie === null) {
    throw new Rejection('PILOTPUNT_ONBEKEND', 'Dit punt staat niet in de evaluatie van deze pilot.', 'not-found');
  }
  const eerder = state.afgehandeld.find(({ puntId }) => puntId === data.puntId);
  if (saysTheSame(eerder, data)) return [];
  if (eerder !== undefined) {
    throw again('PILOTPUNT_AFGEHANDELD', `Dit punt is op ${eerder.afgehandeldOp} al afgehandeld: ${eerder.uitkomst}.`);
  }
  const fouten: RejectionDetail[] = [
    ...toekomstFouten(data.afgehandeldOp, command.vandaag, 'afgehandeldOp'),
    ...volgordeFouten(data.afgehandeldOp, state.evaluatie.geevalueerdOp, 'afgehandeldOp'),
  ];
  if (data.uitkomst === 'overgenomen' && data.verwijzing === null) {
    const melding =
      'Noem waar het punt is overgenomen: de contractwijziging, bepaling, productbeschrijving of het besluit.';
    fouten.push({ plaats: 'verwijzing', code: 'ONTBREEKT', melding });
  }
  refuseAll(ONGELDIG, 'De afhandeling', fouten);
  return [{ type: 'PilotpuntSettled', data, occurredAt: data.afgehandeldOp }];
}

/** Also before its last day, in agreement and without consequences (R-CON-15); the event tells which it was. */
function end(command: CommandOf<'EndPilot'>, state: Bekend): PilotEvent[] {
  const { laatsteDag } = state.pilot;
  const data = { ...factOf(command), vroegtijdig: laatsteDag === null || command.geeindigdOp < laatsteDag };
  if (saysTheSame(state.einde, data)) return [];
  checkLoopt(state);
  refuseAll(ONGELDIG, 'Het einde', [
    ...toekomstFouten(data.geeindigdOp, command.vandaag, 'geeindigdOp'),
    ...volgordeFouten(data.geeindigdOp, state.start?.gestartOp ?? state.pilot.gedefinieerdOp, 'geeindigdOp'),
  ]);
  return [{ type: 'PilotEnded', data, occurredAt: data.geeindigdOp }];
}

/** Fired on the day after a last day (R-INN-06); quiet where it was done, or the pilot is over. */
function miss({ pilotId, termijn, vandaag }: CommandOf<'MissPilottermijn'>, state: Bekend): PilotEvent[] {
  const uiterlijk = uiterlijkVan(state, termijn);
  const gedaan = { plan: state.plan, selectie: state.selectie, start: state.start }[termijn] !== null;
  if (uiterlijk === null || gedaan || state.einde !== null || state.gemist.includes(termijn)) return [];
  const bron = state.pilot.regels?.bron ?? '';
  return [{ type: 'PilottermijnMissed', data: { pilotId, termijn, uiterlijk, bron }, occurredAt: vandaag }];
}

export function uiterlijkVan({ pilot: { regels } }: Bekend, termijn: Pilottermijn): Datum | null {
  return regels === null ? null : regels[UITERLIJK[termijn]];
}

export const UITERLIJK = {
  plan: 'planUiterlijk',
  selectie: 'selectieUiterlijk',
  start: 'startUiterlijk',
} as const satisfies Record<Pilottermijn, keyof Pilotregels>;
