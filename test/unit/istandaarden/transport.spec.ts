import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type Verwerkt } from '../../../src/istandaarden/transport/berichtenpost.js';
import { type Berichtentransport } from '../../../src/istandaarden/transport/berichtentransport.js';
import { Maptransport } from '../../../src/istandaarden/transport/maptransport.js';
import { BSN, wmo301, wmo305, wmo307 } from '../../support/berichten.js';
import { AGB, DELFT, envelopeFor, type Gateway, openGateway } from './gateway.js';

const EEN = { afzender: AGB, ontvanger: DELFT, bsn: BSN.een } as const;
const TOEWIJZING = wmo301({
  ...{ afzender: DELFT, ontvanger: AGB, bsn: BSN.een, identificatie: '301-1', dagtekening: '2023-04-03' },
  producten: [{ toewijzingNummer: 101, ingangsdatum: '2023-04-10' }],
});
const product = { toewijzingNummer: 101, begindatum: '2023-04-11' };
const START = wmo305({ ...EEN, identificatie: '305-1', producten: [product] });
const STOP = wmo307({ ...EEN, identificatie: '307-1', producten: [{ ...product, einddatum: '2023-05-12' }] });

describe('the folder transport', () => {
  let gateway: Gateway;
  let map: string;
  let transport: Maptransport;

  beforeEach(async () => {
    gateway = await openGateway();
    map = mkdtempSync(join(tmpdir(), 'kroniek-post-'));
    transport = await Maptransport.open(map);
  });
  afterEach(async () => {
    await gateway.close();
    rmSync(map, { recursive: true, force: true });
  });

  const put = (naam: string, tekst: string | Uint8Array): void => writeFileSync(join(map, 'in', naam), tekst);
  const inMap = (naam: string): string[] => readdirSync(join(map, naam)).sort();
  const tekstIn = (naam: string): string[] => inMap(naam).map((file) => readFileSync(join(map, naam, file), 'utf8'));
  const zorg = async (): Promise<string[]> => (await gateway.types()).filter((type) => type.startsWith('Zorg'));

  /** Two looks: a file is taken when it stayed as it was. */
  async function kijk(via: Berichtentransport = transport): Promise<Verwerkt[]> {
    const seen: Verwerkt[] = [];
    const envelope = (): ReturnType<typeof envelopeFor> => envelopeFor();
    await transport.wachtend();
    await gateway.post.verwerk(via, envelope, (verwerkt) => seen.push(verwerkt));
    return seen;
  }

  it('carries out what waits, the toewijzing first, and writes the answers (R-DAT-01)', async () => {
    put('a-stop.xml', STOP);
    put('b-start.xml', START);
    put('c-toewijzing.XML', TOEWIJZING);
    const seen = await kijk();
    expect(seen.map(({ naam, status, antwoord }) => [naam, status, antwoord?.slice(0, 7)])).toEqual([
      ['c-toewijzing.XML', 'verwerkt', undefined],
      ['b-start.xml', 'verwerkt', 'WMO306-'],
      ['a-stop.xml', 'verwerkt', 'WMO308-'],
    ]);
    expect([inMap('in'), inMap('rejected'), inMap('archive').length]).toEqual([[], [], 3]);
    expect(tekstIn('archive').sort()).toEqual([START, STOP, TOEWIJZING].sort());
    expect(tekstIn('out').map((tekst) => /RetourCode/.test(tekst))).toEqual([false, false]);
    expect(await zorg()).toEqual(['ZorgStarted', 'ZorgEnded']);
    const handed = (await gateway.types()).filter((type) => type === 'UitgaandBerichtHandedOver');
    expect(handed).toHaveLength(2);
  });

  it('recognises a message that comes again, under any name, and changes nothing', async () => {
    put('start.xml', START);
    put('toewijzing.xml', TOEWIJZING);
    await kijk();
    const before = await gateway.types();
    put('start.xml', START);
    put('nog-eens.xml', START);
    expect((await kijk()).map(({ status }) => status)).toEqual(['al verwerkt', 'al verwerkt']);
    expect(await gateway.types()).toEqual(before);
    expect([inMap('out').length, inMap('in')]).toEqual([1, []]);
  });

  it('answers what the standard has an answer to, and keeps the rest apart with the reason', async () => {
    put('start.xml', START);
    put('kapot.xml', START.slice(0, 900));
    put('onbekend.xml', START.replaceAll('wmo305', 'wmo319'));
    const seen = await kijk();
    expect(seen.map(({ naam, status, antwoord }) => [naam, status, antwoord === undefined])).toEqual([
      ['kapot.xml', 'afgewezen', true],
      ['onbekend.xml', 'afgewezen', true],
      ['start.xml', 'wacht', true],
    ]);
    expect([inMap('in'), inMap('out')]).toEqual([[], []]);
    // Its 301 never comes: the answer goes out with what waits.
    const [held] = (await gateway.events()).filter(({ type }) => type === 'BerichtHeld');
    await gateway.endWait((held!.data as { berichtId: string }).berichtId);
    const [prepared] = (await gateway.events()).filter(({ type }) => type === 'UitgaandBerichtPrepared');
    gateway.wachtend.push((prepared!.data as { uitgaandBerichtId: string }).uitgaandBerichtId);
    await gateway.post.verstuurWachtend(transport, envelopeFor());
    expect(tekstIn('out')).toEqual([expect.stringContaining('<wmo306:RetourCode>9019<')]);
    expect(tekstIn('archive')).toEqual([START]);
    const redenen = inMap('rejected').filter((naam) => naam.endsWith('.reden.txt'));
    const texts = redenen.map((naam) => readFileSync(join(map, 'rejected', naam), 'utf8'));
    expect(texts.map((tekst) => /\[([A-Z_]+)\]/.exec(tekst)?.[1])).toEqual(['XML_AFGEBROKEN', 'BERICHT_ONBEKEND']);
    for (const tekst of texts) expect(tekst).not.toMatch(/9999000|Voorbeeld/);
  });

  it('sends what waits in the outbox, once', async () => {
    await gateway.receive(TOEWIJZING);
    const { antwoordId } = await gateway.receive(START);
    gateway.wachtend.push(antwoordId!);
    const [naam] = await gateway.post.verstuurWachtend(transport, envelopeFor());
    expect(inMap('out')).toEqual([naam]);
    rmSync(join(map, 'out', naam!));
    // The read model may still name it: the message itself knows that it is gone.
    await gateway.post.verstuurWachtend(transport, envelopeFor());
    expect(inMap('out')).toEqual([]);
  });

  it('takes only files that are complete', async () => {
    put('start.xml.deel', START);
    put('.start.xml', START);
    put('toewijzing.xml', TOEWIJZING.slice(0, 500));
    await transport.wachtend();
    put('toewijzing.xml', TOEWIJZING);
    expect(await transport.wachtend()).toEqual([]);
    expect((await transport.wachtend()).map(({ naam }) => naam)).toEqual(['toewijzing.xml']);
  });

  it('does not put away another file that took the name meanwhile', async () => {
    put('bericht.xml', TOEWIJZING);
    const vervangt: Berichtentransport = Object.assign(Object.create(transport) as Maptransport, {
      archiveer: (bericht: Parameters<Berichtentransport['archiveer']>[0]) => {
        rmSync(join(map, 'in', 'bericht.xml'));
        put('bericht.xml', START);
        return transport.archiveer(bericht);
      },
    });
    await kijk(vervangt);
    expect([inMap('in'), inMap('archive')]).toEqual([['bericht.xml'], []]);
    await kijk();
    expect(tekstIn('archive')).toEqual([START]);
    expect(await zorg()).toEqual(['ZorgStarted']);
  });

  it('lets nobody else open its folders: the files hold personal data', () => {
    for (const naam of ['in', 'out', 'archive', 'rejected']) expect(statSync(join(map, naam)).mode & 0o077).toBe(0);
  });

  it('refuses a file that is too large without reading it', async () => {
    put('groot.xml', Buffer.alloc(26 * 1024 * 1024, ' '));
    const [groot] = await kijk();
    expect(groot?.fouten.map(({ code }) => code)).toEqual(['XML_TE_GROOT']);
    expect(inMap('rejected')).toHaveLength(2);
  });

  for (const stap of ['append', 'verstuur', 'archiveer'] as const) {
    it(`does everything once after a stop at ${stap}`, async () => {
      put('toewijzing.xml', TOEWIJZING);
      await kijk();
      put('start.xml', START);
      const stopt: Berichtentransport = Object.assign(Object.create(transport) as Maptransport, {
        [stap]: () => Promise.reject(new Error('stopped')),
      });
      if (stap === 'append') gateway.crash = 'append';
      await expect(kijk(stopt)).rejects.toThrow();
      expect(inMap('in')).toEqual(['start.xml']);
      await kijk();
      expect([inMap('in'), inMap('out').length, inMap('archive').length]).toEqual([[], 1, 2]);
      expect(await zorg()).toEqual(['ZorgStarted']);
      const types = await gateway.types();
      for (const once of ['UitgaandBerichtPrepared', 'UitgaandBerichtHandedOver']) {
        expect(types.filter((type) => type === once)).toHaveLength(1);
      }
    });
  }

  it('lets a message wait while Kroniek itself is not ready for it', async () => {
    const { contracten } = gateway;
    gateway.contracten = {
      findCovering: () => Promise.reject(new Rejection('CONTRACTREGISTER_LOOPT_ACHTER', 'Probeer het straks opnieuw.')),
    };
    put('toewijzing.xml', TOEWIJZING);
    expect((await kijk()).map(({ status }) => status)).toEqual(['uitgesteld']);
    gateway.contracten = contracten;
    expect((await kijk()).map(({ status }) => status)).toEqual(['verwerkt']);
  });
});
