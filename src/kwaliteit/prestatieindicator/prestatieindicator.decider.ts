import { isDeepStrictEqual } from 'node:util';
import { type Datum } from '../../kernel/datum.js';
import { type Decider } from '../../kernel/decider.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { actsForAanbieder, type Indiener } from '../indiener.js';
import { type KpiVersie } from '../kpidefinitie/inhoud/kpi-versie.js';
import { type ReportPrestatieIndicator } from './prestatieindicator.commands.js';
import { type PrestatieindicatorEvent, prestatieindicatorEvents } from './prestatieindicator.events.js';

type Opgave = ReportPrestatieIndicator['data'];

/** Reports of one aanbieder on one indicator, by prestatieId. */
export type PrestatieindicatorState = Readonly<Record<string, PrestatieindicatorEvent['data']>>;

export interface PrestatieindicatorCommand {
  readonly type: 'ReportPrestatieIndicator';
  readonly opgave: Opgave;
  /** Source and unit of the KPI; null where the region has no such KPI. */
  readonly kpi: Pick<KpiVersie, 'bron' | 'eenheid'> | null;
  readonly bekend: { readonly segmenten: readonly string[]; readonly gemeenten: readonly string[] };
  readonly regio: string;
  readonly actor: Indiener;
  readonly vandaag: Datum;
}

/** Stream id: the reports of one aanbieder on one indicator of a region. */
export function prestatiereeksId(regio: string, aanbiederId: string, kpiId: string): string {
  return derivedId('prestatieindicator', regio, aanbiederId, kpiId);
}

function prestatieId(regio: string, { aanbiederId, kpiId, segment, gemeentecode, jaar, peildatum }: Opgave): string {
  return derivedId('prestatie', regio, aanbiederId, kpiId, segment ?? '', gemeentecode ?? '', String(jaar), peildatum);
}

function invalid(code: string, melding: string): never {
  throw new Rejection(code, melding, 'invalid');
}

function check({ opgave, kpi, bekend, actor, vandaag }: PrestatieindicatorCommand): void {
  if (!actsForAanbieder(actor, opgave.aanbiederId)) {
    throw new Rejection(
      'PRESTATIE_NIET_VAN_INDIENER',
      'U meldt alleen prestaties van uw eigen organisatie.',
      'forbidden',
    );
  }
  if (kpi?.bron !== 'prestatie-indicator') {
    invalid(
      'PRESTATIE_INDICATOR_ONBEKEND',
      'Dit is geen prestatie-indicator van de regio. Kies er een uit de lijst van KPI’s.',
    );
  }
  const { segment, gemeentecode, teller, noemer, peildatum } = opgave;
  if (segment !== null && !bekend.segmenten.includes(segment)) {
    invalid('SEGMENT_ONBEKEND', 'Dit segment staat niet in de regioconfiguratie. Kies een segment uit de lijst.');
  }
  if (gemeentecode !== null && !bekend.gemeenten.includes(gemeentecode)) {
    invalid('GEMEENTE_ONBEKEND', 'Deze gemeente hoort niet bij de regio. Kies een gemeente van de regio.');
  }
  if (kpi.eenheid === 'percentage' && teller > noemer) {
    invalid('PRESTATIE_MEER_DAN_ALLES', 'De teller is hoger dan de noemer. Controleer de aantallen.');
  }
  if (peildatum > vandaag) {
    invalid('PEILDATUM_IN_TOEKOMST', 'De peildatum ligt in de toekomst. Meld de prestatie als zij bekend is.');
  }
}

function report(
  command: PrestatieindicatorCommand,
  state: PrestatieindicatorState,
): readonly PrestatieindicatorEvent[] {
  check(command);
  const { opgave, regio } = command;
  const data = { prestatieId: prestatieId(regio, opgave), ...opgave };
  if (isDeepStrictEqual(state[data.prestatieId], data)) return [];
  return [{ type: 'PrestatieIndicatorReported', data, occurredAt: opgave.peildatum }];
}

export const prestatieindicatorDecider: Decider<
  PrestatieindicatorState,
  PrestatieindicatorCommand,
  PrestatieindicatorEvent
> = {
  category: prestatieindicatorEvents.aggregate,
  initial: {},
  decide: report,
  evolve: (state, { data }) => ({ ...state, [data.prestatieId]: data }),
};
