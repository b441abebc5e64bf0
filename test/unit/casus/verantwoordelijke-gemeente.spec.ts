import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { casusDecider, type CasusCommand } from '../../../src/toegang/casus/casus.decider.js';
import { type CasusEvent } from '../../../src/toegang/casus/casus.events.js';
import { type Aanwijzing, verantwoordelijkeOp } from '../../../src/toegang/casus/inhoud/verantwoordelijkheid.js';
import { gemeenteBestaat } from '../../../src/toegang/casus/verantwoordelijkheid-parts.js';

const CLIENT = derivedId('test', 'client');

const aanwijzing = (change: Partial<Aanwijzing> = {}): Aanwijzing => ({
  aanwijzingId: derivedId('test', 'eerste'),
  clientId: CLIENT,
  gemeentecode: '0503',
  vanaf: '2022-01-01',
  grond: 'woonplaatsbeginsel',
  toelichting: null,
  bron: 'besluit van 1 december 2021',
  ...change,
});
const tweede = aanwijzing({
  aanwijzingId: derivedId('test', 'tweede'),
  gemeentecode: '0603',
  vanaf: '2024-01-01',
  grond: 'verhuizing',
});
const handeling = {
  actor: { subject: 'c-1', rol: 'consulent' },
  clientgemeente: '0503',
  vandaag: '2024-06-01',
};

function decide(command: CasusCommand, history: readonly CasusEvent[] = []): readonly CasusEvent[] {
  return casusDecider.decide(command, fold(casusDecider, history));
}
const assign = (one: Aanwijzing, change: object = {}): CasusCommand => ({
  ...handeling,
  type: 'AssignVerantwoordelijkeGemeente',
  aanwijzing: one,
  gemeenteBestaat: gemeenteBestaat(one),
  ...change,
});
const correct = (one: Aanwijzing): CasusCommand => ({
  ...handeling,
  type: 'CorrectVerantwoordelijkeGemeente',
  aanwijzing: one,
  gemeenteBestaat: gemeenteBestaat(one),
  reden: 'de dag klopte niet',
});
function code(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return error instanceof Rejection ? error.code : String(error);
  }
  return undefined;
}

const eerst = decide(assign(aanwijzing()));
const verhuisd = [...eerst, ...decide(assign(tweede), eerst)];
const wie = (history: readonly CasusEvent[], datum: string) =>
  verantwoordelijkeOp(fold(casusDecider, history).aanwijzingen, datum)?.gemeentecode;

describe('the gemeente that is responsible for a case', () => {
  it('changes on the day of a move, and not before (R-REG-15)', () => {
    expect(['2021-12-31', '2022-01-01', '2023-12-31', '2024-01-01'].map((datum) => wie(verhuisd, datum))).toEqual([
      undefined,
      '0503',
      '0503',
      '0603',
    ]);
    expect(verhuisd.map(({ occurredAt }) => occurredAt)).toEqual(['2022-01-01', '2024-01-01']);
  });

  it('may be told later than a day that comes after it (R-REG-15)', () => {
    const later = decide(assign(tweede));
    expect(wie([...later, ...decide(assign(aanwijzing()), later)], '2024-06-01')).toBe('0603');
  });

  it('stays quiet when the same is said again, and asks for a correction when it differs', () => {
    expect(decide(assign(aanwijzing({ aanwijzingId: derivedId('test', 'weer') })), eerst)).toEqual([]);
    expect(code(() => decide(assign({ ...tweede, vanaf: '2022-01-01' }), eerst))).toBe('AANWIJZING_OP_DEZE_DAG');
  });

  it('is corrected and withdrawn by later facts (R-REG-15)', () => {
    const gecorrigeerd = [...verhuisd, ...decide(correct({ ...tweede, vanaf: '2025-01-01' }), verhuisd)];
    expect(wie(gecorrigeerd, '2024-06-01')).toBe('0503');
    expect(decide(correct({ ...tweede, vanaf: '2025-01-01' }), gecorrigeerd)).toEqual([]);
    const weg = { aanwijzingId: tweede.aanwijzingId, clientId: CLIENT, reden: 'verkeerde casus' };
    const intrekking: CasusCommand = { ...handeling, type: 'WithdrawVerantwoordelijkeGemeente', ...weg };
    const ingetrokken = [...gecorrigeerd, ...decide(intrekking, gecorrigeerd)];
    expect(wie(ingetrokken, '2026-01-01')).toBe('0503');
    expect(decide(intrekking, ingetrokken)).toEqual([]);
    expect(code(() => decide(correct(aanwijzing({ aanwijzingId: CLIENT })), verhuisd))).toBe('AANWIJZING_ONBEKEND');
  });

  it('can be any gemeente of the country that exists on that day (R-REG-15, R-REG-07)', () => {
    expect(decide(assign(aanwijzing({ gemeentecode: '0363' })))).toHaveLength(1);
    const boxmeer = (vanaf: string) => assign(aanwijzing({ gemeentecode: '0756', vanaf }));
    expect(decide(boxmeer('2021-12-31'))).toHaveLength(1);
    expect(code(() => decide(boxmeer('2022-01-01')))).toBe('GEMEENTE_BESTAAT_NIET');
    expect(code(() => decide(assign(aanwijzing({ gemeentecode: '0001' }))))).toBe('GEMEENTE_BESTAAT_NIET');
  });

  it('is decided by the gemeente of the client or the one that bears the case', () => {
    const als = (organisatie: string) => ({ actor: { subject: 'g-1', rol: 'gemeente', organisatie } });
    expect(decide(assign(aanwijzing(), als('0503')))).toHaveLength(1);
    expect(code(() => decide(assign(aanwijzing(), als('0603'))))).toBe('CLIENT_ONBEKEND');
    expect(decide(assign({ ...tweede, vanaf: '2026-01-01' }, als('0603')), verhuisd)).toHaveLength(1);
    expect(code(() => decide(assign(aanwijzing(), { clientgemeente: null })))).toBe('CLIENT_ONBEKEND');
  });

  it('asks for words where the ground is another one', () => {
    expect(code(() => decide(assign(aanwijzing({ grond: 'anders' }))))).toBe('TOELICHTING_VERPLICHT');
  });
});
