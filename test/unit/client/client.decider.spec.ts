import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { clientDecider, type ClientCommand } from '../../../src/toegang/client/client.decider.js';
import { type ClientEvent } from '../../../src/toegang/client/client.events.js';
import { DestroyPersoonssleutel } from '../../../src/toegang/client/client.commands.js';
import { whenPersoonsgegevensErasedThenDestroyPersoonssleutel as policy } from '../../../src/toegang/client/policies/when-persoonsgegevens-erased-then-destroy-persoonssleutel.policy.js';
import { reactTo } from '../../../src/platform/process-managers/policy.js';
import { type AnyConsumedEvent } from '../../../src/kernel/event-handlers.js';
import { type CommandEnvelope } from '../../../src/platform/event-store/command.js';

const clientId = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11';
const op = '2026-03-02T09:00:00.000Z';
const register: ClientCommand = { type: 'RegisterClient', clientId, gemeentecode: '0637', op };
const erase: ClientCommand = {
  type: 'ErasePersoonsgegevens',
  clientId,
  grond: 'AVG art. 17',
  verzoekVan: 'betrokkene',
  op,
};
const known: ClientEvent = { type: 'ClientPseudonymised', data: { clientId, gemeentecode: '0637' }, occurredAt: op };
const erased: ClientEvent = {
  type: 'PersoonsgegevensErased',
  data: { clientId, grond: 'AVG art. 17', verzoekVan: 'betrokkene' },
  occurredAt: op,
};

function decide(history: readonly ClientEvent[], command: ClientCommand): readonly ClientEvent[] {
  return clientDecider.decide(command, fold(clientDecider, history));
}

describe('RegisterClient', () => {
  it('makes a client known by a pseudonym (R-DAT-09)', () => expect(decide([], register)).toEqual([known]));
  it('stays quiet when repeated', () => expect(decide([known], register)).toEqual([]));
});

describe('ErasePersoonsgegevens', () => {
  it('records the erasure with its ground (R-DAT-09)', () => expect(decide([known], erase)).toEqual([erased]));
  it('stays quiet when repeated', () => expect(decide([known, erased], erase)).toEqual([]));
  it('is refused for a client that is not known', () => {
    expect(() => decide([], erase)).toThrow(Rejection);
    expect(() => decide([], erase)).toThrow(expect.objectContaining({ code: 'CLIENT_ONBEKEND', kind: 'not-found' }));
  });
});

describe(policy.name, () => {
  it('asks for the key to be destroyed (R-DAT-09)', () => {
    const envelope = { commandId: 'c-1' } as CommandEnvelope;
    const commands = reactTo(policy, { ...erased, id: 'e-1' } as unknown as AnyConsumedEvent, () => envelope);
    expect(commands).toEqual([new DestroyPersoonssleutel({ clientId }, envelope)]);
  });
});
