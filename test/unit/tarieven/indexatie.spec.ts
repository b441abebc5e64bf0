import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { geldendBeleid } from '../../support/geldend-beleid.js';
import { type Indexatiebeleid } from '../../../src/inkoop/indexatie/inhoud/beleid.js';
import { berekenIndex, geindexeerd, percentageVoor } from '../../../src/inkoop/indexatie/inhoud/berekening.js';
import {
  type DecideIndexatieCommand,
  indexatieDecider,
  type RecordIndexcijferCommand,
} from '../../../src/inkoop/indexatie/indexatie.decider.js';
import { type IndexatieEvent, type Indexcijfer } from '../../../src/inkoop/indexatie/indexatie.events.js';
import { afgerond, breuk, gedeeld, maal, plus } from '../../../src/kernel/breuk.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { type Rejection } from '../../../src/kernel/rejection.js';
import { decideWith, refusal } from '../bekostiging/given.js';
import { BELEID, cijfers } from './given.js';
import { holds } from '../../model/property.js';

const bereken = (jaar: number, alle: readonly Indexcijfer[], over: Partial<Indexatiebeleid> = {}) =>
  berekenIndex(alle, jaar, { ...BELEID, ...over });

const VNG2024 = [
  ...cijfers(2023, 'voorlopig', 474, 487),
  ...cijfers(2023, 'definitief', 636, 702),
  ...cijfers(2024, 'voorlopig', 494, 251),
];
const VNG2025 = [
  ...cijfers(2024, 'voorlopig', 494, 251),
  ...cijfers(2024, 'definitief', 600, 310),
  ...cijfers(2025, 'voorlopig', 418, 182),
];

describe('the index of a year, as the VNG publishes it', () => {
  it('is 6.30 for 2024 by method A with rounding per step, and 6.29 rounded at the end (R-TAR-01)', () => {
    expect(bereken(2024, VNG2024)).toEqual({
      percentage: 630,
      zonderCorrectie: 470,
      voorlopigTienduizendsten: 46_970,
      correctieTienduizendsten: 15_970,
    });
    expect(bereken(2024, VNG2024, { afronding: 'aan-het-eind' }).percentage).toBe(629);
  });

  it('is 4.91 for 2025 in the first publication, by method A (R-TAR-01)', () => {
    expect(bereken(2025, VNG2025).percentage).toBe(491);
  });

  it('is 4.96 for 2025 as corrected on 2 October 2024, by method B (R-TAR-01)', () => {
    const b = { methode: 'B', afronding: 'aan-het-eind' } as const;
    expect(bereken(2025, VNG2025, b)).toMatchObject({ percentage: 496, correctieTienduizendsten: 10_130 });
    expect(bereken(2025, VNG2025, { ...b, afronding: 'per-stap' }).percentage).toBe(495);
  });

  it('is 3.8 of an OVA of 4.0 and a PPC of 2.0, where nothing is corrected (R-TAR-01, D.8)', () => {
    expect(bereken(2022, cijfers(2022, 'voorlopig', 400, 200), { methode: 'geen' }).percentage).toBe(380);
  });

  it('takes the figure that was published last, and names all that are missing (R-TAR-01)', () => {
    const gecorrigeerd = [...VNG2025, ...cijfers(2025, 'voorlopig', 518, 182)];
    expect(bereken(2025, gecorrigeerd).percentage).toBe(581);
    let fout: unknown;
    try {
      bereken(2026, VNG2025);
    } catch (error) {
      fout = error;
    }
    expect((fout as Rejection).errors.map(({ plaats, melding }) => [plaats, melding])).toEqual([
      ['ova 2026', 'Het cijfer OVA 2026 (voorlopig) is niet vastgelegd.'],
      ['ova 2025', 'Het cijfer OVA 2025 (definitief) is niet vastgelegd.'],
      ['ppc 2026', 'Het cijfer PPC 2026 (voorlopig) is niet vastgelegd.'],
      ['ppc 2025', 'Het cijfer PPC 2025 (definitief) is niet vastgelegd.'],
    ]);
  });

  it('holds no correction in the first year after a procurement, unless the policy says so (R-TAR-01)', () => {
    const met = { jaar: 2025, ...bereken(2025, VNG2025), beleid: BELEID };
    expect(percentageVoor(met, '2024-01-01')).toBe(394);
    expect(percentageVoor(met, '2023-12-31')).toBe(491);
    expect(percentageVoor(met, null)).toBe(491);
    const anders = { ...met, beleid: { ...BELEID, eersteJaarNaInkoop: 'met-correctie' as const } };
    expect(percentageVoor(anders, '2024-01-01')).toBe(491);
  });
});

describe('the policy of a region', () => {
  it('is its formula, with what it leaves out as the VNG does it (R-TAR-01, E-47)', () => {
    expect(geldendBeleid(null, 2024)).toMatchObject({ methode: 'A', afronding: 'per-stap', herkomst: 'landelijk' });
    expect(geldendBeleid(null, 2025)).toMatchObject({ methode: 'B', delen: BELEID.delen });
    const delen = [{ index: 'cpi', naam: 'CPI', basispunten: 10_000 }];
    const eigen = { delen, nietVoor: ['uitvoeringskosten'] };
    expect(geldendBeleid(eigen, 2025)).toMatchObject({ ...eigen, methode: 'B', herkomst: 'regio' });
  });
});

describe('figures and decisions', () => {
  const decide = decideWith(indexatieDecider);
  const record = (cijfer: Indexcijfer, correctie: string | null = null): RecordIndexcijferCommand => ({
    ...{ type: 'RecordIndexcijfer', cijfer, correctie, vandaag: '2024-10-02' },
  });
  const besluit = (n: number, over: Partial<DecideIndexatieCommand> = {}): DecideIndexatieCommand => ({
    ...{ type: 'DecideIndexatie', besluitId: derivedId(`b${n}`), jaar: 2025, beleid: BELEID },
    ...{ beslotenOp: '2024-09-20', besluit: 'Overleg', reden: null, vandaag: '2024-10-02' },
    ...over,
  });
  const stroom = VNG2025.reduce<IndexatieEvent[]>((all, cijfer) => [...all, ...decide(all, record(cijfer))], []);

  it('change a published figure only as a correction with its reason (R-TAR-01)', () => {
    const anders = { ...VNG2025[0]!, honderdsten: 500 };
    expect(decide(stroom, record(VNG2025[0]!))).toEqual([]);
    expect(refusal(() => decide(stroom, record(anders)))).toBe('INDEXCIJFER_BESTAAT');
    expect(decide(stroom, record(anders, 'Zetfout'))[0]?.data).toMatchObject({
      honderdsten: 500,
      correctie: 'Zetfout',
    });
    const eerder = { ...anders, gepubliceerdOp: '2022-08-31' };
    expect(refusal(() => decide(stroom, record(eerder, 'Zetfout')))).toBe('PUBLICATIE_EERDER_DAN_VORIGE');
    const later = { ...cijfers(2026, 'voorlopig', 1, 1)[0]!, gepubliceerdOp: '2024-10-03' };
    expect(refusal(() => decide(stroom, record(later)))).toBe('DATUM_IN_DE_TOEKOMST');
  });

  it('keep with a decision its figures, method and rule, and correct it by a new one (R-TAR-01)', () => {
    const eerste = decide(stroom, besluit(1));
    expect(eerste[0]?.data).toMatchObject({ percentage: 491, beleid: BELEID, vervangt: null });
    expect((eerste[0]?.data as { cijfers: unknown[] }).cijfers).toHaveLength(6);
    const daarna = [...stroom, ...eerste];
    expect(refusal(() => decide(daarna, besluit(2)))).toBe('INDEXATIE_AL_BESLOTEN');
    const beleid = { ...BELEID, methode: 'B' as const, afronding: 'aan-het-eind' as const };
    const tweede = decide(daarna, besluit(2, { beleid, reden: 'Correctie van de VNG' }));
    expect(tweede[0]?.data).toMatchObject({ percentage: 496, vervangt: derivedId('b1') });
  });
});

describe('exact fractions', () => {
  it('lose nothing until they are rounded', async () => {
    const heel = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const nietNul = heel.filter((n) => n !== 0);
    await holds(
      500,
      fc.property(heel, nietNul, nietNul, (a, b, c) => {
        const deel = breuk(a, b);
        expect(maal(gedeeld(deel, breuk(c)), breuk(c))).toEqual(deel);
        expect(plus(deel, breuk(c))).toEqual(breuk(BigInt(a) + BigInt(b) * BigInt(c), b));
        expect(afgerond(breuk(-a, b)) + afgerond(deel)).toBe(0);
      }),
    );
  });

  it('round a half away from zero, also an amount after an index', () => {
    expect([breuk(5, 2), breuk(-5, 2), breuk(7, 3), breuk(0)].map(afgerond)).toEqual([3, -3, 2, 0]);
    expect(geindexeerd(7_250, 496)).toBe(7_610);
    expect(geindexeerd(100, 50)).toBe(101);
    expect(geindexeerd(1_000, -25)).toBe(998);
  });
});
