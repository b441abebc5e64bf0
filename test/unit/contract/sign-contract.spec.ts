import { describe, expect, it } from '@jest/globals';
import { type ContractEvent } from '../../../src/inkoop/contract/contract.events.js';
import { AANBIEDER, after, code, CONTRACT, decide, sign } from './contract-support.js';

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
      duurJaren: 3,
      einddatum: '2025-12-31',
      verlengingsopties: [
        {
          volgnummer: 1,
          jaren: 2,
          uitoefenaar: 'gemeenten',
          uiterlijkAankondigen: '2025-06-30',
          signaalOp: '2025-03-30',
        },
        {
          volgnummer: 2,
          jaren: 2,
          uitoefenaar: 'gemeenten',
          uiterlijkAankondigen: '2027-06-30',
          signaalOp: '2027-03-30',
        },
      ],
      maximumJaren: 8,
      maximumEinddatum: '2030-12-31',
      ondertekendOp: '2022-10-03',
      acceptatieplicht: true,
      eindeSignaalOp: '2024-12-31',
    });
  });

  it.each([
    ['h5', 3, '2025-12-31'],
    ['h5', 4, '2026-12-31'],
    ['rivierenland', 3, '2025-12-31'],
  ] as const)('ends a contract of %s of %i years on %s, as in D.8.2 (R-CON-01)', (regio, duurJaren, einddatum) => {
    const command =
      regio === 'h5' ? sign({ duurJaren }) : sign({ regio, duurJaren, gemeenten: ['0281'], producten: ['02A02'] });
    expect(signed(decide(command)).data.einddatum).toBe(einddatum);
  });

  it('takes the acceptatieplicht from the region into the contract (R-CON-07)', () => {
    expect(signed(decide(sign())).data.acceptatieplicht).toBe(true);
    const open = sign({ regio: 'rivierenland', gemeenten: ['0281'], producten: ['02A02'] });
    expect(signed(decide(open)).data.acceptatieplicht).toBe(false);
  });

  it.each([2, 5])('refuses a term of %i years (R-CON-01)', (duurJaren) => {
    expect(code(() => decide(sign({ duurJaren })))).toBe('CONTRACTDUUR_NIET_TOEGESTAAN');
  });

  it('takes the term that the parties agreed where the region sets none (E-01)', () => {
    const command = sign({ duurJaren: 1 });
    const producten = command.producten.map((product) => ({ ...product, duur: null }));
    const open = { ...command, producten, verlengingsopties: [] };
    expect(signed(decide(open)).data).toMatchObject({ duurJaren: 1, einddatum: '2023-12-31', verlengingsopties: [] });
  });

  it('takes the term of a segment before that of the region', () => {
    const command = sign({ regio: 'rivierenland', duurJaren: 3, gemeenten: ['0281'], producten: ['45A06'] });
    expect(code(() => decide(command))).toBe('CONTRACTDUUR_NIET_TOEGESTAAN');
  });

  it('refuses more than the maximum, and takes exactly the maximum (R-CON-01)', () => {
    expect(signed(decide(sign({ duurJaren: 4 }))).data.maximumEinddatum).toBe('2030-12-31');
    const nine = sign({ regio: 'rivierenland', duurJaren: 3, gemeenten: ['0281'], producten: ['02A02'] });
    expect(signed(decide(nine)).data.maximumJaren).toBe(9);
    const ten = sign({ regio: 'rivierenland', duurJaren: 4, gemeenten: ['0281'], producten: ['02A02'] });
    expect(code(() => decide(ten))).toBe('CONTRACT_MAXIMUM_OVERSCHREDEN');
    expect(code(() => decide({ ...ten, verlengingsopties: [3, 2] }))).toBeUndefined();
  });

  it('refuses more or longer options than the region allows', () => {
    expect(code(() => decide(sign({ verlengingsopties: [2, 2, 1] })))).toBe('VERLENGINGSOPTIES_NIET_TOEGESTAAN');
    expect(code(() => decide(sign({ verlengingsopties: [3] })))).toBe('VERLENGINGSOPTIES_NIET_TOEGESTAAN');
    expect(signed(decide(sign({ verlengingsopties: [] }))).data.verlengingsopties).toEqual([]);
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
    const producten = [first!, { ...second!, verlenging: { aantal: 1, jaren: 1 } }];
    expect(code(() => decide({ ...command, producten }))).toBe('CONTRACTVOORWAARDEN_VERSCHILLEN');
  });

  it('stays quiet when repeated', () => {
    expect(decide(sign(), after(sign()))).toEqual([]);
  });
});
