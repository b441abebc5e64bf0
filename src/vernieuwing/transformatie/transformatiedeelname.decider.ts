import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { refuseAll, saysTheSame, toekomstFouten } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { transformatiedeelnameEvents, type TransformatiedeelnameEvent } from './transformatiedeelname.events.js';

type DataOf<T extends TransformatiedeelnameEvent['type']> = Extract<TransformatiedeelnameEvent, { type: T }>['data'];
type Keuze = DataOf<'TransformatiespoorChosen'> | DataOf<'TransformatiespoorSwitched'>;

/** What the region offers in a year: the tracks, and whether an aanbieder may change to another one. */
export interface Spooraanbod {
  readonly sporen: readonly string[];
  readonly bron: string;
  readonly wisselen: boolean;
}

export interface TransformatiedeelnameState {
  /** In the order in which they were made. */
  readonly keuzes: readonly Keuze[];
  readonly voorstellen: readonly DataOf<'TransformatievoorstelSubmitted'>[];
  readonly opbrengsten: readonly DataOf<'TransformatieopbrengstReported'>[];
}

interface Kader {
  readonly deelnameId: string;
  readonly aanbiederId: string;
  readonly jaar: number;
  readonly vandaag: Datum;
}

export type TransformatiedeelnameCommand = Kader &
  (
    | {
        readonly type: 'ChooseTransformatiespoor';
        readonly spoor: string;
        readonly pilot: string | null;
        readonly gekozenOp: Datum;
        readonly aanbod: Spooraanbod | null;
      }
    | {
        readonly type: 'SwitchTransformatiespoor';
        readonly spoor: string;
        readonly pilot: string | null;
        readonly reden: string;
        readonly gewisseldOp: Datum;
        readonly aanbod: Spooraanbod | null;
      }
    | (Omit<DataOf<'TransformatievoorstelSubmitted'>, keyof Kader> & { readonly type: 'SubmitTransformatievoorstel' })
    | (Omit<DataOf<'TransformatieopbrengstReported'>, keyof Kader | 'spoor'> & {
        readonly type: 'ReportTransformatieopbrengst';
      })
  );
type CommandOf<T extends TransformatiedeelnameCommand['type']> = Extract<TransformatiedeelnameCommand, { type: T }>;

const ONGELDIG = 'TRANSFORMATIE_ONGELDIG';

export const transformatiedeelnameDecider: Decider<
  TransformatiedeelnameState,
  TransformatiedeelnameCommand,
  TransformatiedeelnameEvent
> = {
  category: transformatiedeelnameEvents.aggregate,
  initial: { keuzes: [], voorstellen: [], opbrengsten: [] },
  decide(command, state) {
    switch (command.type) {
      case 'ChooseTransformatiespoor':
        return choose(command, state);
      case 'SwitchTransformatiespoor':
        return change(command, state);
      case 'SubmitTransformatievoorstel':
        return submit(command, state);
      case 'ReportTransformatieopbrengst':
        return report(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'TransformatiespoorChosen':
      case 'TransformatiespoorSwitched':
        return { ...state, keuzes: [...state.keuzes, event.data] };
      case 'TransformatievoorstelSubmitted':
        return { ...state, voorstellen: [...state.voorstellen, event.data] };
      case 'TransformatieopbrengstReported':
        return { ...state, opbrengsten: [...state.opbrengsten, event.data] };
    }
    return unreachable(event);
  },
};

/** The choice that holds in a year: the last that was made for it or for a year before it. */
function keuzeVan({ keuzes }: TransformatiedeelnameState, jaar: number): Keuze | undefined {
  const eerder = keuzes.filter((keuze) => keuze.jaar <= jaar);
  const laatste = Math.max(...eerder.map((keuze) => keuze.jaar));
  return eerder.findLast((keuze) => keuze.jaar === laatste);
}

function sleutelOf({ deelnameId, aanbiederId, jaar }: Kader): Pick<Kader, 'deelnameId' | 'aanbiederId' | 'jaar'> {
  return { deelnameId, aanbiederId, jaar };
}

function aangeboden(aanbod: Spooraanbod | null, jaar: number): Spooraanbod {
  if (aanbod !== null) return aanbod;
  throw new Rejection(
    'GEEN_TRANSFORMATIEREGELING',
    `Voor ${jaar} heeft de regio geen transformatieregeling. Kies een jaar waarvoor zij geldt.`,
  );
}

function spoorFouten(spoor: string, { sporen }: Spooraanbod): RejectionDetail[] {
  if (sporen.includes(spoor)) return [];
  const melding = `${spoor} is geen spoor van de transformatieregeling. Kies uit: ${sporen.join(', ')}.`;
  return [{ plaats: 'spoor', code: 'SPOOR_ONBEKEND', melding }];
}

function choose(
  command: CommandOf<'ChooseTransformatiespoor'>,
  state: TransformatiedeelnameState,
): TransformatiedeelnameEvent[] {
  const { spoor, pilot, gekozenOp, jaar, vandaag } = command;
  const aanbod = aangeboden(command.aanbod, jaar);
  const eerder = keuzeVan(state, jaar);
  if (eerder !== undefined) {
    if (eerder.spoor === spoor && eerder.pilot === pilot) return [];
    throw new Rejection(
      'SPOOR_AL_GEKOZEN',
      `Voor ${jaar} staat spoor ${eerder.spoor} al, gekozen voor ${eerder.jaar}. Wissel van spoor als dat mag.`,
    );
  }
  refuseAll(ONGELDIG, 'De keuze', [...spoorFouten(spoor, aanbod), ...toekomstFouten(gekozenOp, vandaag, 'gekozenOp')]);
  const regel = { sporen: [...aanbod.sporen], bron: aanbod.bron };
  const data = { ...sleutelOf(command), spoor, pilot, gekozenOp, regel };
  return [{ type: 'TransformatiespoorChosen', data, occurredAt: gekozenOp }];
}

/** Yearly there is room to change, where the region says so (R-INN-03). */
function change(
  command: CommandOf<'SwitchTransformatiespoor'>,
  state: TransformatiedeelnameState,
): TransformatiedeelnameEvent[] {
  const { spoor, pilot, reden, gewisseldOp, jaar, vandaag } = command;
  const aanbod = aangeboden(command.aanbod, jaar);
  const eerder = keuzeVan(state, jaar);
  if (eerder === undefined) {
    throw new Rejection('SPOOR_NIET_GEKOZEN', `Voor ${jaar} is nog geen spoor gekozen. Kies er eerst een.`);
  }
  if (eerder.jaar === jaar && saysTheSame([eerder.spoor, eerder.pilot], [spoor, pilot])) return [];
  if (!aanbod.wisselen) {
    throw new Rejection('SPOOR_WISSELEN_NIET', 'De regio laat wisselen van spoor niet toe, of liet dat open.');
  }
  const fouten = [...spoorFouten(spoor, aanbod), ...toekomstFouten(gewisseldOp, vandaag, 'gewisseldOp')];
  if (eerder.spoor === spoor && eerder.pilot === pilot) {
    const melding = `Spoor ${spoor} geldt al voor ${jaar}. Noem een ander spoor.`;
    fouten.push({ plaats: 'spoor', code: 'SPOOR_HETZELFDE', melding });
  }
  refuseAll(ONGELDIG, 'De wissel', fouten);
  const regel = { sporen: [...aanbod.sporen], bron: aanbod.bron };
  const data = { ...sleutelOf(command), vorigSpoor: eerder.spoor, spoor, pilot, reden, gewisseldOp, regel };
  return [{ type: 'TransformatiespoorSwitched', data, occurredAt: gewisseldOp }];
}

function submit(
  command: CommandOf<'SubmitTransformatievoorstel'>,
  state: TransformatiedeelnameState,
): TransformatiedeelnameEvent[] {
  const { voorstel, ingediendOp, jaar, vandaag } = command;
  const data = { ...sleutelOf(command), voorstel, ingediendOp };
  if (state.voorstellen.some((eerder) => saysTheSame(eerder, data))) return [];
  checkGekozen(state, jaar);
  refuseAll(ONGELDIG, 'Het voorstel', toekomstFouten(ingediendOp, vandaag, 'ingediendOp'));
  return [{ type: 'TransformatievoorstelSubmitted', data, occurredAt: ingediendOp }];
}

function report(
  command: CommandOf<'ReportTransformatieopbrengst'>,
  state: TransformatiedeelnameState,
): TransformatiedeelnameEvent[] {
  const { opbrengstId, opbrengst, bedrag, bewijs, gemeldOp, jaar, vandaag } = command;
  if (state.opbrengsten.some((eerder) => eerder.opbrengstId === opbrengstId)) return [];
  const { spoor } = checkGekozen(state, jaar);
  refuseAll(ONGELDIG, 'De opbrengst', toekomstFouten(gemeldOp, vandaag, 'gemeldOp'));
  const data = { ...sleutelOf(command), opbrengstId, spoor, opbrengst, bedrag, bewijs, gemeldOp };
  return [{ type: 'TransformatieopbrengstReported', data, occurredAt: gemeldOp }];
}

function checkGekozen(state: TransformatiedeelnameState, jaar: number): Keuze {
  const keuze = keuzeVan(state, jaar);
  if (keuze !== undefined) return keuze;
  throw new Rejection('SPOOR_NIET_GEKOZEN', `Voor ${jaar} is nog geen spoor gekozen. Kies er eerst een.`);
}
