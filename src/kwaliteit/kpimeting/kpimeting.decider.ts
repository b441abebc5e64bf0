import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type KpiNorm } from '../kpidefinitie/kpi-norm.js';
import { type Gevolg } from '../kpidefinitie/inhoud/kpi.js';
import { type Belet, judge, type Meetlat } from './beoordeling.js';
import { ouderdomVan, peildatumVan, scoreOf } from './inhoud/score.js';
import { type KpiObservatie } from './kpi-facts.js';
import { type KpimetingEvent, type RedenZonderOordeel, type Verdict } from './kpimeting.events.js';
import { type Meetsleutel, metingId } from './meetsleutel.js';

export type Vastgesteld =
  | { readonly soort: 'verdict'; readonly verdict: Verdict; readonly normversie: number }
  | { readonly soort: 'onthouden'; readonly reden: RedenZonderOordeel };

/** What a measurement counted; the parts follow from the evidence. */
type Gemeten = Omit<KpiObservatie, 'onderdelen' | 'waarnemingen'> & { readonly nietGemeten: readonly string[] };

export interface KpimetingState {
  /** 0 where nothing was measured. */
  readonly meting: number;
  readonly observatie: Gemeten | null;
  readonly vastgesteld: Vastgesteld | null;
}

export interface KpimetingCommand {
  /** `RemeasureKpi` is quiet where nothing was measured: late news does not start a measurement. */
  readonly type: 'MeasureKpi' | 'RemeasureKpi';
  readonly sleutel: Meetsleutel;
  readonly meetlat: Meetlat & { readonly definitieversie: number };
  readonly observatie: KpiObservatie;
  readonly belet: Belet;
  /** Products in reach that are paid as a whole. */
  readonly nietGemeten: readonly string[];
  /** The norm in force on the last day of the year; null where none is set. */
  readonly norm: KpiNorm | null;
  readonly indientermijnDagen: number | null;
  /** What follows on each verdict in this region; null is open. */
  readonly gevolgen: Readonly<Record<Verdict, Gevolg | null>>;
  readonly gemetenOp: Datum;
}

function sameObservation(a: Gemeten, b: Gemeten): boolean {
  return (
    a.teller === b.teller &&
    a.noemer === b.noemer &&
    a.ontbrekend === b.ontbrekend &&
    a.bewijsVan === b.bewijsVan &&
    a.bewijsTot === b.bewijsTot &&
    a.bewijs.length === b.bewijs.length &&
    a.bewijs.every((id, index) => id === b.bewijs[index]) &&
    a.nietGemeten.join() === b.nietGemeten.join()
  );
}

function measure(command: KpimetingCommand, state: KpimetingState): readonly KpimetingEvent[] {
  const { sleutel, meetlat, observatie, norm, belet, gemetenOp } = command;
  const nietGemeten = [...command.nietGemeten];
  if (command.type === 'MeasureKpi' && gemetenOp <= peildatumVan(sleutel.jaar)) {
    throw new Rejection(
      'KPI_JAAR_NOG_NIET_VOORBIJ',
      `Het jaar ${sleutel.jaar} is nog niet voorbij. Meet vanaf 1 januari ${sleutel.jaar + 1}.`,
    );
  }
  if (command.type === 'RemeasureKpi' && state.meting === 0) return [];
  const score = belet === null ? scoreOf(meetlat, observatie) : null;
  const uitkomst = judge(meetlat, observatie, norm, belet);
  const sameOutcome =
    uitkomst.soort === 'verdict'
      ? state.vastgesteld?.soort === 'verdict' && state.vastgesteld.normversie === uitkomst.norm.normversie
      : state.vastgesteld?.soort === 'onthouden' && state.vastgesteld.reden === uitkomst.reden;
  if (sameOutcome && state.observatie !== null && sameObservation(state.observatie, { ...observatie, nietGemeten })) {
    return [];
  }

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
    data: {
      ...subject,
      score,
      ...observatie,
      onderdelen: [...observatie.onderdelen],
      bewijs: [...observatie.bewijs],
      nietGemeten,
      definitieversie: meetlat.definitieversie,
      gemetenOp,
    },
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
        richting: meetlat.richting,
        ouderdomBewijsDagen: ouderdomVan(observatie.bewijsTot, jaar),
        gevolg: command.gevolgen[uitkomst.verdict],
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
        const { meting, teller, noemer, ontbrekend, bewijs, bewijsVan, bewijsTot, nietGemeten } = event.data;
        const observatie = { teller, noemer, ontbrekend, bewijs, bewijsVan, bewijsTot, nietGemeten };
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
