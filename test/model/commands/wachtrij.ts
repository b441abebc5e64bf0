import fc from 'fast-check';
import { type wachtrijDecider as decider } from '../../../src/istandaarden/wachtkamer/wachtrij.decider.js';
import { type CommandsOf, id } from '../values.js';

export const wachtrijDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('QueueBericht' as const),
  toewijzingId: id,
  berichtId: id,
  op: fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z'),
});
