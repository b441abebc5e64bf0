import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { holdsBsn } from '../../kernel/vrije-tekst.js';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { Berichtafwijzing, type Geweigerd } from '../bericht/berichtafwijzing.js';
import { type BerichtAntwoord } from '../bericht/berichtantwoord.js';
import { berichtDecider, berichtIdOf, HERGEBRUIKT } from '../bericht/bericht.decider.js';
import { magAanleveren, retourcodeOp, VREEMDE_AFZENDER } from '../bericht/berichtverkeer.js';
import { gedeeld, GedeeldDocument } from '../bericht/gedeeld-document.js';
import { readBericht } from '../berichten/bericht-reader.js';
import { writeBericht } from '../berichten/bericht-writer.js';
import { type BerichtFout, BerichtOnleesbaar } from '../berichten/fout.js';
import { jw323 } from '../berichten/gegenereerd/jw323.js';
import { type Wmo323, wmo323 } from '../berichten/gegenereerd/wmo323.js';
import { kopOf } from '../berichten/lees-bericht.js';
import { type Regelnummers } from '../berichten/regelnummers.js';
import { alsFouten, placeOf } from '../berichten/regels.js';
import { beoordeelBericht } from '../regels/beoordeel-bericht.js';
import { declaratieberichtDecider, declaratieberichtIdOf } from './declaratiebericht.decider.js';
import { Declaratiebeoordeling } from './declaratiebeoordeling.js';
import { periodeVan } from './declaratieregels.js';

type Uitkomst = CommandResult<BerichtAntwoord>;

export const DECLARATIEBERICHTEN = [wmo323, jw323] as const;

/** A declaratie that can be read and keeps the rules inside it. */
interface Ontvangst {
  readonly definition: typeof wmo323 | typeof jw323;
  readonly inhoud: Wmo323;
  readonly lines: Regelnummers;
  readonly xml: string;
  readonly sha256: string;
  readonly berichtId: string;
  readonly envelope: CommandEnvelope;
}

/**
 * Takes in a 323 (R-DAT-01, R-BEK-05). It is refused as a whole (schema, rules inside it, header, DeclaratieNummer), or
 * received and then judged line by line; the answer is a 325.
 */
@Injectable()
export class Declaratieontvangst {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(GedeeldDocument) private readonly documenten: GedeeldDocument,
    @Inject(Berichtafwijzing) private readonly afwijzing: Berichtafwijzing,
    @Inject(Declaratiebeoordeling) private readonly beoordeling: Declaratiebeoordeling,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws as `Berichtontvangst.receive`. */
  async receive(bytes: Uint8Array, envelope: CommandEnvelope): Promise<Uitkomst> {
    const sha256 = this.afwijzing.digest(bytes);
    let gelezen: Awaited<ReturnType<typeof lees>>;
    try {
      gelezen = await lees(bytes);
    } catch (error) {
      if (!(error instanceof BerichtOnleesbaar)) throw error;
      return this.afwijzing.wijsAf({ sha256, kop: error.kop, envelope }, error.fouten);
    }
    const { definition, value: inhoud, lines } = gelezen;
    const { afzender, berichtIdentificatie } = inhoud.header;
    const { berichtcode } = definition;
    const berichtId = berichtIdOf(envelope.regio, afzender, berichtIdentificatie.identificatie, berichtcode);
    const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const ontvangst = { definition, inhoud, lines, xml, sha256, berichtId, envelope };
    const bevindingen = beoordeelBericht(definition, inhoud, { vandaag: this.vandaag });
    if (bevindingen.length > 0) return this.wijsAf(ontvangst, alsFouten(bevindingen, lines));
    return this.neemAan(ontvangst);
  }

  private async neemAan(ontvangst: Ontvangst): Promise<Uitkomst> {
    const { definition, inhoud, lines, sha256, berichtId, envelope } = ontvangst;
    const { regio, actor } = envelope;
    const { header, declaratie } = inhoud;
    const partijen = { afzender: 'aanbieder', agbcode: header.afzender, gemeentecode: header.ontvanger } as const;
    const aanbieder = await this.aanbieders.byAgb(regio, partijen.agbcode);
    if (!magAanleveren(actor, partijen, aanbieder?.aanbiederId)) throw VREEMDE_AFZENDER;
    const fouten: BerichtFout[] = [];
    const fout = (pad: string, code: string, melding: string): number =>
      fouten.push({ plaats: placeOf(pad, lines), code, melding, retourcode: retourcodeOp(code) });
    const before = await this.aggregates.state(berichtDecider, berichtId, regio);
    if (before.sha256 !== null && before.sha256 !== sha256) {
      fout('Bericht/Header/BerichtIdentificatie/Identificatie', HERGEBRUIKT.code, `${HERGEBRUIKT.message} (TR056)`);
      return this.wijsAf(ontvangst, fouten, HERGEBRUIKT);
    }
    const wet = definition.bericht === 'WMO323' ? 'Wmo2015' : 'Jeugdwet';
    const nummer = this.vault.blind(declaratie.declaratieNummer);
    const declaratieberichtId = declaratieberichtIdOf(regio, wet, partijen.agbcode, nummer);
    if (before.sha256 !== null) {
      return this.beoordeling.beoordeel(
        { definition, inhoud, declaratieberichtId, berichtId },
        envelope,
        'al verwerkt',
      );
    }
    const configuratie = await this.configuraties.at(regio, { geldigOp: this.vandaag });
    if (!configuratie.deeltMee(partijen.gemeentecode, 'inkoop')) {
      const melding = 'Deze gemeente hoort niet bij de regio. Controleer de gemeentecode.';
      fout('Bericht/Header/Ontvanger', 'GEMEENTE_ONBEKEND', melding);
    }
    if (aanbieder === undefined) {
      const melding =
        'Er is in de regio geen aanbieder met deze AGB-code. Controleer de code, of laat de aanbieder registreren.';
      fout('Bericht/Header/Afzender', 'AANBIEDER_ONBEKEND', melding);
    }
    const bsns = declaratie.clienten.client.map(({ bsn }) => bsn);
    const kenmerk = header.berichtIdentificatie.identificatie.replace(/[^0-9]/g, '');
    if (bsns.some((bsn) => kenmerk.includes(bsn))) {
      const melding = 'Dit kenmerk is het burgerservicenummer van een client. Gebruik een eigen nummer.';
      fout('Bericht/Header/BerichtIdentificatie/Identificatie', 'KENMERK_IS_BSN', melding);
    }
    const gebruikt = await this.aggregates.state(declaratieberichtDecider, declaratieberichtId, regio);
    if (gebruikt.stand !== 'onbekend') {
      const melding = 'Dit DeclaratieNummer is al gebruikt. Stuur de declaratie met een nieuw nummer. (TR333)';
      fout('Bericht/Declaratie', 'DECLARATIENUMMER_IN_GEBRUIK', melding);
    }
    if (fouten.length > 0 || aanbieder === undefined) return this.wijsAf(ontvangst, fouten);
    await this.leg(ontvangst, { declaratieberichtId, aanbiederId: aanbieder.aanbiederId, wet });
    return this.beoordeling.beoordeel({ definition, inhoud, declaratieberichtId, berichtId }, envelope, 'verwerkt');
  }

  /** First the vault, then the log: a crash between them leaves texts that the repeat finds under the same ids. */
  private async leg(
    { definition, inhoud, xml, sha256, berichtId, envelope }: Ontvangst,
    { declaratieberichtId, aanbiederId, wet }: Vastgesteld,
  ): Promise<void> {
    const { regio } = envelope;
    const { header, declaratie } = inhoud;
    const bsns = declaratie.clienten.client.map(({ bsn }) => bsn);
    const clienten = await this.vault.findManyByBsn(bsns, regio);
    const houder = await this.vault.openDossier(derivedId('bericht-dossier', berichtId), regio);
    const documentId = derivedId('bericht-document', houder, sha256);
    const heel = gedeeld(xml);
    const delen = heel?.delen.length === bsns.length ? heel : gedeeld(writeBericht(definition, inhoud))!;
    await this.documenten.bewaar(
      documentId,
      delen,
      houder,
      bsns.map((bsn) => clienten.get(bsn) ?? houder),
    );
    const op = this.clock.now().toISOString();
    const { totaalBedrag, debetCredit } = declaratie.totaalIngediendBedrag;
    const aantalRegels = declaratie.clienten.client.reduce((som, one) => som + one.prestaties.prestatie.length, 0);
    const bericht = this.aggregates.part(berichtDecider, berichtId, {
      type: 'AcceptBericht',
      ontvangst: {
        ...{ berichtId, berichtcode: definition.berichtcode, berichtversie: definition.versie, sha256, documentId },
        ...{ afzender: header.afzender, ontvanger: header.ontvanger },
        ...{ ...header.berichtIdentificatie, clientId: null, aantalProducten: aantalRegels },
      },
      ontvangenOp: op,
    });
    const ontvangen = this.aggregates.part(declaratieberichtDecider, declaratieberichtId, {
      type: 'ReceiveDeclaratiebericht',
      bericht: {
        ...{ declaratieberichtId, berichtId, gemeentecode: header.ontvanger, aanbiederId, wet },
        declaratienummer: holdsBsn(declaratie.declaratieNummer) ? null : declaratie.declaratieNummer,
        periode: periodeVan(inhoud),
        dagtekening: header.berichtIdentificatie.dagtekening,
        ...{ aantalClienten: bsns.length, aantalRegels },
        ingediend: debetCredit === 'C' ? -totaalBedrag : totaalBedrag,
      },
      op,
    });
    const commandId = derivedId('declaratiebericht-ontvangst', berichtId);
    const eigen = { ...envelope, commandId, fingerprint: sha256 };
    await this.aggregates.execute([bericht, ontvangen], eigen, { configVersion: null, answer: null });
  }

  private wijsAf(
    { definition, inhoud, sha256, envelope }: Ontvangst,
    fouten: readonly BerichtFout[],
    rejection?: Rejection,
  ): Promise<never> {
    const kop = kopOf(definition.berichtcode, inhoud.header);
    const geweigerd: Geweigerd = { sha256, kop, envelope, heen: { definition, value: inhoud } };
    return this.afwijzing.wijsAf(geweigerd, fouten, rejection);
  }

  private get vandaag(): string {
    return datumOf(this.clock.now());
  }
}

interface Vastgesteld {
  readonly declaratieberichtId: string;
  readonly aanbiederId: string;
  readonly wet: 'Wmo2015' | 'Jeugdwet';
}

async function lees(bytes: Uint8Array): Promise<Pick<Ontvangst, 'definition' | 'lines'> & { readonly value: Wmo323 }> {
  const { definition, value, lines } = await readBericht(bytes, DECLARATIEBERICHTEN);
  return { definition, value, lines };
}
