import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import '../../../src/declaratie/betaling/betaling.events.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { toewijzingIdOf } from '../../../src/toegang/toewijzing/toewijzing-parts.js';
import { BSN, wmo301, wmo305, wmo307, type Voorbeeldstart, type Voorbeeldstop } from '../../support/berichten.js';
import { AGB, DELFT, envelopeFor, type Gateway, openGateway } from './gateway.js';

const BEGIN = '2023-05-08';
const EIND = '2023-05-22';
const VERWIJDEREN = '3';
const PRODUCT = { toewijzingNummer: 101, categorie: '02', code: '02A05' };

/** A 301 that removes the toewijzing ends it on its first day. */
const VERWIJDERD = { redenWijziging: '13', einddatum: '2023-04-10' };

let nummer = 0;
const kop = () => ({ bsn: BSN.een, identificatie: `B${(nummer += 1)}`, dagtekening: '2023-05-31' });
const heen = () => ({ ...kop(), afzender: AGB, ontvanger: DELFT });

type Product = Parameters<typeof wmo301>[0]['producten'][number];
const toewijzing = (product: Partial<Product> = {}, over: Partial<Parameters<typeof wmo301>[0]> = {}): string =>
  wmo301({
    ...{ ...kop(), afzender: DELFT, ontvanger: AGB },
    producten: [{ toewijzingNummer: 101, ingangsdatum: '2023-04-10', ...product }],
    ...over,
  });
const start = (over: Partial<Voorbeeldstart> = {}): string =>
  wmo305({ ...heen(), producten: [{ ...PRODUCT, begindatum: BEGIN, ...over }] });
const stop = (over: Partial<Voorbeeldstop> = {}): string =>
  wmo307({ ...heen(), producten: [{ ...PRODUCT, begindatum: BEGIN, einddatum: EIND, ...over }] });

describe('rules of the standard across messages', () => {
  let gateway: Gateway;
  beforeEach(async () => {
    gateway = await openGateway();
    await gateway.receive(toewijzing());
  });
  afterEach(() => gateway.close());

  const goed = async (...berichten: string[]): Promise<void> => {
    for (const bericht of berichten) expect((await gateway.receive(bericht)).status).toBe('verwerkt');
  };
  const fout = async (bericht: string): Promise<(string | null)[]> => {
    const { errors } = await gateway.refuse(bericht);
    return errors.map(({ melding }) => /\[retourcode (\w+)\]/.exec(melding)?.[1] ?? null);
  };

  it('TR019: a start and a stop are tied to a toewijzing by number and product', async () => {
    expect(await fout(start({ code: '02A06' }))).toEqual(['9019']);
    await goed(start(), stop());
    const { berichtId, status } = await gateway.receive(start({ toewijzingNummer: 999 }));
    expect(status).toBe('wacht');
    await gateway.endWait(berichtId);
    const [{ retourcodes } = { retourcodes: [] }] = (await gateway.events())
      .filter(({ type }) => type === 'UitgaandBerichtPrepared')
      .map(({ data }) => data as { retourcodes: string[] })
      .slice(-1);
    expect(retourcodes).toContain('9019');
  });

  it('TR063: only what was sent is removed', async () => {
    expect(await fout(start({ statusAanlevering: VERWIJDEREN }))).toEqual(['9063']);
    await goed(start());
    expect(await fout(stop({ statusAanlevering: VERWIJDEREN }))).toEqual(['9063']);
    await goed(stop(), stop({ statusAanlevering: VERWIJDEREN }), start({ statusAanlevering: VERWIJDEREN }));
  });

  it('TR071: a start of which the stop was sent is not removed', async () => {
    await goed(start(), stop());
    expect(await fout(start({ statusAanlevering: VERWIJDEREN }))).toEqual(['9071']);
    await goed(stop({ statusAanlevering: VERWIJDEREN }), start({ statusAanlevering: VERWIJDEREN }));
  });

  it('TR074: a start and a stop are sent once', async () => {
    await goed(start());
    expect(await fout(start())).toEqual(['9074']);
    await goed(stop());
    expect(await fout(stop())).toEqual(['9074']);
  });

  it('TR326: care that runs is not started again', async () => {
    await goed(start());
    expect(await fout(start({ begindatum: '2023-05-15' }))).toEqual(['9326']);
  });

  it('TR332: a ToewijzingNummer belongs to one client', async () => {
    expect(await fout(toewijzing({}, { bsn: BSN.twee }))).toEqual(['9332']);
    await goed(toewijzing({ toewijzingNummer: 102 }, { bsn: BSN.twee }));
  });

  it('TR378: the gemeente is one of the region', async () => {
    expect(await fout(toewijzing({ toewijzingNummer: 103 }, { afzender: '0193' }))).toEqual(['S300']);
    await goed(toewijzing({ toewijzingNummer: 103 }));
  });

  it('TR381: a ProductCode belongs to its ProductCategorie, in a 301, a 305 and a 307', async () => {
    expect(await fout(toewijzing({ toewijzingNummer: 104, categorie: '07', code: '02A05' }))).toEqual(['S329']);
    expect(await fout(start({ categorie: '07' }))).toEqual(['S329']);
    await goed(toewijzing({ toewijzingNummer: 104 }), start());
    expect(await fout(stop({ categorie: '07' }))).toEqual(['S329']);
  });

  it('TR382: a stop names the start that it ends', async () => {
    await goed(start());
    expect(await fout(stop({ begindatum: '2023-05-09' }))).toEqual(['9069']);
    expect(await fout(stop({ code: '02A06' }))).toEqual(['9069']);
    await goed(stop());
  });

  it('TR385: a toewijzing on which prestaties were approved is not removed before they are taken back', async () => {
    const toewijzingId = toewijzingIdOf('h5', DELFT, '101');
    const boek = async (expected: 'new' | number, bedrag: number, naam: string, crediteert: string | null) => {
      const declaratieId = derivedId('test', naam);
      const periode = { van: '2023-05-01', tot: '2023-05-31' };
      const data = {
        ...{ toewijzingId, declaratieId, bedrag, volume: Math.sign(bedrag), periode, eenheid: '04', crediteert },
        geboektOp: '2023-06-01',
      };
      const event = { type: 'DeclaratieBooked', occurredAt: '2023-06-01' };
      await gateway.store.append({
        appends: [
          {
            ...{ stream: `betaling-${toewijzingId}`, expected },
            events: [{ ...event, ...encodeEvent({ ...event, data }) }],
          },
        ],
        metadata: { ...envelopeFor(), configVersion: null },
      });
    };
    await boek('new', 6_370, 'debet', null);
    expect(await fout(toewijzing(VERWIJDERD))).toEqual(['9385']);
    await boek(0, -6_370, 'credit', derivedId('test', 'debet'));
    await goed(toewijzing(VERWIJDERD));
  });

  it('TR413, TR414, TR415: after a temporary stop comes a later definitive one, and after that none', async () => {
    await goed(start(), stop({ redenBeeindiging: '20' }));
    expect(await fout(stop({ redenBeeindiging: '20', einddatum: '2023-05-23' }))).toEqual(['9413']);
    expect(await fout(stop({ einddatum: '2023-05-21' }))).toEqual(['9414']);
    await goed(stop({ einddatum: '2023-05-23' }));
    expect(await fout(stop({ einddatum: '2023-05-24' }))).toEqual(['9415']);
  });
});
