import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Rejection } from '../../../src/kernel/rejection.js';
import { type Actor, type RecordedEvent } from '../../../src/platform/event-store/event-store.js';
import { toewijzingIdOf } from '../../../src/toegang/toewijzing/toewijzing-parts.js';
import { BSN, wmo301, wmo305, wmo307 } from '../../support/berichten.js';
import { AANBIEDER, AGB, DELFT, type Gateway, openGateway } from './gateway.js';

const ZORG: Actor = { subject: 'z', rol: 'aanbieder', organisatie: AANBIEDER };
/** Three werkdagen after Thursday 1 June 2023, on which the clock stands. */
const UITERSTE = '2023-06-06';
const BEGIN = '2023-05-08';

const kop = { bsn: BSN.een, dagtekening: '2023-05-09' };
const heen = { ...kop, afzender: AGB, ontvanger: DELFT };

const toewijzing = (...nummers: number[]): string =>
  wmo301({
    ...{ ...kop, afzender: DELFT, ontvanger: AGB, identificatie: `301-${nummers.join('-')}`.slice(0, 12) },
    producten: nummers.map((toewijzingNummer) => ({ toewijzingNummer, ingangsdatum: '2023-04-10' })),
  });
const start = (change: Partial<Parameters<typeof wmo305>[0]> = {}): string =>
  wmo305({
    ...{ ...heen, identificatie: '305-1', producten: [{ toewijzingNummer: 101, begindatum: BEGIN }] },
    ...change,
  });
const stop = (): string =>
  wmo307({
    ...{ ...heen, identificatie: '307-1', dagtekening: '2023-05-31' },
    producten: [{ toewijzingNummer: 101, begindatum: BEGIN, einddatum: '2023-05-30' }],
  });

function van(events: readonly RecordedEvent[], ...types: string[]): Record<string, unknown>[] {
  return events.filter(({ type }) => types.includes(type)).map(({ data }) => data as Record<string, unknown>);
}

describe('messages that come before their toewijzing', () => {
  let gateway: Gateway;
  beforeEach(async () => {
    gateway = await openGateway();
  });
  afterEach(() => gateway.close());

  const na = async (voor: number): Promise<string[]> => (await gateway.types()).slice(voor);

  it('lets a 305 wait for its 301, and carries it out when that comes (R-DAT-01, R-ZRG-01)', async () => {
    const antwoord = await gateway.receive(start(), ZORG);
    expect(antwoord).toEqual({
      ...{ berichtId: antwoord.berichtId, status: 'wacht', gevolgen: [], antwoordId: null, wachtTot: UITERSTE },
    });
    expect(await gateway.types()).toEqual(['BerichtHeld', 'BerichtQueued']);
    const [held] = van(await gateway.events(), 'BerichtHeld');
    const toewijzingId = toewijzingIdOf('h5', DELFT, '101');
    expect(held).toMatchObject({ clientId: null, wachtOp: [toewijzingId], identificatie: '305-1' });
    expect(await gateway.vault.findByBsn(BSN.een, 'h5')).toBeUndefined();
    const log = JSON.stringify(van(await gateway.events(), 'BerichtHeld', 'BerichtQueued'));
    expect(log).not.toContain(BSN.een);
    // Sent again while it waits.
    expect(await gateway.receive(start(), ZORG)).toEqual(antwoord);
    expect((await gateway.refuse(start({ bsn: BSN.twee }), ZORG)).code).toBe('BERICHT_IDENTIFICATIE_HERGEBRUIKT');

    gateway.clock.set('2023-06-05T09:00:00Z');
    await gateway.receive(toewijzing(101));
    const voor = (await gateway.types()).length;
    await gateway.resume('101');
    expect(await na(voor)).toEqual(
      expect.arrayContaining(['BerichtReceived', 'BerichtProcessed', 'ZorgStarted', 'UitgaandBerichtPrepared']),
    );
    expect(await gateway.receive(start(), ZORG)).toMatchObject({
      ...{ status: 'al verwerkt', gevolgen: [{ soort: 'start', id: toewijzingId }], antwoordId: expect.any(String) },
    });
    // The term of the answer runs from the day on which the 305 came.
    const [prepared] = van(await gateway.events(), 'UitgaandBerichtPrepared').slice(-1);
    expect(prepared).toMatchObject({ uitkomst: 'goedgekeurd', termijn: { uiterste: UITERSTE } });
    // The text stands under the key of the client, and nowhere else.
    const [received] = van(await gateway.events(), 'BerichtReceived').slice(-1);
    const read = async (id: unknown): Promise<string> => (await gateway.vault.readDocument(id as string)).status;
    expect([await read(held!['documentId']), await read(received!['documentId'])]).toEqual(['gewist', 'bekend']);
    // A repeat of the policy does nothing.
    const alles = (await gateway.types()).length;
    await gateway.resume('101');
    expect(await na(alles)).toEqual([]);
  });

  it('answers a 305 whose 301 never came on its last day, and does not wait for it again (R-DAT-01)', async () => {
    const { berichtId } = await gateway.receive(start(), ZORG);
    gateway.clock.set('2023-06-06T00:00:00Z');
    await gateway.endWait(berichtId);
    expect((await gateway.types()).slice(2)).toEqual(
      expect.arrayContaining(['BerichtRejected', 'UitgaandBerichtPrepared', 'BerichtWaitEnded']),
    );
    const events = await gateway.events();
    expect(van(events, 'BerichtWaitEnded')).toEqual([expect.objectContaining({ berichtId, reden: 'termijn' })]);
    expect(van(events, 'UitgaandBerichtPrepared').slice(-1)).toEqual([
      expect.objectContaining({ uitkomst: 'afgewezen', retourcodes: expect.arrayContaining(['9019']) }),
    ]);
    expect(van(events, 'UitgaandBerichtPrepared').slice(-1)[0]).toMatchObject({ termijn: { uiterste: UITERSTE } });
    const voor = events.length;
    await gateway.endWait(berichtId);
    expect(await na(voor)).toEqual([]);
    expect(codes(await gateway.refuse(start(), ZORG))).toEqual(['TOEWIJZING_ONBEKEND']);
    await gateway.receive(toewijzing(101));
    expect((await gateway.receive(start(), ZORG)).status).toBe('verwerkt');
  });

  it('says the same to who names the toewijzing of another client or aanbieder', async () => {
    await gateway.receive(toewijzing(101));
    const vreemd = await gateway.receive(start({ bsn: BSN.twee }), ZORG);
    const onbekend = await gateway.receive(
      start({ identificatie: '305-2', producten: [{ toewijzingNummer: 999, begindatum: BEGIN }] }),
      ZORG,
    );
    expect({ ...vreemd, berichtId: '' }).toEqual({ ...onbekend, berichtId: '' });
    expect(vreemd.status).toBe('wacht');
  });

  it('keeps waiting until all of its toewijzingen are there', async () => {
    const producten = [101, 102].map((toewijzingNummer) => ({ toewijzingNummer, begindatum: BEGIN }));
    await gateway.receive(start({ producten }), ZORG);
    await gateway.receive(toewijzing(101));
    await gateway.resume('101');
    expect(await gateway.receive(start({ producten }), ZORG)).toMatchObject({ status: 'wacht', wachtTot: UITERSTE });
    await gateway.receive(toewijzing(102));
    await gateway.resume('102');
    expect(await gateway.receive(start({ producten }), ZORG)).toMatchObject({
      ...{ status: 'al verwerkt', gevolgen: [{ soort: 'start' }, { soort: 'start' }] },
    });
  });

  it('carries out a 305 and a 307 that both waited in the order in which they came', async () => {
    await gateway.receive(start(), ZORG);
    await gateway.receive(stop(), ZORG);
    await gateway.receive(toewijzing(101));
    await gateway.resume('101');
    const types = await gateway.types();
    expect(types.indexOf('ZorgStarted')).toBeGreaterThan(-1);
    expect(types.indexOf('ZorgEnded')).toBeGreaterThan(types.indexOf('ZorgStarted'));
  });

  it('refuses what waited where the toewijzing that came does not allow it', async () => {
    const { berichtId } = await gateway.receive(
      start({ producten: [{ toewijzingNummer: 101, begindatum: '2023-03-01' }] }),
    );
    await gateway.receive(toewijzing(101));
    await gateway.resume('101');
    const events = await gateway.events();
    expect(van(events, 'BerichtWaitEnded')).toEqual([expect.objectContaining({ berichtId, reden: 'afgewezen' })]);
    expect(van(events, 'BerichtRejected')).toMatchObject([
      { berichtId, fouten: [{ code: 'ZORG_START_VOOR_TOEWIJZING' }] },
    ]);
  });

  it('does not miss a toewijzing that comes in while it decides to wait', async () => {
    const { vault } = gateway;
    const open = vault.openDossier.bind(vault);
    let kwam = false;
    vault.openDossier = async (...args) => {
      if (!kwam) {
        kwam = true;
        await gateway.receive(toewijzing(101));
      }
      return open(...args);
    };
    expect((await gateway.receive(start(), ZORG)).status).toBe('verwerkt');
    expect(kwam).toBe(true);
    expect(await gateway.types()).not.toContain('BerichtHeld');
  });

  it('keeps nothing that follows from a BSN in the place of a number', async () => {
    const nummer = Number(BSN.een);
    const rejection = await gateway.refuse(
      start({ producten: [{ toewijzingNummer: nummer, begindatum: BEGIN }] }),
      ZORG,
    );
    expect(codes(rejection)).toEqual(['TOEWIJZING_ONBEKEND']);
    expect(await gateway.types()).not.toContain('BerichtHeld');
  });

  it('waits no longer for a person who was erased meanwhile (R-DAT-09)', async () => {
    await gateway.receive(toewijzing(101));
    const { berichtId } = await gateway.receive(
      start({ producten: [{ toewijzingNummer: 102, begindatum: BEGIN }] }),
      ZORG,
    );
    await gateway.vault.erase((await gateway.vault.findByBsn(BSN.een, 'h5'))!);
    await gateway.endWait(berichtId);
    expect(van(await gateway.events(), 'BerichtWaitEnded')).toMatchObject([{ berichtId, reden: 'gewist' }]);
  });

  it('is healed by a repeat after a crash between vault and log', async () => {
    gateway.crash = 'append';
    await expect(gateway.receive(start(), ZORG)).rejects.toThrow('crash');
    expect((await gateway.receive(start(), ZORG)).status).toBe('wacht');
    expect(await gateway.types()).toEqual(['BerichtHeld', 'BerichtQueued']);
  });
});

function codes(rejection: Rejection): string[] {
  return rejection.errors.map(({ code }) => code);
}
