import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { derivedId } from '../kernel/ids.js';
import { Rejection, type RejectionDetail } from '../kernel/rejection.js';
import { type CommandEnvelope } from '../platform/event-store/command.js';
import { Commands } from '../platform/event-store/commands.js';
import { EVENT_STORE, type EventStore } from '../platform/event-store/event-store.js';
import { PersonalDataVault } from '../platform/personal-data/personal-data-vault.js';
import { ReceiveBericht } from './bericht/bericht.commands.js';
import { type BerichtAntwoord } from './bericht/berichtantwoord.js';
import { type Gevolg } from './bericht/bericht.events.js';
import { XML_FOUTEN } from './xml/xml-fout.js';
import { XML_LIMIETEN } from './xml/xml-reader.js';

export interface ImportResultaat {
  readonly bestand: string;
  /** `wacht`: held until its toewijzing comes; its answer goes out then. */
  readonly status: BerichtAntwoord['status'] | 'afgewezen';
  readonly gevolgen: readonly Gevolg[];
  /** The return message that waits in the outbox; null where there is none, or the message was refused. */
  readonly antwoordId: string | null;
  /** Empty unless refused. */
  readonly fouten: readonly RejectionDetail[];
}

/** The envelope for one message; `commandId` and `fingerprint` are replaced by what follows from the message itself. */
export type EnvelopeFactory = (digest: string) => CommandEnvelope;
export type OnProgress = (done: number, total: number) => void;

interface Bestand {
  readonly naam: string;
  /** Undefined where the file cannot be read; `fouten` says why. */
  readonly bytes: Uint8Array | undefined;
  readonly fouten: readonly RejectionDetail[];
}

/** Reads message files for the command line and the demo. */
@Injectable()
export class BerichtImport {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
  ) {}

  /**
   * Takes in the files one after the other: all 301 before the other messages, because a start refers to a toewijzing,
   * and within a kind by Dagtekening. The results come in that order. A refused file does not stop the next one; what is
   * no refusal (the database is gone) is thrown.
   */
  async importFiles(
    paths: readonly string[],
    envelope: EnvelopeFactory,
    onProgress?: OnProgress,
  ): Promise<ImportResultaat[]> {
    const order: { path: string; key: string }[] = [];
    for (const path of paths) order.push({ path, key: volgordeVan((await readBestand(path)).bytes) });
    order.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
    const results: ImportResultaat[] = [];
    onProgress?.(0, order.length);
    for (const { path } of order) {
      const { naam, bytes, fouten } = await readBestand(path);
      if (bytes === undefined)
        results.push({ bestand: naam, status: 'afgewezen', gevolgen: [], antwoordId: null, fouten });
      else results.push({ bestand: naam, ...(await this.importBericht(bytes, envelope)) });
      onProgress?.(results.length, order.length);
    }
    return results;
  }

  /** One message from memory. */
  async importBericht(bytes: Uint8Array, envelopeFor: EnvelopeFactory): Promise<Omit<ImportResultaat, 'bestand'>> {
    // Keyed: it is kept with the command and in every event, and all but the BSN of a 305 can be read there.
    const digest = this.vault.blind(createHash('sha256').update(bytes).digest('hex'));
    const given = envelopeFor(digest);
    const commandId = derivedId('bericht', given.regio, digest);
    const envelope = { ...given, commandId, fingerprint: digest };
    try {
      const repeat = (await this.store.findReceipt(commandId)) !== undefined;
      const { antwoord } = await this.commands.dispatch<BerichtAntwoord>(new ReceiveBericht({ xml: bytes }, envelope));
      const { status, gevolgen, antwoordId } = antwoord;
      return { status: repeat ? 'al verwerkt' : status, gevolgen, antwoordId: antwoordId ?? null, fouten: [] };
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      const { code, message: melding, errors } = error;
      const fouten = errors.length > 0 ? errors : [{ plaats: 'Bericht', code, melding }];
      return { status: 'afgewezen', gevolgen: [], antwoordId: null, fouten };
    }
  }
}

async function readBestand(path: string): Promise<Bestand> {
  const refused = (code: string, melding: string): Bestand => ({
    naam: path,
    bytes: undefined,
    fouten: [{ plaats: 'bestand', code, melding }],
  });
  try {
    if ((await stat(path)).size > XML_LIMIETEN.bytes) return refused('XML_TE_GROOT', XML_FOUTEN.XML_TE_GROOT);
    return { naam: path, bytes: await readFile(path), fouten: [] };
  } catch {
    return refused('BESTAND_ONLEESBAAR', 'Dit bestand bestaat niet of kan niet worden gelezen.');
  }
}

/**
 * Sorts messages that wait together: a 301 before the others, because a start refers to a toewijzing, and within a kind
 * by Dagtekening. A glance at the start of the file, where the header stands; what it finds is not trusted.
 */
export function volgordeVan(bytes: Uint8Array | undefined): string {
  const start = Buffer.from(bytes?.subarray(0, 8_192) ?? []).toString('utf8');
  const kind = /istandaarden\.nl\/(?:iwmo|ijw)\/3_2\/(?:wmo|jw)301\//.test(start) ? '1' : '2';
  const dagtekening = /Dagtekening>\s*(\d{4}-\d{2}-\d{2})/.exec(start)?.[1] ?? '9999-12-31';
  return `${kind} ${dagtekening}`;
}
