import { readFileSync } from 'node:fs';
import { type TestApp } from './app.js';

/** What a small region did: enough that every part of the product holds something. */
export interface Filled {
  readonly clientId: string;
  /** A client whose personal data were erased. */
  readonly erasedClientId: string;
  readonly toewijzingId: string;
  /** Paths that give the same answer for the same events. */
  readonly questions: readonly string[];
}

/** Region, aanbieder, contract, three clients of whom one is erased, a toewijzing under way and a resultaat in the vault. */
export async function fill(kroniek: TestApp): Promise<Filled> {
  const beheerder = await kroniek.token('beheerder');
  const contractmanager = await kroniek.token('contractmanager');
  const consulent = await kroniek.token('consulent');
  const made = async (path: string, body: unknown, name: string, token: string): Promise<string> => {
    const answer = await kroniek.ask('POST', path, { token, body });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return String(answer.json()[name]);
  };
  const profiel = readFileSync('regios/h5.yaml', 'utf8');
  await made('/v1/regioconfiguraties', { profiel }, 'regioId', beheerder);
  const aanbieder = { naam: 'Thuiszorg De Linde', agbcode: '42990001', sinds: '2022-10-01' };
  const aanbiederId = await made('/v1/aanbieders', aanbieder, 'aanbiederId', contractmanager);
  const contract = {
    ...{ contractnummer: 'H5-1', aanbiederId, gemeenten: ['0603'], productcodes: ['01A01'] },
    ...{ ingangsdatum: '2025-01-01', duurMaanden: 36, ondertekendOp: '2024-10-01' },
  };
  await made('/v1/contracten', contract, 'contractId', contractmanager);
  const client = (bsn: string): Promise<string> =>
    made(
      '/v1/clienten',
      { bsn, achternaam: 'Voorbeeld', geboortedatum: '1950-01-01', gemeentecode: '0603' },
      'clientId',
      consulent,
    );
  const clientId = await client('999990160');
  await client('999900006');
  const erasedClientId = await client('999990019');
  await kroniek.settle();
  const toewijzing = {
    ...{ toewijzingnummer: '1001', clientId, gemeentecode: '0603', aanbiederId, productcode: '01A01' },
    ...{ gewensteStartdatum: '2026-03-30', einddatum: '2027-03-29', budget: 250_000 },
    omvang: { volume: 120, eenheid: '01', frequentie: '2' },
  };
  const toewijzingId = await made('/v1/toewijzingen', toewijzing, 'toewijzingId', consulent);
  await kroniek.settle();
  const doel = 'De woonkamer is elke week schoon.';
  const afspraak = { toewijzingId, resultaatgebied: 'schoon-en-leefbaar-huis', doel };
  await made('/v1/resultaten', afspraak, 'resultaatId', consulent);
  const erasure = { grond: 'AVG art. 17', verzoekVan: 'betrokkene' };
  await made(`/v1/clienten/${erasedClientId}/wissingen`, erasure, 'clientId', beheerder);
  await kroniek.settle();
  return {
    ...{ clientId, erasedClientId, toewijzingId },
    questions: ['/v1/contracten', '/v1/starttermijnen', '/v1/aanbieders', '/v1/audittrail?aggregaat=toewijzing'],
  };
}
