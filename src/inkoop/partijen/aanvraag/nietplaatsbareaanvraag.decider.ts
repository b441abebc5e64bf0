import { type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import {
  checkSpreektVoor,
  type Handelende,
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { nietplaatsbareaanvraagEvents, type NietplaatsbareaanvraagEvent } from './nietplaatsbareaanvraag.events.js';

type DataOf<T extends NietplaatsbareaanvraagEvent['type']> = Extract<NietplaatsbareaanvraagEvent, { type: T }>['data'];

export interface NietplaatsbareaanvraagState {
  readonly aanvraag: DataOf<'PassendAanbodNotFound'> | null;
  readonly gevonden: DataOf<'PassendAanbodFound'> | null;
}

interface Kader {
  readonly actor: Handelende;
  readonly vandaag: Datum;
}
export type NietplaatsbareaanvraagCommand = Kader &
  (
    | (DataOf<'PassendAanbodNotFound'> & {
        readonly type: 'RegisterNietPlaatsbareAanvraag';
        readonly gemeenteBekend: boolean;
        readonly productBekend: boolean;
      })
    | (DataOf<'PassendAanbodFound'> & { readonly type: 'FindPassendAanbod'; readonly aanbiederBekend: boolean })
  );
type CommandOf<T extends NietplaatsbareaanvraagCommand['type']> = Extract<NietplaatsbareaanvraagCommand, { type: T }>;

const ONGELDIG = 'AANVRAAG_ONGELDIG';

export const nietplaatsbareaanvraagDecider: Decider<
  NietplaatsbareaanvraagState,
  NietplaatsbareaanvraagCommand,
  NietplaatsbareaanvraagEvent
> = {
  category: nietplaatsbareaanvraagEvents.aggregate,
  initial: { aanvraag: null, gevonden: null },
  decide(command, state) {
    switch (command.type) {
      case 'RegisterNietPlaatsbareAanvraag':
        return register(command, state);
      case 'FindPassendAanbod':
        return find(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'PassendAanbodNotFound':
        return { ...state, aanvraag: event.data };
      case 'PassendAanbodFound':
        return { ...state, gevonden: event.data };
    }
    return unreachable(event);
  },
};

function register(
  command: CommandOf<'RegisterNietPlaatsbareAanvraag'>,
  { aanvraag }: NietplaatsbareaanvraagState,
): NietplaatsbareaanvraagEvent[] {
  const { type: _type, actor, vandaag, gemeenteBekend, productBekend, ...data } = command;
  if (aanvraag !== null) return [];
  checkSpreektVoor(actor, data.gemeentecode);
  const fouten: RejectionDetail[] = toekomstFouten(data.gemeldOp, vandaag, 'gemeldOp');
  if (!gemeenteBekend) {
    const melding = `${data.gemeentecode} is geen gemeente waarvoor de regio op deze dag inkoopt. Kies een andere.`;
    fouten.push({ plaats: 'gemeentecode', code: 'ONBEKEND', melding });
  }
  if (!productBekend) {
    const melding = `Product ${data.productcode} staat niet in de catalogus. Kies een ander, of laat het leeg.`;
    fouten.push({ plaats: 'productcode', code: 'ONBEKEND', melding });
  }
  refuseAll(ONGELDIG, 'De aanvraag', fouten);
  return [{ type: 'PassendAanbodNotFound', data, occurredAt: data.gemeldOp }];
}

function find(
  command: CommandOf<'FindPassendAanbod'>,
  { aanvraag, gevonden }: NietplaatsbareaanvraagState,
): NietplaatsbareaanvraagEvent[] {
  const { type: _type, actor, vandaag, aanbiederBekend, ...data } = command;
  if (aanvraag === null) {
    throw new Rejection('AANVRAAG_ONBEKEND', 'Deze aanvraag bestaat niet in uw regio. Controleer het id.', 'not-found');
  }
  checkSpreektVoor(actor, aanvraag.gemeentecode);
  if (saysTheSame(gevonden, data)) return [];
  if (gevonden !== null) {
    throw new Rejection(
      'AANVRAAG_AL_GEPLAATST',
      `Voor deze aanvraag is op ${gevonden.gevondenOp} al aanbod gevonden. Meld een nieuwe aanvraag als dat niet past.`,
    );
  }
  const fouten: RejectionDetail[] = [
    ...toekomstFouten(data.gevondenOp, vandaag, 'gevondenOp'),
    ...volgordeFouten(data.gevondenOp, aanvraag.gemeldOp, 'gevondenOp'),
  ];
  if (!aanbiederBekend) {
    const melding = 'Deze aanbieder is in de regio niet geregistreerd. Laat het id leeg of registreer haar eerst.';
    fouten.push({ plaats: 'aanbiederId', code: 'ONBEKEND', melding });
  }
  refuseAll(ONGELDIG, 'De oplossing', fouten);
  return [{ type: 'PassendAanbodFound', data, occurredAt: data.gevondenOp }];
}
