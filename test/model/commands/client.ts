import fc from 'fast-check';
import { type clientDecider as decider } from '../../../src/toegang/client/client.decider.js';
import { type CommandsOf, gemeentecode, id, tekst } from '../values.js';

const op = fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');

export const clientDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({ type: fc.constant('RegisterClient' as const), clientId: id, gemeentecode, op }),
  fc.record({
    type: fc.constant('ChangePersoonsgegevens' as const),
    clientId: id,
    gegevens: fc.constantFrom(['adres'], ['achternaam', 'telefoon']),
    op,
  }),
  fc.record({
    type: fc.constant('ErasePersoonsgegevens' as const),
    clientId: id,
    grond: tekst,
    verzoekVan: tekst,
    op,
  }),
);

/** What changes stands in the vault: the log tells each time that it was given anew. */
export const clientDeciderAsksAnew = ['ChangePersoonsgegevens'];
