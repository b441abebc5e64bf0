import fc from 'fast-check';
import { GEEN_BEPALINGEN } from '../../../src/inkoop/contractbepaling/contractbepalingen.state.js';
import { type contractwijzigingDecider as decider } from '../../../src/inkoop/contractwijziging/contractwijziging.decider.js';
import { GRONDEN, TOETSEN } from '../../../src/inkoop/contractwijziging/inhoud/wijziging.js';
import { type CommandsOf, id, mostly, tekst, vandaag } from '../values.js';
import { CONTRACT, inhoud } from './contractbepalingen.js';

const wijzigingId = fc.constant('9f000000-0000-4000-8000-000000000001');
const dag = fc.constantFrom('2026-04-20', '2026-04-20', '2026-04-21');
const contractId = fc.constantFrom(CONTRACT.contractId, CONTRACT.contractId, '9e000000-0000-4000-8000-000000000009');

const propose = fc.record({
  type: fc.constant('ProposeContractwijziging' as const),
  wijzigingId,
  titel: tekst,
  betrokken: fc.constantFrom(
    ...Array.from({ length: 9 }, () => [{ contract: CONTRACT, bepalingen: GEEN_BEPALINGEN }]),
    [
      { contract: CONTRACT, bepalingen: GEEN_BEPALINGEN },
      { contract: CONTRACT, bepalingen: GEEN_BEPALINGEN },
    ],
  ),
  grond: fc.record({
    soort: fc.constantFrom('wederzijds' as const, 'wettelijk' as const, ...GRONDEN),
    toelichting: tekst,
    bepaling: fc.constantFrom(null, 'wijzigen'),
    pilot: fc.option(tekst),
    bewijs: fc.array(tekst, { maxLength: 1 }),
    verplichtVanaf: fc.constantFrom(null, '2026-05-01'),
  }),
  inhoud,
  kaderversies: fc.constant({ kwaliteit: 2 }),
  beoogdeIngangsdatum: fc.constantFrom('2026-07-01', '2026-07-01', '2026-07-01', '2027-01-01'),
  voorgesteldOp: fc.constantFrom('2026-04-01', '2026-04-20'),
  vandaag: fc.constantFrom('2026-05-05', '2026-05-05', '2026-04-05'),
});

export const contractwijzigingDeciderOpening = propose.map((command) => ({
  ...command,
  inhoud: { bepalingen: [], vervallen: [], bekostiging: [], kwaliteitskaders: [{ kader: 'kwaliteit', versie: 1 }] },
  grond: { ...command.grond, soort: 'wederzijds' as const },
}));

/** Three of them come before anything else can happen. */
const answer = fc.record({
  type: fc.constant('AnswerToets' as const),
  wijzigingId,
  toets: fc.constantFrom(...TOETSEN),
  ja: fc.boolean(),
  reden: tekst,
  beantwoordOp: dag,
  vandaag,
});

const announce = fc.record({
  type: fc.constant('AnnounceContractwijziging' as const),
  wijzigingId,
  kenmerk: tekst,
  aangekondigdOp: dag,
  termijnDagen: fc.constantFrom(0, 30, 90),
  termijnVan: fc.constantFrom('regio' as const, 'kroniek' as const),
  vandaag,
});

export const contractwijzigingDecider: CommandsOf<typeof decider> = mostly(
  [
    answer,
    answer,
    answer,
    fc.record({
      type: fc.constant('JudgeContractwijziging' as const),
      wijzigingId,
      wezenlijk: fc.boolean(),
      reden: tekst,
      besluitDatum: fc.constantFrom('2026-04-21', '2026-04-22'),
      vandaag,
    }),
    announce,
    fc.record({
      type: fc.constant('SignAddendum' as const),
      wijzigingId,
      contractId,
      document: fc.constant({ naam: 'Addendum', sha256: 'a'.repeat(64), vindplaats: 'Archief' }),
      ondertekendOp: fc.constantFrom('2026-04-22', '2026-04-25'),
      ingangsdatum: fc.constantFrom('2026-05-20', '2026-08-01'),
      overgang: fc.constantFrom(null, { oudeBepalingTot: null }, { oudeBepalingTot: '2026-07-01' }),
      vandaag,
    }),
  ],
  [
    propose,
    fc.record({
      type: fc.constant('WithdrawContractwijziging' as const),
      wijzigingId,
      reden: tekst,
      ingetrokkenOp: dag,
      vandaag,
    }),
    fc.record({
      type: fc.constant('StartNieuweContractering' as const),
      wijzigingId,
      rondeId: id,
      gekoppeldOp: fc.constantFrom('2026-04-25', '2026-04-26'),
      vandaag,
    }),
  ],
);
