import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { betalingDecider } from '../../declaratie/betaling/betaling.decider.js';
import { declaratieDecider } from '../../declaratie/declaratie/declaratie.decider.js';
import { type AnyDomainEvent } from '../../kernel/event-definition.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { WrongExpectedRevision } from '../../platform/event-store/event-store.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { toewijzingIdOf } from '../../toegang/toewijzing/toewijzing-parts.js';
import { type BerichtAntwoord } from '../bericht/berichtantwoord.js';
import { berichtDecider } from '../bericht/bericht.decider.js';
import { type BerichtDefinition } from '../berichten/definitie.js';
import { type Wmo323 } from '../berichten/gegenereerd/wmo323.js';
import { Postvak } from '../postvak/postvak.js';
import { type Bevinding } from '../regels/bevinding.js';
import {
  declaratieberichtDecider,
  type DeclaratieberichtState,
  type Declaratiedeel,
  regelsVan,
} from './declaratiebericht.decider.js';
import { clientpad, declaratieIdOf, type Declaratieregel, delenVan, regelpad } from './declaratieregels.js';
import { type Declaratiekader, Deelbeoordeling } from './regelbeoordeling.js';
import { Regelbronnenlezer } from './regelbronnen.js';

type Ontvangen = Exclude<DeclaratieberichtState, { stand: 'onbekend' }>;

/** A declaratie that was received, with what it says. */
export interface TeBeoordelen {
  readonly definition: BerichtDefinition;
  readonly inhoud: Wmo323;
  readonly berichtId: string;
  readonly declaratieberichtId: string;
}

/** A part loses the race at most this often: each time what it rests on is read again. */
const POGINGEN = 5;

/**
 * Judges the lines of a 323 that was received, part by part, and prepares its 325 (ADR 0009). Each part is one append with
 * a command id of its own: whoever stops halfway begins again and does nothing twice, and two that judge the same message
 * at once find each other's parts.
 */
@Injectable()
export class Declaratiebeoordeling {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(Regelbronnenlezer) private readonly bronnen: Regelbronnenlezer,
    @Inject(Postvak) private readonly postvak: Postvak,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Messages that this process is judging now. */
  private readonly onderhanden = new Map<string, Promise<unknown>>();

  /** Resolves when this process is not judging the message: two at once would do the same work twice. */
  async rust(berichtId: string): Promise<void> {
    await this.onderhanden.get(berichtId)?.catch(() => undefined);
  }

  async beoordeel(
    bericht: TeBeoordelen,
    envelope: CommandEnvelope,
    status: BerichtAntwoord['status'],
  ): Promise<CommandResult<BerichtAntwoord>> {
    const { berichtId } = bericht;
    await this.rust(berichtId);
    const work = this.alles(bericht, envelope, status).finally(() => this.onderhanden.delete(berichtId));
    this.onderhanden.set(berichtId, work);
    return work;
  }

  private async alles(
    bericht: TeBeoordelen,
    envelope: CommandEnvelope,
    status: BerichtAntwoord['status'],
  ): Promise<CommandResult<BerichtAntwoord>> {
    const { inhoud, berichtId } = bericht;
    const { regio } = envelope;
    const bsns = inhoud.declaratie.clienten.client.map(({ bsn }) => bsn);
    const clienten = await this.vault.findManyByBsn(bsns, regio);
    const delen = delenVan(inhoud.declaratie.clienten.client);
    for (const [index, regels] of delen.entries()) await this.deel(bericht, clienten, index + 1, regels, envelope);
    const stand = await this.stand(bericht, regio);
    const bevindingen = bevindingenVan(regelsVan(stand.delen));
    const heen = { definition: bericht.definition, value: inhoud };
    const sleutel = berichtId;
    const antwoord =
      stand.stand === 'beoordeeld'
        ? undefined
        : await this.postvak.bereidVoor({
            heen,
            bevindingen,
            regio,
            berichtId,
            sleutel,
            clientId: undefined,
            clienten,
          });
    const antwoordId = antwoord?.uitgaandBerichtId ?? (await this.postvak.voorbereid(regio, berichtId));
    const answer: BerichtAntwoord = { berichtId, status, gevolgen: [], antwoordId };
    const parts = antwoord === undefined ? [] : [antwoord.part, ...this.slot(bericht, antwoord.uitgaandBerichtId)];
    return this.aggregates.execute(parts, envelope, { configVersion: null, answer });
  }

  private slot({ berichtId, declaratieberichtId }: TeBeoordelen, uitgaandBerichtId: string): Part[] {
    const op = this.clock.now().toISOString();
    return [
      this.aggregates.part(declaratieberichtDecider, declaratieberichtId, {
        ...{ type: 'FinishDeclaratiebericht', uitgaandBerichtId, op },
      }),
      this.aggregates.part(berichtDecider, berichtId, { type: 'CompleteBericht', berichtId, op }),
    ];
  }

  private async deel(
    bericht: TeBeoordelen,
    clienten: ReadonlyMap<string, string>,
    deel: number,
    regels: readonly Declaratieregel[],
    envelope: CommandEnvelope,
  ): Promise<void> {
    for (let poging = 1; ; poging += 1) {
      const stand = await this.stand(bericht, envelope.regio);
      if (stand.stand === 'beoordeeld' || stand.delen.has(deel)) return;
      try {
        return await this.beoordeelDeel(
          bericht,
          this.kader(bericht, stand, clienten, envelope),
          deel,
          regels,
          envelope,
        );
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) || poging === POGINGEN) throw error;
      }
    }
  }

  private async beoordeelDeel(
    { declaratieberichtId, berichtId }: TeBeoordelen,
    kader: Declaratiekader,
    deel: number,
    regels: readonly Declaratieregel[],
    envelope: CommandEnvelope,
  ): Promise<void> {
    const { regio } = envelope;
    const vandaag = datumOf(this.clock.now());
    const sleutels = {
      toewijzingen: regels.map(({ prestatie }) =>
        toewijzingIdOf(regio, kader.gemeentecode, String(prestatie.toewijzingNummer)),
      ),
      declaraties: regels.map(({ prestatie }) => kader.declaratieId(prestatie.productReferentie.referentieNummer)),
      clienten: regels.flatMap(({ bsn }) => kader.clienten.get(bsn) ?? []),
    };
    const bronnen = await this.bronnen.lees(sleutels, regio, vandaag);
    const beoordeling = new Deelbeoordeling(kader, bronnen);
    for (const regel of regels) beoordeling.beoordeel(regel);
    const uitkomst = beoordeling.uitkomst();
    const besluit: Declaratiedeel = { deel, regels: uitkomst.regels.slice(), toegekend: uitkomst.toegekend.slice() };
    const op = this.clock.now().toISOString();
    const commandId = derivedId('declaratiebericht-deel', berichtId, String(deel));
    await this.aggregates.execute(
      [
        this.aggregates.part(declaratieberichtDecider, declaratieberichtId, {
          ...{ type: 'AssessDeclaratieregels', deel: besluit, op },
        }),
        ...[...uitkomst.declaraties].map(([id, events]) =>
          besloten(declaratieDecider.category, id, bronnen.declaratie(id).revision, events),
        ),
        ...[...uitkomst.betalingen].map(([id, events]) =>
          besloten(betalingDecider.category, id, bronnen.betaling(id).revision, events),
        ),
      ],
      { ...envelope, commandId, fingerprint: commandId },
      { configVersion: uitkomst.configVersion, answer: null },
    );
  }

  private kader(
    { inhoud, berichtId }: TeBeoordelen,
    { bericht: { gemeentecode, aanbiederId, wet, periode } }: Ontvangen,
    clienten: ReadonlyMap<string, string>,
    { regio }: CommandEnvelope,
  ): Declaratiekader {
    const agbcode = inhoud.header.afzender;
    return {
      ...{ berichtId, regio, wet, gemeentecode, aanbiederId, totEnMet: periode.tot, clienten },
      declaratieId: (referentie) => declaratieIdOf(regio, wet, agbcode, this.vault.blind(referentie)),
    };
  }

  private async stand({ declaratieberichtId }: TeBeoordelen, regio: string): Promise<Ontvangen> {
    const state = await this.aggregates.state(declaratieberichtDecider, declaratieberichtId, regio);
    if (state.stand !== 'onbekend') return state;
    throw new Rejection('DECLARATIEBERICHT_ONBEKEND', 'Dit declaratiebericht is niet ontvangen.', 'not-found');
  }
}

/** Events that were decided on a state that was read before: where it moved, the append is refused and all is read again. */
function besloten(category: string, id: string, revision: number, events: readonly AnyDomainEvent[]): Part {
  return { stream: `${category}-${id}`, load: () => Promise.resolve({ revision, events }) };
}

/** What is wrong with a client is said of the client once; its lines are then not judged (IV087). */
function bevindingenVan(regels: ReturnType<typeof regelsVan>): Bevinding[] {
  const bevindingen = new Map<string, Bevinding>();
  for (const { client, prestatie, regel, retourcode } of regels) {
    if (regel === null || retourcode === null) continue;
    const pad = retourcode === CLIENT_ONBEKEND ? clientpad(client) : regelpad(client, prestatie);
    bevindingen.set(pad, { regel, niveau: 3, retourcode, pad, melding: '' });
  }
  return [...bevindingen.values()];
}

/** TR304: the class that it is about is Client. */
const CLIENT_ONBEKEND = '8187';
