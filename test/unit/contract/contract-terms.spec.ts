import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '../../../src/kernel/datum.js';
import { type AnyConsumedEvent } from '../../../src/kernel/event-handlers.js';
import {
  contractEndSignal,
  contractExpiry,
  verlengingsoptieSignal,
} from '../../../src/inkoop/contract/contract.deadlines.js';
import { type ContractEvent } from '../../../src/inkoop/contract/contract.events.js';
import { type DeadlineDefinition } from '../../../src/platform/deadlines/deadline.js';
import { after, CONTRACT, decide, extend, sign } from './contract-support.js';

const signed = after(sign());
const extended = after(sign(), extend());

function changes(definition: DeadlineDefinition, event: ContractEvent | undefined) {
  return definition.handlers.get(event!.type)?.(event as unknown as AnyConsumedEvent);
}

describe('LetContractExpire', () => {
  const expire = (vandaag: string, einddatum = '2025-12-31') =>
    ({ type: 'LetContractExpire', einddatum, vandaag }) as const;

  it('expires on the day after the last day, not on it (R-CON-01)', () => {
    expect(decide(expire('2025-12-31'), signed)).toEqual([]);
    expect(decide(expire('2026-01-01'), signed)).toEqual([
      { type: 'ContractExpired', data: { contractId: CONTRACT, einddatum: '2025-12-31' }, occurredAt: '2025-12-31' },
    ]);
  });

  it('stays quiet when the contract was extended since, and when repeated (R-CON-01)', () => {
    expect(decide(expire('2026-01-01'), extended)).toEqual([]);
    expect(decide(expire('2026-01-01'), [...signed, ...decide(expire('2026-01-01'), signed)])).toEqual([]);
  });

  it('expires again at the new end', () => {
    expect(decide(expire('2028-01-01', '2027-12-31'), extended)).toHaveLength(1);
  });

  it('is asked by a deadline at the start of the day after, which an extension moves (R-CON-01)', () => {
    expect(changes(contractExpiry, signed[0])).toEqual([
      {
        set: CONTRACT,
        dueAt: startOfDay('2026-01-01'),
        payload: { contractId: CONTRACT, einddatum: '2025-12-31' },
      },
    ]);
    expect(changes(contractExpiry, extended[1])).toMatchObject([{ set: CONTRACT, dueAt: startOfDay('2028-01-01') }]);
  });
});

describe('SignalContractEnd', () => {
  const signal = (vandaag: string) => ({ type: 'SignalContractEnd', einddatum: '2025-12-31', vandaag }) as const;

  it('says once that the end comes near (R-CON-01)', () => {
    const events = decide(signal('2024-12-31'), signed);
    expect(events).toEqual([
      {
        type: 'ContractEndApproached',
        data: { contractId: CONTRACT, einddatum: '2025-12-31' },
        occurredAt: '2024-12-31',
      },
    ]);
    expect(decide(signal('2025-01-01'), [...signed, ...events])).toEqual([]);
  });

  it('stays quiet after an extension and after the end', () => {
    expect(decide(signal('2024-12-31'), extended)).toEqual([]);
    expect(decide(signal('2026-01-01'), signed)).toEqual([]);
  });

  it('is asked twelve months before the end that holds (R-CON-01)', () => {
    expect(changes(contractEndSignal, signed[0])).toMatchObject([{ set: CONTRACT, dueAt: startOfDay('2024-12-31') }]);
    expect(changes(contractEndSignal, extended[1])).toMatchObject([{ set: CONTRACT, dueAt: startOfDay('2026-12-31') }]);
    const withoutSignal = after(sign(), extend({ signaalEindeMaanden: null }))[1];
    expect(changes(contractEndSignal, withoutSignal)).toEqual([{ cancel: CONTRACT }]);
  });
});

describe('SignalVerlengingsoptie', () => {
  const signal = (volgnummer: number, vandaag: string) =>
    ({ type: 'SignalVerlengingsoptie', volgnummer, vandaag }) as const;

  it('says once until which day an option can be exercised (R-CON-01)', () => {
    const events = decide(signal(1, '2025-03-30'), signed);
    expect(events).toEqual([
      {
        type: 'VerlengingsoptieApproached',
        data: { contractId: CONTRACT, volgnummer: 1, uiterlijkAankondigen: '2025-06-30' },
        occurredAt: '2025-03-30',
      },
    ]);
    expect(decide(signal(1, '2025-03-31'), [...signed, ...events])).toEqual([]);
  });

  it('stays quiet for an option that is exercised, not open yet, or too late', () => {
    expect(decide(signal(1, '2025-03-30'), extended)).toEqual([]);
    expect(decide(signal(2, '2027-03-30'), signed)).toEqual([]);
    expect(decide(signal(1, '2025-06-30'), signed)).toHaveLength(1);
    expect(decide(signal(1, '2025-07-01'), signed)).toEqual([]);
  });

  it('is asked three months before the last day, and taken away when the option is exercised (R-CON-01)', () => {
    expect(changes(verlengingsoptieSignal, signed[0])).toMatchObject([
      { set: `${CONTRACT}/1`, dueAt: startOfDay('2025-03-30') },
      { set: `${CONTRACT}/2`, dueAt: startOfDay('2027-03-30') },
    ]);
    expect(changes(verlengingsoptieSignal, extended[1])).toEqual([{ cancel: `${CONTRACT}/1` }]);
  });
});
