import { type Fence } from '../consumers/consumers.js';

/** Injection token. */
export const READ_MODEL_BUILDS = Symbol('ReadModelBuilds');

/** One row that the two generations do not agree on; `null` where a generation does not have it. */
export interface Verschil {
  readonly sleutel: string;
  readonly oud: unknown;
  readonly nieuw: unknown;
}

export interface TabelVergelijking {
  readonly tabel: string;
  readonly rijenOud: number;
  readonly rijenNieuw: number;
  readonly controlegetalOud: string;
  readonly controlegetalNieuw: string;
  /** At most 10. */
  readonly verschillen: readonly Verschil[];
}

/** A generation beside the one in use, both as they were at `positie`. */
export interface Vergelijking {
  readonly positie: string;
  readonly gelijk: boolean;
  readonly tabellen: readonly TabelVergelijking[];
}

export type Generatiestand = 'gevraagd' | 'bouwt' | 'gereed' | 'in gebruik' | 'bewaard' | 'mislukt' | 'vervallen';

export interface Generatie {
  readonly leesmodel: string;
  readonly generatie: number;
  /** Of the projection that made it. */
  readonly versie: string;
  readonly stand: Generatiestand;
  readonly positie: string;
  /** Events that the build has read. */
  readonly gebeurtenissen: number;
  readonly perSeconde: number | null;
  readonly restSeconden: number | null;
  /** UTC instants. */
  readonly begonnenOp: string;
  readonly bijgewerktOp: string;
  /** Why the build stopped, with the event it stopped on. */
  readonly fout: string | null;
  readonly vergelijking: Vergelijking | null;
}

export interface BuildOptions {
  readonly onProgress?: ((generatie: Generatie, head: bigint) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** False: leave what another process is building to it. True, the default: wait for it. */
  readonly wait?: boolean | undefined;
  /** Only these read models; all by default. */
  readonly leesmodellen?: readonly string[] | undefined;
}

/** The act that asked for a build: one that comes again finds that it was carried out. */
export interface RebuildAct {
  /** The newest generation when it was decided. */
  readonly na: number;
  /** When the build failed that is to go on; absent where a new one was asked for. */
  readonly misluktOp?: string | undefined;
  readonly turn: Fence;
}

/** The act that asked for a switch. */
export interface SwitchAct {
  readonly richting: 'vooruit' | 'terug';
  /** In use when it was decided. */
  readonly van: number;
  readonly turn: Fence;
}

/** Read models are built anew beside the ones in use, compared with them, and put in their place (promise 4). */
export interface ReadModelBuilds {
  names(): readonly string[];
  list(): Promise<readonly Generatie[]>;
  /** Idempotent: asks for the next generation, unless one is under way already; gives the number of the newest. */
  request(leesmodel: string, by: string, act?: RebuildAct): Promise<number>;
  /**
   * Builds all that are asked for or half built, in one pass over the log. Resolves when each is 'gereed' or 'mislukt', or
   * the signal aborts: a later call goes on where this one was. One builder per read model over all processes. Throws
   * what the database throws when it is out of reach; nothing is lost by that.
   */
  buildRequested(options?: BuildOptions): Promise<void>;
  /** Brings a ready generation up to date and lays it beside the one in use. */
  compare(leesmodel: string, generatie: number): Promise<Vergelijking>;
  /**
   * Idempotent: forward to a 'gereed' generation, or back to the 'bewaard' one, brought up to date first. Throws
   * `Rejection` where it cannot.
   */
  switchTo(leesmodel: string, generatie: number, act?: SwitchAct): Promise<void>;
  /** Idempotent: throws a generation away that is not in use. */
  drop(leesmodel: string, generatie: number, turn?: Fence): Promise<void>;
}
