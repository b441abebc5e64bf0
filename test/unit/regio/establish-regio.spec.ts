import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type EstablishRegio, regioDecider } from '../../../src/regio/regio/regio.decider.js';
import { type Gemeente, kringOp } from '../../../src/regio/regio/inhoud/deelname.js';
import { type Inwonertal } from '../../../src/regio/regio/inhoud/regio.js';
import { type RegioEvent } from '../../../src/regio/regio/regio.events.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

function profiel(naam: string): EstablishRegio {
  const { regio, gemeenten, inhoud } = parseRegioprofiel(readFileSync(`regios/${naam}.yaml`, 'utf8'), naam);
  const { id: regioId, ...rest } = regio;
  return { type: 'EstablishRegio', regioId, ...rest, geldigVanaf: inhoud.geldigVanaf, gemeenten };
}

const establish = (): EstablishRegio => profiel('h5');

/** The H5 profile with other periods for some roles of one gemeente. */
function anders(gemeentecode: string, rollen: Partial<Gemeente['rollen']>): EstablishRegio {
  const before = establish();
  const gemeenten = before.gemeenten.map((gemeente) =>
    gemeente.gemeentecode === gemeentecode ? { ...gemeente, rollen: { ...gemeente.rollen, ...rollen } } : gemeente,
  );
  return { ...before, gemeenten };
}

/** Keys as jsonb gives them: sorted. */
function sorted(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
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

  it('keeps buying apart from being contractpartner, each with its own date (R-REG-02)', () => {
    const events = decide(establish());
    const pijnacker = (type: string) =>
      events.find((event) => event.type === type && 'gemeentecode' in event.data && event.data.gemeentecode === '1926');
    expect(pijnacker('GemeenteJoinedRegio')).toMatchObject({ occurredAt: '2022-01-01' });
    expect(pijnacker('GemeenteContractpartnerActivated')).toMatchObject({
      data: { perioden: [{ vanaf: '2024-01-01', tot: null }] },
      occurredAt: '2024-01-01',
    });
  });

  it('stays quiet when nothing changed, also after the log gave its keys in another order', () => {
    const history = JSON.parse(JSON.stringify(decide(establish()), sorted)) as RegioEvent[];
    expect(decide(establish(), history)).toEqual([]);
  });

  it('adds only what is new: a gemeente that becomes contractpartner later (R-REG-02)', () => {
    const before = anders('1926', { contract: [] });
    const events = decide(establish(), decide(before));
    expect(events.map(({ type }) => type)).toEqual(['GemeenteContractpartnerActivated']);
  });

  it('corrects a date by a new event', () => {
    const before = establish();
    const [inkoop] = before.gemeenten[4]!.rollen.inkoop;
    const events = decide(anders('1783', { inkoop: [{ ...inkoop!, vanaf: '2013-01-01' }] }), decide(before));
    expect(events.map(({ type }) => type)).toEqual(['GemeenteJoinedRegio']);
    expect(fold(regioDecider, [...decide(before), ...events]).deelname.gemeenten).toHaveLength(5);
  });

  it('refuses a profile that leaves a gemeente, a role or a samenwerkingsverband out', () => {
    const before = establish();
    expect(code(() => decide({ ...before, gemeenten: before.gemeenten.slice(1) }, decide(before)))).toBe(
      'GEMEENTE_VERDWENEN',
    );
    expect(code(() => decide(anders('0503', { contract: [] }), decide(before)))).toBe('DEELNAME_INGETROKKEN');
    expect(code(() => decide({ ...before, verbanden: [] }, decide(before)))).toBe('VERBAND_VERDWENEN');
  });

  it('sets the kind of rechtsvorm apart from its name, with dates of its own (R-REG-16)', () => {
    const set = decide(establish()).find(({ type }) => type === 'RegioRechtsvormSet');
    expect(set?.data).toMatchObject({
      rechtsvormen: [{ soort: 'samenwerkingsovereenkomst', naam: 'samenwerkingsovereenkomst H5', tot: null }],
    });
    const rivierenland = decide(profiel('rivierenland')).find(({ type }) => type === 'RegioRechtsvormSet');
    expect(rivierenland?.data).toMatchObject({
      rechtsvormen: [
        { soort: 'gemeenschappelijke-regeling' },
        { soort: 'dienstverleningsovereenkomst', tot: '2022-12-31' },
        { soort: null, vanaf: '2023-01-01' },
      ],
    });
  });

  it('knows a territory of eight gemeenten beside six that buy (R-REG-05)', () => {
    const state = fold(regioDecider, decide(profiel('rivierenland')));
    expect(state.grondgebieden[0]?.gemeenten).toHaveLength(8);
    expect(state.grondgebieden[0]?.inwoners).toBe('bijna 250.000');
    expect(kringOp(state.deelname, 'inkoop', '2022-01-01').gemeentecodes).toHaveLength(6);
  });

  it('records the reason why a gemeente does not take part (R-REG-04)', () => {
    const excluded = decide(profiel('rivierenland')).flatMap((event) =>
      event.type === 'GemeenteExcludedFromInkoop' ? [[event.data.naam, event.data.uitsluitingen[0]?.reden]] : [],
    );
    expect(excluded).toEqual([
      ['Maasdriel', 'heeft aangegeven niet deel te nemen in deze inkoop'],
      ['Zaltbommel', 'heeft aangegeven niet deel te nemen in deze inkoop'],
    ]);
  });

  it('merges gemeenten and retires the old ones on the day before (R-REG-07)', () => {
    const events = decide(profiel('rivierenland'));
    expect(events.find(({ type }) => type === 'GemeentenMerged')).toMatchObject({
      data: { herindeling: { opvolger: { naam: 'West Betuwe' }, op: '2019-01-01' } },
      occurredAt: '2019-01-01',
    });
    const retired = events.flatMap((event) =>
      event.type === 'GemeenteRetired' ? [[event.data.naam, event.data.laatsteDag, event.data.opvolger]] : [],
    );
    expect(retired).toEqual([
      ['Geldermalsen', '2018-12-31', '1960'],
      ['Neerijnen', '2018-12-31', '1960'],
      ['Lingewaal', '2018-12-31', '1960'],
    ]);
  });

  it('gives back a gemeente that a correction takes out of a merger (R-REG-07)', () => {
    const before = profiel('rivierenland');
    const [herindeling] = before.herindelingen;
    const less = [{ ...herindeling!, opgegaan: herindeling!.opgegaan.slice(1) }];
    const history = decide(before);
    const state = fold(regioDecider, [...history, ...decide({ ...before, herindelingen: less }, history)]);
    expect(state.deelname.opgeheven.map(({ gemeentecode }) => gemeentecode)).toEqual(['0304', '0733']);
  });
});

const tiel = (change: Partial<Inwonertal> = {}): Inwonertal => ({
  ...{ gemeentecode: '0281', jaar: 2019, inwoners: 1_000, status: 'voorlopig', bron: 'verzonnen' },
  ...change,
});

describe('RecordInwonertallen', () => {
  const regio = decide(profiel('rivierenland'));
  const record = (inwonertallen: readonly Inwonertal[], history = regio): readonly RegioEvent[] =>
    regioDecider.decide(
      { type: 'RecordInwonertallen', regioId: 'rivierenland', inwonertallen },
      fold(regioDecider, history),
    );
  const faults = (act: () => unknown): readonly string[] => {
    try {
      act();
    } catch (error) {
      return error instanceof Rejection ? error.errors.map((one) => one.code) : [String(error)];
    }
    return [];
  };

  it('records inhabitants with year, status and source, on 1 January (R-REG-05)', () => {
    const [event, ...rest] = record([tiel()]);
    expect(event).toEqual({
      type: 'InwonertalRecorded',
      data: { regioId: 'rivierenland', ...tiel() },
      occurredAt: '2019-01-01',
    });
    expect(rest).toEqual([]);
    expect(record([tiel()], [...regio, event!])).toEqual([]);
  });

  it('takes a gemeente of the territory that does not buy, and one that is no more (R-REG-05, R-REG-07)', () => {
    expect(record([tiel({ gemeentecode: '0297' }), tiel({ gemeentecode: '0236', jaar: 2018 })])).toHaveLength(2);
  });

  it('refuses all when one is wrong, and names each', () => {
    const other = tiel({ gemeentecode: '0363' });
    expect(faults(() => record([tiel(), other, tiel({ inwoners: 5 })]))).toEqual(['GEMEENTE_ONBEKEND', 'DUBBEL']);
  });

  it('lets only a definitive number take the place of a definitive one (R-REG-05)', () => {
    const definitief = [...regio, ...record([tiel({ status: 'definitief' })])];
    expect(faults(() => record([tiel()], definitief))).toEqual(['INWONERTAL_DEFINITIEF']);
    expect(record([tiel({ status: 'definitief', inwoners: 1_010 })], definitief)).toHaveLength(1);
  });

  it('does not let the profile bring an old number back (R-REG-05)', () => {
    const corrected = [...regio, ...record([tiel({ inwoners: 1_010 })])];
    const profile = { ...profiel('rivierenland'), inwonertallen: [tiel()] };
    expect(code(() => decide(profile, corrected))).toBe('INWONERTAL_AFWIJKEND');
    expect(decide(profile, regio).map(({ type }) => type)).toEqual(['InwonertalRecorded']);
  });
});
