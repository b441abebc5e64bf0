import fc from 'fast-check';
import { type inkoopplanDecider as decider } from '../../../src/regio/besluitvorming/inkoopplan/inkoopplan.decider.js';
import { type Hoofdstuk } from '../../../src/regio/besluitvorming/inkoopplan/inkoopplan.events.js';
import { actor, type CommandsOf, GEMEENTEN, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const TWEE = GEMEENTEN.slice(0, 2);
const hoofdstuk = (tekst: string, verwijstNaar: string[]): Hoofdstuk => ({
  sleutel: 'bemoeizorg',
  nummer: '5.3',
  titel: 'Bemoeizorg',
  teksten: [{ sleutel: 'ambities', nummer: null, titel: 'Ambities', tekst: null }],
  besluiten: [{ sleutel: 'instemmen', nummer: null, tekst, verwijstNaar }],
});
const hoofdstukken = fc.constantFrom(
  [hoofdstuk('Instemmen met de ambities.', ['ambities'])],
  [hoofdstuk('Instemmen met alles.', [])],
  [hoofdstuk('Instemmen met wat er niet staat.', ['onbekend'])],
);
const gemeentecode = fc.constantFrom(...TWEE, ...TWEE, ...TWEE, GEMEENTEN[2]);
const sleutel = fc.constantFrom('instemmen', 'instemmen', 'ambities', 'onbekend');
const gepland = fc.tuple(datum, datum).map(([van, tot]) => ({ van, tot }));
const wijzigingen = fc.array(fc.record({ sleutel, tekst }), { minLength: 1, maxLength: 2 });
const besluitnummer = fc.option(fc.constantFrom('B&W 2026/114', '7'));
const opdracht = { actor, vandaag };
const college = {
  ...opdracht,
  versie: fc.constantFrom(1, 1, 1, 2, 3),
  gemeentecode,
  besluitDatum: datum,
  besluitnummer,
};
const uitkomst = fc.oneof(
  fc.record({ soort: fc.constant('vastgesteld' as const), voorwaarden: fc.array(tekst, { maxLength: 1 }) }),
  fc.record({ soort: fc.constant('gewijzigd' as const), wijzigingen }),
  fc.record({ soort: fc.constant('verworpen' as const), reden: tekst }),
);
const proposal = fc.record({
  ...opdracht,
  type: fc.constant('ProposeInkoopplan' as const),
  inkoopplanId: fc.constant('1a000000-0000-4000-8000-000000000001'),
  naam: fc.constant('Inkoopplan 2026 en 2027'),
  centrumgemeente: fc.constant(GEMEENTEN[0]),
  looptVanaf: fc.constantFrom('2026-01-01', '2026-06-01'),
  laatsteDag: fc.option(fc.constantFrom('2027-12-31', '2025-12-31')),
  gemeenten: fc.option(gepland).map((planned) => TWEE.map((code) => ({ gemeentecode: code, gepland: planned }))),
  hoofdstukken,
  voorgesteldOp: fc.constantFrom('2026-03-20', '2026-03-21'),
  bron: tekst,
  gemeentenVanRegio: fc.constantFrom([...GEMEENTEN], [...GEMEENTEN], GEMEENTEN.slice(1), null),
  genoemdAantal: fc.constantFrom(null, null, null, 10),
});

export const inkoopplanDeciderOpening = proposal;

export const inkoopplanDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      ...college,
      type: fc.constant('AdoptInkoopplan' as const),
      voorwaarden: fc.array(tekst, { maxLength: 1 }),
    }),
    fc.record({
      ...opdracht,
      type: fc.constant('CompleteInkoopplanbesluit' as const),
      sleutel,
      gemeentecode,
      uitgevoerdOp: datum,
      toelichting: fc.option(tekst),
    }),
  ],
  [
    proposal,
    fc.record({
      ...opdracht,
      type: fc.constant('ReviseInkoopplan' as const),
      vorigeVersie: fc.constantFrom(1, 1, 2),
      hoofdstukken,
      herzienOp: datum,
      reden: tekst,
      bron: tekst,
    }),
    fc.record({
      ...opdracht,
      type: fc.constant('PlanInkoopplanbesluit' as const),
      gemeentecode,
      gepland,
      reden: fc.option(tekst),
      bron: tekst,
    }),
    fc.record({ ...college, type: fc.constant('AmendInkoopplan' as const), wijzigingen }),
    fc.record({ ...college, type: fc.constant('RejectInkoopplan' as const), reden: tekst }),
    fc.record({
      ...opdracht,
      type: fc.constant('CorrectInkoopplanbesluit' as const),
      gemeentecode,
      besluit: fc.option(fc.record({ besluitDatum: datum, besluitnummer, uitkomst })),
      reden: tekst,
    }),
  ],
);
