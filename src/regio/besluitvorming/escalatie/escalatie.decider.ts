import { type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection } from '../../../kernel/rejection.js';
import { refuseAll, saysTheSame, toekomstFouten, volgordeFouten } from '../besluitvorming.regels.js';
import { escalatieEvents, type EscalatieEvent } from './escalatie.events.js';

/** The governance line of the region, from the first level up (`overleg.escalatielijn`). */
export type Escalatielijn = readonly { readonly orgaan: string; readonly rol: string }[];

type Escalatiebesluit = Pick<
  Extract<EscalatieEvent, { type: 'EscalatieDecided' }>['data'],
  'orgaan' | 'besluit' | 'reden' | 'bewijs' | 'besluitDatum'
>;

export type EscalatieState =
  | { readonly stand: 'geen' }
  | {
      readonly stand: 'open' | 'besloten';
      readonly escalatieId: string;
      readonly knelpunt: string;
      /** Where the knelpunt lies now. */
      readonly orgaan: string;
      /** Of the last step or decision. */
      readonly laatsteDatum: Datum;
      readonly besluit: Escalatiebesluit | null;
    };

export type EscalatieCommand =
  | {
      readonly type: 'EscalateKnelpunt';
      readonly escalatieId: string;
      /** What it is about: at the first step only. */
      readonly knelpunt: string | null;
      readonly orgaan: string;
      readonly redenOverslaan: string | null;
      readonly bewijs: readonly string[];
      readonly geescaleerdOp: Datum;
      /** Null is open: the region set no line, and then no order is judged. */
      readonly lijn: Escalatielijn | null;
      readonly vandaag: Datum;
    }
  | ({ readonly type: 'DecideEscalatie'; readonly vandaag: Datum } & Readonly<Escalatiebesluit>);

type CommandOf<Type extends EscalatieCommand['type']> = Extract<EscalatieCommand, { type: Type }>;
type Lopend = Exclude<EscalatieState, { stand: 'geen' }>;

export const escalatieDecider: Decider<EscalatieState, EscalatieCommand, EscalatieEvent> = {
  category: escalatieEvents.aggregate,
  initial: { stand: 'geen' },
  decide(command, state) {
    switch (command.type) {
      case 'EscalateKnelpunt':
        return escalate(command, state);
      case 'DecideEscalatie':
        return decideEscalatie(command, known(state));
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'KnelpuntEscalated': {
        const { escalatieId, knelpunt, orgaan, geescaleerdOp } = event.data;
        return { stand: 'open', escalatieId, knelpunt, orgaan, laatsteDatum: geescaleerdOp, besluit: null };
      }
      case 'EscalatieDecided': {
        if (state.stand === 'geen') return state;
        const { escalatieId: _id, ...besluit } = event.data;
        return { ...state, stand: 'besloten', laatsteDatum: besluit.besluitDatum, besluit };
      }
    }
    return unreachable(event);
  },
};

function known(state: EscalatieState): Lopend {
  if (state.stand === 'geen') throw onbekend();
  return state;
}

function onbekend(): Rejection {
  return new Rejection('ESCALATIE_ONBEKEND', 'Dit knelpunt is niet bekend. Escaleer het eerst.', 'not-found');
}

function escalate(command: CommandOf<'EscalateKnelpunt'>, state: EscalatieState): EscalatieEvent[] {
  const { escalatieId, orgaan, bewijs, geescaleerdOp, vandaag } = command;
  const before = state.stand === 'geen' ? undefined : state;
  const knelpunt = before?.knelpunt ?? command.knelpunt;
  if (knelpunt === null) throw onbekend();
  if (before?.stand === 'open' && before.orgaan === orgaan) return [];
  const { rol, trede, overgeslagen } = placeOf(command, before);
  refuseAll('ESCALATIE_ONGELDIG', 'De escalatie', [
    ...toekomstFouten(geescaleerdOp, vandaag, 'geescaleerdOp'),
    ...volgordeFouten(geescaleerdOp, before?.laatsteDatum, 'geescaleerdOp'),
  ]);
  return [
    {
      type: 'KnelpuntEscalated',
      data: {
        escalatieId,
        knelpunt,
        orgaan,
        rol,
        trede,
        vorigOrgaan: before?.orgaan ?? null,
        overgeslagen,
        redenOverslaan: overgeslagen.length === 0 ? null : command.redenOverslaan,
        bewijs: [...bewijs],
        geescaleerdOp,
      },
      occurredAt: geescaleerdOp,
    },
  ];
}

/** Where the orgaan stands in the line. A level is skipped with a reason alone, and nobody climbs down (R-REG-12). */
function placeOf(
  { lijn, orgaan, redenOverslaan }: CommandOf<'EscalateKnelpunt'>,
  before: Lopend | undefined,
): { rol: string | null; trede: number | null; overgeslagen: string[] } {
  if (lijn === null) return { rol: null, trede: null, overgeslagen: [] };
  const names = lijn.map((level) => level.orgaan);
  const place = names.indexOf(orgaan);
  if (place === -1) {
    throw new Rejection(
      'ESCALATIE_ORGAAN_ONBEKEND',
      `${orgaan} staat niet in de escalatielijn van de regio. Kies uit: ${names.join(', ')}.`,
      'invalid',
    );
  }
  const from = before === undefined ? -1 : names.indexOf(before.orgaan);
  if (before !== undefined && place <= from) {
    throw new Rejection(
      'ESCALATIE_NIET_HOGER',
      `Het knelpunt ligt al bij ${before.orgaan}. Escaleer naar een orgaan dat daarboven staat: ${names.slice(from + 1).join(', ') || 'er is geen hoger orgaan'}.`,
    );
  }
  const overgeslagen = names.slice(from + 1, place);
  if (overgeslagen.length > 0 && redenOverslaan === null) {
    throw new Rejection(
      'ESCALATIE_TREDE_OVERGESLAGEN',
      `U slaat ${overgeslagen.join(', ')} over. Escaleer eerst naar ${overgeslagen[0] ?? ''}, of geef de reden in redenOverslaan.`,
    );
  }
  return { rol: lijn[place]!.rol, trede: place + 1, overgeslagen };
}

function decideEscalatie(command: CommandOf<'DecideEscalatie'>, state: Lopend): EscalatieEvent[] {
  const { type: _type, vandaag, ...besluit } = command;
  if (saysTheSame(state.besluit, besluit)) return [];
  if (besluit.orgaan !== state.orgaan) {
    throw new Rejection(
      'ESCALATIE_BIJ_ANDER_ORGAAN',
      `Het knelpunt ligt bij ${state.orgaan}. Leg het besluit van dat orgaan vast, of escaleer eerst.`,
    );
  }
  if (state.stand === 'besloten') {
    throw new Rejection(
      'ESCALATIE_AL_BESLOTEN',
      `${state.orgaan} besloot al op ${state.laatsteDatum}. Escaleer naar een hoger orgaan als het knelpunt blijft.`,
    );
  }
  refuseAll('ESCALATIE_ONGELDIG', 'Het besluit', [
    ...toekomstFouten(besluit.besluitDatum, vandaag, 'besluitDatum'),
    ...volgordeFouten(besluit.besluitDatum, state.laatsteDatum, 'besluitDatum'),
  ]);
  const { escalatieId } = state;
  return [{ type: 'EscalatieDecided', data: { escalatieId, ...besluit }, occurredAt: besluit.besluitDatum }];
}
