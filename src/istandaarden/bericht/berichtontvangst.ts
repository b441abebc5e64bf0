import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { derivedId, newId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { EVENT_STORE, type EventStore, WrongExpectedRevision } from '../../platform/event-store/event-store.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { clientDecider } from '../../toegang/client/client.decider.js';
import { type BerichtFout, type BerichtKop, BerichtOnleesbaar } from '../berichten/fout.js';
import {
  type Bericht,
  type Bericht301,
  type Bericht305,
  type Bericht307,
  kopOf,
  leesBericht,
  noemt,
  vragenIn,
} from '../berichten/lees-bericht.js';
import { berichtDecider, berichtIdOf, HERGEBRUIKT, tekstVan } from './bericht.decider.js';
import {
  bsnInKenmerken,
  fout,
  magAanleveren,
  partijenOf,
  persoonsgegevensOf,
  persoonsgegevensOf315,
  VREEMDE_AFZENDER,
} from './berichtverkeer.js';
import { type Berichtplan, Berichtplanner } from './berichtplan.js';
import { Declaratieontvangst } from '../declaratiebericht/declaratieontvangst.js';
import { Postvak } from '../postvak/postvak.js';
import { Retourontvangst } from '../postvak/retourontvangst.js';
import { type Verzoekbericht, Verzoekontvangst } from '../verzoek/verzoekontvangst.js';
import { antwoordOp, Wachtkamer } from '../wachtkamer/wachtkamer.js';
import { Berichtafwijzing, type Geweigerd } from './berichtafwijzing.js';
import { type BerichtAntwoord } from './berichtantwoord.js';
import { type Berichtfeiten } from './regiestappen.js';

type Uitkomst = CommandResult<BerichtAntwoord>;

/** `eerste`: as it came in. `hervat`: it waited, and something that it waited for came. `laatste`: it waits no longer. */
export type Keer = 'eerste' | 'hervat' | 'laatste';

/** What is fixed once a message can be read. */
interface Ontvangst {
  readonly bericht: Bericht;
  readonly berichtId: string;
  readonly sha256: string;
  readonly xml: string;
  readonly kop: BerichtKop;
  readonly envelope: CommandEnvelope;
  readonly keer: Keer;
}

/**
 * Takes in one message, wholly or not at all (R-DAT-01): read, check, decide every product, keep the message in the
 * vault and append everything at once. A message with any fault changes nothing; it leaves a `BerichtRejected` with all
 * its faults and the sender gets the same list.
 */
@Injectable()
export class Berichtontvangst {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(Berichtplanner) private readonly planner: Berichtplanner,
    @Inject(Postvak) private readonly postvak: Postvak,
    @Inject(Berichtafwijzing) private readonly afwijzing: Berichtafwijzing,
    @Inject(Declaratieontvangst) private readonly declaraties: Declaratieontvangst,
    @Inject(Wachtkamer) private readonly wachtkamer: Wachtkamer,
    @Inject(Verzoekontvangst) private readonly verzoeken: Verzoekontvangst,
    @Inject(Retourontvangst) private readonly retouren: Retourontvangst,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Throws `Rejection`: `BERICHT_AFGEWEZEN` (invalid, with `errors`), `BERICHT_IDENTIFICATIE_HERGEBRUIKT` (conflict) or
   * `AFZENDER_NIET_UZELF` (forbidden, leaves no trace).
   */
  async receive(bytes: Uint8Array, envelope: CommandEnvelope, keer: Keer = 'eerste'): Promise<Uitkomst> {
    if (noemt(bytes, '323')) return this.declaraties.receive(bytes, envelope);
    if (noemt(bytes, '302', '320')) return this.retouren.receive(bytes, envelope);
    const sha256 = this.afwijzing.digest(bytes);
    let bericht: Bericht;
    try {
      bericht = await leesBericht(bytes, { vandaag: datumOf(this.clock.now()) });
    } catch (error) {
      if (!(error instanceof BerichtOnleesbaar)) throw error;
      return this.afwijzing.wijsAf({ sha256, kop: error.kop, envelope, heen: error.heen }, error.fouten);
    }
    const kop = kopOf(bericht.berichtcode, bericht.inhoud.header);
    const { afzender, berichtIdentificatie } = bericht.inhoud.header;
    const berichtId = berichtIdOf(envelope.regio, afzender, berichtIdentificatie.identificatie, bericht.berichtcode);
    // Only read as text once it is known to be UTF-8.
    const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return this.process({ bericht, berichtId, sha256, xml, kop, envelope, keer });
  }

  private async process(ontvangst: Ontvangst): Promise<Uitkomst> {
    const { bericht, envelope } = ontvangst;
    const { regio, actor } = envelope;
    const partijen = partijenOf(bericht);
    const aanbieder = await this.aanbieders.byAgb(regio, partijen.agbcode);
    if (!magAanleveren(actor, partijen, aanbieder?.aanbiederId)) throw VREEMDE_AFZENDER;
    const before = await this.processedBefore(ontvangst);
    if (before !== undefined) return before;

    const vandaag = datumOf(this.clock.now());
    const configuratie = await this.configuraties.at(regio, { geldigOp: vandaag });
    const fouten = [...bsnInKenmerken(bericht)];
    const [gemeente, agb] = partijen.afzender === 'gemeente' ? ['Afzender', 'Ontvanger'] : ['Ontvanger', 'Afzender'];
    if (!configuratie.deeltMee(partijen.gemeentecode, 'inkoop')) {
      const melding = 'Deze gemeente hoort niet bij de regio. Controleer de gemeentecode.';
      fouten.push(fout(bericht, `Bericht/Header/${gemeente}`, 'GEMEENTE_ONBEKEND', melding));
    }
    if (aanbieder === undefined) {
      const melding =
        'Er is in de regio geen aanbieder met deze AGB-code. Controleer de code, of laat de aanbieder registreren.';
      fouten.push(fout(bericht, `Bericht/Header/${agb}`, 'AANBIEDER_ONBEKEND', melding));
    }
    if (fouten.length > 0 || aanbieder === undefined) return this.afwijzing.wijsAf(gelezen(ontvangst), fouten);
    return this.carryOut(ontvangst, aanbieder.aanbiederId);
  }

  /**
   * Everything is decided before anything is kept: a refused message leaves no person in the vault. A new client gets
   * its id only after that, and the decisions are taken again on it.
   */
  private async carryOut(ontvangst: Ontvangst, aanbiederId: string): Promise<Uitkomst> {
    const { bericht, berichtId, envelope } = ontvangst;
    const known = await this.vault.findByBsn(bericht.inhoud.client.bsn, envelope.regio);
    const feiten = { berichtId, aanbiederId, clientId: known };
    if (bericht.soort === '305' || bericht.soort === '307') {
      const plan =
        bericht.soort === '305'
          ? await this.planner.plan305(bericht, feiten, envelope)
          : await this.planner.plan307(bericht, feiten, envelope);
      if (plan.fouten.length === 0 && known !== undefined) return this.keepAndAppend(ontvangst, known, plan, []);
      return this.houdOfWijsAf({ ...ontvangst, bericht }, aanbiederId, known, plan.fouten);
    }
    const refused = gelezen(ontvangst, known);
    if (known === undefined && bericht.soort === '317') {
      return this.afwijzing.wijsAf(refused, [
        fout(
          ...([bericht, 'Bericht/Client/Bsn', 'CLIENT_VAN_VERZOEK_ONBEKEND'] as const),
          'Deze client heeft geen toewijzing van deze gemeente aan u. Vraag eerst een toewijzing aan met een 315. (TR304)',
        ),
      ]);
    }
    const planFor = (clientId: string): Promise<Berichtplan> =>
      bericht.soort === '301'
        ? this.plan301(bericht, { berichtId, aanbiederId, clientId }, envelope)
        : this.planVerzoek(bericht, { berichtId, aanbiederId, clientId }, ontvangst);
    let plan = await planFor(known ?? newId());
    if (plan.fouten.length > 0) return this.afwijzing.wijsAf(refused, plan.fouten);
    const clientId = known ?? (await this.makeClient(bericht, envelope));
    if (known === undefined) plan = await planFor(clientId);
    if (plan.fouten.length > 0) return this.afwijzing.wijsAf(refused, plan.fouten);
    const { gemeentecode } = partijenOf(bericht);
    const op = this.clock.now().toISOString();
    const client = this.aggregates.part(clientDecider, clientId, {
      type: 'RegisterClient',
      clientId,
      gemeentecode,
      op,
    });
    return this.keepAndAppend(ontvangst, clientId, plan, [client]);
  }

  /** With what its products grant of the requests of the aanbieder. */
  private async plan301(
    bericht: Bericht301,
    feiten: Berichtfeiten & { readonly clientId: string },
    envelope: CommandEnvelope,
  ): Promise<Berichtplan> {
    const plan = await this.planner.plan301(bericht, feiten, envelope);
    const { gemeentecode } = partijenOf(bericht);
    const toegekend = await this.verzoeken.toegekend(bericht, { ...feiten, gemeentecode }, plan.gevolgen, envelope);
    return {
      ...plan,
      fouten: [...plan.fouten, ...toegekend.fouten],
      parts: [...plan.parts, ...toegekend.parts],
    };
  }

  private planVerzoek(
    bericht: Verzoekbericht,
    feiten: Berichtfeiten & { readonly clientId: string },
    { sha256, envelope }: Ontvangst,
  ): Promise<Berichtplan> {
    const { gemeentecode } = partijenOf(bericht);
    return this.verzoeken.plan(bericht, { ...feiten, gemeentecode, sha256 }, envelope);
  }

  /** A message that came before its toewijzing waits for it, and one that waited long enough is answered. */
  private async houdOfWijsAf(
    ontvangst: Ontvangst & { readonly bericht: Bericht305 | Bericht307 },
    aanbiederId: string,
    clientId: string | undefined,
    fouten: readonly BerichtFout[],
  ): Promise<Uitkomst> {
    const { berichtId, envelope, keer } = ontvangst;
    const geweigerd = gelezen(ontvangst, clientId);
    if (keer === 'eerste') {
      const held = await this.wachtkamer.houd({ ...ontvangst, aanbiederId, clientId }, fouten);
      if (held === 'bekend') return this.carryOut(ontvangst, aanbiederId);
      return held ?? this.afwijzing.wijsAf(geweigerd, fouten);
    }
    const { wacht } = await this.aggregates.state(berichtDecider, berichtId, envelope.regio);
    if (wacht === null) return this.afwijzing.wijsAf(geweigerd, fouten);
    const wachtNog = keer === 'hervat' && fouten.every(({ code }) => code === 'TOEWIJZING_ONBEKEND');
    if (wachtNog) return this.zoals(antwoordOp(berichtId, wacht.termijn.uiterste));
    const einde = this.aggregates.part(berichtDecider, berichtId, {
      type: 'EndBerichtWait',
      reden: keer === 'laatste' ? 'termijn' : 'afgewezen',
      op: this.clock.now().toISOString(),
    });
    return this.afwijzing.wijsAf({ ...geweigerd, gewacht: { einde, termijn: wacht.termijn } }, fouten);
  }

  private makeClient(bericht: Bericht301 | Verzoekbericht, { regio }: CommandEnvelope): Promise<string> {
    if (bericht.soort === '317') throw new Error('A 317 makes no client known.');
    const gegevens =
      bericht.soort === '301' ? persoonsgegevensOf(bericht.inhoud) : persoonsgegevensOf315(bericht.inhoud);
    return this.vault.findOrCreateByBsn(bericht.inhoud.client.bsn, gegevens, regio);
  }

  /** First the vault, then the log: a crash between them leaves a document that the repeat finds under the same id. */
  private async keepAndAppend(
    ontvangst: Ontvangst,
    clientId: string,
    plan: Berichtplan,
    clientParts: readonly Part[],
  ): Promise<Uitkomst> {
    const { bericht, berichtId, sha256, xml, envelope } = ontvangst;
    const documentId = derivedId('bericht-document', clientId, sha256);
    await this.vault.storeDocument(clientId, 'bericht', xml, documentId);
    const { header } = bericht.inhoud;
    const part = this.aggregates.part(berichtDecider, berichtId, {
      type: 'ReceiveBericht',
      ontvangst: {
        berichtId,
        berichtcode: bericht.berichtcode,
        berichtversie: bericht.versie,
        afzender: header.afzender,
        ontvanger: header.ontvanger,
        identificatie: header.berichtIdentificatie.identificatie,
        dagtekening: header.berichtIdentificatie.dagtekening,
        sha256,
        clientId,
        aantalProducten: productenOf(bericht),
        documentId,
      },
      gevolgen: plan.gevolgen,
      ontvangenOp: this.clock.now().toISOString(),
    });
    const heen = { definition: bericht.definition, value: bericht.inhoud };
    const { regio } = envelope;
    const { wacht } = await this.aggregates.state(berichtDecider, berichtId, regio);
    const antwoord = await this.postvak.bereidVoor({
      ...{ heen, regio, berichtId, clientId, bevindingen: [], sleutel: berichtId, termijn: wacht?.termijn },
    });
    const antwoordId = antwoord?.uitgaandBerichtId ?? null;
    const answer: BerichtAntwoord = { berichtId, status: 'verwerkt', gevolgen: plan.gevolgen, antwoordId };
    const { configVersion } = plan;
    const parts = [part, ...clientParts, ...plan.parts, ...(antwoord === undefined ? [] : [antwoord.part])];
    try {
      return await this.aggregates.execute(parts, envelope, { configVersion, answer });
    } catch (error) {
      // The same message may have come in twice at once: the other one did the work.
      const before = error instanceof Rejection || error instanceof WrongExpectedRevision;
      const done = before ? await this.processedBefore(ontvangst) : undefined;
      if (done === undefined) throw error;
      return done;
    }
  }

  private async processedBefore(ontvangst: Ontvangst): Promise<Uitkomst | undefined> {
    const { bericht, berichtId, sha256, envelope, keer } = ontvangst;
    const state = await this.aggregates.state(berichtDecider, berichtId);
    const tekst = tekstVan(state);
    if (tekst === null) return undefined;
    if (tekst !== sha256) {
      const path = 'Bericht/Header/BerichtIdentificatie/Identificatie';
      const melding = `${HERGEBRUIKT.message} (TR056)`;
      return this.afwijzing.wijsAf(gelezen(ontvangst), [fout(bericht, path, HERGEBRUIKT.code, melding)], HERGEBRUIKT);
    }
    const { gevolgen, wacht } = state;
    if (wacht !== null && keer !== 'eerste') return undefined;
    if (wacht !== null) return this.zoals(antwoordOp(berichtId, wacht.termijn.uiterste));
    const antwoordId = await this.postvak.voorbereid(envelope.regio, berichtId);
    return this.zoals({ berichtId, status: 'al verwerkt', gevolgen, antwoordId });
  }

  /** How a message stands, as of its last event. */
  private async zoals(antwoord: BerichtAntwoord): Promise<Uitkomst> {
    const history = await this.store.readStream(`${berichtDecider.category}-${antwoord.berichtId}`);
    return { positie: (history.at(-1)?.position ?? 0n).toString(), antwoord };
  }
}

function gelezen({ sha256, kop, envelope, bericht }: Ontvangst, clientId?: string): Geweigerd {
  return { sha256, kop, envelope, heen: { definition: bericht.definition, value: bericht.inhoud }, clientId };
}

function productenOf(bericht: Bericht): number {
  switch (bericht.soort) {
    case '301':
      return bericht.inhoud.client.toegewezenProducten.toegewezenProduct.length;
    case '305':
      return bericht.inhoud.client.startProducten.startProduct.length;
    case '307':
      return bericht.inhoud.client.stopProducten.stopProduct.length;
    case '315':
      return bericht.inhoud.client.aangevraagdeProducten.aangevraagdProduct.length;
    case '317':
      return vragenIn(bericht.inhoud.client.verzoek);
  }
}
