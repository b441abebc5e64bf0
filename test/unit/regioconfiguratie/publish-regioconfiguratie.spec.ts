import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { regioDecider } from '../../../src/regio/regio/regio.decider.js';
import {
  regioconfiguratieDecider,
  type RegioconfiguratieState,
} from '../../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import { type Parameter, type Parametervraag } from '../../../src/regio/regioconfiguratie/inhoud/parameter.js';
import {
  type RegioconfiguratieEvent,
  type Regioconfiguratieinhoud as Inhoud,
} from '../../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { geldendeConfiguratie } from '../../../src/regio/regioconfiguratie/regioconfiguratie-reader.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

const profiel = parseRegioprofiel(readFileSync('regios/h5.yaml', 'utf8'), 'h5.yaml');

function publish(
  inhoud: Inhoud,
  history: readonly RegioconfiguratieEvent[] = [],
  laatsteVersie = history.length,
): readonly RegioconfiguratieEvent[] {
  const command = { type: 'PublishRegioconfiguratie' as const, laatsteVersie, inhoud };
  return regioconfiguratieDecider.decide(command, fold(regioconfiguratieDecider, history));
}

function changed(change: Partial<Inhoud>, hash: string): Inhoud {
  return { ...profiel.inhoud, ...change, bestandshash: hash };
}

function code(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return error instanceof Rejection ? error.code : String(error);
  }
  return undefined;
}

const regioState = regioDecider.evolve(regioDecider.initial, {
  type: 'RegioRegistered',
  data: { regioId: 'h5', naam: 'H5', rechtsvorm: null, wetten: ['Wmo2015'], bron: 'test' },
  occurredAt: '2021-12-21',
});

function at(state: RegioconfiguratieState, vraag: Parametervraag) {
  return geldendeConfiguratie('h5', regioState, state, vraag);
}

function parameter(change: Partial<Parameter>): Parameter {
  return {
    sleutel: 'contract.maximum',
    waarde: 8,
    gemeentecode: null,
    segment: null,
    product: null,
    geldigVanaf: '2021-12-21',
    geldigTot: null,
    bron: 'test',
    ...change,
  };
}

describe('PublishRegioconfiguratie', () => {
  it('makes the H5 profile the first version, in the form that is stored (R-REG-21)', () => {
    const [event] = publish(profiel.inhoud);
    expect(event?.data).toMatchObject({ versie: 1, versieId: 'h5-1', geldigVanaf: '2021-12-21' });
    expect(() => encodeEvent(event!)).not.toThrow();
  });

  it('makes a changed profile the next version and keeps the first (R-REG-21)', () => {
    const first = publish(profiel.inhoud);
    const second = publish(changed({ geldigVanaf: '2025-01-01' }, 'b'), first);
    expect(second[0]?.data).toMatchObject({ versie: 2, versieId: 'h5-2' });
    const state = fold(regioconfiguratieDecider, [...first, ...second]);
    expect(at(state, { geldigOp: '2024-12-31' }).versieId).toBe('h5-1');
    expect(at(state, { geldigOp: '2025-01-01' }).versieId).toBe('h5-2');
  });

  it('stays quiet for the same profile', () => {
    expect(publish(profiel.inhoud, publish(profiel.inhoud))).toEqual([]);
  });

  it('refuses a publication that has not seen the last version', () => {
    const first = publish(profiel.inhoud);
    expect(code(() => publish(changed({}, 'b'), first, 0))).toBe('REGIOCONFIGURATIE_GEWIJZIGD');
  });
});

describe('the configuration in force', () => {
  const withParameters = (...parameters: Parameter[]): RegioconfiguratieState =>
    fold(regioconfiguratieDecider, publish(changed({ parameters }, 'x')));

  it('lets the most specific override win: gemeente, then segment, then product (R-REG-21)', () => {
    const state = withParameters(
      parameter({ product: '02A03', waarde: 4 }),
      parameter({ segment: 'volwassenen', waarde: 3 }),
      parameter({ gemeentecode: '0503', waarde: 2 }),
      parameter({ waarde: 1 }),
    );
    const value = (nader: Omit<Parametervraag, 'geldigOp'>) =>
      at(state, { geldigOp: '2024-01-01', ...nader }).parameter('contract.maximum');
    expect(value({})).toBe(1);
    expect(value({ gemeentecode: '0503' })).toBe(2);
    expect(value({ gemeentecode: '0603' })).toBe(1);
    expect(value({ gemeentecode: '0503', segment: 'volwassenen' })).toBe(3);
    expect(value({ gemeentecode: '0503', segment: 'volwassenen', product: '02A03' })).toBe(4);
  });

  it('keeps open open, also as an override of a value (R-REG-21)', () => {
    const state = withParameters(parameter({}), parameter({ product: '07A01', waarde: null }));
    expect(at(state, { geldigOp: '2024-01-01' }).parameter('contract.maximum')).toBe(8);
    expect(at(state, { geldigOp: '2024-01-01', product: '07A01' }).parameter('contract.maximum')).toBeNull();
    expect(at(state, { geldigOp: '2024-01-01' }).parameter('acceptatieplicht')).toBeNull();
  });

  it('changes a value on its first day, not a day before (R-REG-21)', () => {
    const state = withParameters(
      parameter({ waarde: 8, geldigTot: '2024-12-31' }),
      parameter({ waarde: 9, geldigVanaf: '2025-01-01' }),
    );
    expect(at(state, { geldigOp: '2024-12-31' }).parameter('contract.maximum')).toBe(8);
    expect(at(state, { geldigOp: '2025-01-01' }).parameter('contract.maximum')).toBe(9);
  });

  it('gives the calendar that the region names, and says so where it names none', () => {
    const state = fold(regioconfiguratieDecider, publish(profiel.inhoud));
    expect(at(state, { geldigOp: '2024-01-01' }).kalender().versie).toBe('atw-1');
    expect(code(() => at(withParameters(), { geldigOp: '2024-01-01' }).kalender())).toBe('KALENDER_ONBEKEND');
  });

  it('refuses a region without configuration, and a date before the first version', () => {
    const empty = regioconfiguratieDecider.initial;
    expect(code(() => at(empty, { geldigOp: '2024-01-01' }))).toBe('REGIO_ONBEKEND');
    expect(code(() => at(withParameters(), { geldigOp: '2021-12-20' }))).toBe('REGIOCONFIGURATIE_NIET_GELDIG');
    expect(code(() => at(withParameters(), { geldigOp: '2021-12-21' }))).toBeUndefined();
  });
});
