import { type ConsumedEvent } from '../../../kernel/event-handlers.js';
import { type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { type KpimetingEvent } from '../../kpimeting/kpimeting.events.js';
import { ConcludeVerbeterplan } from '../verbeterplan.commands.js';
import { verbeterplanIdOf } from '../verbeterplan-id.js';

/** The reaction that concludes the plan of the year before (R-KPI-07); quiet at the plan where there is none. */
export function concludeVerbeterplanOfYearBefore(
  event: ConsumedEvent<'KpiVerdictEstablished', Extract<KpimetingEvent, { type: 'KpiVerdictEstablished' }>['data']>,
  envelope: EnvelopeFor,
): readonly object[] {
  const { jaar, metingId, verdict } = event.data;
  const verbeterplanId = verbeterplanIdOf({ regio: event.regio, ...event.data, jaar: jaar - 1 });
  const data = { verbeterplanId, jaar, metingId, verdict, vastgesteldOp: event.occurredAt };
  return [new ConcludeVerbeterplan(data, envelope('afgerond'))];
}
