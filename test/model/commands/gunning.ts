import fc from 'fast-check';
import { type gunningDecider as decider } from '../../../src/inkoop/inkoopronde/gunning/gunning.decider.js';
import { AANBIEDERS, type CommandsOf, mostly, tekst, vandaag } from '../values.js';

const rondeId = fc.constant('9c000000-0000-4000-8000-000000000001');
const gegunde = {
  aanmeldingId: '9d000000-0000-4000-8000-000000000001',
  aanbiederId: AANBIEDERS[0],
  onderdelen: ['ambulant'],
};
const feiten = fc.record({
  belemmering: fc.constantFrom(null, null, null, 'Sluit de inkoopronde eerst.'),
  gegunden: fc.constantFrom([gegunde], [gegunde], []),
  onderMinimum: fc.constantFrom([], [], ['wonen']),
  lopendeBezwaren: fc.constantFrom(0, 0, 1),
  bezwaartermijnDagen: fc.constantFrom(14, null),
});
const dag = fc.constantFrom('2026-04-20', '2026-04-21');

export const gunningDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      type: fc.constant('AwardProvisionally' as const),
      rondeId,
      redenOnderMinimum: fc.option(tekst),
      gegundOp: dag,
      feiten,
      vandaag,
    }),
    fc.record({
      type: fc.constant('EndStandstill' as const),
      rondeId,
      bezwaarTot: fc.constantFrom('2026-05-04', '2026-05-05'),
      feiten,
      vandaag,
    }),
  ],
  [
    fc.record({
      type: fc.constant('AwardFinally' as const),
      rondeId,
      definitiefOp: fc.constantFrom('2026-05-04', '2026-05-05'),
      feiten,
      vandaag,
    }),
    fc.record({
      type: fc.constant('WithdrawGunning' as const),
      rondeId,
      reden: tekst,
      ingetrokkenOp: fc.constantFrom('2026-04-22', '2026-05-01'),
      feiten,
      vandaag,
    }),
  ],
);
