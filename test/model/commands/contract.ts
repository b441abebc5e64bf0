import fc from 'fast-check';
import {
  type contractDecider as decider,
  type Productvoorwaarden,
} from '../../../src/inkoop/contract/contract.decider.js';
import { UITOEFENAARS } from '../../../src/inkoop/contract/contract.events.js';
import { aanbiederId, bedrag, type CommandsOf, datum, gemeentecode, id, mostly, productcode } from '../values.js';

/** Also long after, when every contract here has ended. */
const vandaag = fc.oneof(datum, fc.constant('2045-01-01'));
const years = fc.integer({ min: 1, max: 5 });
const maanden = fc.option(fc.integer({ min: 0, max: 12 }));
const uitgeoefendDoor = fc.constantFrom(...UITOEFENAARS);
const volgnummer = fc.constantFrom(1, 1, 2, 3, 4);

const voorwaarden: fc.Arbitrary<Productvoorwaarden> = fc.record({
  productcode,
  product: fc.option(
    fc.record({
      categorie: fc.constant('02'),
      segment: fc.constant(null),
      perceel: fc.constant(null),
      wet: fc.constant('Wmo2015' as const),
    }),
    { freq: 20 },
  ),
  duur: fc.option(fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [2, 4]), { freq: 30 }),
  verlenging: fc.option(fc.record({ aantal: fc.integer({ min: 1, max: 3 }), jaren: fc.integer({ min: 1, max: 3 }) }), {
    freq: 30,
  }),
  maximum: fc.option(fc.integer({ min: 4, max: 20 }), { freq: 2 }),
  uitoefenaar: fc.option(uitgeoefendDoor, { freq: 30 }),
  aankondigingMaanden: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 30 }),
  signaalOptieMaanden: maanden,
  signaalEindeMaanden: maanden,
  acceptatieplicht: fc.option(fc.boolean()),
});

/** Mostly one set of terms for all products: products with different terms are refused. */
const producten = fc.oneof(
  { weight: 9, arbitrary: voorwaarden.map((one) => [one, { ...one, productcode: '99B01' }]) },
  { weight: 1, arbitrary: fc.array(voorwaarden, { maxLength: 3 }) },
);

/** Nothing happens to a contract that was never signed. */
export const contractDeciderOpening = fc.record({
  type: fc.constant('SignContract' as const),
  contractId: id,
  contractnummer: fc.constantFrom('H5-2023-001', 'H5-2023-002'),
  aanbieder: fc.option(fc.record({ aanbiederId, sinds: datum }), { freq: 20 }),
  gemeenten: fc.array(
    fc.record({
      gemeentecode,
      naam: fc.constant('Een gemeente'),
      contractpartnerVanaf: fc.option(fc.constantFrom('2020-01-01', '2023-01-01', '2024-01-01'), { freq: 20 }),
      inkoopTot: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: datum }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  producten,
  ingangsdatum: datum,
  duurJaren: years,
  verlengingsopties: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.array(years, { maxLength: 3 }) },
  ),
  ondertekendOp: fc.constantFrom('2022-12-01', '2023-01-01', '2026-06-01'),
  vandaag: fc.constantFrom('2023-01-01', '2026-06-01', '2026-06-01'),
});

export const exercise = fc.record({
  type: fc.constant('ExerciseVerlengingsoptie' as const),
  volgnummer,
  besluitDatum: datum,
  uitgeoefendDoor,
  namensAanbiederId: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: aanbiederId }),
  signaalEindeMaanden: maanden,
  vandaag,
});

export const tarief = fc.record({
  type: fc.constant('AgreeTarief' as const),
  // Mostly the one that almost every contract here has.
  productcode: fc.oneof({ weight: 5, arbitrary: fc.constant('99B01') }, { weight: 1, arbitrary: productcode }),
  eenheid: fc.option(fc.constant('04'), { freq: 30 }),
  bedrag: fc.oneof({ weight: 9, arbitrary: bedrag }, { weight: 1, arbitrary: fc.constantFrom(0, -1) }),
  geldigVanaf: datum,
  geldigTot: fc.option(datum),
});

export const contractDecider: CommandsOf<typeof decider> = mostly(
  [
    exercise,
    exercise,
    tarief,
    tarief,
    fc.record({ type: fc.constantFrom('LetContractExpire', 'SignalContractEnd'), einddatum: datum, vandaag }),
    fc.record({ type: fc.constant('SignalVerlengingsoptie' as const), volgnummer, vandaag }),
  ],
  [contractDeciderOpening],
);
