import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type KpiNorm } from './kpi-norm.js';
import { type Eenheid, type KpiBron, type KpidefinitieEvent } from './kpidefinitie.events.js';

export type KpidefinitieState =
  | { readonly soort: 'onbekend' }
  | {
      readonly soort: 'gedefinieerd';
      readonly kpiId: string;
      readonly naam: string;
      readonly eenheid: Eenheid;
      readonly bron: KpiBron;
      readonly geldigVanaf: Datum;
      readonly normen: readonly KpiNorm[];
    };

export type KpidefinitieCommand =
  | {
      readonly type: 'DefineKpi';
      readonly kpiId: string;
      readonly regioId: string;
      readonly naam: string;
      readonly eenheid: Eenheid;
      readonly bron: KpiBron;
      readonly geldigVanaf: Datum;
      readonly bronverwijzing: string;
    }
  | {
      readonly type: 'SetKpiNorm';
      readonly kpiId: string;
      readonly regioId: string;
      readonly segment: string | null;
      readonly gemeentecode: string | null;
      readonly geldigVanaf: Datum;
      readonly voldoendeVanaf: number;
      readonly hoogVanaf: number;
      readonly besluit: string;
      /** Codes that the regioconfiguratie knows today. */
      readonly bekend: { readonly segmenten: readonly string[]; readonly gemeenten: readonly string[] };
    };

/** Stream id of a KPI in a region. */
export function kpidefinitieId(regio: string, kpiId: string): string {
  return `${regio}/${kpiId}`;
}

/** Lowest and highest score of a unit, in basis points. */
const SCHAAL: Readonly<Record<Eenheid, readonly [number, number]>> = {
  percentage: [0, 10_000],
  rapportcijfer: [100, 1_000],
};

type Define = Extract<KpidefinitieCommand, { type: 'DefineKpi' }>;
type SetNorm = Extract<KpidefinitieCommand, { type: 'SetKpiNorm' }>;

function defineKpi(command: Define, state: KpidefinitieState): readonly KpidefinitieEvent[] {
  if (state.soort === 'gedefinieerd') {
    if (state.eenheid !== command.eenheid || state.bron !== command.bron) {
      throw new Rejection(
        'KPI_ANDERS_GEDEFINIEERD',
        'Deze KPI bestaat al met een andere eenheid of bron; scores zouden niet meer te vergelijken zijn. Kies een nieuw kpiId.',
      );
    }
    if (state.naam === command.naam) return [];
  }
  const { kpiId, regioId, naam, eenheid, bron, geldigVanaf, bronverwijzing } = command;
  return [
    {
      type: 'KpiDefined',
      data: { kpiId, regioId, naam, eenheid, bron, geldigVanaf, bronverwijzing },
      occurredAt: geldigVanaf,
    },
  ];
}

function setNorm(command: SetNorm, state: KpidefinitieState): readonly KpidefinitieEvent[] {
  if (state.soort === 'onbekend') {
    throw new Rejection(
      'KPI_ONBEKEND',
      'Deze KPI is in de regio niet gedefinieerd. Definieer eerst de KPI.',
      'not-found',
    );
  }
  const { kpiId, regioId, segment, gemeentecode, geldigVanaf, voldoendeVanaf, hoogVanaf, besluit, bekend } = command;
  const [laagste, hoogste] = SCHAAL[state.eenheid];
  if (voldoendeVanaf < laagste || hoogVanaf > hoogste) {
    throw new Rejection(
      'KPI_NORM_BUITEN_SCHAAL',
      `De norm moet tussen ${laagste} en ${hoogste} liggen (honderdsten van een ${state.eenheid}).`,
      'invalid',
    );
  }
  if (voldoendeVanaf >= hoogVanaf) {
    throw new Rejection(
      'KPI_NORM_VOLGORDE',
      'De grens voor hoog moet boven de grens voor voldoende liggen.',
      'invalid',
    );
  }
  if (segment !== null && !bekend.segmenten.includes(segment)) {
    throw new Rejection(
      'SEGMENT_ONBEKEND',
      'Dit segment staat niet in de regioconfiguratie. Kies een segment uit de lijst.',
      'invalid',
    );
  }
  if (gemeentecode !== null && !bekend.gemeenten.includes(gemeentecode)) {
    throw new Rejection(
      'GEMEENTE_ONBEKEND',
      'Deze gemeente hoort niet bij de regio. Kies een gemeente van de regio.',
      'invalid',
    );
  }
  const current = state.normen.findLast((norm) => norm.segment === segment && norm.gemeentecode === gemeentecode);
  const same =
    current?.geldigVanaf === geldigVanaf &&
    current.voldoendeVanaf === voldoendeVanaf &&
    current.hoogVanaf === hoogVanaf &&
    current.besluit === besluit;
  if (same) return [];
  const normversie = state.normen.length + 1;
  return [
    {
      type: 'KpiNormSet',
      data: { kpiId, regioId, normversie, segment, gemeentecode, geldigVanaf, voldoendeVanaf, hoogVanaf, besluit },
      occurredAt: geldigVanaf,
    },
  ];
}

export const kpidefinitieDecider: Decider<KpidefinitieState, KpidefinitieCommand, KpidefinitieEvent> = {
  category: 'kpidefinitie',
  initial: { soort: 'onbekend' },
  decide(command, state) {
    switch (command.type) {
      case 'DefineKpi':
        return defineKpi(command, state);
      case 'SetKpiNorm':
        return setNorm(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'KpiDefined': {
        const { kpiId, naam, eenheid, bron, geldigVanaf } = event.data;
        const known = state.soort === 'gedefinieerd' ? state : undefined;
        return {
          soort: 'gedefinieerd',
          kpiId,
          naam,
          eenheid,
          bron,
          geldigVanaf: known?.geldigVanaf ?? geldigVanaf,
          normen: known?.normen ?? [],
        };
      }
      case 'KpiNormSet': {
        if (state.soort === 'onbekend') return state;
        const { normversie, segment, gemeentecode, geldigVanaf, voldoendeVanaf, hoogVanaf, besluit } = event.data;
        const norm = { normversie, segment, gemeentecode, geldigVanaf, voldoendeVanaf, hoogVanaf, besluit };
        return { ...state, normen: [...state.normen, norm] };
      }
    }
    return unreachable(event);
  },
};
