import fc from 'fast-check';
import { type aanmeldingDecider as decider } from '../../../src/inkoop/inkoopronde/aanmelding/aanmelding.decider.js';
import { type Document, type Eis } from '../../../src/inkoop/inkoopronde/inhoud/ronde.js';
import { AANBIEDERS, type CommandsOf, tekst, vandaag } from '../values.js';

const vog: Eis = { sleutel: 'vog', gebied: 'personeel', tekst: 'Verklaring', big: false, wet: null, onderdelen: [] };
const onderdelen = fc.constantFrom<string[][]>(['ambulant'], ['wonen'], ['ambulant', 'wonen']);
const dag = fc.constantFrom('2026-04-20', '2026-04-21');

/** The same ronde in every command of a story: it is fixed once it is published. */
const ronde = fc.constant({
  eisen: { ambulant: [vog], wonen: [vog] },
  criteria: [{ sleutel: 'kwaliteit', naam: 'Kwaliteit', gewicht: 10_000 }],
  toelatingsgesprek: false,
  bezwaartermijnDagen: 14,
  metGunning: false,
  consortium: false,
});
const gunning = fc.constantFrom(...Array.from({ length: 9 }, () => ({ stand: 'geen' as const, bezwaarTot: null })), {
  stand: 'voorlopig' as const,
  bezwaarTot: '2026-05-01',
});
const feiten = { ronde, gunning, vandaag };
const submit = fc.record({
  type: fc.constant('SubmitAanmelding' as const),
  aanmeldingId: fc.constant('9d000000-0000-4000-8000-000000000001'),
  rondeId: fc.constant('9c000000-0000-4000-8000-000000000001'),
  aanbiederId: fc.constant(AANBIEDERS[0]),
  onderdelen,
  moment: fc.constant(null),
  inschrijver: fc.record({
    lokaal: fc.boolean(),
    identiteitsgebonden: fc.boolean(),
    consortium: fc.constantFrom<string[][]>([], [AANBIEDERS[1]], [AANBIEDERS[0]]),
  }),
  toelichting: fc.option(tekst),
  documenten: fc.constant<Document[]>([]),
  ingediendOp: fc.constantFrom('2026-04-01', '2026-04-20'),
  ...feiten,
});
const weighed = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

export const aanmeldingDeciderOpening = submit;

export const aanmeldingDecider: CommandsOf<typeof decider> = fc.oneof(
  weighed(1, submit),
  weighed(
    5,
    fc.record({
      type: fc.constant('VerifyKwaliteitseis' as const),
      eis: fc.constantFrom('vog', 'vog', 'big'),
      voldaan: fc.constantFrom(true, true, false),
      onderbouwing: tekst,
      getoetstOp: dag,
      ...feiten,
    }),
  ),
  weighed(
    5,
    fc.record({
      type: fc.constant('AssessAanmelding' as const),
      scores: fc.constantFrom<{ criterium: string; score: number; reden: string }[][]>(
        [{ criterium: 'kwaliteit', score: 7_000, reden: 'Goed plan' }],
        [],
      ),
      bijdrage: tekst,
      beoordeeldOp: dag,
      ...feiten,
    }),
  ),
  weighed(
    5,
    fc.record({
      type: fc.constant('AdmitAanbieder' as const),
      onderdelen,
      reden: tekst,
      besluitDatum: fc.constantFrom('2026-04-20', '2026-04-22'),
      ...feiten,
    }),
  ),
  weighed(
    2,
    fc.record({
      type: fc.constant('RejectAanmelding' as const),
      onderdelen,
      redenen: fc.array(tekst, { minLength: 1, maxLength: 2 }),
      besluitDatum: dag,
      ...feiten,
    }),
  ),
  weighed(
    3,
    fc.record({
      type: fc.constant('SubmitBezwaar' as const),
      gronden: tekst,
      ontvangenOp: fc.constantFrom('2026-04-25', '2026-04-30'),
      ...feiten,
    }),
  ),
  weighed(
    3,
    fc.record({
      type: fc.constant('DecideBezwaar' as const),
      uitkomst: fc.constantFrom('gegrond' as const, 'ongegrond' as const, 'ingetrokken' as const),
      reden: tekst,
      beslistOp: fc.constantFrom('2026-05-01', '2026-05-02'),
      ...feiten,
    }),
  ),
  weighed(
    2,
    fc.record({
      type: fc.constant('EndBezwaartermijn' as const),
      bezwaarTot: fc.constantFrom('2026-05-04', '2026-05-05'),
      ...feiten,
    }),
  ),
  weighed(
    1,
    fc.record({
      type: fc.constant('ConductToelatingsgesprek' as const),
      besproken: tekst,
      gehoudenOp: dag,
      ...feiten,
    }),
  ),
  weighed(
    1,
    fc.record({ type: fc.constant('WithdrawAanmelding' as const), reden: tekst, ingetrokkenOp: dag, ...feiten }),
  ),
);
