import { type Decider, unreachable } from '../../kernel/decider.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import {
  type DeclaratieberichtEvent,
  declaratieberichtEvents,
  type Regeluitkomst,
  type Toegekend,
} from './declaratiebericht.events.js';

type DataOf<Type extends DeclaratieberichtEvent['type']> = Extract<DeclaratieberichtEvent, { type: Type }>['data'];
export type OntvangenDeclaratiebericht = DataOf<'DeclaratieberichtReceived'>;
export type Declaratiedeel = Pick<DataOf<'DeclaratieregelsAssessed'>, 'deel' | 'regels' | 'toegekend'>;

export type DeclaratieberichtCommand =
  | { readonly type: 'ReceiveDeclaratiebericht'; readonly bericht: OntvangenDeclaratiebericht; readonly op: string }
  | { readonly type: 'AssessDeclaratieregels'; readonly deel: Declaratiedeel; readonly op: string }
  | { readonly type: 'FinishDeclaratiebericht'; readonly uitgaandBerichtId: string; readonly op: string };

export type DeclaratieberichtState =
  | { readonly stand: 'onbekend' }
  | {
      readonly stand: 'ontvangen' | 'beoordeeld';
      readonly bericht: OntvangenDeclaratiebericht;
      /** What was judged of it, by number of the part. */
      readonly delen: ReadonlyMap<number, Declaratiedeel>;
    };

/**
 * An aanbieder uses a DeclaratieNummer once within a law (TR333): it names the stream. `nummer` is blinded, because it
 * could hold a BSN and all that it is derived with can be guessed.
 */
export function declaratieberichtIdOf(regio: string, wet: string, agbcode: string, nummer: string): string {
  return derivedId('declaratiebericht', regio, wet, agbcode, nummer);
}

/** The amounts of parts added up per account. */
export function samengevoegd(delen: Iterable<readonly Toegekend[]>): Toegekend[] {
  const rekeningen = new Map<string, Toegekend>();
  for (const deel of delen) {
    for (const one of deel) {
      const key = [one.gemeentecode, one.contractId, one.productcode, one.jaar].join('/');
      const { bedrag = 0, aantal = 0 } = rekeningen.get(key) ?? {};
      rekeningen.set(key, { ...one, bedrag: bedrag + one.bedrag, aantal: aantal + one.aantal });
    }
  }
  return [...rekeningen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

export function regelsVan(delen: ReadonlyMap<number, Declaratiedeel>): Regeluitkomst[] {
  return [...delen.values()].flatMap(({ regels }) => regels);
}

const ONBEKEND = new Rejection('DECLARATIEBERICHT_ONBEKEND', 'Dit declaratiebericht is niet ontvangen.', 'not-found');

function decide(command: DeclaratieberichtCommand, state: DeclaratieberichtState): readonly DeclaratieberichtEvent[] {
  switch (command.type) {
    case 'ReceiveDeclaratiebericht': {
      const { bericht, op } = command;
      if (state.stand === 'onbekend') return [{ type: 'DeclaratieberichtReceived', data: bericht, occurredAt: op }];
      if (state.bericht.berichtId === bericht.berichtId) return [];
      throw new Rejection(
        'DECLARATIENUMMER_IN_GEBRUIK',
        'Dit DeclaratieNummer is al gebruikt in een ander declaratiebericht (TR333). Stuur de declaratie met een nieuw nummer.',
      );
    }
    case 'AssessDeclaratieregels': {
      if (state.stand === 'onbekend') throw ONBEKEND;
      const { deel, op } = command;
      if (state.stand === 'beoordeeld' || state.delen.has(deel.deel)) return [];
      const { berichtId } = state.bericht;
      const data = { berichtId, deel: deel.deel, regels: [...deel.regels], toegekend: [...deel.toegekend] };
      return [{ type: 'DeclaratieregelsAssessed', data, occurredAt: op }];
    }
    case 'FinishDeclaratiebericht': {
      if (state.stand === 'onbekend') throw ONBEKEND;
      if (state.stand === 'beoordeeld') return [];
      const regels = regelsVan(state.delen);
      const { berichtId, aantalRegels } = state.bericht;
      if (regels.length !== aantalRegels) {
        throw new Rejection(
          'DECLARATIEBERICHT_NIET_KLAAR',
          `Van dit declaratiebericht zijn ${regels.length} van de ${aantalRegels} regels beoordeeld. Beoordeel eerst de rest.`,
        );
      }
      const { uitgaandBerichtId, op } = command;
      const aantalAfgewezen = regels.filter(({ uitkomst }) => uitkomst === 'afgewezen').length;
      const toegekend = samengevoegd([...state.delen.values()].map((deel) => deel.toegekend));
      const bedragToegekend = toegekend.reduce((som, { bedrag }) => som + bedrag, 0);
      const data = { berichtId, aantalRegels, aantalAfgewezen, bedragToegekend, toegekend, uitgaandBerichtId };
      return [{ type: 'DeclaratieberichtAssessed', data, occurredAt: op }];
    }
  }
  return unreachable(command);
}

/** One 323, judged part by part; whoever begins again finds what was done. */
export const declaratieberichtDecider: Decider<
  DeclaratieberichtState,
  DeclaratieberichtCommand,
  DeclaratieberichtEvent
> = {
  category: declaratieberichtEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide,
  evolve(state, event) {
    switch (event.type) {
      case 'DeclaratieberichtReceived':
        return { stand: 'ontvangen', bericht: event.data, delen: new Map() };
      case 'DeclaratieregelsAssessed': {
        if (state.stand === 'onbekend') return state;
        const { berichtId: _bericht, ...deel } = event.data;
        return { ...state, delen: new Map([...state.delen, [deel.deel, deel]]) };
      }
      case 'DeclaratieberichtAssessed':
        return state.stand === 'onbekend' ? state : { ...state, stand: 'beoordeeld' };
    }
    return unreachable(event);
  },
};
