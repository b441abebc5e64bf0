import { describe, expect, it } from '@jest/globals';
import {
  type ContractbepalingenCommand,
  contractbepalingenDecider,
} from '../../../src/inkoop/contractbepaling/contractbepalingen.decider.js';
import { type ContractbepalingenEvent } from '../../../src/inkoop/contractbepaling/contractbepalingen.events.js';
import {
  type Afspraakversie,
  BEPALINGSOORTEN,
  geldendeAfspraak,
  ONDERWERPEN,
  WERKVOORWAARDEN,
} from '../../../src/inkoop/contractbepaling/inhoud/bepaling.js';
import { type Wijzigingsinhoud } from '../../../src/inkoop/contractwijziging/inhoud/wijziging.js';
import { codeOf, CONTRACT, decideOn } from '../kpi/kwaliteit-support.js';
import {
  attached,
  bepaling,
  BEPALINGEN,
  contract,
  faults,
  NIETS,
  TAAKGERICHT,
  WIJZIGING,
} from './wijziging-support.js';

type Of<Type extends ContractbepalingenCommand['type']> = Extract<ContractbepalingenCommand, { type: Type }>;
const decide = (history: readonly ContractbepalingenEvent[], command: ContractbepalingenCommand) =>
  decideOn(contractbepalingenDecider, history, command);
const attach = (bepalingen = BEPALINGEN) =>
  ({ type: 'AttachBepalingen', contract, bepalingen, bron: 'Raamovereenkomst' }) as const;
const apply = (change: Partial<Of<'ApplyContractwijziging'>> = {}): Of<'ApplyContractwijziging'> => ({
  ...{ type: 'ApplyContractwijziging', contract, inhoud: TAAKGERICHT, ingangsdatum: '2024-07-01' },
  ...{ kaderversies: { kwaliteit: 2 }, wijzigingId: WIJZIGING, overgang: null, ondertekendOp: '2024-02-01' },
  ...change,
});
const ander = (nummer: number) => WIJZIGING.replace(/.$/, String(nummer));

describe('AttachBepalingen', () => {
  it('makes each clause a first version from the first day of the contract (R-CON-11)', () => {
    const events = decide([], attach());
    expect(events.map(({ type, occurredAt }) => [type, occurredAt])).toEqual(
      BEPALINGEN.map(() => ['ContractbepalingAttached', '2022-10-03']),
    );
    expect(events[0]!.data).toEqual({
      ...{ contractId: CONTRACT, bepaling: BEPALINGEN[0], versie: 1, geldigVanaf: '2023-01-01' },
      ...{ herkomst: { soort: 'contract', bron: 'Raamovereenkomst' }, overgang: null },
    });
    expect(decide(events, attach())).toEqual([]);
  });

  it('knows the kinds that the sources ask for, and what each can say (R-CON-14, R-CON-20, R-CON-21, R-CON-22)', () => {
    const uitleg = (soort: (typeof BEPALINGSOORTEN)[number]) => ONDERWERPEN[soort];
    expect(uitleg('werkvoorwaarde')).toEqual(WERKVOORWAARDEN);
    expect(WERKVOORWAARDEN).toHaveLength(6);
    expect(uitleg('inspanningsplicht')).toEqual(['gemeenten', 'aanbieder']);
    expect(uitleg('monitoringsbepaling')).toEqual(expect.arrayContaining(['budget', 'data', 'kengetallen', 'volume']));
    expect(BEPALINGSOORTEN).toEqual(expect.arrayContaining(['berichtenkwaliteit', 'doelmatigheidsprikkel']));
    for (const soort of BEPALINGSOORTEN) {
      const regel = ONDERWERPEN[soort];
      const goed = regel === 'producten' ? ['02A03'] : (regel ?? []);
      expect(faults(() => decide([], attach([bepaling('a', soort, { onderwerpen: [...goed] })])))).toEqual([]);
      const fout = regel === null ? 'ONDERWERPEN_OVERBODIG' : 'ONDERWERP_ONBEKEND';
      expect(faults(() => decide([], attach([bepaling('a', soort, { onderwerpen: ['weer'] })])))).toEqual([fout]);
      if (regel !== null)
        expect(faults(() => decide([], attach([bepaling('a', soort)])))).toEqual(['ONDERWERPEN_ONTBREKEN']);
    }
  });

  it('refuses another text for a clause that is there: that is an amendment (R-CON-11)', () => {
    const anders = [bepaling('kern', 'kernbeding', { tekst: 'Anders.' }), bepaling('x'), bepaling('x')];
    expect(faults(() => decide(attached(), attach(anders)))).toEqual(['DUBBEL', 'BESTAAT_AL']);
  });
});

describe('ApplyContractwijziging', () => {
  const inhoud = {
    bepalingen: [bepaling('kern', 'kernbeding', { tekst: 'Nieuw.' }), bepaling('extra')],
    vervallen: ['prikkel'],
    bekostiging: TAAKGERICHT.bekostiging,
    kwaliteitskaders: [{ kader: 'kwaliteit', versie: 1 }],
  };

  it('adds versions from the first day of the addendum, and changes nothing that was signed (R-CON-08, R-CON-12)', () => {
    const events = decide(attached(), apply({ inhoud }));
    expect(events.map(({ type, data }) => [type, 'versie' in data ? data.versie : null])).toEqual([
      ['ContractbepalingRevised', 2],
      ['ContractbepalingAttached', 1],
      ['ContractbepalingLapsed', 2],
      ['BekostigingChanged', 1],
      ['KwaliteitskaderBound', 1],
    ]);
    for (const { data } of events) {
      const herkomst = { soort: 'addendum', wijzigingId: WIJZIGING };
      expect(data).toMatchObject({ contractId: CONTRACT, geldigVanaf: '2024-07-01', herkomst });
    }
    expect(decide([...attached(), ...events], apply({ inhoud }))).toEqual([]);
  });

  it('refuses what the contract cannot take in, all at once (R-CON-11)', () => {
    const fout: Wijzigingsinhoud = {
      ...{ bepalingen: [BEPALINGEN[0]!], vervallen: ['kern', 'onbekend', 'wijzigen', 'wijzigen'] },
      bekostiging: [{ productcode: '99B01', vorm: 'subsidie' }],
      kwaliteitskaders: [
        { kader: 'onbekend', versie: 1 },
        { kader: 'kwaliteit', versie: 3 },
        { kader: 'kwaliteit', versie: null },
      ],
    };
    expect(faults(() => decide(attached(), apply({ inhoud: fout, ingangsdatum: '2026-01-01' })))).toEqual([
      ...['INGANG_BUITEN_CONTRACT', 'ONGEWIJZIGD', 'DUBBEL', 'BEPALING_ONBEKEND', 'DUBBEL'],
      ...['PRODUCT_NIET_GECONTRACTEERD', 'KWALITEITSKADER_ONBEKEND', 'KADERVERSIE_ONBEKEND', 'DUBBEL'],
    ]);
    expect(faults(() => decide(attached(), apply({ inhoud: { ...NIETS, vervallen: ['kern'] } })))).toEqual([
      'KERNBEDING_VERVALT_NIET',
    ]);
    expect(faults(() => decide(attached(), apply({ inhoud: NIETS })))).toEqual(['WIJZIGING_LEEG']);
  });

  it('keeps the order of first days, the same day included (R-CON-11)', () => {
    const na = [...attached(), ...decide(attached(), apply())];
    const terug: Wijzigingsinhoud = { ...NIETS, bekostiging: [{ productcode: '02A03', vorm: 'outputgericht' }] };
    const eerder = apply({ inhoud: terug, wijzigingId: ander(2), ingangsdatum: '2024-06-30' });
    expect(faults(() => decide(na, eerder))).toEqual(['LATERE_VERSIE']);
    expect(decide(na, { ...eerder, ingangsdatum: '2024-07-01' })).toMatchObject([{ data: { versie: 2 } }]);
  });
});

describe('AdoptContractmodel and BindKwaliteitskader', () => {
  const model = {
    ...{ modelId: ander(7), sleutel: 'uniform', uitgever: 'rivierenland', versie: 1, geldigVanaf: '2022-01-01' },
    bepalingen: BEPALINGEN,
  };
  const adopt = (change: object = {}) =>
    ({ type: 'AdoptContractmodel', contract, model: { ...model, ...change } }) as const;
  const bind = (change: Partial<Of<'BindKwaliteitskader'>> = {}): Of<'BindKwaliteitskader'> => ({
    ...{ type: 'BindKwaliteitskader', contract, kader: 'kwaliteit', kaderversie: 1, kaderversies: 2, bron: 'Art. 9' },
    ...change,
  });

  it('takes the clauses of a model of another region, once and as it held on the day of signing (R-CON-25)', () => {
    const events = decide([], adopt());
    expect(events.map(({ type }) => type)).toEqual([
      'ContractmodelAdopted',
      ...BEPALINGEN.map(() => 'ContractbepalingAttached'),
    ]);
    expect(decide(events, adopt())).toEqual([]);
    expect(codeOf(() => decide(events, adopt({ versie: 2 })))).toBe('CONTRACTMODEL_AL_GEKOZEN');
    expect(codeOf(() => decide([], adopt({ geldigVanaf: '2022-10-04' })))).toBe('CONTRACTMODEL_GOLD_NIET');
    expect(decide([], adopt({ geldigVanaf: '2022-10-03' }))).toHaveLength(4);
  });

  it('binds a contract to a version from its first day, and refuses one that is not there (R-CON-12)', () => {
    const events = decide([], bind());
    expect(events).toMatchObject([
      { type: 'KwaliteitskaderBound', data: { kaderversie: 1, geldigVanaf: '2023-01-01' } },
    ]);
    expect(decide(events, bind())).toEqual([]);
    expect(codeOf(() => decide(events, bind({ kaderversie: 2 })))).toBe('KWALITEITSKADER_AL_GEBONDEN');
    expect(codeOf(() => decide([], bind({ kaderversie: 3 })))).toBe('KADERVERSIE_ONBEKEND');
    expect(codeOf(() => decide([], bind({ kaderversies: 0 })))).toBe('KWALITEITSKADER_ONBEKEND');
  });
});

describe('CorrectBepaling', () => {
  const correct = (change: Partial<Of<'CorrectBepaling'>> = {}): Of<'CorrectBepaling'> => ({
    ...{ type: 'CorrectBepaling', contract, bepaling: bepaling('prikkel', 'anders'), versie: 1 },
    ...{ reden: 'Verkeerde bijlage.', vandaag: '2024-02-01', ...change },
  });

  it('says what a version always said, with the reason (R-CON-11)', () => {
    const events = decide(attached(), correct());
    expect(events).toMatchObject([
      { type: 'ContractbepalingCorrected', data: { versie: 1, reden: 'Verkeerde bijlage.' } },
    ]);
    expect(decide([...attached(), ...events], correct())).toEqual([]);
    expect(codeOf(() => decide(attached(), correct({ versie: 2 })))).toBe('BEPALING_ONBEKEND');
    expect(codeOf(() => decide([], correct()))).toBe('BEPALING_ONBEKEND');
  });
});

describe('geldendeAfspraak', () => {
  const versie = (nummer: number, geldigVanaf: string, overgang: Afspraakversie<string>['overgang'] = null) => ({
    ...{ versie: nummer, geldigVanaf, inhoud: `v${nummer}`, overgang },
  });
  const tot = (oudeBepalingTot: string | null) => ({ oudeBepalingTot });
  const op = (versies: readonly Afspraakversie<string>[], dag: string, vanaf?: string) =>
    geldendeAfspraak(versies, dag, vanaf)?.versie;

  it('gives the last version that began, and none before the first (R-CON-11)', () => {
    const versies = [versie(1, '2023-01-01'), versie(2, '2024-07-01'), versie(3, '2024-07-01')];
    expect([op(versies, '2022-12-31'), op(versies, '2024-06-30'), op(versies, '2024-07-01')]).toEqual([
      undefined,
      1,
      3,
    ]);
  });

  it('lets a toewijzing that ran keep the old clause until the last day of the overgang (R-CON-11)', () => {
    const versies = [versie(1, '2023-01-01'), versie(2, '2024-07-01', tot('2024-12-31'))];
    expect(op(versies, '2024-12-31', '2024-06-30')).toBe(1);
    expect(op(versies, '2024-12-31', '2024-07-01')).toBe(2);
    expect(op(versies, '2025-01-01', '2024-06-30')).toBe(2);
    expect(op([versies[0]!, versie(2, '2024-07-01', tot(null))], '2040-01-01', '2024-06-30')).toBe(1);
  });

  it('looks at each change by itself: one without overgang holds for all (R-CON-11)', () => {
    const versies = [versie(1, '2023-01-01'), versie(2, '2024-07-01', tot(null)), versie(3, '2025-01-01')];
    expect(op(versies, '2024-12-31', '2023-05-01')).toBe(1);
    expect(op(versies, '2025-01-01', '2023-05-01')).toBe(3);
  });
});
