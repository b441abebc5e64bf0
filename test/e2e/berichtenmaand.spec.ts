import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { machineEnvelope } from '../../src/cli/machine-envelope.js';
import { toeval } from '../../src/demo/toeval.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { codesIn, GEEN_OPMERKING, NIET_BEOORDEELD } from '../../src/istandaarden/antwoord/retourbericht.js';
import { maakRetour } from '../../src/istandaarden/antwoord/retourbericht.js';
import { writeBericht } from '../../src/istandaarden/berichten/bericht-writer.js';
import { readBericht } from '../../src/istandaarden/berichten/bericht-reader.js';
import { BERICHTEN } from '../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { type Wmo306 } from '../../src/istandaarden/berichten/gegenereerd/wmo306.js';
import { type Wmo301 } from '../../src/istandaarden/berichten/gegenereerd/wmo301.js';
import { type Wmo318 } from '../../src/istandaarden/berichten/gegenereerd/wmo318.js';
import { type Wmo319 } from '../../src/istandaarden/berichten/gegenereerd/wmo319.js';
import { type Wmo325 } from '../../src/istandaarden/berichten/gegenereerd/wmo325.js';
import { Berichtenpost, type Verwerkt } from '../../src/istandaarden/transport/berichtenpost.js';
import { MAPPEN, Maptransport } from '../../src/istandaarden/transport/maptransport.js';
import { addDays, type Datum } from '../../src/kernel/datum.js';
import { newId } from '../../src/kernel/ids.js';
import {
  type AfwijzingDto,
  type AfwijzingenAntwoord,
  type BerichtlooptijdenAntwoord,
} from '../../projections/berichtspiegel/berichtspiegel.dto.js';
import { type Marktanalyse } from '../../projections/marktanalyse/marktanalyse.antwoord.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { wmo301 } from '../support/berichten.js';
import { GesimuleerdeAanbieder, type Storing, type Zaak } from '../support/berichtenmaand/gesimuleerde-aanbieder.js';
import { type Vraagsoort, VragendeAanbieder } from '../support/berichtenmaand/vragende-aanbieder.js';
import { type Answer } from '../support/http.js';
import { ensureXmllint, validByXmllint } from '../support/istandaarden/xmllint.js';
import { testBsns } from '../support/bsn.js';

const REGIO = 'rivierenland';
const GEMEENTEN = ['0281', '0214'];
const PRODUCTEN = [
  { categorie: '02', code: '02A02', eenheid: '04', tarief: 6_480 },
  { categorie: '07', code: '07A03', eenheid: '16', tarief: 4_125 },
] as const;
const AANBIEDERS = 5;
const CLIENTEN = 60;
const SEED = 2026;
/** Codes that say of a class that nothing in it was wrong, or that it was not looked at. */
const GEEN_FOUT = [GEEN_OPMERKING, NIET_BEOORDEELD];

describe('a month of messages between a region and its aanbieders', () => {
  let kroniek: TestApp;
  let map: string;
  let transport: Maptransport;
  let controller: string;
  const verwerkt: Verwerkt[] = [];
  const storingen = new Map<Storing, number>();
  const aanbieders = new Map<string, GesimuleerdeAanbieder>();
  const kans = toeval(SEED);
  const gelezen = new Set<string>();
  let bestanden = 0;

  const post = (pad: string, body: unknown, token: string): Promise<Answer> =>
    kroniek.ask('POST', pad, { token, body });
  const made = async (pad: string, body: unknown, name: string, token: string): Promise<string> => {
    const answer = await post(pad, body, token);
    expect(answer.status === 201 ? '' : answer.text).toBe('');
    return answer.json<Record<string, string>>()[name]!;
  };
  const tel = (storing: Storing): void => void storingen.set(storing, (storingen.get(storing) ?? 0) + 1);
  const schrijf = (xml: string): void => {
    bestanden += 1;
    writeFileSync(path.join(map, MAPPEN.in, `${String(bestanden).padStart(5, '0')}.xml`), xml);
  };
  /** Some files come twice, some come broken and then whole. */
  const stuur = (xml: string): void => {
    const deel = kans.fraction();
    if (deel < 0.1) tel('dubbel');
    if (deel > 0.97) tel('kapot');
    if (deel > 0.97) schrijf(xml.slice(0, xml.length - 40));
    schrijf(xml);
    if (deel < 0.1) schrijf(xml);
  };

  /** What Kroniek does in a night: two looks, as `kroniek berichten volg` does, and what waits goes out. */
  async function nacht(): Promise<void> {
    const berichten = kroniek.app.get(Berichtenpost);
    await transport.wachtend();
    await berichten.verwerk(
      transport,
      (digest) => machineEnvelope('berichtenverkeer', REGIO, digest),
      (one) => verwerkt.push(one),
    );
    await kroniek.settle();
    await berichten.verstuurWachtend(transport, machineEnvelope('berichtenverkeer', REGIO, newId()));
  }

  /** The aanbieders read what is new for them and write what follows from it. */
  async function ophalen(
    vandaag: Datum,
    naar?: (bericht: string, value: unknown, vandaag: Datum) => string[] | undefined,
  ): Promise<void> {
    for (const naam of readdirSync(path.join(map, MAPPEN.uit)).sort()) {
      if (gelezen.has(naam)) continue;
      gelezen.add(naam);
      const { definition, value } = await readBericht(readFileSync(path.join(map, MAPPEN.uit, naam)), BERICHTEN);
      const { header } = value as { header: { afzender: string; ontvanger: string } };
      const eigen = naar?.(definition.bericht, value, vandaag);
      if (eigen !== undefined) {
        for (const xml of eigen) stuur(xml);
        continue;
      }
      const aanbieder = aanbieders.get(definition.bericht === 'WMO325' ? header.ontvanger : header.afzender)!;
      const terug =
        definition.bericht === 'WMO325'
          ? aanbieder.antwoord325(value as Wmo325, vandaag)
          : aanbieder.antwoord306(value as Wmo306);
      for (const xml of terug) stuur(xml);
    }
  }

  /** What the answers say per aanbieder and code, and how often. */
  async function verteld(): Promise<string[]> {
    const telling = new Map<string, number>();
    const hoor = (agbcode: string, soort: string, codes: readonly string[]): void => {
      for (const code of codes.filter((one) => !GEEN_FOUT.includes(one))) {
        const sleutel = `${agbcode} ${soort} ${code}`;
        telling.set(sleutel, (telling.get(sleutel) ?? 0) + 1);
      }
    };
    for (const naam of readdirSync(path.join(map, MAPPEN.uit))) {
      const { definition, value } = await readBericht(readFileSync(path.join(map, MAPPEN.uit, naam)), BERICHTEN);
      const { header, declaratieAntwoord } = value as Wmo325;
      if (declaratieAntwoord === undefined) {
        hoor(definition.bericht === 'WMO325' ? header.ontvanger : header.afzender, 'bericht', codesIn(value));
        continue;
      }
      for (const { prestaties } of declaratieAntwoord.clienten?.client ?? [])
        for (const prestatie of prestaties.prestatie) hoor(header.ontvanger, 'declaratieregel', codesIn(prestatie));
    }
    return [...telling].map(([sleutel, keer]) => `${sleutel} ${keer}`).sort();
  }

  function toewijzing(
    { bsn, gemeente, toewijzingNummer, categorie, code, eenheid, begin }: Zaak,
    agbcode: string,
  ): string {
    return wmo301({
      ...{
        afzender: gemeente,
        ontvanger: agbcode,
        bsn,
        identificatie: `T${toewijzingNummer}`,
        dagtekening: '2026-08-24',
      },
      producten: [
        {
          ...{ toewijzingNummer, categorie, code, ingangsdatum: begin, einddatum: '2027-08-31' },
          ...{ toewijzingsdatum: '2026-08-24', omvang: { volume: 6, eenheid, frequentie: '2' } },
        },
      ],
    });
  }

  beforeAll(async () => {
    ensureXmllint();
    kroniek = await createTestApp({ now: '2026-08-24T09:00:00Z', follow: { lezers: true, termijnen: false } });
    map = mkdtempSync(path.join(tmpdir(), 'kroniek-maand-'));
    transport = await Maptransport.open(map);
    const beheerder = await kroniek.token('beheerder', { regio: REGIO });
    const contractmanager = await kroniek.token('contractmanager', { regio: REGIO });
    controller = await kroniek.token('controller', { regio: REGIO });
    const profiel = readFileSync(`regios/${REGIO}.yaml`, 'utf8');
    await made('/v1/regioconfiguraties', { profiel }, 'versieId', beheerder);
    for (let index = 0; index < AANBIEDERS; index += 1) {
      const agbcode = String(98_000_101 + index);
      const aanbieder = { naam: `Zorg aan Huis ${index + 1}`, agbcode, sinds: '2020-01-01' };
      const aanbiederId = await made('/v1/aanbieders', aanbieder, 'aanbiederId', contractmanager);
      const contract = {
        ...{ contractnummer: `RIV-M${index}`, aanbiederId, gemeenten: GEMEENTEN },
        ...{ productcodes: PRODUCTEN.map(({ code }) => code), ingangsdatum: '2026-01-01', duurMaanden: 36 },
        ...{ ondertekendOp: '2025-10-01' },
      };
      const contractId = await made('/v1/contracten', contract, 'contractId', contractmanager);
      for (const { code: productcode, tarief } of PRODUCTEN) {
        const body = { productcode, bedrag: tarief + index * 10, geldigVanaf: '2026-01-01' };
        expect((await post(`/v1/contracten/${contractId}/tarieven`, body, contractmanager)).status).toBe(201);
      }
      aanbieders.set(agbcode, new GesimuleerdeAanbieder(agbcode, kans, tel, index === AANBIEDERS - 1));
    }
    await kroniek.settle();
  }, 120_000);
  afterAll(async () => {
    await kroniek.close();
    rmSync(map, { recursive: true, force: true });
  });

  it('ends with books that agree, whatever came late, wrong, twice or corrected (R-DAT-01, R-BEK-05)', async () => {
    const [agbcodes, bsns] = [[...aanbieders.keys()], testBsns(CLIENTEN)];
    const laat: [Datum, string][] = [];
    for (const [index, bsn] of bsns.entries()) {
      const plaats = index % AANBIEDERS;
      const product = PRODUCTEN[index % PRODUCTEN.length]!;
      const zaak: Zaak = {
        ...{ ...product, bsn, toewijzingNummer: 1_001 + index, gemeente: GEMEENTEN[index % 3 === 0 ? 1 : 0]! },
        ...{ tarief: product.tarief + plaats * 10, begin: index % 4 === 0 ? '2026-09-14' : '2026-09-01' },
        ...{ volume: kans.between(3, 9), stopt: index % 6 === 0 ? '2026-09-25' : null },
      };
      aanbieders.get(agbcodes[plaats]!)!.krijg(zaak);
      // Some 301s go out after the care began: the 305 is there before them.
      if (index % 13 === 5) {
        tel('voor de toewijzing');
        laat.push([addDays(zaak.begin, 4), toewijzing(zaak, agbcodes[plaats]!)]);
      } else {
        schrijf(toewijzing(zaak, agbcodes[plaats]!));
      }
    }
    for (let dag = '2026-08-25'; dag <= '2026-10-31'; dag = addDays(dag, 1)) {
      kroniek.clock.set(`${dag}T06:00:00Z`);
      for (const [op, xml] of laat) if (op === dag) schrijf(xml);
      for (const aanbieder of aanbieders.values()) for (const xml of aanbieder.dag(dag)) stuur(xml);
      await ophalen(dag);
      await nacht();
    }
    await ophalen('2026-10-31');

    expect(readdirSync(path.join(map, MAPPEN.in))).toEqual([]);
    const soorten: Storing[] = [
      'te laat',
      'dubbel',
      'kapot',
      'verkeerd nummer',
      'verkeerde start',
      'voor de toewijzing',
    ];
    for (const storing of [...soorten, 'verkeerd tarief', 'te veel', 'verkeerd totaal', 'gecrediteerd'] as const) {
      expect([storing, storingen.get(storing) ?? 0]).toEqual([storing, expect.any(Number)]);
      expect(storingen.get(storing) ?? 0).toBeGreaterThan(0);
    }
    expect(verwerkt.filter(({ status }) => status === 'al verwerkt').length).toBeGreaterThan(0);
    // What came before its 301 waited for it: some were carried out when it came, some answered when it came too late.
    const gewacht = await kroniek.app.get<EventStore>(EVENT_STORE).readAll(0n, 100_000);
    const namen = new Map(
      ['BerichtHeld', 'BerichtWaitEnded'].map((type) => [type, gewacht.filter((one) => one.type === type)]),
    );
    expect(namen.get('BerichtHeld')!.length).toBeGreaterThan(namen.get('BerichtWaitEnded')!.length);
    expect(namen.get('BerichtWaitEnded')!.length).toBeGreaterThan(0);
    const open = await kroniek.ask('GET', '/v1/berichten?status=wacht', {
      token: await kroniek.token('contractmanager', { regio: REGIO }),
    });
    expect(open.json()).toMatchObject({ aantal: 0 });
    expect(readdirSync(path.join(map, MAPPEN.geweigerd)).filter((naam) => naam.endsWith('.xml'))).toHaveLength(
      storingen.get('kapot')!,
    );

    await kroniek.settle();
    controller = await kroniek.token('controller', { regio: REGIO });
    const markt = await kroniek.ask('GET', '/v1/marktanalyse?jaar=2026', { token: controller });
    const { wetten } = markt.json<Pick<Marktanalyse, 'wetten'>>();
    const geboekt = wetten.flatMap(({ top10 }) =>
      top10.map(({ naam, goedgekeurdBedrag }) => [naam, goedgekeurdBedrag]),
    );
    const eigen = [...aanbieders.values()].map(({ boek }, index) => [
      `Zorg aan Huis ${index + 1}`,
      [...boek.values()].reduce((som, bedrag) => som + bedrag, 0),
    ]);
    expect(geboekt.sort()).toEqual(eigen.sort());
    // Every mistake was found and put right: what is booked is what was delivered.
    const geleverd = [...aanbieders.values()].map((one, index) => [`Zorg aan Huis ${index + 1}`, one.geleverd]);
    expect(eigen).toEqual(geleverd.sort());
  }, 600_000);

  it('mirrors what was sent wrong, neither more nor less (R-DAT-01)', async () => {
    await kroniek.settle();
    const token = await kroniek.token('contractmanager', { regio: REGIO });
    const vraag = async <T>(pad: string): Promise<T> => {
      const answer = await kroniek.ask('GET', pad, { token });
      expect([pad, answer.status]).toEqual([pad, 200]);
      return answer.json<T>();
    };
    const spiegel = await vraag<AfwijzingenAntwoord>('/v1/berichtspiegel/afwijzingen?paginagrootte=200');
    expect(spiegel.resultaten).toHaveLength(spiegel.aantal);
    expect(spiegel.berichten).toBe(bestanden - storingen.get('dubbel')!);
    const aantal = (past: (rij: AfwijzingDto) => boolean): number =>
      spiegel.resultaten.filter(past).reduce((som, rij) => som + rij.aantal, 0);
    const gewacht = await kroniek.app.get<EventStore>(EVENT_STORE).readAll(0n, 100_000);
    const telling = {
      kapot: aantal(({ retourcode }) => retourcode === null),
      'verkeerd totaal': aantal(({ soort, retourcode }) => soort === 'bericht' && retourcode === '0001'),
      'verkeerd tarief': aantal(({ soort, retourcode }) => soort === 'declaratieregel' && retourcode === '0611'),
      'te veel': aantal(({ soort, retourcode }) => soort === 'declaratieregel' && retourcode === '9321'),
      'wacht voor niets': aantal(({ soort, retourcode }) => soort === 'bericht' && retourcode === '9019'),
    };
    expect(telling).toEqual({
      ...Object.fromEntries(
        (['kapot', 'verkeerd totaal', 'verkeerd tarief', 'te veel'] as const).map((one) => [one, storingen.get(one)]),
      ),
      'wacht voor niets': gewacht.filter(({ type }) => type === 'BerichtWaitEnded').length,
    });
    // Each aanbieder was told the same in its answers.
    const eigen = spiegel.resultaten.flatMap(({ afzender, soort, retourcode, aantal: keer }) =>
      retourcode === null ? [] : [`${afzender} ${soort} ${retourcode} ${keer}`],
    );
    expect(eigen.sort()).toEqual(await verteld());

    const looptijden = await vraag<BerichtlooptijdenAntwoord>('/v1/berichtspiegel/looptijden?paginagrootte=200');
    // Three of four begin on 1 September, eight days after their toewijzing.
    expect(looptijden).toMatchObject({ toewijzingen: CLIENTEN, open: 0, mediaanDagenTotStart: 8 });
    expect(looptijden.resultaten.reduce((som, { gestart }) => som + gestart, 0)).toBe(CLIENTEN);
    const laatste = Math.max(...looptijden.resultaten.map(({ p90DagenTotMelding }) => p90DagenTotMelding ?? 0));
    // Who reports twenty days after a start on 14 September.
    expect(laatste).toBeGreaterThanOrEqual(28);
  }, 120_000);

  it('answers requests: granted, looked into, refused, wrong and one too many (R-DAT-01)', async () => {
    const begin = '2026-12-01';
    const soorten: readonly Vraagsoort[] = ['goed', 'verkeerd nummer', 'te veel', 'nog een', 'nieuwe client'];
    const nieuweBsn = testBsns(CLIENTEN + 1).at(-1)!;
    const vragers = [...aanbieders.keys()].map((agbcode, plaats) => {
      const soort = soorten[plaats]!;
      // The sixth client of each: without a stop.
      const index = AANBIEDERS * 2 + plaats;
      const product = PRODUCTEN[index % PRODUCTEN.length]!;
      const zaak: Zaak = {
        ...{ ...product, bsn: soort === 'nieuwe client' ? nieuweBsn : testBsns(CLIENTEN)[index]! },
        ...{ toewijzingNummer: 1_001 + index, gemeente: GEMEENTEN[index % 3 === 0 ? 1 : 0]! },
        ...{ begin, volume: 1, stopt: null },
      };
      return new VragendeAanbieder(agbcode, zaak, soort, begin);
    });
    const starts: { readonly op: Datum; readonly xml: string }[] = [];
    let retouren = 0;
    const retour = (bericht: string, value: unknown, dagtekening: Datum): string => {
      const definition = BERICHTEN.find((one) => one.bericht === bericht)!;
      const antwoord = maakRetour({ definition, value }, [], { identificatie: `Y${(retouren += 1)}`, dagtekening })!;
      return writeBericht(antwoord.definition, antwoord.value as never);
    };
    const naar = (bericht: string, value: unknown, dag: Datum): string[] | undefined => {
      const { header, client } = value as { header: { afzender: string; ontvanger: string }; client?: { bsn: string } };
      const vrager = vragers.find(({ agbcode }) => [header.afzender, header.ontvanger].includes(agbcode));
      if (vrager === undefined) return undefined;
      switch (bericht) {
        case 'WMO316':
        case 'WMO318':
          return vrager.opRetour(value as Wmo318, dag);
        case 'WMO319':
          return [...vrager.op319(value as Wmo319, dag), retour(bericht, value, dag)];
        case 'WMO301':
          expect(vrager.is(client!.bsn)).toBe(true);
          starts.push(...vrager.op301(value as Wmo301));
          return [retour(bericht, value, dag)];
        default:
          return undefined;
      }
    };
    for (let dag = '2026-11-01'; dag <= '2026-12-05'; dag = addDays(dag, 1)) {
      kroniek.clock.set(`${dag}T06:00:00Z`);
      const nummer = Number(dag.slice(8)) - 2;
      if (dag < '2026-11-12') {
        const vrager = vragers[Math.floor(nummer / 2)];
        const xml = nummer % 2 === 0 ? vrager?.eerste(dag) : vrager?.tweede(dag);
        if (xml !== undefined) stuur(xml);
      }
      for (const { op, xml } of starts) if (op === dag) stuur(xml);
      await kroniek.settle();
      await ophalen(dag, naar);
      await nacht();
      await besluiten(dag);
    }
    await ophalen('2026-12-05', naar);

    const lijst = await kroniek.ask('GET', '/v1/verzoeken?paginagrootte=200', {
      token: await kroniek.token('contractmanager', { regio: REGIO }),
    });
    const { resultaten } = lijst.json<{ resultaten: { stand: string; aanbieder: string; teLaat: boolean }[] }>();
    const per = (stand: string): number => resultaten.filter((one) => one.stand === stand).length;
    expect([per('toegekend'), per('afgewezen'), per('onderzoek'), per('ontvangen')]).toEqual([5, 1, 0, 0]);
    expect(resultaten.every(({ teLaat }) => !teLaat)).toBe(true);
    expect(vragers.map(({ retourcodes }) => retourcodes.toSorted())).toEqual([[], ['9349', '9351'], [], ['9374'], []]);
    expect(vragers.map(({ antwoorden }) => antwoorden)).toEqual([[], ['2'], ['1'], [], []]);
    // Each 301 and 319 was answered by its aanbieder in turn.
    const uit = await kroniek.ask('GET', '/v1/uitgaande-berichten?status=beantwoord', {
      token: await kroniek.token('contractmanager', { regio: REGIO }),
    });
    expect([uit.json<{ aantal: number }>().aantal, retouren]).toEqual([7, 7]);
    // Each grant led to one new toewijzing, whose care the aanbieder started.
    expect(vragers.map(({ gestart }) => gestart.length)).toEqual([1, 1, 1, 1, 1]);
    const events = await kroniek.app.get<EventStore>(EVENT_STORE).readAll(0n, 100_000);
    const nieuw = events.filter(({ type, data }) => {
      const { gewensteStartdatum } = data as { gewensteStartdatum?: string };
      return type === 'ToewijzingSent' && gewensteStartdatum === begin;
    });
    const ids = nieuw.map(({ data }) => data as { toewijzingId: string; toewijzingnummer: string });
    expect(ids.map(({ toewijzingnummer }) => Number(toewijzingnummer)).sort()).toEqual(
      vragers.flatMap(({ gestart }) => gestart).sort(),
    );
    const gestart = events
      .filter(({ type }) => type === 'ZorgStarted')
      .map(({ data }) => data as { toewijzingId: string });
    const started = new Set(gestart.map(({ toewijzingId }) => toewijzingId));
    expect(ids.filter(({ toewijzingId }) => !started.has(toewijzingId))).toEqual([]);
  }, 300_000);

  /** A gemeente refuses what is too much, looks into what a second aanbieder asks, and grants the rest. */
  async function besluiten(dag: Datum): Promise<void> {
    for (const gemeente of GEMEENTEN) {
      const token = await kroniek.token('gemeente', { regio: REGIO, gemeente });
      await kroniek.settle();
      const answer = await kroniek.ask('GET', '/v1/verzoeken?paginagrootte=200', { token });
      const { resultaten } = answer.json<{
        resultaten: {
          verzoekId: string;
          stand: string;
          soort: string;
          clientId: string;
          ontvangenOp: string;
          aanbieder: string;
          vragen: { omvang: { volume: number } }[];
        }[];
      }>();
      for (const { verzoekId, stand, soort, clientId, ontvangenOp, aanbieder, vragen } of resultaten) {
        if (!['ontvangen', 'onderzoek'].includes(stand) || dag < addDays(ontvangenOp, 2)) continue;
        const doe = async (pad: string, body: object): Promise<void> => {
          await kroniek.settle();
          const done = await post(pad, body, token);
          expect(done.status === 200 ? '' : done.text).toBe('');
        };
        if (vragen[0]!.omvang.volume > 50) {
          await doe(`/v1/verzoeken/${verzoekId}/afwijzing`, { redenCode: '2' });
        } else if (stand === 'ontvangen' && aanbieder === 'Zorg aan Huis 2') {
          await doe(`/v1/verzoeken/${verzoekId}/onderzoek`, {});
        } else if (stand === 'ontvangen' || dag >= addDays(ontvangenOp, 14)) {
          const adres = { straat: 'Voorbeeldweg', huisnummer: '3', postcode: '4001AB', plaats: 'Voorbeeld' };
          if (soort === 'toewijzing') await doe(`/v1/clienten/${clientId}/persoonsgegevens`, { adres });
          await doe(`/v1/verzoeken/${verzoekId}/toekenning`, {});
        }
      }
    }
  }

  it('answered every message of an aanbieder once, each valid to the national schema', async () => {
    const namen = readdirSync(path.join(map, MAPPEN.uit));
    for (const { bericht } of BERICHTEN) {
      const eigen = namen.filter((naam) => naam.startsWith(`${bericht}-`));
      const teksten = eigen.map((naam) => readFileSync(path.join(map, MAPPEN.uit, naam)));
      if (eigen.length > 0) {
        expect([bericht, await validByXmllint({ bericht }, teksten)]).toEqual([bericht, eigen.map(() => true)]);
      }
    }
    const antwoorden = verwerkt.filter(({ status, antwoord }) => status === 'verwerkt' && antwoord !== undefined);
    expect(new Set(antwoorden.map(({ antwoord }) => antwoord)).size).toBe(antwoorden.length);
    const lijst = await kroniek.ask('GET', '/v1/uitgaande-berichten?paginagrootte=200', {
      token: await kroniek.token('contractmanager', { regio: REGIO }),
    });
    const open = lijst
      .json<{ resultaten: { status: string }[] }>()
      .resultaten.filter(({ status }) => status === 'klaar');
    expect(open).toEqual([]);
  }, 120_000);
});
