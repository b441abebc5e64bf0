import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { addWerkdagen } from '../../kernel/werkdagen.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { maakDeclaratieAntwoord } from '../antwoord/declaratie-antwoord.js';
import {
  type Antwoordbericht,
  type Antwoordkenmerk,
  codesIn,
  type Heenbericht,
  maakRetour,
} from '../antwoord/retourbericht.js';
import { type Antwoordtermijn } from '../bericht/bericht.events.js';
import { GEDEELD, gedeeld, GedeeldDocument } from '../bericht/gedeeld-document.js';
import { type BerichtDefinition } from '../berichten/definitie.js';
import { writeBericht } from '../berichten/bericht-writer.js';
import { BERICHTEN } from '../berichten/gegenereerd/berichten.js';
import { type Wmo325 } from '../berichten/gegenereerd/wmo325.js';
import { type Wmo305 } from '../berichten/gegenereerd/wmo305.js';
import { type Bevinding } from '../regels/bevinding.js';
import { werkdagenkalender } from '../rekenregels/termijnen.js';
import { uitgaandBerichtDecider } from './uitgaandbericht.decider.js';
import { type VoorbereidBericht } from './uitgaandbericht.events.js';

/** OP090: a return message is sent within 3 werkdagen, the answer to a declaratie within 10; the region may ask more of itself. */
const RETOURTERMIJN = { sleutel: 'berichten.retourtermijn.werkdagen', standaard: 3 } as const;
/** OP274, OP346: the standard sets it, and no region has asked more of itself. */
const VERZOEKTERMIJN = { sleutel: null, standaard: 5 } as const;
const ANTWOORDTERMIJN = { sleutel: 'berichten.declaratieantwoord.werkdagen', standaard: 10 } as const;

/** What is answered, and how the check ended. */
export interface Beantwoording {
  readonly heen: Heenbericht;
  readonly bevindingen: readonly Bevinding[];
  readonly regio: string;
  readonly berichtId: string;
  /** Of the message and this outcome of it: a repeat finds the same answer. */
  readonly sleutel: string;
  /** As the vault knows the client; undefined where it does not. */
  readonly clientId: string | undefined;
  /** Of a declaratie: whom the vault knows by each BSN in it. */
  readonly clienten?: ReadonlyMap<string, string>;
  /** Of a message that waited: its answer was due from the day on which it came. */
  readonly termijn?: Antwoordtermijn | undefined;
}

/** A message that tells a decision of the gemeente on a request. */
export interface Uitgaand extends Pick<VoorbereidBericht, 'van' | 'naar' | 'antwoordOp' | 'uitkomst' | 'termijn'> {
  readonly regio: string;
  /** Of the decision: a repeat finds the same message. */
  readonly sleutel: string;
  readonly clientId: string;
  readonly maak: (kenmerk: Antwoordkenmerk) => Promise<Antwoordbericht> | Antwoordbericht;
}

export interface Voorbereiding {
  readonly uitgaandBerichtId: string;
  readonly part: Part;
}

/** A message with its text. */
export interface UitgaandBericht {
  /** Of its file: the same for the same message, and nothing of the person. */
  readonly naam: string;
  readonly tekst: string;
  readonly overgedragen: boolean;
}

export function uitgaandBerichtIdOf(regio: string, sleutel: string): string {
  return derivedId('uitgaand-bericht', regio, sleutel);
}

/** Twelve capital letters: no number that could be taken for a BSN, and the same for a repeat. */
export function identificatieOf(uitgaandBerichtId: string): string {
  const digest = createHash('sha256').update(uitgaandBerichtId).digest();
  return Array.from(digest.subarray(0, 12), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** Messages on their way out: makes them, keeps them in the vault and gives their part of an append. */
@Injectable()
export class Postvak {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(GedeeldDocument) private readonly gedeeld: GedeeldDocument,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The answer to a message from an aanbieder, kept in the vault and ready to be appended with what the message caused.
   * Undefined where the standard has no return message: then the sender is told outside the messages (OP090x2).
   */
  async bereidVoor(beantwoording: Beantwoording): Promise<Voorbereiding | undefined> {
    const { heen, bevindingen, regio, berichtId, sleutel } = beantwoording;
    // A 301 or 319 is answered by the aanbieder, not by the region.
    if (heen.definition.afzender !== 'aanbieder') return undefined;
    const uitgaandBerichtId = uitgaandBerichtIdOf(regio, sleutel);
    const vandaag = datumOf(this.clock.now());
    const identificatie = identificatieOf(uitgaandBerichtId);
    const kenmerk = { identificatie, dagtekening: vandaag };
    const retour = maakRetour(heen, bevindingen, kenmerk) ?? maakDeclaratieAntwoord(heen, bevindingen, kenmerk);
    if (retour === undefined) return undefined;
    const { afzender, ontvanger, berichtIdentificatie } = (heen.value as Pick<Wmo305, 'header'>).header;
    const bericht: VoorbereidBericht = {
      uitgaandBerichtId,
      berichtcode: retour.definition.berichtcode,
      berichtversie: retour.definition.versie,
      van: ontvanger,
      naar: afzender,
      identificatie,
      dagtekening: vandaag,
      antwoordOp: {
        berichtId,
        berichtcode: heen.definition.berichtcode,
        identificatie: berichtIdentificatie.identificatie,
      },
      uitkomst: bevindingen.length === 0 ? 'goedgekeurd' : 'afgewezen',
      retourcodes: codesIn(retour.value),
      documentId: await this.bewaar(beantwoording, uitgaandBerichtId, retour),
      termijn: beantwoording.termijn ?? (await this.termijn(regio, is323(heen) ? ANTWOORDTERMIJN : RETOURTERMIJN)),
    };
    return this.voorbereiding(bericht);
  }

  /**
   * A message of the gemeente itself, a 301 or 319: kept in the vault under the key of its client and ready to be appended
   * with the decision that it tells.
   */
  async bereid({ regio, sleutel, clientId, maak, ...rest }: Uitgaand): Promise<Voorbereiding> {
    const uitgaandBerichtId = uitgaandBerichtIdOf(regio, sleutel);
    const identificatie = identificatieOf(uitgaandBerichtId);
    const dagtekening = datumOf(this.clock.now());
    const { definition, value } = await maak({ identificatie, dagtekening });
    const tekst = writeBericht(definition, value);
    // A decision that is taken again after a crash may say something else by then.
    const documentId = derivedId('uitgaand-document', uitgaandBerichtId, this.vault.blind(tekst));
    await this.vault.storeDocument(clientId, 'uitgaand-bericht', tekst, documentId);
    const bericht: VoorbereidBericht = {
      ...{ uitgaandBerichtId, berichtcode: definition.berichtcode, berichtversie: definition.versie },
      ...{ identificatie, dagtekening, retourcodes: [], documentId, ...rest },
    };
    return this.voorbereiding(bericht);
  }

  private voorbereiding(bericht: VoorbereidBericht): Voorbereiding {
    const { uitgaandBerichtId } = bericht;
    const voorbereidOp = this.clock.now().toISOString();
    const command = { type: 'PrepareUitgaandBericht', bericht, voorbereidOp } as const;
    return { uitgaandBerichtId, part: this.aggregates.part(uitgaandBerichtDecider, uitgaandBerichtId, command) };
  }

  /** The id of an answer that was made; null where there is none. */
  async voorbereid(regio: string, sleutel: string): Promise<string | null> {
    const uitgaandBerichtId = uitgaandBerichtIdOf(regio, sleutel);
    const { stand } = await this.aggregates.state(uitgaandBerichtDecider, uitgaandBerichtId, regio);
    return stand === 'onbekend' ? null : uitgaandBerichtId;
  }

  /** A message that waits or was sent; undefined where it was erased with its client, or never was. */
  async lees(uitgaandBerichtId: string, regio: string): Promise<UitgaandBericht | undefined> {
    const state = await this.aggregates.state(uitgaandBerichtDecider, uitgaandBerichtId, regio);
    if (state.stand === 'onbekend') return undefined;
    const { documentId, berichtcode, identificatie } = state.bericht;
    const found = await this.vault.readDocument(documentId);
    if (found.status !== 'bekend') return undefined;
    const soort = BERICHTEN.find((definition) => definition.berichtcode === berichtcode)?.bericht ?? berichtcode;
    const naam = `${soort}-${identificatie}.xml`;
    const { tekst: bewaard, soort: documentsoort } = found.inhoud;
    const tekst = documentsoort === GEDEELD ? await this.gedeeld.lees(bewaard) : bewaard;
    return tekst === undefined ? undefined : { naam, tekst, overgedragen: state.stand !== 'klaar' };
  }

  /**
   * Under the key of the client, and where it is about many, each part under that of its own. A person that Kroniek does
   * not know is not made known by a message that was refused: such an answer gets a key of its own, which belongs to
   * nobody else.
   */
  private async bewaar(
    { clientId, clienten, regio }: Beantwoording,
    uitgaandBerichtId: string,
    { definition, value }: Antwoordbericht,
  ): Promise<string> {
    const tekst = writeBericht(definition, value);
    // A repeat after midnight says another day: a text of its own.
    const documentId = derivedId('antwoord-document', uitgaandBerichtId, datumOf(this.clock.now()));
    const dossier = (): Promise<string> =>
      this.vault.openDossier(derivedId('bericht-dossier', uitgaandBerichtId), regio);
    const delen = gedeeld(tekst);
    const bsns = is325(definition) ? bsnsVan(value) : [];
    if (bsns.length === 0 || delen?.delen.length !== bsns.length) {
      return this.vault.storeDocument(clientId ?? (await dossier()), 'uitgaand-bericht', tekst, documentId);
    }
    const houder = await dossier();
    return this.gedeeld.bewaar(
      documentId,
      delen,
      houder,
      bsns.map((bsn) => clienten?.get(bsn) ?? houder),
    );
  }

  /** By when a request that comes in today is answered (OP274, OP346). */
  verzoektermijn(regio: string): Promise<Antwoordtermijn> {
    return this.termijn(regio, VERZOEKTERMIJN);
  }

  /** By when a return message to what comes in today is due (OP090). */
  retourtermijn(regio: string): Promise<Antwoordtermijn> {
    return this.termijn(regio, RETOURTERMIJN);
  }

  private async termijn(
    regio: string,
    { sleutel, standaard }: { readonly sleutel: string | null; readonly standaard: number },
  ): Promise<Antwoordtermijn> {
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(regio, { geldigOp: vandaag });
    const kalender = werkdagenkalender(configuratie);
    const werkdagen = (sleutel === null ? null : configuratie.parameter<number>(sleutel)) ?? standaard;
    return { werkdagen, kalenderVersie: kalender.versie, uiterste: addWerkdagen(kalender, vandaag, werkdagen) };
  }
}

function is323({ definition }: Heenbericht): boolean {
  return definition.bericht.endsWith('323');
}

function is325({ bericht }: BerichtDefinition): boolean {
  return bericht.endsWith('325');
}

/** In the order of the message. */
function bsnsVan(value: unknown): string[] {
  const { declaratieAntwoord } = value as Wmo325;
  return declaratieAntwoord?.clienten?.client.map(({ bsn }) => bsn) ?? [];
}
