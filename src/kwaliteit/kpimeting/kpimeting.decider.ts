import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type KpiNorm } from '../kpidefinitie/kpi-norm.js';
import { type Eenheid } from '../kpidefinitie/kpidefinitie.events.js';
import { judge, scoreOf } from './beoordeling.js';
import { type KpiObservatie } from './kpi-facts.js';
import { type KpimetingEvent, type Verdict } from './kpimeting.events.js';
import { type Meetsleutel, metingId, peildatumVan } from './meetsleutel.js';

export type Vastgesteld =
  | { readonly soort: 'verdict'; readonly verdict: Verdict; readonly normversie: number }
  | { readonly soort: 'onthouden'; readonly reden: 'norm-niet-vastgesteld' | 'geen-waarnemingen' };

export interface KpimetingState {
  /** 0 where nothing was measured. */
  readonly meting: number;
  readonly observatie: KpiObservatie | null;
  readonly vastgesteld: Vastgesteld | null;
}

export interface KpimetingCommand {
  /** `RemeasureKpi` is quiet where nothing was measured: late news does not start a measurement. */
  readonly type: 'MeasureKpi' | 'RemeasureKpi';
  readonly sleutel: Meetsleutel;
  readonly eenheid: Eenheid;
  readonly observatie: KpiObservatie;
  /** The norm in force on the last day of the year; null where none is set. */
  readonly norm: KpiNorm | null;
  readonly indientermijnDagen: number | null;
  readonly gemetenOp: Datum;
}

function sameObservation(a: KpiObservatie, b: KpiObservatie): boolean {
  return (
    a.teller === b.teller &&
    a.noemer === b.noemer &&
    a.ontbrekend === b.ontbrekend &&
    a.bewijsVan === b.bewijsVan &&
    a.bewijsTot === b.bewijsTot &&
    a.bewijs.length === b.bewijs.length &&
    a.bewijs.every((id, index) => id === b.bewijs[index])
  );
}

function measure(command: KpimetingCommand, state: KpimetingState): readonly KpimetingEvent[] {
  const { sleutel, observatie, norm, gemetenOp } = command;
  if (command.type === 'MeasureKpi' && gemetenOp <= peildatumVan(sleutel.jaar)) {
    throw new Rejection(
      'KPI_JAAR_NOG_NIET_VOORBIJ',
      `Het jaar ${sleutel.jaar} is nog niet voorbij. Meet vanaf 1 januari ${sleutel.jaar + 1}.`,
    );
  }
  if (command.type === 'RemeasureKpi' && state.meting === 0) return [];
  const score = scoreOf(command.eenheid, observatie);
  const uitkomst = judge(score, norm);
  const sameOutcome =
    uitkomst.soort === 'verdict'
      ? state.vastgesteld?.soort === 'verdict' && state.vastgesteld.normversie === uitkomst.norm.normversie
      : state.vastgesteld?.soort === 'onthouden' && state.vastgesteld.reden === uitkomst.reden;
  if (sameOutcome && state.observatie !== null && sameObservation(state.observatie, observatie)) return [];

  const { kpiId, aanbiederId, segment, gemeentecode, jaar } = sleutel;
  const subject = {
    metingId: metingId(sleutel),
    meting: state.meting + 1,
    kpiId,
    aanbiederId,
    segment,
    gemeentecode,
    jaar,
  };
  const measured: KpimetingEvent = {
    type: 'KpiMeasured',
    data: { ...subject, score, ...observatie, bewijs: [...observatie.bewijs], gemetenOp },
    occurredAt: gemetenOp,
  };
  if (uitkomst.soort === 'onthouden') {
    return [
      measured,
      { type: 'KpiVerdictWithheld', data: { ...subject, reden: uitkomst.reden }, occurredAt: gemetenOp },
    ];
  }
  const { voldoendeVanaf, hoogVanaf, normversie } = uitkomst.norm;
  return [
    measured,
    {
      type: 'KpiVerdictEstablished',
      data: {
        ...subject,
        verdict: uitkomst.verdict,
        score: uitkomst.score,
        normversie,
        norm: {
          voldoendeVanaf,
          hoogVanaf,
          segment: uitkomst.norm.segment,
          gemeentecode: uitkomst.norm.gemeentecode,
        },
        indientermijnDagen: command.indientermijnDagen,
      },
      occurredAt: gemetenOp,
    },
  ];
}

export const kpimetingDecider: Decider<KpimetingState, KpimetingCommand, KpimetingEvent> = {
  category: 'kpimeting',
  initial: { meting: 0, observatie: null, vastgesteld: null },
  decide: measure,
  evolve(state, event) {
    switch (event.type) {
      case 'KpiMeasured': {
        const { meting, teller, noemer, ontbrekend, bewijs, bewijsVan, bewijsTot } = event.data;
        const observatie = { teller, noemer, ontbrekend, bewijs, bewijsVan, bewijsTot };
        return { meting, observatie, vastgesteld: null };
      }
      case 'KpiVerdictEstablished': {
        const { verdict, normversie } = event.data;
        return { ...state, vastgesteld: { soort: 'verdict', verdict, normversie } };
      }
      case 'KpiVerdictWithheld':
        return { ...state, vastgesteld: { soort: 'onthouden', reden: event.data.reden } };
    }
    return unreachable(event);
  },
};
