import { Inject, Injectable } from '@nestjs/common';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { toewijzingIdOf } from '../../toegang/toewijzing/toewijzing-parts.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { type ToewijzingState } from '../../toegang/toewijzing/toewijzing.state.js';
import { berichtDecider } from '../bericht/bericht.decider.js';
import { type BerichtAntwoord } from '../bericht/berichtantwoord.js';
import { type BerichtFout } from '../berichten/fout.js';
import { type Bericht305, type Bericht307 } from '../berichten/lees-bericht.js';
import { Postvak } from '../postvak/postvak.js';
import { wachtrijDecider } from './wachtrij.decider.js';

export interface Wachtende {
  readonly bericht: Bericht305 | Bericht307;
  readonly berichtId: string;
  readonly sha256: string;
  readonly xml: string;
  readonly envelope: CommandEnvelope;
  /** As the vault knows the client; undefined where it does not. */
  readonly clientId: string | undefined;
  readonly aanbiederId: string;
}

/** Everything else that is wrong is no matter of waiting. */
const WACHTBAAR = 'TOEWIJZING_ONBEKEND';

const INTUSSEN_BEKEND = new Rejection('TOEWIJZING_INTUSSEN_BEKEND', 'De toewijzing kwam intussen binnen.');

/** Whose text it is while nobody knows whether the client will become known. */
export function wachtdossierOf(berichtId: string): string {
  return derivedId('wachtend-bericht', berichtId);
}

/**
 * Messages that came before what they are about (R-DAT-01): a 305 or 307 whose toewijzing is not known waits for it, as
 * long as its answer is in time (OP090), and is not sent back to an aanbieder that did nothing wrong.
 */
@Injectable()
export class Wachtkamer {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(Postvak) private readonly postvak: Postvak,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Undefined where it does not wait: something else is wrong, it waited before, or its answer is due today.
   * `bekend`: the toewijzing came in meanwhile, so take it again.
   */
  async houd(
    wachtende: Wachtende,
    fouten: readonly BerichtFout[],
  ): Promise<CommandResult<BerichtAntwoord> | 'bekend' | undefined> {
    const { berichtId, envelope } = wachtende;
    const { regio } = envelope;
    if (fouten.length === 0 || fouten.some(({ code }) => code !== WACHTBAAR) || heeftBsnAlsNummer(wachtende)) return;
    const termijn = await this.postvak.retourtermijn(regio);
    if (termijn.uiterste <= datumOf(this.clock.now())) return;
    if ((await this.aggregates.state(berichtDecider, berichtId, regio)).uitgewacht) return;
    const wachtOp = await this.ontbrekend(wachtende);
    if (wachtOp.length === 0) return 'bekend';
    const op = this.clock.now().toISOString();
    const parts = [
      this.aggregates.part(berichtDecider, berichtId, {
        type: 'HoldBericht',
        wacht: { ...kopVan(wachtende), documentId: await this.bewaar(wachtende), wachtOp, termijn },
        op,
      }),
      ...wachtOp.map((toewijzingId) =>
        this.aggregates.part(wachtrijDecider, toewijzingId, { type: 'QueueBericht', toewijzingId, berichtId, op }),
      ),
      ...wachtOp.map((toewijzingId) => this.nogOnbekend(toewijzingId, wachtende)),
    ];
    const commandId = derivedId('bericht-wacht', berichtId);
    const answer = antwoordOp(berichtId, termijn.uiterste);
    try {
      const eigen = { ...envelope, commandId, fingerprint: wachtende.sha256 };
      return await this.aggregates.execute(parts, eigen, { configVersion: null, answer });
    } catch (error) {
      if (error === INTUSSEN_BEKEND) return 'bekend';
      throw error;
    }
  }

  /** Toewijzingen of the message that are not there, or not for this client and aanbieder: nobody is told which. */
  private async ontbrekend(wachtende: Wachtende): Promise<string[]> {
    const { bericht, envelope } = wachtende;
    const gemeentecode = bericht.inhoud.header.ontvanger;
    const ids = nummersVan(bericht).map((nummer) => toewijzingIdOf(envelope.regio, gemeentecode, String(nummer)));
    const gezien = await this.kijk(ids, wachtende);
    return [...gezien].flatMap(([id, { bekend }]) => (bekend ? [] : [id]));
  }

  /** No event: it sees to it that the toewijzing does not come in between the look and the append. */
  private nogOnbekend(toewijzingId: string, wachtende: Wachtende): Part {
    return {
      stream: `${toewijzingDecider.category}-${toewijzingId}`,
      load: async () => {
        const { bekend, revision } = (await this.kijk([toewijzingId], wachtende)).get(toewijzingId)!;
        if (bekend) throw INTUSSEN_BEKEND;
        return { revision, events: [] };
      },
    };
  }

  /** As it is now: with its toewijzing a client may have become known. */
  private async kijk(
    ids: readonly string[],
    { bericht, aanbiederId, envelope: { regio } }: Wachtende,
  ): Promise<Map<string, { readonly bekend: boolean; readonly revision: number }>> {
    const states = await this.aggregates.states(toewijzingDecider, ids, regio);
    const clientId = await this.vault.findByBsn(bericht.inhoud.client.bsn, regio);
    const isBekend = (state: ToewijzingState): boolean =>
      state.stand !== 'onbekend' && state.gegevens.clientId === clientId && state.gegevens.aanbiederId === aanbiederId;
    return new Map([...states].map(([id, { state, revision }]) => [id, { bekend: isBekend(state), revision }]));
  }

  /** Of a person that Kroniek does not know, under a key of its own: nobody becomes known by waiting. */
  private async bewaar({ clientId, berichtId, sha256, xml, envelope }: Wachtende): Promise<string> {
    const houder = clientId ?? (await this.vault.openDossier(wachtdossierOf(berichtId), envelope.regio));
    return this.vault.storeDocument(houder, 'bericht', xml, derivedId('bericht-document', houder, sha256));
  }
}

export function antwoordOp(berichtId: string, wachtTot: string): BerichtAntwoord {
  return { berichtId, status: 'wacht', gevolgen: [], antwoordId: null, wachtTot };
}

/** A BSN where the number belongs must not be kept, not even as what follows from it. */
function heeftBsnAlsNummer({ bericht }: Wachtende): boolean {
  return nummersVan(bericht).some((nummer) => String(nummer).padStart(9, '0') === bericht.inhoud.client.bsn);
}

function nummersVan(bericht: Bericht305 | Bericht307): number[] {
  const producten: readonly { readonly toewijzingNummer?: number | undefined }[] =
    bericht.soort === '305'
      ? bericht.inhoud.client.startProducten.startProduct
      : bericht.inhoud.client.stopProducten.stopProduct;
  return producten.flatMap(({ toewijzingNummer }) => (toewijzingNummer === undefined ? [] : [toewijzingNummer]));
}

function kopVan({ bericht, berichtId, sha256, clientId }: Wachtende) {
  const { header } = bericht.inhoud;
  return {
    ...{ berichtId, sha256, clientId: clientId ?? null },
    berichtcode: bericht.berichtcode,
    berichtversie: bericht.versie,
    afzender: header.afzender,
    ontvanger: header.ontvanger,
    identificatie: header.berichtIdentificatie.identificatie,
    dagtekening: header.berichtIdentificatie.dagtekening,
    aantalProducten: nummersVan(bericht).length,
  };
}
