import { describe, expect, it } from '@jest/globals';
import { endAfterMonths } from '../../../src/kernel/datum.js';
import { type ContractEvent } from '../../../src/inkoop/contract/contract.events.js';
import { AANBIEDER, after, code, CONTRACT, decide, faults, sign } from './contract-support.js';

function signed(events: readonly ContractEvent[]) {
  const [event] = events;
  if (event?.type !== 'ContractSigned') throw new Error('No contract was signed.');
  return event;
}

describe('SignContract', () => {
  it('signs three years with two options of two years and a maximum of eight (R-CON-01)', () => {
    const { data, occurredAt } = signed(decide(sign()));
    expect(occurredAt).toBe('2022-10-03');
    expect(data).toEqual({
      contractId: CONTRACT,
      contractnummer: 'H5-2023-001',
      aanbiederId: AANBIEDER,
      gemeenten: [{ gemeentecode: '0503', vanaf: '2023-01-01' }],
      producten: [{ productcode: '02A03', categorie: '02', segment: 'volwassenen', perceel: null, wet: 'Wmo2015' }],
      ingangsdatum: '2023-01-01',
      duurMaanden: 36,
      einddatum: '2025-12-31',
      verlengingsopties: [
        {
          volgnummer: 1,
          maanden: 24,
          maximaal: false,
          uitoefenaar: 'gemeenten',
          aankondigingMaanden: 6,
          uiterlijkAankondigen: '2025-06-30',
          signaalMaanden: 3,
          signaalOp: '2025-03-30',
        },
        {
          volgnummer: 2,
          maanden: 24,
          maximaal: false,
          uitoefenaar: 'gemeenten',
          aankondigingMaanden: 6,
          uiterlijkAankondigen: '2027-06-30',
          signaalMaanden: 3,
          signaalOp: '2027-03-30',
        },
      ],
      maximumMaanden: 96,
      maximumEinddatum: '2030-12-31',
      looptijdstatus: null,
      nietVastgesteld: [],
      ondertekendOp: '2022-10-03',
      acceptatieplicht: true,
      eindeSignaalOp: '2024-12-31',
    });
  });

  it.each([
    ['h5', '2023-01-01', 36, '2025-12-31', '2029-12-31'],
    ['h5', '2023-01-01', 48, '2026-12-31', '2030-12-31'],
    ['rivierenland', '2023-01-01', 36, '2025-12-31', '2031-12-31'],
    ['zwolle-ijsselland', '2018-01-01', 24, '2019-12-31', '2021-12-31'],
  ] as const)(
    'in %s from %s, %i months end on %s and all options on %s, as in D.8.2 (R-CON-01, R-CON-02, R-CON-03, E-01, E-51)',
    (regio, ingangsdatum, duurMaanden, einddatum, metOpties) => {
      const { data } = signed(decide(sign({ regio, ingangsdatum, duurMaanden })));
      expect(data.einddatum).toBe(einddatum);
      const maanden = data.verlengingsopties.reduce<number>((sum, optie) => sum + optie.maanden, duurMaanden);
      expect(endAfterMonths(ingangsdatum, maanden)).toBe(metOpties);
      expect(metOpties <= data.maximumEinddatum!).toBe(true);
    },
  );

  it('takes the only term of Zwolle Jeugd without asking, with options of the gemeenten alone (R-CON-02)', () => {
    const { data } = signed(decide(sign({ regio: 'zwolle-ijsselland', ingangsdatum: '2018-01-01' })));
    expect(data).toMatchObject({ duurMaanden: 24, einddatum: '2019-12-31', maximumMaanden: 48 });
    expect(data.verlengingsopties).toMatchObject([
      { maanden: 12, maximaal: false, uitoefenaar: 'gemeenten' },
      { maanden: 12, maximaal: false, uitoefenaar: 'gemeenten' },
    ]);
  });

  describe('where the region set no term, as BNO-O (R-CON-05, R-REG-21)', () => {
    const open = (change: Parameters<typeof sign>[0] = {}) => sign({ regio: 'brabant-noordoost-oost', ...change });

    it('invents none, and asks the parties for it', () => {
      expect(code(() => decide(open()))).toBe('CONTRACTVOORWAARDEN_ONGELDIG');
      expect(code(() => decide(open({ verlengingsopties: [] })))).toBe('CONTRACTDUUR_ONTBREEKT');
      expect(code(() => decide(open({ duurMaanden: 24 })))).toBe('PARAMETER_OPEN');
      const options = { duurMaanden: 24, verlengingsopties: [{ maanden: 12 }] };
      expect(code(() => decide(open(options)))).toBe('PARAMETER_OPEN');
    });

    it('names all that is to be agreed at once', () => {
      const command = open();
      const producten = command.producten.map((product) => ({ ...product, aankondigingMaanden: null }));
      const asked = (change: Partial<typeof command>) => faults(() => decide({ ...command, producten, ...change }));
      expect(asked({})).toEqual([
        ['duurMaanden', 'CONTRACTDUUR_ONTBREEKT'],
        ['verlengingsopties', 'PARAMETER_OPEN'],
      ]);
      expect(asked({ verlengingsopties: [{ maanden: 18 }] })).toEqual([
        ['duurMaanden', 'CONTRACTDUUR_ONTBREEKT'],
        ['uitoefenaar', 'PARAMETER_OPEN'],
        ['aankondigingMaanden', 'PARAMETER_OPEN'],
      ]);
      expect(asked({ duurMaanden: 24 })).toEqual([['verlengingsopties', 'PARAMETER_OPEN']]);
    });

    it('records what they agreed, and that the region set none', () => {
      const { data } = signed(decide(open({ duurMaanden: 24, verlengingsopties: [] })));
      expect(data).toMatchObject({ duurMaanden: 24, einddatum: '2024-12-31', maximumMaanden: null });
      expect(data).toMatchObject({ maximumEinddatum: null, verlengingsopties: [] });
      expect(data.nietVastgesteld).toEqual(['contract.duur', 'contract.verlenging', 'contract.maximum']);
    });

    it('takes options that they agreed, of whom they say who exercises them', () => {
      const command = open({ duurMaanden: 24, verlengingsopties: [{ maanden: 18 }], uitoefenaar: 'partijen' });
      const { verlengingsopties, nietVastgesteld } = signed(decide(command)).data;
      // The six months are those of the Contractstandaard: the profile says so, not the code.
      expect(verlengingsopties).toMatchObject([
        { maanden: 18, maximaal: false, uitoefenaar: 'partijen', uiterlijkAankondigen: '2024-06-30' },
      ]);
      expect(nietVastgesteld).toContain('contract.optie.uitoefenaar');
    });
  });

  it('drives the contracts of an unknown fifth region, of thirty months, by its profile alone (E-01, E-02, E-03)', () => {
    const { data } = signed(decide(sign({ regio: 'waterland' })));
    expect(data).toMatchObject({ duurMaanden: 30, einddatum: '2025-06-30', looptijdstatus: 'beperkt-wegens-pilot' });
    // Three options of at most nine months, under a ceiling of fifty-two: the last one is cut to what is left.
    expect(data.verlengingsopties.map(({ maanden }) => maanden)).toEqual([9, 9, 4]);
    expect(data.verlengingsopties[0]).toMatchObject({ uitoefenaar: 'partijen', uiterlijkAankondigen: '2025-04-30' });
    expect(data.maximumEinddatum).toBe('2027-04-30');
  });

  it('does not let the parties set otherwise what the region set', () => {
    expect(code(() => decide(sign({ uitoefenaar: 'aanbieder' })))).toBe('CONTRACTVOORWAARDE_WIJKT_AF');
    expect(code(() => decide(sign({ aankondigingMaanden: 3 })))).toBe('CONTRACTVOORWAARDE_WIJKT_AF');
    expect(code(() => decide(sign({ uitoefenaar: 'gemeenten', aankondigingMaanden: 6 })))).toBeUndefined();
  });

  it('says of a contract that a pilot limits it, where people say so (E-03)', () => {
    const limited = sign({ regio: 'rivierenland', looptijdstatus: 'beperkt-wegens-pilot' });
    expect(signed(decide(limited)).data.looptijdstatus).toBe('beperkt-wegens-pilot');
    expect(signed(decide(sign({ regio: 'rivierenland' }))).data.looptijdstatus).toBeNull();
  });

  it('takes the acceptatieplicht from the region into the contract (R-CON-07)', () => {
    expect(signed(decide(sign())).data.acceptatieplicht).toBe(true);
    const open = sign({ regio: 'rivierenland', gemeenten: ['0281'], producten: ['02A02'] });
    expect(signed(decide(open)).data.acceptatieplicht).toBe(false);
  });

  it.each([24, 37, 60])('refuses a term of %i months (R-CON-01)', (duurMaanden) => {
    expect(code(() => decide(sign({ duurMaanden })))).toBe('CONTRACTDUUR_NIET_TOEGESTAAN');
  });

  it('asks which of the two terms it is where H5 allows two (E-04)', () => {
    expect(code(() => decide(sign({ duurMaanden: undefined })))).toBe('CONTRACTDUUR_ONTBREEKT');
  });

  it('takes the term of a segment before that of the region, and an advice as an advice (R-CON-04)', () => {
    const term = (product: string, duurMaanden?: number) =>
      sign({ regio: 'rivierenland', duurMaanden, producten: [product] });
    expect(code(() => decide(term('43A10', 36)))).toBe('CONTRACTDUUR_NIET_TOEGESTAAN');
    expect(signed(decide(term('43A10', 66))).data.einddatum).toBe('2028-06-30');
    expect(signed(decide(term('45A06'))).data.duurMaanden).toBe(48);
    expect(signed(decide(term('45A06', 36))).data.duurMaanden).toBe(36);
    expect(code(() => decide(term('45A06', 35)))).toBe('CONTRACTDUUR_NIET_TOEGESTAAN');
  });

  it('refuses more than the maximum, and takes exactly the maximum (R-CON-01)', () => {
    expect(signed(decide(sign({ duurMaanden: 48 }))).data.maximumEinddatum).toBe('2030-12-31');
    const nine = sign({ regio: 'rivierenland', duurMaanden: 36 });
    expect(signed(decide(nine)).data.maximumMaanden).toBe(108);
    const ten = sign({
      ...{ regio: 'rivierenland', duurMaanden: 48 },
      verlengingsopties: [{ maanden: 36 }, { maanden: 36 }],
    });
    expect(code(() => decide(ten))).toBe('CONTRACT_MAXIMUM_OVERSCHREDEN');
    expect(code(() => decide({ ...ten, verlengingsopties: [{ maanden: 36 }, { maanden: 24 }] }))).toBeUndefined();
  });

  it('cuts options that are a maximum to what the ceiling leaves (E-02, E-04)', () => {
    const four = signed(decide(sign({ regio: 'rivierenland', duurMaanden: 48 })));
    expect(four.data.verlengingsopties.map(({ maanden }) => maanden)).toEqual([36, 24]);
    const nine = signed(decide(sign({ regio: 'rivierenland', duurMaanden: 108 })));
    expect(nine.data.verlengingsopties).toEqual([]);
  });

  it('refuses more, longer or shorter options than the region allows; fewer is right (E-02)', () => {
    const options = (...maanden: number[]) => ({ verlengingsopties: maanden.map((one) => ({ maanden: one })) });
    expect(code(() => decide(sign(options(24, 24, 12))))).toBe('VERLENGINGSOPTIES_NIET_TOEGESTAAN');
    expect(code(() => decide(sign(options(36))))).toBe('VERLENGINGSOPTIES_NIET_TOEGESTAAN');
    expect(code(() => decide(sign(options(12))))).toBe('VERLENGINGSOPTIES_NIET_TOEGESTAAN');
    expect(code(() => decide(sign({ regio: 'rivierenland', ...options(37) })))).toBe(
      'VERLENGINGSOPTIES_NIET_TOEGESTAAN',
    );
    expect(signed(decide(sign({ regio: 'rivierenland', ...options(12) }))).data.verlengingsopties).toHaveLength(1);
    expect(signed(decide(sign(options()))).data.verlengingsopties).toEqual([]);
  });

  it('lets Pijnacker-Nootdorp take part from 2024 in a contract of 2023 (R-REG-02)', () => {
    const { gemeenten } = signed(decide(sign({ gemeenten: ['0503', '1926'] }))).data;
    expect(gemeenten).toEqual([
      { gemeentecode: '0503', vanaf: '2023-01-01' },
      { gemeentecode: '1926', vanaf: '2024-01-01' },
    ]);
  });

  it('lets a gemeente that is contractpartner already take part from the first day (R-REG-02)', () => {
    const command = sign({ gemeenten: ['1926'], ingangsdatum: '2024-01-01' });
    expect(signed(decide(command)).data.gemeenten).toEqual([{ gemeentecode: '1926', vanaf: '2024-01-01' }]);
  });

  it('refuses a gemeente that never becomes contractpartner (R-REG-02)', () => {
    expect(code(() => decide(sign({ gemeenten: ['0518'] })))).toBe('GEMEENTE_GEEN_CONTRACTPARTNER');
  });

  it('refuses a gemeente that becomes contractpartner only after the last option', () => {
    const early = sign({ gemeenten: ['1926'], ingangsdatum: '2017-01-01' });
    // Seven years from 2017 end on 2023-12-31, a day too early; from 2018 they do not.
    expect(code(() => decide(early))).toBe('GEMEENTE_GEEN_CONTRACTPARTNER');
    expect(code(() => decide({ ...early, ingangsdatum: '2018-01-01' }))).toBeUndefined();
  });

  it('refuses an unknown aanbieder, an unknown product and a signature in the future', () => {
    expect(code(() => decide(sign({ aanbieder: null })))).toBe('AANBIEDER_ONBEKEND');
    expect(code(() => decide(sign({ producten: ['99Z99'] })))).toBe('PRODUCT_ONBEKEND');
    expect(code(() => decide(sign({ ondertekendOp: '2022-10-04' })))).toBe('ONDERTEKENING_IN_TOEKOMST');
  });

  it('refuses to sign under a term that the region left open (R-REG-21)', () => {
    const command = sign();
    const producten = command.producten.map((product) => ({ ...product, uitoefenaar: null }));
    expect(code(() => decide({ ...command, producten }))).toBe('PARAMETER_OPEN');
    expect(code(() => decide({ ...command, producten, verlengingsopties: [] }))).toBeUndefined();
  });

  it('refuses products with different terms in one contract', () => {
    const command = sign({ producten: ['02A03', '02A05'] });
    const [first, second] = command.producten;
    const producten = [first!, { ...second!, verlenging: { aantal: 1, maanden: 12, maximaal: false } }];
    expect(code(() => decide({ ...command, producten }))).toBe('CONTRACTVOORWAARDEN_VERSCHILLEN');
  });

  it('stays quiet when repeated', () => {
    expect(decide(sign(), after(sign()))).toEqual([]);
  });
});
