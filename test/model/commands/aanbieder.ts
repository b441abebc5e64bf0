import fc from 'fast-check';
import { type aanbiederDecider as decider } from '../../../src/inkoop/aanbieder/aanbieder.decider.js';
import { aanbiederId, type CommandsOf, datum, tekst } from '../values.js';

export const aanbiederDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('RegisterAanbieder' as const),
  aanbiederId,
  // The second holds a BSN out of the test range: a decider refuses it, no schema sees it.
  naam: fc.oneof(tekst, fc.constant('Zorg voor 999900006')),
  agbcode: fc.constantFrom('98765432', '12345678'),
  kvkNummer: fc.option(fc.constant('12345678')),
  sinds: datum,
});
