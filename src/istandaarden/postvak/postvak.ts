import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { addWerkdagen, type Werkdagenkalender } from '../../kernel/werkdagen.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { codesIn, type Heenbericht, maakRetour } from '../antwoord/retourbericht.js';
import { writeBericht } from '../berichten/bericht-writer.js';
import { BERICHTEN } from '../berichten/gegenereerd/berichten.js';
import { type Wmo305 } from '../berichten/gegenereerd/wmo305.js';
import { type Bevinding } from '../regels/bevinding.js';
import { uitgaandBerichtDecider } from './uitgaandbericht.decider.js';
import { type VoorbereidBericht } from './uitgaandbericht.events.js';

/** OP090: a return message is sent within 3 werkdagen; the region may ask more of itself. */
const RETOURTERMIJN = { sleutel: 'berichten.retourtermijn.werkdagen', standaard: 3 } as const;

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
    const retour = maakRetour(heen, bevindingen, { identificatie, dagtekening: vandaag });
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
      documentId: await this.bewaar(beantwoording, uitgaandBerichtId, writeBericht(retour.definition, retour.value)),
      termijn: await this.termijn(regio),
    };
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
    return { naam, tekst: found.inhoud.tekst, overgedragen: state.stand === 'overgedragen' };
  }

  /**
   * Under the key of the client. A person that Kroniek does not know is not made known by a message that was refused:
   * such an answer gets a key of its own, which belongs to nobody else.
   */
  private async bewaar({ clientId, regio }: Beantwoording, uitgaandBerichtId: string, tekst: string): Promise<string> {
    const houder = clientId ?? (await this.vault.openDossier(derivedId('bericht-dossier', uitgaandBerichtId), regio));
    // A repeat after midnight says another day: a text of its own.
    const documentId = derivedId('antwoord-document', uitgaandBerichtId, datumOf(this.clock.now()));
    return this.vault.storeDocument(houder, 'uitgaand-bericht', tekst, documentId);
  }

  private async termijn(regio: string): Promise<VoorbereidBericht['termijn']> {
    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(regio, { geldigOp: vandaag });
    if (configuratie.parameter<string>('kpi.starttermijn.kalender') === null) return null;
    const kalender: Werkdagenkalender = configuratie.kalender();
    const werkdagen = configuratie.parameter<number>(RETOURTERMIJN.sleutel) ?? RETOURTERMIJN.standaard;
    return { werkdagen, kalenderVersie: kalender.versie, uiterste: addWerkdagen(kalender, vandaag, werkdagen) };
  }
}
