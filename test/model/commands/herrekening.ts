import fc from 'fast-check';
import { type herrekeningDecider as decider } from '../../../src/regio/herrekening/herrekening.decider.js';
import { type CommandsOf, datum, id, REGIO, tekst } from '../values.js';

const sleutels = fc.constantFrom(
  ['kpi.starttermijn.werkdagen'],
  ['contract.maximum', 'tevredenheid.aanbieder.maanden'],
);
const geraakt = (soort: string) =>
  fc.array(fc.record({ soort: fc.constant(soort), kenmerk: id, naam: tekst, sleutels }), { maxLength: 3 });

export const herrekeningDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('RequireHerrekening' as const),
  regioId: fc.constant(REGIO),
  versieId: fc.constant(`${REGIO}-2`),
  vanaf: datum,
  starttermijnen: geraakt('starttermijn'),
  kpimetingen: geraakt('kpi-meting'),
  besluiten: geraakt('contract'),
});
