import fc from 'fast-check';
import { type facturatieprotocolDecider as decider } from '../../../src/gegevens/facturatieprotocol/facturatieprotocol.decider.js';
import { type CommandsOf, naburigeDatum as datum, tekst } from '../values.js';

export const facturatieprotocolDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('PublishFacturatieprotocol' as const),
  protocol: fc.record({
    versie: fc.constantFrom('2026.1', '2026.2'),
    geldigVanaf: datum,
    laatsteDag: fc.option(datum),
    sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    vindplaats: tekst,
    bron: tekst,
  }),
});
