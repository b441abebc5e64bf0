import { Inject, Injectable } from '@nestjs/common';
import { derivedId } from '../../kernel/ids.js';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { codesIn, GEEN_OPMERKING, NIET_BEOORDEELD, retourVan } from '../antwoord/retourbericht.js';
import { Berichtafwijzing } from '../bericht/berichtafwijzing.js';
import { type BerichtAntwoord } from '../bericht/berichtantwoord.js';
import { berichtDecider, berichtIdOf, HERGEBRUIKT } from '../bericht/bericht.decider.js';
import { type Gevolg } from '../bericht/bericht.events.js';
import { magAanleveren, VREEMDE_AFZENDER } from '../bericht/berichtverkeer.js';
import { readBericht } from '../berichten/bericht-reader.js';
import { type BerichtFout, BerichtOnleesbaar } from '../berichten/fout.js';
import { BERICHTEN } from '../berichten/gegenereerd/berichten.js';
import { jw302 } from '../berichten/gegenereerd/jw302.js';
import { jw320 } from '../berichten/gegenereerd/jw320.js';
import { wmo302 } from '../berichten/gegenereerd/wmo302.js';
import { wmo320 } from '../berichten/gegenereerd/wmo320.js';
import { type Regelnummers } from '../berichten/regelnummers.js';
import { placeOf } from '../berichten/regels.js';
import { VERZONDEN_POSTVAK, type VerzondenPostvak } from './postvak-facts.js';
import { uitgaandBerichtDecider, type UitgaandBerichtState } from './uitgaandbericht.decider.js';

type Uitkomst = CommandResult<BerichtAntwoord>;
type Verzonden = Exclude<UitgaandBerichtState, { readonly stand: 'onbekend' }>;

/** What an aanbieder answers to a 301 and a 319. */
export const RETOURBERICHTEN = [wmo302, wmo320, jw302, jw320] as const;

/** The header of a return message is that of the message it answers, with the marks of the return (IV028). */
interface Retourkop {
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: { readonly identificatie: string };
  readonly identificatieRetour: string;
  readonly dagtekeningRetour: string;
}

/**
 * Takes in the return message to a 301 or 319 that Kroniek sent: the aanbieder took it as it is, or refuses it with codes
 * of list WJ001, and then the gemeente has something to put right (OP090). A return message is not answered itself.
 */
@Injectable()
export class Retourontvangst {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(Berichtafwijzing) private readonly afwijzing: Berichtafwijzing,
    @Inject(VERZONDEN_POSTVAK) private readonly verzonden: VerzondenPostvak,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws as `Berichtontvangst.receive`. */
  async receive(bytes: Uint8Array, envelope: CommandEnvelope): Promise<Uitkomst> {
    const { regio, actor } = envelope;
    const sha256 = this.afwijzing.digest(bytes);
    let gelezen: Awaited<ReturnType<typeof lees>>;
    try {
      gelezen = await lees(bytes);
    } catch (error) {
      if (!(error instanceof BerichtOnleesbaar)) throw error;
      return this.afwijzing.wijsAf({ sha256, kop: error.kop, envelope }, error.fouten);
    }
    const { definition, value, lines } = gelezen;
    const header: Retourkop = value.header;
    const partijen = { afzender: 'aanbieder', agbcode: header.ontvanger, gemeentecode: header.afzender } as const;
    const aanbieder = await this.aanbieders.byAgb(regio, partijen.agbcode);
    if (!magAanleveren(actor, partijen, aanbieder?.aanbiederId)) throw VREEMDE_AFZENDER;
    const { berichtcode } = definition;
    const identificatie = header.identificatieRetour;
    const kop = { berichtcode, afzender: partijen.agbcode, ontvanger: partijen.gemeentecode, identificatie };
    const berichtId = berichtIdOf(regio, partijen.agbcode, identificatie, berichtcode);
    const weiger = (fouten: readonly BerichtFout[]): Promise<never> =>
      this.afwijzing.wijsAf({ sha256, kop, envelope }, fouten);

    const before = await this.aggregates.state(berichtDecider, berichtId, regio);
    if (before.sha256 === sha256) {
      const answer = { berichtId, status: 'al verwerkt', gevolgen: before.gevolgen, antwoordId: null } as const;
      return this.aggregates.execute([], envelope, { configVersion: null, answer });
    }
    if (before.sha256 !== null) {
      return weiger([fout(lines, 'IdentificatieRetour', HERGEBRUIKT.code, `${HERGEBRUIKT.message} (TR056)`)]);
    }
    const found = await this.zoek(header, definition.bericht, regio);
    if (found === undefined) {
      const melding =
        'Er is geen bericht met deze Identificatie aan u verstuurd waarop dit het antwoord is. Controleer de Identificatie.';
      return weiger([fout(lines, 'BerichtIdentificatie/Identificatie', 'RETOUR_ZONDER_BERICHT', melding)]);
    }
    const clientId = await this.houder(found, berichtId, regio);
    const person = await this.vault.read(clientId);
    if (person.status === 'bekend' && identificatie.replace(/[^0-9]/g, '').includes(person.inhoud.bsn)) {
      const melding = 'Dit kenmerk is het burgerservicenummer van de client. Gebruik een eigen nummer.';
      return weiger([fout(lines, 'IdentificatieRetour', 'KENMERK_IS_BSN', melding)]);
    }
    const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const documentId = derivedId('bericht-document', clientId, sha256);
    await this.vault.storeDocument(clientId, 'bericht', xml, documentId);
    const { uitgaandBerichtId } = found.bericht;
    const gevolgen: Gevolg[] = [{ soort: 'antwoord', id: uitgaandBerichtId }];
    const op = this.clock.now().toISOString();
    const retourcodes = codesIn(value).filter((code) => code !== GEEN_OPMERKING && code !== NIET_BEOORDEELD);
    const parts = [
      this.aggregates.part(berichtDecider, berichtId, {
        type: 'ReceiveBericht',
        ontvangst: {
          ...{ ...kop, berichtId, berichtversie: definition.versie, sha256, clientId, documentId },
          ...{ dagtekening: header.dagtekeningRetour, aantalProducten: 0 },
        },
        gevolgen,
        ontvangenOp: op,
      }),
      this.aggregates.part(uitgaandBerichtDecider, uitgaandBerichtId, {
        type: 'AnswerUitgaandBericht',
        ...{ berichtId, retourcodes, op },
      }),
    ];
    const answer: BerichtAntwoord = { berichtId, status: 'verwerkt', gevolgen, antwoordId: null };
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer });
  }

  /** From this gemeente to this aanbieder, under this Identificatie, of the kind that this return message answers. */
  private async zoek(header: Retourkop, retour: string, regio: string): Promise<Verzonden | undefined> {
    const { identificatie } = header.berichtIdentificatie;
    for (const id of await this.verzonden.metIdentificatie(regio, identificatie)) {
      const state = await this.aggregates.state(uitgaandBerichtDecider, id, regio);
      if (state.stand === 'onbekend') continue;
      const { van, naar, berichtcode } = state.bericht;
      const heen = BERICHTEN.find((definition) => definition.berichtcode === berichtcode);
      const past = heen !== undefined && retourVan(heen)?.bericht === retour;
      if (past && van === header.afzender && naar === header.ontvanger) return state;
    }
    return undefined;
  }

  /** Under the key of the client that the message was about; after an erasure under one of its own. */
  private async houder({ bericht }: Verzonden, berichtId: string, regio: string): Promise<string> {
    const document = await this.vault.readDocument(bericht.documentId);
    if (document.status === 'bekend') return document.inhoud.clientId;
    return this.vault.openDossier(derivedId('bericht-dossier', berichtId), regio);
  }
}

async function lees(bytes: Uint8Array) {
  return readBericht(bytes, RETOURBERICHTEN);
}

function fout(lines: Regelnummers, pad: string, code: string, melding: string): BerichtFout {
  return { plaats: placeOf(`Bericht/Header/${pad}`, lines), code, melding, retourcode: null };
}
