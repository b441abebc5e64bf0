import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Drempel,
  meet,
  type Partnerregel,
  uitkomstVan,
  uitleg,
  voldoet,
} from '../../../src/leveranciersmanagement/partnerschap/inhoud/partnerregel.js';
import {
  type PartnerschapCommand,
  partnerschapDecider,
} from '../../../src/leveranciersmanagement/partnerschap/partnerschap.decider.js';
import { type PartnerschapEvent } from '../../../src/leveranciersmanagement/partnerschap/partnerschap.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

type Of<T extends PartnerschapCommand['type']> = Extract<PartnerschapCommand, { type: T }>;
type Tolerantie = number | 'open';

const OMZET: Drempel = { operator: '>=', waarde: 10_000_000, eenheid: 'eurocent', tolerantieProcent: 0 };
const omvang = (tolerantieProcent: Tolerantie): Drempel[] =>
  [50, 100, 200].map((waarde) => ({ operator: '>=', waarde, eenheid: 'clienten', tolerantieProcent }));
const regel = (tolerantie: Tolerantie = 'open', change: Partial<Partnerregel> = {}): Partnerregel => ({
  criteria: [
    { criterium: 'onmisbaar', naam: 'onmisbaar' },
    { criterium: 'transformatie', naam: 'transformatie' },
    { criterium: 'keten', naam: 'keten' },
    { criterium: 'omzet', naam: 'omzet', drempels: [OMZET] },
    { criterium: 'omvang', naam: 'omvang', drempels: omvang(tolerantie), verband: 'een' },
  ],
  ...{ operator: '>=', vereist: 4, per: ['segment', 'gemeente'], mensBevestigt: true },
  ...change,
});
const kader = {
  betreft: {
    partnerschapId: '7ace9d8c-5b6f-5a7b-8c8d-e5f6a7b8c9db',
    aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12',
    segment: 'volwassenen',
    gemeentecode: null,
  },
  vandaag: '2025-06-01',
};
const assess = (
  omzet: number,
  clienten: readonly number[],
  change: Partial<Of<'AssessPartnerschap'>> = {},
  tolerantie: Tolerantie = 'open',
): Of<'AssessPartnerschap'> => ({
  ...{ type: 'AssessPartnerschap', ...kader, jaar: 2024, regel: regel(tolerantie), configuratieversie: 'h5-1' },
  metingen: {
    omzet: [meet(OMZET, omzet)],
    omvang: omvang(tolerantie).map((one, index) => meet(one, clienten[index]!)),
  },
  ...{ declaraties: 12, totPositie: '42' },
  ...change,
});
const oordeel = (criterium: string, voldaan = true, jaar = 2024): Of<'RecordPartnercriterium'> => ({
  ...{ type: 'RecordPartnercriterium', ...kader, jaar, criterium, voldaan, reden: 'Zie het verslag.' },
  ...{ bewijs: ['Verslag'], beoordeeldOp: '2025-02-01', regel: regel() },
});
const confirm = (jaar = 2024, vandaag = kader.vandaag): Of<'ConfirmPartnerschap'> => ({
  ...{ type: 'ConfirmPartnerschap', ...kader, vandaag, jaar, reden: 'Besproken.', besluitDatum: vandaag },
});
const run = (history: readonly PartnerschapEvent[], command: PartnerschapCommand) =>
  decideOn(partnerschapDecider, history, command);
const after = (...commands: readonly PartnerschapCommand[]) =>
  commands.reduce<readonly PartnerschapEvent[]>((history, one) => [...history, ...run(history, one)], []);
const judged = (...ja: readonly string[]) =>
  ['onmisbaar', 'transformatie', 'keten'].map((criterium) => oordeel(criterium, ja.includes(criterium)));
const partner = [...judged('onmisbaar', 'transformatie', 'keten'), assess(10_000_000, [0, 0, 0]), confirm()];

describe('the computed criteria', () => {
  it('reads 99,999.99 as not enough turnover and 100,000.00 as enough (R-PAR-05, D.8)', () => {
    expect([meet(OMZET, 9_999_999).voldaan, meet(OMZET, 10_000_000).voldaan]).toEqual([false, true]);
  });

  it('reads 49, 99 and 199 as too small and 50, 0 and 0 as enough under a strict reading (R-PAR-06, D.8)', () => {
    const size = (clienten: readonly number[], tolerantie: Tolerantie = 0) =>
      uitkomstVan(
        regel(tolerantie).criteria[4]!,
        omvang(tolerantie).map((one, index) => meet(one, clienten[index]!)),
        undefined,
      ).voldaan;
    expect([size([49, 99, 199]), size([50, 0, 0])]).toEqual([false, true]);
    // A tolerance of 10 percent admits 45, and 44 not.
    expect([size([45, 0, 0], 10), size([44, 0, 0], 10)]).toEqual([true, false]);
    // 'Om en nabij' without a number: a person says what is near enough.
    expect(size([49, 99, 199], 'open')).toBeNull();
  });

  it('asks all thresholds where the rule says so (R-PAR-06)', () => {
    const alle = { ...regel(0).criteria[4]!, verband: 'alle' as const };
    const over = (clienten: readonly number[]) =>
      uitkomstVan(
        alle,
        omvang(0).map((one, index) => meet(one, clienten[index]!)),
        undefined,
      ).voldaan;
    expect([over([50, 0, 0]), over([50, 100, 200])]).toEqual([false, true]);
  });

  it('hides a small number of clients in its words (R-DAT-09)', () => {
    const uitkomst = uitkomstVan(regel(0).criteria[4]!, [meet(omvang(0)[0]!, 7)], undefined);
    expect(uitleg(uitkomst, 10)).toContain('minder dan 10');
    expect(uitleg(uitkomst, 10)).not.toContain(' 7');
  });

  it('is at least or exactly as many as the rule asks, and never decides on what nobody judged (R-PAR-01)', () => {
    const kans = fc.array(fc.constantFrom(true, false, null), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        kans,
        fc.constantFrom('>=' as const, '=' as const),
        fc.integer({ min: 1, max: 6 }),
        (rij, operator, vereist) => {
          const open = rij.filter((one) => one === null).length;
          const vast = rij.filter((one) => one === true).length;
          const mogelijk = Array.from({ length: open + 1 }, (_, extra) =>
            operator === '>=' ? vast + extra >= vereist : vast + extra === vereist,
          );
          const zeker = mogelijk.every((one) => one === mogelijk[0]) ? mogelijk[0] : null;
          return (
            voldoet(
              rij.map((voldaan) => ({ voldaan })),
              { operator, vereist },
            ) === zeker
          );
        },
      ),
    );
  });
});

describe('a partnership', () => {
  it('is established on criteria 1 to 4 and not on 2, 3 and 5, with the reasons (R-PAR-01, D.8)', () => {
    expect(after(...partner).at(-1)).toMatchObject({ type: 'PartnerschapEstablished', data: { jaar: 2024 } });
    const history = after(...judged('transformatie', 'keten'), assess(9_999_999, [50, 0, 0]));
    expect(history.at(-1)).toMatchObject({ type: 'PartnerschapAssessed', data: { aantalVoldaan: 3, voldoet: false } });
    expect(codeOf(() => run(history, confirm()))).toBe('GEEN_STRATEGISCH_PARTNER');
  });

  it('takes exactly four where the region says exactly (R-PAR-01)', () => {
    const exact = { regel: regel('open', { operator: '=' }) };
    const five = after(...judged('onmisbaar', 'transformatie', 'keten'), assess(10_000_000, [50, 0, 0], exact));
    expect(five.at(-1)).toMatchObject({ data: { aantalVoldaan: 5, voldoet: false } });
  });

  it('waits for people where their judgement decides (R-PAR-02, R-PAR-03, R-PAR-04)', () => {
    expect(codeOf(() => after(oordeel('keten'), assess(10_000_000, [50, 0, 0])))).toBe('PARTNEROORDEEL_ONTBREEKT');
    expect(codeOf(() => run([], oordeel('omzet')))).toBe('PARTNERSCHAP_ONGELDIG');
    expect(after(oordeel('keten'), oordeel('keten'))).toHaveLength(1);
  });

  it('is judged only after the year, and quiet when nothing changed (R-PAR-01)', () => {
    const early = assess(10_000_000, [50, 0, 0], { vandaag: '2024-12-31' });
    expect(codeOf(() => run([], early))).toBe('JAAR_NIET_VOORBIJ');
    const history = after(...partner);
    expect(run(history, assess(10_000_000, [0, 0, 0], { totPositie: '99' }))).toEqual([]);
    expect(run(history, confirm())).toEqual([]);
  });

  it('signals the next year when it was not judged, and is lost with reasons when it fails (R-PAR-01)', () => {
    const due = { type: 'SignalPartnerbeoordelingDue', ...kader, jaar: 2025 } as const;
    const history = after(...partner);
    expect(run(history, { ...due, vandaag: '2025-12-31' })).toEqual([]);
    expect(run(history, { ...due, vandaag: '2026-01-01' })).toMatchObject([{ type: 'PartnerbeoordelingDue' }]);
    const vandaag = '2026-02-01';
    const oordelen = ['onmisbaar', 'transformatie', 'keten'].map((one) => oordeel(one, false, 2025));
    const lost = after(
      ...partner,
      ...oordelen,
      assess(10_000_000, [0, 0, 0], { jaar: 2025, vandaag }),
      confirm(2025, vandaag),
    );
    expect(lost.at(-1)).toMatchObject({
      type: 'PartnerschapEnded',
      data: { jaar: 2025, nietVoldaan: ['onmisbaar', 'transformatie', 'keten', 'omvang'] },
    });
    expect(run(lost, { ...due, vandaag })).toEqual([]);
  });

  it('commits to goals and agrees what it signals, as a partner alone (R-PAR-07, R-PAR-12)', () => {
    const doel = {
      sleutel: 'activering',
      doel: 'Meer activering.',
      uiterlijk: '2025-12-31',
      toegezegdOp: '2025-05-01',
    };
    const commit = { type: 'CommitOntwikkeldoel', ...kader, ...doel } as const;
    const melding = { sleutel: 'activering', stand: 'bereikt', voortgang: 'Klaar.', gemeldOp: '2025-06-01' } as const;
    const report = { type: 'ReportOntwikkeldoel', ...kader, ...melding } as const;
    const agree = {
      type: 'AgreeSignaleringsafspraak',
      ...kader,
      afspraak: 'Eenzaamheid.',
      afgesprokenOp: '2025-05-01',
    } as const;
    expect([codeOf(() => run([], commit)), codeOf(() => run([], agree))]).toEqual(
      Array(2).fill('GEEN_STRATEGISCH_PARTNER'),
    );
    expect(codeOf(() => run(after(...partner), report))).toBe('ONTWIKKELDOEL_ONBEKEND');
    const types = after(...partner, commit, commit, report, report, agree, agree).slice(-3);
    expect(types.map(({ type }) => type)).toEqual([
      'OntwikkeldoelCommitted',
      'OntwikkeldoelReported',
      'SignaleringsafspraakAgreed',
    ]);
  });
});
