import { describe, expect, it } from '@jest/globals';
import { type ContractCommand } from '../../../src/inkoop/contract/contract.decider.js';
import { fold } from '../../../src/kernel/decider.js';
import { type Vervolgregel } from '../../../src/regio/regioconfiguratie/inhoud/contract.js';
import { dekkingVanNieuwe } from '../../../src/toegang/toewijzing/dekking.js';
import { toewijzingDecider } from '../../../src/toegang/toewijzing/toewijzing.decider.js';
import { type ToewijzingState } from '../../../src/toegang/toewijzing/toewijzing.state.js';
import { ZONDER_REGEL } from '../../../src/toegang/toewijzing/vervolg.js';
import { AANBIEDER, CONTRACT, sign, stateAfter } from '../contract/contract-support.js';
import { CLIENT, command, decide, gegevens, history, type Plain, refusal, send, start, typesOf } from './given.js';

const EERDERE = '018f0000-0000-7000-8000-0000000000e1';
const ANDER = '018f0000-0000-7000-8000-0000000000ff';
const zorg = { clientId: CLIENT, aanbiederId: AANBIEDER, contractId: CONTRACT, productcode: '02A03' };
const RUIM: Vervolgregel = { dagen: 30, schorsingsgronden: ['onderzoek'] };

const stop: ContractCommand = {
  type: 'GrantClientenstop',
  ...{ clientenstopId: ANDER, gemeenten: null, productcodes: null, aankondigingsdagen: 14 },
  ...{ aangekondigdOp: '2024-02-01', toestemmingOp: '2024-02-08', toestemming: 'Brief 2024-17', reden: 'Vacatures' },
  ...{ ingangsdatum: '2024-03-01', laatsteDag: null, vandaag: '2024-02-10' },
};
const schorsing = (grond: 'onderzoek' | 'calamiteit'): ContractCommand => ({
  type: 'SuspendContract',
  ...{ schorsingId: ANDER, grond, besluit: 'Besluit 2024-9', besluitDatum: '2024-02-28' },
  ...{ reden: 'Signaal', ingangsdatum: '2024-03-01', laatsteDag: null, vandaag: '2024-03-01' },
});
const contract = (...beletsels: ContractCommand[]) =>
  stateAfter(sign({ gemeenten: ['0503'], producten: ['02A03'] }), ...beletsels);

/** The toewijzing before it: care began on 10 January 2024. */
function eerdere(change: object = {}, ...steps: readonly (readonly [string, Plain])[]): ToewijzingState {
  const data = gegevens({
    ...{ ...zorg, toewijzingId: EERDERE, gemeentecode: '0503', toegewezenOp: '2024-01-02' },
    ...{ gewensteStartdatum: '2024-01-10', einddatum: null, ...change },
  });
  return fold(toewijzingDecider, history(['2024-01-02', send({ gegevens: data })], ...steps));
}
const GESTART: readonly [string, Plain] = ['2024-01-10', start('2024-01-10')];
const einde = (einddatum: string): readonly [string, Plain] => [
  '2024-06-01',
  { type: 'EndZorg', einddatum, redenCode: '19' },
];

const vraag = (gewensteStartdatum: string, change: object = {}) => ({
  ...{ ...zorg, gemeentecode: '0503', datum: gewensteStartdatum, gewensteStartdatum, toegewezenOp: '2024-03-20' },
  ...change,
});
const codeOf = (...[of, asked, before, regel]: Parameters<typeof dekkingVanNieuwe>) =>
  dekkingVanNieuwe(of, asked, before, regel).dekkingsfout?.code ?? 'past';

describe('a toewijzing that goes on with care that the client has', () => {
  const loopt = eerdere({}, GESTART);

  it('is admitted during a clientenstop, where a new client is not (Contractstandaard Wmo 1.2)', () => {
    expect(codeOf(contract(stop), vraag('2024-04-01'), null, ZONDER_REGEL)).toBe('CLIENTENSTOP_GELDT');
    expect(dekkingVanNieuwe(contract(stop), vraag('2024-04-01'), loopt, ZONDER_REGEL)).toEqual({
      dekkingsfout: null,
      vervolg: { vervolgtOp: EERDERE, laatsteDag: null, dagen: 0, ondanks: ['clientenstop'] },
    });
  });

  it('follows within the days of the region, and without a day between where it sets none (Contractstandaard Wmo 1.2)', () => {
    const geeindigd = eerdere({}, GESTART, einde('2024-03-31'));
    const op = (datum: string, regel: Vervolgregel) => codeOf(contract(stop), vraag(datum), geeindigd, regel);
    expect([op('2024-04-01', ZONDER_REGEL), op('2024-04-02', ZONDER_REGEL)]).toEqual(['past', 'VERVOLG_TE_LAAT']);
    expect([op('2024-05-01', RUIM), op('2024-05-02', RUIM)]).toEqual(['past', 'VERVOLG_TE_LAAT']);
  });

  it('takes the last day of the toewijzing where no end was reported', () => {
    const tot = eerdere({ einddatum: '2024-03-31' }, GESTART);
    expect(codeOf(contract(stop), vraag('2024-04-01'), tot, ZONDER_REGEL)).toBe('past');
    expect(codeOf(contract(stop), vraag('2024-04-02'), tot, ZONDER_REGEL)).toBe('VERVOLG_TE_LAAT');
  });

  it('is admitted during a suspension only on a ground that the region names', () => {
    const op = (grond: 'onderzoek' | 'calamiteit', regel: Vervolgregel) =>
      codeOf(contract(schorsing(grond)), vraag('2024-04-01'), loopt, regel);
    expect(op('onderzoek', RUIM)).toBe('past');
    expect(op('calamiteit', RUIM)).toBe('CONTRACT_GESCHORST');
    expect(op('onderzoek', ZONDER_REGEL)).toBe('CONTRACT_GESCHORST');
    const beide = contract(stop, schorsing('onderzoek'));
    expect(dekkingVanNieuwe(beide, vraag('2024-04-01'), loopt, RUIM).vervolg?.ondanks).toEqual([
      'schorsing',
      'clientenstop',
    ]);
  });

  it.each([
    ['of another client', eerdere({ clientId: ANDER }, GESTART), 'VERVOLG_ONBEKEND'],
    ['that nobody sent', toewijzingDecider.initial, 'VERVOLG_ONBEKEND'],
    ['of another aanbieder', eerdere({ aanbiederId: ANDER }, GESTART), 'VERVOLG_VAN_ANDERE_ZORG'],
    ['under another contract', eerdere({ contractId: ANDER }, GESTART), 'VERVOLG_VAN_ANDERE_ZORG'],
    ['of another product', eerdere({ productcode: '01A01' }, GESTART), 'VERVOLG_VAN_ANDERE_ZORG'],
    ['without care', eerdere(), 'VERVOLG_ZONDER_ZORG'],
  ])('does not go on with a toewijzing %s', (_wat, before, code) => {
    expect(codeOf(contract(stop), vraag('2024-04-01'), before, RUIM)).toBe(code);
    // Also where nothing holds it up: what is recorded must be true.
    expect(codeOf(contract(), vraag('2024-04-01'), before, RUIM)).toBe(code);
  });

  it('never lies outside the contract', () => {
    expect(codeOf(contract(stop), vraag('2040-01-01'), loopt, RUIM)).toBe('TOEWIJZING_BUITEN_CONTRACTPERIODE');
  });

  it('records which care it goes on with, and stays quiet when repeated', () => {
    const vervolg = { vervolgtOp: EERDERE, laatsteDag: null, dagen: 0, ondanks: ['clientenstop'] } as const;
    const sent = decide([], command(send({ vervolg: { ...vervolg, ondanks: [...vervolg.ondanks] } }), '2026-03-20'));
    expect(typesOf(sent)).toEqual(['ToewijzingSent', 'VervolgAdmitted', 'StarttermijnStarted']);
    expect(sent[1]).toMatchObject({ occurredAt: '2026-03-20', data: vervolg });
    const again = send({ vervolg: { ...vervolg, ondanks: [] } });
    expect(decide(sent, command(again, '2026-03-21'))).toEqual([]);
    expect(refusal(() => decide(sent, command(send(), '2026-03-21')))).toBe('TOEWIJZINGNUMMER_IN_GEBRUIK');
  });
});
