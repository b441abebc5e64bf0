import { describe, expect, it } from '@jest/globals';
import { aanbiederDecider, type AanbiederCommand } from '../../../src/inkoop/aanbieder/aanbieder.decider.js';
import {
  type AgbreserveringCommand,
  agbreserveringDecider,
  agbreserveringId,
} from '../../../src/inkoop/aanbieder/agbreservering.decider.js';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { Rejection } from '../../../src/kernel/rejection.js';

const FIRST = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b21';
const SECOND = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b22';

function register(change: Partial<AanbiederCommand> = {}): AanbiederCommand {
  return {
    type: 'RegisterAanbieder',
    aanbiederId: FIRST,
    naam: 'Stichting De Korenmolen',
    agbcode: '42990001',
    kvkNummer: null,
    sinds: '2022-10-01',
    ...change,
  };
}

function reserve(aanbiederId: string): AgbreserveringCommand {
  return { type: 'ReserveAgbcode', agbcode: '42990001', aanbiederId, sinds: '2022-10-01' };
}

function code(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return error instanceof Rejection ? error.code : String(error);
  }
  return undefined;
}

describe('RegisterAanbieder', () => {
  it('registers an aanbieder from a day', () => {
    const events = aanbiederDecider.decide(register(), null);
    expect(events).toEqual([
      {
        type: 'AanbiederRegistered',
        data: {
          aanbiederId: FIRST,
          naam: 'Stichting De Korenmolen',
          agbcode: '42990001',
          kvkNummer: null,
          sinds: '2022-10-01',
        },
        occurredAt: '2022-10-01',
      },
    ]);
    expect(() => encodeEvent(events[0]!)).not.toThrow();
  });

  it('stays quiet when repeated', () => {
    const state = fold(aanbiederDecider, aanbiederDecider.decide(register(), null));
    expect(aanbiederDecider.decide(register(), state)).toEqual([]);
  });

  it('refuses a name that holds a BSN (R-DAT-09)', () => {
    expect(code(() => aanbiederDecider.decide(register({ naam: 'Zorg 999900006' }), null))).toBe('NAAM_ONGELDIG');
  });
});

describe('the reservation of an AGB-code', () => {
  const reserved = fold(agbreserveringDecider, agbreserveringDecider.decide(reserve(FIRST), null));

  it('belongs to the first aanbieder that asks', () => {
    expect(reserved).toEqual({ aanbiederId: FIRST });
    expect(agbreserveringDecider.decide(reserve(FIRST), reserved)).toEqual([]);
  });

  it('is refused to a second', () => {
    expect(code(() => agbreserveringDecider.decide(reserve(SECOND), reserved))).toBe('AGBCODE_AL_GEREGISTREERD');
  });

  it('is kept per region: an aanbieder may work in two', () => {
    expect(agbreserveringId('h5', '42990001')).not.toBe(agbreserveringId('rivierenland', '42990001'));
  });
});
