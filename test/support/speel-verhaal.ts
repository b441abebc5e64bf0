import { derivedId } from '../../src/kernel/ids.js';
import { type DemoContext, type DemoStep } from '../../src/demo/verhaal.js';
import { type CommandEnvelope } from '../../src/platform/event-store/command.js';

export interface Gespeeld {
  readonly op: string;
  readonly name: string;
  readonly data: unknown;
}

/** What the commands of the stories answer with. */
const IDS = [
  ...['aanbieder', 'contract', 'client', 'toewijzing', 'resultaat', 'afspraak', 'arrangement'],
  ...['inkoopplan', 'mijlpaal', 'escalatie', 'dvo', 'wijziging', 'ronde', 'aanmelding', 'vraag', 'overleg'],
  ...['gesprekskaart', 'actie', 'consultatie', 'advies', 'pilot', 'ruimte'],
  ...['berekening', 'clientenstop', 'schorsing'],
];

/** Plays a story against a loader that accepts everything and gives out ids as the real one does. */
export async function speel(steps: readonly DemoStep[]): Promise<{ commands: Gespeeld[]; ticks: number }> {
  const commands: Gespeeld[] = [];
  let op = '';
  let count = 0;
  let ticks = 0;
  const ctx: DemoContext = {
    dispatch: async <Answer>(command: object & { readonly envelope: CommandEnvelope }) => {
      const { commandId } = command.envelope;
      const { data, actie, oordeel } = command as { data?: unknown; actie?: unknown; oordeel?: unknown };
      commands.push({ op, name: command.constructor.name, data: data ?? actie ?? oordeel });
      const antwoord = {
        ...Object.fromEntries(IDS.map((kind) => [`${kind}Id`, derivedId(kind, commandId)])),
        overdrachtIds: [derivedId('overdracht', commandId)],
      };
      return { positie: String(commands.length), antwoord: antwoord as Answer };
    },
    envelope: (processingActivity, rol, organisatie) => {
      const commandId = derivedId('demo', 'verhaal', String((count += 1)));
      const ids = { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId };
      return { ...ids, actor: { subject: `demo-${rol}`, rol, organisatie }, processingActivity, regio: 'demo' };
    },
    runPolicies: async () => {},
    tick: async () => {
      ticks += 1;
    },
  };
  for (const step of steps) {
    op = step.op;
    await step.uitvoeren(ctx);
  }
  return { commands, ticks };
}
