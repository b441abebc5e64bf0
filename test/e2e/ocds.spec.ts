import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ReleasePakket } from '../../projections/ocds/ocds.queries.js';
import { type Release, type Tag } from '../../projections/ocds/release.js';
import { type TestApp } from '../support/app.js';
import { heelVerhaal } from '../support/heel-verhaal.js';
import { type Answer } from '../support/http.js';
import { faultsOf } from '../support/ocds-schema.js';
import { Rondeverhaal } from '../support/rondeverhaal.js';

/** The whole way of a ronde and a contract, as release packages that the schema of OCDS 1.1.5 accepts (test/fixtures/ocds). */
let test: TestApp;
let verhaal: Rondeverhaal;

async function vraag(regio: string, query = ''): Promise<Answer> {
  return test.ask('GET', `/v1/ocds${query}`, { token: await test.token('toezichthouder', { regio }) });
}

const pakket = async (regio: string, query = ''): Promise<ReleasePakket> => (await vraag(regio, query)).json();
const tagsOf = (releases: readonly Release[]): Tag[] => releases.flatMap(({ tag }) => tag);

beforeAll(async () => {
  test = await heelVerhaal('2023-04-20');
  verhaal = new Rondeverhaal(test);
  await verhaal.vertel();
});
afterAll(() => test.close());

describe('procurement and contracts as OCDS', () => {
  it('is what the schema of 1.1.5 accepts, in each region', async () => {
    for (const regio of ['h5', 'rivierenland']) expect(faultsOf(await pakket(regio))).toEqual([]);
  });

  it('is refused by the schema when a release misses its tag or tells something unknown', async () => {
    const one = await pakket('h5');
    const [first, ...rest] = one.releases;
    expect(faultsOf({ ...one, releases: [{ ...first, tag: [] }, ...rest] })).not.toEqual([]);
    expect(faultsOf({ ...one, releases: [{ ...first, score: 7 }, ...rest] })).not.toEqual([]);
  });

  it('tells a ronde from its plan to its contract in one process, each stage as a release', async () => {
    const { releases } = await pakket('h5');
    const proces = releases.filter(({ ocid }) => ocid === `ocds-demo00-${verhaal.rondeId}`);
    expect(tagsOf(proces)).toEqual([
      ...(['planning', 'tender', 'tenderAmendment', 'award'] as const),
      ...(['contract', 'contractUpdate', 'contractAmendment'] as const),
    ]);
    const [, tender, gewijzigd, award, contract, tarief, verlengd] = proces;
    expect(tender!.tender).toMatchObject({
      ...{
        title: 'Ronde ontmoeting',
        status: 'active',
        procurementMethod: 'open',
        procurementMethodDetails: 'semi-open',
      },
      items: [{ id: '07A01' }],
    });
    expect(gewijzigd!.tender!.amendments).toMatchObject([{ amendsReleaseID: tender!.id, releaseID: gewijzigd!.id }]);
    const gegunde = { id: 'NL-KVK-90000099', name: 'Stichting De Sperwer' };
    expect(award!.awards).toMatchObject([{ status: 'active', suppliers: [gegunde] }]);
    expect(award!.parties).toContainEqual({
      ...{ ...gegunde, roles: ['supplier'] },
      identifier: { scheme: 'NL-KVK', id: '90000099', legalName: 'Stichting De Sperwer' },
    });
    expect(contract!.contracts).toMatchObject([{ id: verhaal.contractId, awardID: award!.awards![0]!.id }]);
    expect(tarief!.contracts![0]!.items).toMatchObject([{ unit: { value: { amount: 72.5, currency: 'EUR' } } }]);
    expect(verlengd!.contracts![0]!.amendments).toMatchObject([
      { description: expect.stringMatching(/^Verlengd met 24 maanden/) as unknown, amendsReleaseID: tarief!.id },
    ]);
    expect(verlengd!.contracts![0]!.period.endDate! > contract!.contracts![0]!.period.endDate!).toBe(true);
  });

  it('tells nothing of who was rejected, of scores, or of a ronde that is not published', async () => {
    const text = (await vraag('h5')).text;
    expect(text).toContain(verhaal.rondeId);
    for (const geheim of [verhaal.afgewezen, verhaal.voorbereid, 'Te weinig ervaring', 'Vertrouwelijke ronde'])
      expect(text).not.toContain(geheim);
  });

  it('tells what was known on a moment, and what had happened by a day', async () => {
    const nu = await pakket('h5');
    const toen = await pakket('h5', `?beschikbaarOp=${verhaal.voorPublicatie}`);
    expect(toen.releases.some(({ ocid }) => ocid.endsWith(verhaal.rondeId))).toBe(false);
    const ids = new Set(nu.releases.map(({ id }) => id));
    expect(toen.releases.every(({ id }) => ids.has(id))).toBe(true);
    expect((await vraag('h5', '?geldigOp=2001-01-01')).json()).toMatchObject({ code: 'OCDS_NIETS_OPENBAAR' });
  });
});
