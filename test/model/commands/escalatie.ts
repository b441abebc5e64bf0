import fc from 'fast-check';
import { type escalatieDecider as decider } from '../../../src/regio/besluitvorming/escalatie/escalatie.decider.js';
import { type CommandsOf, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const LIJN = ['managersoverleg', 'PFO', 'college'].map((orgaan) => ({ orgaan, rol: 'opdrachtgever' }));
const orgaan = fc.constantFrom('managersoverleg', 'managersoverleg', 'PFO', 'college', 'raad');

export const escalatieDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    type: fc.constant('EscalateKnelpunt' as const),
    escalatieId: fc.constant('e5000000-0000-4000-8000-000000000001'),
    knelpunt: fc.option(tekst, { freq: 4 }),
    orgaan,
    redenOverslaan: fc.option(tekst),
    bewijs: fc.array(tekst, { maxLength: 1 }),
    geescaleerdOp: datum,
    lijn: fc.constantFrom(LIJN, LIJN, LIJN, null),
    vandaag,
  }),
  fc.record({
    type: fc.constant('DecideEscalatie' as const),
    orgaan,
    besluit: tekst,
    reden: tekst,
    bewijs: fc.array(tekst, { minLength: 1, maxLength: 2 }),
    besluitDatum: datum,
    vandaag,
  }),
);
