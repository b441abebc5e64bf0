import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { regelsVan } from '../../regio/regioconfiguratie/inhoud/kruistabel.js';
import { inBereik } from '../bereik.js';
import { checkInstroom } from '../instroom.js';
import { type ArrangementEvent, arrangementEvents } from './arrangement.events.js';
import {
  type Arrangementmodel,
  celVan,
  fout,
  onbekend,
  ongeldig,
  opsomming,
  type Samenstelling,
} from './samenstelling.js';

type Gegevens<Type extends ArrangementEvent['type']> = Extract<ArrangementEvent, { type: Type }>['data'];

export type ArrangementState =
  | { readonly stand: 'onbekend' }
  | {
      readonly stand: 'open';
      readonly opening: Gegevens<'ArrangementOpened'>;
      /** Null where none were set. */
      readonly resultaatgebieden: readonly string[] | null;
      readonly samenstelling: Gegevens<'ArrangementComposed'> | null;
      /** The last classification per toewijzing; the key of the arrangement as a whole is empty. */
      readonly classificaties: Readonly<Record<string, Gegevens<'OndersteuningClassified'>>>;
      readonly maatwerk: { readonly verzoek: string; readonly besluit: Gegevens<'MaatwerkApproved'> | null } | null;
    };
type Open = Extract<ArrangementState, { stand: 'open' }>;

interface Handeling {
  readonly actor: Actor;
  readonly vandaag: Datum;
}

export type ArrangementCommand = Handeling &
  (
    | {
        readonly type: 'OpenArrangement';
        readonly arrangementId: string;
        readonly clientId: string;
        /** Null where the client is not known, or was erased. */
        readonly client: { readonly gemeentecode: string } | null;
      }
    | {
        readonly type: 'SetResultaatgebieden';
        readonly resultaatgebieden: readonly string[];
        /** Null where the region has set none. */
        readonly bekend: readonly { readonly code: string; readonly naam: string }[] | null;
      }
    | { readonly type: 'ComposeArrangement'; readonly samenstelling: Samenstelling; readonly model: Arrangementmodel }
    | {
        readonly type: 'ClassifyOndersteuning';
        readonly toewijzingId: string | null;
        /** Client of that toewijzing; null where the toewijzing is not known, or none was named. */
        readonly toewijzingClientId: string | null;
        readonly perspectief: string;
        readonly kenmerken: Readonly<Record<string, string>>;
        readonly op: Datum;
        readonly model: Arrangementmodel;
        /** Null where the region has set none. */
        readonly bekend:
          readonly { readonly code: string; readonly naam: string; readonly waarden: readonly string[] }[] | null;
      }
    | { readonly type: 'RequestMaatwerk'; readonly motiveringVerwijzing: string }
    | {
        readonly type: 'ApproveMaatwerk';
        readonly bedrag: number | null;
        readonly vanaf: Datum;
        readonly tot: Datum | null;
      }
  );

type CommandOf<Type extends ArrangementCommand['type']> = Extract<ArrangementCommand, { type: Type }>;

export function arrangementOnbekend(): Rejection {
  return new Rejection('ARRANGEMENT_ONBEKEND', 'Dit arrangement is niet bekend. Controleer het kenmerk.', 'not-found');
}

function known(state: ArrangementState, actor: Actor): Open {
  if (state.stand === 'onbekend') throw arrangementOnbekend();
  // An arrangement has no aanbieder yet, so no aanbieder sees it.
  if (!inBereik(actor, { aanbiederId: '', gemeentecode: state.opening.gemeentecode })) throw arrangementOnbekend();
  return state;
}

function open(command: CommandOf<'OpenArrangement'>, state: ArrangementState): readonly ArrangementEvent[] {
  if (state.stand !== 'onbekend') return [];
  const { arrangementId, clientId, client, actor, vandaag } = command;
  if (client === null || !inBereik(actor, { aanbiederId: '', gemeentecode: client.gemeentecode })) {
    throw new Rejection('CLIENT_ONBEKEND', 'Deze client is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  const { gemeentecode } = client;
  return [{ type: 'ArrangementOpened', data: { arrangementId, clientId, gemeentecode }, occurredAt: vandaag }];
}

/** R-SEG-11: the areas are those of the region; what it does not know is refused with what it knows. */
function setGebieden(command: CommandOf<'SetResultaatgebieden'>, state: ArrangementState): readonly ArrangementEvent[] {
  const arrangement = known(state, command.actor);
  const { bekend, vandaag } = command;
  if (bekend === null) {
    throw new Rejection(
      'RESULTAATGEBIEDEN_NIET_VASTGESTELD',
      'De regio heeft geen resultaatgebieden vastgesteld. Vul resultaatgebieden in het regioprofiel.',
    );
  }
  const fouten = command.resultaatgebieden
    .filter((code) => !bekend.some((gebied) => gebied.code === code))
    .map((code) => fout('resultaatgebieden', 'RESULTAATGEBIED_ONBEKEND', onbekend('resultaatgebied', code, bekend)));
  if (command.resultaatgebieden.length === 0) {
    fouten.push(fout('resultaatgebieden', 'VERPLICHT', `Kies ten minste een resultaatgebied: ${opsomming(bekend)}.`));
  }
  if (fouten.length > 0) throw ongeldig(fouten);
  const resultaatgebieden = bekend.map(({ code }) => code).filter((code) => command.resultaatgebieden.includes(code));
  if (resultaatgebieden.join() === arrangement.resultaatgebieden?.join()) return [];
  const { arrangementId } = arrangement.opening;
  return [{ type: 'ResultaatgebiedenSet', data: { arrangementId, resultaatgebieden }, occurredAt: vandaag }];
}

/** One arrangement of several resultaatgebieden in the place of separate trajecten (R-BEK-25, R-SEG-12). */
function compose(command: CommandOf<'ComposeArrangement'>, state: ArrangementState): readonly ArrangementEvent[] {
  const arrangement = known(state, command.actor);
  const { samenstelling, model, vandaag } = command;
  const { matrix, ingangsdatum } = samenstelling;
  const { waarden, product, perspectief } = celVan(samenstelling, arrangement.resultaatgebieden?.length ?? null, model);
  checkInstroom(product, ingangsdatum);
  const data: Gegevens<'ArrangementComposed'> = {
    arrangementId: arrangement.opening.arrangementId,
    matrix,
    waarden: { ...waarden },
    aantalResultaatgebieden: arrangement.resultaatgebieden?.length ?? 0,
    productcode: product.code,
    productversie: product.productversie,
    perspectief: product.perspectief,
    as: perspectief?.as ?? null,
    ingangsdatum,
    vervangt: [...samenstelling.vervangt],
  };
  if (zelfde(arrangement.samenstelling, data)) return [];
  return [{ type: 'ArrangementComposed', data, occurredAt: vandaag }];
}

/** R-SEG-18, E-42: in the words of the region; the axis behind them is what regions are compared by. */
function classify(command: CommandOf<'ClassifyOndersteuning'>, state: ArrangementState): readonly ArrangementEvent[] {
  const arrangement = known(state, command.actor);
  const { toewijzingId, op, vandaag } = command;
  const { arrangementId, clientId } = arrangement.opening;
  if (toewijzingId !== null && command.toewijzingClientId !== clientId) {
    throw new Rejection(
      'TOEWIJZING_ONBEKEND',
      'Deze toewijzing is niet van de client van dit arrangement. Controleer het kenmerk.',
      'not-found',
    );
  }
  if (op > vandaag) {
    throw new Rejection(
      'CLASSIFICATIE_IN_TOEKOMST',
      'De datum ligt in de toekomst. Leg dit vast vanaf die dag.',
      'invalid',
    );
  }
  const { perspectieven } = command.model;
  if (perspectieven.length === 0) {
    throw new Rejection(
      'PERSPECTIEVEN_NIET_VASTGESTELD',
      'De regio heeft geen perspectieven vastgesteld. Vul perspectieven in het regioprofiel.',
    );
  }
  const perspectief = perspectieven.find(({ code }) => code === command.perspectief);
  const fouten = [...(perspectief === undefined ? [perspectiefFout(command)] : []), ...kenmerkFouten(command)];
  if (fouten.length > 0 || perspectief === undefined) throw ongeldig(fouten);
  const data = {
    arrangementId,
    toewijzingId,
    perspectief: perspectief.code,
    as: perspectief.as,
    kenmerken: { ...command.kenmerken },
    op,
  };
  if (zelfde(arrangement.classificaties[toewijzingId ?? ''] ?? null, data)) return [];
  return [{ type: 'OndersteuningClassified', data, occurredAt: op }];
}

function perspectiefFout({ perspectief, model, op }: CommandOf<'ClassifyOndersteuning'>): RejectionDetail {
  const nu = regelsVan(model.kruistabel, { stelsel: 'woord', code: perspectief }, op)
    .flatMap(({ naar }) => naar)
    .filter(({ stelsel }) => stelsel === 'perspectief')
    .map(({ code }) => code);
  const opvolger = nu.length === 0 ? '' : ` ${perspectief} heet hier ${nu.join(' of ')}.`;
  const melding = `${onbekend('perspectief', perspectief, model.perspectieven)}${opvolger}`;
  return fout('perspectief', 'PERSPECTIEF_ONBEKEND', melding);
}

function kenmerkFouten({ kenmerken, bekend }: CommandOf<'ClassifyOndersteuning'>): RejectionDetail[] {
  return Object.entries(kenmerken).flatMap(([code, waarde]) => {
    const kenmerk = bekend?.find((een) => een.code === code);
    if (kenmerk === undefined) {
      return [fout(`kenmerken.${code}`, 'KENMERK_ONBEKEND', onbekend('kenmerk', code, bekend ?? []))];
    }
    if (kenmerk.waarden.includes(waarde)) return [];
    const mogelijk = kenmerk.waarden.join(', ');
    return [fout(`kenmerken.${code}`, 'KENMERKWAARDE_ONBEKEND', `${kenmerk.naam} kan zijn: ${mogelijk}.`)];
  });
}

/** R-SEG-08: for a need that fits no product; people decide on it. */
function requestMaatwerk(command: CommandOf<'RequestMaatwerk'>, state: ArrangementState): readonly ArrangementEvent[] {
  const { opening, maatwerk } = known(state, command.actor);
  const { motiveringVerwijzing, vandaag } = command;
  if (maatwerk?.verzoek === motiveringVerwijzing) return [];
  if (maatwerk !== null && maatwerk.besluit === null) {
    throw new Rejection('MAATWERK_AL_GEVRAAGD', 'Er loopt al een verzoek om maatwerk. Wacht op het besluit.');
  }
  const data = { arrangementId: opening.arrangementId, motiveringVerwijzing };
  return [{ type: 'MaatwerkRequested', data, occurredAt: vandaag }];
}

function approveMaatwerk(command: CommandOf<'ApproveMaatwerk'>, state: ArrangementState): readonly ArrangementEvent[] {
  const { opening, maatwerk } = known(state, command.actor);
  const { bedrag, vanaf, tot, vandaag } = command;
  if (maatwerk === null) {
    throw new Rejection('MAATWERK_NIET_GEVRAAGD', 'Er is geen verzoek om maatwerk. Vraag het eerst aan.');
  }
  if (tot !== null && tot < vanaf) {
    throw new Rejection(
      'MAATWERK_PERIODE_ONGELDIG',
      'De laatste dag ligt voor de eerste. Kies een latere dag.',
      'invalid',
    );
  }
  const data = { arrangementId: opening.arrangementId, motiveringVerwijzing: maatwerk.verzoek, bedrag, vanaf, tot };
  if (maatwerk.besluit !== null) {
    if (zelfde(maatwerk.besluit, data)) return [];
    throw new Rejection(
      'MAATWERK_AL_GOEDGEKEURD',
      'Dit maatwerk is al goedgekeurd. Vraag voor een wijziging nieuw maatwerk.',
    );
  }
  return [{ type: 'MaatwerkApproved', data, occurredAt: vandaag }];
}

/** Both as the log has them: the same properties, whatever their order. */
function zelfde(a: object | null, b: object): boolean {
  return a !== null && vastgelegd(a) === vastgelegd(b);
}

function vastgelegd(value: object): string {
  return JSON.stringify(value, (_sleutel, deel: unknown) =>
    deel !== null && typeof deel === 'object' && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).sort(([a], [b]) => (a < b ? -1 : 1)))
      : deel,
  );
}

export const arrangementDecider: Decider<ArrangementState, ArrangementCommand, ArrangementEvent> = {
  category: arrangementEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide(command, state) {
    switch (command.type) {
      case 'OpenArrangement':
        return open(command, state);
      case 'SetResultaatgebieden':
        return setGebieden(command, state);
      case 'ComposeArrangement':
        return compose(command, state);
      case 'ClassifyOndersteuning':
        return classify(command, state);
      case 'RequestMaatwerk':
        return requestMaatwerk(command, state);
      case 'ApproveMaatwerk':
        return approveMaatwerk(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'ArrangementOpened') {
      const leeg = { resultaatgebieden: null, samenstelling: null, classificaties: {}, maatwerk: null };
      return { stand: 'open', opening: event.data, ...leeg };
    }
    if (state.stand === 'onbekend') return state;
    switch (event.type) {
      case 'ResultaatgebiedenSet':
        return { ...state, resultaatgebieden: event.data.resultaatgebieden };
      case 'ArrangementComposed':
        return { ...state, samenstelling: event.data };
      case 'OndersteuningClassified':
        return {
          ...state,
          classificaties: { ...state.classificaties, [event.data.toewijzingId ?? '']: event.data },
        };
      case 'MaatwerkRequested':
        return { ...state, maatwerk: { verzoek: event.data.motiveringVerwijzing, besluit: null } };
      case 'MaatwerkApproved':
        return { ...state, maatwerk: { verzoek: event.data.motiveringVerwijzing, besluit: event.data } };
    }
    return unreachable(event);
  },
};
