import fc from 'fast-check';
import { type dashboardconfiguratieDecider as decider } from '../../../src/declaratie/dashboardconfiguratie/dashboardconfiguratie.decider.js';
import { type CommandsOf, datum, REGIO, tekst, wet } from '../values.js';

export const dashboardconfiguratieDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('SetOnderdrukkingsregel' as const),
  regel: fc.record({
    regioId: fc.constant(REGIO),
    onderwerp: fc.constant('marktanalyse' as const),
    wet,
    perceel: fc.constantFrom('1', '2a'),
    maat: fc.constant('aandelen' as const),
    reden: tekst,
    geldigVanaf: datum,
  }),
});
