import fc from 'fast-check';
import { type contractbepalingenDecider as decider } from '../../../src/inkoop/contractbepaling/contractbepalingen.decider.js';
import { type Contractfeiten } from '../../../src/inkoop/contractbepaling/contractfeiten.js';
import { type Bepaling } from '../../../src/inkoop/contractbepaling/inhoud/bepaling.js';
import { type Wijzigingsinhoud } from '../../../src/inkoop/contractwijziging/inhoud/wijziging.js';
import { AANBIEDERS, type CommandsOf, id, mostly, tekst, vandaag } from '../values.js';

export const CONTRACT: Contractfeiten = {
  ...{ contractId: '9e000000-0000-4000-8000-000000000001', contractnummer: 'H5-2026-001', aanbiederId: AANBIEDERS[0] },
  ...{ ingangsdatum: '2026-03-20', einddatum: '2026-12-31', ondertekendOp: '2026-03-10' },
  ...{ productcodes: ['02A03', '02A05'], looptijdstatus: null },
};
const contract = fc.constant(CONTRACT);

/** Mostly right; the second kind has subjects that it may not have. */
export const bepaling: fc.Arbitrary<Bepaling> = fc.record({
  sleutel: fc.constantFrom('kern', 'volgen', 'wijzigen'),
  soort: fc.constantFrom('kernbeding', 'anders', 'monitoringsbepaling'),
  titel: tekst,
  tekst,
  artikel: fc.constant(null),
  onderwerpen: fc.constantFrom<string[][]>([], ['budget'], ['weer']),
});
const bepalingen = fc.array(bepaling, { minLength: 1, maxLength: 2 });

export const inhoud: fc.Arbitrary<Wijzigingsinhoud> = fc.oneof(
  fc.record({
    bepalingen: fc.array(bepaling, { maxLength: 1 }),
    vervallen: fc.constantFrom<string[][]>([], ['kern'], ['volgen']),
    bekostiging: fc.constantFrom<Wijzigingsinhoud['bekostiging'][]>(
      [],
      [{ productcode: '02A03', vorm: 'taakgericht' }],
      [{ productcode: '99B01', vorm: 'subsidie' }],
    ),
    kwaliteitskaders: fc.constantFrom<Wijzigingsinhoud['kwaliteitskaders'][]>(
      [],
      [{ kader: 'kwaliteit', versie: 2 }],
      [{ kader: 'kwaliteit', versie: null }],
      [{ kader: 'onbekend', versie: 1 }],
    ),
  }),
  fc.constantFrom<Wijzigingsinhoud[]>(
    { bepalingen: [], vervallen: ['volgen'], bekostiging: [], kwaliteitskaders: [] },
    { bepalingen: [], vervallen: [], bekostiging: [], kwaliteitskaders: [{ kader: 'kwaliteit', versie: 1 }] },
  ),
);

export const contractbepalingenDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({ type: fc.constant('AttachBepalingen' as const), contract, bepalingen, bron: tekst }),
    fc.record({
      type: fc.constant('ApplyContractwijziging' as const),
      contract,
      inhoud,
      ingangsdatum: fc.constantFrom('2026-03-20', '2026-04-01', '2026-05-01', '2027-01-01'),
      kaderversies: fc.constant({ kwaliteit: 2 }),
      wijzigingId: id,
      overgang: fc.constantFrom(null, { oudeBepalingTot: null }, { oudeBepalingTot: '2026-06-30' }),
      ondertekendOp: fc.constant('2026-03-25'),
    }),
  ],
  [
    fc.record({
      type: fc.constant('AdoptContractmodel' as const),
      contract,
      model: fc.record({
        modelId: id,
        sleutel: fc.constant('model'),
        uitgever: fc.constant('h5'),
        versie: fc.constantFrom(1, 2),
        geldigVanaf: fc.constantFrom('2026-01-01', '2026-03-15'),
        bepalingen,
      }),
    }),
    fc.record({
      type: fc.constant('BindKwaliteitskader' as const),
      contract,
      kader: fc.constant('kwaliteit'),
      kaderversie: fc.constantFrom(1, 2),
      kaderversies: fc.constantFrom(0, 2, 2),
      bron: tekst,
    }),
    fc.record({
      type: fc.constant('CorrectBepaling' as const),
      contract,
      bepaling,
      versie: fc.constantFrom(1, 1, 2),
      reden: tekst,
      vandaag,
    }),
  ],
);
