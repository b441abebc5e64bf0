import { BEEINDIGINGSGRONDEN } from '../../../src/inkoop/contract/inhoud/einde.js';
import { SCHORSINGSGRONDEN } from '../../../src/regio/regioconfiguratie/inhoud/contract.js';
import fc from 'fast-check';
import {
  type contractDecider as decider,
  type Productvoorwaarden,
} from '../../../src/inkoop/contract/contract.decider.js';
import { LOOPTIJDSTATUSSEN } from '../../../src/regio/regioconfiguratie/inhoud/contract.js';
import { UITOEFENAARS } from '../../../src/inkoop/contract/contract.events.js';
import { aanbiederId, bedrag, type CommandsOf, datum, gemeentecode, id, mostly, productcode } from '../values.js';

/** Also long after, when every contract here has ended. */
const vandaag = fc.oneof(datum, fc.constant('2045-01-01'));
const lengte = fc.constantFrom(6, 12, 24, 36, 48);
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
  duur: fc.option(fc.constantFrom({ minimumMaanden: 6 }, { maanden: [6, 12, 24, 36, 48] }, { maanden: [24] }), {
    freq: 5,
  }),
  verlenging: fc.option(
    fc.record({
      aantal: fc.integer({ min: 1, max: 3 }),
      maanden: fc.constantFrom(6, 12, 36),
      maximaal: fc.boolean(),
    }),
    { freq: 5 },
  ),
  maximumMaanden: fc.option(fc.integer({ min: 30, max: 240 }), { freq: 2 }),
  uitoefenaar: fc.option(uitgeoefendDoor, { freq: 10 }),
  aankondigingMaanden: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 10 }),
  signaalOptieMaanden: maanden,
  signaalEindeMaanden: maanden,
  acceptatieplicht: fc.option(fc.boolean()),
  looptijdstatus: fc.option(fc.constantFrom(...LOOPTIJDSTATUSSEN)),
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
  duurMaanden: fc.oneof({ weight: 5, arbitrary: lengte }, { weight: 1, arbitrary: fc.constant(undefined) }),
  verlengingsopties: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.array(fc.record({ maanden: lengte }), { maxLength: 3 }) },
  ),
  uitoefenaar: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: uitgeoefendDoor }),
  aankondigingMaanden: fc.constantFrom(undefined, undefined, undefined, 6),
  looptijdstatus: fc.constantFrom(undefined, ...LOOPTIJDSTATUSSEN),
  ondertekendOp: fc.constantFrom('2022-12-01', '2023-01-01', '2026-06-01'),
  vandaag: fc.constantFrom('2023-01-01', '2026-06-01', '2026-06-01'),
});

export const exercise = fc.record({
  type: fc.constant('ExerciseVerlengingsoptie' as const),
  volgnummer,
  maanden: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: lengte }),
  besluitDatum: datum,
  uitgeoefendDoor,
  namensAanbiederId: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: aanbiederId }),
  signaalEindeMaanden: maanden,
  vandaag,
});

const bestuurlijk = fc.record({
  type: fc.constant('ExtendContract' as const),
  maanden: lengte,
  besluit: fc.constant('Besluit van de colleges'),
  besluitDatum: datum,
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
  reden: fc.option(fc.constant('De index is gecorrigeerd.'), { freq: 3, nil: undefined }),
});

const clientenstopId = id;

const clientenstop = fc.record({
  type: fc.constant('GrantClientenstop' as const),
  clientenstopId,
  gemeenten: fc.option(fc.array(gemeentecode, { minLength: 1, maxLength: 2 }), { freq: 2 }),
  productcodes: fc.option(fc.constant(['99B01']), { freq: 2 }),
  aangekondigdOp: fc.constantFrom('2023-01-01', '2023-03-01'),
  aankondigingsdagen: fc.constantFrom(0, 14),
  toestemmingOp: fc.constantFrom('2023-01-02', '2023-03-02'),
  toestemming: fc.constant('Brief van de regio'),
  reden: fc.constant('Vacatures'),
  ingangsdatum: datum,
  laatsteDag: fc.option(datum, { freq: 2 }),
  vandaag,
});

const opheffing = fc.record({
  type: fc.constant('LiftClientenstop' as const),
  clientenstopId,
  opgehevenPer: datum,
  reden: fc.constant('Vervuld'),
  vandaag,
});

const beeindigingId = id;

const beeindiging = fc.record({
  type: fc.constant('TerminateContract' as const),
  beeindigingId,
  grond: fc.constantFrom(...BEEINDIGINGSGRONDEN),
  besluit: fc.constant('Besluit van de colleges'),
  besluitDatum: datum,
  aangezegdOp: fc.option(datum, { freq: 2 }),
  einddatum: datum,
  reden: fc.constant('De aanbieder stopt'),
  opzegtermijnMaanden: fc.constantFrom(null, 0, 3),
  tevredenheid: fc.constantFrom(null, { cijfer: 70, bron: 'CEO' }, { cijfer: 85, bron: 'CEO' }),
  laatsteLevering: fc.option(datum, { freq: 2 }),
  vandaag,
});

const intrekking = fc.record({
  type: fc.constant('WithdrawTermination' as const),
  beeindigingId,
  besluitDatum: datum,
  reden: fc.constant('Doorstart'),
  vandaag,
});

const schorsingId = id;

const schorsing = fc.record({
  type: fc.constant('SuspendContract' as const),
  schorsingId,
  grond: fc.constantFrom(...SCHORSINGSGRONDEN),
  besluit: fc.constant('Besluit van de colleges'),
  besluitDatum: datum,
  reden: fc.constant('Onderzoek'),
  ingangsdatum: datum,
  laatsteDag: fc.option(datum, { freq: 2 }),
  vandaag,
});

const schorsingOpheffing = fc.record({
  type: fc.constant('LiftSuspension' as const),
  schorsingId,
  opgehevenPer: datum,
  reden: fc.constant('Afgerond'),
  vandaag,
});

export const contractDecider: CommandsOf<typeof decider> = mostly(
  [
    exercise,
    exercise,
    bestuurlijk,
    tarief,
    tarief,
    clientenstop,
    clientenstop,
    opheffing,
    beeindiging,
    intrekking,
    schorsing,
    schorsingOpheffing,
    fc.record({ type: fc.constantFrom('LetContractExpire', 'SignalContractEnd'), einddatum: datum, vandaag }),
    fc.record({ type: fc.constant('SignalVerlengingsoptie' as const), volgnummer, vandaag }),
  ],
  [contractDeciderOpening],
);
