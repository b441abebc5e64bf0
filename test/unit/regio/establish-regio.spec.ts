import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type EstablishRegio, regioDecider } from '../../../src/regio/regio/regio.decider.js';
import { type RegioEvent } from '../../../src/regio/regio/regio.events.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

function establish(change: Partial<EstablishRegio> = {}): EstablishRegio {
  const { regio, gemeenten, inhoud } = parseRegioprofiel(readFileSync('regios/h5.yaml', 'utf8'), 'h5.yaml');
  const { id: regioId, ...rest } = regio;
  return { type: 'EstablishRegio', regioId, ...rest, geldigVanaf: inhoud.geldigVanaf, gemeenten, ...change };
}

function decide(command: EstablishRegio, history: readonly RegioEvent[] = []): readonly RegioEvent[] {
  return regioDecider.decide(command, fold(regioDecider, history));
}

function code(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return error instanceof Rejection ? error.code : String(error);
  }
  return undefined;
}

describe('EstablishRegio', () => {
  it('registers the region and its five gemeenten (R-REG-01)', () => {
    const events = decide(establish());
    expect(events.filter(({ type }) => type === 'RegioRegistered')).toHaveLength(1);
    const joined = events.flatMap((event) => (event.type === 'GemeenteJoinedRegio' ? [event.data.naam] : []));
    expect(joined).toEqual(['Delft', 'Midden-Delfland', 'Pijnacker-Nootdorp', 'Rijswijk', 'Westland']);
  });

  it('keeps membership apart from being contractpartner, each with its own date (R-REG-02)', () => {
    const events = decide(establish());
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'GemeenteJoinedRegio',
        data: expect.objectContaining({ gemeentecode: '1926', vanaf: '2022-01-01' }),
        occurredAt: '2022-01-01',
      }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'GemeenteContractpartnerActivated',
        data: expect.objectContaining({ gemeentecode: '1926', vanaf: '2024-01-01' }),
        occurredAt: '2024-01-01',
      }),
    );
  });

  it('stays quiet when nothing changed', () => {
    expect(decide(establish(), decide(establish()))).toEqual([]);
  });

  it('adds only what is new: a gemeente that becomes contractpartner later', () => {
    const before = establish();
    const gemeenten = before.gemeenten.map((gemeente) =>
      gemeente.gemeentecode === '1926'
        ? { ...gemeente, contractpartnerVanaf: null, contractpartnerBron: null }
        : gemeente,
    );
    const events = decide(before, decide({ ...before, gemeenten }));
    expect(events.map(({ type }) => type)).toEqual(['GemeenteContractpartnerActivated']);
  });

  it('corrects a date by a new event', () => {
    const before = establish();
    const gemeenten = before.gemeenten.map((gemeente) =>
      gemeente.gemeentecode === '1783' ? { ...gemeente, inkoopVanaf: '2013-01-01' } : gemeente,
    );
    const events = decide({ ...before, gemeenten }, decide(before));
    expect(events.map(({ type }) => type)).toEqual(['GemeenteJoinedRegio']);
    expect(fold(regioDecider, [...decide(before), ...events]).gemeenten).toHaveLength(5);
  });

  it('refuses a profile that leaves a gemeente out', () => {
    const before = establish();
    expect(code(() => decide({ ...before, gemeenten: before.gemeenten.slice(1) }, decide(before)))).toBe(
      'GEMEENTE_VERDWENEN',
    );
  });

  it('refuses a profile that takes the role of contractpartner back', () => {
    const before = establish();
    const gemeenten = before.gemeenten.map((gemeente) => ({ ...gemeente, contractpartnerVanaf: null }));
    expect(code(() => decide({ ...before, gemeenten }, decide(before)))).toBe('CONTRACTPARTNER_INGETROKKEN');
  });
});
