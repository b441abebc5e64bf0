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
import { type AppendRequest, EVENT_STORE, type EventStore } from '../platform/event-store/event-store.js';
import { openEventStore, whileStarting } from '../platform/event-store/open-event-store.js';
import { KroniekLogger } from '../platform/http/kroniek-logger.js';
import { type DemoRol } from '../platform/identity/demo-issuer.js';
import { ROLLEN, type Rol } from '../platform/identity/principal.js';
import { parseRegioprofiel } from '../regio/regioconfiguratie/profiel/lees-profiel.js';
import { ReceiveBericht } from '../istandaarden/bericht/bericht.commands.js';
import { voorbeeld301, voorbeeld305 } from '../istandaarden/voorbeeld/voorbeeldbericht.js';
import { voorbeeld315, voorbeeld317 } from '../istandaarden/voorbeeld/voorbeeldverzoek.js';
import { PublishRegioconfiguratie } from '../regio/regioconfiguratie/regioconfiguratie.commands.js';
import { bnoScenario } from './bno.js';
import { OSS } from './bno-plan.js';
import { type GepubliceerdeRegio } from './gepubliceerde-regios.js';
import { h5Scenario } from './h5.js';
import { DELFT } from './h5-plan.js';
import { rivierenland } from './rivierenland.js';
import { rivierenlandScenario } from './rivierenland-bestuur.js';
import { RIVIERENLAND, rivierenlandAppends } from './rivierenland-events.js';
import { TIEL } from './rivierenland-tabel.js';
import { type DemoContext, type DemoStep } from './verhaal.js';
import { zwolleScenario } from './zwolle.js';
import { ZWOLLE } from './zwolle-plan.js';

/** The demo tells the same story everywhere. */
const SEED = 2026;

/** Command id of the last act of the loader: once its receipt is there, the demo is whole. */
const DONE = derivedId('demo', 'geladen', String(SEED));

/** What the loader keeps with its last receipt. */
interface Geladen {
  /** First aanbieder of the story of each region: the demo role `aanbieder` acts for it. */
  readonly aanbieders: Readonly<Record<string, string>>;
}

/** The regions of the demo, in the order in which people choose from them, with the gemeente of the demo role `gemeente`. */
const DEMOREGIOS = [
  { regio: 'h5', naam: 'H5', gemeente: DELFT },
  { regio: 'zwolle-ijsselland', naam: 'Zwolle / regio IJsselland', gemeente: ZWOLLE },
  { regio: RIVIERENLAND, naam: 'Rivierenland', gemeente: TIEL },
  { regio: 'brabant-noordoost-oost', naam: 'Brabant Noordoost-oost', gemeente: OSS },
] as const;

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
    const receipt = await store.findReceipt(DONE);
    if (receipt === undefined) return undefined;
    const answer = receipt.answer as Geladen | { readonly aanbiederId: string } | null;
    // A log that was filled when the demo told of H5 alone knows one aanbieder; one that was marked as filled by hand, none.
    if (answer === null) return { aanbieders: {} };
    return 'aanbiederId' in answer ? { aanbieders: { h5: answer.aanbiederId } } : answer;
  } finally {
    await store.stop();
    await pool.end();
  }
}

/** Whether the demo regions were loaded to the end. A loader that was cut off begins again and repeats nothing. */
export async function demoIsLoaded(config: Config, databaseUrl: string): Promise<boolean> {
  return (await whileStarting(config.eventStore, geladen(config, databaseUrl))) !== undefined;
}

/** Something that the loader does at an instant of the story. */
interface Moment {
  readonly op: string;
  readonly doe: () => Promise<void>;
}

/**
 * Loads the four demo regions through the same store and commands as everybody, on one clock that walks through the years
 * of all stories, so that `beschikbaarOp` has something to tell. Every command id follows from its place in the story.
 */
export async function loadDemo(
  config: Config,
  databaseUrl: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const clock = new ManualClock('2017-07-11T09:00:00.000Z');
  const app = await openContext(config, {
    databaseUrl,
    logger: new KroniekLogger('error'),
    follow: FOLLOWS_NOTHING,
    clock,
  });
  try {
    const lader = new Lader(app.get(Commands), app.get<EventStore>(EVENT_STORE), app.get<ConsumerHost>(CONSUMER_HOST));
    const chunks = rivierenlandAppends(rivierenland(SEED));
    let done = 0;
    const advance = (): void => onProgress((done += 1), total);
    const momenten = [
      ...lader.verhaal('zwolle-ijsselland', '2017-07-11', zwolleScenario(SEED)),
      ...lader.verhaal(RIVIERENLAND, '2018-12-03', rivierenlandScenario(SEED)),
      { op: '2020-06-22T09:00:00.000Z', doe: () => lader.importeer(counted(chunks, advance)) },
      ...lader.verhaal('brabant-noordoost-oost', '2020-01-06', bnoScenario(SEED)),
      ...lader.verhaal('h5', '2022-10-03', h5Scenario(SEED)),
      { op: '2026-11-02T09:00:00.000Z', doe: () => lader.berichten() },
    ].sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
    const total = chunks.length + momenten.length;
    for (const { op, doe } of momenten) {
      clock.set(op);
      await doe();
      advance();
    }
    await lader.sluitAf();
  } finally {
    await app.close();
  }
}

class Lader {
  private readonly aanbieders: Record<string, string> = {};

  constructor(
    private readonly commands: Commands,
    private readonly store: EventStore,
    private readonly host: ConsumerHost,
  ) {}

  /** The profile of a region, published on its own day, and what happens there after it. */
  verhaal(regio: string, gepubliceerdOp: string, steps: readonly DemoStep[]): Moment[] {
    return [
      {
        op: `${gepubliceerdOp}T09:00:00.000Z`,
        doe: async () => {
          await publish(this.commands, regio);
          await this.host.drain();
        },
      },
      ...steps.map((step, index) => ({
        op: step.op,
        doe: () => step.uitvoeren(this.context(regio, `stap-${index}`)),
      })),
    ];
  }

  async importeer(appends: Iterable<AppendRequest>): Promise<void> {
    await this.store.importAll(appends);
    await this.host.drain();
  }

  async berichten(): Promise<void> {
    for (const [index, bericht] of berichten(AGB_BERICHTEN).entries()) {
      const received = envelope('h5', `bericht-${index}`, 'berichtenverkeer', bericht.rol, bericht.organisatie);
      // A request is held against the toewijzingen that the read models know.
      await this.host.drain();
      // A refusal is part of the story: it stands in the log, and the sender reads why.
      await this.commands
        .dispatch(new ReceiveBericht({ xml: Buffer.from(bericht.xml) }, received.command))
        .catch((error: unknown) => {
          if (!bericht.wordtGeweigerd) throw error;
        });
    }
  }

  /** Records, as the last act, that the demo is whole. */
  async sluitAf(): Promise<void> {
    await this.host.drain();
    const answer: Geladen = { aanbieders: this.aanbieders };
    await this.store.append({
      appends: [],
      metadata: envelope('h5', 'geladen').metadata,
      command: { id: DONE, fingerprint: DONE, answer },
    });
  }

  private context(regio: string, place: string): DemoContext {
    let count = 0;
    const settle = (): Promise<void> => this.host.drain();
    return {
      dispatch: async <Answer>(command: object & { readonly envelope: CommandEnvelope }) => {
        const result = await this.commands.dispatch<Answer>(command);
        const { aanbiederId } = (result.antwoord as { aanbiederId?: string } | null) ?? {};
        if (aanbiederId !== undefined) this.aanbieders[regio] ??= aanbiederId;
        return result;
      },
      envelope: (processingActivity, rol, organisatie) =>
        envelope(regio, `${place}-${(count += 1)}`, processingActivity, rol, organisatie).command,
      runPolicies: settle,
      tick: settle,
    };
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

/**
 * Real messages in the last weeks of the story: assigned, started, withdrawn, one for an aanbieder nobody knows, and requests
 * that wait for the gemeente.
 */
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
  const heen = { afzender: agbcode, ontvanger: DELFT };
  const aanvraag = voorbeeld315({
    ...{ ...heen, bsn: '999990044', identificatie: 'H5315800004', dagtekening: '2026-10-30' },
    producten: [{ categorie: product.categorie, code: product.code, referentie: 'DEMO-1', van: '2026-11-16' }],
  });
  const wijziging = voorbeeld317({
    ...{ ...heen, bsn: '999990019', identificatie: 'H5317800005', dagtekening: '2026-11-02' },
    verzoek: {
      referentie: 'DEMO-2',
      teWijzigen: [
        { toewijzingNummer: 800_001, van: '2026-12-01', omvang: { volume: 180, eenheid: '01', frequentie: '4' } },
      ],
    },
  });
  return [
    { xml: toewijzing(800_001, '999990019'), rol: 'gemeente', organisatie: DELFT },
    { xml: toewijzing(800_002, '999990020'), rol: 'gemeente', organisatie: DELFT },
    { xml: start, rol: 'contractmanager' },
    { xml: toewijzing(800_002, '999990020', agbcode, '13'), rol: 'gemeente', organisatie: DELFT },
    { xml: toewijzing(800_003, '999990032', '99509999'), rol: 'gemeente', organisatie: DELFT, wordtGeweigerd: true },
    { xml: aanvraag, rol: 'contractmanager' },
    { xml: wijziging, rol: 'contractmanager' },
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

/**
 * The demo roles of the regions of the story and of every other one that was published; gemeente and aanbieder are ones that
 * Kroniek really holds.
 */
export async function demoRollen(
  config: Config,
  databaseUrl: string,
  gepubliceerd: readonly GepubliceerdeRegio[],
): Promise<readonly DemoRol[]> {
  const aanbieders = (await geladen(config, databaseUrl))?.aanbieders ?? {};
  const verhaal = DEMOREGIOS.map((one) => ({ ...one, aanbiederId: aanbieders[one.regio] }));
  const verder = gepubliceerd.filter(({ regio }) => !isDemoregio(regio));
  return [...verhaal, ...verder].flatMap(rollenVan);
}

function rollenVan({ regio, naam: regionaam, gemeente, aanbiederId }: GepubliceerdeRegio): DemoRol[] {
  return ROLLEN.flatMap((rol): DemoRol[] => {
    if (rol === 'gemeente') return gemeente === undefined ? [] : [{ rol, regio, regionaam, gemeente }];
    if (rol === 'aanbieder') return aanbiederId === undefined ? [] : [{ rol, regio, regionaam, aanbiederId }];
    return [{ rol, regio, regionaam }];
  });
}

/** Whether a region is one of the story, which everybody gets to see. */
export function isDemoregio(regio: string): boolean {
  return DEMOREGIOS.some((one) => one.regio === regio);
}
