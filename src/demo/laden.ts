import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { derivedId } from '../kernel/ids.js';
import { openContext } from '../kroniek.js';
import { projectFolder } from '../project-folder.js';
import { ManualClock, SystemClock } from '../platform/clock/clock.js';
import { type Config } from '../platform/config/config.js';
import { CONSUMER_HOST, type ConsumerHost, FOLLOWS_NOTHING } from '../platform/consumers/consumer-host.js';
import { type CommandEnvelope } from '../platform/event-store/command.js';
import { Commands } from '../platform/event-store/commands.js';
import { EVENT_STORE, type EventStore } from '../platform/event-store/event-store.js';
import { openEventStore, whileStarting } from '../platform/event-store/open-event-store.js';
import { KroniekLogger } from '../platform/http/kroniek-logger.js';
import { type DemoRol } from '../platform/identity/demo-issuer.js';
import { ROLLEN, type Rol } from '../platform/identity/principal.js';
import { parseRegioprofiel } from '../regio/regioconfiguratie/profiel/lees-profiel.js';
import { ReceiveBericht } from '../istandaarden/bericht/bericht.commands.js';
import { voorbeeld301, voorbeeld305 } from '../istandaarden/voorbeeld/voorbeeldbericht.js';
import { PublishRegioconfiguratie } from '../regio/regioconfiguratie/regioconfiguratie.commands.js';
import { type DemoContext, h5Scenario } from './h5.js';
import { DELFT } from './h5-plan.js';
import { rivierenland } from './rivierenland.js';
import { RIVIERENLAND, rivierenlandAppends } from './rivierenland-events.js';

/** The demo tells the same story everywhere. */
const SEED = 2026;

/** Command id of the last act of the loader: once its receipt is there, the demo is whole. */
const DONE = derivedId('demo', 'geladen', String(SEED));

/** What the loader keeps with its last receipt. */
interface Geladen {
  /** First aanbieder of the story of H5: the demo role `aanbieder` acts for it. */
  readonly aanbiederId: string;
}

/** What the loader left behind, in whichever event store the settings name; undefined while the demo is not whole. */
async function geladen(config: Config, databaseUrl: string): Promise<Geladen | undefined> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const store = openEventStore(config.eventStore, {
    pool,
    databaseUrl,
    clock: new SystemClock(),
    onLost: () => undefined,
  });
  try {
    return (await store.findReceipt(DONE))?.answer as Geladen | undefined;
  } finally {
    await store.stop();
    await pool.end();
  }
}

/** Whether the demo regions were loaded to the end. A loader that was cut off begins again and repeats nothing. */
export async function demoIsLoaded(config: Config, databaseUrl: string): Promise<boolean> {
  return (await whileStarting(config.eventStore, geladen(config, databaseUrl))) !== undefined;
}

/**
 * Loads the demo regions Rivierenland and H5 through the same store and commands as everybody, on a clock that walks
 * through the years, so that `beschikbaarOp` has something to tell. Every command id follows from its place in the story.
 */
export async function loadDemo(
  config: Config,
  databaseUrl: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const clock = new ManualClock('2018-12-03T09:00:00.000Z');
  const app = await openContext(config, {
    databaseUrl,
    logger: new KroniekLogger('error'),
    follow: FOLLOWS_NOTHING,
    clock,
  });
  try {
    const commands = app.get(Commands);
    const store = app.get<EventStore>(EVENT_STORE);
    const host = app.get<ConsumerHost>(CONSUMER_HOST);
    const chunks = rivierenlandAppends(rivierenland(SEED));
    const steps = h5Scenario(SEED);
    const total = chunks.length + steps.length + 3;
    let done = 0;
    const advance = (): void => onProgress((done += 1), total);

    await publish(commands, RIVIERENLAND);
    clock.set('2020-06-22T09:00:00.000Z');
    await store.importAll(counted(chunks, advance));
    await host.drain();
    advance();

    clock.set('2022-10-03T09:00:00.000Z');
    await publish(commands, 'h5');
    await host.drain();
    advance();

    const settle = (): Promise<void> => host.drain();
    let aanbiederId: string | undefined;
    for (const [index, step] of steps.entries()) {
      clock.set(step.op);
      const answered = (antwoord: unknown): void => {
        aanbiederId ??= (antwoord as { aanbiederId?: string } | null)?.aanbiederId;
      };
      await step.uitvoeren(demoContext(commands, settle, `stap-${index}`, answered));
      advance();
    }
    clock.set('2026-11-02T09:00:00.000Z');
    for (const [index, bericht] of berichten(AGB_BERICHTEN).entries()) {
      const received = envelope('h5', `bericht-${index}`, 'berichtenverkeer', bericht.rol, bericht.organisatie);
      // A refusal is part of the story: it stands in the log, and the sender reads why.
      await commands
        .dispatch(new ReceiveBericht({ xml: Buffer.from(bericht.xml) }, received.command))
        .catch((error: unknown) => {
          if (!bericht.wordtGeweigerd) throw error;
        });
    }
    await host.drain();
    if (aanbiederId === undefined) throw new Error('The story of H5 registers no aanbieder.');
    const answer: Geladen = { aanbiederId };
    await store.append({
      appends: [],
      metadata: envelope('h5', 'geladen').metadata,
      command: { id: DONE, fingerprint: DONE, answer },
    });
    advance();
  } finally {
    await app.close();
  }
}

interface Demobericht {
  readonly xml: string;
  readonly rol: Rol;
  readonly organisatie?: string;
  readonly wordtGeweigerd?: boolean;
}

/** An aanbieder of the story whose contract for ORH runs on. */
const AGB_BERICHTEN = '99501029';

/** Real messages in the last weeks of the story: assigned, started, withdrawn, and one for an aanbieder nobody knows. */
function berichten(agbcode: string): Demobericht[] {
  const product = { categorie: '01', code: '01A01', ingangsdatum: '2026-10-12' };
  const toewijzing = (nummer: number, bsn: string, ontvanger = agbcode, redenWijziging?: string): string =>
    voorbeeld301({
      afzender: DELFT,
      ontvanger,
      bsn,
      identificatie: `H5${nummer}${redenWijziging ?? ''}`,
      dagtekening: '2026-10-05',
      producten: [
        {
          ...product,
          toewijzingNummer: nummer,
          toewijzingsdatum: '2026-10-05',
          ...(redenWijziging !== undefined && { redenWijziging, einddatum: product.ingangsdatum }),
        },
      ],
    });
  const start = voorbeeld305({
    afzender: agbcode,
    ontvanger: DELFT,
    bsn: '999990019',
    identificatie: 'H5305800001',
    dagtekening: '2026-10-21',
    producten: [
      {
        categorie: product.categorie,
        code: product.code,
        toewijzingNummer: 800_001,
        toewijzingIngangsdatum: product.ingangsdatum,
        begindatum: '2026-10-19',
      },
    ],
  });
  return [
    { xml: toewijzing(800_001, '999990019'), rol: 'gemeente', organisatie: DELFT },
    { xml: toewijzing(800_002, '999990020'), rol: 'gemeente', organisatie: DELFT },
    { xml: start, rol: 'contractmanager' },
    { xml: toewijzing(800_002, '999990020', agbcode, '13'), rol: 'gemeente', organisatie: DELFT },
    { xml: toewijzing(800_003, '999990032', '99509999'), rol: 'gemeente', organisatie: DELFT, wordtGeweigerd: true },
  ];
}

function envelope(
  regio: string,
  place: string,
  processingActivity = 'demogegevens',
  rol: Rol = 'beheerder',
  organisatie?: string,
): { command: CommandEnvelope; metadata: Parameters<EventStore['append']>[0]['metadata'] } {
  const commandId = derivedId('demo', regio, String(SEED), place);
  const actor = { subject: ['demo', rol, organisatie].filter(Boolean).join(':'), rol, organisatie };
  const shared = { actor, correlationId: commandId, causationId: commandId, processingActivity, regio };
  return {
    command: { commandId, fingerprint: commandId, ...shared },
    metadata: { ...shared, configVersion: null },
  };
}

function* counted<T>(items: readonly T[], count: () => void): Generator<T> {
  for (const item of items) {
    yield item;
    count();
  }
}

async function publish(commands: Commands, regio: string): Promise<void> {
  const file = join(projectFolder('regios'), `${regio}.yaml`);
  const profiel = parseRegioprofiel(await readFile(file, 'utf8'), file);
  await commands.dispatch(new PublishRegioconfiguratie(profiel, envelope(regio, 'profiel', 'regiobeheer').command));
}

function demoContext(
  commands: Commands,
  settle: () => Promise<void>,
  place: string,
  answered: (antwoord: unknown) => void,
): DemoContext {
  let count = 0;
  return {
    dispatch: async <Answer>(command: object & { readonly envelope: CommandEnvelope }) => {
      const result = await commands.dispatch<Answer>(command);
      answered(result.antwoord);
      return result;
    },
    envelope: (processingActivity, rol, organisatie) =>
      envelope('h5', `${place}-${(count += 1)}`, processingActivity, rol, organisatie).command,
    runPolicies: settle,
    tick: settle,
  };
}

/** The demo roles, one each; gemeente and aanbieder are ones that the demo really holds. */
export async function demoRollen(config: Config, databaseUrl: string): Promise<readonly DemoRol[]> {
  const aanbiederId = (await geladen(config, databaseUrl))?.aanbiederId;
  const h5 = ROLLEN.map((rol): DemoRol => {
    if (rol === 'gemeente') return { rol, regio: 'h5', gemeente: DELFT };
    if (rol === 'aanbieder') return { rol, regio: 'h5', aanbiederId };
    return { rol, regio: 'h5' };
  });
  return [...h5, { rol: 'beleidsadviseur', regio: RIVIERENLAND }, { rol: 'bestuurder', regio: RIVIERENLAND }];
}
