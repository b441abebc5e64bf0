import fc from 'fast-check';
import { type Betaald, type Controlefeiten } from '../../../src/declaratie/controles/controle.js';
import { type IngediendeDeclaratie } from '../../../src/declaratie/declaratie/declaratie.events.js';
import { type Bekostiging } from '../../../src/regio/regioconfiguratie/inhoud/bekostiging.js';

export const DECLARATIE = 'de000000-0000-4000-8000-000000000001';
const EERDER = 'de000000-0000-4000-8000-000000000002';
export const TOEWIJZING = '70000000-0000-4000-8000-000000000001';
export const PRIJS = 1_000_000;
const [AANBIEDER, CLIENT] = ['a0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001'];

/** One declaratie on one toewijzing, as it came in; often within what was agreed. */
export const ingediend: fc.Arbitrary<IngediendeDeclaratie> = fc.record({
  declaratieId: fc.constant(DECLARATIE),
  toewijzingId: fc.constant(TOEWIJZING),
  aanbiederId: fc.constant(AANBIEDER),
  clientId: fc.constant(CLIENT),
  gemeentecode: fc.constant('0503'),
  perceel: fc.constant('1'),
  wet: fc.constant('Wmo2015' as const),
  productcode: fc.constant('02A03'),
  jaar: fc.constant(2026),
  periode: fc.constantFrom({ van: '2026-02-01', tot: '2026-02-28' }, { van: '2026-02-01', tot: '2026-01-01' }),
  volume: fc.constantFrom(null, null, 10, -10),
  eenheid: fc.constantFrom(null, '04'),
  bedrag: fc.constantFrom(47_500, 400_000, 600_001, -47_500, -400_000, 0),
  ingediendOp: fc.constant('2026-03-02'),
  bericht: fc.constant(null),
  crediteert: fc.constantFrom(null, null, null, EERDER),
});

const regel: fc.Arbitrary<Bekostiging> = fc.constantFrom<Bekostiging[]>(
  {
    ...{ vorm: 'outputgericht', prijsVoor: 'traject', prijsbron: 'trajectprijs', betaalmoment: 'open' },
    naGoedgekeurdResultaat: 'open',
  },
  { vorm: 'inspanningsgericht' },
  { vorm: 'taakgericht', wijze: 'lumpsum' },
  { vorm: 'zoals-bestaand', omschrijving: 'huidige systematiek' },
);

export const controlefeiten: fc.Arbitrary<Controlefeiten> = fc.record({
  declaratie: ingediend,
  toewijzing: fc.option(
    fc.record({
      geldt: fc.constantFrom(true, true, true, false),
      aanbiederId: fc.constant(AANBIEDER),
      clientId: fc.constant(CLIENT),
      gemeentecode: fc.constant('0503'),
      productcode: fc.constant('02A03'),
      categorie: fc.constantFrom('01', '02'),
      begin: fc.constant('2026-01-01'),
      eind: fc.constant(null),
      omvang: fc.constant(null),
      budget: fc.constant(null),
      zorg: fc.constant('loopt' as const),
      extraControle: fc.constantFrom('geen' as const, 'geslaagd' as const, 'vereist' as const),
    }),
    { freq: 8 },
  ),
  regel,
  regelAndersVanaf: fc.constantFrom(null, null, '2026-02-15', '2026-03-01'),
  betaler: fc.option(
    fc.record({
      gemeentecode: fc.constantFrom('0503', '0518'),
      door: fc.constantFrom('gemeente' as const, 'centrumgemeente' as const),
      verantwoordelijk: fc.constantFrom(null, '0518'),
      bron: fc.constant('R-REG-19'),
    }),
  ),
  betalerAndersVanaf: fc.constantFrom(null, null, null, '2026-02-15'),
  tarief: fc.constant({ bedrag: 4_750, eenheid: '04', herkomst: 'contract' as const }),
  trajectprijs: fc.constant(PRIJS),
  vandaag: fc.constant('2026-03-02'),
});

export const betaald: fc.Arbitrary<Betaald> = fc.record({
  bedrag: fc.constantFrom(0, 400_000, PRIJS),
  resultaatGoedgekeurd: fc.boolean(),
  geboekt: fc.constantFrom<Betaald['geboekt'][]>(
    [],
    [
      {
        ...{ declaratieId: EERDER, bedrag: 47_500, volume: null, eenheid: null, crediteert: null },
        ...{ periode: { van: '2026-02-01', tot: '2026-02-28' }, geboektOp: '2026-03-01' },
      },
    ],
  ),
});
