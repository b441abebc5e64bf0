import fc from 'fast-check';
import { type installatieDecider as decider } from '../../../src/beheer/installatie/installatie.decider.js';
import { type CommandsOf } from '../values.js';

const positie = fc.constantFrom('7', '19');

export const installatieDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('RecordOnderhoud' as const),
  feit: fc.oneof(
    fc.record({
      type: fc.constant('BackupWritten' as const),
      data: fc.record({ positie, gebeurtenissen: fc.nat(9), nieuw: fc.nat(9) }),
    }),
    fc.record({
      type: fc.constant('BackupRestored' as const),
      data: fc.record({ positie, gebeurtenissen: fc.nat(9), gewist: fc.nat(2) }),
    }),
    fc.record({
      type: fc.constant('InstallatieVerified' as const),
      data: fc.record({
        positie,
        gebeurtenissen: fc.nat(9),
        leesmodellen: fc.nat(12),
        inOrde: fc.boolean(),
        bevindingen: fc.array(
          fc.record({
            code: fc.constant('LEESMODEL_VERSCHILT'),
            ernst: fc.constant('fout' as const),
            aantal: fc.integer({ min: 1, max: 3 }),
          }),
          { maxLength: 1 },
        ),
      }),
    }),
  ),
  op: fc.constantFrom('2026-03-20T08:00:00.000Z', '2026-03-21T08:00:00.000Z'),
});
