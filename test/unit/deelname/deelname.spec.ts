import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { type Actor } from '../../../src/platform/event-store/event-store.js';
import { type DeelnameCommand, deelnameDecider } from '../../../src/toegang/deelname/deelname.decider.js';
import { type DeelnameEvent } from '../../../src/toegang/deelname/deelname.events.js';
import { AANBIEDER, ANDERE_AANBIEDER, CONTRACT, DE_AANBIEDER, refusal } from '../toewijzing/given.js';

const plaats = {
  deelnameId: '018f0000-0000-7000-8000-00000000000c',
  clientId: null,
  aanbiederId: AANBIEDER,
  gemeentecode: '0193',
  productcode: '07D01',
  productversie: 1,
};
type Of<Type extends DeelnameCommand['type']> = Extract<DeelnameCommand, { type: Type }>;

const toets = (overrides: Partial<Of<'PassToegangstoets'>> = {}): DeelnameCommand => ({
  ...{ type: 'PassToegangstoets', plaats, toegang: 'lichte-toets', op: '2018-02-01', clientBekend: true },
  ...{ actor: DE_AANBIEDER, vandaag: '2018-02-10' },
  ...overrides,
});
const deelname = (overrides: Partial<Of<'RegisterDeelname'>> = {}): DeelnameCommand => ({
  ...{ type: 'RegisterDeelname', plaats, toegang: 'vrij', vanaf: '2018-02-01', clientBekend: true },
  ...{ dekking: { contractId: CONTRACT }, actor: DE_AANBIEDER, vandaag: '2018-02-10' },
  ...overrides,
});

function decide(history: readonly DeelnameEvent[], command: DeelnameCommand) {
  const events = deelnameDecider.decide(command, fold(deelnameDecider, history));
  for (const event of events) encodeEvent(event);
  return events;
}
const after = (...commands: readonly DeelnameCommand[]): DeelnameEvent[] =>
  commands.reduce<DeelnameEvent[]>((events, command) => [...events, ...decide(events, command)], []);

describe('deelname without a toewijzing', () => {
  it('is registered for a freely accessible product, also of someone without a name (R-SEG-19)', () => {
    const events = decide([], deelname());
    expect(events).toEqual([
      {
        type: 'DeelnameRegistered',
        data: { ...plaats, contractId: CONTRACT, toegang: 'vrij', vanaf: '2018-02-01' },
        occurredAt: '2018-02-01',
      },
    ]);
    expect(decide(events, deelname())).toEqual([]);
    expect(refusal(() => decide(events, deelname({ vanaf: '2018-02-02' })))).toBe('DEELNAME_AL_GEREGISTREERD');
  });

  it.each([
    ['toewijzing' as const, 'TOEWIJZING_NODIG'],
    ['lichte-toets' as const, 'TOEGANGSTOETS_NODIG'],
    [null, 'TOEGANG_NIET_VASTGESTELD'],
  ])('is refused where the version of that day asks for %s (R-SEG-19, R-SEG-20)', (toegang, code) => {
    expect(refusal(() => decide([], deelname({ toegang })))).toBe(code);
  });

  it('follows the light test of the aanbieder (R-SEG-20)', () => {
    const getoetst = after(toets());
    expect(getoetst).toMatchObject([{ type: 'ToegangstoetsPassed', data: { op: '2018-02-01' } }]);
    expect(decide(getoetst, toets())).toEqual([]);
    expect(decide(getoetst, deelname({ toegang: 'lichte-toets' }))).toMatchObject([
      { data: { toegang: 'lichte-toets' } },
    ]);
    expect(refusal(() => decide(getoetst, deelname({ toegang: 'lichte-toets', vanaf: '2018-01-31' })))).toBe(
      'DEELNAME_VOOR_TOETS',
    );
    expect(refusal(() => decide(getoetst, deelname({ toegang: 'toewijzing' })))).toBe('TOEWIJZING_NODIG');
  });

  it('asks for no test where the product is free, or needs a toewijzing (R-SEG-20)', () => {
    expect(refusal(() => decide([], toets({ toegang: 'vrij' })))).toBe('TOEGANGSTOETS_OVERBODIG');
    expect(refusal(() => decide([], toets({ toegang: 'toewijzing' })))).toBe('TOEWIJZING_NODIG');
  });

  it('needs a contract, a known client and a day that has come (R-SEG-19)', () => {
    const fout = { code: 'DEELNAME_ZONDER_CONTRACT', melding: 'Geen contract.' };
    expect(refusal(() => decide([], deelname({ dekking: { fout } })))).toBe('DEELNAME_ZONDER_CONTRACT');
    expect(refusal(() => decide([], deelname({ clientBekend: false })))).toBe('CLIENT_ONBEKEND');
    expect(refusal(() => decide([], deelname({ vanaf: '2018-02-11' })))).toBe('DEELNAME_IN_TOEKOMST');
    expect(refusal(() => decide([], toets({ op: '2018-02-11' })))).toBe('DEELNAME_IN_TOEKOMST');
  });

  it('hides from another aanbieder', () => {
    const ander: Actor = { subject: 'a', rol: 'aanbieder', organisatie: ANDERE_AANBIEDER };
    expect(refusal(() => decide([], deelname({ actor: ander })))).toBe('DEELNAME_ONBEKEND');
  });
});
