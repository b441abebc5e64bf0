import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { recordOnderhoud } from '../../src/cli/record-onderhoud.js';
import { createTestApp, type TestApp } from '../support/app.js';

interface Parked {
  readonly lezer: string;
  readonly stream: string;
  readonly gebeurtenisId: string;
  readonly pogingen: number;
}

let t: TestApp;
let beheerder: string;

beforeAll(async () => {
  t = await createTestApp();
  beheerder = await t.token('beheerder');
});
afterAll(async () => t.close());

/** A fact that the schema would have refused, as an older and faulty program might have left it. */
/** What a read model needs of a contract is missing: which one it is. What a policy needs is there. */
const DATA = { gemeenten: [], producten: [], verlengingsopties: [], duurJaren: 1 };

async function plant(): Promise<string> {
  const stream = `contract-${newId()}`;
  await t.app.get<EventStore>(EVENT_STORE).append({
    appends: [
      {
        stream,
        expected: 'new',
        events: [{ type: 'ContractSigned', schemaVersion: 1, data: DATA, occurredAt: '2026-01-01' }],
      },
    ],
    metadata: {
      actor: { subject: 'test', rol: 'contractmanager' },
      correlationId: 'c',
      causationId: 'c',
      processingActivity: 'test',
      regio: 'h5',
      configVersion: null,
    },
  });
  return stream;
}

async function parked(stream: string): Promise<Parked[]> {
  const answer = await t.ask('GET', '/v1/beheer/geparkeerd', { token: beheerder });
  return answer.json<{ resultaten: Parked[] }>().resultaten.filter((found) => found.stream === stream);
}

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come.');
}

describe('the beheerder and what a reader could not apply', () => {
  it('shows it, tries it again, passes it over with a reason, and each act is an event (R-TZH-13)', async () => {
    const stream = await plant();
    const first = await until(async () => (await parked(stream)).find(({ lezer }) => lezer === 'contractregister'));
    const status = await t.ask('GET', '/v1/status', { token: beheerder });
    expect(status.json()).toMatchObject({ gezond: false });
    expect(
      status.json<{ lezers: { naam: string; geparkeerd: number }[] }>().lezers.find(({ naam }) => naam === first.lezer),
    ).toMatchObject({ geparkeerd: 1, achterstandGebeurtenissen: 0 });

    const retry = await t.ask('POST', '/v1/beheer/lezers/contractregister/opnieuw', {
      token: beheerder,
      body: { stream },
    });
    expect([retry.status, retry.json()]).toEqual([202, { lezer: 'contractregister' }]);
    await until(async () =>
      (await parked(stream)).some(({ lezer, pogingen }) => lezer === first.lezer && pogingen === 2),
    );

    for (const { lezer, gebeurtenisId } of await parked(stream)) {
      const body = { stream, gebeurtenisId, reden: 'Fout uit een proefimport.' };
      const skip = await t.ask('POST', `/v1/beheer/lezers/${lezer}/overslaan`, { token: beheerder, body });
      expect(skip.status).toBe(202);
    }
    await until(async () => (await parked(stream)).length === 0);
    await t.settle();

    const acts = (await t.app.get<EventStore>(EVENT_STORE).readStream('lezer-contractregister')).map(
      ({ type, regio, data, actor }) => ({ type, regio, data, actor }),
    );
    expect(acts).toMatchObject([
      { type: 'ParkedStreamRetried', regio: 'installatie', actor: { rol: 'beheerder' } },
      { type: 'ParkedEventSkipped', data: { stream, reden: 'Fout uit een proefimport.' } },
    ]);
    const token = await t.token('toezichthouder');
    const trail = await t.ask('GET', '/v1/audittrail?type=ParkedEventSkipped', { token });
    const lines = trail.json<{ resultaten: { rol: string; stream: string }[] }>().resultaten;
    expect(lines).toContainEqual(expect.objectContaining({ rol: 'beheerder', stream: 'lezer-contractregister' }));
  });

  it('refuses what is not parked, a wrong event, a BSN in the reason, and everybody else', async () => {
    const path = '/v1/beheer/lezers/contractregister';
    const stream = `contract-${newId()}`;
    const unknown = await t.ask('POST', `${path}/opnieuw`, { token: beheerder, body: { stream } });
    expect([unknown.status, unknown.json()['code']]).toEqual([404, 'NIET_GEPARKEERD']);
    const faults = await t.ask('POST', `${path}/overslaan`, {
      token: beheerder,
      body: { stream: 'x', gebeurtenisId: 'y', reden: 'client 999990019' },
    });
    expect(faults.status).toBe(400);
    expect(faults.text).toContain('burgerservicenummer');
    expect(faults.text).toContain('gebeurtenisId');
    for (const rol of ['contractmanager', 'toezichthouder', 'bestuurder'] as const) {
      const token = await t.token(rol);
      expect((await t.ask('GET', '/v1/beheer/geparkeerd', { token })).status).toBe(403);
      expect((await t.ask('POST', `${path}/opnieuw`, { token, body: { stream } })).status).toBe(403);
    }
  });
});

interface Refused {
  readonly opdrachtId: string;
  readonly lezer: string;
  readonly stream: string;
  readonly code: string;
  readonly pogingen: number;
}

describe('the beheerder and commands that a rule refused', () => {
  it('lists them, gives one again, sets one aside with a reason, and refuses one that is not there', async () => {
    // The policy of the tevredenheidsonderzoek answers a contract; its rule knows no region without configuration.
    const streams = [await plant(), await plant()];
    const list = async (): Promise<readonly Refused[]> => {
      const answer = await t.ask('GET', '/v1/beheer/geweigerd', { token: beheerder });
      return answer.json<{ resultaten: Refused[] }>().resultaten.filter(({ stream }) => streams.includes(stream));
    };
    const [first, second] = await until(async () => {
      const found = await list();
      return found.length === 2 && found;
    });
    expect(first).toMatchObject({ code: 'REGIO_ONBEKEND', pogingen: 1 });
    const path = (id: string, act: string): string => `/v1/beheer/geweigerd/${id}/${act}`;
    const post = (id: string, act: string, body: object): ReturnType<TestApp['ask']> =>
      t.ask('POST', path(id, act), { token: beheerder, body });

    expect((await post(first!.opdrachtId, 'opnieuw', {})).status).toBe(202);
    await until(async () => (await list()).some(({ pogingen }) => pogingen === 2));

    expect((await post(second!.opdrachtId, 'afdoen', {})).status).toBe(400);
    expect((await post(second!.opdrachtId, 'afdoen', { reden: 'Met de hand geregeld.' })).status).toBe(202);
    await until(async () => (await list()).length === 1);
    const again = await post(second!.opdrachtId, 'opnieuw', {});
    expect([again.status, again.json()['code']]).toEqual([404, 'OPDRACHT_NIET_GEWEIGERD']);
    const acts = await t.app.get<EventStore>(EVENT_STORE).readStream(`lezer-${first!.lezer}`);
    expect(acts.map(({ type }) => type)).toEqual(['RefusedCommandRetried', 'RefusedCommandDismissed']);
  });
});

it('puts back-ups, restores and controls of the installation in the audit trail of every region', async () => {
  const feit = { type: 'BackupWritten', data: { positie: '7', gebeurtenissen: 7, nieuw: 2 } } as const;
  await recordOnderhoud(t.app, feit);
  for (const regio of ['h5', 'rivierenland']) {
    const token = await t.token('toezichthouder', { regio });
    const trail = await until(async () => {
      const answer = await t.ask('GET', '/v1/audittrail?type=BackupWritten', { token });
      return answer.json<{ aantal: number }>().aantal > 0 && answer;
    });
    expect(trail.json()).toMatchObject({ aantal: 1, resultaten: [{ actor: 'opdrachtregel', rol: 'beheerder' }] });
  }
});
