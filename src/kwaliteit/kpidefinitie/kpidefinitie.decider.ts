import { isDeepStrictEqual } from 'node:util';
import { addDays, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { vormfouten } from '../../regio/regioconfiguratie/parametersoorten/kpi.js';
import { type KpiNorm } from './kpi-norm.js';
import { type Eenheid, type KpiInhoud } from './inhoud/kpi.js';
import { type KpiVersie, versieOp, vervallenNa } from './inhoud/kpi-versie.js';
import { type KpidefinitieEvent } from './kpidefinitie.events.js';

export type KpidefinitieState =
  | { readonly soort: 'onbekend' }
  | {
      readonly soort: 'gedefinieerd';
      readonly kpiId: string;
      /** In the order of the log. */
      readonly versies: readonly KpiVersie[];
      readonly normen: readonly KpiNorm[];
    };

export type KpidefinitieCommand =
  | {
      readonly type: 'DefineKpi';
      readonly kpiId: string;
      readonly regioId: string;
      readonly inhoud: KpiInhoud;
      readonly geldigVanaf: Datum;
      readonly geldigTot: Datum | null;
      readonly bronverwijzing: string;
    }
  | {
      readonly type: 'DropKpi';
      readonly kpiId: string;
      readonly regioId: string;
      readonly laatsteDag: Datum;
      readonly versieId: string;
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

/** Lowest and highest score of a unit: hundredths, except of an aantal. */
const SCHAAL: Readonly<Record<Eenheid, readonly [number, number]>> = {
  percentage: [0, 10_000],
  rapportcijfer: [100, 1_000],
  graad: [0, 10_000],
  aantal: [0, Number.MAX_SAFE_INTEGER],
};

type Define = Extract<KpidefinitieCommand, { type: 'DefineKpi' }>;
type Drop = Extract<KpidefinitieCommand, { type: 'DropKpi' }>;
type SetNorm = Extract<KpidefinitieCommand, { type: 'SetKpiNorm' }>;

/** What would make scores of before and after incomparable (R-MON-18). */
function sameMeasure(a: KpiInhoud, b: KpiInhoud): boolean {
  return a.eenheid === b.eenheid && a.bron === b.bron && a.richting === b.richting;
}

/** What a definition leaves out is null or empty; for the check of what belongs together it is absent. */
function checkVorm({ eenheid, bron, indicator, subindicatoren, instrumenten, peilmoment, redenen }: KpiInhoud): void {
  const fouten = vormfouten({
    eenheid,
    bron,
    indicator: indicator ?? undefined,
    subindicatoren: subindicatoren.length === 0 ? undefined : subindicatoren,
    instrumenten: instrumenten ?? undefined,
    peilmoment: peilmoment === 'jaar' ? undefined : peilmoment,
    // Null is open: the region named no reasons yet, and says so.
    redenen: bron === 'uitval' ? (redenen ?? 'open') : (redenen ?? undefined),
  });
  if (fouten.length === 0) return;
  throw new Rejection(
    'KPI_DEFINITIE_ONGELDIG',
    'De velden van deze KPI passen niet bij elkaar. Pas ze aan zoals bij elk veld staat.',
    'invalid',
    fouten.map(({ veld, melding }) => ({ plaats: veld, code: 'ONGELDIG', melding: `${veld} ${melding}.` })),
  );
}

type Inhoud = KpiInhoud & Pick<KpiVersie, 'geldigTot'>;

function sameContent(a: Inhoud, b: Inhoud): boolean {
  const keys = Object.keys(b) as (keyof Inhoud)[];
  return keys.every((key) => isDeepStrictEqual(a[key], b[key]));
}

function defineKpi(command: Define, state: KpidefinitieState): readonly KpidefinitieEvent[] {
  const { kpiId, regioId, inhoud, geldigVanaf, geldigTot, bronverwijzing } = command;
  checkVorm(inhoud);
  if (geldigTot !== null && geldigTot < geldigVanaf) {
    throw new Rejection(
      'KPI_PERIODE_ONGELDIG',
      'De laatste dag van deze KPI ligt voor de eerste. Controleer geldigVanaf en geldigTot.',
      'invalid',
    );
  }
  const versies = state.soort === 'gedefinieerd' ? state.versies : [];
  if (!versies.every((versie) => sameMeasure(versie, inhoud))) {
    throw new Rejection(
      'KPI_ANDERS_GEDEFINIEERD',
      'Deze KPI bestaat al met een andere eenheid, bron of richting; scores zouden niet meer te vergelijken zijn. Kies een nieuw kpiId.',
    );
  }
  const current = versieOp(versies, geldigVanaf);
  if (current !== undefined && sameContent(current, { ...inhoud, geldigTot })) return [];
  const data = { kpiId, regioId, ...inhoud, geldigVanaf, geldigTot, bronverwijzing };
  return [{ type: 'KpiDefined', data, occurredAt: geldigVanaf }];
}

/** Quiet where no definition goes on after the day. */
function dropKpi({ type: _type, ...data }: Drop, state: KpidefinitieState): readonly KpidefinitieEvent[] {
  const versies = state.soort === 'gedefinieerd' ? state.versies : [];
  const { laatsteDag } = data;
  if (versies.every(({ geldigTot }) => geldigTot !== null && geldigTot <= laatsteDag)) return [];
  return [{ type: 'KpiDropped', data, occurredAt: addDays(laatsteDag, 1) }];
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
  const versie = state.versies.at(-1)!;
  const { eenheid, richting } = versie;
  const [laagste, hoogste] = SCHAAL[eenheid];
  if (richting === 'geen') {
    throw new Rejection(
      'KPI_WORDT_NIET_BEOORDEELD',
      'Deze KPI geeft inzicht en wordt niet beoordeeld. Stel een norm vast voor een KPI met een richting: hoger of lager.',
      'invalid',
    );
  }
  if (Math.min(voldoendeVanaf, hoogVanaf) < laagste || Math.max(voldoendeVanaf, hoogVanaf) > hoogste) {
    throw new Rejection(
      'KPI_NORM_BUITEN_SCHAAL',
      eenheid === 'aantal'
        ? 'De norm moet een aantal van 0 of meer zijn.'
        : `De norm moet tussen ${laagste} en ${hoogste} liggen (honderdsten van een ${eenheid}).`,
      'invalid',
    );
  }
  if (richting === 'hoger' ? voldoendeVanaf >= hoogVanaf : voldoendeVanaf <= hoogVanaf) {
    throw new Rejection(
      'KPI_NORM_VOLGORDE',
      `Bij deze KPI is ${richting} beter: de grens voor hoog moet ${richting === 'hoger' ? 'boven' : 'onder'} de grens voor voldoende liggen.`,
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
  // Of the same first day: a profile names the norms of all its periods each time that it is published.
  const current = state.normen.findLast(
    (norm) => norm.segment === segment && norm.gemeentecode === gemeentecode && norm.geldigVanaf === geldigVanaf,
  );
  const same =
    current?.voldoendeVanaf === voldoendeVanaf && current.hoogVanaf === hoogVanaf && current.besluit === besluit;
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
      case 'DropKpi':
        return dropKpi(command, state);
      case 'SetKpiNorm':
        return setNorm(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'KpiDefined': {
        const { kpiId, regioId: _regio, bronverwijzing: _verwijzing, ...inhoud } = event.data;
        const known = state.soort === 'gedefinieerd' ? state : { versies: [], normen: [] };
        const versie = { ...inhoud, definitieversie: known.versies.length + 1 };
        return { soort: 'gedefinieerd', kpiId, versies: [...known.versies, versie], normen: known.normen };
      }
      case 'KpiDropped': {
        if (state.soort === 'onbekend') return state;
        return { ...state, versies: vervallenNa(state.versies, event.data.laatsteDag) };
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
