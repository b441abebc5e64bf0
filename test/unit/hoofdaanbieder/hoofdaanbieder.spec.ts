import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import {
  type HoofdaanbiederCommand,
  hoofdaanbiederDecider,
} from '../../../src/toegang/hoofdaanbieder/hoofdaanbieder.decider.js';
import { type HoofdaanbiederEvent } from '../../../src/toegang/hoofdaanbieder/hoofdaanbieder.events.js';
import { type Aanwijzing } from '../../../src/toegang/hoofdaanbieder/hoofdaanbieder.state.js';
import { type Onderaannemingsfeiten } from '../../../src/toegang/hoofdaanbieder/onderaannemer-inzet.js';
import { duurVan, type Toewijzingsduur } from '../../../src/toegang/hoofdaanbieder/toewijzingsduur.js';
import { toewijzingDecider } from '../../../src/toegang/toewijzing/toewijzing.decider.js';
import { gegevens, history, type Plain, send, start } from '../toewijzing/given.js';

const [T1, T2, LINDE, WILG, CLIENT, CONTRACT, INZET, ONDER] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (n) => `018f0000-0000-7000-8000-0000000000a${n}`,
) as [string, string, string, string, string, string, string, string];

function assign(
  change: Partial<Aanwijzing> = {},
  feiten: { readonly vervallen?: boolean; readonly duren?: Readonly<Record<string, Toewijzingsduur>> } = {},
): HoofdaanbiederCommand {
  const aanwijzing: Aanwijzing = {
    ...{ toewijzingId: T1, clientId: CLIENT, gemeentecode: '0193', aanbiederId: LINDE, contractId: CONTRACT },
    ...{ productcode: 'T2OG', segment: 'thuisondersteuning', vanaf: '2024-01-01', laatsteDag: '2024-12-31' },
    ...{ eenPer: 'segment', ...change },
  };
  return { type: 'AssignHoofdaanbieder', aanwijzing, vervallen: false, duren: {}, ...feiten };
}
const bij = (change: Partial<Aanwijzing> = {}, feiten = {}): HoofdaanbiederCommand =>
  assign({ toewijzingId: T2, aanbiederId: WILG, vanaf: '2024-07-01', ...change }, feiten);
const duur = (laatsteDag: string | null, vervallen = false) => ({
  [T1]: { vanaf: '2024-01-01', laatsteDag, vervallen },
});

const kader: Onderaannemingsfeiten = {
  ...{ onderaannemer: { aanbiederId: null, naam: 'Zorgboerderij De Els' }, gemeenten: ['0193'] },
  ...{ productcodes: ['T2OG'], vanaf: '2024-02-01', laatsteDag: '2024-11-30' },
};
const engage = (
  change: Partial<Extract<HoofdaanbiederCommand, { type: 'EngageOnderaannemer' }>> = {},
): HoofdaanbiederCommand => ({
  ...{ type: 'EngageOnderaannemer', inzetId: INZET, toewijzingId: T1, onderaannemingId: ONDER },
  ...{ onderaanneming: kader, vanaf: '2024-03-01', laatsteDag: null, ...change },
});
const end = (laatsteDag: string): HoofdaanbiederCommand => ({
  ...{ type: 'EndHoofdaanbieder', toewijzingId: T1, laatsteDag, reden: 'De gemeente wijst een ander aan.' },
});

function decide(command: HoofdaanbiederCommand, events: readonly HoofdaanbiederEvent[]): HoofdaanbiederEvent[] {
  const decided = hoofdaanbiederDecider.decide(command, fold(hoofdaanbiederDecider, events));
  for (const event of decided) encodeEvent(event);
  return [...decided];
}
const after = (...commands: HoofdaanbiederCommand[]): HoofdaanbiederEvent[] =>
  commands.reduce<HoofdaanbiederEvent[]>((events, command) => [...events, ...decide(command, events)], []);
function refused(...commands: HoofdaanbiederCommand[]): string[] {
  try {
    after(...commands);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return [error.code, ...error.errors.map(({ plaats, code }) => `${plaats} ${code}`)];
  }
  return [];
}

describe('a hoofdaanbieder', () => {
  it('answers for the result of a client, for the days of its toewijzing (R-CON-19)', () => {
    const events = after(assign());
    expect(events).toMatchObject([
      { type: 'HoofdaanbiederAssigned', occurredAt: '2024-01-01', data: { aanbiederId: LINDE, eenPer: 'segment' } },
    ]);
    expect(decide(assign(), events)).toEqual([]);
    expect(decide(assign({ laatsteDag: '2025-03-31' }), events)).toHaveLength(1);
  });

  it('is the only one of a client for the segment, on every day (R-CON-19)', () => {
    expect(refused(assign(), bij())).toEqual(['HOOFDAANBIEDER_AL_AANGEWEZEN']);
    expect(refused(assign(), bij({ vanaf: '2024-12-31' }))).toEqual(['HOOFDAANBIEDER_AL_AANGEWEZEN']);
    expect(refused(assign(), bij({ vanaf: '2025-01-01', laatsteDag: null }))).toEqual([]);
    expect(refused(assign({ laatsteDag: null }), bij({ vanaf: '2030-01-01', laatsteDag: null }))).toEqual([
      'HOOFDAANBIEDER_AL_AANGEWEZEN',
    ]);
    expect(refused(assign(), bij({ segment: 'dagbesteding', productcode: '07D01' }))).toEqual([]);
    expect(refused(assign(), bij({ aanbiederId: LINDE }))).toEqual([]);
  });

  it('is the only one for the product where the region says so, and one of more where it says nothing (R-CON-19)', () => {
    expect(refused(assign(), bij({ eenPer: 'product' }))).toEqual(['HOOFDAANBIEDER_AL_AANGEWEZEN']);
    expect(refused(assign(), bij({ eenPer: 'product', productcode: 'T4OG' }))).toEqual([]);
    expect(refused(assign(), bij({ eenPer: null }))).toEqual([]);
    // A product counts for itself, whatever segment it was in.
    expect(refused(assign({ segment: null }), bij())).toEqual(['HOOFDAANBIEDER_AL_AANGEWEZEN']);
    expect(refused(assign({ segment: null }), bij({ segment: null }))).toEqual(['HOOFDAANBIEDER_AL_AANGEWEZEN']);
    expect(refused(assign({ segment: null }), bij({ segment: null, productcode: 'T4OG' }))).toEqual([]);
  });

  it('makes room where its care ended before, and that stays so (R-CON-19)', () => {
    const events = after(assign(), bij({}, { duren: duur('2024-06-30') }));
    expect(events.slice(1)).toMatchObject([
      { type: 'HoofdaanbiederEnded', data: { toewijzingId: T1, laatsteDag: '2024-06-30' } },
      { type: 'HoofdaanbiederAssigned', data: { toewijzingId: T2, aanbiederId: WILG } },
    ]);
    expect(refused(assign(), bij({}, { duren: duur('2024-07-01') }))).toEqual(['HOOFDAANBIEDER_AL_AANGEWEZEN']);
    // The end of the care is taken back: the second answers by then.
    expect(() => decide(assign(), events)).toThrow(expect.objectContaining({ code: 'HOOFDAANBIEDER_AL_AANGEWEZEN' }));
  });

  it('makes room where its toewijzing was withdrawn, whatever its days (R-CON-19)', () => {
    const [, ended] = after(assign(), bij({}, { duren: duur(null, true) }));
    expect(ended).toMatchObject({ type: 'HoofdaanbiederEnded', data: { laatsteDag: '2023-12-31' } });
    expect(refused(assign({}, { vervallen: true }))).toEqual(['TOEWIJZING_ZONDER_ZORG']);
  });

  it('ends by a decision within its days (R-CON-19)', () => {
    expect(after(assign(), end('2024-06-30'), end('2024-06-30'), bij())).toHaveLength(3);
    expect(after(assign(), end('2023-12-31'), bij({ vanaf: '2024-01-01' }))).toHaveLength(3);
    expect(refused(assign(), end('2023-12-30'))).toEqual(['HOOFDAANBIEDER_EINDE_BUITEN_DUUR']);
    expect(refused(assign(), end('2025-01-01'))).toEqual(['HOOFDAANBIEDER_EINDE_BUITEN_DUUR']);
    expect(refused(end('2024-06-30'))).toEqual(['HOOFDAANBIEDER_ONTBREEKT']);
  });
});

describe('an onderaannemer for a client', () => {
  it('works under the hoofdaanbieder, who answers for it (R-CON-19)', () => {
    const events = after(assign(), engage());
    expect(events[1]).toMatchObject({
      ...{ type: 'OnderaannemerEngaged', occurredAt: '2024-03-01' },
      data: { hoofdaanbiederId: LINDE, onderaannemer: { naam: 'Zorgboerderij De Els' } },
    });
    expect(decide(engage(), events)).toEqual([]);
    expect(refused(engage())).toEqual(['HOOFDAANBIEDER_ONTBREEKT']);
  });

  it('is one that the contract allows, for its gemeente, product and days: all faults at once (R-CON-19)', () => {
    expect(refused(assign(), engage({ onderaanneming: null }))).toEqual(['ONDERAANNEMING_ONBEKEND']);
    const elders = { ...kader, gemeenten: ['0177'], productcodes: ['T4OG'] };
    expect(
      refused(assign(), engage({ onderaanneming: elders, vanaf: '2024-01-31', laatsteDag: '2025-01-01' })),
    ).toEqual([
      'INZET_ONGELDIG',
      'onderaannemingId ANDERE_GEMEENTE',
      'onderaannemingId ANDER_PRODUCT',
      'laatsteDag BUITEN_AANWIJZING',
      'vanaf BUITEN_ONDERAANNEMING',
      'laatsteDag BUITEN_ONDERAANNEMING',
    ]);
    expect(refused(assign(), engage({ vanaf: '2024-02-01', laatsteDag: '2024-11-30' }))).toEqual([]);
    expect(refused(assign(), engage({ laatsteDag: '2024-02-28' }))).toEqual([
      'INZET_ONGELDIG',
      'laatsteDag PERIODE_ONGELDIG',
    ]);
  });

  it('works for one client once at a time', () => {
    const eerste = engage({ laatsteDag: '2024-04-30' });
    const tweede = (vanaf: string) => engage({ inzetId: T2, vanaf });
    expect(refused(assign(), eerste, tweede('2024-04-30'))).toEqual(['INZET_ONGELDIG', 'vanaf DUBBEL']);
    expect(refused(assign(), eerste, tweede('2024-05-01'))).toEqual([]);
  });
});

describe('the days of a toewijzing', () => {
  const na = (einddatum: string | null, ...steps: readonly (readonly [string, Plain])[]): Toewijzingsduur => {
    const sent = send({ gegevens: gegevens({ einddatum }) });
    const state = fold(toewijzingDecider, history(['2026-03-20', sent], ...steps));
    if (state.stand === 'onbekend') throw new Error('Nothing was sent.');
    return duurVan(state);
  };
  const GESTART = ['2026-04-02', start('2026-04-02')] as const;
  const einde = ['2026-06-01', { type: 'EndZorg', einddatum: '2026-05-31', redenCode: '19' }] as const;
  const terug = ['2026-03-21', { type: 'WithdrawToewijzing', reden: 'INVOERFOUT', berichtId: null }] as const;

  it('end with its care, or with its last day where that is sooner (R-CON-19)', () => {
    const vanaf = '2026-03-30';
    expect(na(null)).toEqual({ vanaf, laatsteDag: null, vervallen: false });
    expect(na('2027-03-29', GESTART)).toEqual({ vanaf, laatsteDag: '2027-03-29', vervallen: false });
    expect(na('2027-03-29', GESTART, einde)).toEqual({ vanaf, laatsteDag: '2026-05-31', vervallen: false });
    expect(na('2026-04-30', GESTART, einde)).toMatchObject({ laatsteDag: '2026-04-30' });
    expect(na(null, terug)).toMatchObject({ vervallen: true });
  });
});
