import fc from 'fast-check';
import { type indexatieDecider as decider } from '../../../src/inkoop/indexatie/indexatie.decider.js';
import { CIJFERSTANDEN } from '../../../src/inkoop/indexatie/indexatie.events.js';
import { AFRONDINGEN, INDEXATIEMETHODEN } from '../../../src/regio/regioconfiguratie/inhoud/indexering.js';
import { type CommandsOf, datum, id, mostly, tekst } from '../values.js';

const reden = fc.option(tekst, { freq: 2 });
const vandaag = fc.constantFrom('2026-05-05', '2030-01-01');

export const indexatiebeleid = fc.record({
  // One component, so that a short story has all the figures that a decision asks for.
  delen: fc.constant(null).map(() => [{ index: 'ova', naam: 'OVA', basispunten: 10_000 }]),
  methode: fc.constantFrom(...INDEXATIEMETHODEN),
  afronding: fc.constantFrom(...AFRONDINGEN),
  eersteJaarNaInkoop: fc.constantFrom('zonder-correctie' as const, 'met-correctie' as const),
  nietVoor: fc.constantFrom<string[][]>([], ['vervoer'], ['zorg']),
  herkomst: fc.constantFrom('regio' as const, 'landelijk' as const),
});

export const indexatieDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      type: fc.constant('RecordIndexcijfer' as const),
      cijfer: fc.record({
        index: fc.constantFrom('ova', 'ova', 'ppc'),
        jaar: fc.constantFrom(2024, 2025),
        stand: fc.constantFrom(...CIJFERSTANDEN),
        honderdsten: fc.constantFrom(-120, 0, 474, 636),
        gepubliceerdOp: datum,
        bron: tekst,
      }),
      correctie: reden,
      vandaag,
    }),
  ],
  [
    fc.record({
      type: fc.constant('DecideIndexatie' as const),
      besluitId: id,
      jaar: fc.constantFrom(2024, 2025),
      beleid: indexatiebeleid,
      beslotenOp: datum,
      besluit: tekst,
      reden,
      vandaag,
    }),
  ],
);
