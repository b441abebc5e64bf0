import { describe, expect, it } from '@jest/globals';
import { instroomFout, contractCovers } from '../../../src/inkoop/contract/contract.decider.js';
import { after, AANBIEDER, code, decide, faults, sign, stateAfter } from './contract-support.js';

const STOP = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b77';
const contract = sign({ gemeenten: ['0503', '0603'], producten: ['02A03', '01A01'] });
const history = after(contract);

function grant(change: object = {}) {
  return {
    type: 'GrantClientenstop',
    clientenstopId: STOP,
    gemeenten: null,
    productcodes: null,
    aangekondigdOp: '2024-03-01',
    aankondigingsdagen: 14,
    toestemmingOp: '2024-03-08',
    toestemming: 'Brief 2024-17',
    reden: 'Drie vacatures',
    ingangsdatum: '2024-03-15',
    laatsteDag: null,
    vandaag: '2024-03-10',
    ...change,
  } as const;
}

function lift(opgehevenPer: string) {
  const rest = { clientenstopId: STOP, reden: 'Vervuld', vandaag: '2024-04-20' };
  return { type: 'LiftClientenstop', opgehevenPer, ...rest } as const;
}

describe('a clientenstop', () => {
  const vraag = { aanbiederId: AANBIEDER, gemeentecode: '0503', productcode: '02A03', datum: '2024-03-15' };
  const fault = (state: ReturnType<typeof stateAfter>, change: object = {}) =>
    instroomFout(state, { ...vraag, ...change })?.code;

  it('refuses new toewijzingen from its first day to its last, and leaves what runs (Contractstandaard Wmo 1.2)', () => {
    const state = stateAfter(contract, grant(), lift('2024-05-01'));
    expect(fault(state, { datum: '2024-03-14' })).toBeUndefined();
    expect(fault(state)).toBe('CLIENTENSTOP_GELDT');
    expect(fault(state, { datum: '2024-04-30' })).toBe('CLIENTENSTOP_GELDT');
    expect(fault(state, { datum: '2024-05-01' })).toBeUndefined();
    expect(contractCovers(state, vraag)).toBeNull();
  });

  it('holds only for its gemeenten and products (Contractstandaard Wmo 1.2)', () => {
    const state = stateAfter(contract, grant({ gemeenten: ['0503'], productcodes: ['02A03'] }));
    expect(fault(state)).toBe('CLIENTENSTOP_GELDT');
    expect(fault(state, { gemeentecode: '0603' })).toBeUndefined();
    expect(fault(state, { productcode: '01A01' })).toBeUndefined();
  });

  it('is announced fourteen calendar days ahead: the boundary day (Contractstandaard Wmo 1.2)', () => {
    expect(decide(grant(), history)).toHaveLength(1);
    expect(code(() => decide(grant({ ingangsdatum: '2024-03-14' }), history))).toBe(
      'CLIENTENSTOP_TE_KORT_AANGEKONDIGD',
    );
  });

  it('tells all that is wrong at once (Contractstandaard Wmo 1.2)', () => {
    const wrong = grant({
      ...{ gemeenten: ['0281'], productcodes: ['99Z99'], ingangsdatum: '2024-03-02', laatsteDag: '2024-03-01' },
    });
    expect(faults(() => decide(wrong, history)).map(([, fout]) => fout)).toEqual([
      'CLIENTENSTOP_TE_KORT_AANGEKONDIGD',
      'CLIENTENSTOP_ZONDER_TOESTEMMING',
      'LAATSTE_DAG_VOOR_INGANG',
      'GEMEENTE_GEEN_CONTRACTPARTNER',
      'PRODUCT_NIET_GECONTRACTEERD',
    ]);
  });

  it('is refused where one holds already, and stays quiet when repeated', () => {
    const stopped = after(contract, grant());
    expect(decide(grant(), stopped)).toEqual([]);
    const other = grant({ clientenstopId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b78', gemeenten: ['0503'] });
    expect(code(() => decide(other, stopped))).toBe('CLIENTENSTOP_GELDT_AL');
    const lifted = after(contract, grant(), lift('2024-03-15'));
    expect(decide(other, lifted)).toHaveLength(1);
    expect(decide(lift('2024-03-15'), lifted)).toEqual([]);
  });

  it('is lifted only within its days, and only where it is', () => {
    expect(code(() => decide(lift('2024-03-14'), after(contract, grant())))).toBe('CLIENTENSTOP_OPHEFFING_BUITEN_DUUR');
    expect(code(() => decide(lift('2024-05-01'), history))).toBe('CLIENTENSTOP_ONBEKEND');
  });
});
