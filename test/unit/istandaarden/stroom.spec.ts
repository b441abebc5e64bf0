import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readBericht } from '../../../src/istandaarden/berichten/bericht-reader.js';
import { type BerichtOnleesbaar } from '../../../src/istandaarden/berichten/fout.js';
import { type Client, wmo323 } from '../../../src/istandaarden/berichten/gegenereerd/wmo323.js';

const REAL = readFileSync(new URL('../../fixtures/istandaarden/WMO323.xml', import.meta.url), 'utf8');
const [start, end] = [
  REAL.indexOf('<wmo323:Client>'),
  REAL.lastIndexOf('</wmo323:Client>') + '</wmo323:Client>'.length,
];
const [BEFORE, CLIENTS, AFTER] = [REAL.slice(0, start), REAL.slice(start, end), REAL.slice(end)];
const MB = 1024 * 1024;

/** The real declaratie with its clients repeated, in pieces of 100 kB and a bit. */
function* declaratie(times: number, last = ''): Generator<Uint8Array> {
  let text = BEFORE;
  for (let done = 0; done < times; done += 1) {
    text += CLIENTS;
    if (text.length > 100_000) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text + last + AFTER);
}

async function* streamed(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    await Promise.resolve();
    yield piece;
  }
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('a declaratie that is read as a stream (R-DAT-01)', () => {
  it('hands over every client of 25 MB, in order, and keeps none', async () => {
    const times = Math.floor((24.9 * MB) / Buffer.byteLength(CLIENTS));
    const whole = (await readBericht(Buffer.from(REAL), [wmo323])).value.declaratie.clienten.client;
    let clients = 0;
    const heap: number[] = [];
    const neem = (value: unknown): void => {
      const wanted = whole[clients % whole.length]!;
      if ((value as Client).bsn !== wanted.bsn) throw new Error(`client ${clients} is another`);
      clients += 1;
      if (clients % 2_500 === 0) heap.push(heapAfterCollection());
    };
    const read = await readBericht(streamed(declaratie(times)), [wmo323], { stroom: { element: 'Client', neem } });
    expect(clients).toBe(times * whole.length);
    expect(read.value.declaratie.clienten.client).toEqual([]);
    expect(read.value.declaratie.declaratieNummer).toBe('DN001');
    expect(heap.length).toBeGreaterThan(3);
    expect(Math.max(...heap) - Math.min(...heap)).toBeLessThan(4 * MB);
  });

  it('waits for who takes the clients', async () => {
    let busy = 0;
    const neem = async (): Promise<void> => {
      busy += 1;
      expect(busy).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
    };
    await readBericht(streamed(declaratie(20)), [wmo323], { stroom: { element: 'Client', neem } });
  });

  it('refuses the whole message for a fault in its last client', async () => {
    const wrong = '<wmo323:Client><wmo323:Bsn>geen</wmo323:Bsn></wmo323:Client>';
    const outcome = await readBericht(streamed(declaratie(200, wrong)), [wmo323], {
      stroom: { element: 'Client', neem: () => undefined },
    }).catch((error: unknown) => error);
    expect((outcome as BerichtOnleesbaar).fouten.map(({ code }) => code)).toEqual(['WAARDE_VORM', 'ELEMENT_ONTBREEKT']);
  });

  it('says where a fault stands, far into the file', async () => {
    const wrong = '<wmo323:Client><wmo323:Bsn>geen</wmo323:Bsn></wmo323:Client>';
    const text = Buffer.concat([...declaratie(20_000 / 4, wrong)]);
    const line = text.subarray(0, text.indexOf(wrong)).toString('utf8').split('\n').length;
    const outcome = (await readBericht(text, [wmo323]).catch((error: unknown) => error)) as BerichtOnleesbaar;
    const clients = CLIENTS.split('<wmo323:Client>').length - 1;
    expect(outcome.fouten[0]?.plaats).toBe(
      `Bericht/Declaratie/Clienten/Client[${(20_000 / 4) * clients + 1}]/Bsn (regel ${line})`,
    );
  });

  it('stops at 25 MB, whatever is still to come', async () => {
    let read = 0;
    function* endless(): Generator<Uint8Array> {
      yield Buffer.from(BEFORE);
      for (;;) {
        read += 1;
        yield Buffer.from(CLIENTS.repeat(50));
      }
    }
    const outcome = await readBericht(streamed(endless()), [wmo323], {
      stroom: { element: 'Client', neem: () => undefined },
    }).catch((error: unknown) => error);
    expect((outcome as BerichtOnleesbaar).fouten[0]?.code).toBe('XML_TE_GROOT');
    expect(read * 50 * CLIENTS.length).toBeLessThan(26 * MB);
  });
});
