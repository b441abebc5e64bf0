import fc from 'fast-check';
import { type casusDecider as decider } from '../../../src/toegang/casus/casus.decider.js';
import { GRONDEN } from '../../../src/toegang/casus/inhoud/verantwoordelijkheid.js';
import { actor, type CommandsOf, gemeentecode, id, naburigeDatum, tekst, vandaag } from '../values.js';

const clientId = fc.constant('0c000000-0000-4000-8000-000000000001');
const handeling = { actor, vandaag, clientgemeente: fc.option(gemeentecode, { freq: 10 }) };
const aanwijzing = fc.record({
  aanwijzingId: id,
  clientId,
  gemeentecode,
  vanaf: naburigeDatum,
  grond: fc.constantFrom(...GRONDEN),
  toelichting: fc.option(tekst),
  bron: tekst,
});
const gemeenteBestaat = fc.constantFrom(true, true, true, false);

export const casusDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...handeling,
    type: fc.constant('AssignVerantwoordelijkeGemeente' as const),
    aanwijzing,
    gemeenteBestaat,
  }),
  fc.record({
    ...handeling,
    type: fc.constant('CorrectVerantwoordelijkeGemeente' as const),
    aanwijzing,
    gemeenteBestaat,
    reden: tekst,
  }),
  fc.record({
    ...handeling,
    type: fc.constant('WithdrawVerantwoordelijkeGemeente' as const),
    aanwijzingId: id,
    clientId,
    reden: tekst,
  }),
);
