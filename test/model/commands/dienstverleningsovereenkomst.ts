import fc from 'fast-check';
import { type dienstverleningsovereenkomstDecider as decider } from '../../../src/regio/besluitvorming/dienstverleningsovereenkomst/dienstverleningsovereenkomst.decider.js';
import { actor, type CommandsOf, GEMEENTEN, id, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const opdracht = { actor, vandaag, signaalMaanden: fc.option(fc.constantFrom(1, 2)) };
const termijnen = {
  vanaf: fc.constantFrom('2025-01-01', '2026-03-20'),
  laatsteDag: fc.option(datum, { freq: 4 }),
  opzegtermijnMaanden: fc.option(fc.constantFrom(0, 1)),
};
const registration = fc.record({
  ...opdracht,
  ...termijnen,
  type: fc.constant('RegisterDienstverleningsovereenkomst' as const),
  dvoId: fc.constant('d0000000-0000-4000-8000-000000000001'),
  naam: fc.constant('DVO leveranciersmanagement'),
  partijen: fc.constant([
    { naam: 'Gemeente', gemeentecode: GEMEENTEN[0] },
    { naam: 'Uitvoeringsorganisatie', gemeentecode: null },
  ]),
  taken: fc.constantFrom(
    [{ sleutel: 'inkoop', omschrijving: 'Inkoop' }],
    [{ sleutel: 'inkoop', omschrijving: 'Inkoop' }],
    [
      { sleutel: 'inkoop', omschrijving: 'Inkoop' },
      { sleutel: 'inkoop', omschrijving: 'Beheer' },
    ],
  ),
  bron: tekst,
  gemeentenVanRegio: fc.constantFrom([...GEMEENTEN], [...GEMEENTEN], GEMEENTEN.slice(1), null),
});

export const dienstverleningsovereenkomstDeciderOpening = registration;

export const dienstverleningsovereenkomstDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      ...opdracht,
      type: fc.constant('ExtendDvo' as const),
      nieuweLaatsteDag: datum,
      besluitDatum: datum,
      bron: tekst,
    }),
    fc.record({ type: fc.constant('SignalDvoExpiry' as const), laatsteDag: datum, vandaag }),
  ],
  [
    registration,
    fc.record({
      ...opdracht,
      type: fc.constant('EndDvo' as const),
      laatsteDag: datum,
      opgezegdOp: datum,
      wederzijds: fc.boolean(),
      reden: tekst,
      bron: tekst,
    }),
    fc.record({ ...opdracht, ...termijnen, type: fc.constant('CorrectDvo' as const), reden: tekst, bron: tekst }),
    fc.record({ type: fc.constant('NameDvoOpvolger' as const), opvolgerDvoId: id, opvolgerVanaf: datum }),
  ],
);
