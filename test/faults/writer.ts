/**
 * The process under test: `writer.ts <database url> <ledger file> <name> <seed>`. Eight concurrent callers send commands
 * as fast as they are answered, while the consumers of the same process follow the log. Before a command goes out and
 * after its answer a line goes to the ledger, written at once, so that SIGKILL takes nothing back that was acknowledged.
 */
import { openSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../src/kernel/ids.js';
import { Commands } from '../../src/platform/event-store/commands.js';
import { type LedgerLine } from './ledger.js';
import { seeded } from './random.js';
import { type Action, bootPlatform, DoAction, envelopeOf } from './workload.js';

const CALLERS = 8;
const [url = '', ledgerFile = '', name = '', seed = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const ledger = openSync(ledgerFile, 'a');
const note = (line: LedgerLine): number => writeSync(ledger, `${JSON.stringify(line)}\n`);
const say = (message: string, details?: object): boolean =>
  process.stderr.write(`${name} ${message} ${JSON.stringify(details ?? {})}\n`);

// Whoever started us is gone: we are nobody's test any more.
process.stdin.on('end', () => process.exit(0)).resume();

const app = await bootPlatform(url, { lezers: true, termijnen: true }, { error: say, warn: say });
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

const rekeningen = Array.from({ length: 12 }, (_, index) => `${name}-${index}`);
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
for (const rekening of rekeningen) {
  void send({ kind: 'open', rekening, uiterste: new Date(Date.now() + 100 + random(500)).toISOString() });
}
await Promise.all(
  Array.from({ length: CALLERS }, async () => {
    while (!stopping) await send(nextAction());
  }),
);
await app.close();
process.exit(0);
