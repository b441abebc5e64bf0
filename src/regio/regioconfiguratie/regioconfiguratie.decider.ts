import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import {
  regioconfiguratieEvents,
  type RegioconfiguratieEvent,
  type Regioconfiguratieversie,
} from './regioconfiguratie.events.js';

export interface RegioconfiguratieState {
  /** All versions in the order of publication. */
  readonly versies: readonly Regioconfiguratieversie[];
}

export type RegioconfiguratieCommand = {
  readonly type: 'PublishRegioconfiguratie';
  /** Number of the version that the publisher saw last, 0 where there was none. */
  readonly laatsteVersie: number;
  readonly inhoud: Omit<Regioconfiguratieversie, 'versie' | 'versieId'>;
};

export function versieIdOf(regioId: string, versie: number): string {
  return `${regioId}-${versie}`;
}

/** A changed profile becomes the next version; the same profile again stays quiet (R-REG-21). */
export const regioconfiguratieDecider: Decider<
  RegioconfiguratieState,
  RegioconfiguratieCommand,
  RegioconfiguratieEvent
> = {
  category: regioconfiguratieEvents.aggregate,
  initial: { versies: [] },
  decide({ inhoud, laatsteVersie }, { versies }) {
    const latest = versies.at(-1);
    if (latest?.bestandshash === inhoud.bestandshash) return [];
    if ((latest?.versie ?? 0) !== laatsteVersie) {
      throw new Rejection(
        'REGIOCONFIGURATIE_GEWIJZIGD',
        'Iemand anders publiceerde net een nieuwe versie. Bekijk die en publiceer opnieuw.',
      );
    }
    const versie = laatsteVersie + 1;
    return [
      {
        type: 'RegioconfiguratiePublished',
        data: { ...inhoud, versie, versieId: versieIdOf(inhoud.regioId, versie) },
        occurredAt: inhoud.geldigVanaf,
      },
    ];
  },
  evolve(state, event) {
    switch (event.type) {
      case 'RegioconfiguratiePublished':
        return { versies: [...state.versies, event.data] };
    }
    return unreachable(event.type);
  },
};
