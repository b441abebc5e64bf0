import { Inject, Injectable } from '@nestjs/common';
import { derivedId } from '../../kernel/ids.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { BerichtImport, type EnvelopeFactory, type ImportResultaat, volgordeVan } from '../bericht-import.js';
import { Berichtafwijzing } from '../bericht/berichtafwijzing.js';
import { VOORBIJGAAND } from '../bericht/berichtplan.js';
import { Postvak } from '../postvak/postvak.js';
import { WACHTEND_POSTVAK, type WachtendPostvak } from '../postvak/postvak-facts.js';
import { HandOverUitgaandBericht } from '../postvak/uitgaandbericht.commands.js';
import { type Berichtentransport, type Binnengekomen } from './berichtentransport.js';

export interface Verwerkt {
  readonly naam: string;
  /** `uitgesteld`: it waits for something of Kroniek itself and is taken again later. */
  readonly status: ImportResultaat['status'] | 'uitgesteld';
  readonly fouten: ImportResultaat['fouten'];
  /** Name under which the answer was sent; undefined where there is none. */
  readonly antwoord: string | undefined;
}

/**
 * Takes messages from a transport, carries them out and sends the answers. Nothing is remembered outside the log: a
 * message is put away last, so whoever stops at any moment finds it again, and taking it again changes nothing. Only the
 * answer can then go out a second time, under the same name and with the same IdentificatieRetour.
 */
@Injectable()
export class Berichtenpost {
  constructor(
    @Inject(BerichtImport) private readonly importer: BerichtImport,
    @Inject(Berichtafwijzing) private readonly afwijzing: Berichtafwijzing,
    @Inject(Postvak) private readonly postvak: Postvak,
    @Inject(WACHTEND_POSTVAK) private readonly uitgaand: WachtendPostvak,
    @Inject(Commands) private readonly commands: Commands,
  ) {}

  /** Everything that waits now, each message wholly or not at all. What is no refusal (the database is gone) is thrown. */
  async verwerk(
    transport: Berichtentransport,
    envelope: EnvelopeFactory,
    meld: (verwerkt: Verwerkt) => void,
  ): Promise<void> {
    const wachtend = (await transport.wachtend()).map((bericht) => ({ bericht, key: volgordeVan(bericht.bytes) }));
    wachtend.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
    for (const { bericht } of wachtend) meld(await this.neem(transport, bericht, envelope));
  }

  /**
   * Sends what waits in the outbox: answers to messages that came in another way, or that could not go out before. Gives
   * the names.
   */
  async verstuurWachtend(transport: Berichtentransport, envelope: CommandEnvelope): Promise<string[]> {
    const namen: string[] = [];
    for (const uitgaandBerichtId of await this.uitgaand.wachtend(envelope.regio)) {
      const naam = await this.verstuur(transport, uitgaandBerichtId, envelope);
      if (naam !== undefined) namen.push(naam);
    }
    return namen;
  }

  private async neem(
    transport: Berichtentransport,
    bericht: Binnengekomen,
    envelopeFor: EnvelopeFactory,
  ): Promise<Verwerkt> {
    const { naam, bytes } = bericht;
    const envelope = envelopeFor(derivedId('bericht-overdracht', naam));
    const { status, fouten, antwoordId } = await this.importer.importBericht(bytes, envelopeFor);
    if (fouten.some(({ code }) => VOORBIJGAAND.has(code))) {
      return { naam, status: 'uitgesteld', fouten, antwoord: undefined };
    }
    const afgewezen = status === 'afgewezen';
    const eigen = afgewezen ? await this.afwijzing.antwoordOp(bytes, envelope.regio) : antwoordId;
    const antwoord = eigen === null ? undefined : await this.verstuur(transport, eigen, envelope);
    if (afgewezen && antwoord === undefined) await transport.weiger(bericht, redenVan(fouten));
    else await transport.archiveer(bericht);
    return { naam, status, fouten, antwoord };
  }

  /** First out, then told: what is told is out. Undefined where the text was erased with its client. */
  private async verstuur(
    transport: Berichtentransport,
    uitgaandBerichtId: string,
    envelope: CommandEnvelope,
  ): Promise<string | undefined> {
    const uitgaand = await this.postvak.lees(uitgaandBerichtId, envelope.regio);
    if (uitgaand === undefined) return undefined;
    const { naam, tekst, overgedragen } = uitgaand;
    if (overgedragen) return naam;
    await transport.verstuur(naam, tekst);
    const commandId = derivedId('bericht-overgedragen', uitgaandBerichtId);
    const command = { ...envelope, commandId, fingerprint: commandId };
    await this.commands.dispatch(new HandOverUitgaandBericht({ uitgaandBerichtId }, command));
    return naam;
  }
}

/** For who sent it: the standard has no return message to it, so it is told outside the messages (OP090x2). */
function redenVan(fouten: ImportResultaat['fouten']): string {
  const regels = fouten.map(({ plaats, melding, code }) => `${plaats}: ${melding} [${code}]`);
  return [
    'Dit bericht is niet verwerkt, en de standaard kent er geen retourbericht op.',
    'Laat de afzender weten wat er mis is; die herstelt het en stuurt het opnieuw.',
    '',
    ...regels,
    '',
  ].join('\n');
}
