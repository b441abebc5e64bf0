import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import {
  gemeenteFouten,
  geplandFouten,
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../regio/besluitvorming/besluitvorming.regels.js';
import { consultatieEvents, type ConsultatieEvent } from './consultatie.events.js';

type DataOf<T extends ConsultatieEvent['type']> = Extract<ConsultatieEvent, { type: T }>['data'];
type Advies = DataOf<'AdviesSubmitted'>;

export interface ConsultatieState {
  readonly consultatie: DataOf<'ConsultatieOpened'> | null;
  /** The last day to react. */
  readonly tot: Datum;
  readonly adviezen: Readonly<
    Record<string, { readonly advies: Advies; readonly antwoord: DataOf<'AdviesAnswered'> | null }>
  >;
  readonly einde: DataOf<'ConsultatieClosed'> | DataOf<'ConsultatieWithdrawn'> | null;
}

export type ConsultatieCommand = { readonly consultatieId: string; readonly vandaag: Datum } & (
  | (DataOf<'ConsultatieOpened'> & {
      readonly type: 'OpenConsultatie';
      /** Null: nobody knows all gemeenten of the region. */
      readonly gemeentenVanRegio: readonly string[] | null;
    })
  | { readonly type: 'ExtendConsultatie'; readonly tot: Datum; readonly reden: string; readonly verlengdOp: Datum }
  | (Advies & { readonly type: 'SubmitAdvies' })
  | (DataOf<'AdviesAnswered'> & { readonly type: 'AnswerAdvies' })
  | (DataOf<'ConsultatieClosed'> & { readonly type: 'CloseConsultatie' })
  | (DataOf<'ConsultatieWithdrawn'> & { readonly type: 'WithdrawConsultatie' })
);
type CommandOf<T extends ConsultatieCommand['type']> = Extract<ConsultatieCommand, { type: T }>;
type Bekend = ConsultatieState & { readonly consultatie: DataOf<'ConsultatieOpened'> };

const ONGELDIG = 'CONSULTATIE_ONGELDIG';

export const consultatieDecider: Decider<ConsultatieState, ConsultatieCommand, ConsultatieEvent> = {
  category: consultatieEvents.aggregate,
  initial: { consultatie: null, tot: '', adviezen: {}, einde: null },
  decide(command, state) {
    if (command.type === 'OpenConsultatie') return open(command, state);
    const bekend = known(state);
    switch (command.type) {
      case 'ExtendConsultatie':
        return extend(command, bekend);
      case 'SubmitAdvies':
        return submit(command, bekend);
      case 'AnswerAdvies':
        return answer(command, bekend);
      case 'CloseConsultatie':
        return close(command, bekend);
      case 'WithdrawConsultatie':
        return withdraw(command, bekend);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ConsultatieOpened':
        return { ...state, consultatie: event.data, tot: event.data.tot };
      case 'ConsultatieExtended':
        return { ...state, tot: event.data.tot };
      case 'AdviesSubmitted': {
        const { adviesId } = event.data;
        return { ...state, adviezen: { ...state.adviezen, [adviesId]: { advies: event.data, antwoord: null } } };
      }
      case 'AdviesAnswered': {
        const before = state.adviezen[event.data.adviesId];
        if (before === undefined) return state;
        const after = { ...before, antwoord: event.data };
        return { ...state, adviezen: { ...state.adviezen, [event.data.adviesId]: after } };
      }
      case 'ConsultatieClosed':
      case 'ConsultatieWithdrawn':
        return { ...state, einde: event.data };
    }
    return unreachable(event);
  },
};

function known(state: ConsultatieState): Bekend {
  if (state.consultatie !== null) return { ...state, consultatie: state.consultatie };
  throw new Rejection('CONSULTATIE_ONBEKEND', 'Deze consultatie is niet bekend. Controleer het kenmerk.', 'not-found');
}

function checkLoopt({ einde }: Bekend): void {
  if (einde === null) return;
  const hoe = 'geslotenOp' in einde ? `gesloten op ${einde.geslotenOp}` : `ingetrokken op ${einde.ingetrokkenOp}`;
  throw new Rejection('CONSULTATIE_VOORBIJ', `Deze consultatie is ${hoe}. Open een nieuwe consultatie.`);
}

function open(command: CommandOf<'OpenConsultatie'>, { consultatie }: ConsultatieState): ConsultatieEvent[] {
  const { type: _type, vandaag, gemeentenVanRegio, ...data } = command;
  if (saysTheSame(consultatie, data)) return [];
  if (consultatie !== null)
    throw new Rejection('CONSULTATIE_BESTAAT_AL', 'Deze consultatie staat er al. Open een nieuwe.');
  const genoemd = data.gevraagd.flatMap(({ gemeentecode }, index) =>
    gemeentecode === null ? [] : [{ gemeentecode, index }],
  );
  // Several adviesraden of one gemeente can be asked: only whether the region has the gemeente counts.
  const gemeenten = genoemd.flatMap(({ gemeentecode, index }) =>
    gemeenteFouten([gemeentecode], gemeentenVanRegio, () => `gevraagd[${index}].gemeentecode`),
  );
  refuseAll(ONGELDIG, 'De consultatie', [
    ...toekomstFouten(data.geopendOp, vandaag, 'geopendOp'),
    ...volgordeFouten(data.van, data.geopendOp, 'van'),
    ...geplandFouten({ van: data.van, tot: data.tot }, 'termijn'),
    ...gemeenten,
    ...conceptFouten(data),
  ]);
  return [{ type: 'ConsultatieOpened', data, occurredAt: data.geopendOp }];
}

/** Who is asked for a view must be able to read what it is about. */
function conceptFouten({ soort, document, vragen }: DataOf<'ConsultatieOpened'>): RejectionDetail[] {
  if (soort === 'concept' && document === null)
    return [fout('document', 'ONTBREEKT', 'Bij een concept hoort het document waarop de reactie wordt gevraagd.')];
  if (soort === 'marktconsultatie' && vragen.length === 0)
    return [fout('vragen', 'ONTBREEKT', 'Stel bij een marktconsultatie ten minste een vraag.')];
  return [];
}

/** The day that passed stays known: who reacted in time then, did so. */
function extend(command: CommandOf<'ExtendConsultatie'>, state: Bekend): ConsultatieEvent[] {
  const { consultatieId, tot, reden, verlengdOp, vandaag } = command;
  checkLoopt(state);
  if (tot === state.tot) return [];
  refuseAll(ONGELDIG, 'De verlenging', [
    ...toekomstFouten(verlengdOp, vandaag, 'verlengdOp'),
    ...volgordeFouten(verlengdOp, state.consultatie.geopendOp, 'verlengdOp'),
    ...volgordeFouten(tot, state.tot, 'tot'),
  ]);
  const data = { consultatieId, vorigeTot: state.tot, tot, reden, verlengdOp };
  return [{ type: 'ConsultatieExtended', data, occurredAt: verlengdOp }];
}

/** After the term too, as long as it is open: the read model says that it came late. */
function submit(command: CommandOf<'SubmitAdvies'>, state: Bekend): ConsultatieEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const bekend = state.adviezen[data.adviesId];
  if (saysTheSame(bekend?.advies, data)) return [];
  checkLoopt(state);
  if (bekend !== undefined)
    throw new Rejection('ADVIES_BESTAAT_AL', 'Dit advies staat er al. Leg een nieuw advies vast.');
  refuseAll(ONGELDIG, 'Het advies', [
    ...toekomstFouten(data.ontvangenOp, vandaag, 'ontvangenOp'),
    ...volgordeFouten(data.ontvangenOp, state.consultatie.van, 'ontvangenOp'),
    ...dubbel(data.punten, 'punten'),
  ]);
  return [{ type: 'AdviesSubmitted', data, occurredAt: data.ontvangenOp }];
}

function answer(command: CommandOf<'AnswerAdvies'>, state: Bekend): ConsultatieEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const bekend = state.adviezen[data.adviesId];
  if (bekend === undefined) {
    throw new Rejection(
      'ADVIES_ONBEKEND',
      'Dit advies is in deze consultatie niet bekend. Controleer het kenmerk.',
      'not-found',
    );
  }
  const { advies, antwoord } = bekend;
  if (saysTheSame(antwoord, data)) return [];
  if (state.einde !== null && 'ingetrokkenOp' in state.einde) checkLoopt(state);
  if (antwoord !== null && data.reden === null) {
    throw new Rejection(
      'ADVIES_BEANTWOORD',
      `Dit advies is op ${antwoord.beantwoordOp} al beantwoord. Geef een reden om het antwoord te wijzigen.`,
    );
  }
  refuseAll(ONGELDIG, 'Het antwoord', [
    ...toekomstFouten(data.beantwoordOp, vandaag, 'beantwoordOp'),
    ...volgordeFouten(data.beantwoordOp, antwoord?.beantwoordOp ?? advies.ontvangenOp, 'beantwoordOp'),
    ...antwoordFouten(data.antwoorden, advies),
  ]);
  return [{ type: 'AdviesAnswered', data, occurredAt: data.beantwoordOp }];
}

/** Every point gets its answer and why: one that is passed over is an advice that was not heard (R-OVL-09). */
function antwoordFouten(antwoorden: DataOf<'AdviesAnswered'>['antwoorden'], { punten }: Advies): RejectionDetail[] {
  const gegeven = antwoorden.map(({ nummer }) => nummer);
  const gevraagd = punten.map(({ nummer }) => nummer);
  return [
    ...dubbel(antwoorden, 'antwoorden'),
    ...gegeven.flatMap((nummer, index) =>
      gevraagd.includes(nummer)
        ? []
        : [fout(`antwoorden[${index}].nummer`, 'ONBEKEND', `Punt ${nummer} staat niet in het advies.`)],
    ),
    ...punten
      .filter(({ nummer }) => !gegeven.includes(nummer))
      .map(({ nummer, punt }) =>
        fout('antwoorden', 'ONTBREEKT', `Punt ${nummer} (${punt}) ontbreekt. Zeg wat ermee is gedaan en waarom.`),
      ),
  ];
}

/** Only after the term, and when every advice has its answer. */
function close(command: CommandOf<'CloseConsultatie'>, state: Bekend): ConsultatieEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (saysTheSame(state.einde, data)) return [];
  checkLoopt(state);
  const open = Object.values(state.adviezen).filter(({ antwoord }) => antwoord === null);
  const vroeg =
    data.geslotenOp > state.tot
      ? []
      : [
          fout(
            'geslotenOp',
            'TE_VROEG',
            `Reageren kan tot en met ${state.tot}. Sluit daarna, of trek de consultatie in.`,
          ),
        ];
  refuseAll(ONGELDIG, 'Het sluiten', [
    ...toekomstFouten(data.geslotenOp, vandaag, 'geslotenOp'),
    ...vroeg,
    ...open.map(({ advies }) =>
      fout(
        'adviezen',
        'NIET_BEANTWOORD',
        `Het advies van ${advies.van.naam} van ${advies.ontvangenOp} is niet beantwoord.`,
      ),
    ),
  ]);
  return [{ type: 'ConsultatieClosed', data, occurredAt: data.geslotenOp }];
}

function withdraw(command: CommandOf<'WithdrawConsultatie'>, state: Bekend): ConsultatieEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (saysTheSame(state.einde, data)) return [];
  checkLoopt(state);
  refuseAll(ONGELDIG, 'Het intrekken', [
    ...toekomstFouten(data.ingetrokkenOp, vandaag, 'ingetrokkenOp'),
    ...volgordeFouten(data.ingetrokkenOp, state.consultatie.geopendOp, 'ingetrokkenOp'),
  ]);
  return [{ type: 'ConsultatieWithdrawn', data, occurredAt: data.ingetrokkenOp }];
}

function dubbel(dragers: readonly { readonly nummer: number }[], plaats: string): RejectionDetail[] {
  const nummers = dragers.map(({ nummer }) => nummer);
  return nummers.flatMap((nummer, index) =>
    nummers.indexOf(nummer) === index
      ? []
      : [fout(`${plaats}[${index}].nummer`, 'DUBBEL', `Punt ${nummer} staat er al.`)],
  );
}

const fout = (plaats: string, code: string, melding: string): RejectionDetail => ({ plaats, code, melding });
