import { describe, expect, it } from '@jest/globals';
import { type Decider } from '../../../src/kernel/decider.js';
import { type AnyDomainEvent } from '../../../src/kernel/event-definition.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import {
  type MeerkostenregelingCommand,
  meerkostenregelingDecider,
} from '../../../src/inkoop/regeling/meerkostenregeling.decider.js';
import { type OmzetgarantieCommand, omzetgarantieDecider } from '../../../src/inkoop/regeling/omzetgarantie.decider.js';

const id = (nummer: number): string => `0c000000-0000-4000-8000-00000000000${nummer}`;
const contract = { aanbiederId: id(3), ingangsdatum: '2019-01-01', einddatum: '2020-12-31' };

function na<S, C, E extends AnyDomainEvent>(
  decider: Decider<S, C, E>,
  commands: readonly C[],
): { alle: E[]; laatste: readonly E[] } {
  const alle: E[] = [];
  let laatste: readonly E[] = [];
  for (const command of commands) {
    laatste = decider.decide(command, alle.reduce(decider.evolve, decider.initial));
    alle.push(...laatste);
  }
  return { alle, laatste };
}

function geweigerd<S, C, E extends AnyDomainEvent>(decider: Decider<S, C, E>, commands: readonly C[]): string[] {
  try {
    na(decider, commands);
  } catch (error) {
    if (error instanceof Rejection) return [error.code, ...error.errors.map(({ code }) => code)];
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('an omzetgarantie (R-CON-17)', () => {
  const gegevens = {
    ...{ garantieId: id(1), contractId: id(2), periode: { van: '2020-03-01', tot: '2020-06-30' } },
    ...{ percentageBasispunten: 9_000, referentieperiode: { van: '2019-03-01', tot: '2019-06-30' } },
    ...{ referentieomzet: 122_001, grond: 'Zorg viel uit.', besluitkenmerk: 'B-1', besluitOp: '2020-04-02' },
  };
  const grant = (over: Partial<typeof gegevens> = {}): OmzetgarantieCommand => {
    return { type: 'GrantOmzetgarantie', gegevens: { ...gegevens, ...over }, contract, vandaag: '2020-04-02' };
  };
  const settle = (goedgekeurd: number, vandaag = '2020-07-01'): OmzetgarantieCommand => {
    return { type: 'SettleOmzetgarantie', garantieId: id(1), goedgekeurd, vandaag };
  };
  const end: OmzetgarantieCommand = {
    ...{ type: 'EndOmzetgarantie', garantieId: id(1), laatsteDag: '2020-04-30', reden: 'Hervat.' },
    vandaag: '2020-05-02',
  };
  const withdraw: OmzetgarantieCommand = {
    ...{ type: 'WithdrawOmzetgarantie', garantieId: id(1), reden: 'Vergissing.', vandaag: '2020-05-02' },
  };
  const teBetalen = (...commands: readonly OmzetgarantieCommand[]): number[] =>
    na(omzetgarantieDecider, commands).alle.flatMap((event) =>
      event.type === 'OmzetgarantieSettled' ? [event.data.teBetalen] : [],
    );

  it('is refused where another holds on one of its days, until that one ended or was withdrawn', () => {
    const ander = grant({ garantieId: id(4), periode: { van: '2020-06-30', tot: '2020-07-31' } });
    expect(geweigerd(omzetgarantieDecider, [grant(), ander])).toEqual([
      ...['OMZETGARANTIE_ONGELDIG', 'OMZETGARANTIE_OVERLAPT'],
    ]);
    for (const weg of [end, withdraw]) expect(na(omzetgarantieDecider, [grant(), weg, ander]).laatste).toHaveLength(1);
    expect(na(omzetgarantieDecider, [grant(), grant()]).laatste).toEqual([]);
  });

  it('is refused outside the contract, with all that is wrong at once', () => {
    const fout = grant({
      ...{ periode: { van: '2020-12-01', tot: '2021-01-01' }, percentageBasispunten: 0, referentieomzet: 0 },
      ...{ referentieperiode: { van: '2020-12-01', tot: '2020-12-31' }, besluitOp: '2020-04-03' },
    });
    expect(geweigerd(omzetgarantieDecider, [fout])).toEqual([
      ...['OMZETGARANTIE_ONGELDIG', 'IN_DE_TOEKOMST', 'BUITEN_CONTRACT', 'REFERENTIE_NIET_ERVOOR'],
      ...['PERCENTAGE_ONGELDIG', 'BEDRAG_ONGELDIG'],
    ]);
  });

  it('pays what is missing after its last day, in whole cents, and never more than once', () => {
    expect(geweigerd(omzetgarantieDecider, [grant(), settle(0, '2020-06-30')])).toEqual(['OMZETGARANTIE_LOOPT_NOG']);
    // 90% of 122,001 cents is 109,800.9.
    expect(teBetalen(grant(), settle(100_000), settle(100_000))).toEqual([9_801]);
    expect(teBetalen(grant(), settle(109_801))).toEqual([]);
    // Late declaraties lower what was due: what was paid too much comes back, and no more than that.
    expect(teBetalen(grant(), settle(100_000), settle(105_000), settle(200_000))).toEqual([9_801, -5_000, -4_801]);
  });

  it('shrinks by days when it ends early, and is not changed after its settlement', () => {
    // 61 of 122 days: half of 109,800.9.
    expect(teBetalen(grant(), end, settle(0, '2020-05-02'))).toEqual([54_900]);
    expect(geweigerd(omzetgarantieDecider, [grant(), settle(0), end])).toEqual(['OMZETGARANTIE_VERREKEND']);
    expect(geweigerd(omzetgarantieDecider, [grant(), settle(0), withdraw])).toEqual(['OMZETGARANTIE_VERREKEND']);
    expect(geweigerd(omzetgarantieDecider, [grant(), withdraw, settle(0)])).toEqual(['OMZETGARANTIE_INGETROKKEN']);
  });
});

describe('a regeling for meerkosten (R-CON-17)', () => {
  const regeling = {
    ...{ regelingId: id(1), naam: 'Meerkosten', van: '2020-03-01', tot: '2020-12-31' as string | null },
    ...{ kostensoorten: ['vervoer', 'beschermingsmiddelen'], maximum: 1_000 as number | null, grond: 'Richtlijn.' },
    ...{ besluitkenmerk: 'B-1', besluitOp: '2020-04-02' },
  };
  const post = {
    ...{ kostensoort: 'vervoer', gemaaktOp: '2020-05-01', bedrag: 600 },
    bewijs: { kenmerk: 'F-1', sha256: '1'.repeat(64) },
  };
  const open = (over: Partial<typeof regeling> = {}): MeerkostenregelingCommand => {
    return { type: 'OpenMeerkostenregeling', regeling: { ...regeling, ...over }, vandaag: '2020-04-02' };
  };
  const pay = (nummer: number, ...posten: readonly (typeof post)[]): MeerkostenregelingCommand => {
    const command = { type: 'ReimburseMeerkosten', contractId: id(2), contract, posten } as const;
    return { ...command, vergoedingId: id(nummer), vandaag: '2020-06-01' };
  };
  const tweede = { ...post, bedrag: 400, bewijs: { kenmerk: 'F-2', sha256: '2'.repeat(64) } };

  it('pays up to its maximum and not a cent more, each piece of evidence once', () => {
    const { alle } = na(meerkostenregelingDecider, [open(), pay(4, post), pay(4, post), pay(5, tweede)]);
    expect(alle.slice(1)).toMatchObject([{ data: { totaal: 600 } }, { data: { totaal: 400 } }]);
    const meer = { ...tweede, bedrag: 401 };
    expect(geweigerd(meerkostenregelingDecider, [open(), pay(4, post), pay(5, meer)])).toEqual([
      ...['MEERKOSTEN_ONGELDIG', 'MAXIMUM_OVERSCHREDEN'],
    ]);
    expect(geweigerd(meerkostenregelingDecider, [open({ maximum: null }), pay(4, post), pay(5, post)])).toEqual([
      ...['MEERKOSTEN_ONGELDIG', 'BEWIJS_DUBBEL'],
    ]);
  });

  it('refuses costs outside its days, its kinds and the contract, all together', () => {
    const fout = { ...post, kostensoort: 'huur', gemaaktOp: '2018-12-31', bedrag: 0 };
    expect(geweigerd(meerkostenregelingDecider, [open(), pay(4, fout)])).toEqual([
      ...['MEERKOSTEN_ONGELDIG', 'KOSTENSOORT_BUITEN_REGELING', 'BUITEN_REGELING', 'BUITEN_CONTRACT'],
      'BEDRAG_ONGELDIG',
    ]);
    const end: MeerkostenregelingCommand = {
      ...{ type: 'EndMeerkostenregeling', laatsteDag: '2020-04-30', reden: 'Vervallen.', vandaag: '2020-05-02' },
    };
    expect(geweigerd(meerkostenregelingDecider, [open({ tot: null }), end, pay(4, post)])).toEqual([
      ...['MEERKOSTEN_ONGELDIG', 'BUITEN_REGELING'],
    ]);
    expect(geweigerd(meerkostenregelingDecider, [pay(4, post)])).toEqual(['MEERKOSTENREGELING_ONBEKEND']);
  });

  it('is opened once, with all that is wrong at once', () => {
    expect(na(meerkostenregelingDecider, [open(), open()]).laatste).toEqual([]);
    const fout = open({
      tot: '2020-02-29',
      kostensoorten: ['vervoer', 'vervoer'],
      maximum: 0,
      besluitOp: '2020-04-03',
    });
    expect(geweigerd(meerkostenregelingDecider, [fout])).toEqual([
      ...['MEERKOSTENREGELING_ONGELDIG', 'IN_DE_TOEKOMST', 'PERIODE_ONGELDIG', 'KOSTENSOORT_DUBBEL'],
      'BEDRAG_ONGELDIG',
    ]);
  });
});
