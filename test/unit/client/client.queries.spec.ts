import { describe, expect, it } from '@jest/globals';
import { type Aggregates } from '../../../src/platform/event-store/aggregates.js';
import { type CommandEnvelope } from '../../../src/platform/event-store/command.js';
import { type Principal } from '../../../src/platform/identity/principal.js';
import { type PersonalDataVault } from '../../../src/platform/personal-data/personal-data-vault.js';
import { ClientQueries } from '../../../src/toegang/client/client.queries.js';
import { type InzageLog } from '../../../src/toegang/client/inzage-log.js';

const clientId = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11';
const who: Principal = { subject: 'c-1', rol: 'consulent', regio: 'h5' };
const envelope = {} as CommandEnvelope;

function queries(record: InzageLog['record']): ClientQueries {
  const aggregates = { state: () => Promise.resolve({ status: 'bekend', gemeentecode: '0637' }) };
  const vault = {
    person: () => Promise.resolve({ regio: 'h5', gewist: false }),
    findByBsn: () => Promise.resolve(clientId),
    read: () => Promise.resolve({ status: 'bekend', inhoud: { achternaam: 'Voorbeeld', bsn: '999900006' } }),
  };
  const inzage = { record };
  return new ClientQueries(
    aggregates as unknown as Aggregates,
    vault as unknown as PersonalDataVault,
    inzage as unknown as InzageLog,
  );
}

describe('a look at personal data', () => {
  it('gives nothing when the look cannot be recorded (R-DAT-09)', async () => {
    const fails = queries(() => Promise.reject(new Error('store out of reach')));
    await expect(fails.persoonsgegevens(who, clientId, 'huisbezoek', envelope)).rejects.toThrow('store out of reach');
    await expect(fails.zoek(who, '999900006', 'melding', envelope)).rejects.toThrow('store out of reach');
  });

  it('records the names of what is shown, never the values (R-DAT-09)', async () => {
    const recorded: unknown[][] = [];
    const works = queries((...args) => {
      recorded.push(args);
      return Promise.resolve(7n);
    });
    expect(await works.persoonsgegevens(who, clientId, 'huisbezoek', envelope)).toMatchObject({ positie: 7n });
    expect(recorded).toEqual([[clientId, 'huisbezoek', 'persoonsgegevens', envelope, ['achternaam', 'bsn']]]);
  });

  it('does not record a look by someone who may not look', async () => {
    const works = queries(() => Promise.reject(new Error('must not be called')));
    const other: Principal = { ...who, gemeente: '1926' };
    expect(await works.zoek(other, '999900006', 'melding', envelope)).toEqual([]);
    await expect(works.persoonsgegevens(other, clientId, 'huisbezoek', envelope)).rejects.toMatchObject({
      code: 'CLIENT_ONBEKEND',
    });
  });
});
