import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { type Dossierkader } from '../dossier.types.js';
import { capaciteitEvents, type CapaciteitEvent } from './capaciteit.events.js';

type DataOf<T extends CapaciteitEvent['type']> = Extract<CapaciteitEvent, { type: T }>['data'];
type Opgave = DataOf<'BeschikbaarheidReported'>;

export interface CapaciteitState {
  /** The last word per gemeente and product. */
  readonly opgaven: Readonly<Record<string, Opgave>>;
  readonly tekorten: readonly DataOf<'CapaciteitstekortReported'>[];
  readonly hersteld: readonly DataOf<'CapaciteitRestored'>[];
}

/** Codes that the region does not know: what is offered there reaches nobody. */
interface Onbekend {
  readonly onbekendeGemeenten: readonly string[];
  readonly onbekendeProducten: readonly string[];
}
export type CapaciteitCommand = Dossierkader &
  (
    | (Opgave & Onbekend & { readonly type: 'ReportBeschikbaarheid' })
    | (DataOf<'CapaciteitstekortReported'> & Onbekend & { readonly type: 'ReportCapaciteitstekort' })
    | (DataOf<'CapaciteitRestored'> & { readonly type: 'RestoreCapaciteit' })
  );
type CommandOf<T extends CapaciteitCommand['type']> = Extract<CapaciteitCommand, { type: T }>;

const ONGELDIG = 'CAPACITEIT_ONGELDIG';
const plek = ({ gemeentecode, productcode }: Pick<Opgave, 'gemeentecode' | 'productcode'>): string =>
  `${gemeentecode}/${productcode}`;

export const capaciteitDecider: Decider<CapaciteitState, CapaciteitCommand, CapaciteitEvent> = {
  category: capaciteitEvents.aggregate,
  initial: { opgaven: {}, tekorten: [], hersteld: [] },
  decide(command, state) {
    switch (command.type) {
      case 'ReportBeschikbaarheid':
        return reportBeschikbaarheid(command, state);
      case 'ReportCapaciteitstekort':
        return reportTekort(command, state);
      case 'RestoreCapaciteit':
        return restore(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'BeschikbaarheidReported':
        return { ...state, opgaven: { ...state.opgaven, [plek(event.data)]: event.data } };
      case 'CapaciteitstekortReported':
        return { ...state, tekorten: [...state.tekorten, event.data] };
      case 'CapaciteitRestored':
        return { ...state, hersteld: [...state.hersteld, event.data] };
    }
    return unreachable(event);
  },
};

function reportBeschikbaarheid(
  command: CommandOf<'ReportBeschikbaarheid'>,
  { opgaven }: CapaciteitState,
): CapaciteitEvent[] {
  const { type: _type, vandaag, onbekendeGemeenten: _g, onbekendeProducten: _p, ...data } = command;
  const vorige = opgaven[plek(data)];
  if (saysTheSame(vorige, data)) return [];
  const fouten: RejectionDetail[] = [
    ...onbekendFouten(command, { gemeente: 'gemeentecode', product: 'productcode' }),
    ...toekomstFouten(data.peildatum, vandaag, 'peildatum'),
    ...volgordeFouten(data.peildatum, vorige?.peildatum, 'peildatum'),
  ];
  if (data.plaatsen !== null && data.vrij > data.plaatsen) {
    const melding = `vrij (${data.vrij}) is meer dan plaatsen (${data.plaatsen}). Controleer beide aantallen.`;
    fouten.push({ plaats: 'vrij', code: 'MEER_DAN_PLAATSEN', melding });
  }
  refuseAll(ONGELDIG, 'De opgave', fouten);
  return [{ type: 'BeschikbaarheidReported', data, occurredAt: data.peildatum }];
}

function reportTekort(command: CommandOf<'ReportCapaciteitstekort'>, { tekorten }: CapaciteitState): CapaciteitEvent[] {
  const { type: _type, vandaag, onbekendeGemeenten: _g, onbekendeProducten: _p, ...data } = command;
  if (tekorten.some(({ tekortId }) => tekortId === data.tekortId)) return [];
  const fouten: RejectionDetail[] = [
    ...onbekendFouten(command, { gemeente: 'gemeenten', product: 'productcodes' }),
    ...toekomstFouten(data.gemeldOp, vandaag, 'gemeldOp'),
  ];
  if (data.verwachtTot !== null) fouten.push(...volgordeFouten(data.verwachtTot, data.vanaf, 'verwachtTot'));
  refuseAll(ONGELDIG, 'Het capaciteitstekort', fouten);
  return [{ type: 'CapaciteitstekortReported', data, occurredAt: data.gemeldOp }];
}

function restore(command: CommandOf<'RestoreCapaciteit'>, { tekorten, hersteld }: CapaciteitState): CapaciteitEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const tekort = tekorten.find(({ tekortId }) => tekortId === data.tekortId);
  if (tekort === undefined) {
    throw new Rejection('CAPACITEITSTEKORT_ONBEKEND', 'Dit tekort is bij deze aanbieder niet gemeld.', 'not-found');
  }
  const eerder = hersteld.find(({ tekortId }) => tekortId === data.tekortId);
  if (saysTheSame(eerder, data)) return [];
  if (eerder !== undefined) {
    throw new Rejection(
      'CAPACITEITSTEKORT_AL_HERSTELD',
      `Dit tekort is op ${eerder.hersteldOp} al hersteld. Meld een nieuw tekort als het terug is.`,
    );
  }
  const fouten = [
    ...toekomstFouten(data.hersteldOp, vandaag, 'hersteldOp'),
    ...volgordeFouten(data.hersteldOp, tekort.gemeldOp, 'hersteldOp'),
  ];
  refuseAll(ONGELDIG, 'Het herstel', fouten);
  return [{ type: 'CapaciteitRestored', data, occurredAt: data.hersteldOp }];
}

function onbekendFouten(
  { onbekendeGemeenten, onbekendeProducten }: Onbekend,
  plaats: { readonly gemeente: string; readonly product: string },
): RejectionDetail[] {
  return [
    ...onbekendeGemeenten.map((code) => ({
      plaats: plaats.gemeente,
      code: 'ONBEKEND',
      melding: `${code} is geen gemeente waarvoor de regio op deze dag inkoopt. Kies een andere.`,
    })),
    ...onbekendeProducten.map((code) => ({
      plaats: plaats.product,
      code: 'ONBEKEND',
      melding: `Product ${code} staat op deze dag niet in de catalogus van de regio. Kies een ander.`,
    })),
  ];
}
