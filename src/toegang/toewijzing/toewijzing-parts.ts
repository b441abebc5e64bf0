import { Inject, Injectable } from '@nestjs/common';
import { datumOf, type Datum } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Werkdagenkalender } from '../../kernel/werkdagen.js';
import { contractCovers, contractDecider } from '../../inkoop/contract/contract.decider.js';
import { type ContractState } from '../../inkoop/contract/contract.state.js';
import { CONTRACT_ZOEKER, type ContractZoeker, type Dekkingsvraag } from '../../inkoop/contract/contract-zoeker.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { regioconfiguratieDecider } from '../../regio/regioconfiguratie/regioconfiguratie.decider.js';
import {
  type GeldendeConfiguratie,
  RegioconfiguratieReader,
} from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { budgetInOrder, type BudgetCommand } from '../../declaratie/budget/budget.decider.js';
import { geldendOp } from '../../regio/regioconfiguratie/inhoud/stand.js';
import { type Vervolgregel } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { clientDecider } from '../client/client.decider.js';
import { checkInstroom } from '../instroom.js';
import {
  type ConvertToewijzingData,
  type CorrectStartZorgData,
  type CorrectToewijzingData,
  type RecomputeStarttermijn,
  type RegisterStartZorgData,
  type RemoveStartZorgData,
  type SendToewijzingData,
  type WithdrawToewijzingData,
} from './toewijzing.commands.js';
import { dekkingVanNieuwe } from './dekking.js';
import {
  type Dekkingsfout,
  type Starttermijnnorm,
  type ToewijzingCommand,
  toewijzingDecider,
  toewijzingInOrder,
} from './toewijzing.decider.js';
import { type Reservering, Toewijzingskosten } from './toewijzingskosten.js';
import { type ToewijzingState } from './toewijzing.state.js';
import { ZONDER_REGEL } from './vervolg.js';

/** A command on one toewijzing with its facts, ready to be decided in an append of its own or of a whole message. */
export interface PreparedToewijzing {
  readonly toewijzingId: string;
  readonly toewijzingnummer: string | null;
  readonly command: ToewijzingCommand;
  readonly part: Part;
  /** What the command takes from blocking ceilings, in the same append (E-45). */
  readonly reserveringen: readonly Reservering[];
  readonly configVersion: string | null;
}

export interface SendOptions {
  /** The client is recorded in the same append, so its stream does not exist yet. */
  readonly client?: { readonly gemeentecode: string } | undefined;
}

type PlainOf<C> = C extends unknown ? Omit<C, 'actor' | 'vandaag'> : never;
export type PlainToewijzingCommand = PlainOf<ToewijzingCommand>;

/** The same gemeente and number give the same stream: that is what makes the number unique. */
export function toewijzingIdOf(regio: string, gemeentecode: string, toewijzingnummer: string): string {
  return derivedId('toewijzing', regio, gemeentecode, toewijzingnummer);
}

/** A number for a toewijzing that was sent without one: at most fifteen digits, the same for a repeated command. */
export function numberFor(commandId: string): string {
  return BigInt(`0x${derivedId('toewijzingnummer', commandId).replaceAll('-', '').slice(0, 12)}`).toString();
}

/**
 * Gathers the facts for commands on toewijzingen and gives their parts, so that a message with several products is one
 * append: `aggregates.execute(toewijzingParts.toParts(prepared), envelope, ...)`.
 */
@Injectable()
export class ToewijzingParts {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CONTRACT_ZOEKER) private readonly contracten: ContractZoeker,
    @Inject(Toewijzingskosten) private readonly kosten: Toewijzingskosten,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws Rejection where the region, product or contract is not known; the rules themselves are in the decider. */
  async send(
    data: SendToewijzingData,
    envelope: CommandEnvelope,
    options: SendOptions = {},
  ): Promise<PreparedToewijzing> {
    const { regio } = envelope;
    const { gemeentecode, aanbiederId, productcode, gewensteStartdatum, clientId, budget, omvang, einddatum } = data;
    const toewijzingnummer = data.toewijzingnummer ?? numberFor(envelope.commandId);
    const toewijzingId = toewijzingIdOf(regio, gemeentecode, toewijzingnummer);
    const configuratie = await this.configuraties.at(regio, { geldigOp: gewensteStartdatum, gemeentecode });
    const product = configuratie.product(productcode);
    if (product === undefined) {
      throw new Rejection(
        'TOEWIJZING_PRODUCT_ONBEKEND',
        `Product ${productcode} staat niet in de productcatalogus van de regio. Kies een product uit de catalogus.`,
        'invalid',
      );
    }
    checkInstroom(product, gewensteStartdatum);
    const vraag = { regio, aanbiederId, productcode, gemeentecode, datum: gewensteStartdatum };
    const contractId = data.contractId ?? (await this.contracten.findCovering(vraag))?.contractId;
    if (contractId === undefined) {
      throw new Rejection(
        'TOEWIJZING_ZONDER_CONTRACT',
        'Geen contract van deze aanbieder dekt dit product in deze gemeente op de gewenste startdatum. Kies een andere aanbieder of datum.',
      );
    }
    const plaats = { gemeentecode, segment: product.segment, productcode };
    const geval = { regio, toewijzingId, ...plaats, budget: budget ?? null, datum: gewensteStartdatum };
    const { regime, kosten, reserveringen } = await this.kosten.vanNieuwe(geval, configuratie);
    const toegewezenOp = data.toegewezenOp ?? this.today();
    const eerdere = data.vervolgtOp === undefined ? null : await this.state(data.vervolgtOp, regio);
    const contract = await this.contract(contractId, regio);
    const gevraagd = { ...vraag, clientId, contractId, gewensteStartdatum, toegewezenOp };
    const command: PlainToewijzingCommand = {
      type: 'SendToewijzing',
      regime,
      kosten,
      gegevens: {
        toewijzingId,
        toewijzingnummer,
        clientId,
        gemeentecode,
        aanbiederId,
        contractId,
        productcode,
        productcategorie: product.categorie,
        segment: product.segment,
        gewensteStartdatum,
        einddatum: einddatum ?? null,
        omvang: omvang ?? null,
        budget: budget ?? null,
        toegewezenOp,
      },
      berichtId: data.berichtId ?? null,
      client: options.client ?? (await this.client(clientId, regio)),
      ...dekkingVanNieuwe(
        contract,
        gevraagd,
        eerdere,
        vervolgregelOf(configuratie, { segment: product.segment, product: productcode }),
      ),
      norm: normOf(configuratie, { segment: product.segment, product: productcode }),
    };
    return { ...this.act(toewijzingId, command, envelope, configuratie.versieId), reserveringen, toewijzingnummer };
  }

  async correct(data: CorrectToewijzingData, envelope: CommandEnvelope): Promise<PreparedToewijzing> {
    const { toewijzingId, gewensteStartdatum, einddatum, omvang, budget, reden } = data;
    const state = await this.state(toewijzingId, envelope.regio);
    const known = state.stand === 'onbekend' ? undefined : state.gegevens;
    const datum = gewensteStartdatum ?? known?.gewensteStartdatum ?? this.today();
    const { gemeentecode, segment, productcode: product, aanbiederId, contractId } = known ?? UNKNOWN;
    const configuratie = await this.configuraties.at(envelope.regio, {
      geldigOp: datum,
      gemeentecode,
      segment,
      product,
    });
    const vraag = { regio: envelope.regio, aanbiederId, productcode: product, gemeentecode, datum };
    const { kosten, reserveringen } = await this.kosten.vanGecorrigeerde(state, { budget, datum }, envelope.regio);
    const command: PlainToewijzingCommand = {
      type: 'CorrectToewijzing',
      kosten,
      gewensteStartdatum,
      einddatum,
      omvang,
      budget,
      reden,
      berichtId: data.berichtId ?? null,
      gecorrigeerdOp: data.gecorrigeerdOp ?? this.today(),
      dekkingsfout: await this.dekkingsfout(contractId, vraag),
      norm: normOf(configuratie, {}),
    };
    return { ...this.act(toewijzingId, command, envelope, configuratie.versieId), reserveringen };
  }

  /** R-BEK-23: to the product version and rule that hold on `per`. */
  async convert(
    { toewijzingId, per, reden }: ConvertToewijzingData,
    envelope: CommandEnvelope,
  ): Promise<PreparedToewijzing> {
    const { regio } = envelope;
    const state = await this.state(toewijzingId, regio);
    const known = state.stand === 'onbekend' ? undefined : state.gegevens;
    const { gemeentecode, segment, productcode, budget } = known ?? UNKNOWN;
    const configuratie = await this.configuraties.at(regio, { geldigOp: per, gemeentecode });
    const datum = known?.gewensteStartdatum ?? per;
    const geval = { regio, toewijzingId, gemeentecode, segment, productcode, budget, datum };
    const { regime, kosten, reserveringen } = await this.kosten.vanOmgezette(geval, configuratie, per);
    const naar = configuratie.product(productcode) === undefined ? null : regime;
    const command = { type: 'ConvertToewijzing', per, naar, kosten, reden } as const;
    return { ...this.act(toewijzingId, command, envelope, configuratie.versieId), reserveringen };
  }

  async start(data: RegisterStartZorgData, envelope: CommandEnvelope): Promise<PreparedToewijzing> {
    const { toewijzingId, begindatum } = data;
    const { kalender, versieId } = await this.termRules(toewijzingId, envelope.regio);
    const berichtId = data.berichtId ?? null;
    return this.act(toewijzingId, { type: 'RegisterStartZorg', begindatum, kalender, berichtId }, envelope, versieId);
  }

  async correctStart(data: CorrectStartZorgData, envelope: CommandEnvelope): Promise<PreparedToewijzing> {
    const { toewijzingId, begindatum, reden } = data;
    const { kalender, versieId } = await this.termRules(toewijzingId, envelope.regio);
    const berichtId = data.berichtId ?? null;
    const command = { type: 'CorrectStartZorg', begindatum, reden, kalender, berichtId } as const;
    return this.act(toewijzingId, command, envelope, versieId);
  }

  async removeStart(data: RemoveStartZorgData, envelope: CommandEnvelope): Promise<PreparedToewijzing> {
    const { toewijzingId, reden, begindatum = null, berichtId = null } = data;
    const { versieId } = await this.termRules(toewijzingId, envelope.regio);
    return this.act(toewijzingId, { type: 'RemoveStartZorg', begindatum, reden, berichtId }, envelope, versieId);
  }

  withdraw(data: WithdrawToewijzingData, envelope: CommandEnvelope): PreparedToewijzing {
    const { toewijzingId, reden, berichtId = null } = data;
    return this.act(toewijzingId, { type: 'WithdrawToewijzing', reden, berichtId }, envelope);
  }

  async signalExceeded(toewijzingId: string, envelope: CommandEnvelope): Promise<PreparedToewijzing> {
    const { versieId } = await this.termRules(toewijzingId, envelope.regio);
    return this.act(toewijzingId, { type: 'SignalStarttermijnExceeded' }, envelope, versieId);
  }

  /** The rule of its gewenste startdatum, as it is known now. */
  async recompute(data: RecomputeStarttermijn['data'], envelope: CommandEnvelope): Promise<PreparedToewijzing> {
    const { toewijzingId, reden } = data;
    const state = await this.state(toewijzingId, envelope.regio);
    if (state.stand === 'onbekend') {
      return this.act(toewijzingId, { type: 'RecomputeStarttermijn', norm: null, reden }, envelope);
    }
    const { gewensteStartdatum: geldigOp, gemeentecode, segment, productcode: product } = state.gegevens;
    const configuratie = await this.configuraties.at(envelope.regio, { geldigOp, gemeentecode, segment, product });
    const command = { type: 'RecomputeStarttermijn', norm: normOf(configuratie, {}), reden } as const;
    return this.act(toewijzingId, command, envelope, configuratie.versieId);
  }

  /** A command that needs no facts but who and when. */
  act(
    toewijzingId: string,
    plain: PlainToewijzingCommand,
    envelope: CommandEnvelope,
    configVersion: string | null = null,
  ): PreparedToewijzing {
    const command: ToewijzingCommand = { ...plain, actor: envelope.actor, vandaag: this.today() };
    const part = this.aggregates.part(toewijzingDecider, toewijzingId, command);
    return { toewijzingId, toewijzingnummer: null, command, part, reserveringen: [], configVersion };
  }

  /**
   * One part per toewijzing, its commands in the given order. Needed where one message holds two acts on the same
   * toewijzing (IV008: remove a start and report the right one), because a stream has one expected revision per append.
   */
  toParts(prepared: readonly PreparedToewijzing[]): Part[] {
    const commands = new Map<string, ToewijzingCommand[]>();
    for (const { toewijzingId, command } of prepared) {
      commands.set(toewijzingId, [...(commands.get(toewijzingId) ?? []), command]);
    }
    const parts = [...commands].map(([id, own]) => this.aggregates.part(toewijzingInOrder, id, own));
    return [...parts, ...this.budgetParts(prepared.flatMap(({ reserveringen }) => reserveringen))];
  }

  private budgetParts(reserveringen: readonly Reservering[]): Part[] {
    const commands = new Map<string, BudgetCommand[]>();
    for (const { budgetId, command } of reserveringen) {
      commands.set(budgetId, [...(commands.get(budgetId) ?? []), { ...command, vandaag: this.today() }]);
    }
    return [...commands].map(([id, own]) => this.aggregates.part(budgetInOrder, id, own));
  }

  /** Decides one prepared command in an append of its own. */
  execute<Answer>(
    { part, reserveringen, configVersion }: PreparedToewijzing,
    envelope: CommandEnvelope,
    answer: Answer,
  ): Promise<CommandResult<Answer>> {
    return this.aggregates.execute([part, ...this.budgetParts(reserveringen)], envelope, { configVersion, answer });
  }

  private today(): Datum {
    return datumOf(this.clock.now());
  }

  private state(toewijzingId: string, regio: string): Promise<ToewijzingState> {
    return this.aggregates.state(toewijzingDecider, toewijzingId, regio);
  }

  private async client(clientId: string, regio: string): Promise<{ readonly gemeentecode: string } | null> {
    const state = await this.aggregates.state(clientDecider, clientId, regio);
    return state.status === 'bekend' ? { gemeentecode: state.gemeentecode } : null;
  }

  private async dekkingsfout(contractId: string, vraag: Dekkingsvraag): Promise<Dekkingsfout> {
    return contractCovers(await this.contract(contractId, vraag.regio), vraag);
  }

  private contract(contractId: string, regio: string): Promise<ContractState> {
    return this.aggregates.state(contractDecider, contractId, regio);
  }

  /** The calendar that fixed the running term, and the configuration version under which the term falls. */
  private async termRules(
    toewijzingId: string,
    regio: string,
  ): Promise<{ kalender: Werkdagenkalender | null; versieId: string | null }> {
    const state = await this.state(toewijzingId, regio);
    if (state.stand === 'onbekend' || state.termijn === null) return { kalender: null, versieId: null };
    const { kalenderVersie, gewensteStartdatum } = state.termijn;
    const stand = await this.aggregates.state(regioconfiguratieDecider, regio);
    const kalenders = stand.versies.flatMap((versie) => versie.kalenders);
    return {
      kalender: kalenders.findLast((kalender) => kalender.versie === kalenderVersie) ?? null,
      versieId: geldendOp(stand, gewensteStartdatum)?.versieId ?? null,
    };
  }
}

const UNKNOWN = { gemeentecode: '', segment: null, productcode: '', aanbiederId: '', contractId: '', budget: null };

/** When a toewijzing goes on with care that the client has, as the region set it. */
function vervolgregelOf(
  configuratie: GeldendeConfiguratie,
  nader: { readonly segment: string | null; readonly product: string },
): Vervolgregel {
  return configuratie.parameter<Vervolgregel>('toewijzing.vervolg', nader) ?? ZONDER_REGEL;
}

/** Null where the region left `kpi.starttermijn.werkdagen` open: then no term starts and no verdict is given. */
function normOf(
  configuratie: GeldendeConfiguratie,
  nader: { readonly segment?: string | null; readonly product?: string },
): Starttermijnnorm | null {
  const werkdagen = configuratie.parameter<number>('kpi.starttermijn.werkdagen', nader);
  return werkdagen === null ? null : { werkdagen, kalender: configuratie.kalender() };
}
