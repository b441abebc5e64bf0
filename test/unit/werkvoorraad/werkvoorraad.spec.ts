import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import {
  type Betreft,
  type WerkvoorraadCommand,
  werkvoorraadDecider,
} from '../../../src/werkvoorraad/werkvoorraad.decider.js';
import { type WerkvoorraadEvent } from '../../../src/werkvoorraad/werkvoorraad.events.js';
import { codeOf } from '../kpi/kwaliteit-support.js';

const SIGNAAL: Betreft = {
  ...{ sleutel: 'contract-einde/c1/2025-12-31', verschijntOp: '2024-12-31', uiterlijk: '2025-12-31' },
  ...{ actueel: true, moetHandelen: true, metDeHand: true, doen: 'Verleng het contract.' },
};
const kader = { werkId: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f61', rol: 'inkoper', vandaag: '2025-03-03' };
type Actie =
  | { type: 'TakeUpWerk' }
  | { type: 'PostponeWerk'; tot: string; reden: string }
  | { type: 'HandleWerk' | 'ReopenWerk'; reden: string };

function doe(
  history: readonly WerkvoorraadEvent[],
  actie: Actie,
  signaal: Partial<Betreft> | null = {},
  change: Partial<typeof kader> = {},
): readonly WerkvoorraadEvent[] {
  const betreft = signaal === null ? null : { ...SIGNAAL, ...signaal };
  const command: WerkvoorraadCommand = { ...kader, ...change, ...actie, signaal: betreft };
  return werkvoorraadDecider.decide(command, fold(werkvoorraadDecider, history));
}
const uitstel = (tot: string) => ({ type: 'PostponeWerk', tot, reden: 'Het bestuur vergadert eerst.' }) as const;
const klaar = { type: 'HandleWerk', reden: 'Besloten niet te verlengen.' } as const;
const heropen = { type: 'ReopenWerk', reden: 'Het besluit is ingetrokken.' } as const;

describe('a signal that a person acts on', () => {
  it('is taken up by a role, and taken over by another (Q-001)', () => {
    const opgepakt = doe([], { type: 'TakeUpWerk' });
    expect(opgepakt).toMatchObject([{ type: 'WerkTakenUp', data: { rol: 'inkoper', opgepaktOp: '2025-03-03' } }]);
    expect(doe(opgepakt, { type: 'TakeUpWerk' })).toEqual([]);
    expect(doe(opgepakt, { type: 'TakeUpWerk' }, {}, { rol: 'contractmanager' })).toHaveLength(1);
  });

  it('is postponed with a reason until its last day, never beyond it (R-CON-18)', () => {
    expect(doe([], uitstel('2025-12-31'))).toMatchObject([{ type: 'WerkPostponed', data: { tot: '2025-12-31' } }]);
    expect(codeOf(() => doe([], uitstel('2026-01-01')))).toBe('UITSTEL_NA_TERMIJN');
    expect(codeOf(() => doe([], uitstel('2025-03-03')))).toBe('UITSTEL_VOORBIJ');
    // What is late already, or has no last day, waits as long as its reason says.
    expect(doe([], uitstel('2026-06-01'), { uiterlijk: '2025-03-02' })).toHaveLength(1);
    expect(doe([], uitstel('2026-06-01'), { uiterlijk: null })).toHaveLength(1);
    expect(doe(doe([], uitstel('2025-06-01')), uitstel('2025-06-01'))).toEqual([]);
  });

  it('is handled by hand only where no event says it, and reopened with a reason', () => {
    const afgehandeld = doe([], klaar);
    expect(afgehandeld).toMatchObject([{ type: 'WerkHandled', data: { reden: klaar.reden } }]);
    expect(doe(afgehandeld, klaar)).toEqual([]);
    expect(codeOf(() => doe([], klaar, { metDeHand: false }))).toBe('WERK_EINDIGT_VANZELF');
    expect(codeOf(() => doe(afgehandeld, { type: 'TakeUpWerk' }))).toBe('WERK_AFGEHANDELD');
    expect(codeOf(() => doe(afgehandeld, uitstel('2025-06-01')))).toBe('WERK_AFGEHANDELD');
    const heropend = doe(afgehandeld, heropen);
    expect(heropend).toMatchObject([{ type: 'WerkReopened' }]);
    expect(doe([...afgehandeld, ...heropend], heropen)).toEqual([]);
    expect(doe([...afgehandeld, ...heropend], klaar)).toHaveLength(1);
  });

  it('is asked anew when it comes back after it was handled', () => {
    const afgehandeld = doe([], klaar);
    expect(doe(afgehandeld, klaar, { verschijntOp: '2025-03-04' }, { vandaag: '2025-04-01' })).toHaveLength(1);
  });

  it('refuses what is not on the list of who acts, what another role does, and what ended', () => {
    expect(codeOf(() => doe([], klaar, null))).toBe('WERK_ONBEKEND');
    expect(codeOf(() => doe([], klaar, { moetHandelen: false }))).toBe('WERK_VAN_ANDERE_ROL');
    expect(codeOf(() => doe([], klaar, { actueel: false }))).toBe('WERK_NIET_OPEN');
  });
});
