import { describe, expect, it } from '@jest/globals';
import { type LezerCommand, lezerDecider } from '../../../src/beheer/lezer/lezer.decider.js';
import { type LezerEvent } from '../../../src/beheer/lezer/lezer.events.js';

const geweigerd = { opdrachtId: 'o', lezer: 'starttermijn', opdracht: 'ExceedStarttermijn', code: 'X', pogingen: 1 };

const retry = (oorzaakBekend: boolean): LezerCommand => ({
  type: 'RetryRefusedCommand',
  geweigerd,
  oorzaakBekend,
  reden: null,
  op: '2026-03-20T08:00:00.000Z',
});

const decide = (command: LezerCommand): readonly LezerEvent[] => lezerDecider.decide(command, lezerDecider.initial);

describe('give a refused command again', () => {
  it('is recorded while what led to it is there', () => {
    expect(decide(retry(true))).toMatchObject([{ type: 'RefusedCommandRetried', data: { ...geweigerd, reden: null } }]);
  });

  it('is refused where that is gone; it can still be set aside', () => {
    expect(() => decide(retry(false))).toThrow(expect.objectContaining({ code: 'OPDRACHT_ZONDER_OORZAAK' }));
    const { opdrachtId } = geweigerd;
    const dismiss = { type: 'DismissRefusedCommand', opdrachtId, geweigerd, reden: 'Met de hand.' } as const;
    expect(decide({ ...dismiss, op: '2026-03-20T08:00:00.000Z' })).toMatchObject([{ type: 'RefusedCommandDismissed' }]);
  });
});
