import fc from 'fast-check';
import { type begrippenkaderDecider as decider } from '../../../src/gegevens/begrip/begrip.decider.js';
import { BEGRIPNIVEAUS, BEGRIPSOORTEN } from '../../../src/gegevens/inhoud/begrip.js';
import { type CommandsOf, naburigeDatum as datum, tekst } from '../values.js';

export const begrippenkaderDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('PublishBegrip' as const),
  begrip: fc.record({
    sleutel: fc.constantFrom('doel-behaald', 'doelrealisatie'),
    soort: fc.constantFrom(...BEGRIPSOORTEN),
    niveau: fc.constantFrom(...BEGRIPNIVEAUS),
    term: fc.constantFrom('Doel behaald', 'doel behaald', 'Doelrealisatie'),
    definitie: tekst,
    geldigVanaf: datum,
    bron: tekst,
  }),
});
