import { describe, expect, it } from '@jest/globals';
import { type ContractCommand } from '../../../src/inkoop/contract/contract.decider.js';
import { after, code, CONTRACT, decide, extend, sign, stateAfter } from './contract-support.js';

type Extend = Extract<ContractCommand, { type: 'ExtendContract' }>;

/** Two years to 2021-12-31 without options; the colleges extend to 1 January 2023. */
const lopend = sign({
  ...{ regio: 'brabant-noordoost-oost', ingangsdatum: '2020-01-01', ondertekendOp: '2019-11-04' },
  ...{ duurMaanden: 24, verlengingsopties: [] },
});

function verleng(change: Partial<Extend> = {}): Extend {
  return {
    type: 'ExtendContract',
    maanden: 12,
    besluit: 'Besluit van de colleges: verlengen tot 1 januari 2023',
    besluitDatum: '2021-09-20',
    signaalEindeMaanden: 12,
    vandaag: '2021-09-20',
    ...change,
  };
}

describe('ExtendContract', () => {
  it('extends by a decision beyond the options; "tot 1 januari 2023" is stored as its last day (R-CON-06, E-51)', () => {
    expect(decide(verleng(), after(lopend))).toEqual([
      {
        type: 'ContractExtended',
        data: {
          contractId: CONTRACT,
          volgnummer: null,
          besluit: 'Besluit van de colleges: verlengen tot 1 januari 2023',
          maanden: 12,
          vorigeEinddatum: '2021-12-31',
          nieuweEinddatum: '2022-12-31',
          besluitDatum: '2021-09-20',
          uitgeoefendDoor: 'gemeenten',
          verschovenOpties: [],
          eindeSignaalOp: '2021-12-31',
        },
        occurredAt: '2021-09-20',
      },
    ]);
  });

  it('leaves the options for later, and moves their days (R-CON-06)', () => {
    const first = verleng({ maanden: 6, besluitDatum: '2024-01-08', vandaag: '2024-01-08' });
    const state = stateAfter(sign(), first);
    expect(state.einddatum).toBe('2026-06-30');
    expect(state.opties.map(({ uiterlijkAankondigen }) => uiterlijkAankondigen)).toEqual(['2025-12-30', '2027-12-30']);
    const option = extend({ besluitDatum: '2025-12-30', vandaag: '2025-12-30' });
    expect(stateAfter(sign(), first, option).einddatum).toBe('2028-06-30');
  });

  it('does not bring back an option that had lapsed', () => {
    const late = verleng({ maanden: 6, besluitDatum: '2025-07-01', vandaag: '2025-07-01' });
    const after2 = after(sign(), late);
    const option = extend({ besluitDatum: '2025-07-02', vandaag: '2025-07-02' });
    expect(code(() => decide(option, after2))).toBe('VERLENGING_TE_LAAT');
  });

  it('never goes beyond the maximum of the region (E-04)', () => {
    const decided = { besluitDatum: '2024-01-08', vandaag: '2024-01-08' };
    expect(decide(verleng({ maanden: 60, ...decided }), after(sign()))).toHaveLength(1);
    expect(code(() => decide(verleng({ maanden: 61, ...decided }), after(sign())))).toBe(
      'CONTRACT_MAXIMUM_OVERSCHREDEN',
    );
  });

  it('refuses a decision in the future, before the signature or after the end, and an unknown contract', () => {
    const decideOn = (besluitDatum: string, vandaag = besluitDatum) =>
      code(() => decide(verleng({ besluitDatum, vandaag }), after(lopend)));
    expect(decideOn('2021-09-21', '2021-09-20')).toBe('BESLUITDATUM_IN_TOEKOMST');
    expect(decideOn('2019-11-03')).toBe('BESLUITDATUM_VOOR_ONDERTEKENING');
    expect(decideOn('2021-12-31')).toBeUndefined();
    expect(decideOn('2022-01-01')).toBe('CONTRACT_BEEINDIGD');
    expect(code(() => decide(verleng()))).toBe('CONTRACT_ONBEKEND');
  });

  it('stays quiet when repeated', () => {
    expect(decide(verleng(), after(lopend, verleng()))).toEqual([]);
  });
});
