import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/app.js';

interface Regels {
  readonly aantal: number;
  readonly telling: Readonly<Record<string, number>>;
  readonly resultaten: readonly { readonly id: string; readonly stand: string; readonly toelichting: string | null }[];
}

describe('the rules of the message standard over HTTP', () => {
  let kroniek: TestApp;
  beforeAll(async () => {
    kroniek = await createTestApp({});
  });
  afterAll(() => kroniek.close());

  const vraag = async (query: string) => {
    const token = await kroniek.token('contractmanager');
    return kroniek.ask('GET', `/v1/berichtregels${query}`, { token });
  };

  it('tells of every rule whether it is carried out, and else why not (R-DAT-01)', async () => {
    const alle = (await vraag('')).json<Regels>();
    expect(alle.aantal).toBe(286);
    expect(Object.values(alle.telling).reduce((som, aantal) => som + aantal, 0)).toBe(286);
    expect(alle.resultaten.filter(({ stand, toelichting }) => stand !== 'uitgevoerd' && toelichting === null)).toEqual(
      [],
    );
    const van323 = (await vraag('?bericht=323&stand=uitgevoerd')).json<Regels>();
    expect(van323.aantal).toBeGreaterThan(0);
    expect(van323.aantal).toBeLessThan(alle.telling['uitgevoerd']!);
    expect((await vraag('?stand=misschien')).status).toBe(400);
  });
});
