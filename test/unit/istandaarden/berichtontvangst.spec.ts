import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, type RecordedEvent } from '../../../src/platform/event-store/event-store.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { ReceiveBericht } from '../../../src/istandaarden/bericht/bericht.commands.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { toewijzingIdOf } from '../../../src/toegang/toewijzing/toewijzing-parts.js';
import { BSN, wmo301, wmo305 } from '../../support/berichten.js';
import { AANBIEDER, AGB, DELFT, envelopeFor, type Gateway, openGateway } from './gateway.js';

const GEMEENTE: Actor = { subject: 'g', rol: 'gemeente', organisatie: DELFT };
const ZORG: Actor = { subject: 'z', rol: 'aanbieder', organisatie: AANBIEDER };

type Bericht301 = Parameters<typeof wmo301>[0];
type Bericht305 = Parameters<typeof wmo305>[0];

function toewijzing(change: Partial<Bericht301> = {}): string {
  return wmo301({
    afzender: DELFT,
    ontvanger: AGB,
    bsn: BSN.een,
    identificatie: '301-1',
    dagtekening: '2023-04-03',
    producten: [{ toewijzingNummer: 101, ingangsdatum: '2023-04-10' }],
    ...change,
  });
}

function start(change: Partial<Bericht305> = {}): string {
  return wmo305({
    afzender: AGB,
    ontvanger: DELFT,
    bsn: BSN.een,
    identificatie: '305-1',
    dagtekening: '2023-05-09',
    producten: [{ toewijzingNummer: 101, begindatum: '2023-05-08' }],
    ...change,
  });
}

function data(events: readonly RecordedEvent[], type: string): Record<string, unknown>[] {
  return events.filter((event) => event.type === type).map((event) => event.data as Record<string, unknown>);
}

function codes(rejection: Rejection): string[] {
  return rejection.errors.map(({ code }) => code);
}

describe('received messages', () => {
  let gateway: Gateway;
  beforeEach(async () => {
    gateway = await openGateway();
  });
  afterEach(() => gateway.close());

  it('turns a WMO301 into toewijzingen whose Ingangsdatum is the gewenste startdatum (R-TOE-01, R-DAT-01)', async () => {
    const antwoord = await gateway.receive(toewijzing(), GEMEENTE);
    const toewijzingId = toewijzingIdOf('h5', DELFT, '101');
    expect(antwoord).toMatchObject({ status: 'verwerkt', gevolgen: [{ soort: 'toewijzing', id: toewijzingId }] });
    const events = await gateway.events();
    expect(events.map(({ type }) => type)).toEqual([
      'BerichtReceived',
      'BerichtProcessed',
      'ClientPseudonymised',
      'ToewijzingSent',
      'StarttermijnStarted',
    ]);
    const clientId = await gateway.vault.findByBsn(BSN.een, 'h5');
    expect(data(events, 'ToewijzingSent')).toEqual([
      expect.objectContaining({
        toewijzingId,
        toewijzingnummer: '101',
        clientId,
        gemeentecode: DELFT,
        aanbiederId: AANBIEDER,
        productcode: '02A05',
        gewensteStartdatum: '2023-04-10',
        toegewezenOp: '2023-04-03',
        berichtId: antwoord.berichtId,
      }),
    ]);
    expect(data(events, 'StarttermijnStarted')[0]).toMatchObject({ gewensteStartdatum: '2023-04-10', werkdagen: 14 });
    expect(events.every(({ configVersion }) => configVersion === 'h5-1')).toBe(true);
  });

  it('keeps the message itself encrypted and nothing of the person in the log', async () => {
    const xml = toewijzing({ persoon: { achternaam: 'Zilverspar' } });
    await gateway.receive(xml);
    const events = await gateway.events();
    const [received] = data(events, 'BerichtReceived');
    const document = await gateway.vault.readDocument(received!['documentId'] as string);
    expect(document).toMatchObject({
      status: 'bekend',
      inhoud: { soort: 'bericht', tekst: xml, clientId: received!['clientId'] },
    });
    const person = await gateway.vault.read(received!['clientId'] as string);
    expect(person).toMatchObject({ inhoud: { bsn: BSN.een, achternaam: 'Zilverspar', adres: { postcode: '1234AB' } } });
    const log = JSON.stringify(events, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
    for (const secret of [BSN.een, 'Zilverspar', '1950-06-01', '1234AB', 'Voorbeeldstraat'])
      expect(log).not.toContain(secret);
  });

  it('keeps no plain digest of a message: all of a 305 but its BSN can be read in the log (R-DAT-09)', async () => {
    await gateway.receive(toewijzing(), GEMEENTE);
    const xml = Buffer.from(start());
    await gateway.importer.importBericht(xml, (digest) => ({ ...envelopeFor(), causationId: digest }));
    const digest = createHash('sha256').update(xml).digest('hex');
    const clientId = (await gateway.vault.findByBsn(BSN.een, 'h5'))!;
    const { rows } = await gateway.pool.query<{ row: string }>(
      'SELECT e::text AS row FROM kroniek.events e UNION ALL SELECT r::text FROM kroniek.receipts r',
    );
    const kept = rows.map(({ row }) => row).join('\n');
    expect(kept).toContain('ZorgStarted');
    for (const guessable of [
      digest,
      derivedId('bericht-document', clientId, digest),
      derivedId('bericht', 'h5', digest),
    ]) {
      expect(kept).not.toContain(guessable);
    }
  });

  it('knows a message of another region as little as that region knows ours', async () => {
    await gateway.receive(toewijzing(), GEMEENTE);
    const elsewhere = { ...envelopeFor(), regio: 'elders' };
    const asked = gateway.commands.dispatch(new ReceiveBericht({ xml: Buffer.from(toewijzing()) }, elsewhere));
    await expect(asked).rejects.toMatchObject({ name: 'Rejection', code: expect.not.stringContaining('BERICHT_') });
  });

  it('turns a WMO305 into the start of the care (R-DAT-01)', async () => {
    await gateway.receive(toewijzing(), GEMEENTE);
    const antwoord = await gateway.receive(start(), ZORG);
    expect(antwoord.gevolgen).toEqual([{ soort: 'start', id: toewijzingIdOf('h5', DELFT, '101') }]);
    const [started] = data(await gateway.events(), 'ZorgStarted');
    expect(started).toMatchObject({ begindatum: '2023-05-08', tijdig: false, berichtId: antwoord.berichtId });
  });

  it('replaces a start by a removal and a new start in one message (IV008)', async () => {
    await gateway.receive(toewijzing());
    await gateway.receive(start());
    const product = { toewijzingNummer: 101 };
    const antwoord = await gateway.receive(
      start({
        identificatie: '305-2',
        producten: [
          { ...product, begindatum: '2023-04-20' },
          { ...product, begindatum: '2023-05-08', statusAanlevering: '3' },
        ],
      }),
    );
    expect(antwoord.gevolgen.map(({ soort }) => soort)).toEqual(['start-verwijderd', 'start']);
    const events = await gateway.events();
    expect(data(events, 'ZorgStartRemoved')).toHaveLength(1);
    expect(data(events, 'ZorgStarted').at(-1)).toMatchObject({ begindatum: '2023-04-20', tijdig: true });
  });

  it('corrects on the same number with RedenWijziging, and withdraws on reason 13', async () => {
    await gateway.receive(toewijzing());
    const changed = [
      { toewijzingNummer: 101, ingangsdatum: '2023-04-17', einddatum: '2023-12-31', redenWijziging: '14' },
    ];
    const first = await gateway.receive(toewijzing({ identificatie: '301-2', producten: changed }));
    expect(first.gevolgen[0]?.soort).toBe('correctie');
    expect(data(await gateway.events(), 'ToewijzingCorrected')[0]).toMatchObject({
      gewensteStartdatum: '2023-04-17',
      einddatum: '2023-12-31',
      reden: 'RedenWijziging 14: administratieve correctie',
    });
    const gone = [{ toewijzingNummer: 101, ingangsdatum: '2023-04-17', einddatum: '2023-04-17', redenWijziging: '13' }];
    const second = await gateway.receive(toewijzing({ identificatie: '301-3', producten: gone }));
    expect(second.gevolgen[0]?.soort).toBe('intrekking');
    expect(await gateway.types()).toContain('ToewijzingWithdrawn');
    // A later message repeats what was withdrawn before; a number that was never known has nothing to withdraw.
    const never = { ...gone[0]!, toewijzingNummer: 999 };
    const third = await gateway.receive(toewijzing({ identificatie: '301-4', producten: [...gone, never] }));
    expect(third.gevolgen).toEqual(second.gevolgen);
    expect(data(await gateway.events(), 'ToewijzingWithdrawn')).toHaveLength(1);
  });

  it('takes a changed assignment that it never saw as a new one', async () => {
    const producten = [{ toewijzingNummer: 55, ingangsdatum: '2023-04-10', redenWijziging: '04' }];
    expect((await gateway.receive(toewijzing({ producten }))).gevolgen[0]?.soort).toBe('toewijzing');
  });

  it('answers a repeated message quietly, and another message under its Identificatie with a conflict', async () => {
    const first = await gateway.receive(toewijzing());
    const before = await gateway.types();
    expect(await gateway.receive(toewijzing())).toEqual({ ...first, status: 'al verwerkt' });
    expect(await gateway.types()).toEqual(before);

    const other = toewijzing({ producten: [{ toewijzingNummer: 102, ingangsdatum: '2023-04-10' }] });
    const rejection = await gateway.refuse(other);
    expect(rejection).toMatchObject({ code: 'BERICHT_IDENTIFICATIE_HERGEBRUIKT', kind: 'conflict' });
    expect(rejection.errors).toMatchObject([{ code: 'BERICHT_IDENTIFICATIE_HERGEBRUIKT', retourcode: '9056' }]);
    expect(await gateway.types()).toEqual([...before, 'BerichtRejected']);
    // Another kind of message may use the same Identificatie (TR056).
    await gateway.receive(start({ identificatie: '301-1' }));
  });

  it('carries out the same message once when it comes in many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => gateway.receive(toewijzing())));
    expect(new Set(answers.map(({ berichtId }) => berichtId)).size).toBe(1);
    expect((await gateway.types()).filter((type) => type === 'ToewijzingSent')).toHaveLength(1);
    expect((await gateway.types()).filter((type) => type === 'BerichtReceived')).toHaveLength(1);
  });

  it('is healed by a repeat after a crash between vault and log', async () => {
    gateway.crash = 'append';
    await expect(gateway.receive(toewijzing())).rejects.toThrow('crash before the append');
    expect(await gateway.types()).toEqual([]);
    const clientId = await gateway.vault.findByBsn(BSN.een, 'h5');
    expect((await gateway.receive(toewijzing())).status).toBe('verwerkt');
    expect(data(await gateway.events(), 'ClientPseudonymised')).toEqual([{ clientId, gemeentecode: DELFT }]);
    const { rows } = await gateway.pool.query('SELECT document_id FROM kluis.document');
    expect(rows).toHaveLength(1);
  });

  it('does all products or none, reports every refusal together and keeps no person of a refused message', async () => {
    const xml = toewijzing({
      producten: [
        { toewijzingNummer: 101, ingangsdatum: '2023-04-10' },
        { toewijzingNummer: 102, ingangsdatum: '2023-04-10', code: '99X99', categorie: '06' },
        { toewijzingNummer: 103, ingangsdatum: '2023-04-10', categorie: '07', code: null },
        { toewijzingNummer: 104, ingangsdatum: '2023-04-10', categorie: '01', code: '07A01' },
        { toewijzingNummer: 105, ingangsdatum: '2022-04-10', einddatum: '2022-05-10' },
        {
          toewijzingNummer: 106,
          ingangsdatum: '2024-01-01',
          categorie: '07',
          code: '07A01',
          omvang: { volume: 0, eenheid: '16', frequentie: '4' },
        },
      ].map((product) => ({
        einddatum: '2023-12-31',
        ...product,
        ...(product.toewijzingNummer === 106 ? { einddatum: '2024-12-31' } : {}),
      })),
    });
    const rejection = await gateway.refuse(xml);
    expect(rejection).toMatchObject({ code: 'BERICHT_AFGEWEZEN', kind: 'invalid' });
    expect(codes(rejection)).toEqual([
      'TOEWIJZING_PRODUCT_ONBEKEND',
      'PRODUCTCODE_ONTBREEKT',
      'PRODUCTCATEGORIE_ONJUIST',
      expect.stringMatching(/CONTRACT/),
      'OMVANG_ONGELDIG',
    ]);
    expect(rejection.errors[0]?.plaats).toMatch(
      /^Bericht\/Client\/ToegewezenProducten\/ToegewezenProduct\[2\] \(regel \d+\)$/,
    );
    const [rejected] = data(await gateway.events(), 'BerichtRejected');
    expect(await gateway.types()).toEqual(['BerichtRejected']);
    expect(rejected).toMatchObject({ berichtcode: '414', afzender: DELFT, ontvanger: AGB });
    expect(rejected!['fouten']).toHaveLength(5);
    expect(await gateway.vault.findByBsn(BSN.een, 'h5')).toBeUndefined();
  });

  it('refuses a start without the number of a toewijzing', async () => {
    await gateway.receive(toewijzing());
    const none = [{ begindatum: '2023-05-08' }];
    const rejection = await gateway.refuse(start({ identificatie: '305-8', producten: none }));
    expect(rejection.errors).toMatchObject([{ code: 'TOEWIJZINGNUMMER_ONTBREEKT', retourcode: '9019' }]);
    expect((await gateway.receive(start(), ZORG)).status).toBe('verwerkt');
  });

  it('refuses a number that belongs to another client or product', async () => {
    await gateway.receive(toewijzing());
    const other = toewijzing({ bsn: BSN.twee, identificatie: '301-2' });
    expect((await gateway.refuse(other)).errors).toMatchObject([
      { code: 'TOEWIJZINGNUMMER_IN_GEBRUIK', retourcode: '9332' },
    ]);
    const correction = { toewijzingNummer: 101, ingangsdatum: '2023-04-10', redenWijziging: '14' };
    const stolen = toewijzing({ bsn: BSN.twee, identificatie: '301-3', producten: [correction] });
    expect(codes(await gateway.refuse(stolen))).toEqual(['TOEWIJZINGNUMMER_IN_GEBRUIK']);
    const product = toewijzing({
      identificatie: '301-4',
      producten: [{ ...correction, categorie: '07', code: '07A01' }],
    });
    expect(codes(await gateway.refuse(product))).toEqual(['TOEWIJZINGNUMMER_IN_GEBRUIK']);
  });

  it('refuses an unknown aanbieder and a gemeente outside the region, together', async () => {
    const rejection = await gateway.refuse(toewijzing({ afzender: '0193', ontvanger: '11111111' }));
    expect(rejection.errors).toMatchObject([
      { code: 'GEMEENTE_ONBEKEND', plaats: expect.stringContaining('Bericht/Header/Afzender'), retourcode: 'S300' },
      { code: 'AANBIEDER_ONBEKEND', plaats: expect.stringContaining('Bericht/Header/Ontvanger') },
    ]);
  });

  it('lets an organisation hand in only its own messages, without a trace', async () => {
    const foreign: [string, Actor][] = [
      [toewijzing(), { ...GEMEENTE, organisatie: '0603' }],
      [toewijzing(), ZORG],
      [start(), GEMEENTE],
      [start(), { ...ZORG, organisatie: '00000000-0000-4000-8000-000000000000' }],
      [start({ afzender: '11111111' }), ZORG],
      [toewijzing(), { subject: 'c', rol: 'consulent', organisatie: '0603' }],
    ];
    for (const [xml, actor] of foreign) {
      expect(await gateway.refuse(xml, actor)).toMatchObject({ code: 'AFZENDER_NIET_UZELF', kind: 'forbidden' });
    }
    expect(await gateway.types()).toEqual([]);
    await gateway.receive(toewijzing(), { subject: 'c', rol: 'consulent', organisatie: DELFT });
  });

  it('refuses the BSN as Identificatie or ToewijzingNummer, because those stand in the log', async () => {
    const producten = [{ toewijzingNummer: Number(BSN.een), ingangsdatum: '2023-04-10' }];
    const rejection = await gateway.refuse(toewijzing({ identificatie: BSN.een, producten }));
    expect(codes(rejection)).toEqual(['KENMERK_IS_BSN', 'KENMERK_IS_BSN']);
    const log = JSON.stringify(await gateway.events(), (_, value: unknown) => (typeof value === 'bigint' ? '' : value));
    expect(log).not.toContain(BSN.een);
    expect(JSON.stringify(rejection.errors)).not.toContain(BSN.een);
  });

  it('records an unreadable message once per reason, with what is known of it', async () => {
    const xml = toewijzing().replace('>0<', '>7<');
    for (let times = 0; times < 3; times += 1)
      expect(codes(await gateway.refuse(xml, GEMEENTE))).toEqual(['WAARDE_CODE']);
    const events = await gateway.events();
    expect(data(events, 'BerichtRejected')).toHaveLength(1);
    expect(events[0]?.actor).toEqual(GEMEENTE);
    const bomb = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>';
    expect(codes(await gateway.refuse(bomb))).toEqual(['XML_DTD']);
    expect(data(await gateway.events(), 'BerichtRejected')[1]).toMatchObject({ berichtId: null, afzender: null });
  });

  it('records no refusal where the contract register lags: the sender tries again', async () => {
    const covering = gateway.contracten;
    gateway.contracten = {
      findCovering: () => Promise.reject(new Rejection('CONTRACTREGISTER_LOOPT_ACHTER', 'Probeer opnieuw.')),
    };
    expect((await gateway.refuse(toewijzing())).code).toBe('CONTRACTREGISTER_LOOPT_ACHTER');
    expect(await gateway.types()).toEqual([]);
    gateway.contracten = covering;
    await gateway.receive(toewijzing());
  });

  it('gives a person who was erased a new pseudonym when a new message comes in', async () => {
    await gateway.receive(toewijzing());
    const before = await gateway.vault.findByBsn(BSN.een, 'h5');
    await gateway.vault.erase(before!);
    const [received] = data(await gateway.events(), 'BerichtReceived');
    expect(await gateway.vault.readDocument(received!['documentId'] as string)).toEqual({ status: 'gewist' });
    await gateway.receive(
      toewijzing({ identificatie: '301-2', producten: [{ toewijzingNummer: 102, ingangsdatum: '2023-04-10' }] }),
    );
    expect(await gateway.vault.findByBsn(BSN.een, 'h5')).not.toBe(before);
  });

  it('imports files: 301 before 305, a refused file stops none, a repeat does nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kroniek-berichten-'));
    try {
      const path = (name: string): string => join(folder, name);
      await writeFile(path('a-start.xml'), start());
      await writeFile(path('b-kapot.xml'), '<Bericht>');
      await writeFile(path('c-toewijzing.xml'), toewijzing());
      const files = [path('a-start.xml'), path('b-kapot.xml'), path('c-toewijzing.xml'), path('geen.xml')];
      const progress: string[] = [];
      const run = () =>
        gateway.importer.importFiles(
          files,
          () => envelopeFor(),
          (done, total) => progress.push(`${done}/${total}`),
        );
      const results = await run();
      expect(
        results.map(({ bestand, status, fouten }) => [
          bestand.slice(folder.length + 1),
          status,
          fouten.map(({ code }) => code),
        ]),
      ).toEqual([
        ['c-toewijzing.xml', 'verwerkt', []],
        ['a-start.xml', 'verwerkt', []],
        ['b-kapot.xml', 'afgewezen', ['BERICHT_ONBEKEND']],
        ['geen.xml', 'afgewezen', ['BESTAND_ONLEESBAAR']],
      ]);
      expect(progress).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
      const before = await gateway.types();
      expect((await run()).map(({ status }) => status)).toEqual([
        'al verwerkt',
        'al verwerkt',
        'afgewezen',
        'afgewezen',
      ]);
      expect(await gateway.types()).toEqual(before);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
