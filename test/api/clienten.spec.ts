import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { encodeEvent } from '../../src/kernel/event-definition.js';
import { newId } from '../../src/kernel/ids.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { PersonalDataVault } from '../../src/platform/personal-data/personal-data-vault.js';
import { createTestApp, type TestApp } from '../support/app.js';

const NOOR = { bsn: '999900006', gemeentecode: '0637', achternaam: 'Voorbeeldvrouw', geboortedatum: '1950-02-01' };

describe('clienten', () => {
  let kroniek: TestApp;
  let consulent: string;
  let clientId: string;

  beforeAll(async () => {
    kroniek = await createTestApp();
    consulent = await kroniek.token('consulent', { gemeente: '0637' });
    const answer = await kroniek.ask('POST', '/v1/clienten', { token: consulent, body: NOOR });
    expect(answer.status).toBe(201);
    clientId = answer.json<{ clientId: string }>().clientId;
  });
  afterAll(() => kroniek.close());

  const inzagen = async (): Promise<{ actor: string; inzage: object }[]> => {
    await kroniek.settle();
    const token = await kroniek.token('toezichthouder');
    return (await kroniek.ask('GET', '/v1/audittrail?aggregaat=inzage', { token })).json<{ resultaten: [] }>()
      .resultaten;
  };

  it('gives the same BSN the same client, and one event (R-DAT-09)', async () => {
    const again = await kroniek.ask('POST', '/v1/clienten', { token: consulent, body: NOOR });
    expect(again.json()).toEqual({ clientId });
    await kroniek.settle();
    const token = await kroniek.token('beheerder');
    const trail = await kroniek.ask('GET', `/v1/audittrail?stream=client-${clientId}`, { token });
    expect(trail.json()).toMatchObject({ aantal: 1, resultaten: [{ type: 'ClientPseudonymised', regio: 'h5' }] });
  });

  it('shows personal data only with a purpose, and tells the audittrail (R-DAT-09)', async () => {
    const path = `/v1/clienten/${clientId}/persoonsgegevens`;
    const without = await kroniek.ask('GET', path, { token: consulent });
    expect([without.status, without.json()['code']]).toEqual([400, 'INVOER_ONGELDIG']);
    const before = (await inzagen()).length;
    const shown = await kroniek.ask('GET', `${path}?doel=huisbezoek`, { token: consulent });
    const { bsn, achternaam, geboortedatum } = NOOR;
    expect(shown.json()).toEqual({ clientId, bsn, achternaam, geboortedatum });
    const after = await inzagen();
    expect(after).toHaveLength(before + 1);
    expect(after[0]).toMatchObject({
      actor: 'demo:consulent:h5:0637',
      inzage: { clientId, doel: 'huisbezoek', gegevens: ['achternaam', 'bsn', 'geboortedatum'] },
    });
  });

  it('finds a client by BSN in the body, with a purpose', async () => {
    const body = { bsn: NOOR.bsn, doel: 'melding van de inwoner' };
    const found = await kroniek.ask('POST', '/v1/clienten/_zoek', { token: consulent, body });
    expect(found.status).toBe(200);
    expect(found.json()).toEqual({ aantal: 1, resultaten: [{ clientId, gemeentecode: '0637' }] });
    expect((await inzagen())[0]).toMatchObject({ inzage: { clientId, doel: body.doel, gegevens: ['clientId'] } });
  });

  it('shows nothing to another gemeente or region, not even that the client exists', async () => {
    for (const scope of [{ gemeente: '1926' }, { gemeente: '0637', regio: 'rivierenland' }]) {
      const token = await kroniek.token('gemeente', scope);
      const shown = await kroniek.ask('GET', `/v1/clienten/${clientId}/persoonsgegevens?doel=huisbezoek`, { token });
      expect([shown.status, shown.json()['code']]).toEqual([404, 'CLIENT_ONBEKEND']);
      const found = await kroniek.ask('POST', '/v1/clienten/_zoek', { token, body: { bsn: NOOR.bsn, doel: 'zoeken' } });
      expect(found.json()).toEqual({ aantal: 0, resultaten: [] });
    }
    const other = await kroniek.token('gemeente', { gemeente: '1926' });
    expect((await kroniek.ask('POST', '/v1/clienten', { token: other, body: NOOR })).status).toBe(403);
  });

  it('erases a person and leaves the log whole (R-DAT-09)', async () => {
    const beheerder = await kroniek.token('beheerder');
    const body = { grond: 'AVG art. 17', verzoekVan: 'betrokkene' };
    const elsewhere = await kroniek.token('beheerder', { regio: 'rivierenland' });
    expect((await kroniek.ask('POST', `/v1/clienten/${clientId}/wissingen`, { token: elsewhere, body })).status).toBe(
      404,
    );
    const erased = await kroniek.ask('POST', `/v1/clienten/${clientId}/wissingen`, { token: beheerder, body });
    expect(erased.status).toBe(201);
    const path = `/v1/clienten/${clientId}/persoonsgegevens?doel=huisbezoek`;
    const gone = await kroniek.ask('GET', path, { token: consulent });
    expect([gone.status, gone.json()['code']]).toEqual([410, 'PERSOONSGEGEVENS_GEWIST']);
    await kroniek.settle();
    const trail = await kroniek.ask('GET', `/v1/audittrail?stream=client-${clientId}`, { token: beheerder });
    expect(trail.json<{ resultaten: { type: string }[] }>().resultaten.map(({ type }) => type)).toEqual([
      'PersoonsgegevensErased',
      'ClientPseudonymised',
    ]);
    const back = await kroniek.ask('POST', '/v1/clienten', { token: consulent, body: NOOR });
    expect(back.json()['clientId']).not.toBe(clientId);
  });

  it('destroys the key also when the process died right after the decision (R-DAT-09)', async () => {
    const body = { ...NOOR, bsn: '999990019' };
    const made = await kroniek.ask('POST', '/v1/clienten', { token: consulent, body });
    const { clientId: unlucky } = made.json<{ clientId: string }>();
    const event = {
      type: 'PersoonsgegevensErased',
      data: { clientId: unlucky, grond: 'AVG art. 17', verzoekVan: 'betrokkene' },
      occurredAt: '2026-03-02T09:00:00.000Z',
    };
    await kroniek.app.get<EventStore>(EVENT_STORE).append({
      appends: [{ stream: `client-${unlucky}`, expected: 0, events: [{ ...event, ...encodeEvent(event) }] }],
      metadata: {
        actor: { subject: 'b-1', rol: 'beheerder' },
        correlationId: newId(),
        causationId: newId(),
        processingActivity: 'privacy',
        regio: 'h5',
        configVersion: null,
      },
    });
    await kroniek.settle();
    const vault = kroniek.app.get(PersonalDataVault);
    expect(await vault.person(unlucky)).toEqual({ regio: 'h5', gewist: true });
    expect(await vault.findByBsn(body.bsn, 'h5')).toBeUndefined();
  });

  it('keeps personal data out of events, receipts, read models and the log file (R-DAT-09)', async () => {
    await kroniek.ask('POST', '/v1/clienten?bsn=999900006', { token: consulent, body: { ...NOOR, bsn: '999900007' } });
    await kroniek.settle();
    const pool = new Pool({ connectionString: kroniek.database.url, max: 1 });
    try {
      const { rows } = await pool.query<{ text: string }>(
        `SELECT e::text AS text FROM kroniek.events e UNION ALL SELECT r::text FROM kroniek.receipts r
         UNION ALL SELECT r::text FROM rm_audittrail_g1.regel r`,
      );
      const everything = rows.map(({ text }) => text).join('\n') + kroniek.lines.join('\n');
      expect(rows.length).toBeGreaterThan(5);
      for (const secret of ['999900006', '999900007', 'Voorbeeldvrouw', '1950-02-01']) {
        expect(everything).not.toContain(secret);
      }
    } finally {
      await pool.end();
    }
  });
});
