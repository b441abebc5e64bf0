import fc from 'fast-check';
import { type contractpartijenDecider as decider } from '../../../src/inkoop/partijen/contractpartijen/contractpartijen.decider.js';
import { AANBIEDERS, type CommandsOf, datum, gemeentecode, id, mostly, productcode, tekst } from '../values.js';

const [HOOFD, LID, ONDER] = AANBIEDERS;
const contractId = fc.constant('34000000-0000-4000-8000-000000000001');
const contract = fc.constant({
  ...{ aanbiederId: HOOFD, gemeenten: ['0503', '0637'], productcodes: ['02A05', '02A03'] },
  ...{ ingangsdatum: '2022-12-01', einddatum: '2027-12-31' },
});
const vandaag = fc.constantFrom('2024-01-01', '2029-01-01', '2029-01-01');
const kader = { contractId, contract, vandaag };
const gemeenten = gemeentecode.map((code) => [code]);
const productcodes = productcode.map((code) => [code]);
const partij = fc.record({
  aanbiederId: fc.constantFrom(null, LID, ONDER, HOOFD),
  naam: tekst,
  agbcode: fc.constantFrom(null, '42990008', '42990009'),
  kvkNummer: fc.constantFrom(null, '90000009'),
});
const bekend = fc.constantFrom(true, true, true, false);

export const contractpartijenDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      ...{ type: fc.constant('RegisterOnderaannemer' as const), ...kader, onderaannemingId: id },
      ...{ onderaannemer: partij, gemeenten, productcodes, vanaf: datum, laatsteDag: fc.option(datum), bron: tekst },
      instemming: fc.array(fc.record({ gemeentecode, op: datum, kenmerk: tekst }), { maxLength: 2 }),
      regel: fc.constantFrom(
        null,
        { regel: 'in-heroverweging' },
        { regel: 'toegestaan', instemming: 'per-gemeente' as const },
        { regel: 'niet-toegestaan' },
      ),
      onder: fc.option(id, { freq: 2 }),
      aanbiederBekend: bekend,
    }),
    fc.record({
      ...{ type: fc.constant('SetMinimumClienten' as const), ...kader, minimumId: id, productcodes },
      ...{ aantal: fc.constantFrom(1, 10), van: datum, tot: datum, bron: tekst, afgesprokenOp: datum },
    }),
    fc.record({
      ...{ type: fc.constant('CountMinimumClienten' as const), ...kader, minimumId: id },
      clienten: fc.constantFrom(0, 9, 10),
    }),
  ],
  [
    fc.record({
      ...{ type: fc.constant('EndOnderaanneming' as const), contractId, vandaag, onderaannemingId: id },
      ...{ laatsteDag: datum, reden: tekst },
    }),
    fc.record({
      ...{ type: fc.constant('FormCombinatie' as const), ...kader, vanaf: datum, bron: tekst },
      leden: fc.constantFrom<string[]>([LID], [LID, ONDER], [HOOFD], [LID, LID]),
      onbekend: fc.constantFrom<readonly string[]>([], [], [], [LID]),
    }),
    fc.record({
      ...{ type: fc.constant('AssignPercelen' as const), ...kader, aanmeldingId: id, toegewezenOp: datum },
      percelen: fc.constantFrom<string[]>(['begeleiding'], ['dagbesteding'], ['begeleiding', 'wonen']),
      toelating: fc.constantFrom(
        null,
        ...[true, false].map((definitief) => ({
          ...{ rondeId: '35000000-0000-4000-8000-000000000001', aanbiederId: HOOFD, definitief },
          ...{ onderdelen: ['begeleiding', 'dagbesteding'], productcodes: ['02A03'] },
        })),
      ),
    }),
    fc.record({
      ...{ type: fc.constant('SignRaamovereenkomst' as const), ...kader, bron: tekst, ondertekendOp: datum },
      omzetgarantie: fc.option(fc.constantFrom(1, 5_000_000)),
      keuzeDoor: fc.constantFrom('client' as const, 'gemeente' as const),
    }),
  ],
);
