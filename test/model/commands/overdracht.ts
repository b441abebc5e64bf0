import fc from 'fast-check';
import { BEEINDIGINGSGRONDEN } from '../../../src/inkoop/contract/inhoud/einde.js';
import { EINDREDENEN } from '../../../src/toegang/overdracht/inhoud/overdracht.js';
import { type overdrachtDecider as decider } from '../../../src/toegang/overdracht/overdracht.decider.js';
import {
  aanbiederId,
  actor,
  type CommandsOf,
  gemeentecode,
  id,
  naburigeDatum,
  productcode,
  tekst,
  vandaag,
} from '../values.js';

const handeling = { actor, vandaag };
const soort = <T extends string>(type: T) => ({ ...handeling, type: fc.constant(type) });
const vaakWaar = fc.constantFrom(true, true, true, false);

export const overdrachtDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...soort('StartOverdracht'),
    gegevens: fc.record({
      overdrachtId: fc.constant('0f000000-0000-4000-8000-000000000002'),
      ...{ contractId: id, beeindigingId: id, toewijzingId: id, clientId: id, gemeentecode },
      ...{ vanAanbiederId: aanbiederId, productcode, uiterlijk: naburigeDatum },
      grond: fc.constantFrom(...BEEINDIGINGSGRONDEN),
    }),
  }),
  fc.record({
    ...soort('ProposeOntvanger'),
    ...{ aanbiederId, per: naburigeDatum, contractId: fc.option(id, { freq: 10 }) },
  }),
  fc.record(soort('AcceptOverdracht')),
  fc.record({ ...soort('RefuseOverdracht'), reden: tekst }),
  fc.record({
    ...soort('RecordGegevensoverdracht'),
    ...{ overgedragenOp: naburigeDatum, kenmerk: fc.constantFrom('OVD-1', 'OVD-2') },
    grondslag: fc.oneof(
      fc.record({ soort: fc.constant('toestemming' as const), gegevenOp: naburigeDatum }),
      fc.record({ soort: fc.constant('wettelijk' as const), bepaling: tekst }),
    ),
  }),
  fc.record({
    ...soort('CompleteOverdracht'),
    ...{ per: naburigeDatum, nieuweToewijzingId: id },
    nieuweToewijzing: fc.option(fc.record({ clientId: id, aanbiederId, staat: vaakWaar }), { freq: 10 }),
  }),
  fc.record({
    ...soort('EndOverdracht'),
    ...{ reden: fc.constantFrom(...EINDREDENEN), per: naburigeDatum, beeindigingIngetrokken: vaakWaar },
  }),
  fc.record({ ...soort('CancelOverdracht'), per: naburigeDatum }),
  fc.record({ ...soort('SignalOverdracht'), drempel: fc.constantFrom('vooraf' as const, 'uiterlijk' as const) }),
);
