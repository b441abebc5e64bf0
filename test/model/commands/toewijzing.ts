import fc from 'fast-check';
import { BEKOSTIGINGSVORMEN } from '../../../src/regio/regioconfiguratie/inhoud/bekostiging.js';
import { REDENEN_BEEINDIGING, REDENEN_WEIGERING } from '../../../src/toegang/toewijzing/toewijzing.codes.js';
import {
  type toewijzingDecider as decider,
  type toewijzingInOrder as inOrder,
} from '../../../src/toegang/toewijzing/toewijzing.decider.js';
import { BELETSELS } from '../../../src/toegang/toewijzing/toewijzing.events.js';
import {
  aanbiederId,
  actor,
  bedrag,
  berichtId,
  type CommandsOf,
  gemeentecode,
  id,
  kalender,
  mostly,
  naburigeDatum as datum,
  productcode,
  segment,
  tekst,
  vandaag,
} from '../values.js';

const handeling = { actor, vandaag };
const omvang = fc.option(
  fc.record({ volume: fc.integer({ min: 1, max: 40 }), eenheid: fc.constant('04'), frequentie: fc.constant('2') }),
);
const dekkingsfout = fc.option(fc.constant({ code: 'CONTRACT_ONBEKEND', melding: 'Kies een ander contract.' }), {
  freq: 2,
  nil: null,
});
const zelden = <T>(value: T, fault: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fault });
const norm = fc.option(fc.record({ werkdagen: fc.integer({ min: 1, max: 14 }), kalender }), { freq: 4 });
const kosten = fc.record({
  verwachtBedrag: fc.constantFrom(null, 2_500_000, 2_500_001),
  bovenBedrag: fc.constantFrom(2_500_000, 2_500_000, null),
});
const regime = fc.record({
  productversie: fc.constantFrom(1, 2),
  bekostiging: fc.record({
    vorm: fc.constantFrom(...BEKOSTIGINGSVORMEN, null),
    configVersion: fc.constantFrom('h5-1', 'h5-2'),
    geldigOp: datum,
  }),
});
/** After most starts. */
const later = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('2026-05-02', '2026-05-03', '2026-05-04') },
  { weight: 1, arbitrary: datum },
);
const einddatum = fc.option(datum, { freq: 2 });

const start = fc.record({
  ...handeling,
  type: fc.constant('RegisterStartZorg' as const),
  begindatum: datum,
  kalender: fc.option(kalender),
  berichtId,
});

const vervolg = fc.option(
  fc.record({
    vervolgtOp: id,
    laatsteDag: fc.option(datum),
    dagen: fc.constantFrom(0, 30),
    ondanks: fc.subarray([...BELETSELS]),
  }),
  { freq: 2 },
);

/** Nothing happens to a toewijzing that was never sent. */
export const toewijzingDeciderOpening = fc.record({
  ...handeling,
  type: fc.constant('SendToewijzing' as const),
  gegevens: fc.record({
    toewijzingId: fc.constant('70000000-0000-4000-8000-000000000001'),
    toewijzingnummer: fc.constant('101'),
    clientId: id,
    gemeentecode,
    aanbiederId,
    contractId: id,
    productcode,
    productcategorie: fc.constant('02'),
    segment,
    gewensteStartdatum: datum,
    einddatum,
    omvang,
    budget: fc.option(bedrag),
    toegewezenOp: zelden('2026-03-20', datum),
  }),
  berichtId,
  client: fc.option(fc.record({ gemeentecode }), { freq: 10 }),
  dekkingsfout: zelden(null, dekkingsfout),
  vervolg,
  norm,
  regime,
  kosten,
});

export const toewijzingDecider: CommandsOf<typeof decider> = mostly(
  [
    start,
    start,
    fc.record({
      ...handeling,
      type: fc.constant('CorrectStartZorg' as const),
      begindatum: datum,
      reden: tekst,
      kalender: fc.option(kalender),
      berichtId,
    }),
    fc.record({
      ...handeling,
      type: fc.constant('RemoveStartZorg' as const),
      begindatum: fc.option(datum, { freq: 2 }),
      reden: tekst,
      berichtId,
    }),
    fc.record({
      ...handeling,
      type: fc.constant('PauseZorg' as const),
      vanaf: later,
      redenCode: fc.constantFrom('20', '20', '19'),
    }),
    fc.record({ ...handeling, type: fc.constant('ResumeZorg' as const), vanaf: later }),
    fc.record({
      ...handeling,
      type: fc.constant('EndZorg' as const),
      einddatum: later,
      redenCode: fc.constantFrom(...REDENEN_BEEINDIGING),
    }),
    fc.record({
      ...handeling,
      type: fc.constant('RemoveStopZorg' as const),
      einddatum: later,
      redenCode: fc.constantFrom('20', '20', ...REDENEN_BEEINDIGING),
      reden: tekst,
      berichtId,
    }),
    fc.record(
      {
        ...handeling,
        type: fc.constant('CorrectToewijzing' as const),
        gewensteStartdatum: datum,
        einddatum,
        omvang,
        budget: fc.option(bedrag),
        reden: tekst,
        berichtId,
        gecorrigeerdOp: zelden('2026-03-20', datum),
        dekkingsfout: zelden(null, dekkingsfout),
        norm,
        kosten,
      },
      {
        requiredKeys: [
          ...(['actor', 'vandaag', 'type', 'reden', 'berichtId', 'gecorrigeerdOp'] as const),
          ...(['dekkingsfout', 'norm', 'kosten'] as const),
        ],
      },
    ),
    fc.record({
      ...handeling,
      type: fc.constant('ConvertToewijzing' as const),
      per: datum,
      naar: fc.option(regime, { freq: 8 }),
      kosten,
      reden: tekst,
    }),
    fc.record({
      ...handeling,
      type: fc.constant('CompleteExtraCheck' as const),
      geslaagd: fc.boolean(),
      reden: tekst,
    }),
    fc.record({ ...handeling, type: fc.constant('SignalStarttermijnExceeded' as const) }),
    fc.record({ ...handeling, type: fc.constant('RecomputeStarttermijn' as const), norm, reden: tekst }),
  ],
  [
    toewijzingDeciderOpening,
    fc.record({ ...handeling, type: fc.constant('AcceptToewijzing' as const) }),
    fc.record({
      ...handeling,
      type: fc.constant('ProposeAlternatieveAanbieder' as const),
      aanbiederId,
      aanbiederBekend: zelden(true, fc.boolean()),
      toelichting: tekst,
    }),
    fc.record({
      ...handeling,
      type: fc.constant('DeclineToewijzingWithReason' as const),
      redenCode: fc.constantFrom(...REDENEN_WEIGERING, 'GEEN_ZIN', null),
      toelichting: fc.option(tekst, { freq: 5 }),
    }),
    fc.record({ ...handeling, type: fc.constant('WithdrawToewijzing' as const), reden: tekst, berichtId }),
  ],
);

export const toewijzingInOrder: CommandsOf<typeof inOrder> = fc.array(toewijzingDecider, { maxLength: 3 });
export const toewijzingInOrderOpening = toewijzingDeciderOpening.map((one) => [one]);
