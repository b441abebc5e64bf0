import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readBericht } from '../../../src/istandaarden/berichten/bericht-reader.js';
import { BERICHTEN } from '../../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { type Wmo306 } from '../../../src/istandaarden/berichten/gegenereerd/wmo306.js';
import { type VoorbereidBericht } from '../../../src/istandaarden/postvak/uitgaandbericht.events.js';
import { toewijzingIdOf } from '../../../src/toegang/toewijzing/toewijzing-parts.js';
import { BSN, wmo301, wmo305, wmo307 } from '../../support/berichten.js';
import { ensureXmllint, validByXmllint } from '../../support/istandaarden/xmllint.js';
import { AGB, DELFT, type Gateway, openGateway } from './gateway.js';

const EEN = { afzender: AGB, ontvanger: DELFT, bsn: BSN.een } as const;
const TOEWIJZING = toewijzingIdOf('h5', DELFT, '101');

const toewijzing = (familie: 'WMO' | 'JW' = 'WMO', categorie = '02', code = '02A05'): string =>
  wmo301({
    ...{ afzender: DELFT, ontvanger: AGB, bsn: BSN.een, identificatie: '301-1', familie, dagtekening: '2023-04-03' },
    producten: [{ toewijzingNummer: 101, ingangsdatum: '2023-04-10', categorie, code }],
  });

const start = (change: Partial<Parameters<typeof wmo305>[0]> = {}): string =>
  wmo305({
    ...EEN,
    identificatie: '305-1',
    producten: [{ toewijzingNummer: 101, begindatum: '2023-04-11' }],
    ...change,
  });

type Stop = Parameters<typeof wmo307>[0]['producten'][number];
const stop = (identificatie: string, change: Partial<Stop>): string => {
  const product = { toewijzingNummer: 101, begindatum: '2023-04-11', einddatum: '2023-05-12', ...change };
  return wmo307({ ...EEN, identificatie, dagtekening: '2023-05-31', producten: [product] });
};

describe('messages with their answers', () => {
  let gateway: Gateway;
  beforeAll(ensureXmllint);
  beforeEach(async () => {
    gateway = await openGateway();
  });
  afterEach(() => gateway.close());

  const types = async (from: number): Promise<string[]> => (await gateway.types()).slice(from);

  async function prepared(): Promise<VoorbereidBericht[]> {
    const events = await gateway.events();
    return events.filter(({ type }) => type === 'UitgaandBerichtPrepared').map(({ data }) => data as VoorbereidBericht);
  }

  /** The answer as its receiver reads it; valid by the national schema. */
  async function answer(uitgaandBerichtId: string): Promise<{ bericht: string; inhoud: Wmo306 }> {
    const tekst = (await gateway.postvak.lees(uitgaandBerichtId, 'h5'))!.tekst;
    const { definition, value } = await readBericht(Buffer.from(tekst), BERICHTEN);
    expect(await validByXmllint(definition, [tekst])).toEqual([true]);
    return { bericht: definition.bericht, inhoud: value as Wmo306 };
  }

  const productcodes = ({ client }: Wmo306): string[] | undefined =>
    client?.startProducten.startProduct.flatMap(({ retourCodes }) => retourCodes.retourCode);

  it('puts the 306 to a start in the outbox in the same append as the start itself (R-DAT-01)', async () => {
    await gateway.receive(toewijzing());
    const before = (await gateway.types()).length;
    const { antwoordId, berichtId } = await gateway.receive(start());
    const events = (await gateway.events()).slice(before);
    expect(events.map(({ type }) => type)).toEqual([
      'BerichtReceived',
      'BerichtProcessed',
      'ZorgStarted',
      'UitgaandBerichtPrepared',
    ]);
    expect(new Set(events.map(({ causationId }) => causationId)).size).toBe(1);
    expect(await prepared()).toMatchObject([
      {
        uitgaandBerichtId: antwoordId,
        berichtcode: '419',
        van: DELFT,
        naar: AGB,
        antwoordOp: { berichtId, berichtcode: '418', identificatie: '305-1' },
        uitkomst: 'goedgekeurd',
        retourcodes: [],
        // Thursday 1 June 2023 and three werkdagen.
        termijn: { werkdagen: 3, kalenderVersie: 'atw-1', uiterste: '2023-06-06' },
      },
    ]);
    const { bericht, inhoud } = await answer(antwoordId!);
    expect([bericht, inhoud.header.retourCodes, inhoud.client]).toEqual(['WMO306', undefined, undefined]);
  });

  it('answers a start without a toewijzing with 9019 and the client, who does not become known by it (R-DAT-09)', async () => {
    const { berichtId } = await gateway.receive(start());
    await gateway.endWait(berichtId);
    const [answered] = await prepared();
    expect(answered).toMatchObject({ uitkomst: 'afgewezen', retourcodes: ['0200', '9019'] });
    const { inhoud } = await answer(answered!.uitgaandBerichtId);
    expect(inhoud.client?.bsn).toBe(BSN.een);
    expect(productcodes(inhoud)).toEqual(['9019']);
    expect(await gateway.vault.findByBsn(BSN.een, 'h5')).toBeUndefined();
    const log = JSON.stringify(await gateway.events(), (_, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    for (const secret of [BSN.een, 'Voorbeeld', '1950-06-01']) expect(log).not.toContain(secret);
  });

  it('answers each message once: a repeat of a refused or a processed one makes no second answer', async () => {
    const { berichtId } = await gateway.receive(start());
    await gateway.endWait(berichtId);
    await gateway.refuse(start());
    await gateway.refuse(start());
    expect(await prepared()).toHaveLength(1);
    await gateway.receive(toewijzing());
    const { antwoordId } = await gateway.receive(start());
    const repeat = await gateway.receive(start());
    expect(repeat).toMatchObject({ status: 'al verwerkt', antwoordId });
    expect((await prepared()).map(({ uitkomst }) => uitkomst)).toEqual(['afgewezen', 'goedgekeurd']);
    expect(new Set((await prepared()).map(({ identificatie }) => identificatie)).size).toBe(2);
  });

  it('answers a broken rule of the message with 0001, and a broken schema not at all (IV028)', async () => {
    await gateway.refuse(start().replace('>999900006<', '>999900007<'));
    const [technisch] = await prepared();
    const { inhoud } = await answer(technisch!.uitgaandBerichtId);
    expect([inhoud.header.retourCodes?.retourCode, inhoud.client]).toEqual([['0001'], undefined]);
    await gateway.refuse(start().replace('>2023-04-11<', '>gisteren<'));
    expect(await prepared()).toHaveLength(1);
  });

  it('has nothing to answer to a 301: that is up to the aanbieder', async () => {
    expect(await gateway.receive(toewijzing())).toMatchObject({ status: 'verwerkt', antwoordId: null });
    expect(await prepared()).toEqual([]);
  });

  it('erases an answer with its client', async () => {
    await gateway.receive(toewijzing());
    const { antwoordId } = await gateway.receive(start());
    await gateway.vault.erase((await gateway.vault.findByBsn(BSN.een, 'h5'))!);
    expect(await gateway.postvak.lees(antwoordId!, 'h5')).toBeUndefined();
  });

  it('shows no answer to another region', async () => {
    await gateway.receive(toewijzing());
    const { antwoordId } = await gateway.receive(start());
    expect(await gateway.postvak.lees(antwoordId!, 'zwolle')).toBeUndefined();
  });

  describe('a 307', () => {
    beforeEach(async () => {
      await gateway.receive(toewijzing());
      await gateway.receive(start());
    });

    it('ends the care with its reason and is answered with a 308 (R-ZRG-01, R-DAT-01)', async () => {
      const { gevolgen, antwoordId } = await gateway.receive(stop('307-1', { redenBeeindiging: '23' }));
      expect(gevolgen).toEqual([{ soort: 'stop', id: TOEWIJZING }]);
      const ended = (await gateway.events()).find(({ type }) => type === 'ZorgEnded');
      expect(ended?.data).toEqual({ toewijzingId: TOEWIJZING, einddatum: '2023-05-12', redenCode: '23' });
      expect((await answer(antwoordId!)).bericht).toBe('WMO308');
    });

    it('interrupts the care with reason 20; a 305 takes it up again and a later 307 ends it', async () => {
      const before = (await gateway.types()).length;
      await gateway.receive(stop('307-1', { redenBeeindiging: '20', einddatum: '2023-04-20' }));
      const again = [{ toewijzingNummer: 101, begindatum: '2023-05-01' }];
      await gateway.receive(start({ identificatie: '305-2', producten: again }));
      await gateway.receive(stop('307-2', { begindatum: '2023-05-01' }));
      const zorg = (await types(before)).filter((type) => type.startsWith('Zorg'));
      expect(zorg).toEqual(['ZorgPaused', 'ZorgResumed', 'ZorgEnded']);
    });

    it('takes a stop back with StatusAanlevering 3, after which the right one can be sent (IV008)', async () => {
      await gateway.receive(stop('307-1', { redenBeeindiging: '20', einddatum: '2023-04-20' }));
      await gateway.receive(stop('307-2', {}));
      const before = (await gateway.types()).length;
      await gateway.receive(stop('307-3', { statusAanlevering: '3' }));
      await gateway.receive(stop('307-4', { einddatum: '2023-05-15' }));
      const events = (await gateway.events()).slice(before).filter(({ type }) => type.startsWith('Zorg'));
      expect(events.map(({ type, data }) => [type, data])).toMatchObject([
        ['ZorgStopRemoved', { einddatum: '2023-05-12', redenCode: '19', onderbrokenVanaf: '2023-04-20' }],
        ['ZorgEnded', { einddatum: '2023-05-15', redenCode: '19' }],
      ]);
    });

    it.each<[string, Partial<Stop>, string]>([
      ['without a number', { toewijzingNummer: undefined }, '9019'],
      ['of another start', { begindatum: '2023-04-12' }, '9069'],
      ['that is taken back but was never sent', { statusAanlevering: '3' }, '9063'],
    ])('%s is refused with the code of the standard', async (_what, change, code) => {
      await gateway.refuse(stop('307-1', change));
      expect((await prepared()).at(-1)?.retourcodes).toEqual(['0200', code]);
    });

    it('of a toewijzing that never comes is refused with 9019 when it waited', async () => {
      const { berichtId } = await gateway.receive(stop('307-1', { toewijzingNummer: 102 }));
      await gateway.endWait(berichtId);
      expect((await prepared()).at(-1)?.retourcodes).toEqual(['0200', '9019']);
    });

    it('that comes after the definitive stop is refused with 9415, an earlier one with 9414', async () => {
      await gateway.receive(stop('307-1', { redenBeeindiging: '20' }));
      await gateway.refuse(stop('307-2', { einddatum: '2023-05-11' }));
      expect((await prepared()).at(-1)?.retourcodes).toEqual(['0200', '9414']);
      await gateway.refuse(stop('307-3', { redenBeeindiging: '20', einddatum: '2023-05-13' }));
      expect((await prepared()).at(-1)?.retourcodes).toEqual(['0200', '9413']);
      await gateway.receive(stop('307-4', { einddatum: '2023-05-13' }));
      await gateway.refuse(stop('307-5', { einddatum: '2023-05-14' }));
      expect((await prepared()).at(-1)?.retourcodes).toEqual(['0200', '9415']);
    });

    it('whose Einddatum lies before its Begindatum breaks a rule of the message', async () => {
      await gateway.refuse(stop('307-1', { einddatum: '2023-04-10' }));
      expect((await prepared()).at(-1)?.retourcodes).toEqual(['0001']);
    });
  });

  it('does the same for the Jeugdwet: JW301, JW305 and JW307 with JW306 and JW308 (R-DAT-01)', async () => {
    await gateway.receive(toewijzing('JW', '45', '45A04'));
    const product = { toewijzingNummer: 101, categorie: '45', code: '45A04', begindatum: '2023-04-11' };
    const eerste = await gateway.receive(start({ familie: 'JW', producten: [product] }));
    const producten = [{ ...product, einddatum: '2023-05-12', redenBeeindiging: '34' }];
    const tweede = await gateway.receive(wmo307({ ...EEN, identificatie: '307-1', familie: 'JW', producten }));
    expect((await gateway.types()).filter((type) => type.startsWith('Zorg'))).toEqual(['ZorgStarted', 'ZorgEnded']);
    expect((await answer(eerste.antwoordId!)).bericht).toBe('JW306');
    expect((await answer(tweede.antwoordId!)).bericht).toBe('JW308');
  });
});
