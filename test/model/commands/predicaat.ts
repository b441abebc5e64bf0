import fc from 'fast-check';
import { VERDICTS } from '../../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { type predicaatDecider as decider } from '../../../src/kwaliteit/predicaat/predicaat.decider.js';
import { AANBIEDERS, type CommandsOf, jaar, naburigeDatum as datum, tekst } from '../values.js';

const aanbiederId = fc.constant(AANBIEDERS[0]);
const meting = fc.record({
  kpiId: fc.constantFrom('continuiteit', 'tevredenheid'),
  metingId: fc.constantFrom('meting-1', 'meting-2'),
  verdict: fc.constantFrom(...VERDICTS, 'hoog' as const, 'hoog' as const, 'hoog' as const, null),
});

export const predicaatDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    type: fc.constant('AwardPredicaat' as const),
    aanbiederId,
    jaar,
    gevolg: fc.constantFrom('predicaat' as const, 'predicaat' as const, 'geen' as const, null),
    metingen: fc.option(fc.array(meting, { maxLength: 2 })),
    besluitDatum: datum,
    vandaag: datum,
  }),
  fc.record({ type: fc.constant('PublishPredicaat' as const), aanbiederId, vanaf: datum }),
  fc.record({ type: fc.constant('UnpublishPredicaat' as const), aanbiederId, vanaf: datum, reden: tekst }),
  fc.record({
    type: fc.constant('WithdrawPredicaat' as const),
    aanbiederId,
    reden: tekst,
    besluitDatum: datum,
    vandaag: datum,
  }),
);
