import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { regioEvents, type RegioEvent } from './regio.events.js';

export interface Gemeente {
  readonly gemeentecode: string;
  readonly naam: string;
  /** First day as buyer (deelnemer inkoop). */
  readonly inkoopVanaf: Datum;
  readonly inkoopTot: Datum | null;
  readonly inkoopBron: string;
  /** First day as party to the contracts; null where the gemeente never became one (R-REG-02). */
  readonly contractpartnerVanaf: Datum | null;
  readonly contractpartnerBron: string | null;
}

export interface RegioState {
  readonly regio: {
    readonly naam: string;
    readonly rechtsvorm: string | null;
    readonly wetten: readonly string[];
    readonly bron: string;
  } | null;
  readonly gemeenten: readonly Gemeente[];
}

export interface EstablishRegio {
  readonly type: 'EstablishRegio';
  readonly regioId: string;
  readonly naam: string;
  readonly rechtsvorm: string | null;
  readonly wetten: readonly string[];
  readonly bron: string;
  /** First day of the profile: when the region is said to exist. */
  readonly geldigVanaf: Datum;
  readonly gemeenten: readonly Gemeente[];
}

export type RegioCommand = EstablishRegio;

/**
 * Membership follows from the profile: what is new or different becomes an event, what is the same stays quiet. A
 * gemeente is never taken out by leaving it out of the profile; history needs its last day (R-REG-01, R-REG-07).
 */
export const regioDecider: Decider<RegioState, RegioCommand, RegioEvent> = {
  category: regioEvents.aggregate,
  initial: { regio: null, gemeenten: [] },
  decide(command, state) {
    const missing = state.gemeenten.filter(
      ({ gemeentecode }) => !command.gemeenten.some((gemeente) => gemeente.gemeentecode === gemeentecode),
    );
    if (missing.length > 0) {
      throw new Rejection(
        'GEMEENTE_VERDWENEN',
        `Het profiel noemt ${missing.map(({ naam }) => naam).join(', ')} niet meer. Laat de gemeente staan en vul inkoopTot in.`,
        'invalid',
      );
    }
    const withdrawn = command.gemeenten.filter((gemeente) => {
      const before = state.gemeenten.find(({ gemeentecode }) => gemeentecode === gemeente.gemeentecode);
      return gemeente.contractpartnerVanaf === null && (before?.contractpartnerVanaf ?? null) !== null;
    });
    if (withdrawn.length > 0) {
      throw new Rejection(
        'CONTRACTPARTNER_INGETROKKEN',
        `${withdrawn.map(({ naam }) => naam).join(', ')} was contractpartner. Vul contractpartnerVanaf weer in; beeindig het lidmaatschap met inkoopTot.`,
        'invalid',
      );
    }
    return [
      ...registration(command, state),
      ...command.gemeenten.flatMap((gemeente) => membership(command, gemeente, state)),
    ];
  },
  evolve(state, event) {
    switch (event.type) {
      case 'RegioRegistered': {
        const { naam, rechtsvorm, wetten, bron } = event.data;
        return { ...state, regio: { naam, rechtsvorm, wetten, bron } };
      }
      case 'GemeenteJoinedRegio': {
        const { gemeentecode, naam, vanaf, tot, bron } = event.data;
        const before = state.gemeenten.find((gemeente) => gemeente.gemeentecode === gemeentecode);
        return withGemeente(state, {
          gemeentecode,
          naam,
          inkoopVanaf: vanaf,
          inkoopTot: tot,
          inkoopBron: bron,
          contractpartnerVanaf: before?.contractpartnerVanaf ?? null,
          contractpartnerBron: before?.contractpartnerBron ?? null,
        });
      }
      case 'GemeenteContractpartnerActivated': {
        const before = state.gemeenten.find(({ gemeentecode }) => gemeentecode === event.data.gemeentecode);
        if (before === undefined) return state;
        return withGemeente(state, {
          ...before,
          contractpartnerVanaf: event.data.vanaf,
          contractpartnerBron: event.data.bron,
        });
      }
    }
    return unreachable(event);
  },
};

function registration(command: EstablishRegio, state: RegioState): RegioEvent[] {
  const { regioId, naam, rechtsvorm, wetten, bron, geldigVanaf } = command;
  if (JSON.stringify(state.regio) === JSON.stringify({ naam, rechtsvorm, wetten, bron })) return [];
  return [
    {
      type: 'RegioRegistered',
      data: { regioId, naam, rechtsvorm, wetten: [...wetten], bron },
      occurredAt: geldigVanaf,
    },
  ];
}

function membership({ regioId }: EstablishRegio, gemeente: Gemeente, state: RegioState): RegioEvent[] {
  const events: RegioEvent[] = [];
  const before = state.gemeenten.find(({ gemeentecode }) => gemeentecode === gemeente.gemeentecode);
  const { gemeentecode, naam, inkoopVanaf: vanaf, inkoopTot: tot, inkoopBron: bron } = gemeente;
  const sameJoin =
    before !== undefined &&
    before.naam === naam &&
    before.inkoopVanaf === vanaf &&
    before.inkoopTot === tot &&
    before.inkoopBron === bron;
  if (!sameJoin) {
    events.push({
      type: 'GemeenteJoinedRegio',
      data: { regioId, gemeentecode, naam, vanaf, tot, bron },
      occurredAt: vanaf,
    });
  }
  const partner = gemeente.contractpartnerVanaf;
  const samePartner =
    before?.contractpartnerVanaf === partner && before.contractpartnerBron === gemeente.contractpartnerBron;
  if (partner !== null && !samePartner) {
    events.push({
      type: 'GemeenteContractpartnerActivated',
      data: { regioId, gemeentecode, vanaf: partner, bron: gemeente.contractpartnerBron ?? bron },
      occurredAt: partner,
    });
  }
  return events;
}

function withGemeente(state: RegioState, gemeente: Gemeente): RegioState {
  const known = state.gemeenten.some(({ gemeentecode }) => gemeentecode === gemeente.gemeentecode);
  return {
    ...state,
    gemeenten: known
      ? state.gemeenten.map((one) => (one.gemeentecode === gemeente.gemeentecode ? gemeente : one))
      : [...state.gemeenten, gemeente],
  };
}
