import fc from 'fast-check';
import { EEN_HOOFDAANBIEDER_PER } from '../../../src/regio/regioconfiguratie/inhoud/contract.js';
import { type hoofdaanbiederDecider as decider } from '../../../src/toegang/hoofdaanbieder/hoofdaanbieder.decider.js';
import {
  AANBIEDERS,
  type CommandsOf,
  gemeentecode,
  id,
  mostly,
  naburigeDatum as datum,
  productcode,
  segment,
  tekst,
} from '../values.js';

/** Toewijzingen of one client: to whom each was sent does not change. */
const TOEWIJZINGEN = [1, 2, 3].map((n) => `70000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
const toewijzing = fc.constantFrom(
  ...TOEWIJZINGEN.map((toewijzingId, n) => ({ toewijzingId, aanbiederId: AANBIEDERS[n]! })),
);
const duur = fc.record({
  vanaf: datum,
  laatsteDag: fc.option(datum, { freq: 2 }),
  vervallen: fc.constantFrom(false, false, true),
});
const duren = fc.dictionary(fc.constantFrom(...TOEWIJZINGEN), duur);

export const hoofdaanbiederDeciderOpening = fc
  .record({
    toewijzing,
    rest: fc.record({
      clientId: fc.constant('0c000000-0000-4000-8000-000000000001'),
      gemeentecode,
      contractId: id,
      productcode,
      segment,
      vanaf: datum,
      laatsteDag: fc.option(datum, { freq: 2 }),
      eenPer: fc.option(fc.constantFrom(...EEN_HOOFDAANBIEDER_PER)),
    }),
    vervallen: fc.constantFrom(false, false, false, true),
    duren,
  })
  .map(({ toewijzing: wie, rest, ...feiten }) => ({
    ...{ type: 'AssignHoofdaanbieder' as const, aanwijzing: { ...wie, ...rest }, ...feiten },
  }));

export const hoofdaanbiederDecider: CommandsOf<typeof decider> = mostly(
  [
    hoofdaanbiederDeciderOpening,
    fc.record({
      type: fc.constant('EngageOnderaannemer' as const),
      inzetId: id,
      toewijzingId: fc.constantFrom(...TOEWIJZINGEN),
      onderaannemingId: id,
      onderaanneming: fc.option(
        fc.record({
          onderaannemer: fc.record({ aanbiederId: fc.option(id), naam: tekst }),
          gemeenten: fc.constant(['0503', '0637', '1926']),
          productcodes: fc.constant(['02A05', '02A03', '10A11']),
          vanaf: datum,
          laatsteDag: fc.option(datum),
        }),
        { freq: 8 },
      ),
      vanaf: datum,
      laatsteDag: fc.option(datum),
    }),
  ],
  [
    fc.record({
      type: fc.constant('EndHoofdaanbieder' as const),
      toewijzingId: fc.constantFrom(...TOEWIJZINGEN),
      laatsteDag: datum,
      reden: tekst,
    }),
  ],
);
