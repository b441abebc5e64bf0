import { type ConsumedEvent, on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { kpimetingEvents, type KpimetingEvent } from '../../kpimeting/kpimeting.events.js';
import { RequireVerbeterplan, WithdrawVerbeterplanRequirement } from '../verbeterplan.commands.js';
import { verbeterplanIdOf } from '../verbeterplan-id.js';
import { concludeVerbeterplanOfYearBefore } from './when-kpi-verdict-then-conclude-verbeterplan.js';

type Established = ConsumedEvent<
  'KpiVerdictEstablished',
  Extract<KpimetingEvent, { type: 'KpiVerdictEstablished' }>['data']
>;

function requireVerbeterplan(event: Established, envelope: EnvelopeFor): readonly object[] {
  const { aanbiederId, kpiId, segment, gemeentecode, jaar, metingId, score, indientermijnDagen } = event.data;
  const verbeterplanId = verbeterplanIdOf({ regio: event.regio, ...event.data });
  const subject = { verbeterplanId, aanbiederId, kpiId, segment, gemeentecode, jaar, metingId, score };
  const data = { ...subject, verdictEventId: event.id, vastgesteldOp: event.occurredAt, indientermijnDagen };
  return [new RequireVerbeterplan(data, envelope('vereist'))];
}

/** A first measurement has no plan behind it, so only a later one can take the ground away. */
function withdrawRequirement(
  event: Pick<Established, 'regio' | 'data' | 'occurredAt'> | WithheldEvent,
  reden: string,
  envelope: EnvelopeFor,
): readonly object[] {
  if (event.data.meting === 1) return [];
  const verbeterplanId = verbeterplanIdOf({ regio: event.regio, ...event.data });
  return [new WithdrawVerbeterplanRequirement({ verbeterplanId, reden, op: event.occurredAt }, envelope('vervallen'))];
}

/** What follows on the verdict stands in it, as configured on that day: another region asks for a conversation (R-RES-09). */
function requireOrWithdraw(event: Established, envelope: EnvelopeFor): readonly object[] {
  const { verdict, gevolg } = event.data;
  if (verdict !== 'onvoldoende') return withdrawRequirement(event, 'nieuwe meting niet onvoldoende', envelope);
  if (gevolg === 'verbeterplan') return requireVerbeterplan(event, envelope);
  return withdrawRequirement(event, 'de regio vraagt hier geen verbeterplan', envelope);
}

type WithheldEvent = ConsumedEvent<
  'KpiVerdictWithheld',
  Extract<KpimetingEvent, { type: 'KpiVerdictWithheld' }>['data']
>;

/**
 * An onvoldoende obliges to a verbeterplan where the region lets that follow (R-KPI-06); a new measurement that is not
 * onvoldoende takes the obligation back; and each verdict concludes the plan of the year before (R-KPI-07). One policy
 * with one checkpoint, because the three must see the verdicts in the order of the log: a conclusion that overtakes its
 * requirement would be lost.
 */
export const whenKpiOnvoldoendeThenRequireVerbeterplan = definePolicy({
  name: 'when-kpi-onvoldoende-then-require-verbeterplan',
  on: [
    on(kpimetingEvents, {
      KpiVerdictEstablished: (event, envelope: EnvelopeFor) => [
        ...requireOrWithdraw(event, envelope),
        ...concludeVerbeterplanOfYearBefore(event, envelope),
      ],
      KpiVerdictWithheld: (event, envelope: EnvelopeFor) =>
        withdrawRequirement(event, 'nieuwe meting zonder oordeel', envelope),
    }),
  ],
});
