import { Inject, Injectable } from '@nestjs/common';
import { Rejection } from '../../kernel/rejection.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { betalingDecider } from '../../declaratie/betaling/betaling.decider.js';
import { type PreparedToewijzing, toewijzingIdOf, ToewijzingParts } from '../../toegang/toewijzing/toewijzing-parts.js';
import { zOmvang } from '../../toegang/toewijzing/toewijzing.events.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { type BerichtFout } from '../berichten/fout.js';
import { type Bericht, type Bericht301, type Bericht305, type Bericht307 } from '../berichten/lees-bericht.js';
import { type ToegewezenProduct } from '../berichten/gegenereerd/wmo301.js';
import { type Gevolg } from './bericht.events.js';
import { fout, partijenOf } from './berichtverkeer.js';
import { REDENEN, VERWIJDERD } from './redenen.js';
import { type Berichtfeiten, Regiestappen, type Stap } from './regiestappen.js';

/** What a message will bring about, already decided once; or every reason why it cannot. */
export interface Berichtplan {
  readonly fouten: readonly BerichtFout[];
  readonly parts: readonly Part[];
  readonly gevolgen: readonly Gevolg[];
  /** Configuration version of the decisions; one append carries one, so that of the last product that had one. */
  readonly configVersion: string | null;
}

/** The read model lags: no fault of the message. The sender tries again, nothing is recorded. */
export const VOORBIJGAAND: ReadonlySet<string> = new Set(['CONTRACTREGISTER_LOOPT_ACHTER', 'VERZOEKEN_LOPEN_ACHTER']);

/** The standard lets a Volume be 0; a toewijzing of nothing is none. */
function checkOmvang({ omvang }: ToegewezenProduct): void {
  if (omvang !== undefined && !zOmvang.safeParse(omvang).success) {
    throw new Rejection('OMVANG_ONGELDIG', 'Het Volume van de Omvang moet groter dan 0 zijn.', 'invalid');
  }
}

/** Turns the products of a message into commands on toewijzingen and tries them all, so that all refusals come together. */
@Injectable()
export class Berichtplanner {
  private readonly regie: Regiestappen;

  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(ToewijzingParts) private readonly toewijzingen: ToewijzingParts,
  ) {
    this.regie = new Regiestappen(aggregates, toewijzingen);
  }

  /** 301: a new number is sent, a known one with RedenWijziging is corrected, RedenWijziging 13 withdraws. */
  async plan301(
    bericht: Bericht301,
    feiten: Berichtfeiten & { clientId: string },
    envelope: CommandEnvelope,
  ): Promise<Berichtplan> {
    const { gemeentecode } = partijenOf(bericht);
    const stappen: Stap[] = [];
    for (const [index, product] of bericht.inhoud.client.toegewezenProducten.toegewezenProduct.entries()) {
      const path = `Bericht/Client/ToegewezenProducten/ToegewezenProduct[${index + 1}]`;
      stappen.push(await this.stap301(path, product, gemeentecode, feiten, envelope));
    }
    return this.tryAll(bericht, stappen, envelope.regio);
  }

  /** 305: StatusAanlevering 1 starts or resumes, 3 removes a start. */
  async plan305(bericht: Bericht305, feiten: Berichtfeiten, envelope: CommandEnvelope): Promise<Berichtplan> {
    const { gemeentecode } = partijenOf(bericht);
    return this.tryAll(
      bericht,
      await this.regie.van305(bericht, { ...feiten, gemeentecode }, envelope),
      envelope.regio,
    );
  }

  /** 307: a stop ends the care or, with reason 20, interrupts it. */
  async plan307(bericht: Bericht307, feiten: Berichtfeiten, envelope: CommandEnvelope): Promise<Berichtplan> {
    const { gemeentecode } = partijenOf(bericht);
    return this.tryAll(
      bericht,
      await this.regie.van307(bericht, { ...feiten, gemeentecode }, envelope),
      envelope.regio,
    );
  }

  private async stap301(
    path: string,
    product: ToegewezenProduct,
    gemeentecode: string,
    { berichtId, clientId, aanbiederId }: Berichtfeiten & { clientId: string },
    envelope: CommandEnvelope,
  ): Promise<Stap> {
    const toewijzingnummer = String(product.toewijzingNummer);
    const toewijzingId = toewijzingIdOf(envelope.regio, gemeentecode, toewijzingnummer);
    const state = await this.aggregates.state(toewijzingDecider, toewijzingId);
    const own =
      state.stand !== 'onbekend' && state.gegevens.clientId === clientId && state.gegevens.aanbiederId === aanbiederId;
    const { redenWijziging, ingangsdatum, einddatum = null, omvang = null, budget = null, toewijzingsdatum } = product;
    const reden = `RedenWijziging ${redenWijziging}: ${REDENEN[redenWijziging ?? ''] ?? 'onbekend'}`;
    if (redenWijziging === VERWIJDERD && (own || state.stand === 'onbekend')) {
      return {
        path,
        soort: 'intrekking',
        prepare: async () => {
          if (!own) return undefined;
          if (state.stand !== 'ingetrokken') await this.checkGeenPrestaties(toewijzingId, envelope.regio);
          return this.toewijzingen.withdraw({ toewijzingId, reden, berichtId }, envelope);
        },
      };
    }
    if (redenWijziging !== undefined && own && state.gegevens.productcode === product.product?.code) {
      const wanted = { gewensteStartdatum: ingangsdatum, einddatum, omvang, budget, gecorrigeerdOp: toewijzingsdatum };
      return {
        path,
        soort: 'correctie',
        prepare: () => {
          checkOmvang(product);
          return this.toewijzingen.correct({ toewijzingId, reden, berichtId, ...wanted }, envelope);
        },
      };
    }
    // Who sends a BSN knows the person: also a client who moved here from another gemeente, or is recorded just now.
    const options = { client: { gemeentecode } };
    return {
      path,
      soort: 'toewijzing',
      prepare: async () => {
        const { code: productcode, categorie } = product.product ?? {};
        if (productcode === undefined) {
          throw new Rejection(
            'PRODUCTCODE_ONTBREEKT',
            'Kroniek verwerkt alleen specifieke toewijzingen. Geef het Product een Categorie en een Code.',
            'invalid',
          );
        }
        checkOmvang(product);
        const data = {
          toewijzingnummer,
          clientId,
          gemeentecode,
          aanbiederId,
          productcode,
          // R-TOE-01: the Ingangsdatum of the message is the gewenste startdatum, from which the starttermijn runs.
          gewensteStartdatum: ingangsdatum,
          einddatum,
          omvang,
          budget,
          toegewezenOp: toewijzingsdatum,
          berichtId,
        };
        const prepared = await this.toewijzingen.send(data, envelope, options);
        const { command } = prepared;
        if (command.type === 'SendToewijzing' && command.gegevens.productcategorie !== categorie) {
          throw new Rejection(
            'PRODUCTCATEGORIE_ONJUIST',
            `Product ${productcode} hoort in categorie ${command.gegevens.productcategorie}. Pas de Categorie aan.`,
            'invalid',
          );
        }
        return prepared;
      },
    };
  }

  /** TR385: what was granted is taken back first. */
  private async checkGeenPrestaties(toewijzingId: string, regio: string): Promise<void> {
    const { geboekt } = await this.aggregates.state(betalingDecider, toewijzingId, regio);
    const gecrediteerd = new Set(geboekt.map(({ crediteert }) => crediteert));
    if (geboekt.every(({ bedrag, declaratieId }) => bedrag <= 0 || gecrediteerd.has(declaratieId))) return;
    throw new Rejection(
      'TOEWIJZING_HEEFT_PRESTATIES',
      'Op deze toewijzing zijn prestaties goedgekeurd. Laat de aanbieder die eerst crediteren.',
    );
  }

  private async tryAll(bericht: Bericht, stappen: readonly Stap[], regio: string): Promise<Berichtplan> {
    const fouten: BerichtFout[] = [];
    const gevolgen: Gevolg[] = [];
    const accepted = new Map<string, PreparedToewijzing[]>();
    let configVersion: string | null = null;
    for (const { path, soort, prepare } of stappen) {
      try {
        const prepared = await prepare();
        if (prepared === undefined) continue;
        const own = [...(accepted.get(prepared.toewijzingId) ?? []), prepared];
        for (const part of this.toewijzingen.toParts(own)) await part.load(regio);
        accepted.set(prepared.toewijzingId, own);
        gevolgen.push({ soort, id: prepared.toewijzingId });
        configVersion = prepared.configVersion ?? configVersion;
      } catch (error) {
        if (!(error instanceof Rejection) || VOORBIJGAAND.has(error.code)) throw error;
        fouten.push(fout(bericht, path, error.code, error.message));
      }
    }
    return { fouten, gevolgen, parts: this.toewijzingen.toParts([...accepted.values()].flat()), configVersion };
  }
}
