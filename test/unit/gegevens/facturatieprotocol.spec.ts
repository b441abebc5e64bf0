import { describe, expect, it } from '@jest/globals';
import { facturatieprotocolDecider } from '../../../src/gegevens/facturatieprotocol/facturatieprotocol.decider.js';
import {
  type FacturatieprotocolEvent,
  type Facturatieprotocolversie,
} from '../../../src/gegevens/facturatieprotocol/facturatieprotocol.events.js';
import { geldendeVersie } from '../../../src/gegevens/inhoud/versies.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const versie: Facturatieprotocolversie = {
  versie: '2022.1',
  geldigVanaf: '2022-01-01',
  laatsteDag: null,
  sha256: 'a'.repeat(64),
  vindplaats: 'https://www.voorbeeld.nl/protocol.pdf',
  bron: '004 paragraaf 1.1',
};
const publish = (
  history: readonly FacturatieprotocolEvent[],
  change: Partial<Facturatieprotocolversie> = {},
): readonly FacturatieprotocolEvent[] =>
  decideOn(facturatieprotocolDecider, history, {
    type: 'PublishFacturatieprotocol',
    protocol: { ...versie, ...change },
  });
const first = publish([]);

describe('PublishFacturatieprotocol', () => {
  it('publishes a version with the hash and the place of its document (R-DAT-06)', () => {
    expect(first).toEqual([{ type: 'FacturatieprotocolPublished', data: versie, occurredAt: '2022-01-01' }]);
    expect(publish(first)).toEqual([]);
  });

  it('never lets a published version stand for another document (R-DAT-06)', () => {
    expect(codeOf(() => publish(first, { sha256: 'b'.repeat(64) }))).toBe('FACTURATIEPROTOCOL_BESTAAT_AL');
    expect(publish(first, { versie: '2022.2', sha256: 'b'.repeat(64) })).toHaveLength(1);
  });

  it('refuses a version that ends before it begins, and takes one of a single day (R-DAT-06)', () => {
    expect(codeOf(() => publish([], { laatsteDag: '2021-12-31' }))).toBe('FACTURATIEPROTOCOL_ONGELDIG');
    expect(publish([], { laatsteDag: '2022-01-01' })).toHaveLength(1);
  });
});

describe('the version that holds (R-DAT-06)', () => {
  const versies = [
    { geldigVanaf: '2022-01-01', naam: 'a' },
    { geldigVanaf: '2024-01-01', laatsteDag: '2024-06-30', naam: 'c' },
    { geldigVanaf: '2023-01-01', naam: 'b' },
    { geldigVanaf: '2023-01-01', naam: 'b, gecorrigeerd' },
  ];
  it.each([
    ['2021-12-31', undefined],
    ['2022-01-01', 'a'],
    ['2022-12-31', 'a'],
    ['2023-01-01', 'b, gecorrigeerd'],
    ['2024-06-30', 'c'],
    ['2024-07-01', undefined],
  ])('on %s is %s', (op, naam) => {
    expect(geldendeVersie(versies, op)?.naam).toBe(naam);
  });
});
