import { describe, expect, it } from '@jest/globals';
import { tariefkaartDecider } from '../../../src/inkoop/tariefkaart/tariefkaart.decider.js';
import { type TariefkaartEvent } from '../../../src/inkoop/tariefkaart/tariefkaart.events.js';
import { fold } from '../../../src/kernel/decider.js';
import { besluit, zet } from './given.js';

const eerste = zet({ geldigVanaf: '2023-06-01', herzienVoor: '2025-01-01' });
const { kaartId } = eerste.tarief;
const na = (history: readonly TariefkaartEvent[], command: Parameters<typeof tariefkaartDecider.decide>[0]) => [
  ...history,
  ...tariefkaartDecider.decide(command, fold(tariefkaartDecider, history)),
];
const gezet = na([], eerste);
const signaal = (history: readonly TariefkaartEvent[], vandaag = '2025-01-01') =>
  tariefkaartDecider.decide(
    { type: 'SignalTariefherziening', kaartId, herzienVoor: '2025-01-01', vandaag },
    fold(tariefkaartDecider, history),
  );

describe('SignalTariefherziening', () => {
  it('says on the day, once, that a tariff of a year ago was not set anew (R-BEK-10)', () => {
    expect(signaal(gezet, '2024-12-31')).toEqual([]);
    const due = signaal(gezet);
    expect(due).toEqual([
      {
        type: 'TariefherzieningDue',
        data: { regioId: 'h5', productcode: '02A05', kaartId, eenheid: '04', herzienVoor: '2025-01-01' },
        occurredAt: '2025-01-01',
      },
    ]);
    expect(signaal([...gezet, ...due], '2025-02-01')).toEqual([]);
  });

  it('stays quiet after a revision, not after an index, and where the card ended (R-BEK-10)', () => {
    const herzien = zet({ geldigVanaf: '2024-12-01', aanleiding: 'herziening', herzienVoor: '2025-12-01' });
    expect(signaal(na(gezet, herzien))).toEqual([]);
    const index = { type: 'IndexTarief', productcode: '02A05', besluit: besluit({ jaar: 2024 }) } as const;
    const geindexeerd = na(gezet, { ...index, geldigVanaf: '2024-01-01', reden: null, vandaag: '2023-11-01' });
    expect(geindexeerd).toHaveLength(2);
    expect(signaal(geindexeerd)).toHaveLength(1);
    expect(signaal(na([], zet({ ...eerste.tarief, geldigTot: '2024-06-30' })))).toEqual([]);
  });
});
