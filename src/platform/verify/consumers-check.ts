import { type Consumer } from '../consumers/consumers.js';
import { type StoredLog } from '../event-store/stored-log.js';
import { type Findings } from './findings.js';
import { type PassedOver } from './passed-over.js';

/** Checkpoints against the log. `consumers` were read before `head`: while all goes on, none can be beyond it. */
export async function checkConsumers(
  consumers: readonly Consumer[],
  passedOver: readonly PassedOver[],
  log: StoredLog,
  head: bigint,
  findings: Findings,
): Promise<void> {
  for (const { name, position, moment, fault } of consumers) {
    if (position > head) findings.add('LEZER_VOORBIJ_KOP', `${name}: positie ${position}, kop ${head}`);
    else if (moment !== ((await log.at(position))?.recordedAt ?? null)) {
      findings.add('LEZER_MOMENT_ONGELIJK', `${name}: positie ${position}, moment ${moment ?? 'geen'}`);
    }
    if (fault !== null) findings.add('LEZER_STAAT_STIL', `${name}: positie ${fault.position}, ${fault.type}`);
  }
  for (const { state, place } of passedOver) {
    findings.add(state === 'parked' ? 'STROOM_GEPARKEERD' : 'GEBEURTENIS_OVERGESLAGEN', place);
  }
}
