/**
 * The process under test: `writer.ts <database url> <ledger file> <name> <seed> <role>`. Eight concurrent callers send
 * commands as fast as they are answered, the consumers and the scheduler follow the log, or both (`ROLES`). Before a
 * command goes out and after its answer a line goes to the ledger, written at once, so that SIGKILL takes nothing back
 * that was acknowledged. Lines on its standard input bend its clock, its reading and its appending (`Order`).
 */
import { openSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../src/kernel/ids.js';
import { Commands } from '../../src/platform/event-store/commands.js';
import { createInterface } from 'node:readline';
import { distort, SteppedClock } from './distortion.js';
import { type LedgerLine } from './ledger.js';
import { seeded } from './random.js';
import { type Action, bootPlatform, DoAction, envelopeOf } from './workload.js';
import { type Order, type Role, ROLES } from './writers.js';

const CALLERS = 8;
const [url = '', ledgerFile = '', name = '', seed = '', role = 'alles'] = process.argv.slice(2);
const { writes, follows } = ROLES[role as Role];
const random = seeded(Number(seed));
const ledger = openSync(ledgerFile, 'a');
const note = (line: LedgerLine): number => writeSync(ledger, `${JSON.stringify(line)}\n`);
const say = (message: string, details?: object): boolean =>
  process.stderr.write(`${name} ${message} ${JSON.stringify(details ?? {})}\n`);

const clock = new SteppedClock();
const distortion = distort(random);
// Whoever started us is gone when this ends: we are nobody's test any more.
createInterface({ input: process.stdin })
  .on('line', (line) => obey(JSON.parse(line) as Order))
  .on('close', () => process.exit(0));

function obey(order: Order): void {
  if (order.clock !== undefined) clock.offset = order.clock;
  Object.assign(distortion, order.distort);
}

const app = await bootPlatform(url, { lezers: follows, termijnen: follows }, { error: say, warn: say }, clock);
const commands = app.get(Commands);
let stopping = false;

/** Sends until it is answered: a caller that does not know what became of its command asks again under the same id. */
async function send(action: Action): Promise<void> {
  const id = newId();
  note({ sent: id, action });
  while (!stopping) {
    try {
      const { positie, antwoord } = await commands.dispatch(new DoAction(action, envelopeOf(id, action)));
      note({ acknowledged: id, position: positie, answer: antwoord });
      return;
    } catch (error) {
      say('command refused', { reason: (error as Error).message });
      await sleep(20);
    }
  }
}

/** New in each life: an account that is opened again would move its deadline. */
const rekeningen = Array.from({ length: 12 }, (_, index) => `${name}-${seed}-${index}`);
// Known in every life of the process, so that streams go on over a kill.
const lasting = ['vast-1', 'vast-2'];
const pick = (from: readonly string[]): string => from[random(from.length)]!;

function nextAction(): Action {
  const dice = random(100);
  if (dice < 4) return { kind: 'add', rekening: pick(lasting), bedrag: 1 };
  if (dice < 90) return { kind: 'add', rekening: pick(rekeningen), bedrag: 1 + random(100) };
  const van = pick(rekeningen);
  const naar = pick(rekeningen.filter((rekening) => rekening !== van));
  return { kind: 'transfer', van, naar, overboeking: newId(), bedrag: 1 + random(100) };
}

process.on('SIGTERM', () => (stopping = true));
process.stdout.write('ready\n');
for (const rekening of writes ? rekeningen : []) {
  void send({ kind: 'open', rekening, uiterste: new Date(Date.now() + 100 + random(500)).toISOString() });
}
await Promise.all(
  Array.from({ length: writes ? CALLERS : 0 }, async () => {
    while (!stopping) await send(nextAction());
  }),
);
while (!stopping) await sleep(50);
await app.close();
process.exit(0);
