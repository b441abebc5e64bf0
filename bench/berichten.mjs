/**
 * How fast messages of the national standard are read and checked against their schema: Kroniek beside
 * `xmllint --schema` (Debian: libxml2-utils) on the same files. The real messages of the standard as they come, many times
 * over, and declaraties of up to 25 MB. Kroniek also makes values of what it reads; xmllint only judges.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as bench from './support.mjs';

const options = bench.settings({ copies: 500, megabytes: [1, 25], rounds: 5 });
const { readBericht } = await bench.product('src/istandaarden/berichten/bericht-reader.js');
const { BERICHTEN } = await bench.product('src/istandaarden/berichten/gegenereerd/berichten.js');

const REAL = path.join(import.meta.dirname, '../test/fixtures/istandaarden');
const XSD = path.join(import.meta.dirname, '../src/istandaarden/xsd');
const folder = mkdtempSync(path.join(os.tmpdir(), 'kroniek-bench-'));

/** A real declaratie with its clients repeated up to a size. */
function declaratie(bytes) {
  const text = readFileSync(path.join(REAL, 'WMO323.xml'), 'utf8');
  const start = text.indexOf('<wmo323:Client>');
  const end = text.lastIndexOf('</wmo323:Client>') + '</wmo323:Client>'.length;
  const clients = text.slice(start, end);
  const times = Math.floor((bytes - text.length) / clients.length);
  return text.slice(0, start) + clients.repeat(times) + text.slice(end);
}

function work(name, bericht, texts) {
  const place = path.join(folder, name.replaceAll(/\W+/g, '-'));
  mkdirSync(place);
  const files = texts.map((text, index) => {
    const file = path.join(place, `${index}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { name, bericht, files, bytes };
}

async function kroniek({ files }) {
  for (const file of files) await readBericht(readFileSync(file), BERICHTEN);
}

/** Clients are handed over and dropped. */
async function handedOver({ files }) {
  const stroom = { element: 'Client', neem: () => undefined };
  for (const file of files) await readBericht(readFileSync(file), BERICHTEN, { stroom });
}

/** Of a file that comes in by the piece; any XML is parsed. */
async function stream({ files }) {
  const stroom = { element: 'Client', neem: () => undefined };
  for (const file of files) await readBericht(createReadStream(file), BERICHTEN, { stroom });
}

function xmllint({ bericht, files }) {
  const schema = path.join(XSD, 'iwmo-3.2', `${bericht}.xsd`);
  const args = ['--noout', '--nonet', '--schema', schema, ...files];
  const { status, stderr } = spawnSync('xmllint', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`xmllint does not accept ${bericht}: ${String(stderr).slice(0, 300)}`);
}

try {
  const { stderr, error } = spawnSync('xmllint', ['--version'], { encoding: 'utf8' });
  if (error) throw new Error('There is no xmllint: install libxml2-utils (Debian).');
  const machine = bench.describeMachine([
    `peer: xmllint, libxml ${/version (\d+)/.exec(stderr)?.[1] ?? 'unknown'}, one process for all files of a row, its start and schema included`,
    `medians of ${options.rounds} rounds, contestants in turn, after one round to warm up; files in the cache of the system`,
  ]);
  const real = readdirSync(REAL).filter((name) => name.endsWith('.xml'));
  const rows = [
    ...real.map((name) => {
      const text = readFileSync(path.join(REAL, name), 'utf8');
      return work(
        `${name.replace('.xml', '')}, ${options.copies} files`,
        name.replace('.xml', ''),
        Array(options.copies).fill(text),
      );
    }),
    ...options.megabytes.map((size) => work(`WMO323 of ${size} MB`, 'WMO323', [declaratie(size * 1024 * 1024)])),
  ];
  const table = [];
  for (const row of rows) {
    bench.progress(row.name);
    const contestants = [
      ['Kroniek', () => timed(() => kroniek(row))],
      ['xmllint', () => timed(() => xmllint(row))],
      ...(row.files.length === 1
        ? [
            ['handed over', () => timed(() => handedOver(row))],
            ['stream', () => timed(() => stream(row))],
          ]
        : []),
    ];
    for (const [, run] of contestants) await run();
    const results = await bench.inTurn(options.rounds, contestants, 's');
    const seconds = (name) => bench.median(results.get(name));
    const figures = (name, label) => [
      `${row.name}: ${label}`,
      (row.files.length / seconds(name)).toFixed(row.files.length > 1 ? 0 : 1),
      (row.bytes / seconds(name) / 1e6).toFixed(1),
      bench.times(seconds('xmllint') / seconds(name)),
    ];
    table.push(figures('Kroniek', 'Kroniek'));
    if (results.has('handed over')) table.push(figures('handed over', 'Kroniek, clients handed over'));
    if (results.has('stream')) table.push(figures('stream', 'Kroniek, as a stream of pieces'));
    table.push(figures('xmllint', 'xmllint --schema'));
  }
  const head = ['', 'messages/s', 'MB/s', 'against xmllint'];
  process.stdout.write(`## Berichten\n\n${machine}\n\n${bench.table(head, table)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function timed(run) {
  const begun = performance.now();
  await run();
  return (performance.now() - begun) / 1000;
}
