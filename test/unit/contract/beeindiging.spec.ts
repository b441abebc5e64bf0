import { describe, expect, it } from '@jest/globals';
import { contractCovers, instroomFout } from '../../../src/inkoop/contract/contract.decider.js';
import { einddatumOp } from '../../../src/inkoop/contract/contract.events.js';
import { type ContractCommand } from '../../../src/inkoop/contract/contract.decider.js';
import { after, AANBIEDER, code, decide, faults, sign, stateAfter } from './contract-support.js';

type Eindig = Extract<ContractCommand, { type: 'TerminateContract' }>;

const EINDE = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b81';
const SCHORSING = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b82';
/** 1 January 2023 to 31 December 2025. */
const contract = sign({ gemeenten: ['0503'], producten: ['02A03'] });
const history = after(contract);

function eindig(change: Partial<Eindig> = {}): Eindig {
  return {
    ...{ type: 'TerminateContract', beeindigingId: EINDE, grond: 'faillissement', besluit: 'Vonnis 2024-7' },
    ...{ besluitDatum: '2024-05-13', aangezegdOp: null, einddatum: '2024-06-30', reden: 'Faillissement' },
    ...{ opzegtermijnMaanden: null, tevredenheid: null, laatsteLevering: null, vandaag: '2024-05-14' },
    ...change,
  };
}
const plaatsloos = (act: () => unknown): string[] => faults(act).map(([, fout]) => fout);
type Intrekken = Extract<ContractCommand, { type: 'WithdrawTermination' }>;
const intrekken = (change: Partial<Intrekken> = {}): Intrekken => ({
  ...{ type: 'WithdrawTermination', beeindigingId: EINDE, besluitDatum: '2024-05-20', reden: 'Doorstart' },
  vandaag: '2024-05-21',
  ...change,
});

describe('ending a contract before its last day', () => {
  const vraag = { aanbiederId: AANBIEDER, productcode: '02A03', gemeentecode: '0503', datum: '2024-07-01' };

  it('ends it for whoever asks, with the ground, the decision and the end that it had (R-CON-16)', () => {
    const [event] = decide(eindig(), history);
    expect(event).toMatchObject({
      type: 'ContractTerminated',
      data: { grond: 'faillissement', vorigeEinddatum: '2025-12-31', einddatum: '2024-06-30', regel: null },
      occurredAt: '2024-05-13',
    });
    const state = stateAfter(contract, eindig());
    expect(contractCovers(state, vraag)?.code).toBe('TOEWIJZING_BUITEN_CONTRACTPERIODE');
    expect(contractCovers(state, { ...vraag, datum: '2024-06-30' })).toBeNull();
    expect(decide(eindig(), [...history, event!])).toEqual([]);
  });

  it('lets nothing be extended after it, and says that it expired on its new last day (R-CON-01)', () => {
    const ended = [...history, ...decide(eindig(), history)];
    const optie: ContractCommand = {
      ...{ type: 'ExerciseVerlengingsoptie', volgnummer: 1, besluitDatum: '2024-05-15' },
      ...{ uitgeoefendDoor: 'partijen', namensAanbiederId: undefined, signaalEindeMaanden: null },
      vandaag: '2024-05-15',
    };
    expect(code(() => decide(optie, ended))).toBe('CONTRACT_BEEINDIGD');
    const verlopen = (einddatum: string) =>
      decide({ type: 'LetContractExpire', einddatum, vandaag: '2026-01-01' }, ended).map(({ type }) => type);
    expect([verlopen('2024-06-30'), verlopen('2025-12-31')]).toEqual([['ContractExpired'], []]);
    expect(decide({ type: 'SignalVerlengingsoptie', volgnummer: 1, vandaag: '2024-05-15' }, ended)).toEqual([]);
    const tarief: ContractCommand = {
      ...{ type: 'AgreeTarief', productcode: '02A03', eenheid: '04', bedrag: 7_000 },
      ...{ geldigVanaf: '2024-07-01', geldigTot: null },
    };
    expect(code(() => decide(tarief, ended))).toBe('TARIEF_BUITEN_CONTRACTPERIODE');
  });

  it('asks six months of notice for too little effort, and none where clients are content (Contractstandaard Wmo 1.2)', () => {
    const matig = { cijfer: 84, bron: 'Onderzoek 2023' };
    const inspanning: Partial<Eindig> = {
      grond: 'onvoldoende-inspanning',
      aangezegdOp: '2024-05-13',
      tevredenheid: matig,
    };
    const fouten = (change: Partial<Eindig>) => plaatsloos(() => decide(eindig({ ...inspanning, ...change }), history));
    expect(fouten({ einddatum: '2024-11-12' })).toEqual(['OPZEGTERMIJN_TE_KORT']);
    expect(fouten({ einddatum: '2024-11-13', tevredenheid: { ...matig, cijfer: 85 } })).toEqual([
      'TEVREDENHEID_TE_HOOG',
    ]);
    expect(fouten({ aangezegdOp: null, tevredenheid: null })).toEqual([
      'AANZEGGING_ONTBREEKT',
      'TEVREDENHEID_ONTBREEKT',
    ]);
    expect(decide(eindig({ ...inspanning, einddatum: '2024-11-13' }), history)[0]?.data).toMatchObject({
      regel: { bron: 'Contractstandaard Wmo 1.2', opzegtermijnMaanden: 6 },
    });
  });

  it('takes the notice that the contract itself asks, and twelve months without delivery as a ground (Contractstandaard Wmo 1.2)', () => {
    const opzegging: Partial<Eindig> = { grond: 'opzegging', aangezegdOp: '2024-05-01' };
    const fouten = (change: Partial<Eindig>) => plaatsloos(() => decide(eindig(change), history));
    expect(fouten(opzegging)).toEqual(['OPZEGTERMIJN_ONTBREEKT']);
    expect(fouten({ ...opzegging, opzegtermijnMaanden: 3 })).toEqual(['OPZEGTERMIJN_TE_KORT']);
    expect(fouten({ ...opzegging, opzegtermijnMaanden: 1 })).toEqual([]);
    expect(fouten({ grond: 'geen-levering', laatsteLevering: '2023-05-14' })).toEqual(['NOG_GELEVERD']);
    expect(fouten({ grond: 'geen-levering', laatsteLevering: '2023-05-13' })).toEqual([]);
    expect(fouten({ grond: 'geen-levering' })).toEqual([]);
  });

  it('ends a pilot early, in agreement and without notice, on the day of the decision (R-CON-15, R-CON-09)', () => {
    for (const grond of ['pilotuitkomst', 'wederzijds-goedvinden'] as const) {
      const [event] = decide(eindig({ grond, besluit: 'Uitkomst van de pilot', einddatum: '2024-05-13' }), history);
      expect(event?.data).toMatchObject({ grond, aangezegdOp: null, regel: null, einddatum: '2024-05-13' });
    }
  });

  it('tells all faults together, and refuses a later end or a second one', () => {
    const fouten = (change: Partial<Eindig>, given = history) => plaatsloos(() => decide(eindig(change), given));
    expect(fouten({ besluitDatum: '2024-06-01', aangezegdOp: '2024-06-01', einddatum: '2024-05-31' })).toEqual([
      'DATUM_IN_TOEKOMST',
      'DATUM_IN_TOEKOMST',
      'EINDE_VOOR_BESLUIT',
    ]);
    expect(fouten({ einddatum: '2025-12-31' })).toEqual(['EINDE_NIET_EERDER']);
    const ended = [...history, ...decide(eindig(), history)];
    expect(fouten({ beeindigingId: SCHORSING, einddatum: '2024-06-01' }, ended)).toEqual(['CONTRACT_AL_BEEINDIGD']);
  });

  it('runs on when the end is withdrawn in time, and may be ended again', () => {
    const ended = [...history, ...decide(eindig(), history)];
    expect(code(() => decide(intrekken({ vandaag: '2024-07-01' }), ended))).toBe('CONTRACT_BEEINDIGD');
    expect(code(() => decide(intrekken({ beeindigingId: SCHORSING }), ended))).toBe('BEEINDIGING_ONBEKEND');
    const terug = [...ended, ...decide(intrekken(), ended)];
    expect(terug.at(-1)).toMatchObject({ data: { nieuweEinddatum: '2025-12-31' } });
    expect(decide(intrekken(), terug)).toEqual([]);
    expect(contractCovers(stateAfter(contract, eindig(), intrekken()), vraag)).toBeNull();
    expect(decide(eindig({ beeindigingId: SCHORSING }), terug)).toHaveLength(1);
  });

  it('is known from its decision on, until it is withdrawn (R-DAT-02)', () => {
    const looptijd = {
      einddatum: '2025-12-31',
      verlengingen: [{ besluitDatum: '2024-01-10', nieuweEinddatum: '2027-12-31' }],
      beeindigingen: [
        { beeindigingId: EINDE, besluitDatum: '2024-05-13', einddatum: '2024-06-30', ingetrokkenOp: '2024-05-20' },
      ],
    };
    expect(['2024-01-09', '2024-05-12', '2024-05-13', '2024-05-20'].map((dag) => einddatumOp(looptijd, dag))).toEqual([
      '2025-12-31',
      '2027-12-31',
      '2024-06-30',
      '2027-12-31',
    ]);
  });
});

describe('suspending a contract', () => {
  type Schors = Extract<ContractCommand, { type: 'SuspendContract' }>;
  const schors = (change: Partial<Schors> = {}): Schors => ({
    ...{ type: 'SuspendContract', schorsingId: SCHORSING, grond: 'onderzoek', besluit: 'Besluit 9' },
    ...{ besluitDatum: '2024-03-01', reden: 'Onderzoek', ingangsdatum: '2024-03-04', laatsteDag: null },
    vandaag: '2024-03-02',
    ...change,
  });
  const hefOp = (opgehevenPer: string) =>
    ({ type: 'LiftSuspension', schorsingId: SCHORSING, opgehevenPer, reden: 'Klaar', vandaag: '2024-03-20' }) as const;
  const op = (state: ReturnType<typeof stateAfter>, datum: string) =>
    instroomFout(state, { gemeentecode: '0503', productcode: '02A03', datum })?.code;

  it('refuses new toewijzingen from its first day until it is lifted, and leaves what runs', () => {
    const state = stateAfter(contract, schors(), hefOp('2024-04-01'));
    expect(['2024-03-03', '2024-03-04', '2024-03-31', '2024-04-01'].map((dag) => op(state, dag))).toEqual([
      undefined,
      'CONTRACT_GESCHORST',
      'CONTRACT_GESCHORST',
      undefined,
    ]);
    const vraag = { aanbiederId: AANBIEDER, productcode: '02A03', gemeentecode: '0503', datum: '2024-03-10' };
    expect(contractCovers(state, vraag)).toBeNull();
  });

  it('refuses one beside another, outside the contract, or lifted outside its days', () => {
    const geschorst = [...history, ...decide(schors(), history)];
    expect(code(() => decide(schors({ schorsingId: EINDE }), geschorst))).toBe('CONTRACT_AL_GESCHORST');
    expect(code(() => decide(schors({ ingangsdatum: '2022-12-31' }), history))).toBe('SCHORSING_BUITEN_CONTRACT');
    expect(code(() => decide(schors({ besluitDatum: '2024-03-03' }), history))).toBe('DATUM_IN_TOEKOMST');
    expect(code(() => decide(schors({ laatsteDag: '2024-03-03' }), history))).toBe('LAATSTE_DAG_VOOR_INGANG');
    expect(code(() => decide(hefOp('2024-03-01'), geschorst))).toBe('SCHORSING_OPHEFFING_BUITEN_DUUR');
    expect(code(() => decide(hefOp('2024-04-01'), history))).toBe('SCHORSING_ONBEKEND');
    const vrij = [...geschorst, ...decide(hefOp('2024-04-01'), geschorst)];
    expect(decide(hefOp('2024-04-01'), vrij)).toEqual([]);
    expect(decide(schors({ schorsingId: EINDE, ingangsdatum: '2024-04-01' }), vrij)).toHaveLength(1);
  });
});
