/**
 * How long a region's month of messages takes from XML to answer: 5,000 starts (305 to 306) and 100,000 prestaties in
 * declaraties (323 to 325), each held against its toewijzing, tarief, volume and what was paid before. Beside it what
 * only judging the same files by their schema costs (`xmllint --schema`), and what only storing the same events costs (the
 * bulk import of the store): the limits below which the path cannot come on this machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as bench from './support.mjs';

const options = bench.settings({ clients: 5_000, prestaties: 100_000, starts: 5_000, lines: 5_000 });
const REGIO = 'rivierenland';
const [GEMEENTE, AGB, UUR] = ['0281', '98000001', 6_480];
const ROOT = path.join(import.meta.dirname, '..');

const { openContext } = await bench.product('src/kroniek.js');
const { loadConfig } = await bench.product('src/platform/config/config.js');
const { KroniekLogger } = await bench.product('src/platform/http/kroniek-logger.js');
const { ManualClock } = await bench.product('src/platform/clock/clock.js');
const { migrate } = await bench.product('src/platform/database/data-source.js');
const { CONSUMER_HOST, FOLLOWS_NOTHING } = await bench.product('src/platform/consumers/consumer-host.js');
const { Commands } = await bench.product('src/platform/event-store/commands.js');
const { EVENT_STORE } = await bench.product('src/platform/event-store/event-store.js');
const { PersonalDataVault } = await bench.product('src/platform/personal-data/personal-data-vault.js');
const { isBsn } = await bench.product('src/kernel/vrije-tekst.js');
const { derivedId } = await bench.product('src/kernel/ids.js');
const { machineEnvelope } = await bench.product('src/cli/machine-envelope.js');
const { parseRegioprofiel } = await bench.product('src/regio/regioconfiguratie/profiel/lees-profiel.js');
const { PublishRegioconfiguratie } = await bench.product('src/regio/regioconfiguratie/regioconfiguratie.commands.js');
const { RegisterAanbieder } = await bench.product('src/inkoop/aanbieder/aanbieder.commands.js');
const { AgreeTarief, SignContract } = await bench.product('src/inkoop/contract/contract.commands.js');
const { toewijzingIdOf } = await bench.product('src/toegang/toewijzing/toewijzing-parts.js');
const { BerichtImport } = await bench.product('src/istandaarden/bericht-import.js');
const { Postvak } = await bench.product('src/istandaarden/postvak/postvak.js');
const { voorbeeld301, voorbeeld305 } = await bench.product('src/istandaarden/voorbeeld/voorbeeldbericht.js');
const { voorbeeld323 } = await bench.product('src/istandaarden/voorbeeld/voorbeelddeclaratie.js');

const envelope = () => machineEnvelope('bench', REGIO);
const PRODUCT = { categorie: '02', code: '02A02' };

function testBsns(count) {
  const found = [];
  for (let number = 999_900_006; found.length < count; number += 1)
    if (isBsn(String(number))) found.push(String(number));
  return found;
}

/** Region, aanbieder, contract and tarief by command; the toewijzingen as copies of one that came in a 301. */
async function fill(app) {
  const commands = app.get(Commands);
  const file = path.join(ROOT, 'regios', `${REGIO}.yaml`);
  await commands.dispatch(
    new PublishRegioconfiguratie(parseRegioprofiel(readFileSync(file, 'utf8'), file), envelope()),
  );
  const aanbieder = { naam: 'Zorg aan Huis', agbcode: AGB, sinds: '2020-01-01', kvkNummer: null };
  const { aanbiederId } = (await commands.dispatch(new RegisterAanbieder(aanbieder, envelope()))).antwoord;
  const contract = {
    ...{ contractnummer: 'RIV-B', aanbiederId, gemeenten: [GEMEENTE], productcodes: [PRODUCT.code] },
    ...{ ingangsdatum: '2026-01-01', duurMaanden: 36, ondertekendOp: '2025-10-01' },
  };
  const { contractId } = (await commands.dispatch(new SignContract(contract, envelope()))).antwoord;
  const tarief = { contractId, productcode: PRODUCT.code, bedrag: UUR, geldigVanaf: '2026-01-01', geldigTot: null };
  await commands.dispatch(new AgreeTarief(tarief, envelope()));
  await app.get(CONSUMER_HOST).drain();
  const bsns = testBsns(options.clients);
  const xml = voorbeeld301({
    ...{ afzender: GEMEENTE, ontvanger: AGB, bsn: bsns[0], identificatie: 'T0', dagtekening: '2026-08-24' },
    producten: [
      {
        ...{ toewijzingNummer: 9_000_000, ...PRODUCT, ingangsdatum: '2026-09-01', einddatum: '2027-08-31' },
        ...{ toewijzingsdatum: '2026-08-24', omvang: { volume: 6, eenheid: '04', frequentie: '2' } },
      },
    ],
  });
  await neem(app, xml);
  const store = app.get(EVENT_STORE);
  const first = await store.readStream(`toewijzing-${toewijzingIdOf(REGIO, GEMEENTE, '9000000')}`);
  const vault = app.get(PersonalDataVault);
  const persoon = { achternaam: 'Voorbeeld', geboortedatum: '1950-06-01', geslacht: '0' };
  const clients = [];
  for (let from = 0; from < bsns.length; from += 50) {
    const page = bsns.slice(from, from + 50);
    clients.push(...(await Promise.all(page.map((bsn) => vault.findOrCreateByBsn(bsn, persoon, REGIO)))));
  }
  await store.importAll(copies(first, clients));
  return bsns;
}

function* copies(events, clients) {
  for (let from = 0; from < options.prestaties; from += 500) {
    const appends = [];
    for (let number = from; number < Math.min(from + 500, options.prestaties); number += 1) {
      const toewijzingId = toewijzingIdOf(REGIO, GEMEENTE, String(number + 1));
      const own = { toewijzingId, toewijzingnummer: String(number + 1), clientId: clients[number % clients.length] };
      appends.push({
        stream: `toewijzing-${toewijzingId}`,
        expected: 'new',
        events: events.map(({ type, occurredAt, schemaVersion, data }) => ({
          ...{ type, occurredAt, schemaVersion },
          data: { ...data, ...Object.fromEntries(Object.entries(own).filter(([key]) => key in data)) },
        })),
      });
    }
    yield { appends, metadata: metadata() };
  }
}

const metadata = () => {
  const { actor, correlationId, causationId, processingActivity, regio } = envelope();
  return { actor, correlationId, causationId, processingActivity, regio, configVersion: null };
};

async function neem(app, xml) {
  const outcome = await app
    .get(BerichtImport)
    .importBericht(Buffer.from(xml), (digest) => machineEnvelope('bench', REGIO, digest));
  if (outcome.status !== 'verwerkt') throw new Error(`Refused: ${JSON.stringify(outcome.fouten[0])}`);
  return outcome;
}

function starts(bsns) {
  return Array.from({ length: options.starts }, (_, number) =>
    voorbeeld305({
      ...{ afzender: AGB, ontvanger: GEMEENTE, bsn: bsns[number % bsns.length], identificatie: `S${number}` },
      dagtekening: '2026-09-02',
      producten: [
        { ...PRODUCT, toewijzingNummer: number + 1, toewijzingIngangsdatum: '2026-09-01', begindatum: '2026-09-01' },
      ],
    }),
  );
}

/** One line in a hundred asks for more than was assigned. */
function declaraties(bsns) {
  const messages = [];
  for (let from = 0; from < options.prestaties; from += options.lines) {
    const prestaties = Array.from({ length: Math.min(options.lines, options.prestaties - from) }, (_, index) => {
      const number = from + index;
      const volume = number % 100 === 99 ? 200 : 12;
      return {
        ...{ bsn: bsns[number % bsns.length], referentie: `R${number}`, toewijzingNummer: number + 1, ...PRODUCT },
        ...{ van: '2026-09-01', tot: '2026-09-30', volume, tarief: UUR },
      };
    });
    const kop = { afzender: AGB, ontvanger: GEMEENTE, identificatie: `D${from}`, declaratieNummer: `N${from}` };
    messages.push(
      voorbeeld323({ ...kop, van: '2026-09-01', tot: '2026-09-30', dagtekening: '2026-10-02', prestaties }),
    );
  }
  return messages;
}

async function seconds(work) {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** What `xmllint` takes for the schema of the same files, one process for all of them. */
function schemaOnly(folder, bericht, texts) {
  const place = path.join(folder, bericht);
  mkdirSync(place);
  const files = texts.map((text, index) => {
    const file = path.join(place, `${index}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const schema = path.join(ROOT, 'src/istandaarden/xsd/iwmo-3.2', `${bericht}.xsd`);
  const begun = performance.now();
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`xmllint does not accept ${bericht}: ${String(stderr).slice(0, 300)}`);
  return (performance.now() - begun) / 1000;
}

/** What storing the same events anew costs, under other ids, without any decision. */
async function storeOnly(app, position) {
  const store = app.get(EVENT_STORE);
  const all = [];
  for (let after = position; ;) {
    const page = await store.readAll(after, 5_000);
    if (page.length === 0) break;
    all.push(...page);
    after = page.at(-1).position;
  }
  const streams = new Map();
  for (const { stream, type, occurredAt, schemaVersion, data } of all) {
    const [category] = stream.split('-');
    const name = `${category}-${derivedId('again', stream)}`;
    streams.set(name, [...(streams.get(name) ?? []), { type, occurredAt, schemaVersion, data }]);
  }
  const appends = [...streams].map(([stream, events]) => ({ stream, expected: 'new', events }));
  const batches = [];
  for (let from = 0; from < appends.length; from += 500) {
    batches.push({ appends: appends.slice(from, from + 500), metadata: metadata() });
  }
  return { events: all.length, took: await seconds(() => store.importAll(batches)) };
}

await bench.withServer(async (server) => {
  const database = await server.database();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-bench-pad-'));
  let app;
  try {
    await migrate(database.url);
    const key = Buffer.alloc(32, 7).toString('base64');
    const config = loadConfig({ DATABASE_URL: database.url, KRONIEK_DATA: folder, KRONIEK_KLUISSLEUTEL: key });
    const clock = new ManualClock('2026-10-05T09:00:00Z');
    const logger = new KroniekLogger('error');
    app = await openContext(config, { databaseUrl: database.url, logger, follow: FOLLOWS_NOTHING, clock });
    bench.progress('region, clients and toewijzingen');
    const bsns = await fill(app);
    const [start, declaratie] = [starts(bsns), declaraties(bsns)];
    await server.administer('CHECKPOINT');

    bench.progress('starts');
    const startSeconds = await seconds(async () => {
      for (const xml of start) await neem(app, xml);
    });
    bench.progress('declaraties');
    const store = app.get(EVENT_STORE);
    const { position } = await store.head();
    const memory = [];
    const antwoorden = [];
    const declaratieSeconds = await seconds(async () => {
      for (const xml of declaratie) {
        antwoorden.push((await neem(app, xml)).antwoordId);
        memory.push(process.memoryUsage().rss / 1e6);
      }
    });
    const afgewezen = await afgewezenRegels(store, position);
    if (afgewezen !== Math.floor(options.prestaties / 100)) throw new Error(`${afgewezen} lines were refused.`);
    const last = await app.get(Postvak).lees(antwoorden.at(-1), REGIO);
    if (!last.tekst.includes('<wmo325:RetourCode>9321<')) throw new Error('The answer does not say what was refused.');

    bench.progress('limits');
    const stored = await storeOnly(app, position);
    const schema305 = schemaOnly(folder, 'WMO305', start);
    const schema323 = schemaOnly(folder, 'WMO323', declaratie);
    const row = (name, count, took, limit) => [
      name,
      String(count),
      took.toFixed(1),
      (count / took).toFixed(0),
      limit === undefined ? '' : bench.times(limit / took),
    ];
    const table = [
      row('305 to 306, one after the other', options.starts, startSeconds, schema305),
      row('xmllint --schema on those', options.starts, schema305),
      row(
        `323 to 325, ${options.lines} prestaties each`,
        options.prestaties,
        declaratieSeconds,
        schema323 + stored.took,
      ),
      row('xmllint --schema on those', options.prestaties, schema323),
      row(`the same ${stored.events} events by bulk import`, options.prestaties, stored.took),
    ];
    const machine = await server.describe([
      'memory of the process after each declaratie: ' +
        `${Math.min(...memory).toFixed(0)} to ${Math.max(...memory).toFixed(0)} MB, the last ${memory.at(-1).toFixed(0)} MB`,
    ]);
    const head = ['', 'messages or prestaties', 's', 'per second', 'against the limit'];
    process.stdout.write(`## Berichten, the whole path\n\n${machine}\n\n${bench.table(head, table)}\n`);
  } finally {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function afgewezenRegels(store, position) {
  let refused = 0;
  for (let after = position; ;) {
    const page = await store.readAll(after, 5_000);
    if (page.length === 0) return refused;
    for (const { type, data } of page) if (type === 'DeclaratieberichtAssessed') refused += data.aantalAfgewezen;
    after = page.at(-1).position;
  }
}
