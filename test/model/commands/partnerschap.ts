import fc from 'fast-check';
import { meet, type Partnerregel } from '../../../src/leveranciersmanagement/partnerschap/inhoud/partnerregel.js';
import { type partnerschapDecider as decider } from '../../../src/leveranciersmanagement/partnerschap/partnerschap.decider.js';
import { AANBIEDERS, type CommandsOf, datum, mostly, tekst } from '../values.js';

const OMZET = { operator: '>=', waarde: 10_000_000, eenheid: 'eurocent', tolerantieProcent: 0 } as const;
const OMVANG = { operator: '>=', waarde: 50, eenheid: 'clienten', tolerantieProcent: 'open' } as const;
const regel: Partnerregel = {
  criteria: [
    { criterium: 'keten', naam: 'Keten' },
    { criterium: 'omzet', naam: 'Omzet', drempels: [OMZET] },
    { criterium: 'omvang', naam: 'Omvang', drempels: [OMVANG], verband: 'een' },
  ],
  ...{ operator: '>=', vereist: 2, per: ['segment', 'gemeente'], mensBevestigt: true },
};
const betreft = fc.constant({
  partnerschapId: '32000000-0000-4000-8000-000000000001',
  aanbiederId: AANBIEDERS[0],
  segment: 'volwassenen',
  gemeentecode: null,
});
const vandaag = fc.constantFrom('2025-06-01', '2026-05-05');
const jaar = fc.constantFrom(2024, 2025);
const kader = { betreft, vandaag };
const sleutel = fc.constantFrom('activering', 'jongeren');
const assess = fc
  .record({ omzet: fc.constantFrom(9_999_999, 10_000_000), omvang: fc.constantFrom(49, 50), mens: fc.boolean() })
  .chain(({ omzet, omvang, mens }) =>
    fc.record({
      ...{ type: fc.constant('AssessPartnerschap' as const), ...kader, jaar },
      regel: fc.constant({ ...regel, mensBevestigt: mens }),
      metingen: fc.constant({ omzet: [meet(OMZET, omzet)], omvang: [meet(OMVANG, omvang)] }),
      configuratieversie: fc.constant('h5-1'),
      declaraties: fc.constantFrom(3, 4),
      totPositie: fc.constant('42'),
    }),
  );

export const partnerschapDecider: CommandsOf<typeof decider> = mostly(
  [
    assess,
    fc.record({
      ...{ type: fc.constant('ConfirmPartnerschap' as const), ...kader, jaar, reden: tekst, besluitDatum: datum },
    }),
    fc.record({ type: fc.constant('SignalPartnerbeoordelingDue' as const), ...kader, jaar }),
  ],
  [
    fc.record({
      ...{ type: fc.constant('RecordPartnercriterium' as const), ...kader, jaar },
      criterium: fc.constantFrom('keten', 'omvang', 'omzet', 'onbekend'),
      voldaan: fc.boolean(),
      reden: tekst,
      bewijs: fc.constant(['Verslag']),
      beoordeeldOp: datum,
      regel: fc.constant(regel),
    }),
    fc.record({
      ...{ type: fc.constant('CommitOntwikkeldoel' as const), ...kader },
      ...{ sleutel, doel: tekst, uiterlijk: datum, toegezegdOp: datum },
    }),
    fc.record({
      ...{ type: fc.constant('ReportOntwikkeldoel' as const), ...kader, sleutel },
      stand: fc.constantFrom('loopt' as const, 'bereikt' as const, 'niet-bereikt' as const),
      voortgang: tekst,
      gemeldOp: datum,
    }),
    fc.record({
      ...{ type: fc.constant('AgreeSignaleringsafspraak' as const), ...kader, afspraak: tekst, afgesprokenOp: datum },
    }),
  ],
);
