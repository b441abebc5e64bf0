import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Datum, datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { type Persoon, PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { type PreparedToewijzing, toewijzingIdOf, ToewijzingParts } from '../../toegang/toewijzing/toewijzing-parts.js';
import { sameOmvang, toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { type ToewijzingEvent } from '../../toegang/toewijzing/toewijzing.events.js';
import {
  evolveToewijzing,
  type Toewijzinggegevens,
  type ToewijzingState,
} from '../../toegang/toewijzing/toewijzing.state.js';
import { REDENEN, VERWIJDERD } from '../bericht/redenen.js';
import { readBericht } from '../berichten/bericht-reader.js';
import { type Wmo315, wmo315 } from '../berichten/gegenereerd/wmo315.js';
import { type Wmo317, wmo317 } from '../berichten/gegenereerd/wmo317.js';
import { jw315 } from '../berichten/gegenereerd/jw315.js';
import { jw317 } from '../berichten/gegenereerd/jw317.js';
import { Postvak, type Uitgaand } from '../postvak/postvak.js';
import { Toewijzingenlezer } from './clienttoewijzingen.js';
import { maakToewijzingsbericht, type Toegewezen } from './toewijzingsbericht.js';
import { type GrantVerzoek, type RefuseVerzoek } from './verzoek.commands.js';
import { type OpenVerzoek, teBeslissen, type VerzoekCommand, verzoekDecider } from './verzoek.decider.js';
import { type Afwijking, type Toekenning, type Verzoekgegevens, type Vraag } from './verzoek.events.js';
import { maakVerzoekantwoord } from './verzoekantwoord.js';
import { verzoekdossierDecider, verzoekdossierIdOf } from './verzoekdossier.decider.js';
import { isActueel, vraagtNieuwNummer } from './verzoekregels.js';

export interface Besluit {
  readonly verzoekId: string;
  /** The 301 or 319 that waits in the outbox. */
  readonly uitgaandBerichtId: string;
  readonly toewijzingen: readonly Toekenning[];
}

/** What only the message of the aanbieder says. */
interface Verzoekinhoud {
  readonly referentie: string;
  readonly agbcode: string;
  readonly identificatie: string;
  readonly berichtcode: string;
}

/** What granting does to the toewijzingen, before it is decided. */
interface Uitvoering {
  readonly prepared: readonly PreparedToewijzing[];
  readonly toewijzingen: readonly Toekenning[];
  readonly afwijkingen: readonly Afwijking[];
}

const DOOR_AANBIEDER = '12';

/** Decides a request and writes what the aanbieder hears of it, in one append: both stand, or neither. */
@Injectable()
export class Verzoekbesluit {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(ToewijzingParts) private readonly parts: ToewijzingParts,
    @Inject(Toewijzingenlezer) private readonly toewijzingen: Toewijzingenlezer,
    @Inject(Postvak) private readonly postvak: Postvak,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onderzoek(verzoekId: string, envelope: CommandEnvelope): Promise<CommandResult<Besluit>> {
    const verzoek = await this.open(verzoekId, envelope);
    const command = { type: 'StartOnderzoek', ...this.handeling(envelope) } as const;
    return this.antwoord(verzoek, command, null, envelope);
  }

  async afwijzing(data: RefuseVerzoek['data'], envelope: CommandEnvelope): Promise<CommandResult<Besluit>> {
    const { verzoekId, redenCode, woonplaatsgemeente, toelichting } = data;
    const verzoek = await this.open(verzoekId, envelope);
    const command = {
      type: 'RefuseVerzoek' as const,
      ...{ redenCode, woonplaatsgemeente, toelichting },
      ...this.handeling(envelope),
    };
    return this.antwoord(verzoek, command, { redenCode, woonplaatsgemeente }, envelope);
  }

  /** All of it or nothing: every toewijzing that it asks, the decision, and the 301 with all current toewijzingen. */
  async toekenning(data: GrantVerzoek['data'], envelope: CommandEnvelope): Promise<CommandResult<Besluit>> {
    const { regio } = envelope;
    const verzoek = await this.open(data.verzoekId, envelope);
    const { gegevens } = verzoek;
    const uitvoering =
      gegevens.soort === 'toewijzing'
        ? await this.vanVerzoek(gegevens, data, envelope)
        : await this.vanWijziging(gegevens, data, envelope);
    const { prepared, toewijzingen, afwijkingen } = uitvoering;
    const delen = this.parts.toParts(prepared);
    const inhoud = await this.inhoud(gegevens);
    const besluit = await this.postvak.bereid({
      ...this.uitgaand(verzoek, inhoud, envelope),
      uitkomst: 'goedgekeurd',
      maak: async (kenmerk) =>
        maakToewijzingsbericht(
          {
            ...{ wet: gegevens.wet, gemeentecode: gegevens.gemeentecode, agbcode: inhoud.agbcode },
            persoon: await this.persoon(gegevens.clientId),
            producten: await this.producten(gegevens, uitvoering, inhoud.referentie, delen, regio),
          },
          kenmerk,
        ),
    });
    const command = {
      type: 'GrantVerzoek' as const,
      ...{ toewijzingen, afwijkingen, berichtId: null },
      ...this.handeling(envelope),
    };
    const parts = [...delen, ...this.besluitdelen(verzoek, command, regio), besluit.part];
    const { uitgaandBerichtId } = besluit;
    const configVersion = prepared.findLast((een) => een.configVersion !== null)?.configVersion ?? null;
    const answer = { verzoekId: gegevens.verzoekId, uitgaandBerichtId, toewijzingen };
    return this.aggregates.execute(parts, envelope, { configVersion, answer });
  }

  /** 315: as asked, or as the gemeente decides otherwise per product (IV094). */
  private async vanVerzoek(
    gegevens: Verzoekgegevens,
    { afwijking = {}, data = [] }: GrantVerzoek['data'],
    envelope: CommandEnvelope,
  ): Promise<Uitvoering> {
    if (data.length > 0) {
      throw new Rejection(
        'DATA_ALLEEN_BIJ_WIJZIGING',
        'Data per vraag horen bij een 317. Gebruik afwijking.',
        'invalid',
      );
    }
    const [vraag] = gegevens.vragen;
    const productcode = afwijking.productcode ?? vraag!.productcode;
    if (productcode === null) {
      throw new Rejection(
        'PRODUCTCODE_ONTBREEKT',
        'De aanbieder vroeg geen product met een code. Kies het product in afwijking.productcode.',
        'invalid',
      );
    }
    const wens = {
      productcode,
      ingangsdatum: afwijking.ingangsdatum ?? vraag!.ingangsdatum!,
      einddatum: afwijking.einddatum === undefined ? vraag!.einddatum : afwijking.einddatum,
      omvang: afwijking.omvang === undefined ? vraag!.omvang : afwijking.omvang,
      budget: afwijking.budget === undefined ? vraag!.budget : afwijking.budget,
    };
    const prepared = await this.stuur(gegevens, wens, undefined, 0, envelope);
    const anders: Readonly<Record<Afwijking, boolean>> = {
      product: wens.productcode !== vraag!.productcode,
      ingangsdatum: wens.ingangsdatum !== vraag!.ingangsdatum,
      einddatum: wens.einddatum !== vraag!.einddatum,
      omvang: !sameOmvang(wens.omvang, vraag!.omvang),
      budget: wens.budget !== vraag!.budget,
    };
    return {
      prepared: [prepared],
      toewijzingen: [{ soort: 'toewijzing', toewijzingId: prepared.toewijzingId }],
      afwijkingen: (Object.keys(anders) as Afwijking[]).filter((naam) => anders[naam]),
    };
  }

  /** 317: everything that is asked, one to one but for days that were agreed anew (IV093, OP348). */
  private async vanWijziging(
    gegevens: Verzoekgegevens,
    { afwijking, data = [] }: GrantVerzoek['data'],
    envelope: CommandEnvelope,
  ): Promise<Uitvoering> {
    if (afwijking !== undefined && Object.values(afwijking).some((waarde) => waarde !== undefined)) {
      throw new Rejection(
        'WIJZIGING_ALLEEN_ALS_GEVRAAGD',
        'Een 317 wordt geheel toegekend zoals gevraagd; alleen data mogen anders. Laat afwijking weg of wijs het verzoek af.',
        'invalid',
      );
    }
    const onbekend = data.find(({ vraag }) => gegevens.vragen[vraag - 1] === undefined);
    if (onbekend !== undefined) {
      throw new Rejection('VRAAG_ONBEKEND', `Dit verzoek heeft geen vraag ${onbekend.vraag}.`, 'invalid');
    }
    const prepared: PreparedToewijzing[] = [];
    const toewijzingen: Toekenning[] = [];
    const afwijkingen = new Set<Afwijking>();
    for (const [index, gevraagd] of gegevens.vragen.entries()) {
      const { ingangsdatum, einddatum } = data.find(({ vraag }) => vraag === index + 1) ?? {};
      const vraag: Vraag = {
        ...gevraagd,
        ingangsdatum: ingangsdatum ?? gevraagd.ingangsdatum,
        einddatum: einddatum === undefined ? gevraagd.einddatum : einddatum,
      };
      if (vraag.ingangsdatum !== gevraagd.ingangsdatum) afwijkingen.add('ingangsdatum');
      if (vraag.einddatum !== gevraagd.einddatum) afwijkingen.add('einddatum');
      const stap = await this.vanVraag(gegevens, vraag, index, envelope);
      prepared.push(...stap.prepared);
      toewijzingen.push(...stap.toewijzingen);
    }
    return { prepared, toewijzingen, afwijkingen: [...afwijkingen] };
  }

  private async vanVraag(
    gegevens: Verzoekgegevens,
    vraag: Vraag,
    index: number,
    envelope: CommandEnvelope,
  ): Promise<Omit<Uitvoering, 'afwijkingen'>> {
    const { berichtId } = gegevens;
    const { ingangsdatum, einddatum, omvang, budget, toewijzingId } = vraag;
    if (toewijzingId === null) {
      if (vraag.productcode === null) {
        throw new Rejection(
          'PRODUCTCODE_ONTBREEKT',
          `Vraag ${index + 1} noemt geen product met een code, en Kroniek wijst alleen toe met een code. Wijs het verzoek af.`,
        );
      }
      const wens = { productcode: vraag.productcode, ingangsdatum: ingangsdatum!, einddatum, omvang, budget };
      const nieuw = await this.stuur(gegevens, wens, undefined, index, envelope);
      return { prepared: [nieuw], toewijzingen: [{ soort: 'toewijzing', toewijzingId: nieuw.toewijzingId }] };
    }
    const nu = await this.actuele(toewijzingId, envelope.regio);
    if (vraag.soort === 'ongewijzigd') return { prepared: [], toewijzingen: [{ soort: 'ongewijzigd', toewijzingId }] };
    const reden = `RedenWijziging ${DOOR_AANBIEDER}: ${REDENEN[DOOR_AANBIEDER]}`;
    if (!vraagtNieuwNummer(nu.gegevens.omvang, omvang)) {
      const wens = { toewijzingId, einddatum, omvang, budget, reden, berichtId };
      const correctie = await this.parts.correct(wens, envelope);
      return { prepared: [correctie], toewijzingen: [{ soort: 'correctie', toewijzingId }] };
    }
    const vanafBegin = ingangsdatum! <= nu.gegevens.gewensteStartdatum;
    const oude = vanafBegin
      ? this.parts.withdraw(
          { toewijzingId, reden: `RedenWijziging ${VERWIJDERD}: ${REDENEN[VERWIJDERD]}`, berichtId },
          envelope,
        )
      : await this.parts.correct({ toewijzingId, einddatum: addDays(ingangsdatum!, -1), reden, berichtId }, envelope);
    // Care that runs goes on; what never began or has ended is begun anew.
    const loopt = nu.zorg.stand === 'loopt' || nu.zorg.stand === 'onderbroken';
    const zorg = loopt && !vanafBegin ? toewijzingId : undefined;
    const { productcode } = nu.gegevens;
    const wens = { productcode, ingangsdatum: ingangsdatum!, einddatum, omvang, budget };
    const nieuw = await this.stuur(gegevens, wens, zorg, index, envelope);
    return {
      prepared: [oude, nieuw],
      toewijzingen: [
        { soort: vanafBegin ? 'intrekking' : 'correctie', toewijzingId },
        { soort: 'toewijzing', toewijzingId: nieuw.toewijzingId },
      ],
    };
  }

  private async actuele(toewijzingId: string, regio: string) {
    const state = await this.aggregates.state(toewijzingDecider, toewijzingId, regio);
    if (state.stand !== 'onbekend' && isActueel(state, this.vandaag)) return state;
    throw new Rejection(
      'VERZOEK_ACHTERHAALD',
      'Een toewijzing in dit verzoek is intussen geeindigd of ingetrokken. Wijs het verzoek af; de aanbieder kan een nieuw verzoek sturen.',
    );
  }

  private async stuur(
    { gemeentecode, clientId, aanbiederId, berichtId, verzoekId }: Verzoekgegevens,
    wens: {
      readonly productcode: string;
      readonly ingangsdatum: Datum;
    } & Pick<Toewijzinggegevens, 'einddatum' | 'omvang' | 'budget'>,
    vervolgtOp: string | undefined,
    index: number,
    envelope: CommandEnvelope,
  ): Promise<PreparedToewijzing> {
    const { ingangsdatum: gewensteStartdatum, productcode, einddatum, omvang, budget } = wens;
    const toewijzingnummer = await this.vrijNummer(`${verzoekId}/${index}`, { gemeentecode, clientId }, envelope.regio);
    return this.parts.send(
      {
        ...{ toewijzingnummer, clientId, gemeentecode, aanbiederId, productcode, vervolgtOp, berichtId },
        ...{ gewensteStartdatum, einddatum, omvang, budget, toegewezenOp: this.vandaag },
      },
      envelope,
      // The aanbieder named the client by its BSN: also one who was recorded in another gemeente.
      { client: { gemeentecode } },
    );
  }

  /** Nine digits at most, as a 301 can carry it, not in use in the gemeente, and never the BSN of the client. */
  private async vrijNummer(
    sleutel: string,
    { gemeentecode, clientId }: Pick<Verzoekgegevens, 'gemeentecode' | 'clientId'>,
    regio: string,
  ): Promise<string> {
    const { bsn } = await this.persoon(clientId);
    for (let poging = 0; ; poging += 1) {
      const digest = createHash('sha256').update(`${sleutel}/${poging}`).digest();
      const nummer = String(100_000_000 + (digest.readUInt32BE(0) % 900_000_000));
      if (nummer === bsn) continue;
      const state = await this.aggregates.state(toewijzingDecider, toewijzingIdOf(regio, gemeentecode, nummer));
      if (state.stand === 'onbekend') return nummer;
    }
  }

  /** Every toewijzing that is in force, and each one that this decision changes, as they stand after it (OP087). */
  private async producten(
    gegevens: Verzoekgegevens,
    { toewijzingen }: Uitvoering,
    referentie: string,
    parts: readonly Part[],
    regio: string,
  ): Promise<Toegewezen[]> {
    const states = new Map<string, ToewijzingState>(await this.toewijzingen.van(gegevens, regio, this.vandaag));
    const geraakt = new Map(toewijzingen.map(({ toewijzingId, soort }) => [toewijzingId, soort]));
    for (const toewijzingId of geraakt.keys()) {
      const events = await eventsOf(parts, toewijzingId, regio);
      const before = states.get(toewijzingId) ?? toewijzingDecider.initial;
      states.set(toewijzingId, events.reduce<ToewijzingState>(evolveToewijzing, before));
    }
    const besluit = { dag: this.vandaag, tijd: lokaleTijd(this.clock.now()) };
    const producten: Toegewezen[] = [];
    for (const [id, state] of states) {
      const soort = geraakt.get(id);
      if (state.stand === 'onbekend' || (soort === undefined && !isActueel(state, this.vandaag))) continue;
      const volgtUitVerzoek = gegevens.soort === 'wijziging' || soort !== undefined;
      producten.push({
        // What is removed ends on its first day (CS335).
        gegevens:
          soort === 'intrekking' ? { ...state.gegevens, einddatum: state.gegevens.gewensteStartdatum } : state.gegevens,
        referentie: volgtUitVerzoek ? referentie : undefined,
        redenWijziging: soort === 'intrekking' ? VERWIJDERD : soort === 'correctie' ? DOOR_AANBIEDER : undefined,
        besluit: soort === undefined || soort === 'ongewijzigd' ? undefined : besluit,
      });
    }
    const sleutel = ({ gegevens: { toewijzingnummer } }: Toegewezen): string => toewijzingnummer.padStart(20, '0');
    return producten.sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1));
  }

  /** Onderzoek and refusal: the decision and its 319. */
  private async antwoord(
    verzoek: OpenVerzoek,
    command: VerzoekCommand,
    afwijzing: { readonly redenCode: string; readonly woonplaatsgemeente: string | null } | null,
    envelope: CommandEnvelope,
  ): Promise<CommandResult<Besluit>> {
    const { gegevens } = verzoek;
    const { wet, gemeentecode, verzoekId } = gegevens;
    const parts =
      afwijzing === null
        ? [this.aggregates.part(verzoekDecider, verzoekId, command)]
        : this.besluitdelen(verzoek, command, envelope.regio);
    // Before a text is kept: a decision that cannot be taken leaves nothing.
    for (const part of parts) await part.load(envelope.regio);
    const inhoud = await this.inhoud(gegevens);
    const { agbcode, referentie } = inhoud;
    const { uitgaandBerichtId, part } = await this.postvak.bereid({
      ...this.uitgaand(verzoek, inhoud, envelope),
      uitkomst: afwijzing === null ? 'in-onderzoek' : 'afgewezen',
      maak: (kenmerk) => maakVerzoekantwoord({ wet, gemeentecode, agbcode, referentie, afwijzing }, kenmerk),
    });
    const answer: Besluit = { verzoekId, uitgaandBerichtId, toewijzingen: [] };
    return this.aggregates.execute([...parts, part], envelope, { configVersion: null, answer });
  }

  /** A request that is decided stands open no longer (TR374). */
  private besluitdelen({ gegevens }: OpenVerzoek, command: VerzoekCommand, regio: string): Part[] {
    const { verzoekId } = gegevens;
    const op = this.clock.now().toISOString();
    return [
      this.aggregates.part(verzoekDecider, verzoekId, command),
      this.aggregates.part(verzoekdossierDecider, verzoekdossierIdOf(regio, gegevens), {
        ...{ type: 'CloseVerzoek', verzoekId, op },
      } as const),
    ];
  }

  private uitgaand(
    { gegevens, stand, uiterste }: OpenVerzoek,
    { agbcode, berichtcode, identificatie }: Verzoekinhoud,
    { regio, commandId }: CommandEnvelope,
  ): Omit<Uitgaand, 'uitkomst' | 'maak'> {
    const { clientId, gemeentecode, berichtId, verzoekId, termijn } = gegevens;
    return {
      ...{ regio, clientId, sleutel: `verzoek/${verzoekId}/${commandId}`, van: gemeentecode, naar: agbcode },
      antwoordOp: { berichtId, berichtcode, identificatie },
      termijn: stand === 'onderzoek' ? { werkdagen: null, kalenderVersie: null, uiterste } : termijn,
    };
  }

  private async open(verzoekId: string, { regio, actor }: CommandEnvelope): Promise<OpenVerzoek> {
    return teBeslissen(await this.aggregates.state(verzoekDecider, verzoekId, regio), actor);
  }

  /** From the message itself, which stands in the vault: its reference may hold what is nobody's business. */
  async inhoud({ documentId, soort, volgnummer }: Verzoekgegevens): Promise<Verzoekinhoud> {
    const found = await this.vault.readDocument(documentId);
    if (found.status !== 'bekend') throw GEWIST;
    const bytes = Buffer.from(found.inhoud.tekst);
    const { definition, value } = await readBericht(bytes, [wmo315, wmo317, jw315, jw317]);
    const { header } = value;
    const referentie =
      soort === 'wijziging'
        ? (value as Wmo317).client.verzoek.referentieAanbieder
        : (value as Wmo315).client.aangevraagdeProducten.aangevraagdProduct[volgnummer - 1]!.referentieAanbieder;
    return {
      ...{ referentie, agbcode: header.afzender, berichtcode: definition.berichtcode },
      identificatie: header.berichtIdentificatie.identificatie,
    };
  }

  private async persoon(clientId: string): Promise<Persoon> {
    const found = await this.vault.read(clientId);
    if (found.status !== 'bekend') throw GEWIST;
    return found.inhoud;
  }

  private handeling({ actor }: CommandEnvelope) {
    return { actor, vandaag: this.vandaag };
  }

  private get vandaag(): Datum {
    return datumOf(this.clock.now());
  }
}

const GEWIST = new Rejection(
  'CLIENTGEGEVENS_GEWIST',
  'De gegevens van deze client zijn gewist; hierop kan geen bericht meer volgen. Laat de aanbieder buiten de berichten om weten hoe het afliep.',
);

/** What the parts will add to a toewijzing. */
async function eventsOf(parts: readonly Part[], toewijzingId: string, regio: string): Promise<ToewijzingEvent[]> {
  const stream = `${toewijzingDecider.category}-${toewijzingId}`;
  const own = parts.find((part) => part.stream === stream);
  return own === undefined ? [] : ((await own.load(regio)).events as unknown as ToewijzingEvent[]);
}

const UUR = new Intl.DateTimeFormat('nl-NL', {
  ...{ timeZone: 'Europe/Amsterdam', hourCycle: 'h23' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
});

function lokaleTijd(moment: Date): string {
  return UUR.format(moment);
}
