import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { type VerblijfCommand, verblijfDecider } from '../../../src/toegang/verblijf/verblijf.decider.js';
import { type VerblijfEvent } from '../../../src/toegang/verblijf/verblijf.events.js';
import { AANBIEDER, ANDERE_AANBIEDER, CLIENT, DE_AANBIEDER, refusal, TOEWIJZING } from '../toewijzing/given.js';

const VERBLIJF = '018f0000-0000-7000-8000-00000000000d';
type Start = Extract<VerblijfCommand, { type: 'StartVerblijf' }>;
const plaats = {
  ...{ toewijzingId: TOEWIJZING, clientId: CLIENT, aanbiederId: AANBIEDER },
  ...{ gemeentecode: '0214', productcode: '04A04' },
};
const toewijzing = { ...plaats, staat: true, begin: '2023-01-01', einde: '2023-12-31', isVerblijf: true };

const start = (overrides: Partial<Start> = {}): VerblijfCommand => ({
  ...{ type: 'StartVerblijf', verblijfId: VERBLIJF, toewijzing, vorm: 'gepland', vanaf: '2023-02-27' },
  ...{ actor: DE_AANBIEDER, vandaag: '2023-03-10' },
  ...overrides,
});
const end = (tot: string, actor = DE_AANBIEDER): VerblijfCommand => ({
  type: 'EndVerblijf',
  tot,
  actor,
  vandaag: '2023-03-10',
});

function decide(history: readonly VerblijfEvent[], command: VerblijfCommand): readonly VerblijfEvent[] {
  const events = verblijfDecider.decide(command, fold(verblijfDecider, history));
  for (const event of events) encodeEvent(event);
  return events;
}

describe('a stay of kortdurend verblijf or logeren', () => {
  it.each(['respijt', 'gepland', 'onverwacht'] as const)('begins as %s (R-SEG-21)', (vorm) => {
    expect(decide([], start({ vorm }))).toEqual([
      {
        type: 'VerblijfStarted',
        data: { ...plaats, verblijfId: VERBLIJF, vorm, vanaf: '2023-02-27' },
        occurredAt: '2023-02-27',
      },
    ]);
  });

  it('ends with its etmalen, over the end of a month, and stays quiet when repeated (R-SEG-21)', () => {
    const begonnen = decide([], start());
    expect(decide(begonnen, start())).toEqual([]);
    const events = decide(begonnen, end('2023-03-02'));
    expect(events).toMatchObject([{ type: 'VerblijfEnded', data: { tot: '2023-03-02', etmalen: 3 } }]);
    const alles = [...begonnen, ...events];
    expect(decide(alles, end('2023-03-02'))).toEqual([]);
    expect(refusal(() => decide(alles, end('2023-03-03')))).toBe('VERBLIJF_AL_BEEINDIGD');
    expect(refusal(() => decide(begonnen, end('2023-02-26')))).toBe('VERBLIJF_EINDE_VOOR_BEGIN');
    expect(refusal(() => decide(begonnen, end('2023-03-11')))).toBe('VERBLIJF_IN_TOEKOMST');
    expect(refusal(() => decide([], end('2023-03-02')))).toBe('VERBLIJF_ONBEKEND');
  });

  it.each<[string, Partial<Start>, string]>([
    ['an unknown toewijzing', { toewijzing: null }, 'TOEWIJZING_ONBEKEND'],
    ['a withdrawn toewijzing', { toewijzing: { ...toewijzing, staat: false } }, 'TOEWIJZING_INGETROKKEN'],
    ['a product that is no stay', { toewijzing: { ...toewijzing, isVerblijf: false } }, 'PRODUCT_GEEN_VERBLIJF'],
    ['the day before the toewijzing', { vanaf: '2022-12-31' }, 'VERBLIJF_BUITEN_TOEWIJZING'],
    ['the day after the toewijzing', { vanaf: '2024-01-01', vandaag: '2024-01-02' }, 'VERBLIJF_BUITEN_TOEWIJZING'],
    ['a day to come', { vanaf: '2023-03-11' }, 'VERBLIJF_IN_TOEKOMST'],
    ['another aanbieder', { actor: { ...DE_AANBIEDER, organisatie: ANDERE_AANBIEDER } }, 'TOEWIJZING_ONBEKEND'],
  ])('is refused for %s (R-SEG-21)', (_what, overrides, code) => {
    expect(refusal(() => decide([], start(overrides)))).toBe(code);
  });
});
